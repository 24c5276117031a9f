"""Units without anybody, which a sum hides. Unit: units of a norm in force.

A unit has nobody if a norm gives it a need, its office has reported, and nobody of the norm's programme, or
of the category, works there. If the office has not reported, nothing is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from coverage.answer import Picture
from coverage.counts import children_depth
from coverage.models import Norm
from coverage.needs.need import UnitNeed
from regions.enums import Level
from regions.models import Region
from regions.places import Place

NAMED = 60
NAMED_FROM = (Level.REGENCY, Level.DISTRICT, Level.VILLAGE)


@dataclass(frozen=True)
class Unmanned:
    """The units of one norm in a region. `units`: those with a need whose office has reported.

    `places`: where the empty units are, and how many: each unit below a province; above, by child of the
    region, the largest number first.
    """

    norm: Norm
    units: int
    empty: int
    unreported: int
    places: tuple[tuple[Region, int], ...]

    @property
    def shown(self) -> tuple[tuple[Region, int], ...]:
        return self.places[:NAMED]

    @property
    def rest(self) -> int:
        """The number of places that are not named."""
        return len(self.places) - len(self.shown)


def units_without_anyone(picture: Picture) -> list[Unmanned]:
    """For each norm in force, the units in the region where nobody works. Norms with a single unit are
    left out."""
    code = picture.place.code
    programmes = {norm.programme_id for norm in picture.rules.norms}
    found: dict[Norm, list[UnitNeed]] = {}
    for programme in programmes:
        for unit in picture.needs(programme).needs_in(code):
            if unit.norm and unit.needed and unit.programme_id == programme:
                found.setdefault(unit.norm, []).append(unit)
    ordered = sorted(found, key=lambda norm: norm.code)
    return [_of(norm, found[norm], picture) for norm in ordered if len(found[norm]) > 1]


def _of(norm: Norm, units: list[UnitNeed], picture: Picture) -> Unmanned:
    known = [(unit, counts) for unit in units if (counts := picture.counts_for(unit))]
    empty = [unit.code for unit, counts in known if not counts.present]
    return Unmanned(
        norm=norm,
        units=len(known),
        empty=len(empty),
        unreported=len(units) - len(known),
        places=tuple(_named(empty, picture.place)),
    )


def _named(empty: list[str], place: Place) -> Iterable[tuple[Region, int]]:
    length = None if place.level in NAMED_FROM else children_depth(place.code)[0]
    counted = Counter(code[:length] for code in empty)
    names = Region.objects.in_bulk(counted)
    ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return [(names[code], count) for code, count in ranked]
