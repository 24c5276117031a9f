"""Reads of certification. The rule of a person's status is in `certification.status`."""

from __future__ import annotations

from datetime import date
from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, OuterRef, Q

from core.document_numbers import number_key
from regions.querysets import HasRegionCodes, RegionScopedQuerySet
from registry.models import Worker


class ReferenceQuerySet(models.QuerySet[Any]):
    """Reference data is public knowledge."""

    def public(self) -> Self:
        return self

    def active(self) -> Self:
        return self.filter(is_active=True)


class IssuerQuerySet(ReferenceQuerySet):
    def certifiers(self) -> Self:
        """Who may be chosen as the issuer of a certificate, in the order in which they were entered."""
        return self.active().filter(is_certifier=True).order_by("pk")


class CertificateQuerySet(RegionScopedQuerySet):
    region_field = "worker__region"

    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Certificates of the workers whose records the user may see."""
        workers = Worker.objects.visible_to(user, permission)
        return self.filter(worker__in=workers.values("pk"))

    def public(self) -> Self:
        """What anybody may check, one number at a time: never listed, never searched by name."""
        return self

    def numbered(self, number: str) -> Self:
        """By number; case, spaces and dots do not matter."""
        return self.filter(number_key=number_key(number))

    def with_sanctioned_on(self, on: date) -> Self:
        """`is_sanctioned_on`: suspended or revoked on the day."""
        sanctions = apps.get_model("certification", "Sanction")._default_manager.filter(
            certificate=OuterRef("pk"), starts_on__lte=on
        )
        return self.annotate(
            is_sanctioned_on=Exists(sanctions.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on)))
        )


class TrainingQuerySet(RegionScopedQuerySet):
    """A training is seen by those whose scope holds its office."""


class AttendanceQuerySet(RegionScopedQuerySet):
    region_field = "worker__region"

    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Attendances of the workers whose records the user may see."""
        workers = Worker.objects.visible_to(user, permission)
        return self.filter(worker__in=workers.values("pk"))

    def credited(self) -> Self:
        return self.filter(training__is_credited=True)

    def within(self, first: date, last: date) -> Self:
        """By the last day of the training."""
        return self.filter(training__ends_on__range=(first, last))
