"""A plan in an address: whole numbers, shares in percent. Values that are not set are left out."""

from coverage.forecast.paths import WhatIf

SEATS, PASSING, RENEWAL, RECRUITS = "kursi", "lulus", "perpanjang", "orang"


def parameters_of(what_if: WhatIf) -> dict[str, str]:
    asked = {
        SEATS: what_if.seats,
        PASSING: in_percent(what_if.passing),
        RENEWAL: in_percent(what_if.renewal),
        RECRUITS: what_if.recruits,
    }
    return {name: str(value) for name, value in asked.items() if value is not None}


def in_percent(share: float | None) -> int | None:
    """A share in whole percent, as people type it."""
    return None if share is None else round(share * 100)
