"""Reads of certification. The rule of a person's status is in `certification.status`."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Count, Exists, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from accounts.roles import Permission
from certification.enums import AWAITING, SEATED, CandidateState, CompetencyTestState, ProposalState
from core.document_numbers import number_key
from regions.codes import PROVINCE_LENGTH
from regions.querysets import HasRegionCodes, RegionScopedQuerySet, in_scope
from registry.models import Worker
from registry.querysets import OfPersonQuerySet

if TYPE_CHECKING:
    from accounts.models import User


class ReferenceQuerySet(models.QuerySet[Any]):
    """Reference data is public knowledge."""

    def public(self) -> Self:
        return self

    def active(self) -> Self:
        return self.filter(is_active=True)


class SchemeQuerySet(ReferenceQuerySet):
    def offered_to(self, category: str, *, also: int | None = None) -> Self:
        """The schemes in use that certify the category, and one that is recorded already; all of them
        where none certifies it, or the category is not known yet."""
        own = self.active().filter(category=category)
        return self.filter(Q(pk__in=own.values("pk")) | Q(pk=also)) if own.exists() else self.active()


class IssuerQuerySet(ReferenceQuerySet):
    def certifiers(self) -> Self:
        """Who may be chosen as the issuer of a certificate, in the order in which they were entered."""
        return self.active().filter(is_certifier=True).order_by("pk")

    def registrars(self) -> Self:
        """Who may be chosen as the issuer of an STR: bodies that give no certificates."""
        return self.active().filter(is_certifier=False).order_by("pk")


class CheckedQuerySet(OfPersonQuerySet):
    """Papers that a second person checks: STR and SIPPS, and certificates, which can do more."""

    def waiting_for(self, user: User) -> Self:
        """Those that this user may verify or return: entered and changed by others, not yet looked at."""
        return (
            self.visible_to(user, Permission.CERTIFICATE_VERIFY)
            .filter(verified_at__isnull=True, returned_at__isnull=True)
            .exclude(entered_by=user)
            .exclude(changed_by=user)
        )

    def returned_to(self, user: User) -> Self:
        """Those that a second person sent back to the offices for which this user enters records."""
        return self.visible_to(user, Permission.WORKER_EDIT).filter(returned_at__isnull=False)


class CertificateQuerySet(CheckedQuerySet):
    def public(self) -> Self:
        """What anybody may check, one number at a time: never listed, never searched by name. The papers
        of who was removed are in no check."""
        return self.filter(worker__removed_at__isnull=True)

    def numbered(self, number: str) -> Self:
        """By number; case, spaces and dots do not matter."""
        return self.filter(number_key=number_key(number))

    def with_sanctioned_on(self, on: date) -> Self:
        """`is_sanctioned_on`: suspended or revoked on the day."""
        return self.annotate(is_sanctioned_on=sanctioned_on(on))


def sanctioned_on(on: date) -> Exists:
    """The condition that a certificate is suspended or revoked on the day."""
    sanctions = apps.get_model("certification", "Sanction")._default_manager.filter(
        certificate=OuterRef("pk"), starts_on__lte=on
    )
    return Exists(sanctions.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on)))


class ExtractQuerySet(OfPersonQuerySet):
    region_field = "certificate__worker__region"

    def public(self) -> Self:
        """What anybody may check who holds the paper: one at a time, by its code."""
        return self.filter(certificate__worker__removed_at__isnull=True)

    def in_force(self) -> Self:
        return self.filter(end="")


class SanctionProposalQuerySet(OfPersonQuerySet):
    region_field = "certificate__worker__region"

    def waiting(self) -> Self:
        return self.filter(state=ProposalState.WAITING)

    def waiting_for(self, user: User) -> Self:
        """Those on which this user may decide: proposed by somebody else."""
        return self.visible_to(user, Permission.CERTIFICATE_VERIFY).waiting().exclude(proposed_by=user)


class TrainingQuerySet(RegionScopedQuerySet):
    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Those whose office is in scope; to look at, also those that people in scope took part in."""
        scope = in_scope(self.region_field, user.region_codes(permission))
        if permission == Permission.WORKER_VIEW:
            rows = apps.get_model("certification", "TrainingAttendance")._default_manager
            attended = rows.filter(worker__in=Worker.objects.visible_to(user, permission).values("pk"))
            scope |= Q(pk__in=attended.values("training"))
        return self.filter(scope)


class AttendanceQuerySet(OfPersonQuerySet):
    def credited(self) -> Self:
        return self.filter(training__is_credited=True)

    def within(self, first: date, last: date) -> Self:
        """By the last day of the training."""
        return self.filter(training__ends_on__range=(first, last))


class CompetencyTestQuerySet(RegionScopedQuerySet):
    def visible_to(self, user: HasRegionCodes, permission: str) -> Self:
        """Tests of one's own region; to view them, those of the whole province: an office may send its people
        to a test that another office of the province holds."""
        codes = user.region_codes(permission)
        if permission == Permission.WORKER_VIEW:
            codes = frozenset(code[:PROVINCE_LENGTH] for code in codes)
        return self.filter(in_scope(self.region_field, codes))

    def with_seats(self) -> Self:
        """Annotate `taken`, `free` and `invited`: seats held, seats left, and people without a seat."""
        candidates = apps.get_model("certification", "Candidate")._default_manager
        return self.annotate(
            taken=_per_test(candidates.filter(state__in=SEATED)),
            invited=_per_test(candidates.filter(state=CandidateState.INVITED)),
        ).annotate(free=models.F("seats") - models.F("taken"))

    def coming(self, on: date) -> Self:
        """Planned or open, and neither begun nor past the last day to register: people can be invited."""
        return self.filter(
            Q(registration_until__isnull=True) | Q(registration_until__gte=on),
            state__in=(CompetencyTestState.PLANNED, CompetencyTestState.OPEN),
            starts_on__gte=on,
        )

    def taking_registrations(self, on: date) -> Self:
        """Tests with free seats that are open: people can be given a seat."""
        return self.coming(on).filter(state=CompetencyTestState.OPEN)

    def with_free_seats(self, on: date) -> Self:
        """Tests for which people can be registered today, the nearest first."""
        return self.taking_registrations(on).with_seats().filter(free__gt=0).order_by("starts_on", "pk")


def _per_test(candidates: models.QuerySet[Any]) -> Coalesce:
    """How many of the candidates each test has."""
    counted = candidates.filter(test=OuterRef("pk")).order_by().values("test").annotate(n=Count("pk"))
    return Coalesce(Subquery(counted.values("n")), 0)


class CandidateQuerySet(OfPersonQuerySet):
    """People registered for a test; those whom the user may not see are only counted."""

    def seated(self) -> Self:
        return self.filter(state__in=SEATED)

    def awaiting_result(self) -> Self:
        """A seat in a test that is not cancelled, and nobody has said yet how it went."""
        return self.filter(state__in=AWAITING).exclude(test__state=CompetencyTestState.CANCELLED)

    def overdue(self, on: date) -> Self:
        """The test is over, and nobody has said how it went."""
        return self.awaiting_result().filter(test__ends_on__lt=on)

    def without_certificate(self) -> Self:
        """Passed, and the paper is not recorded yet: not certified by this."""
        return self.filter(state=CandidateState.PASSED, certificate__isnull=True)


class ReminderQuerySet(OfPersonQuerySet):
    def sent(self) -> Self:
        return self.filter(error="")


class SampleAnswerQuerySet(RegionScopedQuerySet):
    region_field = "office"

    def of_month(self, month: date) -> Self:
        return self.filter(month=month)
