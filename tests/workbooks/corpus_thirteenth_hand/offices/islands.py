"""Lists from the other islands."""

from __future__ import annotations

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
    said,
    told,
)
from tests.workbooks.corpus_thirteenth_hand.people import (
    born,
    crew,
    dated,
    dmy,
    email,
    later,
    serial,
    short_date,
    without_zero,
)
from tests.workbooks.corpus_thirteenth_hand.places import below

TKSK: dict[str, Any] = {"category": "TKS", "programme": "TKSK"}
KINDS = (
    ("Pekerja Sosial", {"category": "PEKSOS"}),
    ("TKSK", TKSK),
    ("PSM", {"category": "RELAWAN", "programme": "PSM"}),
    ("Tagana", {"category": "RELAWAN", "programme": "TAGANA"}),
    ("Penyuluh Sosial", {"category": "PENYULUH"}),
)


def deli_serdang() -> Book:
    book = Book(
        "36-deli-serdang-sdm.xlsx",
        "Lima macam SDM, kolom alamat yang menyesatkan, nomor kolom dengan huruf.",
        by="12.07",
    )
    page = book.page("SDM KESOS DS")
    page.over(9, "DINAS SOSIAL KABUPATEN DELI SERDANG", "DATA SDM KESEJAHTERAAN SOSIAL")
    page.blank()
    columns = (
        *(
            NO,
            own("NAMA", "full"),
            NIK,
            SEX,
            own(
                "TEMPAT TGL LAHIR",
                lambda who: f"{who.birth_place}, {short_date(who.birth_date)}",
                "birth_place",
                "birth_date",
            ),
        ),
        *(
            mute("ALAMAT RUMAH", "Jl. Binjai Km 10 Kec. Sunggal", "Dusun II Kec. Percut Sei Tuan"),
            told("JENIS SDM", *KINDS),
        ),
        *(
            picked(
                "WILAYAH TUGAS",
                "place",
                below("12.07", "Tanjung Morawa", "Lubuk Pakam", "Sunggal", "Hamparan Perak", "Batang Kuis"),
            ),
            PHONE,
        ),
    )
    page.heads(*columns)
    page.line(*"ABCDEFGHI")
    page.rows_of(
        crew(
            "|Rosmaida Sitepu|S.Sos; Parlindungan Siregar; Nurhamidah Lubis; |Jonson Sembiring|S.ST;"
            " Erlina Ginting; Syahrul Nasution;"
            "|Delima Tarigan|S.Sos; Suparno; Herawati Harahap; |Binsar Simanjuntak|S.Sos",
            *("12.07.28 12.07.02 12.07.23", "Medan, Lubuk Pakam, Binjai", "deli"),
        ),
        *columns,
    )
    page.line("TOTAL", "", "", "10")
    return book


def banda_aceh() -> Book:
    book = Book(
        "37-banda-aceh-peksos.ods",
        "Tanggal ISO dan sungguhan, NIP tanpa kelompok, kepala tiga baris.",
        by="11.71",
    )
    page = book.page("Data Peksos")
    page.over(9, "PEMERINTAH KOTA BANDA ACEH", "DAFTAR PEKERJA SOSIAL")
    page.grid(
        ["NO", "DATA PEGAWAI", "<", "<", "<", "<", "SERTIFIKAT", "<", "<"],
        ["^", "NAMA", "NIP", "NIK", "LAHIR", "<", "NOMOR", "TANGGAL", "<"],
        ["^", "^", "^", "^", "DI", "TANGGAL", "^", "TERBIT", "HABIS"],
    )
    issued = {number: dated(number, 2023) for number in range(1, 12)}
    page.rows_of(
        crew(
            "|Cut Nurlaila|S.Sos; |Teuku Iskandar|S.ST; |Fauziah|S.Sos.I; |Zulfikar|A.KS;"
            " |Mutia Safrida|S.Psi; Drs.|Muhammad Nasir|M.Si; |Rahmi Ulfa|S.Sos; |Said Mahdi|S.Sos;"
            " |Nurbaiti Yusuf|S.ST",
            *("11.71.01 11.71.04", "Banda Aceh, Sigli, Meulaboh", "banda aceh"),
        ),
        *(
            NO,
            NAME,
            own("", "nip", "nip"),
            NIK,
            own("", "birth_place", "birth_place"),
            own("", "birth_date", "birth_date"),
        ),
        made(
            "",
            lambda number, _: f"{number:03d}/LSPS-PSG/2023",
            certificate_number=lambda number, _: f"{number:03d}/LSPS-PSG/2023",
        ),
        made(
            "",
            lambda number, _: issued[number].isoformat(),
            certificate_issued_on=lambda number, _: issued[number],
        ),
        made(
            "",
            lambda number, _: later(issued[number], 5).isoformat(),
            certificate_valid_until=lambda number, _: later(issued[number], 5),
        ),
    )
    return book


def padang() -> Book:
    book = Book(
        "38-padang-pkh.csv", "Koma, tanda kutip, baris kosong di tengah, NIK dari kecamatan lain.", by="13.71"
    )
    book.delimiter = ","
    page = book.page("38-padang-pkh")
    columns = (
        *(NO, own("Nama", "full"), NIK, own("Tempat dan Tgl Lahir", born, "birth_place", "birth_date")),
        *(
            own("HP", lambda who: who.phone[1:], "phone"),
            picked(
                "Kec.", "place", below("13.71", "Kuranji", "Pauh", "Nanggalo", "Padang Timur", "Koto Tangah")
            ),
            mute("Ket", "senior", "-"),
        ),
    )
    page.line("SDM PKH KOTA PADANG, OKTOBER 2026")
    page.heads(*columns)
    people = crew(
        "|Yulianis|S.Sos; |Syafrizal|S.Pd; |Rahmadhani|S.E; |Dasril|S.H; |Mardiana|S.Sos;"
        " |Afrizal|S.Kom; |Welly Susanti|S.Psi; |Riko Febrian|S.IP; |Desmawati|S.Pd",
        *("13.71.09 13.05.01 14.71.01", "Padang, Pariaman, Bukittinggi, Pekanbaru", "padang"),
    )
    page.rows_of(people[:4], *columns, programme="PKH")
    page.blank()
    page.rows_of(people[4:], *columns, start=5, programme="PKH")
    page.line("", "Mengetahui,")
    page.line("", "Koordinator PKH Kota Padang")
    return book


def makassar() -> Book:
    book = Book("39-makassar-psm.xlsx", "Dua daftar berdampingan: yang kiri dibaca.", by="73.71")
    page = book.page("Data")
    page.plain("PEKERJA SOSIAL MASYARAKAT (PSM) KOTA MAKASSAR", "")
    left = (
        NO,
        NAME,
        NIK,
        own("TGL LAHIR", lambda who: dmy(who.birth_date), "birth_date"),
        picked("KECAMATAN", "place", below("73.71", "Rappocini", "Tallo", "Panakkukang", "Manggala")),
    )
    page.heads(*left)
    head = page.row
    people = crew(
        "Andi Tenri; Muhammad Basri; Hasnawati; Daeng Rala; Nurmiati; Abdul Rahim; St. Hajar; Syamsuddin",
        *("73.71.13 73.71.09", "Makassar, Maros, Gowa", "makassar"),
    )
    page.rows_of(people, *left, category="RELAWAN", programme="PSM")
    for column, text in enumerate(("NO", "NAMA", "NIK", "TGL LAHIR", "KECAMATAN"), start=8):
        page.sheet.cell(head, column, text)
    others = crew("Rosdiana; Jufri; Hamsinah; Ilham", *("73.71.10", "Makassar", "makassar kanan"))
    for number, who in enumerate(others, start=1):
        for column, cell in enumerate((number, who.full, who.nik, dmy(who.birth_date), "Tamalate"), start=8):
            page.sheet.cell(head + number, column, cell)
    book.category = "RELAWAN"
    return book


def denpasar() -> Book:
    book = Book(
        "40-denpasar-lembaga.xls",
        "Nomor kolom dalam kurung siku, lembaga di kolomnya, tanggal lahir tersembunyi.",
        by="51.71",
    )
    book.date_format = "DD-MM-YYYY"
    page = book.page("LKS")
    page.over(7, "DATA PEKERJA SOSIAL PADA LEMBAGA", "KOTA DENPASAR")
    page.blank()
    columns = (
        *(
            NO,
            own("Nama dan Gelar", "full"),
            NIK,
            own("Tanggal Lahir", "birth_date", "birth_date"),
            own("HP", without_zero, "phone"),
        ),
        *(
            said("Lembaga", "organization", "LKSA Dharma Jati", "Yayasan Sinar Pelangi"),
            picked(
                "Kecamatan",
                "place",
                below("51.71", "Denpasar Selatan", "Denpasar Timur", "Denpasar Barat", "Denpasar Utara"),
            ),
        ),
    )
    page.heads(*columns)
    page.line(*(f"[{number}]" for number in range(1, 8)))
    page.rows_of(
        crew(
            "|Ni Luh Putu Sari|S.Sos; |I Wayan Sudiarta|S.ST; |Ni Made Ayu|S.Psi; |I Gede Artana|S.Sos;"
            " |Ni Ketut Rai|S.Sos; |I Nyoman Gunawan|A.KS; |Ni Komang Astini|S.Pd; |Ida Bagus Putra|S.Sos",
            *("51.71.01 51.71.03", "Denpasar, Gianyar, Tabanan", "denpasar"),
        ),
        *columns,
    )
    page.hide_columns("D")
    page.line("", "Jumlah: 8 orang")
    return book


def kupang() -> Book:
    book = Book(
        "41-kupang-tksk.xlsx",
        "HP dan tanggal seri di sel angka tanpa kerusakan; tabel mulai di D12.",
        by="53.71",
        category="TKS",
    )
    page = book.page("TKSK", left=4)
    page.blank(8)
    page.plain("DAFTAR TENAGA KESEJAHTERAAN SOSIAL KECAMATAN", "KOTA KUPANG")
    page.blank()
    columns = (
        *(
            NO,
            own("NAMA TKSK", "full"),
            NIK,
            own("TGL LAHIR", lambda who: serial(who.birth_date), "birth_date"),
        ),
        *(
            picked(
                "KECAMATAN",
                "place",
                below("53.71", "Alak", "Maulafa", "Kelapa Lima", "Oebobo", "Kota Raja", "Kota Lama"),
            ),
            own("HP", without_zero, "phone"),
            made("EMAIL", lambda _, who: email(who), email=lambda _, who: email(who)),
        ),
    )
    page.heads(*columns)
    page.rows_of(
        crew(
            "|Yuliana Bria|S.Sos; |Fransiskus Nahak|S.Sos; |Maria Goreti Seran|S.Pd; |Yosef Taolin|S.H;"
            " |Adelina Fallo|S.E; |Markus Nenobais|S.Sos",
            *("53.71.01 53.71.04", "Kupang, Atambua, Soe", "kupang"),
        ),
        *columns,
        **TKSK,
    )
    return book


def banjarmasin() -> Book:
    book = Book(
        "42-banjarmasin-peksos.xlsx",
        "Kolom milik atasan di samping kolom tenaga, satu kolom kosong di antara.",
        by="63.71",
    )
    page = book.page("Data")
    page.plain("DATA PEKERJA SOSIAL KOTA BANJARMASIN")
    page.blank()
    columns = (
        *(
            NO,
            NAME,
            mute(""),
            NIK,
            own("TGL. LAHIR", lambda who: f"{who.birth_date:%d-%m-%y}", "birth_date"),
            SEX,
        ),
        *(
            mute("NAMA ATASAN LANGSUNG", "Drs. H. Syahrani", "Hj. Norhasanah, S.Sos"),
            mute("NO HP ATASAN", "081251000111"),
        ),
        made("NO. HP PEKERJA SOSIAL", lambda _, who: f"{who.phone}", phone=lambda _, who: who.phone),
        picked(
            "LOKASI TUGAS (KECAMATAN)",
            "place",
            {
                "Banjarmasin Selatan": "63.71.01",
                "Banjarmasin Timur": "63.71.02",
                "Banjarmasin Barat": "63.71.03",
                "Banjarmasin Utara": "63.71.04",
                "Banjarmasin Tengah": "63.71.05",
            },
        ),
    )
    page.heads(*columns)
    page.rows_of(
        crew(
            "|Norlaila|S.Sos; |Akhmad Fauzan|S.ST; |Rusmini|S.Sos; |Muhammad Ilmi|S.Psi;"
            " |Helda Yanti|S.Sos; |Gusti Rahman|A.KS; |Siti Rahmah|S.ST; |Syarifudin|S.Sos",
            *("63.71.01 63.71.05", "Banjarmasin, Martapura, Barabai", "banjarmasin"),
        ),
        *columns,
    )
    return book


WORKBOOKS = (deli_serdang, banda_aceh, padang, makassar, denpasar, kupang, banjarmasin)
