"""Attendance, results and the certificates that follow."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from certification import services
from certification.candidacy import Papers, Result
from certification.enums import CandidateState, CompetencyTestState, Status, TermBasis
from certification.errors import (
    CertificateFollowedError,
    NoSeatError,
    NotHeldYetError,
    NumberTakenError,
    NumberWithoutPassError,
    ResultDayError,
)
from certification.models import Candidate, Certificate, CompetencyTest, Issuer
from certification.services import Recorded
from certification.status import with_status_on
from registry.errors import OutsideRegionError
from registry.models import Worker
from tests.certification.sittings import DAY, candidate, sitting
from tests.people import certificate

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]

PASSED, FAILED, ABSENT = CandidateState.PASSED, CandidateState.FAILED, CandidateState.ABSENT


def record(test: CompetencyTest, *rows: Result, by: User, **changed: dt.date) -> Recorded:
    today = timezone.localdate()
    papers = Papers(issued_on=test.ends_on, valid_until=today + 1000 * DAY, is_read=True)
    return services.record_results(
        test_id=test.pk, results=rows, papers=papers, by=by, **{"result_on": test.ends_on, **changed}
    )


def status_of(worker: Worker) -> str:
    people = Worker.objects.filter(pk=worker.pk)
    return str(with_status_on(people, timezone.localdate()).values_list("status_on", flat=True).get())


def test_pass_certifies_nobody_until_the_number_is_recorded(operator: User, ours: Worker) -> None:
    test = sitting(days=-3)
    row = candidate(test, ours)
    record(test, Result(candidate_id=row.pk, state=PASSED), by=operator)
    row.refresh_from_db()
    assert (row.state, row.result_on, row.certificate) == (PASSED, test.ends_on, None)
    assert status_of(ours) == Status.NEVER_CERTIFIED
    assert list(Candidate.objects.without_certificate()) == [row]
    record(test, Result(candidate_id=row.pk, state=PASSED, number="LSP/1/2026"), by=operator)
    row.refresh_from_db()
    assert row.certificate
    assert row.certificate.number == "LSP/1/2026"
    assert (row.certificate.issuer, row.certificate.scheme) == (test.organizer, row.scheme)
    assert status_of(ours) == Status.CERTIFIED
    assert not Candidate.objects.without_certificate().exists()


@pytest.mark.parametrize("state", [CandidateState.REGISTERED, CandidateState.ATTENDED, FAILED, ABSENT])
def test_taking_part_certifies_nobody(operator: User, ours: Worker, state: str) -> None:
    test = sitting(days=-3)
    record(test, Result(candidate_id=candidate(test, ours).pk, state=state), by=operator)
    assert status_of(ours) == Status.NEVER_CERTIFIED


def test_end_that_nobody_read_is_an_estimate(operator: User, ours: Worker) -> None:
    test = sitting(days=-3)
    row = candidate(test, ours)
    papers = Papers(issued_on=test.ends_on, valid_until=test.ends_on + 1000 * DAY)
    result = Result(candidate_id=row.pk, state=PASSED, number="LSP/1/2026")
    services.record_results(
        test_id=test.pk, results=[result], result_on=test.ends_on, papers=papers, by=operator
    )
    assert Certificate.objects.get().term_basis == TermBasis.ESTIMATE
    assert status_of(ours) == Status.VALIDITY_UNKNOWN


def test_pass_renews_the_certificate_of_the_same_issuer_and_scheme(operator: User, ours: Worker) -> None:
    old = services.issue_certificate(
        worker_id=ours.pk,
        facts=certificate(issuer=Issuer.objects.get(code="LSP_KEMENSOS")),
        by=operator,
    )
    test = sitting(days=-3)
    row = candidate(test, ours)
    record(test, Result(candidate_id=row.pk, state=PASSED, number="LSP/1/2026"), by=operator)
    new = Certificate.objects.exclude(pk=old.pk).get()
    assert (new.renews, new.chain) == (old, old.chain)


def test_one_bad_row_never_blocks_the_rest(
    operator: User, ours: Worker, make_worker: Callable[..., Worker]
) -> None:
    other = make_worker("Kedua", "32.77")
    taken = certificate(issuer=Issuer.objects.get(code="LSP_KEMENSOS"), number="LSP/9/2026")
    services.issue_certificate(worker_id=make_worker("Ketiga", "32.77").pk, facts=taken, by=operator)
    test = sitting(days=-3)
    good, bad = candidate(test, ours), candidate(test, other)
    recorded = record(
        test,
        Result(candidate_id=good.pk, state=PASSED, number="LSP/1/2026"),
        Result(candidate_id=bad.pk, state=PASSED, number="lsp/9/2026"),
        by=operator,
    )
    assert (recorded.changed, recorded.certificates, list(recorded.refused)) == (1, 1, [bad.pk])
    assert isinstance(recorded.refused[bad.pk], NumberTakenError)
    bad.refresh_from_db()
    assert (bad.state, bad.certificate) == (CandidateState.REGISTERED, None)


def test_state_of_the_test_follows_the_results(
    operator: User, ours: Worker, make_worker: Callable[..., Worker]
) -> None:
    test = sitting(days=-3)
    rows = [candidate(test, ours), candidate(test, make_worker("Kedua", "32.77"))]
    record(test, Result(candidate_id=rows[0].pk, state=PASSED), by=operator)
    assert CompetencyTest.objects.get().state == CompetencyTestState.HELD
    record(test, Result(candidate_id=rows[1].pk, state=ABSENT), by=operator)
    assert CompetencyTest.objects.get().state == CompetencyTestState.REPORTED
    record(test, Result(candidate_id=rows[1].pk, state=CandidateState.ATTENDED), by=operator)
    assert CompetencyTest.objects.get().state == CompetencyTestState.HELD


def test_result_is_corrected_and_its_day_follows(operator: User, ours: Worker) -> None:
    test = sitting(days=-3)
    row = candidate(test, ours, PASSED, result_on=test.ends_on)
    record(test, Result(candidate_id=row.pk, state=CandidateState.ATTENDED), by=operator)
    row.refresh_from_db()
    assert (row.state, row.result_on) == (CandidateState.ATTENDED, None)


def test_saving_again_changes_nothing(operator: User, ours: Worker) -> None:
    test = sitting(days=-3)
    result = Result(candidate_id=candidate(test, ours).pk, state=PASSED, number="LSP/1/2026")
    record(test, result, by=operator)
    assert record(test, result, by=operator) == Recorded()
    assert Certificate.objects.count() == 1


def test_refusals_of_a_line(operator: User, ours: Worker, neighbour: Worker) -> None:
    test = sitting("32.73", days=-3)
    row, theirs = candidate(test, ours, CandidateState.INVITED), candidate(test, neighbour)
    refused = record(
        test,
        Result(candidate_id=row.pk, state=PASSED),
        Result(candidate_id=theirs.pk, state=PASSED),
        by=operator,
    ).refused
    assert isinstance(refused[row.pk], NoSeatError)
    assert isinstance(refused[theirs.pk], OutsideRegionError)


def test_number_needs_a_pass(operator: User, ours: Worker) -> None:
    test = sitting(days=-3)
    row = candidate(test, ours)
    refused = record(test, Result(candidate_id=row.pk, state=FAILED, number="1/2026"), by=operator).refused
    assert isinstance(refused[row.pk], NumberWithoutPassError)


@pytest.mark.parametrize(("state", "number"), [(FAILED, ""), (PASSED, "LSP/2/2026")])
def test_result_behind_a_certificate_stands(operator: User, ours: Worker, state: str, number: str) -> None:
    test = sitting(days=-3)
    row = candidate(test, ours)
    record(test, Result(candidate_id=row.pk, state=PASSED, number="LSP/1/2026"), by=operator)
    refused = record(test, Result(candidate_id=row.pk, state=state, number=number), by=operator).refused
    assert isinstance(refused[row.pk], CertificateFollowedError)


@pytest.mark.parametrize(
    "changed",
    [{"days": 1}, {"days": -3, "state": "CANCELLED", "cancelled_because": "x"}],
)
def test_nothing_is_recorded_of_a_test_that_was_not_held(
    operator: User, ours: Worker, changed: dict[str, object]
) -> None:
    test = sitting(**changed)  # type: ignore[arg-type]
    with pytest.raises(NotHeldYetError):
        record(test, Result(candidate_id=candidate(test, ours).pk, state=PASSED), by=operator)


@pytest.mark.parametrize("days", [-4, 1])
def test_day_of_the_result_lies_between_the_test_and_today(operator: User, ours: Worker, days: int) -> None:
    test = sitting(days=-3)
    result = Result(candidate_id=candidate(test, ours).pk, state=PASSED)
    with pytest.raises(ResultDayError):
        record(test, result, by=operator, result_on=timezone.localdate() + days * DAY)


def test_results_leave_one_line_without_names(operator: User, ours: Worker) -> None:
    test = sitting(days=-3)
    record(test, Result(candidate_id=candidate(test, ours).pk, state=PASSED), by=operator)
    event = AuditEvent.objects.get(action=AuditAction.RESULTS_RECORDED)
    assert event.details == {"changed": 1, "certificates": 0, "refused": 0}
