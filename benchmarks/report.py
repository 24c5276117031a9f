"""The pack for the meeting: how long from the question to each of its files on disk."""

from __future__ import annotations

import io
import resource
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.management import call_command

from benchmarks.coverage_answers import DAY
from benchmarks.harness import Reading, timed
from benchmarks.world import PROVINCE, REGENCY, MeasuredWorld

TITLE = "Buku kerja rapat"
ROUNDS = 3


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    with TemporaryDirectory() as folder:
        for what, code, kind in (
            ("satu kab/kota", REGENCY, "xlsx"),
            ("satu provinsi", PROVINCE, "xlsx"),
            ("satu provinsi, PDF", PROVINCE, "pdf"),
            ("satu provinsi, Word", PROVINCE, "docx"),
        ):
            path = Path(folder) / f"{code}.{kind}"
            reading = timed(what, partial(_export, code, path), goal="paling lama 5 detik", rounds=ROUNDS)
            yield Reading(reading.what, reading.milliseconds, goal=reading.goal, note=_size(path))


def _export(code: str, path: Path) -> None:
    words = ("--region", code, "--on", DAY.isoformat(), "--output", str(path))
    call_command("export_report", *words, stdout=io.StringIO())


def _size(path: Path) -> str:
    """Of the file, and the most memory that this process has held so far."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return f"berkas {path.stat().st_size / 1024:.0f} kB; puncak memori proses {peak:.0f} MiB"
