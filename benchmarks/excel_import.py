"""Importing an office's workbook as its staff do, by real workers, against the package that most Django
projects import with."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from django.conf import settings
from django.db import transaction
from import_export.fields import Field
from import_export.resources import ModelResource
from import_export.widgets import ForeignKeyWidget
from openpyxl import Workbook
from tablib import Dataset

from accounts.models import RoleAssignment, User
from accounts.roles import Role
from benchmarks.harness import Reading, timed
from benchmarks.workers import Spent, done_by_worker, seconds_of
from benchmarks.world import REGENCY, MeasuredWorld
from certification.models import Certificate, Issuer, Scheme
from config.own_worker import own_worker
from demo import accounts
from regions.models import Region
from registry.models import Assignment, Programme, Worker
from workbooks.enums import JobKind
from workbooks.imports.understanding import Answers
from workbooks.jobs.requests import request_job
from workbooks.services import bring_workbook, keep_workbook

TITLE = "Impor Excel"
ROWS: Final = 50_000
# The peer takes the same time per row whatever their number, and would need most of an hour for all rows.
PEER_ROWS: Final = 2_000
SIDE: Final = 5_000
HEADS = (
    "No", "Nama", "NIK", "Jenis kelamin", "Tanggal lahir", "Kategori", "Program", "Tempat tugas",
    "Nomor sertifikat", "Penerbit", "Jenjang", "Tanggal terbit", "Berlaku sampai", "Mulai tugas", "Telepon",
)  # fmt: skip
LATER = dt.date(2025, 3, 1), dt.date(2028, 2, 28), dt.date(2026, 1, 5)
SOUNDS = ("ba", "ce", "di", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "wo", "ga", "ro")
ISSUED_ON, VALID_UNTIL, STARTS_ON = dt.date(2022, 3, 1), dt.date(2025, 2, 28), dt.date(2025, 4, 1)


class PeerPeople(ModelResource):
    """What the file says about people, without rules, states or audit lines."""

    class Meta:
        model = Worker
        import_id_fields = ("registry_number",)
        fields = ("registry_number", "name", "sex", "birth_date", "category", "phone", "region")


class PeerPapers(ModelResource):
    worker = Field("worker", "worker", ForeignKeyWidget(Worker, "registry_number"))

    class Meta:
        model = Certificate
        import_id_fields = ("number",)
        fields = ("worker", "number", "issuer", "scheme", "issued_on", "valid_until")


class PeerDuties(ModelResource):
    worker = Field("worker", "worker", ForeignKeyWidget(Worker, "registry_number"))

    class Meta:
        model = Assignment
        import_id_fields = ("worker",)
        fields = ("worker", "programme", "place", "starts_on")


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    operator = User.objects.get(username=accounts.OPERATOR)
    peer = timed("django-import-export, per baris", _peer, rounds=1, per=PEER_ROWS)
    whole = peer.milliseconds * ROWS / 1000
    yield replace(
        peer,
        note=f"contoh {PEER_ROWS} baris tanpa aturan, uji coba lalu impor; {ROWS} baris: {whole:.0f} detik",
    )
    with TemporaryDirectory() as folder:
        settings.MEDIA_ROOT = Path(folder) / "files"
        for what, is_later in (("orang baru", False), ("perubahan", True)):
            with people_workbook(ROWS, is_later=is_later) as path:
                run = keep_workbook(
                    content=path.read_bytes(), file_name=path.name, answers=Answers(), by=operator
                )
            both = []
            for step, kind in (("uji coba", JobKind.READ), ("impor", JobKind.APPLY)):
                spent = done_by_worker(request_job(run_id=run.pk, kind=kind, by=operator))
                yield _reading(f"{what}: {step}, per baris", spent, goal="30 detik, 256 MiB")
                both.append(spent)
            spent = Spent(sum(each.seconds for each in both), max(each.memory for each in both))
            yield replace(_reading(f"{what}: keduanya, per baris", spent, goal="60 ×"), against=peer)
        yield _side_by_side(operator)


def _reading(what: str, spent: Spent, *, goal: str) -> Reading:
    note = f"{ROWS} baris dalam {spent.seconds:.1f} detik; puncak memori {spent.memory:.0f} MiB"
    return Reading(what, spent.seconds * 1000 / ROWS, goal=goal, note=note)


def _side_by_side(operator: User) -> Reading:
    """Two offices at once, each with its own worker. Ends the benchmark if a person is missing or imported
    twice."""
    neighbour = User.objects.create(username="tetangga", name="Tetangga")
    RoleAssignment.objects.create(user=neighbour, role=Role.OPERATOR, region_id=REGENCY)
    before, jobs = Worker.objects.count(), []
    for first, by, place in ((ROWS, operator, "Cimahi Selatan"), (ROWS + SIDE, neighbour, "Coblong")):
        with people_workbook(SIDE, first=first, place=place) as path:
            run = bring_workbook(content=path.read_bytes(), file_name=path.name, answers=Answers(), by=by)
        jobs.append(request_job(run_id=run.pk, kind=JobKind.APPLY, by=by))
    for worker in [own_worker("--once"), own_worker("--once")]:
        worker.wait()
    slowest = max(map(seconds_of, jobs))
    came = Worker.objects.count() - before
    if came != 2 * SIDE:
        raise SystemExit(f"{came} orang, seharusnya {2 * SIDE}.")
    note = f"masing-masing {SIDE} baris, {came} orang tercatat, tiada yang ganda"
    return Reading("dua kantor sekaligus, per baris", slowest * 1000 / (2 * SIDE), note=note)


def _peer() -> None:
    with people_workbook(PEER_ROWS) as path:
        rows = Dataset().load(path.read_bytes(), format="xlsx").dict
    issuer, scheme = Issuer.objects.get(code="LSPS").pk, Scheme.objects.get(code="GENERALIS").pk
    programme, place = Programme.objects.get(code="PKH").pk, Region.objects.get(name="Cimahi Selatan").pk
    people, papers, duties = (
        Dataset(headers=resource.Meta.fields) for resource in (PeerPeople, PeerPapers, PeerDuties)
    )
    for row in rows:
        number, born_on = f"UKUR-{row['No']}", row["Tanggal lahir"].date()
        issued_on, until, starts_on = (
            row[head].date() for head in ("Tanggal terbit", "Berlaku sampai", "Mulai tugas")
        )
        said = row["Nama"], row["Jenis kelamin"], born_on, row["Kategori"], row["Telepon"]
        people.append((number, *said, REGENCY))
        papers.append((number, row["Nomor sertifikat"], issuer, scheme, issued_on, until))
        duties.append((number, programme, place, starts_on))
    with transaction.atomic():
        for resource, data in ((PeerPeople(), people), (PeerPapers(), papers), (PeerDuties(), duties)):
            resource.import_data(data, dry_run=True, raise_errors=True)
            resource.import_data(data, raise_errors=True)
        transaction.set_rollback(True)


def _people(count: int, first: int = 0) -> Iterator[tuple[int, str, dt.date]]:
    for number in range(first, first + count):
        born_on = dt.date(1975, 1, 1) + dt.timedelta(days=number % 9_000)
        nik = f"327701{born_on:%d%m%y}{number // 9_000 + 1:04}"
        yield number, nik, born_on


@contextmanager
def people_workbook(
    count: int, first: int = 0, *, place: str = "Cimahi Selatan", is_later: bool = False
) -> Iterator[Path]:
    """Invented people, each with a certificate and an assignment, numbered from `first`.

    `is_later`: the same people with another phone number, the next term of the certificate, another place.
    """
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Daftar tenaga")
    sheet.append(HEADS)
    for number, nik, born_on in _people(count, first):
        sheet.append(
            (
                number + 1, _name(number), nik, "L", born_on, "PEKSOS", "PKH",
                "Cimahi Utara" if is_later else place, f"UKUR-{number}", "LSPS", "Generalis",
                *(LATER if is_later else (ISSUED_ON, VALID_UNTIL, STARTS_ON)),
                f"08{number + 1_200_000_000 + is_later}",
            )
        )  # fmt: skip
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"tenaga-{first}.xlsx"
        book.save(path)
        yield path


def _name(number: int) -> str:
    """A name that is unlike every other, also for a phonetic comparison."""
    word = ""
    for _turn in range(4):
        number, sound = divmod(number, len(SOUNDS))
        word += SOUNDS[sound]
    return f"Orang {word.title()}"
