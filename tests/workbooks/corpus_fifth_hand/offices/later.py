"""Shapes thought of after the first reading was mended: whether more than those sheets was learnt."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_fifth_hand.book import Book
from tests.workbooks.corpus_fifth_hand.people import crew, long_date


def supervisors() -> Book:
    """A supervisor merged beside his people, with his own NIP and telephone."""
    book = Book(
        "fl-51-supervisor-digabung.xlsx",
        "Supervisor digabung ke bawah dengan NIP dan HP-nya sendiri.",
        "73.06",
    )
    page = book.page("Data")
    page.line("DATA PENDAMPING PKH DAN SUPERVISOR")
    page.line("NO", "SUPERVISOR", None, None, "PENDAMPING", None, None, "KECAMATAN")
    page.line(None, "NAMA", "NIP", "NO HP", "NAMA", "NIK", "NO HP", None)
    for cells in ("A2:A3", "B2:D2", "E2:G2", "H2:H3"):
        page.merge(cells)
    leader = crew("bugis", "73.06.08", 2)
    places = [("Bajeng", "73.06.02"), ("Manuju", "73.06.14"), ("Parigi", "73.06.17")]
    for number, who in enumerate(crew("bugis", "73.06.02", 6, "s"), start=1):
        boss = leader[(number - 1) // 3]
        place, code = places[number % 3]
        row = page.row + 1
        told = (boss.name, boss.nip, boss.phone) if number in (1, 4) else (None, None, None)
        page.person(
            number, *told, who.name, who.nik, who.phone, place, **who.told, phone=who.phone, place=code
        )
        if number in (1, 4):
            for column in "BCD":
                page.merge(f"{column}{row}:{column}{row + 2}")
    return book


def weekdays() -> Book:
    """Dates with the weekday, with "tanggal", with a full stop; telephones with words."""
    book = Book(
        "fl-52-tanggal-dengan-hari.xlsx",
        "Tanggal dengan nama hari, HP dengan kata, gelar tanpa koma.",
        "33.74",
    )
    page = book.page("Form")
    page.line(
        "No",
        "Nama Lengkap + Gelar",
        "No. NIK KTP",
        "Hari/Tanggal Lahir",
        "Nomor yang bisa dihubungi",
        "Kel. Dampingan",
    )
    days = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
    wards = [("Gemah", 1007), ("Palebon", 1011), ("Kalicari", 1012), ("Plamongansari", 1006)]
    for number, who in enumerate(crew("jawa", "33.74.06", 4, "h"), start=1):
        ward, code = wards[number - 1]
        page.person(
            number,
            f"{who.name} S.Sos",
            who.nik,
            f"{days[who.birth.weekday()]}, {long_date(who.birth)}",
            f"WA {who.phone}",
            ward,
            **who.told,
            back_title="S.Sos",
            birth_date=who.birth.isoformat(),
            phone=who.phone,
            place=f"33.74.06.{code}",
        )
    return book


def yes_no() -> Book:
    """Sex in words of daily speech, certificates as yes and no, an age, a tax number."""
    book = Book("fl-53-sudah-belum.ods", "Kolom sertifikasi sudah/belum, Pria/Wanita, NPWP, umur.", "35.16")
    page = book.page("Rekap")
    page.line("REKAP PEKSOS PROFESIONAL DAN TKS")
    page.line(
        "Urut",
        "NIK",
        "Nama Ybs",
        "Pria/Wanita",
        "Umur (th)",
        "Sertifikasi (Sudah/Belum)",
        "NPWP",
        "Kec. Penugasan",
    )
    for number, (who, (place, code)) in enumerate(
        zip(
            crew("jawa", "35.16.10", 4),
            [("Bangsal", "35.16.10"), ("Puri", "35.16.11"), ("Gedeg", "35.16.14"), ("Pacet", "35.16.03")],
            strict=True,
        ),
        start=1,
    ):
        page.person(
            number,
            who.nik,
            who.name,
            {"L": "Pria", "P": "Wanita"}[who.sex],
            2026 - who.birth.year,
            "Sudah" if number % 2 else "Belum",
            f"09.254.{number:03d}.1-602.000",
            place,
            **who.told,
            sex=who.sex,
            place=code,
        )
    return book


def two_numbers() -> Book:
    """NIK and family card in one head group; the name stands last."""
    book = Book(
        "fl-54-nama-di-belakang.xlsx",
        "Nomor KK dan NIK dalam satu kelompok, nama di kolom terakhir, desa dan kecamatan digabung.",
        "35.16",
    )
    page = book.page("Sheet1")
    page.line("DATA KADER PSM KAB MOJOKERTO")
    page.line("DESA - KECAMATAN", "NOMOR KEPENDUDUKAN", None, "KONTAK", None, "NAMA KADER PSM")
    page.line(None, "KK", "NIK", "WA", "EMAIL", None)
    for cells in ("A2:A3", "B2:C2", "D2:E2", "F2:F3"):
        page.merge(cells)
    places = [
        ("Gemekan - Sooko", "35.16.13.2001"),
        ("Temon - Trowulan", "35.16.12.2004"),
        ("Dinoyo - Jatirejo", "35.16.01.2016"),
        ("Bejijong - Trowulan", "35.16.12.2008"),
    ]
    for number, who in enumerate(crew("jawa", "35.16.13", 4, "kk"), start=1):
        place, code = places[number - 1]
        mail = f"kader{number}@contoh.id"
        page.person(
            place,
            f"351613010118{9700 + number}",
            who.nik,
            who.phone,
            mail,
            who.name,
            **who.told,
            phone=who.phone,
            email=mail,
            place=code,
            programme="PSM",
        )
    return book


def certificates() -> Book:
    """Terms as "12-05-2024 s/d 11-05-2029" in one cell, number and scheme below it in the same cell."""
    book = Book(
        "fl-55-sertifikat-satu-sel.xlsx",
        "Masa berlaku dari-sampai dalam satu sel; skema di kolom sendiri.",
        "17",
    )
    page = book.page("Sertifikat")
    page.line("DATABASE PEMEGANG SERTIFIKAT KOMPETENSI LSPS")
    page.line(
        "No",
        "Nama Pemegang Sertifikat",
        "NIK",
        "Nomor Sertifikat / Register",
        "Skema",
        "Masa Berlaku (dari - s/d)",
        "Kab/Kota Asal",
    )
    towns = [
        ("Kab. Kaur", "17.04"),
        ("Kab. Seluma", "17.05"),
        ("Kota Bengkulu", "17.71"),
        ("Kab. Lebong", "17.07"),
    ]
    for number, who in enumerate(crew("rejang", "17.02.09", 4, "s"), start=1):
        town, code = towns[number - 1]
        certificate = f"PS.{number:04d}/LSPS-G/2024"
        page.person(
            number,
            f"{who.name}, S.ST.",
            who.nik,
            certificate,
            "Generalis",
            f"{11 + number}-05-2024 s/d {10 + number}-05-2029",
            town,
            **who.told,
            back_title="S.ST.",
            certificate_number=certificate,
            certificate_level="GENERALIS",
            certificate_valid_until=f"2029-05-{10 + number}",
            place=code,
        )
    return book


def footnoted() -> Book:
    """Marks behind names, notes between the people, a sub-head of the page."""
    book = Book(
        "fl-56-catatan-di-antara.xlsx",
        "Tanda bintang di nama, catatan di antara orang, halaman dan pindahan.",
        "36.04",
    )
    page = book.page("Hal 1")
    page.line("DAFTAR TAGANA KABUPATEN SERANG")
    page.line("NO", "N A M A", "N I K", "KECAMATAN", "HP")
    people = crew("melayu", "36.04.09", 6, "c")
    places = [("Ciruas", "36.04.09"), ("Anyar", "36.04.30"), ("Petir", "36.04.19")]
    for number, who in enumerate(people, start=1):
        place, code = places[number % 3]
        mark = "*)" if number == 2 else " **" if number == 5 else ""
        page.person(
            number,
            who.name + mark,
            who.nik,
            place,
            who.phone,
            **who.told,
            place=code,
            phone=who.phone,
            programme="TAGANA",
        )
        if number == 3:
            page.line("Jumlah dipindahkan", None, None, None, 3)
            page.line("Halaman 2")
            page.line("Jumlah pindahan", None, None, None, 3)
    page.line("*) sedang cuti besar")
    page.line("**) pindahan dari Kab. Pandeglang")
    return book


def pages_beside() -> Book:
    """English heads of an aid body, dates as 2026/03/14, telephones with country and brackets."""
    book = Book(
        "fl-57-english-only.xlsx", "Semua kepala kolom bahasa Inggris, tanggal tahun di depan.", "61.71"
    )
    page = book.page("Caseworkers")
    page.line("Caseworker contact list - updated 2026/03/01")
    page.line(
        "ID",
        "Caseworker name",
        "National ID number (NIK)",
        "Gender",
        "Birthdate",
        "Phone no.",
        "E-mail address",
        "District of assignment",
        "Contract start",
    )
    for number, who in enumerate(crew("melayu", "61.71.06", 4, "e"), start=1):
        mail = f"caseworker{number}@contoh.id"
        page.person(
            f"CW-{number:03d}",
            who.name,
            who.nik,
            {"L": "Male", "P": "Female"}[who.sex],
            f"{who.birth:%Y/%m/%d}",
            f"(+62) {who.phone[1:4]} {who.phone[4:8]} {who.phone[8:]}",
            mail,
            "Pontianak Tenggara",
            "2024/01/02",
            **who.told,
            sex=who.sex,
            birth_date=who.birth.isoformat(),
            phone=who.phone,
            email=mail,
            place="61.71.06",
        )
    return book


def tagged() -> Book:
    """A list in one cell per person with line breaks: name, NIK, telephone, place, each with its word."""
    book = Book(
        "fl-58-satu-sel-beberapa-baris.xlsx", "Satu sel per orang dengan beberapa baris berlabel.", "64.02"
    )
    page = book.page("Sheet1")
    page.line("No", "Identitas Petugas", "Kecamatan")
    for number, (who, (place, code)) in enumerate(
        zip(
            crew("kutai", "64.02.02", 4, "t"),
            [
                ("Loa Kulu", "64.02.02"),
                ("Sebulu", "64.02.07"),
                ("Anggana", "64.02.04"),
                ("Tabang", "64.02.12"),
            ],
            strict=True,
        ),
        start=1,
    ):
        page.person(
            number,
            f"Nama: {who.name}\nNIK: {who.nik}\nHP: {who.phone}",
            place,
            **who.told,
            phone=who.phone,
            place=code,
        )
    return book


def new_joiners() -> Book:
    """Two lists on one sheet: those who stay, and "yang mengundurkan diri" who are people all the same."""
    book = Book(
        "fl-59-dua-daftar-berjudul.xlsx",
        "Dua daftar dengan judul kolom berbeda urutan di satu lembar.",
        "17.02",
    )
    page = book.page("TKSK")
    page.line("A. TKSK LAMA")
    page.line("No", "Nama", "NIK", "Kecamatan", "Tgl. SK", "No. SK")
    places = [("Curup", "17.02.09"), ("Curup Utara", "17.02.16"), ("Selupu Rejang", "17.02.11")]
    people = crew("rejang", "17.02.20", 6, "j")
    for number, who in enumerate(people[:3], start=1):
        place, code = places[number - 1]
        page.person(
            number,
            who.name,
            who.nik,
            place,
            dt.date(2020, 1, number + 1),
            f"460/{number}/2020",
            **who.told,
            place=code,
            decree_no=f"460/{number}/2020",
            assignment_starts_on=f"2020-01-0{number + 1}",
            programme="TKSK",
        )
        page.sheet.cell(page.row, 5).number_format = "dd/mm/yyyy"
    page.skip()
    page.line("B. TKSK BARU")
    page.line("No", "NIK", "Nama", "No HP", "Kecamatan")
    for number, who in enumerate(people[3:], start=1):
        place, code = places[number - 1]
        page.person(
            number,
            who.nik,
            who.name,
            who.phone,
            place,
            **who.told,
            phone=who.phone,
            place=code,
            programme="TKSK",
        )
    return book


def short_numbers() -> Book:
    """Clean: a list whose numbers are typed with dashes and slashes, and towns of birth with a full stop."""
    book = Book(
        "bersih-60-tanda-baca.xlsx",
        "NIK bertanda hubung, tempat lahir disingkat, tanggal bergaris miring.",
        "18.03",
    )
    page = book.page("Data")
    page.line("No", "Nama", "NIK", "Tmpt/Tgl Lhr", "L/P", "No Tlp/HP")
    for number, who in enumerate(crew("rejang", "18.03.03", 4, "Kt. Bumi"), start=1):
        nik = "-".join((who.nik[:6], who.nik[6:12], who.nik[12:]))
        page.person(
            number,
            who.name,
            nik,
            f"Kt. Bumi, {who.birth:%d/%m/%Y}",
            who.sex,
            f"{who.phone[:4]}-{who.phone[4:]}",
            **who.told,
            birth_place="Kt. Bumi",
            birth_date=who.birth.isoformat(),
            sex=who.sex,
            phone=who.phone,
        )
    return book


WORKBOOKS = [
    *(supervisors, weekdays, yes_no, two_numbers, certificates, footnoted, pages_beside, tagged, new_joiners),
    short_numbers,
]
