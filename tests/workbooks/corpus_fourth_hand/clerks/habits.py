"""Capitals and dots, two posts in a cell, a sheet a year, American dates, three things in one cell."""

from __future__ import annotations

from datetime import date, datetime

from tests.workbooks.corpus_fourth_hand.book import Book, long_date
from tests.workbooks.corpus_fourth_hand.people import people


def capitals_and_dots() -> Book:
    book = Book("kapital-dan-titik.xlsx", "Semua huruf besar; titik-titik untuk yang kosong.", "17.03")
    page = book.page("DATA")
    page.lines("DATA POTENSI SUMBER KESEJAHTERAAN SOSIAL", "KABUPATEN BENGKULU UTARA", "")
    page.line("NO.", "N A M A", "N I K", "T T L", "KECAMATAN", "NO. SERTIFIKAT", "NO. HP", "KET.")
    for number, who in enumerate(people(book.file, 7, "170307"), start=1):
        place, code = (
            ("KEC. LAIS", "17.03.10"),
            ("KEC. KETAHUN", "17.03.12"),
            ("KEC. KOTA ARGA MAKMUR", "17.03.07"),
        )[number % 3]
        certificate = "........................" if number % 2 else f"{number}0441/LSPS/2022"
        row = page.line(
            number,
            who.name.upper(),
            who.nik,
            f"{who.birth_place.upper()}, {long_date(who.birth_date).upper()}",
            place,
            certificate,
            "...................." if number == 3 else who.phone,
            "- - -",
        )
        page.means(
            row,
            who,
            "birth_date",
            name=who.name.upper(),
            birth_place=who.birth_place.upper(),
            place=code,
            certificate_number=None if number % 2 else certificate,
            phone=None if number == 3 else who.phone,
        )
    return book


def words_for_nothing() -> Book:
    book = Book(
        "kata-untuk-kosong.xlsx", "KOSONG, TIDAK ADA, N/A, (kosong), belum punya, tanda tanya.", "17.71"
    )
    page = book.page()
    page.line("No", "Nama", "NIK", "No HP", "Email", "No Sertifikat", "Berlaku s.d.")
    nothing = ("KOSONG", "TIDAK ADA", "N/A", "(kosong)", "belum punya", "?", "tdk ada")
    for number, who in enumerate(people(book.file, 7, "177108")):
        word = nothing[number]
        row = page.line(number + 1, who.name, who.nik, who.phone, word, word, word)
        page.means(row, who, "phone", email=None, certificate_number=None, certificate_valid_until=None)
    return book


def two_posts_in_a_cell() -> Book:
    book = Book(
        "penempatan-dua-kecamatan.xlsx", "Satu sel dua kecamatan: penempatan utama harus ditanyakan.", "36.01"
    )
    page = book.page("PKH")
    page.lines("PEMBAGIAN WILAYAH DAMPINGAN PKH", "KABUPATEN PANDEGLANG TAHUN 2026", "")
    page.line("No", "Nama Pendamping", "NIK", "Kec. Dampingan", "No. WA")
    cells = (
        ("Menes", "36.01.13"),
        ("Labuan dan Carita", None),
        ("Kec. Saketi", "36.01.14"),
        ("Pulosari, Jiput", None),
        ("PANIMBANG", "36.01.06"),
        ("Picung & Bojong", None),
    )
    for number, (who, (text, code)) in enumerate(
        zip(people(book.file, 6, "360113"), cells, strict=True), start=1
    ):
        row = page.line(number, who.titled, who.nik, text, who.phone)
        page.means(row, who, "titles phone", place=code)
        if code is None:
            page.damaged(row, "place")
    return book


def programme_and_place() -> Book:
    book = Book(
        "tugas-program-dan-tempat.xlsx", "Program dan kecamatan dalam satu sel: PKH Kec. Curup.", "17.02"
    )
    page = book.page("Sheet1")
    page.line("No", "Nama", "NIK", "Penugasan", "HP")
    cells = (
        ("PKH Kec. Curup", "PKH", "17.02.09"),
        ("PKH Kec. Curup Utara", "PKH", "17.02.16"),
        ("TKSK Kec. Sindang Kelingi", "TKSK", "17.02.08"),
        ("PKH Kec. Bermani Ulu", "PKH", "17.02.10"),
        ("TKSK Kec. Selupu Rejang", "TKSK", "17.02.11"),
    )
    for number, (who, (text, programme, code)) in enumerate(
        zip(people(book.file, 5, "170209"), cells, strict=True), start=1
    ):
        row = page.line(number, who.name, who.nik, text, who.phone)
        page.means(row, who, "phone", programme=programme, place=code)
    return book


def year_by_year() -> Book:
    book = Book(
        "per-tahun-2019-2024.xlsx", "Satu lembar per tahun, orang yang sama, SK baru setiap tahun.", "18.72"
    )
    everyone = people(book.file, 4, "187201")
    for year in range(2019, 2025):
        page = book.page(str(year))
        page.lines("DAFTAR PEKERJA SOSIAL KOTA METRO", f"TAHUN ANGGARAN {year}", "")
        page.line("No", "Nama", "NIK", "Nomor SK", "TMT")
        for number, who in enumerate(everyone, start=1):
            row = page.line(
                number, who.titled, who.nik, f"460/{number}{year % 100}/D.13/{year}", f"2 Januari {year}"
            )
            page.means(
                row,
                who,
                "titles",
                decree_no=f"460/{number}{year % 100}/D.13/{year}",
                assignment_starts_on=date(year, 1, 2),
            )
    return book


def american_dates() -> Book:
    book = Book(
        "tanggal-amerika.xlsx", "Semua tanggal bulan/hari/tahun; tanggal di atas 12 membuktikannya.", "36.74"
    )
    page = book.page("Data")
    page.line("No", "Name", "NIK", "Birth Date", "Sex (M/F)", "Cert. Number", "Issued", "Expired")
    for number, who in enumerate(people(book.file, 8, "367401"), start=1):
        issued, until = date(2022, number, 12 + number), date(2027, number, 11 + number)
        row = page.line(
            number,
            who.name,
            who.nik,
            f"{who.birth_date:%m/%d/%Y}",
            "M" if who.sex == "L" else "F",
            f"{number}2277/LSPS/2022",
            f"{issued:%m/%d/%Y}",
            f"{until:%m/%d/%Y}",
        )
        page.means(
            row,
            who,
            "birth_date sex",
            certificate_number=f"{number}2277/LSPS/2022",
            certificate_issued_on=issued,
            certificate_valid_until=until,
        )
    return book


def packed_by_lines() -> Book:
    book = Book(
        "nama-nik-hp-satu-sel.xlsx", "Nama, NIK dan nomor HP dalam satu sel, dipisah ganti baris.", "17.07"
    )
    page = book.page()
    page.lines("DAFTAR PENDAMPING KABUPATEN LEBONG", "")
    page.line("No", "Nama/NIK/No. HP", "Tempat/Tgl. Lahir", "Program")
    for number, who in enumerate(people(book.file, 6, "170701"), start=1):
        row = page.line(
            number,
            f"{who.titled}\n{who.nik}\n{who.phone}",
            f"{who.birth_place} / {who.born('%d-%m-%Y')}",
            "PKH",
        )
        page.means(row, who, "titles phone birth_place birth_date", programme="PKH")
    return book


def packed_by_slashes() -> Book:
    book = Book("nama-nik-garis-miring.xlsx", "Nama / NIK dalam satu sel dengan garis miring.", "36.73")
    page = book.page()
    page.line("NO", "NAMA / NIK", "JK / UMUR", "NO. HP / EMAIL")
    for number, who in enumerate(people(book.file, 6, "367301"), start=1):
        row = page.line(
            number,
            f"{who.name} / {who.nik}",
            f"{who.sex} / {2026 - who.birth_date.year}",
            f"{who.phone} / {who.email}",
        )
        page.means(row, who, "phone email sex")
    return book


def name_over_number() -> Book:
    book = Book("nama-nip-pangkat.xlsx", "Nama, NIP, pangkat dalam satu sel; NIK di kolom lain.", "18")
    page = book.page("ASN")
    page.line("No", "Nama / NIP", "NIK", "Pangkat/Gol.", "Kab/Kota", "TMT Jabatan")
    for number, who in enumerate(people(book.file, 6, "180106"), start=1):
        place, code = (("Lampung Selatan", "18.01"), ("Kota Metro", "18.72"), ("Pringsewu", "18.10"))[
            number % 3
        ]
        spaced = f"{who.nip[:8]} {who.nip[8:14]} {who.nip[14]} {who.nip[15:]}"
        row = page.line(
            number, f"{who.titled}\nNIP. {spaced}", who.nik, "Penata (III/c)", place, f"01/0{number}/2022"
        )
        page.means(row, who, "titles nip", place=code)
    return book


def mixed_dates() -> Book:
    book = Book(
        "nama-dan-lahir-bercampur.xlsx",
        "Tanggal sungguhan dan tanggal teks bercampur di satu kolom.",
        "18.10",
    )
    page = book.page("Data Peksos")
    page.line("No", "Nama Lengkap & Gelar", "NIK", "Tgl. Lahir", "Pekon/Kelurahan Binaan")
    places = (
        ("Pekon Podomoro", "18.10.01.2009"),
        ("Kel. Pringsewu Barat", "18.10.01.1004"),
        ("Sidoharjo", "18.10.01.2008"),
    )
    for number, who in enumerate(people(book.file, 7, "181001"), start=1):
        place, code = places[number % 3]
        shapes = (
            who.birth_date,
            long_date(who.birth_date),
            who.born("%d.%m.%Y"),
            datetime.combine(who.birth_date, datetime.min.time()),
        )
        row = page.line(number, who.titled, who.nik, shapes[number % 4], place)
        page.means(row, who, "titles birth_date", place=code)
    return book


BOOKS = (
    capitals_and_dots,
    words_for_nothing,
    two_posts_in_a_cell,
    programme_and_place,
    year_by_year,
    american_dates,
    packed_by_lines,
    packed_by_slashes,
    name_over_number,
    mixed_dates,
)
