"""Lists of staff of institutions (LKS, LKSA) and of companions, some of them spoilt on the way."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.book import Book
from tests.workbooks.corpus_eighth_hand.people import Person, crew, dmy, later, long_date


def ambon() -> Book:
    book = Book("21-ambon-lksa.xlsx", "Pengurus LKSA di bawah nama lembaganya, sertifikat.", by="81.71")
    page = book.page("LKSA")
    page.over(
        10,
        "DAFTAR PEKERJA SOSIAL DAN PENGASUH LKSA",
        "YANG TELAH MENGIKUTI SERTIFIKASI",
        "DI WILAYAH KOTA AMBON",
    )
    page.blank()
    page.head(
        *("NO", "NAMA", "NIK", "TEMPAT & TANGGAL LAHIR", "JENIS KELAMIN", "JABATAN"),
        ("SERTIFIKAT", "NO. SERTIFIKAT", "TANGGAL", "BERLAKU HINGGA"),
        "NO. HP",
    )
    groups = {
        "LKSA CALEB HOUSE (Kec. Nusaniwe)": (
            "|Helena Latuheru|S.Sos; Johanis Tuhumury; Merry Sahetapy; |Robby Pattinama|S.Th"
        ),
        "LKSA AL-KHAIRAAT (Kec. Sirimau)": (
            "Sitti Hawa Tuasikal; |Abdul Kadir Latuconsina|S.Pd.I; Fatma Lestaluhu"
        ),
        "LKSA MELATI (Kec. Teluk Ambon)": "Susana Leiwakabessy; Semuel Nanlohy; |Yuliana Manuputty|S.Pd",
    }
    number = 1
    for title, names in groups.items():
        page.line("", title)
        people = crew(names, "81.71.01 81.71.02", "Ambon, Saparua, Masohi, Tual", title)
        issued = [dt.date(2022, 6 + place, 14 + place) for place in range(len(people))]
        page.people(
            people,
            lambda each, who, first=number, issued=issued: [
                each,
                who.full,
                who.nik,
                f"{who.birth_place}, {dmy(who.birth_date)}",
                who.sex,
                ("Ketua", "Pengasuh", "Pekerja Sosial", "Sekretaris")[each - first],
                f"KOM.{1400 + each}/LSPS/{issued[each - first].year}",
                long_date(issued[each - first]),
                long_date(later(issued[each - first], 5)),
                who.phone,
            ],
            lambda each, who, first=number, issued=issued: who.told(
                *("nik", "birth_place", "birth_date", "sex", "phone"),
                certificate_number=f"KOM.{1400 + each}/LSPS/{issued[each - first].year}",
                certificate_issued_on=issued[each - first],
                certificate_valid_until=later(issued[each - first], 5),
            ),
            start=number,
        )
        number += len(people)
    page.signature(
        8,
        "Ambon, 20 Mei 2025",
        "Kepala Bidang Rehabilitasi Sosial,",
        "",
        "",
        "Ny. D. Wattimena, SH",
        "NIP. -",
    )
    return book


def cirebon() -> Book:
    book = Book("22-cirebon-lks.csv", "CSV simpanan Excel: NIK tinggal 6 angka, HP tanpa nol.", by="32.09")
    page = book.page("22-cirebon-lks")
    page.line("DAFTAR PEKERJA SOSIAL PADA LKS SE-KABUPATEN CIREBON")
    page.blank()
    page.line("NO", "NAMA LKS", "NAMA PEKSOS", "NIK", "TGL LAHIR", "PENDIDIKAN", "NO HP", "ALAMAT LKS")
    people = crew(
        "|Iis Sumiati|S.Sos; |Dadan Ramdani|S.Pd.I; |Uun Kurniasih|S.Sos; Rohmat; Nani Suryani;"
        "|Caswadi|S.Ag; Eti Rohaeti; |Toto Suharto|S.Sos.I",
        "32.09.15 32.09.18 32.09.36",
        "Cirebon",
        "cirebon",
    )
    rows = page.people(
        people,
        lambda number, who: [
            number,
            ("LKS Al-Ikhlas", "LKSA Nurul Huda", "LKS LU Kasih Ibu")[number % 3],
            who.full,
            f"{int(who.nik) / 1e15:.5f}E+15".replace(".", ","),
            dmy(who.birth_date, "/"),
            "S1" if who.back else "SMA",
            who.phone.removeprefix("0"),
            ("Sumber", "Plumbon", "Plered")[number % 3],
        ],
        lambda _, who: who.told("birth_date", "phone", nik=None),
    )
    for row in rows:
        page.damaged(row, "nik")
    return book


def buleleng() -> Book:
    book = Book(
        "23-buleleng-pekerja-sosial.xlsx",
        "Tanggal lahir yang diketik di Excel berbahasa Inggris: hari sampai 12 bertukar dengan bulan.",
        by="51.08",
    )
    page = book.page("Data")
    page.over(8, "DATA PEKERJA SOSIAL DINAS SOSIAL KABUPATEN BULELENG")
    page.blank()
    page.head(
        "No", "Nama", "NIK", "Tempat Lahir", "Tgl Lahir", "Status Pegawai", "Tempat Tugas", "No Telepon"
    )
    people = crew(
        "|Ni Luh Sri Astini|S.Sos; |I Gede Arta Wijaya|S.ST; |Luh Putu Mertasih|S.Pd; |Kadek Suardana|S.Sos;"
        "|Komang Ayu Trisnawati|S.Psi; |Putu Budiasa|S.Sos; |Made Sukerti|S.Kesos; |Gede Pasek Wirawan|SH;"
        "|Ketut Rediasih|S.Sos; |Nyoman Sutarka|S.Sos; |Ni Kadek Yuliani|S.Tr.Sos;"
        "|I Made Dharma Putra|S.Sos",
        "51.08.06 51.08.07 51.08.05",
        "Singaraja, Seririt, Sawan, Denpasar",
        "buleleng",
    )

    def is_turned(who: Person) -> bool:
        return who.birth_date.day <= 12 and who.birth_date.day != who.birth_date.month

    def typed(who: Person) -> object:
        """What Excel makes of a day that was typed day first."""
        day = who.birth_date
        return day.replace(month=day.day, day=day.month) if day.day <= 12 else dmy(day, "/")

    rows = page.people(
        people,
        lambda number, who: [
            number,
            who.full,
            who.nik,
            who.birth_place,
            typed(who),
            ("PNS", "PPPK", "Kontrak")[number % 3],
            "Dinas Sosial P3A Kab. Buleleng",
            who.phone,
        ],
        lambda _, who: who.told(
            *("nik", "birth_place", "phone"),
            birth_date=None if is_turned(who) else who.birth_date,
        ),
    )
    for row, who in zip(rows, people, strict=True):
        if is_turned(who):
            page.damaged(row, "birth_date")
    return book


def pandeglang() -> Book:
    book = Book("24-pandeglang-pkh.xlsx", "Nomor HP dari rumus yang tidak menemukan dua orang.", by="36.01")
    page = book.page("PKH")
    page.over(9, "PENDAMPING SOSIAL PROGRAM KELUARGA HARAPAN (PKH)", "KABUPATEN PANDEGLANG TAHUN 2025")
    page.blank()
    page.head(
        "NO",
        "NAMA PENDAMPING",
        "NIK",
        "TTL",
        "KECAMATAN",
        "PENDIDIKAN",
        "TGL MULAI TUGAS",
        "NO HP",
        "KET",
    )
    districts = {
        "Pandeglang": "36.01.21",
        "Menes": "36.01.13",
        "Labuan": "36.01.12",
        "Saketi": "36.01.14",
        "Cikeusik": "36.01.04",
        "Panimbang": "36.01.06",
    }
    places = list(districts.items())
    people = crew(
        "Eneng Sumarni; |Ahmad Jaelani|S.Pd; |Siti Rohmah|S.Kom; Encep Suhendi; |Yayah Rokayah|S.E;"
        "|Tubagus Hasanudin|S.Sos; Ratu Nurhasanah; Oman Abdurohman;"
        "|Lilis Karlina|S.Pd.I; |Deden Hermawan|SH",
        "36.01.21 36.01.12",
        "Pandeglang, Serang, Lebak",
        "pandeglang",
    )
    begun = [dt.date(2018 + place % 4, 1 + place, 4) for place in range(len(people))]
    lost = {4, 8}
    book.date_format = "DD-MMM-YY"
    rows = page.people(
        people,
        lambda number, who: [
            number,
            who.full,
            who.nik,
            f"{who.birth_place}, {long_date(who.birth_date)}",
            places[number % 6][0],
            "S1" if who.back else "SMA",
            begun[number - 1],
            "#N/A" if number in lost else who.phone,
            "",
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date"),
            programme="PKH",
            place=places[number % 6][1],
            assignment_starts_on=begun[number - 1],
            phone=None if number in lost else who.phone,
        ),
    )
    for number in sorted(lost):
        page.damaged(rows[number - 1], "phone")
    return book


WORKBOOKS = (ambon, cirebon, buleleng, pandeglang)
