"""A whole import is undone as one, however its rows were written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from certification.models import Certificate
from certification.person.history import history
from coverage.answer import coverage
from regions.models import Region
from registry.enums import TransferState
from registry.models import Assignment, Transfer, Worker
from registry.services import answer_request, decline_request, undo_batch
from registry.undo.plan import Reason
from tests.workbooks.conftest import SITI, UJANG, Save
from workbooks.enums import Verdict
from workbooks.imports.applying import apply
from workbooks.imports.examining import examine
from workbooks.imports.understanding import Answers
from workbooks.models import ImportRun
from workbooks.repairs.saving import Repairs, save_repairs
from workbooks.services import apply_run, bring_workbook

pytestmark = pytest.mark.django_db
DEWI = SITI | {
    "nama": "Dewi Lestari",
    "nik": "3277035512900003",
    "lahir": "15/12/1990",
    "sertifikat": "LSPS.7",
}
NAMES = ("Siti Nurjanah", "Ujang Suherman", "Dewi Lestari")


@pytest.fixture
def applied(references: None, operator: User, save: Save) -> ImportRun:
    path = save(SITI, UJANG, DEWI)
    run = bring_workbook(content=path.read_bytes(), file_name=path.name, answers=Answers(), by=operator)
    return apply_run(run_id=run.pk, by=operator)


def test_a_record_knows_the_row_it_came_from(applied: ImportRun) -> None:
    sentences = [moment.sentence for moment in history(Worker.objects.get(name="Ujang Suherman"))]

    assert sentences.count("Diimpor dari rekap.xlsx, REKAP, baris 6") == 1


def test_nothing_of_an_undone_import_is_left(applied: ImportRun, operator: User) -> None:
    assert applied.ready == Worker.objects.filter(name__in=NAMES).count() == len(NAMES)

    undone = undo_batch(batch_id=applied.batch_id, by=operator)

    assert not undone.conflicts
    assert not Worker.everyone.filter(name__in=NAMES).exists()
    assert not Certificate.objects.filter(number__startswith="LSPS.").exists()


def test_that_somebody_has_looked_at_the_figures_keeps_no_import_in_place(
    references: None, operator: User, save: Save
) -> None:
    before = coverage("32.77", "PEKSOS", timezone.localdate()).counts
    path = save(SITI, UJANG, DEWI)
    run = bring_workbook(content=path.read_bytes(), file_name=path.name, answers=Answers(), by=operator)
    run = apply_run(run_id=run.pk, by=operator)
    between = coverage("32.77", "PEKSOS", timezone.localdate())

    undone = undo_batch(batch_id=run.batch_id, by=operator)

    assert between.present == len(NAMES)
    assert not undone.conflicts
    assert coverage("32.77", "PEKSOS", timezone.localdate()).counts == before
    assert not Certificate.objects.filter(number__startswith="LSPS.").exists()


def test_changes_of_an_import_are_taken_back_and_later_ones_stay(
    applied: ImportRun, operator: User, save: Save
) -> None:
    """Empty cells wipe nothing, neither when the file is applied nor when it is undone."""
    changed = [
        SITI | {"hp": "081299999999", "tempat": "Cimahi Utara", "mulai": "1/7/2026", "lahir": None},
        DEWI | {"hp": "081288888888", "terbit": "12/05/2027", "berlaku": "11/05/2032"},
    ]
    path = save(*changed, name="perubahan.xlsx")
    run = bring_workbook(content=path.read_bytes(), file_name=path.name, answers=Answers(), by=operator)
    run = apply_run(run_id=run.pk, by=operator)
    siti, dewi = (Worker.objects.get(name=name) for name in ("Siti Nurjanah", "Dewi Lestari"))
    assert (run.ready, siti.phone, siti.birth_date) == (2, "+6281299999999", dt.date(1991, 3, 14))
    assert (siti.assignments.count(), dewi.certificates.count()) == (2, 2)
    dewi.phone = "+6281277777777"
    dewi.save()

    undone = undo_batch(batch_id=run.batch_id, by=operator)

    siti.refresh_from_db()
    dewi.refresh_from_db()
    assert (siti.phone, dewi.phone) == ("+6281234567890", "+6281277777777")
    assert [(each.place_id, each.ends_on) for each in siti.assignments.all()] == [("32.77.01", None)]
    assert dewi.certificates.count() == 1
    assert [conflict.column for conflict in undone.conflicts] == ["phone"]


def test_what_was_edited_since_stays_and_is_told(applied: ImportRun, operator: User) -> None:
    edited = Worker.objects.get(name="Dewi Lestari")
    edited.birth_place = "Cimahi"
    edited.save()

    undone = undo_batch(batch_id=applied.batch_id, by=operator)

    assert list(Worker.objects.filter(name__in=NAMES)) == [edited]
    assert Assignment.objects.filter(worker=edited).count() == 1
    assert undone.conflicts


def test_of_a_record_that_went_to_another_office_nothing_is_shown(
    applied: ImportRun, operator: User, places: dict[str, Region]
) -> None:
    gone = Worker.objects.get(name="Dewi Lestari")
    gone.region, gone.birth_place = places["18.71"], "Bandar Lampung"
    gone.save()

    undone = undo_batch(batch_id=applied.batch_id, by=operator)

    assert {each.reason for each in undone.conflicts} == {Reason.OTHER_OFFICE}
    assert {each.now for each in undone.conflicts} == {None}


# -- people who were asked for -------------------------------------------------------------------


@pytest.fixture
def elsewhere(references: None, other_operator: User, save: Save) -> Worker:
    """Ujang, whom the other office keeps."""
    path = save(UJANG | {"tempat": "Kedaton"})
    apply(examine(path, by=other_operator, answers=Answers()), file_name="rekap.xlsx", by=other_operator)
    return Worker.objects.get(name="Ujang Suherman")


@pytest.fixture
def asked(elsewhere: Worker, operator: User, save: Save) -> ImportRun:
    """An import of somebody new and of Ujang, who is asked for."""
    path = save(SITI, UJANG)
    run = bring_workbook(content=path.read_bytes(), file_name=path.name, answers=Answers(), by=operator)
    repairs = Repairs(verdicts={("REKAP", 6): Verdict.TRANSFER.value})
    save_repairs(run_id=run.pk, repairs=repairs, by=operator)
    return apply_run(run_id=run.pk, by=operator)


def test_undoing_withdraws_the_requests_that_still_wait(
    asked: ImportRun, elsewhere: Worker, operator: User
) -> None:
    transfer = Transfer.objects.get()
    assert (transfer.worker, transfer.state) == (elsewhere, TransferState.REQUESTED)

    undone = undo_batch(batch_id=asked.batch_id, by=operator)

    transfer.refresh_from_db()
    assert (transfer.state, transfer.answered_by) == (TransferState.WITHDRAWN, operator)
    assert (undone.withdrawn, undone.people, undone.conflicts) == (1, 2, ())
    assert list(Worker.everyone.filter(name__in=NAMES)) == [elsewhere]
    withdrawn = AuditEvent.objects.get(action=AuditAction.TRANSFER_WITHDRAWN)
    assert (withdrawn.actor_id, withdrawn.target_id) == (operator.pk, str(elsewhere.pk))


def test_undoing_the_undoing_asks_again(asked: ImportRun, operator: User) -> None:
    undone = undo_batch(batch_id=asked.batch_id, by=operator)

    again = undo_batch(batch_id=undone.undo.pk, by=operator)

    assert not again.conflicts
    assert Transfer.objects.get().state == TransferState.REQUESTED


def test_a_request_that_was_declined_leaves_nothing_to_undo(
    asked: ImportRun, operator: User, other_operator: User
) -> None:
    transfer = Transfer.objects.get()
    decline_request(transfer_id=transfer.pk, reason="Masih bertugas di sini.", by=other_operator)

    undone = undo_batch(batch_id=asked.batch_id, by=operator)

    transfer.refresh_from_db()
    assert transfer.state == TransferState.DECLINED
    assert (undone.withdrawn, undone.conflicts) == (0, ())


def test_a_request_that_was_agreed_to_stays_and_is_told(
    asked: ImportRun, operator: User, other_operator: User
) -> None:
    transfer = Transfer.objects.get()
    day = timezone.localdate()
    answer_request(transfer_id=transfer.pk, effective_on=day, reason="", by=other_operator)

    undone = undo_batch(batch_id=asked.batch_id, by=operator)

    transfer.refresh_from_db()
    assert transfer.state == TransferState.PROPOSED
    assert undone.withdrawn == 0
    assert [(each.record.key, each.reason) for each in undone.conflicts] == [
        (transfer.pk, Reason.OTHER_OFFICE)
    ]


def test_the_page_of_an_undone_import_says_no_more_that_its_rows_are_in(
    client_for: Callable[[User | None], Client], applied: ImportRun, operator: User
) -> None:
    address, browser = applied.get_absolute_url(), client_for(operator)
    assert "3 baris sudah masuk registri" in browser.get(address).content.decode()

    undo_batch(batch_id=applied.batch_id, by=operator)

    page = browser.get(address).content.decode()
    assert "Diurungkan" in page
    assert "masuk registri" not in page
    assert "Urungkan impor ini" not in page


def test_what_undoing_does_to_requests_is_said_before_and_after(
    asked: ImportRun, operator: User, client_for: Callable[[User], Client]
) -> None:
    client = client_for(operator)

    before = client.get(reverse("certification:batch-detail", args=[asked.batch_id]))
    assert ("Permintaan pemindahan olehnya, akan ditarik", 1) in before.context["page"].counts
    assert Transfer.objects.get().state == TransferState.REQUESTED

    after = client.post(reverse("certification:batch-undo", args=[asked.batch_id]), follow=True)
    assert "1 permintaan pemindahan ditarik." in after.content.decode()
