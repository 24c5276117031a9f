"""Workbooks in which a place or a programme stands once for many people, or one person on two rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from tests.workbooks.corpus import columns as of
from tests.workbooks.corpus.page import PEKSOS, Book, Column, Page
from tests.workbooks.corpus.people import Person, people


def by_place(seed: int, count: int) -> list[tuple[str, list[Person]]]:
    ordered = sorted(people(seed, count), key=lambda person: person.place)
    return [(name, list(group)) for name, group in groupby(ordered, key=lambda person: person.place_name)]


def groups_of_places() -> Book:
    page = Page("Per kelurahan")
    heads = [of.number_column(), of.name(), of.nik(), of.sex(), of.phone()]
    row = page.heads(page.title("PEKSOS KELURAHAN SE-KOTA CIMAHI", width=5) + 1, heads)
    for letter, (place_name, group) in zip("ABCDEFG", by_place(8, 18), strict=False):
        page.put(row, 1, letter)
        page.put(row, 2, f"Kelurahan {place_name}")
        row += 1
        for person in group:
            row = page.person(row, heads, person, told={"place": person.place})
    return Book(
        "08-baris-kelompok-kelurahan",
        "Nama kelurahan sebagai baris di atas orang-orangnya.",
        [page],
        answers=PEKSOS,
    )


def groups_of_programmes() -> Book:
    page = Page("SDM")
    heads = [of.number_column(), of.titled_name(), of.nik(), of.place(), of.phone()]
    row = page.heads(3, heads)
    everybody = sorted(people(9, 18), key=lambda person: person.programme)
    for roman, (code, group) in zip(
        ("I", "II", "III", "IV", "V"), groupby(everybody, key=lambda person: person.programme), strict=False
    ):
        page.put(row, 1, f"{roman}. {of.PROGRAMME_WORDS[code].upper()}")
        page.merge(row, 1, row, 5)
        row += 1
        for person in group:
            row = page.person(row, heads, person, told={"programme": code})
    return Book(
        "09-baris-kelompok-program",
        "Program sebagai baris gabungan di atas orang-orangnya.",
        [page],
        answers=PEKSOS,
    )


def merged_down() -> Book:
    page = Page("Sheet1")
    heads = [
        of.number_column(),
        Column("KELURAHAN TUGAS", lambda _person: None),
        of.name(),
        of.nik(),
        of.sex(),
    ]
    row = page.heads(1, heads)
    for place_name, group in by_place(10, 16):
        top = row
        page.put(top, 2, place_name)
        for person in group:
            row = page.person(row, heads, person, told={"place": person.place})
        if row - 1 > top:
            page.merge(top, 2, row - 1, 2)
    return Book(
        "10-gabungan-ke-bawah", "Kelurahan digabung ke bawah melewati beberapa orang.", [page], answers=PEKSOS
    )


def written_once() -> Book:
    page = Page("Sheet1")
    heads = [Column("KELURAHAN TUGAS", lambda _person: None), of.number_column(), of.name(), of.nik()]
    row = page.heads(1, heads)
    for place_name, group in by_place(11, 14):
        page.put(row, 1, place_name)
        for person in group:
            row = page.person(row, heads, person, told={"place": person.place})
    return Book(
        "11-ditulis-sekali-saja",
        "Kelurahan hanya ditulis pada orang pertama; sel di bawahnya kosong.",
        [page],
        answers=PEKSOS,
    )


def ditto_marks() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), Column("KELURAHAN TUGAS", lambda _person: '"')]
    row = page.heads(1, heads)
    for mark, (place_name, group) in zip(
        ('"', "idem", "sda", "s.d.a", "-//-"), by_place(12, 14), strict=False
    ):
        for index, person in enumerate(group):
            cells = {"KELURAHAN TUGAS": mark if index else place_name}
            row = page.person(row, heads, person, cells=cells, told={"place": person.place})
    return Book(
        "12-tanda-sama-dengan-atas",
        "Tanda petik, idem, sda untuk nilai yang sama dengan di atasnya.",
        [page],
        answers=PEKSOS,
    )


def folded_rows() -> Book:
    """Heads and people on two rows each; of some the second row says nothing but the day of birth, and some
    days are numbers whose format was lost."""
    page = Page("DSP")
    heads = [
        of.number_column("NO"),
        of.titled_name("NAMA"),
        of.birth_place("TEMPAT LAHIR"),
        of.nik(),
        of.certificate(),
        of.place(),
    ]
    below = {2: of.nip(), 3: of.birth_date("TGL LAHIR"), 5: of.issued_on("TANGGAL TERBIT")}
    row = page.heads(page.title("DAFTAR SUSUNAN PEGAWAI", "DINAS SOSIAL KOTA CIMAHI", width=6) + 1, heads)
    for column, each in below.items():
        page.put(row, column, each.head)
    for column in (1, 4, 6):
        page.merge(row - 1, column, row, column)
    row += 1
    unformatted = of.text_of(of.birth_date(), of.serial)
    for index, person in enumerate(people(75, 16)):
        second = {column: each for column, each in below.items() if column == 3 or index % 4 != 3}
        if index % 5 == 2:
            second[3] = unformatted
        told = {field: person.true(field) for each in second.values() for field in each.fields}
        page.person(row, heads, person, told=told)
        for column, each in second.items():
            page.put(row + 1, column, each.cell(person), each.number_format)
        page.merge(row, 1, row + 1, 1)
        row += 2
    page.line(row + 1, ["Kepala Dinas Sosial"], column=5)
    page.line(row + 5, ["Drs. H. Wahyu Ma'ruf, M.Si"], column=5)
    page.line(row + 6, ["NIP 19700101 199503 1 001"], column=5)
    return Book(
        "75-satu-orang-dua-baris",
        "NIP di bawah nama, tanggal lahir di bawah tempatnya, tanggal di bawah nomor sertifikat.",
        [page],
        answers=PEKSOS,
    )


def books() -> Iterator[Book]:
    yield groups_of_places()
    yield groups_of_programmes()
    yield merged_down()
    yield written_once()
    yield ditto_marks()
    yield folded_rows()
