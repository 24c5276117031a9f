"""Reads of published figures, of their reconciliation with names, and of visitors' reports of mistakes."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any, Final, Self

from django.apps import apps
from django.db.models import Count, Q
from django.utils import timezone

from coverage.enums import ClaimVerdict
from regions.codes import NATION_CODE
from regions.querysets import RegionScopedQuerySet

# A visitor's report must be answered within this many days.
DAYS_TO_ANSWER: Final = 14


class PublishedFigureQuerySet(RegionScopedQuerySet):
    """Figures about an office's region and those below are in its scope.

    Figures about the nation are in the scope of those who see the whole country.
    """

    def public(self) -> Self:
        """All that were not withdrawn. A figure stays visible even if another one contradicts it."""
        return self.filter(withdrawn_at=None)

    def about(self, code: str) -> Self:
        """Figures about exactly this region; for "ID" about the nation."""
        if code == NATION_CODE:
            return self.filter(is_national=True)
        return self.filter(region=code)


class ReconciliationQuerySet(RegionScopedQuerySet):
    region_field = "figure__region"

    def public(self) -> Self:
        """Only their remainders are shown, never a name."""
        return self.filter(figure__withdrawn_at=None)

    def with_placed(self) -> Self:
        """Adds `placed`: how many people of the registry were found to be counted in the figure."""
        kept = Q(people__verdict=ClaimVerdict.INCLUDED, people__worker__removed_at=None)
        return self.annotate(placed=Count("people", filter=kept))


class ReconciledPersonQuerySet(RegionScopedQuerySet):
    region_field = "worker__region"

    def visible_to(self, user: Any, permission: str) -> Self:
        """Judgements about the people whose records the user may see."""
        workers = apps.get_model("registry", "Worker")._default_manager.visible_to(user, permission)
        return self.filter(worker__in=workers.values("pk"))


class MistakeReportQuerySet(RegionScopedQuerySet):
    def open(self) -> Self:
        return self.filter(outcome="")

    def answered(self) -> Self:
        return self.exclude(outcome="")

    def received_before(self, day: date) -> Self:
        """Reports received before the day began in Jakarta."""
        midnight = datetime.combine(day, time(), tzinfo=timezone.get_current_timezone())
        return self.filter(received_at__lt=midnight)

    def overdue_on(self, day: date) -> Self:
        """Open ones whose last day for an answer has passed."""
        return self.open().received_before(day - timedelta(days=DAYS_TO_ANSWER))
