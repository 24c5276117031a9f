"""One programme in one region: its places, and how they stand."""

from __future__ import annotations

from functools import cached_property

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString

from core.charts import bars
from coverage.answer import Coverage, coverage
from coverage.charts import drawings
from coverage.pages.region import CHILDREN_TITLES, Row
from coverage.periods.attestation import SignedLists, attestation_of
from coverage.question import PLACE, Question
from coverage.sentences import Sentence, sentence
from regions.enums import Level
from regions.places import Place
from registry.models import Programme


class ProgrammePage:
    """The answer for a region and a programme, and for each region below. Raises UnknownProgrammeError."""

    def __init__(self, place: Place, programme: str, question: Question) -> None:
        self.place, self.question = place, question
        self.answer = coverage(
            place.code,
            question.category,
            question.on,
            programme=programme,
            with_children=place.level != Level.VILLAGE,
        )

    @property
    def programme(self) -> Programme:
        programme = self.answer.programme
        if programme is None:
            raise ValueError("an answer for a programme names it")
        return programme

    @cached_property
    def sentence(self) -> Sentence:
        return sentence(self.answer, self.question.today)

    @cached_property
    def signed(self) -> SignedLists:
        return attestation_of(self.place.code, self.question.on)

    @property
    def children_title(self) -> str:
        return str(CHILDREN_TITLES.get(self.place.level, ""))

    @cached_property
    def children(self) -> list[Row]:
        """The regions below where somebody works or is needed; `empty` counts the others."""
        drawn = [each for each in self.answer.children if each.present or each.needed is not None]
        scale = None if any(each.gap for each in drawn) else drawings.longest(drawn)
        return [Row(each, self.url_of(each.place), drawings.bar(each, full_length=scale)) for each in drawn]

    @property
    def empty(self) -> int:
        return len(self.answer.children) - len(self.children)

    @property
    def has_needs_below(self) -> bool:
        return any(each.needed is not None for each in self.answer.children)

    @property
    def legend(self) -> SafeString:
        return bars.legend(drawings.legend([row.answer for row in self.children]))

    def url_of(self, place: Place) -> str:
        """The same programme in another region."""
        return reverse("coverage:programme", args=[place.slug, self.programme.code]) + self.question.query

    @property
    def matrix_url(self) -> str:
        asked = {PLACE: self.place.code, **self.question.parameters}
        return f"{reverse('coverage:matrix')}?{urlencode(asked)}"

    @property
    def answers(self) -> list[Coverage]:
        return [row.answer for row in self.children]
