"""Answers to online forms, and lists in which several kinds of people stand together."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.people import dmy, long_date, short_date
from tests.workbooks.corpus_tenth_hand.book import Book
from tests.workbooks.corpus_tenth_hand.people import crew, in_words

KINDS = {
    "TKSK": {"category": "TKS", "programme": "TKSK"},
    "PSM": {"category": "RELAWAN", "programme": "PSM"},
    "Tagana": {"category": "RELAWAN", "programme": "TAGANA"},
    "Penyuluh Sosial": {"category": "PENYULUH", "programme": "PENYULUH"},
    "Pekerja Sosial": {"category": "PEKSOS"},
}


def tangerang_selatan() -> Book:
    book = Book(
        "11-tangsel-jawaban-formulir.csv", "Jawaban Google Formulir, kecamatan diketik bebas.", by="36.74"
    )
    book.delimiter, book.encoding = ",", "utf-8"
    page = book.page("11-tangsel-jawaban-formulir")
    page.line(
        *("Timestamp", "Email Address", "Nama Lengkap (tanpa gelar)", "NIK (16 digit)", "Jenis Kelamin"),
        *("Tempat Lahir", "Tanggal Lahir", "Nomor WhatsApp aktif", "Saat ini bertugas sebagai"),
        *("Kecamatan tempat bertugas", "Apakah bersedia mengikuti uji kompetensi?"),
    )
    people = crew(
        "siti aisyah;Bambang Wicaksono;NURUL FADILAH;Reza Mahardika;Dian Anggraeni;achmad fauzi;"
        "Retno Wulandari;"
        "HENDRO SUSANTO;Yulia Kartika;Muhamad Ilham;Sri Lestari",
        "36.74.01 36.74.06 31.74.07",
        "Tangerang, Jakarta, Bogor",
        "tangerang selatan",
    )
    answers = (
        *(
            ("Pekerja Sosial", "Serpong", "01"),
            ("Pekerja Sosial", "serpong utara", "02"),
            ("PSM", "PAMULANG", "06"),
        ),
        *(("Pekerja Sosial", "Kec. Ciputat", "04"), ("TKSK", "Ciputat Timur ", "05"), ("PSM", "Setu", "07")),
        *(
            ("Penyuluh Sosial", "pondok aren", "03"),
            ("Tagana", "Pamulang", "06"),
            ("Pekerja Sosial", "Serpong", "01"),
        ),
        *(("PSM", "kec pondok aren", "03"), ("TKSK", "Setu", "07")),
    )
    for number, (who, (kind, district, code)) in enumerate(zip(people, answers, strict=True), start=1):
        clock = f"{number % 11 + 1}:{number * 5:02d}:{number * 4 + 3:02d} {'AP'[number % 2]}M GMT+7"
        sent = f"2026/10/{number + 4:02d} {clock}"
        mail = f"{who.name.split()[-1].lower()}{who.birth_date:%d%m}@gmail.com"
        row = page.line(
            *(sent, mail, who.name, who.nik, in_words(who), who.birth_place, who.birth_date, who.phone),
            *(kind, district, "Ya" if number % 4 else "Belum tahu"),
        )
        told = who.told("nik", "sex", "birth_place", "birth_date", "phone", **KINDS[kind], email=mail)
        page.told(row, told | {"place": f"36.74.{code}"})
    return book


def banjarbaru() -> Book:
    book = Book(
        "28-banjarbaru-formulir-uji.xlsx",
        "Formulir: nama bergelar, TTL diketik bebas, tautan unggahan.",
        by="63.72",
    )
    page = book.page("Form Responses 1")
    page.line(
        *(
            "Timestamp",
            "Email Address",
            "Nama Lengkap beserta Gelar",
            "NIK",
            "Tempat, Tanggal Lahir",
            "No. HP/WA",
        ),
        *("Instansi / Lembaga tempat bekerja", "Sudah memiliki sertifikat kompetensi?"),
        *("Nomor Sertifikat (bila ada)", "Tanggal Terbit Sertifikat (bila ada)", "Upload Scan KTP"),
    )
    people = crew(
        "|Noor Hidayati|S.Sos;|Akhmad Rijani|S.ST;|Siti Raudah|S.Psi;|Muhammad Noor Ipansyah|S.Sos;"
        "|Rusdiana|S.Kesos;"
        "|Gusti Fahrurazi|S.Tr.Sos;|Herlina Maulida|S.Sos., M.AP;|Abdul Basit|S.Sos;|Mahrita|S.Pd",
        "63.72.05 63.72.04 63.03.05",
        "Banjarbaru, Martapura, Banjarmasin",
        "banjarbaru",
    )
    bodies = ("Dinas Sosial Kota Banjarbaru", "LKSA Nurul Hikmah Banjarbaru", "LKS Kasih Bunda Cempaka")
    shapes = (long_date, dmy, short_date)
    for number, who in enumerate(people, start=1):
        sent = dt.datetime(2026, 9, 7 + number // 4, 8 + number, 13 + number * 4, 7 * number % 60)
        mail = f"{who.name.replace(' ', '.').lower()}@yahoo.com"
        body, born = bodies[number % 3], f"{who.birth_place}, {shapes[number % 3](who.birth_date)}"
        told = who.told("nik", "birth_place", "birth_date", "phone", category="PEKSOS", email=mail)
        has = ("Belum", "", "")
        if number in {2, 4, 7}:
            issued = dt.date(2023, 2 + number, 14)
            has = ("Sudah", f"0{500 + number}/LSPS/2023", issued)
            told |= {"certificate_number": has[1], "certificate_issued_on": issued.isoformat()}
        link = f"https://drive.google.com/open?id=1aB{number}xKq7Tz{number * 37}mVd"
        row = page.line(None, mail, who.full, who.nik, born, who.phone, body, *has, link)
        page.sheet.cell(row, 1, sent).number_format = "m/d/yyyy h:mm:ss"
        page.told(row, told | {"organization": body})
    return book


def halmahera_utara() -> Book:
    book = Book(
        "32-halut-psks.xlsx",
        'Beberapa unsur dalam satu tabel, "sda" dan sel kosong.',
        by="82.03",
        category="TKS",
    )
    page = book.page("PSKS")
    page.plain("DAFTAR POTENSI DAN SUMBER KESEJAHTERAAN SOSIAL (PSKS) PERORANGAN", "KAB. HALMAHERA UTARA")
    page.blank()
    page.head("NO", "UNSUR", "NAMA", "JK", "NIK", "KECAMATAN", "NOMOR SK", "HP")
    people = crew(
        "Yohana Tjileleu;Ferdinand Dodowor;Nurbaya Hi. Saleh;Hengky Sumtaki;Marice Tolori;Djunaidi Abubakar;"
        "Selvi Ngato;Ones Barani;Ramla Hi. Usman;Fiktor Boleu",
        "82.03.05 82.03.04 82.03.07",
        "Tobelo",
        "halmahera utara",
    )
    lines = (
        *(
            ("TKSK", "Tobelo", "05", "TKSK"),
            ("sda", "Tobelo Tengah", "11", "TKSK"),
            ("sda", "Galela", "04", "TKSK"),
        ),
        *(("sda", "Kao", "07", "TKSK"), ("PSM", "Tobelo", "05", "PSM"), ("sda", "sda", "05", "PSM")),
        *(
            ("sda", "Tobelo Utara", "10", "PSM"),
            ("Tagana", "Tobelo", "05", "Tagana"),
            ("sda", "sda", "05", "Tagana"),
        ),
        ("sda", "Malifut", "08", "Tagana"),
    )
    decrees = {"TKSK": "460/21/2026", "PSM": "460/35/2026", "Tagana": "460/48/2025"}
    for number, (who, (shown, district, code, kind)) in enumerate(zip(people, lines, strict=True), start=1):
        decree = "sda" if shown == "sda" else decrees[kind]
        row = page.line(number, shown, who.full, who.sex, who.nik, district, decree, who.phone)
        told = who.told("nik", "sex", "phone", **KINDS[kind], place=f"82.03.{code}", decree_no=decrees[kind])
        page.told(row, told)
    return book


def manokwari() -> Book:
    book = Book(
        "33-manokwari-sdm-kesos.xlsx",
        "Empat kategori; dua NIK berhuruf, satu tanggal yang tidak ada.",
        by="92.02",
    )
    page = book.page("SDM KESOS")
    page.over(8, "DATA SDM KESEJAHTERAAN SOSIAL KABUPATEN MANOKWARI", "TAHUN 2026")
    page.blank()
    page.head("NO", "NAMA LENGKAP", "NIK", "TGL LAHIR", "L/P", "KATEGORI SDM", "DISTRIK", "NO. HP")
    people = crew(
        "|Margaretha Mandacan|S.Sos;|Yan Piet Saiba|S.ST;Dorkas Wonggor;Obaja Mansim;|Regina Iba|S.Sos;"
        "Septer Ullo;"
        "Welmina Dowansiba;|Frans Indou|S.Kesos;Martha Inyomusi",
        "92.02.12 92.02.04 92.02.05",
        "Manokwari",
        "manokwari",
    )
    words = {
        "Pekerja Sosial": "PEKSOS",
        "Tenaga Kesejahteraan Sosial": "TKS",
        "Relawan Sosial": "RELAWAN",
        "Penyuluh Sosial": "PENYULUH",
    }
    lines = (
        *(("Pekerja Sosial", "Manokwari Barat", "12"), ("Pekerja Sosial", "Manokwari Barat", "12")),
        *(("Tenaga Kesejahteraan Sosial", "Prafi", "04"), ("Tenaga Kesejahteraan Sosial", "Masni", "05")),
        *(("Penyuluh Sosial", "Manokwari Timur", "13"), ("Relawan Sosial", "Warmare", "03")),
        *(("Relawan Sosial", "Manokwari Utara", "14"), ("Pekerja Sosial", "Manokwari Selatan", "15")),
        ("Relawan Sosial", "Sidey", "21"),
    )
    for number, (who, (word, district, code)) in enumerate(zip(people, lines, strict=True), start=1):
        nik = who.nik.replace("0", "O", 1) if number in {3, 7} else who.nik
        born = "31-06-1984" if number == 6 else dmy(who.birth_date)
        row = page.line(number, who.full, nik, born, who.sex, word, district, who.phone)
        told = who.told("sex", "phone", category=words[word], place=f"92.02.{code}")
        if number in {3, 7}:
            page.damaged(row, "nik")
        else:
            told["nik"] = nik
        if number == 6:
            page.damaged(row, "birth_date")
        else:
            told["birth_date"] = who.birth_date.isoformat()
        page.told(row, told)
    return book


WORKBOOKS = (tangerang_selatan, banjarbaru, halmahera_utara, manokwari)
