"""Sheets as offices keep them, small and whole, and the world they are compared with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook
from pytest_django import Settings

from accounts.models import User
from certification import reference
from registry.models import Programme
from workbooks.imports.deciding import Decision
from workbooks.imports.examining import Examination, examine
from workbooks.imports.understanding import Answers

# A head that an office would write. Rows below are given by these words.
HEADS = {
    "nama": "NAMA LENGKAP",
    "nik": "NIK",
    "lahir": "TGL LAHIR",
    "jk": "L/P",
    "kategori": "KATEGORI",
    "program": "PROGRAM",
    "tempat": "KEC. TUGAS",
    "hp": "NO HP",
    "sertifikat": "NO SERTIFIKAT",
    "penerbit": "PENERBIT",
    "jenjang": "JENJANG",
    "terbit": "TGL TERBIT",
    "berlaku": "MASA BERLAKU",
    "mulai": "TMT",
    "sk": "NO SK",
}
SITI = {
    "nama": "Siti Nurjanah",
    "nik": "3277035403910007",
    "lahir": "14/03/1991",
    "jk": "P",
    "kategori": "PEKSOS",
    "program": "PKH",
    "tempat": "Cimahi Selatan",
    "hp": "0812-3456-7890",
    "sertifikat": "LSPS.0001",
    "penerbit": "LSPS",
    "jenjang": "Generalis",
    "terbit": "12/05/2022",
    "berlaku": "11/05/2027",
    "mulai": "2/1/2023",
    "sk": "800/12/2023",
}
UJANG = {
    "nama": "Ujang Suherman",
    "nik": "3277031708850002",
    "kategori": "PEKSOS",
    "program": "LK3",
    "tempat": "Cimahi Tengah",
}

Save = Callable[..., Path]
Examine = Callable[..., Examination]


@pytest.fixture(autouse=True)
def kept_files(settings: Settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path / "files"


@pytest.fixture
def references(db: None) -> None:
    """Programmes, issuers and schemes as every installation has them."""
    reference.load()
    Programme.objects.filter(code="PKH").update(default_category="")


@pytest.fixture
def save(tmp_path: Path) -> Save:
    """Save rows, given by the words of `HEADS`, as an office's sheet: titles, head in row 4."""

    def save_rows(*rows: dict[str, object], name: str = "rekap.xlsx") -> Path:
        heads = [word for word in HEADS if any(word in row for row in rows)]
        lines: list[Sequence[object]] = [
            ["DATA PEKERJA SOSIAL KOTA CIMAHI"],
            ["TAHUN 2026"],
            [],
            ["NO", *(HEADS[word] for word in heads)],
        ]
        lines += [[number, *(row.get(word) for word in heads)] for number, row in enumerate(rows, start=1)]
        return save_lines(tmp_path / name, lines)

    return save_rows


def save_lines(path: Path, lines: Sequence[Sequence[object]]) -> Path:
    workbook = Workbook()
    workbook.active.title = "REKAP"
    for line in lines:
        workbook.active.append(list(line))
    workbook.save(path)
    return path


@pytest.fixture
def look(save: Save, operator: User, references: None) -> Examine:
    """Examine rows as the operator of Kota Cimahi."""

    def look_at(*rows: dict[str, object], by: User | None = None, **answers: str) -> Examination:
        return examine(save(*rows), by=by or operator, answers=Answers(**answers))

    return look_at


def only(examination: Examination) -> Decision:
    assert len(examination.decisions) == 1
    return examination.decisions[0]


def codes(decision: Decision) -> set[str]:
    return {problem.code for problem in decision.entry.problems}
