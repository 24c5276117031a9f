"""The list "changes" below final figures: what every revision changed, by region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from coverage.frozen.freezing import KEPT_LATER, KEY, TOLD
from coverage.models import FinalFigures, FrozenFigures
from regions.models import Region
from regions.places import NATION, Place

# Fields that only sets of a later release have are not a correction of an earlier set.
COMPARED: Final = tuple(name for name in TOLD if name not in KEPT_LATER)
# How many regions a line names; the others are counted.
NAMED: Final = 6


@dataclass(frozen=True)
class Revision:
    """One correction of final figures. `regions`: those with changed figures, the widest first."""

    edition: FinalFigures
    regions: tuple[Place, ...]

    @property
    def named(self) -> tuple[Place, ...]:
        return self.regions[:NAMED]

    @property
    def others(self) -> int:
        return max(0, len(self.regions) - NAMED)


def revisions(editions: Sequence[FinalFigures]) -> list[Revision]:
    """The editions of a period that revise another, in the same order."""
    by_pk = {edition.pk: edition for edition in editions}
    altered = {
        edition.pk: regions_altered(by_pk[edition.revises_id].figures, edition.figures)
        for edition in editions
        if edition.revises_id in by_pk
    }
    codes = {code for found in altered.values() for code in found}
    places: dict[str, Place] = {NATION.code: NATION, **Region.objects.in_bulk(codes)}
    return [
        Revision(edition, tuple(places[code] for code in sorted(altered[edition.pk], key=_widest_first)))
        for edition in editions
        if edition.pk in altered
    ]


def regions_altered(before: FrozenFigures, after: FrozenFigures) -> set[str]:
    """Codes of the regions with different figures in the two sets, down to the lowest level that both
    contain."""
    one, other = _told(before), _told(after)
    deepest = min(max(map(_depth, told), default=0) for told in (one, other))
    keys = {key for key in one.keys() | other.keys() if _depth(key) <= deepest}
    return {key[0] for key in keys if one.get(key) != other.get(key)}


def _told(figures: FrozenFigures) -> dict[tuple[str, ...], tuple[object, ...]]:
    rows = figures.answers.values_list(*COMPARED)
    places = [COMPARED.index(name) for name in KEY]
    return {tuple(row[place] for place in places): row for row in rows}


def _depth(key: tuple[str, ...]) -> int:
    return len(key[0])


def _widest_first(code: str) -> tuple[int, str]:
    return 0 if code == NATION.code else len(code), code
