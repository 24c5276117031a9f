"""Lists of PSM and Tagana: a sheet per kecamatan, aliases, two telephones, months beside the names, forms."""

from __future__ import annotations

from typing import Any

from tests.workbooks.corpus_fourteenth_hand.book import Book
from tests.workbooks.corpus_fourteenth_hand.people import (
    Person,
    crew,
    dmy,
    long_date,
    within,
    without,
)

PSM = {"programme": "PSM", "category": "RELAWAN"}
TAGANA = {"programme": "TAGANA", "category": "RELAWAN"}
SEXES = {"L": "Laki-laki", "P": "Perempuan"}


def cimahi() -> Book:
    book = Book(
        "07-cimahi-psm.xlsx",
        "Kecamatan hanya di nama lembar dan judulnya.",
        by="32.77",
        category="RELAWAN",
    )
    people = crew(15, "sunda", "32.77", "Cimahi, Bandung, Garut, Sumedang", titled=2)
    for start, (name, code) in zip((0, 5, 10), sorted(within("32.77").items()), strict=True):
        page = book.page(name.upper())
        page.over(6, "DAFTAR PEKERJA SOSIAL MASYARAKAT (PSM)", f"KECAMATAN {name.upper()} KOTA CIMAHI")
        page.blank()
        page.head("No", "Nama Lengkap", "NIK", "L/P", "TTL", "No. Telp/HP")
        page.people(
            people[start : start + 5],
            lambda n, who: [
                *(n, who.full, who.nik, who.sex, f"{who.birth_place}, {long_date(who.birth_date)}"),
                who.phone,
            ],
            lambda _, who, code=code: who.told(
                *("nik", "sex", "birth_place", "birth_date", "phone"), place=code, **PSM
            ),
        )
        page.line("", "Jumlah", "", "", "", "5 orang")
    return book


def kota_serang() -> Book:
    book = Book("08-kota-serang-psm.xlsx", "Kolom Kel./Desa dan kecamatan.", by="36.73", category="RELAWAN")
    people = crew(8, "banten", "36.73", "Serang, Cilegon, Pandeglang", titled=3)
    places = within(
        "36.73.01", "Cipare, Sumur Pecung, Lopang, Cimuncang, Unyur, Sukawana, Kagungan, Terondol"
    )
    names = list(places)
    page = book.page("PSM")
    page.over(7, "DATA PSM KOTA SERANG TAHUN 2025")
    page.head("NO", "NAMA", "NIK", "TGL LAHIR", "Kel./Desa - Kecamatan", "NO TELP", "KET")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, who.birth_date, f"Kel. {names[n - 1]} / Kec. Serang", who.phone),
            ("Ketua", "Anggota", "Bendahara")[n % 3],
        ],
        lambda n, who: who.told(*("nik", "birth_date", "phone"), place=places[names[n - 1]], **PSM),
    )
    return book


def lampung_selatan() -> Book:
    book = Book(
        "09-lamsel-psm.xlsx", "Rekap di samping daftar, desa dan kecamatan.", by="18.01", category="RELAWAN"
    )
    people = crew(10, "jawa", "18.01", "Natar, Kalianda, Bandar Lampung", titled=2)
    places = within(
        "18.01.04",
        "Hajimena, Sidosari, Pemanggilan, Muara Putih, Negara Ratu, Merak Batin, Candi Mas, Branti Raya,"
        " Haduyang, Mandah",
    )
    names = list(places)
    women = sum(who.sex == "P" for who in people)
    aside: dict[int, list[object]] = {
        1: ["REKAP PSM", ""],
        2: ["Laki-laki", 10 - women],
        3: ["Perempuan", women],
        4: ["Jumlah", 10],
    }
    page = book.page("PSM Natar")
    page.over(6, "NAMA-NAMA PSM KECAMATAN NATAR", "KABUPATEN LAMPUNG SELATAN")
    page.blank()
    page.head("No", "Nama PSM", "NIK", "JK", "Desa", "No HP")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, who.sex, f"Ds. {names[n - 1]}", who.phone_in_groups, ""),
            *aside.get(n, []),
        ],
        lambda n, who: who.told(*("nik", "sex", "phone"), place=places[names[n - 1]], **PSM),
    )
    return book


def pringsewu() -> Book:
    book = Book(
        "10-pringsewu-tagana.xlsx", "Alias, (Alm), nomor anggota Tagana.", by="18.10", category="RELAWAN"
    )
    people = crew(10, "jawa", "18.10", "Pringsewu, Pagelaran, Gadingrejo", titled=1)
    places = within("18.10")
    names = sorted(places)
    marks = {2: " alias Pak De", 4: " (Alm)", 7: " al. Riyo", 9: " *)"}

    def values(n: int, who: Person) -> dict[str, Any]:
        told = who.told("nik", "sex", "birth_date", place=places[names[n % 9]], **TAGANA)
        return without(told, "name", "back_title") if n in (2, 7) else told

    page = book.page("TAGANA")
    page.over(7, "DAFTAR ANGGOTA TARUNA SIAGA BENCANA (TAGANA)", "KABUPATEN PRINGSEWU")
    page.blank()
    page.head("No", "No. Induk Anggota", "Nama", "NIK", "L/P", "Tgl. Lahir", "Kec.")
    page.people(
        people,
        lambda n, who: [
            *(n, f"18.10.{2010 + n % 5}.{n:03d}", who.full + marks.get(n, ""), who.nik, who.sex),
            *(dmy(who.birth_date, "/"), names[n % 9]),
        ],
        values,
    )
    page.plain("*) Koordinator kabupaten")
    return book


def bengkulu_utara() -> Book:
    book = Book(
        "11-bengkulu-utara-tagana.ods", "Dua nomor HP, kolom piket per bulan.", by="17.03", category="RELAWAN"
    )
    people = crew(10, "sumatra", "17.03", "Arga Makmur, Bengkulu, Lais", titled=2)
    places = within(
        "17.03",
        "Kota Arga Makmur, Kerkap, Giri Mulya, Padang Jaya, Lais, Batik Nau, Ketahun, Napal Putih, Air Napal,"
        " Hulu Palik",
    )
    names = list(places)
    doubled = {3, 6, 10}

    def values(n: int, who: Person) -> dict[str, Any]:
        told = who.told("nik", "phone", place=places[names[n - 1]], **TAGANA)
        return without(told, "phone") if n in doubled else told

    page = book.page("Piket Tagana 2025")
    page.plain("JADWAL PIKET DAN DATA PERSONIL TAGANA", "KABUPATEN BENGKULU UTARA")
    page.blank()
    page.head(
        *("No", "Nama", "NIK", "Kecamatan", "HP"),
        ("Piket Bulan", "Jan", "Feb", "Mar", "Apr", "Mei", "Jun"),
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, names[n - 1]),
            f"{who.phone} / 0819{who.phone[4:]}" if n in doubled else who.phone,
            *("v" if (n + month) % 3 == 0 else None for month in range(6)),
        ],
        values,
    )
    return book


def tangerang_selatan() -> Book:
    book = Book(
        "12-tangsel-psm-formulir.csv", "Unduhan Google Formulir, judul berupa pertanyaan.",
        by="36.74", category="RELAWAN",
    )  # fmt: skip
    book.delimiter, book.encoding = ",", "utf-8"
    people = crew(10, "banten", "36.74", "Tangerang, Jakarta, Bogor", titled=4)
    places = within("36.74")
    names = sorted(places)

    def phones(who: Person) -> tuple[str, ...]:
        return who.phone, f"62{who.phone[1:]}", f"+62 {who.phone[1:]}", who.phone_in_groups

    def answers(place: str) -> tuple[str, ...]:
        return place, f"Kec. {place}", place.lower()

    page = book.page("12-tangsel-psm-formulir")
    page.line(
        *(
            "Timestamp",
            "Alamat email",
            "Nama lengkap beserta gelar",
            "Berapa NIK Anda? (16 digit sesuai KTP)",
        ),
        *("Jenis kelamin", "Tempat lahir", "Tanggal lahir", "Nomor WhatsApp yang aktif"),
        *("Di kecamatan mana Anda bertugas sebagai PSM?", "Sudah pernah ikut pelatihan?", "Saran / masukan"),
    )
    page.people(
        people,
        lambda n, who: [
            f"2025/08/{n + 3:02d} {n}:{n * 5 + 2:02d}:17 {('AM', 'PM')[n < 7]} GMT+7",
            *(f"psm{n}.{who.name.split()[-1].lower()}@gmail.com", who.full, who.nik, SEXES[who.sex]),
            *(who.birth_place, dmy(who.birth_date, "/"), phones(who)[n % 4], answers(names[n % 7])[n % 3]),
            ("Ya", "Belum")[n % 2],
            ("-", "Mohon diadakan bimtek, terima kasih", "tidak ada")[n % 3],
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            email=f"psm{n}.{who.name.split()[-1].lower()}@gmail.com",
            place=places[names[n % 7]],
            **PSM,
        ),
    )
    return book


def klaten() -> Book:
    book = Book(
        "13-klaten-psm.xls", "Satu orang dua baris: NIK di bawah nama.", by="33.10", category="RELAWAN"
    )
    people = crew(9, "jawa", "33.10", "Klaten, Boyolali, Sukoharjo", titled=3)
    places = within(
        "33.10",
        "Prambanan, Wedi, Bayat, Cawas, Trucuk, Ceper, Delanggu, Klaten Utara, Jatinom",
    )
    names = list(places)
    page = book.page("PSM KLATEN")
    page.over(5, "DATA PEKERJA SOSIAL MASYARAKAT", "KABUPATEN KLATEN")
    page.blank()
    page.head("No", "Nama / NIK", "Tempat / Tgl Lahir", "Kecamatan", "No HP")
    for n, who in enumerate(people, start=1):
        page.line(n, who.full, f"{who.birth_place},", names[n - 1], who.phone)
        page.told(
            page.row,
            who.told("nik", "birth_place", "birth_date", "phone", place=places[names[n - 1]], **PSM),
        )
        page.line("", who.nik, dmy(who.birth_date))
    return book


WORKBOOKS = (
    *(cimahi, kota_serang, lampung_selatan, pringsewu, bengkulu_utara),
    *(tangerang_selatan, klaten),
)
