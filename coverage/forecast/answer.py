"""The forecast of a region: from its answer of a day to the years ahead. Page, file and API print it."""

from __future__ import annotations

from dataclasses import dataclass

from coverage.answer import Coverage
from coverage.forecast.observed import Observed, observed
from coverage.forecast.paths import Path, PathKind, WhatIf, paths_of
from coverage.forecast.rates import Rates, rates_of


@dataclass(frozen=True)
class Forecast:
    """Three courses of the certified persons of a region, from the day of the answer.

    `target`: the number of certified persons at which nobody is missing, if new ones work where people are
    missing: today's certified plus the shortage. It exceeds the need if some units have a surplus. None: the
    need is not known.
    """

    answer: Coverage
    seen: Observed
    rates: Rates
    target: int | None
    paths: dict[PathKind, Path]
    what_if: WhatIf

    @property
    def pace(self) -> Path:
        return self.paths[PathKind.PACE]

    @property
    def plan(self) -> Path:
        return self.paths[PathKind.PLAN]

    @property
    def drawn(self) -> list[Path]:
        """The courses that could be calculated."""
        return [path for path in self.paths.values() if path.points]

    @property
    def is_closed(self) -> bool:
        return self.answer.shortage == 0


def forecast_of(answer: Coverage, what_if: WhatIf | None = None) -> Forecast | None:
    """The forecast from an answer for a whole category. None if the number of certified is not known: the
    region has not reported, or the category has no scheme."""
    if answer.certified is None:
        return None
    what_if = what_if or WhatIf()
    seen = observed(answer.place.code, answer.category, answer.on)
    rates = rates_of(seen)
    target = None if answer.shortage is None else answer.certified + answer.shortage
    return Forecast(answer, seen, rates, target, paths_of(seen, rates, target, what_if), what_if)
