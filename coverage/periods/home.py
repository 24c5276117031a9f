"""The current period on the home: an office's checklist, or the progress of the offices."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone

from accounts.models import User
from accounts.roles import Permission
from coverage.answer import Coverage
from coverage.models import Period, Submission
from coverage.periods.checklist import Checklist
from coverage.periods.period_page import PeriodPage
from regions.enums import Level


@dataclass(frozen=True)
class HomePeriod:
    """The newest period that has begun and is not final. `checklist`: for a home of one office. `offices`:
    above a kabupaten/kota, the lists of all its offices."""

    period: Period
    checklist: Checklist | None = None
    offices: PeriodPage | None = None


def home_period(answer: Coverage, user: User) -> HomePeriod | None:
    """The period for the place of the answer; None if there is none, or if no office of the place owes a
    list."""
    periods = Period.objects.visible_to(user, Permission.COVERAGE_VIEW).running()
    period = periods.filter(opens_on__lte=timezone.localdate()).order_by("-on").first()
    if period is None:
        return None
    if answer.place.level in (Level.COUNTRY, Level.PROVINCE):
        offices = PeriodPage(period, {}, user=user, code=answer.place.code)
        return HomePeriod(period, offices=offices) if offices.total else None
    lists = Submission.objects.visible_to(user, Permission.COVERAGE_VIEW).select_related("period")
    submission = lists.filter(period=period, region=answer.place.code).first()
    return HomePeriod(period, checklist=Checklist(submission, user=user)) if submission else None
