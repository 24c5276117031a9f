"""Companions of PKH and Sakti Peksos: replaced persons, two programmes, months beside the names."""

from __future__ import annotations

from typing import Any

from openpyxl.styles import Font

from tests.workbooks.corpus_fourteenth_hand.book import Book
from tests.workbooks.corpus_fourteenth_hand.people import (
    Person,
    crew,
    dated,
    dmy,
    email,
    weekday,
    within,
    without,
)

PKH = {"programme": "PKH", "category": "TKS"}
TKSK = {"programme": "TKSK", "category": "TKS"}


def bandung_barat() -> Book:
    book = Book(
        "22-bandung-barat-pkh.xlsx", "Pengganti disebut di keterangan, nomor dicoret.",
        by="32.17", category="TKS",
    )  # fmt: skip
    people = crew(10, "sunda", "32.17", "Bandung, Cimahi, Cianjur", titled=9)
    places = within("32.17")
    names = sorted(places)
    notes = {
        2: "menggantikan Sdri. Nia Kurniasih (resign Maret 2024)",
        5: "mutasi dari Kec. Rongga, SK terlampir",
        6: "no HP lama sudah tidak aktif",
        8: "per 1/4/2025 digantikan oleh Sdr. Dani Ramdani",
        9: "pengganti Alm. Ujang Sutisna",
    }
    page = book.page("SDM PKH KBB")
    page.over(8, "DATA PENDAMPING SOSIAL PKH", "KABUPATEN BANDUNG BARAT TAHUN 2025")
    page.blank()
    page.head("NO", "NAMA PENDAMPING", "NIK", "KECAMATAN DAMPINGAN", "JML KPM", "TMT", "NO HP", "KETERANGAN")
    rows = page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, names[n - 1], 210 + n * 13, dated(n, 2014 + n % 9), who.phone),
            notes.get(n),
        ],
        lambda n, who: without(
            who.told(
                *("nik", "phone"),
                place=places[names[n - 1]],
                assignment_starts_on=dated(n, 2014 + n % 9),
                **PKH,
            ),
            *(("phone",) if n == 6 else ()),
        ),
    )
    page.sheet.cell(rows[5], 7).font = Font(strike=True)
    page.line("", "JUMLAH KPM", "", "", sum(210 + n * 13 for n in range(1, 11)))
    return book


def kendari() -> Book:
    book = Book("23-kendari-pkh.csv", "CSV biasa bertitik koma.", by="74.71", category="TKS")
    people = crew(9, "bugis", "74.71", "Kendari, Kolaka, Raha, Unaaha", titled=8)
    places = within("74.71")
    names = sorted(places)
    page = book.page("23-kendari-pkh")
    page.line("DAFTAR PENDAMPING PKH KOTA KENDARI")
    page.blank()
    page.line("No", "Nama", "NIK", "Jenis Kelamin", "Tempat Tgl Lahir", "Kecamatan", "Email", "HP")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, {"L": "Laki-Laki", "P": "Perempuan"}[who.sex]),
            *(f"{who.birth_place}, {dmy(who.birth_date)}", names[n - 1], email(who), who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            email=email(who),
            place=places[names[n - 1]],
            **PKH,
        ),
    )
    return book


def medan() -> Book:
    book = Book("24-medan-sakti-peksos.xlsx", "SK dan TMT dengan nama hari.", by="12.71")
    people = crew(8, "batak", "12.71", "Medan, Binjai, Tarutung, Sibolga", titled=10)
    page = book.page("Sakti Peksos")
    page.plain("DATA SATUAN BHAKTI PEKERJA SOSIAL (SAKTI PEKSOS) KOTA MEDAN", "TAHUN 2024")
    page.blank()
    page.head("No", "Nama Sakti Peksos", "No. KTP", "Tgl Lahir", "Nomor SK", "TMT", "Kontak", "Alamat Email")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, dmy(who.birth_date, "."), f"{n + 60}/5.3/KP.01/1/2024"),
            *(weekday(dated(n, 2024)), f"{who.phone} (WA)", email(who)),
        ],
        lambda n, who: who.told(
            *("nik", "birth_date", "phone"),
            decree_no=f"{n + 60}/5.3/KP.01/1/2024",
            assignment_starts_on=dated(n, 2024),
            email=email(who),
            programme="SAKTI_PEKSOS",
            category="PEKSOS",
        ),
    )
    return book


def makassar() -> Book:
    book = Book("25-makassar-pendamping.xlsx", "Satu orang dua program.", by="73.71", category="TKS")
    people = crew(10, "bugis", "73.71", "Makassar, Gowa, Maros, Pangkep", titled=6)
    places = within("73.71")
    names = sorted(places)
    kinds = ("PKH", "TKSK")

    def values(n: int, who: Person) -> dict[str, Any]:
        told = who.told("nik", "sex", "phone", place=places[names[n - 1]], category="TKS")
        if n == 5:
            told = without(told, "place")
        return told if n in (3, 8) else told | {"programme": kinds[n % 2]}

    page = book.page("Pendamping")
    page.over(7, "DATA PENDAMPING PROGRAM", "DINAS SOSIAL KOTA MAKASSAR")
    page.blank()
    page.head("No", "Nama Lengkap", "NIK", "L/P", "Program", "Kec. Tugas", "No HP")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, who.sex, "PKH / TKSK" if n in (3, 8) else kinds[n % 2]),
            *("Mamajang & Mariso" if n == 5 else names[n - 1], who.phone),
        ],
        values,
    )
    return book


def lombok_barat() -> Book:
    book = Book(
        "26-lombok-barat-pkh.xlsx", "Kelompok per kecamatan, honor per bulan.", by="52.01", category="TKS"
    )
    people = crew(10, "sasak", "52.01", "Gerung, Mataram, Narmada", titled=7)
    page = book.page("Honor TW I")
    page.over(8, "DAFTAR PENERIMA HONOR PENDAMPING PKH KAB. LOMBOK BARAT", "TRIWULAN I TAHUN 2025")
    page.blank()
    page.head(
        *("NO", "NAMA", "NIK", "NO. HP"),
        ("HONORARIUM (Rp)", "JANUARI", "FEBRUARI", "MARET"),
        "TANDA TANGAN",
    )
    number = 1
    for size, (name, code) in zip(
        (3, 4, 3), within("52.01", "Gerung, Narmada, Labuapi").items(), strict=True
    ):
        page.line("", f"KECAMATAN {name.upper()}")
        page.people(
            people[number - 1 : number - 1 + size],
            lambda n, who: [n, who.full, who.nik, who.phone, 450000, 450000, 450000, f"{n}. ........"],
            lambda _, who, code=code: who.told("nik", "phone", place=code, **PKH),
            start=number,
        )
        number += size
        page.line("", "Sub Jumlah", "", "", *([450000 * size] * 3))
    page.line("", "JUMLAH TOTAL", "", "", *([4500000] * 3))
    page.plain("Terbilang : Tiga Belas Juta Lima Ratus Ribu Rupiah")
    return book


def kupang() -> Book:
    book = Book("27-kupang-pkh.xls", "Daftar biasa dari program lama.", by="53.71", category="TKS")
    people = crew(9, "timur", "53.71", "Kupang, Soe, Kefamenanu, Atambua", titled=7)
    places = within("53.71")
    names = sorted(places)
    page = book.page("DATA")
    page.over(7, "PENDAMPING PKH KOTA KUPANG")
    page.head("NO", "NAMA", "NIK", "TEMPAT LAHIR", "TGL LAHIR", "KECAMATAN", "TELEPON")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, who.birth_place, dmy(who.birth_date, "/"), names[n % 6]),
            who.phone_in_groups.replace("-", " "),
        ],
        lambda n, who: who.told(
            *("nik", "birth_place", "birth_date", "phone"), place=places[names[n % 6]], **PKH
        ),
    )
    return book


WORKBOOKS = (bandung_barat, kendari, medan, makassar, lombok_barat, kupang)
