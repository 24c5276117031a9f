"""A whole import is undone as one, however its rows were written."""

from __future__ import annotations

import datetime as dt

import pytest

from accounts.models import User
from certification.models import Certificate
from certification.person.history import history
from regions.models import Region
from registry.models import Assignment, Worker
from registry.services import undo_batch
from registry.undo.plan import Reason
from tests.workbooks.conftest import SITI, UJANG, Save
from workbooks.imports.understanding import Answers
from workbooks.models import ImportRun
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
