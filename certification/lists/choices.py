"""Choices that filters offer, as (value, words). Those that lead to people are the user's own.

What is read here is kept in the process under the edition of the reference data (`regions.editions`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from accounts.roles import Permission
from certification.models import Issuer
from regions.codes import NATION_CODE, ancestor_codes, is_region_code
from regions.editions import KEPT
from regions.models import Region
from regions.places import NATION
from registry.models import Programme

if TYPE_CHECKING:
    from accounts.models import User

UNPLACED = "none"
Offered = list[tuple[str, str]]
# Places from which and scopes for which people look down, while an edition holds.
MOST_PLACES = 1_000


@lru_cache(maxsize=KEPT)
def programmes(edition: UUID) -> dict[int, Programme]:
    """All programmes by their keys, in their order."""
    return {row.pk: row for row in Programme.objects.public()}


def programme_choices(edition: UUID) -> Offered:
    return [(row.code, f"{row.code}, {row.name}") for row in programmes(edition).values()]


@lru_cache(maxsize=KEPT)
def issuer_choices(edition: UUID) -> Offered:
    return [(row.code, row.name) for row in Issuer.objects.public().certifiers()]


def place_choices(user: User, chosen: str, edition: UUID) -> Offered:
    """One step up and one step down: the user's regions, what lies directly below the chosen place, and
    the way to it.

    A province has hundreds of kecamatan; offered all at once they would be most of the page.
    """
    scope = user.region_codes(Permission.WORKER_VIEW)
    return _places(scope, chosen, timezone.localdate(), edition)


@lru_cache(maxsize=MOST_PLACES)
def _places(scope: frozenset[str], chosen: str, today: date, edition: UUID) -> Offered:
    path = [*ancestor_codes(chosen), chosen] if is_region_code(chosen) else []
    centres = path[-1:] or [code for code in scope if code]
    offered = Q(code__in=[*path, *scope]) | Q(parent__in=centres)
    if not centres:
        offered |= Q(parent__isnull=True)
    rows = Region.objects.valid_on(today).filter(offered).order_by("code")
    choices = [
        (row.code, row.label)
        for row in rows
        if row.code == chosen or any(row.code.startswith(code) for code in scope)
    ]
    if chosen and chosen not in dict(choices):
        choices.append((chosen, NATION.label if chosen == NATION_CODE else chosen))
    return choices


def places_offered(
    user: User, data: Mapping[str, str], names: Iterable[str], edition: UUID
) -> dict[str, Offered]:
    """The places for several fields of one form."""
    return {name: place_choices(user, data.get(name, ""), edition) for name in names}
