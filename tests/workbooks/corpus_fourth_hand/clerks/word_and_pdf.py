"""Copied out of Word tables, or given back by a program that turns PDF into sheets."""

from __future__ import annotations

from datetime import date

from tests.workbooks.corpus_fourth_hand.book import Book, long_date
from tests.workbooks.corpus_fourth_hand.people import people


def breaks_in_cells() -> Book:
    book = Book(
        "word-baris-terputus.xlsx", "Tabel Word: kata, NIK dan tanggal terputus baris di dalam sel.", "17.02"
    )
    page = book.page("Sheet1")
    page.lines("LAMPIRAN SURAT KEPALA DINAS SOSIAL", "KABUPATEN REJANG LEBONG", "")
    page.line(
        "No.",
        "Nama\nLengkap",
        "Nomor Induk\nKependudukan\n(NIK)",
        "Tempat/\nTanggal\nLahir",
        "Kecamatan\nTugas",
    )
    for number, who in enumerate(people(book.file, 6, "170209"), start=1):
        place, code = (
            ("Curup\nUtara", "17.02.16"),
            ("Curup\nTengah", "17.02.19"),
            ("Selupu\nRejang", "17.02.11"),
        )[number % 3]
        name = who.titled.replace(" ", "\n", 1) if number % 2 else who.titled
        nik = who.nik if number % 3 else f"{who.nik[:6]}\n{who.nik[6:]}"
        row = page.line(f"{number}.", name, nik, f"{who.birth_place},\n{long_date(who.birth_date)}", place)
        page.means(row, who, "titles birth_place birth_date", place=code)
    return book


def numbered_names() -> Book:
    book = Book(
        "word-nomor-di-nama.xlsx", "Nomor urut menempel di depan nama; spasi keras dari Word.", "17.71"
    )
    page = book.page("Daftar")
    page.line("DAFTAR PEKERJA SOSIAL DI KELURAHAN")
    page.line("NAMA", "NIK", "TGL LAHIR", "L/P", "NO. HP")
    for number, who in enumerate(people(book.file, 7, "177102"), start=1):
        row = page.line(
            f"{number}. {who.name.replace(' ', chr(160))}",
            f"{chr(160)}{who.nik} ",
            who.born("%d-%m-%Y"),
            f"{who.sex} ",
            f"{who.phone[:4]}{chr(160)}{who.phone[4:8]}{chr(160)}{who.phone[8:]}",
        )
        page.means(row, who, "birth_date sex phone")
    return book


def paragraphs_as_rows() -> Book:
    book = Book(
        "word-alamat-jadi-baris.xlsx",
        "Alamat tiga paragraf: tiap paragraf jadi satu baris di bawah orangnya.",
        "36.02",
    )
    page = book.page()
    page.line("No", "Nama", "NIK", "Alamat", "No HP")
    for number, who in enumerate(people(book.file, 5, "360214"), start=1):
        row = page.line(number, who.titled, who.nik, "Kp. Pasir Ona", who.phone)
        page.means(row, who, "titles phone")
        page.line(f"RT 0{number}/02", at=4)
        page.line("Ds. Citeras", at=4)
    return book


def tall_merges() -> Book:
    book = Book(
        "word-gabung-dua-baris.xlsx",
        "Orang setinggi dua baris digabung; hanya tanggal yang dua baris.",
        "18.06",
    )
    page = book.page()
    page.line("PENDAMPING SOSIAL KABUPATEN TANGGAMUS")
    page.line("No", "Nama", "NIK", "Sertifikat (Nomor, Tanggal Terbit)", "Telepon")
    for number, who in enumerate(people(book.file, 5, "180601"), start=1):
        issued = date(2020 + number, number, 10 + number)
        top = page.line(number, who.name, who.nik, f"0{number}731/LSPS/{issued.year}", who.phone)
        page.line(long_date(issued), at=4)
        for column in (1, 2, 3, 5):
            page.merge(top, column, column, until=top + 1)
        page.means(
            top,
            who,
            "phone",
            certificate_number=f"0{number}731/LSPS/{issued.year}",
            certificate_issued_on=issued,
        )
    return book


def stray_columns() -> Book:
    book = Book(
        "pdf-kolom-melar.xlsx",
        "Dari PDF: kolom kosong di antara, kepala bergeser, kaki halaman di tengah.",
        "36.01",
    )
    page = book.page("Table 1")
    page.line("DATA SDM PKH KABUPATEN PANDEGLANG", at=3)
    who_is = people(book.file, 8, "360121")
    for half, start in ((who_is[:4], 1), (who_is[4:], 5)):
        page.line("No", None, "Nama  Lengkap", None, None, "N I K", None, "Tanggal  Lahir", None, "Kecamatan")
        for number, who in enumerate(half, start=start):
            place, code = (("Menes", "36.01.13"), ("Labuan ", "36.01.12"), ("Saketi", "36.01.14"))[number % 3]
            row = page.line(
                number,
                None,
                None,
                who.name.replace(" ", "  "),
                None,
                f"{who.nik[:6]}  {who.nik[6:12]}  {who.nik[12:]}",
                None,
                who.born("%d / %m / %Y"),
                None,
                place,
            )
            page.means(row, who, "birth_date", place=code)
        page.line(f"Halaman {1 if start == 1 else 2} dari 2", at=8)
        page.gap()
    return book


def split_names() -> Book:
    book = Book(
        "pdf-nama-terbelah.xlsx",
        "Dari PDF: nama terbelah di dua kolom di bawah satu judul gabungan.",
        "18.71",
    )
    page = book.page("Page 1")
    top = page.line("NO", "NAMA", None, "NIK", None, "JENIS KELAMIN")
    page.merge(top, 2, 3)
    page.merge(top, 4, 5)
    for number, who in enumerate(people(book.file, 6, "187101"), start=1):
        first, _, rest = who.name.partition(" ")
        sex = "Laki - laki" if who.sex == "L" else "Perempuan"
        row = page.line(number, first, rest or None, who.nik[:8], who.nik[8:], sex)
        page.means(row, who, "sex")
    return book


def date_in_three() -> Book:
    book = Book("pdf-tanggal-tiga-kolom.xlsx", "Tanggal lahir di tiga kolom: Tgl, Bln, Thn.", "17.08")
    page = book.page()
    page.line("DAFTAR PETUGAS SOSIAL KABUPATEN KEPAHIANG")
    top = page.line("NO", "NAMA PETUGAS", "NIK", "TANGGAL LAHIR", None, None, "KECAMATAN")
    page.line("TGL", "BLN", "THN", at=4)
    page.merge(top, 4, 6)
    for column in (1, 2, 3, 7):
        page.merge(top, column, column, until=top + 1)
    for number, who in enumerate(people(book.file, 5, "170804"), start=1):
        place, code = (("Ujan Mas", "17.08.02"), ("Tebat Karai", "17.08.03"))[number % 2]
        born = who.birth_date
        row = page.line(number, who.name, who.nik, born.day, born.month, born.year, place)
        page.means(row, who, "birth_date", place=code)
    return book


BOOKS = (
    breaks_in_cells,
    numbered_names,
    paragraphs_as_rows,
    tall_merges,
    stray_columns,
    split_names,
    date_in_three,
)
