"""The monitor of a board of IPSPI: the gap of its region, expiring certificates, tests, members, boards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any, Final

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from accounts.models import User
from accounts.roles import Permission
from certification.chapters import Boards, boards_of
from certification.enums import CandidateState, CompetencyTestState
from certification.lists.members import MemberList
from certification.models import CompetencyTest
from certification.quality.counts import Findings, together
from certification.querysets import CompetencyTestQuerySet
from core.charts.month_columns import Bracket, MonthColumn, MonthColumns, month_columns
from core.ui.formats import SHORT_MONTHS, current_language, number
from coverage.expiry import Expiry, expiry
from coverage.monitors.known_findings import KnownFindings, known_findings
from coverage.pages.region import RegionPage
from coverage.question import PLACE, Question
from regions.places import Place
from registry.enums import State
from registry.models import Worker

# Tests are shown for a year after they were held. The nearest months of the expiries are grouped.
HELD_SINCE: Final = timedelta(days=365)
BRACKETED: Final = 3


@dataclass(frozen=True)
class Members:
    """People at work in the region whom the board may know by name. Unit: persons."""

    members: int
    agreed: int

    @property
    def known(self) -> int:
        return self.members + self.agreed


class ChapterMonitor(RegionPage):
    """The page of a region for the board that watches over it."""

    def __init__(self, place: Place, question: Question, order: str = "", *, user: User) -> None:
        super().__init__(place, question, order)
        self.user = user

    def url_of(self, place: Place) -> str:
        """The monitor of another place of the board. Below an office it is the public page of the place."""
        asked = {PLACE: place.code, **self.question.parameters}
        return f"{reverse('coverage:chapter-monitor')}?{urlencode(asked)}"

    @property
    def public_url(self) -> str:
        return self.question.url_of(self.place)

    # -- what runs out ------------------------------------------------------------------------------

    @cached_property
    def expiry(self) -> Expiry | None:
        return expiry(self.place.code, self.question.category, self.question.on)

    @property
    def within_bracket(self) -> int:
        """Persons who stop being certified in the nearest months."""
        months = self.expiry.months if self.expiry else ()
        return sum(month.persons for month in months[:BRACKETED])

    @property
    def chart(self) -> SafeString:
        if self.expiry is None:
            return SafeString()
        names = SHORT_MONTHS[current_language()]
        columns = [
            MonthColumn(names[month.first.month - 1], month.persons, 0, str(month.first.year))
            for month in self.expiry.months
        ]
        label = _("these three months: %(persons)s") % {"persons": number(self.within_bracket)}
        sentence = _("People who stop being certified, by month: %(persons)s within twelve months.") % {
            "persons": number(self.expiry.within)
        }
        return month_columns(MonthColumns(columns, Bracket(label, 0, BRACKETED), sentence))

    # -- tests --------------------------------------------------------------------------------------

    @cached_property
    def planned_tests(self) -> list[Any]:
        """Future tests in the region, the nearest first, with their seats."""
        rows = self._tests().filter(ends_on__gte=self.question.today).with_seats()
        return list(rows.order_by("starts_on", "pk"))

    @cached_property
    def held_tests(self) -> list[Any]:
        """Tests of the last year, the newest first, with `sat` and `passed`. Results may still be missing."""
        today = self.question.today
        rows = self._tests().filter(ends_on__lt=today, ends_on__gte=today - HELD_SINCE)
        passed = Q(candidates__state=CandidateState.PASSED)
        sat = passed | Q(candidates__state__in=[CandidateState.ATTENDED, CandidateState.FAILED])
        counted = rows.annotate(
            sat=Count("candidates", filter=sat), passed=Count("candidates", filter=passed)
        )
        return list(counted.order_by("-starts_on", "-pk"))

    def _tests(self) -> CompetencyTestQuerySet:
        seen = CompetencyTest.objects.visible_to(self.user, Permission.COVERAGE_VIEW).under(self.place.code)
        held: CompetencyTestQuerySet = seen.exclude(state=CompetencyTestState.CANCELLED)
        return held.select_related("place")

    # -- members, boards, quality -------------------------------------------------------------------

    @property
    def sees_members(self) -> bool:
        return self.user.has_permission(Permission.MEMBER_VIEW)

    @cached_property
    def members(self) -> Members:
        """Of all categories, kept by offices of the region."""
        people = Worker.objects.under(self.place.code).in_state_on(State.ACTIVE, self.question.today)
        known = people.known_to_the_association()
        has_number = ~Q(ipspi_member_number="")
        counts = known.aggregate(members=Count("pk", filter=has_number), known=Count("pk"))
        return Members(counts["members"], counts["known"] - counts["members"])

    @property
    def members_url(self) -> str:
        return reverse(MemberList.url_name)

    @cached_property
    def boards(self) -> Boards:
        return boards_of(self.user, self.question.today, self.place.code)

    @cached_property
    def known(self) -> KnownFindings:
        return known_findings(self.place.code, self.question.today)

    @cached_property
    def findings(self) -> Findings:
        return together(self.known.by_office.values())

    @property
    def quality_url(self) -> str:
        return f"{reverse('coverage:quality')}?{urlencode({PLACE: self.place.code})}"
