"""Offices of Java."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.workbooks.corpus_seventh_hand.people import Person, crew, long_date
from tests.workbooks.corpus_sixth_hand.book import Book

TKSK = {"programme": "TKSK"}
PSM = {"programme": "PSM"}


def banyuwangi() -> Book:
    book = Book(
        "TKSK Banyuwangi.xlsx", "Nama dan NIK, tempat dan tanggal lahir, dua baris dalam satu sel.", "35.10"
    )
    page = book.page("Data TKSK")
    page.titles(8, "DAFTAR TKSK KABUPATEN BANYUWANGI", "TAHUN 2025", "")
    page.head(
        "NO",
        "NAMA / NIK",
        "TEMPAT /\nTGL LAHIR",
        "ALAMAT RUMAH",
        "WILAYAH TUGAS\n(KECAMATAN)",
        "NO SK / TANGGAL",
        "NO. HP / EMAIL",
        "STATUS",
    )
    posts = {
        "Pesanggaran": "01",
        "Bangorejo": "02",
        "Muncar": "05",
        "Cluring": "06",
        "Srono": "08",
        "Genteng": "09",
        "Glenmore": "10",
        "Rogojampi": "13",
        "Kabat": "14",
        "Giri": "17",
    }
    names = list(posts)

    def decree(number: int) -> str:
        return f"188/{40 + number}/429.112/2025"

    def email(who: Person) -> str:
        return f"{who.name.split()[-1].lower()}.tksk@gmail.com"

    def cells(number: int, who: Person) -> list[object]:
        return [
            number,
            f"{who.full}\n{who.nik}",
            f"{who.birth_place},\n{who.birth_dashed}",
            f"Dsn. Krajan RT 0{number % 4 + 1} RW 02",
            names[number - 1],
            f"{decree(number)}\n2 Januari 2025",
            f"{who.phone}\n{email(who)}",
            "Aktif",
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        return who.told(
            "nik",
            "birth_place",
            "birth_date",
            "phone",
            email=email(who),
            place=f"35.10.{posts[names[number - 1]]}",
            decree_no=decree(number),
            **TKSK,
        )

    page.people(crew("osing", "35.10.09 35.10.13", 10, "Banyuwangi, Jember, Situbondo"), cells, values)
    page.signature(6, "Banyuwangi", "Kepala Dinas Sosial", "Drs. HENIK SETYO, M.M", "19690505 199003 1 007")
    return book


def bantul() -> Book:
    book = Book("IPSM BANTUL.xlsx", "Satu lembar per kapanewon, tempatnya kalurahan.", "34.02")
    people = crew("bantul", "34.02.08 34.02.15", 10, "Bantul, Sleman, Yogyakarta")
    wards = {
        "BANTUL": (
            ("Palbapang", "34.02.08.2001"),
            ("Ringinharjo", "34.02.08.2002"),
            ("Trirenggo", "34.02.08.2004"),
            ("Sabdodadi", "34.02.08.2005"),
            ("Palbapang", "34.02.08.2001"),
        ),
        "SEWON": (
            ("Pendowoharjo", "34.02.15.2001"),
            ("Timbulharjo", "34.02.15.2002"),
            ("Bangunharjo", "34.02.15.2003"),
            ("Panggungharjo", "34.02.15.2004"),
            ("Panggungharjo", "34.02.15.2004"),
        ),
    }
    for part, (title, some) in enumerate(wards.items()):
        page = book.page(title)
        page.titles(7, "DATA ANGGOTA IKATAN PEKERJA SOSIAL MASYARAKAT (IPSM)", f"KAPANEWON {title}")
        page.line("Bulan", ": Oktober 2025")
        page.line()
        page.head("No", "Nama", "Tempat, Tanggal Lahir", "NIK", "Pedukuhan", "Kalurahan", "No Telp/WA")

        def cells(number: int, who: Person, some: Any = some) -> list[object]:
            return [
                number,
                who.full,
                f"{who.birth_place}, {who.birth_long}",
                who.nik,
                ("Serut", "Kadirojo", "Ngringinan", "Karasan", "Pelem Lor")[number - 1],
                some[number - 1][0],
                who.phone,
            ]

        def values(number: int, who: Person, some: Any = some) -> dict[str, Any]:
            return who.told("birth_place", "birth_date", "nik", "phone", place=some[number - 1][1], **PSM)

        page.people(people[part * 5 : part * 5 + 5], cells, values)
        page.line()
        page.line(None, "Mengetahui,")
        page.line(None, f"Ketua IPSM Kapanewon {title.title()}", None, None, None, "Sekretaris")
        page.line()
        page.line(None, "SUHARDI", None, None, None, "MARYATUN")
    return book


def garut() -> Book:
    book = Book(
        "PENDAMPING PKH GARUT.xlsx", "Kecamatan digabung ke bawah, dengan jumlah tiap kecamatan.", "32.05"
    )
    page = book.page("SDM PKH")
    page.titles(10, "DAFTAR SDM PKH KABUPATEN GARUT", "PERIODE TAHUN 2025", "")
    page.head(
        "NO",
        "KECAMATAN",
        "NAMA SDM PKH",
        "ID PENDAMPING",
        "NIK",
        "JK",
        "TGL LAHIR",
        "JABATAN",
        "JML KPM",
        "NO HP",
    )
    people = crew("garut", "32.05.01 32.05.05 32.05.09", 12, "Garut, Bandung")
    number = 0
    for name, code, some in (
        ("GARUT KOTA", "32.05.01", people[:4]),
        ("TAROGONG KIDUL", "32.05.05", people[4:7]),
        ("LELES", "32.05.09", people[7:12]),
    ):
        first = page.row + 1
        for who in some:
            number += 1
            row = page.line(
                number,
                name if page.row + 1 == first else None,
                who.full.upper(),
                f"3205{7000 + number}",
                who.nik,
                who.sex,
                who.birth_date,
                "PENDAMPING SOSIAL" if number % 6 else "ASISTEN PENDAMPING SOSIAL",
                150 + number * 7,
                who.phone,
            )
            titles = {"back_title": who.back.upper() or None}
            page.told(
                row,
                who.told("nik", "sex", "birth_date", "phone", place=code, programme="PKH")
                | {"name": who.name.upper()}
                | titles,
            )
        page.merge(first, 2, page.row, 2)
        page.line(None, f"JUMLAH {name}", f"{len(some)} ORANG", *[None] * 5, 700)
    page.line(None, "JUMLAH TOTAL", "12 ORANG", *[None] * 5, 2100)
    return book


def pandeglang() -> Book:
    book = Book("tksk pandeglang.xls", "Status lama dan baru, nomor dan tanggal SK sendiri.", "36.01")
    page = book.page("Sheet1")
    page.line("LAMPIRAN KEPUTUSAN KEPALA DINAS SOSIAL KABUPATEN PANDEGLANG")
    page.line("NOMOR", ": 460/Kep.27-Dinsos/2025")
    page.line("TANGGAL", ": 6 Januari 2025")
    page.line()
    page.line("DAFTAR TENAGA KESEJAHTERAAN SOSIAL KECAMATAN")
    page.line()
    page.head(
        "No. Urut",
        "Nama TKSK",
        "Gelar",
        "NIK",
        "Tempat Lahir",
        "Tanggal Lahir",
        "P/L",
        "Kecamatan",
        "Tahun Masuk",
        "Lama/Baru",
        "No. Rekening",
        "Nomor Handphone",
    )
    posts = {
        "Sumur": "01",
        "Cimanggu": "02",
        "Panimbang": "06",
        "Labuan": "12",
        "Menes": "13",
        "Saketi": "14",
        "Jiput": "16",
        "Mandalawangi": "17",
    }
    names = list(posts)

    def cells(number: int, who: Person) -> list[object]:
        return [
            number,
            " ".join(filter(None, (who.front, who.name))),
            who.back,
            who.nik,
            who.birth_place,
            who.birth_date,
            who.sex,
            names[number - 1],
            2012 + number,
            "Lama" if number % 3 else "Baru",
            f"00{number}7712340{number}",
            who.phone_without_zero,
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        return who.told(
            "nik",
            "birth_place",
            "birth_date",
            "sex",
            "phone",
            place=f"36.01.{posts[names[number - 1]]}",
            **TKSK,
        )

    page.people(crew("banten", "36.01.21 36.01.12", 8, "Pandeglang, Serang, Rangkasbitung"), cells, values)
    page.line()
    page.line(*[None] * 8, "Ditetapkan di Pandeglang")
    page.line(*[None] * 8, "pada tanggal 6 Januari 2025")
    page.line(*[None] * 8, "KEPALA DINAS SOSIAL")
    page.line()
    page.line(*[None] * 8, "Hj. NURIAH, S.Sos., M.Si")
    page.line(*[None] * 8, "NIP. 19690714 199101 2 001")
    return book


def pati() -> Book:
    book = Book("Peksos & Pensos Pati.xlsx", "Jabatan campuran; sertifikat pada sebagian.", "33.18")
    page = book.page("Data")
    page.titles(11, "DATA SUMBER DAYA MANUSIA KESEJAHTERAAN SOSIAL", "DINAS SOSIAL P3AKB KABUPATEN PATI", "")
    page.head(
        "No",
        "Nama",
        "NIP/NIPPPK",
        "NIK",
        "Status Kepegawaian",
        "Jenis SDM",
        "TMT",
        ("Sertifikasi", "Ya/Tidak", "Nomor Sertifikat", "Lembaga Penerbit", "Tgl Kadaluarsa"),
        "Kontak",
    )
    kinds = ("Pekerja Sosial", "Penyuluh Sosial", "Pekerja Sosial", "TKS")
    categories = ("PEKSOS", "PENYULUH", "PEKSOS", "TKS")

    def facts(number: int, who: Person) -> tuple[str, dt.date, str, dt.date, bool]:
        status = ("PNS", "PPPK", "PNS", "Honorer")[(number - 1) % 4]
        begun = dt.date(2015 + number, number, 1)
        return status, begun, f"LSP-KS.{340 + number}.03.2024", dt.date(2027, number, 15), number % 2 == 1

    def cells(number: int, who: Person) -> list[object]:
        status, begun, paper, until, has = facts(number, who)
        return [
            number,
            who.full,
            "" if status == "Honorer" else who.nip,
            who.nik,
            status,
            kinds[(number - 1) % 4],
            f"{begun:%d/%m/%Y}",
            "Ya" if has else "Tidak",
            paper if has else "",
            "LSP Kemensos" if has else "",
            f"{until:%d/%m/%Y}" if has else "",
            who.phone,
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        status, begun, paper, until, has = facts(number, who)
        return who.told(
            "nik",
            "phone",
            nip=None if status == "Honorer" else who.nip,
            category=categories[(number - 1) % 4],
            assignment_starts_on=begun.isoformat(),
            certificate_number=paper if has else None,
            certificate_issuer="LSP_KEMENSOS" if has else None,
            certificate_valid_until=until.isoformat() if has else None,
        )

    page.people(crew("pati", "33.18.10 33.18.19", 8, "Pati, Kudus"), cells, values)
    return book


def jakarta_barat() -> Book:
    book = Book("PSM Kec. Kebon Jeruk.xlsx", "L dan P dicentang; kelurahan dan RW.", "31.73")
    page = book.page("PSM 2025")
    page.titles(
        10,
        "DATA PEKERJA SOSIAL MASYARAKAT (PSM)",
        "SATUAN PELAKSANA SOSIAL KECAMATAN KEBON JERUK",
        "KOTA ADMINISTRASI JAKARTA BARAT",
        "",
    )
    page.head(
        "NO",
        "NAMA LENGKAP",
        ("JENIS KELAMIN", "L", "P"),
        "NIK",
        "TEMPAT / TGL LAHIR",
        ("WILAYAH KERJA", "KELURAHAN", "RW"),
        "ALAMAT",
        "NO. HP",
    )
    wards = {
        "Kebon Jeruk": "1001",
        "Sukabumi Utara": "1002",
        "Sukabumi Selatan": "1003",
        "Kelapa Dua": "1004",
        "Duri Kepa": "1005",
        "Kedoya Utara": "1006",
        "Kedoya Selatan": "1007",
    }
    names = list(wards)

    def cells(number: int, who: Person) -> list[object]:
        return [
            number,
            who.full.upper() if not (who.front or who.back) else who.full,
            "√" if who.sex == "L" else None,
            "√" if who.sex == "P" else None,
            who.nik,
            f"{who.birth_place} / {who.birth_dashed}",
            names[number % 7],
            f"{number:02d}",
            f"Jl. Panjang No. {number * 3} RT 00{number % 5 + 1}/0{number % 9 + 1}",
            who.phone,
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        told = who.told(
            "sex",
            "nik",
            "birth_place",
            "birth_date",
            "phone",
            place=f"31.73.05.{wards[names[number % 7]]}",
            **PSM,
        )
        return told if who.front or who.back else {**told, "name": who.name.upper()}

    page.people(crew("betawi", "31.73.05 31.73.01", 10, "Jakarta, Tangerang, Bogor"), cells, values)
    page.line()
    page.line("Keterangan : data per 30 September 2025")
    return book


def banten() -> Book:
    book = Book("Hasil Sertifikasi Peksos Banten.ods", "Hasil uji kompetensi per kabupaten/kota.", "36")
    page = book.page("2024")
    page.titles(9, "DAFTAR PEKERJA SOSIAL LULUS UJI KOMPETENSI", "PROVINSI BANTEN TAHUN 2024", "")
    page.head(
        "No",
        "Kab/Kota",
        "Nama Peserta",
        "NIK",
        "No. Registrasi",
        "No. Sertifikat",
        "Skema Sertifikasi",
        "Tanggal Terbit",
        "Masa Berlaku s.d.",
    )
    towns = {
        "Kab. Lebak": "36.02",
        "Kab. Pandeglang": "36.01",
        "Kab. Serang": "36.04",
        "Kab. Tangerang": "36.03",
        "Kota Cilegon": "36.72",
        "Kota Serang": "36.73",
        "Kota Tangerang": "36.71",
        "Kota Tangerang Selatan": "36.74",
    }
    names = list(towns)
    levels = {"Pekerja Sosial Generalis": "GENERALIS", "Asisten Pekerja Sosial": "ASISTEN"}

    def cells(number: int, who: Person) -> list[object]:
        issued = dt.date(2024, 7, 3 + number)
        return [
            number,
            names[number - 1],
            who.full,
            who.nik,
            f"PS.2024.{number:05d}",
            f"88100 2635 4 {number:07d} 2024",
            list(levels)[number % 2],
            issued,
            long_date(issued.replace(year=2029)),
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        issued = dt.date(2024, 7, 3 + number)
        return who.told(
            "nik",
            place=towns[names[number - 1]],
            certificate_number=f"88100 2635 4 {number:07d} 2024",
            certificate_level=list(levels.values())[number % 2],
            certificate_issued_on=issued.isoformat(),
            certificate_valid_until=issued.replace(year=2029).isoformat(),
        )

    page.people(crew("banten", "36.73.01 36.04.05", 8, "Serang, Lebak"), cells, values)
    return book


WORKBOOKS = (banyuwangi, bantul, garut, pandeglang, pati, jakarta_barat, banten)
