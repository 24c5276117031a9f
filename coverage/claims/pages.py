"""The page of a published figure in the workspace, and the page that assigns people to it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from django.core.paginator import Page
from django.db.models import Q
from django.forms import BoundField
from django.http import QueryDict
from django.utils.translation import gettext as _

from accounts.roles import Permission
from accounts.trail import Entry, history_of
from certification.enums import Status
from certification.status import with_status_on
from core.ui.pages import page_of
from coverage.claims.checks import Finding, findings_about
from coverage.claims.groups import ClaimGroup, groups
from coverage.claims.reconciling import Reckoning, counted_as, people_of, suggested
from coverage.claims.wording import as_of_label, dimension_label, measure_label, value_label
from coverage.forms.reconciliation import JudgementsForm
from coverage.models import PublishedFigure, ReconciledPerson, Reconciliation
from regions.codes import NATION_CODE
from registry.models import Programme, Worker

if TYPE_CHECKING:
    from accounts.models import User
    from registry.querysets import WorkerQuerySet

PEOPLE_PER_PAGE: Final = 40


def others_of(figure: PublishedFigure) -> list[PublishedFigure]:
    """What else was published about the same place."""
    return list(PublishedFigure.objects.public().about(figure.region_id or NATION_CODE).order_by("code"))


def findings_of(figure: PublishedFigure) -> list[Finding]:
    """Contradictions between this figure and the others about its place."""
    return findings_about(figure, others_of(figure))


class ClaimSheet:
    """One figure for those who maintain the ledger: its content, what contradicts it, its history."""

    def __init__(self, figure: PublishedFigure, user: User) -> None:
        self.figure, self.user = figure, user

    @property
    def title(self) -> str:
        parts = [measure_label(self.figure.indicator), dimension_label(self.figure.dimension)]
        return ", ".join(filter(None, parts))

    @property
    def value(self) -> str:
        return f"{value_label(self.figure)} {self.figure.shown_unit}".strip()

    @property
    def as_of(self) -> str:
        return as_of_label(self.figure.as_of)

    @property
    def published(self) -> str:
        return as_of_label(self.figure.published)

    @cached_property
    def findings(self) -> list[Finding]:
        return [] if self.figure.is_withdrawn else findings_of(self.figure)

    @cached_property
    def group(self) -> ClaimGroup | None:
        """The competing claims of the same thing, this one among them."""
        if self.figure.is_withdrawn:
            return None
        return next((each for each in groups(others_of(self.figure)) if self.figure in each.claims), None)

    @cached_property
    def history(self) -> list[Entry]:
        """Who entered, corrected and withdrew it and who assigned people to it, the newest first."""
        return history_of(self.figure)

    @property
    def can_edit(self) -> bool:
        is_ours = not (self.figure.is_of_ledger or self.figure.is_withdrawn)
        return is_ours and self._may(Permission.CLAIM_EDIT)

    @property
    def can_put_names(self) -> bool:
        """Whether the user may see people here, and the figure counts people."""
        if self.figure.is_withdrawn or not self._may(Permission.WORKER_VIEW):
            return False
        return hasattr(self.figure, "reconciliation") or counted_as(self.figure) is not None

    def _may(self, permission: Permission) -> bool:
        return self.user.may(permission, at=self.figure.region_id or "")


@dataclass(frozen=True)
class PersonRow:
    """A person whom the claim may count, and where the registry counts them on the day."""

    worker: Worker
    programme: str
    status: str
    is_counted: bool
    judged: str
    verdict: BoundField
    note: BoundField


class NamesPage:
    """The people of one claim, in pages: those whom the user may see, each with the judgement."""

    def __init__(self, work: Reconciliation, user: User, asked: QueryDict) -> None:
        self.work, self.user, self.asked = work, user, asked
        self.reckoning = Reckoning(work)

    @cached_property
    def page(self) -> Page[Worker]:
        people = people_of(self.work).filter(self._visible).order_by("name", "pk")
        return page_of(people, self.asked, PEOPLE_PER_PAGE)

    @property
    def _page_ids(self) -> list[int]:
        return [worker.pk for worker in self.page]

    @property
    def _mine(self) -> WorkerQuerySet:
        return Worker.objects.visible_to(self.user, Permission.WORKER_VIEW)

    @property
    def _visible(self) -> Q:
        return Q(pk__in=self._mine.values("pk"))

    @cached_property
    def elsewhere(self) -> int:
        """People of the count whose records only other offices may see."""
        return people_of(self.work).exclude(self._visible).count()

    @cached_property
    def judged(self) -> dict[int, ReconciledPerson]:
        rows = self.work.people.filter(worker__in=self._page_ids)
        return {row.worker_id: row for row in rows}

    def form(self, answers: QueryDict | None = None) -> JudgementsForm:
        return JudgementsForm(answers, people=self.page, judged=self.judged)

    def rows(self, form: JudgementsForm) -> list[PersonRow]:
        on = self.work.counted_on
        facts = with_status_on(self._mine.filter(pk__in=self._page_ids), on)
        on_the_day = facts.with_state_on(on).with_place_on(on).in_bulk()
        programmes = Programme.objects.public().in_bulk()
        return [self._row(on_the_day[worker.pk], programmes, form) for worker in self.page]

    def _row(self, worker: Any, programmes: dict[int, Programme], form: JudgementsForm) -> PersonRow:
        programme = programmes.get(worker.programme_on)
        verdict, note = form.answers_for(worker)
        judged = self.judged.get(worker.pk)
        return PersonRow(
            worker,
            programme.short_name if programme else _("Not placed"),
            str(Status(worker.status_on).label) if worker.status_on else "",
            worker.pk in self._counted_ids,
            judged.get_verdict_display() if judged else _("not judged"),
            verdict,
            note,
        )

    @cached_property
    def _counted_ids(self) -> set[int]:
        """Of the people on the page, those whom the registry itself counts for the claim on the day."""
        return set(suggested(self.work).filter(pk__in=self._page_ids).values_list("pk", flat=True))
