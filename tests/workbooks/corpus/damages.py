"""Workbooks that Excel or a hand has spoilt: what cannot be trusted is null, and the row says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from tests.workbooks.corpus import columns as of
from tests.workbooks.corpus.page import PEKSOS, Book, Column, Page
from tests.workbooks.corpus.people import people


def rounded(digits: str) -> float:
    """What Excel keeps of a long number: fifteen digits and zeros."""
    return float(digits[:15] + "0" * (len(digits) - 15))


def niks_as_numbers() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), of.sex(), of.birth_date()]
    row = page.heads(1, heads)
    for index, person in enumerate(people(56, 14)):
        cells = {"NIK": rounded(person.nik)} if index % 2 else None
        row = page.person(row, heads, person, cells=cells)
        if cells:
            page.damaged(row - 1, "nik")
    return Book("56-nik-jadi-angka", "Separuh NIK menjadi angka dan berakhir nol.", [page], answers=PEKSOS)


def niks_with_exponents() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), of.phone()]
    row = page.heads(1, heads)
    for index, person in enumerate(people(57, 13)):
        short = f"{int(person.nik) / 1e15:.5f}"
        shapes = (f"{short}E+15", f"{short.replace('.', ',')}E+15", f"{short[:6]}e15", None)
        shape = shapes[index % 4]
        row = page.person(row, heads, person, cells={"NIK": shape} if shape else None)
        if shape:
            page.damaged(row - 1, "nik")
    return Book("57-nik-dengan-eksponen", "3,2042E+15 sebagai teks.", [page], answers=PEKSOS)


def niks_zeroed_as_text() -> Book:
    """Pasted from a number column: text, yet the last digit was lost before. Serial …0 of all is a sign."""
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), of.sex()]
    row = page.heads(1, heads)
    for person in people(58, 12):
        row = page.person(row, heads, person, cells={"NIK": person.nik[:15] + "0"})
        page.damaged(row - 1, "nik", "warning")
    return Book(
        "58-nik-teks-berakhir-nol",
        "Teks, tetapi semua NIK berakhir 0: rusak sebelum disalin.",
        [page],
        answers=PEKSOS,
    )


def nips_as_numbers() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nip(), of.nik()]
    row = page.heads(1, heads)
    for index, person in enumerate(people(59, 12)):
        cells = {"NIP": rounded(person.nip)} if index % 3 == 0 else None
        row = page.person(row, heads, person, cells=cells)
        if cells:
            page.damaged(row - 1, "nip")
    return Book("59-nip-jadi-angka", "NIP 18 angka yang menjadi bilangan.", [page], answers=PEKSOS)


def niks_of_wrong_length() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik()]
    row = page.heads(1, heads)
    for index, person in enumerate(people(60, 12)):
        shape = (person.nik[:15], person.nik + "1", person.nik[:8] + "O" + person.nik[9:], None)[index % 4]
        row = page.person(row, heads, person, cells={"NIK": shape} if shape else None)
        if shape:
            page.damaged(row - 1, "nik")
    return Book("60-nik-kurang-lebih-huruf", "15 angka, 17 angka, huruf O di tengah.", [page], answers=PEKSOS)


def swapped_days() -> Book:
    """A column of day first in which Excel turned what it could into dates of month first."""
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), Column("TGL LAHIR", lambda _p: None, ("birth_date",))]
    row = page.heads(1, heads)
    for person in people(61, 20):
        day = person.birth_date
        if day.day <= 12 and day.day != day.month:
            turned = date(day.year, day.day, day.month)
            page.put(row, 4, turned, "dd/mm/yyyy")
            row = page.person(row, heads, person)
            page.damaged(row - 1, "birth_date", "warning")
        else:
            page.put(row, 4, of.slashes(day))
            row = page.person(row, heads, person)
    return Book(
        "61-hari-dan-bulan-tertukar",
        "Sebagian tanggal terbalik oleh Excel, sebagian tetap teks.",
        [page],
        answers=PEKSOS,
    )


def impossible_days() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), of.birth_date(), of.issued_on()]
    row = page.heads(1, heads)
    wrong = (
        ("TANGGAL LAHIR", "31/02/1990", "birth_date"),
        ("TANGGAL LAHIR", date(2031, 5, 4), "birth_date"),
        ("TANGGAL LAHIR", "12/05/1889", "birth_date"),
        ("TGL TERBIT", date(2032, 1, 1), "certificate_issued_on"),
        ("TGL TERBIT", "2023", "certificate_issued_on"),
        ("TANGGAL LAHIR", "1988", "birth_date"),
        ("TANGGAL LAHIR", 0, "birth_date"),
        ("TGL TERBIT", "45/13/2022", "certificate_issued_on"),
    )
    for person, (head, cell, name) in zip(people(62, len(wrong)), wrong, strict=True):
        row = page.person(row, heads, person, cells={head: cell})
        page.damaged(row - 1, name)
    page.everybody(row, heads, people(162, 5))
    return Book(
        "62-tanggal-mustahil",
        "31 Februari, sesudah hari ini, sebelum 1900, hanya tahun.",
        [page],
        answers=PEKSOS,
    )


def year_only_terms() -> Book:
    page = Page("Sheet1")
    heads = [
        of.number_column(),
        of.name(),
        of.nik(),
        of.certificate(),
        of.issuer(),
        of.issued_on(),
        of.valid_until(),
    ]
    row = page.heads(1, heads)
    for index, person in enumerate(people(63, 12)):
        year = person.certificate_valid_until.year
        shape = (f"s/d {year}", str(year), year, None)[index % 4]
        row = page.person(row, heads, person, cells={"BERLAKU SAMPAI": shape} if shape else None)
        if shape:
            page.damaged(row - 1, "certificate_valid_until")
    return Book(
        "63-masa-berlaku-hanya-tahun",
        "s/d 2027 dan 2027: hari terakhirnya tidak diketahui.",
        [page],
        answers=PEKSOS,
    )


def lost_zeros() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), of.phone(), of.certificate()]
    row = page.heads(1, heads)
    for index, person in enumerate(people(64, 14)):
        cells = {"NO HP": int(person.phone)} if index % 2 else None
        row = page.person(row, heads, person, cells=cells)
    return Book(
        "64-nol-di-depan-hilang",
        "Nomor HP tanpa nol karena menjadi angka; nomornya masih dapat dibaca.",
        [page],
        answers=PEKSOS,
    )


def mismatched_niks() -> Book:
    """The NIK says another birth date or sex than the row: both are kept, and somebody is asked."""
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), of.sex(), of.birth_date()]
    row = page.heads(1, heads)
    for index, person in enumerate(people(65, 12)):
        if index % 3 == 0:
            person = person.but(sex="L" if person.sex == "P" else "P")
        elif index % 3 == 1:
            person = person.but(birth_date=person.birth_date.replace(year=person.birth_date.year + 1))
        row = page.person(row, heads, person)
    return Book(
        "65-nik-tak-cocok",
        "NIK berbeda dari jenis kelamin atau tanggal lahir: dicatat, ditanyakan.",
        [page],
        answers=PEKSOS,
    )


def twice_in_the_file() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), of.place()]
    row = page.heads(1, heads)
    everybody = list(people(66, 10))
    row = page.everybody(row, heads, everybody)
    row = page.person(row, heads, everybody[2])
    page.rows.pop()  # the same row again: one person, told once
    page.person(row, heads, everybody[5].but(name="Orang Lain Sekali"))
    return Book(
        "66-nik-dua-kali",
        "Satu baris terulang sama persis, satu NIK dipakai dua nama.",
        [page],
        answers=PEKSOS,
    )


def books() -> Iterator[Book]:
    yield niks_as_numbers()
    yield niks_with_exponents()
    yield niks_zeroed_as_text()
    yield nips_as_numbers()
    yield niks_of_wrong_length()
    yield swapped_days()
    yield impossible_days()
    yield year_only_terms()
    yield lost_zeros()
    yield mismatched_niks()
    yield twice_in_the_file()
