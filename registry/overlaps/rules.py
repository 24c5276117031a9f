"""What may be wrong between people, time, programmes and posts: one pure function per rule.

All rules look at duties that have not ended before a given day, so every finding can still be settled. Up to
that day such duties only accumulate, so every overlap among them reaches it. Days are inclusive; an unknown
start lies before all days, an open end after them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import NamedTuple

from core.calendar import ONE_DAY
from registry.doubts import FULL_TIME
from registry.enums import OverlapRule


class Duty(NamedTuple):
    """The parts of an assignment that the rules look at."""

    pk: int
    worker: int
    programme: int
    place: str
    organization: int | None
    post: int | None
    share: int
    is_primary: bool
    starts_on: date | None
    ends_on: date | None

    @property
    def first(self) -> date:
        return self.starts_on or date.min

    @property
    def last(self) -> date:
        return self.ends_on or date.max


class Seats(NamedTuple):
    """The parts of a post that the rules look at. `empty_since` is the first day after its last holder."""

    pk: int
    seats: int
    empty_since: date


@dataclass(frozen=True)
class Finding:
    """One overlap: the rule, the person or post, the assignments involved, from when to when.

    `first` is None where a start is unknown, `last` where the end is open. `total` is the share in percent
    for `OVER_FULL_TIME`, else a number of assignments or persons.
    """

    rule: OverlapRule
    duties: tuple[Duty, ...]
    first: date | None
    last: date | None
    total: int
    worker: int | None = None
    post: int | None = None

    @property
    def key(self) -> str:
        """Names the finding in an address. With other assignments involved it is another finding."""
        subject = f"w{self.worker}" if self.worker else f"p{self.post}"
        return "-".join([self.rule, subject, *(str(duty.pk) for duty in self.duties)])

    def days(self, today: date) -> int:
        """How many days it has lasted; 0 if it has not begun or its beginning is unknown."""
        last = min(self.last or today, today)
        return max(0, (last - self.first).days + 1) if self.first else 0


def about_worker(duties: Sequence[Duty], left_on: date | None) -> Iterator[Finding]:
    """All findings about one worker. `left_on`: since when they are retired, deceased or moved away.

    For somebody who left, only that is reported: earlier overlaps can no longer be settled.
    """
    if left_on:
        yield from departed(duties, left_on)
    else:
        yield from over_full_time(duties)
        yield from same_programme(duties)


def about_post(seats: Seats, holders: Sequence[Duty], *, is_held: bool) -> Iterator[Finding]:
    """All findings about one post. `is_held`: somebody at work holds a seat today."""
    yield from overfilled(seats, holders)
    if not is_held:
        yield Finding(OverlapRule.POST_VACANT, (), seats.empty_since, None, 0, post=seats.pk)


def over_full_time(duties: Sequence[Duty]) -> Iterator[Finding]:
    """Days on which the shares of a person's assignments make more than full time."""
    for first, last, total in _stretches(duties, FULL_TIME, lambda running: sum(d.share for d in running)):
        yield _finding(OverlapRule.OVER_FULL_TIME, duties, first, last, total)


def same_programme(duties: Iterable[Duty]) -> Iterator[Finding]:
    """The same programme twice at once: at one place it is recorded twice, at two places it must be checked.

    Two organizations at one place are two duties: no finding.
    """
    for one, other in combinations(duties, 2):
        first, last = max(one.first, other.first), min(one.last, other.last)
        if one.programme != other.programme or first > last:
            continue
        if one.place != other.place:
            yield _finding(OverlapRule.SAME_PROGRAMME, (one, other), first, last, 2)
        elif one.organization == other.organization or None in {one.organization, other.organization}:
            yield _finding(OverlapRule.SAME_PLACE, (one, other), first, last, 2)


def departed(duties: Sequence[Duty], left_on: date) -> Iterator[Finding]:
    """Assignments that run on though the person is retired, deceased or moved away."""
    running = [duty for duty in duties if duty.last >= left_on]
    if running:
        last = max(duty.last for duty in running)
        yield _finding(OverlapRule.DEPARTED, running, left_on, last, len(running))


def overfilled(seats: Seats, holders: Sequence[Duty]) -> Iterator[Finding]:
    """Days on which more persons hold a post than it has seats."""
    for first, last, total in _stretches(
        holders, seats.seats, lambda running: len({duty.worker for duty in running})
    ):
        found = _finding(OverlapRule.POST_OVERFILLED, holders, first, last, total)
        yield Finding(found.rule, found.duties, found.first, found.last, total, post=seats.pk)


def _stretches(
    duties: Sequence[Duty], limit: int, measure: Callable[[Sequence[Duty]], int]
) -> Iterator[tuple[date, date, int]]:
    """The longest runs of days on which the measure of the running duties exceeds the limit, and the peak."""
    if measure(duties) <= limit:
        return
    turns = {duty.first for duty in duties} | {duty.last + ONE_DAY for duty in duties if duty.ends_on}
    first: date | None = None
    peak = 0
    for day in sorted(turns):
        total = measure([duty for duty in duties if duty.first <= day <= duty.last])
        if total > limit:
            first, peak = first or day, max(peak, total)
        elif first:
            yield first, day - ONE_DAY, peak
            first, peak = None, 0
    if first:
        yield first, date.max, peak


def _finding(rule: OverlapRule, duties: Iterable[Duty], first: date, last: date, total: int) -> Finding:
    taking_part = sorted((d for d in duties if d.first <= last and d.last >= first), key=_by_start)
    return Finding(
        rule=rule,
        duties=tuple(taking_part),
        first=None if first == date.min else first,
        last=None if last == date.max else last,
        total=total,
        worker=taking_part[0].worker,
    )


def _by_start(duty: Duty) -> tuple[date, int]:
    return duty.first, duty.pk
