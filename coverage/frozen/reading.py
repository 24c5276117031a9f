"""Returns stored answers as `Coverage`, so that everything that prints live answers can print them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from functools import reduce
from typing import Any

from django.db.models.functions import Length

from coverage.answer import Completeness, Coverage
from coverage.gap import Gap, OfWhich, Remedies, StatusCounts
from coverage.models import DeclaredNeed, FrozenAnswer, FrozenFigures
from coverage.needs.basis import Basis
from regions.codes import LENGTHS, NATION_CODE, parent_code
from regions.models import Region
from regions.places import NATION, Place
from registry.models import Programme


def read(
    figures: FrozenFigures,
    region: str,
    category: str,
    *,
    programme: str = "",
    with_children: bool = False,
    with_programmes: bool = False,
) -> Coverage | None:
    """The answer of the set for a region, in the shape of `coverage()`; None if the set has none."""
    kept = _Kept(figures, region, category, with_children)
    children = [kept.answer(code, programme) for code in kept.children_of(region)] if with_children else []
    rows = kept.by_programme(region) if with_programmes else []
    return kept.answer(region, programme, children=[child for child in children if child], by_programme=rows)


class _Kept:
    """The rows of a region and its children in one category, with the places and programmes that they
    name."""

    def __init__(self, figures: FrozenFigures, region: str, category: str, with_children: bool) -> None:
        rows = figures.answers.filter(category=category)
        codes = [region, *(_children_in(rows, region) if with_children else [])]
        self.figures = figures
        self.rows = {_key(row): row for row in rows.filter(region__in=codes).order_by("region", "pk")}
        self.places: dict[str, Place] = {NATION_CODE: NATION, **Region.objects.in_bulk(codes)}
        self.programmes = {each.code: each for each in Programme.objects.public()}

    def children_of(self, region: str) -> list[str]:
        return sorted({code for code, _, _ in self.rows if parent_code(code) == region})

    def by_programme(self, region: str) -> list[Coverage]:
        """In the order of the programmes; people without a programme come last."""
        parts = [row for (code, name, alone), row in self.rows.items() if code == region and (name or alone)]
        parts.sort(key=lambda row: (row.is_unplaced, self._position(row), row.programme))
        return [self._told(row) for row in parts]

    def answer(
        self,
        region: str,
        programme: str,
        *,
        children: Iterable[Coverage] = (),
        by_programme: Iterable[Coverage] = (),
    ) -> Coverage | None:
        row = self.rows.get((region, programme.upper(), False))
        return self._told(row, tuple(children), tuple(by_programme)) if row else None

    def _position(self, row: FrozenAnswer) -> int:
        known = self.programmes.get(row.programme)
        return known.position if known else 0

    def _told(
        self,
        row: FrozenAnswer,
        children: tuple[Coverage, ...] = (),
        by_programme: tuple[Coverage, ...] = (),
    ) -> Coverage:
        counts = _counts(row)
        parts = [child.counts for child in children if child.counts]
        return Coverage(
            place=self.places[row.region],
            category=row.category,
            on=self.figures.on,
            counts=counts,
            needed=row.needed,
            needed_exact=None if row.needed_exact is None else Fraction(row.needed_exact),
            gap=_gap(row),
            completeness=Completeness(row.units, row.with_need, row.reported, row.measured, row.unit_level),
            has_scheme=row.has_scheme,
            programme=self._programme(row.programme),
            is_unplaced=row.is_unplaced,
            basis=tuple(basis_of_line(line) for line in row.basis),
            competing=tuple(_declared(row, line) for line in row.competing),
            of_which=_of_which(row),
            touched_at=row.touched_at,
            children=children,
            unallocated=reduce(lambda rest, part: rest - part, parts, counts)
            if children and counts
            else None,
            by_programme=by_programme,
        )

    def _programme(self, code: str) -> Programme | None:
        """With the name of today. A programme whose code no longer exists is named by its code."""
        return self.programmes.get(code) or Programme(code=code, name=code) if code else None


def _children_in(rows: Any, region: str) -> list[str]:
    """The codes one level below the region in this set."""
    depth = 0 if region == NATION_CODE else len(region)
    deeper = [length for length in LENGTHS if length > depth]
    if not deeper:
        return []
    inside = rows if region == NATION_CODE else rows.filter(region__startswith=f"{region}.")
    codes = inside.annotate(width=Length("region")).filter(width=deeper[0]).exclude(region=NATION_CODE)
    return sorted(set(codes.order_by().values_list("region", flat=True)))


def _key(row: FrozenAnswer) -> tuple[str, str, bool]:
    return row.region, row.programme, row.is_unplaced


def _counts(row: FrozenAnswer) -> StatusCounts | None:
    if row.present is None:
        return None
    if not row.has_scheme:
        return StatusCounts(without_status=row.present)
    return StatusCounts(
        certified=row.certified or 0,
        validity_unknown=row.validity_unknown or 0,
        lapsed=row.lapsed or 0,
        never_certified=row.never_certified or 0,
        verified=row.verified or 0,
    )


def _gap(row: FrozenAnswer) -> Gap | None:
    if row.gap_needed is None or row.shortage is None or row.surplus is None:
        return None
    return Gap(
        needed=row.gap_needed,
        certified=row.gap_needed - row.shortage + row.surplus,
        shortage=row.shortage,
        surplus=row.surplus,
        remedies=Remedies(row.confirm or 0, row.renew or 0, row.examine or 0, row.recruit or 0),
    )


def _of_which(row: FrozenAnswer) -> OfWhich | None:
    if row.lift is None or row.assign is None or row.release is None:
        return None
    return OfWhich(row.lift, row.assign, row.release)


def _declared(row: FrozenAnswer, line: dict[str, Any]) -> DeclaredNeed:
    """The need as it was declared then. The object is not saved."""
    ends = line["valid_until"]
    days = {
        "valid_from": date.fromisoformat(line["valid_from"]),
        "valid_until": date.fromisoformat(ends) if ends else None,
    }
    return DeclaredNeed(category=row.category, **line | days)


def basis_of_line(line: dict[str, Any]) -> Basis:
    """The basis of a stored need. Facts that were not stored at that time get their default values."""
    base_on = line["base_on"]
    return Basis(**line | {"base_on": date.fromisoformat(base_on) if base_on else None})
