"""Sheets whose shape is their own: boxes, codes with a key, no head at all, formulas."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_fifth_hand.book import Book
from tests.workbooks.corpus_fifth_hand.people import crew, long_date


def split_date() -> Book:
    """Day, month and year in columns of their own."""
    book = Book(
        "fh-15-tanggal-tiga-kolom.xlsx",
        "Tanggal lahir dalam tiga kolom: tgl, bln, thn; nomor HP tanpa nol.",
        "36.04",
    )
    page = book.page("Relawan")
    page.line("PENDATAAN RELAWAN SOSIAL KECAMATAN KRAMATWATU")
    page.line("No", "Nama", "NIK", "Tanggal Lahir", None, None, "Desa", "HP")
    page.line(None, None, None, "Tgl", "Bln", "Thn")
    page.merge("D2:F2")
    desa = [("Pejaten", 2003), ("Serdang", 2006), ("Terate", 2007), ("Wanayasa", 2012), ("Tonjong", 2008)]
    for number, who in enumerate(crew("melayu", "36.04.05", 5), start=1):
        name, code = desa[number - 1]
        page.person(
            number,
            who.name,
            who.nik,
            who.birth.day,
            who.birth.month,
            who.birth.year,
            name,
            int(who.phone),
            **who.told,
            birth_date=who.birth.isoformat(),
            place=f"36.04.05.{code}",
            phone=who.phone,
        )
    return book


def boxes() -> Book:
    """A form whose NIK has a box per digit."""
    book = Book(
        "fh-16-nik-satu-kotak-satu-angka.xlsx",
        "NIK ditulis satu angka per kotak, judulnya digabung di atas 16 kolom.",
        "35.16",
    )
    page = book.page("Formulir A")
    page.line("FORMULIR A - PENDATAAN PSM DESA/KELURAHAN")
    page.line("No", "Nama Lengkap", "N I K", *[None] * 15, "L/P", "Desa")
    page.merge("C2:R2")
    for number, (who, (desa, code)) in enumerate(
        zip(
            crew("jawa", "35.16.01", 4),
            [("Dinoyo", 2016), ("Gading", 2012), ("Manting", 2004), ("Kumitir", 2013)],
            strict=True,
        ),
        start=1,
    ):
        page.person(
            number,
            who.name,
            *map(int, who.nik),
            who.sex,
            desa,
            **who.told,
            sex=who.sex,
            place=f"35.16.01.{code}",
        )
    return book


def key_below() -> Book:
    """Codes whose key stands below the table."""
    book = Book(
        "fh-17-kode-dan-keterangan.xlsx",
        "Jenis kelamin 1/2 dan kode program, dijelaskan di bawah tabel.",
        "33.74",
    )
    page = book.page("Data")
    page.lines("PENDATAAN SDM KESEJAHTERAAN SOSIAL", "KOTA SEMARANG", over="G")
    page.line("No", "Nama Lengkap", "NIK", "JK *)", "Program **)", "Kelurahan", "Telp/HP")
    programmes = ["PKH", "TKSK", "PSM"]
    wards = [
        ("Meteseh", 1001),
        ("Bulusan", 1004),
        ("Jangli", 1007),
        ("Tandang", 1008),
        ("Kramas", 1005),
        ("Kedungmundu", 1009),
    ]
    for number, who in enumerate(crew("jawa", "33.74.10", 6), start=1):
        ward, code = wards[number - 1]
        page.person(
            number,
            who.name,
            who.nik,
            1 if who.sex == "L" else 2,
            1 + number % 3,
            ward,
            who.phone,
            **who.told,
            sex=who.sex,
            programme=programmes[number % 3],
            place=f"33.74.10.{code}",
            phone=who.phone,
        )
    page.skip()
    page.line("*)", "1 = Laki-laki, 2 = Perempuan")
    page.line("**)", "1 = PKH, 2 = TKSK, 3 = PSM")
    return book


def without_head() -> Book:
    """No head at all: what a column holds is told by what stands in it."""
    book = Book(
        "fh-18-tanpa-kepala-kolom.xlsx",
        "Tidak ada judul kolom; isinya menunjukkan nama, NIK, jenis kelamin, dan HP.",
        "33.74",
    )
    page = book.page("Sheet1")
    for number, who in enumerate(crew("jawa", "33.74.10", 6, "b"), start=1):
        page.person(number, who.name, who.nik, who.sex, who.phone, **who.told, sex=who.sex, phone=who.phone)
    return book


def continued() -> Book:
    """The second sheet goes on without a head, with the numbers of the first."""
    book = Book(
        "fh-19-lembar-kedua-tanpa-judul.xlsx",
        "Lembar kedua melanjutkan nomor lembar pertama tanpa judul kolom.",
        "35.16",
    )
    people = crew("jawa", "35.16.07", 12)
    page = book.page("Sheet1")
    page.line("DATA PENDAMPING REHABILITASI SOSIAL")
    page.line("NO", "NAMA", "JENIS KELAMIN", "NIK", "TEMPAT TGL LAHIR", "NO TELEPON")
    for number, who in enumerate(people, start=1):
        if number == 8:
            page = book.page("Sheet2")
        page.person(
            number,
            who.name,
            {"L": "Laki-Laki", "P": "Perempuan"}[who.sex],
            who.nik,
            f"Mojokerto {long_date(who.birth)}",
            who.phone,
            **who.told,
            sex=who.sex,
            phone=who.phone,
            birth_place="Mojokerto",
            birth_date=who.birth.isoformat(),
        )
    return book


def formulas() -> Book:
    """Sex, birth and number are worked out of the NIK by formulas."""
    book = Book(
        "fh-20-rumus-dari-nik.xlsx",
        "Jenis kelamin dan tanggal lahir dihitung rumus dari NIK; umur ikut tanggal hari ini.",
        "18.03",
    )
    page = book.page("Kerja")
    page.line("Rekap TKS Kecamatan Bukit Kemuning")
    page.line("No", "Gelar Dpn", "Nama", "Gelar Blkg", "NIK", "JK", "Tgl Lahir", "Umur", "Desa/Kel")
    desa = [
        ("Dwikora", 2006),
        ("Muara Aman", 2004),
        ("Suka Menanti", 2003),
        ("Tanjung Baru", 2002),
        ("Tanjung Waras", 2007),
    ]
    for number, who in enumerate(crew("rejang", "18.03.01", 5), start=1):
        row = page.row + 1
        name, code = desa[number - 1]
        page.person(
            f"=ROW()-{row - number}",
            "Ir." if number == 2 else None,
            who.name,
            "SKM" if number % 2 else None,
            who.nik,
            f'=IF(VALUE(MID(E{row},7,2))>40,"P","L")',
            f"=DATE(1900+VALUE(MID(E{row},11,2)),VALUE(MID(E{row},9,2)),MOD(VALUE(MID(E{row},7,2)),40))",
            f'=DATEDIF(G{row},DATE(2026,1,1),"Y")&" th"',
            name,
            **who.told,
            sex=who.sex,
            birth_date=who.birth.isoformat(),
            place=f"18.03.01.{code}",
            front_title="Ir." if number == 2 else None,
            back_title="SKM" if number % 2 else None,
        )
        page.sheet.cell(row, 7).number_format = "dd/mm/yyyy"
    book.calculated = True
    return book


def mixed_dates() -> Book:
    """Real dates, texts and serials that are texts, in one column; the names stand after the numbers."""
    book = Book(
        "fh-21-tanggal-campur-seri-teks.ods",
        "Tanggal asli, teks, dan nomor seri yang menjadi teks dalam satu kolom.",
        "32.77",
    )
    page = book.page("sakti peksos")
    page.line("SAKTI PEKSOS / PENDAMPING REHSOS JAWA BARAT")
    page.line("NIK", "No. Sertifikat", "Tgl Sertifikat", "Nama (sesuai KTP)", "Tgl Lahir", "Wil. Tugas")
    places = [
        ("Kel. Baros", "32.77.02.1001"),
        ("Kel Cibabat, Kec Cimahi Utara", "32.77.03.1002"),
        ("Melong - Cimahi Selatan", "32.77.01.1001"),
        ("Kec. Cimahi Tengah", "32.77.02"),
        ("Kota Cimahi", "32.77"),
        ("Leuwigajah", "32.77.01.1004"),
    ]
    for number, who in enumerate(crew("melayu", "32.77.02", 6), start=1):
        place, code = places[number - 1]
        issued = dt.date(2024, number, 15 + number)
        serial = str((who.birth - dt.date(1899, 12, 30)).days)
        born = [who.birth, f"{who.birth:%d/%m/%Y}", serial][number % 3]
        certificate = f"LSPS.{200 + number}/SKPS/{2024}"
        row = page.person(
            who.nik,
            certificate,
            f"{issued:%Y-%m-%d}",
            who.name,
            born,
            place,
            **who.told,
            certificate_number=certificate,
            certificate_issued_on=issued.isoformat(),
            birth_date=who.birth.isoformat(),
            place=code,
        )
        page.sheet.cell(row, 5).number_format = "dd/mm/yyyy" if number % 3 == 0 else "General"
    return book


WORKBOOKS = [split_date, boxes, key_below, without_head, continued, formulas, mixed_dates]
