"""The need of a region by field of practice: the same units, grouped by the purpose of their norms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from coverage.models import Norm
from coverage.needs.need import UnitNeed
from registry.enums import FieldOfPractice


@dataclass(frozen=True)
class FieldNeed:
    """The need by the norms of one field; `field` is None for norms without a field.

    The rows of a region sum to its need. They are not compared with people, whose records may name several
    fields.
    """

    field: FieldOfPractice | None
    norms: tuple[Norm, ...]
    units: int
    needed: int


def needs_by_field(units: Iterable[UnitNeed]) -> list[FieldNeed]:
    """One row for each field that a norm names, in the order of the fields, then the rest.

    Empty if no norm names a field, because the row would repeat the whole need.
    """
    found: dict[str, list[UnitNeed]] = defaultdict(list)
    for unit in units:
        found[unit.norm.field_of_practice if unit.norm else ""].append(unit)
    if not any(found):
        return []
    named = [_row(field, found[field]) for field in FieldOfPractice if field in found]
    return [*named, _row(None, found[""])] if "" in found else named


def _row(field: FieldOfPractice | None, units: list[UnitNeed]) -> FieldNeed:
    norms = {unit.norm for unit in units if unit.norm}
    return FieldNeed(
        field,
        tuple(sorted(norms, key=lambda norm: (norm.code, norm.version))),
        units=sum(unit.alike for unit in units),
        needed=sum(unit.needed for unit in units),
    )
