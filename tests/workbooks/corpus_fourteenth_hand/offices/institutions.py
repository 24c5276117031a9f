"""Who works in LKSA, hospitals, LK3, a Sentra and homes: bodies in merged cells, groups by kind of PPKS."""

from __future__ import annotations

from tests.workbooks.corpus_fourteenth_hand.book import Book
from tests.workbooks.corpus_fourteenth_hand.people import (
    crew,
    dashed,
    dated,
    dmy,
    email,
    long_date,
    short_date,
)

PEKSOS = {"category": "PEKSOS"}


def malang() -> Book:
    book = Book("28-kab-malang-lksa.xlsx", "LKSA di sel gabungan ke bawah.", by="35.07")
    people = crew(10, "jawa", "35.07", "Malang, Blitar, Pasuruan", titled=8)
    page = book.page("LKSA 2025")
    page.over(6, "DAFTAR PEKERJA SOSIAL DI LKSA", "KABUPATEN MALANG")
    page.blank()
    page.head("NO", "NAMA LKSA", "NAMA PEKSOS", "NIK", "TANGGAL LAHIR", "NO. HP")
    number = 1
    for size, body in (
        (4, "LKSA Al Mubarok Singosari"),
        (3, "LKSA Nurul Huda Kepanjen"),
        (3, "LKSA Elim Lawang"),
    ):
        rows = page.people(
            people[number - 1 : number - 1 + size],
            lambda n, who, body=body, first=number: [
                *(n, body if n == first else None, who.full, who.nik, long_date(who.birth_date), who.phone)
            ],
            lambda _, who, body=body: who.told(
                "nik", "birth_date", "phone", organization=body, programme="LKSA", **PEKSOS
            ),
            start=number,
        )
        page.merge(rows[0], 2, rows[-1], 2)
        number += size
    return book


def jakarta_selatan() -> Book:
    book = Book("29-jaksel-peksos-medis.xlsx", "Pekerja sosial medis, NIP bertanda hubung.", by="31.74")
    people = crew(8, "jawa", "31.74", "Jakarta, Bogor, Bekasi, Tegal", titled=10)
    bodies = ("RSUP Fatmawati", "RSUD Pasar Minggu", "RSUD Kebayoran Lama", "RSUD Tebet")
    page = book.page("PSM (Peksos Medis)")
    page.plain("Data Pekerja Sosial Medis", "Rumah Sakit di Wilayah Jakarta Selatan")
    page.blank()
    page.head("No", "Nama", "NIP", "Tgl Lahir", "Nama Rumah Sakit", "Unit", "Ext / HP", "Email")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, dashed(who.nip), dmy(who.birth_date), bodies[(n - 1) % 4]),
            *(("Instalasi Rehab Medik", "Unit PKRS", "IPCN")[n % 3], who.phone, email(who)),
        ],
        lambda n, who: who.told(
            *("nip", "birth_date", "phone"), email=email(who), organization=bodies[(n - 1) % 4], **PEKSOS
        ),
    )
    return book


def palembang() -> Book:
    book = Book("30-palembang-lk3.xlsx", "Petugas LK3, NIK bertitik, judul berspasi.", by="16.71")
    people = crew(7, "sumatra", "16.71", "Palembang, Kayu Agung, Sekayu", titled=10)
    page = book.page("LK3")
    page.over(
        7,
        "SUSUNAN PETUGAS LEMBAGA KONSULTASI KESEJAHTERAAN KELUARGA (LK3)",
        "KOTA PALEMBANG PERIODE 2024 - 2027",
    )
    page.blank()
    page.head("No", "N A M A", "N I K", "L / P", "Tempat Lahir", "Tanggal Lahir", "No. HP")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full.replace(", ", ",\n", 1) if n % 2 else who.full),
            *(f"{who.nik[:6]}.{who.nik[6:12]}.{who.nik[12:]}", who.sex, who.birth_place),
            *(short_date(who.birth_date).lstrip("0"), who.phone),
        ],
        lambda _, who: who.told("nik", "sex", "birth_place", "birth_date", "phone", programme="LK3"),
    )
    return book


def west_java() -> Book:
    book = Book("31-jabar-panti-ppks.xlsx", "Kelompok per jenis PPKS, bukan tempat.", by="32")
    people = crew(10, "sunda", "32.04", "Bandung, Cimahi, Garut, Subang", titled=10)
    page = book.page("Peksos per PPKS", left=2)
    page.over(6, "DATA PEKERJA SOSIAL MENURUT JENIS PPKS YANG DITANGANI", "DINAS SOSIAL PROVINSI JAWA BARAT")
    page.blank()
    page.head("NO", "NAMA PEKERJA SOSIAL", "NIP", "NIK", "L/P", "TMT JABATAN")
    groups = (
        ("A.", "ANAK TERLANTAR", 3),
        ("B.", "LANJUT USIA TERLANTAR", 4),
        ("C.", "PENYANDANG DISABILITAS", 3),
    )
    taken = 0
    for letter, title, size in groups:
        page.line(letter, title)
        page.people(
            people[taken : taken + size],
            lambda n, who: [n, who.full, who.nip_in_groups, who.nik, who.sex, dmy(dated(n, 2021))],
            lambda _, who: who.told("nip", "nik", "sex", **PEKSOS),
        )
        taken += size
    page.line("", "JUMLAH SELURUHNYA", "10 orang")
    return book


def sleman() -> Book:
    book = Book(
        "32-sleman-lks-lansia.ods", "LKS lanjut usia, kolom kosong di tengah.", by="34.04", category="TKS"
    )
    people = crew(8, "jawa", "34.04", "Sleman, Yogyakarta, Bantul, Magelang", titled=5)
    bodies = ("LKS Husnul Khotimah", "LKS Budi Dharma Pakem", "LKS Panti Wredha Hanna")
    page = book.page("Lembar1")
    page.line("Data pengurus / tenaga LKS Lansia Kab. Sleman")
    page.blank()
    page.head("No", "Nama", "", "NIK", "Jenis Kelamin", "Nama LKS", "", "No Telp.")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, "", who.nik, {"L": "Laki laki", "P": "Perempuan"}[who.sex]),
            *(bodies[n % 3], "", who.phone),
        ],
        lambda n, who: who.told("nik", "sex", "phone", organization=bodies[n % 3], category="TKS"),
    )
    return book


def banda_aceh() -> Book:
    book = Book("33-banda-aceh-panti.csv", "CSV bertab, tanggal berbulan huruf.", by="11.71")
    book.delimiter, book.encoding = "\t", "utf-8"
    people = crew(9, "aceh", "11.71", "Banda Aceh, Sigli, Bireuen, Meulaboh", titled=9)
    page = book.page("33-banda-aceh-panti")
    page.line("No", "Nama Lengkap", "NIK", "JK", "Tempat Lahir", "Tanggal Lahir", "Nama Panti/LKSA", "No HP")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, who.sex, who.birth_place, long_date(who.birth_date).upper()),
            *(("LKSA Media Kasih", "LKSA Nirmala", "LKSA Muhammadiyah Punge")[n % 3], who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            organization=("LKSA Media Kasih", "LKSA Nirmala", "LKSA Muhammadiyah Punge")[n % 3],
            **PEKSOS,
        ),
    )
    return book


WORKBOOKS = (malang, jakarta_selatan, palembang, west_java, sleman, banda_aceh)
