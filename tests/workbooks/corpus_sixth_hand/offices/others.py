"""Sheets that are no plain lists (`ganjil-`), and sheets without workers (`kosong-`)."""

from __future__ import annotations

from tests.workbooks.corpus_sixth_hand.book import Book, Page
from tests.workbooks.corpus_sixth_hand.people import crew, long_date


def two_lines_each() -> Book:
    """A person on two lines: the name above the NIP, the place of birth above the day."""
    book = Book(
        "ganjil-19-dua-baris-per-orang.xlsx", "Nama di atas NIP, tempat lahir di atas tanggalnya.", "13.71"
    )
    page = book.page("Pegawai")
    page.titles(6, "DAFTAR NOMINATIF PEKERJA SOSIAL UPTD PPSKW", "DINAS SOSIAL KOTA PADANG", "")
    page.line("NO", "NAMA", "TEMPAT LAHIR", "PANGKAT", "JABATAN", "NO. HP")
    page.line(None, "NIP", "TANGGAL LAHIR", "GOL. RUANG")
    for column in (1, 5, 6):
        page.merge(page.row - 1, column, page.row, column)
    for n, who in enumerate(crew("padang", "13.71.09", 6, "Padang, Solok"), start=1):
        row = page.line(n, who.name, who.birth_place, "Penata", "Pekerja Sosial", who.phone)
        page.line(None, who.nip_in_groups, f"{who.birth_date:%d-%m-%Y}", "III/c")
        for column in (1, 5, 6):
            page.merge(row, column, row + 1, column)
        page.told(row, who.told("nip", "birth_place", "birth_date", "phone"))
    return book


def forms() -> Book:
    """A form for each person, one below the other."""
    book = Book(
        "ganjil-20-biodata-bersusun.xlsx", "Biodata: satu kotak isian per orang, bersusun ke bawah.", "18.03"
    )
    page = book.page("Biodata")
    places = [("Kotabumi", "18.03.02"), ("Abung Timur", "18.03.05"), ("Bunga Mayang", "18.03.16")]
    for (place, code), who in zip(places, crew("lampung", "18.03.02", 3, "Kotabumi"), strict=True):
        page.line("BIODATA TKSK KABUPATEN LAMPUNG UTARA")
        row = page.line("1.", "Nama Lengkap", ":", who.name)
        page.line("2.", "NIK", ":", who.nik)
        page.line("3.", "Tempat, Tanggal Lahir", ":", f"{who.birth_place}, {long_date(who.birth_date)}")
        page.line("4.", "Jenis Kelamin", ":", {"L": "Laki-laki", "P": "Perempuan"}[who.sex])
        page.line("5.", "Kecamatan Tugas", ":", place)
        page.line("6.", "Nomor HP", ":", who.phone)
        page.line()
        page.told(
            row,
            who.told("nik", "birth_place", "birth_date", "sex", "phone", place=code, programme="TKSK"),
        )
    return book


def pasted_from_a_letter() -> Book:
    """A table of a letter: its columns lie over several of the sheet, empty lines, the head again."""
    book = Book(
        "ganjil-21-tempel-dari-word.xlsx",
        "Kolom tergabung, baris kosong di antara orang, kepala diulang.",
        "33.74",
    )
    page = book.page("PSM Tembalang")
    page.line("Nama-nama PSM Kecamatan Tembalang yang diusulkan mengikuti bimbingan pemantapan :")
    page.line()
    wards = [("Meteseh", 1001), ("Bulusan", 1004), ("Jangli", 1007), ("Tandang", 1008), ("Sambiroto", 1012)]
    team = crew("semarang", "33.74.10", 10, "Semarang")
    for n, who in enumerate(team, start=1):
        if n in (1, 6):
            page.line("No.", "Nama", None, None, "NIK", None, "Utusan Kelurahan", None, "Telp.")
            _widen(page)
        ward, number = wards[n % 5]
        row = page.line(f"{n}.", who.name, None, None, who.nik, None, ward, None, who.phone)
        _widen(page)
        page.told(row, who.told("nik", "phone", place=f"33.74.10.{number}", programme="PSM"))
        page.line()
    return book


def _widen(page: Page) -> None:
    for left, right in ((2, 4), (5, 6), (7, 8)):
        page.merge(page.row, left, page.row, right)


def decree_annex() -> Book:
    """An annex to a decree: a person's values stand in one cell, line under line."""
    book = Book("ganjil-22-lampiran-keputusan.ods", "Lampiran SK: nama, NIK dan TTL dalam satu sel.", "53.01")
    page = book.page("Lampiran")
    page.line(None, None, "LAMPIRAN KEPUTUSAN BUPATI KUPANG")
    page.line(None, None, "NOMOR 112/KEP/HK/2026")
    page.line(None, None, "TENTANG PENGANGKATAN TENAGA KESEJAHTERAAN SOSIAL KECAMATAN")
    page.line()
    page.line("NO", "NAMA / NIK / TEMPAT, TANGGAL LAHIR", "KECAMATAN", "BESARNYA TALI ASIH (Rp)")
    places = [
        ("Kupang Timur", "06"),
        ("Sulamu", "07"),
        ("Amarasi", "09"),
        ("Takari", "11"),
        ("Taebenu", "24"),
    ]
    page.people(
        crew("kupang", "53.01.06", 5, "Kupang, Rote"),
        lambda n, who: [
            n,
            f"{who.name}\nNIK {who.nik}\n{who.birth_place}, {long_date(who.birth_date)}",
            *(places[n - 1][0], 500_000),
        ],
        lambda n, who: who.told(
            *("nik", "birth_place", "birth_date"), place=f"53.01.{places[n - 1][1]}", programme="TKSK"
        ),
    )
    page.signature(3, "Oelamasi", "BUPATI KUPANG", "YOSEF LEDE", "-")
    return book


def two_tables() -> Book:
    """Two lists one below the other whose columns differ, the first of staff with NIP."""
    book = Book("ganjil-23-dua-tabel-bersusun.xls", "ASN di atas, non-ASN di bawah, kolom berbeda.", "64.71")
    page = book.page("Peksos")
    page.titles(6, "DATA PEKERJA SOSIAL KOTA BALIKPAPAN", "")
    page.line("A. ASN")
    page.line("No", "Nama", "NIP", "Pangkat", "Jabatan", "No HP")
    team = crew("balikpapan", "64.71.05", 8, "Balikpapan, Samarinda")
    page.people(
        team[:4],
        lambda n, who: [n, who.name, who.nip, "Penata Muda", "Pekerja Sosial Ahli Pertama", who.phone],
        lambda n, who: who.told("nip", "phone"),
    )
    page.line()
    page.line("B. NON ASN")
    page.line("No", "NIK", "Nama", "Tgl Lahir", "Mulai Kerja", "No HP")
    page.people(
        team[4:],
        lambda n, who: [n, who.nik, who.name, who.birth_date, f"0{n}/03/2021", who.phone],
        lambda n, who: who.told("nik", "birth_date", "phone", assignment_starts_on=f"2021-03-0{n}"),
    )
    return book


def counts() -> Book:
    """Kinds of people in need, counted per kecamatan."""
    book = Book("kosong-24-rekap-ppks.xlsx", "Rekap PPKS per kecamatan; tidak ada orang.", "64.71")
    page = book.page("PPKS", skipped="jumlah per kecamatan")
    page.titles(7, "REKAPITULASI DATA PPKS KOTA BALIKPAPAN TAHUN 2025", "")
    page.head(
        "NO", "KECAMATAN", ("LANJUT USIA TERLANTAR", "L", "P"), ("PENYANDANG DISABILITAS", "L", "P"), "JUMLAH"
    )
    places = ["Timur", "Barat", "Utara", "Tengah", "Selatan", "Kota"]
    for n, place in enumerate(places, start=1):
        parts = [12 * n % 17 + 3, 19 * n % 23 + 4, 31 * n % 29 + 2, 11 * n % 13 + 5]
        page.line(n, f"Balikpapan {place}", *parts, sum(parts))
    page.line("JUMLAH", None, *[None] * 4, None)
    page.signature(5, "Balikpapan", "Kepala Dinas Sosial", "EDY GUNAWAN, S.STP", "19811103 200012 1 002")
    return book


def beneficiaries() -> Book:
    """People who are helped, not people who help."""
    book = Book("kosong-25-penerima-lansia.xlsx", "Penerima bantuan lanjut usia: bukan tenaga.", "32.04")
    page = book.page("Penerima", skipped="penerima bantuan, bukan tenaga")
    page.titles(
        7, "DAFTAR PENERIMA BANTUAN PERMAKANAN LANJUT USIA TUNGGAL", "KECAMATAN CILEUNYI TAHUN 2025", ""
    )
    page.line("No", "Nama Penerima Manfaat", "NIK", "No. KK", "Umur", "Alamat", "Ket")
    for n, who in enumerate(crew("bandung", "32.04.05", 6, "Bandung"), start=1):
        page.line(
            n,
            who.name,
            who.nik,
            f"{who.nik[:6]}0101100{n:03d}",
            70 + n,
            f"Kp. Sukamaju RT 0{n}/05",
            "Tunggal",
        )
    page.signature(5, "Cileunyi", "TKSK Kecamatan Cileunyi", "Asep Saepuloh", "-")
    return book


WORKBOOKS = (two_lines_each, forms, pasted_from_a_letter, decree_annex, two_tables, counts, beneficiaries)
