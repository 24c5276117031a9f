"""Measures a real worker's job on the database and the files of a benchmark, and other commands."""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from config.own_worker import own_worker
from workbooks.enums import JobState
from workbooks.models import Job

SECONDS_BETWEEN_LOOKS = 0.05


@dataclass(frozen=True)
class Spent:
    """Cost of one job: seconds from its start to its end, and the peak memory of its worker, in MiB."""

    seconds: float
    memory: float


def done_by_worker(job: Job) -> Spent:
    """Let a new worker do the job, which must be the only one. Ends the benchmark if it is not done."""
    memory = most_memory_of(own_worker("--once"))
    return Spent(seconds_of(job), memory)


def most_memory_of(process: subprocess.Popen[bytes]) -> float:
    """The peak memory of the process until its end, in MiB."""
    memory = 0.0
    while process.poll() is None:
        memory = max(memory, _peak_of(process.pid))
        time.sleep(SECONDS_BETWEEN_LOOKS)
    return memory


def _peak_of(process: int) -> float:
    """The peak memory of a running process, in MiB. Unlike the figure that the system reports at its end, it
    does not include its parent's share."""
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM")), 0)


def seconds_of(job: Job) -> float:
    job.refresh_from_db()
    if job.state != JobState.DONE or job.started_at is None or job.ended_at is None:
        raise SystemExit(f"Pekerjaan {job.pk} tidak selesai: {job.state} {job.failure}")
    return (job.ended_at - job.started_at).total_seconds()
