"""Reads of norms, declared needs and periods. Published figures: `coverage.claims.querysets`."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.utils import timezone

from accounts.roles import Permission
from coverage.enums import FrozenKind, NormState, SubmissionAnswer
from regions.codes import NATION_CODE, ancestor_codes
from regions.querysets import HasRegionCodes, RegionScopedQuerySet, code_within
from registry.querysets import scope_in_parts


def in_force(on: date, start: str, end: str) -> Q:
    """The condition that `start`..`end` contains the day. An open end does not exclude it."""
    return Q(**{f"{start}__lte": on}) & (Q(**{f"{end}__gte": on}) | Q(**{f"{end}__isnull": True}))


class SpanQuerySet(models.QuerySet[Any]):
    """Callers must bring the spans up to date first (`coverage.spans.upkeep`)."""

    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """The spans of people whom the user may see."""
        people = apps.get_model("registry", "Worker")._default_manager.visible_to(user, permission)
        return self.filter(worker__in=people.values("pk"))

    def visible_in_parts(self, user: HasRegionCodes) -> list[Self]:
        """Today's spans of the people whom the user may see, in disjoint parts, as in `WorkerQuerySet`."""
        parts = scope_in_parts(user.region_codes(Permission.WORKER_VIEW), "office", "worker")
        return [self.filter(part) for part in parts] or [self.visible_to(user, Permission.WORKER_VIEW)]

    def of_day(self, on: date) -> Self:
        """How each person counts on the day: at most one span."""
        return self.filter(in_force(on, "valid_from", "valid_until"))


class ReachingQuerySet(RegionScopedQuerySet):
    """Rules that hold in their region and below it. Those without a region hold everywhere."""

    def reaching(self, code: str) -> Self:
        """Rules that hold in the region ("ID": the nation) or in a part of it."""
        if code == NATION_CODE:
            return self
        above = Q(region=None) | Q(region__in=ancestor_codes(code))
        return self.filter(above | code_within("region__code", [code]))


class NormQuerySet(ReachingQuerySet):
    def public(self) -> Self:
        """Norms are public: the adopted to be checked, the drafts to be discussed."""
        return self

    def adopted_on(self, on: date) -> Self:
        """Norms in force on the day."""
        return self.filter(in_force(on, "effective_from", "effective_until"), state=NormState.ADOPTED)

    def drafts(self) -> Self:
        """Norms that nobody has adopted: visible, but without effect."""
        return self.filter(state=NormState.DRAFT)


class DeclaredNeedQuerySet(ReachingQuerySet):
    def public(self) -> Self:
        return self

    def in_force_on(self, on: date) -> Self:
        return self.filter(in_force(on, "valid_from", "valid_until"))


class NilDeclarationQuerySet(RegionScopedQuerySet):
    def made_by(self, on: date) -> Self:
        """Declarations made on or before the day."""
        return self.filter(declared_on__lte=on)


class FrozenFiguresQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        """Monthly snapshots: aggregates of past days. For other kinds the code that stores them decides
        who sees them."""
        return self.filter(kind=FrozenKind.MONTH)


class PeriodQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        """Final periods whose day of publication has come: their figures are public."""
        return self.filter(closed_at__isnull=False, publishes_on__lte=timezone.localdate())

    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Periods are the same for everybody: all of them for a user who has the right anywhere, else
        none."""
        return self.all() if user.region_codes(permission) else self.none()

    def running(self) -> Self:
        """Periods that are not final: offices may still send."""
        return self.filter(closed_at__isnull=True)


class SubmissionQuerySet(RegionScopedQuerySet):
    """Lists belong to their office and to the province above it."""


class AttestationQuerySet(RegionScopedQuerySet):
    region_field = "submission__region"

    def standing_on(self, day: date) -> Self:
        """Signed lists that the province had received by the day and had not returned."""
        returned = Q(answer=SubmissionAnswer.RETURNED, answered_at__date__lte=day)
        return self.filter(~returned, sent_at__date__lte=day)


class FinalFiguresQuerySet(models.QuerySet[Any]):
    def public(self) -> Self:
        """Editions of the final periods that are published."""
        return self.filter(period__closed_at__isnull=False, period__publishes_on__lte=timezone.localdate())


class OfficeReminderQuerySet(RegionScopedQuerySet):
    def addressed_to(self, user: HasRegionCodes) -> Self:
        """Reminders to an office for which the user enters records. A province does not read those that it
        sends."""
        return self.filter(region__in=user.region_codes(Permission.WORKER_EDIT))

    def unread(self) -> Self:
        return self.filter(read_at__isnull=True)

    def sent_on(self, day: date) -> Self:
        return self.filter(sent_on=day)


class ScenarioQuerySet(RegionScopedQuerySet):
    """Plans of forecasts. One of the nation has no region."""

    def visible_to(self, user: Any, permission: str) -> Self:
        """The user's own plans and the shared ones, in the regions where the user has `permission`."""
        return super().visible_to(user, permission).filter(Q(owner=user.pk) | Q(is_shared=True))
