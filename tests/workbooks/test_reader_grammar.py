"""Heads of many words: each word is of a kind, and the kinds together are a field."""

from __future__ import annotations

from datetime import date

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
PLACES = (
    *("Area Kerja", "Daerah Kerja", "Wilker", "Wilayah Pendampingan", "Ds/Kel", "Kec/Desa"),
    *("Alamat Tugas (Kel/Kec)", "Wilayah Tugas (Kec./Desa)"),
)
PAYEES = ("Nama Penerima Insentif", "NAMA LENGKAP PENERIMA HONOR")
STATUSES = ("ASN/Non ASN", "PNS/Non PNS", "Status (PNS/Honorer)", "Jenis Pegawai", "Status Kepeg.")
ENDS = ("Tgl Habis Berlaku", "Valid s.d.", "Masa Berlaku Sertifikat")
BODIES = ("Nama LKS", "LKSA", "Asal Panti", "Nama OPD", "Satuan Kerja", "Instansi Tempat Tugas", "Kantor")
SEXES = ("LK/PR", "Laki-laki/Perempuan", "Pria / Wanita", "Kel (L/P)")
OTHERS = (
    *("Nama Penerima", "Nama Penerima Bantuan", "Nama Penerima Manfaat Insentif"),
    *("Mulai", "TMT Pangkat", "TMT Pensiun", "Tanggal Selesai Kontrak", "Jam Masuk Kerja"),
    *("Tgl Berakhir SK", "Masa Berlaku SK", "Tanggal Akhir Tugas", "Tanggal SK Pensiun", "Tanggal Pengisian"),
    *("Telepon Kantor", "Email Lembaga", "Merk HP", "Nomor Kontrak", "Tahun Sertifikasi"),
    *("HP Kades", "Kondisi HP", "Alamat Kerja", "Status Kawin"),
    *("No. Surat Tugas", "No. SPT", "Nomor Surat Perintah Tugas", "No. SPK", "Kontrak"),
    *("Hari Masuk", "Mulai s/d Selesai", "Pengangkatan", "Tempat Kerja", "SK Pangkat", "Kepala Dinas"),
)


@pytest.mark.parametrize(
    ("heads", "field"),
    [
        (STARTS, "assignment_starts_on"),
        (DECREES, "decree_no"),
        (PLACES, "place"),
        (PAYEES, "name"),
        (BODIES, "organization"),
        (SEXES, "sex"),
        (STATUSES, "employment_status"),
        (ENDS, "certificate_valid_until"),
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
        (("MASA BAKTI", "Dari"), "assignment_starts_on"),
        (("MASA BAKTI", "Berakhir"), None),
        (("SK", "Berlaku s.d."), None),
        (("STR", "Tgl Kadaluarsa"), None),
        (("Sertifikasi", "Tgl Kadaluarsa"), "certificate_valid_until"),
        (("SERTIFIKAT", "Tgl Akhir"), "certificate_valid_until"),
        (("SERTIFIKAT", "Berlaku Mulai"), "certificate_issued_on"),
        (("SERTIFIKAT", "Lembaga"), "certificate_issuer"),
        (("LKS", "Telepon"), None),
        (("TTL", "Tanggal"), "birth_date"),
        (("SK (Nomor/Tanggal)",), "decree_no_and_start"),
        (("PELATIHAN", "Tgl Mulai"), None),
        (("NOMOR",), None),
        (("Nomor Registrasi",), None),
        (("NAMA PETUGAS", "(lengkap dengan gelar)"), "name"),
        (("TTL", "Tgl/Bln/Thn"), "birth_date"),
        (("KEPEGAWAIAN", "Status"), "employment_status"),
        (("SERTIFIKAT", "Dikeluarkan"), None),
        (("NamaLengkap",), "name"),
        (("No. Hand phone",), "phone"),
        (("SURAT TUGAS", "NOMOR"), None),
        (("SURAT TUGAS", "TANGGAL"), None),
        (("SURAT PENUGASAN", "Nomor"), None),
        (("SPT", "Tanggal"), None),
        (("KONTRAK", "NOMOR"), None),
        (("KONTRAK", "TMT"), "assignment_starts_on"),
        (("Surat Penugasan",), None),
        (("No. SK/SPT",), "decree_no"),
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


def test_a_beginning_goes_before_the_day_of_a_decree() -> None:
    for days in (["TGL SK", "TMT"], ["TMT", "TGL SK"]):
        cells = {"TGL SK": "25/01/2020", "TMT": "01/02/2020"}

        (entry,) = people(["NAMA", "NIK", *days], ["Siti", nik(1), *(cells[day] for day in days)])

        assert entry.day("assignment_starts_on") == date(2020, 2, 1)


@pytest.mark.parametrize("head", ["Wilayah Tugas (Kecamatan)", "Kecamatan Tugas", "Lokasi Tugas (Kec.)"])
def test_a_place_is_as_wide_as_its_head_says(head: str) -> None:
    (entry,) = people(["NAMA", "NIK", head], ["Siti", nik(1), "Natar"])

    assert (entry.get("place_district"), entry.get("place")) == ("Natar", None)


def test_numbers_of_desa_are_no_desa() -> None:
    head: Row = ["NAMA", "NIK", "DESA DAMPINGAN"]

    (counted,) = people(head, ["Siti", nik(1), "3 desa"])
    (named,) = people(head, ["Siti", nik(1), "Melong"])

    assert (counted.get("place"), named.get("place")) == (None, "Melong")


def test_the_body_above_people_is_theirs() -> None:
    first, second = people(
        ["NO", "NAMA", "NIK"],
        ["A", "LKSA AL-HIKMAH BATU AJI"],
        [1, "Siti", nik(1)],
        ["B", "PANTI KASIH AGAPE"],
        [1, "Ujang", nik(2)],
    )

    assert (first.get("organization"), second.get("organization")) == (
        "LKSA AL-HIKMAH BATU AJI",
        "PANTI KASIH AGAPE",
    )
