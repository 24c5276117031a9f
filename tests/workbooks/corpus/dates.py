"""Workbooks whose difficulty is how days are written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import cycle

from tests.workbooks.corpus import columns as of
from tests.workbooks.corpus.page import PEKSOS, Book, Cell, Column, Page, one_table
from tests.workbooks.corpus.people import Person, people

# How offices write for how long a certificate is valid, with its years.
TERMS: tuple[tuple[str, int], ...] = (
    ("3 tahun", 3), ("5 (lima) tahun", 5), ("36 bulan", 3), ("5 Thn", 5), ("60 bln.", 5), ("3 TH", 3),
)  # fmt: skip


def dates_in_words() -> Book:
    heads = [
        of.number_column(), of.name(), of.nik(),
        of.text_of(of.birth_date("Tgl Lahir"), of.long_date),
        of.text_of(of.issued_on("Tgl Sertifikat"), of.long_date),
        of.text_of(of.valid_until("Berlaku s/d"), of.long_date),
    ]  # fmt: skip
    return one_table("39-tanggal-dengan-nama-bulan", "14 Maret 1991 sebagai teks.", heads, 39)


def dates_in_short_words() -> Book:
    heads = [
        of.number_column(), of.name(), of.nik(),
        of.text_of(of.birth_date("Tgl Lahir"), of.short_date),
        of.text_of(of.starts_on("TMT"), lambda day: of.short_date(day).replace(" ", "-")),
    ]  # fmt: skip
    return one_table(
        "40-singkatan-bulan", "Peb, Agt, Sept, Nop, dengan spasi dan tanda hubung.", heads, 40, 18
    )


def dates_as_serials() -> Book:
    heads = [
        of.number_column(), of.name(), of.nik(),
        of.text_of(of.birth_date("TGL LAHIR"), of.serial),
        of.text_of(of.valid_until("BERLAKU SAMPAI"), of.serial),
    ]  # fmt: skip
    return one_table("41-tanggal-jadi-angka", "Tanggal yang formatnya hilang: 33311.", heads, 41)


def dates_of_two_digits() -> Book:
    heads = [
        of.number_column(), of.name(), of.nik(),
        of.text_of(of.birth_date("TGL LAHIR"), lambda day: f"{day:%d-%m-%y}"),
        of.text_of(of.starts_on("TMT"), lambda day: f"{day:%d/%m/%y}"),
    ]  # fmt: skip
    return one_table("42-tahun-dua-angka", "14-03-91 dan 01/07/23.", heads, 42)


def dates_with_dots() -> Book:
    heads = [
        of.number_column(), of.name(), of.nik(),
        of.text_of(of.birth_date("TANGGAL LAHIR"), lambda day: f"{day.day}.{day.month}.{day.year}"),
        of.text_of(of.issued_on("TERBIT"), lambda day: f"{day:%Y-%m-%d}"),
        of.text_of(of.valid_until("BERLAKU HINGGA"), lambda day: f"s.d. {of.long_date(day)}"),
    ]  # fmt: skip
    return one_table("43-tanggal-bertitik-dan-iso", "14.3.1991, 2021-05-12, s.d. 11 Mei 2026.", heads, 43)


def american_dates() -> Book:
    """Month first throughout: the column shows it, for some of its second numbers pass twelve."""
    heads = [
        of.number_column(),
        of.name(),
        of.nik(),
        of.text_of(of.birth_date("TGL LAHIR"), lambda day: f"{day:%m/%d/%Y}"),
    ]
    return one_table(
        "44-bulan-di-depan", "Bulan di depan di seluruh kolom; NIK ikut membuktikan.", heads, 44, 18
    )


def mac_dates() -> Book:
    book = one_table(
        "55-sistem-tanggal-1904",
        "Buku kerja dari Mac: hari pertama tahun 1904.",
        [of.number_column(), of.name(), of.nik(), of.birth_date(), of.valid_until()],
        55,
    )
    book.uses_1904 = True
    return book


def terms() -> Book:
    """One sheet says the term in words, the other by a number whose unit stands in the head."""
    words, numbers = Page("LSPS"), Page("Kemensos")
    heads = [
        of.number_column(), of.titled_name(), of.nik(), of.certificate(), of.issued_on(),
        Column("MASA BERLAKU", lambda _person: None),
    ]  # fmt: skip
    row = words.heads(words.title("DAFTAR PEMEGANG SERTIFIKAT", width=6) + 1, heads)
    for person, (word, years) in zip(people(76, 15), cycle(TERMS), strict=False):
        row = _with_term(words, row, heads, person, word, years)
    undated = {"TGL TERBIT": None, "MASA BERLAKU": "3 tahun"}
    words.person(row, heads, next(people(176, 1)), cells=undated, told={"certificate_issued_on": None})
    words.damaged(row, "certificate_valid_until")
    heads = [*heads[:-1], Column("MASA BERLAKU (TAHUN)", lambda _person: None)]
    row = numbers.heads(1, heads)
    for person, years in zip(people(276, 10), cycle((5, 3)), strict=False):
        row = _with_term(numbers, row, heads, person, years, years)
    return Book(
        "76-masa-berlaku-dalam-tahun",
        "Masa berlaku ditulis 3 tahun, 36 bulan, atau angka tahun saja.",
        [words, numbers],
        answers=PEKSOS,
    )


def _with_term(page: Page, row: int, heads: list[Column], person: Person, term: Cell, years: int) -> int:
    issued = person.certificate_issued_on
    until = issued.replace(year=issued.year + years) - timedelta(days=1)
    told = {"certificate_valid_until": until.isoformat()}
    return page.person(row, heads, person, cells={heads[-1].head: term}, told=told)


def books() -> Iterator[Book]:
    yield dates_in_words()
    yield dates_in_short_words()
    yield dates_as_serials()
    yield dates_of_two_digits()
    yield dates_with_dots()
    yield american_dates()
    yield mac_dates()
    yield terms()
