"""The three courses that are drawn from the same point: today's pace, everybody examined, a plan."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import partial

from coverage.forecast.observed import Observed
from coverage.forecast.rates import Rate, Rates
from coverage.forecast.simulation import Assumptions, Drive, Point, course, points

YEARS_SHOWN = 10
# A course that does not close the gap by this year is reported as "not before" it.
HORIZON = 2060
RATES_OF_A_COURSE = ("pace", "passes", "renewal", "leaving", "recruits", "ready", "term")
# People at work without a certificate are examined within this many years.
DRIVE_YEARS = 4


class PathKind(StrEnum):
    PACE = "laju"
    EXAMINE = "uji"
    PLAN = "rencana"


class Missing(StrEnum):
    """What must be known before a course can be drawn."""

    HISTORY = "history"
    PEOPLE = "people"
    RENEWAL = "renewal"
    TERM = "term"
    PASSING = "passing"
    NEED = "need"
    REACH = "reach"


@dataclass(frozen=True)
class WhatIf:
    """The reader's values for the plan: seats and recruits per year, shares from 0 to 1. None: not set."""

    seats: int | None = None
    passing: float | None = None
    renewal: float | None = None
    recruits: int | None = None

    @property
    def is_set(self) -> bool:
        return any(getattr(self, each.name) is not None for each in fields(self))


@dataclass(frozen=True)
class Closing:
    """The year at whose end nobody is missing: the expected one, and the bounds of its interval. None: not
    before `HORIZON`."""

    expected: int | None
    earliest: int | None
    latest: int | None


@dataclass(frozen=True)
class Path:
    """One course. If `missing` gives reasons, there are no points. `closing` is None without a known need.

    `seats`: per year; for the course in which everybody is examined, in the first year. `passing`: the share
    that passes. None: not used by the course.
    """

    kind: PathKind
    assumed: Assumptions | None = None
    points: tuple[Point, ...] = ()
    closing: Closing | None = None
    missing: tuple[Missing, ...] = ()
    seats: int | None = None
    passing: Rate | None = None


def paths_of(seen: Observed, rates: Rates, target: int | None, what_if: WhatIf) -> dict[PathKind, Path]:
    """The three courses. `target`: certified persons at which nobody is missing; None if the need is
    unknown."""
    maker = _PathMaker(seen, rates, target)
    return {path.kind: path for path in (maker.pace(), maker.examine(), maker.plan(what_if))}


class _PathMaker:
    def __init__(self, seen: Observed, rates: Rates, target: int | None) -> None:
        self.seen, self.rates, self.target = seen, rates, target
        self.uncertified = seen.present - seen.certified

    def pace(self) -> Path:
        """Everything continues as in the window."""
        return self._path(PathKind.PACE, self.rates)

    def examine(self) -> Path:
        """Everybody at work without a certificate is examined; people come and leave as in the window."""
        passing = self.rates.passing
        return self._path(
            PathKind.EXAMINE,
            self.rates,
            needs=(Missing.PASSING,),
            drive=Drive(DRIVE_YEARS, passing) if passing else None,
            seats=math.ceil(self.uncertified / DRIVE_YEARS),
            passing=passing,
        )

    def plan(self, what_if: WhatIf) -> Path:
        """The reader's values. Without seats and recruits among them: the fewest recruits that close the
        gap within the years shown, with seats for them and, over `DRIVE_YEARS`, for everybody at work
        without a certificate."""
        rates = replace(
            self.rates,
            passing=_set(what_if.passing, self.rates.passing),
            renewal=_set(what_if.renewal, self.rates.renewal),
            recruits=_set(what_if.recruits, self.rates.recruits),
        )
        missing = self._missing(rates, needs=(Missing.PASSING,))
        if missing:
            return Path(PathKind.PLAN, missing=missing)
        if what_if.seats is None and what_if.recruits is None:
            recruits = self._fewest_recruits(rates)
            if recruits is None:
                return Path(PathKind.PLAN, missing=(Missing.NEED if self.target is None else Missing.REACH,))
            rates = replace(rates, recruits=Rate.given(recruits))
        seats = self._seats_for(rates) if what_if.seats is None else what_if.seats
        return self._path(
            PathKind.PLAN, rates, seated=_passes(seats, rates), seats=seats, passing=rates.passing
        )

    def _seats_for(self, rates: Rates) -> int:
        recruits = rates.recruits.value if rates.recruits else 0
        return math.ceil(self.uncertified / DRIVE_YEARS) + math.ceil(recruits)

    def _fewest_recruits(self, rates: Rates) -> int | None:
        """Found by bisection, because more recruits never certify fewer people. None if even `target`
        recruits a year are not enough."""
        if self.target is None:
            return None
        found = bisect_left(range(self.target + 1), True, key=partial(self._closes_with, rates, self.target))
        return found if found <= self.target else None

    def _closes_with(self, rates: Rates, target: int, recruits: int) -> bool:
        """Whether this number of recruits per year closes the gap within the years shown."""
        rates = replace(rates, recruits=Rate.given(recruits))
        assumed = replace(_assumptions(rates), seated=_passes(self._seats_for(rates), rates))
        return any(step.certified >= target for step in course(self.seen.cells, assumed, YEARS_SHOWN))

    def _path(
        self,
        kind: PathKind,
        rates: Rates,
        *,
        drive: Drive | None = None,
        seated: Rate | None = None,
        needs: tuple[Missing, ...] = (),
        seats: int | None = None,
        passing: Rate | None = None,
    ) -> Path:
        missing = self._missing(rates, needs)
        if missing:
            return Path(kind, missing=missing)
        assumed = replace(_assumptions(rates), drive=drive, seated=seated)
        found = points(self.seen.cells, assumed, HORIZON - self.seen.on.year)
        return Path(
            kind,
            assumed,
            found[: YEARS_SHOWN + 1],
            self._closing(found) if self.target is not None else None,
            seats=seats,
            passing=passing,
        )

    def _missing(self, rates: Rates, needs: tuple[Missing, ...] = ()) -> tuple[Missing, ...]:
        if not self.seen.is_long_enough:
            return (Missing.HISTORY,)
        known: Mapping[Missing, Rate | None] = {
            Missing.PEOPLE: rates.leaving and rates.passes,
            Missing.RENEWAL: rates.renewal,
            Missing.TERM: rates.term,
        }
        lacking = [reason for reason, rate in known.items() if rate is None]
        return (*lacking, *(reason for reason in needs if rates.passing is None))

    def _closing(self, found: tuple[Point, ...]) -> Closing:
        return Closing(
            expected=self._first(found, "expected"),
            earliest=self._first(found, "high"),
            latest=self._first(found, "low"),
        )

    def _first(self, found: tuple[Point, ...], bound: str) -> int | None:
        years = (point.years_ahead for point in found if getattr(point, bound) >= (self.target or 0))
        ahead = next(years, None)
        return None if ahead is None else self.seen.on.year + ahead


def _passes(seats: int, rates: Rates) -> Rate:
    """Persons who pass per year with this number of seats. The pass rate must be known."""
    assert rates.passing is not None  # noqa: S101 - nothing is missing
    return Rate(seats * rates.passing.value, error=seats * rates.passing.error)


def _set(value: float | None, seen: Rate | None) -> Rate | None:
    return seen if value is None else Rate.given(value)


def _assumptions(rates: Rates) -> Assumptions:
    """The assumptions of a course. None of the rates may be missing."""
    known = {name: getattr(rates, name) for name in RATES_OF_A_COURSE}
    return Assumptions(**known)
