"""Settling overlaps: by a fix that names its day, or by an exception with an owner and an end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.calendar import ONE_DAY
from core.constraints import refused_as
from registry.enums import BatchKind
from registry.models import Assignment, Batch, OverlapException, Worker
from registry.overlaps.errors import ExceptionOverError, FindingGoneError
from registry.overlaps.fixes import EndDuties, Fix, ShareDuties, fixes
from registry.overlaps.rules import Finding
from registry.overlaps.search import findings_of_post, findings_of_worker
from registry.services.assignments import REFUSALS
from registry.services.batches import batch
from registry.services.duties import split_from, take_over
from registry.services.posts import locked_post
from registry.services.scope import locked, locked_worker
from registry.services.trail import note_assignment

if TYPE_CHECKING:
    from accounts.models import User


def settle_overlap(*, finding: Finding, fix_key: str, label: str, by: User) -> Batch:
    """Carry out a fix of the finding, as one batch that can be undone.

    The finding and its fix are looked up again under lock, so what is written is what was offered. `label`
    says what is done, without a person's name. Raises OutsideRegionError, FindingGoneError.
    """
    with batch(kind=BatchKind.ASSIGNMENT, label=label, by=by) as made:
        people = [locked_worker(pk, Permission.WORKER_EDIT, by) for pk in _workers_of(finding, fix_key)]
        _refuse_gone(finding)
        fix = _fix_of(finding, fix_key)
        for worker in people:
            _carry_out(fix, worker, by)
        made.region, made.count = people[0].region, len(people)
    return made


@transaction.atomic
def accept_overlap(
    *, finding: Finding, reason: str, valid_until: date, decree_number: str = "", by: User
) -> OverlapException:
    """Record the overlap as official until a day; `by` is responsible for it.

    Raises OutsideRegionError, FindingGoneError, ExceptionOverError.
    """
    region_code = _locked_region(finding, by)
    _refuse_gone(finding)
    if valid_until < timezone.localdate():
        raise ExceptionOverError
    exception = OverlapException(
        rule=finding.rule,
        worker_id=finding.worker,
        post_id=finding.post,
        reason=reason,
        decree_number=decree_number,
        valid_until=valid_until,
        owner=by,
    )
    with refused_as():
        exception.save(force_insert=True)
    exception.assignments.set([duty.pk for duty in finding.duties])
    audit.record(
        AuditAction.OVERLAP_ACCEPTED,
        target=exception,
        by=by,
        region_code=region_code,
        rule=finding.rule,
        valid_until=valid_until,
        reason=reason,
    )
    return exception


@transaction.atomic
def end_exception(*, exception_id: int, by: User) -> OverlapException:
    """End the exception: from today the overlap is open again.

    Raises OutsideRegionError, ExceptionOverError.
    """
    scope = OverlapException.objects.visible_to(by, Permission.WORKER_EDIT)
    exception = locked(scope.select_related("worker", "post"), exception_id)
    today = timezone.localdate()
    if exception.valid_until < today:
        raise ExceptionOverError
    exception.valid_until = today - ONE_DAY
    exception.save(update_fields=["valid_until"])
    region_code = exception.worker.region_id if exception.worker else ""
    if exception.post:
        region_code = exception.post.place_id
    audit.record(
        AuditAction.OVERLAP_REOPENED, target=exception, by=by, region_code=region_code, rule=exception.rule
    )
    return exception


def _refuse_gone(finding: Finding) -> None:
    found = findings_of_worker(finding.worker) if finding.worker else findings_of_post(finding.post or 0)
    if finding.key not in {each.key for each in found}:
        raise FindingGoneError


def _fix_of(finding: Finding, key: str) -> Fix:
    for fix in fixes(finding, timezone.localdate()):
        if fix.key == key:
            return fix
    raise FindingGoneError


def _workers_of(finding: Finding, fix_key: str) -> list[int]:
    """The workers whose assignments the fix changes."""
    changed = _fix_of(finding, fix_key).changed
    return sorted({duty.worker for duty in finding.duties if duty.pk in changed})


def _locked_region(finding: Finding, by: User) -> str:
    """The region of the person or post, which is locked."""
    if finding.worker:
        return str(locked_worker(finding.worker, Permission.WORKER_EDIT, by).region_id)
    return locked_post(finding.post or 0, by).place_id


def _carry_out(fix: Fix, worker: Worker, by: User) -> None:
    duties = {
        row.pk: row
        for row in worker.assignments.select_for_update(of=("self",)).select_related("programme", "worker")
    }
    match fix:
        case EndDuties(ended, last_day, successor):
            for pk in ended:
                _end(duties[pk], last_day, by)
            if successor:
                after = last_day + ONE_DAY
                take_over(duties[successor], max(after, duties[successor].starts_on or after))
        case ShareDuties(shares, from_on):
            for pk, share in shares:
                _share(duties[pk], share, from_on, by)


def _end(duty: Assignment, last_day: date, by: User) -> None:
    before = duty.ends_on
    duty.ends_on = last_day
    with refused_as(REFUSALS):
        duty.save(update_fields=["ends_on", "updated_at"])
    changes = {"before": {"ends_on": before}, "after": {"ends_on": last_day}}
    note_assignment(AuditAction.ASSIGNMENT_ENDED, duty, by=by, **changes)


def _share(duty: Assignment, share: int, from_on: date, by: User) -> None:
    before = duty.share
    part = split_from(duty, max(from_on, duty.starts_on or from_on))
    part.share = share
    part.save(update_fields=["share", "updated_at"])
    changes = {"before": {"share": before}, "after": {"share": share}}
    note_assignment(AuditAction.ASSIGNMENT_SHARE_CHANGED, duty, by=by, from_on=from_on, **changes)
