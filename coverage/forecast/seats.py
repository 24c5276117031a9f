"""Distributes seats of a competency test so that they close most shortage.

A seat in a region closes one if the person passes, as long as somebody there can be examined and somebody is
still missing: each further seat gains 1 until `closable` is reached, then 0. The sum over regions is
therefore separable and concave, and giving seats one by one to any region whose next seat still gains is
optimal: no distribution closes more than the smaller of the seats and the sum of `closable`, and this one
closes exactly that. Among the optimal distributions the choice is one of fairness: the next seat goes to the
region with the lowest coverage, counting the seats already given.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from coverage.answer import Coverage


@dataclass(frozen=True)
class Taker:
    """A region that may get seats. `closable`: people there who can be examined and whose certificate
    would close the shortage. `covered` of `needed`: the need that is met."""

    code: str
    needed: int
    covered: int
    closable: int

    @property
    def shortage(self) -> int:
        return self.needed - self.covered


def taker_of(answer: Coverage) -> Taker | None:
    """None if the gap of the region is unknown. People who only wait for a confirmation need no seat."""
    gap = answer.gap
    if gap is None:
        return None
    closable = gap.remedies.renew + gap.remedies.examine
    return Taker(answer.place.code, gap.needed, gap.needed - gap.shortage, closable)


Seats = dict[str, int]


def where_they_close_most(takers: Iterable[Taker], seats: int) -> Seats:
    """At most `closable` for each; the lowest coverage first, then the code. Seats that close nothing are
    not given."""
    given: Seats = {}
    waiting = [(Fraction(each.covered, each.needed), each.code, each) for each in takers if each.closable]
    heapq.heapify(waiting)
    for _seat in range(seats):
        if not waiting:
            break
        _coverage, code, taker = heapq.heappop(waiting)
        given[code] = given.get(code, 0) + 1
        if given[code] < taker.closable:
            heapq.heappush(waiting, (Fraction(taker.covered + given[code], taker.needed), code, taker))
    return given


def equally(takers: Sequence[Taker], seats: int) -> Seats:
    """The same number for each; the rest one by one in the order of the codes."""
    codes = sorted(each.code for each in takers)
    if not codes:
        return {}
    each, rest = divmod(seats, len(codes))
    return {code: each + (place < rest) for place, code in enumerate(codes)}


def by_shortage(takers: Sequence[Taker], seats: int) -> Seats:
    """In proportion to the shortage; the rest goes to the largest remainders."""
    total = sum(each.shortage for each in takers)
    if not total:
        return {}
    exact = {each.code: Fraction(seats * each.shortage, total) for each in takers}
    given = {code: int(share) for code, share in exact.items()}
    remainders = sorted(exact, key=lambda code: (given[code] - exact[code], code))
    for code in remainders[: seats - sum(given.values())]:
        given[code] += 1
    return given


def closed_by(takers: Iterable[Taker], seats: Mapping[str, int]) -> int:
    """How much of the shortage the seats close if everybody passes. Unit: persons."""
    return sum(min(seats.get(each.code, 0), each.closable) for each in takers)
