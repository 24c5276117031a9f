"""The need of each unit on a day, and the norm or declaration behind it (docs/glossary.md, "Need").

A norm is evaluated in *units* (a kabupaten, a kelurahan…). The need of a unit is the exact quotient, rounded
up; above the unit needs are only summed. Without a norm or a base the need is unknown, never 0.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from functools import cached_property

from django.db.models import Q, prefetch_related_objects

from coverage.models import DeclaredNeed, Norm
from coverage.needs.bases import Base, bases_of, every_unit, organization_bases
from coverage.needs.reckoning import plan_of
from regions.codes import LENGTHS, NATION_CODE, REGENCY_LENGTH, ancestor_codes
from regions.enums import Level
from regions.models import Region
from regions.querysets import RegionQuerySet, code_within


@dataclass(frozen=True)
class UnitNeed:
    """The need of one unit. `exact` is unrounded, in workers.

    If the units of the norm are organizations, `alike` is their number in this region; the need of each is
    rounded up separately.
    """

    code: str
    programme_id: int | None
    exact: Fraction
    norm: Norm | None = None
    bases: tuple[Base, ...] = ()
    declared: DeclaredNeed | None = None
    alike: int = 1

    @property
    def needed(self) -> int:
        if self.alike == 1:  # nearly always; a division of fractions is slow for 83,762 villages
            return math.ceil(self.exact)
        return self.alike * math.ceil(self.exact / self.alike)

    @property
    def base(self) -> Base | None:
        """The one figure behind the need; None if there are several, or it was declared."""
        return self.bases[0] if len(self.bases) == 1 else None


@dataclass(frozen=True)
class Needs:
    """Everything known about the need in a region: the units, the units with a need, competing
    declarations."""

    units: frozenset[str]
    with_need: tuple[UnitNeed, ...]
    competing: tuple[DeclaredNeed, ...] = ()

    @cached_property
    def touched(self) -> frozenset[str]:
        """The kabupaten/kota of the units; codes of wider units are unchanged."""
        return frozenset(unit[:REGENCY_LENGTH] for unit in self.units)

    def units_in(self, code: str) -> Iterable[str]:
        """The units at or below a region; all for "ID"."""
        return self.units if code == NATION_CODE else self._units_by_place.get(code, [])

    def needs_in(self, code: str) -> Iterable[UnitNeed]:
        """The needs of the units at or below a region; all for "ID"."""
        return self.with_need if code == NATION_CODE else self._needs_by_place.get(code, [])

    @cached_property
    def _units_by_place(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for unit in self.units:
            for code in (unit, *ancestor_codes(unit)):
                found[code].append(unit)
        return found

    @cached_property
    def _needs_by_place(self) -> dict[str, list[UnitNeed]]:
        found: dict[str, list[UnitNeed]] = defaultdict(list)
        for need in self.with_need:
            for code in (need.code, *ancestor_codes(need.code)):
                found[code].append(need)
        return found


@dataclass(frozen=True)
class Rules:
    """The rules for the need of a region on a day: adopted norms, and needs that offices declared."""

    code: str
    on: date
    norms: tuple[Norm, ...]
    declared: tuple[DeclaredNeed, ...]

    @property
    def depths(self) -> set[int]:
        """The lengths of the codes of the units in which these rules are evaluated."""
        levels = {norm.unit_level for norm in self.norms}  # the country has no code of its own
        computed = {length for length, level in LENGTHS.items() if level in levels}
        return computed | {len(each.region_id) for each in self.declared}

    @property
    def programmes(self) -> set[int]:
        """The programmes with a need of their own. Only their own persons count against it."""
        found = {norm.programme_id for norm in self.norms} | {each.programme_id for each in self.declared}
        return {programme for programme in found if programme is not None}

    def with_norm(self, norm: Norm) -> Rules:
        """The rules with this norm in force, in place of the one that it would replace."""
        kept = tuple(each for each in self.norms if not _holds_in_place_of(norm, each))
        return replace(self, norms=(*kept, _read_whole([norm])[0]))


def _holds_in_place_of(norm: Norm, other: Norm) -> bool:
    """At most one norm is in force per region and programme. Both norms are of one category here."""
    return (norm.region_id, norm.programme_id) == (other.region_id, other.programme_id)


def rules_in_force(code: str, category: str, on: date) -> Rules:
    """The rules that apply in the region `code` ("ID": the nation): its own, those of regions above and
    inside."""
    norms = Norm.objects.adopted_on(on).reaching(code).filter(category=category).select_related("indicator")
    declared = DeclaredNeed.objects.in_force_on(on).reaching(code).filter(category=category)
    return Rules(code, on, tuple(_read_whole(list(norms))), tuple(declared.order_by("-region_id")))


def _read_whole(norms: list[Norm]) -> list[Norm]:
    """The norms with their activities. Most norms have none and cost no query."""
    prefetch_related_objects([norm for norm in norms if norm.is_workload], "activities__indicator")
    return norms


def needs(rules: Rules, programme_id: int | None) -> Needs:
    """The needs of the units in the region of the rules, or of the unit that contains it.

    For a whole category: by the category norm if one is in force, elsewhere the sum of the norms of its
    programmes.
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
        units_here, found = _of_norm(norm, rules.code, rules.on, excluding=nearer)
        units |= units_here
        computed += found
    declared = [each for each in rules.declared if each.programme_id == programme_id]
    return _with_declared(units, computed, declared)


def _of_norm(
    norm: Norm, code: str, on: date, *, excluding: Iterable[str]
) -> tuple[set[str], Iterable[UnitNeed]]:
    """The units of this norm in the region or containing it, and their needs as far as they are known."""
    if norm.unit_level == Level.COUNTRY:
        return {NATION_CODE}, _evaluate(norm, None, [NATION_CODE], on)
    regions = _regions_of(norm, code, on, excluding=excluding)
    units = list(regions.values_list("code", flat=True))
    return set(units), _evaluate(norm, regions, units, on)


def _regions_of(norm: Norm, code: str, on: date, *, excluding: Iterable[str]) -> RegionQuerySet:
    regions = Region.objects.valid_on(on).level(Level(norm.unit_level))
    if norm.unit_kind:
        regions = regions.filter(kind=norm.unit_kind)
    if norm.region_id:
        regions = regions.under(norm.region_id)
    inside = code_within("code", [code]) | Q(code__in=ancestor_codes(code) if code != NATION_CODE else [])
    regions = regions.filter(inside)
    if excluding:
        regions = regions.exclude(code_within("code", excluding))
    return regions


def _evaluate(norm: Norm, regions: RegionQuerySet | None, units: list[str], on: date) -> Iterable[UnitNeed]:
    """The needs of those units that have every figure the norm requires. `regions`: these units."""
    if norm.is_workload:
        return _by_workload(norm, regions, units, on)
    if norm.organization_kind:
        return _per_organization(norm, units, on)
    if norm.indicator_id is None:
        one, exact = every_unit(norm), norm.need_for(1)
        return [UnitNeed(unit, norm.programme_id, exact, norm, (one,)) for unit in units]
    bases = bases_of(norm, norm.indicator_id, regions, on, norm_unit=norm.unit)
    return [
        UnitNeed(code, norm.programme_id, norm.need_for(base.value), norm, (base,))
        for code, base in bases.items()
    ]


def _per_organization(norm: Norm, units: list[str], on: date) -> Iterator[UnitNeed]:
    for code, base in organization_bases(norm, units, on).items():
        exact = norm.need_for(base.value)
        yield UnitNeed(code, norm.programme_id, exact, norm, (base,), alike=base.value)


def _by_workload(
    norm: Norm, regions: RegionQuerySet | None, units: list[str], on: date
) -> Iterator[UnitNeed]:
    plan = plan_of(norm)
    if not plan.is_complete:
        return
    known = {
        indicator: bases_of(norm, indicator, regions, on, norm_unit=unit)
        for indicator, unit in plan.indicators.items()
    }
    stated = () if known else (every_unit(norm),)
    for unit in units:
        bases = {indicator: found[unit] for indicator, found in known.items() if unit in found}
        if len(bases) < len(known):
            continue
        exact = plan.reckon({indicator: base.value for indicator, base in bases.items()}).exact
        yield UnitNeed(unit, norm.programme_id, exact, norm, (*bases.values(), *stated))


def _with_declared(units: set[str], computed: list[UnitNeed], declarations: list[DeclaredNeed]) -> Needs:
    """Add declared needs, the lowest level first, where no unit at, below or above the place has a need
    yet."""
    found = list(computed)
    competing: list[DeclaredNeed] = []
    for declared in sorted(declarations, key=lambda each: -len(each.region_id)):
        place = declared.region_id
        if any(_is_beside(unit.code, place) for unit in found):
            competing.append(declared)
            continue
        units = {unit for unit in units if not unit.startswith(place)} | {place}
        found.append(UnitNeed(place, declared.programme_id, Fraction(declared.workers), declared=declared))
    return Needs(frozenset(units), tuple(found), tuple(competing))


def _is_beside(unit: str, place: str) -> bool:
    """Whether a unit lies at, below or above the place."""
    return unit == NATION_CODE or unit.startswith(place) or place.startswith(unit)
