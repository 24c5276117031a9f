"""Large plain files: typed, filtered, frozen, and counted again when they are finished."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from io import BytesIO

from openpyxl import load_workbook

from core.sheets.flat import FlatTable, Value, flat_workbook, rows_in, write_flat

NIK = "3277010101900001"


def written(rows: list[list[Value]], heads: tuple[str, ...] = ("Nama", "NIK", "Lahir", "Umur")) -> BytesIO:
    target = BytesIO()
    table = FlatTable(
        "Daftar",
        heads,
        rows,
        widths=(30, 20, 18, 8),
        frozen=1,
        header="Daftar A & B",
        footer="Data & pribadi",
    )
    count = write_flat(target, table, ("Tentang", lambda count: [("Baris", str(count))]))
    assert count == len(rows) == rows_in(target)
    return target


def test_types_are_real_and_identifiers_are_text() -> None:
    sheet = load_workbook(
        written([["Siti", NIK, date(1990, 1, 1), 36], ["Adi", None, None, None]])
    ).worksheets[0]

    assert [cell.value for cell in sheet[2]][:2] == ["Siti", NIK]
    assert sheet["B2"].number_format == "@"
    assert sheet["C2"].is_date
    assert sheet["D2"].value == 36
    assert [cell.value for cell in sheet[3]] == ["Adi", None, None, None]


def test_head_is_frozen_filtered_and_repeated_on_paper() -> None:
    sheet, notes = load_workbook(written([["Siti", NIK, None, 1]])).worksheets

    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == "A1:D2"
    assert sheet.print_title_rows == "$1:$1"
    for page in (sheet, notes):
        assert page.oddHeader.left.text == "Daftar A && B"
        assert page.oddFooter.left.text == "Data && pribadi"
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.page_setup.orientation == "landscape"
    assert sheet.page_setup.paperSize == "14" or sheet.page_setup.paperSize == 14


def test_notes_know_how_many_rows_there_were() -> None:
    book = load_workbook(written([["Siti", NIK, None, 1]] * 1_234))

    assert dict(book["Tentang"].iter_rows(values_only=True))["Baris"] == "1234"


def test_a_formula_is_text_and_two_heads_of_one_name_stay_two_columns() -> None:
    sheet = load_workbook(written([["=1+1", "a"]], heads=("Nama", "Nama"))).worksheets[0]

    assert [cell.value for cell in sheet[1]] == ["Nama", "Nama (2)"]
    assert sheet["A2"].value == "'=1+1"


def test_a_file_without_rows_shows_its_head() -> None:
    sheet = load_workbook(written([])).worksheets[0]
    assert [cell.value for cell in sheet[1]] == ["Nama", "NIK", "Lahir", "Umur"]


def test_decimals_are_numbers() -> None:
    content = flat_workbook(FlatTable("Angka", ("nilai",), [[Decimal("1.5")]]), ("Kamus", [("a", "b")]))
    assert load_workbook(BytesIO(content)).worksheets[0]["A2"].value == 1.5
