"""Offices between Aceh and Lampung."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.workbooks.corpus_seventh_hand.people import Person, crew, long_date
from tests.workbooks.corpus_sixth_hand.book import Book

TKSK = {"programme": "TKSK"}
PSM = {"programme": "PSM"}


def aceh_utara() -> Book:
    book = Book("aceh-utara-tksk-2025.xlsx", "Daftar TKSK dengan kop surat dan tanda tangan.", "11.08")
    page = book.page("TKSK 2025")
    page.titles(
        11,
        "PEMERINTAH KABUPATEN ACEH UTARA",
        "DINAS SOSIAL, PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK",
        "Jalan T. Hamzah Bendahara Lhokseumawe Telp. (0645) 43212 Kode Pos 24351",
        "",
        "DAFTAR NAMA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK)",
        "KABUPATEN ACEH UTARA TAHUN ANGGARAN 2025",
        "",
    )
    page.head(
        "NO",
        "NAMA LENGKAP",
        "L/P",
        "TEMPAT, TGL LAHIR",
        "NIK",
        "ALAMAT",
        "PENDIDIKAN",
        "KECAMATAN TUGAS",
        "MULAI TUGAS",
        "NOMOR HP",
        "KET",
    )
    posts = {
        "Baktiya": "01",
        "Dewantara": "02",
        "Kuta Makmur": "03",
        "Lhoksukon": "04",
        "Matangkuli": "05",
        "Muara Batu": "06",
        "Samudera": "08",
        "Seunuddon": "09",
        "Tanah Luas": "12",
        "Nisam": "16",
    }
    villages = ("Gp. Alue Bili", "Gp. Paloh Lada", "Gp. Blang Ado", "Gp. Meunasah Dayah", "Gp. Tumpok Barat")
    names = list(posts)

    def start(number: int) -> dt.date:
        return dt.date(2010 + number, (number * 5) % 12 + 1, 1)

    def cells(number: int, who: Person) -> list[object]:
        return [
            number,
            who.full,
            who.sex,
            f"{who.birth_place}, {who.birth_dashed}",
            who.nik,
            villages[number % 5],
            "S1" if who.back else "SMA",
            names[number - 1],
            f"{start(number):%d-%m-%Y}",
            who.phone_dashed,
            "Aktif",
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        return who.told(
            "sex",
            "birth_place",
            "birth_date",
            "nik",
            "phone",
            place=f"11.08.{posts[names[number - 1]]}",
            assignment_starts_on=start(number).isoformat(),
            **TKSK,
        )

    page.people(crew("aceh", "11.08.04 11.08.02", 10, "Lhoksukon, Alue Bili, Bireuen"), cells, values)
    page.signature(
        8, "Lhoksukon", "Kepala Dinas Sosial PPPA", "FAKHRURRAZI, S.H., M.H", "19700812 199803 1 006"
    )
    return book


def deli_serdang() -> Book:
    book = Book("Data Pendamping PKH Deli Serdang.xls", "Judul dua baris; satu NIK berhuruf O.", "12.07")
    page = book.page("PENDAMPING")
    page.titles(13, "DATA PENDAMPING SOSIAL PROGRAM KELUARGA HARAPAN (PKH)", "KABUPATEN DELI SERDANG", "")
    page.head(
        "No.",
        "Nama Lengkap",
        "NIK",
        "Jenis Kelamin",
        ("Kelahiran", "Tempat", "Tanggal"),
        ("Wilayah Dampingan", "Kecamatan", "Jumlah Desa", "Jumlah KPM"),
        ("Kontak", "No. HP/WA", "Email"),
        "TMT Pendamping",
        "Ket.",
    )
    posts = {
        "Tanjung Morawa": "02",
        "Pancur Batu": "05",
        "Namo Rambe": "06",
        "Galang": "19",
        "Patumbak": "21",
        "Sunggal": "23",
        "Hamparan Perak": "24",
        "Percut Sei Tuan": "26",
        "Lubuk Pakam": "28",
        "Beringin": "33",
    }
    names = list(posts)
    starts = [dt.date(2008 + number, 3 if number % 2 else 10, 1) for number in range(10)]
    people = crew("deli", "12.07.26 12.07.02 12.71.01", 10, "Medan, Lubuk Pakam, Binjai, Kabanjahe")
    for number, who in enumerate(people, start=1):
        place = names[number - 1]
        email = f"{who.name.split()[0].lower()}{number}@gmail.com"
        spoilt = number == 7
        row = page.line(
            number,
            who.full,
            who.nik.replace("0", "O", 1) if spoilt else who.nik,
            "Perempuan" if who.sex == "P" else "Laki-laki",
            who.birth_place,
            who.birth_date,
            place,
            number % 6 + 4,
            180 + number * 13,
            who.phone,
            email,
            starts[number - 1],
        )
        told = who.told(
            "nik",
            "sex",
            "birth_place",
            "birth_date",
            "phone",
            place=f"12.07.{posts[place]}",
            programme="PKH",
            email=email,
            assignment_starts_on=starts[number - 1].isoformat(),
        )
        if spoilt:
            page.damaged(row, "nik")
            del told["nik"]
        page.told(row, told)
    page.line(
        "JUMLAH", *[None] * 6, sum(n % 6 + 4 for n in range(1, 11)), sum(180 + n * 13 for n in range(1, 11))
    )
    return book


def lima_puluh_kota() -> Book:
    book = Book("PSM Kab. Lima Puluh Kota.xlsx", "Kecamatan sebagai baris kelompok, nomor diulang.", "13.07")
    page = book.page()
    page.titles(
        8, "REKAPITULASI DATA PEKERJA SOSIAL MASYARAKAT (PSM)", "KABUPATEN LIMA PULUH KOTA", "TAHUN 2025", ""
    )
    page.head("No", "Nama PSM", "NIK", "Tempat Lahir", "Tanggal Lahir", "Jenis Kelamin", "Nagari", "No. HP")
    page.line(*(f"({number})" for number in range(1, 9)))
    people = crew("minang", "13.07.04 13.07.05", 10, "Payakumbuh, Luak, Bukittinggi")
    groups = {
        "KECAMATAN LUAK": (
            ("Mungo", "13.07.04.2002"),
            ("Sungai Kamuyang", "13.07.04.2003"),
            ("Andaleh", "13.07.04.2004"),
        ),
        "KECAMATAN HARAU": (
            ("Tarantang", "13.07.05.2003"),
            ("Solok Bio-bio", "13.07.05.2002"),
            ("Sarilamak", "13.07.05.2007"),
        ),
    }
    for group, (title, nagari) in enumerate(groups.items()):
        page.line(title)
        page.merge(page.row, 1, page.row, 8)

        def cells(number: int, who: Person, nagari: Any = nagari) -> list[object]:
            return [
                number,
                who.full.upper() if not who.back else who.full,
                who.nik,
                who.birth_place,
                who.birth_long,
                who.sex,
                nagari[number % 3][0],
                f"{who.phone[:4]} {who.phone[4:8]} {who.phone[8:]}",
            ]

        def values(number: int, who: Person, nagari: Any = nagari) -> dict[str, Any]:
            told = who.told(
                "nik", "birth_place", "birth_date", "sex", "phone", place=nagari[number % 3][1], **PSM
            )
            return told if who.back else {**told, "name": who.name.upper()}

        page.people(people[group * 5 : group * 5 + 5], cells, values)
    return book


def indragiri_hilir() -> Book:
    book = Book("tksk_inhil_2024.csv", "CSV dari Excel: dua NIK menjadi angka berpangkat.", "14.04")
    book.delimiter = ";"
    page = book.page("tksk_inhil_2024")
    page.head(
        "No",
        "Nama",
        "NIK",
        "Tempat Lahir",
        "Tgl Lahir",
        "JK",
        "Kecamatan",
        "Pendidikan Terakhir",
        "No HP",
        "Nomor SK",
    )
    posts = {
        "Reteh": "01",
        "Enok": "02",
        "Tembilahan": "04",
        "Tempuling": "05",
        "Mandah": "07",
        "Kateman": "08",
        "Keritang": "09",
        "Batang Tuaka": "11",
    }
    names = list(posts)
    decree = "460/DINSOS-PSKS/2024/118"
    for number, who in enumerate(crew("riau", "14.04.04 14.04.02", 8, "Tembilahan, Enok, Rengat"), start=1):
        spoilt = number in {3, 6}
        place = names[number - 1]
        row = page.line(
            number,
            who.full,
            f"{int(who.nik) / 10**15:.5f}".replace(".", ",") + "E+15" if spoilt else f"'{who.nik}",
            who.birth_place,
            who.birth_slashed,
            who.sex,
            place,
            "S1" if who.back else "SLTA",
            who.phone_without_zero,
            decree,
        )
        told = who.told(
            "nik",
            "birth_place",
            "birth_date",
            "sex",
            "phone",
            place=f"14.04.{posts[place]}",
            decree_no=decree,
            **TKSK,
        )
        if spoilt:
            del told["nik"]
            page.damaged(row, "nik")
        page.told(row, told)
    return book


def jambi() -> Book:
    book = Book("Peksos Kota Jambi - sertifikasi.xlsx", "Peksos dengan sertifikat dan STR.", "15.71")
    page = book.page("Peksos")
    page.titles(
        12,
        "PEMERINTAH KOTA JAMBI",
        "DINAS SOSIAL",
        "DATA PEKERJA SOSIAL YANG TELAH MENGIKUTI SERTIFIKASI KOMPETENSI",
        "KEADAAN BULAN NOVEMBER 2025",
        "",
    )
    page.head(
        "NO",
        "NAMA",
        "NIP",
        "JABATAN",
        "UNIT KERJA",
        ("SERTIFIKAT KOMPETENSI", "NOMOR", "JENJANG", "TANGGAL TERBIT", "BERLAKU SAMPAI"),
        ("STR", "NOMOR", "MASA BERLAKU"),
        "NO. TELEPON",
    )
    page.line(*range(1, 13))
    levels = ("Generalis", "Asisten", "Spesialis")

    def number_of(number: int) -> str:
        return f"KEMENSOS.LSP.{2200 + number * 7}.2023"

    def cells(number: int, who: Person) -> list[object]:
        issued = dt.date(2023, number, number * 3)
        return [
            number,
            who.full,
            who.nip_in_groups if number < 7 else "-",
            "Pekerja Sosial Ahli Muda" if number < 4 else "Pekerja Sosial Ahli Pertama",
            "Bidang Rehabilitasi Sosial",
            number_of(number),
            levels[number % 3],
            long_date(issued),
            long_date(issued.replace(year=2026)),
            f"STR.{500 + number}/IPSPI/2024",
            "31/12/2029",
            who.phone,
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        issued = dt.date(2023, number, number * 3)
        return who.told(
            "phone",
            nip=who.nip if number < 7 else None,
            certificate_number=number_of(number),
            certificate_level=levels[number % 3].upper(),
            certificate_issued_on=issued.isoformat(),
            certificate_valid_until=issued.replace(year=2026).isoformat(),
        )

    page.people(crew("jambi", "15.71.03 15.71.07", 8, "Jambi, Muara Bulian"), cells, values)
    page.signature(
        9, "Jambi", "Kepala Dinas Sosial Kota Jambi,", "Dra. NOVERITA, M.Pd", "19680414 199403 2 008"
    )
    return book


def bengkulu() -> Book:
    book = Book(
        "JF Peksos Provinsi Bengkulu.xlsx", "Pejabat fungsional per kabupaten, dengan pangkat dan TMT.", "17"
    )
    page = book.page("JF PEKSOS")
    page.titles(
        11, "DAFTAR PEJABAT FUNGSIONAL PEKERJA SOSIAL SE-PROVINSI BENGKULU", "PER 31 OKTOBER 2025", ""
    )
    page.head(
        "NO",
        "NAMA / NIP",
        "TEMPAT/TANGGAL LAHIR",
        "L/P",
        ("PANGKAT", "GOL. RUANG", "TMT"),
        ("JABATAN", "NAMA JABATAN", "TMT"),
        "INSTANSI",
        "KAB/KOTA",
        "NO. SERTIFIKAT / TGL",
    )
    towns = {
        "Bengkulu Selatan": "17.01",
        "Rejang Lebong": "17.02",
        "Bengkulu Utara": "17.03",
        "Kaur": "17.04",
        "Seluma": "17.05",
        "Mukomuko": "17.06",
        "Kepahiang": "17.08",
        "Kota Bengkulu": "17.71",
    }
    names = list(towns)

    def cells(number: int, who: Person) -> list[object]:
        town = names[number - 1]
        issued = dt.date(2021 + number % 4, 6, 10 + number)
        return [
            number,
            f"{who.full}\n{who.nip_in_groups}",
            f"{who.birth_place}/{who.birth_dashed}",
            who.sex,
            "III/c" if number % 2 else "III/b",
            "01-04-2022",
            "Pekerja Sosial Ahli Muda" if number % 2 else "Pekerja Sosial Ahli Pertama",
            f"01-{number:02d}-2023",
            f"Dinas Sosial {'' if town.startswith('Kota') else 'Kab. '}{town}",
            town,
            f"LSPS/{1100 + number}/PS/{issued.year}\n{issued:%d-%m-%Y}",
        ]

    def values(number: int, who: Person) -> dict[str, Any]:
        issued = dt.date(2021 + number % 4, 6, 10 + number)
        return who.told(
            "birth_place",
            "birth_date",
            "sex",
            "nip",
            place=towns[names[number - 1]],
            certificate_number=f"LSPS/{1100 + number}/PS/{issued.year}",
            certificate_issued_on=issued.isoformat(),
        )

    page.people(crew("bengkulu", "17.71.01 17.02.03", 8, "Bengkulu, Curup, Manna"), cells, values)
    return book


def batam() -> Book:
    book = Book("SDM LKSA Batam.xlsx", "Lembaga sebagai baris kelompok.", "21.71")
    page = book.page("SDM LKSA")
    page.titles(
        9, "DATA PENGURUS DAN PENGASUH LEMBAGA KESEJAHTERAAN SOSIAL ANAK (LKSA)", "KOTA BATAM TAHUN 2025", ""
    )
    page.head(
        "No",
        "Nama",
        "Jabatan",
        "Jenis Kelamin (L/P)",
        "Tempat dan Tanggal Lahir",
        "No. KTP",
        "Pendidikan",
        "No. HP",
        "Keterangan",
    )
    people = crew("batam", "21.71.10 21.71.03 21.71.12", 8, "Batam, Tanjungpinang, Medan")
    homes = ("LKSA AL-HIKMAH BATU AJI", "LKSA KASIH AGAPE", "LKSA NURUL ISLAM SEKUPANG")
    for group, home in enumerate(homes):
        page.line("ABC"[group], home)

        def cells(number: int, who: Person) -> list[object]:
            return [
                number,
                who.full,
                ("Ketua", "Sekretaris", "Pengasuh")[number - 1],
                who.sex,
                f"{who.birth_place}, {who.birth_long}",
                who.nik,
                "S1" if who.back else "SMA",
                who.phone_without_zero,
            ]

        def values(number: int, who: Person, home: str = home) -> dict[str, Any]:
            return who.told("sex", "birth_place", "birth_date", "nik", "phone", organization=home)

        page.people(people[group * 3 : group * 3 + 3], cells, values)
    return book


def lampung() -> Book:
    book = Book("PEKSOS LAMPUNG PER KABUPATEN.xlsx", "Lembar rekap dan satu lembar per kabupaten.", "18")
    recap = book.page("REKAP", skipped="rekap")
    recap.titles(5, "REKAP PEKERJA SOSIAL BERSERTIFIKAT PROVINSI LAMPUNG", "")
    recap.head("NO", "KABUPATEN/KOTA", "BERSERTIFIKAT", "BELUM", "JUMLAH")
    recap.line(1, "Pesawaran", 2, 1, 3)
    recap.line(2, "Pringsewu", 1, 2, 3)
    recap.line(3, "Kota Metro", 2, 0, 2)
    recap.line(None, "JUMLAH", 5, 3, 8)
    people = crew("lampung", "18.09.01 18.10.01 18.72.01", 8, "Gedong Tataan, Pringsewu, Metro")
    for title, code, some in (
        ("PESAWARAN", "18.09", people[:3]),
        ("PRINGSEWU", "18.10", people[3:6]),
        ("METRO", "18.72", people[6:]),
    ):
        page = book.page(title)
        page.titles(
            8, f"DAFTAR NAMA PEKERJA SOSIAL {'KOTA' if title == 'METRO' else 'KABUPATEN'} {title}", ""
        )
        page.head(
            "NO",
            "NAMA LENGKAP & GELAR",
            "NIK",
            "TGL LAHIR",
            "ALAMAT",
            "STATUS SERTIFIKAT",
            "NO SERTIFIKAT",
            "NO HP",
        )

        def cells(number: int, who: Person) -> list[object]:
            has = bool(who.back)
            return [
                number,
                who.full,
                who.nik,
                who.birth_date,
                f"Jl. Ahmad Yani No. {number}",
                "Sudah" if has else "Belum",
                f"LSPS-{who.nik[-3:]}/2022" if has else "-",
                who.phone,
            ]

        def values(number: int, who: Person, code: str = code) -> dict[str, Any]:
            has = bool(who.back)
            return who.told(
                "nik",
                "birth_date",
                "phone",
                place=code,
                certificate_number=f"LSPS-{who.nik[-3:]}/2022" if has else None,
            )

        page.people(some, cells, values)
    return book


WORKBOOKS = (
    aceh_utara,
    deli_serdang,
    lima_puluh_kota,
    indragiri_hilir,
    jambi,
    bengkulu,
    batam,
    lampung,
)
