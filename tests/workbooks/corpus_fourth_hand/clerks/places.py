"""Unusual abbreviations, and places with the words of their own corner."""

from __future__ import annotations

from datetime import date

from tests.workbooks.corpus_fourth_hand.book import Book, long_date
from tests.workbooks.corpus_fourth_hand.people import people


def short_heads() -> Book:
    book = Book(
        "singkatan-judul.xlsx",
        "JK, TTL, TMT, Pend., Gol., Jab., Kec. Dampingan, No. Sertf., Ms. Berlaku.",
        "18.06",
    )
    page = book.page("Rekap Data")
    page.line(
        "No",
        "Nm. Lengkap",
        "N.I.K",
        "JK",
        "TTL",
        "Pend.",
        "Gol.",
        "Jab.",
        "Kec. Dampingan",
        "TMT",
        "No. Sertf.",
        "Tgl. Sertf.",
        "Ms. Berlaku",
        "No. Reg",
        "Ket.",
    )
    for number, who in enumerate(people(book.file, 7, "180601"), start=1):
        place, code = (("Kota Agung", "18.06.01"), ("Wonosobo", "18.06.03"), ("Pulau Panggung", "18.06.04"))[
            number % 3
        ]
        issued, until = date(2023, number, 5), date(2028, number, 4)
        row = page.line(
            number,
            who.titled,
            who.nik,
            who.sex,
            f"{who.birth_place}, {who.born('%d-%m-%Y')}",
            "S1",
            "-",
            "Pendamping",
            place,
            "01-03-2020",
            f"KS.{number}0088.2023",
            issued.strftime("%d-%m-%Y"),
            until.strftime("%d-%m-%Y"),
            f"R-{number}",
            None,
        )
        page.means(
            row,
            who,
            "titles sex birth_place birth_date",
            place=code,
            assignment_starts_on=date(2020, 3, 1),
            certificate_number=f"KS.{number}0088.2023",
            certificate_issued_on=issued,
            certificate_valid_until=until,
        )
    return book


def work_area() -> Book:
    book = Book("wilayah-kerja.xlsx", "Wil. Kerja, Desa Binaan, sertifikat berlaku s.d.", "36.02")
    page = book.page("Data")
    page.line(
        "No",
        "Nama Petugas",
        "No. Identitas (KTP)",
        "Wil. Kerja",
        "Desa Binaan",
        "Kontak",
        "Sertifikat berlaku s.d.",
    )
    places = (
        ("Rangkasbitung", "Citeras", "36.02.14.2009"),
        ("Rangkasbitung", "Nameng", "36.02.14.2010"),
        ("Rangkasbitung", "Kel. Cijoro Pasir", "36.02.14.1008"),
    )
    for number, who in enumerate(people(book.file, 6, "360214"), start=1):
        district, village, code = places[number % 3]
        row = page.line(
            number,
            who.name,
            who.nik,
            district,
            village,
            who.phone,
            f"3{number % 2} Desember 2027" if number % 2 else "30 Juni 2028",
        )
        until = date(2027, 12, 31) if number % 2 else date(2028, 6, 30)
        page.means(row, who, "phone", place=code, certificate_valid_until=until)
    return book


def regency_or_city() -> Book:
    book = Book(
        "kota-kab-bertanda.xlsx",
        "Kota/Kab dan wilayah tugas; kabupaten dan kota bernama sama dibedakan kata depannya.",
        "36",
    )
    page = book.page("Banten")
    page.line("No", "Nama", "NIK", "Kota/Kab", "Wilayah Tugas (Kec)", "Jabatan Fungsional")
    places = (
        ("Kab. Serang", "Kramatwatu", "36.04.05"),
        ("Kota Serang", "Cipocok Jaya", "36.73.05"),
        ("Kab Tangerang", "Curug", "36.03.17"),
        ("Kota Tangerang", "Ciledug", "36.71.06"),
        ("Tangsel", "Serpong", "36.74.01"),
        ("Kota Cilegon", "Jombang", "36.72.05"),
    )
    for number, (who, (regency, district, code)) in enumerate(
        zip(people(book.file, 6, "360401"), places, strict=True), start=1
    ):
        row = page.line(number, who.name, who.nik, regency, district, "Pekerja Sosial Ahli Pertama")
        page.means(row, who, place=code)
    return book


def papua() -> Book:
    book = Book("papua-distrik-kampung.xlsx", "Distrik dan kampung di Jayapura.", "91.71")
    page = book.page("KOTA JAYAPURA")
    page.line("No", "Nama", "NIK", "Distrik", "Kelurahan/Kampung", "No. HP")
    places = (
        ("Abepura", "Kampung Nafri", "91.71.03.2001"),
        ("Distrik Abepura", "Kel. Asano", "91.71.03.1002"),
        ("Abepura", "Enggros", "91.71.03.2004"),
        ("Heram", None, "91.71.05"),
        ("Distrik Muara Tami", None, "91.71.04"),
    )
    for number, (who, (district, village, code)) in enumerate(
        zip(people(book.file, 5, "917103"), places, strict=True), start=1
    ):
        row = page.line(number, who.titled, who.nik, district, village, who.phone)
        page.means(row, who, "titles phone", place=code)
    return book


def aceh() -> Book:
    book = Book("aceh-gampong.xlsx", "Gampong di Banda Aceh, kecamatan sebagai baris kelompok.", "11.71")
    page = book.page("Lembar1")
    page.lines("DATA PEKERJA SOSIAL MASYARAKAT", "KOTA BANDA ACEH")
    page.line("NO", "NAMA", "NIK", "GAMPONG TUGAS", "HP/WA")
    everyone = people(book.file, 6, "117102")
    for title, group in (("KECAMATAN KUTA ALAM", everyone[:3]), ("KECAMATAN MEURAXA", everyone[3:])):
        page.line(title)
        for number, who in enumerate(group):
            village, code = (
                ("Gampong Mulia", "11.71.02.2001"),
                ("Gp. Peunayong", "11.71.02.2002"),
                ("Lampulo", "11.71.02.2010"),
            )[number]
            if "MEURAXA" in title:
                village, code = "", "11.71.03"
            row = page.line(number + 1, who.titled, who.nik, village or None, who.phone)
            page.means(row, who, "titles phone", place=code)
    return book


def sleman() -> Book:
    book = Book("sleman-kapanewon.xlsx", "Kapanewon dan kalurahan di Sleman.", "34.04")
    page = book.page("Kapanewon")
    page.line("No", "Nama", "NIK", "Kapanewon", "Kalurahan", "Tgl Lahir")
    places = (
        ("Mlati", "Sinduadi", "34.04.06.2001"),
        ("Kap. Mlati", "Kal. Tirtoadi", "34.04.06.2004"),
        ("Kapanewon Mlati", "Kalurahan Sumberadi", "34.04.06.2005"),
        ("Depok", None, "34.04.07"),
        ("Kapanewon Ngaglik", None, "34.04.12"),
    )
    for number, (who, (district, village, code)) in enumerate(
        zip(people(book.file, 5, "340406"), places, strict=True), start=1
    ):
        row = page.line(number, who.name, who.nik, district, village, long_date(who.birth_date))
        page.means(row, who, "birth_date", place=code)
    return book


def agam() -> Book:
    book = Book("agam-nagari.xlsx", "Nagari di Kecamatan Matur; nama tempat beragam ejaan.", "13.06")
    page = book.page("Nagari")
    page.line("No", "Nama Pendamping", "NIK", "Kecamatan", "Nagari", "Kontak Person (HP)")
    places = (
        ("Matur", "Nagari Matua Hilia", "13.06.04.2001"),
        ("Matur", "Lawang", "13.06.04.2004"),
        ("Kec. Matur", "Nag. Tigo Balai", "13.06.04.2003"),
        ("IV Koto", None, "13.06.05"),
    )
    for number, (who, (district, village, code)) in enumerate(
        zip(people(book.file, 4, "130604"), places, strict=True), start=1
    ):
        row = page.line(number, who.name, who.nik, district, village, who.phone)
        page.means(row, who, "phone", place=code)
    return book


def place_in_the_title() -> Book:
    book = Book(
        "wilayah-di-kop.xlsx", "Kecamatan hanya di kop; jabatan dan sifat pegawai bukan program.", "36.01"
    )
    page = book.page("Lampiran II")
    page.lines(
        "LAMPIRAN II", "Keputusan Camat Labuan", "Nomor : 400.9/12-Kec/2026", "Tanggal : 5 Januari 2026", ""
    )
    page.lines("DAFTAR PEKERJA SOSIAL MASYARAKAT (PSM) KECAMATAN LABUAN KABUPATEN PANDEGLANG", "")
    page.line("No.", "Nama", "NIK", "Tempat Tgl. Lahir", "Pendidikan Terakhir", "Ket")
    page.line(1, 2, 3, 4, 5, 6)
    for number, who in enumerate(people(book.file, 6, "360112"), start=1):
        row = page.line(
            f"{number}.", who.name, who.nik, f"{who.birth_place}, {who.born('%d-%m-%Y')}", "SLTA", None
        )
        page.means(row, who, "birth_place birth_date", place="36.01.12")
    page.gap()
    page.line("Ditetapkan di Labuan", at=5)
    page.line("CAMAT LABUAN,", at=5)
    page.gap(3)
    page.line("Drs. ENTUS MAHMUD, M.Si", at=5)
    page.line("NIP. 19680512 199003 1 007", at=5)
    return book


BOOKS = (short_heads, work_area, regency_or_city, papua, aceh, sleman, agam, place_in_the_title)
