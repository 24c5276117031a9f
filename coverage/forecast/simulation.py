"""The years ahead of a region's certified people: what is expected, and how uncertain that is.

The expected course is exact bookkeeping, one step per year. Its interval has two parts, added as variances:

* chance: each certified person keeps the certificate or not, independently; people gain one at random times,
  as unevenly as in the observed quarters (`Rate.spread`);
* rates: each was observed only for a short time. Each one is changed by its standard error, the pace is
  interpreted in one way instead of two, and the courses are compared.

The unevenness itself is known from few quarters. The more of the variance depends on it, the wider the
interval (Student's t with the degrees of freedom of Welch and Satterthwaite).

Why no random draws: docs/adr/0022-forecast.md.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from coverage.forecast.observed import NEVER, Cell
from coverage.forecast.rates import Rate

# 80 of 100 outcomes lie within this many standard errors of the expected one if these are known (normal
# distribution).
Z_80 = 1.2816
MOVED_TOGETHER = (("pace", "passes"), ("renewal",), ("leaving",), ("recruits",), ("ready",), ("seated",))

Held = dict[tuple[int, int], float]  # persons by (year of the end, year of retirement)
Rest = dict[int, float]  # persons by year of retirement


@dataclass(frozen=True)
class Drive:
    """People without a certificate are examined, instead of the usual pace: all within the first `years`
    in equal parts, then all of them every year. `passing`: the share that passes."""

    years: int
    passing: Rate


@dataclass(frozen=True)
class Assumptions:
    """The assumptions of a course: the rates of `coverage.forecast.rates.Rates`, observed or set.

    The observed pace has two interpretations, and nobody knows which is right: a number passes per year
    (`pace`), or a share of the people without a certificate (`passes`). `by_people`: the weight of the
    second. `seated`: a number passes per year because it has seats; used instead of the observed pace.
    """

    pace: Rate
    passes: Rate
    renewal: Rate
    leaving: Rate
    recruits: Rate
    ready: Rate
    term: Rate
    by_people: float = 0.5
    seated: Rate | None = None
    drive: Drive | None = None

    def passes_in(self, year: int, rest: float) -> float:
        """Persons who pass in the year, if `rest` have no certificate."""
        if self.drive:
            return rest * self.drive.passing.value / max(1, self.drive.years - year)
        if self.seated:
            return min(rest, self.seated.value)
        of_people = rest * _part_in_a_year(self.passes.value)
        return self.by_people * of_people + (1 - self.by_people) * min(rest, self.pace.value)


@dataclass(frozen=True)
class Step:
    """Persons at the end of a year: all certified (`kept`: of them, those certified from the start), and
    the rest."""

    certified: float
    kept: float
    rest: float


@dataclass(frozen=True)
class Point:
    """Certified persons this many years ahead: expected, and the bounds that contain 80 of 100 outcomes."""

    years_ahead: int
    expected: float
    low: int
    high: int


def course(cells: tuple[Cell, ...], assumed: Assumptions, years: int) -> list[Step]:
    """The expected numbers at the end of each year ahead.

    In a year people leave or retire, terms end and some are renewed, some of the rest pass, and others come.
    New people do not retire within the years considered.
    """
    held, rest = _start(cells)
    gained: Held = {}
    term, stay = max(1, round(assumed.term.value)), 1 - _part_in_a_year(assumed.leaving.value)
    steps = []
    for year in range(years):
        held, gained = _staying(held, year, stay), _staying(gained, year, stay)
        rest = {retires: persons * stay for retires, persons in rest.items() if retires > year}
        held, lapsed = _renewing(held, year, term, assumed.renewal.value)
        gained, lapsed_again = _renewing(gained, year, term, assumed.renewal.value)
        rest = _sum(rest, lapsed, lapsed_again)
        passed, rest = _passing(rest, assumed.passes_in(year, sum(rest.values())))
        ready = assumed.recruits.value * assumed.ready.value
        for retires, persons in _sum(passed, {NEVER: ready}).items():
            gained[year + term, retires] = gained.get((year + term, retires), 0) + persons
        rest = _sum(rest, {NEVER: assumed.recruits.value - ready})
        kept = sum(held.values())
        steps.append(Step(kept + sum(gained.values()), kept, sum(rest.values())))
    return steps


def _part_in_a_year(rate: float) -> float:
    """The share of a group to which an event happens within a year, at this rate per person-year."""
    return -math.expm1(-rate)


def _start(cells: tuple[Cell, ...]) -> tuple[Held, Rest]:
    held: Held = defaultdict(float)
    rest: Rest = defaultdict(float)
    for cell in cells:
        if cell.ends is None:
            rest[cell.retires] += cell.persons
        else:
            held[cell.ends, cell.retires] += cell.persons
    return dict(held), dict(rest)


def _staying(pool: Held, year: int, stay: float) -> Held:
    return {key: persons * stay for key, persons in pool.items() if key[1] > year}


def _renewing(pool: Held, year: int, term: int, renewal: float) -> tuple[Held, Rest]:
    """The pool after the terms that end in the year: some are renewed, the other people join the rest."""
    after: Held = {}
    lapsed: Rest = {}
    for (ends, retires), persons in pool.items():
        if ends > year:
            after[ends, retires] = after.get((ends, retires), 0) + persons
        else:
            again = (year + term, retires)
            after[again] = after.get(again, 0) + persons * renewal
            lapsed[retires] = lapsed.get(retires, 0) + persons * (1 - renewal)
    return after, lapsed


def _passing(rest: Rest, passes: float) -> tuple[Rest, Rest]:
    """The people of the rest who pass, and those who remain."""
    total = sum(rest.values())
    share = passes / total if total else 0.0
    passed = {retires: persons * share for retires, persons in rest.items()}
    return passed, {retires: persons * (1 - share) for retires, persons in rest.items()}


def _sum(*pools: Mapping[int, float]) -> Rest:
    total: Rest = {}
    for pool in pools:
        for retires, persons in pool.items():
            total[retires] = total.get(retires, 0) + persons
    return total


def points(cells: tuple[Cell, ...], assumed: Assumptions, years: int) -> tuple[Point, ...]:
    """The expected course with its interval, from today (0 years ahead) on."""
    steps = course(cells, assumed, years)
    moved = [(course(cells, each.assumed, years), each.excess) for each in _moved(assumed)]
    at_first = sum(cell.persons for cell in cells if cell.ends is not None)
    arriving = _least_even(assumed)
    found = [Point(0, at_first, at_first, at_first)]
    for index, step in enumerate(steps):
        kept = step.kept * (1 - step.kept / at_first) if at_first else 0.0
        parts = [(kept, 0.0), ((step.certified - step.kept) * arriving.spread, arriving.excess)]
        parts += [((other[index].certified - step.certified) ** 2, excess) for other, excess in moved]
        reach = _reach(parts, arriving.freedom)
        low, high = math.floor(step.certified - reach), math.ceil(step.certified + reach)
        found.append(Point(index + 1, step.certified, max(0, low), high))
    return tuple(found)


def _least_even(assumed: Assumptions) -> Rate:
    """The rate with the largest spread among those at which people gain certificates. Planned seats have
    no spread."""
    is_planned = assumed.drive or assumed.seated
    rates = [assumed.recruits] if is_planned else [assumed.passes, assumed.recruits]
    return max(rates, key=lambda rate: rate.spread)


def _reach(parts: Sequence[tuple[float, float]], freedom: float) -> float:
    """The distance from the expected value to either bound. `parts`: variances, each with the part of it
    that depends on a spread known with these degrees of freedom."""
    whole = sum(variance for variance, _excess in parts)
    guessed = sum(variance * excess for variance, excess in parts)
    return _errors_for_80(freedom * (whole / guessed) ** 2 if guessed else math.inf) * math.sqrt(whole)


def _errors_for_80(freedom: float) -> float:
    """The number of standard errors that contain 80 of 100 outcomes: Student's t, by its expansion around
    the normal distribution (Abramowitz and Stegun 1964, 26.7.5)."""
    z = Z_80
    terms = (
        (z**3 + z) / 4,
        (5 * z**5 + 16 * z**3 + 3 * z) / 96,
        (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384,
    )
    return z + sum(term / freedom**power for power, term in enumerate(terms, start=1))


class Moved(NamedTuple):
    """Assumptions of which some are changed by their standard error. `excess`: that of the changed rate."""

    assumed: Assumptions
    excess: float


def _moved(assumed: Assumptions) -> list[Moved]:
    """The same assumptions, with each rate in turn changed by its standard error, and once with one
    interpretation of the pace.

    The two interpretations depend on the same events, so they are changed together.
    """
    found = [Moved(replace(assumed, by_people=1.0), excess=0)]
    for names in MOVED_TOGETHER:
        off: dict[str, Any] = {
            name: _off(rate) for name in names if (rate := getattr(assumed, name)) and rate.error
        }
        if off:
            found.append(Moved(replace(assumed, **off), max(rate.excess for rate in off.values())))
    if assumed.drive and assumed.drive.passing.error:
        drive = replace(assumed.drive, passing=_off(assumed.drive.passing))
        found.append(Moved(replace(assumed, drive=drive), excess=0))
    return found


def _off(rate: Rate) -> Rate:
    """Downwards if that stays above zero, so that a share stays a share."""
    value = rate.value - rate.error if rate.value > rate.error else rate.value + rate.error
    return replace(rate, value=value)
