"""How often things happen in a region: each rate with its numerator and denominator, and its uncertainty.

A rate with too small a denominator is None and reported as missing; it is never taken as zero.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from statistics import mean, variance

from coverage.forecast.observed import Observed, Turn

# A smaller number says nothing about a share or a yearly rate.
FEWEST = 5
# From this number of quarters on, whole years can be compared.
LONG_ENOUGH = 8
# Half an event is added when the error is calculated (Jeffreys), so that a rate of 0 over a short time is not
# taken as certain.
HALF = 0.5


@dataclass(frozen=True)
class Rate:
    """`value` = `numerator` / `denominator`; `error` is its standard error, 0 for a user's value.

    `spread`: how much more the quarters vary than by chance alone, at least 1, because tests and appointments
    come in batches. `freedom`: how well that is known, in degrees of freedom.
    """

    value: float
    numerator: float = 0
    denominator: float = 0
    error: float = 0
    spread: float = 1
    freedom: float = math.inf
    is_given: bool = False

    @property
    def excess(self) -> float:
        """The part of its variance, 0 to 1, that is known only from the observed quarters."""
        return 1 - 1 / self.spread

    @classmethod
    def given(cls, value: float) -> Rate:
        """A value that somebody wants to try, not an observed one."""
        return cls(value, is_given=True)


@dataclass(frozen=True)
class Rates:
    """What was observed in a region. None: not known.

    `pace`: persons newly certified per year. `passes`: of people at work without a certificate, the share
    newly certified in a year. `renewal`: of the terms that ended, the share after which the person is
    certified, at once or soon. `leaving`: of people at work, the share that leaves in a year, without
    retirements set by law. `recruits`: persons who come per year; `ready`: the share of them with a
    certificate. `term`: years of a term. `passing`: of the results of tests, the share that passed. `seats`:
    seats used per year.
    """

    pace: Rate | None = None
    passes: Rate | None = None
    renewal: Rate | None = None
    leaving: Rate | None = None
    recruits: Rate | None = None
    ready: Rate | None = None
    term: Rate | None = None
    passing: Rate | None = None
    seats: Rate | None = None


def rates_of(seen: Observed) -> Rates:
    """All rates of a region. With less than a year of records there are none."""
    if not seen.is_long_enough:
        return Rates()
    came = seen.count(Turn.CAME_CERTIFIED, Turn.CAME)
    went = seen.count(Turn.WENT_CERTIFIED, Turn.WENT)
    retired = seen.count(Turn.RETIRED_CERTIFIED, Turn.RETIRED)
    # The number at the beginning is that of today, minus those who came, plus those who left.
    present_at_first = seen.present - came + went + retired
    gained = seen.count(Turn.FIRST, Turn.REGAINED, Turn.CAME_CERTIFIED)
    lost = seen.count(Turn.LAPSED, Turn.WENT_CERTIFIED, Turn.RETIRED_CERTIFIED)
    without = (seen.present - seen.certified, present_at_first - (seen.certified - gained + lost))
    ended = seen.count(Turn.LAPSED) + seen.continued
    renewed = seen.continued + seen.count(Turn.REGAINED)
    return Rates(
        pace=_yearly(seen, _quarters(seen, Turn.FIRST)),
        passes=_part(seen, _quarters(seen, Turn.FIRST), without),
        renewal=_share(min(renewed, ended), ended),
        leaving=_part(
            seen, _quarters(seen, Turn.WENT_CERTIFIED, Turn.WENT), (seen.present, present_at_first)
        ),
        recruits=_yearly(seen, _quarters(seen, Turn.CAME_CERTIFIED, Turn.CAME)),
        ready=_share(seen.count(Turn.CAME_CERTIFIED), came) or Rate.given(0),
        term=_usual_term(seen),
        passing=_share(seen.passed, seen.passed + seen.failed),
        seats=Rate(seen.seated / seen.years, seen.seated, seen.years) if seen.seated else None,
    )


def _quarters(seen: Observed, *turns: Turn) -> list[int]:
    return [sum(counts) for counts in zip(*(seen.turns[turn] for turn in turns), strict=True)]


def _yearly(seen: Observed, quarters: Sequence[int]) -> Rate:
    """Events per year."""
    return _per(quarters, seen.years)


def _part(seen: Observed, quarters: Sequence[int], people: tuple[int, int]) -> Rate | None:
    """Events per person-year. `people`: their number at the end and at the beginning of the window."""
    person_years = sum(people) / 2 * seen.years
    return _per(quarters, person_years) if person_years >= FEWEST else None


def _per(quarters: Sequence[int], whole: float) -> Rate:
    """Events per unit of `whole`. Their variance is `spread` times that of chance (quasi-Poisson;
    McCullagh and Nelder 1989, 6.2.3)."""
    events, span = sum(quarters), 4 if len(quarters) >= LONG_ENOUGH else 1
    spread, freedom = _spread(quarters, span), _freedom(len(quarters) - span + 1, span)
    return Rate(events / whole, events, whole, (spread * (events + HALF)) ** 0.5 / whole, spread, freedom)


def _spread(quarters: Sequence[int], span: int) -> float:
    """Variance divided by mean of a year's events, at least 1: 1 is pure chance (Poisson).

    Calculated from every four consecutive quarters, so that tests held once in nine months do not look like
    chance. Such sums overlap and vary less than separate years; this is corrected.
    """
    sums = [sum(quarters[start : start + span]) for start in range(len(quarters) - span + 1)]
    usual = mean(sums)
    kept = _squares(len(sums), span)[0] / (len(sums) - 1) / span
    return max(1.0, variance(sums) / usual / kept) if usual else 1.0


def _freedom(count: int, span: int) -> float:
    """The degrees of freedom of the variance of this many overlapping sums: those of the chi-square with
    its mean and variance (Satterthwaite 1946). Twelve quarters give 3.2."""
    total, of_squares = _squares(count, span)
    return total**2 / of_squares


@cache
def _squares(count: int, span: int) -> tuple[float, float]:
    """The traces of the covariance of the sums of `span` consecutive quarters around their mean, and of
    its square, if the quarters are independent."""
    shared = [[max(0, span - abs(one - other)) for other in range(count)] for one in range(count)]
    means = [mean(row) for row in shared]
    centered = [
        [shared[one][other] - means[one] - means[other] + mean(means) for other in range(count)]
        for one in range(count)
    ]
    return sum(centered[each][each] for each in range(count)), sum(x * x for row in centered for x in row)


def _share(part: int, whole: int) -> Rate | None:
    if whole < FEWEST:
        return None
    error = ((part + HALF) * (whole - part + HALF) / ((whole + 1) ** 2 * (whole + 2))) ** 0.5
    return Rate(part / whole, part, whole, error)


def _usual_term(seen: Observed) -> Rate | None:
    """The term that most of the certified have."""
    persons: dict[int, int] = {}
    for cell in seen.cells:
        if cell.term:
            persons[cell.term] = persons.get(cell.term, 0) + cell.persons
    if not persons:
        return None
    usual = max(persons, key=lambda term: (persons[term], term))
    return Rate(usual, persons[usual], sum(persons.values()))
