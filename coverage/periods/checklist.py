"""The checklist of an office before it signs: each line is a number and the page with exactly its rows.

No line prevents sending: a list is sent with open points, and they are shown. The lines are about today's
records, because only these can be corrected. Only whether the office has reported refers to the period's day.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.urls import reverse
from django.utils import timezone
from django.utils.functional import Promise, cached_property
from django.utils.http import urlencode
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from accounts.roles import Permission
from certification.expiry import DAYS_AHEAD, ending_within
from certification.quality.counts import Findings, at_work, findings_by_office
from coverage.answer import coverage
from coverage.counts import reported_regencies
from coverage.models import Submission
from coverage.question import PLACE, Question

# Points checked by a rule of data quality: the question, and the rule that finds the open rows.
BY_RULE: Final[tuple[tuple[str | Promise, str], ...]] = (
    (_("Everybody placed"), "UNPLACED"),
    (_("Certificates verified"), "UNVERIFIED"),
    (_("Ends of certificates confirmed"), "TERM_UNCONFIRMED"),
    (_("Duties do not overlap"), "OVERLAPPING"),
    (_("Nobody recorded twice"), "DUPLICATE"),
    (_("NIK and NIP agree with the record"), "NUMBERS_DISAGREE"),
)


@dataclass(frozen=True)
class Line:
    """One point: `done` of `total`. `url`: the rows that are still open, for users who may see them."""

    label: str | Promise
    done: int
    total: int
    url: str = ""

    @property
    def is_done(self) -> bool:
        return self.done == self.total

    @property
    def open(self) -> int:
        return self.total - self.done


class Checklist:
    """The points of one office for one period, as they are now."""

    def __init__(self, submission: Submission, *, user: User) -> None:
        self.submission, self.user = submission, user
        self.office, self.today = submission.region_id, timezone.localdate()

    @cached_property
    def lines(self) -> list[Line]:
        return [
            self._reported(),
            *(self._by_rule(label, rule) for label, rule in BY_RULE),
            self._lasting(),
            self._bases(),
        ]

    @property
    def can_send(self) -> bool:
        """Whether the user may take the next step of the office."""
        is_ours = self.user.may(Permission.PERIOD_SEND, at=self.office)
        return is_ours and self.submission.is_waiting_for_office

    @cached_property
    def is_reported(self) -> bool:
        return self.office in reported_regencies(self.office, self.submission.period.on)

    @cached_property
    def findings(self) -> Findings:
        return findings_by_office(self.office, self.today).get(self.office, Findings())

    def _reported(self) -> Line:
        return Line(_("Office has reported"), int(self.is_reported), 1, self._people())

    def _by_rule(self, label: str | Promise, rule: str) -> Line:
        total = self.findings.records
        return Line(label, total - self.findings.count(rule), total, self._people(finding=rule))

    def _lasting(self) -> Line:
        """Open points are people whose certificate ends within the 90 days of the page of expiring terms."""
        total = self.findings.records
        ending = ending_within(at_work(self.office, self.today), self.today, DAYS_AHEAD).count()
        label = _("No certificate ends within 90 days")
        return Line(label, total - ending, total, self._opened("certification:expiry"))

    def _bases(self) -> Line:
        """The base figures for the need of social workers, one for each line of the need's basis."""
        question = Question.usual()
        basis = coverage(self.office, question.category, question.on).basis
        dated = [each for each in basis if each.base_on]
        fresh = sum(not each.stale for each in dated)
        url = f"{reverse('coverage:base-list')}?{urlencode({PLACE: self.office})}"
        return Line(_("Base figures known and not out of date"), fresh, max(1, len(dated)), url)

    def _people(self, **filters: str) -> str:
        return self._opened("certification:worker-list", **filters)

    def _opened(self, name: str, **filters: str) -> str:
        if not self._opens_people:
            return ""
        return f"{reverse(name)}?{urlencode({'office': self.office, **filters})}"

    @cached_property
    def _opens_people(self) -> bool:
        return self.user.may(Permission.WORKER_VIEW, at=self.office)
