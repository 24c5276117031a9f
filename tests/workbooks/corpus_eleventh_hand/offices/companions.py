"""Lists of pendamping PKH, of rehabilitation, Sakti Peksos, penyuluh and of LK3."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eleventh_hand.book import Book
from tests.workbooks.corpus_eleventh_hand.people import crew, dated, dmy, email, long_date

SAKTI = {"programme": "SAKTI_PEKSOS", "category": "PEKSOS"}
PENYULUH = {"programme": "PENYULUH", "category": "PENYULUH"}


def lebak() -> Book:
    """Numbers of telephones are numbers here: their first 0 is gone."""
    book = Book("23-lebak-pkh.xlsx", "Nomor HP sebagai angka, jumlah KPM.", by="36.02", category="TKS")
    people = crew(
        "|Siti Rohmah|S.Pd;|Uus Kusnadi|S.Sos;Neng Yulianti;|Aan Anwar Sanusi|S.E;|Rika Rosdiana|S.Sos;"
        "Jajang Nurjaman;|Eka Mulyasari|S.H;|Dian Hermansyah|S.Kom;Yanti Suryanti;|Ade Bujhaerimi|S.Pd.I",
        "36.02.14 36.02.01 36.02.13",
        "Lebak, Rangkasbitung, Pandeglang",
        "lebak",
    )
    places = {
        **{"MALINGPING": "01", "BAYAH": "03", "CIPANAS": "04", "LEUWIDAMAR": "06", "BANJARSARI": "09"},
        **{"MAJA": "13", "RANGKASBITUNG": "14", "WARUNGGUNUNG": "15", "CIBADAK": "18", "WANASALAM": "21"},
    }
    names, codes = list(places), list(places.values())
    page = book.page("SDM PKH")
    page.over(9, "DATA PENDAMPING SOSIAL PKH KABUPATEN LEBAK", "TAHUN 2026")
    page.blank()
    page.head(
        *("No", "Nama Pendamping", "NIK", "Tempat Lahir", "Tanggal Lahir", "Kecamatan Dampingan"),
        *("Jumlah KPM", "No HP", "Email"),
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, who.birth_place, who.birth_date, names[n - 1], 210 + n * 13),
            *(int(who.phone), email(who)),
        ],
        lambda n, who: who.told(
            *("nik", "birth_place", "birth_date", "phone"),
            email=email(who),
            place=f"36.02.{codes[n - 1]}",
            programme="PKH",
            category="TKS",
        ),
    )
    page.line(None, "JUMLAH", None, None, None, None, sum(210 + n * 13 for n in range(1, 11)))
    return book


def brebes() -> Book:
    book = Book("24-brebes-pkh.xlsx", "Kecamatan di sel gabungan ke bawah.", by="33.29", category="TKS")
    people = crew(
        "Umi Faizah;|Teguh Prasetyo|S.Pd;|Nur Khasanah|S.Sos;Akhmad Muzaki;Siti Aisah;|Wahyono|S.E;"
        "|Dewi Masitoh|S.Pd.I;Rosikin;|Fatkhiyatun|S.Sos;Khaerul Anam;Tarwiyah",
        "33.29.09 33.29.03 33.29.14",
        "Brebes, Tegal, Bumiayu",
        "brebes",
    )
    groups = {
        "Bumiayu": ("33.29.03", 3),
        "Brebes": ("33.29.09", 4),
        "Tanjung": ("33.29.13", 2),
        "Bulakamba": ("33.29.14", 2),
    }
    page = book.page("Pendamping")
    page.over(7, "DAFTAR PENDAMPING PROGRAM KELUARGA HARAPAN (PKH)", "KABUPATEN BREBES")
    page.blank()
    page.head("NO", "KECAMATAN", "NAMA", "NIK", "L/P", "TTL", "NO. HP")
    number = 1
    for name, (code, size) in groups.items():
        rows = page.people(
            [people.pop() for _ in range(size)],
            lambda n, who, name=name, first=number: [
                *(n, name if n == first else None, who.full, who.nik, who.sex),
                *(f"{who.birth_place}, {dmy(who.birth_date)}", who.phone),
            ],
            lambda _, who, code=code: who.told(
                *("nik", "sex", "birth_place", "birth_date", "phone"),
                place=code,
                programme="PKH",
                category="TKS",
            ),
            start=number,
        )
        page.merge(rows[0], 2, rows[-1], 2)
        number += size
    page.signature(5, "Brebes, 3 Maret 2026", "Koordinator Kabupaten PKH,", "", "", "Slamet Riyanto, S.Sos")
    return book


def sumatera_utara() -> Book:
    """Two have two numbers of telephones; which is theirs to keep is not told."""
    book = Book("25-sumut-rehsos.xlsx", "Pendamping rehabilitasi sosial, SK dan TMT.", by="12")
    people = crew(
        "|Rotua Sihombing|S.Sos;|Parlindungan Manurung|S.ST;|Nurhasanah Lubis|S.Sos;|Jonris Situmorang|S.Sos;"
        "|Debora Ginting|S.Tr.Sos;|Ahmad Zaki Nasution|S.Sos;|Fitriani Hulu|S.Sos;|Hotman Sitorus|S.Tr.Sos",
        "12.71.01 12.72.03 12.07.26",
        "Medan, Pematangsiantar, Tarutung, Gunungsitoli",
        "sumut",
    )
    places = {
        **{"Kota Medan": "12.71", "Kab. Deli Serdang": "12.07", "Kab. Simalungun": "12.08"},
        **{"Kab. Karo": "12.06", "Kab. Toba": "12.12", "Kota Pematangsiantar": "12.72"},
        **{"Kab. Langkat": "12.05", "Kab. Asahan": "12.09"},
    }
    names, codes = list(places), list(places.values())
    second = {3: "081361200417", 7: "082276511908"}
    page = book.page("Penempatan")
    page.over(8, "DAFTAR PENEMPATAN PENDAMPING REHABILITASI SOSIAL", "PROVINSI SUMATERA UTARA TAHUN 2026")
    page.blank()
    page.head("No", "Nama Lengkap", "NIK", "JK", "Kab/Kota Penempatan", "Nomor SK", "TMT", "No. HP/WA")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, who.sex, names[n - 1], f"{n + 20}/4.2/KP.03.01/1/2026"),
            *(dt.date(2026, 1, 2), f"{who.phone} / {second[n]}" if n in second else who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "sex"),
            *(() if n in second else ("phone",)),
            place=codes[n - 1],
            decree_no=f"{n + 20}/4.2/KP.03.01/1/2026",
            assignment_starts_on=dt.date(2026, 1, 2),
            **SAKTI,
        ),
    )
    return book


def kalimantan_tengah() -> Book:
    book = Book("26-kalteng-sakti-peksos.ods", "Sakti Peksos per kabupaten, mulai tugas.", by="62")
    people = crew(
        "|Yuliana Tundan|S.Sos;|Rahmadi Asi|S.ST;|Norhayati|S.Tr.Sos;|Sepriadi Laman|S.Sos;"
        "|Mariatul Kiptiah|S.Sos;"
        "|Hendrik Bahat|S.Sos;|Dewi Rampai|S.Tr.Sos",
        "62.71.01 62.03.08 62.02.06",
        "Palangka Raya, Kuala Kapuas, Sampit",
        "kalteng",
    )
    places = {
        **{"Kotawaringin Barat": "62.01", "Kotawaringin Timur": "62.02", "Kapuas": "62.03"},
        **{"Barito Selatan": "62.04", "Katingan": "62.06", "Gunung Mas": "62.10", "Pulang Pisau": "62.11"},
    }
    names, codes = list(places), list(places.values())
    page = book.page("Sakti Peksos")
    page.over(8, "DATA SATUAN BAKTI PEKERJA SOSIAL (SAKTI PEKSOS)", "PROVINSI KALIMANTAN TENGAH")
    page.blank()
    page.head(
        *("No", "Nama", "NIK", "Tempat/Tanggal Lahir", "Kabupaten/Kota Tugas", "Mulai Bertugas"),
        *("No HP", "E-mail"),
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, f"{who.birth_place}, {long_date(who.birth_date)}", names[n - 1]),
            *(long_date(dated(n, 2017 + n)), who.phone, email(who)),
        ],
        lambda n, who: who.told(
            *("nik", "birth_place", "birth_date", "phone"),
            email=email(who),
            place=codes[n - 1],
            assignment_starts_on=dated(n, 2017 + n),
            **SAKTI,
        ),
    )
    return book


def gresik() -> Book:
    book = Book(
        "27-gresik-penyuluh.xlsx", "Penyuluh sosial masyarakat per desa.", by="35.25", category="PENYULUH"
    )
    people = crew(
        "Khusnul Khotimah;Moh. Khoirul Huda;|Lailatul Fitriyah|S.Pd;Sumarto;Nur Azizah;|Abdul Ghofur|S.Ag;"
        "Mudrikah;Suwarno",
        "35.25.01 35.25.12",
        "Gresik, Lamongan, Surabaya",
        "gresik",
    )
    places = [
        ("Dukun", "Lowayu", "35.25.01.2007"),
        ("Dukun", "Tebuwung", "35.25.01.2010"),
        ("Dukun", "Mentaras", "35.25.01.2013"),
        ("Dukun", "Sekargadung", "35.25.01.2017"),
        ("Bungah", "Melirang", "35.25.12.2004"),
        ("Bungah", "Masangan", "35.25.12.2007"),
        ("Bungah", "Kemangi", "35.25.12.2013"),
        ("Bungah", "Bedanten", "35.25.12.2018"),
    ]
    page = book.page("Pensosmas")
    page.over(8, "DAFTAR PENYULUH SOSIAL MASYARAKAT", "KABUPATEN GRESIK TAHUN 2026")
    page.blank()
    page.head(
        "NO", "NAMA", "NIK", "TEMPAT LAHIR", "TGL. LAHIR", ("WILAYAH TUGAS", "KECAMATAN", "DESA"), "NO. HP"
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, who.birth_place, who.birth_date, *places[n - 1][:2], who.phone),
        ],
        lambda n, who: who.told(
            "nik", "birth_place", "birth_date", "phone", place=places[n - 1][2], **PENYULUH
        ),
    )
    return book


def semarang() -> Book:
    """A psychologist is no social worker: the kind of people is left out."""
    book = Book("28-semarang-lk3.xlsx", "Petugas LK3: konselor, psikolog, pekerja sosial.", by="33.74")
    people = crew(
        "|Retno Wulandari|S.Psi;|Sugeng Riyadi|S.Sos;|Arum Kinasih|S.H;|Didik Kurniawan|S.Tr.Sos;"
        "|Yustina Hartanti|M.Psi",
        "33.74.06 33.74.11",
        "Semarang, Demak, Kendal",
        "semarang",
    )
    roles = ("Ketua", "Konselor", "Psikolog", "Pekerja Sosial", "Konselor")
    page = book.page("LK3")
    page.plain("DAFTAR PETUGAS LEMBAGA KONSULTASI KESEJAHTERAAN KELUARGA (LK3)", "KOTA SEMARANG")
    page.blank()
    page.head("No", "Nama", "NIK", "Jabatan", "Nomor HP")
    page.people(
        people,
        lambda n, who: [n, who.full, who.nik, roles[n - 1], who.phone],
        lambda _, who: who.told("nik", "phone", programme="LK3"),
    )
    return book


WORKBOOKS = (lebak, brebes, sumatera_utara, kalimantan_tengah, gresik, semarang)
