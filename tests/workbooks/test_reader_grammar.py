"""Heads of many words: each word is of a kind, and the kinds together are a field."""

from __future__ import annotations

import pytest

from core.sheets.rows import Row
from tests.workbooks.test_reader import nik, people
from workbooks.imports.reader.headers import understood

STARTS = (
    *("TMT Kontrak", "TMT Pengangkatan", "Tgl. Pengangkatan", "Mulai Kerja", "Bertugas Sejak", "Masuk Kerja"),
    *(
        "Tanggal Bergabung",
        "Tgl Mulai",
        "Terhitung Mulai Tanggal (TMT)",
        "Mulai Menjadi TKSK",
        "Diangkat Tgl",
    ),
)
DECREES = ("SK Bupati", "SK Wali Kota", "No. SK Kepala Dinas", "SK Penetapan", "SK Kemensos")
PLACES = ("Area Kerja", "Daerah Kerja", "Wilker", "Wilayah Pendampingan")
PAYEES = ("Nama Penerima Insentif", "NAMA LENGKAP PENERIMA HONOR")
OTHERS = (
    *("Nama Penerima", "Nama Penerima Bantuan", "Nama Penerima Manfaat Insentif"),
    *("Mulai", "TMT Pangkat", "TMT Pensiun", "Tanggal Selesai Kontrak", "Jam Masuk Kerja"),
    *("Hari Masuk", "Mulai s/d Selesai", "Pengangkatan", "Tempat Kerja", "SK Pangkat", "Kepala Dinas"),
)


@pytest.mark.parametrize(
    ("heads", "field"),
    [
        (STARTS, "assignment_starts_on"),
        (DECREES, "decree_no"),
        (PLACES, "place"),
        (PAYEES, "name"),
        (OTHERS, None),
    ],
)
def test_words_of_kinds_that_belong_together_are_a_field(heads: tuple[str, ...], field: str | None) -> None:
    assert {head: understood((head,))[0] for head in heads} == dict.fromkeys(heads, field)


@pytest.mark.parametrize(
    ("path", "field"),
    [
        (("SK WALI KOTA", "NOMOR"), "decree_no"),
        (("SK WALI KOTA", "TANGGAL"), "assignment_starts_on"),
        (("DATA KEPEGAWAIAN", "TMT KONTRAK"), "assignment_starts_on"),
        (("MASA BERLAKU", "Tgl Mulai"), None),
        (("PELATIHAN", "Tgl Mulai"), None),
        (("Tmpt/Tgl Lahir",), "birth_place_and_date"),
    ],
)
def test_the_group_above_counts(path: tuple[str, ...], field: str | None) -> None:
    assert understood(path)[0] == field


def test_below_a_certificate_stands_its_level_or_its_number() -> None:
    head: Row = ["NAMA", "NIK", "SERTIFIKAT KOMPETENSI"]

    (numbered,) = people(head, ["Siti", nik(1), "411/LSPS-PS/2024"])
    (levelled,) = people(head, ["Siti", nik(1), "Generalis"])

    assert (numbered.get("certificate_number"), numbered.get("certificate_level")) == (
        "411/LSPS-PS/2024",
        None,
    )
    assert levelled.get("certificate_number") is None
    assert levelled.get("certificate_level")
