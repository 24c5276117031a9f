"""What a worker does: take the oldest job that no worker runs, run it, and end it in one state."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from accounts.request_facts import RequestFacts, answering
from core.errors import DomainError
from core.statistics import learn_the_rows
from coverage.spans.upkeep import bring_up_to_date
from workbooks.enums import JobKind, JobState
from workbooks.errors import OutsideImportScopeError
from workbooks.imports.applying import WRITTEN
from workbooks.imports.understanding import Answers
from workbooks.jobs.locks import doing
from workbooks.jobs.watching import CancelledError, InterruptedByEndError, Watch
from workbooks.lists.exporting import write_list_file
from workbooks.models import Job
from workbooks.services import apply_run, examine_again

# If a job has lost this many workers, the job itself probably ends them.
MOST_STARTS = 3
FAILURE_LENGTH = 500


def do_next(*, is_ending: Callable[[], bool] = lambda: False) -> bool:
    """Do the oldest job that no living worker does; returns False if there is none.

    A job that its worker left is started again: its transaction ended with its lock. `is_ending` is called
    between chunks of rows; once it returns True, the job goes back to the queue.
    """
    for job_id in Job.objects.open().order_by("pk").values_list("pk", flat=True):
        with doing(job_id) as is_ours:
            job = Job.objects.open().filter(pk=job_id).first() if is_ours else None
            if job:
                with translation.override(settings.LANGUAGE_CODE):
                    _begin(job, is_ending)
                return True
    return False


def _begin(job: Job, is_ending: Callable[[], bool]) -> None:
    if job.starts >= MOST_STARTS:
        _end(job, JobState.FAILED, _("It was interrupted three times. Tell your administrator."))
        return
    now = timezone.now()
    begun = (
        Job.objects.open()
        .filter(pk=job.pk, cancel_asked_at=None)
        .update(
            state=JobState.RUNNING,
            starts=job.starts + 1,
            started_at=job.started_at or now,
            step="",
            done=0,
            total=0,
        )
    )
    if begun:
        _do(job, is_ending)
    else:
        _end(job, JobState.CANCELLED)


def _do(job: Job, is_ending: Callable[[], bool]) -> None:
    """Runs the job. A bug ends the worker and leaves the job; after `MOST_STARTS` starts the job fails."""
    try:
        with Watch(job.pk, is_ending=is_ending) as watch:
            _carry_out(job, watch)
    except CancelledError:
        _end(job, JobState.CANCELLED)
    except InterruptedByEndError:
        Job.objects.open().filter(pk=job.pk).update(state=JobState.WAITING, starts=job.starts)
    except DomainError as refusal:
        _end(job, JobState.FAILED, refusal.message)
    else:
        if job.kind == JobKind.APPLY:
            learn_the_rows(*WRITTEN)
        bring_up_to_date()  # so that no visitor waits for it


@transaction.atomic
def _carry_out(job: Job, watch: Watch) -> None:
    """The work and the end of the job are committed together."""
    by = job.owner
    if not by.is_active:
        raise OutsideImportScopeError
    facts = RequestFacts(request_id=f"job-{job.pk}", url=job.page)
    with answering(facts, user_id=by.pk):
        if job.list_file_id:
            write_list_file(list_file_id=job.list_file_id, by=by, progress=watch)
        elif job.run and job.kind == JobKind.READ:
            answers = Answers(**job.run.answers)
            examine_again(run_id=job.run.pk, answers=answers, by=by, progress=watch)
        elif job.run:
            apply_run(run_id=job.run.pk, by=by, progress=watch)
    ended = Job.objects.open().filter(pk=job.pk, cancel_asked_at=None)
    if not ended.update(state=JobState.DONE, ended_at=timezone.now()):
        raise CancelledError


def _end(job: Job, state: JobState, failure: str = "") -> None:
    ended = Job.objects.open().filter(pk=job.pk)
    ended.update(state=state, ended_at=timezone.now(), failure=failure[:FAILURE_LENGTH])
