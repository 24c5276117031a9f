"""Two workbooks of Kota Cimahi: one was read and waits, the other is imported with some rows left to correct.

Neither changes a count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from accounts.models import User
from core.sheets.styles import PLAIN, Format, Style
from core.sheets.writing import Book, Value
from demo import accounts
from demo.places import CIMAHI
from registry.enums import Category
from registry.models import Worker
from registry.numbers.phones import national
from workbooks.imports.understanding import Answers
from workbooks.repairs.saving import Repairs, save_repairs
from workbooks.services import apply_run, bring_workbook

HEADS: Final = ("No", "Nama lengkap", "NIK", "L/P", "Tanggal lahir", "Kategori", "Program", "Tempat tugas")
PAPER: Final = ("No HP", "Nomor sertifikat", "Penerbit", "Jenjang", "Tanggal terbit", "Berlaku sampai")
WAITING, WRITTEN = "Daftar Peksos Kota Cimahi triwulan IV.xlsx", "Nomor telepon relawan.xlsx"
SHEET = "REKAP"
# Rows above the first person.
ABOVE = 4
KNOWN, WITH_OTHER_PHONE = 12, 5
DAY: Final = Style(format=Format.DATE)

Cells = list[Value]


def leave_office_files() -> None:
    """Call after the people of Kota Cimahi and of the other offices have been written."""
    operator = User.objects.get(username=accounts.OPERATOR)
    written = bring_workbook(
        content=_book("NOMOR TELEPON RELAWAN", [*_phones(), *_spoilt_phones()]),
        file_name=WRITTEN,
        answers=Answers(),
        by=operator,
    )
    apply_run(run_id=written.pk, by=operator)
    rows = [*_known(), *_new(), *_doubtful(), *_spoilt()]
    waiting = bring_workbook(
        content=_book("DATA PEKERJA SOSIAL KOTA CIMAHI TRIWULAN IV", rows),
        file_name=WAITING,
        answers=Answers(),
        by=operator,
    )
    last_changed = (SHEET, ABOVE + WITH_OTHER_PHONE)
    save_repairs(run_id=waiting.pk, repairs=Repairs(left_out=[last_changed]), by=operator)


def _book(title: str, people: Sequence[Cells]) -> bytes:
    book = Book(title=title, creator="Dinas Sosial Kota Cimahi")
    page = book.page(SHEET)
    page.put(1, 1, title)
    heads = (*HEADS, *PAPER)
    page.row(ABOVE, heads, [PLAIN] * len(heads))
    for number, cells in enumerate(people, start=1):
        row = [number, *cells]
        page.row(ABOVE + number, row, [DAY if isinstance(cell, date) else PLAIN for cell in row])
    return book.to_bytes()


def _known() -> Iterator[Cells]:
    """Social workers as they are recorded; some have another phone number."""
    for index, worker in enumerate(_kept(Category.PEKSOS)[:KNOWN]):
        phone = f"0849{7_700_000 + 13 * index}" if index < WITH_OTHER_PHONE else national(worker.phone)
        yield _cells(worker, phone)


def _phones() -> Iterator[Cells]:
    for index, worker in enumerate(_kept(Category.RELAWAN)[:WITH_OTHER_PHONE]):
        yield _cells(worker, f"0849{8_800_000 + 17 * index}")


def _cells(worker: Worker, phone: str) -> Cells:
    return [worker.name, worker.nik, worker.sex, worker.birth_date, worker.category, None, None, phone]


def _spoilt_phones() -> Iterator[Cells]:
    for index, worker in enumerate(_kept(Category.RELAWAN)[WITH_OTHER_PHONE : WITH_OTHER_PHONE + 3]):
        yield [*_cells(worker, "")[:-1], f"022-66{index}"]


def _new() -> Iterator[Cells]:
    for index, name in enumerate(
        ("Wulan Permata Asri", "Yayan Hendrayana", "Neng Rostika", "Iman Firmansyah")
    ):
        born = date(1990 + index, 3 + index, 7)
        nik = f"327701{born.day + 40 * (index != 1 and index != 3):02}{born:%m%y}88{index + 11}"
        sex = "L" if index in (1, 3) else "P"
        paper: Cells = [f"CONTOH/88{index}/2024", "LSPS", "Generalis", date(2024, 5, 12), date(2029, 5, 11)]
        certificate = paper if index < 3 else []
        yield [
            name,
            nik,
            sex,
            born,
            "PEKSOS",
            "PKH",
            "Cimahi Utara",
            f"0857{6_600_000 + index}",
            *certificate,
        ]


def _doubtful() -> Iterator[Cells]:
    """Somebody with a known name, one person in two rows, somebody of another office."""
    known = _kept(Category.PEKSOS)[KNOWN]
    yield [known.name, None, known.sex, None, "PEKSOS", "PKH", "Cimahi Tengah"]
    twice: Cells = ["Ratna Juwita", "3277024507928821", "P", date(1992, 7, 5), "PEKSOS", "LK3"]
    yield [*twice, "Cimahi Tengah"]
    yield [*twice, "Cimahi Selatan"]
    elsewhere = Worker.objects.exclude(region=CIMAHI).filter(
        category=Category.PEKSOS, nik_digest__isnull=False
    )
    away = elsewhere.order_by("registry_number").first()
    if away:
        yield [away.name, away.nik, away.sex, away.birth_date, "PEKSOS", "PKH", "Cimahi Utara"]


def _spoilt() -> Iterator[Cells]:
    yield ["Dadan Ramdani", 3.27702e15, "L", date(1988, 1, 9), "PEKSOS", "PKH", "Cimahi Tengah"]
    yield ["Lilis Karlina", "327703550290881", "P", date(1990, 2, 15), "PEKSOS", "PKH", "Cimahi Selatan"]
    for name, birth in (("Asep Mulyana", "120485"), ("Tini Sumartini", "580687")):
        yield [name, f"327702{birth}8831", None, None, "PEKSOS", "PKH", "Cibabad Kulon"]


def _kept(category: Category) -> list[Worker]:
    kept = Worker.objects.filter(region=CIMAHI, category=category, nik_digest__isnull=False)
    return list(kept.order_by("registry_number"))
