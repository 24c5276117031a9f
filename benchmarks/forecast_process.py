"""Invented histories of a region, person by person and month by month, with a known outcome: what a forecast
sees at the cut, and what happened after it. The forecast does not know how they are generated."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from random import Random

from coverage.forecast.observed import NEVER, QUARTERS, Cell, Observed, Turn

ON = date(2026, 11, 21)
MONTHS_BEFORE = 12 * 8
WINDOW = 3 * QUARTERS
LATE_AFTER = 3  # months
# Months until a civil servant retires: of those there at the start, and of those who join later, who are
# younger.
OF_ANY_AGE, NEWCOMERS = range(12 * 30), range(12 * 13, 12 * 35)


@dataclass(frozen=True)
class World:
    """The parameters of a history. Per year: `recruits`, `passes` (drawn in batches that are held every so
    many months), `leaving` (share of those there), `civil` (share that retires by law)."""

    people: int
    recruits: float
    passes: float
    renewal: float = 0.65
    leaving: float = 0.04
    term: int = 3
    civil: float = 0.3
    late: float = 0.2
    batch_months: int = 3
    clump: float = 1  # size of a batch when it is held, as a multiple of the usual one; else there is none


SMALL = World(people=40, recruits=3, passes=5)
MIDDLING = World(people=400, recruits=30, passes=45)
LARGE = World(people=4_000, recruits=250, passes=400)
UNEVEN = World(people=400, recruits=30, passes=45, batch_months=9)
CLUMPED = World(people=400, recruits=30, passes=45, clump=3)
SMALL_CLUMPED = World(people=40, recruits=3, passes=5, clump=3)
RARE = World(people=400, recruits=30, passes=45, clump=6)


@dataclass(slots=True)
class Person:
    retires: int | None  # month
    ends: int | None = None  # the first month without the certificate
    lapsed: int | None = None
    returns: int | None = None


@dataclass
class History:
    """One run. Months count from its start; `cut` is the month in which the forecast is made."""

    world: World
    rng: Random
    people: list[Person] = field(default_factory=list)
    turns: dict[Turn, list[int]] = field(default_factory=lambda: {turn: [0] * QUARTERS for turn in Turn})
    continued: int = 0
    month: int = 0
    cut: int = MONTHS_BEFORE

    def run(self, years_ahead: int) -> tuple[Observed, list[int]]:
        """What is known at the cut, and the number of certified at the end of each year after it."""
        self.people = [self._person(OF_ANY_AGE) for _ in range(self.world.people)]
        for _month in range(self.cut):
            self._go_on()
        seen = self._seen()
        truth = []
        for _year in range(years_ahead):
            for _month in range(12):
                self._go_on()
            truth.append(self._certified())
        return seen, truth

    def _person(self, retires_within: range) -> Person:
        is_civil = self.rng.random() < self.world.civil
        return Person(self.month + self.rng.choice(retires_within) if is_civil else None)

    def _go_on(self) -> None:
        """Simulate one month."""
        self._go()
        self._renew()
        if self.month % self.world.batch_months == 0:
            self._pass()
        for _ in range(_poisson(self.rng, self.world.recruits / 12)):
            self.people.append(self._person(NEWCOMERS))
            self._note(Turn.CAME)
        self.month += 1

    def _go(self) -> None:
        staying = []
        for person in self.people:
            if person.retires is not None and person.retires <= self.month:
                self._note(Turn.RETIRED if person.ends is None else Turn.RETIRED_CERTIFIED)
            elif self.rng.random() < self.world.leaving / 12:
                self._note(Turn.WENT if person.ends is None else Turn.WENT_CERTIFIED)
            else:
                staying.append(person)
        self.people = staying

    def _renew(self) -> None:
        for person in self.people:
            if person.ends == self.month:
                self._end(person)
            elif person.returns == self.month:
                self._certify(person)
                self._note(Turn.REGAINED)

    def _end(self, person: Person) -> None:
        if self.rng.random() >= self.world.renewal:
            person.ends, person.lapsed = None, self.month
            self._note(Turn.LAPSED)
        elif self.rng.random() < self.world.late:
            person.ends, person.lapsed, person.returns = None, self.month, self.month + LATE_AFTER
            self._note(Turn.LAPSED)
        else:
            person.ends = self.month + 12 * self.world.term
            self.continued += self._is_seen

    def _pass(self) -> None:
        waiting = [person for person in self.people if person.ends is None and person.returns is None]
        self.rng.shuffle(waiting)
        is_held = self.rng.random() < 1 / self.world.clump
        usual = self.world.passes * self.world.batch_months / 12
        number = _poisson(self.rng, usual * self.world.clump) if is_held else 0
        for person in waiting[:number]:
            is_late = person.lapsed is not None and self.month - person.lapsed <= 6
            self._certify(person)
            self._note(Turn.REGAINED if is_late else Turn.FIRST)

    def _certify(self, person: Person) -> None:
        person.ends, person.lapsed, person.returns = self.month + 12 * self.world.term, None, None

    def _certified(self) -> int:
        return sum(person.ends is not None for person in self.people)

    @property
    def _is_seen(self) -> bool:
        return self.cut - WINDOW <= self.month < self.cut

    def _note(self, turn: Turn) -> None:
        if self._is_seen:
            self.turns[turn][(self.cut - 1 - self.month) // 3] += 1

    def _seen(self) -> Observed:
        cells = Counter(
            (
                None if person.ends is None else (person.ends - self.cut) // 12,
                NEVER if person.retires is None else (person.retires - self.cut) // 12,
            )
            for person in self.people
        )
        return Observed(
            on=ON,
            began_on=date(2018, 11, 21),
            quarters=QUARTERS,
            stocks={},
            turns={turn: tuple(counts) for turn, counts in self.turns.items()},
            continued=self.continued,
            cells=tuple(
                Cell(ends, retires, None if ends is None else self.world.term, persons)
                for (ends, retires), persons in sorted(cells.items(), key=str)
            ),
            seated=0,
            passed=0,
            failed=0,
            tested_in="",
        )


def _poisson(rng: Random, expected: float) -> int:
    """A random number, by counting arrivals in one unit of time."""
    arrivals, time = 0, rng.expovariate(1.0)
    while time < expected:
        arrivals += 1
        time += rng.expovariate(1.0)
    return arrivals
