"""An office declares that it has nobody. Atomic, scoped, in the audit trail."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from core.errors import DomainError
from coverage.errors import NotAnOfficeError, NotNilError
from coverage.models import NilDeclaration
from coverage.services.scope import refuse_outside
from regions.enums import Level
from registry.models import Worker

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region


@transaction.atomic
def declare_nil(*, region: Region, declared_on: date, by: User) -> NilDeclaration:
    """Record that the office of a kabupaten/kota has nobody: its counts are zero from that day on.

    Raises OutsideRegionError, NotAnOfficeError, NotNilError if the office keeps people who were active on
    that day, and a ConstraintError if it was already declared on that day.
    """
    refuse_outside(region.code, Permission.WORKER_EDIT, Permission.REFERENCE_EDIT, by=by)
    refusal = nil_refusal(region=region, declared_on=declared_on)
    if refusal:
        raise refusal
    with refused_as():
        declaration = NilDeclaration.objects.create(region=region, declared_on=declared_on, declared_by=by)
    audit.record(
        AuditAction.NIL_DECLARED,
        target=declaration,
        by=by,
        region_code=region.code,
        declared_on=declared_on,
    )
    return declaration


def nil_refusal(*, region: Region, declared_on: date) -> DomainError | None:
    """Why the region cannot declare that it had nobody on the day; None if it can."""
    if region.level != Level.REGENCY:
        return NotAnOfficeError()
    present = Worker.objects.present_on(declared_on).with_office_on(declared_on)
    workers = present.filter(office_on=region.code).count()
    return NotNilError(workers) if workers else None
