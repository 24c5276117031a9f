"""The parts of `renew` and of `recruit` that need another act than their names say.

They are parts of the remedies and never added to them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from coverage.answer import Picture, lies_in
from coverage.counts import EVERYONE, self_and_above
from coverage.gap import Gap, OfWhich
from coverage.needs.need import UnitNeed
from coverage.remedies.pools import Pools
from coverage.spans.counters import depth_of
from regions.codes import NATION_CODE, REGENCY_LENGTH
from regions.places import find_region


@dataclass(frozen=True)
class Detail:
    """The parts, and the total numbers of people and posts for them."""

    parts: OfWhich
    sanctioned: int
    unplaced: int
    second_posts: int


def detail(code: str, category: str, on: date) -> Detail | None:
    """The parts of a region's remedies; None if its gap is not known.

    Raises UnknownRegionError.
    """
    place = find_region(code)
    picture = Picture(place, category, on)
    gaps = _gaps_in(place.code, picture)
    if not gaps:
        return None
    pools = Pools(place.code, category, on)
    return Detail(
        parts=_parts(gaps, picture, pools),
        sanctioned=pools.sanctioned(place.code),
        unplaced=picture.tally.counts(place.code, None).present,
        second_posts=pools.second_posts(place.code),
    )


def parts_below(picture: Picture, depths: Collection[int]) -> dict[str, OfWhich]:
    """The parts of the picture's region and of every region in it with a known gap and a code as long as
    one of `depths`, by code. Each equals `detail` of its region; posts are read once for all."""
    code = picture.place.code
    pools = Pools(code, picture.category, picture.on)
    inside: dict[str, list[tuple[UnitNeed, Gap]]] = defaultdict(list)
    for need, gap in _gaps_in(code, picture):
        for place in self_and_above(need.code):
            if place == code or (depth_of(place) in depths and lies_in(place, code)):
                inside[place].append((need, gap))
    return {place: _parts(gaps, picture, pools) for place, gaps in inside.items()}


def _gaps_in(code: str, picture: Picture) -> list[tuple[UnitNeed, Gap]]:
    known = ((need, picture.gap_of(need)) for need in picture.needs(None).needs_in(code))
    return [(need, gap) for need, gap in known if gap]


def _parts(gaps: Iterable[tuple[UnitNeed, Gap]], picture: Picture, pools: Pools) -> OfWhich:
    lift = assign = release = 0
    by_office: dict[str, list[tuple[UnitNeed, Gap]]] = defaultdict(list)
    for need, gap in gaps:
        lift += _lifted(need, gap, picture, pools)
        by_office[_office(need.code)].append((need, gap))
    for office, units in by_office.items():
        recruit = sum(gap.remedies.recruit for _need, gap in units)
        open_posts = sum(gap.remedies.recruit for need, gap in units if not _counts_unplaced(need))
        assigned = min(open_posts, picture.tally.counts(office, None).present)
        doubled = sum(
            min(gap.remedies.recruit, pools.second_posts(need.code, _key(need))) for need, gap in units
        )
        assign += assigned
        release += min(recruit - assigned, doubled)
    return OfWhich(lift, assign, release)


def _lifted(need: UnitNeed, gap: Gap, picture: Picture, pools: Pools) -> int:
    """The people who remain when every expired certificate is renewed."""
    counts = picture.counts_for(need)
    lapsed = counts.lapsed if counts else 0
    expired = lapsed - pools.sanctioned(need.code, _key(need))
    return max(0, gap.remedies.renew - expired)


def _office(code: str) -> str:
    """The region whose unplaced people could take a post: the office of the unit, or a wider unit itself."""
    return code if code == NATION_CODE else code[:REGENCY_LENGTH]


def _counts_unplaced(need: UnitNeed) -> bool:
    """Whether people without a post already count against this need: they count at their office."""
    return need.programme_id is None and (need.code == NATION_CODE or len(need.code) <= REGENCY_LENGTH)


def _key(need: UnitNeed) -> int | str:
    return EVERYONE if need.programme_id is None else need.programme_id
