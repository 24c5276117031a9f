"""Reading an office's workbook, against saving the same rows one by one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from django.db import transaction
from openpyxl import Workbook

from accounts.models import User
from benchmarks.harness import Reading, timed
from benchmarks.world import REGENCY, MeasuredWorld
from certification.models import Certificate, Issuer, Scheme
from demo import accounts
from registry.enums import Category, State
from registry.models import Assignment, Programme, Worker, WorkerState
from workbooks.imports.examining import examine
from workbooks.imports.understanding import Answers

TITLE = "Impor Excel"
ROWS = 5_000
SAVED = 500
HEADS = (
    "No", "Nama", "NIK", "Jenis kelamin", "Tanggal lahir", "Kategori", "Program", "Tempat tugas",
    "Nomor sertifikat", "Penerbit", "Jenjang", "Tanggal terbit", "Berlaku sampai", "Mulai tugas",
)  # fmt: skip
SOUNDS = ("ba", "ce", "di", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "wo", "ga", "ro")
ISSUED_ON, VALID_UNTIL, STARTS_ON = dt.date(2025, 3, 1), dt.date(2028, 2, 28), dt.date(2025, 4, 1)


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    operator = User.objects.get(username=accounts.OPERATOR)
    peer = timed("simpan satu per satu, per orang", _undone(_save_one_by_one), rounds=1, per=SAVED)
    yield peer
    with people_workbook(ROWS) as path:
        yield timed(
            "uji coba, per baris",
            partial(examine, path, by=operator, answers=Answers()),
            against=peer,
            note=f"berkas {ROWS} baris",
            rounds=1,
            per=ROWS,
        )


def _people(count: int, first: int = 0) -> Iterator[tuple[int, str, dt.date]]:
    for number in range(first, first + count):
        born_on = dt.date(1975, 1, 1) + dt.timedelta(days=number % 9_000)
        nik = f"327701{born_on:%d%m%y}{number // 9_000 + 1:04}"
        yield number, nik, born_on


@contextmanager
def people_workbook(count: int, first: int = 0) -> Iterator[Path]:
    """So many invented people of Cimahi, each with a certificate and an assignment, counted from `first`."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Daftar tenaga")
    sheet.append(HEADS)
    for number, nik, born_on in _people(count, first):
        sheet.append(
            (
                number + 1, _name(number), nik, "L", born_on, "PEKSOS", "PKH", "Cimahi Selatan",
                f"UKUR-{number}", "LSPS", "Generalis", ISSUED_ON, VALID_UNTIL, STARTS_ON,
            )
        )  # fmt: skip
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"tenaga-{first}.xlsx"
        book.save(path)
        yield path


def _name(number: int) -> str:
    """Unlike every other, also to whoever compares how names sound."""
    word = ""
    for _turn in range(4):
        number, sound = divmod(number, len(SOUNDS))
        word += SOUNDS[sound]
    return f"Orang {word.title()}"


def _undone(act: Callable[[], None]) -> Callable[[], None]:
    def acted() -> None:
        with transaction.atomic():
            act()
            transaction.set_rollback(True)

    return acted


def _save_one_by_one() -> None:
    """Four plain saves per person: what the least careful import would do."""
    programme = Programme.objects.get(code="PKH")
    issuer, scheme = Issuer.objects.get(code="LSPS"), Scheme.objects.get(code="GENERALIS")
    for number, _nik, born_on in _people(SAVED):
        worker = Worker.objects.create(
            registry_number=f"UKUR-{number}",
            name=f"Orang Ukur {number}",
            category=Category.PEKSOS,
            birth_date=born_on,
            region_id=REGENCY,
        )
        WorkerState.objects.create(worker=worker, state=State.ACTIVE, valid_from=STARTS_ON)
        Assignment.objects.create(worker=worker, programme=programme, place_id=REGENCY, starts_on=STARTS_ON)
        Certificate.objects.create(
            worker=worker,
            issuer=issuer,
            scheme=scheme,
            number=f"UKUR-{number}",
            issued_on=ISSUED_ON,
            valid_until=VALID_UNTIL,
        )
