"""How coverage would change if the ticked rows were imported, computed by the function that counts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.safestring import SafeString

from coverage.answer import Coverage
from coverage.charts import drawings
from coverage.expected import Move, coverage_now_and_after
from coverage.question import Question
from registry.enums import Category

if TYPE_CHECKING:
    from regions.models import Region


@dataclass(frozen=True)
class Change:
    """One category of the office's region, as it is and as it would be."""

    before: Coverage
    after: Coverage

    @property
    def category(self) -> str:
        return str(Category(self.after.category).label)

    @property
    def bars(self) -> tuple[SafeString, SafeString]:
        """Both bars on one scale, so that the longer bar is the larger number."""
        scale = drawings.longest([self.before, self.after])
        return drawings.bar(self.before, full_length=scale), drawings.bar(self.after, full_length=scale)


@dataclass(frozen=True)
class Effect:
    """`people` is the number of people whose place or status changes. Social workers come first, then each
    other category whose numbers the file changes."""

    region: Region
    on: date
    people: int
    changes: list[Change]

    @property
    def first(self) -> Change:
        return self.changes[0]

    @property
    def others(self) -> list[Change]:
        return self.changes[1:]

    @property
    def source(self) -> str:
        return Question(Category.PEKSOS, self.on, self.on).source


def effect_of(moves: Sequence[Move], region: Region, on: date) -> Effect:
    touched = {seat.category for move in moves for seat in (move.before, move.after) if seat}
    categories = [Category.PEKSOS, *(each for each in Category if each in touched - {Category.PEKSOS})]
    changes = [Change(*coverage_now_and_after(region.pk, category, on, moves)) for category in categories]
    return Effect(region, on, len(moves), changes)
