"""Files of separated values, as forms, tills of data and Excel in Indonesian save them."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_other_hand.book import Book
from tests.workbooks.corpus_other_hand.people import of_cimahi, of_lampung


def form_answers() -> Book:
    book = Book(
        "oh-20-jawaban-formulir.csv",
        "Jawaban Google Formulir: kalimat sebagai judul, dua judul tentang nama.",
    )
    page = book.text()
    page.say(
        "Timestamp",
        "Nama lengkap sesuai KTP (tanpa gelar)",
        "NIK (16 digit)",
        "Tempat lahir",
        "Tanggal lahir",
        "Jenis kelamin",
        "Nomor HP/WhatsApp yang aktif",
        "Alamat email",
        "Apakah Saudara sudah bersertifikat?",
    )
    for number, one in enumerate(of_cimahi(6, 9)):
        mail = f"sdm{number}@contoh.id"
        page.person(
            f"12/05/2026 08.{number:02}.11",
            one.name,
            one.nik,
            "Cimahi",
            f"{one.born:%d/%m/%Y}",
            {"L": "Laki-Laki", "P": "Perempuan"}[one.sex],
            one.phone,
            mail,
            ("Sudah", "Belum")[number % 2],
            name=one.name,
            nik=one.nik,
            birth_place="Cimahi",
            birth_date=one.born,
            sex=one.sex,
            phone=one.phone,
            email=mail,
        )
    return book


def windows_semicolons() -> Book:
    book = Book(
        "oh-21-simpan-sebagai-csv.csv",
        "CSV dari Excel Indonesia: cp1252, titik koma, judul surat, NIK menjadi 3,27701E+15.",
    )
    page = book.text()
    page.say("DATA PENYULUH DAN PEKERJA SOSIAL – KOTA CIMAHI", *[""] * 5)
    page.say(*[""] * 6)
    page.say("No", "Nama & Gelar", "NIK", "Jns Kel", "Tgl.Lahir", "Alamat Tinggal")
    for number, one in enumerate(of_cimahi(13, 10), start=1):
        broken = number in (4, 7)
        page.person(
            str(number),
            one.titled,
            "3,27701E+15" if broken else f"`{one.nik}",
            {"L": "Lk", "P": "Pr"}[one.sex],
            f"{one.born:%d.%m.%Y}",
            f"Jl. Pasantren – Gg. Émpé No. {number}\nRT 02 RW 05",
            name=one.name,
            nik=one.nik,
            sex=one.sex,
            birth_date=one.born,
            **one.titles,
        )
        if broken:
            page.damaged("nik")
    page.say("", "Jumlah", "10", "", "", "")
    return book


def tabs() -> Book:
    book = Book(
        "oh-22-tempel-dari-aplikasi.csv",
        "Disalin dari aplikasi, berbatas tab, cp1252.",
        by="18",
    )
    page = book.text()
    page.say("Kode", "Nama SDM", "Nomor NIK", "Kabupaten", "Kecamatan", "Program/Kegiatan", "Mulai Bertugas")
    homes = (
        ("Pringsewu", "Ambarawa", "18.10.03"),
        ("Bandar Lampung", "Kedaton", "18.71.01"),
        ("Metro", "Metro Barat", "18.72.03"),
    )
    jobs = (("Pendamping PKH", "PKH"), ("Sakti Peksos", "SAKTI_PEKSOS"))
    for number, one in enumerate(of_lampung(14, 9)):
        regency, district, code = homes[number % 3]
        job, programme = jobs[number % 2]
        start = dt.date(2021, 1 + number, 4)
        page.person(
            f"SDM/{number + 1:03}",
            one.name.replace("Sari", "Sári"),
            one.nik,
            regency,
            district,
            job,
            f"{start:%d-%m-%y}",
            name=one.name.replace("Sari", "Sári"),
            nik=one.nik,
            place=code,
            programme=programme,
            assignment_starts_on=start,
        )
    return book


BOOKS = ((form_answers, ",", "utf-8-sig"), (windows_semicolons, ";", "cp1252"), (tabs, "\t", "cp1252"))
