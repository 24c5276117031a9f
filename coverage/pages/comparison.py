"""Up to eight regions side by side: by percent, for comparing them, and by people, for planning."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.charts import bars
from core.errors import DomainError
from core.ui.formats import number
from coverage.answer import Coverage, coverage
from coverage.charts import drawings
from coverage.pages.region_search import search_region
from coverage.periods.attestation import SignedLists, attestation_of
from coverage.question import SIDE_BY_SIDE, Question
from regions.codes import NATION_CODE
from regions.places import NATION, Place, resolve_code

MOST = 8


@dataclass(frozen=True)
class Side:
    """One of the regions: its answer, its page, and the comparison without it."""

    answer: Coverage
    url: str
    bar: SafeString
    url_without: str
    is_greyed: bool  # the office has not signed the list that is due


class Comparison:
    """The regions in an address, at most `MOST`. `complaints`: which ones were left out, and why."""

    def __init__(self, codes: Iterable[str], question: Question, *, added: str = "") -> None:
        self.question = question
        self.places: list[Place] = []
        self.complaints: list[str] = []
        named = [part.strip() for text in codes for part in text.split(",") if part.strip()]
        for code in dict.fromkeys(named):
            self._add(code)
        if added.strip():
            self._add_by_name(added.strip())

    def _add(self, code: str) -> None:
        try:
            self._take(NATION if code == NATION_CODE else resolve_code(code))
        except DomainError as error:
            self.complaints.append(error.message)

    def _add_by_name(self, text: str) -> None:
        matches = search_region(text)
        if matches.region:
            self._take(matches.region)
        else:
            self.complaints.append(matches.refusal)

    def _take(self, place: Place) -> None:
        if any(each.code == place.code for each in self.places):
            return
        if len(self.places) == MOST:
            self.complaints.append(
                _("%(place)s is left out: at most %(most)s regions stand side by side.")
                % {"place": place.title, "most": number(MOST)}
            )
            return
        self.places.append(place)

    @cached_property
    def answers(self) -> list[Coverage]:
        """In the order of the address."""
        return [coverage(each.code, self.question.category, self.question.on) for each in self.places]

    @property
    def codes(self) -> str:
        return ",".join(each.code for each in self.places)

    def url_with(self, codes: Iterable[str]) -> str:
        asked = {SIDE_BY_SIDE: ",".join(codes), **self.question.parameters}
        return f"{reverse('coverage:comparison')}?{urlencode(asked, safe=',')}"

    @cached_property
    def _signed(self) -> SignedLists:
        """For the whole country, because the regions may lie anywhere."""
        return attestation_of(NATION_CODE, self.question.on)

    @cached_property
    def sides(self) -> list[Side]:
        return [
            Side(
                answer,
                self.question.url_of(answer.place),
                drawings.bar(answer),
                self.url_with(each.code for each in self.places if each.code != answer.place.code),
                self._signed.greys(answer.place.code),
            )
            for answer in self.answers
        ]

    @property
    def has_greyed(self) -> bool:
        return any(side.is_greyed for side in self.sides)

    @property
    def is_full(self) -> bool:
        return len(self.places) == MOST

    @property
    def legend(self) -> SafeString:
        return bars.legend(drawings.legend(self.answers))
