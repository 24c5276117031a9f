"""Other kinds of file: LibreOffice, Excel's text files, and how a NIK is written in them."""

from __future__ import annotations

from tests.workbooks.corpus_fourth_hand.book import Book, joined
from tests.workbooks.corpus_fourth_hand.opendocument import opendocument
from tests.workbooks.corpus_fourth_hand.people import people


def libreoffice() -> Book:
    book = Book(
        "libreoffice-larik.ods",
        "LibreOffice: larik sel kosong, baris tersembunyi, tanggal sungguhan.",
        "18.01",
    )
    page = book.page("Peksos")
    page.lines("DAFTAR PEKERJA SOSIAL", "KABUPATEN LAMPUNG SELATAN", "")
    page.line("No", "Nama", "NIK", "Tanggal Lahir", "Kecamatan", None, None, "No HP")
    for number, who in enumerate(people(book.file, 7, "180106"), start=1):
        place, code = (("Natar", "18.01.04"), ("Kalianda", "18.01.06"), ("Jatiagung", "18.01.13"))[number % 3]
        row = page.line(number, who.titled, who.nik, who.birth_date, place, None, None, who.phone)
        page.means(row, who, "titles birth_date phone", place=code)
        if number in (2, 5):
            page.hidden_rows.add(row)
    book.raw = opendocument(page)
    return book


def paragraphs_in_cells() -> Book:
    book = Book(
        "libreoffice-dua-paragraf.ods", "LibreOffice: dua paragraf dalam satu sel, dua lembar.", "36.71"
    )
    for name, start in (("Wilayah I", 0), ("Wilayah II", 4)):
        page = book.page(name)
        page.line("NAMA\nNIK", "TEMPAT LAHIR\nTANGGAL LAHIR", "NO TELP")
        for who in people(book.file, 8, "367101")[start : start + 4]:
            row = page.line(f"{who.name}\n{who.nik}", f"{who.birth_place}\n{who.born('%d-%m-%Y')}", who.phone)
            page.means(row, who, "birth_place birth_date phone")
    book.raw = opendocument(*book.pages)
    return book


def said_separator() -> Book:
    book = Book(
        "excel-sep.csv", "Baris pertama sep=; dan tanda urutan byte, seperti disimpan untuk Excel.", "36.02"
    )
    page = book.page("excel-sep")
    page.line("sep=;")
    page.line("No", "Nama", "NIK", "Tgl Lahir", "Kecamatan", "No HP")
    for number, who in enumerate(people(book.file, 6, "360213"), start=1):
        place, code = (("Maja", "36.02.13"), ("Cipanas", "36.02.04"))[number % 2]
        row = page.line(number, who.titled, who.nik, who.born("%d/%m/%Y"), place, who.phone)
        page.means(row, who, "titles birth_date phone", place=code)
    text = joined(page, ";").replace('"sep=;"', "sep=;")
    book.raw = text.encode("utf-8-sig")
    return book


def windows_quotes() -> Book:
    book = Book(
        "windows-kutip.csv",
        "Pengodean Windows, kutip ganda di dalam sel, ganti baris di dalam kutip.",
        "32.77",
    )
    page = book.page("windows-kutip")
    page.line("No", "Nama", "NIK", "Alamat", "Tgl. Lahir", "HP")
    for number, who in enumerate(people(book.file, 6, "327701"), start=1):
        address = f'Jl. Pojok No. {number}\nKomp. "Melati" – Blok é'
        row = page.line(number, who.titled, who.nik, address, who.born("%d-%m-%Y"), who.phone)
        page.means(row, who, "titles birth_date phone")
    book.raw = joined(page, ";", quoted=(2,)).encode("cp1252")
    return book


def tabs_named_csv() -> Book:
    book = Book(
        "tab-bernama-csv.csv", "Teks bertab yang disimpan dengan nama .csv, dengan judul di atas.", "17.71"
    )
    page = book.page("tab-bernama-csv")
    page.line("DATA PEKERJA SOSIAL KOTA BENGKULU, KEADAAN 31 OKTOBER 2026")
    page.gap()
    page.line("NO", "NAMA, GELAR", "NIK", "TEMPAT, TGL LAHIR", "NO. HP")
    for number, who in enumerate(people(book.file, 6, "177109"), start=1):
        row = page.line(number, who.titled, who.nik, f"{who.birth_place}, {who.born('%d-%m-%Y')}", who.phone)
        page.means(row, who, "titles birth_place birth_date phone")
    book.raw = joined(page, "\t").encode("cp1252")
    return book


def trailing_separators() -> Book:
    book = Book(
        "titik-koma-berekor.csv",
        "Ratusan pemisah kosong di ekor baris, dan baris kosong di bawahnya.",
        "18.03",
    )
    page = book.page("titik-koma-berekor")
    page.line("LAPORAN DATA TKSK KAB. LAMPUNG UTARA")
    page.line("No.", "Nama TKSK", "No. KTP", "Tanggal lahir", "Telepon")
    for number, who in enumerate(people(book.file, 5, "180301"), start=1):
        row = page.line(number, who.name, who.nik, who.born("%d/%m/%y"), who.phone)
        page.means(row, who, "birth_date phone")
    lines = joined(page, ";").splitlines()
    book.raw = "\r\n".join([line + ";" * 200 for line in lines] + [";" * 204] * 40).encode()
    return book


def thousands() -> Book:
    book = Book(
        "nik-pemisah-ribuan.xlsx",
        "NIK dengan titik pemisah ribuan, koma, atau tanda petik yang tersisa.",
        "17.01",
    )
    page = book.page("Sheet2")
    page.line("No", "Nama", "NIK", "Tanggal Lahir")
    for number, who in enumerate(people(book.file, 8, "170103"), start=1):
        dots = f"{int(who.nik):,}"
        shapes = (
            dots,
            dots.replace(",", "."),
            f"’{who.nik}",
            f"`{who.nik}",
            f"NIK. {who.nik}",
            f"'{who.nik}'",
            f"{who.nik}.",
            f'"{who.nik}"',
        )
        row = page.line(number, who.name, shapes[number - 1], who.birth_date)
        page.means(row, who, "birth_date")
    return book


BOOKS = (
    libreoffice,
    paragraphs_in_cells,
    said_separator,
    windows_quotes,
    tabs_named_csv,
    trailing_separators,
    thousands,
)
