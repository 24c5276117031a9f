"""Lists of volunteers: PSM, Tagana, social volunteers of desa and kelurahan."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.book import Book
from tests.workbooks.corpus_eighth_hand.people import crew, dmy, long_date, short_date

PSM = {"programme": "PSM", "category": "RELAWAN"}
TAGANA = {"programme": "TAGANA", "category": "RELAWAN"}


def sleman() -> Book:
    book = Book("06-sleman-psm.xlsx", "Baris kelompok kapanewon, sub-jumlah, tanda tangan.", by="34.04")
    book.category = "RELAWAN"
    page = book.page("PSM 2025")
    page.over(9, "DAFTAR PEKERJA SOSIAL MASYARAKAT (PSM)", "KABUPATEN SLEMAN", "TAHUN 2025")
    page.blank()
    page.head(
        "No",
        "Nama",
        ("Jenis Kelamin", "L", "P"),
        "NIK",
        "Tanggal Lahir",
        "Kalurahan",
        "Alamat Rumah",
        "Nomor HP",
    )
    groups = {
        "KAPANEWON SLEMAN": (
            "Sri Suparmi; Suharjono; Wahyuningsih; |Agus Triyono|S.Pd",
            {"Caturharjo": "34.04.13.2001", "Triharjo": "34.04.13.2002", "Tridadi": "34.04.13.2003"}
            | {"Pandowoharjo": "34.04.13.2004"},
        ),
        "KAPANEWON NGAGLIK": (
            "|Endang Lestari|S.Sos; Basuki; Murtiningsih; Sugeng Riyadi",
            {"Sariharjo": "34.04.12.2001", "Minomartani": "34.04.12.2002", "Sinduharjo": "34.04.12.2003"}
            | {"Donoharjo": "34.04.12.2006"},
        ),
        "KAPANEWON KALASAN": (
            "Tri Hastuti; H.|Ngadiman|; Rubiyah",
            {"Purwomartani": "34.04.10.2001", "Tirtomartani": "34.04.10.2002"}
            | {"Selomartani": "34.04.10.2004"},
        ),
    }
    number = 1
    for title, (names, villages) in groups.items():
        page.line(title)
        page.merge(page.row, 1, page.row, 9)
        places = list(villages.items())
        people = crew(names, next(iter(villages.values()))[:8], "Sleman", title)
        page.people(
            people,
            lambda each, who, places=places, first=number: [
                each,
                who.full,
                "v" if who.sex == "L" else "",
                "v" if who.sex == "P" else "",
                who.nik,
                short_date(who.birth_date),
                places[each - first][0],
                f"Padukuhan {each}, RT 0{each % 5 + 1} RW 1{each % 4}",
                who.phone,
            ],
            lambda each, who, places=places, first=number: who.told(
                *("nik", "sex", "birth_date", "phone"),
                **PSM,
                place=places[each - first][1],
            ),
            start=number,
        )
        number += len(people)
        page.line("", "Jumlah", "", "", "", "", f"{len(people)} orang")
    page.line("", "JUMLAH SELURUHNYA", "", "", "", "", f"{number - 1} orang")
    page.signature(
        7,
        "Sleman, 3 November 2025",
        "Kepala Bidang Pemberdayaan Sosial",
        "",
        "",
        "Suwarno, S.IP, M.M.",
        "NIP 19700312 199503 1 004",
    )
    return book


def aceh_besar() -> Book:
    book = Book("07-aceh-besar-psm.ods", "Kecamatan di sel gabungan, gampong per orang.", by="11.06")
    book.category = "RELAWAN"
    page = book.page("PSM")
    page.over(8, "DATA PEKERJA SOSIAL MASYARAKAT (PSM)", "KABUPATEN ACEH BESAR", "TAHUN ANGGARAN 2025")
    page.blank()
    page.head(
        "NO", "KECAMATAN", "NAMA PSM", "NIK", "TEMPAT/TANGGAL LAHIR", "GAMPONG", "NOMOR HP", "NO. SK KEUCHIK"
    )
    groups = {
        "INGIN JAYA": (
            "Cut Nurmalawati; Zulfikar; Mutia Rahmi; Safrizal",
            {"Lambaro": "11.06.10.2001", "Siron": "11.06.10.2007", "Gani": "11.06.10.2019"}
            | {"Ajee Rayeuk": "11.06.10.2017"},
        ),
        "DARUL IMARAH": (
            "Nurhafni; |Teuku Iskandar|S.Ag; Rosnidar; Muhammad Nasir",
            {"Garot": "11.06.07.2024", "Lam Bheu": "11.06.07.2021", "Lamreung": "11.06.07.2003"}
            | {"Lagang": "11.06.07.2008"},
        ),
    }
    number = 1
    for title, (names, villages) in groups.items():
        places, top = list(villages.items()), page.row + 1
        people = crew(names, places[0][1][:8], "Aceh Besar, Banda Aceh, Sigli", title)
        page.people(
            people,
            lambda each, who, places=places, first=number, title=title: [
                each,
                title if each == first else "",
                who.full,
                who.nik,
                f"{who.birth_place}/{dmy(who.birth_date)}",
                places[each - first][0],
                who.phone,
                f"{140 + each}/SK/{2023 + each % 2}",
            ],
            lambda each, who, places=places, first=number: who.told(
                *("nik", "birth_place", "birth_date", "phone"),
                **PSM,
                place=places[each - first][1],
                decree_no=f"{140 + each}/SK/{2023 + each % 2}",
            ),
            start=number,
        )
        page.merge(top, 2, page.row, 2)
        number += len(people)
    page.blank()
    page.plain("Catatan: data per 31 Oktober 2025, sumber Geuchik dan Camat.")
    return book


def palu() -> Book:
    book = Book("08-palu-tagana.xlsx", "Tagana dengan nomor induk anggota dan ukuran baju.", by="72.71")
    book.category = "RELAWAN"
    page = book.page("TAGANA")
    page.over(11, "DATA ANGGOTA TARUNA SIAGA BENCANA (TAGANA) KOTA PALU")
    page.blank()
    page.head(
        *("NO", "NAMA", "NIA TAGANA", "NIK", "TEMPAT LAHIR", "TGL. LAHIR", "JK", "GOL. DARAH"),
        *("UKURAN BAJU", "KECAMATAN", "NO. TELP"),
    )
    districts = {
        "Palu Timur": "72.71.01",
        "Palu Barat": "72.71.02",
        "Palu Selatan": "72.71.03",
        "Tatanga": "72.71.06",
        "Mantikulore": "72.71.08",
    }
    places = list(districts.items())
    people = crew(
        "Nurfatma; Moh. Fadli; Asriani; Rifaldi Lamakarate; Zubaidah; Ahmad Lamasai; Irmawati; Moh. Rizal;"
        "Yulianti Daeng Malino; Taufik Borahima; Hartina; Gunawan Palimuri",
        "72.71.01 72.71.03 72.71.08",
        "Palu, Donggala, Parigi, Poso",
        "palu",
    )
    page.people(
        people,
        lambda number, who: [
            number,
            who.name.replace(" ", "  ", 1) if number % 4 == 2 else who.name,
            f"72.71.{number + 30:04d}",
            who.nik,
            who.birth_place,
            who.birth_date,
            who.sex,
            "ABO"[number % 3],
            ("L", "XL", "M")[number % 3],
            places[number % 5][0],
            who.phone,
        ],
        lambda number, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            **TAGANA,
            place=places[number % 5][1],
        ),
    )
    return book


def kebumen() -> Book:
    book = Book("09-kebumen-relawan.xlsx", "Relawan sosial per desa, TMT dan status.", by="33.05")
    book.category = "RELAWAN"
    page = book.page("Relawan")
    page.plain(
        "Lampiran : Surat Kepala Dinsos PPKB Kab. Kebumen", "Nomor : 400.9/1175", "Tanggal : 20-10-2025"
    )
    page.blank()
    page.over(11, "DAFTAR RELAWAN SOSIAL KABUPATEN KEBUMEN")
    page.blank()
    page.head(
        *("No.", "Nama Relawan", "NIK", "Tempat Lahir", "Tanggal Lahir", "Pendidikan"),
        ("Wilayah Tugas", "Desa/Kelurahan", "Kecamatan"),
        *("Mulai Bertugas", "No. WA", "Status"),
    )
    villages = [
        ("Panjer", "Kebumen", "33.05.12.1013"),
        ("Bumirejo", "Kebumen", "33.05.12.1026"),
        ("Gemeksekti", "Kebumen", "33.05.12.2027"),
        ("Wonokriyo", "Gombong", "33.05.19.1009"),
        ("Kalitengah", "Gombong", "33.05.19.2001"),
        ("Semondo", "Gombong", "33.05.19.2010"),
        ("Menganti", "Sruweng", "33.05.14.2001"),
        ("Jabres", "Sruweng", "33.05.14.2005"),
        ("Giwangretno", "Sruweng", "33.05.14.2004"),
    ]
    people = crew(
        "Siti Maesaroh; Khaerul Umam; |Tri Wahyuni|S.Pd; Rasiman; Umi Latifah; Sarno; Puji Astuti;"
        "|Eko Budi Prasetyo|ST; Sukesih",
        "33.05.12 33.05.19 33.05.14",
        "Kebumen, Purworejo, Banyumas",
        "kebumen",
    )
    begun = [dt.date(2019 + place % 5, 1 + place, 1 + place % 3) for place in range(9)]
    page.people(
        people,
        lambda number, who: [
            f"{number}.",
            who.full,
            "" if number == 7 else who.nik,
            who.birth_place,
            long_date(who.birth_date),
            "S1" if who.back else ("SLTA", "SLTP")[number % 2],
            *villages[number - 1][:2],
            long_date(begun[number - 1]),
            f"+62 {who.phone[1:4]}-{who.phone[4:8]}-{who.phone[8:]}",
            "Aktif",
        ],
        lambda number, who: who.told(
            *("birth_place", "birth_date", "phone"),
            nik=None if number == 7 else who.nik,
            place=villages[number - 1][2],
            assignment_starts_on=begun[number - 1],
        ),
    )
    return book


def tarakan() -> Book:
    book = Book("10-tarakan-psm.xlsx", "Dua lembar, satu per kecamatan; tanggal bergaris miring.", by="65.71")
    book.category = "RELAWAN"
    sheets = {
        "Tarakan Barat": (
            "Hasnah; |Rahmadi|SH; Norma Yunita; Saparuddin; Siti Zaenab",
            {"Karang Anyar": "65.71.01.1001", "Karang Rejo": "65.71.01.1002", "Karang Balik": "65.71.01.1004"}
            | {"Karang Harapan": "65.71.01.1005", "Karang Anyar Pantai": "65.71.01.1003"},
        ),
        "Tarakan Tengah": (
            "Mariana; Abdul Wahid; Ernawati; Supardi",
            {"Pamusian": "65.71.02.1002", "Sebengkok": "65.71.02.1003", "Selumit": "65.71.02.1004"}
            | {"Selumit Pantai": "65.71.02.1005"},
        ),
    }
    for title, (names, villages) in sheets.items():
        page = book.page(title)
        page.over(
            8, f"DATA PSM KECAMATAN {title.upper()}", "DINAS SOSIAL DAN PEMBERDAYAAN MASYARAKAT KOTA TARAKAN"
        )
        page.head("NO", "NAMA", "NIK", "TGL LAHIR", "L/P", "KELURAHAN", "PEKERJAAN", "NO HP")
        places = list(villages.items())
        page.people(
            crew(names, places[0][1][:8], "Tarakan", title),
            lambda number, who, places=places: [
                number,
                who.full,
                who.nik,
                dmy(who.birth_date, "/"),
                who.sex,
                places[number - 1][0],
                ("Wiraswasta", "Mengurus Rumah Tangga")[who.sex == "P"],
                who.phone,
            ],
            lambda number, who, places=places: who.told(
                *("nik", "sex", "birth_date", "phone"),
                **PSM,
                place=places[number - 1][1],
            ),
        )
    return book


WORKBOOKS = (sleman, aceh_besar, palu, kebumen, tarakan)
