"""Damaged values, clean ones that look suspicious, and sheets that are not lists of people."""

from __future__ import annotations

from datetime import date, datetime

from tests.workbooks.corpus_fourth_hand.book import Book
from tests.workbooks.corpus_fourth_hand.people import people


def rounded() -> Book:
    book = Book(
        "rusak-nik-dibulatkan.xlsx",
        "NIK jadi angka: digit terakhir jadi nol, sebagian jadi 1,77102E+15.",
        "17.71",
    )
    page = book.page()
    page.line("No", "Nama", "NIK", "No HP")
    for number, who in enumerate(people(book.file, 6, "177102"), start=1):
        shapes = (int(who.nik[:15] + "0"), f"{who.nik[0]},{who.nik[1:6]}E+15", who.nik)
        row = page.line(number, who.name, shapes[number % 3], who.phone)
        page.means(row, who, "phone")
        if number % 3 < 2:
            page.damaged(row, "nik")
    return book


def swapped() -> Book:
    book = Book(
        "rusak-hari-bulan-tertukar.xlsx",
        "Excel berlidah Amerika menukar hari dan bulan yang bisa ditukar; NIK membuktikannya.",
        "18.71",
    )
    page = book.page("Data")
    page.line("No", "Nama", "NIK", "Tanggal Lahir", "Kecamatan")
    for number, who in enumerate(people(book.file, 8, "187101"), start=1):
        who = who.but(birth_date=who.birth_date.replace(day=3 if number % 2 else 24, month=8))
        swap = number % 2 == 1
        born = datetime(who.birth_date.year, 3, 8) if swap else who.born("%d/%m/%Y")
        row = page.line(number, who.name, who.nik, born, "Kemiling")
        page.means(row, who, "birth_date", place="18.71.13")
        if swap:
            page.damaged(row, "birth_date", "warning")
    return book


def century() -> Book:
    book = Book(
        "rusak-abad.xlsx", "Tahun lahir 2085 dan 1885, tanggal yang tidak ada, dan masa depan.", "36.73"
    )
    page = book.page("Peksos")
    page.line("No", "Nama", "NIK", "Tgl Lahir", "HP")
    for number, who in enumerate(people(book.file, 6, "367301"), start=1):
        born = who.birth_date
        shapes = (
            who.born(),
            f"{born:%d/%m}/{born.year + 100}",
            f"{born:%d/%m}/{born.year - 100}",
            f"31/02/{born.year}",
            who.born(),
            f"{born:%d/%m}/2{born.year}",
        )
        row = page.line(number, who.name, who.nik, shapes[number - 1], who.phone)
        page.means(row, who, "birth_date phone")
        if number in (2, 3, 4, 6):
            page.damaged(row, "birth_date")
    return book


def lost_figures() -> Book:
    book = Book(
        "rusak-digit-hilang.xlsx", "NIK dan NIP kurang satu angka, huruf O dan l di antara angka.", "18.02"
    )
    page = book.page("ASN")
    page.line("No", "Nama", "NIK", "NIP", "No. HP")
    for number, who in enumerate(people(book.file, 6, "180201"), start=1):
        nik = (
            who.nik,
            who.nik[:15],
            who.nik[:10] + "O" + who.nik[11:],
            who.nik[:12] + "l" + who.nik[13:],
            who.nik + "1",
            who.nik,
        )[number - 1]
        nip = who.nip[:17] if number == 6 else who.nip
        row = page.line(number, who.titled, nik, nip, who.phone[1:])
        page.means(row, who, "titles nip phone")
        if nik != who.nik:
            page.damaged(row, "nik")
        if nip != who.nip:
            page.damaged(row, "nip")
    return book


def serial_dates() -> Book:
    book = Book(
        "rusak-tanggal-jadi-angka.xlsx",
        "Tanggal jadi bilangan seri; masa berlaku hanya tahun atau 'seumur hidup'.",
        "17.09",
    )
    page = book.page("Sheet1")
    page.line("No", "Nama", "NIK", "Tgl Lahir", "No Sertifikat", "Berlaku Sampai")
    for number, who in enumerate(people(book.file, 6, "170901"), start=1):
        serial = (who.birth_date - date(1899, 12, 30)).days
        until = ("2027", date(2027, 5, 6), "s/d 2028")[number % 3]
        row = page.line(number, who.name, who.nik, serial, f"7{number}1/LSPS/2022", until)
        page.means(
            row,
            who,
            "birth_date",
            certificate_number=f"7{number}1/LSPS/2022",
            certificate_valid_until=date(2027, 5, 6),
        )
        if number % 3 != 1:
            page.damaged(row, "certificate_valid_until")
    return book


def misplaced_codes() -> Book:
    book = Book(
        "rusak-kode-empat-angka.xlsx", "Kode 1801 dan 1803 dapat dibaca dua cara; yang bertitik tidak.", "18"
    )
    page = book.page("Sheet1")
    page.line("No", "Nama", "NIK", "Kode Kab/Kota Tugas")
    for number, who in enumerate(people(book.file, 4, "180101"), start=1):
        code = ("1801", "18.03", "1803", "18.71")[number - 1]
        row = page.line(number, who.name, who.nik, code)
        page.means(row, who, place=code)
        if "." not in code:
            page.damaged(row, "place")
    return book


def new_year_children() -> Book:
    book = Book(
        "bersih-lahir-satu-januari.xlsx",
        "Semua lahir 1 Januari, NIK dari daerah lain, separuh serinya berakhir nol: benar adanya.",
        "36.72",
    )
    page = book.page("Data")
    page.line("No", "Nama", "NIK", "Tanggal Lahir", "JK", "No HP")
    for number, who in enumerate(people(book.file, 6, "741005"), start=1):
        who = who.but(birth_date=date(who.birth_date.year, 1, 1), serial=9000 + number * 5)
        row = page.line(number, who.name, who.nik, who.born("%d/%m/%Y"), who.sex, who.phone)
        page.means(row, who, "birth_date sex phone")
    return book


def names_like_words() -> Book:
    book = Book(
        "bersih-nama-mirip-kata.xlsx", "Nama orang yang mirip judul, jumlah, tempat atau gelar.", "17.71"
    )
    page = book.page("Data")
    page.line("NO", "NAMA", "NIK", "KECAMATAN", "HP")
    names = (
        "Jumaliah",
        "Totok Raharjo",
        "Nomi Kepala",
        "Drajat Santoso",
        "Kota Sitompul",
        "Catatan Nasution",
        "Selebar Putra",
        "Rekapan",
        "Nomor Hutasoit",
    )
    for number, (who, name) in enumerate(zip(people(book.file, 9, "177101"), names, strict=True), start=1):
        who = who.but(name=name)
        row = page.line(number, name, who.nik, "Selebar", who.phone)
        page.means(row, who, "phone", place="17.71.01")
    return book


def namesakes() -> Book:
    book = Book(
        "bersih-senama.xlsx",
        "Senama, kembar, dan satu nomor kantor untuk semua: enam orang yang berlainan.",
        "18.71",
    )
    page = book.page("Data")
    page.line("No", "Nama", "NIK", "Tgl Lahir", "No HP")
    first = people(book.file, 1, "187103")[0]
    for number in range(6):
        who = first.but(serial=9500 + number, home=("187103", "187104")[number // 3])
        row = page.line(number + 1, who.name, who.nik, who.birth_date, first.phone)
        page.means(row, who, "birth_date phone")
    return book


def short_people() -> Book:
    book = Book("bersih-satu-orang.xlsx", "Hanya satu orang, nama dua huruf, tanpa nomor urut.", "32.77")
    page = book.page("Sheet1")
    page.line("NAMA", "NIK", "KELURAHAN")
    who = people(book.file, 1, "327701")[0].but(name="Ai")
    page.means(page.line("Ai", who.nik, "Utama"), who, place="32.77.01.1003")
    return book


def early_days() -> Book:
    book = Book(
        "bersih-semua-di-bawah-tiga-belas.xlsx",
        "Semua tanggal di bawah 13, tetapi NIK membuktikan urutannya.",
        "36.71",
    )
    page = book.page("Data")
    page.line("No", "Nama", "NIK", "Tgl. Lahir")
    for number, who in enumerate(people(book.file, 7, "367101"), start=1):
        who = who.but(birth_date=date(who.birth_date.year, number + 4, number))
        row = page.line(number, who.titled, who.nik, who.born("%d/%m/%Y"))
        page.means(row, who, "titles birth_date")
    return book


def recap() -> Book:
    book = Book("bukan-rekap-kecamatan.xlsx", "Rekap per kecamatan: tidak ada orang.", "36.01")
    page = book.page("REKAP")
    page.why_skipped = "rekap"
    page.lines("REKAPITULASI PENDAMPING PKH PER KECAMATAN", "")
    page.line("No", "Nama Kecamatan", "L", "P", "Jumlah", "Nomor Kode")
    for number, name in enumerate(("Menes", "Labuan", "Saketi", "Jiput", "Carita"), start=1):
        page.line(number, name, number, number + 2, 2 * number + 2, f"36.01.{number:02}")
    page.line(None, "JUMLAH", 15, 25, 40)
    return book


def pivot() -> Book:
    book = Book("bukan-pivot.xlsx", "Tabel pivot dan anggaran: tidak ada orang.", "18.71")
    page = book.page("Pivot")
    page.why_skipped = "pivot"
    page.line("Count of NIK", "Column Labels")
    page.line("Row Labels", "L", "P", "Grand Total")
    for number, name in enumerate(("Kedaton", "Panjang", "Kemiling"), start=1):
        page.line(name, number, 2, number + 2)
    page.line("Grand Total", 6, 6, 12)
    budget = book.page("RAB")
    budget.why_skipped = "anggaran"
    budget.line("No", "Uraian", "Nama Penerima", "Volume", "Satuan", "Harga Satuan", "Jumlah")
    budget.line(1, "Honor pendamping", "Pendamping PKH", 12, "OB", 3_000_000, 36_000_000)
    budget.line(2, "Transport", "Peserta", 40, "OK", 150_000, 6_000_000)
    budget.line(None, "JUMLAH", None, None, None, None, 42_000_000)
    return book


def attendance() -> Book:
    book = Book("bukan-daftar-hadir.xlsx", "Daftar hadir rapat: nama dan tanda tangan, tanpa NIK.", "17.71")
    page = book.page("Absen")
    page.why_skipped = "daftar hadir"
    page.lines("DAFTAR HADIR", "Hari/Tanggal : Senin, 9 Februari 2026", "Acara : Rapat Koordinasi", "")
    page.line("No", "Nama", "Instansi", "Tanda Tangan", None)
    for number, who in enumerate(people(book.file, 6, "177101"), start=1):
        page.line(number, who.name, "Dinas Sosial", f"{number}. ......")
    return book


def recipients() -> Book:
    book = Book(
        "bukan-penerima-manfaat.xlsx",
        "Daftar keluarga penerima bantuan: NIK ada, tetapi bukan tenaga.",
        "36.02",
    )
    page = book.page("KPM")
    page.why_skipped = "penerima manfaat"
    page.lines("DAFTAR KELUARGA PENERIMA MANFAAT (KPM) PROGRAM KELUARGA HARAPAN", "TAHAP 2 TAHUN 2026", "")
    page.line(
        "No", "Nama Penerima Manfaat", "NIK", "No. KK", "Desa", "Nominal Bantuan (Rp)", "No. Rekening KKS"
    )
    for number, who in enumerate(people(book.file, 6, "360214"), start=1):
        page.line(
            number,
            who.name.upper(),
            who.nik,
            f"36021401011{number:05}",
            "Citeras",
            750_000,
            f"60130100{number:08}",
        )
    return book


BOOKS = (
    rounded,
    swapped,
    century,
    lost_figures,
    serial_dates,
    misplaced_codes,
    new_year_children,
    names_like_words,
    namesakes,
    short_people,
    early_days,
    recap,
    pivot,
    attendance,
    recipients,
)
