"""Places, programmes and certificates as people write them."""

from __future__ import annotations

from tests.workbooks.corpus_other_hand.book import Book
from tests.workbooks.corpus_other_hand.people import long_date
from tests.workbooks.corpus_third_hand.people import of_banten, of_bengkulu, of_cimahi, of_lampung_barat


def pekon_of_two_districts() -> Book:
    book = Book(
        "th-08-pekon-bernama-sama.xlsx",
        "Pekon Sukarame ada di dua kecamatan; kecamatan digabung ke bawah, nomor mulai lagi.",
        by="18.04",
    )
    page = book.sheet("Puskesos")
    page.say("DATA PETUGAS PUSKESOS PEKON KABUPATEN LAMPUNG BARAT")
    page.say("Nama Kantor : Dinas Sosial Kab. Lampung Barat")
    page.say("Bulan : Januari 2025")
    page.skip()
    page.say("KECAMATAN", "NO", "PEKON/KELURAHAN", "NAMA PETUGAS", "NIK PETUGAS", "L/P", "KONTAK")
    places = (
        (
            "BALIK BUKIT",
            (("Sukarame", "18.04.04.2010"), ("Kubu Perahu", "18.04.04.2002"), ("Ps. Liwa", "18.04.04.1001")),
        ),
        ("BELALAU", (("Sukarame", "18.04.06.2006"), ("Kenali", "18.04.06.2001"), ("Bdr. Kejadian", None))),
        ("SUMBER JAYA", (("Simpang Sari", "18.04.05.2001"), ("Way Petai", "18.04.05.2013"))),
    )
    people = iter(of_lampung_barat(8, 4))
    for district, villages in places:
        first = page.row + 1
        for number, (village, code) in enumerate(villages, start=1):
            one = next(people)
            told = {"place": code} if code else {}
            page.person(
                district if number == 1 else None,
                number,
                village,
                one.name,
                one.nik,
                one.sex,
                one.phone,
                name=one.name,
                nik=one.nik,
                sex=one.sex,
                phone=one.phone,
                **told,
            )
            if code is None:
                page.damaged("place")
        page.merge(f"A{first}:A{page.row}")
    return book


def regencies_as_written() -> Book:
    book = Book("th-09-singkatan-kabupaten.xlsx", "Kabupaten sebagaimana ditulis orang.", by="17")
    page = book.sheet("Peksos")
    page.say("NO", "NAMA", "NIK", "KABUPATEN / KOTA", "TANGGAL LAHIR")
    written = (
        ("Bengkulu Sel.", "17.01"),
        ("B. Selatan", "17.01"),
        ("Kab. BU", None),
        ("Kodya Bengkulu", "17.71"),
        ("Muko-Muko", "17.06"),
        ("Kab.Rejanglebong", "17.02"),
        ("Bkl. Tengah", "17.09"),
        ("KAB BENGKULU UTARA", "17.03"),
        ("kepahyang", None),
        ("Kota Bengkulu", "17.71"),
    )
    for number, one in enumerate(of_bengkulu(10), start=1):
        place, code = written[number - 1]
        told = {"place": code} if code else {}
        page.person(
            number,
            one.titled,
            one.nik,
            place,
            one.born,
            name=one.name,
            nik=one.nik,
            birth_date=one.born,
            **told,
        )
        if code is None:
            page.damaged("place")
    page.format("E", "[$-421]dd mmmm yyyy", first=2)
    return book


def programmes_as_written() -> Book:
    book = Book("th-10-jabatan-campuran.xlsx", "PKH, TKSK, Tagana, Rehsos dalam satu kolom Jabatan.", by="36")
    page = book.sheet("PILAR SOSIAL")
    page.say("DATA PILAR-PILAR SOSIAL PROV. BANTEN")
    page.say("NO", "NAMA LENGKAP", "NIK", "JABATAN PILAR SOSIAL", "KAB/KOTA TUGAS", "KEC. TUGAS")
    written = (
        ("Pendamping PKH", "PKH"),
        ("Pendamping Sosial PKH", "PKH"),
        ("TKSK Kec. Maja", "TKSK"),
        ("Anggota Tagana", "TAGANA"),
        ("Sakti Peksos", "SAKTI_PEKSOS"),
        ("PSM", "PSM"),
        ("Korkab PKH", "PKH"),
        ("TAGANA Madya", "TAGANA"),
    )
    for number, one in enumerate(of_banten(8), start=1):
        job, programme = written[number - 1]
        page.person(
            number,
            one.titled,
            one.nik,
            job,
            "Kab. Lebak",
            "Maja",
            name=one.name,
            nik=one.nik,
            programme=programme,
            place="36.02.13",
        )
    return book


def certificates_beside_str() -> Book:
    book = Book(
        "th-11-sertifikat-dan-str.xlsx",
        "Nomor dan tanggal tiga kali: sertifikat, STR, SK; baris nomor kolom dengan rumus.",
        by="32.77",
    )
    page = book.sheet("Sertifikasi")
    page.say("DATA PEKERJA SOSIAL BERSERTIFIKAT")
    page.say(
        "NO", "NAMA", "NIK", "SERTIFIKAT KOMPETENSI", None, None, "STR", None, None, "SK PENUGASAN", None
    )
    page.say(
        None, None, None, "NOMOR", "TANGGAL", "BERLAKU S/D", "NOMOR", "TANGGAL", "BERLAKU S/D", "NOMOR", "TMT"
    )
    page.say("(1)", "(2)", "(3)", "(4)", "(5)", "(6)=(5)+5", "(7)", "(8)", "(9)", "(10)", "(11)")
    page.merge("A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:I2", "J2:K2")
    for number, one in enumerate(of_cimahi(7), start=1):
        page.person(
            number,
            one.titled,
            one.nik,
            f"11.{number:04}/LSPS/2023",
            f"1{number} Mei 2023",
            f"1{number - 1} Mei 2028",
            f"STR-{number:05}",
            "1 Agustus 2023",
            "31 Juli 2028",
            f"460/SK.{number}/2022",
            "3 Januari 2022",
            name=one.name,
            nik=one.nik,
            certificate_number=f"11.{number:04}/LSPS/2023",
            certificate_issued_on=f"2023-05-1{number}",
            certificate_valid_until=f"2028-05-1{number - 1}" if number > 1 else "2028-05-10",
            decree_no=f"460/SK.{number}/2022",
            assignment_starts_on="2022-01-03",
        )
    return book


def annex_with_notes() -> Book:
    book = Book(
        "th-12-keterangan-meninggal.ods",
        "Tanda *) dan **) di belakang nama, artinya di kaki daftar.",
        by="18",
    )
    page = book.sheet("Lampiran II")
    page.say(None, None, None, None, "Lampiran II")
    page.say(None, None, None, None, "Keputusan Kepala Dinas Sosial Provinsi Lampung")
    page.say(None, None, None, None, "Nomor : 460/1171/V.07/2024")
    page.skip()
    page.say("DAFTAR NAMA PEKERJA SOSIAL")
    page.say("NO.", "NAMA", "NIK", "TANGGAL LAHIR", "TEMPAT TUGAS", "PARAF")
    marks = ("", " *)", "", " **)", "*", "")
    for number, one in enumerate(of_lampung_barat(6, 2), start=1):
        page.person(
            number,
            f"{one.titled}{marks[number - 1]}",
            one.nik,
            long_date(one.born),
            ("Kota Metro", "Kab. Way Kanan")[number % 2],
            f"{number}. ............",
            name=one.name,
            nik=one.nik,
            birth_date=one.born,
            place=("18.72", "18.08")[number % 2],
            **one.titles,
        )
    page.skip()
    page.say("Ket :")
    page.say(None, "*) meninggal dunia bulan Maret 2024")
    page.say(None, "**) mutasi ke Kab. Pesawaran")
    page.say("Catatan: data masih sementara, mohon dikoreksi oleh Kab/Kota")
    return book


BOOKS = (
    pekon_of_two_districts,
    regencies_as_written,
    programmes_as_written,
    certificates_beside_str,
    annex_with_notes,
)
