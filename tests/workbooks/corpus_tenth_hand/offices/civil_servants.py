"""Civil servants: functional positions, and what leaves the software of the civil service."""

from __future__ import annotations

import datetime as dt

from openpyxl.styles import Font

from tests.workbooks.corpus_eighth_hand.people import dmy, long_date
from tests.workbooks.corpus_tenth_hand.book import Book
from tests.workbooks.corpus_tenth_hand.people import crew, pppk_number


def sumatera_barat() -> Book:
    book = Book("16-sumbar-jf-peksos.xlsx", "Nama dan NIP dalam satu sel, baris kelompok tiap UPTD.", by="13")
    page = book.page("JF Peksos")
    page.over(
        6, "DAFTAR PEJABAT FUNGSIONAL PEKERJA SOSIAL", "DI LINGKUNGAN DINAS SOSIAL PROVINSI SUMATERA BARAT"
    )
    page.blank()
    page.head("NO", "NAMA / NIP", "PANGKAT / GOL. RUANG", "JABATAN", "PENDIDIKAN", "TANGGAL LAHIR")
    people = iter(
        crew(
            "|Yulfitri Hayati|S.ST;|Rizal Effendi|S.Sos., M.Si;|Delfi Marni|S.Sos;|Syafrizal Tanjung|A.KS;"
            "Dra.|Asnimar|;|Hendra Syahputra|S.ST;|Mimi Andriani|S.Tr.Sos;|Zulhendri|S.Sos",
            "13.71.01",
            "Padang",
            "sumatera barat",
        )
    )
    groups = {
        "UPTD PANTI SOSIAL TRESNA WERDHA RANAH MINANG": ("Ahli Madya", "Ahli Muda", "Ahli Pertama"),
        "UPTD PANTI SOSIAL BINA REMAJA HARAPAN NAGARI": ("Penyelia", "Ahli Muda", "Ahli Pertama"),
        "UPTD PANTI SOSIAL BINA NETRA CAHAYA AMAL": ("Terampil", "Ahli Muda"),
    }
    ranks = {
        "Ahli Madya": "Pembina (IV/a)",
        "Ahli Muda": "Penata (III/c)",
        "Ahli Pertama": "Penata Muda Tk. I (III/b)",
        "Penyelia": "Penata Tk. I (III/d)",
        "Terampil": "Pengatur (II/c)",
    }
    number = 0
    for body, levels in groups.items():
        page.line("", body)
        page.sheet.cell(page.row, 2).font = Font(bold=True)
        for level in levels:
            who, number = next(people), number + 1
            row = page.line(
                *(number, f"{who.full}\nNIP. {who.nip_in_groups}", ranks[level], f"Pekerja Sosial {level}"),
                *("S1/D-IV", dmy(who.birth_date)),
            )
            page.told(row, who.told("nip", "birth_date", category="PEKSOS"))
    return book


def pekalongan() -> Book:
    book = Book(
        "22-pekalongan-simpeg.xls", "Keluaran SIMPEG: judul kode, huruf besar, gelar terpisah.", by="33.75"
    )
    page = book.page("data_pegawai")
    page.line(
        *(
            "NO",
            "NIP_BARU",
            "NAMA",
            "GLR_DPN",
            "GLR_BLK",
            "TMP_LHR",
            "TGL_LHR",
            "JNS_KLMN",
            "NIK",
            "GOL_AKHIR",
        ),
        *("TMT_GOL", "JABATAN", "UNIT_ORGANISASI", "NO_HP", "EMAIL"),
    )
    people = crew(
        "|Sri Wahyuni Ningsih|S.Sos;|Bambang Supriyanto|S.ST;|Nur Khasanah|S.Tr.Sos;"
        "|Teguh Prasetyo|S.Sos., M.Si;"
        "|Umi Faizah|S.Psi;|Arief Rachman Hakim|S.Kesos;Dra.|Siti Zubaedah|;|Kukuh Widodo|S.ST;"
        "|Retno Palupi|S.Sos",
        "33.75.01 33.75.02 33.26.13",
        "PEKALONGAN, BATANG, PEMALANG, SEMARANG",
        "pekalongan",
    )
    levels = ("AHLI MUDA", "AHLI PERTAMA", "AHLI PERTAMA", "AHLI MADYA", "TERAMPIL")
    grades = ("III/c", "III/a", "III/b", "IV/a", "II/d")
    for number, who in enumerate(people, start=1):
        mail = f"{who.name.split()[0].lower()}{who.birth_date:%m%y}@pekalongankota.go.id"
        row = page.line(
            *(number, who.nip, who.name.upper(), who.front, who.back, who.birth_place, dmy(who.birth_date)),
            *(
                "WANITA" if who.sex == "P" else "PRIA",
                who.nik,
                grades[number % 5],
                f"01-04-{2018 + number % 7}",
            ),
            *(f"PEKERJA SOSIAL {levels[number % 5]}", "BIDANG REHABILITASI SOSIAL", who.phone, mail),
        )
        told = who.told(
            "nip", "nik", "sex", "birth_place", "birth_date", "phone", category="PEKSOS", email=mail
        )
        page.told(row, told | {"name": who.name.upper()})
    return book


def natuna() -> Book:
    book = Book(
        "20-natuna-penyuluh.xlsx",
        "Penyuluh sosial masyarakat, TTL dua baris dalam sel.",
        by="21.03",
        category="PENYULUH",
    )
    page = book.page("Pensosmas")
    page.over(7, "DATA PENYULUH SOSIAL MASYARAKAT (PENSOSMAS)", "KABUPATEN NATUNA PROVINSI KEPULAUAN RIAU")
    page.blank()
    page.head("No", "Nama", "Jenis Kelamin", "Tempat / Tgl. Lahir", "Kecamatan", "No. HP", "Masa Bakti")
    people = crew(
        "Hasnidar;Raja Mansur;Sri Erniati;Zakaria Usman;Yusmawati;Tarmizi Saleh;Nurlina;Agus Salim",
        "21.03.07 21.03.15",
        "Ranai, Sedanau, Midai, Tanjung Pinang",
        "natuna",
    )
    places = (
        *(("Bunguran Timur", "07"), ("Bunguran Barat", "05"), ("Midai", "04"), ("Serasan", "06")),
        *(("Bunguran Utara", "08"), ("Subi", "09"), ("Pulau Laut", "10"), ("Bunguran Tengah", "16")),
    )
    for number, (who, (district, code)) in enumerate(zip(people, places, strict=True), start=1):
        row = page.line(
            *(
                number,
                who.full,
                who.sex,
                f"{who.birth_place},\n{long_date(who.birth_date)}",
                district,
                who.phone,
            ),
            "2024 - 2027",
        )
        told = who.told(
            "sex", "birth_place", "birth_date", "phone", category="PENYULUH", programme="PENYULUH"
        )
        page.told(row, told | {"place": f"21.03.{code}"})
    return book


def sulawesi_tenggara() -> Book:
    book = Book(
        "35-sultra-fungsional.xlsx", "Golongan dan jabatan dengan TMT, PNS dan PPPK, kab/kota tugas.", by="74"
    )
    page = book.page("JFT 2026")
    page.over(
        11, "DAFTAR NOMINATIF JABATAN FUNGSIONAL PEKERJA SOSIAL", "SE-PROVINSI SULAWESI TENGGARA TAHUN 2026"
    )
    page.blank()
    page.head(
        *(
            "NO",
            "NAMA",
            "NIP / NI PPPK",
            "L/P",
            ("PANGKAT", "GOL", "TMT"),
            ("JABATAN", "NAMA JABATAN", "TMT"),
        ),
        *("STATUS", "UNIT KERJA", "KAB/KOTA"),
    )
    people = crew(
        "|Wa Ode Nurhayati|S.Sos;|La Ode Safaruddin|S.ST;|Hasriani|S.Kesos;|Muh. Takdir|S.Sos., M.Si;"
        "|Sitti Ramlah|S.Tr.Sos;|Irwan Tosepu|S.Sos;|Wa Ode Asnia|S.Psi;|Ld. Muh. Hasrul|S.Sos;"
        "|Nuraeni Pagala|S.ST",
        "74.71.01 74.03.15 74.02.04",
        "Kendari",
        "sulawesi tenggara",
    )
    towns = (
        *(
            ("Kota Kendari", "74.71"),
            ("Kab. Muna", "74.03"),
            ("Kab. Konawe", "74.02"),
            ("Kota Kendari", "74.71"),
        ),
        *(("Kota Baubau", "74.72"), ("Kab. Kolaka", "74.01"), ("Kab. Konawe Selatan", "74.05")),
        *(("Kab. Wakatobi", "74.07"), ("Kab. Bombana", "74.06")),
    )
    for number, (who, (town, code)) in enumerate(zip(people, towns, strict=True), start=1):
        contract = number in {3, 5, 8}
        serial = pppk_number(who, 2023) if contract else who.nip_in_groups
        level = ("Ahli Pertama", "Ahli Muda")[number % 2 == 0 and not contract]
        grade = "IX" if contract else ("III/b", "III/d")[level == "Ahli Muda"]
        begun = dt.date(2023, 6, 1) if contract else dt.date(2016 + number, 10, 1)
        body = f"Dinas Sosial {town}"
        row = page.line(
            *(number, who.full, serial, who.sex, grade, begun, f"Pekerja Sosial {level}", begun),
            *("PPPK" if contract else "PNS", body, town),
        )
        told = who.told("sex", category="PEKSOS", organization=body, place=code)
        page.told(row, told | {"nip": serial.replace(" ", "")})
    page.signature(
        9,
        "Kendari, 5 November 2026",
        "Sekretaris Dinas,",
        "",
        "",
        "H. LA ODE MUSTAFA, S.Sos., M.Si",
        "Pembina Tk. I, IV/b",
        "NIP 19710722 199703 1 005",
    )
    return book


WORKBOOKS = (sumatera_barat, pekalongan, natuna, sulawesi_tenggara)
