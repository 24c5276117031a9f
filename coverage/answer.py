"""The one answer: how many workers a region has and needs, and how many are missing, by category and day.

Screen, file and API all print `coverage(...)`; nothing else computes these numbers. The rules are in
docs/glossary.md, "How it is counted".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from copy import copy
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from functools import cached_property, reduce
from operator import add

from django.utils import timezone
from django.utils.translation import gettext as _

from core.errors import DomainError
from coverage.counts import (
    EVERYONE,
    ProgrammeKey,
    Reader,
    Tally,
    reported_regencies,
    self_and_above,
)
from coverage.gap import Gap, OfWhich, StatusCounts, WithGap, unit_gap
from coverage.models import DeclaredNeed
from coverage.needs.basis import Basis, basis_of
from coverage.needs.need import Needs, Rules, UnitNeed, needs, rules_in_force
from coverage.spans.counters import depth_of
from coverage.spans.reading import Group, groups_on
from regions.codes import NATION_CODE, REGENCY_LENGTH, ancestor_codes, level_of
from regions.enums import Level
from regions.models import Region
from regions.places import Place, find_region
from registry.enums import Category
from registry.models import Programme


class UnknownCategoryError(DomainError):
    code = "category_unknown"
    field = "category"


class UnknownProgrammeError(DomainError):
    code = "programme_unknown"
    field = "programme"


@dataclass(frozen=True)
class Completeness:
    """How many units the sum covers: all, those with a need, those that have reported.

    `measured`: units with both, which enter the gap. `level`: the level of all the units, "" if they differ.
    """

    units: int
    with_need: int
    reported: int
    measured: int = 0
    level: str = ""


@dataclass(frozen=True)
class Coverage(WithGap):
    """The answer for one region. `counts` and `gap` are None if they are not known, never zero.

    `needed` is in workers and sums every unit with a need. `gap` sums only the units with a need that have
    also reported, because without a report nobody knows what they lack. `of_which` is set for frozen figures;
    for live ones `coverage.remedies.parts.detail` computes it.
    """

    place: Place
    category: str
    on: date
    counts: StatusCounts | None
    needed: int | None
    needed_exact: Fraction | None
    gap: Gap | None
    completeness: Completeness
    has_scheme: bool
    programme: Programme | None = None
    is_unplaced: bool = False
    basis: tuple[Basis, ...] = ()
    competing: tuple[DeclaredNeed, ...] = ()
    of_which: OfWhich | None = None
    touched_at: datetime | None = None
    children: tuple[Coverage, ...] = ()
    unallocated: StatusCounts | None = None
    by_programme: tuple[Coverage, ...] = field(default=())

    @property
    def is_reported(self) -> bool:
        return self.counts is not None

    @property
    def is_part_of_a_unit(self) -> bool:
        """Whether the region lies below the level of the norm's units, so that it cannot have a need of
        its own."""
        return self.completeness.units == 0

    @property
    def present(self) -> int | None:
        return self.counts.present if self.counts else None

    def _status(self, name: str) -> int | None:
        return getattr(self.counts, name) if self.counts and self.has_scheme else None

    @property
    def certified(self) -> int | None:
        return self._status("certified")

    @property
    def validity_unknown(self) -> int | None:
        return self._status("validity_unknown")

    @property
    def lapsed(self) -> int | None:
        return self._status("lapsed")

    @property
    def never_certified(self) -> int | None:
        return self._status("never_certified")

    @property
    def uncertified(self) -> int | None:
        """Persons present without a certificate that counts on the day: unknown, lapsed and never
        certified."""
        if self.present is None or self.certified is None:
            return None
        return self.present - self.certified

    @property
    def verified_share(self) -> Decimal | None:
        """The share of the certified whose certificate a second person has checked, 0 to 1, two decimals."""
        if not self.certified or self.counts is None:
            return None
        share = Decimal(self.counts.verified) / Decimal(self.certified)
        return share.quantize(Decimal("0.01"), ROUND_HALF_UP)

    @property
    def unverified_share(self) -> Decimal | None:
        """The share of the certified whose certificate nobody has checked: 1 - `verified_share`."""
        return None if self.verified_share is None else 1 - self.verified_share

    @property
    def data_as_of(self) -> date | None:
        """Day (in Jakarta) of the last accepted write to a counted row."""
        return timezone.localdate(self.touched_at) if self.touched_at else None


def coverage(
    code: str,
    category: str,
    on: date,
    *,
    programme: str = "",
    with_children: bool = False,
    with_programmes: bool = False,
) -> Coverage:
    """Answer for a region's dotted code or "ID", a category and a day; optionally for one programme.

    Raises `UnknownRegionError`, `UnknownCategoryError` or `UnknownProgrammeError`.
    """
    refuse_unknown_category(category)
    picture = Picture(find_region(code), category, on)
    key = _find_programme(programme) if programme else None
    return picture.own_answer(key, with_children=with_children, with_programmes=with_programmes)


def refuse_unknown_category(category: str) -> None:
    """Raises `UnknownCategoryError`, whose message lists the known codes."""
    if category not in Category.values:
        raise UnknownCategoryError(
            _("Category %(code)s is unknown. Choose one of: %(known)s.")
            % {"code": category or "(–)", "known": ", ".join(Category.values)}
        )


def _find_programme(code: str) -> Programme:
    found = Programme.objects.public().filter(code=code.upper()).first()
    if found is None:
        raise UnknownProgrammeError(
            _("Programme %(code)s is unknown. The codes are listed on the page about the data.")
            % {"code": code}
        )
    return found


def _children(place: Place, on: date) -> Iterable[Region]:
    return Region.objects.valid_on(on).children_of(place.code).order_by("code")


class Picture:
    """Everything known about a region on a day, read once. The answers of its parts are computed from it.

    `depths`: further code lengths to read, besides those of the rules. `rules`: those in force, if already
    read. `read`: another function that reads the groups.
    """

    def __init__(
        self,
        place: Place,
        category: str,
        on: date,
        *,
        depths: Iterable[int] = (),
        rules: Rules | None = None,
        read: Reader = groups_on,
    ) -> None:
        self.place, self.category, self.on = place, category, on
        self.rules = rules or rules_in_force(place.code, category, on)
        self.tally = Tally(place.code, category, on, {*self.rules.depths, *depths}, read=read)
        self.reported = reported_regencies(place.code, on)
        self._needs: dict[int | None, Needs] = {}
        regencies = Region.objects.valid_on(on).level(Level.REGENCY).under(place.code)
        self.regencies = list(regencies.values_list("code", flat=True))

    def by(self, rules: Rules) -> Picture:
        """The same people against other rules. Their depths must have been read."""
        other = copy(self)
        other.rules, other._needs = rules, {}
        return other

    def with_groups(self, groups: Iterable[Group], reported: Collection[str]) -> Picture:
        """The same region with these persons added and with these further offices as having reported."""
        other = copy(self)
        other.tally, other.reported = self.tally.with_groups(groups), self.reported.union(reported)
        return other

    def needs(self, programme_id: int | None) -> Needs:
        if programme_id not in self._needs:
            self._needs[programme_id] = needs(self.rules, programme_id)
        return self._needs[programme_id]

    def is_reported(self, code: str) -> bool:
        """Whether there is a report. A kabupaten/kota and regions below it: by its office. Above: by any
        office below."""
        if code != NATION_CODE and len(code) >= REGENCY_LENGTH:
            return code[:REGENCY_LENGTH] in self.reported
        below = any(lies_in(office, code) for office in self.reported)
        return below or self.tally.counts(code, EVERYONE).present > 0

    def knows(self, code: str) -> bool:
        """Whether anything is known about a region: its people, or a need."""
        return self.is_reported(code) or any(True for _need in self.needs(None).needs_in(code))

    def counts(self, code: str, key: ProgrammeKey) -> StatusCounts | None:
        return self.tally.counts(code, key) if self.is_reported(code) else None

    def answer(
        self,
        place: Place,
        programme: Programme | None,
        *,
        is_unplaced: bool = False,
        children: Iterable[Coverage] = (),
        by_programme: Iterable[Coverage] = (),
    ) -> Coverage:
        key: ProgrammeKey = None if is_unplaced else programme.pk if programme else EVERYONE
        counts = self.counts(place.code, key)
        known = Needs(frozenset(), ()) if is_unplaced else self.needs(programme.pk if programme else None)
        units = list(known.needs_in(place.code))
        parts = [child.counts for child in children if child.counts]
        return Coverage(
            place=place,
            category=self.category,
            on=self.on,
            counts=counts,
            needed=sum(unit.needed for unit in units) if units else None,
            needed_exact=sum((unit.exact for unit in units), Fraction(0)) if units else None,
            gap=self._gap(units),
            completeness=self._completeness(known, units, place.code),
            has_scheme=self.tally.has_scheme,
            programme=programme,
            is_unplaced=is_unplaced,
            basis=basis_of(units, self.on),
            competing=tuple(each for each in known.competing if lies_in(each.region_id, place.code)),
            touched_at=self.tally.touched_at(place.code, key) if counts else None,
            children=tuple(children),
            unallocated=reduce(lambda rest, part: rest - part, parts, counts)
            if children and counts
            else None,
            by_programme=tuple(by_programme),
        )

    @cached_property
    def programmes(self) -> list[Programme]:
        return list(Programme.objects.public().order_by("position", "code"))

    def own_answer(
        self,
        programme: Programme | None = None,
        *,
        with_children: bool = False,
        with_programmes: bool = False,
    ) -> Coverage:
        """The answer for the region of this picture."""
        below = _children(self.place, self.on) if with_children else ()
        return self.answer(
            self.place,
            programme,
            children=[self.answer(child, programme) for child in below],
            by_programme=self.programme_answers(self.place) if with_programmes else [],
        )

    def answers(self, places: Iterable[Place]) -> Iterator[Coverage]:
        """The answers for places inside the region, each with its answers by programme.

        Below the kabupaten/kota only for places with data, because most have none. Each answer equals
        `coverage()` of its place.
        """
        for place in places:
            if depth_of(place.code) <= REGENCY_LENGTH or self.knows(place.code):
                yield self.answer(place, None, by_programme=self.programme_answers(place))

    def programme_answers(self, place: Place) -> list[Coverage]:
        """One answer per programme that has people or a need here, then one for people without a
        programme."""
        if not self.is_reported(place.code):
            return []
        rows = []
        for programme in self.programmes:
            answer = self.answer(place, programme)
            if answer.present or answer.needed is not None:
                rows.append(answer)
        return [*rows, self.answer(place, None, is_unplaced=True)]

    def _gap(self, units: list[UnitNeed]) -> Gap | None:
        gaps = [gap for gap in map(self.gap_of, units) if gap]
        return reduce(add, gaps) if gaps else None

    def gap_of(self, unit: UnitNeed) -> Gap | None:
        """What one unit lacks; None if its office has not reported or the category has no scheme."""
        counts = self.counts_for(unit) if self.tally.has_scheme else None
        return unit_gap(unit.needed, counts) if counts else None

    def counts_for(self, unit: UnitNeed) -> StatusCounts | None:
        """The persons who count against the need of a unit: of its programme, or of the whole category."""
        return self.counts(unit.code, EVERYONE if unit.programme_id is None else unit.programme_id)

    @cached_property
    def _offices(self) -> dict[str, list[str]]:
        """The kabupaten/kota of each region that contains any."""
        found: dict[str, list[str]] = defaultdict(list)
        for office in self.regencies:
            for code in self_and_above(office):
                found[code].append(office)
        return found

    def _completeness(self, known: Needs, with_need: list[UnitNeed], code: str) -> Completeness:
        """Counts the units of the norms in force, and each office that none of them covers as one unit."""
        units = set(known.units_in(code))
        if known.units.isdisjoint(ancestor_codes(code)):
            offices = self._offices.get(code, [code])
            units |= {each for each in offices if known.touched.isdisjoint(self_and_above(each))}
        needing = {unit.code for unit in with_need}
        reported = {unit for unit in units if self.is_reported(unit)}
        levels = {level_of(unit) for unit in units}
        return Completeness(
            units=len(units),
            with_need=len(needing),
            reported=len(reported),
            measured=len(needing & reported),
            level=levels.pop() if len(levels) == 1 else "",
        )


def lies_in(code: str, top: str) -> bool:
    """Whether a region is `top` or lies in it. Every region lies in the nation."""
    return top == NATION_CODE or code.startswith(top)
