"""Which figures a pack shows: of a region and category, from the records of today or of a final period."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.utils.translation import gettext as _

from core.calendar import a_year_before
from coverage.answer import Coverage, coverage
from coverage.models.periods import half_year_label
from coverage.periods.final import Final, published_final
from coverage.question import CATEGORY, DAY, PERIOD, Question
from regions.places import Place

EDITION = "edisi"


@dataclass(frozen=True)
class State:
    """`period` and `edition` name final figures, frozen on the day `on`; "" and 0 mean the records of
    today."""

    code: str
    category: str
    on: date
    period: str = ""
    edition: int = 0

    @classmethod
    def live(cls, place: Place, question: Question) -> State:
        return cls(place.code, question.category, question.on)

    @classmethod
    def final(cls, place: Place, category: str, final: Final) -> State:
        return cls(place.code, category, final.period.on, final.period.code, final.edition.number)

    @property
    def today(self) -> State:
        """The same region, category and day with the records of today."""
        return replace(self, period="", edition=0)

    @property
    def a_year_before(self) -> State:
        """The same region and category twelve months earlier, with the records of today."""
        return replace(self.today, on=a_year_before(self.on))

    @property
    def parameters(self) -> dict[str, str]:
        """The whole state, including default values."""
        asked = {CATEGORY: self.category, DAY: self.on.isoformat()}
        if self.period:
            asked |= {PERIOD: self.period, EDITION: str(self.edition)}
        return asked

    @property
    def period_label(self) -> str:
        return half_year_label(self.period) if self.period else ""

    @property
    def source_in_words(self) -> str:
        if not self.period:
            return _("Computed from the records as they stood on the day of print.")
        return _("Final figures of the period %(period)s, edition %(edition)s, as they were frozen.") % {
            "period": self.period_label,
            "edition": self.edition,
        }

    def answer(self) -> Coverage:
        """The figures, with the regions below and the programmes.

        Raises the errors of `coverage()` and `published_final()`.
        """
        if not self.period:
            return self.live_answer()
        final = published_final(self.period, self.on, edition=self.edition)
        return final.required_answer(self.code, self.category, with_children=True, with_programmes=True)

    def live_answer(self) -> Coverage:
        """The answer of today's records for the same day."""
        return coverage(self.code, self.category, self.on, with_children=True, with_programmes=True)
