"""What changed from the previous final figures to those of a period, by measure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from coverage.answer import Coverage
from coverage.periods.final import Final as FinalSet
from registry.enums import Category

# A number of `Coverage`, and its label here. Units: persons; workers for need and shortage.
MEASURES: Final[tuple[tuple[str, str | Promise], ...]] = (
    ("present", _("At work")),
    ("certified", _("Certified")),
    ("validity_unknown", _("Validity not known")),
    ("lapsed", _("Lapsed")),
    ("never_certified", _("Never certified")),
    ("needed", _("Needed")),
    ("shortage", _("Shortage")),
    ("surplus", _("Surplus")),
)


@dataclass(frozen=True)
class Difference:
    """One measure before and now. None is not reported or not known; then there is no change either."""

    label: str | Promise
    before: int | None
    now: int | None

    @property
    def change(self) -> int | None:
        return None if self.before is None or self.now is None else self.now - self.before

    @property
    def is_other(self) -> bool:
        return self.before != self.now


@dataclass(frozen=True)
class CategoryDifferences:
    """The measures of one category that are known on either side."""

    category: str
    rows: tuple[Difference, ...]

    @property
    def label(self) -> str:
        return str(Category(self.category).label)


def differences(before: Coverage | None, now: Coverage) -> CategoryDifferences:
    """The differences of two answers for one region and category. `before` is None if nothing was final
    yet."""
    rows = (
        Difference(label, getattr(before, name) if before else None, getattr(now, name))
        for name, label in MEASURES
    )
    return CategoryDifferences(
        now.category, tuple(row for row in rows if (row.before, row.now) != (None, None))
    )


def differences_since(final: FinalSet | None, answers: Iterable[Coverage]) -> list[CategoryDifferences]:
    """The differences of a region's answers by category. Categories without people on both sides are left
    out."""
    found = (
        differences(final.answer(now.place.code, now.category) if final else None, now) for now in answers
    )
    return [each for each in found if any(row.before or row.now for row in each.rows)]
