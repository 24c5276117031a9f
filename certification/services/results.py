"""Attendance, results and the certificates that follow, for a whole batch at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.candidacy import RECORDABLE, Papers, Result
from certification.enums import AWAITING, OUTCOMES, CandidateState, CompetencyTestState
from certification.errors import (
    CertificateFollowedError,
    NoSeatError,
    NotHeldYetError,
    NumberWithoutPassError,
    ResultDayError,
)
from certification.facts import CertificateFacts
from certification.models import Candidate, Certificate, CompetencyTest
from certification.services.certificates import issue_certificate, renew_certificate
from certification.services.competency_tests import locked_test
from core.document_numbers import number_key
from core.errors import DomainError
from registry.errors import OutsideRegionError

if TYPE_CHECKING:
    from accounts.models import User


@dataclass
class Recorded:
    """What became of the rows: how many changed, how many papers were recorded, which were refused."""

    changed: int = 0
    certificates: int = 0
    refused: dict[int, DomainError] = field(default_factory=dict)


@transaction.atomic
def record_results(
    *, test_id: int, results: Iterable[Result], result_on: date, papers: Papers, by: User
) -> Recorded:
    """Write down how it went, and the certificate of each pass whose number is given.

    One bad row never blocks the rest: it comes back in `refused` by candidate, nothing of it written.
    A pass without a number stays a pass, and certifies nobody. Raises OutsideRegionError,
    NotHeldYetError, ResultDayError.
    """
    test = locked_test(test_id, Permission.WORKER_VIEW, by)
    today = timezone.localdate()
    if test.starts_on > today or test.state == CompetencyTestState.CANCELLED:
        raise NotHeldYetError
    if not test.starts_on <= result_on <= today:
        raise ResultDayError(test.starts_on)
    rows = list(results)
    candidates = _locked_candidates(test, rows, by)
    recorded = Recorded()
    for row in rows:
        try:
            with transaction.atomic():
                _record(candidates, row, result_on, papers, recorded, by)
        except DomainError as error:
            recorded.refused[row.candidate_id] = error
    _follow(test)
    audit.record(
        AuditAction.RESULTS_RECORDED,
        target=test,
        by=by,
        region_code=test.region_id,
        changed=recorded.changed,
        certificates=recorded.certificates,
        refused=len(recorded.refused),
    )
    return recorded


def _locked_candidates(test: CompetencyTest, rows: Iterable[Result], by: User) -> Mapping[int, Candidate]:
    scope = Candidate.objects.visible_to(by, Permission.WORKER_EDIT).filter(test=test)
    locked = scope.select_for_update(of=("self",)).select_related(
        "worker", "test__organizer", "scheme", "certificate"
    )
    return locked.order_by("pk").in_bulk([row.candidate_id for row in rows])


def _record(
    candidates: Mapping[int, Candidate],
    row: Result,
    result_on: date,
    papers: Papers,
    recorded: Recorded,
    by: User,
) -> None:
    candidate = candidates.get(row.candidate_id)
    if candidate is None:
        raise OutsideRegionError
    if candidate.state not in RECORDABLE or row.state not in RECORDABLE:
        raise NoSeatError
    is_changed = candidate.state != row.state
    if is_changed and candidate.certificate:
        raise CertificateFollowedError
    if row.number and row.state != CandidateState.PASSED:
        raise NumberWithoutPassError
    certificate = _certificate(candidate, row.number, papers, by)
    if not is_changed and certificate == candidate.certificate:
        return
    if is_changed:
        candidate.state = row.state
        candidate.result_on = result_on if row.state in OUTCOMES else None
    is_new_paper = certificate != candidate.certificate
    candidate.certificate = certificate
    candidate.save(update_fields=["state", "result_on", "certificate", "updated_at"])
    recorded.changed += 1
    recorded.certificates += is_new_paper


def _certificate(candidate: Candidate, number: str, papers: Papers, by: User) -> Certificate | None:
    """The paper under the number: a new one, or the next term of one of the same issuer and scheme."""
    if not number:
        return candidate.certificate
    if candidate.certificate:
        if number_key(number) != candidate.certificate.number_key:
            raise CertificateFollowedError
        return candidate.certificate
    facts = CertificateFacts(
        issuer=candidate.test.organizer,
        scheme=candidate.scheme,
        number=number,
        issued_on=papers.issued_on,
        valid_until=papers.valid_until,
        term_basis=papers.term_basis,
    )
    newest = (
        candidate.worker.certificates.filter(
            issuer=facts.issuer, scheme=facts.scheme, renewed_by__isnull=True
        )
        .order_by("-valid_until", "-pk")
        .first()
    )
    if newest:
        return renew_certificate(certificate_id=newest.pk, facts=facts, by=by)
    return issue_certificate(worker_id=candidate.worker_id, facts=facts, by=by)


def _follow(test: CompetencyTest) -> None:
    """The state of the test after the results: held, or complete."""
    seats = test.candidates.seated()
    if not seats.exclude(state=CandidateState.REGISTERED).exists():
        return
    is_complete = not seats.filter(state__in=AWAITING).exists()
    state = CompetencyTestState.REPORTED if is_complete else CompetencyTestState.HELD
    if state != test.state:
        test.state = state
        test.save(update_fields=["state", "updated_at"])
