"""The coverage after planned changes, computed before anything is written.

The same function answers; only some persons are moved in the groups that it reads.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from django.utils import timezone

from certification.status import Standing
from coverage.answer import Coverage, Picture
from coverage.models import Span
from coverage.spans.counters import depth_of
from coverage.spans.reading import Group
from coverage.spans.upkeep import bring_up_to_date
from regions.codes import NATION_CODE, REGENCY_LENGTH
from regions.places import find_region


class Seat(NamedTuple):
    """Where and how a person is counted on a day. `standing`: a `Standing`. `programme`: an id."""

    category: str
    place: str
    programme: int | None
    standing: int


class Move(NamedTuple):
    """A person who is counted at `before`, and at `after` once the plan is carried out. None: not counted.

    `office`: the office that will keep a new record.
    """

    before: Seat | None
    after: Seat | None
    office: str = ""


def seats_on(worker_ids: Collection[int], on: date) -> dict[int, Seat]:
    """Where each of these people is counted on the day. People who are not counted are left out."""
    bring_up_to_date()
    spans = Span.objects.filter(worker_id__in=worker_ids, place__isnull=False, valid_from__lte=on)
    current = spans.exclude(valid_until__lt=on)
    rows = current.values_list("worker_id", "category", "place", "programme_id", "standing")
    return {row[0]: Seat._make(row[1:]) for row in rows}


def coverage_now_and_after(
    code: str, category: str, on: date, moves: Iterable[Move]
) -> tuple[Coverage, Coverage]:
    """`coverage()` of the region now, and after these moves.

    An office that gets its first person counts as having reported.
    """
    moved = [move for move in moves if move.before != move.after]
    now = Picture(find_region(code), category, on)
    offices = {move.office[:REGENCY_LENGTH] for move in moved if move.office}
    after = now.with_groups(_differences(moved, code, category, now.tally.depths), offices)
    return now.own_answer(), after.own_answer()


def _differences(moves: Iterable[Move], code: str, category: str, depths: Collection[int]) -> Iterable[Group]:
    """The persons that the moves add to or remove from the groups of the region and of those below it."""
    asked = {depth for depth in depths if depth >= depth_of(code)}
    found: Counter[tuple[str, int | None, int]] = Counter()
    for move in moves:
        for seat, persons in ((move.before, -1), (move.after, 1)):
            if seat and seat.category == category and (code == NATION_CODE or seat.place.startswith(code)):
                for depth in asked:
                    if depth <= len(seat.place):
                        found[seat.place[:depth] or NATION_CODE, seat.programme, seat.standing] += persons
    now = timezone.now()
    for (region, programme, standing), persons in found.items():
        yield Group(region, programme, tuple(persons * (each == standing) for each in Standing), now)
