"""The page of a place for those who work there, with a link to the rows behind each number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.http import urlencode

from accounts.models import User
from accounts.roles import Permission
from coverage.pages.region import RegionPage
from coverage.question import Question
from regions.places import Place


@dataclass(frozen=True)
class Link:
    """A number and, for those who may see people, the list of exactly its rows."""

    label: str
    count: int | None
    url: str = ""
    note: str = ""


class OwnRegionPage(RegionPage):
    def __init__(self, place: Place, question: Question, order: str = "", *, user: User) -> None:
        super().__init__(place, question, order)
        self.user = user

    @cached_property
    def opens_people(self) -> bool:
        """Whether the account may see people here. Others see numbers without links."""
        return self.user.may(Permission.WORKER_VIEW, at=self.place.code)

    def link(self, label: str, count: int | None, **filters: str) -> Link:
        """The number with the list of people whose rows it counts."""
        if not self.opens_people:
            return Link(label, count)
        asked = {"hitung": "1", **self.asked_of_lists, **filters}
        return Link(label, count, f"{reverse('certification:worker-list')}?{urlencode(asked)}")

    @property
    def asked_of_lists(self) -> dict[str, str]:
        """The parameters of a list whose rows are of this place, category and day."""
        return {
            "on": self.question.on.isoformat(),
            "category": self.question.category,
            "place": self.place.code,
        }
