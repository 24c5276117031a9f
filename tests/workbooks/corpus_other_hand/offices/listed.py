"""Lists that are printed and signed: annexes of decrees, two lines a person, totals carried over."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_other_hand.book import Book
from tests.workbooks.corpus_other_hand.people import long_date, of_cimahi, of_lampung


def annex_of_decree() -> Book:
    book = Book(
        "oh-13-lampiran-keputusan.xlsx", "Lampiran SK: nama dan NIP dalam satu sel, dua baris tulisan."
    )
    page = book.sheet("Lampiran SK")
    page.say(None, None, None, None, "LAMPIRAN")
    page.say(None, None, None, None, "KEPUTUSAN KEPALA DINAS SOSIAL KOTA CIMAHI")
    page.say(None, None, None, None, "NOMOR : 460/Kep.118-Dinsos/2025")
    page.say(None, None, None, None, "TANGGAL : 2 JANUARI 2025")
    page.say(None, None, None, None, "TENTANG : PENETAPAN PEKERJA SOSIAL")
    page.skip()
    page.say("NO", "NAMA / NIP", "NIK", "PANGKAT/GOL. RUANG", "JABATAN DALAM DINAS", "PENEMPATAN")
    page.say(1, 2, 3, 4, 5, 6)
    for number, one in enumerate(of_cimahi(5, 7), start=1):
        nip = f"{one.nip[:8]} {one.nip[8:14]} {one.nip[14]} {one.nip[15:]}"
        page.person(
            number,
            f"{one.titled}\nNIP. {nip}",
            one.nik,
            "Penata Muda, III/a",
            "Pekerja Sosial Ahli Pertama",
            ("Kelurahan Utama", "Kelurahan Pasirkaliki")[number % 2],
            name=one.name,
            nip=one.nip,
            nik=one.nik,
            place=("32.77.01.1003", "32.77.03.1001")[number % 2],
            **one.titles,
        )
    page.skip()
    for line in (
        "Ditetapkan di Cimahi",
        "KEPALA DINAS SOSIAL,",
        None,
        None,
        "Dr. H. YUSUF BUDIMAN, M.M",
        "Pembina Tk. I",
    ):
        page.say(None, None, None, None, line)
    return book


def two_lines_each() -> Book:
    book = Book("oh-14-dua-baris-per-orang.xlsx", "NIP di bawah nama: dua baris untuk satu orang.")
    page = book.sheet("DUK 2026")
    page.say("DAFTAR URUT KEPANGKATAN PEKERJA SOSIAL")
    page.say("NO.", "NAMA", "NIK", "TEMPAT LAHIR", "KELURAHAN")
    page.say(None, "NIP", None, "TANGGAL LAHIR", None)
    for number, one in enumerate(of_cimahi(3, 5), start=1):
        row = page.person(
            number,
            one.name,
            one.nik,
            "Bandung",
            "Setiamanah",
            name=one.name,
            nik=one.nik,
            nip=one.nip,
            birth_place="Bandung",
            birth_date=one.born,
            place="32.77.02.1004",
        )
        page.say(None, f"NIP. {one.nip}", None, f"{one.born:%d-%m-%Y}")
        page.merge(*(f"{letter}{row}:{letter}{row + 1}" for letter in "ACE"))
    return book


def printed_pages() -> Book:
    book = Book(
        "oh-15-per-halaman-dipindahkan.xls",
        "Judul berulang tiap halaman, jumlah dipindahkan dan jumlah pindahan.",
        by="18",
    )
    page = book.sheet("Metro")
    page.say("BUKU INDUK PEKERJA SOSIAL KOTA METRO")
    people = of_lampung(0, 12)
    for sheet_number in range(3):
        page.say(f"Halaman {sheet_number + 1} dari 3")
        page.say("No Urt", "Nama Pekerja Sosial", "NIK", "Kec.", "Alamat surel")
        if sheet_number:
            page.say(None, "Jumlah pindahan", None, None, sheet_number * 4)
        for place in range(4):
            one = people[sheet_number * 4 + place]
            mail = f"{one.name.split()[-1].lower()}.{sheet_number}{place}@contoh.id"
            page.person(
                sheet_number * 4 + place + 1,
                one.titled,
                one.nik,
                ("Metro Pusat", "Metro Timur")[place % 2],
                mail,
                name=one.name,
                nik=one.nik,
                place=("18.72.01", "18.72.04")[place % 2],
                email=mail,
                **one.titles,
            )
        page.say(None, "Jumlah dipindahkan", None, None, (sheet_number + 1) * 4)
        page.skip()
    return book


def spoken_dates() -> Book:
    book = Book(
        "oh-16-tanggal-panjang-berbagai.ods",
        "Tanggal kapital, bertanda hubung, bulan disingkat, hari disebut; TMT seperti itu juga.",
    )
    page = book.sheet("Kontrak")
    page.skip()
    page.say(None, None, "Nama Tenaga Kontrak", "NIK", "Lahir", "Tgl Mulai Tugas", "No SK Kontrak")
    starts = (
        "1 JANUARI 2024",
        "02-Jan-2024",
        "Senin, 1 April 2024",
        "1 Agt 2023",
        "tanggal 15 Juli 2024",
        "03/06/2024",
        "1 Okt 2022",
    )
    days = ("2024-01-01", "2024-01-02", "2024-04-01", "2023-08-01", "2024-07-15", "2024-06-03", "2022-10-01")
    for number, one in enumerate(of_cimahi(17, 7)):
        born = (long_date(one.born).upper(), f"{one.born.day}-{one.born.month}-{one.born.year}", one.born)[
            number % 3
        ]
        decree = f"814.1/{40 + number}/SPK-DINSOS/{days[number][:4]}"
        page.person(
            None,
            None,
            one.name,
            one.nik,
            born,
            starts[number],
            decree,
            name=one.name,
            nik=one.nik,
            birth_date=one.born,
            assignment_starts_on=dt.date.fromisoformat(days[number]),
            decree_no=decree,
        )
    page.say(None, None, "Keterangan: SK perpanjangan menyusul")
    return book


BOOKS = (annex_of_decree, two_lines_each, printed_pages, spoken_dates)
