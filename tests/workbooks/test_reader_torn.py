"""Columns torn from their heads, several facts in one cell, questions as heads, lists of other people."""

from __future__ import annotations

import datetime as dt

import pytest

from core.sheets.reading import Merge
from core.sheets.rows import Row
from tests.workbooks.test_reader import nik, people, read
from workbooks.imports.reader.beside import numbers_apart
from workbooks.imports.reader.cells import READERS, Hints
from workbooks.imports.reader.headers import understood
from workbooks.imports.reader.texts import is_empty

HINTS = Hints(dt.date(2026, 11, 22))


def test_cells_beside_an_empty_column_belong_to_its_head() -> None:
    head: Row = ["No", None, "Nama", None, "NIK"]
    found = people(head, [1, None, None, "Siti Ani", nik(1)], [2, None, None, "Eni", nik(2)])

    assert [each.get("name") for each in found] == ["Siti Ani", "Eni"]
    assert {each.letter_of("name") for each in found} == {"D"}


def test_a_column_without_a_head_leaves_its_neighbour_alone() -> None:
    head: Row = ["Nama", None, "NIK"]
    found = people(head, ["Siti", "ketua", nik(1)], ["Eni", "anggota", nik(2)])

    assert [each.get("name") for each in found] == ["Siti", "Eni"]


def test_remarks_beside_an_empty_column_of_niks_are_no_niks() -> None:
    head: Row = ["Nama", "No HP", "NIK", None]
    found = people(head, ["Siti", "081234567890", None, "cuti"], ["Eni", "081234567891", None, "pindah"])

    assert [(each.get("nik"), each.problems) for each in found] == [(None, []), (None, [])]


def test_what_a_merged_head_spans_is_one_cell() -> None:
    lines: list[Row] = [
        ["NAMA", None, "NIK", None],
        ["Siti", "Ani", nik(1)[:8], nik(1)[8:]],
        ["Eni", None, nik(2)[:8], nik(2)[8:]],
    ]
    found = people(*lines, merges=(Merge(1, 0, 1, 1), Merge(1, 2, 1, 3)))

    assert [(each.get("name"), each.get("nik")) for each in found] == [("Siti Ani", nik(1)), ("Eni", nik(2))]


@pytest.mark.parametrize("month", [3, "Maret"])
def test_a_day_in_three_cells_is_one(month: int | str) -> None:
    heads: list[Row] = [["Nama", "NIK", "Tanggal lahir", None, None], [None, None, "Tgl", "Bln", "Thn"]]
    found = people(*heads, ["Siti", nik(1), 14, month, 1991], ["Eni", nik(2), 15, month, 1992])

    assert [each.get("birth_date") for each in found] == [dt.date(1991, 3, 14), dt.date(1992, 3, 15)]


@pytest.mark.parametrize(
    ("cell", "words", "numbers"),
    [
        (f"Siti\n{nik(1)}\n0812-3456-7890", "Siti", {"nik": nik(1), "phone": "081234567890"}),
        (f"Siti / NIK. {nik(1)}", "Siti", {"nik": nik(1)}),
        ("Siti Ani, S.Sos", "Siti Ani, S.Sos", {}),
        ("Siti\nCurup, 14 Maret 1991", "Siti", {"birth_place_and_date": "Curup, 14 Maret 1991"}),
        ("Siti / Curup / 14-03-1991", "Siti", {"birth_place_and_date": "Curup / 14-03-1991"}),
        ("Siti / 123456789", "Siti / 123456789", {}),
    ],
)
def test_numbers_beside_a_name_are_told_apart(cell: str, words: str, numbers: dict[str, str]) -> None:
    assert numbers_apart(cell) == (words, numbers)


def test_a_nik_beside_a_name_is_held_to_the_rules_of_its_own_column() -> None:
    (found,) = people(["Nama / NIK", "Kelurahan"], [f"Siti / {nik(1)[:12]}0000", "Melong"])

    assert found.get("nik") is None
    assert "nik_serial_zero" in {problem.code for problem in found.problems}


def test_an_address_beside_a_telephone_is_told_as_well() -> None:
    found = READERS["phone"]("081234567890 / siti@contoh.id", HINTS)

    assert found == {"phone": "+6281234567890", "email": "siti@contoh.id"}


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("A2. Tuliskan gelar Anda", "back_title"),
        ("Kapan Anda lahir?", "birth_date"),
        ("Sertifikat (Nomor, Tanggal Terbit)", "certificate_number_and_date"),
        ("Duty District", "place_district"),
        ("GLR_BLKG", "back_title"),
        ("Emergency Phone", None),
    ],
)
def test_heads_in_other_words_are_understood(head: str, field: str | None) -> None:
    assert understood((head,))[0] == field


def test_petugas_in_a_title_are_no_duty() -> None:
    assert understood(("DAFTAR PETUGAS SOSIAL", "TGL"))[0] is None


def test_a_second_list_with_a_further_column_is_no_repetition_of_the_first() -> None:
    head: Row = ["No", "Nama", "NIK"]
    first: list[Row] = [[number, "Siti", nik(number)] for number in range(1, 5)]
    found = people(head, *first, ["TKSK"], [*head, "No HP"], [1, "Eni", nik(5), "081234567890"])

    assert [each.get("phone") for each in found] == [None] * 4 + ["+6281234567890"]


@pytest.mark.parametrize("name", ["KOSONG", "(lowong)", "Vacant"])
def test_the_place_of_a_vacant_post_is_no_heading(name: str) -> None:
    head: Row = ["No", "Nama", "NIK", "Kelurahan"]
    first: list[Row] = [[number, "Siti", nik(number), "Utama"] for number in (1, 2)]
    found = people(head, *first, [3, name, None, "Melong"], [4, "Eni", nik(3), None])

    assert [(each.get("name"), each.get("place")) for each in found][2:] == [("Eni", None)]


def test_the_home_is_not_the_place_of_duty() -> None:
    head: Row = ["Nama", "NIK", "Desa/Kel", "Kecamatan", "Kab/Kota", "Desa Tugas", "Kec. Tugas"]
    (found,) = people(head, ["Siti", nik(1), "Cijoro", "Rangkas", "Lebak", "Citeras", "Maja"])

    told = [found.get(name) for name in ("place", "place_district", "place_regency")]
    assert told == ["Citeras", "Maja", "Lebak"]


def test_a_kecamatan_beside_a_desa_of_duty_is_the_one_it_lies_in() -> None:
    (found,) = people(["Nama", "NIK", "Kecamatan", "Desa Binaan"], ["Siti", nik(1), "Maja", "Citeras"])

    assert (found.get("place"), found.get("place_district")) == ("Citeras", "Maja")


def test_a_word_may_stand_before_a_day() -> None:
    found = READERS["assignment_starts_on"]("sejak 1 Maret 2020", HINTS)

    assert found == {"assignment_starts_on": dt.date(2020, 3, 1)}


@pytest.mark.parametrize("cell", ["..........", "- - -", "________", "…", "."])
def test_a_line_to_write_on_is_empty(cell: str) -> None:
    assert is_empty(cell)


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (["Nama Penerima Manfaat", "NIK", "Nominal"], ["Siti", nik(1), 750_000]),
        (["Nama", "Instansi", "Tanda Tangan"], ["Siti", "Dinas Sosial", None]),
    ],
)
def test_lists_of_other_people_are_skipped_and_named(head: Row, row: Row) -> None:
    reading, found = read(head, row)

    assert found == []
    assert reading.why_skipped


def test_an_attendance_list_with_niks_is_read() -> None:
    assert people(["Nama", "NIK", "Paraf"], ["Siti", nik(1), None])
