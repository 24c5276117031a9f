"""What goes out: text stays text, formulas carry their values, paper and heads are set."""

import datetime as dt
import re
import zipfile
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from core.charts.bars import Texture
from core.sheets.addresses import address, column_letter, span
from core.sheets.cached import UncachedFormulaError, with_cached_values
from core.sheets.charts import Bars, Box, Part, draw_bars
from core.sheets.counting import IncompleteFileError, check_rows
from core.sheets.paper import Paper
from core.sheets.printing import Print
from core.sheets.reading import open_sheets
from core.sheets.styles import Format, Style
from core.sheets.writing import Book, Formula, Page, sheet_name


@pytest.fixture
def book() -> Book:
    return Book(title="Uji", creator="Uji")


def read_back(book: Book, path: Path) -> list[list[object]]:
    """By calamine, which calculates nothing."""
    path.write_bytes(book.to_bytes())
    return [list(row) for row in open_sheets(path)[0].rows()]


def sheet_of(book: Book) -> Worksheet:
    return load_workbook(BytesIO(book.to_bytes())).active


def test_identifiers_stay_text(book: Book, tmp_path: Path) -> None:
    book.page("A").row(1, ["3277035403910007", "081234567890", "0012"], [Style(format=Format.TEXT)] * 3)

    assert read_back(book, tmp_path / "a.xlsx") == [["3277035403910007", "081234567890", "0012"]]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_begins_like_a_formula_is_neutralised(book: Book, start: str) -> None:
    book.page("A").put(1, 1, f'{start}HYPERLINK("http://example")')

    cell = sheet_of(book)["A1"]
    assert cell.data_type == "s"
    assert str(cell.value).startswith("'")


@given(st.text(max_size=40))
def test_any_text_is_written_and_never_as_a_formula(text: str) -> None:
    book = Book(title="Uji", creator="Uji")
    book.page("A").put(1, 1, text)
    assert sheet_of(book)["A1"].data_type != "f"


def test_formulas_show_their_value_to_readers_that_do_not_calculate(book: Book, tmp_path: Path) -> None:
    page = book.page("A")
    page.row(1, [10, 4, Formula("=MAX(0,A1-B1)", 6)], [Style()] * 3)
    page.put(2, 1, Formula('=IF(A1>5,"cukup & baik","")', "cukup & baik"))
    page.put(2, 2, Formula('=IF(A1<5,"x","")', None))
    page.put(2, 3, Formula("=B1/A1", 0.4))

    assert read_back(book, tmp_path / "a.xlsx") == [[10, 4, 6], ["cukup & baik", None, 0.4]]


def test_a_formula_without_a_value_is_a_fault_of_the_program(book: Book) -> None:
    page = book.page("A")
    page.put(1, 1, Formula("=1+1", 2))
    page.sheet["B1"] = "=2+2"

    with pytest.raises(UncachedFormulaError, match="B1"):
        book.to_bytes()


def test_a_value_without_its_formula_is_a_fault_of_the_program(book: Book) -> None:
    draft = BytesIO(book_with_one_cell())

    with pytest.raises(UncachedFormulaError, match="A9"):
        with_cached_values(draft, BytesIO(), {"xl/worksheets/sheet1.xml": {"A9": 1}})


def test_streamed_rows_stand_below_the_head_as_any_others(book: Book, tmp_path: Path) -> None:
    page = book.page("A")
    page.put(1, 1, "Nama")
    rows = [["=1+1", 7, dt.date(2026, 11, 22)], ["<Siti & Ani>", Decimal("1.5"), None]]
    page.stream(2, rows, [Style(), Style(), Style(format=Format.DATE)])

    assert read_back(book, tmp_path / "a.xlsx") == [
        ["Nama", None, None],
        ["'=1+1", 7, dt.date(2026, 11, 22)],
        ["<Siti & Ani>", 1.5, None],
    ]


def test_a_file_that_lacks_a_row_is_a_fault_of_the_program() -> None:
    with pytest.raises(IncompleteFileError, match="2 rows were written, 1 stand"):
        check_rows(BytesIO(book_with_one_cell()), "xl/worksheets/sheet1.xml", 2)


def book_with_one_cell() -> bytes:
    book = Book(title="Uji", creator="Uji")
    book.page("A").put(1, 1, "x")
    return book.to_bytes()


def test_dates_are_dates_with_indonesian_month_names(book: Book) -> None:
    book.page("A").put(1, 1, dt.date(2026, 11, 21), Style(format=Format.DATE))

    cell = sheet_of(book)["A1"]
    assert cell.value == dt.datetime(2026, 11, 21)
    assert cell.number_format == "[$-421]d mmmm yyyy"


def test_print_settings_hold(book: Book) -> None:
    page = book.page("A")
    page.put(1, 1, "x")
    page.freeze(3, 2)
    page.filter(2, 9, 4)
    page.print(
        Print(paper=Paper.F4, footer="Rapat & laporan", header="Judul", head_rows=(1, 2), area="A1:D9")
    )

    sheet = sheet_of(book)
    assert (sheet.page_setup.paperSize, sheet.page_setup.orientation) == (14, "landscape")
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.print_title_rows == "$1:$2"
    assert sheet.freeze_panes == "B3"
    assert sheet.auto_filter.ref == "A2:D9"
    assert sheet.oddFooter.right.text == "Halaman &P dari &N"
    assert sheet.oddFooter.left.text == "Rapat && laporan"


def test_sheet_names_are_accepted_by_every_spreadsheet() -> None:
    assert sheet_name("Kabupaten/kota: [semua]?") == "Kabupaten-kota- -semua--"
    assert len(sheet_name("x" * 60)) == 31


def test_addresses_are_those_of_spreadsheets() -> None:
    assert [column_letter(number) for number in (1, 26, 27, 702, 703)] == ["A", "Z", "AA", "ZZ", "AAA"]
    assert address(3, 28) == "AB3"
    assert span(1, 1, 9, 4) == "A1:D9"


def chart_xml(page: Page, book: Book) -> str:
    with zipfile.ZipFile(BytesIO(book.to_bytes())) as file:
        return file.read("xl/charts/chart1.xml").decode()


def test_bars_are_native_patterned_and_carry_their_numbers(book: Book) -> None:
    page = book.page("A")
    for row, (name, met, there, vacant) in enumerate([("Kab. A", 3, 2, 5), ("Kab. B", 1, 0, 9)], start=1):
        page.row(row, [name, met, there, vacant], [Style()] * 4)
    parts = (
        Part(2, "Bersertifikat", Texture.SOLID),
        Part(3, "Belum", Texture.HATCHED),
        Part(4, "Kosong", Texture.BLANK),
    )

    draw_bars(page, page, Bars((1, 2), label_column=1, parts=parts, is_share=True), Box(1, 6, 2, 8))

    xml = chart_xml(page, book)
    assert 'barDir val="bar"' in xml
    assert 'grouping val="percentStacked"' in xml
    assert 'prst="wdUpDiag"' in xml
    assert re.findall(r"<(?:c:)?v>([^<]+)</(?:c:)?v>", xml).count("Kab. A") == 3
    assert re.findall(r"<(?:c:)?v>(\d+)</(?:c:)?v>", xml) == [
        "3",
        "1",
        "2",
        "0",
        "5",
        "9",
    ]
