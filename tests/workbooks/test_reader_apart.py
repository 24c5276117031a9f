"""Tables beside, above and below the people: recaps and second lists give nothing to the people."""

from __future__ import annotations

import pytest

from core.sheets.rows import Row
from tests.workbooks.test_reader import codes, entries, nik, people, read

LEFT: Row = ["NO", "NAMA", "NIK", "L/P", None]


def person(number: int) -> Row:
    return [number, f"Siti {'ABCDEFGH'[number]}ni", nik(number), "P", None]


@pytest.mark.parametrize(
    ("head", "recap"),
    [
        (["Rekap", "L", "P"], [["PNS", 2, 2], ["Kontrak", 2, 2], ["Jumlah", 4, 4]]),
        (["Kecamatan", "Jumlah"], [["Cimahi Selatan", 3], ["Cimahi Utara", 1], [None, None]]),
        (["Kecamatan", "Orang"], [["Cimahi Selatan", 3], ["Cimahi Utara", 1], ["Jumlah", 4]]),
        (["JENIS", "JML"], [["PSM", 2], ["TKSK", 1], [None, None]]),
        (["KELURAHAN", "PSM"], [["Melong", 3], ["Utama", 1], ["Leuwigajah", 1], ["Cibeureum", 2]]),
    ],
)
def test_a_recap_beside_the_list_says_nothing_of_its_people(head: Row, recap: list[Row]) -> None:
    beside = [*recap, *[[]] * 4]
    rows = [[*person(number), *beside[number - 1]] for number in (1, 2, 3)]
    below = [[None] * 5 + each for each in recap[3:]]

    found = people([*LEFT, *head], *rows, *below)

    assert [(each.get("sex"), each.get("place"), each.get("place_district")) for each in found] == [
        ("P", None, None)
    ] * 3
    assert [codes(each) for each in found] == [[]] * 3


def test_ticks_beside_a_list_that_are_numbers_are_no_ticks() -> None:
    head: Row = ["NO", "NAMA", "NIK", None, "Status", "L", "P"]
    first, second = people(
        head, [1, "Siti", nik(1), None, "PNS", 4, 1], [2, "Eni", nik(2), None, "Kontrak", 0, 1]
    )

    assert (first.get("sex"), second.get("sex")) == (None, None)
    assert (codes(first), codes(second)) == ([], [])


def test_a_group_beside_a_recap_is_a_group() -> None:
    rows: list[Row] = [
        [None, "Kelurahan Melong", None, None, None, "PNS", 2, 2],
        [*person(1), "Kontrak", 2, 2],
        [*person(2), "Jumlah", 4, 4],
        person(3),
    ]

    found = people([*LEFT, "Rekap", "L", "P"], *rows)

    assert [each.get("place") for each in found] == ["Kelurahan Melong"] * 3


def test_the_places_of_a_second_list_are_not_those_of_the_first() -> None:
    head: Row = [*LEFT, "NO", "NAMA", "NIK", "KELURAHAN"]
    rows = [[*person(number), number, "Eni", nik(number + 3), "Melong"] for number in (1, 2, 3)]

    found = people(head, *rows)

    assert [each.get("place") for each in found] == [None] * 3
    assert {code for each in found for code in codes(each)} == {"person_beside"}


@pytest.mark.parametrize(
    ("head", "cells"),
    [(["NO HP"], ["081234567890"]), (["JUMLAH KPM", "NO HP"], [187, "081234567890"])],
)
def test_a_column_left_free_does_not_end_the_list(head: Row, cells: Row) -> None:
    found = people([*LEFT, *head], *([*person(number), *cells] for number in (1, 2, 3)), person(4))

    assert [each.get("phone") for each in found] == ["+6281234567890"] * 3 + [None]


def test_columns_of_another_table_are_shown_without_a_field() -> None:
    head: Row = [*LEFT, "Rekap", "L", "P"]
    rows = [[*person(number), "Jumlah", 4, 4] for number in (1, 2, 3)]

    reading, _rows = read(head, *rows)

    assert reading.header
    assert [column.header for column in reading.header.columns if column.is_apart] == ["Rekap", "L", "P"]
    assert entries(head, *rows)[0].get("sex") == "P"


def test_a_recap_may_stand_at_the_left_of_the_list() -> None:
    head: Row = ["Rekap", "L", "P", None, *LEFT[:4]]
    recap: list[Row] = [["PNS", 1, 1, None], ["Honor", 0, 2, None], ["Jumlah", 1, 3, None]]

    found = people(head, *([*row, *person(number)[:4]] for number, row in enumerate(recap, 1)))

    assert [each.get("sex") for each in found] == ["P"] * 3
    assert [codes(each) for each in found] == [[]] * 3


def test_a_recap_below_the_list_is_nobody() -> None:
    found = people(
        ["NO", "NAMA", "NIK", "KELURAHAN"],
        [1, "Siti", nik(1), "Melong"],
        [2, "Eni", nik(2), "Melong"],
        ["No", "Kecamatan", "L", "P"],
        [1, "Cimahi Selatan", 0, 2],
    )

    assert [each.get("name") for each in found] == ["Siti", "Eni"]


def test_a_short_list_is_not_lost_above_a_longer_header() -> None:
    found = people(
        ["PSM"],
        ["NO", "NAMA", "NIK", "KELURAHAN"],
        [1, "Siti", nik(1), "Melong"],
        ["TKSK"],
        ["NO", "NAMA", "NIK", "KELURAHAN", "NO HP"],
        [1, "Eni", nik(2), "Melong", "081234567890"],
    )

    assert [(each.get("name"), each.get("phone")) for each in found] == [
        ("Siti", None),
        ("Eni", "+6281234567890"),
    ]
