"""Work behind the pages: it begins, is watched, is stopped, loses its worker, and ends in one state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from accounts.models import AuditEvent, User
from registry.models import Worker
from tests.workbooks.conftest import SITI, UJANG, Save
from workbooks.enums import JobKind, JobState, JobStep, RunState
from workbooks.errors import (
    AlreadyAppliedError,
    JobOverError,
    JobUnderWayError,
    OutsideImportScopeError,
)
from workbooks.imports.understanding import Answers
from workbooks.jobs import locks, working
from workbooks.jobs.requests import (
    cancel_job,
    request_job,
    start_applying,
    start_bringing,
    start_looking_again,
)
from workbooks.jobs.watching import CancelledError, InterruptedByEndError, Watch
from workbooks.jobs.working import do_next
from workbooks.models import ImportRun, Job

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def every_file_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("workbooks.models.import_run", "workbooks.jobs.requests"):
        monkeypatch.setattr(f"{module}.SMALL", 0)


@pytest.fixture
def bring(references: None, operator: User, save: Save) -> Callable[..., ImportRun]:
    def start(*rows: dict[str, object], name: str = "rekap.xlsx") -> ImportRun:
        return bring_path(save(*rows, name=name), operator)

    return start


def bring_path(path: Path, by: User) -> ImportRun:
    content = path.read_bytes()
    return start_bringing(content=content, file_name=path.name, answers=Answers(), by=by)


@pytest.fixture
def unwatched(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[..., None]], None]:
    """Inside a test's transaction no second connection sees the job: something else watches."""

    def replace(watch: Callable[..., None]) -> None:
        class Watched:
            def __init__(self, *_args: object, **_named: object) -> None: ...
            def __enter__(self) -> Callable[..., None]:
                return watch

            def __exit__(self, *_args: object) -> None: ...

        monkeypatch.setattr(working, "Watch", Watched)

    replace(lambda *_words: None)
    return replace


def job_of(run: ImportRun) -> Job:
    return run.jobs.latest("pk")


def test_a_large_file_is_kept_now_and_read_by_a_worker(
    bring: Callable[..., ImportRun], unwatched: object
) -> None:
    run = bring(SITI)
    assert (run.state, job_of(run).state, job_of(run).kind) == (RunState.BROUGHT, "WAITING", JobKind.READ)

    assert do_next()

    run.refresh_from_db()
    assert (run.state, run.counts["new"]) == (RunState.READ, 1)
    assert job_of(run).state == JobState.DONE
    assert not do_next()


def test_work_under_way_is_found_again_at_home(
    bring: Callable[..., ImportRun], unwatched: object, operator: User, client: Client
) -> None:
    run = bring(SITI)
    client.force_login(operator)
    home = reverse("coverage:staff-home")
    assert f"Membaca berkas: {run.file_name}" in client.get(home).text

    do_next()

    assert run.file_name not in client.get(home).text


def test_the_database_knows_whom_a_worker_wrote(
    bring: Callable[..., ImportRun], unwatched: object, operator: User
) -> None:
    run = bring(SITI, UJANG)
    do_next()
    start_applying(run_id=run.pk, by=operator)
    do_next()

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT histogram_bounds::text FROM pg_stats WHERE tablename = %s AND attname = %s",
            ["registry_worker", "name"],
        )
        [(names,)] = cursor.fetchall()
    assert "Siti Nurjanah" in names


def test_what_a_worker_writes_is_noted_under_the_name_of_who_asked(
    bring: Callable[..., ImportRun], unwatched: object, operator: User
) -> None:
    run = bring(SITI)
    do_next()
    start_applying(run_id=run.pk, by=operator)
    do_next()

    assert Worker.objects.filter(name="Siti Nurjanah").exists()
    event = AuditEvent.objects.get(action="WORKER_REGISTERED")
    job = job_of(run)
    assert (event.actor_label, event.request_id) == ("operator", f"job-{job.pk}")
    assert event.url == run.get_absolute_url()
    assert event.details["source"] == "rekap.xlsx, REKAP, baris 5"
    assert (job.kind, job.state) == (JobKind.APPLY, JobState.DONE)


def test_the_oldest_job_goes_first(bring: Callable[..., ImportRun], unwatched: object) -> None:
    first, second = bring(SITI), bring(UJANG, name="lain.xlsx")

    do_next()

    assert (job_of(first).state, job_of(second).state) == (JobState.DONE, JobState.WAITING)


def test_a_file_that_cannot_be_read_ends_with_the_sentence(
    references: None, operator: User, unwatched: object, tmp_path: Path
) -> None:
    path = tmp_path / "foto.xlsx"
    path.write_bytes(b"bukan buku kerja sama sekali")
    run = bring_path(path, operator)

    do_next()

    job = job_of(run)
    assert job.state == JobState.FAILED
    assert job.failure.startswith("Berkas ini bukan buku kerja.")
    run.refresh_from_db()
    assert run.state == RunState.BROUGHT


def test_a_closed_account_writes_nothing(
    bring: Callable[..., ImportRun], unwatched: object, operator: User
) -> None:
    run = bring(SITI)
    operator.is_active = False
    operator.save()

    do_next()

    assert job_of(run).state == JobState.FAILED


def test_cancelling_takes_everything_back(
    bring: Callable[..., ImportRun], unwatched: Callable[..., None], operator: User
) -> None:
    run = bring(SITI)
    do_next()

    def stop_while_writing(step: JobStep, *_numbers: int) -> None:
        if step == JobStep.FINISHING:
            assert Worker.objects.filter(name="Siti Nurjanah").exists()
            raise CancelledError

    unwatched(stop_while_writing)
    start_applying(run_id=run.pk, by=operator)
    do_next()

    assert job_of(run).state == JobState.CANCELLED
    assert not Worker.everyone.filter(name="Siti Nurjanah").exists()
    run.refresh_from_db()
    assert (run.state, run.batch) == (RunState.READ, None)


def test_a_wish_to_stop_that_comes_last_still_holds(
    bring: Callable[..., ImportRun], unwatched: Callable[..., None], operator: User
) -> None:
    """Between the last word about the rows and the commit: no job says both stopped and finished."""
    run = bring(SITI)
    do_next()

    def stop_at_the_end(step: JobStep, *_numbers: int) -> None:
        if step == JobStep.FINISHING:
            Job.objects.open().update(cancel_asked_at=timezone.now())

    unwatched(stop_at_the_end)
    start_applying(run_id=run.pk, by=operator)
    with pytest.MonkeyPatch.context() as patch:
        # In one transaction the wish would be taken back with the work.
        patch.setattr(working, "_end", lambda job, state, failure="": ended.append(state))
        ended: list[JobState] = []
        do_next()

    assert ended == [JobState.CANCELLED]
    assert not Worker.everyone.filter(name="Siti Nurjanah").exists()


def test_a_waiting_job_is_cancelled_at_once(bring: Callable[..., ImportRun], operator: User) -> None:
    run = bring(SITI)

    cancel_job(run_id=run.pk, by=operator)

    assert job_of(run).state == JobState.CANCELLED
    assert not do_next()
    with pytest.raises(JobOverError):
        cancel_job(run_id=run.pk, by=operator)


def test_a_worker_that_is_told_to_end_leaves_the_job_to_the_next(
    bring: Callable[..., ImportRun], unwatched: Callable[..., None]
) -> None:
    run = bring(SITI)

    def end(*_words: object) -> None:
        raise InterruptedByEndError

    unwatched(end)
    do_next()
    assert (job_of(run).state, job_of(run).starts) == (JobState.WAITING, 0)

    unwatched(lambda *_words: None)
    do_next()
    assert job_of(run).state == JobState.DONE


def test_a_job_that_lost_its_worker_is_begun_anew(bring: Callable[..., ImportRun], unwatched: object) -> None:
    run = bring(SITI)
    run.jobs.update(state=JobState.RUNNING, starts=1, step=JobStep.COMPARING, done=3, total=9)

    do_next()

    assert (job_of(run).state, job_of(run).starts) == (JobState.DONE, 2)


def test_a_job_that_lost_its_worker_after_a_wish_to_stop_is_stopped(
    bring: Callable[..., ImportRun], operator: User
) -> None:
    run = bring(SITI)
    run.jobs.update(state=JobState.RUNNING, starts=1)
    cancel_job(run_id=run.pk, by=operator)
    assert job_of(run).state == JobState.RUNNING

    do_next()

    assert job_of(run).state == JobState.CANCELLED


def test_a_job_that_kills_its_workers_is_given_up(bring: Callable[..., ImportRun]) -> None:
    run = bring(SITI)
    run.jobs.update(state=JobState.RUNNING, starts=3)

    do_next()

    assert job_of(run).state == JobState.FAILED
    assert "tiga kali" in job_of(run).failure


@pytest.fixture
def other_session() -> Iterator[Any]:
    other = connection.copy()
    yield other
    other.close()


def test_a_job_whose_worker_lives_is_left_alone(bring: Callable[..., ImportRun], other_session: Any) -> None:
    run = bring(SITI)
    key = [locks.SPACE, job_of(run).pk]
    assert not locks.is_being_done(job_of(run).pk)
    with other_session.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, %s)", key)
    assert locks.is_being_done(job_of(run).pk)

    assert not do_next()

    assert job_of(run).state == JobState.WAITING


def test_one_file_has_one_open_job(
    bring: Callable[..., ImportRun], operator: User, other_operator: User
) -> None:
    run = bring(SITI)

    with pytest.raises(JobUnderWayError):
        start_looking_again(run_id=run.pk, answers=Answers(), by=operator)
    with pytest.raises(OutsideImportScopeError):
        request_job(run_id=run.pk, kind=JobKind.READ, by=other_operator)
    with pytest.raises(OutsideImportScopeError):
        cancel_job(run_id=run.pk, by=other_operator)


def test_an_applied_import_is_not_applied_again(
    bring: Callable[..., ImportRun], unwatched: object, operator: User
) -> None:
    run = bring(SITI)
    do_next()
    start_applying(run_id=run.pk, by=operator)
    do_next()

    with pytest.raises(AlreadyAppliedError):
        start_applying(run_id=run.pk, by=operator)


@pytest.mark.parametrize(
    ("values", "constraint"),
    [
        ({"kind": "LAIN"}, "workbooks_job_kind_fits"),
        ({"state": "DONE"}, "workbooks_job_end_is_complete"),
        ({"state": "FAILED", "ended_at": timezone.now()}, "workbooks_job_failure_has_a_reason"),
        ({"done": 3, "total": 2}, "workbooks_job_done_of_total"),
    ],
)
def test_the_database_refuses(
    bring: Callable[..., ImportRun], values: dict[str, object], constraint: str
) -> None:
    run = bring(SITI)

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        run.jobs.update(**values)


@pytest.fixture
def browser(client_for: Callable[[User | None], Client], operator: User) -> Client:
    return client_for(operator)


def text_of(response: HttpResponse) -> str:
    return response.content.decode()


def test_the_page_shows_how_far_it_is_and_comes_again_without_script(
    bring: Callable[..., ImportRun], browser: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = bring(SITI)
    waiting = text_of(browser.get(run.get_absolute_url()))
    run.jobs.update(state=JobState.RUNNING, step=JobStep.COMPARING, done=12_500, total=50_000)
    lost = text_of(browser.get(run.get_absolute_url()))
    monkeypatch.setattr("workbooks.jobs.page.is_being_done", lambda _pk: True)
    under_way = text_of(browser.get(run.get_absolute_url()))
    listed = text_of(browser.get("/kerja/impor/"))

    assert "Menunggu giliran" in waiting
    assert '<noscript><meta http-equiv="refresh" content="3"></noscript>' in waiting
    assert "Terputus" in lost
    assert "12.500 dari 50.000 baris" in under_way
    assert 'value="12500" max="50000"' in under_way
    assert "Membaca berkas" in listed


def test_the_page_says_how_it_ended_and_offers_to_begin_again(
    bring: Callable[..., ImportRun], browser: Client, unwatched: object
) -> None:
    run = bring(SITI)
    browser.post(f"{run.get_absolute_url()}berhenti/")
    stopped = text_of(browser.get(run.get_absolute_url()))
    browser.post(f"{run.get_absolute_url()}periksa/", {})
    do_next()
    read = text_of(browser.get(run.get_absolute_url()))

    assert "Pembacaan dihentikan." in stopped
    assert "Baca ulang" in stopped
    assert "http-equiv" not in stopped
    assert "Masukkan 1 baris" in read


@pytest.mark.django_db(transaction=True)
def test_progress_is_seen_and_a_wish_to_stop_is_heard_from_outside(
    bring: Callable[..., ImportRun], operator: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbooks.jobs.watching.SECONDS_BETWEEN_WORDS", 0)
    run = bring(SITI)
    job = job_of(run)
    Job.objects.filter(pk=job.pk).update(state=JobState.RUNNING)

    with Watch(job.pk, is_ending=lambda: False) as watch, transaction.atomic():
        watch(JobStep.COMPARING, 1, 2)
        job.refresh_from_db()
        assert (job.step, job.done, job.total) == (JobStep.COMPARING, 1, 2)
    cancel_job(run_id=run.pk, by=operator)
    with Watch(job.pk, is_ending=lambda: False) as watch, pytest.raises(CancelledError):
        watch(JobStep.WRITING, 2, 2)
    with Watch(job.pk, is_ending=lambda: True) as watch, pytest.raises(InterruptedByEndError):
        watch(JobStep.WRITING, 2, 2)
