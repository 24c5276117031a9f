"""Lists from other towns of Java."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.workbooks.corpus_thirteenth_hand.book import Book
from tests.workbooks.corpus_thirteenth_hand.columns import (
    NAME,
    NIK,
    NO,
    PHONE,
    SEX,
    made,
    own,
    picked,
    said,
)
from tests.workbooks.corpus_thirteenth_hand.people import (
    crew,
    dated,
    dmy,
    later,
    long_date,
    short_date,
    without_zero,
)
from tests.workbooks.corpus_thirteenth_hand.places import below

PSM: dict[str, Any] = {"category": "RELAWAN", "programme": "PSM"}


def garut() -> Book:
    book = Book(
        "29-garut-pkh.xlsx", "Tiga tabel di satu lembar, mulai di baris dan kolom berlainan.", by="32.05"
    )
    page = book.page("Pendamping PKH", left=3)
    page.blank(4)
    page.over(6, "DAFTAR PENDAMPING PKH KABUPATEN GARUT")
    columns = (
        NO,
        NAME,
        own("No. KTP", "nik", "nik"),
        own("Tgl lahir", lambda who: short_date(who.birth_date), "birth_date"),
        SEX,
        own("HP", without_zero, "phone"),
    )
    for district, called in (
        ("Garut Kota", "|Teti Rohaeti|S.Pd; |Asep Sunandar|S.Sos; Lina Herlina"),
        ("Tarogong Kidul", "|Ela Nurlaela|S.E; |Deden Ramdan|S.Kom; |Neng Sri|S.Sos"),
        ("Cibatu", "|Iyet Rohayati|S.Pd; |Wawan Gunawan|S.H; Siti Saadah; Ujang Kosim"),
    ):
        page.blank()
        page.line(f"KECAMATAN {district.upper()}")
        page.heads(*columns)
        people = crew(called, "32.05.01 32.05.05 32.05.12", "Garut, Tasikmalaya", district)
        page.rows_of(people, *columns, programme="PKH", place=below("32.05", district)[district])
        page.line("", "Jumlah", len(people))
    return book


def surabaya() -> Book:
    book = Book(
        "30-surabaya-tksk.xlsx",
        "Daftar di kiri, nomor penting di kanan yang bukan tenaga.",
        by="35.78",
        category="TKS",
    )
    page = book.page("TKSK SBY")
    page.plain("TKSK KOTA SURABAYA", "")
    columns = (
        *(
            NO,
            own("Nama TKSK", "full"),
            NIK,
            own("TTL", lambda who: f"{who.birth_place}, {dmy(who.birth_date)}", "birth_place", "birth_date"),
        ),
        *(
            picked(
                "Kecamatan",
                "place",
                below(
                    "35.78",
                    "Wonokromo",
                    "Gubeng",
                    "Sukolilo",
                    "Tambaksari",
                    "Kenjeran",
                    "Rungkut",
                    "Benowo",
                    "Tandes",
                    "Wiyung",
                ),
            ),
            PHONE,
        ),
    )
    page.heads(*columns)
    rows = page.rows_of(
        crew(
            "|Endah Purwanti|S.Sos; |Moch. Arifin|S.E; |Sri Winarsih|S.Pd; |Bambang Sugeng|S.H;"
            " |Lailatul Fitria|S.Sos; Sutrisno; |Dwi Kartikasari|S.Psi; |Achmad Zaini|S.Ag; |Yuliati|S.Sos",
            *("35.78.04 35.78.08 35.78.17", "Surabaya, Sidoarjo, Gresik", "surabaya"),
        ),
        *columns,
        category="TKS",
        programme="TKSK",
    )
    for place, cells in enumerate(
        (
            ("Nomor penting", ""),
            ("Command Center", "112"),
            ("Liponsos", "0318411234"),
            ("Dinsos", "0318439900"),
        )
    ):
        for column, cell in enumerate(cells, start=9):
            page.sheet.cell(rows[1] + place, column, cell or None)
    return book


def jawa_tengah() -> Book:
    book = Book(
        "31-jateng-uji-kompetensi.xlsx",
        "Tanggal lahir yang tidak ada, sebelum 1900, sesudah hari ini; NIK salah ketik.",
        by="33",
    )
    page = book.page("Peserta Lulus")
    page.over(
        8, "DAFTAR PEKERJA SOSIAL LULUS UJI KOMPETENSI", "PROVINSI JAWA TENGAH", "LSP KEMENTERIAN SOSIAL"
    )
    page.blank()
    people = crew(
        "|Retno Wulandari|S.Sos; |Joko Santoso|S.ST; |Sri Rejeki|S.Psi; |Agung Prabowo|S.Sos;"
        " |Wahyuningsih|S.Sos; |Teguh Widodo|A.KS;"
        "|Endang Susilowati|S.Sos; |Sigit Purnomo|S.ST; |Umi Latifah|S.Sos; |Bagus Setyawan|S.Tr.Sos;"
        " |Nur Khasanah|S.Sos",
        *("33.74.05 33.74.10 33.01.14", "Semarang, Cilacap, Kendal, Demak", "jateng"),
    )
    days = {
        2: f"31-02-{people[1].birth_date.year}",
        4: "17-08-1889",
        6: "14-05-2087",
        8: f"25-13-{people[7].birth_date.year}",
    }
    niks = {3: people[2].nik[:-1], 5: people[4].nik[:8] + "O" + people[4].nik[9:], 9: people[8].nik + "7"}
    columns = (
        *(
            NO,
            NAME,
            made(
                "NIK",
                lambda number, who: niks.get(number, who.nik),
                nik=lambda number, who: None if number in niks else who.nik,
            ),
        ),
        own("TEMPAT LAHIR", "birth_place", "birth_place"),
        made(
            "TANGGAL LAHIR",
            lambda number, who: days.get(number, dmy(who.birth_date)),
            birth_date=lambda number, who: None if number in days else who.birth_date,
        ),
        picked(
            "KAB/KOTA",
            "place",
            {"Kota Semarang": "33.74", "Kab. Cilacap": "33.01", "Demak": "33.21", "Kendal": "33.24"},
        ),
        made(
            "NO. SERTIFIKAT",
            lambda number, _: f"88990 2635 3 000{4100 + number} 2025",
            certificate_number=lambda number, _: f"88990 2635 3 000{4100 + number} 2025",
        ),
        own("NO. HP", "phone_in_groups", "phone"),
    )
    page.heads(*columns)
    rows = page.rows_of(people, *columns)
    for number in days:
        page.damaged(rows[number - 1], "birth_date")
    for number in niks:
        page.damaged(rows[number - 1], "nik")
    return book


def gunungkidul() -> Book:
    book = Book(
        "32-gunungkidul-psm.xlsx",
        "Dua baris per orang, nomor dan nama digabung ke bawah.",
        by="34.03",
        category="RELAWAN",
    )
    page = book.page("PSM")
    page.over(6, "DATA PSM KABUPATEN GUNUNGKIDUL", "KAPANEWON WONOSARI DAN NGLIPAR")
    page.blank()
    page.grid(
        ["NO", "NAMA", "NIK", "KALURAHAN", "KAPANEWON", "KONTAK"],
        ["^", "^", "TEMPAT, TGL LAHIR", "^", "^", "^"],
    )
    villages = [
        *below("34.03.01", "Kepek", "Piyaman", "Selang", "Baleharjo").items(),
        *below("34.03.02", "Natah", "Pilangrejo", "Kedungpoh", "Katongan").items(),
    ]
    people = crew(
        "Suminah; Wasiman; Tri Hartini; Sugeng Riyanto; Ngatinem; Supardi; Sri Murwani; Heru Wibowo",
        *("34.03.01 34.03.02", "Gunungkidul, Yogyakarta", "gunungkidul"),
    )
    for number, (who, (village, place)) in enumerate(zip(people, villages, strict=True), start=1):
        row = page.line(
            number, who.full, who.nik, village, "Wonosari" if number < 5 else "Nglipar", who.phone
        )
        page.told(row, who.told("nik", "birth_place", "birth_date", "phone", place=place, **PSM))
        page.line("", "", f"{who.birth_place}, {dmy(who.birth_date)}")
        for column in (1, 2, 4, 5, 6):
            page.merge(row, column, row + 1, column)
    return book


def jakarta_selatan() -> Book:
    book = Book(
        "33-jaksel-lks.xlsx",
        "Dua daftar bertumpuk, nama lembaga di kolom tempat tugas, catatan panjang.",
        by="31.74",
    )
    page = book.page("Data")
    page.plain("SUKU DINAS SOSIAL KOTA ADMINISTRASI JAKARTA SELATAN")
    page.over(8, "DATA PENDAMPING LANJUT USIA DAN ANAK")
    first = (
        *(NO, own("Nama Lengkap (dengan gelar)", "full"), own("No. Induk KTP", "nik_in_groups", "nik"), SEX),
        own(
            "Tempat & Tanggal Lahir",
            lambda who: f"{who.birth_place} & {long_date(who.birth_date)}",
            "birth_place",
            "birth_date",
        ),
        said(
            "Nama Lembaga",
            "organization",
            "Yayasan Kasih Bunda",
            "Panti Asuhan Al Hidayah",
            "LKS Melati Putih",
        ),
        *(
            picked("Kecamatan", "place", below("31.74", "Tebet", "Pasar Minggu", "Cilandak", "Jagakarsa")),
            own("Telp", lambda who: f"+62 {who.phone[1:]}", "phone"),
        ),
    )
    page.heads(*first)
    people = crew(
        "|Wahyu Lestari|S.Sos; |Irwansyah|S.Sos.I; |Theresia Marbun|S.Th; |Yohanes Sitorus|S.Sos;"
        " |Nurul Izzah|S.Psi; |Fajar Nugroho|S.ST; |Dian Pertiwi|S.Sos; |Rendy Pratama|S.Sos",
        *("31.74.01 31.74.04 31.74.09", "Jakarta, Bogor, Medan", "jaksel"),
    )
    page.rows_of(people[:5], *first)
    page.line("", "Catatan: tiga orang di bawah ini baru masuk bulan September dan belum menerima honor.")
    page.rows_of(people[5:], *first, start=6)
    page.signature(
        6, "Jakarta, 9 November 2026", "Kepala Suku Dinas", "", "", "Bernard Tambunan, S.Sos., M.Si"
    )
    return book


def semarang() -> Book:
    book = Book(
        "34-semarang-peksos.xlsx",
        "Excel membaca hari/bulan sebagai bulan/hari pada sebagian tanggal.",
        by="33.74",
    )
    page = book.page("Sheet1")
    page.plain("DATA PEKERJA SOSIAL KOTA SEMARANG")
    people = crew(
        "|Rahayu Widiastuti|S.Sos; |Andi Prasetyo|S.ST; |Sulastri|S.Sos; |Dwi Cahyono|S.Psi;"
        " |Kusumawati|A.KS; |Eko Budiarto|S.Sos;"
        "|Tri Handayani|S.Sos; |Budi Utomo|S.Tr.Sos; |Siti Zulaikha|S.Sos; |Hari Subagyo|S.H;"
        " |Lestari Ningrum|S.ST; |Ari Wibisono|S.Sos",
        *("33.74.05 33.74.10 33.74.13", "Semarang, Kudus, Salatiga", "semarang swap"),
    )

    def turned(day: dt.date) -> bool:
        return day.day <= 12 and day.day != day.month

    def cell(day: dt.date) -> object:
        return day.replace(month=day.day, day=day.month) if day.day <= 12 else dmy(day, "/")

    columns = (
        *(
            NO,
            NAME,
            NIK,
            made(
                "TGL LAHIR",
                lambda _, who: cell(who.birth_date),
                birth_date=lambda _, who: None if turned(who.birth_date) else who.birth_date,
            ),
        ),
        *(
            picked(
                "KECAMATAN",
                "place",
                below("33.74", "Genuk", "Tembalang", "Banyumanik", "Ngaliyan", "Pedurungan"),
            ),
            PHONE,
        ),
    )
    page.heads(*columns)
    rows = page.rows_of(people, *columns)
    for row, who in zip(rows, people, strict=True):
        if turned(who.birth_date):
            page.damaged(row, "birth_date")
    return book


def cilacap() -> Book:
    book = Book(
        "35-cilacap-penugasan.xlsx",
        "SK berisi nomor dan tanggal, tanggal terbit dan akhir satu sel.",
        by="33.01",
    )
    page = book.page("Penugasan")
    page.over(7, "DAFTAR PENUGASAN PEKERJA SOSIAL", "KABUPATEN CILACAP")
    page.blank()
    page.grid(
        ["NO", "NAMA, NIK", "SERTIFIKAT", "<", "KECAMATAN TUGAS", "NOMOR SK PENUGASAN", "TMT"],
        ["^", "^", "NOMOR", "BERLAKU", "^", "^", "^"],
    )
    issued = {number: dated(number, 2024) for number in range(1, 10)}
    page.rows_of(
        crew(
            "|Sri Suharti|S.Sos; |Kuswanto|S.ST; |Eni Rahmawati|S.Sos; |Mulyono|S.Sos;"
            " |Tuti Indarti|A.KS; |Purwanto|S.Sos; |Dyah Ayu|S.Psi; |Waluyo|S.ST",
            *("33.01.21 33.01.14", "Cilacap", "cilacap"),
        ),
        NO,
        own("", lambda who: f"{who.full}\nNIK {who.nik}", "nik"),
        made(
            "",
            lambda number, _: f"CLP/{number:04d}/LSPS/2024",
            certificate_number=lambda number, _: f"CLP/{number:04d}/LSPS/2024",
        ),
        made(
            "",
            lambda number, _: f"{long_date(issued[number])} - {long_date(later(issued[number], 5))}",
            certificate_valid_until=lambda number, _: later(issued[number], 5),
        ),
        picked("", "place", below("33.01", "Kroya", "Majenang", "Sidareja", "Maos", "Cilacap Selatan")),
        made(
            "",
            lambda number, _: f"800/{number * 13}/2026",
            decree_no=lambda number, _: f"800/{number * 13}/2026",
        ),
        made(
            "",
            lambda number, _: long_date(dated(number, 2026).replace(month=number)),
            assignment_starts_on=lambda number, _: dated(number, 2026).replace(month=number),
        ),
    )
    return book


WORKBOOKS = (garut, surabaya, jawa_tengah, gunungkidul, jakarta_selatan, semarang, cilacap)
