"""Sheets that are hard to look at: many lines a person, tables side by side, hidden things."""

from __future__ import annotations

from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from tests.workbooks.corpus_other_hand.book import Book
from tests.workbooks.corpus_other_hand.people import long_date
from tests.workbooks.corpus_third_hand.people import of_banten, of_bengkulu, of_cimahi, of_lampung_barat


def three_lines_each() -> Book:
    book = Book(
        "th-13-satu-orang-tiga-baris.xlsx",
        "Nama, NIP, pangkat bertumpuk tiga baris; tempat dan tanggal lahir dua baris; nomor digabung.",
        by="32.77",
    )
    page = book.sheet("DUK Peksos")
    page.say("DAFTAR PEJABAT FUNGSIONAL PEKERJA SOSIAL")
    page.skip()
    page.say("NO", "NAMA", "NIK", "TEMPAT LAHIR", "UNIT KERJA")
    page.say(None, "NIP", None, "TANGGAL LAHIR", "JABATAN")
    page.say(None, "PANGKAT / GOL", None, None, "TMT JABATAN")
    page.merge("A3:A5", "C3:C5")
    for number, one in enumerate(of_cimahi(6), start=1):
        row = page.person(
            number,
            one.titled,
            one.nik,
            "Bandung",
            "Dinas Sosial",
            name=one.name,
            nik=one.nik,
            nip=one.nip,
            birth_place="Bandung",
            birth_date=one.born,
            **one.titles,
        )
        page.say(None, one.nip, None, long_date(one.born), "Pekerja Sosial Ahli Muda")
        page.say(None, "Penata, III/c", None, None, "01-04-2021")
        page.merge(f"A{row}:A{row + 2}", f"C{row}:C{row + 2}")
    return book


def two_lines_with_address() -> Book:
    book = Book(
        "th-14-alamat-dua-baris.xlsx",
        "Alamat dan nomor HP kedua di baris kedua, tanpa judul dua baris; baris kosong di antaranya.",
        by="36.02",
    )
    page = book.sheet("Pendamping")
    page.say("DAFTAR PENDAMPING PKH KABUPATEN LEBAK")
    page.skip()
    page.say("No.", "Nama Pendamping", "NIK", "Alamat", "Kecamatan", "No. HP")
    places = (("Maja", "36.02.13"), ("Cibadak", "36.02.18"), ("Rangkas Bitung", "36.02.14"))
    for number, one in enumerate(of_banten(6), start=1):
        place, code = places[number % 3]
        page.person(
            number,
            one.titled,
            one.nik,
            f"Kp. Pasir Kupa RT 0{number}/01",
            place,
            one.phone,
            name=one.name,
            nik=one.nik,
            place=code,
            phone=one.phone,
            programme="PKH",
            **one.titles,
        )
        page.say(None, None, None, "Desa Pasirkupa", None, "085900001111")
        page.skip()
    return book


def side_by_side() -> Book:
    book = Book(
        "th-15-dua-tabel-berdampingan.xlsx",
        "Dua daftar berdampingan: yang kiri dan yang kanan masing-masing orang.",
        by="32.77",
    )
    page = book.sheet("Regu")
    page.say("PIKET TAGANA DAN PEKSOS")
    page.say("REGU A", None, None, None, None, "REGU B")
    page.say("NO", "NAMA", "NIK", "NO HP", None, "NO", "NAMA", "NIK", "NO HP")
    left, right = of_cimahi(5), of_cimahi(5, 5)
    for number, (one, other) in enumerate(zip(left, right, strict=True), start=1):
        cells = (number, one.titled, one.nik, one.phone, None, number, other.titled, other.nik, other.phone)
        page.person(*cells, name=one.name, nik=one.nik, phone=one.phone)
    return book


def people_in_columns() -> Book:
    book = Book(
        "th-16-orang-dalam-kolom.xlsx",
        "Tabel terbalik: setiap orang satu kolom. Tidak dibaca, dan harus dikatakan.",
        by="32.77",
    )
    page = book.sheet("Profil", skipped="orang ditulis dalam kolom, bukan baris")
    people = of_cimahi(6)
    page.say("PROFIL PEKERJA SOSIAL")
    page.skip()
    page.say("Nomor", *range(1, 7))
    page.say("Nama", *(one.titled for one in people))
    page.say("NIK", *(one.nik for one in people))
    page.say("Jenis Kelamin", *(one.sex for one in people))
    page.say("Tanggal Lahir", *(f"{one.born:%d/%m/%Y}" for one in people))
    page.say("No HP", *(one.phone for one in people))
    page.say("Kelurahan", *(["Melong", "Utama"] * 3))
    return book


def one_form_each() -> Book:
    book = Book(
        "th-17-biodata-per-lembar.xlsx",
        "Satu biodata per lembar, label bernomor di kiri dan isinya di kanan.",
        by="32.77",
    )
    for number, one in enumerate(of_cimahi(3), start=1):
        page = book.sheet(f"Biodata {number}")
        page.say("BIODATA PEKERJA SOSIAL")
        page.skip()
        page.person(
            number, "Nama Lengkap", ":", one.titled, name=one.name, nik=one.nik, phone=one.phone,
            birth_place="Cimahi", birth_date=one.born, sex=one.sex, **one.titles,
        )  # fmt: skip
        for label, value in (
            ("NIK", one.nik),
            ("Tempat, Tanggal Lahir", f"Cimahi, {long_date(one.born)}"),
            ("Jenis Kelamin", "Laki-laki" if one.sex == "L" else "Perempuan"),
            ("No. HP", one.phone),
        ):
            page.say(number, label, ":", value)
    return book


def recap_beside_list() -> Book:
    book = Book(
        "th-18-rekap-pivot-dan-daftar.xlsx",
        "Lembar rekap, lembar pivot, grafik kosong, dan satu daftar orang.",
        by="36",
    )
    recap = book.sheet("REKAP", skipped="rekap per kabupaten")
    recap.say("REKAPITULASI JUMLAH PEKERJA SOSIAL PROVINSI BANTEN")
    recap.say("NO", "KAB/KOTA", "L", "P", "JUMLAH", "SUDAH SERTIFIKASI", "BELUM")
    for number, regency in enumerate(
        ("Kab. Pandeglang", "Kab. Lebak", "Kota Cilegon", "Kota Serang"), start=1
    ):
        recap.say(number, regency, number + 3, number + 2, number * 2 + 5, number, number + 5)
    recap.say(None, "JUMLAH", 22, 18, 40, 10, 30)
    pivot = book.sheet("Sheet4", skipped="tabel pivot")
    pivot.say("Count of NAMA", "Column Labels")
    pivot.say("Row Labels", "L", "P", "Grand Total")
    pivot.say("Kab. Lebak", 4, 3, 7)
    pivot.say("Kota Serang", 3, 2, 5)
    pivot.say("(blank)")
    pivot.say("Grand Total", 7, 5, 12)
    book.sheet("Grafik")
    page = book.sheet("BNBA")
    page.say("NO", "KAB/KOTA", "NAMA", "NIK", "L/P", "STATUS SERTIFIKASI")
    regencies = (("Kab. Lebak", "36.02"), ("Kota Serang", "36.73"), ("Kota Tangerang", "36.71"))
    for number, one in enumerate(of_banten(9), start=1):
        regency, code = regencies[number % 3]
        page.person(
            number,
            regency,
            one.titled,
            one.nik,
            one.sex,
            ("Sudah", "Belum")[number % 2],
            name=one.name,
            nik=one.nik,
            sex=one.sex,
            place=code,
        )
    return book


def hidden_and_filtered() -> Book:
    book = Book(
        "th-19-disaring-dan-disembunyikan.xlsx",
        "Filter menyembunyikan baris, kolom NIK tersembunyi, lembar dikunci tanpa sandi, komentar sel.",
        by="32.77",
    )
    page = book.sheet("Data")
    page.say("NO", "NAMA", "NIK", "KELURAHAN", "STATUS")
    for number, one in enumerate(of_cimahi(10), start=1):
        page.person(
            number,
            one.titled,
            one.nik,
            ("Cibabat", "Cipageran")[number % 2],
            ("Aktif", "Cuti")[number % 2],
            name=one.name,
            nik=one.nik,
            place=("32.77.03.1002", "32.77.03.1004")[number % 2],
            **one.titles,
        )
    page.worksheet.auto_filter.ref = "A1:E11"
    page.worksheet.auto_filter.add_filter_column(4, ["Aktif"])
    page.hide(rows=(2, 4, 6, 8, 10), columns="C")
    page.worksheet.protection.sheet = True
    page.worksheet["B3"].comment = Comment("Konfirmasi lagi ke ybs. NIK 3277021234569999 lama", "Operator")
    return book


def computed() -> Book:
    book = Book(
        "th-20-rumus-dan-kesalahan.xlsx",
        "Nama, NIK, dan kecamatan dari rumus; #N/A, #REF! dan #VALUE! di sebagian sel.",
        by="32.77",
    )
    page = book.sheet("Cetak")
    source = book.sheet("Master", skipped="induk yang dirujuk rumus")
    page.say("NO", "NAMA", "NIK", "KELURAHAN", "UMUR", "TANGGAL LAHIR", "NO HP")
    villages = ("Melong", "Utama", "Cibeureum")
    codes = ("32.77.01.1001", "32.77.01.1003", "32.77.01.1002")
    source.say("KODE", "KEL")
    for number, village in enumerate(villages, start=1):
        source.say(number, village)
    for number, one in enumerate(of_cimahi(9), start=1):
        row = page.row + 1
        kind = number % 3
        page.person(
            f"=ROW()-{row - number}",
            f'=UPPER("{one.name}")',
            f'="{one.nik[:6]}"&"{one.nik[6:]}"',
            f"=VLOOKUP({kind + 1},Master!A2:B4,2,FALSE)"
            if number != 4
            else "=VLOOKUP(9,Master!A2:B4,2,FALSE)",
            f"=INT((DATE(2026,1,1)-F{row})/365.25)" if number != 6 else "=#REF!+1",
            f"=DATE({one.born.year},{one.born.month},{one.born.day})",
            one.phone if number != 5 else '=VALUE("x")',
            name=one.name.upper(),
            nik=one.nik,
            birth_date=one.born,
            place=codes[kind],
            phone=one.phone,
        )
        if number == 4:
            page.damaged("place", "warning")
        if number == 5:
            page.damaged("phone", "warning")
    page.format("F", "dd/mm/yyyy", first=2)
    return book


def a_million_rows() -> Book:
    book = Book(
        "th-21-sejuta-baris-berformat.xlsx",
        "Warna sampai baris dan kolom terakhir Excel, isinya delapan orang.",
        by="36",
    )
    page = book.sheet("Sheet1")
    page.say("NO", "NAMA", "NIK", "KAB/KOTA")
    for number, one in enumerate(of_banten(8), start=1):
        page.person(
            number,
            one.titled,
            one.nik,
            "Kota Cilegon",
            name=one.name,
            nik=one.nik,
            place="36.72",
            **one.titles,
        )
    colour = PatternFill("solid", fgColor="FFFF00")
    for row in (200, 65536, 1048576):
        for column in (1, 50, 16384):
            page.worksheet.cell(row, column).fill = colour
    page.worksheet.cell(1048000, 5, " ")
    return book


def repeated_marks() -> Book:
    book = Book(
        "th-22-sda-idem-nihil.xlsx", 'sda, idem, tanda petik, -"-; nihil, tidak ada, kosong, 0.', by="32.77"
    )
    page = book.sheet("LKS")
    page.say("NO", "NAMA", "NIK", "KELURAHAN", "PROGRAM", "NO SERTIFIKAT", "NO HP", "EMAIL")
    marks = ("Leuwigajah", "sda", "s.d.a.", "idem", "idem.", '"', "Cibeber", "- sda -", '-"-', "Idm")
    nothing = ("-", "nihil", "tidak ada", "Belum ada", "0", "n/a", "--", ".", "(kosong)", "tdk ada")
    place = ""
    for number, one in enumerate(of_cimahi(10), start=1):
        place = {"Leuwigajah": "32.77.01.1004", "Cibeber": "32.77.01.1005"}.get(marks[number - 1], place)
        page.person(
            number,
            one.titled,
            one.nik,
            marks[number - 1],
            "LK3" if number == 1 else "sda",
            nothing[number - 1],
            nothing[-number],
            nothing[number - 1],
            name=one.name,
            nik=one.nik,
            place=place,
            programme="LK3",
            certificate_number=None,
            phone=None,
            email=None,
        )
    return book


def torn_heads() -> Book:
    book = Book(
        "th-23-judul-terpenggal.xlsx",
        "Judul kolom dengan ganti baris, tanda hubung lunak, spasi keras, huruf renggang.",
        by="18",
    )
    page = book.sheet("Data Peksos")
    page.say("DATA PEKERJA SOSIAL SE PROVINSI LAMPUNG")
    page.say(
        "N\nO",
        "NA\u00adMA\nLENG\u00adKAP",
        "NO.\nKTP /\nN I K",
        "L / P",
        "TEM-\nPAT LAHIR",
        "TANG-\nGAL LAHIR",
        "KABU-\nPATEN/\nKOTA",
        "No.\u00a0HP\n(WA aktif)",
        "PEN\u00adDI\u00adDIK\u00adAN",
    )
    for number, one in enumerate(of_lampung_barat(7), start=1):
        page.person(
            number,
            one.titled,
            one.nik,
            one.sex,
            "Kotabumi",
            f"{one.born:%d.%m.%Y}",
            "Lampung\nUtara",
            one.phone,
            "S1",
            name=one.name,
            nik=one.nik,
            sex=one.sex,
            birth_place="Kotabumi",
            birth_date=one.born,
            place="18.03",
            phone=one.phone,
        )
    return book


def all_in_one_column() -> Book:
    book = Book(
        "th-24-csv-dalam-satu-kolom.xlsx",
        "CSV yang dibuka Excel dengan pemisah salah: semua isi satu baris ada di kolom A.",
        by="17",
    )
    page = book.sheet("export")
    page.say("No;Nama;NIK;Kab/Kota;No HP")
    for number, one in enumerate(of_bengkulu(6), start=1):
        page.person(
            f"{number};{one.name};{one.nik};Kab. Kaur;{one.phone}",
            name=one.name,
            nik=one.nik,
            place="17.04",
            phone=one.phone,
        )
    return book


def gaps_and_boxes() -> Book:
    book = Book(
        "th-25-selang-seling.xlsx",
        "Baris kosong setelah setiap orang, kolom kosong di antara kolom, tabel mulai di D12.",
        by="18.04",
    )
    page = book.sheet("Lembar1")
    page.say(None, None, None, "LAPORAN BULANAN PEKERJA SOSIAL")
    page.say(None, None, None, "Kabupaten", None, ": Lampung Barat")
    page.say(None, None, None, "Nama Operator", None, ": Rudi Hartono")
    page.say(None, None, None, "NIP Operator", None, ": 19850101 201001 1 001")
    page.say(None, None, None, "No. HP", None, ": 0812 7900 1122")
    page.skip(6)
    page.say(None, None, None, "NO", None, "NAMA PEKSOS", None, "NIK", None, "KECAMATAN", None, "TGL LAHIR")
    for number, one in enumerate(of_lampung_barat(6), start=1):
        page.person(
            None,
            None,
            None,
            number,
            None,
            one.titled,
            None,
            one.nik,
            None,
            ("Suoh", "Sukau")[number % 2],
            None,
            one.born,
            name=one.name,
            nik=one.nik,
            place=("18.04.09", "18.04.11")[number % 2],
            birth_date=one.born,
        )
        page.skip()
    page.format("L", "d-mmm-yy", first=13)
    return book


BOOKS = (
    three_lines_each,
    two_lines_with_address,
    side_by_side,
    people_in_columns,
    one_form_each,
    recap_beside_list,
    hidden_and_filtered,
    computed,
    a_million_rows,
    repeated_marks,
    torn_heads,
    all_in_one_column,
    gaps_and_boxes,
)
