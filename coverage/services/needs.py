"""What offices say of their own need. Every act is atomic, scoped and on the audit trail."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from coverage.models import DeclaredNeed
from coverage.services.scope import refuse_outside

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

    Raises OutsideRegionError, and a ConstraintError where one is already declared for that time.
    """
    refuse_outside(region.code, Permission.NORM_PROPOSE, Permission.NORM_ADOPT, by=by)
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
