"""The home of the workspace: the gap of the own region, with the rows behind each number, and what to do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.roles import Permission
from certification.enums import Status
from core.ui.formats import number
from coverage import pictures
from coverage.home.last_changes import LastChange, last_changes
from coverage.home.tasks import Task, tasks_of
from coverage.pages.region import RegionPage
from coverage.periods.home import HomePeriod, home_period
from coverage.question import PLACE, Question
from regions.models import Region
from regions.places import NATION, Place

Text = str | Promise


@dataclass(frozen=True)
class Link:
    """A number and, for those who may see people, the list of exactly its rows."""

    label: str
    count: int | None
    url: str = ""
    note: str = ""


def own_places(user: User) -> list[Place]:
    """Where the account may see coverage, the widest first; a region inside another is left out."""
    codes = user.region_codes(Permission.COVERAGE_VIEW)
    if "" in codes:
        return [NATION]
    widest = {code for code in codes if not any(code != other and code.startswith(other) for other in codes)}
    return list(Region.objects.public().filter(code__in=widest).order_by("code"))


class Desk(RegionPage):
    """The page of a place for those who work there."""

    def __init__(self, place: Place, question: Question, order: str = "", *, user: User) -> None:
        super().__init__(place, question, order)
        self.user = user

    def url_of(self, place: Place) -> str:
        """The desk of another place in the scope."""
        asked = {PLACE: place.code, **self.question.parameters}
        return f"{reverse('coverage:staff-home')}?{urlencode(asked)}"

    @property
    def public_url(self) -> str:
        return self.question.url_of(self.place)

    @property
    def gap_url(self) -> str:
        """What the shortage consists of, with the lists behind it."""
        asked = {PLACE: self.place.code, **self.question.parameters}
        return f"{reverse('coverage:gap-detail')}?{urlencode(asked)}"

    @cached_property
    def opens_people(self) -> bool:
        """Whether the account may see people here; others see plain numbers."""
        return self.user.may(Permission.WORKER_VIEW, at=self.place.code)

    @property
    def can_record(self) -> bool:
        return self.user.has_permission(Permission.WORKER_EDIT)

    @property
    def can_import(self) -> bool:
        return self.user.has_permission(Permission.IMPORT_RUN)

    @cached_property
    def numbers(self) -> list[Link]:
        """The people at work by status; the four sum to the last."""
        answer = self.answer
        if answer.present is None:
            return []
        links = [self._link(str(_("At work")), answer.present)]
        if answer.has_scheme:
            links = [*(self._status_link(status) for status in Status), *links]
        return links

    def _status_link(self, status: Status) -> Link:
        link = self._link(str(status.label), getattr(self.answer, status), status=status)
        if status != Status.CERTIFIED:
            return link
        outside = pictures.certified_outside(self.answer)
        elsewhere = _("%(count)s where no need is counted") % {"count": number(outside)} if outside else ""
        notes = filter(None, [elsewhere, pictures.unverified_note(self.answer)])
        return replace(link, note="; ".join(notes))

    def _link(self, label: str, count: int | None, **filters: str) -> Link:
        return Link(label, count, self._rows_url(filters) if self.opens_people else "")

    @cached_property
    def tasks(self) -> list[Task]:
        """What waits for the user, wherever in their regions."""
        return tasks_of(self.user)

    @cached_property
    def running(self) -> HomePeriod | None:
        """The period on which the offices report now."""
        return home_period(self.answer, self.user)

    @cached_property
    def last_changes(self) -> list[LastChange]:
        return last_changes(self.user)

    def _rows_url(self, filters: dict[str, str]) -> str:
        return f"{reverse('certification:worker-list')}?{urlencode(self._filters(filters))}"

    def _filters(self, filters: dict[str, str]) -> dict[str, str]:
        """What the list of people is asked so that its rows are those of a number."""
        asked = {
            "hitung": "1",
            "on": self.question.on.isoformat(),
            "category": self.question.category,
            "place": self.place.code,
        }
        return {**asked, **filters}
