"""Which of several columns a field is read from, and which lines are heads at all."""

from __future__ import annotations

import pytest

from core.sheets.rows import Cell
from tests.workbooks.test_reader import people
from workbooks.imports.reader.mapping import mapped
from workbooks.imports.reader.tables import Line, find_tables


def fields(*heads: str) -> list[str | None]:
    return [column.field for column in mapped((index, (head,)) for index, head in enumerate(heads))]


@pytest.mark.parametrize("head", ["Nama Ybs", "NAMA KADER PSM", "Caseworker name", "NM_KADER"])
def test_names_of_something_unknown_beside_niks_are_those_of_the_people(head: str) -> None:
    assert fields("NIK", head) == ["nik", "name"]


@pytest.mark.parametrize("head", ["Nama Barang", "Nama Desa", "Nama Bank", "Nama Jabatan", "Nama Asesor"])
def test_names_of_things_and_of_others_are_nobody(head: str) -> None:
    assert fields("NIK", head)[1] != "name"


def test_a_leader_is_not_taken_for_those_he_leads() -> None:
    heads = ("Nama Supervisor", "NIP Supervisor", "Nama Pendamping", "NIK")
    assert fields(*heads) == [None, None, "name", "nik"]


def test_a_list_of_leaders_is_one_of_people() -> None:
    assert fields("Nama Koordinator", "NIK Koordinator") == ["name", "nik"]


def test_a_title_that_stands_on_the_heads_is_no_group_of_them() -> None:
    rows: list[list[Cell]] = [
        ["PEMEGANG SERTIFIKAT KOMPETENSI"],
        ["No", "Nama", "NIK"],
        [1.0, "Siti Aminah", "3277015704799101"],
    ]
    (table,) = find_tables([Line(number, row) for number, row in enumerate(rows, start=1)])
    assert [line.number for line in table.above] == [1]
    assert [column.field for column in table.header.columns] == [None, "name", "nik"]


def test_numbers_before_heads_are_no_part_of_them() -> None:
    assert fields("1. Nama Responden", "2. NIK", "3) No HP") == ["name", "nik", "phone"]


def test_a_second_line_of_heads_is_nobody() -> None:
    found = people(
        ["Nama", "NIK", "Nilai", None],
        [None, None, "Tertulis", "Wawancara"],
        ["Siti Aminah", "3277015704799101", 80.0, 75.0],
    )
    assert [(entry.row, entry.get("name")) for entry in found] == [(3, "Siti Aminah")]


def test_a_vacant_post_is_nobody() -> None:
    found = people(
        ["No", "Kecamatan", "Nama TKSK", "NIK", "No HP"],
        [1.0, "Cimahi Utara", "Siti Aminah", "3277015704799101", "081234567890"],
        [2.0, "Cimahi Tengah", "KOSONG", "-", "-"],
    )
    assert [entry.get("name") for entry in found] == ["Siti Aminah"]


def test_one_column_may_hold_the_nip_of_some_and_the_nik_of_others() -> None:
    found = people(
        ["Nama", "NIP/NIK", "No HP"],
        ["Siti Aminah", "19790417 200501 2 003", "081234567890"],
        ["Asep Rohmat", "3277010211849102", "081234567891"],
    )
    assert [(entry.get("nip"), entry.get("nik")) for entry in found] == [
        ("197904172005012003", None),
        (None, "3277010211849102"),
    ]
