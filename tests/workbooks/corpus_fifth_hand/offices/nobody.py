"""Sheets that hold no workers."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_fifth_hand.book import Book
from tests.workbooks.corpus_fifth_hand.people import crew


def budget() -> Book:
    book = Book(
        "kosong-38-rab.xlsx", "Rencana anggaran: uraian, volume, satuan, harga; tidak ada orang.", "35.16"
    )
    page = book.page("RAB")
    page.lines("RENCANA ANGGARAN BIAYA", "BIMTEK PEKERJA SOSIAL KABUPATEN MOJOKERTO TA 2026", over="F")
    page.line("NO", "URAIAN", "VOL", "SATUAN", "HARGA SATUAN", "JUMLAH")
    for number, (what, unit, price) in enumerate(
        [
            ("Honor narasumber", "OJ", 900_000),
            ("Konsumsi peserta", "org", 45_000),
            ("Sewa gedung", "hari", 3_500_000),
            ("Cetak modul", "eks", 35_000),
        ],
        start=1,
    ):
        page.line(number, what, 40 // number, unit, price, f"=C{page.row + 1}*E{page.row + 1}")
    page.line(None, "JUMLAH", None, None, None, "=SUM(F4:F7)")
    book.calculated = True
    return book


def beneficiaries() -> Book:
    book = Book(
        "kosong-39-penerima-bantuan.xlsx",
        "Daftar penerima bantuan sembako: ada nama dan NIK, tetapi bukan tenaga.",
        "73.06",
    )
    page = book.page("BNBA")
    page.lines(
        "DAFTAR KELUARGA PENERIMA MANFAAT (KPM)",
        "BANTUAN SOSIAL SEMBAKO KECAMATAN SOMBA OPU TAHAP I",
        over="G",
    )
    page.line("NO", "NO KK", "NIK PENERIMA", "NAMA PENERIMA", "ALAMAT", "KELURAHAN", "NOMINAL")
    for number, who in enumerate(crew("bugis", "73.06.08", 8, "kpm"), start=1):
        page.line(
            number,
            f"730608010118{9600 + number}",
            who.nik,
            who.name.upper(),
            f"Jl. Poros Malino No. {number}",
            "Samata",
            600_000,
        )
    return book


def institutions() -> Book:
    book = Book(
        "kosong-40-daftar-lks.xls",
        "Daftar lembaga: nama LKS, alamat, akta, akreditasi; tidak ada orang.",
        "17.02",
    )
    page = book.page("LKS")
    page.line("DATA LEMBAGA KESEJAHTERAAN SOSIAL (LKS) KAB. REJANG LEBONG")
    page.line(
        "NO",
        "NAMA LKS",
        "ALAMAT",
        "KECAMATAN",
        "NO. AKTA",
        "TGL BERDIRI",
        "NO TELP",
        "JML KLIEN",
        "AKREDITASI",
    )
    for number, (name, place) in enumerate(
        [
            ("LKSA Aisyiyah Curup", "Curup"),
            ("LKS-LU Harapan Mulia", "Curup Tengah"),
            ("Panti Asuhan Nurul Iman", "Selupu Rejang"),
            ("LK3 Bina Keluarga", "Curup Timur"),
        ],
        start=1,
    ):
        page.line(
            number,
            name,
            f"Jl. Merdeka No. {number}",
            place,
            f"AHU-00{number}.AH.01.04",
            dt.date(2005 + number, 5, 20),
            f"0732-2100{number}",
            20 + number,
            "B",
        )
    return book


def figures() -> Book:
    book = Book(
        "kosong-41-rekap-kecamatan.ods",
        "Rekapitulasi jumlah per kecamatan menurut jenis kelamin; tidak ada nama orang.",
        "36.04",
    )
    page = book.page("Rekap PSKS")
    page.line("REKAPITULASI JUMLAH PEKERJA SOSIAL, TKSK DAN PSM KABUPATEN SERANG TAHUN 2026")
    page.line("NO", "KECAMATAN", "PEKERJA SOSIAL", None, "TKSK", None, "PSM", None, "JUMLAH")
    page.line(None, None, "L", "P", "L", "P", "L", "P")
    for number, place in enumerate(
        ["Kramatwatu", "Waringinkurung", "Bojonegara", "Ciruas", "Kragilan", "Pontang"], start=1
    ):
        page.line(number, place, number, 2, 1, 0, 4, 5 + number, number + 12 + number)
    page.line("JUMLAH", None, 21, 12, 6, 0, 24, 51, 114)
    return book


def equipment() -> Book:
    book = Book("kosong-61-inventaris.xlsx", "Daftar barang dan pemegangnya: bukan daftar tenaga.", "64.02")
    page = book.page("Inventaris")
    page.line("KARTU INVENTARIS RUANGAN - LOGISTIK TAGANA")
    page.line("No", "Nama Barang", "Merk/Type", "No. Seri", "Tahun", "Jumlah", "Kondisi (B/RR/RB)")
    for number, what in enumerate(
        ["Tenda pleton", "Perahu karet", "Genset", "Velbed", "Mobil dapur umum"], start=1
    ):
        page.line(number, what, f"Tipe {number}", f"SN-{number:06d}", 2015 + number, number * 2, "B")
    return book


def schedule() -> Book:
    book = Book(
        "kosong-62-jadwal-piket.xlsx", "Jadwal piket: nama di kotak hari, tidak ada data orang.", "35.16"
    )
    page = book.page("Piket")
    page.line("JADWAL PIKET POSKO BULAN MARET 2026")
    page.line("TANGGAL", "PAGI", "SIANG", "MALAM", "KOORDINATOR")
    people = crew("jawa", "35.16.13", 4, "p")
    for day in range(1, 8):
        page.line(dt.date(2026, 3, day), *(people[(day + shift) % 4].name for shift in range(4)))
    return book


WORKBOOKS = [budget, beneficiaries, institutions, figures]
LATER = [equipment, schedule]
