"""What staff do to norms. Every act is atomic, scoped and on the audit trail.

A province proposes for its own territory; an administrator records an adoption with its decree. An
adopted norm is never rewritten: it is ended, and a new version is proposed and adopted.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from coverage.enums import NormState
from coverage.errors import AlreadyAdoptedError, LongerTermError, NotAdoptedError, OverlappingNormError
from coverage.models import Norm
from coverage.services.scope import refuse_outside, refuse_without

if TYPE_CHECKING:
    from accounts.models import User

PROPOSED = ("code", "version", "title", "category", "method", "per_worker", "posts_per_unit", "unit")


@transaction.atomic
def propose_norm(*, norm: Norm, by: User) -> Norm:
    """Store an unsaved norm as the next version of its code, a draft whatever else it says.

    Raises OutsideRegionError where it would hold outside the user's regions.
    """
    refuse_outside(norm.region_id or "", Permission.NORM_PROPOSE, Permission.NORM_ADOPT, by=by)
    newest = Norm.objects.filter(code=norm.code).aggregate(newest=Max("version"))["newest"]
    norm.version = (newest or 0) + 1
    norm.state = NormState.DRAFT
    norm.adopted_at = norm.adopted_by = None
    with refused_as():
        norm.save(force_insert=True)
    after = {name: getattr(norm, name) for name in PROPOSED}
    audit.record(AuditAction.NORM_PROPOSED, target=norm, by=by, after=after, region_code=norm.region_id or "")
    return norm


@transaction.atomic
def propose_version(*, norm_id: int, by: User) -> Norm:
    """Propose the next version of a norm: a draft that begins as its copy, without term and decree."""
    norm = Norm.objects.get(pk=norm_id)
    norm.pk = None
    norm.is_example = False
    norm.effective_from = norm.effective_until = norm.decree_on = None
    norm.decree_number = ""
    return propose_norm(norm=norm, by=by)


@transaction.atomic
def adopt_norm(
    *,
    norm_id: int,
    effective_from: date,
    effective_until: date | None = None,
    decree_number: str,
    decree_on: date | None = None,
    by: User,
) -> Norm:
    """Record that a draft was adopted by decree: from its first day in force it makes needs.

    Raises PermissionDenied without the right, AlreadyAdoptedError, OverlappingNormError, and a
    ConstraintError where the draft lacks its numbers or the decree is missing.
    """
    refuse_without(Permission.NORM_ADOPT, by)
    norm = Norm.objects.select_for_update().get(pk=norm_id)
    if norm.state == NormState.ADOPTED:
        raise AlreadyAdoptedError(norm)
    norm.state = NormState.ADOPTED
    norm.effective_from, norm.effective_until = effective_from, effective_until
    norm.decree_number, norm.decree_on = decree_number.strip(), decree_on
    norm.adopted_at, norm.adopted_by = timezone.now(), by
    _refuse_overlap(norm)
    with refused_as():
        norm.save()
    audit.record(
        AuditAction.NORM_ADOPTED,
        target=norm,
        by=by,
        region_code=norm.region_id or "",
        decree_number=norm.decree_number,
        decree_on=decree_on,
        effective_from=effective_from,
        effective_until=effective_until,
    )
    return norm


@transaction.atomic
def end_norm(*, norm_id: int, last_day: date, by: User) -> Norm:
    """Write the last day on which an adopted norm holds.

    Raises PermissionDenied, NotAdoptedError, LongerTermError, and a ConstraintError where it would end
    before it begins.
    """
    refuse_without(Permission.NORM_ADOPT, by)
    norm = Norm.objects.select_for_update().get(pk=norm_id)
    if norm.state != NormState.ADOPTED:
        raise NotAdoptedError(norm)
    if norm.effective_until and last_day > norm.effective_until:
        raise LongerTermError(norm)
    before = {"effective_until": norm.effective_until}
    norm.effective_until = last_day
    with refused_as():
        norm.save(update_fields=["effective_until"])
    audit.record(
        AuditAction.NORM_ENDED, target=norm, by=by, before=before, after={"effective_until": last_day}
    )
    return norm


def _refuse_overlap(norm: Norm) -> None:
    """Raises `OverlappingNormError` naming the norm that holds at the same time, if there is one."""
    others = Norm.objects.filter(
        state=NormState.ADOPTED,
        region=norm.region_id,
        category=norm.category,
        programme=norm.programme_id,
    )
    open_or_later = Q(effective_until=None) | Q(effective_until__gte=norm.effective_from)
    if norm.effective_until:
        others = others.filter(effective_from__lte=norm.effective_until)
    other = others.filter(open_or_later).order_by("effective_from").first()
    if other:
        raise OverlappingNormError(other)
