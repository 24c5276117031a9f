"""How often things happen in a region: each rate with what it was counted from, and how sure that is.

A rate whose denominator is too small is None and said to be missing; it is never taken for zero.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import mean, variance

from coverage.forecast.observed import Observed, Turn

# Fewer than this say nothing about a share or a yearly part.
FEWEST = 5
# Quarters from which on whole years can be compared.
LONG_ENOUGH = 8
# Half an event is added to what was seen when its error is reckoned (Jeffreys), so that a rate of 0 that was
# seen for a short time is not taken for certain.
HALF = 0.5


@dataclass(frozen=True)
class Rate:
    """`value` = `numerator` / `denominator`; `error` is its standard error, 0 for what a user sets.

    `spread` is how much more the quarters differ than chance alone would have it, at least 1: tests come in
    batches, and so do appointments.
    """

    value: float
    numerator: float = 0
    denominator: float = 0
    error: float = 0
    spread: float = 1
    is_given: bool = False

    @classmethod
    def given(cls, value: float) -> Rate:
        """What somebody wants to try, not what was seen."""
        return cls(value, is_given=True)


@dataclass(frozen=True)
class Rates:
    """What was seen of a region. None: not known.

    `pace`: persons newly certified per year. `passes`: of those at work without a certificate, the part that
    is newly certified in a year. `renewal`: of the terms that ran out, the share after which the person is
    certified, at once or soon. `leaving`: of those at work, the part that
    leaves in a year, but for retirements that the law fixes. `recruits`: persons who come, per year, and
    `ready`, the share of them who bring a certificate. `term`: years of a term. `passing`: of the results of
    tests, the share that passed. `seats`: seats used per year.
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
    """All rates of a region. Without a year of records there is none."""
    if not seen.is_long_enough:
        return Rates()
    came = seen.count(Turn.CAME_CERTIFIED, Turn.CAME)
    went = seen.count(Turn.WENT_CERTIFIED, Turn.WENT)
    retired = seen.count(Turn.RETIRED_CERTIFIED, Turn.RETIRED)
    # At the beginning there were as many as there are now, less who came, and those who went.
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
    """Events per person-year of so many people, at the end and at the beginning of the window."""
    person_years = sum(people) / 2 * seen.years
    return _per(quarters, person_years) if person_years >= FEWEST else None


def _per(quarters: Sequence[int], whole: float) -> Rate:
    events, spread = sum(quarters), _spread(quarters)
    return Rate(events / whole, events, whole, (spread * (events + HALF)) ** 0.5 / whole, spread)


def _spread(quarters: Sequence[int]) -> float:
    """Variance over mean of a year's events, at least 1: 1 is pure chance (Poisson).

    Taken from every four quarters in a row, so that tests held once in nine months do not pass for chance.
    Such sums overlap and so differ less than years would: that is made good.
    """
    span = 4 if len(quarters) >= LONG_ENOUGH else 1
    sums = [sum(quarters[start : start + span]) for start in range(len(quarters) - span + 1)]
    usual = mean(sums)
    return max(1.0, variance(sums) / usual / _kept_by_overlap(len(sums), span)) if usual else 1.0


def _kept_by_overlap(count: int, span: int) -> float:
    """What part of their variance so many sums of `span` in a row show, if their parts are unrelated."""
    shared = sum(max(0, span - abs(one - other)) for one in range(count) for other in range(count))
    return (count * span - shared / count) / (count - 1) / span


def _share(part: int, whole: int) -> Rate | None:
    if whole < FEWEST:
        return None
    error = ((part + HALF) * (whole - part + HALF) / ((whole + 1) ** 2 * (whole + 2))) ** 0.5
    return Rate(part / whole, part, whole, error)


def _usual_term(seen: Observed) -> Rate | None:
    """The term that most of the certified hold."""
    persons: dict[int, int] = {}
    for cell in seen.cells:
        if cell.term:
            persons[cell.term] = persons.get(cell.term, 0) + cell.persons
    if not persons:
        return None
    usual = max(persons, key=lambda term: (persons[term], term))
    return Rate(usual, persons[usual], sum(persons.values()))
