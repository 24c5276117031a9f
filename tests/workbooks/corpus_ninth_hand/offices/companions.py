"""Companions of PKH and of social rehabilitation."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.people import dmy, long_date
from tests.workbooks.corpus_ninth_hand.book import Book
from tests.workbooks.corpus_ninth_hand.people import crew, places

PKH = {"category": "PEKSOS", "programme": "PKH"}


def lebak() -> Book:
    book = Book(
        "20-lebak-pkh.xlsx",
        "Wilayah dampingan, banyaknya KPM, kecamatan sebagai baris kelompok dengan sub jumlah.",
        by="36.02",
    )
    page = book.page("PENDAMPING")
    page.over(8, "DATA PENDAMPING SOSIAL PKH KABUPATEN LEBAK", "TAHAP III TAHUN 2026")
    page.blank()
    page.head(
        *("NO", "NAMA PENDAMPING", "NIK", "TEMPAT LAHIR", "TGL LAHIR", "NO. HP"),
        *("JML DESA", "JML KPM"),
    )
    number = total = 0
    for code, name, names in (
        ("01", "Malingping", "|Een Suhaeni|S.Pd;Iyan Sopian;|Nunung Nurhasanah|S.Sos"),
        ("14", "Rangkasbitung", "|Ida Farida|S.E;Dede Kosasih;|Leli Sri Mulyati|S.Kom;Ahmad Jaelani"),
        ("21", "Wanasalam", "Titin Sumartini;|Oman Abdurohman|S.Pd.I"),
    ):
        page.line(f"KECAMATAN {name.upper()}")
        seats = places("36.02", f"{code} {name}")
        staff = crew(names, seats, "Rangkasbitung, Lebak, Pandeglang")
        page.people(
            staff,
            lambda number, who: [
                *(number, who.full, who.nik, who.birth_place, dmy(who.birth_date, "/"), who.phone),
                *(number % 4 + 2, 210 + number * 7),
            ],
            lambda number, who, seats=seats: who.told(
                *("nik", "birth_place", "birth_date", "phone"), **PKH, place=seats[0].code
            ),
            start=number + 1,
        )
        families = sum(210 + each * 7 for each in range(number + 1, number + len(staff) + 1))
        page.line("", "Sub Jumlah", "", "", "", "", "", families)
        number, total = number + len(staff), total + families
    page.line("", "JUMLAH", "", "", "", "", "", total)
    page.signature(
        5, "Rangkasbitung, 28 Agustus 2026", "Koordinator Kabupaten,", "", "", "Yayat Hidayat, S.Sos"
    )
    return book


def seluma() -> Book:
    book = Book(
        "21-seluma-sdm-pkh.xlsx",
        "Dua lembar menurut jabatan dan satu lembar rekapitulasi.",
        by="17.05",
    )
    seats = places(
        "17.05",
        "01 Sukaraja, 02 Seluma, 03 Talo, 06 Air Periukan, 08 Seluma Barat, 09 Seluma Timur, 14 Ilir Talo",
    )
    staff = crew(
        "|Reni Oktaviani|S.Pd;|Sapuan|S.Sos;Yeni Fitriani;|Apriadi Kusuma|S.E.;|Nopi Hartati|S.Kom;Jumadi;"
        "|Suryani|S.Pd",
        seats,
        "Tais, Bengkulu, Manna",
    )
    page = book.page("Pendamping PKH")
    page.over(8, "NAMA-NAMA PENDAMPING PKH KABUPATEN SELUMA")
    page.blank()
    page.head("NO", "NAMA", "L/P", "NIK", "TTL", "WIL. DAMPINGAN", "TMT", "HP")
    begun = [dt.date(2013 + place, 1 + place % 6, 2) for place in range(7)]
    page.people(
        staff,
        lambda number, who: [
            *(number, who.full, who.sex, who.nik, f"{who.birth_place}, {dmy(who.birth_date)}"),
            *(f"Kec. {seats[number - 1].name}", dmy(begun[number - 1]), who.phone),
        ],
        lambda number, who: who.told(
            *("sex", "nik", "birth_place", "birth_date", "phone"),
            **PKH,
            place=seats[number - 1].code,
            assignment_starts_on=begun[number - 1],
        ),
    )
    page = book.page("APD")
    page.over(6, "NAMA-NAMA ADMINISTRATOR PANGKALAN DATA PKH", "KABUPATEN SELUMA")
    page.blank()
    page.head("NO", "NAMA", "L/P", "NIK", "TTL", "HP")
    page.people(
        crew("|Wulan Septiani|S.Kom;|Rio Febrian|A.Md.Kom", seats, "Tais, Bengkulu"),
        lambda number, who: [
            *(number, who.full, who.sex, who.nik, f"{who.birth_place}, {dmy(who.birth_date)}", who.phone)
        ],
        lambda number, who: who.told("sex", "nik", "birth_place", "birth_date", "phone", **PKH),
    )
    page = book.page("Rekap", skipped="Jumlah menurut jabatan.")
    page.head("NO", "JABATAN", "JUMLAH")
    page.line(1, "Pendamping Sosial", 7)
    page.line(2, "Administrator Pangkalan Data", 2)
    page.line("", "TOTAL", 9)
    return book


def malang() -> Book:
    book = Book(
        "22-malang-pendamping.csv",
        "Unduhan aplikasi PKH: huruf besar semua, koma sebagai pemisah, surel.",
        by="35.07",
    )
    book.delimiter, book.encoding = ",", "utf-8"
    page = book.page("22-malang-pendamping")
    page.line(
        *("NO", "ID_SDM", "NAMA_SDM", "NIK", "JK", "TGL_LAHIR", "JABATAN", "KECAMATAN_DAMPINGAN"),
        *("NO_HP", "EMAIL", "STATUS"),
    )
    seats = places(
        "35.07",
        "04 Sumbermanjing Wetan, 05 Dampit, 09 Turen, 13 Kepanjen, 18 Pakis, 24 Singosari,"
        " 25 Lawang, 26 Pujon",
    )
    staff = crew(
        "Anik Setyowati;Hadi Purnomo;Lilik Indrawati;Yusuf Effendi;Rahayu Ningsih;Choirul Anam;"
        "Titik Kusmiati;"
        "Gatot Subagyo",
        seats,
        "MALANG, BLITAR, PASURUAN",
    )
    mails = [f"{who.name.split()[0].lower()}.pkh{number}@contoh.id" for number, who in enumerate(staff)]
    page.people(
        staff,
        lambda number, who: [
            *(number, f"3507{number:04d}", who.name.upper(), who.nik, who.sex, who.birth_date.isoformat()),
            *("PENDAMPING SOSIAL", seats[number - 1].name.upper(), who.phone, mails[number - 1], "AKTIF"),
        ],
        lambda number, who: who.told(
            *("nik", "sex", "birth_date", "phone"),
            category="PEKSOS",
            name=who.name.upper(),
            place=seats[number - 1].code,
            email=mails[number - 1],
        ),
    )
    return book


def banjar() -> Book:
    book = Book(
        "23-banjar-pppk-pkh.xls",
        "Pendamping yang menjadi PPPK: NI PPPK, status, judul kolom dua baris, TMT.",
        by="63.03",
    )
    page = book.page("PKH")
    page.over(9, "DAFTAR PENDAMPING PKH KABUPATEN BANJAR", "YANG DIANGKAT SEBAGAI PPPK")
    page.blank()
    page.head(
        *("No", "Nama", "NIP", "NIK", ("Kelahiran", "Tempat", "Tanggal"), "Status", "Wilayah Kerja"),
        "TMT",
    )
    seats = places(
        "63.03",
        "01 Aluh Aluh, 02 Kertak Hanyar, 03 Gambut, 04 Sungai Tabuk, 05 Martapura, 07 Astambul, 12 Mataraman",
    )
    staff = crew(
        "Hj.|Noor Laila|S.Pd;|Muhammad Arifin|S.Sos;|Rusmawati|S.E;|Akhmad Junaidi|S.Pd.I;"
        "|Siti Norhasanah|S.H;"
        "|Fathurrahman|S.Kom;|Raudatul Jannah|S.Sos",
        seats,
        "Martapura, Banjarmasin, Rantau",
    )
    begun = dt.date(2025, 10, 1)
    page.people(
        staff,
        lambda number, who: [
            *(number, who.full, who.nip, who.nik, who.birth_place, long_date(who.birth_date), "PPPK"),
            *(f"Kecamatan {seats[number - 1].name}", "1 Oktober 2025"),
        ],
        lambda number, who: who.told(
            *("nip", "nik", "birth_place", "birth_date"),
            **PKH,
            place=seats[number - 1].code,
            assignment_starts_on=begun,
        ),
    )
    page.signature(
        6, "Martapura, 6 Oktober 2025", "Kepala Dinas,", "", "", "H. Syaifullah Anwar, S.Sos, M.AP"
    )
    return book


def sulteng() -> Book:
    book = Book(
        "24-sulteng-pendamping-rehsos.ods",
        "Pendamping rehabilitasi sosial menurut kabupaten/kota penempatan, kluster layanan.",
        by="72",
    )
    page = book.page("Rehsos 2026")
    page.over(8, "DAFTAR PENDAMPING REHABILITASI SOSIAL", "PROVINSI SULAWESI TENGAH TAHUN 2026")
    page.blank()
    page.head(
        *("No", "Nama & Gelar", "NIK", "Jenis Kelamin", "Penempatan (Kab/Kota)", "Kluster"),
        *("No. HP (WA)", "Email"),
    )
    towns = ("Kab. Donggala", "Kota Palu", "Kab. Poso", "Kab. Sigi", "Kab. Banggai", "Parigi Moutong")
    seats = places(
        "72",
        "03.04 Rio Pakava, 71.01 Palu Timur, 02.01 Poso Kota, 10.01 Sigi Biromaru, 01.01 Batui, 08.01 Parigi",
    )
    staff = crew(
        "|Magfirah|S.Sos;|Moh. Fadli|S.ST;|Yuliana Tobondo|S.Tr.Sos;|Arman Labaso|S.Sos;"
        "|Dewi Lasimpo|S.Kesos;"
        "|Rizky Amalia Putra|S.Sos",
        seats,
        "Palu, Donggala, Poso",
    )
    mails = [f"{who.name.split()[-1].lower()}.rehsos@contoh.id" for who in staff]
    page.people(
        staff,
        lambda number, who: [
            *(
                number,
                who.full,
                who.nik,
                who.sex,
                towns[number - 1],
                ("Anak", "Lansia", "Disabilitas")[number % 3],
            ),
            *(who.phone, mails[number - 1]),
        ],
        lambda number, who: who.told(
            "nik",
            "sex",
            "phone",
            category="PEKSOS",
            place=seats[number - 1].code[:5],
            email=mails[number - 1],
        ),
    )
    return book


def kupang() -> Book:
    book = Book(
        "25-kota-kupang-pkh.xlsx",
        "Beberapa baris disembunyikan saat disaring, kolom alamat dan pendidikan, catatan di bawah.",
        by="53.71",
    )
    page = book.page("PKH KOTA KUPANG")
    page.plain("DATA PENDAMPING PKH KOTA KUPANG", "UPDATE : 15 SEPTEMBER 2026")
    page.blank()
    page.head(
        *("No", "Nama Pendamping", "Nomor KTP", "Tanggal Lahir", "Alamat", "Kec. Dampingan"),
        *("Pendidikan Terakhir", "No Telp/WA", "Keterangan"),
        shade=False,
    )
    seats = places("53.71", "01 Alak, 02 Maulafa, 03 Kelapa Lima, 04 Oebobo, 05 Kota Raja, 06 Kota Lama")
    staff = crew(
        "|Yuliana Bano|S.Sos;Maksi Tefa;|Ester Nubatonis|S.Pd;Gerson Lay;|Dorkas Kolo|S.Kom;"
        "Melkianus Fanggi;"
        "Adriana Bessie;|Yakob Manafe|SE",
        seats,
        "Kupang, Soe, Kefamenanu",
    )
    rows = page.people(
        staff,
        lambda number, who: [
            *(number, who.full, who.nik, who.birth_date, f"Jl. Timor Raya Km {number}"),
            *(seats[(number - 1) % 6].name, ("S1", "SMA")[number % 2], who.phone, ""),
        ],
        lambda number, who: who.told("nik", "birth_date", "phone", **PKH, place=seats[(number - 1) % 6].code),
    )
    for row in rows[2:4]:
        page.sheet.row_dimensions[row].hidden = True
    page.blank()
    page.plain("NB : data dapat berubah sewaktu-waktu sesuai SK terbaru.")
    return book


WORKBOOKS = (lebak, seluma, malang, banjar, sulteng, kupang)
