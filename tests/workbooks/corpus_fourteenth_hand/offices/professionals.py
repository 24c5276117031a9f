"""Social workers with certificates: several in a row, Roman levels, terms with s.d., NIPs with dashes."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_fourteenth_hand.book import Book
from tests.workbooks.corpus_fourteenth_hand.people import (
    crew,
    dashed,
    dated,
    dmy,
    later,
    long_date,
    short_date,
    weekday,
)

PEKSOS = {"category": "PEKSOS"}
LEVELS = (
    ("Pekerja Sosial Generalis", "GENERALIS"),
    ("Asisten Pekerja Sosial", "ASISTEN"),
    ("Pekerja Sosial Spesialis", "SPESIALIS"),
)


def bengkulu() -> Book:
    book = Book("16-bengkulu-dua-sertifikat.xlsx", "Dua sertifikat berjajar dalam satu baris.", by="17")
    people = crew(9, "sumatra", "17.71", "Bengkulu, Manna, Curup", titled=10)
    page = book.page("Peksos Bersertifikat")
    page.over(
        10, "DATA PEKERJA SOSIAL BERSERTIFIKAT", "DINAS SOSIAL PROVINSI BENGKULU", "PER 31 DESEMBER 2025"
    )
    page.blank()
    page.head(
        *("NO", "NAMA", "NIK", "L/P", "TEMPAT/TGL LAHIR"),
        ("SERTIFIKAT I (LAMA)", "NOMOR", "TANGGAL"),
        ("SERTIFIKAT II (PERPANJANGAN)", "NOMOR", "TANGGAL"),
        "NO HP",
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, who.sex, f"{who.birth_place}/{dmy(who.birth_date)}"),
            *(f"{n + 30}/LSPS/2017", dmy(dated(n, 2017))),
            *((f"88990 2635 3 {n * 31:07d} 2023", dmy(dated(n, 2023))) if n % 3 else ("-", "-")),
            who.phone,
        ],
        lambda n, who: who.told("nik", "sex", "birth_place", "birth_date", "phone", **PEKSOS),
    )
    return book


def cimahi() -> Book:
    book = Book("17-cimahi-peksos.xlsx", "NIP bertanda hubung, jenjang berangka Romawi.", by="32.77")
    people = crew(9, "sunda", "32.77", "Cimahi, Bandung, Ciamis", titled=10)
    page = book.page("PEKSOS ASN")
    page.plain("DAFTAR PEKERJA SOSIAL ASN", "DINAS SOSIAL KOTA CIMAHI")
    page.blank()
    page.head(
        *("No", "Nama / NIP", "Tgl Lahir", "Pangkat/Gol", "Jenjang"),
        ("Sertifikat Kompetensi", "Nomor", "Terbit", "Berlaku s.d."),
        "Kontak",
    )
    page.people(
        people,
        lambda n, who: [
            *(n, f"{who.full}\nNIP. {dashed(who.nip)}", long_date(who.birth_date), f"III/{'abcd'[n % 4]}"),
            *(f"Tingkat {('I', 'II', 'III')[n % 3]}", f"LSP-KS.{n + 210}/2024", short_date(dated(n, 2024))),
            *(short_date(later(dated(n, 2024), 3)), who.phone),
        ],
        lambda n, who: who.told(
            *("nip", "birth_date", "phone"),
            certificate_number=f"LSP-KS.{n + 210}/2024",
            certificate_issued_on=dated(n, 2024),
            certificate_valid_until=later(dated(n, 2024), 3),
            **PEKSOS,
        ),
    )
    page.signature(
        6,
        "Cimahi, 2 Februari 2026",
        "Kepala Dinas,",
        "",
        "",
        "Dra. Hj. LILIK SETYANINGSIH",
        "Pembina Utama Muda",
    )
    return book


def bandar_lampung() -> Book:
    book = Book("18-bandar-lampung-jf.xlsx", "NIP di bawah nama, TMT dengan nama hari.", by="18.71")
    people = crew(10, "sumatra", "18.71", "Tanjungkarang, Metro, Kotabumi", titled=10)
    page = book.page("Jafung Peksos", left=2)
    page.over(
        6,
        "DAFTAR NOMINATIF PEJABAT FUNGSIONAL PEKERJA SOSIAL",
        "DI LINGKUNGAN PEMERINTAH KOTA BANDAR LAMPUNG",
    )
    page.blank()
    page.head("NO", "NAMA\nNIP", "TEMPAT LAHIR\nTANGGAL LAHIR", "JABATAN", "TANGGAL PELANTIKAN", "NOMOR HP")
    page.line(*(f"({number})" for number in range(1, 7)))
    for n, who in enumerate(people, start=1):
        page.line(
            *(n, who.full, f"{who.birth_place},", f"Pekerja Sosial Ahli {('Pertama', 'Muda')[n % 2]}"),
            *(weekday(dated(n, 2022)), who.phone_in_groups),
        )
        page.told(page.row, who.told("nip", "birth_place", "birth_date", "phone", **PEKSOS))
        page.line("", who.nip_in_groups, long_date(who.birth_date))
    return book


def tangerang() -> Book:
    book = Book("19-tangerang-sertifikat.xlsx", "Masa berlaku s.d. dan seumur hidup.", by="36.71")
    people = crew(10, "banten", "36.71", "Tangerang, Serang, Jakarta", titled=10)
    lifelong = {4, 9}

    def ends(n: int) -> dt.date | None:
        return None if n in lifelong else later(dated(n, 2023), 3)

    def term(n: int) -> str:
        end = ends(n)
        return f"s.d. {long_date(end)}" if end else "Seumur hidup"

    page = book.page("Sertifikasi")
    page.over(9, "PEKERJA SOSIAL TERSERTIFIKASI KOTA TANGERANG")
    page.blank()
    page.head(
        *("No.", "Nama Peksos", "NIK", "JK", "Jenjang Sertifikat", "No. Sertifikat", "Tgl Terbit"),
        *("Masa Berlaku", "Penerbit"),
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, who.sex, LEVELS[n % 3][0], f"SK-{n * 9 + 100}/2023", dated(n, 2023)),
            *(term(n), ("LSP Kemensos", "LSPS")[n in lifelong]),
        ],
        lambda n, who: who.told(
            *("nik", "sex"),
            certificate_level=LEVELS[n % 3][1],
            certificate_number=f"SK-{n * 9 + 100}/2023",
            certificate_issued_on=dated(n, 2023),
            certificate_valid_until=ends(n),
            certificate_issuer=("LSP_KEMENSOS", "LSPS")[n in lifelong],
            **PEKSOS,
        ),
    )
    return book


def padang() -> Book:
    book = Book("20-padang-peksos.xlsx", "Daftar biasa dengan sertifikat.", by="13.71")
    people = crew(9, "sumatra", "13.71", "Padang, Bukittinggi, Solok, Pariaman", titled=10)
    page = book.page("Data")
    page.over(9, "DAFTAR PEKERJA SOSIAL KOTA PADANG", "TAHUN 2025")
    page.blank()
    page.head(
        *("NO", "NAMA DAN GELAR", "NIK", "JENIS KELAMIN", "TEMPAT LAHIR", "TANGGAL LAHIR"),
        *("NOMOR SERTIFIKAT", "TANGGAL SERTIFIKAT", "EMAIL"),
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, {"L": "Pria", "P": "Wanita"}[who.sex], who.birth_place, who.birth_date),
            *(f"{n + 12}/PS-G/LSPS/2022", dated(n, 2022), f"peksos{n}.padang@yahoo.co.id"),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date"),
            certificate_number=f"{n + 12}/PS-G/LSPS/2022",
            certificate_issued_on=dated(n, 2022),
            email=f"peksos{n}.padang@yahoo.co.id",
            **PEKSOS,
        ),
    )
    return book


def semarang() -> Book:
    book = Book("21-kota-semarang-peksos.ods", "Nomor dan tanggal sertifikat satu sel.", by="33.74")
    people = crew(10, "jawa", "33.74", "Semarang, Demak, Kendal, Salatiga", titled=10)
    page = book.page("peksos")
    page.plain("DAFTAR PEKERJA SOSIAL DAN NOMOR SERTIFIKAT", "DINAS SOSIAL KOTA SEMARANG")
    page.blank()
    page.head(
        *("No", "NIK", "Nama", "P/L", "Tempat, Tgl. Lahir", "Nomor dan Tanggal Sertifikat"),
        *("Berlaku sampai", "No. HP"),
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.nik, who.full, who.sex, f"{who.birth_place}, {short_date(who.birth_date)}"),
            f"0{n + 40}/LSPS/SERT/2022 tanggal {long_date(dated(n, 2022))}",
            *(dmy(later(dated(n, 2022), 5)), who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            certificate_number=f"0{n + 40}/LSPS/SERT/2022",
            certificate_issued_on=dated(n, 2022),
            certificate_valid_until=later(dated(n, 2022), 5),
            **PEKSOS,
        ),
    )
    return book


WORKBOOKS = (bengkulu, cimahi, bandar_lampung, tangerang, padang, semarang)
