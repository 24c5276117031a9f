"""What was sent by telephone and pasted into cells."""

from __future__ import annotations

from tests.workbooks.corpus_fifth_hand.book import Book
from tests.workbooks.corpus_fifth_hand.people import crew


def messages() -> Book:
    """A person is some lines "word : value" under one another in the first column, an empty line between."""
    book = Book(
        "fh-22-tempel-dari-wa.xlsx",
        "Pesan WA ditempel: satu baris per isian, baris kosong di antara orang.",
        "35.16",
    )
    page = book.page("Sheet1")
    page.line("Mohon bapak/ibu TKSK kirim data sesuai format di bawah ya 🙏")
    page.skip()
    for who, (place, code) in zip(
        crew("jawa", "35.16.14", 4),
        [("Gedeg", "35.16.14"), ("Kemlagi", "35.16.15"), ("Jetis", "35.16.16"), ("Puri", "35.16.11")],
        strict=True,
    ):
        start = page.line(f"Nama : {who.name}")
        page.line(f"NIK : {who.nik}")
        page.line(f"Kecamatan: {place}")
        page.line(f"No HP/WA :{who.phone}")
        page.told(start, **who.told, place=code, phone=who.phone)
        page.skip()
    return book


def hashes() -> Book:
    """The format by short message: everything in one cell between hashes, the head likewise."""
    book = Book(
        "fh-23-format-sms-pagar.xlsx", "Satu sel per orang, dipisah tanda #, kepalanya juga.", "64.02"
    )
    page = book.page("rekap sms")
    page.line("FORMAT : NAMA#NIK#NO HP#KECAMATAN")
    for who, (place, code) in zip(
        crew("kutai", "64.02.13", 4),
        [
            ("Samboja", "64.02.13"),
            ("Muara Jawa", "64.02.14"),
            ("Anggana", "64.02.04"),
            ("Sebulu", "64.02.07"),
        ],
        strict=True,
    ):
        page.person(f"{who.name}#{who.nik}#{who.phone}#{place}", **who.told, phone=who.phone, place=code)
    return book


def numbered_lines() -> Book:
    """One cell per person, commas between: number, name, NIK, telephone."""
    book = Book(
        "fh-24-satu-sel-berkoma.xlsx",
        "Daftar bernomor dalam satu kolom: nama, NIK, HP dipisah koma.",
        "36.04",
    )
    page = book.page("Sheet1")
    page.line("List peserta bimtek LKS (nama, NIK, no HP)")
    for number, who in enumerate(crew("melayu", "36.04.13", 5), start=1):
        page.person(f"{number}. {who.name}, {who.nik}, {who.phone}", **who.told, phone=who.phone)
    return book


WORKBOOKS = [messages, hashes, numbered_lines]
