"""A long list is written by a worker and can be fetched for a day, by nobody but who asked for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from io import BytesIO

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook

from accounts.models import AuditEvent, RoleAssignment, User
from registry.models import Worker
from tests.workbooks.test_jobs import unwatched
from workbooks.enums import JobKind, JobState
from workbooks.jobs.watching import CancelledError
from workbooks.jobs.working import do_next
from workbooks.lists.exporting import OPEN_FOR, forget_old_files
from workbooks.models import Job, ListFile

__all__ = ["unwatched"]
pytestmark = pytest.mark.django_db
ADDRESS = "/kerja/ekspor/tenaga/"


@pytest.fixture(autouse=True)
def every_list_is_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbooks.lists.exporting.CAP", 0)


@pytest.fixture
def people(make_worker: Callable[..., Worker]) -> list[Worker]:
    return [make_worker(name, "32.77") for name in ("Citra", "Adi", "Bela")]


@pytest.fixture
def staff(client_for: Callable[[User | None], Client], operator: User) -> Client:
    return client_for(operator)


def ask(staff: Client, **asked: str) -> ListFile:
    response = staff.post(ADDRESS, {"bentuk": "xlsx", **asked})
    wanted = ListFile.objects.latest("pk")
    assert response["Location"] == wanted.get_absolute_url()
    return wanted


def test_the_file_holds_the_list_as_it_stood(
    staff: Client, people: list[Worker], theirs: Worker, unwatched: object
) -> None:
    wanted = ask(staff, saring="sort=-name", kolom="name,sex", reason="Rapat")
    assert "Menunggu giliran" in staff.get(wanted.get_absolute_url()).content.decode()

    assert do_next()

    page = staff.get(wanted.get_absolute_url()).content.decode()
    assert "Berkas sudah jadi: 3 baris" in page
    file = staff.get(f"{wanted.get_absolute_url()}unduh/")
    sheet = load_workbook(BytesIO(file.content)).worksheets[0]
    assert [row[0] for row in sheet.iter_rows(min_row=2, values_only=True)] == ["Citra", "Bela", "Adi"]
    event = AuditEvent.objects.get(action="WORKERS_EXPORTED")
    assert (event.actor_label, event.details["people"], event.details["reason"]) == ("operator", 3, "Rapat")


@pytest.mark.parametrize("kind", ["csv", "impor"])
def test_every_kind_of_file_is_written(
    staff: Client, people: list[Worker], unwatched: object, kind: str
) -> None:
    wanted = ask(staff, bentuk=kind, reason="Rapat")
    do_next()
    wanted.refresh_from_db()
    assert wanted.rows == 3


def test_it_lies_encrypted(staff: Client, people: list[Worker], unwatched: object) -> None:
    wanted = ask(staff, bentuk="csv")
    do_next()
    wanted.refresh_from_db()
    with wanted.file.open("rb") as kept:
        assert b"Citra" not in kept.read()


def test_nobody_else_finds_it(
    staff: Client,
    people: list[Worker],
    unwatched: object,
    client_for: Callable[[User | None], Client],
    verifier: User,
) -> None:
    wanted = ask(staff)
    do_next()
    other = client_for(verifier)
    for address in ("", "unduh/"):
        assert other.get(f"{wanted.get_absolute_url()}{address}").status_code == 404


def test_after_a_day_it_is_gone(staff: Client, people: list[Worker], unwatched: object) -> None:
    wanted = ask(staff)
    do_next()
    wanted.refresh_from_db()
    assert wanted.open_until is not None
    assert abs(wanted.open_until - timezone.now() - OPEN_FOR) < timedelta(minutes=1)
    ListFile.objects.update(open_until=timezone.now() - timedelta(seconds=1))

    late = staff.get(f"{wanted.get_absolute_url()}unduh/", follow=True)
    assert "Berkas ini tidak dapat diambil lagi" in late.content.decode()
    storage, name = wanted.file.storage, wanted.file.name
    assert (forget_old_files(), forget_old_files()) == (1, 0)
    assert not storage.exists(name)


def test_who_lost_the_right_gets_no_file(
    staff: Client, people: list[Worker], unwatched: object, operator: User
) -> None:
    wanted = ask(staff)
    RoleAssignment.objects.filter(user=operator).delete()
    do_next()

    job = wanted.jobs.get()
    assert (job.state, job.failure) == (
        JobState.FAILED,
        "Akun Anda tidak boleh mengambil daftar ini. Tanyakan kepada administrator.",
    )


def test_it_is_stopped_while_it_waits(staff: Client, people: list[Worker], unwatched: object) -> None:
    wanted = ask(staff)
    page = staff.post(f"{wanted.get_absolute_url()}berhenti/", follow=True).content.decode()

    assert "Berkas tidak ditulis" in page
    assert not do_next()


def test_it_is_stopped_while_it_is_written(
    staff: Client, people: list[Worker], unwatched: Callable[[Callable[..., None]], None]
) -> None:
    def stop(*_words: object) -> None:
        raise CancelledError

    unwatched(stop)
    wanted = ask(staff)
    do_next()

    wanted.refresh_from_db()
    assert (wanted.jobs.get().state, wanted.rows) == (JobState.CANCELLED, None)


def test_your_files_are_found_where_lists_are_exported(
    staff: Client, people: list[Worker], unwatched: object
) -> None:
    wanted = ask(staff)
    do_next()
    assert wanted.get_absolute_url() in staff.get(ADDRESS).content.decode()


def test_a_job_works_on_one_thing(operator: User) -> None:
    with pytest.raises(IntegrityError, match="workbooks_job_kind_fits"), transaction.atomic():
        Job.objects.create(kind=JobKind.LIST, owner=operator)


def test_a_written_file_has_its_rows_counted(operator: User) -> None:
    with pytest.raises(IntegrityError, match="written_has_an_end"), transaction.atomic():
        ListFile.objects.create(owner=operator, list_name="tenaga", asked="", kind="csv", rows=1)
