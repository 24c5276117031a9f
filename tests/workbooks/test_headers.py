"""Any order of columns, titles above the head, other words for the same thing."""

import pytest

from workbooks.imports.headers import CONTAINED, EXACT, MISSPELT, find_header, understood


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
        ("Kec. Tugas", "place"),
        ("Kabupaten/Kota", "place_regency"),
        ("No HP/WA", "phone"),
        ("Instansi Tempat Bertugas", "organization"),
        ("TMT", "assignment_starts_on"),
        ("Program Studi", None),
        ("NO", None),
        ("Keterangan", None),
        ("Agama", None),
    ],
)
def test_headers_are_understood(header: str, field: str | None) -> None:
    assert understood(header)[0] == field


@pytest.mark.parametrize(
    ("header", "confidence"),
    [("NIK", EXACT), ("NAMA LENGKAP (tanpa gelar, huruf besar)", CONTAINED), ("Tangal Lahir", MISSPELT)],
)
def test_confidence_says_how_sure(header: str, confidence: float) -> None:
    assert understood(header)[1] == confidence


def test_the_head_is_found_below_titles() -> None:
    rows = [["DATA TENAGA"], ["Nama dinas: Cimahi"], [], ["NO", "NAMA", "NIK"], [1, "Siti", "3277"]]

    header = find_header(enumerate(rows, start=1))

    assert header is not None
    assert header.row == 4
    assert header.letter_of("nik") == "C"


def test_a_head_below_row_30_is_not_looked_for() -> None:
    rows = [["catatan"]] * 30 + [["Nama", "NIK"]]

    assert find_header(enumerate(rows, start=1)) is None


def test_a_sheet_about_something_else_has_no_head() -> None:
    assert find_header(enumerate([["Program", "Email"], ["PKH", "x"]], start=1)) is None


def test_of_two_columns_for_one_field_the_surer_is_taken() -> None:
    header = find_header(enumerate([["Nama lengkap pendamping desa", "Nama", "NIK"]], start=1))

    assert header is not None
    assert [column.field for column in header.columns] == [None, "name", "nik"]
