"""What Excel or a hand has spoilt, beside what only looks spoilt."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_other_hand.book import Book
from tests.workbooks.corpus_other_hand.people import of_cimahi, of_lampung


def typed_as_numbers() -> Book:
    book = Book(
        "oh-17-nik-diketik-sebagai-angka.xlsx",
        "NIK dan HP diketik sebagai angka; sebagian teks, sebagian kosong.",
    )
    page = book.sheet("input")
    page.say("DATA PENDAMPING REHSOS")
    page.say("NO", "NAMA PENDAMPING", "NO. KTP", "TELP", "KELURAHAN/DESA")
    for number, one in enumerate(of_cimahi(8, 12), start=1):
        told = {"name": one.name, "phone": one.phone, "place": "32.77.02.1002"}
        written = (int(one.nik) // 10 * 10, one.nik, "belum ada", "3.27701E+15")[number % 4]
        page.person(
            number,
            one.name,
            written,
            int(one.phone),
            "Cigugur Tengah",
            **told,
            nik=one.nik if number % 4 == 1 else None,
        )
        if number % 4 in (0, 3):
            page.damaged("nik")
    return book


def swapped_days() -> Book:
    book = Book(
        "oh-18-tanggal-ikut-setelan-amerika.xlsx",
        "Hari di atas 12 tetap teks, yang lain terbalik menjadi tanggal; NIK membuktikannya.",
    )
    page = book.sheet("Sheet1 (3)")
    page.say("Nama", "NIK", "Tanggal Lahir")
    for one in of_cimahi(0, 24):
        if one.born.day > 12:
            page.person(
                one.name, one.nik, f"{one.born:%d/%m/%Y}", name=one.name, nik=one.nik, birth_date=one.born
            )
        elif one.born.day != one.born.month:
            turned = dt.date(one.born.year, one.born.day, one.born.month)
            page.person(one.name, one.nik, turned, name=one.name, nik=one.nik)
            page.damaged("birth_date", "warning")
    return book


def validity_in_words() -> Book:
    book = Book(
        "oh-19-masa-berlaku-dengan-kata.xlsx",
        "Masa berlaku ditulis s.d. 2027, 5 tahun, seumur hidup, atau tanggal; NIK kurang dan lebih angka.",
        by="18",
    )
    page = book.sheet("Sertifikasi Metro")
    page.say("Nama Lengkap & Gelar", "NIK", "No. Sertifikat", "Tgl Sertifikat", "Masa Berlaku")
    page.merge("A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:E2")
    page.skip()
    terms: tuple[tuple[object, dt.date | None], ...] = (
        ("sd. 31 Desember 2027", dt.date(2027, 12, 31)),
        ("s.d. 2027", None),
        (dt.date(2028, 3, 14), dt.date(2028, 3, 14)),
        ("tahun 2028", None),
        ("14-3-2028", dt.date(2028, 3, 14)),
        ("2029", None),
        ("s/d 14 Maret 2028", dt.date(2028, 3, 14)),
    )
    for number, (one, (said, until)) in enumerate(zip(of_lampung(12, 7), terms, strict=True)):
        written = {1: one.nik[:-1], 4: one.nik.replace("0", "O", 1), 6: one.nik + "1"}.get(number, one.nik)
        document = f"PS.{300 + number}/2023"
        page.person(
            one.titled,
            written,
            document,
            "15 Maret 2023",
            said,
            name=one.name,
            nik=one.nik,
            certificate_number=document,
            certificate_issued_on=dt.date(2023, 3, 15),
            certificate_valid_until=until,
            **one.titles,
        )
        if until is None:
            page.damaged("certificate_valid_until")
        if written != one.nik:
            page.damaged("nik")
    return book


BOOKS = (typed_as_numbers, swapped_days, validity_in_words)
