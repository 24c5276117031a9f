"""What the page of a place's changes shows: the numbers over time, and why they changed between two days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.http import urlencode

from accounts.roles import Permission
from coverage.answer import Coverage
from coverage.change.breaks import Break
from coverage.change.steps import LISTED_STEPS, Step
from coverage.change.trend import Trend, month_ends, trend, year_ends
from coverage.change.waterfall import Change, change
from coverage.question import CATEGORY, PLACE, Question
from regions.places import Place

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from accounts.models import User

# Names in the address besides category and day.
FIRST, LAST, PACE, STEP = "dari", "sampai", "langkah", "sebab"
BY_MONTH, BY_YEAR = "bulan", "tahun"


@dataclass(frozen=True)
class PartRow:
    """A region below on both days."""

    first: Coverage
    last: Coverage
    url: str

    @property
    def certified(self) -> int | None:
        return _difference(self.first.certified, self.last.certified)

    @property
    def shortage(self) -> int | None:
        return _difference(self.first.shortage, self.last.shortage)


class ChangePage:
    """The changes of a place between two days. `question`: that of the later day. `user`: may open the
    people of a step if allowed."""

    def __init__(
        self,
        place: Place,
        question: Question,
        first: date,
        pace: str = BY_MONTH,
        user: User | AnonymousUser | None = None,
    ) -> None:
        self.place, self.question, self.first, self.pace = place, question, first, pace
        self.user = user

    @cached_property
    def change(self) -> Change:
        return change(self.place.code, self.question.category, self.first, self.question.on)

    @cached_property
    def trend(self) -> Trend:
        days = year_ends(self.question.on) if self.pace == BY_YEAR else month_ends(self.question.on)
        return trend(self.place, self.question.category, days)

    @property
    def breaks(self) -> tuple[Break, ...]:
        return self.trend.course.breaks

    @cached_property
    def parts(self) -> list[PartRow]:
        """The regions below whose numbers differ between the days."""
        before = {each.place.code: each for each in self.change.first.children}
        rows = [
            PartRow(before[each.place.code], each, self.url_of(each.place))
            for each in self.change.last.children
            if each.place.code in before
        ]
        return [row for row in rows if row.certified or row.shortage]

    @property
    def days(self) -> dict[str, str]:
        """The two days as they are written in an address."""
        return {FIRST: self.first.isoformat(), LAST: self.question.on.isoformat()}

    def url_of(self, place: Place) -> str:
        """The same days in another region."""
        asked = {**self.days, CATEGORY: self.question.category}
        return f"{reverse('coverage:region-change', args=[place.slug])}?{urlencode(asked)}"

    def people_url(self, step: Step) -> str:
        """The list of people behind a step, for users who may see people here."""
        if step not in LISTED_STEPS or self.user is None or self.user.is_anonymous:
            return ""
        codes = self.user.region_codes(Permission.WORKER_VIEW)
        if not any(self.place.code.startswith(code) for code in codes):
            return ""
        asked = {STEP: step.value, PLACE: self.place.code, CATEGORY: self.question.category, **self.days}
        return f"{reverse('coverage:change-people')}?{urlencode(asked)}"


def _difference(first: int | None, last: int | None) -> int | None:
    return None if first is None or last is None else last - first
