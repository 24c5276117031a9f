"""Rows of a sheet, from their cells to entries: groups, totals, what is carried, columns as a whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import pytest

from core.sheets.hidden import Hidden
from core.sheets.reading import Merge, Sheet
from core.sheets.rows import Cell, Row
from workbooks.enums import RowState
from workbooks.imports.arrangements import NONE_SAID, Orders, shape_of
from workbooks.imports.programme_words import programme_phrases
from workbooks.imports.reader.carried import title_of_file
from workbooks.imports.reader.days import Habit, Order
from workbooks.imports.reader.entries import Entry, SheetReading
from workbooks.imports.reader.sheets import read_sheet

TODAY = dt.date(2026, 11, 21)
HEAD: Row = ["NO", "NAMA", "NIK", "KELURAHAN"]


@dataclass
class Atlas:
    """Knows one programme and a few places, as the registry would."""

    places: dict[str, str] = field(
        default_factory=lambda: {
            "melong": "place",
            "kelurahan melong": "place",
            "kel cibabat": "place",
            "cimahi selatan": "place_district",
            "kecamatan cimahi selatan": "place_district",
        }
    )

    def is_programme(self, text: str) -> bool:
        return "pkh" in map(str.casefold, programme_phrases(text))

    def is_programme_name(self, text: str) -> bool:
        return text.casefold() == "program keluarga harapan"

    def is_category(self, text: str) -> bool:
        return text.casefold() in ("peksos", "tks", "relawan")

    def place_field(self, text: str, within: Sequence[str]) -> str | None:
        return self.places.get(text.casefold())

    def region_fields(self, text: str) -> frozenset[str]:
        return frozenset(filter(None, [self.places.get(text.casefold())]))

    def names_several_kinds(self, text: str) -> bool:
        return "/" in text

    def is_organization(self, text: str) -> bool:
        return text.casefold() == "rs bunga raflesia"

    def is_issuer(self, text: str) -> bool:
        return text.casefold() in ("lsps", "lsp kemensos")


def read(
    *rows: Row, name: str = "Sheet1", merges: tuple[Merge, ...] = (), orders: Orders = NONE_SAID
) -> tuple[SheetReading, list[Entry]]:
    sheet = Sheet(name, is_hidden=False, rows=lambda: iter(rows), merges=merges)
    return read_sheet(sheet, today=TODAY, known=Atlas(), orders=orders)


def entries(*rows: Row, name: str = "Sheet1", merges: tuple[Merge, ...] = ()) -> list[Entry]:
    return read(*rows, name=name, merges=merges)[1]


def people(*rows: Row, name: str = "Sheet1", merges: tuple[Merge, ...] = ()) -> list[Entry]:
    return [each for each in entries(*rows, name=name, merges=merges) if each.state != RowState.SKIPPED]


def nik(number: int, day: int = 14) -> str:
    return f"32770{1 + number % 3}{day:02}0391{9001 + number}"


def person(number: int, place: Cell = None) -> Row:
    return [number, f"Siti {'ABCDEFGHIJKL'[number]}ni", nik(number), place]


def codes(entry: Entry) -> list[str]:
    return [problem.code for problem in entry.problems]


def test_a_group_holds_for_the_rows_below_it() -> None:
    found = entries(
        HEAD, ["A", "Kelurahan Melong"], person(1), person(2), ["B.", "Kel Cibabat"], person(1, "Utama")
    )

    assert codes(found[0]) == ["group_row"]
    assert [each.get("place") for each in found[1:3]] == ["Kelurahan Melong"] * 2
    assert codes(found[1]) == ["place_carried"]
    assert found[4].get("place") == "Utama"


@pytest.mark.parametrize(
    "behind",
    [
        *(
            " (4 ORANG)",
            " : 4 orang",
            " = 4",
            " - 3 org",
            " (jumlah 12)",
            " (12)",
            ", 4 (empat) orang",
            " 4 orang",
        ),
        *(" [4 org]", " Jumlah : 4 orang", " - jumlah 4", " (3 petugas)", " : 4 Org."),
    ],
)
def test_a_group_may_count_its_people(behind: str) -> None:
    (found,) = people(HEAD, [f"KELURAHAN MELONG{behind}"], person(1))

    assert found.get("place") == "KELURAHAN MELONG"


@pytest.mark.parametrize("text", ["Kelurahan Melong 4", "Kelurahan Melong - 4", "Kelurahan Melong, 4"])
def test_a_number_that_may_belong_to_the_name_is_no_count(text: str) -> None:
    (found,) = people(HEAD, [text], person(1))

    assert found.get("place") is None


@pytest.mark.parametrize(
    "row",
    [
        ["** KELURAHAN MELONG **"],
        ["Kelurahan Melong (Koordinator: Asep)"],
        ["Lokasi Tugas: Kelurahan Melong"],
        ["Desa/Kelurahan : Melong"],
        ["Wilayah : Melong"],
        ["Kelurahan", "Melong"],
        ["Kelurahan", ":", "Melong"],
        ["A", "Kelurahan Melong", "4 orang"],
        ["Kelurahan Melong", None, "Jumlah: 4"],
    ],
)
@pytest.mark.parametrize("before", [[], [person(3)]])
def test_a_group_may_be_written_in_many_ways(row: Row, before: list[Row]) -> None:
    found = people(["NO", "NAMA", "NIK"], *[each[:3] for each in before], row, person(1)[:3])

    assert found[-1].get("place") in ("Melong", "Kelurahan Melong", "KELURAHAN MELONG")
    assert len(found) == len(before) + 1


@pytest.mark.parametrize("name", ["Dalam proses rekrutmen", "Belum terisi", "Formasi kosong", "akan diisi"])
def test_a_post_that_is_not_filled_is_nobody(name: str) -> None:
    found = people(HEAD, person(1, "Utama"), [2, name, None, "Melong"], person(3, "Utama"))

    assert [each.get("name") for each in found] == ["Siti Bni", "Siti Dni"]


def test_what_letters_count_among_numbered_people_is_a_heading() -> None:
    found = entries(
        ["NO", "NAMA", "NIK"],
        ["A.", "ANAK TERLANTAR"],
        [1, "Siti", nik(1)],
        ["II", "LANJUT USIA"],
        [1, "Eni", nik(2)],
        ["C", "Ujang"],
    )

    assert [codes(each) for each in found] == [["group_row"], [], ["group_row"], [], ["group_row"]]


def test_a_programme_may_be_a_group_and_a_place_stays_beside_it() -> None:
    (found,) = people(HEAD, ["Kelurahan Melong"], ["II. PENDAMPING PKH"], person(1))

    assert (found.get("place"), found.get("programme")) == ("Kelurahan Melong", "PENDAMPING PKH")


@pytest.mark.parametrize(
    ("titles", "name", "field", "text"),
    [
        ([["KELURAHAN MELONG"]], "Sheet1", "place", "KELURAHAN MELONG"),
        ([["Kecamatan", ": Cimahi Selatan"]], "Sheet1", "place_district", "Cimahi Selatan"),
        ([["DAFTAR PENDAMPING PKH TAHUN 2026"]], "Sheet1", "programme", "DAFTAR PENDAMPING PKH"),
        (
            [["TENTANG PELAKSANA PROGRAM KELUARGA HARAPAN KABUPATEN LEBAK"]],
            "Sheet1",
            "programme",
            "PROGRAM KELUARGA HARAPAN",
        ),
        ([["TENTANG PENERIMA PROGRAM KELUARGA HARAPAN"]], "Sheet1", "programme", None),
        ([], "PKH", "programme", "PKH"),
        ([["PEMERINTAH KELURAHAN MELONG"]], "Sheet1", "place", None),
    ],
)
def test_titles_and_the_sheets_name_hold_for_everybody(
    titles: list[Row], name: str, field: str, text: str | None
) -> None:
    (found,) = people(*titles, ["NO", "NAMA", "NIK"], [1, "Siti Ani", nik(1)], name=name)

    assert found.get(field) == text


def test_titles_right_above_heads_of_two_lines_are_no_groups_of_them() -> None:
    reading, (found,) = read(
        ["DAFTAR PENDAMPING"],
        ["DINAS SOSIAL KOTA CIMAHI"],
        ["NO", "NAMA", "NIK", "PENEMPATAN", "SK", None],
        [None, None, None, None, "NOMOR", "TANGGAL"],
        [1, "Siti Ani", nik(1), "Melong", "460/1", "2 Januari 2023"],
    )

    assert [(column.header, column.field) for column in reading.headers[0].columns][3:] == [
        ("PENEMPATAN", "place"),
        ("SK NOMOR", "decree_no"),
        ("SK TANGGAL", "assignment_starts_on"),
    ]
    assert found.get("place") == "Melong"


@pytest.mark.parametrize(
    ("head", "programme"),
    [("NAMA PENDAMPING PKH", "PKH"), ("Nama Pendamping Pkh", "PKH"), ("NAMA PENDAMPING", None)],
)
def test_the_head_of_the_names_may_say_their_programme(head: str, programme: str | None) -> None:
    first, second = people(["NO", head, "NIK", "PROGRAM"], [*person(1), None], [*person(2, "PKH Plus"), None])

    assert (first.get("programme"), second.get("programme")) == (programme, "PKH Plus")
    assert codes(first) == (["programme_carried"] if programme else [])


def test_a_column_of_jobs_tells_the_kinds_of_people() -> None:
    jobs = ["PEKSOS", "TKS", "RELAWAN"]
    rows: list[Row] = [[f"Siti {job.title()}", nik(place), job] for place, job in enumerate(jobs)]

    found = people(["NAMA", "NIK", "JABATAN FUNGSIONAL"], *rows)
    mixed = people(["NAMA", "NIK", "JABATAN FUNGSIONAL"], *rows, ["Siti Ani", nik(5), "Kepala Seksi"])

    assert [each.get("category") for each in found] == jobs
    assert {each.get("category") for each in mixed} == {None}


def test_an_address_of_work_is_a_place_where_its_cells_are_regions() -> None:
    places = ["Melong", "Kelurahan Melong", "Kel Cibabat"]
    streets = ["Jl. Melati 5", "Jl. Mawar 1", "Melong"]

    def read_places(cells: list[str]) -> list[object]:
        rows: list[Row] = [[f"Siti {'ABC'[place]}ni", nik(place), cell] for place, cell in enumerate(cells)]
        return [each.get("place") for each in people(["NAMA", "NIK", "ALAMAT TUGAS"], *rows)]

    assert read_places(places) == places
    assert read_places(streets) == [None] * 3


@pytest.mark.parametrize(
    ("called", "text"),
    [
        ("data pkh kel cibabat.xlsx", ("data PKH kel cibabat", "kel cibabat")),
        ("PKH-Kelurahan_Melong 2024 fix (1).xls", ("PKH Kelurahan Melong", "Kelurahan Melong")),
        ("PKH dan TKSK.xlsx", (None, None)),
        ("data_pkh_dinsos_kel_cibabat.xlsx", ("data PKH kel cibabat", "kel cibabat")),
        ("Data Peksos Dinas Sosial Kota Cimahi.xlsx", (None, None)),
        ("rekap.csv", (None, None)),
    ],
)
def test_the_files_name_holds_where_nothing_inside_says_more(
    called: str, text: tuple[str | None, str | None]
) -> None:
    rows: list[Row] = [["NO", "NAMA", "NIK"], [1, "Siti Ani", nik(1)]]

    def found(*titles: Row) -> Entry:
        sheet = Sheet("Sheet1", is_hidden=False, rows=lambda: iter([*titles, *rows]))
        name = title_of_file(called)
        _reading, [*_titles, entry] = read_sheet(sheet, today=TODAY, known=Atlas(), file_name=name)
        return entry

    assert (found().get("programme"), found().get("place")) == text
    assert found(["KECAMATAN CIMAHI SELATAN"]).get("place") is None


def test_a_title_says_nothing_of_a_row_that_names_its_place() -> None:
    (found,) = people(["KECAMATAN CIMAHI SELATAN"], HEAD, person(1, "Utama"))

    assert (found.get("place"), found.get("place_district")) == ("Utama", None)


def test_a_cell_merged_downwards_holds_for_its_rows() -> None:
    rows = [HEAD, person(1, "Melong"), person(2), person(3)]
    found = people(*rows, merges=(Merge(2, 3, 3, 3),))

    assert [each.get("place") for each in found] == ["Melong", "Melong", None]
    assert not any(each.problems for each in found)


def test_a_value_written_once_holds_until_the_next_and_says_so() -> None:
    found = people(HEAD, person(1, "Melong"), person(2), person(3), person(4, "Utama"), person(5))

    assert [each.get("place") for each in found] == ["Melong"] * 3 + ["Utama"] * 2
    assert [codes(each) for each in found] == [
        [],
        ["place_carried"],
        ["place_carried"],
        [],
        ["place_carried"],
    ]


def test_a_column_with_a_few_gaps_is_not_filled() -> None:
    found = people(HEAD, person(1, "Melong"), person(2, "Melong"), person(3), person(4, "Utama"))

    assert found[2].get("place") is None


@pytest.mark.parametrize("mark", ['"', "idem", "sda", "s.d.a.", "-//-"])
def test_signs_for_the_row_above_are_followed(mark: str) -> None:
    assert [each.get("place") for each in people(HEAD, person(1, "Melong"), person(2, mark))] == [
        "Melong"
    ] * 2


def test_a_block_of_signatures_is_nobody() -> None:
    block: list[Row] = [
        [],
        [None, "Mengetahui,", None, "Cimahi, 4 Agustus 2026"],
        [None, "Drs. BAMBANG SUTRISNO", None, "Dra. RATNA JUWITA"],
        [None, "NIP. 19680412 199403 1 002", None, "NIP. 19690817 199503 2 001"],
    ]
    found = entries(HEAD, person(1), person(2), *block)

    assert [each.state for each in found] == [RowState.NEW] * 2 + [RowState.SKIPPED] * 3


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ([None, "Laki-laki", None, 7], "total_row"),
        (["Jumlah Melong", None, None, 4], "total_row"),
        (["1.", "Data per 30 Juni 2026"], "note_row"),
        (["a", "b", "c", "d"], "column_numbers"),
    ],
)
def test_sums_and_notes_are_skipped_with_their_reason(row: Row, code: str) -> None:
    assert codes(entries(HEAD, person(1), person(2), row)[-1]) == [code]


def test_somebody_without_a_nik_is_known_by_the_running_number() -> None:
    assert len(people(HEAD, [1, "Siti", None, "Melong"], [2, "Ani", None, None])) == 2


def test_people_with_few_facts_at_the_end_are_people() -> None:
    found = people(["NAMA", "NIK", "KATEGORI"], ["Siti", nik(1), "PEKSOS"], ["Ani", None, "TKS"])

    assert [each.get("name") for each in found] == ["Siti", "Ani"]


def test_ticks_in_both_columns_say_nothing() -> None:
    found = people(["NAMA", "NIK", "L", "P"], ["Siti", nik(1), "v", None], ["Ani", nik(2), "v", "v"])

    assert [each.get("sex") for each in found] == ["L", None]
    assert codes(found[1]) == ["sex_unclear"]


def fields(*rows: Row) -> list[str | None]:
    reading, _entries = read(*rows)
    return [column.field for column in reading.headers[0].columns]


def test_a_column_without_a_head_of_ours_is_known_by_its_cells() -> None:
    rows = [
        [f"Siti {letter}ni", nik(number), "PKH", "L", f"0812345678{number}0", "Islam"]
        for number, letter in enumerate("abc")
    ]

    assert fields(["NAMA", "NIK", "JABATAN", "X", "Nomor yang aktif", "Agama"], *rows) == [
        "name", "nik", "programme", "sex", "phone", None,
    ]  # fmt: skip


def test_cells_never_explain_a_column_of_somebody_else() -> None:
    rows = [[f"Siti {letter}ni", nik(number), "081234567890", "L"] for number, letter in enumerate("abc")]

    assert fields(["NAMA", "NIK", "HP Atasan", "Ukuran baju"], *rows) == ["name", "nik", None, None]


BIRTHS: Row = ["NAMA", "TGL LAHIR"]


def days(*cells: Cell) -> list[Entry]:
    return people(BIRTHS, *([f"Siti {number}i", cell] for number, cell in enumerate(cells)))


def test_a_column_that_shows_its_months_first_is_read_so() -> None:
    reading, found = read(BIRTHS, ["Siti", "03/04/1991"], ["Ani", "03/25/1991"], ["Eni", "12/30/1990"])

    assert found[0].get("birth_date") == dt.date(1991, 3, 4)
    assert [habit and habit.order for habit in reading.habits] == [None, "month_first"]


def test_a_column_of_both_orders_leaves_open_what_can_be_either() -> None:
    found = days("03/04/1991", "03/25/1991", "25/03/1991")

    assert [each.get("birth_date") for each in found] == [None, dt.date(1991, 3, 25), dt.date(1991, 3, 25)]
    assert codes(found[0]) == ["date_ambiguous"]


def test_the_nik_decides_the_order_where_no_number_passes_twelve() -> None:
    rows = [["Siti", f"327701040391900{number}", "03/04/1991"] for number in range(1, 4)]
    found = people(["NAMA", "NIK", "TGL LAHIR"], *rows)

    assert found[0].get("birth_date") == dt.date(1991, 3, 4)


def test_days_that_excel_turned_round_are_not_believed() -> None:
    found = days("26/07/1967", "20/02/1979", "13/12/1967", dt.date(1991, 8, 5), "05/05/1980")

    assert [codes(each) for each in found] == [[], [], [], ["date_swapped"], []]
    assert found[3].get("birth_date") is None


def test_a_day_whose_exchange_the_nik_tells_is_not_believed() -> None:
    (found,) = people(["NAMA", "NIK", "TGL LAHIR"], ["Siti", "3277010508919001", dt.date(1991, 5, 8)])

    assert codes(found) == ["date_swapped"]


def test_niks_that_all_end_in_zero_are_not_believed() -> None:
    heads: Row = ["NAMA", "NIK"]
    zeroed = people(heads, *(["Siti", f"3277011403919{tens}0"] for tens in range(10, 16)))
    clean = people(heads, *(["Siti", f"32770114039190{number}"] for number in range(10, 60)))

    assert {each.get("nik") for each in zeroed} == {None}
    assert {code for each in zeroed for code in codes(each)} == {"nik_zeroed"}
    assert not any(each.problems for each in clean)


def test_nips_that_all_end_in_three_zeros_are_not_believed() -> None:
    found = people(
        ["NAMA", "NIP"],
        *(["Siti", f"1991031420190{month}2000"] for month in range(11, 13)),
        *(["Ani", f"19910314201{year}032000"] for year in range(4, 9)),
    )

    assert {each.get("nip") for each in found} == {None}


def test_serials_that_begin_anew_at_each_birth_are_no_damage() -> None:
    found = people(["NAMA", "NIK"], *(["Siti", f"327701{day}03919100"] for day in range(11, 29)))

    assert not any(each.problems for each in found)


def clean_rows(count: int) -> Iterator[Row]:
    yield ["No", "Nama", "NIK", "L/P", "Tanggal lahir", "Kelurahan", "HP", "Tanggal terbit"]
    for number in range(count):
        born = dt.date(1966, 1, 1) + dt.timedelta(days=number * 7 % 12_000)
        sex = "LP"[number % 2]
        day = born.day + (40 if sex == "P" else 0)
        digits = f"3277{number % 3 + 1:02}{day:02}{born:%m%y}{number % 9_998 + 1:04}"
        issued = dt.date(2021, 1, 1) + dt.timedelta(days=number % 2_000)
        name = f"Siti {chr(97 + number % 26)}ni"
        yield [number + 1.0, name, digits, sex, born, "Melong", f"08{120_000_000 + number}", issued]


@pytest.mark.parametrize("as_text", [False, True])
def test_no_alarm_on_a_clean_file_of_twenty_thousand(as_text: bool) -> None:
    rows = list(clean_rows(20_000 if not as_text else 2_000))
    if as_text:
        rows = [[f"{cell:%d/%m/%Y}" if isinstance(cell, dt.date) else cell for cell in row] for row in rows]

    found = people(*rows)

    assert len(found) == len(rows) - 1
    assert [codes(each) for each in found if each.problems] == []


def habit(*cells: Cell, niks: Sequence[str] = ()) -> Habit | None:
    heads: Row = ["NAMA", "TGL LAHIR", "NIK"]
    rows = [[f"Siti {number}i", cell, niks[number] if niks else None] for number, cell in enumerate(cells)]
    return read(heads, *rows)[0].habits[1]


def test_how_days_were_read_comes_with_its_proof() -> None:
    assert habit("03/04/1991", "25/03/1991") == Habit(Order.DAY_FIRST, "25/03/1991")
    assert habit("03/04/1991", "03/25/1991") == Habit(Order.MONTH_FIRST, "03/25/1991")
    assert habit("03/04/1991", "05/06/1991") == Habit(Order.DAY_FIRST, "")
    assert habit("03/25/1991", "25/03/1991") == Habit(Order.MIXED, "25/03/1991, 03/25/1991")


def test_days_that_nobody_could_read_otherwise_are_no_question() -> None:
    assert habit("5 Juli 1988", "03/03/1991") is None
    assert habit(dt.date(1991, 3, 4)) is None


def test_the_order_that_somebody_chose_goes_before_all_proof() -> None:
    header = read(BIRTHS, ["Siti", "03/04/1991"])[0].header
    assert header is not None
    said = {shape_of(header): {"B": Order.MONTH_FIRST}}

    reading, found = read(BIRTHS, ["Siti", "03/04/1991"], ["Ani", "25/04/1991"], orders=said)

    assert reading.habits[1] == Habit(Order.MONTH_FIRST, is_chosen=True)
    assert found[0].get("birth_date") == dt.date(1991, 3, 4)
    assert found[1].has_errors


def test_numbers_are_shown_as_the_days_they_mean_where_a_column_holds_days() -> None:
    heads: Row = ["NAMA", "TGL LAHIR", "MASA BERLAKU (TAHUN)", "NO URUT KARTU"]

    reading, found = read(heads, ["Siti", 33311, 5, 32438], ["Ani", 32438.0, 3, 7], ["Uci", 2031, 3, 7])

    assert found[1].get("birth_date") == dt.date(1988, 10, 22)
    assert reading.samples[1] == ["14/03/1991", "22/10/1988", "2031"]
    assert reading.samples[2:] == (["5", "3"], ["32438", "7"])


PAPERS: Row = ["NAMA", "NO SERTIFIKAT", "TGL TERBIT", "MASA BERLAKU"]


@pytest.mark.parametrize(
    ("said", "until"),
    [
        ("3 tahun", dt.date(2025, 5, 11)),
        ("36 Bln", dt.date(2025, 5, 11)),
        ("5 (lima) tahun", dt.date(2027, 5, 11)),
        ("12/05/2026", dt.date(2026, 5, 12)),
    ],
)
def test_a_term_is_counted_from_the_day_of_issue(said: str, until: dt.date) -> None:
    (found,) = people(PAPERS, ["Siti", "L/1", "12/05/2022", said])

    assert found.get("certificate_valid_until") == until
    assert codes(found) == ([] if "/" in said else ["term_counted"])


def test_a_number_is_a_term_only_where_the_head_says_of_what() -> None:
    heads: Row = [*PAPERS[:3], "MASA BERLAKU (BULAN)"]
    (found,) = people(heads, ["Siti", "L/1", "31/01/2022", 1])
    (unsaid,) = people(PAPERS, ["Siti", "L/1", "12/05/2022", 36])

    assert found.get("certificate_valid_until") == dt.date(2022, 2, 28)
    assert unsaid.get("certificate_valid_until") is None
    assert unsaid.has_errors


@pytest.mark.parametrize("said", ["Seumur hidup", "Berlaku selamanya"])
def test_no_certificate_is_for_life(said: str) -> None:
    (found,) = people(PAPERS, ["Siti", "L/1", "12/05/2022", said])

    assert found.get("certificate_valid_until") is None
    assert (codes(found), found.has_errors) == (["lifelong"], False)


def test_a_term_without_a_day_of_issue_is_asked_for() -> None:
    (found,) = people(PAPERS, ["Siti", "L/1", None, "3 tahun"])

    assert codes(found) == ["term_without_issue"]
    assert found.get("certificate_valid_until") is None


def test_one_person_over_two_rows_is_one_person() -> None:
    found = people(
        ["NO", "NAMA", "NIK", "TEMPAT LAHIR"],
        [None, "NIP", None, "TANGGAL LAHIR"],
        [1, "Ade Mulyana", nik(1), "Bandung"],
        [None, "NIP. 197608152003031104", None, "15-08-1976"],
        [2, "Nia Kurniasih", nik(2), "Cimahi"],
        [None, "199306302020032105", None, dt.date(1993, 6, 30)],
    )

    assert [each.text("name") for each in found] == ["Ade Mulyana", "Nia Kurniasih"]
    assert [each.text("nip") for each in found] == ["197608152003031104", "199306302020032105"]
    assert [each.get("birth_date") for each in found] == [dt.date(1976, 8, 15), dt.date(1993, 6, 30)]
    assert [each.row for each in found] == [3, 5]


def test_a_day_below_its_place_is_read_though_its_format_is_lost() -> None:
    found = people(
        ["NO", "NAMA", "NIK", "TEMPAT LAHIR"],
        [None, None, None, "TANGGAL LAHIR"],
        [1, "Ade Mulyana", nik(1), "Bandung"],
        [None, None, None, 27987],
        [2, "Nia Kurniasih", nik(2), "Cimahi"],
        [None, None, None, 34150.0],
    )

    assert [each.get("birth_date") for each in found] == [dt.date(1976, 8, 15), dt.date(1993, 6, 30)]


def test_a_nip_below_each_name_needs_no_second_head() -> None:
    found = people(
        ["NO", "NAMA / NIP", "NIK"],
        [1, "Ade Mulyana", nik(1)],
        [None, "NIP 197608152003031104", None],
        [2, "Nia Kurniasih", nik(2)],
        [None, "NIP 199306302020032105", None],
    )

    assert [(each.text("name"), each.text("nip")[:4]) for each in found] == [
        ("Ade Mulyana", "1976"),
        ("Nia Kurniasih", "1993"),
    ]


def test_groups_between_people_are_no_second_rows() -> None:
    found = people(
        ["NAMA", "NIK"],
        ["Melong", None],
        ["Ade Mulyana", nik(1)],
        ["Cibabat", None],
        ["Nia Kurniasih", nik(2)],
    )

    assert [each.text("name") for each in found] == ["Ade Mulyana", "Nia Kurniasih"]


def test_a_hidden_person_is_read_and_marked() -> None:
    cells: list[Row] = [["NAMA", "NIK"], ["Ade Mulyana", nik(1)], ["Nia Kurniasih", nik(2)]]
    hidden = Hidden(frozenset({3}), (range(1, 2),))

    reading, found = read_sheet(
        Sheet("REKAP", is_hidden=False, rows=lambda: iter(cells), hidden=hidden), today=TODAY, known=Atlas()
    )

    assert [codes(each) for each in found] == [[], ["hidden_row"]]
    assert reading.are_hidden == (False, True)


@pytest.mark.parametrize(
    ("head", "cells", "sexes"),
    [
        ("JK", ["P", "W", "p.", "W"], ["L", "P", "L", "P"]),
        ("P/W", ["P", "P", "P", "P"], ["L", "L", "L", "L"]),
        ("JK", ["Pria", "W", "P", None], ["L", "P", "L", None]),
        ("JK", ["L", "W", "P", "L"], ["L", "P", "P", "L"]),
        ("L/P", ["P", "W", "P", "P"], ["P", "P", "P", "P"]),
    ],
)
def test_p_is_pria_where_women_are_w(head: str, cells: Row, sexes: list[str | None]) -> None:
    found = people(["NO", "NAMA", "NIK", head], *([*person(n)[:3], cell] for n, cell in enumerate(cells)))

    assert [each.get("sex") for each in found] == sexes


@pytest.mark.parametrize(
    "heads",
    [
        [["NO", "NAMA", "NIK", "JK", None], [None, None, None, "P", "W"]],
        [["NO", "NAMA", "NIK", "P", "W"]],
        [["NO", "NAMA", "NIK", "Jenis Kelamin", None], [None, None, None, "L", "W"]],
    ],
)
@pytest.mark.parametrize("mark", ["v", "1"])
def test_p_and_w_may_be_columns_of_ticks(heads: list[Row], mark: str) -> None:
    found = people(*heads, [*person(1)[:3], mark, None], [*person(2)[:3], None, mark])

    assert [each.get("sex") for each in found] == ["L", "P"]


def test_the_letter_of_its_own_column_is_a_tick() -> None:
    found = people(["NO", "NAMA", "NIK", "P", "W"], [*person(1)[:3], "P", None], [*person(2)[:3], None, "W"])

    assert [each.get("sex") for each in found] == ["L", "P"]


@pytest.mark.parametrize("text", ["PKH KELURAHAN MELONG (12 ORANG)", "PKH Kelurahan Melong : 2 orang"])
def test_a_group_that_counts_may_name_programme_and_place(text: str) -> None:
    (found,) = people(HEAD, [text], person(1))

    assert "PKH" in str(found.get("programme"))
    assert str(found.get("place")).casefold() == "kelurahan melong"


@pytest.mark.parametrize("sign", ["s d a", "s.d.a.", '-"-', "- idem -", "sda", "—//—"])
def test_signs_for_the_same_may_have_blanks_and_dashes(sign: str) -> None:
    found = people(HEAD, person(1, "Melong"), person(2, sign))

    assert [each.get("place") for each in found] == ["Melong", "Melong"]
