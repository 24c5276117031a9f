"""The home of the workspace: the gap of the own region, the rows behind each number, and the tasks."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Any

from django.apps import apps
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from certification.enums import Status
from core.ui.formats import number
from coverage.charts import drawings
from coverage.home.last_changes import LastChange, last_changes
from coverage.home.tasks import Task, tasks_of
from coverage.pages.own_region import Link, OwnRegionPage
from coverage.periods.home import HomePeriod, home_period
from coverage.question import PLACE
from regions.places import Place


class HomePage(OwnRegionPage):
    def url_of(self, place: Place) -> str:
        """The home of another place in the scope."""
        asked = {PLACE: place.code, **self.question.parameters}
        return f"{reverse('coverage:staff-home')}?{urlencode(asked)}"

    @property
    def public_url(self) -> str:
        return self.question.url_of(self.place)

    @property
    def gap_url(self) -> str:
        """The page with the parts of the shortage and the lists behind them."""
        asked = {PLACE: self.place.code, **self.question.parameters}
        return f"{reverse('coverage:gap-detail')}?{urlencode(asked)}"

    @property
    def can_record(self) -> bool:
        return self.user.has_permission(Permission.WORKER_EDIT)

    @property
    def can_import(self) -> bool:
        return self.user.has_permission(Permission.IMPORT_RUN)

    @property
    def begins_with_accounts(self) -> bool:
        """Whether nobody has reported and this account creates the accounts that will."""
        return self.answer.present is None and self.user.has_permission(Permission.USER_MANAGE)

    @cached_property
    def numbers(self) -> list[Link]:
        """The people at work by status. The first four sum to the last."""
        answer = self.answer
        if answer.present is None:
            return []
        links = [self.link(str(_("At work")), answer.present)]
        if answer.has_scheme:
            links = [*(self._status_link(status) for status in Status), *links]
        return links

    def _status_link(self, status: Status) -> Link:
        link = self.link(str(status.label), getattr(self.answer, status), status=status)
        if status != Status.CERTIFIED:
            return link
        outside = drawings.certified_outside(self.answer)
        elsewhere = _("%(count)s where no need is counted") % {"count": number(outside)} if outside else ""
        notes = filter(None, [elsewhere, drawings.unverified_note(self.answer)])
        return replace(link, note="; ".join(notes))

    @cached_property
    def tasks(self) -> list[Task]:
        """What waits for the user, in all of the user's regions."""
        return tasks_of(self.user)

    @cached_property
    def work(self) -> list[Any]:
        """The user's own imports and files of lists that are still being worked on. `workbooks` is a higher
        app, so it is reached by name."""
        jobs = apps.get_model("workbooks", "Job")._default_manager
        return list(jobs.asked_by(self.user).open())

    @cached_property
    def running(self) -> HomePeriod | None:
        """The period for which the offices report now."""
        return home_period(self.answer, self.user)

    @cached_property
    def last_changes(self) -> list[LastChange]:
        return last_changes(self.user)
