"""Recording a certificate, renewing it, and correcting what was copied wrongly."""

from __future__ import annotations

from dataclasses import fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, NamedTuple
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.enums import TermBasis
from certification.errors import (
    AlreadyRenewedError,
    EndsBeforeIssueError,
    NothingToConfirmError,
    NumberOnRemovedRecordError,
    NumberTakenError,
    OverlappingTermsError,
)
from certification.facts import (
    CertificateFacts,
    certificate_doubts,
    refuse_before_adulthood,
    refuse_out_of_order,
)
from certification.models import Certificate
from core.bulk import columns_of
from core.constraints import refused_as
from core.document_numbers import number_key
from core.errors import DomainError
from registry.doubts import NO_ANSWER, Answer
from registry.facts import values_of
from registry.models import Worker
from registry.services.scope import locked, locked_worker
from registry.services.staleness import refuse_stale
from registry.services.trail import note_about

if TYPE_CHECKING:
    from accounts.models import User
    from certification.models import Issuer

FACTS = tuple(field.name for field in fields(CertificateFacts))


class RenewedTerm(NamedTuple):
    """What the next term of a certificate asks of the one before it."""

    pk: int
    worker_id: int
    chain: UUID
    issued_on: date | None


@transaction.atomic
def issue_certificate(
    *, worker_id: int, facts: CertificateFacts, answer: Answer = NO_ANSWER, by: User
) -> Certificate:
    """Record a certificate that an issuer gave to the worker.

    Raises OutsideRegionError, NumberTakenError, OverlappingTermsError, EndsBeforeIssueError,
    CertificateBeforeAdulthoodError and, for doubts without an answer, UnansweredDoubtsError.
    """
    return record_certificate(locked_worker(worker_id, Permission.WORKER_EDIT, by), facts, answer, by)


def record_certificate(worker: Worker, facts: CertificateFacts, answer: Answer, by: User) -> Certificate:
    """`issue_certificate` for a worker who is locked, or new, in this transaction."""
    return _store(new_certificate(worker, facts, by), AuditAction.CERTIFICATE_ISSUED, answer, by)


@transaction.atomic
def renew_certificate(
    *, certificate_id: int, facts: CertificateFacts, answer: Answer = NO_ANSWER, by: User
) -> Certificate:
    """Add the next term of a certificate; the old row stays as it is.

    The paper may have the same number or a new one. Raises AlreadyRenewedError, RenewsLaterTermError and what
    `issue_certificate` raises.
    """
    renewed = locked_certificate(certificate_id, Permission.WORKER_EDIT, by)
    if Certificate.objects.filter(renews=renewed).exists():
        raise AlreadyRenewedError
    certificate = new_certificate(renewed.worker, facts, by)
    certificate.renews = renewed
    certificate.chain = renewed.chain
    return _store(certificate, AuditAction.CERTIFICATE_RENEWED, answer, by)


@transaction.atomic
def correct_certificate(
    *,
    certificate_id: int,
    facts: CertificateFacts,
    seen_at: datetime,
    answer: Answer = NO_ANSWER,
    by: User,
) -> Certificate:
    """Mend what was copied wrongly from the paper; a new paper is a renewal. History keeps both.

    A verification or return falls away: the record waits for a person who neither entered nor changed it.
    `seen_at` is the `updated_at` of the row the user looked at. Raises StaleRecordError and what
    `issue_certificate` raises.
    """
    certificate = locked_certificate(certificate_id, Permission.WORKER_EDIT, by)
    refuse_stale(certificate, values_of(facts), seen_at=seen_at)
    recorded = facts_of_certificate(certificate)
    for name in FACTS:
        setattr(certificate, name, getattr(facts, name))
    certificate.wait_for_check(changed_by_id=by.pk)
    changes = {"before": values_of(recorded), "after": values_of(facts)}
    return _store(certificate, AuditAction.CERTIFICATE_CORRECTED, answer, by, **changes)


@transaction.atomic
def confirm_term(*, certificate_id: int, by: User) -> Certificate:
    """The estimated end was read on the paper: from now on it is a fact, which a second person has not seen.

    Raises OutsideRegionError, NothingToConfirmError.
    """
    certificate = locked_certificate(certificate_id, Permission.WORKER_EDIT, by)
    if not certificate.is_estimate or certificate.valid_until is None:
        raise NothingToConfirmError
    certificate.term_basis = TermBasis.PAPER
    certificate.wait_for_check(changed_by_id=by.pk)
    certificate.save()
    note(AuditAction.CERTIFICATE_CONFIRMED, certificate, by=by, valid_until=certificate.valid_until)
    return certificate


def locked_certificate(certificate_id: int, permission: Permission, by: User) -> Certificate:
    """The certificate, locked until the transaction ends. Raises `OutsideRegionError`."""
    scope = Certificate.objects.visible_to(by, permission)
    return locked(scope.select_related("worker", "issuer", "scheme", "renews"), certificate_id)


def note(action: AuditAction, certificate: Certificate, *, by: User, **details: Any) -> None:
    """One line on the audit trail, under the person who holds the certificate."""
    note_paper(action, certificate.worker, certificate.pk, certificate.number, by=by, **details)


def note_paper(
    action: AuditAction, worker: Worker, certificate_id: int, number: str, *, by: User, **details: Any
) -> None:
    """`note` of a certificate of which no more is in memory."""
    note_about(action, worker, by=by, certificate=certificate_id, number=number, **details)


def number_refusal(issuer: Issuer, number: str, *, by: User, chain: UUID | None = None) -> DomainError | None:
    """Why another paper cannot bear this number of this issuer, or None."""
    holders = Certificate.objects.filter(issuer=issuer, number_key=number_key(number))
    if chain is not None:
        holders = holders.exclude(chain=chain)
    if not holders.exists():
        return None
    visible = Certificate.objects.visible_to(by, Permission.WORKER_VIEW).filter(pk__in=holders.values("pk"))
    known = visible.select_related("worker").first()
    removed = Worker.everyone.visible_to(by, Permission.WORKER_EDIT).removed()
    holder = None if known else removed.filter(pk__in=holders.values("worker")).first()
    return NumberOnRemovedRecordError(number, holder) if holder else NumberTakenError(number, known)


def refuse_wrong_certificate(
    facts: CertificateFacts, *, birth_date: date | None, by: User, chain: UUID | None = None
) -> None:
    """The hard rules on a certificate that are not mere shape."""
    refuse_before_adulthood(facts.issued_on, birth_date)
    refusal = number_refusal(facts.issuer, facts.number, by=by, chain=chain)
    if refusal:
        raise refusal


def new_certificate(worker: Worker, facts: CertificateFacts, by: User) -> Certificate:
    """The certificate in memory."""
    return Certificate(worker=worker, entered_by=by, **values_of(facts))


def certificate_columns(
    worker: Worker, facts: CertificateFacts, by: User, *, renews: RenewedTerm | None = None
) -> dict[str, object]:
    """The same for `create_from_values`, as the next term of the certificate it renews."""
    columns = {"worker_id": worker.pk, "entered_by_id": by.pk, **columns_of(Certificate, values_of(facts))}
    return columns | {"renews_id": renews.pk, "chain": renews.chain} if renews else columns


def facts_of_certificate(certificate: Certificate) -> CertificateFacts:
    """The facts as they are recorded."""
    return CertificateFacts(**{name: getattr(certificate, name) for name in FACTS})


def _store(
    certificate: Certificate, action: AuditAction, answer: Answer, by: User, **details: Any
) -> Certificate:
    worker = certificate.worker
    facts = facts_of_certificate(certificate)
    refuse_wrong_certificate(facts, birth_date=worker.birth_date, by=by, chain=certificate.chain)
    refuse_out_of_order(certificate)
    noted = answer.check(certificate_doubts(facts, category=worker.category, today=timezone.localdate()))
    with refused_as(
        {
            "certification_certificate_number_unique_per_issuer": lambda: NumberTakenError(facts.number),
            "certification_certificate_terms_do_not_overlap": OverlappingTermsError,
            "certification_certificate_ends_after_issue": EndsBeforeIssueError,
        }
    ):
        certificate.save()
    note(action, certificate, by=by, **details, **noted)
    return certificate
