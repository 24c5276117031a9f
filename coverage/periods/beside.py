"""Final figures beside the live ones, as the public page of a region shows them."""

from __future__ import annotations

from functools import cached_property
from urllib.parse import urlencode

from coverage.answer import Coverage, coverage
from coverage.models import Period
from coverage.periods.differences import CategoryDifferences, differences
from coverage.periods.errors import PeriodUnknownError
from coverage.periods.final import Final, editions_of, published_final, published_periods
from coverage.periods.revisions import Revision, revisions
from coverage.question import CATEGORY, PERIOD, Question
from regions.places import Place
from registry.enums import Category


class FinalBeside:
    """The published periods, and for one of them its final figures beside today's records.

    `asked`: the code of a period, or "" for none. The live figures of the page do not change.
    """

    def __init__(self, place: Place, question: Question, asked: str = "") -> None:
        self.place, self.question, self.asked = place, question, asked

    @cached_property
    def periods(self) -> list[Period]:
        return published_periods()

    @property
    def links(self) -> list[tuple[Period, str]]:
        """The address of the page with each period's final figures."""
        return [(period, self._url(period)) for period in self.periods]

    @cached_property
    def chosen(self) -> Final | None:
        """None if no period is requested or no published period has this code."""
        if not self.asked:
            return None
        try:
            return published_final(self.asked)
        except PeriodUnknownError:
            return None

    @property
    def is_missing(self) -> bool:
        return bool(self.asked) and self.chosen is None

    @cached_property
    def answer(self) -> Coverage | None:
        """The final answer; None below the kecamatan, or if nothing was known."""
        if self.chosen is None:
            return None
        return self.chosen.answer(self.place.code, self.question.category)

    @cached_property
    def differences(self) -> CategoryDifferences | None:
        """The final figures compared with today's records for the same day."""
        if self.answer is None:
            return None
        live = coverage(self.place.code, self.question.category, self.answer.on)
        return differences(self.answer, live)

    @cached_property
    def revisions(self) -> list[Revision]:
        return revisions(editions_of(self.chosen.period)) if self.chosen else []

    def _url(self, period: Period) -> str:
        asked = {PERIOD: period.code}
        if self.question.category != Category.PEKSOS:
            asked[CATEGORY] = self.question.category
        return f"{self.place.get_absolute_url()}?{urlencode(asked)}#angka-final"
