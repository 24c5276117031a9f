"""Lists that Excel or a hurried hand has spoilt."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.people import dmy, long_date
from tests.workbooks.corpus_ninth_hand.book import Book
from tests.workbooks.corpus_ninth_hand.people import crew, places

PKH = {"category": "PEKSOS", "programme": "PKH"}
PSM = {"category": "RELAWAN", "programme": "PSM"}
TKSK = {"category": "TKS", "programme": "TKSK"}


def lampung_timur() -> Book:
    book = Book(
        "34-lampung-timur-tksk.xlsx",
        "NIK diketik sebagai angka: angka terakhirnya menjadi 0.",
        by="18.07",
        category="TKS",
    )
    page = book.page("TKSK")
    page.over(6, "DATA TKSK KABUPATEN LAMPUNG TIMUR TAHUN 2026")
    page.blank()
    page.head("No", "Nama", "NIK", "Tempat, Tgl Lahir", "Kecamatan", "No HP")
    seats = places(
        "18.07",
        "01 Sukadana, 02 Labuhan Maringgai, 04 Pekalongan, 05 Sekampung, 07 Way Jepara, 08 Purbolinggo,"
        " 15 Bandar Sribhawono, 21 Labuhan Ratu",
    )
    staff = crew(
        "Sumarsih;|Agus Triyono|S.Sos;Ni Made Suarti;Wagimin;|Linda Apriyani|S.Pd;Slamet Raharjo;"
        "Yatini;Dedi Suprapto",
        seats,
        "Sukadana, Metro, Way Jepara",
    )
    rows = page.people(
        staff,
        lambda number, who: [
            *(number, who.full, int(who.nik) // 10 * 10, f"{who.birth_place}, {dmy(who.birth_date)}"),
            *(seats[number - 1].name, who.phone),
        ],
        lambda number, who: who.told(
            *("birth_place", "birth_date", "phone"), **TKSK, place=seats[number - 1].code
        ),
    )
    for row in rows:
        page.sheet.cell(row, 3).number_format = "0"
        page.damaged(row, "nik")
    return book


def ciamis() -> Book:
    book = Book(
        "35-ciamis-pkh.csv",
        "CSV yang pernah disimpan dari Excel: NIK tinggal 3,20712E+15, nomor HP tanpa angka nol.",
        by="32.07",
    )
    page = book.page("35-ciamis-pkh")
    page.line("No", "Nama Pendamping PKH", "NIK", "Tanggal Lahir", "Kecamatan", "No HP")
    seats = places(
        "32.07", "01 Ciamis, 08 Panjalu, 09 Kawali, 15 Rancah, 18 Banjarsari, 31 Sindangkasih, 32 Baregbeg"
    )
    staff = crew(
        "|Iis Rosita|S.Pd;Ade Rohimat;|Nia Kurniawati|S.Sos;Dadang Suryana;Yeyet Suryati;"
        "|Asep Gunawan|S.E;Elis Karlina",
        seats,
        "Ciamis, Tasikmalaya, Banjar",
    )
    rows = page.people(
        staff,
        lambda number, who: [
            *(number, who.full, f"{int(who.nik) / 10**15:.5f}E+15".replace(".", ",")),
            *(dmy(who.birth_date, "/"), seats[number - 1].name, who.phone.removeprefix("0")),
        ],
        lambda number, who: who.told("birth_date", "phone", **PKH, place=seats[number - 1].code),
    )
    for row in rows:
        page.damaged(row, "nik")
    return book


def ternate() -> Book:
    book = Book(
        "36-ternate-psm.xlsx",
        "Salah ketik: satu tanggal yang tidak ada, satu NIK lima belas angka, satu nomor HP terlalu pendek.",
        by="82.71",
        category="RELAWAN",
    )
    page = book.page("PSM Kota Ternate")
    page.over(7, "DAFTAR PEKERJA SOSIAL MASYARAKAT KOTA TERNATE")
    page.blank()
    page.head("No", "Nama", "NIK", "Tempat Lahir", "Tanggal Lahir", "Kelurahan", "Nomor HP")
    seats = [
        *places("82.71.02", "1003 Fitu, 1004 Kalumata, 1009 Jati"),
        *places("82.71.03", "1010 Salero, 1012 Sangaji, 1013 Dufa-Dufa"),
        *places("82.71.06", "1007 Marikurubu, 1009 Gamalama"),
    ]
    staff = crew(
        "Nurlaila Abdullah;Rustam Umar;Fatma Hi. Saleh;Iksan Marasabessy;Salma Togubu;Jufri Malik;"
        "Hadija Usman;"
        "Fahri Alting",
        seats,
        "Ternate, Tidore, Jailolo",
    )
    cells = {(2, "birth_date"): "31/02/1984", (4, "nik"): staff[3].nik[:-1], (7, "phone"): "08124"}
    rows = page.people(
        staff,
        lambda number, who: [
            *(number, who.name, cells.get((number, "nik"), who.nik), who.birth_place),
            *(cells.get((number, "birth_date"), dmy(who.birth_date, "/")), seats[number - 1].name),
            cells.get((number, "phone"), who.phone),
        ],
        lambda number, who: who.told(
            *(name for name in ("nik", "birth_date", "phone") if (number, name) not in cells),
            **PSM,
            birth_place=who.birth_place,
            place=seats[number - 1].code,
        ),
    )
    for number, field in cells:
        page.damaged(rows[number - 1], field)
    return book


def sumbawa() -> Book:
    book = Book(
        "37-sumbawa-tksk.xlsx",
        "Tanggal diketik hari/bulan di Excel berbahasa Inggris: yang mungkin menjadi tanggal terbalik.",
        by="52.04",
        category="TKS",
    )
    page = book.page("Sheet1")
    page.plain("DATA TKSK KABUPATEN SUMBAWA")
    page.blank()
    page.head("No.", "Nama TKSK", "NIK", "Tempat Lahir", "Tgl Lahir", "Kec.", "HP")
    seats = places(
        "52.04",
        "05 Alas, 06 Utan, 08 Sumbawa, 10 Moyo Hulu, 12 Lape, 13 Plampang, 14 Empang,"
        " 18 Labuhan Badas, 22 Unter Iwes",
    )
    staff = crew(
        "Nurjannah M. Said;|Syamsuddin Rasyid|S.Pd;Sri Wahdatun;Burhanuddin;|Baiq Suhartini|S.Sos;"
        "Ahmad Yani Dea;"
        "Hartati Saleh;Zulkarnain;Ernawati Jaya",
        seats,
        "Sumbawa Besar, Taliwang, Alas",
    )

    def turned(day: dt.date) -> dt.date | str:
        """What becomes of a day that was typed day first where the month is expected first."""
        return day.replace(month=day.day, day=day.month) if day.day <= 12 else dmy(day, "/")

    rows = page.people(
        staff,
        lambda number, who: [
            *(number, who.full, who.nik, who.birth_place, turned(who.birth_date)),
            *(seats[number - 1].name, who.phone),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "phone", *(["birth_date"] if who.birth_date.day > 12 else [])),
            **TKSK,
            place=seats[number - 1].code,
        ),
    )
    for row, who in zip(rows, staff, strict=True):
        if who.birth_date.day <= 12 and who.birth_date.day != who.birth_date.month:
            page.damaged(row, "birth_date")
    return book


def mukomuko() -> Book:
    book = Book(
        "38-mukomuko-peksos.xlsx",
        "Huruf O di tengah NIK, sel rumus yang gagal.",
        by="17.06",
    )
    page = book.page("Peksos")
    page.over(7, "DAFTAR PEKERJA SOSIAL DAN PENDAMPING", "KABUPATEN MUKOMUKO")
    page.blank()
    page.head("No", "Nama Lengkap", "NIK", "Tgl Lahir", "Wil. Dampingan", "Status", "No. HP/WA")
    seats = places(
        "17.06", "02 Kota Mukomuko, 05 Ipuh, 10 Penarik, 11 XIV Koto, 07 Air Rami, 12 V Koto, 01 Lubuk Pinang"
    )
    staff = crew(
        "|Resti Aprilia|S.Sos;|Hendra Jaya|S.ST;|Yelmi Oktaria|S.Tr.Sos;Romi Andika;"
        "|Sari Bulan|S.Pd;Wawan Setiawan;"
        "|Desi Anggraini|S.Sos",
        seats,
        "Mukomuko, Bengkulu, Painan",
    )
    cells = {(3, "nik"): staff[2].nik.replace("0", "O", 1), (6, "phone"): "#N/A"}
    rows = page.people(
        staff,
        lambda number, who: [
            *(number, who.full, cells.get((number, "nik"), who.nik), long_date(who.birth_date)),
            *(f"Kec. {seats[number - 1].name}", ("Honorer", "Kontrak")[number % 2]),
            cells.get((number, "phone"), who.phone),
        ],
        lambda number, who: who.told(
            *("birth_date", *(name for name in ("nik", "phone") if (number, name) not in cells)),
            category="PEKSOS",
            place=seats[number - 1].code,
        ),
    )
    for number, field in cells:
        page.damaged(rows[number - 1], field)
    return book


WORKBOOKS = (lampung_timur, ciamis, ternate, sumbawa, mukomuko)
