"""The shortage of one's own region in detail: each part, with the list of people who could close it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from certification.enums import Status
from certification.lists.choices import UNPLACED
from core.ui.formats import long_date
from coverage.pages.own_region import Link, OwnRegionPage
from coverage.question import PLACE
from coverage.remedies.parts import Detail, detail
from coverage.remedies.postings import HeadsAndPostings, heads_and_postings
from regions.places import Place


@dataclass(frozen=True)
class RemedyRow:
    """One remedy or a part of it: how much of the shortage it closes, and everybody to whom it applies."""

    name: str
    count: int
    pool: Link | None = None
    is_part: bool = False


class GapPage(OwnRegionPage):
    def url_of(self, place: Place) -> str:
        """The same page of another place in the scope."""
        return (
            f"{reverse('coverage:gap-detail')}?{urlencode({PLACE: place.code, **self.question.parameters})}"
        )

    @property
    def source(self) -> str:
        return _("Source: the registry, as known on %(day)s.") % {"day": long_date(self.question.today)}

    @cached_property
    def detail(self) -> Detail | None:
        return detail(self.place.code, self.question.category, self.question.on)

    @cached_property
    def remedies(self) -> list[RemedyRow]:
        """In the order of least effort. Parts stand below their remedy."""
        gap, detail = self.answer.gap, self.detail
        if gap is None or detail is None:
            return []
        remedies, parts = gap.remedies, detail.parts
        sanctioned = self.link(_("suspended or revoked"), detail.sanctioned, sanctioned="true")
        unplaced = self.link(_("not placed"), detail.unplaced, programme=UNPLACED)
        second = Link(_("second posts"), detail.second_posts, self._postings_url({"main": "False"}))
        return [
            RemedyRow(_("Confirm"), remedies.confirm, self._of(Status.VALIDITY_UNKNOWN)),
            RemedyRow(_("Renew"), remedies.renew, self._of(Status.LAPSED)),
            RemedyRow(_("lift or replace what is suspended or revoked"), parts.lift, sanctioned, True),
            RemedyRow(_("Examine"), remedies.examine, self._of(Status.NEVER_CERTIFIED)),
            RemedyRow(_("Recruit"), remedies.recruit),
            RemedyRow(_("assign who has no post yet"), parts.assign, unplaced, True),
            RemedyRow(_("release second posts"), parts.release, second, True),
        ]

    @cached_property
    def heads_and_postings(self) -> HeadsAndPostings | None:
        return heads_and_postings(self.answer)

    @property
    def people(self) -> list[Link]:
        """The lists whose lengths the sentence about people and postings names."""
        known = self.heads_and_postings
        if known is None:
            return []
        return [
            self.link(_("people"), known.people),
            self.link(_("not placed"), known.unplaced, programme=UNPLACED),
            Link(_("postings"), known.postings, self._postings_url({})),
            Link(_("second posts"), known.second, self._postings_url({"main": "False"})),
        ]

    def _of(self, status: Status) -> Link:
        return self.link(str(status.label), getattr(self.answer, status), status=status)

    def _postings_url(self, filters: dict[str, str]) -> str:
        if not self.opens_people:
            return ""
        asked = {**self.asked_of_lists, **filters}
        return f"{reverse('certification:assignment-list')}?{urlencode(asked)}"
