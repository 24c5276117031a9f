"""PSM and Tagana of kelurahan, desa and towns."""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from tests.workbooks.corpus_eighth_hand.people import dmy, long_date, short_date
from tests.workbooks.corpus_ninth_hand.book import Book
from tests.workbooks.corpus_ninth_hand.people import crew, places

PSM = {"category": "RELAWAN", "programme": "PSM"}
TAGANA = {"category": "RELAWAN", "programme": "TAGANA"}


def cimahi() -> Book:
    book = Book(
        "07-cimahi-psm.xlsx",
        "Baris kelompok kecamatan, nomor mulai lagi di tiap kecamatan, kelurahan di kolomnya.",
        by="32.77",
        category="RELAWAN",
    )
    page = book.page("PSM 2026")
    page.over(8, "DATA PEKERJA SOSIAL MASYARAKAT (PSM) KOTA CIMAHI", "TAHUN 2026")
    page.blank()
    page.head("No", "Nama", "NIK", "Tempat Lahir", "Tgl. Lahir", "L/P", "Kelurahan", "No. HP/WA")
    for district, names in (
        (
            ("KECAMATAN CIMAHI SELATAN", "32.77.01", "1001 Melong, 1002 Cibeureum, 1003 Utama, 1005 Cibeber"),
            "Tintin Rostini;Cecep Suhendar;Imas Masitoh;Dadan Ramdani",
        ),
        (
            ("KECAMATAN CIMAHI TENGAH", "32.77.02", "1001 Baros, 1003 Karangmekar, 1005 Padasuka"),
            "|Yani Mulyani|S.Pd;Asep Saepudin;Nenden Rohaeni",
        ),
        (
            ("KECAMATAN CIMAHI UTARA", "32.77.03", "1001 Pasirkaliki, 1002 Cibabat, 1004 Cipageran"),
            "Euis Komala;|Ujang Rukmana|S.Sos;Wiwin Winarti",
        ),
    ):
        heading, code, villages = district
        page.line(heading)
        seats = places(code, villages)
        page.people(
            crew(names, seats, "Cimahi, Bandung, Garut"),
            lambda number, who, seats=seats: [
                *(number, who.full, who.nik, who.birth_place, dmy(who.birth_date), who.sex),
                *(seats[number - 1].name, who.phone),
            ],
            lambda number, who, seats=seats: who.told(
                *("nik", "birth_place", "birth_date", "sex", "phone"), **PSM, place=seats[number - 1].code
            ),
        )
    page.signature(
        6, "Cimahi, 3 Februari 2026", "Kepala Bidang Pemberdayaan Sosial,", "", "", "Dra. Lilis Herlina"
    )
    return book


def pringsewu() -> Book:
    book = Book(
        "08-pringsewu-psm.xlsx",
        "Pekon dan kecamatan di dua kolom, kecamatan di sel gabungan, alamat dengan RT/RW.",
        by="18.10",
        category="RELAWAN",
    )
    page = book.page("PSM", left=2)
    page.over(9, "DAFTAR NAMA PSM SE-KABUPATEN PRINGSEWU")
    page.blank()
    page.head(
        *("NO", "KECAMATAN", "PEKON / KELURAHAN", "NAMA PSM", "NIK", "TGL LAHIR"),
        *("ALAMAT", "NO. HP", "TAHUN BERGABUNG"),
    )
    seats = [
        *places("18.10.01", "1002 Pringsewu Utara, 2008 Sidoharjo, 2009 Podomoro"),
        *places("18.10.03", "2001 Ambarawa, 2004 Sumber Agung, 2007 Margodadi"),
        *places("18.10.05", "2007 Patoman, 2012 Lugusari, 2031 Ganjaran"),
    ]
    districts = {"18.10.01": "Pringsewu", "18.10.03": "Ambarawa", "18.10.05": "Pagelaran"}
    staff = crew(
        "Sri Mulyati;Ponimin;Siti Rukoyah;Tugiman;Umi Latifah;Sarjono;Kasiyem;Edi Supriyatno;Watini",
        seats,
        "Pringsewu, Metro, Wates",
    )
    rows = page.people(
        staff,
        lambda number, who: [
            *(number, districts[seats[number - 1].code[:8]] if number % 3 == 1 else ""),
            *(seats[number - 1].name, who.name, who.nik, who.birth_date),
            *(f"RT {number:02d} RW 0{number % 4 + 1}", who.phone, 2012 + number),
        ],
        lambda number, who: who.told("nik", "birth_date", "phone", **PSM, place=seats[number - 1].code),
    )
    for first in rows[::3]:
        page.merge(first, 3, first + 2, 3)
    return book


def padang() -> Book:
    book = Book(
        "09-padang-tagana.xlsx",
        "Anggota Tagana dengan NIA, golongan darah dan ukuran baju, alamat rumah.",
        by="13.71",
        category="RELAWAN",
    )
    page = book.page("Tagana Aktif")
    page.over(10, "DATA ANGGOTA TARUNA SIAGA BENCANA (TAGANA)", "KOTA PADANG")
    page.blank()
    page.head(
        *("No", "NIA", "Nama Anggota", "NIK", "Tempat / Tanggal Lahir", "Gol. Darah"),
        *("Ukuran Baju", "Pekerjaan", "Alamat Rumah", "HP"),
    )
    seats = places("13.71", "02 Padang Timur, 06 Lubuk Begalung, 09 Kuranji, 10 Nanggalo, 11 Koto Tangah")
    staff = crew(
        "Yulidar;Zulkifli Tanjung;|Rina Oktavia|S.Pd;Hendri Koto;Elvi Sukesih;|Afrizal Chaniago|A.Md;"
        "Mardiana;Ronal Pasaribu;Febri Yanti;Syafrizal",
        seats,
        "Padang, Bukittinggi, Pariaman",
    )
    page.people(
        staff,
        lambda number, who: [
            *(number, f"13.71.{number * 3:04d}", who.full, who.nik),
            *(f"{who.birth_place} / {long_date(who.birth_date)}", ("A", "B", "O", "AB")[number % 4]),
            *(("M", "L", "XL")[number % 3], ("Wiraswasta", "Guru honor", "Swasta")[number % 3]),
            *(f"Jl. Gajah Mada No. {number * 4}", who.phone),
        ],
        lambda number, who: who.told("nik", "birth_place", "birth_date", "phone", **TAGANA),
    )
    page.blank()
    page.plain("Keterangan :", "Anggota yang tidak aktif lagi tidak dicantumkan.")
    return book


def sumba_timur() -> Book:
    book = Book(
        "10-sumba-timur-psm.xls",
        "Jenis kelamin dengan tanda di kolom L dan P, desa dan kecamatan, nomor SK.",
        by="53.11",
        category="RELAWAN",
    )
    page = book.page("Sheet1")
    page.plain("NAMA-NAMA PEKERJA SOSIAL MASYARAKAT", "KABUPATEN SUMBA TIMUR", "KEADAAN : JUNI 2026")
    page.blank()
    page.head("NO", "NAMA", ("JENIS KELAMIN", "L", "P"), "NIK", "DESA/KEL.", "KEC.", "NOMOR SK", "KET")
    seats = [
        *places("53.11.01", "1001 Kambajawa, 1002 Hambala, 2013 Mbatakapidu"),
        *places("53.11.16", "1001 Wangga, 1002 Prailiu, 1005 Mau Hau"),
        *places("53.11.03", "1001 Lewa Paku, 2004 Kondamara"),
    ]
    districts = {"53.11.01": "Kota Waingapu", "53.11.16": "Kambera", "53.11.03": "Lewa"}
    staff = crew(
        "Rambu Kahi Leba;Umbu Nggaba;Maria Ina Rihi;Yohanis Landu;Rambu Anawulang;Domu Hambandima;"
        "Kristina Lodang;Markus Ndapa",
        seats,
        "Waingapu, Lewa",
    )
    page.people(
        staff,
        lambda number, who: [
            *(number, who.name, "√" if who.sex == "L" else "", "√" if who.sex == "P" else "", who.nik),
            *(
                seats[number - 1].name,
                districts[seats[number - 1].code[:8]],
                f"DS.460/{number + 20}/II/2026",
                "",
            ),
        ],
        lambda number, who: who.told(
            *("nik", "sex"),
            **PSM,
            place=seats[number - 1].code,
            decree_no=f"DS.460/{number + 20}/II/2026",
        ),
    )
    page.line("", "JUMLAH", sum(who.sex == "L" for who in staff), sum(who.sex == "P" for who in staff))
    return book


def kota_serang() -> Book:
    book = Book(
        "11-kota-serang-tagana.csv",
        "Jawaban formulir daring: cap waktu, judul kolom yang panjang, koma sebagai pemisah.",
        by="36.73",
        category="RELAWAN",
    )
    book.delimiter, book.encoding = ",", "utf-8"
    page = book.page("11-kota-serang-tagana")
    page.line(
        *("Timestamp", "Nama Lengkap (sesuai KTP)", "NIK", "Jenis Kelamin", "Tempat Lahir", "Tanggal Lahir"),
        *("Nomor WhatsApp Aktif", "Alamat Email", "Unsur", "Kecamatan Penugasan"),
    )
    seats = places("36.73", "01 Serang, 02 Kasemen, 03 Walantaka, 04 Curug, 05 Cipocok Jaya, 06 Taktakan")
    staff = crew(
        "Iis Aisyah;Fahrurozi;Lia Nurlaela;Hendra Saputra;Siti Maesaroh;Aji Pangestu;Dewi Fatimah",
        seats,
        "Serang, Tangerang",
    )
    mails = [f"{who.name.lower().replace(' ', '.')}@contoh.id" for who in staff]
    page.people(
        staff,
        lambda number, who: [
            *(f"2026/03/{number + 4:02d} 9:{number + 10}:21 AM GMT+7", who.name, who.nik),
            *({"L": "Laki-laki", "P": "Perempuan"}[who.sex], who.birth_place, dmy(who.birth_date, "/")),
            *(who.phone, mails[number - 1], "Tagana", seats[(number - 1) % 6].name),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "sex", "phone"),
            **TAGANA,
            email=mails[number - 1],
            place=seats[(number - 1) % 6].code,
        ),
    )
    return book


def singkawang() -> Book:
    book = Book(
        "12-singkawang-psm.xlsx",
        "Satu lembar tiap kecamatan dengan kelurahan di kolomnya, dan lembar rekapitulasi.",
        by="61.72",
        category="RELAWAN",
    )
    seats = [
        *places("61.72.01", "1001 Roban, 1002 Condong, 1005 Bukit Batu"),
        *places("61.72.02", "1001 Pasiran, 1002 Melayu, 1004 Kuala"),
        *places("61.72.04", "1002 Naram, 1003 Sungai Bulan"),
    ]
    staff = crew(
        "Lusiana Bong;Hermanto;Fransiska Tjhin;Uray Syahrul;Nurul Huda;Antonius Akim;Susanti;Muhammad Rizki",
        seats,
        "Singkawang, Sambas, Pontianak",
    )
    begun = dt.date(2025, 1, 6)
    names = {"61.72.01": "Singkawang Tengah", "61.72.02": "Singkawang Barat", "61.72.04": "Singkawang Utara"}
    counts = {}
    for code, group in groupby(zip(staff, seats, strict=True), key=lambda each: each[1].code[:8]):
        page = book.page(f"Kec. {names[code]}")
        page.over(7, "DATA PEKERJA SOSIAL MASYARAKAT", f"KECAMATAN {names[code].upper()} KOTA SINGKAWANG")
        page.blank()
        page.head("No", "Nama Lengkap", "NIK", "Kelurahan", "Tgl Lahir", "Mulai Tugas", "Kontak")
        people = dict(group)
        counts[names[code]] = len(people)
        page.people(
            people,
            lambda number, who, people=people: [
                *(number, who.name, who.nik, people[who].name, short_date(who.birth_date)),
                *(short_date(begun), who.phone),
            ],
            lambda number, who, people=people: who.told(
                *("nik", "birth_date", "phone"),
                **PSM,
                place=people[who].code,
                assignment_starts_on=begun,
            ),
        )
    page = book.page("REKAP", skipped="Jumlah per kecamatan.")
    page.plain("REKAPITULASI PSM KOTA SINGKAWANG")
    page.blank()
    page.head("No", "Kecamatan", "Jumlah PSM")
    for number, (name, count) in enumerate(counts.items(), start=1):
        page.line(number, name, count)
    page.line("", "Total", sum(counts.values()))
    return book


WORKBOOKS = (cimahi, pringsewu, padang, sumba_timur, kota_serang, singkawang)
