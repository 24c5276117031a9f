"""Lists of several kinds of workforce together, and lists whose NIKs have suffered."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.book import Book
from tests.workbooks.corpus_eighth_hand.people import crew, dmy, later, long_date

KINDS = {
    "Pekerja Sosial": {"category": "PEKSOS"},
    "TKSK": {"category": "TKS", "programme": "TKSK"},
    "PSM": {"category": "RELAWAN", "programme": "PSM"},
    "Tagana": {"category": "RELAWAN", "programme": "TAGANA"},
    "Penyuluh Sosial": {"category": "PENYULUH"},
}


def kutai_kartanegara() -> Book:
    book = Book("25-kukar-sdm-kesos.xlsx", "Lima macam SDM, kelompok per kecamatan.", by="64.02")
    page = book.page("SDM KESOS")
    page.plain("DINAS SOSIAL KABUPATEN KUTAI KARTANEGARA")
    page.over(10, "DATABASE SDM KESEJAHTERAAN SOSIAL", "TAHUN 2025")
    page.blank()
    page.head(
        *("NO", "NAMA", "JENIS SDM", "NIK", "L/P", "TEMPAT/TGL LAHIR", "ALAMAT", "PENDIDIKAN"),
        *("KONTAK", "KETERANGAN"),
    )
    groups = {
        "KECAMATAN TENGGARONG": (
            "64.02.06",
            ("Pekerja Sosial", "TKSK", "PSM", "Penyuluh Sosial", "Tagana"),
            "|Ayu Kartika|S.ST; Rahmad Noor; Siti Fatimah; |Edy Mulawarman|S.Sos; Norlaila",
        ),
        "KECAMATAN LOA KULU": (
            "64.02.02",
            ("TKSK", "PSM", "Tagana"),
            "Hj.|Rusmini|S.Pd; Sutrisno; Norhikmah",
        ),
        "KECAMATAN MUARA BADAK": (
            "64.02.05",
            ("TKSK", "PSM", "PSM", "Tagana"),
            "Darmawati; Muhammad Arifin; Hamidah; Jumriansyah",
        ),
    }
    number = 1
    for title, (place, kinds, names) in groups.items():
        page.line(title)
        page.merge(page.row, 1, page.row, 10)
        people = crew(names, place, "Tenggarong, Samarinda, Loa Kulu", title)
        page.people(
            people,
            lambda each, who, kinds=kinds, first=number: [
                each,
                who.full,
                kinds[each - first],
                who.nik_in_groups,
                who.sex,
                f"{who.birth_place} / {who.birth_date:%d-%m-%y}",
                f"RT {each:02d}",
                "S1" if who.back else "SLTA",
                who.phone,
                "",
            ],
            lambda each, who, kinds=kinds, first=number, place=place: who.told(
                *("nik", "sex", "birth_place", "birth_date", "phone"),
                **KINDS[kinds[each - first]],
                place=place,
            ),
            start=number,
        )
        number += len(people)
    page.line("", f"Jumlah SDM = {number - 1} orang")
    return book


def merauke() -> Book:
    book = Book(
        "26-merauke-sdm.xlsx", "Rekap, lalu satu lembar per macam dengan susunan berbeda.", by="93.01"
    )
    recap = book.page("Rekap", skipped="Jumlah per macam SDM, bukan daftar orang.")
    recap.over(4, "REKAPITULASI SDM KESEJAHTERAAN SOSIAL KABUPATEN MERAUKE")
    recap.head("No", "Jenis SDM", "L", "P", "Jumlah")
    for line in ((1, "Pekerja Sosial", 3, 3, 6), (2, "TKSK", 2, 3, 5), (3, "PSM", 2, 3, 5)):
        recap.line(*line)
    recap.line("", "Jumlah", 7, 9, 16)

    page = book.page("Peksos")
    page.over(8, "DAFTAR PEKERJA SOSIAL DINAS SOSIAL KABUPATEN MERAUKE")
    page.head(
        *("No", "Nama", "NIP/NIK", "Tempat, Tanggal Lahir", "Jabatan"),
        ("Sertifikasi", "Nomor", "Tanggal", "Penerbit"),
    )
    people = crew(
        "|Agustina Gebze|S.Sos; |Yohanes Mahuze|S.ST; |Maria Kaize|S.Sos; |Benediktus Ndiken|S.Sos;"
        "|Sri Wahyuni|S.Psi; |Laurensius Balagaize|S.IP",
        "93.01.01",
        "Merauke, Tanah Merah, Okaba",
        "merauke peksos",
    )
    issued = [dt.date(2020 + place % 3, 4 + place, 11 + place) for place in range(len(people))]
    page.people(
        people,
        lambda number, who: [
            number,
            who.full,
            who.nik,
            f"{who.birth_place}, {long_date(who.birth_date)}",
            "Pekerja Sosial",
            f"{number + 54}/SERT/LSPS/{issued[number - 1].year}",
            long_date(issued[number - 1]),
            "LSPS",
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date"),
            certificate_number=f"{number + 54}/SERT/LSPS/{issued[number - 1].year}",
            certificate_issued_on=issued[number - 1],
            certificate_issuer="LSPS",
        ),
    )

    page = book.page("TKSK")
    page.over(6, "NAMA-NAMA TKSK KABUPATEN MERAUKE")
    page.blank()
    page.head("No", "Distrik", "Nama TKSK", "NIK", "No. HP", "Ket")
    districts = [
        ("Merauke", "93.01.01"),
        ("Semangga", "93.01.05"),
        ("Tanah Miring", "93.01.06"),
        ("Kurik", "93.01.11"),
        ("Malind", "93.01.14"),
    ]
    page.people(
        crew(
            "Theresia Samkakai; Paulus Yolmen; Wiwin Lestari; Stefanus Basik-Basik; Kornelia Moiwend",
            "93.01.01 93.01.05",
            "Merauke",
            "merauke tksk",
        ),
        lambda number, who: [number, districts[number - 1][0], who.name, who.nik, who.phone, ""],
        lambda number, who: who.told(*("nik", "phone"), **KINDS["TKSK"], place=districts[number - 1][1]),
    )

    page = book.page("PSM")
    page.over(7, "PEKERJA SOSIAL MASYARAKAT (PSM)", "DISTRIK MERAUKE DAN SEMANGGA")
    page.head("NO", "NAMA", "L/P", "TGL LAHIR", "KELURAHAN/KAMPUNG", "NIK", "NO HP")
    villages = [
        ("Samkai", "93.01.01.1002"),
        ("Mandala", "93.01.01.1004"),
        ("Rimba Jaya", "93.01.01.1007"),
        ("Kuprik", "93.01.05.2005"),
        ("Marga Mulya", "93.01.05.2008"),
    ]
    page.people(
        crew(
            "Rosalina Mahuze; Suyatno; Margaretha Kimko; Yakobus Ungirwalu; Sunarti",
            "93.01.01 93.01.05",
            "Merauke",
            "merauke psm",
        ),
        lambda number, who: [
            number,
            who.name,
            who.sex,
            dmy(who.birth_date, "/"),
            villages[number - 1][0],
            who.nik,
            who.phone,
        ],
        lambda number, who: who.told(
            *("nik", "sex", "birth_date", "phone"), **KINDS["PSM"], place=villages[number - 1][1]
        ),
    )
    return book


def tabalong() -> Book:
    book = Book("27-tabalong-psm.xlsx", "NIK di sel angka: angka terakhirnya menjadi nol.", by="63.09")
    book.category = "RELAWAN"
    page = book.page("Sheet1")
    page.over(7, "DATA PSM KABUPATEN TABALONG", "TAHUN 2025")
    page.head("NO", "NAMA", "NIK", "TEMPAT LAHIR", "TANGGAL LAHIR", "KECAMATAN", "NO HP")
    districts = {
        "Tanjung": "63.09.04",
        "Murung Pudak": "63.09.06",
        "Kelua": "63.09.02",
        "Tanta": "63.09.03",
        "Muara Uya": "63.09.07",
    }
    places = list(districts.items())
    people = crew(
        "Norhayati; Ahmad Rifani; Rusdiana; Syahrani; Noor Jannah; Muhammad Yamani; Misnawati; Abdul Gafur;"
        "Halimatus Sadiah; Hairullah; Mastora; Jainal Abidin; Salasiah",
        "63.09.04 63.09.06",
        "Tanjung, Amuntai, Kelua",
        "tabalong",
    )
    rows = page.people(
        people,
        lambda number, who: [
            number,
            who.name,
            int(who.nik) // 10 * 10,
            who.birth_place,
            dmy(who.birth_date),
            places[number % 5][0],
            who.phone,
        ],
        lambda number, who: who.told(
            *("birth_place", "birth_date", "phone"),
            **KINDS["PSM"],
            nik=None,
            place=places[number % 5][1],
        ),
    )
    for row in rows:
        page.sheet.cell(row, 3).number_format = "0"
        page.damaged(row, "nik")
    return book


def tana_toraja() -> Book:
    book = Book("28-tana-toraja-peksos.xlsx", "Salah ketik di NIK dan tanggal, HP diisi nol.", by="73.18")
    page = book.page("PEKSOS 2025", left=2)
    page.over(10, "DAFTAR PEKERJA SOSIAL", "DINAS SOSIAL KABUPATEN TANA TORAJA")
    page.blank()
    page.head(
        *("NO", "NAMA", "NIK", "TEMPAT LAHIR", "TANGGAL LAHIR", "AGAMA", "STATUS"),
        ("SERTIFIKAT", "NOMOR", "BERLAKU SAMPAI"),
        "NO. HP",
    )
    people = crew(
        "|Damaris Bunga|S.Sos; |Yunus Pasande|S.Sos; |Elisabet Rante|S.ST; |Marthen Tandi|S.Sos;"
        "|Ruth Sampe|S.Psi; |Yohanis Palayukan|S.Sos; |Selfi Lembang|S.Sos; |Daniel Toding|S.Kesos;"
        "|Naomi Tiku|S.Sos; |Petrus Bua|S.Sos",
        "73.18.05 73.18.12",
        "Makale, Rantepao, Mengkendek, Palopo",
        "toraja",
    )
    without_phone, held = {2, 6, 9}, {1, 2, 3, 5, 8, 10}
    niks = {4: people[3].nik[:9] + people[3].nik[10:], 7: people[6].nik.replace("0", "O", 1)}
    days = {5: f"31-02-{people[4].birth_date.year}"}
    ends = [later(dt.date(2021, 8, 17 + place), 5) for place in range(len(people))]
    rows = page.people(
        people,
        lambda number, who: [
            number,
            who.full,
            niks.get(number, who.nik),
            who.birth_place,
            days.get(number, dmy(who.birth_date)),
            "Kristen" if number % 4 else "Katolik",
            ("PNS", "PPPK", "Honorer")[number % 3],
            f"{700 + number}/LSPS-G/2021" if number in held else "belum ada",
            dmy(ends[number - 1]) if number in held else "-",
            "0" if number in without_phone else who.phone,
        ],
        lambda number, who: who.told(
            "birth_place",
            nik=None if number in niks else who.nik,
            birth_date=None if number in days else who.birth_date,
            certificate_number=f"{700 + number}/LSPS-G/2021" if number in held else None,
            certificate_valid_until=ends[number - 1] if number in held else None,
            phone=None if number in without_phone else who.phone,
        ),
    )
    for number in sorted(niks):
        page.damaged(rows[number - 1], "nik")
    for number in sorted(days):
        page.damaged(rows[number - 1], "birth_date")
    return book


WORKBOOKS = (kutai_kartanegara, merauke, tabalong, tana_toraja)
