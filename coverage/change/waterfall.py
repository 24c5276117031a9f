"""The steps from the number of one day to that of another. They sum exactly to the difference.

The certified are persons, so their steps are counted. A shortage is a sum over units, so its steps are
applied one after another, in the order of `Step`: the rules first, then the people. Each step adds the
shortage after it minus the shortage before it. The steps of a region are the sum of those of its parts and of
the people recorded above them, except for moves inside it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate, pairwise

from coverage.answer import Coverage, Picture, lies_in
from coverage.change.steps import PEOPLE_STEPS, Step
from coverage.change.turns import Turn, turns
from coverage.counts import EVERYONE, ProgrammeKey
from coverage.needs.need import Needs, UnitNeed, needs, rules_in_force
from coverage.spans.counters import depth_of
from regions.codes import LENGTHS, NATION_CODE
from regions.places import Place, find_region

Unit = tuple[str, ProgrammeKey]


@dataclass(frozen=True)
class Waterfall:
    """A number on the first day, what each step added to it, and the number on the last day. Unit:
    persons."""

    start: int
    steps: dict[Step, int]
    end: int

    @property
    def taken(self) -> list[tuple[Step, int, int, int]]:
        """Each step that changed the number: what it added, the number before and after it."""
        taken = [(step, self.steps[step]) for step in Step if self.steps.get(step)]
        levels = accumulate((added for _step, added in taken), initial=self.start)
        return [
            (step, added, before, after)
            for (step, added), (before, after) in zip(taken, pairwise(levels), strict=True)
        ]


@dataclass(frozen=True)
class Change:
    """The answers of two days, with their parts, and the steps between them. A waterfall is None if its
    number is not known on both days."""

    first: Coverage
    last: Coverage
    certified: Waterfall | None
    shortage: Waterfall | None


def change(code: str, category: str, first: date, last: date) -> Change:
    """What changed in a region from the day `first` to the later day `last`, with today's knowledge.

    Raises UnknownRegionError.
    """
    return _Reckoning(find_region(code), category, first, last).change


class _Reckoning:
    """Both days of a region, and the people who count differently on them."""

    def __init__(self, place: Place, category: str, first: date, last: date) -> None:
        self.place = place
        rules = rules_in_force(place.code, category, last)
        self.before = Picture(place, category, first, depths=rules.depths)
        self.after = Picture(place, category, last)
        depths = {depth_of(place.code), *rules.depths, *self.before.rules.depths, min(LENGTHS)}
        apart = rules.programmes | self.before.rules.programmes
        self.turns = turns(place.code, category, first, last, depth=max(depths), apart=apart)

    @property
    def change(self) -> Change:
        first, last = (picture.own_answer(with_children=True) for picture in (self.before, self.after))
        return Change(first, last, self._certified(first, last), self._shortage(first, last))

    def _certified(self, first: Coverage, last: Coverage) -> Waterfall | None:
        if first.certified is None or last.certified is None:
            return None
        steps: Counter[Step] = Counter()
        for turn in self.turns:
            for place, _programme, step, added in self._added(turn):
                if place is not None and self._has(place):
                    steps[step] += added
        steps.pop(Step.MOVED_WITHIN, None)
        return Waterfall(first.certified, dict(steps), last.certified)

    def _shortage(self, first: Coverage, last: Coverage) -> Waterfall | None:
        if first.shortage is None or last.shortage is None:
            return None
        then, now = self._units(self.before.needs(None)), self._units(self.after.needs(None))
        new_rules = replace(self.after.rules, on=self.before.on)
        between = self._units(needs(new_rules, None))
        persons = {_key(need): self._certified_before(_key(need)) for need in [*then, *between, *now]}
        by_rules = [
            _lacking(then, persons, self.before),
            _lacking(between, persons, self.before),
            _lacking(now, persons, self.before),
            _lacking(now, persons, self.after),
        ]
        rule_steps = (Step.NORM, Step.BASE, Step.REPORTING)
        steps = {step: b - a for step, (a, b) in zip(rule_steps, pairwise(by_rules), strict=True)}
        measured = [need for need in now if self.after.is_reported(need.code)]
        return Waterfall(first.shortage, steps | self._people_steps(measured, persons), last.shortage)

    def _people_steps(self, measured: list[UnitNeed], persons: dict[Unit, int]) -> dict[Step, int]:
        """What each step of people adds to the shortage of the units, applied one after another."""
        needed: dict[Unit, list[int]] = defaultdict(list)
        for need in measured:
            needed[_key(need)].append(need.needed)
        added = self._added_by_unit(needed)
        steps = {}
        for step in PEOPLE_STEPS:
            before = sum(_lack(needed[unit], persons[unit]) for unit in added[step])
            for unit, number in added[step].items():
                persons[unit] += number
            steps[step] = sum(_lack(needed[unit], persons[unit]) for unit in added[step]) - before
        return steps

    def _added_by_unit(self, units: Iterable[Unit]) -> dict[Step, Counter[Unit]]:
        """The number of certified that each step adds to each unit."""
        known = set(units)
        lengths = sorted({depth_of(code) for code, _key in known})
        added: dict[Step, Counter[Unit]] = defaultdict(Counter)
        for turn in self.turns:
            for place, programme, step, number in self._added(turn):
                for unit in _units_around(place, programme, lengths):
                    if unit in known:
                        added[step][unit] += number
        return added

    def _added(self, turn: Turn) -> Iterator[tuple[str | None, int | None, Step, int]]:
        """The places where a turn adds certified people, how many, and by which step. A move adds in one
        place what it removes in another."""
        before = turn.place_before, turn.programme_before
        after = turn.place_after, turn.programme_after
        if turn.step is Step.LEFT:
            yield *before, turn.step, turn.gain * turn.persons
            return
        if None not in (turn.place_before, turn.place_after) and before != after and turn.was_certified:
            came, went = self._move(turn)
            yield *before, went, -turn.persons
            yield *after, came, turn.persons
        if turn.step:
            yield *after, turn.step, turn.gain * turn.persons

    def _move(self, turn: Turn) -> tuple[Step, Step]:
        """The step of the arrival and that of the departure."""
        was, is_here = self._has(turn.place_before or ""), self._has(turn.place_after or "")
        if was and is_here:
            return Step.MOVED_WITHIN, Step.MOVED_WITHIN
        return Step.MOVED_IN, Step.MOVED_OUT

    def _has(self, place: str) -> bool:
        return lies_in(place, self.place.code)

    def _units(self, known: Needs) -> list[UnitNeed]:
        return list(known.needs_in(self.place.code))

    def _certified_before(self, unit: Unit) -> int:
        return self.before.tally.counts(*unit).certified


def _key(need: UnitNeed) -> Unit:
    return need.code, EVERYONE if need.programme_id is None else need.programme_id


def _lacking(units: Iterable[UnitNeed], persons: dict[Unit, int], reports: Picture) -> int:
    """The shortage of the units that have reported, with these numbers of certified."""
    return sum(max(0, need.needed - persons[_key(need)]) for need in units if reports.is_reported(need.code))


def _lack(needed: Iterable[int], persons: int) -> int:
    return sum(max(0, need - persons) for need in needed)


def _units_around(place: str | None, programme: int | None, lengths: Iterable[int]) -> Iterator[Unit]:
    """The units in which a person in this place and programme counts."""
    if place is None:
        return
    for length in lengths:
        if length <= len(place):
            code = place[:length] if length else NATION_CODE
            yield code, EVERYONE
            if programme is not None:
                yield code, programme
