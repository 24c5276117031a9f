"""Workbooks whose difficulty is how days are written."""

from __future__ import annotations

from collections.abc import Iterator

from tests.workbooks.corpus import columns as of
from tests.workbooks.corpus.page import Book, one_table


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


def books() -> Iterator[Book]:
    yield dates_in_words()
    yield dates_in_short_words()
    yield dates_as_serials()
    yield dates_of_two_digits()
    yield dates_with_dots()
    yield american_dates()
    yield mac_dates()
