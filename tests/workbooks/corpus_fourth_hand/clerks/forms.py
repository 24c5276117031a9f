"""One form per person, and answers to forms on the web."""

from __future__ import annotations

from datetime import datetime, timedelta

from tests.workbooks.corpus_fourth_hand.book import Book, Page, joined, long_date
from tests.workbooks.corpus_fourth_hand.people import Person, people


def _biodata(page: Page, who: Person, *, colon: bool) -> None:
    """Label, perhaps a colon in a column of its own, value."""
    pairs = (
        ("Nama Lengkap", who.titled),
        ("NIK", who.nik),
        ("Tempat, Tanggal Lahir", f"{who.birth_place}, {long_date(who.birth_date)}"),
        ("Jenis Kelamin", "Laki-laki" if who.sex == "L" else "Perempuan"),
        ("Alamat Rumah", "Jl. Merdeka No. 12"),
        ("Nomor HP/WA", who.phone),
        ("E-mail", who.email),
    )
    page.line("BIODATA PEKERJA SOSIAL")
    page.gap()
    for label, value in pairs:
        row = page.line(label, ":", value) if colon else page.line(label, value)
        if label == "Nama Lengkap":
            page.means(row, who, "titles birth_place birth_date sex phone email")
    page.gap(2)
    page.line("Yang membuat,", at=3)
    page.gap(2)
    page.line(who.name, at=3)
    page.gap(2)


def a_sheet_each() -> Book:
    book = Book(
        "biodata-satu-lembar-satu-orang.xlsx", "Biodata dicetak per orang, satu lembar satu orang.", "18.71"
    )
    for number, who in enumerate(people(book.file, 4, "187102"), start=1):
        _biodata(book.page(f"Biodata ({number})"), who, colon=False)
    return book


def one_under_the_other() -> Book:
    book = Book("biodata-bersusun.xlsx", "Beberapa biodata bersusun ke bawah di satu lembar.", "17.71")
    page = book.page("Biodata")
    for who in people(book.file, 4, "177106"):
        _biodata(page, who, colon=True)
    return book


QUESTIONS = (
    "Timestamp",
    "Email Address",
    "Nama lengkap sesuai KTP (beserta gelar)",
    "Nomor Induk Kependudukan (NIK) 16 digit",
    "Jenis kelamin Anda",
    "Tempat lahir",
    "Tanggal lahir",
    "Nomor WhatsApp yang aktif",
    "Di kecamatan mana Anda bertugas?",
    "Apakah Anda sudah memiliki sertifikat kompetensi pekerja sosial?",
    "Jika sudah, tuliskan nomor sertifikat",
    "Dengan ini saya menyatakan data yang saya isi adalah benar",
)


def google_form() -> Book:
    book = Book(
        "google-form-jawaban.xlsx", "Jawaban Google Form: kalimat tanya sebagai judul kolom.", "17.71"
    )
    page = book.page("Form Responses 1")
    page.line(*QUESTIONS)
    places = (("Selebar", "17.71.01"), ("Gading Cempaka", "17.71.02"), ("Ratu Samban", "17.71.07"))
    for number, who in enumerate(people(book.file, 7, "177101")):
        place, code = places[number % 3]
        number_of = f"00{number}52/LSPS/2023" if number % 2 else None
        row = page.line(
            datetime(2026, 3, 2, 8, 15) + timedelta(hours=number),
            who.email,
            who.titled,
            who.nik,
            "Laki-laki" if who.sex == "L" else "Perempuan",
            who.birth_place,
            datetime.combine(who.birth_date, datetime.min.time()),
            int(who.phone),
            place,
            "Ya, sudah" if number_of else "Belum",
            number_of,
            "Ya, benar",
        )
        page.formats[row, 1] = "m/d/yyyy h:mm:ss"
        page.formats[row, 7] = "m/d/yyyy"
        told = {"certificate_number": number_of} if number_of else {}
        page.means(row, who, "titles email sex birth_place birth_date phone", place=code, **told)
    return book


def google_form_text() -> Book:
    book = Book(
        "google-form-unduhan.csv",
        "Jawaban Google Form diunduh CSV: waktu Amerika, tanggal lahir bulan/hari/tahun.",
        "32.77",
    )
    page = book.page("google-form-unduhan")
    page.line(
        "Timestamp",
        "1. Nama Lengkap",
        "2. NIK",
        "3. Tanggal Lahir (bulan/tanggal/tahun)",
        "4. No. HP",
        "5. Kelurahan tempat bertugas",
        "6. Saran dan masukan",
    )
    places = (("Melong", "32.77.01.1001"), ("Cibabat", "32.77.03.1002"), ("Padasuka", "32.77.02.1005"))
    for number, who in enumerate(people(book.file, 7, "327702")):
        place, code = places[number % 3]
        born = f"{who.birth_date.month}/{who.birth_date.day}/{who.birth_date.year}"
        row = page.line(
            f"3/{number + 2}/2026 14:05:{number}1",
            who.name,
            who.nik,
            born,
            who.phone,
            place,
            "Tidak ada, sukses selalu",
        )
        page.means(row, who, "birth_date phone", place=code)
    book.raw = joined(page, ",").encode()
    return book


def checked_boxes() -> Book:
    book = Book(
        "formulir-kotak-centang.xlsx", "Formulir daring dengan jawaban panjang dan nomor pertanyaan.", "36.72"
    )
    page = book.page("Jawaban Formulir 1")
    page.line(
        "Cap waktu",
        "A1. Tuliskan nama Anda (tanpa gelar)",
        "A2. Tuliskan gelar Anda",
        "A3. Berapa NIK Anda?",
        "A4. Kapan Anda lahir?",
        "A5. Nomor HP yang dapat dihubungi",
        "B1. Apa nama program tempat Anda bertugas?",
    )
    programmes = (
        ("Program Keluarga Harapan (PKH)", "PKH"),
        ("TKSK", "TKSK"),
        ("Sakti Peksos", "SAKTI_PEKSOS"),
    )
    for number, who in enumerate(people(book.file, 6, "367202")):
        words, code = programmes[number % 3]
        row = page.line(
            datetime(2026, 5, 4, 9, number),
            who.name,
            who.back_title or "-",
            who.nik,
            long_date(who.birth_date),
            f"+62 {who.phone[1:]}",
            words,
        )
        page.means(row, who, "birth_date phone back_title", programme=code)
    return book


BOOKS = (a_sheet_each, one_under_the_other, google_form, google_form_text, checked_boxes)
