"""The page of a forecast: its sentence, its picture, its tables, and the plan that a reader tries."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from core.ui.formats import number
from coverage.answer import Coverage, coverage
from coverage.forecast.address import parameters_of
from coverage.forecast.answer import Forecast, forecast_of
from coverage.forecast.assumptions import Row, rows_of
from coverage.forecast.paths import Path, WhatIf
from coverage.forecast.words import (
    NAMES,
    closing_in_words,
    course_in_words,
    forecast_sentence,
    plan_in_words,
    reasons,
    year_or_horizon,
)
from coverage.question import Question
from coverage.sentences import Sentence, sentence
from regions.codes import NATION_CODE
from regions.models import Region
from regions.places import Place


def slug_of_place(place: Place) -> str:
    return place.slug if isinstance(place, Region) else NATION_CODE


@dataclass(frozen=True)
class PathRow:
    """One course in the table of courses."""

    name: str
    note: str
    look: str
    closing: str
    earliest: str
    latest: str
    reasons: list[str]


class ForecastPage:
    """The forecast of one place. Each part is computed when the template asks for it."""

    def __init__(self, answer: Coverage, question: Question, what_if: WhatIf) -> None:
        self.answer, self.question, self.what_if = answer, question, what_if
        self.place = answer.place

    @classmethod
    def of_place(cls, place: Place, question: Question, what_if: WhatIf) -> ForecastPage:
        return cls(coverage(place.code, question.category, question.on), question, what_if)

    @property
    def is_ahead(self) -> bool:
        """Whether the day is in the future, so that nothing has been observed up to it."""
        return self.question.on > self.question.today

    @cached_property
    def forecast(self) -> Forecast | None:
        return None if self.is_ahead else forecast_of(self.answer, self.what_if)

    @cached_property
    def sentence(self) -> Sentence:
        """The text of the place's page if there is no forecast."""
        if self.forecast:
            return forecast_sentence(self.forecast)
        said = sentence(self.answer, self.question.today)
        if self.is_ahead:
            return Sentence(said.headline, _("A forecast begins today, or on a day that is over."))
        return said

    @property
    def url(self) -> str:
        return f"{reverse('coverage:forecast', args=[slug_of_place(self.place)])}{self._query}"

    @property
    def empty_url(self) -> str:
        """The same page without a plan."""
        return f"{self.question.query or '?'}#rencana"

    @property
    def plan_sentence(self) -> str:
        """When the plan closes the shortage, or why that is not known."""
        return plan_in_words(self.forecast) if self.forecast else self.sentence.lead

    @property
    def place_url(self) -> str:
        return self.question.url_of(self.place)

    @property
    def _query(self) -> str:
        asked = {**self.question.parameters, **parameters_of(self.what_if)}
        return f"?{urlencode(asked)}" if asked else ""

    @property
    def target_label(self) -> str:
        """The label of the horizontal line of the target."""
        if self.forecast is None or self.forecast.target is None:
            return ""
        is_need = self.forecast.target == self.answer.needed
        text = _("Need %(count)s") if is_need else _("Enough at %(count)s")
        return text % {"count": number(self.forecast.target)}

    @cached_property
    def paths(self) -> list[PathRow]:
        """All three courses. A course that could not be computed says why."""
        return [self._path_row(path) for path in self.forecast.paths.values()] if self.forecast else []

    def _path_row(self, path: Path) -> PathRow:
        closing = path.closing
        return PathRow(
            name=str(NAMES[path.kind]),
            note=course_in_words(path, self.what_if),
            look=path.kind,
            closing=closing_in_words(path),
            earliest=year_or_horizon(closing.earliest) if closing else "",
            latest=year_or_horizon(closing.latest) if closing else "",
            reasons=reasons(self.forecast, path) if self.forecast else [],
        )

    @property
    def drawn_names(self) -> list[str]:
        return [str(NAMES[path.kind]) for path in self.forecast.drawn] if self.forecast else []

    @cached_property
    def assumptions(self) -> list[Row]:
        return rows_of(self.forecast) if self.forecast and self.forecast.drawn else []
