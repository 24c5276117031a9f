"""Staff of institutions, with the name of the institution beside them or above them."""

from __future__ import annotations

from tests.workbooks.corpus_eighth_hand.people import dmy, long_date
from tests.workbooks.corpus_ninth_hand.book import Book
from tests.workbooks.corpus_ninth_hand.people import crew, places

PEKSOS = {"category": "PEKSOS"}


def bandung() -> Book:
    book = Book(
        "26-bandung-lksa.xlsx",
        "Nama LKSA di sel gabungan, jabatan, alamat lembaga, kecamatan.",
        by="32.73",
    )
    page = book.page("LKSA")
    page.over(
        8, "DATA PEKERJA SOSIAL PADA LEMBAGA KESEJAHTERAAN SOSIAL ANAK (LKSA)", "KOTA BANDUNG TAHUN 2026"
    )
    page.blank()
    page.head("No", "Nama LKSA", "Kecamatan", "Nama Peksos", "NIK", "TTL", "Jabatan", "No. HP")
    homes = ("LKSA Cahaya Pelita", "LKSA Bina Kasih Insani", "LKSA Riyadlul Amanah")
    seats = places("32.73", "06 Cicendo, 11 Regol, 26 Ujungberung")
    staff = crew(
        "|Rini Apriani|S.Tr.Sos;|Yudi Hermawan|S.Sos;|Anisa Fauziah|S.ST;|Gilang Ramadhan|S.Tr.Sos;"
        "|Teti Kurniati|S.Sos;|Ridwan Maulid|S.Kesos;|Fitri Handayani|S.Sos;|Irfan Taufik|S.ST;"
        "|Lia Amalia|S.Sos",
        seats,
        "Bandung, Sumedang, Cianjur",
    )
    rows = page.people(
        staff,
        lambda number, who: [
            *(number, homes[(number - 1) // 3] if number % 3 == 1 else ""),
            *(seats[(number - 1) // 3].name if number % 3 == 1 else "", who.full, who.nik),
            *(
                f"{who.birth_place}, {dmy(who.birth_date)}",
                ("Pekerja Sosial", "Pengasuh")[number % 2],
                who.phone,
            ),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "phone"),
            **PEKSOS,
            organization=homes[(number - 1) // 3],
            place=seats[(number - 1) // 3].code,
        ),
    )
    for first in rows[::3]:
        page.merge(first, 2, first + 2, 2)
        page.merge(first, 3, first + 2, 3)
    return book


def jember() -> Book:
    book = Book(
        "27-jember-lks.xlsx",
        "Nama LKS sebagai baris kelompok bernomor, alamatnya di bawahnya, pendamping lanjut usia.",
        by="35.09",
        category="TKS",
    )
    page = book.page("Sheet1")
    page.over(6, "DAFTAR TENAGA PENDAMPING PADA LKS LANJUT USIA", "KABUPATEN JEMBER TAHUN 2026")
    page.blank()
    page.head("No", "Nama Pendamping", "NIK", "Tanggal Lahir", "Jabatan", "Nomor HP")
    for heading, district, names in (
        ("LKS LANSIA MAWAR PUTIH", "19 Kaliwates", "Siti Zubaidah;Imam Ghozali;|Nur Azizah|S.Sos"),
        ("LKS LANSIA SEKAR ARUM", "12 Ambulu", "Suliyah;|Bagus Prayitno|S.Pd"),
        ("LKS LANSIA KARYA WREDA", "20 Patrang", "Kholifah;Abdul Wahid;Endang Rahayu"),
    ):
        page.line(heading)
        page.people(
            crew(names, places("35.09", district), "Jember, Lumajang, Bondowoso"),
            lambda number, who: [
                *(number, who.full, who.nik, long_date(who.birth_date)),
                *(("Pendamping", "Perawat sosial")[number % 2], who.phone),
            ],
            lambda number, who: who.told("nik", "birth_date", "phone", category="TKS"),
        )
    page.blank()
    page.plain("*) Data dari masing-masing LKS")
    return book


def metro() -> Book:
    book = Book(
        "28-metro-lks.xls",
        "Nama lembaga di kolom, status honorer dan swasta, tanggal dengan garis miring.",
        by="18.72",
    )
    page = book.page("LKS")
    page.plain("DATA SDM LEMBAGA KESEJAHTERAAN SOSIAL (LKS) KOTA METRO")
    page.blank()
    page.head(
        *("No", "Nama Lembaga", "Nama Pekerja Sosial", "NIK", "JK", "Tgl Lahir", "Kecamatan"),
        *("Sertifikasi (Sudah/Belum)", "Telp"),
    )
    homes = ("LKS Sai Wawai Peduli", "LKS Griya Asih Bunda", "LKS Harapan Metro")
    seats = places("18.72", "01 Metro Pusat, 03 Metro Barat, 05 Metro Selatan")
    staff = crew(
        "|Oktavia Sari|S.Sos;|Joko Susilo|S.Sos;|Maya Kartika|S.Tr.Sos;|Hafiz Akbar|S.Pd;"
        "Dwi Astuti;Agus Salim;"
        "|Novi Rahmawati|S.Kesos",
        seats,
        "Metro, Bandar Lampung",
    )
    page.people(
        staff,
        lambda number, who: [
            *(number, homes[number % 3], who.full, who.nik, who.sex, dmy(who.birth_date, "/")),
            *(seats[number % 3].name, ("Belum", "Sudah")[number % 2], who.phone),
        ],
        lambda number, who: who.told(
            *("nik", "sex", "birth_date", "phone"),
            **PEKSOS,
            organization=homes[number % 3],
            place=seats[number % 3].code,
        ),
    )
    return book


def kendari() -> Book:
    book = Book(
        "29-kendari-lksa.ods",
        "Lajur kosong di kiri, gelar di kolom sendiri, nomor dan tanggal sertifikat dalam satu sel.",
        by="74.71",
    )
    page = book.page("Data", left=2)
    page.over(8, "REKAP PEKERJA SOSIAL LKSA KOTA KENDARI")
    page.blank()
    page.head(
        *("NO", "NAMA (TANPA GELAR)", "GELAR", "NIK", "TEMPAT LAHIR", "TANGGAL LAHIR"),
        *("NOMOR / TANGGAL SERTIFIKAT", "HP"),
    )
    seats = places("74.71", "01 Mandonga, 03 Baruga, 04 Poasia, 08 Kadia, 10 Kambu")
    staff = crew(
        "|Wa Ode Sitti Nuraini|S.Sos;|La Ode Asrul|S.ST;|Hasmira|S.Tr.Sos;|Muhammad Taufan|S.Sos;"
        "|Sarina Tolaki|S.Kesos;|Rahman Mekuo|S.ST;|Wa Ode Ernawati|S.Sos",
        seats,
        "Kendari, Unaaha, Baubau",
    )
    page.people(
        staff,
        lambda number, who: [
            *(number, who.name, who.back, who.nik, who.birth_place, who.birth_date),
            *(f"{480 + number}/LSPS/2024 / {number + 9} Mei 2024", who.phone),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "phone"),
            **PEKSOS,
            certificate_number=f"{480 + number}/LSPS/2024",
            certificate_issued_on=f"2024-05-{number + 9:02d}",
        ),
    )
    return book


WORKBOOKS = (bandung, jember, metro, kendari)
