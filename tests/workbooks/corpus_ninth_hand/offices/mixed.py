"""Several kinds of people in one file."""

from __future__ import annotations

import datetime as dt
from collections import Counter

from tests.workbooks.corpus_eighth_hand.people import dmy, long_date, short_date
from tests.workbooks.corpus_ninth_hand.book import Book
from tests.workbooks.corpus_ninth_hand.people import crew, places

TKSK = {"category": "TKS", "programme": "TKSK"}
PSM = {"category": "RELAWAN", "programme": "PSM"}
TAGANA = {"category": "RELAWAN", "programme": "TAGANA"}
PEKSOS = {"category": "PEKSOS"}
PENYULUH = {"category": "PENYULUH"}


def cilegon() -> Book:
    book = Book(
        "30-cilegon-psks.xlsx",
        "Satu lembar tiap jenis PSKS dan rekapitulasi di depan.",
        by="36.72",
        category="RELAWAN",
    )
    page = book.page("REKAP", skipped="Jumlah menurut jenis.")
    page.over(3, "REKAPITULASI PSKS KOTA CILEGON", "TAHUN 2026")
    page.blank()
    page.head("NO", "JENIS PSKS", "JUMLAH")
    for number, (kind, count) in enumerate((("TKSK", 4), ("PSM", 5), ("TAGANA", 4)), start=1):
        page.line(number, kind, count)
    page.line("", "JUMLAH", 13)

    page = book.page("TKSK")
    page.over(6, "DAFTAR TKSK KOTA CILEGON")
    page.blank()
    page.head("NO", "NAMA", "NIK", "TEMPAT/TGL LAHIR", "KECAMATAN", "NO HP")
    seats = places("36.72", "02 Cilegon, 04 Ciwandan, 05 Jombang, 08 Citangkil")
    page.people(
        crew("|Iin Sulastri|S.Sos;Muhtadin;|Rohmatul Ula|S.Pd;Edi Junaedi", seats, "Cilegon, Serang"),
        lambda number, who: [
            *(number, who.full, who.nik, f"{who.birth_place}, {short_date(who.birth_date)}"),
            *(seats[number - 1].name, who.phone),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "phone"), **TKSK, place=seats[number - 1].code
        ),
    )

    page = book.page("PSM")
    page.over(6, "DAFTAR PSM KOTA CILEGON")
    page.blank()
    page.head("NO", "NAMA", "NIK", "KELURAHAN", "KECAMATAN", "NO HP")
    homes = [
        *places("36.72.01", "1002 Kedaleman, 1006 Kalitimbang"),
        *places("36.72.05", "1001 Sukmajaya, 1003 Masigit"),
        *places("36.72.08", "1005 Kebonsari"),
    ]
    districts = {"36.72.01": "Cibeber", "36.72.05": "Jombang", "36.72.08": "Citangkil"}
    page.people(
        crew("Umdatul Aliyah;Sanwani;Hikmatul Fitri;Rusdi Hambali;Sunenah", homes, "Cilegon, Serang"),
        lambda number, who: [
            *(number, who.name, who.nik, homes[number - 1].name, districts[homes[number - 1].code[:8]]),
            who.phone,
        ],
        lambda number, who: who.told("nik", "phone", **PSM, place=homes[number - 1].code),
    )

    page = book.page("TAGANA")
    page.over(6, "DAFTAR ANGGOTA TAGANA KOTA CILEGON")
    page.blank()
    page.head("NO", "NIA", "NAMA", "NIK", "L/P", "NO HP")
    page.people(
        crew("Nia Kurniasih;Tb. Rahmatullah;Suhaemi;Fikri Haikal", seats, "Cilegon, Serang"),
        lambda number, who: [number, f"36.72.{number + 40:04d}", who.name, who.nik, who.sex, who.phone],
        lambda number, who: who.told("nik", "sex", "phone", **TAGANA),
    )
    return book


def rejang_lebong() -> Book:
    book = Book(
        "31-rejang-lebong-per-bidang.xlsx",
        "Tenaga menurut bidang dan seksi, jabatan menyebut Pekerja Sosial atau Penyuluh Sosial.",
        by="17.02",
    )
    page = book.page("Pegawai Fungsional")
    page.over(8, "PEMERINTAH KABUPATEN REJANG LEBONG", "DINAS SOSIAL")
    page.blank()
    page.over(8, "DAFTAR PEJABAT FUNGSIONAL BIDANG SOSIAL", "KEADAAN BULAN OKTOBER 2026")
    page.blank()
    page.head("No", "Nama", "NIP", "NIK", "Tempat, Tanggal Lahir", "Jabatan Fungsional", "Gol.", "No. HP")
    seats = places("17.02", "09 Curup, 16 Curup Utara, 17 Curup Timur, 19 Curup Tengah, 11 Selupu Rejang")
    number = 0
    for heading, names, jobs in (
        (
            "BIDANG REHABILITASI SOSIAL",
            "|Emi Suryani|S.Sos;|Taufik Hidayatullah|S.ST;|Sri Wahyuni|S.Kesos",
            ("Pekerja Sosial Ahli Muda", "Pekerja Sosial Ahli Pertama", "Pekerja Sosial Ahli Pertama"),
        ),
        (
            "BIDANG PEMBERDAYAAN SOSIAL",
            "|Gustina Elviani|S.Sos;|Bambang Irawan|S.IP;|Melda Kartini|S.I.Kom",
            ("Penyuluh Sosial Ahli Muda", "Penyuluh Sosial Ahli Pertama", "Penyuluh Sosial Ahli Pertama"),
        ),
        (
            "BIDANG PERLINDUNGAN DAN JAMINAN SOSIAL",
            "|Novita Sari Dewi|S.Tr.Sos;|Arif Budiman|S.Sos",
            ("Pekerja Sosial Ahli Pertama", "Penyuluh Sosial Ahli Pertama"),
        ),
    ):
        page.line(heading)
        staff = crew(names, seats, "Curup, Bengkulu, Kepahiang")
        job = dict(zip(staff, jobs, strict=True))
        page.people(
            staff,
            lambda number, who, job=job: [
                *(
                    number,
                    who.full,
                    who.nip_in_groups,
                    who.nik,
                    f"{who.birth_place}, {long_date(who.birth_date)}",
                ),
                *(job[who], "III/c" if "Muda" in job[who] else "III/a", who.phone),
            ],
            lambda number, who, job=job: who.told(
                *("nip", "nik", "birth_place", "birth_date", "phone"),
                **(PEKSOS if job[who].startswith("Pekerja") else PENYULUH),
            ),
            start=number + 1,
        )
        number += len(staff)
    return book


def bandar_lampung() -> Book:
    book = Book(
        "32-bandar-lampung-sdm.xlsx",
        "Kolom Jenis SDM, kecamatan tugas, kolom bantu di kanan, jumlah menurut jenis di bawah.",
        by="18.71",
    )
    page = book.page("SDM Kesos")
    page.over(9, "DATA SDM KESEJAHTERAAN SOSIAL KOTA BANDAR LAMPUNG", "TAHUN 2026")
    page.blank()
    page.head("No", "Nama", "NIK", "L/P", "Jenis SDM", "Kec. Tugas", "TMT", "No. HP", "Ket.")
    seats = places(
        "18.71",
        "01 Kedaton, 02 Sukarame, 04 Panjang, 10 Rajabasa, 13 Kemiling, 15 Way Halim, 17 Enggal,"
        " 20 Bumi Waras",
    )
    kinds = (("TKSK", TKSK), ("PSM", PSM), ("Pekerja Sosial", PEKSOS), ("Penyuluh Sosial", PENYULUH))
    staff = crew(
        "|Yulia Citra|S.Sos;Zainal Arifin Rozali;|Marlina Agustin|S.Tr.Sos;"
        "|Bobby Kurniawan|S.I.Kom;Erna Yusnita;"
        "Hasan Basri Marzuki;|Putri Ayu Wulandari|S.ST;|Sigit Purwanto|S.Sos",
        seats,
        "Bandar Lampung, Kalianda, Pringsewu",
    )
    begun = [dt.date(2019 + place % 4, 3, 1 + place) for place in range(8)]
    page.people(
        staff,
        lambda number, who: [
            *(number, who.full, who.nik, who.sex, kinds[number % 4][0], seats[number - 1].name),
            *(begun[number - 1], who.phone, ""),
        ],
        lambda number, who: who.told(
            *("nik", "sex", "phone"),
            **kinds[number % 4][1],
            place=seats[number - 1].code,
            assignment_starts_on=begun[number - 1],
        ),
    )
    page.blank()
    for kind, count in Counter(kinds[number % 4][0] for number in range(1, 9)).items():
        page.line("", f"Jumlah {kind}", count)
    return book


def banyumas() -> Book:
    book = Book(
        "33-banyumas-penyuluh.xlsx",
        "Penyuluh sosial masyarakat dan fungsional di dua lembar, nomor SK dan TMT.",
        by="33.02",
        category="PENYULUH",
    )
    seats = places(
        "33.02",
        "02 Wangon, 07 Sumpiuh, 14 Ajibarang, 17 Cilongok, 19 Sokaraja, 24 Purwokerto Selatan,"
        " 26 Purwokerto Timur",
    )
    page = book.page("Pensosmas")
    page.over(7, "DAFTAR PENYULUH SOSIAL MASYARAKAT", "KABUPATEN BANYUMAS")
    page.blank()
    page.head("No", "Nama", "NIK", "Tempat/Tgl Lahir", "Kecamatan", ("SK Pengangkatan", "Nomor", "TMT"), "HP")
    begun = dt.date(2024, 2, 1)
    page.people(
        crew(
            "Suwarti;Karsono;Sumiyati;Darsun;|Tri Wahyuningsih|S.Pd;Kuswanto",
            seats,
            "Banyumas, Purwokerto, Cilacap",
        ),
        lambda number, who: [
            *(number, who.full, who.nik, f"{who.birth_place}, {dmy(who.birth_date)}", seats[number - 1].name),
            *(f"460/{number + 77}/2024", dmy(begun), who.phone),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "phone"),
            **PENYULUH,
            place=seats[number - 1].code,
            decree_no=f"460/{number + 77}/2024",
            assignment_starts_on=begun,
        ),
    )
    page = book.page("Fungsional")
    page.over(6, "DAFTAR PENYULUH SOSIAL FUNGSIONAL", "DINSOSPERMASDES KABUPATEN BANYUMAS")
    page.blank()
    page.head("No", "Nama", "NIP", "NIK", "Jabatan", "HP")
    page.people(
        crew(
            "|Umi Kulsum|S.Sos;|Wahyu Hidayat|S.Sos;|Lestari Puji Rahayu|S.I.Kom",
            seats,
            "Banyumas, Purwokerto",
        ),
        lambda number, who: [number, who.full, who.nip, who.nik, "Penyuluh Sosial Ahli Muda", who.phone],
        lambda number, who: who.told("nip", "nik", "phone", **PENYULUH),
    )
    return book


WORKBOOKS = (cilegon, rejang_lebong, bandar_lampung, banyumas)
