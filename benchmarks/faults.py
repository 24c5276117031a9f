"""`./run bench faults`: kill -9 a worker at random moments of imports: either the whole file is imported, or
nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from django.apps import apps
from django.conf import settings

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from benchmarks.excel_import import people_workbook
from certification.models import Certificate
from config.own_worker import own_worker
from demo import accounts
from registry.models import Assignment, Worker, WorkerState
from workbooks.enums import JobKind, JobState, JobStep
from workbooks.imports.understanding import Answers
from workbooks.jobs.locks import is_being_done
from workbooks.jobs.requests import request_job
from workbooks.jobs.working import do_next
from workbooks.models import ImportRun, Job
from workbooks.services import bring_workbook

KILLS = 50
ROWS = 200
SEED = 3277
PATIENCE = 600  # seconds
SECONDS_BETWEEN_LOOKS = 0.005
# The steps in which a worker is killed, in turn; and how far into a step at most.
STEPS = (*JobStep, JobStep.WRITING)
DEEPEST = 0.6  # seconds
HISTORIES = (
    "registry.WorkerEvent",
    "registry.WorkerStateEvent",
    "registry.AssignmentEvent",
    "certification.CertificateEvent",
)
ACTS = (AuditAction.WORKER_REGISTERED, AuditAction.CERTIFICATE_ISSUED, AuditAction.ASSIGNMENT_STARTED)
Counts = tuple[int, ...]


def run() -> None:
    """Print the results. Ends with an error if a file was ever imported partly, or twice."""
    rng = Random(SEED)  # noqa: S311 - moments to kill at
    accounts.create_all()
    operator = User.objects.get(username=accounts.OPERATOR)
    killed: Counter[str] = Counter()
    faults = 0
    with TemporaryDirectory() as folder:
        settings.MEDIA_ROOT = Path(folder) / "files"
        for number in range(KILLS):
            step = STEPS[number % len(STEPS)]
            found, is_whole = _kill_once(number, step, rng.uniform(0, DEEPEST), operator)
            killed[found] += 1
            faults += not is_whole
            print(f"  {number + 1:>3}. {found}: {'utuh' if is_whole else 'TIDAK UTUH'}", flush=True)
    print(f"Pekerja dimatikan (kill -9) {KILLS} kali, berkas {ROWS} baris")
    for moment, times in killed.most_common():
        print(f"  {moment:<36}{times:>4} kali")
    print(f"  registri setengah jadi atau ganda:  {faults:>4} kali")
    if faults:
        raise SystemExit(1)


def _kill_once(number: int, step: JobStep, depth: float, operator: User) -> tuple[str, bool]:
    """Start an import, kill its worker in the step, check, and finish it as the next worker does.

    Returns the moment of the kill in words, and whether the registry always contained all or nothing.
    """
    worker = own_worker()
    with people_workbook(ROWS, first=number * ROWS) as path:
        content = path.read_bytes()
    run = bring_workbook(content=content, file_name=path.name, answers=Answers(), by=operator)
    before = _counts()
    job = request_job(run_id=run.pk, kind=JobKind.APPLY, by=operator)
    moment = _killed_in(worker, job, step, depth)
    _wait_for(lambda: not is_being_done(job.pk), "kunci pekerja yang mati")
    after_death = _counts()
    is_applied = ImportRun.objects.get(pk=run.pk).is_applied
    is_whole = after_death == (_with_all(before) if is_applied else before)
    do_next()
    job.refresh_from_db()
    is_done = job.state == JobState.DONE and ImportRun.objects.get(pk=run.pk).is_applied
    return moment, is_whole and is_done and _counts() == _with_all(before)


def _killed_in(worker: subprocess.Popen[bytes], job: Job, step: JobStep, depth: float) -> str:
    def is_there() -> bool:
        job.refresh_from_db()
        return job.step == step or job.is_over

    _wait_for(is_there, f"tahap {step.label}")
    time.sleep(depth)
    os.kill(worker.pid, signal.SIGKILL)
    worker.wait()
    job.refresh_from_db()
    return "sesudah selesai" if job.is_over else str(JobStep(job.step).label).lower()


def _wait_for(holds: Callable[[], bool], what: str) -> None:
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end:
            raise SystemExit(f"Terlalu lama: {what}.")
        time.sleep(SECONDS_BETWEEN_LOOKS)


def _counts() -> Counts:
    """The number of rows of every table that an import of new people writes to, including history and audit
    trail."""
    tables = (Worker, WorkerState, Certificate, Assignment, *(apps.get_model(name) for name in HISTORIES))
    return (
        *(table._default_manager.count() for table in tables),
        AuditEvent.objects.filter(action__in=ACTS).count(),
    )


def _with_all(before: Counts) -> Counts:
    *rows, lines = before
    return (*(count + ROWS for count in rows), lines + len(ACTS) * ROWS)
