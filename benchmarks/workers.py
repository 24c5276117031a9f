"""Real workers on the database and the files of a benchmark: what they take, and how they die."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from django.conf import settings
from django.db import connection

from workbooks.enums import JobState
from workbooks.models import Job

SECONDS_BETWEEN_LOOKS = 0.1


@dataclass(frozen=True)
class Spent:
    """Of one job: seconds from its begin to its end, and the most memory its worker held, in MiB."""

    seconds: float
    memory: float


def started_worker(*flags: str) -> subprocess.Popen[bytes]:
    address = urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/{connection.settings_dict['NAME']}")
    return subprocess.Popen(  # noqa: S603 - a program of ours
        [sys.executable, "manage.py", "work", *flags],
        cwd=settings.BASE_DIR,
        env={**os.environ, "DATABASE_URL": address.geturl(), "DATA_DIR": str(settings.MEDIA_ROOT.parent)},
        stdin=subprocess.DEVNULL,
    )


def done_by_worker(job: Job) -> Spent:
    """Let a new worker do the job, which is the only one. Ends the benchmark where it is not done."""
    worker = started_worker("--once")
    memory = 0.0
    while worker.poll() is None:
        memory = max(memory, _peak_of(worker.pid))
        time.sleep(SECONDS_BETWEEN_LOOKS)
    return Spent(seconds_of(job), memory)


def _peak_of(process: int) -> float:
    """The most memory that a running process has held, in MiB. Its parent's share is not in it, as it is in
    what the system tells at its end."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0)


def seconds_of(job: Job) -> float:
    job.refresh_from_db()
    if job.state != JobState.DONE or job.started_at is None or job.ended_at is None:
        raise SystemExit(f"Pekerjaan {job.pk} tidak selesai: {job.state} {job.failure}")
    return (job.ended_at - job.started_at).total_seconds()
