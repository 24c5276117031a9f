"""A fourth batch, thought of when the third was read."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_fifth_hand.book import Book
from tests.workbooks.corpus_fifth_hand.people import crew, long_date


def duty_roster() -> Book:
    """An appendix whose first column is the place, said once, and whose heads are abbreviated with dots."""
    book = Book(
        "fv-81-singkatan-bertitik.xlsx",
        "Judul bersingkatan titik, wilayah ditulis sekali di kolom pertama.",
        "17.02",
    )
    page = book.page("Daftar")
    page.line("DAFTAR NOMINATIF PENDAMPING REHSOS KAB. REJANG LEBONG")
    page.line(
        "KEC.",
        "NO.",
        "NM. LENGKAP & GELAR",
        "TMP. LHR.",
        "TGL. LHR.",
        "JNS. KEL.",
        "NO. IND. KEPENDUDUKAN",
        "NO. TELP.",
    )
    places = {1: ("Curup", "17.02.09"), 4: ("Curup Selatan", "17.02.18")}
    place, code = places[1]
    for number, who in enumerate(crew("rejang", "17.02.18", 6, "Curup"), start=1):
        place, code = places.get(number, (place, code))
        page.person(
            place if number in places else None,
            number,
            f"{who.name}, S.Kesos",
            who.town,
            f"{who.birth:%d.%m.%Y}",
            who.sex,
            who.nik,
            who.phone,
            **who.told,
            back_title="S.Kesos",
            birth_place=who.town,
            birth_date=who.birth.isoformat(),
            sex=who.sex,
            phone=who.phone,
            place=code,
        )
    return book


def kelurahan_sheets() -> Book:
    """A sheet per kelurahan; its name says which; only the first one has a title."""
    book = Book(
        "fv-82-lembar-per-kelurahan.xlsx",
        "Satu lembar per kelurahan, nama lembar menyebut kelurahannya.",
        "33.74",
    )
    for title, number in (("Kel. Gemah", 1007), ("Kel. Palebon", 1011), ("Kel. Kalicari", 1012)):
        page = book.page(title)
        page.line("No", "Nama Petugas Puskesos", "NIK", "Kontak WA")
        for place, who in enumerate(crew("jawa", "33.74.06", 3, title), start=1):
            page.person(
                place, who.name, who.nik, who.phone, **who.told, phone=who.phone, place=f"33.74.06.{number}"
            )
    return book


def status_groups() -> Book:
    """Civil servants, then contract staff, as groups; NIP only for the first."""
    book = Book(
        "fv-83-pns-dan-non-pns.ods", "Kelompok ASN dan Non ASN; NIP atau NIK dalam satu kolom.", "73.06"
    )
    page = book.page("Pegawai")
    page.line("DAFTAR PEKERJA SOSIAL DINAS SOSIAL KAB. GOWA")
    page.line("NO", "NAMA", "NIP/NIK", "JABATAN", "NO HP")
    people = crew("bugis", "73.06.08", 6, "asn")
    page.line("A. ASN")
    for number, who in enumerate(people[:3], start=1):
        page.person(
            number,
            who.name,
            who.nip,
            "Peksos Ahli Pertama",
            who.phone,
            name=who.name,
            nip=who.nip,
            phone=who.phone,
        )
    page.line("B. NON ASN")
    for number, who in enumerate(people[3:], start=1):
        page.person(number, who.name, who.nik, "Pendamping", who.phone, **who.told, phone=who.phone)
    return book


def quoted_text() -> Book:
    """A text file with commas within quotes, a mark of the order of bytes, empty columns at the end."""
    book = Book(
        "fv-84-koma-berkutip.csv",
        "CSV koma berkutip, nama dengan gelar berkoma, kolom kosong di akhir.",
        "61.71",
    )
    book.write('"No","Nama dan Gelar","NIK","Tempat, Tgl Lahir","Kecamatan",,')
    for number, who in enumerate(crew("melayu", "61.71.01", 4, "Pontianak"), start=1):
        who_and_number = f'"{number}","{who.name}, S.Sos., M.Si","{who.nik}"'
        book.write(f'{who_and_number},"Pontianak, {long_date(who.birth)}","Pontianak Selatan",,')
        book.line_told(
            **who.told,
            back_title="S.Sos., M.Si",
            birth_place="Pontianak",
            birth_date=who.birth.isoformat(),
            place="61.71.01",
        )
    return book


def yearly_columns() -> Book:
    """Certificates of several years side by side under years; the person's own facts left of them."""
    book = Book("fv-85-pelatihan-per-tahun.xlsx", "Kolom pelatihan per tahun di kanan data orang.", "35.16")
    page = book.page("Rekap")
    page.line("REKAP PELATIHAN TKSK KAB. MOJOKERTO")
    page.line("No", "Nama", "NIK", "Kecamatan", "Pelatihan yang diikuti", None, None)
    page.line(None, None, None, None, 2023, 2024, 2025)
    page.merge("E2:G2")
    places = [
        ("Pungging", "35.16.06"),
        ("Kutorejo", "35.16.07"),
        ("Mojosari", "35.16.08"),
        ("Dlanggu", "35.16.09"),
    ]
    for number, who in enumerate(crew("jawa", "35.16.08", 4, "y"), start=1):
        place, code = places[number - 1]
        page.person(
            number,
            who.name,
            who.nik,
            place,
            "Bimtek DTKS",
            None,
            "Manajemen kasus" if number % 2 else None,
            **who.told,
            place=code,
            programme="TKSK",
        )
    return book


def two_signs() -> Book:
    """A certificate's list by a centre: the issue said once in the title, all of one level."""
    book = Book(
        "fv-86-sertifikat-tanggal-terpisah.xls",
        "Sertifikat: tanggal terbit dan berakhir di bawah satu judul.",
        "18",
    )
    page = book.page("Data")
    page.line("REKAPITULASI SERTIFIKASI PEKSOS PROVINSI LAMPUNG")
    page.line("NO", "NAMA", "NIK", "SERTIFIKAT KOMPETENSI", None, None, None, "KAB/KOTA")
    page.line(None, None, None, "NO. REG.", "JENJANG", "TGL TERBIT", "TGL BERAKHIR", None)
    page.merge("D2:G2")
    towns = [
        ("Kab. Pesawaran", "18.09"),
        ("Kota Metro", "18.72"),
        ("Pringsewu", "18.10"),
        ("Lampung Utara", "18.03"),
    ]
    for number, who in enumerate(crew("rejang", "18.03.07", 4, "c"), start=1):
        town, code = towns[number - 1]
        row = page.person(
            number,
            who.name,
            who.nik,
            f"REG.{number:03d}.2024",
            "Generalis",
            dt.date(2024, 7, number),
            dt.date(2029, 6, 20 + number),
            town,
            **who.told,
            certificate_number=f"REG.{number:03d}.2024",
            certificate_level="GENERALIS",
            certificate_issued_on=f"2024-07-0{number}",
            certificate_valid_until=f"2029-06-{20 + number}",
            place=code,
        )
        for column in (6, 7):
            page.sheet.cell(row, column).number_format = "dd/mm/yyyy"
    return book


def vacancies() -> Book:
    """Posts, some of them vacant: a vacant post is nobody."""
    book = Book("fv-87-jabatan-kosong.xlsx", "Daftar formasi: sebagian jabatan KOSONG.", "64.02")
    page = book.page("Formasi")
    page.line("No", "Kecamatan", "Nama TKSK", "NIK", "No HP", "Ket")
    places = [
        ("Loa Kulu", "64.02.02"),
        ("Anggana", "64.02.04"),
        ("Sebulu", "64.02.07"),
        ("Kenohan", "64.02.09"),
        ("Tabang", "64.02.12"),
        ("Samboja", "64.02.13"),
    ]
    people = iter(crew("kutai", "64.02.02", 4, "v"))
    for number, (place, code) in enumerate(places, start=1):
        if number in (2, 5):
            page.line(number, place, "KOSONG" if number == 2 else "-", "-", "-", "belum ada pengganti")
            continue
        who = next(people)
        page.person(
            number, place, who.name, who.nik, who.phone, None, **who.told, phone=who.phone, place=code
        )
    return book


def families() -> Book:
    book = Book(
        "kosong-88-data-terpadu.xlsx",
        "Data keluarga miskin: kepala keluarga, NIK, desil; bukan tenaga.",
        "35.16",
    )
    page = book.page("DTSEN")
    page.line("DATA KELUARGA MISKIN EKSTREM DESA GEMEKAN")
    page.line(
        "No",
        "No KK",
        "NIK Kepala Keluarga",
        "Nama Kepala Keluarga",
        "Jumlah Anggota Keluarga",
        "Desil",
        "Alamat",
    )
    for number, who in enumerate(crew("jawa", "35.16.13", 5, "kk2"), start=1):
        page.line(number, f"351613020218{9800 + number}", who.nik, who.name, 3, 1, "RT 01 RW 02")
    return book


WORKBOOKS = [
    *(duty_roster, kelurahan_sheets, status_groups, quoted_text, yearly_columns, two_signs, vacancies),
    families,
]
