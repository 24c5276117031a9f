"""Sheets that are damaged, and sheets that only look so."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_fifth_hand.book import Book
from tests.workbooks.corpus_fifth_hand.people import crew, long_date


def scanned() -> Book:
    """Read by a machine from a scan: O for 0, l for 1, in heads and in numbers."""
    book = Book(
        "fh-30-rusak-hasil-pindai.xlsx",
        "Hasil OCR: huruf di dalam NIK, kepala kolom ikut salah baca.",
        "17.02",
    )
    page = book.page("OCR")
    page.line("DAFTAR PEKERJA S0SIAL KABUPATEN REJANG LEB0NG")
    page.line("N0", "NAMA LENGKAP", "NlK", "TEMPAT / TGL LAHlR", "N0. HP")
    for number, who in enumerate(crew("rejang", "17.02.11", 7, "Curup"), start=1):
        spoilt = {
            2: who.nik.replace("0", "O"),
            5: who.nik.replace("1", "l", 1),
            6: who.nik[:9] + "B" + who.nik[10:],
        }
        page.person(
            number,
            who.name,
            spoilt.get(number, who.nik),
            f"{who.town}, {who.birth:%d-%m-%Y}",
            who.phone,
            name=who.name,
            nik=None if number in spoilt else who.nik,
            birth_place=who.town,
            birth_date=who.birth.isoformat(),
            phone=who.phone,
        )
        if number in spoilt:
            page.damaged("nik")
    return book


def numbers() -> Book:
    """NIK and NIP typed as numbers: Excel keeps fifteen digits."""
    book = Book(
        "fh-31-rusak-angka-lima-belas-digit.xls",
        "NIK dan NIP diketik sebagai angka: digit terakhir hilang.",
        "36.04",
    )
    page = book.page("Sheet1")
    page.line("Data Peksos Dinsos Kab. Serang")
    page.line("No", "NIK", "Nama", "NIP", "Kecamatan")
    districts = [
        ("Ciruas", "36.04.09"),
        ("Kragilan", "36.04.11"),
        ("Anyar", "36.04.30"),
        ("Petir", "36.04.19"),
        ("Kopo", "36.04.25"),
    ]
    for number, who in enumerate(crew("melayu", "36.04.09", 5), start=1):
        place, code = districts[number - 1]
        row = page.person(
            number,
            int(who.nik[:15] + "0"),
            who.name,
            float(who.nip[:15] + "000"),
            place,
            name=who.name,
            nik=None,
            nip=None,
            place=code,
        )
        for column in (2, 4):
            page.sheet.cell(row, column).number_format = "0"
        page.damaged("nik")
        page.damaged("nip")
    return book


def wrong_cells() -> Book:
    """Numbers of another kind in the column of the NIK, too few digits and too many, births to come."""
    book = Book(
        "fh-32-rusak-salah-kolom.xlsx",
        "NIP di kolom NIK, digit kurang dan lebih, tanggal lahir di masa depan.",
        "61.71",
    )
    page = book.page("TKS")
    page.line("DATA TENAGA KESEJAHTERAAN SOSIAL KOTA PONTIANAK 2026")
    page.line("No.", "Nama", "NIK", "Tanggal Lahir", "Kecamatan")
    for number, who in enumerate(crew("melayu", "61.71.06", 8), start=1):
        spoilt = {2: who.nip, 4: who.nik[:-1], 7: who.nik + "1"}
        born = f"{who.birth.day:02d}/{who.birth.month:02d}/2062" if number == 5 else f"{who.birth:%d/%m/%Y}"
        page.person(
            number,
            who.name,
            spoilt.get(number, who.nik),
            born,
            "Pontianak Tenggara",
            name=who.name,
            nik=None if number in spoilt else who.nik,
            birth_date=None if number == 5 else who.birth.isoformat(),
            place="61.71.06",
        )
        if number in spoilt:
            page.damaged("nik")
        if number == 5:
            page.damaged("birth_date")
    return book


def opened_by_excel() -> Book:
    """A text file saved by Excel: E+15, dates that do not exist, a term before its issue."""
    book = Book(
        "fh-33-rusak-disimpan-excel.csv",
        "CSV yang disimpan Excel: 3,51614E+15, 31 April, berlaku sebelum terbit.",
        "35.16",
    )
    book.write("No;Nama;NIK;Tgl Lahir;No Sertifikat;Terbit;Berlaku s.d.")
    for number, who in enumerate(crew("jawa", "35.16.18", 6), start=1):
        nik = f"{int(who.nik) / 10**15:.5f}E+15".replace(".", ",") if number in (1, 3, 6) else who.nik
        born = f"31/04/{who.birth.year}" if number == 4 else f"{who.birth:%d/%m/%Y}"
        until = "14/03/2021" if number == 5 else "14/03/2028"
        book.write(f"{number};{who.name};{nik};{born};{number:04d}/LSPS/2023;15/03/2023;{until}")
        values: dict[str, str | None] = {"name": who.name, "nik": who.nik if nik == who.nik else None}
        values |= {
            "birth_date": None if number == 4 else who.birth.isoformat(),
            "certificate_number": f"{number:04d}/LSPS/2023",
        }
        if number != 5:
            values |= {"certificate_issued_on": "2023-03-15", "certificate_valid_until": "2028-03-14"}
        book.line_told(**values)
        for wrong, field in ((nik != who.nik, "nik"), (number == 4, "birth_date")):
            if wrong:
                book.line_damaged(field)
    return book


def clean_names() -> Book:
    """Names that are months, places, ranks and heads elsewhere; twins; two people of one name."""
    book = Book(
        "bersih-34-nama-seperti-kata-lain.xlsx",
        "Nama yang mirip bulan, tempat, dan judul; kembar; nama sama orang lain.",
        "33.74",
    )
    page = book.page("Daftar")
    page.line("DAFTAR RELAWAN SOSIAL")
    page.line("No", "Nama", "NIK", "Tanggal Lahir", "Kelurahan")
    names = [
        "Juli Astuti",
        "Agustus Nainggolan",
        "Desi Purnama",
        "Kota Siregar",
        "Bulan Sari",
        "Totok Jumlahadi",
        "Melati",
        "Camat Purwadi",
        "Sri Lestari",
        "Sri Lestari",
    ]
    people = crew("jawa", "33.74.06", 10, "kembar")
    for number, who in enumerate(people, start=1):
        name = names[number - 1]
        twin = people[6]
        nik, birth = (
            (f"{twin.nik[:12]}{int(twin.nik[12:]) + 1}", twin.birth) if number == 9 else (who.nik, who.birth)
        )
        if number == 10:
            birth = dt.date(who.birth.year, 1, 1)
            nik = f"{who.nik[:6]}4101{birth:%y}{who.nik[12:]}"
        page.person(
            number,
            name,
            nik,
            f"{birth:%d/%m/%Y}",
            "Palebon",
            name=name,
            nik=nik,
            birth_date=birth.isoformat(),
            place="33.74.06.1011",
        )
    return book


def clean_ages() -> Book:
    """The very young and the very old, NIKs of everywhere, first days of the year."""
    book = Book(
        "bersih-35-umur-dan-asal.xlsx",
        "Kelahiran 1946 sampai 2007, NIK dari provinsi lain, lahir 1 Januari.",
        "64.02",
    )
    page = book.page("Relawan")
    page.line("No", "Nama", "NIK", "L/P", "Tgl Lahir", "Kec")
    births = [
        dt.date(1946, 8, 17),
        dt.date(2007, 2, 28),
        dt.date(1970, 1, 1),
        dt.date(2000, 2, 29),
        dt.date(1999, 12, 31),
        dt.date(1960, 7, 1),
    ]
    homes = ["730608", "640206", "351613", "610201", "910101", "120712"]
    for number, who in enumerate(crew("kutai", "64.02.06", 6, "umur"), start=1):
        born = births[number - 1]
        nik = f"{homes[number - 1]}{born.day + 40 * (who.sex == 'P'):02d}{born:%m%y}{who.nik[12:]}"
        name, front = (who.name[3:], "Hj") if who.name.startswith("Hj ") else (who.name, None)
        row = page.person(
            number,
            who.name,
            nik,
            who.sex,
            born,
            "Tenggarong",
            name=name,
            front_title=front,
            nik=nik,
            sex=who.sex,
            birth_date=born.isoformat(),
            place="64.02.06",
        )
        page.sheet.cell(row, 5).number_format = "dd-mm-yyyy"
    return book


def clean_certificates() -> Book:
    """Lapsed terms, terms of five and of three years, all tested on one day."""
    book = Book(
        "bersih-36-sertifikat-lama.ods",
        "Sertifikat kedaluwarsa, masa 5 dan 3 tahun, semua terbit di hari yang sama.",
        "17",
    )
    page = book.page("Sertifikasi")
    page.line("PEKSOS BERSERTIFIKAT PROVINSI BENGKULU")
    page.line("NO", "NAMA", "NIK", "KAB/KOTA", "NOMOR SERTIFIKAT", "TANGGAL TERBIT", "BERLAKU SAMPAI")
    places = [
        ("Seluma", "17.05"),
        ("Kaur", "17.04"),
        ("Lebong", "17.07"),
        ("Kota Bengkulu", "17.71"),
        ("Bengkulu Tengah", "17.09"),
        ("Bengkulu Selatan", "17.01"),
    ]
    for number, who in enumerate(crew("rejang", "17.02.16", 6), start=1):
        place, code = places[number - 1]
        until = dt.date(2016 if number % 2 else 2018, 11, 28)
        certificate = f"{1200 + number} / LSPS / XI / 2013"
        page.person(
            number,
            who.name,
            who.nik,
            place,
            certificate,
            "29 Nopember 2013",
            long_date(until),
            **who.told,
            place=code,
            certificate_number=certificate,
            certificate_issued_on="2013-11-29",
            certificate_valid_until=until.isoformat(),
        )
    return book


def clean_numbers() -> Book:
    """Identifiers in groups, with an apostrophe that is text, telephones of ten digits and of thirteen."""
    book = Book(
        "bersih-37-nomor-berkelompok.xlsx",
        "NIK berkelompok, apostrof sebagai teks, HP 10 sampai 13 angka, NIP PPPK.",
        "35.16",
    )
    page = book.page("Data")
    page.line("NO", "NAMA", "NIK", "NIP/NI PPPK", "HP")
    for number, who in enumerate(crew("jawa", "35.16.11", 6), start=1):
        nik = [
            f"{who.nik[:4]} {who.nik[4:8]} {who.nik[8:12]} {who.nik[12:]}",
            f"'{who.nik}",
            f"{who.nik[:6]}.{who.nik[6:12]}.{who.nik[12:]}",
        ][number % 3]
        nip = f"{who.birth:%Y%m%d}202321{'12'[who.sex == 'P']}{number:03d}"
        phone = [who.phone[:10], f"{who.phone[:12]}{number}"[:13], who.phone][number % 3]
        page.person(
            number,
            who.name,
            nik,
            f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}",
            phone,
            **who.told,
            nip=nip,
            phone=phone,
        )
    return book


WORKBOOKS = [
    *(scanned, numbers, wrong_cells, opened_by_excel),
    *(clean_names, clean_ages, clean_certificates, clean_numbers),
]
