"""Choices that filters offer, as (value, words). Those that lead to people are the user's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from certification.models import Issuer
from regions.codes import NATION_CODE, ancestor_codes, is_region_code
from regions.models import Region
from regions.places import NATION
from registry.models import Programme

if TYPE_CHECKING:
    from accounts.models import User

UNPLACED = "none"


def programme_choices() -> list[tuple[str, Any]]:
    rows: list[tuple[str, Any]] = [
        (row.code, f"{row.code}, {row.name}") for row in Programme.objects.public()
    ]
    return [*rows, (UNPLACED, _("Not placed"))]


def issuer_choices() -> list[tuple[str, str]]:
    return [(row.code, row.name) for row in Issuer.objects.public().certifiers()]


def place_choices(user: User, chosen: str) -> list[tuple[str, str]]:
    """One step up and one step down: the user's regions, what lies directly below the chosen place, and
    the way to it.

    A province has hundreds of kecamatan; offered all at once they would be most of the page.
    """
    scope = user.region_codes(Permission.WORKER_VIEW)
    path = [*ancestor_codes(chosen), chosen] if is_region_code(chosen) else []
    centres = path[-1:] or [code for code in scope if code]
    offered = Q(code__in=[*path, *scope]) | Q(parent__in=centres)
    if not centres:
        offered |= Q(parent__isnull=True)
    rows = Region.objects.public().filter(offered).order_by("code")
    choices = [
        (row.code, row.label)
        for row in rows
        if row.code == chosen or any(row.code.startswith(code) for code in scope)
    ]
    if chosen and chosen not in dict(choices):
        choices.append((chosen, NATION.label if chosen == NATION_CODE else chosen))
    return choices


def places_offered(
    user: User, data: Mapping[str, str], names: Iterable[str]
) -> dict[str, list[tuple[str, str]]]:
    """The places for several fields of one form; those that ask for the same share one query."""
    chosen = {name: data.get(name, "") for name in names}
    offered = {code: place_choices(user, code) for code in set(chosen.values())}
    return {name: offered[code] for name, code in chosen.items()}
