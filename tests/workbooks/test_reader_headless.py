"""Lists without a head: the cells tell, or the heads of the sheet before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from core.sheets.reading import Sheet
from core.sheets.rows import Cell
from tests.workbooks.test_reader import Atlas
from workbooks.imports.reader.entries import Entry, SheetReading
from workbooks.imports.reader.headers import Header
from workbooks.imports.reader.sheets import read_sheet

PEOPLE: Sequence[Sequence[Cell]] = (
    ("Siti Aminah", "3277015704799101", "P"),
    ("Asep Rohmat", "3277010211849102", "L"),
    ("Cucu Cahyati", "3277016301909103", "P"),
)


def read(*rows: Sequence[Cell], before: Header | None = None) -> tuple[SheetReading, list[Entry]]:
    sheet = Sheet("Sheet1", False, lambda: map(list, rows))
    return read_sheet(sheet, today=date(2026, 11, 21), known=Atlas(), before=before)


def told(entries: Sequence[Entry]) -> list[tuple[object, object, object]]:
    return [(entry.get("name"), entry.get("nik"), entry.get("sex")) for entry in entries]


def test_cells_tell_what_columns_hold() -> None:
    reading, entries = read(*PEOPLE)
    assert told(entries) == list(PEOPLE)
    assert [column.header for column in reading.headers[0].columns] == ["Nama", "NIK", "Kolom C"]


def test_two_columns_that_may_be_names_are_asked() -> None:
    towns = ("Melong", "Cibeureum", "Utama")
    rows = [(*person, town) for person, town in zip(PEOPLE, towns, strict=True)]
    reading, entries = read(*rows)
    assert not entries
    assert reading.why_skipped


def test_people_who_receive_help_are_no_workers() -> None:
    reading, entries = read(("DAFTAR PENERIMA BANTUAN SEMBAKO",), *PEOPLE)
    assert not entries
    assert reading.why_skipped


def test_two_people_are_no_list() -> None:
    reading, _entries = read(*PEOPLE[:2])
    assert reading.why_skipped


def test_a_sheet_goes_on_below_the_heads_of_the_one_before() -> None:
    first, _entries = read(("Nama", "NIK", "L/P", "Desa"), *PEOPLE)
    going_on, entries = read(*PEOPLE[:1], before=first.headers[-1])
    assert told(entries) == list(PEOPLE[:1])
    assert going_on.headers[0].row == 0


def test_a_sheet_of_other_columns_does_not_go_on() -> None:
    first, _entries = read(("NIK", "Nama", "L/P"), ("3277015704799101", "Siti Aminah", "P"))
    reading, entries = read(*PEOPLE[:1], before=first.headers[-1])
    assert not entries
    assert reading.why_skipped
