"""Lists in which Excel or a hand has spoilt something."""

from __future__ import annotations

from tests.workbooks.corpus_eleventh_hand.book import Book
from tests.workbooks.corpus_eleventh_hand.offices.mixed import ROLES
from tests.workbooks.corpus_eleventh_hand.people import crew, dated, dmy


def manokwari() -> Book:
    """NIKs were typed as numbers: the last digit of each became 0."""
    book = Book(
        "36-manokwari-psm-tksk.xlsx", "NIK sebagai angka, angka terakhir hilang.", by="92.02", category="TKS"
    )
    people = crew(
        "Yuliana Mandacan;Yakobus Dowansiba;Maria Wompere;|Simson Sayori|S.Sos;Welmince Ullo;Hendrik Indou;"
        "Agustina Saiba;|Barnabas Meidodga|S.IP",
        "92.02.12 92.02.04",
        "Manokwari, Prafi, Biak",
        "manokwari",
    )
    places = {
        "Warmare": "03",
        "Prafi": "04",
        "Masni": "05",
        "Manokwari Barat": "12",
        "Manokwari Timur": "13",
        "Sidey": "21",
    }
    names, codes = list(places), list(places.values())
    page = book.page("Sheet1")
    page.plain("DATA PSM DAN TKSK KABUPATEN MANOKWARI", "TAHUN 2026")
    page.blank()
    page.head("NO", "NAMA", "NIK", "L/P", "JENIS", "DISTRIK TUGAS", "NO HP")
    rows = page.people(
        people,
        lambda n, who: [
            *(n, who.full, int(f"{who.nik[:15]}0"), who.sex, ("PSM", "TKSK")[n % 2], names[n % 6], who.phone),
        ],
        lambda n, who: who.told(
            "sex", "phone", place=f"92.02.{codes[n % 6]}", **ROLES[("PSM", "TKSK")[n % 2]]
        ),
    )
    for row in rows:
        page.sheet.cell(row, 3).number_format = "0"
        page.damaged(row, "nik")
    return book


def cilegon() -> Book:
    """People typed these themselves: telephone numbers cut off, a NIK with a digit too few."""
    book = Book(
        "37-cilegon-formulir.csv", "Isian formulir dengan salah ketik.", by="36.72", category="RELAWAN"
    )
    book.delimiter = ","
    people = crew(
        "Siti Rodiyah;Jaenal Abidin;Rohayati;|Fahmi Fauzan|S.Sos;Umamah;Sahroni;Mutmainah;Hasbullah;Suheti",
        "36.72.02 36.72.05 36.72.08",
        "Cilegon, Serang, Tangerang",
        "cilegon",
    )
    places = {
        **{"Bagendung": "02.1001", "Ciwedus": "02.1002", "Ketileng": "02.1004", "Ciwaduk": "02.1005"},
        **{"Sukmajaya": "05.1001", "Masigit": "05.1003", "Warnasari": "08.1001", "Kebonsari": "08.1005"},
        "Samangraya": "08.1006",
    }
    names, codes = list(places), list(places.values())
    page = book.page("37-cilegon-formulir")
    page.head(
        *("Timestamp", "Nama Lengkap", "NIK (16 digit)", "Tanggal Lahir", "Tugas sebagai"),
        *("Kelurahan tempat tugas", "No. HP/WA"),
    )
    rows = page.people(
        people,
        lambda n, who: [
            *(f"{n + 14}/02/2026 10:{n * 5:02d}:33", who.full, who.nik[:15] if n == 6 else who.nik),
            *(dmy(who.birth_date, "/"), ("PSM", "Tagana")[n % 3 == 0], names[n - 1]),
            who.phone[:8] if n in (3, 8) else who.phone,
        ],
        lambda n, who: who.told(
            *(() if n == 6 else ("nik",)),
            *(() if n in (3, 8) else ("phone",)),
            "birth_date",
            place=f"36.72.{codes[n - 1]}",
            **ROLES[("PSM", "Tagana")[n % 3 == 0]],
        ),
    )
    page.damaged(rows[5], "nik")
    for place in (2, 7):
        page.damaged(rows[place], "phone")
    return book


def tanjung_pinang() -> Book:
    """Two days of birth are in no calendar."""
    book = Book("38-tanjungpinang-peksos.xlsx", "Tanggal lahir yang tidak ada.", by="21.72")
    people = crew(
        "|Raja Nurhayati|S.Sos;|Syahrul Fadillah|S.ST;|Tengku Mardiah|S.Sos;|Zulkifli Hasan Basri|S.Tr.Sos;"
        "|Encik Rosmani|S.Sos;|Hafiz Ramadhan|S.Sos;|Evi Susanti|S.Tr.Sos",
        "21.72.01 21.72.04",
        "Tanjungpinang, Kijang, Batam",
        "tanjungpinang",
    )
    wrong = {2: "31/06", 5: "30/02"}
    page = book.page("Peksos")
    page.over(8, "DATA PEKERJA SOSIAL KOTA TANJUNGPINANG")
    page.blank()
    page.head(
        *("No", "Nama", "NIK", "Tempat Lahir", "Tanggal Lahir", "No Sertifikat", "Tgl Sertifikat"),
        "Lembaga Sertifikasi",
    )
    rows = page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, who.birth_place),
            f"{wrong[n]}/{who.birth_date.year}" if n in wrong else dmy(who.birth_date, "/"),
            *(f"{n * 31 + 55:04d}/LSPS/2024", dmy(dated(n, 2024), "/"), "LSPS"),
        ],
        lambda n, who: who.told(
            *(() if n in wrong else ("birth_date",)),
            *("nik", "birth_place"),
            certificate_number=f"{n * 31 + 55:04d}/LSPS/2024",
            certificate_issued_on=dated(n, 2024),
            certificate_issuer="LSPS",
            category="PEKSOS",
        ),
    )
    for number in wrong:
        page.damaged(rows[number - 1], "birth_date")
    return book


def bulungan() -> Book:
    """NIKs were saved as Excel had shown them."""
    book = Book(
        "39-bulungan-psm.xlsx", "NIK tersimpan sebagai bilangan ilmiah.", by="65.01", category="RELAWAN"
    )
    people = crew(
        "Norlela;Datu Iskandar;Maria Lung;|Yusuf Palallo|S.Pd;Hamidah;Petrus Jalung;Rabiatul Adawiyah",
        "65.01.05 65.01.01",
        "Tanjung Selor, Tarakan, Malinau",
        "bulungan",
    )
    places = {
        **{"Tanjung Selor Hulu": "1001", "Tanjung Selor Hilir": "1002", "Tanjung Selor Timur": "1008"},
        **{"Jelarai Selor": "2003", "Gunung Seriang": "2004", "Bumi Rahayu": "2005", "Apung": "2007"},
    }
    names, codes = list(places), list(places.values())
    page = book.page("PSM")
    page.over(7, "DATA PEKERJA SOSIAL MASYARAKAT", "KECAMATAN TANJUNG SELOR KABUPATEN BULUNGAN")
    page.blank()
    page.head("No", "Nama", "NIK", "JK", "Tgl Lahir", "Desa/Kelurahan", "No HP")
    rows = page.people(
        people,
        lambda n, who: [
            *(n, who.full, f"{int(who.nik):.5E}".replace(".", ","), who.sex, who.birth_date, names[n - 1]),
            who.phone,
        ],
        lambda n, who: who.told(
            "sex", "birth_date", "phone", place=f"65.01.05.{codes[n - 1]}", **ROLES["PSM"]
        ),
    )
    for row in rows:
        page.damaged(row, "nik")
    return book


def kaur() -> Book:
    """A letter O for a 0, and a digit that was not typed."""
    book = Book("40-kaur-pkh.xls", "Dua NIK salah ketik.", by="17.04", category="TKS")
    people = crew(
        "|Reka Susanti|S.Pd;Hengki Pranata;|Yesi Marlina|S.Sos;|Dodi Irawan|S.E;Lisna Wati;"
        "Candra Kirana Putra;"
        "|Peni Anggraini|S.Pd",
        "17.04.05 17.04.03",
        "Bintuhan, Manna, Kaur",
        "kaur",
    )
    places = {
        **{"Kinal": "01", "Tanjung Kemuning": "02", "Kaur Utara": "03", "Kaur Tengah": "04"},
        **{"Kaur Selatan": "05", "Maje": "06", "Nasal": "07"},
    }
    names, codes = list(places), list(places.values())
    page = book.page("PKH Kaur")
    page.over(7, "DATA PENDAMPING PKH KABUPATEN KAUR", "DINAS SOSIAL KABUPATEN KAUR, 2026")
    page.blank()
    page.head("No", "Nama", "NIK", "L/P", "Kecamatan", "TMT", "No. HP")
    rows = page.people(
        people,
        lambda n, who: [
            *(n, who.full, {3: f"{who.nik[:2]}O{who.nik[3:]}", 6: who.nik[:15]}.get(n, who.nik), who.sex),
            *(names[n - 1], dated(n, 2016 + n), who.phone),
        ],
        lambda n, who: who.told(
            *(() if n in (3, 6) else ("nik",)),
            *("sex", "phone"),
            place=f"17.04.{codes[n - 1]}",
            assignment_starts_on=dated(n, 2016 + n),
            programme="PKH",
            category="TKS",
        ),
    )
    for number in (3, 6):
        page.damaged(rows[number - 1], "nik")
    return book


WORKBOOKS = (manokwari, cilegon, tanjung_pinang, bulungan, kaur)
