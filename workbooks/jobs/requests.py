"""What staff do with an import that may be large: upload it, examine it again, import its rows, stop long
work.

A small file is handled within the request; for a larger one a job is left to a worker.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from core.constraints import refused_as
from workbooks.enums import JobKind
from workbooks.errors import (
    AlreadyAppliedError,
    JobOverError,
    JobUnderWayError,
)
from workbooks.imports.understanding import Answers
from workbooks.models import ImportRun, Job, ListFile
from workbooks.models.import_run import SMALL
from workbooks.scope import run_of
from workbooks.services import apply_run, bring_workbook, examine_again, keep_workbook

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def start_bringing(*, content: bytes, file_name: str, answers: Answers, by: User) -> ImportRun:
    """Runs `bring_workbook`, or requests a job for it."""
    if len(content) <= SMALL:
        return bring_workbook(content=content, file_name=file_name, answers=answers, by=by)
    run = keep_workbook(content=content, file_name=file_name, answers=answers, by=by)
    request_job(run_id=run.pk, kind=JobKind.READ, by=by)
    return run


@transaction.atomic
def start_looking_again(*, run_id: int, answers: Answers, by: User) -> ImportRun:
    """Runs `examine_again`, or requests a job for it. Also raises JobUnderWayError."""
    run = run_of(run_id, by)
    run.worked_at = timezone.now()
    run.save(update_fields=["worked_at"])
    if run.is_small:
        return examine_again(run_id=run_id, answers=answers, by=by)
    request_job(run_id=run_id, kind=JobKind.READ, by=by)
    run.answers = asdict(answers)
    run.save(update_fields=["answers"])
    return run


@transaction.atomic
def start_applying(*, run_id: int, by: User) -> ImportRun:
    """Runs `apply_run`, or requests a job for it. Also raises JobUnderWayError."""
    run = run_of(run_id, by)
    if run.is_small:
        return apply_run(run_id=run_id, by=by)
    if run.is_applied:
        raise AlreadyAppliedError
    request_job(run_id=run_id, kind=JobKind.APPLY, by=by)
    return run


@transaction.atomic
def request_job(*, run_id: int, kind: JobKind, by: User) -> Job:
    """Let a worker do this with the import; what it writes is recorded under the name of `by`.

    Raises OutsideImportScopeError, JobUnderWayError.
    """
    run = run_of(run_id, by)
    job = Job(run=run, owner=by, kind=kind, page=run.get_absolute_url())
    with refused_as({"workbooks_job_one_at_a_time": JobUnderWayError}):
        job.save(force_insert=True)
    return job


def cancel_job(*, run_id: int, by: User) -> Job:
    """Stop the job of an import; nothing of it is written. Raises OutsideImportScopeError, JobOverError."""
    return stop_work(run_of(run_id, by))


@transaction.atomic
def stop_work(subject: ImportRun | ListFile) -> Job:
    """Stop the job of an import or of the file of a list: at once if it waits, within a moment if it runs.
    Raises JobOverError if it has already ended."""
    job = subject.jobs.open().select_for_update().first()
    if job is None:
        raise JobOverError
    job.stop(timezone.now())
    job.save(update_fields=["cancel_asked_at", "state", "ended_at"])
    return job
