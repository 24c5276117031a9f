"""Suspension and revocation of a certificate, as the issuer announced them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.enums import SanctionKind
from certification.errors import AlreadyRevokedError
from certification.models import Certificate, Sanction
from certification.services.certificates import locked_certificate, note
from core.constraints import refused_as
from registry.errors import EndsBeforeStartError

if TYPE_CHECKING:
    from accounts.models import User

REFUSALS = {"certification_sanction_ends_after_start": EndsBeforeStartError}


@transaction.atomic
def suspend_certificate(
    *, certificate_id: int, starts_on: date, ends_on: date | None = None, reason: str, by: User
) -> Sanction:
    """The certificate does not count from a day on, until the last day if one is known.

    Raises OutsideRegionError, AlreadyRevokedError, EndsBeforeStartError.
    """
    certificate = _unrevoked(certificate_id, by)
    with refused_as(REFUSALS):
        sanction = Sanction.objects.create(
            certificate=certificate,
            kind=SanctionKind.SUSPENDED,
            starts_on=starts_on,
            ends_on=ends_on,
            reason=reason,
        )
    note(AuditAction.CERTIFICATE_SUSPENDED, certificate, by=by, starts_on=starts_on, ends_on=ends_on)
    return sanction


@transaction.atomic
def lift_suspension(*, certificate_id: int, ends_on: date, by: User) -> None:
    """The open suspensions of the certificate end with `ends_on`. Raises OutsideRegionError,
    EndsBeforeStartError."""
    certificate = locked_certificate(certificate_id, Permission.CERTIFICATE_VERIFY, by)
    suspensions = certificate.sanctions.filter(kind=SanctionKind.SUSPENDED, ends_on__isnull=True)
    with refused_as(REFUSALS):
        suspensions.update(ends_on=ends_on)
    note(AuditAction.CERTIFICATE_REINSTATED, certificate, by=by, ends_on=ends_on)


@transaction.atomic
def revoke_certificate(*, certificate_id: int, starts_on: date, reason: str, by: User) -> Sanction:
    """The certificate counts no more from a day on, for good.

    Raises OutsideRegionError, AlreadyRevokedError.
    """
    certificate = _unrevoked(certificate_id, by)
    sanction = Sanction.objects.create(
        certificate=certificate, kind=SanctionKind.REVOKED, starts_on=starts_on, reason=reason
    )
    note(AuditAction.CERTIFICATE_REVOKED, certificate, by=by, starts_on=starts_on)
    return sanction


def _unrevoked(certificate_id: int, by: User) -> Certificate:
    certificate = locked_certificate(certificate_id, Permission.CERTIFICATE_VERIFY, by)
    if certificate.sanctions.filter(kind=SanctionKind.REVOKED).exists():
        raise AlreadyRevokedError
    return certificate
