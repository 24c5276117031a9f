"""Lists from the province of Lampung."""

from __future__ import annotations

import datetime as dt
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
    dmy,
    email,
    long_date,
    short_date,
    without_zero,
)
from tests.workbooks.corpus_thirteenth_hand.places import below

TOWNS = "Tanjung Karang, Metro, Kotabumi, Kalianda, Pringsewu"
TKSK: dict[str, Any] = {"category": "TKS", "programme": "TKSK"}
PSM: dict[str, Any] = {"category": "RELAWAN", "programme": "PSM"}


def lampung_selatan() -> Book:
    book = Book("08-lamsel-pkh.xlsx", "Kelompok dalam kelompok, catatan di antara baris.", by="18.01")
    page = book.page("SDM PKH LAMSEL")
    page.plain("SDM PELAKSANA PROGRAM KELUARGA HARAPAN KAB. LAMPUNG SELATAN")
    page.blank()
    columns = (
        NO,
        NAME,
        own("N I K", "nik", "nik"),
        own(
            "Kelahiran",
            lambda who: f"{who.birth_place} / {short_date(who.birth_date)}",
            "birth_place",
            "birth_date",
        ),
        own("Nomor HP Aktif", without_zero, "phone"),
        own("E-mail", email),
    )
    page.heads(*columns)
    number = 1
    for title, called in {
        "I. KECAMATAN NATAR": ("Natar", "|Septi Rahayu|S.Pd; |Wahyu Kurniawan|S.Sos; |Ida Ayu Komang|S.E"),
        "II. KECAMATAN JATI AGUNG": ("Jati Agung", "|Lilis Suryani|S.Sos; |Taufik Hidayat|S.H.I; Rohmawati"),
        "III. KECAMATAN KALIANDA": (
            "Kalianda",
            "|Fitria Ningsih|S.Kom; |Muhammad Yusuf|S.Pd.I; |Anisa Rahma|S.Psi; Zainal Arifin",
        ),
    }.items():
        page.line(title)
        people = crew(called[1], "18.01.04 18.01.06", TOWNS, title)
        place = below("18.01", called[0])[called[0]]
        for who in people:
            page.rows_of([who], *columns, start=number, programme="PKH", place=place)
            book.rows[-1]["values"]["email"] = email(who)
            number += 1
            if number == 3:
                page.line("", "*) cuti melahirkan s/d Januari 2027")
        page.line("", "Sub jumlah", len(people))
    page.line("", "TOTAL I + II + III", number - 1)
    return book


def bandar_lampung() -> Book:
    book = Book(
        "09-bandarlampung-tksk.csv", "Koma, UTF-8 dengan BOM, sel berganti baris.", by="18.71", category="TKS"
    )
    book.delimiter = ","
    page = book.page("09-bandarlampung-tksk")
    page.line("DAFTAR TKSK, KOTA BANDAR LAMPUNG, TAHUN 2026")
    page.blank()
    columns = (
        *(NO, own("NAMA LENGKAP, GELAR", "full"), own("NIK", lambda who: f" {who.nik} ", "nik")),
        own("TTL", lambda who: f"{who.birth_place},\n{dmy(who.birth_date)}", "birth_place", "birth_date"),
        picked(
            "KECAMATAN",
            "place",
            {
                **{
                    "Kedaton": "18.71.01",
                    "Sukarame": "18.71.02",
                    "Tanjung Karang Barat": "18.71.03",
                    "Panjang": "18.71.04",
                },
                **{
                    "Telukbetung Utara": "18.71.09",
                    "Rajabasa": "18.71.10",
                    "Way Halim": "18.71.15",
                    "Teluk Betung Timur": "18.71.19",
                },
                **{"Labuhan Ratu": "18.71.14", "Kemiling": "18.71.13"},
            },
        ),
        own("NO.TELP", lambda who: f"62{who.phone[1:]}", "phone"),
    )
    page.heads(*columns)
    page.rows_of(
        crew(
            "|Evi Susanti|S.Sos; |Ferdiansyah|S.E; |Rosita Dewi|S.Pd; Suparman; |Nur Hasanah|S.Sos.I;"
            " |Ardi Winata|S.H;"
            "Maryati; |Budi Setiawan|S.Sos; |Desi Natalia|S.IP; M. Ridwan",
            *("18.71.01 18.71.13", TOWNS, "balam"),
        ),
        *columns,
        **TKSK,
    )
    return book


def tulang_bawang() -> Book:
    book = Book(
        "10-tulangbawang-psm.xlsx",
        "NIK di sel angka, angka keenam belas menjadi nol.",
        by="18.05",
        category="RELAWAN",
    )
    page = book.page("PSM TUBA", left=2)
    page.over(7, "DATA PSM (PEKERJA SOSIAL MASYARAKAT)", "KECAMATAN MENGGALA KABUPATEN TULANG BAWANG")
    page.blank()
    columns = (
        *(NO, NAME, own("NIK", lambda who: int(who.nik) // 10 * 10)),
        own("TANGGAL LAHIR", lambda who: long_date(who.birth_date), "birth_date"),
        picked(
            "KAMPUNG/KELURAHAN",
            "place",
            below(
                "18.05.02", "Menggala Selatan", "Ujung Gunung", "Menggala Kota", "Bujung Tenuk", "Tiuh Tohou"
            ),
        ),
        own("HP", without_zero, "phone"),
    )
    page.heads(*columns)
    rows = page.rows_of(
        crew(
            "Siti Aminah; Herwansyah; Yuliana; Raden Mansyur; Nurlela; Tarmizi; Marsinah; Hasan Basri;"
            " Komariah; Suhendra; Partini",
            *("18.05.02 18.05.30", "Menggala, Kotabumi", "tulang bawang"),
        ),
        *columns,
        **PSM,
        nik=None,
    )
    page.formatted(rows, 4, "0")
    for row in rows:
        page.damaged(row, "nik")
    page.line("", "Jumlah", "11 orang")
    return book


def metro() -> Book:
    book = Book("11-metro-lembaga.xlsx", "Dua tabel satu lembar, kepala berlainan.", by="18.72")
    page = book.page("LKS-LKSA")
    page.over(7, "DAFTAR PENGASUH DAN PENDAMPING PADA LEMBAGA", "KOTA METRO TAHUN 2026")
    page.blank()
    page.line("A. LKSA")
    first = (
        *(NO, own("Nama Petugas", "full"), NIK),
        said("Nama LKSA", "organization", "LKSA Budi Utomo Muhammadiyah", "LKSA Bina Insani", "LKSA Amanah"),
        *(picked("Kecamatan", "place", below("18.72", "Metro Pusat", "Metro Timur", "Metro Barat")), PHONE),
    )
    page.heads(*first)
    page.rows_of(
        crew(
            "|Endang Lestari|S.Pd; Sugiyono; |Umi Kulsum|S.Sos; Tri Wibowo; Suprihatin; |Agung Nugroho|S.Sos",
            *("18.72.01 18.72.04", TOWNS, "metro a"),
        ),
        *first,
    )
    page.line("", "Jumlah A", 6)
    page.blank(2)
    page.line("B. LKS LANSIA DAN DISABILITAS")
    second = (
        *(
            NO,
            said("Nama LKS", "organization", "LKS Kasih Ibu Metro", "LKS Tunas Harapan"),
            NIK,
            own("Nama", "full"),
        ),
        *(
            SEX,
            own("Tgl Lahir", lambda who: dmy(who.birth_date, "."), "birth_date"),
            mute("Ket", "", "pengurus"),
        ),
    )
    page.heads(*second)
    page.rows_of(
        crew(
            "Suwarni; |Dedi Irawan|S.Psi; |Rahayu Setyaningsih|S.Sos; Paryono",
            *("18.72.05", TOWNS, "metro b"),
        ),
        *second,
    )
    page.line("", "Jumlah B", 4)
    return book


def pringsewu() -> Book:
    book = Book(
        "12-pringsewu-psm.xls",
        "Dua baris per orang: tempat dan tanggal lahir di bawah nama.",
        by="18.10",
        category="RELAWAN",
    )
    page = book.page("PSM")
    page.over(6, "DATA POTENSI PEKERJA SOSIAL MASYARAKAT (PSM)", "KABUPATEN PRINGSEWU")
    page.grid(
        ["NO", "NAMA", "NIK", "PEKON/KELURAHAN", "KECAMATAN", "NO HP"],
        ["^", "TEMPAT, TANGGAL LAHIR", "^", "^", "^", "^"],
    )
    pekon = [
        *below("18.10.01", "Margakaya", "Sidoharjo", "Podomoro", "Pringsewu Timur").items(),
        *below("18.10.02", "Parerejo", "Blitarejo", "Wonodadi", "Tegalsari").items(),
    ]
    people = crew(
        "Sri Lestari; Joko Purnomo; Wagiyem; Slamet Riyadi; Tumini; Ahmad Sobari; Nur Aini; Sarjono",
        *("18.10.01 18.10.02", "Pringsewu, Gading Rejo, Kebumen", "pringsewu"),
    )
    for number, (who, (name, place)) in enumerate(zip(people, pekon, strict=True), start=1):
        row = page.line(
            number, who.full, who.nik, name, "Pringsewu" if number < 5 else "Gading Rejo", who.phone
        )
        page.told(row, who.told("nik", "birth_place", "birth_date", "phone", place=place, **PSM))
        page.line("", born(who))
    page.signature(4, "Pringsewu, 3 Agustus 2026", "Kepala Bidang Dayasos", "", "", "SUGENG RIYADI, S.Sos")
    return book


def tubaba() -> Book:
    book = Book(
        "13-tubaba-relawan.csv",
        "Garis tegak, baris judul, tiyuh, jumlah di bawah.",
        by="18.12",
        category="RELAWAN",
    )
    book.delimiter, book.encoding = "|", "utf-8"
    page = book.page("13-tubaba-relawan")
    page.plain("REKAP NAMA PSM DAN TAGANA", "KABUPATEN TULANG BAWANG BARAT")
    columns = (
        *(NO, NAME, NIK, SEX, own("Tgl. Lahir", lambda who: short_date(who.birth_date), "birth_date")),
        picked(
            "Tiyuh", "place", below("18.12.01", "Panaragan", "Bandar Dewa", "Penumangan", "Tirta Kencana")
        ),
        told(
            "Jenis Relawan",
            ("PSM", PSM),
            ("Tagana", {"category": "RELAWAN", "programme": "TAGANA"}),
            ("PSM", PSM),
        ),
        *(PHONE, mute("Keterangan", "-")),
    )
    page.heads(*columns)
    page.rows_of(
        crew(
            "Sumarni; Ketut Sudarma; Yanti Oktaviani; Suyadi; Rusmini; Amrullah; Wayan Astini; Darmawan;"
            " Eni Kusrini",
            *("18.12.01 18.12.02", "Panaragan, Menggala, Metro", "tubaba"),
        ),
        *columns,
    )
    page.line("", "Jumlah", "9 orang")
    return book


def tanggamus() -> Book:
    book = Book(
        "43-tanggamus-sdm.xlsx",
        "Peran sebagai baris kelompok; NIK bertentangan dengan L/P dan tanggal lahir.",
        by="18.06",
    )
    page = book.page("SDM")
    page.over(8, "DATA SUMBER DAYA MANUSIA KESEJAHTERAAN SOSIAL", "KAB. TANGGAMUS")
    page.blank()
    columns = (
        *(NO, NAME, NIK, SEX, own("TGL LAHIR", lambda who: dmy(who.birth_date, "/"), "birth_date")),
        picked(
            "KECAMATAN",
            "place",
            below("18.06", "Kota Agung", "Talang Padang", "Wonosobo", "Gisting", "Pugung"),
        ),
        *(own("NO. HP", "phone_in_groups", "phone"), mute("KET")),
    )
    page.heads(*columns)
    page.line(*range(1, 9))
    number = 1
    for title, values, called in (
        (
            "A. PENDAMPING PKH",
            {"programme": "PKH"},
            "|Sri Utami|S.Pd; |Hendri Yanto|S.Sos; |Lia Agustina|S.E; Mat Sani",
        ),
        ("B. TKSK", TKSK, "|Yusnani|S.Sos; Amir Hamzah; |Tri Purwati|S.Pd"),
        ("C. PEKERJA SOSIAL MASYARAKAT (PSM)", PSM, "Robiatun; Suwarno; Mahmudah; Zainuri"),
        ("D. TAGANA", {"category": "RELAWAN", "programme": "TAGANA"}, "Septiana; Edi Purwanto"),
    ):
        page.line(title)
        page.merge(page.row, 1, page.row, 8)
        people = crew(called, "18.06.01 18.06.20", "Kota Agung, Gisting", title)
        page.rows_of(people, *columns, start=number, **values)
        number += len(people)
        page.line("", "JUMLAH", len(people))
    page.line("", "JUMLAH TOTAL", number - 1)
    wrong_sex, wrong_day = book.rows[2], book.rows[6]
    page.sheet.cell(wrong_sex["row"], 4, "L" if wrong_sex["values"]["sex"] == "P" else "P")
    day = dt.date.fromisoformat(wrong_day["values"]["birth_date"])
    page.sheet.cell(wrong_day["row"], 5, dmy(day.replace(year=day.year + 3, day=28 - day.day % 5), "/"))
    for told_row, field in ((wrong_sex, "sex"), (wrong_day, "birth_date")):
        del told_row["values"][field], told_row["values"]["nik"]
    return book


def pesawaran() -> Book:
    book = Book("44-pesawaran-pkh.xlsx", "Lembar kedua melanjutkan tanpa kepala; nomor lanjut.", by="18.09")
    columns = (
        *(
            NO,
            own("Nama Pendamping PKH", "full"),
            NIK,
            own("Tempat, tanggal lahir", born, "birth_place", "birth_date"),
        ),
        *(
            picked(
                "Kecamatan", "place", below("18.09", "Gedong Tataan", "Tegineneng", "Way Lima", "Kedondong")
            ),
            PHONE,
        ),
    )
    people = crew(
        "|Ema Rosita|S.Pd; |Andi Kurnia|S.Sos; |Nuraini|S.E; |Sapuan|S.H; |Wiwit Yuliani|S.Sos;"
        " |Dedi Saputra|S.Kom;"
        "|Rini Astuti|S.Pd; |Mulyanto|S.Sos; |Yeni Marlina|S.Sos; |Hermansyah|S.IP",
        *("18.09.01 18.09.03", TOWNS, "pesawaran"),
    )
    page = book.page("Hal 1")
    page.over(6, "DAFTAR PENDAMPING PKH KABUPATEN PESAWARAN")
    page.heads(*columns)
    page.rows_of(people[:6], *columns, programme="PKH")
    page = book.page("Hal 2")
    page.rows_of(people[6:], *columns, start=7)
    return book


def way_kanan() -> Book:
    book = Book(
        "45-waykanan-tksk.csv",
        "Unduhan: angka dengan .0 di belakang, tanggal dengan jam, kepala ganda kosong.",
        by="18.08",
        category="TKS",
    )
    book.delimiter = ","
    page = book.page("45-waykanan-tksk")
    columns = (
        made("no", lambda number, _: f"{number}.0"),
        own("nama_tksk", "full"),
        own("nik", lambda who: f"{who.nik}.0", "nik"),
        own("tgl_lahir", lambda who: f"{who.birth_date.isoformat()} 00:00:00", "birth_date"),
        own("jk", "sex", "sex"),
        picked(
            "kecamatan",
            "place",
            below("18.08", "Blambangan Umpu", "Kasui", "Banjit", "Baradatu", "Bahuga", "Negara Batin"),
        ),
        own("no_hp", lambda who: f"{without_zero(who)}.0", "phone"),
        mute("", "nan"),
    )
    page.heads(*columns)
    page.rows_of(
        crew(
            "|Nengah Sulastri|S.Pd; |Hardi Yusuf|S.Sos; |Ketut Ayu Lestari|S.E; Misran;"
            " |Suci Ramadhani|S.Sos; |Wayan Karta|S.H",
            *("18.08.01 18.08.02", "Blambangan Umpu, Baradatu", "way kanan"),
        ),
        *columns,
        **TKSK,
    )
    return book


WORKBOOKS = (
    lampung_selatan,
    bandar_lampung,
    tulang_bawang,
    metro,
    pringsewu,
    tubaba,
    tanggamus,
    pesawaran,
    way_kanan,
)
