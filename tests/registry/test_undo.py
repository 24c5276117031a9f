"""Undoing a batch: what stood before returns, later edits stay."""

import datetime as dt
from collections.abc import Callable

import pytest
from cryptography.fernet import Fernet
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from certification.models import Certificate, Issuer, RegistrationLetter, Sanction, Scheme
from certification.services import issue_certificate, register_with_documents
from regions.models import Region
from registry.batch_errors import AlreadyUndoneError, NothingUndoneError
from registry.doubts import Answer
from registry.enums import BatchKind, Education, EmploymentStatus
from registry.errors import OutsideRegionError
from registry.models import Assignment, Batch, DuplicateCase, Worker, WorkerState
from registry.services import (
    assign_worker,
    batch,
    find_duplicates,
    preview_undo,
    register_worker,
    undo_batch,
    write_note,
)
from registry.undo.plan import Reason
from tests.people import NIK, assignment, certificate, nik_of, person

pytestmark = pytest.mark.usefixtures("reference_data")
SURE = Answer.to_every_doubt("test")


def edit(worker: Worker, **values: object) -> None:
    for name, value in values.items():
        setattr(worker, name, value)
    worker.save()


def certificate_of(worker: Worker, number: str = "C-1") -> Certificate:
    return Certificate.objects.create(
        worker=worker,
        issuer=Issuer.objects.get(code="LSPS"),
        scheme=Scheme.objects.get(code="GENERALIS"),
        number=number,
        issued_on=dt.date(2024, 1, 1),
        valid_until=dt.date(2027, 1, 1),
    )


def test_what_stood_before_returns(ours: Worker, operator: User) -> None:
    edit(ours, education=Education.D3)
    with batch(kind=BatchKind.BULK_EDIT, label="Education", by=operator) as made:
        edit(ours, education=Education.S2)
        made.count = 1
    done = undo_batch(batch_id=made.pk, by=operator)
    ours.refresh_from_db()
    assert ours.education == Education.D3
    assert (done.put_back, done.people, done.conflicts) == (1, 1, ())
    made.refresh_from_db()
    assert (made.undone_by, made.count) == (operator, 1)
    assert AuditEvent.objects.filter(action=AuditAction.BATCH_UNDONE, target_id=str(made.pk)).count() == 1


def test_the_time_of_the_last_change_moves_on(ours: Worker, operator: User) -> None:
    """A form that was opened before the undoing must not overwrite what it brought back."""
    with batch(kind=BatchKind.BULK_EDIT, label="Education", by=operator) as made:
        edit(ours, education=Education.S2)
    seen_at = ours.updated_at
    undo_batch(batch_id=made.pk, by=operator)
    ours.refresh_from_db()
    assert ours.updated_at != seen_at


def test_a_later_edit_of_the_same_field_stays_and_is_told(ours: Worker, operator: User) -> None:
    edit(ours, education=Education.D3, birth_place="Cimahi")
    with batch(kind=BatchKind.BULK_EDIT, label="Two fields", by=operator) as made:
        edit(ours, education=Education.S2, birth_place="Bandung")
    edit(ours, education=Education.S3)
    expected = preview_undo(batch_id=made.pk, by=operator)
    done = undo_batch(batch_id=made.pk, by=operator)
    ours.refresh_from_db()
    assert (ours.education, ours.birth_place) == (Education.S3, "Cimahi")
    (conflict,) = done.conflicts
    assert conflict.column == "education"
    assert (conflict.before, conflict.written, conflict.now) == ("D3", "S2", "S3")
    assert (conflict.reason, done.conflicts) == (Reason.EDITED_LATER, expected.conflicts)


def test_the_preview_changes_nothing(ours: Worker, operator: User) -> None:
    with batch(kind=BatchKind.BULK_EDIT, label="Education", by=operator) as made:
        edit(ours, education=Education.S2)
    assert preview_undo(batch_id=made.pk, by=operator).put_back == 1
    ours.refresh_from_db()
    made.refresh_from_db()
    assert (ours.education, made.undone_at, Batch.objects.count()) == (Education.S2, None, 1)


def test_edits_of_the_same_request_are_no_part_of_the_batch(ours: Worker, operator: User) -> None:
    edit(ours, birth_place="Cimahi")
    with batch(kind=BatchKind.BULK_EDIT, label="Education", by=operator) as made:
        edit(ours, education=Education.S2)
    edit(ours, birth_place="Bandung")
    undo_batch(batch_id=made.pk, by=operator)
    ours.refresh_from_db()
    assert (ours.education, ours.birth_place) == ("", "Bandung")


def test_what_was_entered_goes_with_all_that_was_entered_with_it(
    operator: User, places: dict[str, Region]
) -> None:
    with batch(kind=BatchKind.IMPORT, label="File", by=operator) as made:
        register_with_documents(
            person=person(),
            region=places["32.77"],
            certificate=certificate(),
            assignment=assignment(),
            answer=SURE,
            by=operator,
        )
    done = undo_batch(batch_id=made.pk, by=operator)
    assert (done.removed, done.people, done.conflicts) == (4, 1, ())
    assert not Worker.everyone.exists()
    assert not Certificate.objects.exists()


def test_what_was_entered_stays_whole_where_something_later_hangs_on_it(
    operator: User, places: dict[str, Region]
) -> None:
    with batch(kind=BatchKind.IMPORT, label="File", by=operator) as made:
        kept = register_worker(facts=person(), region=places["32.77"], answer=SURE, by=operator)
        gone = register_worker(
            facts=person(name="Dewi Lestari", nik=nik_of(8)), region=places["32.77"], answer=SURE, by=operator
        )
    issue_certificate(worker_id=kept.pk, facts=certificate(), answer=SURE, by=operator)
    done = undo_batch(batch_id=made.pk, by=operator)
    assert not Worker.everyone.filter(pk=gone.pk).exists()
    assert WorkerState.objects.filter(worker=kept).count() == 1
    (conflict,) = done.conflicts
    assert (conflict.reason, conflict.record.key) == (Reason.RELIED_UPON, kept.pk)
    assert "sertifikat" in conflict.note


def test_a_note_about_the_person_keeps_the_record(operator: User, places: dict[str, Region]) -> None:
    """Nothing that somebody typed is lost, even where its table has no history."""
    with batch(kind=BatchKind.IMPORT, label="File", by=operator) as made:
        worker = register_worker(facts=person(), region=places["32.77"], answer=SURE, by=operator)
    write_note(worker_id=worker.pk, text="Called about the papers.", by=operator)
    with pytest.raises(NothingUndoneError):
        undo_batch(batch_id=made.pk, by=operator)
    assert Worker.objects.filter(pk=worker.pk).exists()


def test_what_the_machine_found_about_the_person_goes_with_the_record(
    operator: User, places: dict[str, Region]
) -> None:
    with batch(kind=BatchKind.IMPORT, label="File", by=operator) as made:
        for name in ("Nurul Aini", "Noeroel Aini"):
            facts = person(name=name, nik="" if "oe" in name else NIK)
            register_worker(facts=facts, region=places["32.77"], answer=SURE, by=operator)
    find_duplicates(among=Worker.objects.values_list("pk", flat=True))
    assert DuplicateCase.objects.exists()
    done = undo_batch(batch_id=made.pk, by=operator)
    assert (done.conflicts, Worker.everyone.exists(), DuplicateCase.objects.exists()) == ((), False, False)


def test_what_was_entered_and_edited_later_stays_whole(operator: User, places: dict[str, Region]) -> None:
    with batch(kind=BatchKind.IMPORT, label="File", by=operator) as made:
        worker = register_worker(facts=person(), region=places["32.77"], answer=SURE, by=operator)
    edit(worker, birth_place="Garut")
    with pytest.raises(NothingUndoneError):
        undo_batch(batch_id=made.pk, by=operator)
    assert WorkerState.objects.filter(worker=worker).exists()


def test_what_was_deleted_returns_with_its_old_key(ours: Worker, operator: User) -> None:
    held = certificate_of(ours)
    sanction = Sanction.objects.create(
        certificate=held, kind="SUSPENDED", starts_on=dt.date(2025, 1, 1), reason="complaint"
    )
    created_at = held.created_at
    with batch(kind=BatchKind.MERGE, label="Merge", by=operator) as made:
        held_pk, sanction_pk = held.pk, sanction.pk
        sanction.delete()
        held.delete()
    done = undo_batch(batch_id=made.pk, by=operator)
    assert (done.returned, done.people) == (2, 1)
    back = Certificate.objects.get(pk=held_pk)
    assert (back.number, back.created_at, back.worker) == ("C-1", created_at, ours)
    assert Sanction.objects.get(pk=sanction_pk).certificate == back


def test_what_another_row_took_meanwhile_is_refused_with_its_sentence(
    ours: Worker, make_worker: Callable[..., Worker], operator: User
) -> None:
    """A certificate was deleted; its number was entered for another person since."""
    certificate_of(ours)
    letter = RegistrationLetter.objects.create(
        worker=ours, issuer=Issuer.objects.get(code="IPSPI"), number="STR-1"
    )
    with batch(kind=BatchKind.MERGE, label="Merge", by=operator) as made:
        Certificate.objects.filter(worker=ours).delete()
        letter.delete()
    certificate_of(make_worker("Other", "32.77"))
    done = undo_batch(batch_id=made.pk, by=operator)
    assert done.returned == 1
    (conflict,) = done.conflicts
    assert conflict.reason == Reason.REFUSED
    assert conflict.note == "Nomor sertifikat dari penerbit ini sudah dipakai."


def test_a_number_finds_its_way_back_through_a_swap(
    make_worker: Callable[..., Worker], operator: User
) -> None:
    """While the second holder has it, the first cannot: the order of the rows must not matter."""
    first = make_worker("First", "32.77", nip="199103142015042001")
    second = make_worker("Second", "32.77")
    with batch(kind=BatchKind.MERGE, label="Swap", by=operator) as made:
        edit(first, nip="")
        edit(second, nip="199103142015042001")
    done = undo_batch(batch_id=made.pk, by=operator)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.nip, second.nip, done.conflicts) == ("199103142015042001", "", ())


def test_the_nik_returns_with_its_cipher(operator: User, places: dict[str, Region]) -> None:
    worker = register_worker(facts=person(), region=places["32.77"], answer=SURE, by=operator)
    with batch(kind=BatchKind.BULK_EDIT, label="NIK", by=operator) as made:
        edit(worker, nik_ciphertext="", nik_digest=None)
    undo_batch(batch_id=made.pk, by=operator)
    worker.refresh_from_db()
    assert worker.nik == NIK


def test_a_nik_whose_key_is_gone_does_not_return(
    operator: User, places: dict[str, Region], settings: Settings
) -> None:
    worker = register_worker(facts=person(), region=places["32.77"], answer=SURE, by=operator)
    with batch(kind=BatchKind.BULK_EDIT, label="NIK", by=operator) as made:
        edit(worker, nik_ciphertext="", nik_digest=None)
    settings.NIK_ENCRYPTION_KEYS = [Fernet.generate_key().decode()]
    (conflict,) = preview_undo(batch_id=made.pk, by=operator).conflicts
    assert "KTP" in conflict.note
    with pytest.raises(NothingUndoneError):
        undo_batch(batch_id=made.pk, by=operator)


def test_an_undoing_can_be_undone(ours: Worker, operator: User) -> None:
    with batch(kind=BatchKind.BULK_EDIT, label="Education", by=operator) as made:
        edit(ours, education=Education.S2)
        assign_worker(worker_id=ours.pk, facts=assignment(), answer=SURE, by=operator)
    duty = Assignment.objects.get(worker=ours)
    first = undo_batch(batch_id=made.pk, by=operator)
    assert not Assignment.objects.filter(worker=ours).exists()
    undo_batch(batch_id=first.undo.pk, by=operator)
    ours.refresh_from_db()
    assert ours.education == Education.S2
    assert Assignment.objects.get(worker=ours).pk == duty.pk


def test_a_person_taken_back_and_brought_again_keeps_the_key(
    operator: User, places: dict[str, Region]
) -> None:
    with batch(kind=BatchKind.IMPORT, label="File", by=operator) as made:
        worker = register_worker(facts=person(), region=places["32.77"], answer=SURE, by=operator)
    first = undo_batch(batch_id=made.pk, by=operator)
    undo_batch(batch_id=first.undo.pk, by=operator)
    back = Worker.objects.get(pk=worker.pk)
    assert (back.registry_number, back.states.count()) == (worker.registry_number, 1)


def test_nothing_is_undone_twice(ours: Worker, operator: User) -> None:
    with batch(kind=BatchKind.BULK_EDIT, label="Education", by=operator) as made:
        edit(ours, education=Education.S2)
    undo_batch(batch_id=made.pk, by=operator)
    with pytest.raises(AlreadyUndoneError):
        undo_batch(batch_id=made.pk, by=operator)


def test_a_batch_of_another_office_is_not_there(theirs: Worker, other_operator: User, operator: User) -> None:
    with batch(kind=BatchKind.BULK_EDIT, label="Education", by=other_operator) as made:
        edit(theirs, education=Education.S2)
    with pytest.raises(OutsideRegionError):
        undo_batch(batch_id=made.pk, by=operator)
    with pytest.raises(OutsideRegionError):
        preview_undo(batch_id=made.pk, by=operator)


def test_who_moved_to_another_office_meanwhile_is_left_alone(
    ours: Worker, make_worker: Callable[..., Worker], operator: User, places: dict[str, Region]
) -> None:
    moved = make_worker("Moved", "32.77")
    with batch(kind=BatchKind.BULK_EDIT, label="Education", by=operator) as made:
        edit(ours, education=Education.S2)
        edit(moved, education=Education.S2)
    edit(moved, region=places["18.71"])
    done = undo_batch(batch_id=made.pk, by=operator)
    moved.refresh_from_db()
    assert (done.put_back, moved.education) == (1, Education.S2)
    (conflict,) = done.conflicts
    assert (conflict.reason, conflict.record.key) == (Reason.OTHER_OFFICE, moved.pk)


def test_many_rows_are_put_back_in_few_statements(make_worker: Callable[..., Worker], operator: User) -> None:
    def statements(count: int) -> int:
        workers = [make_worker(f"Person {count} {number}", "32.77") for number in range(count)]
        with batch(kind=BatchKind.BULK_EDIT, label="Status", by=operator) as made:
            Worker.objects.filter(pk__in=[worker.pk for worker in workers]).update(
                employment_status=EmploymentStatus.HONORER
            )
        with CaptureQueriesContext(connection) as queries:
            undo_batch(batch_id=made.pk, by=operator)
        return len(queries)

    assert statements(3) == statements(1)
