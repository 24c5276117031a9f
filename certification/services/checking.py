"""The second pair of eyes: another person compares a certificate with its paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.errors import AlreadyVerifiedError, NotReturnedError, OwnEntryError
from certification.models import Certificate
from certification.services.certificates import locked_certificate, note

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def verify_certificate(*, certificate_id: int, by: User) -> Certificate:
    """A second person compared the record with the paper, and it is so.

    Raises OutsideRegionError, AlreadyVerifiedError, OwnEntryError.
    """
    certificate = _checked_by_another(certificate_id, by)
    certificate.wait_for_check(changed_by_id=None)
    certificate.verified_at, certificate.verified_by = timezone.now(), by
    certificate.save()
    note(AuditAction.CERTIFICATE_VERIFIED, certificate, by=by)
    return certificate


@transaction.atomic
def return_certificate(*, certificate_id: int, reason: str, by: User) -> Certificate:
    """A second person compared the record with the paper, and it is not so: the office mends it.

    Raises OutsideRegionError, AlreadyVerifiedError, OwnEntryError.
    """
    certificate = _checked_by_another(certificate_id, by)
    certificate.returned_at, certificate.returned_by = timezone.now(), by
    certificate.return_reason = reason
    certificate.save()
    note(AuditAction.CERTIFICATE_RETURNED, certificate, by=by, reason=reason)
    return certificate


@transaction.atomic
def resubmit_certificate(*, certificate_id: int, by: User) -> Certificate:
    """The office looked again and the record is right as it is: a second person looks again too.

    Raises OutsideRegionError, NotReturnedError.
    """
    certificate = locked_certificate(certificate_id, Permission.WORKER_EDIT, by)
    if certificate.returned_at is None:
        raise NotReturnedError
    certificate.wait_for_check(changed_by_id=None)
    certificate.save()
    note(AuditAction.CERTIFICATE_RESUBMITTED, certificate, by=by)
    return certificate


def _checked_by_another(certificate_id: int, by: User) -> Certificate:
    certificate = locked_certificate(certificate_id, Permission.CERTIFICATE_VERIFY, by)
    if certificate.verified_at:
        raise AlreadyVerifiedError
    if certificate.is_own_work_of(by.pk):
        raise OwnEntryError
    return certificate
