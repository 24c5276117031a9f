"""What a norm would change: need and gap of every region, before and after.

Both sides are computed by the functions that answer for the pages; only the rules differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from coverage.answer import Picture
from coverage.gap import Gap, WithGap
from coverage.models import Norm
from coverage.needs.need import Rules, needs, rules_in_force
from regions.codes import LENGTHS, NATION_CODE
from regions.enums import Level
from regions.models import Region
from regions.places import NATION, Place, find_region

# Two levels below a place fit on a page; three are too many rows to read.
LEVELS_LISTED = 2


@dataclass(frozen=True)
class Total(WithGap):
    """Need and gap summed over units, in workers. None if no unit has one."""

    needed: int | None = None
    gap: Gap | None = None

    def plus(self, needed: int, gap: Gap | None) -> Total:
        both = self.gap + gap if self.gap and gap else self.gap or gap
        return Total((self.needed or 0) + needed, both)

    @property
    def certified(self) -> int | None:
        """Certified workers in the units that have a need and a report."""
        return self.gap.certified if self.gap else None


@dataclass(frozen=True)
class Effect:
    """One region before and after."""

    place: Place
    before: Total
    after: Total

    @property
    def is_changed(self) -> bool:
        return self.before != self.after

    @property
    def change_of_shortage(self) -> int | None:
        """None if the shortage is unknown before or after."""
        if self.before.shortage is None or self.after.shortage is None:
            return None
        return self.after.shortage - self.before.shortage


class Preview:
    """The effect of a norm on a day, in the country or in the region where it would be in force.

    A norm for one programme changes the need of that programme. `category` is the effect on the whole
    category; there is none if a norm for the whole category is in force.
    """

    def __init__(self, norm: Norm, on: date, *, per: Level = Level.REGENCY) -> None:
        self.norm, self.on, self.per = norm, on, per
        self.place: Place = find_region(norm.region_id) if norm.region_id else NATION
        before = rules_in_force(self.place.code, norm.category, on)
        self.after_rules = before.with_norm(norm)
        depths = {*self.after_rules.depths, *before.depths}
        self.picture = Picture(self.place, norm.category, on, depths=depths)

    @property
    def replaced(self) -> list[Norm]:
        """The norms in force that this one would replace."""
        return [norm for norm in self.picture.rules.norms if norm not in self.after_rules.norms]

    @property
    def outranked(self) -> list[Norm]:
        """The norms of wider regions in force over which this one has priority in its own region."""
        own = self.norm.region_id or ""
        return [
            norm
            for norm in self.picture.rules.norms
            if norm.programme_id == self.norm.programme_id
            and own.startswith(norm.region_id or "")
            and own != (norm.region_id or "")
        ]

    @cached_property
    def _sides(self) -> tuple[dict[str, Total], dict[str, Total]]:
        programme = self.norm.programme_id
        return self._totals(self.picture.rules, programme), self._totals(self.after_rules, programme)

    @cached_property
    def total(self) -> Effect:
        before, after = self._sides
        return Effect(self.place, before.get("", Total()), after.get("", Total()))

    @cached_property
    def category(self) -> Effect | None:
        """The effect on the whole category, if the norm is for one programme of it."""
        if self.norm.programme_id is None:
            return None
        before, after = self._totals(self.picture.rules, None), self._totals(self.after_rules, None)
        return Effect(self.place, before.get("", Total()), after.get("", Total()))

    @cached_property
    def effects(self) -> list[Effect]:
        """The regions that change, ordered by the change of the shortage, then of the need."""
        before, after = self._sides
        codes = {code for code in {*before, *after} if code and before.get(code) != after.get(code)}
        places: dict[str, Place] = {**Region.objects.in_bulk(codes), NATION_CODE: NATION}
        rows = [Effect(places[code], before.get(code, Total()), after.get(code, Total())) for code in codes]
        return sorted(rows, key=_largest_first)

    @cached_property
    def unchanged(self) -> int:
        """How many regions keep their need and gap."""
        before, after = self._sides
        return len({code for code in {*before, *after} if code}) - len(self.effects)

    def _totals(self, rules: Rules, programme_id: int | None) -> dict[str, Total]:
        """By the code of the row to which a unit belongs; "" for all units."""
        length = next(length for length, level in LENGTHS.items() if level == self.per)
        picture = self.picture.by(rules)
        found: dict[str, Total] = {}
        for unit in needs(rules, programme_id).with_need:
            needed, gap = unit.needed, picture.gap_of(unit)
            for code in ("", unit.code[:length]):
                found[code] = found.get(code, Total()).plus(needed, gap)
        return found


def _largest_first(effect: Effect) -> tuple[bool, int, int, str]:
    """By the change of the shortage; regions with an unknown shortage follow, by the change of their need."""
    change = effect.change_of_shortage
    need = (effect.after.needed or 0) - (effect.before.needed or 0)
    return change is None, -abs(change or 0), -abs(need), effect.place.code


def levels_below(place: Place) -> Iterable[Level]:
    """The levels at which the effects within a place can be listed."""
    levels = list(Level)
    return levels[levels.index(Level(place.level)) + 1 :][:LEVELS_LISTED]
