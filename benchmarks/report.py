"""The pack for the meeting: the time from the request to each file on disk, and to opening its stamp."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from django.core.management import call_command
from django.utils import timezone

from accounts.models import User
from benchmarks.coverage_answers import DAY
from benchmarks.harness import Reading, timed
from benchmarks.workers import most_memory_of
from benchmarks.world import PROVINCE, REGENCY, MeasuredWorld
from config.own_worker import own_command
from registry.enums import Category
from workbooks.models import IssuedReport
from workbooks.reports.issuing import issue_report
from workbooks.reports.kept import kept_report
from workbooks.reports.meeting import meeting_report
from workbooks.reports.names import names_of
from workbooks.reports.state import State

TITLE = "Buku kerja rapat"
ROUNDS = 3
GOAL = "paling lama 5 detik, 200 MiB"


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    with TemporaryDirectory() as folder:
        for what, code, kind in (
            ("satu kab/kota", REGENCY, "xlsx"),
            ("satu provinsi", PROVINCE, "xlsx"),
            ("satu provinsi, PDF", PROVINCE, "pdf"),
            ("satu provinsi, Word", PROVINCE, "docx"),
        ):
            path = Path(folder) / f"{code}.{kind}"
            reading = timed(what, partial(_export, code, path), rounds=ROUNDS)
            memory = most_memory_of(own_command("export_report", *_words(code, path)))
            yield replace(reading, goal=GOAL, note=_note(path, memory))
        path = Path(folder) / "nama.xlsx"
        reading = timed("satu provinsi, dengan nama", partial(export_names, path, world.officer.pk), rounds=1)
        words = f"from benchmarks.report import export_names; export_names({str(path)!r}, {world.officer.pk})"
        memory = most_memory_of(own_command("shell", "--no-imports", "--command", words))
        yield replace(reading, goal=GOAL, note=_note(path, memory))
    yield timed("cap dibuka lagi", _open_stamp, rounds=ROUNDS)


def _export(code: str, path: Path) -> None:
    call_command("export_report", *_words(code, path), stdout=io.StringIO())


def _words(code: str, path: Path) -> tuple[str, ...]:
    return "--region", code, "--on", DAY.isoformat(), "--output", str(path)


def export_names(path: Path | str, officer_id: int) -> None:
    """Write the pack with names that this officer exports; also in a process of its own."""
    officer = User.objects.get(pk=officer_id)
    state = State(PROVINCE, Category.PEKSOS, DAY)
    names = names_of(state, reader=officer, reason="Ukur", at=timezone.now())
    report = meeting_report(state, reader=officer, names=names)
    content = issue_report(report, kind="xlsx", by=officer, reason="Ukur", password="ukur-2026")  # noqa: S106
    Path(path).write_bytes(content)


def _open_stamp() -> None:
    assert kept_report(IssuedReport.objects.public().latest("pk"), reader=None).stamp.code


def _note(path: Path, memory: float) -> str:
    size = path.stat().st_size / 1024
    return f"berkas {size:.0f} kB; proses sendiri: puncak memori {memory:.0f} MiB"
