"""Forms of one person each: below each other or on their own sheets, values beside or behind the labels."""

from __future__ import annotations

import datetime as dt

import pytest

from core.sheets.rows import Row
from tests.workbooks.test_reader import codes, nik, people, read


def form(name: str, number: str, title: str = "BIODATA PEKERJA SOSIAL") -> list[Row]:
    return [
        [title],
        [1, "Nama Lengkap", ":", name],
        [2, "NIK", ":", number],
        [3, "Tempat, Tanggal Lahir", ":", "Curup, 14 Maret 1991"],
        [4, "Alamat", ":", "Jl. Melati"],
        ["Yang membuat,"],
        [name],
    ]


def test_forms_below_each_other_are_a_person_each() -> None:
    found = people(*form("Siti Ani, S.Sos", nik(1)), *form("Eni", nik(2)))

    assert [(each.row, each.get("name"), each.get("nik")) for each in found] == [
        (2, "Siti Ani", nik(1)),
        (9, "Eni", nik(2)),
    ]
    assert {each.get("birth_date") for each in found} == {dt.date(1991, 3, 14)}


@pytest.mark.parametrize(
    "rows",
    [
        [["Nama : Siti"], [f"NIK : {nik(1)}"], ["Jenis Kelamin : Perempuan"]],
        [["NIK", nik(1)], ["Nama", "Siti"], ["Jenis Kelamin", "Perempuan"]],
        [["Nama", ": Siti"], ["NIK", f": {nik(1)}"], ["Jenis Kelamin", ": Perempuan"]],
    ],
)
def test_values_stand_beside_their_labels_or_behind_them(rows: list[Row]) -> None:
    (found,) = people(*rows)

    assert (found.get("name"), found.get("nik"), found.get("sex")) == ("Siti", nik(1), "P")


@pytest.mark.parametrize(
    "family",
    [
        [["III.", "DATA KELUARGA"], ["Nama", ":", "Ani"], ["NIK", ":", nik(3)], ["No HP", "081234567890"]],
        [["Nama Suami/Istri", "Ani"], ["Tanggal Lahir", "1-2-1990"], ["NIK", nik(3)], ["HP", "081234567890"]],
    ],
)
def test_what_a_form_says_of_the_family_is_not_of_the_person(family: list[Row]) -> None:
    lines = form("Siti", nik(1))
    found = people(*lines[:5], *family, *lines[5:], *form("Eni", nik(2)), *family)

    told = [(each.get("name"), each.get("nik"), each.get("birth_date"), each.get("phone")) for each in found]
    born = dt.date(1991, 3, 14)
    assert told == [("Siti", nik(1), born, None), ("Eni", nik(2), born, None)]


def test_a_form_begins_with_its_first_label_again_and_goes_on_after_another() -> None:
    lines: list[Row] = [
        ["Program", "PKH"],
        ["Nama", "Siti"],
        ["NIK", nik(1)],
        ["Kecamatan", "Maja"],
        ["Kecamatan", "Sajira"],
        ["HP", "081234567890"],
    ]
    found = people(*lines, ["Program", "TKSK"], ["Nama", "Eni"], ["NIK", nik(2)])

    told = [(each.get("name"), each.get("programme"), each.get("phone")) for each in found]
    assert told == [("Siti", "PKH", "+6281234567890"), ("Eni", "TKSK", None)]
    assert found[0].get("place_district") == "Maja"


def test_a_line_may_hold_two_labels() -> None:
    (found,) = people(
        ["Nama", "Siti", None, "NIK", nik(1)], ["Tgl Lahir", "14-03-1991", None, "HP", "081234567890"]
    )

    assert (found.get("name"), found.get("nik"), found.get("phone")) == ("Siti", nik(1), "+6281234567890")


def test_a_label_that_nothing_understands_is_shown_among_the_columns() -> None:
    reading, _found = read(*form("Siti", nik(1)))

    assert reading.header
    assert ("Alamat", None) in [(each.header, each.field) for each in reading.header.columns]


def test_a_fault_of_a_form_names_its_row_and_no_column() -> None:
    (found,) = people(*form("Siti", nik(1)[:15]))

    assert codes(found) == ["nik_too_short"]
    assert found.letter_of("nik") is None


def test_who_filled_in_a_workbook_is_no_form() -> None:
    assert people(["Nama", "Siti"], ["NIP", "199103142019032001"], ["No HP", "081234567890"]) == []


@pytest.mark.parametrize(
    ("titles", "programmes"),
    [
        (("BIODATA PKH KOTA CIMAHI", "BIODATA PKH KOTA CIMAHI"), ["BIODATA PKH KOTA CIMAHI"] * 2),
        (("BIODATA PKH", "BIODATA TKSK"), [None, None]),
    ],
)
def test_the_title_of_all_forms_is_asked(titles: tuple[str, str], programmes: list[str | None]) -> None:
    found = people(*form("Siti", nik(1), titles[0]), *form("Eni", nik(2), titles[1]))

    assert [each.get("programme") for each in found] == programmes
