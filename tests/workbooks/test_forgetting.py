"""Files with personal data go when nobody needs them any more: docs/adr/0029-imports-are-forgotten.md."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from core.sealed import content_of
from coverage.home.tasks import tasks_of
from registry.models import Worker
from tests.workbooks.conftest import SITI, UJANG, Save
from workbooks.enums import JobKind
from workbooks.errors import AlreadyBroughtError, JobUnderWayError, OutsideImportScopeError
from workbooks.forgetting import forget_over, forget_run
from workbooks.imports.understanding import Answers
from workbooks.jobs.requests import request_job
from workbooks.models import ImportRun
from workbooks.repairs.saving import Repairs, save_repairs
from workbooks.services import apply_run, bring_workbook

pytestmark = pytest.mark.django_db
BAD = UJANG | {"nik": "123"}
DAY = timedelta(days=1)

Forget = Callable[..., int]


@pytest.fixture
def forget(django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks) -> Forget:
    """Forget what is over so long from now; files go with the commit."""

    def at(after: timedelta) -> int:
        with django_capture_on_commit_callbacks(execute=True):
            return forget_over(now=timezone.now() + after)

    return at


@pytest.fixture
def brought(save: Save, operator: User, references: None) -> ImportRun:
    return bring(save(SITI, BAD), operator)


@pytest.fixture
def written(brought: ImportRun, operator: User) -> ImportRun:
    return apply_run(run_id=brought.pk, by=operator)


def bring(path: Path, by: User) -> ImportRun:
    return bring_workbook(content=path.read_bytes(), file_name=path.name, answers=Answers(), by=by)


def kept_files() -> set[str]:
    years = default_storage.listdir("impor")[0]
    return {name for year in years for name in default_storage.listdir(f"impor/{year}")[1]}


def test_a_mere_look_is_gone_after_a_day(brought: ImportRun, forget: Forget) -> None:
    assert forget(DAY - timedelta(minutes=1)) == 0
    assert kept_files()

    assert forget(DAY + timedelta(minutes=1)) == 1

    assert not ImportRun.objects.exists()
    assert not kept_files()
    event = AuditEvent.objects.get(action=AuditAction.IMPORT_FORGOTTEN)
    assert (event.target_label, event.actor_label) == ("rekap.xlsx", "")


def test_work_waits_for_ninety_days(brought: ImportRun, operator: User, forget: Forget) -> None:
    save_repairs(run_id=brought.pk, repairs=Repairs(left_out=[("REKAP", 5)]), by=operator)

    assert forget(89 * DAY) == 0
    assert forget(91 * DAY) == 1
    assert not ImportRun.objects.exists()


def test_of_what_was_written_the_line_stays(written: ImportRun, forget: Forget) -> None:
    names = [written.file.name, written.outcome.name]
    assert forget(89 * DAY) == 0
    assert all(map(default_storage.exists, names))
    assert forget(91 * DAY) == 1

    written.refresh_from_db()
    assert written.is_forgotten
    assert (written.counts["new"], written.parked) == (1, 1)
    assert not any(map(default_storage.exists, names))
    assert Worker.objects.filter(name="Siti Nurjanah").exists()
    assert forget(92 * DAY) == 0


def test_work_under_way_is_left_alone(brought: ImportRun, operator: User, forget: Forget) -> None:
    request_job(run_id=brought.pk, kind=JobKind.READ, by=operator)

    assert forget(200 * DAY) == 0
    with pytest.raises(JobUnderWayError):
        forget_run(run_id=brought.pk, by=operator)


def test_a_file_read_again_after_it_was_written_is_no_mere_look(
    written: ImportRun, operator: User, forget: Forget
) -> None:
    ImportRun.objects.filter(pk=written.pk).update(state="READ", applied_at=None, applied_by=None)

    assert forget(2 * DAY) == 0


def test_a_forgotten_file_can_be_brought_again(written: ImportRun, operator: User, forget: Forget) -> None:
    with pytest.raises(AlreadyBroughtError):
        bring_workbook(content=content_of(written.file), file_name="x.xlsx", answers=Answers(), by=operator)
    content = content_of(written.file)
    forget(91 * DAY)

    again = bring_workbook(content=content, file_name="x.xlsx", answers=Answers(), by=operator)

    assert again.counts["unchanged"] == 1


def test_staff_throw_a_file_away(
    brought: ImportRun, operator: User, client_for: Callable[[User | None], Client]
) -> None:
    browser = client_for(operator)

    response = browser.post(reverse("workbooks:import-forget", args=[brought.pk]), follow=True)

    assert "rekap.xlsx sudah dihapus" in response.content.decode()
    assert not ImportRun.objects.exists()


def test_a_forgotten_import_still_says_what_it_did(
    written: ImportRun, operator: User, client_for: Callable[[User | None], Client]
) -> None:
    browser = client_for(operator)
    forget_run(run_id=written.pk, by=operator)

    page = browser.get(written.get_absolute_url()).content.decode()

    assert "1 baris darinya ada di registri" in page
    assert "Urungkan impor ini" in page
    assert browser.get(reverse("workbooks:import-repairs", args=[written.pk])).status_code == 404
    with pytest.raises(OutsideImportScopeError):
        forget_run(run_id=written.pk, by=operator)


def test_another_office_throws_nothing_away(brought: ImportRun, other_operator: User) -> None:
    with pytest.raises(OutsideImportScopeError):
        forget_run(run_id=brought.pk, by=other_operator)


def test_a_forgotten_import_holds_nothing(written: ImportRun) -> None:
    with pytest.raises(IntegrityError, match="outcome_once_read"), transaction.atomic():
        ImportRun.objects.filter(pk=written.pk).update(forgotten_at=timezone.now())


def test_the_home_opens_exactly_the_rows_that_wait(
    brought: ImportRun, operator: User, client_for: Callable[[User | None], Client]
) -> None:
    assert not [task for task in tasks_of(operator) if task.name == "parked"]
    apply_run(run_id=brought.pk, by=operator)

    (task,) = [task for task in tasks_of(operator) if task.name == "parked"]
    page = client_for(operator).get(task.url).content.decode()

    assert task.count == 1
    assert page.count('<td class="nama">') == 1
    assert "Ujang Suherman" in page


def test_of_several_files_the_home_opens_those_with_rows_that_wait(
    written: ImportRun, save: Save, operator: User, client_for: Callable[[User | None], Client]
) -> None:
    other = bring(save(BAD, UJANG | {"nama": "Cecep", "tempat": "Entah"}, name="lain.xlsx"), operator)
    apply_run(run_id=other.pk, by=operator)
    clean = bring(save(SITI | {"hp": "081299999999"}, name="bersih.xlsx"), operator)
    apply_run(run_id=clean.pk, by=operator)

    (task,) = [task for task in tasks_of(operator) if task.name == "parked"]
    page = client_for(operator).get(task.url).content.decode()

    assert task.count == 3
    assert "lain.xlsx" in page
    assert "rekap.xlsx" in page
    assert "bersih.xlsx" not in page
    assert "3 baris" in page


def test_the_command_says_how_many(brought: ImportRun, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("forget_imports")
    assert capsys.readouterr().out == "0 impor dihapus.\n"
