"""Recording a person together with their papers, in one transaction: the entry form and the workbook both
come through here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from certification.facts import CertificateFacts, certificate_doubts
from certification.models import EntryReceipt
from certification.services.certificates import record_certificate, refuse_wrong_certificate
from registry.doubts import NO_ANSWER, Answer, Doubt
from registry.enums import State
from registry.facts import AssignmentFacts, WorkerFacts
from registry.services import register_worker
from registry.services.assignments import first_assignment_doubts, record_assignment
from registry.services.workers import person_doubts, refuse_wrong_facts

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region
    from registry.models import Worker


@dataclass(frozen=True)
class Sending:
    """One entry form as it was sent: the token that its page was shown with, and a digest of the answers.

    The same answers under the same token are the same sending; other answers are another person.
    """

    token: UUID
    digest: str


@transaction.atomic
def register_with_documents(
    *,
    person: WorkerFacts,
    region: Region,
    certificate: CertificateFacts | None = None,
    assignment: AssignmentFacts | None = None,
    state: str = State.ACTIVE,
    state_from: date | None = None,
    answer: Answer = NO_ANSWER,
    sending: Sending | None = None,
    by: User,
) -> Worker:
    """Record a person under the office `region`, with a certificate and an assignment if given.

    All or nothing. Unless `state_from` says otherwise the first state holds from the earlier of today
    and the start of the assignment. A `sending` that came before returns the person recorded then.
    Raises what `register_worker`, `issue_certificate` and `assign_worker` raise; the doubts of all
    three come together.
    """
    receipt = _receipt(sending, by)
    if receipt and receipt.worker:
        return receipt.worker
    if not answer.to_all:
        _ask_at_once(person, certificate, assignment, answer, by)
    worker = register_worker(
        facts=person,
        region=region,
        state=state,
        state_from=state_from or first_day(assignment, today=timezone.localdate()),
        answer=answer,
        by=by,
    )
    if certificate:
        record_certificate(worker, certificate, answer, by)
    if assignment:
        record_assignment(worker, assignment, answer, by)
    if receipt:
        receipt.worker = worker
        receipt.save(update_fields=["worker"])
    return worker


def recorded_with(sending: Sending | None, *, by: User) -> Worker | None:
    """The person whom this user recorded with this very sending before, so that sending again does no
    harm."""
    if sending is None:
        return None
    receipt = EntryReceipt.objects.filter(**vars(sending), entered_by=by).select_related("worker").first()
    return receipt.worker if receipt else None


def entry_doubts(
    person: WorkerFacts,
    certificate: CertificateFacts | None,
    assignment: AssignmentFacts | None,
    *,
    by: User,
) -> list[Doubt]:
    """Every doubt about a person and the papers recorded with them."""
    found = person_doubts(person, by=by)
    if certificate:
        today = timezone.localdate()
        found += certificate_doubts(certificate, category=person.category, today=today)
    if assignment:
        found += first_assignment_doubts(person.category, assignment)
    return found


def _ask_at_once(
    person: WorkerFacts,
    certificate: CertificateFacts | None,
    assignment: AssignmentFacts | None,
    answer: Answer,
    by: User,
) -> None:
    """Show somebody at a screen every doubt before anything is written, after the hard refusals.

    Work in bulk has nobody to ask: there each service refuses, and notes the doubts of its own act.
    """
    refuse_wrong_facts(person, by=by)
    if certificate:
        refuse_wrong_certificate(certificate, birth_date=person.birth_date, by=by)
    answer.check(entry_doubts(person, certificate, assignment, by=by))


def first_day(assignment: AssignmentFacts | None, *, today: date) -> date:
    """The earlier of today and the start of the assignment."""
    return min(today, assignment.starts_on or today) if assignment else today


def _receipt(sending: Sending | None, by: User) -> EntryReceipt | None:
    """The receipt of this sending: a new one to fill, or the one that its first arrival left.

    The unique constraint makes a second arrival wait until the first has committed.
    """
    if sending is None:
        return None
    try:
        with transaction.atomic():
            return EntryReceipt.objects.create(**vars(sending), entered_by=by)
    except IntegrityError:
        return EntryReceipt.objects.select_related("worker").get(**vars(sending), entered_by=by)
