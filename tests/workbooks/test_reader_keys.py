"""Codes with their key below the table, and names in two cells."""

from __future__ import annotations

from core.sheets.rows import Cell
from workbooks.imports.reader.keys import with_meanings
from workbooks.imports.reader.tables import Line, Table, find_tables
from workbooks.imports.reader.whole_names import with_whole_names


def table(*rows: list[Cell]) -> Table:
    (found,) = find_tables([Line(number, row) for number, row in enumerate(rows, start=1)])
    return with_meanings(found)


def column(found: Table, index: int) -> list[Cell]:
    return [line.cells[index] if index < len(line.cells) else None for line in found.below]


def test_a_key_below_explains_the_column_with_its_mark() -> None:
    found = table(
        ["Nama", "NIK", "Program **)"],
        ["Siti Aminah", "3277015704799101", 2.0],
        ["Asep Rohmat", "3277010211849102", 1.0],
        ["**) 1 = PKH, 2 = TKSK"],
    )
    assert column(found, 2) == ["TKSK", "PKH", None]


def test_a_column_with_other_codes_is_left_as_it_is() -> None:
    found = table(
        ["Nama", "NIK", "Program *)"],
        ["Siti Aminah", "3277015704799101", "9"],
        ["*)", "1 = PKH, 2 = TKSK"],
    )
    assert column(found, 2) == ["9", None]


def test_a_column_without_the_mark_is_left_as_it_is() -> None:
    found = table(
        ["Nama", "NIK", "Program"],
        ["Siti Aminah", "3277015704799101", "1"],
        ["*)", "1 = PKH, 2 = TKSK"],
    )
    assert column(found, 2) == ["1", None]


def test_a_name_in_two_cells_is_one() -> None:
    lines = [
        Line(1, ["No", "First Name / Nama Depan", "Last Name / Nama Belakang", "NIK"]),
        Line(2, [1.0, "Siti", "Aminah", "3277015704799101"]),
        Line(3, [2.0, "Sukarno", None, "3277010211849102"]),
    ]
    assert [line.cells[1:3] for line in with_whole_names(lines)] == [
        ["Nama", None],
        ["Siti Aminah", None],
        ["Sukarno", None],
    ]
