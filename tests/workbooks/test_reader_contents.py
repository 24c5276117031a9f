"""What a column holds that its head does not tell: the cells do, where nearly all of them are of one kind."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from core.sheets.rows import Cell, Row
from tests.workbooks.test_reader import read
from workbooks.imports.reader.headers import Mapped
from workbooks.imports.reader.kinds import BY_CONTENT

NIKS = ("3277015403919001", "3277015403919002", "3277015403919003")
NUMBERS = ("LSPS/803/G/2023", "LSPS/806/G/2024", "LSPS/809/G/2022")
BORN = "14-03-1991"


def columns(*given: tuple[str, Sequence[Cell]]) -> list[Mapped]:
    """The columns of three people with these further heads and cells."""
    rows: list[Row] = [["NAMA", "NIK", *(head for head, _cells in given)]]
    for number, nik in enumerate(NIKS):
        rows.append([f"Siti {'ABC'[number]}ni", nik, *(cells[number] for _head, cells in given)])
    reading, _entries = read(*rows)
    return list(reading.headers[0].columns[2:])


def fields(*given: tuple[str, Sequence[Cell]]) -> list[str | None]:
    return [column.field for column in columns(*given)]


@pytest.mark.parametrize(
    ("head", "cells", "field"),
    [
        ("UNSUR", ("PKH", "sda", "idem"), "programme"),
        ("UNSUR", ("PKH", "PKH", "Pendamping PKH"), "programme"),
        ("Saat ini sebagai", ("Relawan", "TKS", "PEKSOS"), "category"),
        ("Lokus", ("Kel Cibabat", "Kelurahan Melong", "Melong"), "place"),
        ("Lokus", ("Cimahi Selatan", "Kecamatan Cimahi Selatan", "Cimahi Selatan"), "place_district"),
        ("Lokus", ("Cimahi Selatan", "Melong", "Kel Cibabat"), "place"),
        ("Lokus", ("Melong", "Melong", "Melong"), None),
        ("Asal", ("Kel Cibabat", "Kelurahan Melong", "Melong"), None),
        ("Naungan", ("RS Bunga Raflesia", "Panti Sosial Bina Warga", "LKSA Al Ikhlas"), "organization"),
        ("Tempat uji", ("Balai Besar A", "Balai Besar B", "Balai Besar C"), None),
        ("Reg", NUMBERS, "certificate_number"),
        ("Reg", ("62011 2431 1 0001234 2023", "62011 2431 1 0001235 2023", "-"), None),
        ("Oleh", ("LSPS", "LSPS", "LSP Kemensos"), None),
        ("HUT", (BORN, dt.date(1991, 3, 14), "14 Maret 1991"), "birth_date"),
        ("HUT", ("14-03-2015", "01-04-2016", "01-05-2017"), None),
        ("Biodata", (f"Garut, {BORN}", f"Cimahi, {BORN}", f"Curup/{BORN}"), "birth_place_and_date"),
        ("Pendidikan", ("PKH", "PKH", "PKH"), None),
    ],
)
def test_a_head_that_nobody_knows_leaves_its_column_to_the_cells(
    head: str, cells: Sequence[Cell], field: str | None
) -> None:
    (found,) = columns((head, cells))

    assert found.field == field
    assert found.confidence == (BY_CONTENT if field else 0)


@pytest.mark.parametrize(
    ("head", "cells", "field"),
    [
        ("Oleh", ("LSPS", "LSPS", "LSP Kemensos"), "certificate_issuer"),
        ("LEMBAGA", ("LSPS", "LSPS", "LSPS"), "certificate_issuer"),
        ("LEMBAGA", ("LSPS", "Yayasan Kasih", "Yayasan Kasih"), "organization"),
        ("Grade", ("Generalis", "Asisten", "Generalis"), "certificate_level"),
        ("Periode", [f"0{day}-05-2023 s/d 0{day}-05-2028" for day in (1, 2, 3)], "certificate_valid_until"),
    ],
)
def test_beside_the_number_of_a_certificate_cells_tell_the_rest_of_it(
    head: str, cells: Sequence[Cell], field: str
) -> None:
    assert fields(("NO SERTIFIKAT", NUMBERS), (head, cells)) == ["certificate_number", field]


@pytest.mark.parametrize(
    ("head", "cells", "field"),
    [
        ("Kategori", ("PNS", "Honorer", "PPPK"), "employment_status"),
        ("Penugasan", ("Melong", "Kel Cibabat", "Melong"), "place"),
        ("Program", ("Relawan", "TKS", "PEKSOS"), "category"),
        ("Lokasi", ("PKH", "PKH", "PKH"), "programme"),
        ("Instansi", ("Melong", "Kel Cibabat", "Kelurahan Melong"), "place"),
        ("Penempatan", ("01-02-2020", "01-02-2021", "01-02-2021"), "assignment_starts_on"),
        ("Masa Tugas", ("2 Januari 2025 s.d. 31 Desember 2025",) * 3, "assignment_starts_on"),
        ("Masa Kerja", ("3 tahun", "5 tahun", "11 bulan"), None),
        ("SK", ("01-02-2020", "01-02-2021", "01-02-2021"), "assignment_starts_on"),
        ("Tempat lahir", (f"Garut, {BORN}", f"Cimahi, {BORN}", f"Curup, {BORN}"), "birth_place_and_date"),
        # Heads that mean what they say, though their cells say something else.
        ("Program", ("PKH", "Melong", "Kel Cibabat"), "programme"),
        ("NIP", ("Melong", "Kel Cibabat", "Melong"), "nip"),
        # A level where nobody has a certificate is one of volunteers, or of schools.
        ("JENJANG", ("Madya", "Muda", "Muda"), None),
        ("JENJANG", ("Generalis", "Muda", "Muda"), "certificate_level"),
    ],
)
def test_a_head_that_may_mean_several_things_yields_to_its_cells(
    head: str, cells: Sequence[Cell], field: str | None
) -> None:
    assert fields((head, cells)) == [field]


def test_of_two_columns_of_one_kind_neither_is_taken() -> None:
    villages = ("Melong", "Kel Cibabat", "Melong")

    assert fields(("Lokus", villages), ("Basis", villages)) == [None, None]


def test_of_two_telephones_the_first_is_meant() -> None:
    assert fields(("Call", ("081234567890",) * 3), ("Chat", ("081234567891",) * 3)) == ["phone", None]


@pytest.mark.parametrize(
    ("heads", "found"),
    [(("KECAMATAN", "Lokus"), "place"), (("KECAMATAN", "Ukuran baju", "Lokus"), None)],
)
def test_a_region_far_from_the_place_of_duty_is_of_something_else(
    heads: tuple[str, ...], found: str | None
) -> None:
    cells = {"KECAMATAN": ("Cimahi Selatan",) * 3, "Ukuran baju": ("L", "M", "S")}
    villages = ("Melong", "Kel Cibabat", "Kelurahan Melong")

    assert fields(*((head, cells.get(head, villages)) for head in heads))[-1] == found


@pytest.mark.parametrize(
    ("ends", "found"),
    [
        (("14-05-2028", "15-06-2029", "16-07-2027"), ["certificate_issued_on", "certificate_valid_until"]),
        (("16-05-2023", "17-06-2024", "18-07-2022"), [None, None]),
    ],
)
def test_two_days_as_far_apart_as_a_certificate_is_valid_are_its_first_and_last(
    ends: Sequence[Cell], found: list[str | None]
) -> None:
    starts = ("15-05-2023", "16-06-2024", "17-07-2022")

    assert fields(("NO SERTIFIKAT", NUMBERS), ("Awal", starts), ("Akhir", ends))[1:] == found
