"""The acts of offices and provinces on a list: check, sign and send; accept or return.

Every act locks the list, refuses wrong steps, and is in the audit trail. The sender may not answer.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from coverage.counts import reported_regencies
from coverage.enums import FrozenKind, SubmissionAnswer, SubmissionState
from coverage.frozen.freezing import computed, digest_of, keep, rows_of
from coverage.models import Attestation, Submission
from coverage.periods.errors import (
    FiguresChangedError,
    NotReportedError,
    OwnSubmissionError,
    PeriodFinalError,
    PeriodNotBegunError,
    SignedAheadError,
    SignedTooEarlyError,
    SubmissionMovedError,
)
from registry.services.scope import locked

if TYPE_CHECKING:
    from accounts.models import User
    from coverage.models import Period

CAN_BE_CHECKED = (SubmissionState.OPEN, SubmissionState.RETURNED)


@transaction.atomic
def check_submission(*, submission_id: int, by: User) -> Submission:
    """Record that the office has completed its checklist. Points may stay open; they are shown.

    Raises OutsideRegionError, PeriodFinalError, PeriodNotBegunError, SubmissionMovedError, NotReportedError.
    """
    submission = _locked(submission_id, Permission.PERIOD_SEND, CAN_BE_CHECKED, by)
    _refuse_before_opening(submission.period)
    if submission.region_id not in reported_regencies(submission.region_id, submission.period.on):
        raise NotReportedError
    _move(submission, SubmissionState.CHECKED, checked_at=timezone.now(), checked_by=by)
    _note(AuditAction.SUBMISSION_CHECKED, submission, by)
    return submission


@transaction.atomic
def send_submission(
    *,
    submission_id: int,
    digest: str,
    signatory_name: str,
    signatory_position: str,
    signatory_rank: str,
    signed_on: date,
    by: User,
) -> Attestation:
    """Store the figures that the office signs, with the signature, and send them to the province.

    `digest`: that of the figures which were read before signing. Raises OutsideRegionError, PeriodFinalError,
    PeriodNotBegunError, SubmissionMovedError, SignedTooEarlyError, SignedAheadError, FiguresChangedError.
    """
    submission = _locked(submission_id, Permission.PERIOD_SEND, (SubmissionState.CHECKED,), by)
    period = submission.period
    _refuse_before_opening(period)
    if signed_on < period.on:
        raise SignedTooEarlyError(period)
    if signed_on > timezone.localdate():
        raise SignedAheadError
    answers = computed(submission.region_id, period.on)
    if digest_of(rows_of(answers)) != digest:
        raise FiguresChangedError
    figures = keep(answers, kind=FrozenKind.SIGNED, region=submission.region_id, on=period.on)
    with refused_as():
        attestation = Attestation.objects.create(
            submission=submission,
            figures=figures,
            signatory_name=signatory_name,
            signatory_position=signatory_position,
            signatory_rank=signatory_rank,
            signed_on=signed_on,
            sent_by=by,
        )
    _move(submission, SubmissionState.SENT)
    _note(AuditAction.SUBMISSION_SENT, submission, by, signed_on=signed_on, digest=digest)
    return attestation


@transaction.atomic
def accept_submission(*, submission_id: int, by: User) -> Submission:
    """The province accepts the list as it was signed.

    Raises OutsideRegionError, PeriodFinalError, SubmissionMovedError, OwnSubmissionError.
    """
    submission = _answered(submission_id, SubmissionAnswer.ACCEPTED, "", by)
    _move(submission, SubmissionState.ACCEPTED)
    _note(AuditAction.SUBMISSION_ACCEPTED, submission, by)
    return submission


@transaction.atomic
def return_submission(*, submission_id: int, note: str, by: User) -> Submission:
    """The province returns the list: its signature is no longer valid, and the office checks and sends again.

    Raises OutsideRegionError, PeriodFinalError, SubmissionMovedError, OwnSubmissionError, and a
    ConstraintError without a note.
    """
    submission = _answered(submission_id, SubmissionAnswer.RETURNED, note.strip(), by)
    _move(submission, SubmissionState.RETURNED, checked_at=None, checked_by=None)
    _note(AuditAction.SUBMISSION_RETURNED, submission, by, note=note.strip())
    return submission


def _locked(
    submission_id: int, permission: Permission, states: tuple[SubmissionState, ...], by: User
) -> Submission:
    """The list, locked until the transaction ends. Raises the errors for scope, wrong step and final
    period."""
    scope = Submission.objects.visible_to(by, permission).select_related("period")
    submission = locked(scope, submission_id)
    if submission.period.is_final:
        raise PeriodFinalError(submission.period)
    if submission.state not in states:
        raise SubmissionMovedError(submission.get_state_display())
    return submission


def _answered(submission_id: int, answer: SubmissionAnswer, note: str, by: User) -> Submission:
    submission = _locked(submission_id, Permission.PERIOD_ACCEPT, (SubmissionState.SENT,), by)
    waiting = submission.attestations.select_for_update().get(answer=SubmissionAnswer.WAITING)
    if by.pk in (waiting.sent_by_id, submission.checked_by_id):
        raise OwnSubmissionError
    waiting.answer, waiting.note = answer, note
    waiting.answered_at, waiting.answered_by = timezone.now(), by
    with refused_as():
        waiting.save(update_fields=["answer", "note", "answered_at", "answered_by"])
    return submission


def _refuse_before_opening(period: Period) -> None:
    if timezone.localdate() < period.opens_on:
        raise PeriodNotBegunError(period)


def _move(submission: Submission, state: SubmissionState, **facts: object) -> None:
    for name, value in {"state": state, **facts}.items():
        setattr(submission, name, value)
    submission.save(update_fields=["state", *facts])


def _note(action: AuditAction, submission: Submission, by: User, **details: Any) -> None:
    audit.record(action, target=submission, by=by, region_code=submission.region_id, **details)
