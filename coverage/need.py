"""What is needed where, on a day, by which norm or declaration. Definitions, section 4.

A norm is evaluated in *units* (a kabupaten, a kelurahan…); the need of a unit is the ceiling of the
exact quotient, and above the unit needs are only ever summed. No norm or no base: no need, never 0.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Q

from coverage.models import DeclaredNeed, Norm
from regions.codes import LENGTHS, NATION_CODE, ancestor_codes
from regions.enums import Level
from regions.models import IndicatorValue, Region
from regions.querysets import code_within


@dataclass(frozen=True)
class Base:
    """The dated figure that a norm was applied to."""

    value: int
    unit: str
    base_on: date | None
    source: str
    is_example: bool = False


@dataclass(frozen=True)
class UnitNeed:
    """The need of one unit. `exact` is unrounded; unit: workers."""

    code: str
    programme_id: int | None
    exact: Fraction
    norm: Norm | None = None
    base: Base | None = None
    declared: DeclaredNeed | None = None

    @property
    def needed(self) -> int:
        return math.ceil(self.exact)


@dataclass(frozen=True)
class Needs:
    """All that is known of the need in a region: the units, those with a need, competing claims."""

    units: frozenset[str]
    with_need: tuple[UnitNeed, ...]
    competing: tuple[DeclaredNeed, ...] = ()


@dataclass(frozen=True)
class Rules:
    """What a need may follow from in a region on a day: adopted norms, and needs that offices declared."""

    code: str
    on: date
    norms: tuple[Norm, ...]
    declared: tuple[DeclaredNeed, ...]

    @property
    def depths(self) -> set[int]:
        """The lengths of the codes of the units in which these rules are evaluated."""
        levels = {norm.unit_level for norm in self.norms}
        computed = {length for length, level in LENGTHS.items() if level in levels}
        return computed | {len(each.region_id) for each in self.declared}


def rules_in_force(code: str, category: str, on: date) -> Rules:
    """The rules that reach the region `code` ("ID": the nation): its own, those above, those inside."""
    norms = Norm.objects.adopted_on(on).filter(category=category).select_related("indicator")
    declared = DeclaredNeed.objects.in_force_on(on).filter(category=category)
    if code != NATION_CODE:
        above, inside = Q(region__in=ancestor_codes(code)), code_within("region__code", [code])
        norms = norms.filter(Q(region=None) | above | inside)
        declared = declared.filter(above | inside)
    return Rules(code, on, tuple(norms), tuple(declared.order_by("-region_id")))


def needs(rules: Rules, programme_id: int | None) -> Needs:
    """Needs of the units in the region of the rules, or of the unit that contains it.

    For a whole category: the category norm where one is in force, elsewhere the sum of the norms of
    its programmes.
    """
    norms = rules.norms
    if programme_id is not None:
        return _needs_by(rules, programme_id)
    whole = _needs_by(rules, None)
    programmes = {norm.programme_id for norm in norms if norm.programme_id is not None}
    covered = {norm.region_id or "" for norm in norms if norm.programme_id is None}
    units, with_need = set(whole.units), list(whole.with_need)
    for each in sorted(programmes):
        part = _needs_by(rules, each)
        units |= {unit for unit in part.units if not _is_covered(unit, covered)}
        with_need += [need for need in part.with_need if not _is_covered(need.code, covered)]
    return Needs(frozenset(units), tuple(with_need), whole.competing)


def _is_covered(code: str, regions: Iterable[str]) -> bool:
    return any(code.startswith(region) for region in regions)


def _needs_by(rules: Rules, programme_id: int | None) -> Needs:
    applying = [norm for norm in rules.norms if norm.programme_id == programme_id]
    units: set[str] = set()
    computed: list[UnitNeed] = []
    for norm in applying:
        nearer = [
            other.region_id
            for other in applying
            if other.region_id
            and other.region_id != norm.region_id
            and other.region_id.startswith(norm.region_id or "")
        ]
        reach = _units_of(norm, rules.code, rules.on, excluding=nearer)
        units |= set(reach)
        computed += _evaluate(norm, reach, rules.on)
    declared = [each for each in rules.declared if each.programme_id == programme_id]
    return _with_declared(units, computed, declared)


def _units_of(norm: Norm, code: str, on: date, *, excluding: Iterable[str]) -> list[str]:
    """Codes of the units where this norm applies, in the region or containing it."""
    regions = Region.objects.valid_on(on).level(Level(norm.unit_level))
    if norm.unit_kind:
        regions = regions.filter(kind=norm.unit_kind)
    if norm.region_id:
        regions = regions.under(norm.region_id)
    inside = code_within("code", [code]) | Q(code__in=ancestor_codes(code) if code != NATION_CODE else [])
    regions = regions.filter(inside)
    if excluding:
        regions = regions.exclude(code_within("code", excluding))
    return list(regions.values_list("code", flat=True))


def _evaluate(norm: Norm, units: list[str], on: date) -> Iterator[UnitNeed]:
    """The needs of the units that have a base. A base in another unit counts only with a reason."""
    if norm.indicator_id is None:
        one = Base(1, norm.unit, None, norm.legal_source)
        for unit in units:
            yield UnitNeed(unit, norm.programme_id, norm.need_for(1), norm, one)
        return
    values = IndicatorValue.objects.filter(indicator=norm.indicator_id, region__in=units)
    for value in values.latest_on(on):
        if value.unit != norm.unit and not norm.other_unit_reason:
            continue
        base = Base(value.value, value.unit, value.base_on, value.source, value.is_example)
        yield UnitNeed(value.place_code, norm.programme_id, norm.need_for(value.value), norm, base)


def _with_declared(units: set[str], computed: list[UnitNeed], declarations: list[DeclaredNeed]) -> Needs:
    """Add declared needs, deepest first, where nothing at or below them, or above, has a need yet."""
    found = list(computed)
    competing: list[DeclaredNeed] = []
    for declared in sorted(declarations, key=lambda each: -len(each.region_id)):
        place = declared.region_id
        if any(unit.code.startswith(place) or place.startswith(unit.code) for unit in found):
            competing.append(declared)
            continue
        units = {unit for unit in units if not unit.startswith(place)} | {place}
        found.append(UnitNeed(place, declared.programme_id, Fraction(declared.workers), declared=declared))
    return Needs(frozenset(units), tuple(found), tuple(competing))
