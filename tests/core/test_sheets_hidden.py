"""What nobody sees in an Excel file is told, and read."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import Workbook

from core.sheets.hidden import hidden_in
from core.sheets.reading import open_sheets

ROWS = 3_000  # more than one look at the part of a sheet


@pytest.fixture
def book(tmp_path: Path) -> Path:
    workbook = Workbook()
    page = workbook.active
    page.title = "Rekap & <BNBA>"
    for number in range(1, ROWS + 1):
        page.append([number, f"Orang {number} dari sebuah kelurahan yang panjang namanya", "x" * 300, "y"])
    for number in (2, 700, ROWS):
        page.row_dimensions[number].hidden = True
    for letter in "BC":
        page.column_dimensions[letter].hidden = True
    workbook.create_sheet("Kosong")["A1"] = "isi"
    workbook.save(tmp_path / "tersembunyi.xlsx")
    return tmp_path / "tersembunyi.xlsx"


def test_hidden_rows_and_columns_are_told_by_sheet(book: Path) -> None:
    first, second = open_sheets(book)

    assert first.hidden.rows == {2, 700, ROWS}
    assert [first.hidden.hides_column(index) for index in range(4)] == [False, True, True, False]
    assert not second.hidden.rows
    assert not second.hidden.columns


def test_hidden_rows_are_read_all_the_same(book: Path) -> None:
    (first, _second) = open_sheets(book)

    assert [row[0] for row in first.rows()][699] == 700


def test_other_packed_kinds_tell_nothing(book: Path) -> None:
    kept = Path(__file__).parents[1] / "workbooks" / "corpus" / "files"
    ods = next(kept.glob("*.ods"))

    assert hidden_in(ods) == {}
