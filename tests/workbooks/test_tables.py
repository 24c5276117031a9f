"""Any order of columns, titles above the head, other words for the same thing."""

import pytest

from core.sheets.reading import Merge
from core.sheets.rows import Row
from workbooks.imports.reader.headers import CONTAINED, EXACT, MISSPELT, Header, understood
from workbooks.imports.reader.tables import Line, Table, find_tables


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("NAMA LENGKAP", "name"),
        ("Nama & Gelar", "name"),
        ("Nama dan Gelar", "name"),
        ("No. KTP", "nik"),
        ("L / P", "sex"),
        ("Tgl. Lahir", "birth_date"),
        ("Tempat, Tanggal Lahir", "birth_place_and_date"),
        ("Nomor / Tanggal Sertifikasi", "certificate_number_and_date"),
        ("Masa Berlaku", "certificate_valid_until"),
        ("Kec. Tugas", "place_district"),
        ("Kabupaten/Kota", "place_regency"),
        ("No HP/WA", "phone"),
        ("Instansi Tempat Bertugas", "organization"),
        ("TMT", "assignment_starts_on"),
        ("Program Studi", None),
        ("NO", None),
        ("Keterangan", None),
        ("Agama", None),
        ("Nama Atasan", None),
        ("No HP Kepala Dinas", None),
        ("Jenjang Pendidikan", None),
        ("Tanggal Ijazah", None),
        ("Nama Kecamatan", "place_district"),
        ("Desa/Pekon", "place"),
        ("Kab/Kota Penugasan", "place_regency"),
        ("Nama Tenaga Kontrak", "name"),
        ("Kontak Person (HP)", "phone"),
        ("TGL_LAHIR", "birth_date"),
        ("nm_kec", "place_district"),
        ("No. & Tgl Sertifikat Kompetensi", "certificate_number_and_date"),
        ("Nomor dan Tanggal SK", "decree_no_and_start"),
    ],
)
def test_headers_are_understood(header: str, field: str | None) -> None:
    assert understood((header,))[0] == field


@pytest.mark.parametrize(
    ("header", "confidence"),
    [
        ("NIK", EXACT),
        ("NAMA LENGKAP (tanpa gelar, huruf besar)", EXACT),
        ("Nomor HP aktif", CONTAINED),
        ("Tangal Lahir", MISSPELT),
    ],
)
def test_confidence_says_how_sure(header: str, confidence: float) -> None:
    assert understood((header,))[1] == confidence


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (("SERTIFIKAT KOMPETENSI", "NOMOR"), "certificate_number"),
        (("Identitas", "Kelahiran", "Tempat"), "birth_place"),
        (("Penugasan", "Surat Keputusan", "Nomor"), "decree_no"),
        (("SERTIFIKASI", "MASA BERLAKU", "Mulai"), "certificate_issued_on"),
        (("JENIS KELAMIN", "P"), "sex_female"),
        (("ATASAN LANGSUNG", "NAMA"), None),
        (("ALAMAT", "KELURAHAN"), None),
    ],
)
def test_groups_lend_their_meaning_to_the_heads_below(path: tuple[str, ...], field: str | None) -> None:
    assert understood(path)[0] == field


def tables(*rows: Row, merges: tuple[Merge, ...] = ()) -> list[Table]:
    lines = [Line(number, row) for number, row in enumerate(rows, start=1) if any(row)]
    return find_tables(lines, merges)


def head(*rows: Row, merges: tuple[Merge, ...] = ()) -> Header:
    (table,) = tables(*rows, merges=merges)
    return table.header


def test_the_head_is_found_below_titles() -> None:
    found = head(["DATA TENAGA"], ["Nama dinas: Cimahi"], [], ["NO", "NAMA", "NIK"], [1, "Siti", "3277"])

    assert (found.top, found.row) == (4, 4)
    assert found.letter_of("nik") == "C"


def test_a_head_below_row_30_is_not_looked_for() -> None:
    assert not tables(*[["catatan"]] * 30, ["Nama", "NIK"])


def test_a_sheet_about_something_else_has_no_head() -> None:
    assert not tables(["Program", "Email"], ["PKH", "x"])
    assert not tables(["NO", "KELURAHAN", "LAKI-LAKI", "PEREMPUAN"], [1, "Melong", 4, 5])


def test_of_two_columns_for_one_field_the_surer_is_taken() -> None:
    found = head(["Nama lengkap pendamping desa", "Nama", "NIK"])

    assert [column.field for column in found.columns] == [None, "name", "nik"]


def test_of_two_columns_of_places_the_kecamatan_is_the_wider() -> None:
    found = head(["Nama", "Kelurahan tugas", "Kec. tugas"])

    assert [column.field for column in found.columns] == ["name", "place", "place_district"]


@pytest.mark.parametrize("merges", [(), (Merge(1, 2, 1, 3),)])
def test_a_head_of_two_lines_is_one_head(merges: tuple[Merge, ...]) -> None:
    found = head(
        ["NAMA", "NIK", "SERTIFIKAT", None, "HP"],
        [None, None, "NOMOR", "TANGGAL", None],
        ["Siti", "3277035403910007", "1", None, None],
        merges=merges,
    )

    assert (found.top, found.row) == (1, 2)
    assert [column.field for column in found.columns] == [
        "name", "nik", "certificate_number", "certificate_issued_on", "phone",
    ]  # fmt: skip


def test_ticks_need_both_their_columns() -> None:
    assert {"sex_male", "sex_female"} <= head(["Nama", "NIK", "L", "P"]).fields
    assert not {"sex_male", "sex_female"} & head(["Nama", "NIK", "L"]).fields


def test_a_second_table_has_its_own_columns_and_title() -> None:
    one, other = tables(
        ["A. PKH"], ["NO", "NAMA", "NIK"], [1, "Siti", "3277035403910007"], [],
        ["B. LK3"], ["Nomor KTP", "Nama Petugas"], ["3277035403910007", "Ani"],
    )  # fmt: skip

    assert [line.number for line in one.below] == [3]
    assert [line.number for line in other.above] == [5]
    assert other.header.letter_of("nik") == "A"


def test_heads_of_a_second_page_begin_no_table() -> None:
    (table,) = tables(["NO", "NAMA", "NIK"], [1, "Siti", "x"], ["NO", "NAMA", "NIK"], [2, "Ani", "y"])

    assert table.repeats == {3}
    assert len(table.below) == 3
