"""Sheets of other shapes: people on several lines, columns in one cell, tables side by side, forms."""

from __future__ import annotations

import datetime as dt

import pytest

from core.sheets.rows import Cell, Row
from tests.workbooks.test_reader import codes, entries, nik, people, read
from workbooks.enums import RowState
from workbooks.imports.programme_words import programme_phrases
from workbooks.imports.reader.cells import READERS, Hints
from workbooks.imports.reader.damage import noticed
from workbooks.imports.reader.names import bare_name

HEAD: Row = ["NO", "NAMA", "NIK", "KELURAHAN"]
NIP = "199103142019032001"
STACKED: list[Row] = [
    ["NO", "NAMA", "NIK", "TEMPAT LAHIR", "UNIT KERJA"],
    [None, "NIP", None, "TANGGAL LAHIR", "JABATAN"],
    [None, "PANGKAT", None, None, "TMT JABATAN"],
]


def stacked(number: int, nip: str | None = NIP) -> list[Row]:
    return [
        [number, f"Siti {'ABCD'[number]}ni", nik(number), "Bandung", "Dinas Sosial"],
        [None, nip, None, "14 Maret 1991", "Pekerja Sosial"],
        [None, "Penata, III/c", None, None, "01-04-2021"],
    ]


def test_people_on_three_lines_are_one_row_each() -> None:
    found = people(*STACKED, *stacked(1), *stacked(2, None))

    assert [(each.row, each.get("name"), each.get("nip")) for each in found] == [
        (4, "Siti Bni", NIP),
        (7, "Siti Cni", None),
    ]
    assert {each.get("birth_date") for each in found} == {dt.date(1991, 3, 14)}
    assert {each.get("birth_place") for each in found} == {"Bandung"}


def test_heads_of_one_line_may_name_what_stands_on_two() -> None:
    found = people(
        ["NO", "NAMA\nNIP", "TEMPAT LAHIR\nTANGGAL LAHIR", "PANGKAT\nGOL/RUANG"],
        [1, 2, 3, 4],
        [1, "Siti Aminah, S.Sos", "Cimahi", "Penata"],
        [None, "19910314 201503 2 001", "14 Maret 1991", "III/c"],
        [2, "Ujang", "Garut", "Penata Muda"],
        [None, "19880817 201503 1 002", "17 Agustus 1988", "III/b"],
    )

    assert [(each.get("name"), each.get("nip"), each.get("birth_place")) for each in found] == [
        ("Siti Aminah", "199103142015032001", "Cimahi"),
        ("Ujang", "198808172015031002", "Garut"),
    ]


@pytest.mark.parametrize("head", [["NO", "NAMA / TEMPAT, TANGGAL LAHIR", "NIK"], ["NO", "NAMA", "NIK"]])
def test_a_place_and_day_of_birth_may_stand_below_the_name(head: Row) -> None:
    found = people(
        head,
        [1, "Marlena Sari, S.Sos", nik(1)],
        [None, "Kasui, 21-01-1989", None],
        [2, "Ketut Sugiarta", nik(2)],
        [None, "Blambangan Umpu, 28-08-1994", None],
    )

    assert [(each.get("name"), each.get("birth_place"), each.get("birth_date")) for each in found] == [
        ("Marlena Sari", "Kasui", dt.date(1989, 1, 21)),
        ("Ketut Sugiarta", "Blambangan Umpu", dt.date(1994, 8, 28)),
    ]


def test_people_with_their_niks_in_one_cell_are_one_line_each() -> None:
    head: Row = ["NO", "NAMA / NIK", "TEMPAT LAHIR"]

    found = people(head, *([each, f"Siti\n{nik(each)}", "Cimahi"] for each in (1, 2, 3)))

    assert [each.get("nik") for each in found] == [nik(1), nik(2), nik(3)]


def test_what_continues_a_row_far_to_the_right_is_no_group() -> None:
    head: Row = ["NO", "NAMA", "NIK", "ALAMAT", "HP"]
    row: Row = [1, "Siti Ani", nik(1), "Jl. Melati", None]
    found = entries(head, row, [None, None, None, "Melong", None], [2, "Eni", nik(2), None, None])

    assert codes(found[1]) == ["note_row"]
    assert found[2].get("place") is None


def test_columns_that_all_stand_in_the_first_are_cut_apart() -> None:
    (found,) = people(["No;Nama;NIK;Kelurahan"], [f'1;"Siti Ani, S.Sos";{nik(1)};Melong'])

    assert (found.get("name"), found.get("nik"), found.get("place")) == ("Siti Ani", nik(1), "Melong")


def test_a_sheet_of_single_words_is_left_as_it_is() -> None:
    assert entries(["Nama"], ["Siti Ani"], ["Eni, S.Sos"]) == []


@pytest.mark.parametrize("groups", [[], [["REGU A", None, None, "REGU B", None]]])
def test_a_row_says_that_another_person_stands_beside_it(groups: list[Row]) -> None:
    head: Row = ["NAMA", "NIK", None, "NAMA", "NIK"]
    found = people(*groups, head, ["Siti", nik(1), None, "Ani", nik(2)], ["Eni", nik(3), None, None, None])

    assert [codes(each) for each in found] == [["person_beside"], []]


@pytest.mark.parametrize(
    "rows",
    [
        [["Nama", "Siti", "Ani"], ["NIK", nik(1), nik(2)], ["No HP", "0812", "0813"]],
        [["Nama", "Siti"], ["NIP", NIP], ["No HP", "081234567890"]],
    ],
)
def test_people_in_columns_and_forms_without_a_nik_are_refused_with_what_to_do(rows: list[Row]) -> None:
    reading, found = read(["PROFIL"], *rows)

    assert found == []
    assert "Transpos" in reading.why_skipped


def test_a_name_below_a_body_is_that_bodys() -> None:
    (found,) = people(
        ["LEMBAGA", None, "PEKERJA SOSIAL", None],
        ["NAMA", "NO HP", "NAMA", "NIK"],
        ["LKSA Al-Hidayah", "081234567890", "Siti Ani", nik(1)],
    )

    assert (found.get("name"), found.get("organization")) == ("Siti Ani", "LKSA Al-Hidayah")
    assert found.get("phone") is None


def test_years_may_stand_among_the_heads() -> None:
    heads: list[Row] = [
        ["NAMA", "NIK", "KELAMIN", None, "HONOR", None],
        [None, None, "L", "P", 2023, 2024],
    ]
    (found,) = people(*heads, ["Siti", nik(1), None, "v", "v", "v"])

    assert found.get("sex") == "P"


def test_a_column_of_ones_and_twos_is_a_sex_only_below_its_head() -> None:
    rows: list[Row] = [[f"Siti {sign}ni", nik(number), number % 2 + 1] for number, sign in enumerate("abcd")]

    assert {each.get("sex") for each in people(["NAMA", "NIK", "JUMLAH ANAK"], *rows)} == {None}
    assert [each.get("sex") for each in people(["NAMA", "NIK", "JK"], *rows)] == ["L", "P", "L", "P"]


@pytest.mark.parametrize("label", ["Sub Jml Kel. Melong", "Jlh Pindahan", "TOTAL KESELURUHAN"])
def test_sums_are_nobody_however_they_are_shortened(label: str) -> None:
    rows: list[Row] = [[1, "Siti", nik(1), "Melong"], [None, label, None, "Melong"], [2, "Eni", nik(2), None]]

    assert [each.state for each in entries(HEAD, *rows)][1] == RowState.SKIPPED


@pytest.mark.parametrize(
    ("cell", "name", "codes_said"),
    [
        ("Hj. SITI AMINAH, S.Sos., M.Si (Alm)", "Hj. SITI AMINAH, S.Sos., M.Si", ["said_to_have_died"]),
        ("1. Dedi Kurnia (Dedi)", "Dedi Kurnia", ["name_remark"]),
        ("Ibu Nining, S.Kep **)", "Nining, S.Kep", ["name_remark"]),
        ("Almira Putri", "Almira Putri", []),
        ("(Alm)", "(Alm)", []),
    ],
)
def test_what_stands_beside_a_name_is_left_out_and_said(cell: Cell, name: str, codes_said: list[str]) -> None:
    assert bare_name(str(cell)).name == name
    assert [problem.code for problem in noticed("name", cell)] == codes_said


def test_titles_without_blanks_and_dots_are_titles() -> None:
    read_name = READERS["name"]
    hints = Hints(dt.date(2026, 11, 21))
    found = [read_name(text, hints) for text in ("Drs.H. Maman", "Dra Hj Tuti Heri MM")]

    assert [(each["front_title"], each["name"], each["back_title"]) for each in found] == [
        ("Drs. H.", "Maman", ""),
        ("Dra Hj", "Tuti Heri", "MM"),
    ]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("DAFTAR PENDAMPING SOSIAL PKH KABUPATEN LEBAK", "PKH"),
        ("Korkab PKH", "PKH"),
        ("TKSK Kec. Maja", "TKSK"),
        ("DATA ANGGOTA TARUNA SIAGA BENCANA (TAGANA) PROVINSI BANTEN", "TAGANA"),
        ("TAGANA Madya", "TAGANA"),
    ],
)
def test_a_programme_is_found_among_the_words_of_a_title_or_a_job(text: str, phrase: str) -> None:
    assert phrase in programme_phrases(text)


def test_the_kind_of_a_place_is_no_programme() -> None:
    assert "KELURAHAN" not in programme_phrases("DATA PEKERJA SOSIAL KELURAHAN MELONG")


@pytest.mark.parametrize(
    "heads",
    [
        [["NO", "NAMA", "NIK", "KELURAHAN"], [None, None, "TEMPAT, TGL LAHIR", None]],
        [["NO", "NAMA", "NIK / TTL", "KELURAHAN"]],
        [["NO", "NAMA", "NIK\nTempat, Tanggal Lahir", "KELURAHAN"]],
    ],
)
def test_a_place_and_day_of_birth_may_stand_below_the_nik(heads: list[Row]) -> None:
    found = people(
        *heads,
        [1, "Wasiman", nik(1), "Melong"],
        [None, None, "Yogyakarta, 14-03-1991", None],
        [2, "Tri Hartini", nik(2), "Utama"],
        [None, None, "Gunungkidul, 14-03-1991", None],
    )

    assert [(each.get("nik"), each.get("birth_place"), each.get("birth_date")) for each in found] == [
        (nik(1), "Yogyakarta", dt.date(1991, 3, 14)),
        (nik(2), "Gunungkidul", dt.date(1991, 3, 14)),
    ]


@pytest.mark.parametrize(
    ("top", "bottom", "cells", "told"),
    [
        ("TTL", "NIK", ("Garut, 14-03-1991", nik(1)), {"nik": nik(1), "birth_place": "Garut"}),
        ("NIK", "NIP", (nik(1), NIP), {"nik": nik(1), "nip": NIP}),
        (
            "NO HP",
            "EMAIL",
            ("081234567890", "s@contoh.id"),
            {"phone": "+6281234567890", "email": "s@contoh.id"},
        ),
        ("DESA", "KECAMATAN", ("Melong", "Cimahi Selatan"), {"place": "Melong, Kec. Cimahi Selatan"}),
    ],
)
def test_two_facts_of_a_person_may_stand_below_each_other(
    top: str, bottom: str, cells: tuple[str, str], told: dict[str, str]
) -> None:
    found = people(
        ["NO", "NAMA", top],
        [None, None, bottom],
        *(row for number in (1, 2) for row in ([number, "Siti", cells[0]], [None, None, cells[1]])),
    )

    assert [{field: each.get(field) for field in told} for each in found] == [told] * 2


@pytest.mark.parametrize(
    ("head", "between"),
    [
        ("NAMA/JABATAN", " / "),
        ("NAMA/JABATAN", "\n"),
        ("NAMA\nJABATAN", "\n"),
        ("Nama dan Jabatan", " - "),
        ("Nama Lengkap & Jabatan", " | "),
    ],
)
def test_a_job_may_stand_behind_the_name(head: str, between: str) -> None:
    first, second = people(
        ["NO", head, "NIK"], [1, f"Siti Ani, S.Sos{between}PKH", nik(1)], [2, f"Eni{between}Ketua", nik(2)]
    )

    assert (first.get("name"), first.get("back_title"), first.get("programme")) == (
        "Siti Ani",
        "S.Sos",
        "PKH",
    )
    assert (second.get("name"), second.get("programme")) == ("Eni", None)


def test_the_name_of_a_job_is_no_name_of_somebody() -> None:
    (found,) = people(["NAMA", "NIK", "NAMA JABATAN"], ["Siti", nik(1), "Ketua"])

    assert found.get("name") == "Siti"


def test_the_job_on_the_second_line_is_that_of_the_person_above() -> None:
    found = people(
        ["NO", "NAMA", "NIK"],
        [None, "JABATAN", None],
        *(
            row
            for n in (1, 2)
            for row in ([n, f"Siti {'AB'[n - 1]}ni", nik(n)], [None, "Pendamping PKH", None])
        ),
    )

    assert [(each.get("name"), each.get("programme")) for each in found] == [
        ("Siti Ani", "Pendamping PKH"),
        ("Siti Bni", "Pendamping PKH"),
    ]


def test_somebody_beside_a_list_that_has_ended_is_said() -> None:
    head: Row = ["NAMA", "NIK", None, "NAMA", "NIK"]
    found = entries(
        head, ["Siti", nik(1), None, "Ani", nik(2)], ["Eni", nik(3)], [None] * 3 + ["Budi", nik(4)]
    )

    assert codes(found[-1]) == ["note_row", "person_beside"]
