"""Transferring a person's record to another office.

The office that keeps the record proposes; the receiving office accepts or returns it; until then nothing
moves. An accepted transfer takes effect on its day, not before: a proposal for a future day waits until then,
so that the office that keeps a record is always the one that counts the person.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.calendar import ONE_DAY
from core.constraints import refused_as
from core.errors import DomainError
from registry.doubts import Answer
from registry.enums import TransferState
from registry.errors import OutsideRegionError
from registry.facts import AssignmentFacts
from registry.models import Assignment, Transfer, Worker
from registry.services.assignments import record_assignment
from registry.services.scope import get_or_refuse, locked_worker, refuse_outside
from registry.transfers.errors import (
    AssignmentAfterTransferError,
    KeptHereError,
    NikNotRecordedError,
    OwnTransferError,
    SameOfficeError,
    TransferAnsweredError,
    TransferNotDueError,
    TransferOpenError,
    TransferOrderError,
)

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region

REFUSALS: dict[str, type[DomainError]] = {
    "registry_transfer_one_open": TransferOpenError,
    "registry_transfer_goes_elsewhere": SameOfficeError,
}


@transaction.atomic
def propose_transfer(
    *, worker_id: int, to_region: Region, effective_on: date, reason: str, by: User
) -> Transfer:
    """Offer the record to another office, from a day on. Nothing moves before that office accepts.

    Raises OutsideRegionError, SameOfficeError, TransferOpenError, TransferOrderError,
    AssignmentAfterTransferError.
    """
    worker = locked_worker(worker_id, Permission.WORKER_EDIT, by)
    transfer = Transfer(worker=worker, from_region=worker.region, to_region=to_region)
    return _propose(transfer, effective_on, reason, by)


@transaction.atomic
def request_transfer(*, nik: str, to_region: Region, effective_on: date, reason: str, by: User) -> Transfer:
    """Ask whichever office keeps the record with this NIK to transfer it; nothing of the record is shown.

    Raises OutsideRegionError (the asking office), NikNotRecordedError, KeptHereError, TransferOpenError.
    """
    refuse_outside(to_region, by=by, field="to_region")
    worker = Worker.objects.with_nik(nik).select_for_update(of=("self",)).first()
    if worker is None:
        raise NikNotRecordedError
    if worker.region_id == to_region.pk:
        raise KeptHereError
    transfer = Transfer(
        worker=worker,
        from_region=worker.region,
        to_region=to_region,
        effective_on=effective_on,
        state=TransferState.REQUESTED,
        reason=reason,
        requested_by=by,
    )
    with refused_as(REFUSALS):
        transfer.save(force_insert=True)
    _note(AuditAction.TRANSFER_REQUESTED, transfer, by, reason=reason)
    return transfer


@transaction.atomic
def answer_request(*, transfer_id: int, effective_on: date, reason: str, by: User) -> Transfer:
    """Agree to a request: it becomes a proposal to the office that asked.

    Raises OutsideRegionError, TransferAnsweredError and what `propose_transfer` raises.
    """
    transfer = _locked(transfer_id, "from_region", Permission.WORKER_EDIT, TransferState.REQUESTED, by)
    return _propose(transfer, effective_on, reason, by)


@transaction.atomic
def decline_request(*, transfer_id: int, reason: str, by: User) -> Transfer:
    """Keep a record that another office asked for. Raises OutsideRegionError, TransferAnsweredError."""
    transfer = _locked(transfer_id, "from_region", Permission.WORKER_EDIT, TransferState.REQUESTED, by)
    return _answer(transfer, TransferState.DECLINED, AuditAction.TRANSFER_DECLINED, by, reason)


@transaction.atomic
def accept_transfer(*, transfer_id: int, placement: AssignmentFacts | None = None, by: User) -> Transfer:
    """Take the record over: from the day of the transfer this office keeps it.

    Assignments at the old office end the day before; `placement` is the main assignment at the new office,
    without which the person is not placed there. Raises OutsideRegionError, TransferAnsweredError,
    TransferNotDueError, OwnTransferError, AssignmentAfterTransferError and, for the placement, what
    `assign_worker` raises.
    """
    transfer = _locked(transfer_id, "to_region", Permission.TRANSFER_ACCEPT, TransferState.PROPOSED, by)
    if transfer.effective_on > timezone.localdate():
        raise TransferNotDueError(transfer.effective_on)
    if transfer.proposed_by_id == by.pk:
        raise OwnTransferError
    worker = transfer.worker
    _refuse_crossing(transfer)
    for row in assignments_to_end(transfer):
        row.ends_on = transfer.effective_on - ONE_DAY
        row.save(update_fields=["ends_on", "updated_at"])
        _note_end(row, transfer, by)
    worker.region = transfer.to_region
    worker.save(update_fields=["region", "updated_at"])
    _answer(transfer, TransferState.ACCEPTED, AuditAction.TRANSFER_ACCEPTED, by, "")
    if placement:
        record_assignment(worker, placement, Answer.to_every_doubt("transfer"), by)
    return transfer


@transaction.atomic
def return_transfer(*, transfer_id: int, reason: str, by: User) -> Transfer:
    """Send a proposal back to the office that made it. Raises OutsideRegionError, TransferAnsweredError."""
    transfer = _locked(transfer_id, "to_region", Permission.TRANSFER_ACCEPT, TransferState.PROPOSED, by)
    return _answer(transfer, TransferState.RETURNED, AuditAction.TRANSFER_RETURNED, by, reason)


@transaction.atomic
def withdraw_transfer(*, transfer_id: int, by: User) -> Transfer:
    """Withdraw one's own office's proposal or request before it is answered.

    Raises OutsideRegionError, TransferAnsweredError.
    """
    asked = Transfer.objects.filter(pk=transfer_id, state=TransferState.REQUESTED).exists()
    if asked:
        transfer = _locked(transfer_id, "to_region", Permission.WORKER_EDIT, TransferState.REQUESTED, by)
    else:
        transfer = _locked(transfer_id, "from_region", Permission.WORKER_EDIT, TransferState.PROPOSED, by)
    return _answer(transfer, TransferState.WITHDRAWN, AuditAction.TRANSFER_WITHDRAWN, by, "")


def assignments_to_end(transfer: Transfer) -> Sequence[Assignment]:
    """Assignments at the old office that run on the day of the transfer or later.

    Between a province and one of its cities, those inside the receiving office stay.
    """
    there = Q(place__code__startswith=transfer.from_region_id)
    if transfer.to_region_id.startswith(transfer.from_region_id):
        there &= ~Q(place__code__startswith=transfer.to_region_id)
    running = transfer.worker.assignments.not_over_on(transfer.effective_on).filter(there)
    return list(running.select_related("programme", "place"))


def _propose(transfer: Transfer, effective_on: date, reason: str, by: User) -> Transfer:
    transfer.state = TransferState.PROPOSED
    transfer.effective_on, transfer.reason, transfer.proposed_by = effective_on, reason, by
    _refuse_crossing(transfer)
    with refused_as(REFUSALS):
        transfer.save()
    _note(AuditAction.TRANSFER_PROPOSED, transfer, by, reason=reason)
    return transfer


def _refuse_crossing(transfer: Transfer) -> None:
    """The day lies after the last transfer, and no assignment at the old office begins on or after it."""
    last = transfer.worker.transfers.accepted().order_by("-effective_on").first()
    if last and last.effective_on >= transfer.effective_on:
        raise TransferOrderError(last.effective_on)
    for row in assignments_to_end(transfer):
        if row.starts_on and row.starts_on >= transfer.effective_on:
            raise AssignmentAfterTransferError(
                f"{row.programme.short_name}, {row.place.label}", row.starts_on
            )


def _locked(transfer_id: int, side: str, permission: Permission, state: TransferState, by: User) -> Transfer:
    """The transfer in that state, with its worker, locked; `side` is the office that must be in scope.

    Raises OutsideRegionError, TransferAnsweredError.
    """
    scope = Transfer.objects.visible_to(by, permission)
    rows = scope.select_related("worker", "from_region", "to_region")
    transfer = get_or_refuse(rows.select_for_update(of=("self", "worker")), transfer_id)
    if not by.may(permission, at=getattr(transfer, f"{side}_id")):
        raise OutsideRegionError
    if transfer.state != state:
        raise TransferAnsweredError
    return transfer


def _answer(transfer: Transfer, state: TransferState, action: AuditAction, by: User, reason: str) -> Transfer:
    transfer.state, transfer.answer_reason = state, reason
    transfer.answered_by, transfer.answered_at = by, timezone.now()
    transfer.save(update_fields=["state", "answer_reason", "answered_by", "answered_at"])
    _note(action, transfer, by, reason=reason)
    return transfer


def _note(action: AuditAction, transfer: Transfer, by: User, *, reason: str) -> None:
    audit.record(
        action,
        target=transfer.worker,
        by=by,
        region_code=transfer.from_region_id,
        from_region=transfer.from_region_id,
        to_region=transfer.to_region_id,
        effective_on=transfer.effective_on,
        reason=reason,
    )


def _note_end(row: Assignment, transfer: Transfer, by: User) -> None:
    audit.record(
        AuditAction.ASSIGNMENT_ENDED,
        target=transfer.worker,
        by=by,
        region_code=transfer.from_region_id,
        programme=row.programme.code,
        place=row.place_id,
        ends_on=row.ends_on,
    )
