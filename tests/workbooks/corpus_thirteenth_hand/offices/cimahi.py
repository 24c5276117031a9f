"""Lists from Kota Cimahi."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.workbooks.corpus_thirteenth_hand.book import Book
from tests.workbooks.corpus_thirteenth_hand.columns import (
    NAME,
    NIK,
    NO,
    PHONE,
    SEX,
    made,
    mute,
    own,
    picked,
    told,
)
from tests.workbooks.corpus_thirteenth_hand.people import (
    born,
    crew,
    dated,
    dmy,
    long_date,
    short_date,
    without_zero,
)
from tests.workbooks.corpus_thirteenth_hand.places import below

TOWNS = "Cimahi, Bandung, Garut, Sumedang, Padalarang"
PSM: dict[str, Any] = {"category": "RELAWAN", "programme": "PSM"}
SOUTH = ("Melong", "Cibeureum", "Utama", "Leuwigajah", "Cibeber")
CENTRE = ("Baros", "Cigugur Tengah", "Karangmekar", "Setiamanah", "Padasuka")
NORTH = ("Pasirkaliki", "Cibabat", "Citeureup", "Cipageran")


def peksos() -> Book:
    book = Book(
        "24-cimahi-peksos.xlsx",
        "Program dengan nama lain, kelurahan, nomor dan tanggal satu sel.",
        by="32.77",
    )
    page = book.page("Peksos")
    page.over(9, "DATA PEKERJA SOSIAL", "DINAS SOSIAL P2KBP3A KOTA CIMAHI", "TAHUN 2026")
    page.blank()
    page.grid(
        [
            "NO",
            "NAMA DAN GELAR",
            "TEMPAT, TANGGAL LAHIR",
            "NIK",
            "PENUGASAN",
            "<",
            "NOMOR/TANGGAL SERTIFIKAT",
            "NO. HP",
            "KET",
        ],
        ["^", "^", "^", "^", "PROGRAM", "KELURAHAN", "^", "^", "^"],
    )
    page.line(*range(1, 10))
    page.rows_of(
        crew(
            "|Neni Nuraeni|S.Sos; |Asep Kurniawan|S.ST; |Yanti Sumiati|S.Tr.Sos; Drs.|Dadang Suhendar|;"
            " |Rini Marlina|S.Sos;"
            "|Ujang Rohman|S.Sos., M.Si; Hj.|Tati Hartati|S.Sos; |Agus Ridwan|A.KS; |Elin Herlina|S.Psi;"
            " |Cecep Supriatna|S.ST",
            *("32.77.01 32.77.02 32.77.03", TOWNS, "cimahi peksos"),
        ),
        *(NO, NAME, own("", born, "birth_place", "birth_date"), NIK),
        told(
            "",
            *(
                ("Pendamping PKH", {"programme": "PKH"}),
                ("LK3", {"programme": "LK3"}),
                ("Saktipeksos", {"programme": "SAKTI_PEKSOS", "category": "PEKSOS"}),
            ),
            *(("Peksos Kelurahan", {"programme": "KELURAHAN"}), ("Dinsos", {"programme": "DINSOS"})),
        ),
        picked(
            "",
            "place",
            {
                **below("32.77.01", "Melong", "Cibeureum"),
                **below("32.77.02", "Baros", "Padasuka"),
                **below("32.77.03", "Cibabat", "Citeureup"),
            },
        ),
        made(
            "",
            lambda number, _: (
                f"{700 + number}/LSPS/2024, tgl {long_date(dated(number, 2024))}" if number % 4 else "belum"
            ),
            certificate_number=lambda number, _: f"{700 + number}/LSPS/2024" if number % 4 else None,
            certificate_issued_on=lambda number, _: dated(number, 2024) if number % 4 else None,
        ),
        *(PHONE, mute("")),
    )
    page.signature(
        7,
        "Cimahi, 2 November 2026",
        "Kepala Dinas",
        "",
        "",
        "dr. Hj. Fitriani Manan, M.KM",
        "NIP. 196911232000032004",
    )
    return book


def psm() -> Book:
    book = Book(
        "25-cimahi-psm-kelurahan.xlsx",
        "Lembar per kelurahan, kepala berlainan, rekap di akhir.",
        by="32.77",
        category="RELAWAN",
    )
    sheets = {
        "Melong": ("32.77.01", "Entin Rohaetin; Dayat Hidayat; Cucu Cahyati; Ohim Rohimat"),
        "Cigugur Tengah": ("32.77.02", "Imas Masitoh; Yayat Ruhiyat; Nining Suningsih"),
        "Kel. Cipageran": ("32.77.03", "Euis Kurniasih; Tatang Sutarya; Ai Rohayati; Engkos Kosasih"),
    }
    for number, (title, (parent, called)) in enumerate(sheets.items()):
        village = title.removeprefix("Kel. ")
        page = book.page(title, left=1 + number)
        page.plain(f"DATA PSM KELURAHAN {village.upper()}", "")
        people = crew(called, parent, TOWNS, title)
        columns = (
            (NO, NAME, NIK, own("Tgl Lahir", lambda who: dmy(who.birth_date, "/"), "birth_date"), PHONE),
            (
                own("NAMA ANGGOTA PSM", "capitals"),
                own("NO. KTP", "nik_in_groups", "nik"),
                mute("ALAMAT", "RT 01 RW 04", "RT 05 RW 11"),
                SEX,
            ),
            (
                NO,
                own("NIK", "nik", "nik"),
                own("Nama Lengkap", "full"),
                own("Tempat Lahir", "birth_place", "birth_place"),
                own("Tanggal Lahir", lambda who: short_date(who.birth_date), "birth_date"),
                own("HP/WA", without_zero, "phone"),
            ),
        )[number]
        page.heads(*columns)
        page.rows_of(people, *columns, **PSM, place=below(parent, village)[village])
        if number == 1:
            for each in book.rows[-len(people) :]:
                each["values"]["name"] = each["values"]["name"].upper()
        page.line("", "Jumlah", len(people))
    recap = book.page("Rekapitulasi", skipped="Jumlah per kelurahan, bukan daftar orang.")
    recap.over(3, "REKAPITULASI PSM KOTA CIMAHI")
    recap.head("No", "Kelurahan", "Jumlah PSM")
    for line in ((1, "Melong", 4), (2, "Cigugur Tengah", 3), (3, "Cipageran", 4), ("", "Jumlah", 11)):
        recap.line(*line)
    return book


def pkh() -> Book:
    book = Book(
        "26-cimahi-pkh.csv",
        "Titik koma, kecamatan dan kelurahan satu sel, tanggal dengan nama hari.",
        by="32.77",
    )
    book.encoding = "cp1252"
    page = book.page("26-cimahi-pkh")
    columns = (
        *(
            NO,
            own("Nama Pendamping PKH", "full"),
            own("Nomor Induk Kependudukan", lambda who: f"'{who.nik}", "nik"),
        ),
        own(
            "Tanggal Lahir",
            lambda who: f"{who.birth_date.day} {who.birth_date:%m} {who.birth_date.year}".replace(" ", "/"),
            "birth_date",
        ),
        picked(
            "Kecamatan / Kelurahan Dampingan",
            "place",
            {
                **{f"Cimahi Selatan / {name}": code for name, code in below("32.77.01", *SOUTH[:3]).items()},
                **{f"Cimahi Utara / {name}": code for name, code in below("32.77.03", *NORTH[:3]).items()},
            },
        ),
        own("No. HP", "phone_in_groups", "phone"),
        mute("Ket.", "¼ waktu", "–"),
    )
    page.heads(*columns)
    page.rows_of(
        crew(
            "|Lilis Lisnawati|S.Sos; |Dede Sunarya|S.Pd; |Yuyun Yuningsih|S.E; |Rudi Hermawan|S.Sos;"
            " |Ani Suryani|S.Kom; |Hendra Permana|S.H; |Santi Susanti|S.Psi; |Ade Rukmana|S.IP",
            *("32.77.01 32.77.03", TOWNS, "cimahi pkh"),
        ),
        *columns,
        programme="PKH",
    )
    page.line("", "Jumlah Pendamping", "8")
    return book


def tks() -> Book:
    book = Book(
        "27-cimahi-tks.xlsx",
        "Kecamatan dan peran di sel gabungan ke bawah, catatan, baris tersembunyi.",
        by="32.77",
        category="TKS",
    )
    page = book.page("TKS & Relawan", left=2)
    page.blank(2)
    page.over(8, "DATA SDM KESEJAHTERAAN SOSIAL KOTA CIMAHI")
    page.grid(
        ["No", "Kecamatan", "Peran", "Nama", "Lahir", "<", "NIK", "Nomor Kontak"],
        ["^", "^", "^", "^", "Tempat", "Tanggal", "^", "^"],
    )
    number = 1
    for district, crews in {
        "Cimahi Selatan": (
            ("TKSK", "|Dewi Sartika|S.Sos"),
            ("PSM", "Nia Kurnia; Uyun Suryana; Mimin Mintarsih"),
            ("Tagana", "Rina Rosdiana; Koswara"),
        ),
        "Cimahi Utara": (
            ("TKSK", "|Ratna Komala|S.Pd"),
            ("PSM", "Titin Supartini; Iwan Ridwan"),
            ("Tagana", "Sri Hayati; Jajat Sudrajat; Eti Rohaeti"),
        ),
    }.items():
        top = page.row + 1
        for role, called in crews:
            start = page.row + 1
            for who in crew(called, "32.77.01 32.77.03", TOWNS, f"{district} {role}"):
                first = page.row + 1
                page.line(
                    *(
                        number,
                        district if first == top else "",
                        role if first == start else "",
                        who.full,
                        who.birth_place,
                    ),
                    *(who.birth_date, who.nik, who.phone),
                )
                values = {
                    "TKSK": ("TKS", "TKSK"),
                    "PSM": ("RELAWAN", "PSM"),
                    "Tagana": ("RELAWAN", "TAGANA"),
                }[role]
                page.told(
                    page.row,
                    who.told(
                        *("birth_place", "birth_date", "nik", "phone"),
                        **{
                            "category": values[0],
                            "programme": values[1],
                            "place": below("32.77", district)[district],
                        },
                    ),
                )
                number += 1
            page.merge(start, 4, page.row, 4)
        page.merge(top, 3, page.row, 3)
    page.hide_rows(8, 12)
    page.plain("", "Keterangan: PSM berjumlah 5 orang, Tagana 5 orang")
    return book


def lk3() -> Book:
    book = Book(
        "28-cimahi-lk3.xls", "SK di satu sel dengan tanggalnya, TMT sungguhan, lembar kosong.", by="32.77"
    )
    book.date_format = "D-MMM-YY"
    book.page("Sheet1")
    page = book.page("LK3")
    page.plain("PENGELOLA LEMBAGA KONSULTASI KESEJAHTERAAN KELUARGA (LK3)", "KOTA CIMAHI")
    page.blank()
    columns = (
        *(
            NO,
            own("Nama Lengkap beserta Gelar", "full"),
            own("NIK", lambda who: f"{who.nik[:6]}.{who.nik[6:12]}.{who.nik[12:]}", "nik"),
        ),
        own("Tgl. Lahir", "birth_date", "birth_date"),
        *(
            mute("Jabatan dalam LK3", "Ketua", "Sekretaris", "Konselor"),
            made(
                "Nomor SK",
                lambda number, _: f"400.9/Kep.{610 + number}-Dinsos/2026",
                decree_no=lambda number, _: f"400.9/Kep.{610 + number}-Dinsos/2026",
            ),
        ),
        made(
            "TMT",
            lambda number, _: dt.date(2026, 2, 12 + number),
            assignment_starts_on=lambda number, _: dt.date(2026, 2, 12 + number),
        ),
        PHONE,
    )
    page.heads(*columns)
    page.rows_of(
        crew(
            "Dra.|Iis Rostiati|M.Pd; |Dani Ramdani|S.Sos; |Mira Andriani|S.Psi., Psikolog;"
            " H.|Aceng Fikri|S.Ag; |Yulia Citra|S.Sos; |Irfan Maulana|S.ST; |Gina Sonia|S.H",
            *("32.77.02 32.77.03", TOWNS, "cimahi lk3"),
        ),
        *columns,
        programme="LK3",
    )
    return book


WORKBOOKS = (peksos, psm, pkh, tks, lk3)
