"""Tables whose columns go on in a second sheet."""

from __future__ import annotations

from collections.abc import Sequence

from workbooks.enums import RowState
from workbooks.imports.reader.entries import Entry
from workbooks.imports.reader.headers import Header
from workbooks.imports.reader.joined import join_columns
from workbooks.imports.reader.mapping import mapped

NAMES = ("Siti Aminah", "Asep Rohmat", "Cucu Cahyati")


def sheet(name: str, heads: Sequence[str], names: Sequence[str], **values: str) -> list[Entry]:
    header = Header(1, mapped((index, (head,)) for index, head in enumerate(heads)))
    return [Entry(name, row, header, {"name": each, **values}) for row, each in enumerate(names, start=2)]


def test_the_same_names_in_the_same_order_are_the_same_people() -> None:
    left = sheet("1", ("Nama", "NIK"), NAMES, nik="3277015704799101")
    right = sheet("2", ("Nama", "HP"), NAMES, phone="+6281234567890")
    join_columns([*left, *right])
    assert {entry.get("phone") for entry in left} == {"+6281234567890"}
    assert {entry.state for entry in right} == {RowState.SKIPPED}
    assert [problem.code for entry in right for problem in entry.problems] == ["joined_row"] * 3


def test_what_the_first_sheet_says_stays() -> None:
    left = sheet("1", ("Nama", "NIK", "HP"), NAMES, nik="3277015704799101", phone="+6281200000000")
    right = sheet("2", ("Nama", "HP"), NAMES, phone="+6281234567890")
    join_columns([*left, *right])
    assert {entry.get("phone") for entry in left} == {"+6281200000000"}


def test_another_order_is_another_list() -> None:
    left = sheet("1", ("Nama", "NIK"), NAMES)
    right = sheet("2", ("Nama", "HP"), NAMES[::-1])
    join_columns([*left, *right])
    assert {entry.state for entry in right} == {RowState.NEW}


def test_a_sheet_with_numbers_of_its_own_stands_alone() -> None:
    left = sheet("1", ("Nama", "NIK"), NAMES)
    right = sheet("2", ("Nama", "NIK", "HP"), NAMES)
    join_columns([*left, *right])
    assert {entry.state for entry in right} == {RowState.NEW}
