"""Offices of Sulawesi, Maluku and Papua."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.workbooks.corpus_seventh_hand.people import Person, crew, long_date
from tests.workbooks.corpus_sixth_hand.book import Book
from tests.workbooks.corpus_sixth_hand.people import MONTHS

TKSK = {"programme": "TKSK"}
PSM = {"programme": "PSM"}
TAGANA = {"programme": "TAGANA"}


def barru() -> Book:
    book = Book("TKSK BARRU.xls", "Tanggal lahir di tiga kolom.", "73.11")
    page = book.page("TKSK")
    page.titles(11, "DAFTAR NAMA-NAMA TKSK SE-KABUPATEN BARRU", "")
    page.head(
        "NO",
        "NAMA TKSK",
        "NO. INDUK TKSK",
        "NIK",
        "TEMPAT LAHIR",
        ("TANGGAL LAHIR", "TGL", "BLN", "THN"),
        "JENIS KELAMIN",
        "KECAMATAN",
        "MULAI BERTUGAS",
        "NO HP",
    )
    posts = {
        "Tanete Riaja": "01",
        "Tanete Rilau": "02",
        "Barru": "03",
        "Soppeng Riaja": "04",
        "Mallusetasi": "05",
        "Pujananting": "06",
        "Balusu": "07",
    }
    names = list(posts)

    def start(number: int) -> dt.date:
        return dt.date(2009 + number, 4, 1)

    def cells(number: int, who: Person) -> list[object]:
        return [
            number,
            who.full,
            f"73 11 {number:02d} 001",
            who.nik,
            who.birth_place,
            who.birth_date.day,
            who.birth_date.month,
            who.birth_date.year,
            who.sex,
            names[number - 1].upper(),
            long_date(start(number)),
            who.phone,
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        return who.told(
            "nik",
            "birth_place",
            "birth_date",
            "sex",
            "phone",
            place=f"73.11.{posts[names[number - 1]]}",
            assignment_starts_on=start(number).isoformat(),
            **TKSK,
        )

    page.people(crew("bugis", "73.11.03 73.11.05", 7, "Barru, Pangkajene, Parepare"), cells, values)
    return book


def boalemo() -> Book:
    book = Book("BNBA PENDAMPING PKH BOALEMO.xlsx", "Dua NIK kurang satu angka.", "75.02")
    page = book.page("BNBA")
    page.titles(12, "BY NAME BY ADDRESS (BNBA) PENDAMPING PKH", "KABUPATEN BOALEMO PROVINSI GORONTALO", "")
    page.head(
        "NO",
        "NAMA PENDAMPING",
        "NIK",
        "NAMA IBU KANDUNG",
        "TEMPAT LAHIR",
        "TANGGAL LAHIR",
        "ALAMAT",
        "KEC. DAMPINGAN",
        "DESA DAMPINGAN",
        "NO. SK KEMENSOS",
        "NAMA BANK",
        "NO. REKENING",
        "NO. HP",
    )
    posts = {
        "Paguyaman": "01",
        "Wonosari": "02",
        "Dulupi": "03",
        "Tilamuta": "04",
        "Mananggu": "05",
        "Botumoito": "06",
    }
    names = list(posts)
    decree = "56/3.4/HK.01/1/2025"
    for number, who in enumerate(
        crew("gorontalo", "75.02.04 75.02.01", 10, "Tilamuta, Gorontalo, Limboto"), start=1
    ):
        spoilt = number in {4, 9}
        place = names[number % 6]
        row = page.line(
            number,
            who.full,
            who.nik[:15] if spoilt else who.nik,
            ("Hadija", "Aisa", "Rukmin")[number % 3],
            who.birth_place,
            f"{who.birth_date:%d}-{MONTHS[who.birth_date.month - 1][:3]}-{who.birth_date:%Y}",
            f"Dusun {('I', 'II', 'III')[number % 3]} Desa Modelomo",
            place,
            f"{number % 4 + 2} desa",
            decree,
            "BRI",
            f"0{number}4501{number:06d}53{number}",
            who.phone,
        )
        told = who.told(
            "nik",
            "birth_place",
            "birth_date",
            "phone",
            place=f"75.02.{posts[place]}",
            programme="PKH",
            decree_no=decree,
        )
        if spoilt:
            del told["nik"]
            page.damaged(row, "nik")
        page.told(row, told)
    return book


def sigi() -> Book:
    book = Book("pendamping_rehsos_sigi.csv", "CSV berpemisah koma dengan judul di atasnya.", "72.10")
    book.delimiter = ","
    page = book.page("pendamping_rehsos_sigi")
    page.line("DATA PENDAMPING REHABILITASI SOSIAL KABUPATEN SIGI")
    page.line("KEADAAN JULI 2025")
    page.line()
    page.head(
        "NO",
        "NAMA",
        "GELAR DEPAN",
        "GELAR BELAKANG",
        "NIK",
        "JENIS KELAMIN",
        "TEMPAT LAHIR",
        "TANGGAL LAHIR",
        "NO HP",
        "EMAIL",
        "KLASTER",
        "MULAI KONTRAK",
        "AKHIR KONTRAK",
    )

    def email(who: Person) -> str:
        return f"{who.name.split()[0].rstrip('.').lower()}.rehsos@yahoo.co.id"

    def cells(number: int, who: Person) -> list[object]:
        return [
            number,
            who.name,
            who.front,
            who.back,
            who.nik,
            "PEREMPUAN" if who.sex == "P" else "LAKI-LAKI",
            who.birth_place.upper(),
            who.birth_dashed,
            who.phone,
            email(who),
            ("ANAK", "LANSIA", "DISABILITAS")[number % 3],
            "01-01-2025",
            "31-12-2025",
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        return who.told(
            "nik",
            "sex",
            "birth_date",
            "phone",
            email=email(who),
            assignment_starts_on="2025-01-01",
            programme="SAKTI_PEKSOS",
        )

    page.people(crew("kaili", "72.10.12 72.10.01", 8, "Palu, Biromaru, Donggala"), cells, values)
    return book


def pasangkayu() -> Book:
    book = Book(
        "Data Peksos Supervisor & TKS Pasangkayu.xlsx",
        "Jabatan, SK, STR dan sertifikat sendiri-sendiri.",
        "76.01",
    )
    page = book.page("DATA")
    page.titles(12, "DATA PEKERJA SOSIAL KABUPATEN PASANGKAYU", "TAHUN 2025", "")
    page.head(
        "No",
        "Nama Pekerja Sosial",
        "NIK",
        "Tempat Tugas",
        ("SK Pengangkatan", "Nomor", "Tanggal", "TMT"),
        ("Sertifikat", "No. Sertifikat", "Tgl. Sertifikat", "Diterbitkan Oleh"),
        ("STR", "No. STR", "Berlaku Hingga"),
        "No. WhatsApp",
    )
    posts = {
        "Bambalamotu": "01",
        "Pasangkayu": "02",
        "Baras": "03",
        "Sarudu": "04",
        "Tikke Raya": "08",
        "Sarjo": "11",
    }
    names = list(posts)

    def issued(number: int) -> dt.date:
        return dt.date(2022, number + 2, 14)

    def start(number: int) -> dt.date:
        return dt.date(2019 + number, 2, 1)

    def cells(number: int, who: Person) -> list[object]:
        return [
            number,
            who.full,
            who.nik,
            f"Kec. {names[number - 1]}",
            f"{800 + number}/SK/DINSOS/{2019 + number}",
            f"25 Januari {2019 + number}",
            start(number),
            f"PS.{3000 + number * 11}",
            issued(number),
            "LSPS",
            f"STR/{number:04d}/PS",
            "14/03/2030",
            who.phone,
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        return who.told(
            "nik",
            "phone",
            place=f"76.01.{posts[names[number - 1]]}",
            decree_no=f"{800 + number}/SK/DINSOS/{2019 + number}",
            assignment_starts_on=start(number).isoformat(),
            certificate_number=f"PS.{3000 + number * 11}",
            certificate_issued_on=issued(number).isoformat(),
            certificate_issuer="LSPS",
            certificate_valid_until=None,
        )

    page.people(crew("mandar", "76.01.02 76.01.03", 6, "Pasangkayu, Mamuju, Majene"), cells, values)
    return book


def ambon() -> Book:
    book = Book("PSM KEC SIRIMAU AMBON.xlsx", "Desa, negeri dan kelurahan dalam satu kolom.", "81.71")
    page = book.page("PSM")
    page.titles(
        8,
        "PEMERINTAH KOTA AMBON",
        "DINAS SOSIAL",
        "DATA PEKERJA SOSIAL MASYARAKAT KECAMATAN SIRIMAU",
        "TAHUN 2025",
        "",
    )
    page.head(
        "NO",
        "NAMA",
        "UMUR",
        "JENIS KELAMIN",
        "DESA/NEGERI/KELURAHAN",
        "NIK",
        "PEKERJAAN",
        "NO. TELP/HP",
        "TANDA TANGAN",
    )
    wards = (
        ("Kel. Rijali", "81.71.02.1011"),
        ("Kel. Amantelu", "81.71.02.1012"),
        ("Kel. Batu Meja", "81.71.02.1015"),
        ("Negeri Batu Merah", "81.71.02.2003"),
        ("Negeri Soya", "81.71.02.2009"),
        ("Negeri Hative Kecil", "81.71.02.2001"),
        ("Kel. Waihoka", "81.71.02.1014"),
        ("Kel. Uritetu", "81.71.02.1017"),
    )

    def cells(number: int, who: Person) -> list[object]:
        return [
            number,
            who.full,
            f"{2025 - who.birth_date.year} Thn",
            who.sex,
            wards[number - 1][0],
            who.nik,
            ("Wiraswasta", "Ibu Rumah Tangga", "Honorer")[number % 3],
            who.phone,
            f"{number}. ........",
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        return who.told("sex", "nik", "phone", place=wards[number - 1][1], **PSM)

    page.people(crew("ambon", "81.71.02 81.71.01", 8, "Ambon, Masohi"), cells, values)
    return book


def mimika() -> Book:
    book = Book("tagana mimika.xlsx", "Daftar dengan pleton, ukuran baju dan keterangan.", "94.04")
    page = book.page("Sheet1")
    page.line(None, "DATA TAGANA KABUPATEN MIMIKA PROVINSI PAPUA TENGAH")
    page.line()
    page.line(
        None,
        "No",
        "Nama",
        "L/P",
        "Tempat & Tgl Lahir",
        "NIK",
        "OAP/Non OAP",
        "Distrik",
        "Thn Dikukuhkan",
        "Ukuran Baju",
        "HP",
        "Ket",
    )
    posts = {
        "Mimika Baru": "01",
        "Mimika Timur": "03",
        "Kuala Kencana": "09",
        "Tembagapura": "10",
        "Kwamki Narama": "13",
        "Wania": "16",
    }
    names = list(posts)

    def cells(number: int, who: Person) -> list[object]:
        return [
            None,
            number,
            who.full,
            who.sex,
            f"{who.birth_place}, {who.birth_date:%d %m %Y}"
            if number == 5
            else f"{who.birth_place}, {who.birth_dashed}",
            who.nik,
            "Non OAP" if number == 6 else "OAP",
            names[number % 6],
            2014 + number % 5,
            ("L", "XL", "M")[number % 3],
            who.phone_without_zero,
            "Aktif" if number != 4 else "Cuti",
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        return who.told(
            "sex",
            "birth_place",
            "birth_date",
            "nik",
            "phone",
            place=f"94.04.{posts[names[number % 6]]}",
            **TAGANA,
        )

    page.people(crew("mimika", "94.04.01 94.04.03", 8, "Timika, Ilaga, Kokonao"), cells, values)
    page.line()
    page.line(None, "Jumlah Anggota", 8, "orang")
    return book


def jayapura() -> Book:
    book = Book("Pendamping PKH Kota Jayapura.xlsx", "Satu tanggal lahir yang tidak ada.", "91.71")
    page = book.page("Pendamping")
    page.titles(
        10, "DAFTAR PENDAMPING PKH KOTA JAYAPURA", "BERDASARKAN SK DIRJEN LINJAMSOS NOMOR 12/3/HK.01/2025", ""
    )
    page.head(
        "No.",
        "Nama Lengkap",
        "Nomor Induk Kependudukan (NIK)",
        "Tempat Lahir",
        "Tanggal Lahir (dd/mm/yyyy)",
        "Jenis Kelamin",
        "Pendidikan / Jurusan",
        "Distrik Dampingan",
        "Tanggal Mulai Tugas",
        "No. HP Aktif",
    )
    posts = {
        "Jayapura Utara": "01",
        "Jayapura Selatan": "02",
        "Abepura": "03",
        "Muara Tami": "04",
        "Heram": "05",
    }
    names = list(posts)

    def start(number: int) -> dt.date:
        return dt.date(2018 + number % 5, number, 5)

    for number, who in enumerate(
        crew("jayapura", "91.71.03 91.71.01", 8, "Jayapura, Sentani, Biak"), start=1
    ):
        spoilt = number == 3
        place = names[number % 5]
        row = page.line(
            number,
            who.full,
            who.nik,
            who.birth_place,
            "31/06/1988" if spoilt else who.birth_slashed,
            who.sex,
            "S1 / Kesejahteraan Sosial" if who.back else "SMA / IPS",
            f"Distrik {place}",
            f"{start(number):%d/%m/%Y}",
            who.phone,
        )
        told = who.told(
            "nik",
            "birth_place",
            "birth_date",
            "sex",
            "phone",
            place=f"91.71.{posts[place]}",
            programme="PKH",
            assignment_starts_on=start(number).isoformat(),
        )
        if spoilt:
            del told["birth_date"]
            page.damaged(row, "birth_date")
        page.told(row, told)
    recap = book.page("Rekap Distrik", skipped="rekap")
    recap.titles(4, "REKAP PENDAMPING PER DISTRIK", "")
    recap.head("No", "Distrik", "Jumlah Pendamping", "Jumlah KPM")
    for number, name in enumerate(names, start=1):
        recap.line(number, name, 2, 400 + number)
    return book


WORKBOOKS = (barru, boalemo, sigi, pasangkayu, ambon, mimika, jayapura)
