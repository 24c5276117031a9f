"""Making one record of two, and two again."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from certification.models import Certificate
from certification.services import issue_certificate
from core.crypto import encrypt, keyed_hash
from registry.batch_errors import ReasonMissingError
from registry.duplicates.errors import CaseDecidedError, OtherOfficeNotAgreedError, RecordsClashError
from registry.enums import BatchKind, DuplicateState, DuplicateVerdict
from registry.errors import OutsideRegionError
from registry.models import Assignment, DuplicateCase, Worker, WorkerState
from registry.services import answer_case, assign_worker, find_duplicates, merge_workers, undo_batch
from registry.undo.tracked import tables
from tests.people import NIK, assignment, certificate

pytestmark = pytest.mark.usefixtures("reference_data")
BORN = dt.date(1988, 5, 4)


@pytest.fixture
def kept(make_worker: Callable[..., Worker]) -> Worker:
    return make_worker("Muhammad Suparman", "32.77", birth_date=BORN)


@pytest.fixture
def other(make_worker: Callable[..., Worker]) -> Worker:
    """The same person, recorded with a NIK, a certificate and an assignment."""
    return make_worker(
        "Moch. Soeparman",
        "32.77",
        birth_date=BORN,
        phone="+628123456789",
        nik_ciphertext=encrypt(NIK),
        nik_digest=keyed_hash(NIK),
    )


@pytest.fixture
def case(kept: Worker, other: Worker) -> DuplicateCase:
    find_duplicates()
    return DuplicateCase.objects.get()


def all_rows() -> dict[str, list[dict[str, Any]]]:
    """Every tracked row of every table, without the time of the last change."""
    return {
        table.model._meta.label: list(table.model._base_manager.order_by("pk").values(*table.columns()))
        for table in tables()
    }


def test_merge_keeps_one_record_and_what_hung_on_the_other(
    case: DuplicateCase, kept: Worker, other: Worker, operator: User
) -> None:
    paper = issue_certificate(worker_id=other.pk, facts=certificate(), by=operator)
    posting = assign_worker(worker_id=other.pk, facts=assignment(), by=operator)

    batch = merge_workers(
        case_id=case.pk, survivor_id=kept.pk, taken=["nik", "phone"], reason="Orang yang sama", by=operator
    )

    kept.refresh_from_db()
    merged = Worker.everyone.get(pk=other.pk)
    assert (kept.nik, kept.phone, kept.name) == (NIK, "+628123456789", "Muhammad Suparman")
    assert (merged.merged_into, merged.removed_by) == (kept, operator)
    assert Certificate.objects.get(pk=paper.pk).worker == kept
    assert Assignment.objects.get(pk=posting.pk).worker == kept
    case.refresh_from_db()
    assert (case.state, case.decided_by, case.reason) == (DuplicateState.MERGED, operator, "Orang yang sama")
    assert (batch.kind, batch.region_id) == (BatchKind.MERGE, "32.77")
    event = AuditEvent.objects.get(action=AuditAction.WORKERS_MERGED)
    assert event.details["merged"] == other.registry_number
    assert event.details["moved"] == {"certification.certificate": 1, "registry.assignment": 1}


def test_undoing_a_merge_brings_both_back_as_they_were(
    case: DuplicateCase, kept: Worker, other: Worker, operator: User
) -> None:
    issue_certificate(worker_id=other.pk, facts=certificate(), by=operator)
    assign_worker(worker_id=other.pk, facts=assignment(), by=operator)
    WorkerState.objects.filter(worker=other).update(valid_from=dt.date(2015, 1, 1))
    before = all_rows()

    batch = merge_workers(
        case_id=case.pk, survivor_id=kept.pk, taken=["nik", "phone"], reason="Sama", by=operator
    )
    assert all_rows() != before
    done = undo_batch(batch_id=batch.pk, by=operator)

    assert done.conflicts == ()
    assert all_rows() == before


def test_states_from_before_the_kept_record_follow(
    case: DuplicateCase, kept: Worker, other: Worker, operator: User
) -> None:
    WorkerState.objects.filter(worker=other).update(valid_from=dt.date(2015, 1, 1))
    WorkerState.objects.create(worker=other, state="INACTIVE", valid_from=dt.date(2024, 1, 1))

    merge_workers(case_id=case.pk, survivor_id=kept.pk, reason="Sama", by=operator)

    states = kept.states.order_by("valid_from").values_list("state", "valid_from")
    assert list(states) == [("ACTIVE", dt.date(2015, 1, 1)), ("ACTIVE", dt.date(2020, 1, 1))]


def test_merge_needs_a_reason(case: DuplicateCase, kept: Worker, operator: User) -> None:
    with pytest.raises(ReasonMissingError):
        merge_workers(case_id=case.pk, survivor_id=kept.pk, reason=" ", by=operator)


def test_merge_of_two_main_assignments_at_once_is_refused_with_its_rule(
    case: DuplicateCase, kept: Worker, other: Worker, operator: User
) -> None:
    assign_worker(worker_id=kept.pk, facts=assignment(), by=operator)
    clashing = assign_worker(worker_id=other.pk, facts=assignment(programme="LK3"), by=operator)

    with pytest.raises(RecordsClashError) as refusal:
        merge_workers(case_id=case.pk, survivor_id=kept.pk, reason="Sama", by=operator)

    (clash,) = refusal.value.clashes
    assert clash.row == clashing
    assert clash.message
    assert Worker.objects.filter(pk=other.pk).exists()


def test_merge_outside_the_scope_is_refused(case: DuplicateCase, kept: Worker, other_operator: User) -> None:
    with pytest.raises(OutsideRegionError):
        merge_workers(case_id=case.pk, survivor_id=kept.pk, reason="Sama", by=other_operator)


def test_merge_into_somebody_else_is_refused(case: DuplicateCase, ours: Worker, operator: User) -> None:
    with pytest.raises(OutsideRegionError):
        merge_workers(case_id=case.pk, survivor_id=ours.pk, reason="Sama", by=operator)


def test_merge_of_a_decided_case_is_refused(case: DuplicateCase, kept: Worker, operator: User) -> None:
    answer_case(case_id=case.pk, verdict=DuplicateVerdict.NOT_SAME, reason="Bukan", by=operator)

    with pytest.raises(CaseDecidedError):
        merge_workers(case_id=case.pk, survivor_id=kept.pk, reason="Sama", by=operator)


def test_offices_merge_once_both_agree(
    kept: Worker, make_worker: Callable[..., Worker], operator: User, other_operator: User
) -> None:
    far = make_worker("Moch. Soeparman", "18.71", birth_date=BORN)
    find_duplicates()
    case = DuplicateCase.objects.get()
    same = DuplicateVerdict.SAME

    answer_case(case_id=case.pk, verdict=same, reason="Pindah tugas", by=operator)
    with pytest.raises(OtherOfficeNotAgreedError):
        merge_workers(case_id=case.pk, survivor_id=kept.pk, reason="Sama", by=operator)

    answer_case(case_id=case.pk, verdict=same, reason="Benar", by=other_operator)
    merge_workers(case_id=case.pk, survivor_id=kept.pk, reason="Sama", by=operator)

    assert Worker.everyone.get(pk=far.pk).merged_into == kept
    told = AuditEvent.objects.filter(action=AuditAction.WORKERS_MERGED)
    assert {event.region_code for event in told} == {"18.71", "32.77"}


def test_who_is_not_the_merged_person_is_not_the_kept_one(
    case: DuplicateCase, kept: Worker, other: Worker, make_worker: Callable[..., Worker], operator: User
) -> None:
    third = make_worker("M. Suparman", "32.77", birth_date=dt.date(1988, 4, 5))
    find_duplicates()
    DuplicateCase.objects.filter(first=kept, second=third).delete()
    known = DuplicateCase.objects.get(first=other, second=third)
    answer_case(case_id=known.pk, verdict=DuplicateVerdict.NOT_SAME, reason="Adiknya", by=operator)

    merge_workers(case_id=case.pk, survivor_id=kept.pk, reason="Sama", by=operator)

    remembered = DuplicateCase.objects.get(first=kept, second=third)
    assert (remembered.state, remembered.reason) == (DuplicateState.NOT_SAME, "Adiknya")


def test_every_tracked_row_of_a_person_is_told_to_move_or_to_stay() -> None:
    """A new paper moves by itself; this fails only where a tracked model names a person twice."""
    for model in apps.get_models():
        links = [field for field in model._meta.concrete_fields if field.related_model is Worker]
        if model in {table.model for table in tables()}:
            assert len(links) <= 1 or model in (DuplicateCase, Worker), model
