"""A period for users with several offices: who has sent, who is late, and the final figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Final

from django.db.models import Count, Min
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.roles import Permission
from core.ui.tabs import Tab
from coverage.enums import SubmissionAnswer, SubmissionState
from coverage.models import Attestation, FinalFigures, Period, Submission
from coverage.periods.final import editions_of
from coverage.querysets import SubmissionQuerySet
from regions.codes import NATION_CODE

SHOWN: Final = "lihat"
NOT_SENT: Final = "belum"
# The values in the address, and what they show.
TABS: Final[tuple[tuple[str, str | Promise, tuple[SubmissionState, ...]], ...]] = (
    ("", _("All offices"), tuple(SubmissionState)),
    ("jawab", _("To be answered"), (SubmissionState.SENT,)),
    (NOT_SENT, _("Not sent"), (SubmissionState.OPEN, SubmissionState.CHECKED)),
    ("kembali", _("Returned"), (SubmissionState.RETURNED,)),
    ("terima", _("Accepted"), (SubmissionState.ACCEPTED,)),
)
MARKS: Final = {
    SubmissionState.OPEN: "none",
    SubmissionState.CHECKED: "unknown",
    SubmissionState.SENT: "soon",
    SubmissionState.ACCEPTED: "valid",
    SubmissionState.RETURNED: "ended",
}


@dataclass(frozen=True)
class SubmissionRow:
    """The list of one office with its valid signature, and how late it is, in days."""

    submission: Submission
    attestation: Attestation | None
    days_late: int

    @property
    def mark(self) -> str:
        return MARKS[SubmissionState(self.submission.state)]

    @property
    def signed_on(self) -> date | None:
        return self.attestation.signed_on if self.attestation else None

    @property
    def sent_at(self) -> datetime | None:
        return self.attestation.sent_at if self.attestation else None


class CountedLists:
    """The progress of the lists of several offices."""

    counts: Counter[str]  # by state

    @property
    def total(self) -> int:
        return self.counts.total()

    @property
    def sent_count(self) -> int:
        """Lists that were sent or accepted. A returned list does not count as sent."""
        return self.counts[SubmissionState.SENT] + self.accepted_count

    @property
    def accepted_count(self) -> int:
        return self.counts[SubmissionState.ACCEPTED]


@dataclass(frozen=True)
class PeriodRow(CountedLists):
    """A period with the lists of one's own regions. `url`: the one list, or all lists."""

    period: Period
    counts: Counter[str]
    url: str


def period_rows(periods: Sequence[Period], user: User) -> list[PeriodRow]:
    """One query for all of them."""
    scope = Submission.objects.visible_to(user, Permission.COVERAGE_VIEW).filter(period__in=periods)
    states: dict[int, Counter[str]] = defaultdict(Counter)
    offices: dict[int, str] = {}
    counted = scope.order_by().values_list("period", "state").annotate(count=Count("pk"), one=Min("region"))
    for period, state, count, one in counted:
        states[period][state] = count
        offices[period] = one
    return [
        PeriodRow(
            period,
            states[period.pk],
            reverse("coverage:submission-detail", args=[period.code, offices[period.pk]])
            if states[period.pk].total() == 1
            else period.get_absolute_url(),
        )
        for period in periods
    ]


def submissions_of(period: Period, code: str) -> SubmissionQuerySet:
    """The lists of the offices at or below a region for a period, in the order of their codes."""
    rows: SubmissionQuerySet = period.submissions.under(code).select_related("region", "period")
    return rows.order_by("region_id")


class PeriodPage(CountedLists):
    """`asked`: the parameters of the address. The lists are those in the user's regions, at or below the
    region `code`."""

    def __init__(
        self, period: Period, asked: Mapping[str, str], *, user: User, code: str = NATION_CODE
    ) -> None:
        self.period, self.user, self.code = period, user, code
        self.today = timezone.localdate()
        shown = asked.get(SHOWN, "")
        self.shown = shown if shown in {name for name, *_rest in TABS} else ""

    @cached_property
    def counts(self) -> Counter[str]:  # type: ignore[override]
        """The number of lists in scope, by state."""
        return Counter(self._scope.order_by().values_list("state", flat=True))

    @property
    def waiting_count(self) -> int:
        """Lists that wait for an answer of the province."""
        return self.counts[SubmissionState.SENT]

    @property
    def tabs(self) -> list[Tab]:
        """The tabs that have rows, and the open tab."""
        counted = [(name, label, sum(self.counts[state] for state in states)) for name, label, states in TABS]
        return [
            Tab(label, count, f"?{SHOWN}={name}" if name else "?", name == self.shown)
            for name, label, count in counted
            if count or name == self.shown
        ]

    @property
    def submissions(self) -> SubmissionQuerySet:
        """The lists of the open tab."""
        states = next(states for name, _label, states in TABS if name == self.shown)
        rows: SubmissionQuerySet = self._scope.filter(state__in=states)
        return rows

    def rows(self, submissions: list[Submission]) -> list[SubmissionRow]:
        standing = Attestation.objects.exclude(answer=SubmissionAnswer.RETURNED)
        signed = {each.submission_id: each for each in standing.filter(submission__in=submissions)}
        late = max(0, (self.today - self.period.due_on).days)
        return [
            SubmissionRow(each, signed.get(each.pk), late if each.is_waiting_for_office else 0)
            for each in submissions
        ]

    @cached_property
    def editions(self) -> list[FinalFigures]:
        return editions_of(self.period)

    @property
    def can_close(self) -> bool:
        manages = self.user.has_permission(Permission.PERIOD_MANAGE)
        return manages and not self.period.is_final and self.period.due_on < self.today

    @property
    def can_revise(self) -> bool:
        return self.user.has_permission(Permission.PERIOD_MANAGE) and self.period.is_final

    @property
    def _scope(self) -> SubmissionQuerySet:
        return submissions_of(self.period, self.code).visible_to(self.user, Permission.COVERAGE_VIEW)
