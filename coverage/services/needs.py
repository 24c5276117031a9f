"""The acts of offices on their own needs. Every act is atomic, scoped and in the audit trail."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from coverage.models import DeclaredNeed
from coverage.needs.errors import DeclaredLongerError
from coverage.services.scope import refuse_outside, refuse_without_reason
from registry.services.scope import locked

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region
    from registry.models import Programme


@transaction.atomic
def declare_need(
    *,
    region: Region,
    category: str,
    programme: Programme | None,
    workers: int,
    valid_from: date,
    valid_until: date | None,
    source: str,
    by: User,
) -> DeclaredNeed:
    """Record a need that an office states itself, with its letter or minutes.

    Raises OutsideRegionError, and a ConstraintError if another one is declared for that time.
    """
    refuse_outside(region.code, Permission.NORM_PROPOSE, by=by)
    with refused_as():
        declared = DeclaredNeed.objects.create(
            region=region,
            category=category,
            programme=programme,
            workers=workers,
            valid_from=valid_from,
            valid_until=valid_until,
            source=source,
        )
    audit.record(
        AuditAction.NEED_DECLARED,
        target=declared,
        by=by,
        region_code=region.code,
        category=category,
        workers=workers,
        valid_from=valid_from,
    )
    return declared


@transaction.atomic
def end_need(*, declared_id: int, last_day: date, reason: str, by: User) -> DeclaredNeed:
    """Set the last day on which a declared need is valid.

    Raises OutsideRegionError, ReasonMissingError, DeclaredLongerError.
    """
    refuse_without_reason(reason)
    scope = DeclaredNeed.objects.visible_to(by, Permission.NORM_PROPOSE)
    declared = locked(scope, declared_id)
    if declared.valid_until and last_day > declared.valid_until:
        raise DeclaredLongerError(declared.valid_until)
    before = {"valid_until": declared.valid_until}
    declared.valid_until = last_day
    with refused_as():
        declared.save(update_fields=["valid_until"])
    audit.record(
        AuditAction.NEED_ENDED,
        target=declared,
        by=by,
        before=before,
        after={"valid_until": last_day},
        region_code=declared.region_id,
        reason=reason,
    )
    return declared
