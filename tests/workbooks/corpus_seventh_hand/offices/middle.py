"""Offices of Kalimantan, Bali and Nusa Tenggara."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.workbooks.corpus_seventh_hand.people import Person, crew, long_date
from tests.workbooks.corpus_sixth_hand.book import Book

TKSK = {"programme": "TKSK"}
PSM = {"programme": "PSM"}
TAGANA = {"programme": "TAGANA"}


def bontang() -> Book:
    book = Book("LKS Kota Bontang.ods", "Lembaga digabung ke bawah, pengurus di sampingnya.", "64.74")
    page = book.page("LKS")
    page.titles(10, "DATA SDM LEMBAGA KESEJAHTERAAN SOSIAL (LKS) KOTA BONTANG", "TAHUN 2025", "")
    page.head(
        "NO",
        "NAMA LKS",
        "ALAMAT LKS",
        "NAMA PENGURUS / SDM",
        "JABATAN DALAM LKS",
        "NIK",
        "TEMPAT LAHIR",
        "TGL LAHIR",
        "PENDIDIKAN",
        "NO. HP",
    )
    people = crew("kaltim", "64.74.01 64.74.02", 6, "Bontang, Samarinda, Makale")
    for number, (home, some) in enumerate(
        (
            ("LKS Al-Furqan", people[:2]),
            ("LKSA Sahabat Anak", people[2:4]),
            ("LKS-LU Husnul Khatimah", people[4:]),
        ),
        start=1,
    ):
        first = page.row + 1
        for place, who in enumerate(some):
            row = page.line(
                number if place == 0 else None,
                home if place == 0 else None,
                "Jl. Bhayangkara" if place == 0 else None,
                who.full,
                ("Ketua", "Pekerja Sosial")[place],
                who.nik,
                who.birth_place,
                f"{who.birth_date:%d.%m.%Y}",
                "S1" if who.back else "SMA/Sederajat",
                who.phone,
            )
            page.told(row, who.told("nik", "birth_place", "birth_date", "phone", organization=home))
        for column in (1, 2, 3):
            page.merge(first, column, page.row, column)
    return book


def palangka_raya() -> Book:
    book = Book("Nominatif Dinsos Palangka Raya.xlsx", "Nama di atas NIP, satu orang dua baris.", "62.71")
    page = book.page("NOMINATIF")
    page.titles(
        8, "DAFTAR NOMINATIF PEKERJA SOSIAL", "DINAS SOSIAL KOTA PALANGKA RAYA", "BULAN SEPTEMBER 2025", ""
    )
    page.head(
        "NO",
        "NAMA\nNIP",
        "TEMPAT LAHIR\nTANGGAL LAHIR",
        "PANGKAT\nGOL/RUANG",
        "JABATAN",
        "UNIT KERJA",
        "PENDIDIKAN TERAKHIR",
        "NO. HP",
    )
    page.line(*range(1, 9))
    ranks = (("Penata", "III/c"), ("Penata Muda Tk. I", "III/b"), ("Penata Tk. I", "III/d"))
    for number, who in enumerate(
        crew("dayak", "62.71.01 62.71.03", 8, "Palangka Raya, Kasongan, Buntok"), start=1
    ):
        rank, group = ranks[number % 3]
        row = page.line(
            number,
            who.full,
            who.birth_place,
            rank,
            "Pekerja Sosial Ahli Muda" if number % 2 else "Pekerja Sosial Ahli Pertama",
            "Bidang Rehabilitasi Sosial" if number < 5 else "UPT Panti Sosial",
            "S-1 Kesejahteraan Sosial",
            who.phone,
        )
        page.line(None, who.nip_in_groups, who.birth_long, group)
        page.told(row, who.told("birth_place", "birth_date", "nip", "phone"))
    page.signature(
        6, "Palangka Raya", "Kasubbag Umum dan Kepegawaian", "RUSLINA, S.Sos", "19750303 200003 2 004"
    )
    return book


def hulu_sungai_utara() -> Book:
    book = Book("Pendataan PSM HSU (Jawaban).xlsx", "Jawaban formulir daring.", "63.08")
    page = book.page("Form Responses 1")
    page.head(
        "Timestamp",
        "Nama Lengkap (sesuai KTP)",
        "NIK",
        "Tempat Lahir",
        "Tanggal Lahir",
        "Jenis Kelamin",
        "Alamat Lengkap",
        "Kecamatan",
        "Desa/Kelurahan Tugas",
        "Nomor HP/WA yang aktif",
        "Alamat Email",
        "Pendidikan Terakhir",
        "Sejak tahun berapa menjadi PSM?",
        "Pernah mengikuti bimtek? (Ya/Tidak)",
    )
    babirik = (
        ("Babirik Hilir", "63.08.02.2001"),
        ("Babirik Hulu", "63.08.02.2002"),
        ("Hambuku Baru", "63.08.02.2015"),
    )
    panggang = ("Bitin", "63.08.01.2010"), ("Manarap", "63.08.01.2011"), ("Palukahan", "63.08.01.2020")

    def place(number: int) -> tuple[str, tuple[str, str]]:
        return ("Babirik", babirik[number % 3]) if number % 2 else ("Danau Panggang", panggang[number % 3])

    def email(number: int, who: Person) -> str:
        return f"{who.name.split()[-1].lower()}{70 + number}@gmail.com"

    def phone(number: int, who: Person) -> object:
        return (who.phone, f"+62{who.phone[1:]}", who.phone_without_zero, f"62{who.phone[1:]}")[number % 4]

    def cells(number: int, who: Person) -> list[object]:
        district, (village, _) = place(number)
        return [
            dt.datetime(2025, 8, number + 3, 9, 10 + number, 33),
            who.full,
            who.nik,
            who.birth_place,
            who.birth_date,
            "Perempuan" if who.sex == "P" else "Laki-laki",
            f"Desa {village} RT. 0{number % 4 + 1}",
            district,
            village,
            phone(number, who),
            email(number, who),
            "S1" if who.back else "SMA/SMK/MA",
            2011 + number,
            "Ya",
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        return who.told(
            "nik",
            "birth_place",
            "birth_date",
            "sex",
            "phone",
            email=email(number, who),
            place=place(number)[1][1],
        )

    page.people(crew("banjar", "63.08.02 63.08.01", 10, "Amuntai, Babirik, Alabio"), cells, values)
    return book


def buleleng() -> Book:
    book = Book("TAGANA BULELENG 2025.xlsx", "NIK dalam sel angka, angka terakhirnya hilang.", "51.08")
    page = book.page("TAGANA")
    page.titles(9, "DATA ANGGOTA TARUNA SIAGA BENCANA (TAGANA)", "KABUPATEN BULELENG", "")
    page.head(
        "No",
        "NIA",
        "Nama",
        "NIK",
        "Tempat/Tgl. Lahir",
        "Jenis Kelamin",
        "Alamat",
        "Gol. Darah",
        "No. Tlp",
        "Kualifikasi",
    )
    for number, who in enumerate(crew("bali", "51.08.06 51.08.04", 9, "Singaraja, Banjar, Seririt"), start=1):
        row = page.line(
            number,
            f"22.51.08.{number:03d}",
            who.full,
            int(who.nik[:15]) * 10,
            f"{who.birth_place}, {who.birth_long}",
            "Laki-laki" if who.sex == "L" else "Perempuan",
            f"Br. Dinas Kaja, Desa {('Temukus', 'Dencarik', 'Kaliuntu')[number % 3]}",
            ("A", "B", "O", "AB")[number % 4],
            who.phone_without_zero,
            ("Muda", "Madya")[number % 2],
        )
        page.damaged(row, "nik")
        page.told(row, who.told("birth_place", "birth_date", "sex", "phone", **TAGANA))
    page.signature(7, "Singaraja", "Koordinator TAGANA Kab. Buleleng", "GEDE SUKADANA", "-")
    return book


def sumbawa() -> Book:
    book = Book("PILAR SOSIAL SUMBAWA.xlsx", "Satu lembar per pilar, judulnya berbeda-beda.", "52.04")
    people = crew("samawa", "52.04.08 52.04.09", 10, "Sumbawa Besar, Moyo, Mataram")
    tksk = book.page("TKSK")
    tksk.titles(7, "DATA TKSK KABUPATEN SUMBAWA TAHUN 2025", "")
    tksk.head("No", "Nama", "Tempat Tugas", "NIK", "TTL", "L/P", "HP")
    posts = ("Kec. Moyo Hilir", "52.04.09"), ("Kec. Alas Barat", "52.04.17"), ("Kec. Buer", "52.04.20")
    tksk.people(
        people[:3],
        lambda number, who: [
            number,
            who.full,
            posts[number - 1][0],
            who.nik,
            f"{who.birth_place}, {who.birth_dashed}",
            who.sex,
            who.phone,
        ],
        lambda number, who: who.told(
            "nik", "birth_place", "birth_date", "sex", "phone", place=posts[number - 1][1], **TKSK
        ),
    )
    psm = book.page("PSM")
    psm.titles(6, "DATA PSM KECAMATAN BUER", "KABUPATEN SUMBAWA", "")
    psm.head("No.", "Nama Lengkap", "Desa", "Jenis Kelamin", "Nomor Induk Kependudukan", "Nomor Telepon")
    villages = (
        ("Tarusa", "52.04.20.2001"),
        ("Juru Mapin", "52.04.20.2002"),
        ("Kalabeso", "52.04.20.2003"),
        ("Pulau Kaung", "52.04.20.2005"),
    )
    psm.people(
        people[3:7],
        lambda number, who: [
            number,
            who.full,
            villages[number - 1][0],
            "Perempuan" if who.sex == "P" else "Laki-Laki",
            who.nik,
            who.phone,
        ],
        lambda number, who: who.told("nik", "sex", "phone", place=villages[number - 1][1], **PSM),
    )
    tagana = book.page("TAGANA")
    tagana.titles(6, "DAFTAR NAMA PERSONIL TAGANA", "")
    tagana.head("No", "Nama Personil", "Tempat Lahir", "Tgl Lahir", "No KTP", "No. HP")
    tagana.people(
        people[7:],
        lambda number, who: [number, who.full, who.birth_place, who.birth_slashed, who.nik, who.phone_dashed],
        lambda number, who: who.told("nik", "birth_place", "birth_date", "phone", **TAGANA),
    )
    recap = book.page("Rekap", skipped="rekap")
    recap.titles(3, "REKAPITULASI PILAR-PILAR SOSIAL", "")
    recap.head("No", "Jenis Pilar", "Jumlah")
    for number, (kind, total) in enumerate((("TKSK", 3), ("PSM", 4), ("TAGANA", 3)), start=1):
        recap.line(number, kind, total)
    return book


def ende() -> Book:
    book = Book("SDM KESOS KAB ENDE.xlsx", "Program sebagai baris kelompok.", "53.08")
    page = book.page("Sheet1")
    page.titles(
        9,
        "PEMERINTAH KABUPATEN ENDE",
        "DINAS SOSIAL",
        "Jln. El Tari Ende",
        "",
        "DATA SUMBER DAYA MANUSIA PENYELENGGARA KESEJAHTERAAN SOSIAL",
        "",
    )
    page.head(
        "NO", "NAMA", "JK", "TEMPAT LAHIR", "TANGGAL LAHIR", "NIK", "WILAYAH TUGAS", "NO SK", "TMT", "NO HP"
    )
    people = crew("flores", "53.08.03 53.08.06", 10, "Ende, Detusoko, Bajawa")
    groups = (
        ("A", "TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK)", people[:3], TKSK),
        ("B", "PENDAMPING PKH", people[3:7], {"programme": "PKH"}),
        ("C", "SAKTI PEKSOS", people[7:8], {"programme": "SAKTI_PEKSOS"}),
        ("D", "PEKERJA SOSIAL MASYARAKAT", people[8:], PSM),
    )
    posts = {
        "Nangapanda": "53.08.01",
        "Detusoko": "53.08.06",
        "Wolowaru": "53.08.08",
        "Maurole": "53.08.10",
        "Kelimutu": "53.08.14",
    }
    names = list(posts)

    def start(number: int) -> dt.date:
        return dt.date(2016 + number, 1, 2)

    for letter, title, some, own in groups:
        page.line(letter, title)
        page.sheet.merge_cells(start_row=page.row, end_row=page.row, start_column=2, end_column=10)

        def cells(number: int, who: Person, letter: str = letter) -> list[object]:
            return [
                number,
                who.full,
                who.sex,
                who.birth_place,
                who.birth_dashed,
                who.nik,
                f"Kecamatan {names[number % 5]}",
                f"DINSOS.460/{letter}/{20 + number}/I/2025",
                long_date(start(number)),
                who.phone,
            ]

        def values(number: int, who: Person, letter: str = letter, own: Any = own) -> dict[str, Any]:
            return who.told(
                "sex",
                "birth_place",
                "birth_date",
                "nik",
                "phone",
                place=posts[names[number % 5]],
                decree_no=f"DINSOS.460/{letter}/{20 + number}/I/2025",
                assignment_starts_on=start(number).isoformat(),
                **own,
            )

        page.people(some, cells, values)
        page.line(None, "Jumlah", len(some))
    return book


WORKBOOKS = (bontang, palangka_raya, hulu_sungai_utara, buleleng, sumbawa, ende)
