"""Recording an STR or SIPPS, renewing and correcting it. Both are optional, and neutral while absent."""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.errors import (
    AlreadyRenewedError,
    LetterEndsBeforeIssueError,
    LetterNumberTakenError,
    LetterTermsOverlapError,
)
from certification.facts import (
    LetterFacts,
    LicenseFacts,
    future_doubts,
    refuse_before_adulthood,
    refuse_out_of_order,
)
from certification.models import PracticeLicense, RegistrationLetter
from core.constraints import refused_as
from registry.doubts import NO_ANSWER, Answer
from registry.services.scope import locked, locked_worker
from registry.services.staleness import refuse_stale
from registry.services.trail import note_about

if TYPE_CHECKING:
    from accounts.models import User

Facts = LetterFacts | LicenseFacts
Letter = RegistrationLetter | PracticeLicense
MODELS: dict[type[Facts], type[Letter]] = {LetterFacts: RegistrationLetter, LicenseFacts: PracticeLicense}


@transaction.atomic
def record_letter(*, worker_id: int, facts: Facts, answer: Answer = NO_ANSWER, by: User) -> Letter:
    """Record a letter (LetterFacts: STR) or licence (LicenseFacts: SIPPS) of the worker.

    Raises OutsideRegionError, LetterNumberTakenError, LetterTermsOverlapError, LetterEndsBeforeIssueError,
    CertificateBeforeAdulthoodError and, for doubts without an answer, UnansweredDoubtsError.
    """
    worker = locked_worker(worker_id, Permission.WORKER_EDIT, by)
    letter = MODELS[type(facts)](worker=worker, entered_by=by, **_values(facts))
    return _store(letter, AuditAction.LETTER_RECORDED, answer, by)


@transaction.atomic
def renew_letter(*, letter_id: int, facts: Facts, answer: Answer = NO_ANSWER, by: User) -> Letter:
    """Add the next term; the old row stays as it is.

    Raises AlreadyRenewedError, RenewsLaterTermError and what `record_letter` raises.
    """
    model = MODELS[type(facts)]
    renewed = _locked(model, letter_id, by)
    if model.objects.filter(renews=renewed).exists():
        raise AlreadyRenewedError
    letter = model(
        worker=renewed.worker,
        renews_id=renewed.pk,
        chain=renewed.chain,
        entered_by=by,
        **_values(facts),
    )
    return _store(letter, AuditAction.LETTER_RENEWED, answer, by)


@transaction.atomic
def correct_letter(
    *, letter_id: int, facts: Facts, seen_at: datetime, answer: Answer = NO_ANSWER, by: User
) -> Letter:
    """Correct what was copied wrongly from the paper; a new paper is a renewal.

    The history keeps both versions, and a second person checks again. `seen_at` is the `updated_at` of the
    row the user looked at. Raises StaleRecordError and what `renew_letter` raises.
    """
    letter = _locked(MODELS[type(facts)], letter_id, by)
    refuse_stale(letter, _values(facts), seen_at=seen_at)
    before = {name: getattr(letter, name) for name in _values(facts)}
    for name, value in _values(facts).items():
        setattr(letter, name, value)
    letter.wait_for_check(changed_by_id=by.pk)
    return _store(letter, AuditAction.LETTER_CORRECTED, answer, by, before=before, after=_values(facts))


def _values(facts: Facts) -> dict[str, Any]:
    return {each.name: getattr(facts, each.name) for each in fields(facts)}


def _locked(model: type[Letter], letter_id: int, by: User) -> Letter:
    scope: QuerySet[Any] = model.objects.visible_to(by, Permission.WORKER_EDIT)
    letter: Letter = locked(scope.select_related("worker", "renews"), letter_id)
    return letter


def _store(letter: Letter, action: AuditAction, answer: Answer, by: User, **details: Any) -> Letter:
    worker = letter.worker
    refuse_before_adulthood(letter.issued_on, worker.birth_date)
    refuse_out_of_order(letter)
    noted = answer.check(future_doubts(letter.issued_on, today=timezone.localdate()))
    name = f"certification_{letter._meta.model_name}"
    with refused_as(
        {
            f"{name}_number_unique_per_issuer": LetterNumberTakenError,
            f"{name}_terms_do_not_overlap": LetterTermsOverlapError,
            f"{name}_ends_after_issue": LetterEndsBeforeIssueError,
        }
    ):
        letter.save()
    note_letter(action, letter, by=by, **details, **noted)
    return letter


def note_letter(action: AuditAction, letter: Letter, *, by: User, **details: Any) -> None:
    """One line on the audit trail, under the person who holds the letter or licence."""
    document = letter._meta.model_name
    note_about(action, letter.worker, by=by, document=document, number=letter.number, **details)
