"""What settles a finding: each fix says which assignments it changes and which day it will write.

A fix changes nothing by itself; `services.settle_overlap` finds it again and carries it out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from core.calendar import ONE_DAY
from registry.doubts import FULL_TIME
from registry.enums import OverlapRule
from registry.overlaps.rules import Duty, Finding, over_full_time

HALF = FULL_TIME // 2


@dataclass(frozen=True)
class EndDuties:
    """Write a last day. `successor` becomes the main assignment the day after, where the main one ends."""

    duties: tuple[int, ...]
    last_day: date
    successor: int | None = None

    @property
    def key(self) -> str:
        return "-".join(["end", *map(str, self.duties), f"{self.last_day:%Y%m%d}"])

    @property
    def changed(self) -> set[int]:
        return {*self.duties, *([self.successor] if self.successor else [])}


@dataclass(frozen=True)
class ShareDuties:
    """Make assignments part-time from a day on: pairs of assignment and percent."""

    shares: tuple[tuple[int, int], ...]
    from_on: date

    @property
    def key(self) -> str:
        pairs = (f"{duty}x{share}" for duty, share in self.shares)
        return "-".join(["share", *pairs, f"{self.from_on:%Y%m%d}"])

    @property
    def changed(self) -> set[int]:
        return {duty for duty, _share in self.shares}


Fix = EndDuties | ShareDuties


def fixes(finding: Finding, today: date) -> list[Fix]:
    """The ways to settle the finding with one button; none if it needs a form."""
    match finding.rule:
        case OverlapRule.OVER_FULL_TIME:
            return [*_endings(finding, today), *_part_time(finding)]
        case OverlapRule.SAME_PLACE | OverlapRule.SAME_PROGRAMME | OverlapRule.POST_OVERFILLED:
            return list(_endings(finding, today))
        case OverlapRule.DEPARTED:
            return list(_leaving(finding))
        case _:
            return []


def _endings(finding: Finding, today: date) -> Iterator[EndDuties]:
    """End an earlier assignment the day before the overlap began, or one that began with it yesterday."""
    began = finding.first or date.min
    for duty in finding.duties:
        last_day = began - ONE_DAY if duty.first < began else today - ONE_DAY
        if duty.first > last_day:
            continue
        rest = [other for other in finding.duties if other is not duty]
        if finding.rule != OverlapRule.OVER_FULL_TIME or not list(over_full_time(rest)):
            yield EndDuties((duty.pk,), last_day, _successor(duty, rest))


def _successor(ended: Duty, rest: Sequence[Duty]) -> int | None:
    """If one other assignment of the person is left, it takes over as the main one."""
    alone = len(rest) == 1 and rest[0].worker == ended.worker
    return rest[0].pk if ended.is_primary and alone and not rest[0].is_primary else None


def _part_time(finding: Finding) -> Iterator[ShareDuties]:
    """Give the newest what the others leave; if two are full-time, give each one half."""
    newest, others = finding.duties[-1], finding.duties[:-1]
    since = finding.first
    if since is None:
        return
    left = FULL_TIME - sum(duty.share for duty in others)
    if left > 0:
        yield ShareDuties(((newest.pk, left),), max(since, newest.first))
    elif len(others) == 1:
        yield ShareDuties(((others[0].pk, HALF), (newest.pk, HALF)), since)


def _leaving(finding: Finding) -> Iterator[EndDuties]:
    """The last day at work was the day before the person left."""
    if finding.first is None:
        return
    last_day = finding.first - ONE_DAY
    begun = tuple(duty.pk for duty in finding.duties if duty.first <= last_day)
    if begun:
        yield EndDuties(begun, last_day)
