"""The same lists as other kinds of file: csv by its delimiters and encodings, xls and ods."""

from __future__ import annotations

from collections.abc import Iterator

from tests.workbooks.corpus import columns as of
from tests.workbooks.corpus.groups import groups_of_places
from tests.workbooks.corpus.layouts import totals, two_line_heads
from tests.workbooks.corpus.page import PEKSOS, Book, Column, Page
from tests.workbooks.corpus.people import people


def texts() -> list[Column]:
    return [
        of.number_column(), of.name("Nama"), of.nik(), of.text_of(of.birth_date("Tgl Lahir"), of.slashes),
        of.place("Kelurahan"), of.phone("HP"),
    ]  # fmt: skip


def _text_file(name: str, about: str, seed: int, *, delimiter: str, encoding: str, titles: int = 0) -> Book:
    page = Page(name)
    for row in range(1, titles + 1):
        page.put(row, 1, ("DATA PEKSOS KOTA CIMAHI", "TAHUN 2026")[row - 1])
    heads = texts()
    page.everybody(page.heads(titles + 1, heads), heads, people(seed, 14))
    return Book(name, about, [page], answers=PEKSOS, suffix="csv", delimiter=delimiter, encoding=encoding)


def _as(book: Book, name: str, suffix: str) -> Book:
    book.name, book.suffix = name, suffix
    return book


def books() -> Iterator[Book]:
    yield _text_file(
        "67-titik-koma-utf8", "CSV titik koma, UTF-8 bertanda awal.", 67, delimiter=";", encoding="utf-8-sig"
    )
    yield _text_file("68-koma-windows", "CSV koma, cp1252.", 68, delimiter=",", encoding="cp1252")
    yield _text_file(
        "69-tab-utf16",
        "Teks berbatas tab, UTF-16 seperti Excel menyimpannya.",
        69,
        delimiter="\t",
        encoding="utf-16",
    )
    yield _text_file(
        "70-titik-koma-berjudul",
        "CSV titik koma dengan dua baris judul.",
        70,
        delimiter=";",
        encoding="utf-8",
        titles=2,
    )
    yield _as(two_line_heads(), "71-judul-dua-baris-xls", "xls")
    yield _as(totals(), "72-jumlah-xls", "xls")
    yield _as(groups_of_places(), "73-kelompok-ods", "ods")
    yield _as(two_line_heads(), "74-judul-dua-baris-ods", "ods")
