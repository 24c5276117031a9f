"""The acts of staff on norms. Every act is atomic, scoped and in the audit trail.

A province proposes for its own region; an administrator records an adoption with its decree. An adopted norm
is never rewritten: it is ended, and a new version is proposed and adopted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from coverage.enums import KINDS_OF, ActivityKind, Method, NormState
from coverage.models import Norm, NormActivity
from coverage.needs.errors import (
    AlreadyAdoptedError,
    IncompleteWorkloadError,
    LongerTermError,
    NotAdoptedError,
    OverlappingNormError,
    UnknownActivityKindError,
)
from coverage.needs.reckoning import plan_of
from coverage.services.scope import refuse_outside, refuse_without, refuse_without_reason
from registry.services.scope import locked

if TYPE_CHECKING:
    from accounts.models import User

PROPOSED = ("code", "version", "title", "category", "method", "per_worker", "posts_per_unit", "unit")


@transaction.atomic
def propose_norm(*, norm: Norm, by: User) -> Norm:
    """Store an unsaved norm as the next version of its code. It is always a draft.

    Raises OutsideRegionError if it would be in force outside the user's regions.
    """
    stored = _store_draft(norm, by)
    _note(AuditAction.NORM_PROPOSED, stored, by, after={name: getattr(stored, name) for name in PROPOSED})
    return stored


@transaction.atomic
def propose_version(*, norm_id: int, reason: str, by: User) -> Norm:
    """Propose the next version of a norm: a draft copied from it, without its term and decree.

    Raises OutsideRegionError, ReasonMissingError.
    """
    refuse_without_reason(reason)
    norm = Norm.objects.get(pk=norm_id)
    activities = list(norm.activities.all())
    norm.pk = None
    norm.is_example = False
    norm.effective_from = norm.effective_until = norm.decree_on = None
    norm.decree_number = ""
    version = _store_draft(norm, by)
    _store_activities(version, activities)
    _note(AuditAction.NORM_PROPOSED, version, by, reason=reason)
    return version


@transaction.atomic
def change_draft(*, norm_id: int, facts: Mapping[str, object], by: User) -> Norm:
    """Change a draft. Raises OutsideRegionError, AlreadyAdoptedError, and a ConstraintError."""
    norm = _locked_draft(norm_id, by)
    before = {name: getattr(norm, name) for name in facts}
    for name, value in facts.items():
        setattr(norm, name, value)
    refuse_outside(norm.region_id or "", Permission.NORM_PROPOSE, by=by)
    with refused_as():
        norm.save(update_fields=[*facts])
    _note(AuditAction.NORM_CHANGED, norm, by, before=before, after=facts)
    return norm


@transaction.atomic
def set_activities(*, norm_id: int, activities: Iterable[NormActivity], by: User) -> Norm:
    """Replace the activities of a draft by these unsaved ones, in this order.

    Raises OutsideRegionError, AlreadyAdoptedError, and a ConstraintError if an activity has no time.
    """
    norm = _locked_draft(norm_id, by)
    before = [str(each) for each in norm.activities.all()]
    norm.activities.all().delete()
    stored = _store_activities(norm, activities)
    after = [f"{each.name}: {each.minutes or each.share_percent}" for each in stored]
    _note(AuditAction.NORM_CHANGED, norm, by, before={"activities": before}, after={"activities": after})
    return norm


@transaction.atomic
def withdraw_draft(*, norm_id: int, reason: str, by: User) -> None:
    """Delete a draft. Raises OutsideRegionError, AlreadyAdoptedError, ReasonMissingError."""
    refuse_without_reason(reason)
    norm = _locked_draft(norm_id, by)
    _note(AuditAction.NORM_WITHDRAWN, norm, by, title=norm.title, reason=reason)
    norm.delete()


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
    """Record that a draft was adopted by decree. It creates needs from its first day in force.

    Raises PermissionDenied without the right, AlreadyAdoptedError, OverlappingNormError,
    IncompleteWorkloadError, UnknownActivityKindError, and a ConstraintError if the draft lacks its numbers or
    the decree is missing.
    """
    refuse_without(Permission.NORM_ADOPT, by)
    norm = Norm.objects.select_for_update().get(pk=norm_id)
    if norm.state == NormState.ADOPTED:
        raise AlreadyAdoptedError(norm)
    norm.state = NormState.ADOPTED
    norm.effective_from, norm.effective_until = effective_from, effective_until
    norm.decree_number, norm.decree_on = decree_number.strip(), decree_on
    norm.adopted_at, norm.adopted_by = timezone.now(), by
    _refuse_incomplete(norm)
    _refuse_overlap(norm)
    with refused_as():
        norm.save()
    _note(
        AuditAction.NORM_ADOPTED,
        norm,
        by,
        decree_number=norm.decree_number,
        decree_on=decree_on,
        effective_from=effective_from,
        effective_until=effective_until,
    )
    return norm


@transaction.atomic
def end_norm(*, norm_id: int, last_day: date, reason: str, by: User) -> Norm:
    """Set the last day on which an adopted norm is in force.

    Raises PermissionDenied, ReasonMissingError, NotAdoptedError, LongerTermError, and a ConstraintError if it
    would end before it begins.
    """
    refuse_without(Permission.NORM_ADOPT, by)
    refuse_without_reason(reason)
    norm = Norm.objects.select_for_update().get(pk=norm_id)
    if norm.state != NormState.ADOPTED:
        raise NotAdoptedError(norm)
    if norm.effective_until and last_day > norm.effective_until:
        raise LongerTermError(norm)
    before = {"effective_until": norm.effective_until}
    norm.effective_until = last_day
    with refused_as():
        norm.save(update_fields=["effective_until"])
    _note(AuditAction.NORM_ENDED, norm, by, before=before, after={"effective_until": last_day}, reason=reason)
    return norm


def _store_draft(norm: Norm, by: User) -> Norm:
    refuse_outside(norm.region_id or "", Permission.NORM_PROPOSE, by=by)
    newest = Norm.objects.filter(code=norm.code).aggregate(newest=Max("version"))["newest"]
    norm.version = (newest or 0) + 1
    norm.state = NormState.DRAFT
    norm.adopted_at = norm.adopted_by = None
    with refused_as():
        norm.save(force_insert=True)
    return norm


def _store_activities(norm: Norm, activities: Iterable[NormActivity]) -> list[NormActivity]:
    rows = list(activities)
    for position, row in enumerate(rows, start=1):
        row.pk, row.norm, row.position = None, norm, position
    with refused_as():
        return NormActivity.objects.bulk_create(rows)


def _locked_draft(norm_id: int, by: User) -> Norm:
    """The draft, locked until the transaction ends. Raises OutsideRegionError, AlreadyAdoptedError."""
    scope = Norm.objects.visible_to(by, Permission.NORM_PROPOSE)
    norm = locked(scope, norm_id)
    if norm.state != NormState.DRAFT:
        raise AlreadyAdoptedError(norm)
    return norm


def _refuse_incomplete(norm: Norm) -> None:
    """Raises an error if a workload norm has activities that its method does not use, or lacks a service."""
    if not norm.is_workload:
        return
    plan = plan_of(norm)
    for activity in norm.activities.all():
        if activity.kind not in KINDS_OF[Method(norm.method)]:
            raise UnknownActivityKindError(str(ActivityKind(activity.kind).label))
    if not plan.is_complete:
        raise IncompleteWorkloadError


def _refuse_overlap(norm: Norm) -> None:
    """Raises `OverlappingNormError` with the norm that is in force at the same time, if there is one."""
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


def _note(action: AuditAction, norm: Norm, by: User, **facts: Any) -> None:
    audit.record(action, target=norm, by=by, region_code=norm.region_id or "", **facts)
