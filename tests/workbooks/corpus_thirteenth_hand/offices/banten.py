"""Lists from the province of Banten."""

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
    told,
)
from tests.workbooks.corpus_thirteenth_hand.people import (
    born,
    crew,
    dated,
    dmy,
    long_date,
    without_zero,
)
from tests.workbooks.corpus_thirteenth_hand.places import below

TOWNS = "Serang, Pandeglang, Rangkasbitung, Tangerang, Cilegon"
PSM: dict[str, Any] = {"category": "RELAWAN", "programme": "PSM"}


def lebak() -> Book:
    book = Book(
        "16-lebak-tksk.xlsx",
        "Sebagian NIK tinggal pangkatnya, dua nomor HP pula.",
        by="36.02",
        category="TKS",
    )
    page = book.page("Sheet1")
    page.over(7, "DATA TKSK KABUPATEN LEBAK", "TAHUN ANGGARAN 2026")
    page.blank()
    spoilt, cut = (
        {2: "3,60214E+15", 5: "3.60202E+15", 6: "3,60214E+15", 9: "3,60202E+15"},
        {3: "8,12E+10", 7: "6,2813E+12"},
    )
    columns = (
        *(
            NO,
            NAME,
            made(
                "NIK",
                lambda number, who: spoilt.get(number, who.nik),
                nik=lambda number, who: None if number in spoilt else who.nik,
            ),
        ),
        own(
            "TEMPAT TANGGAL LAHIR",
            lambda who: f"{who.birth_place} {dmy(who.birth_date)}",
            "birth_place",
            "birth_date",
        ),
        picked(
            "KECAMATAN",
            "place",
            below(
                "36.02",
                "Malingping",
                "Bayah",
                "Cipanas",
                "Leuwidamar",
                "Maja",
                "Rangkasbitung",
                "Warunggunung",
                "Cibadak",
                "Wanasalam",
                "Cihara",
            ),
        ),
        made(
            "NO HP",
            lambda number, who: cut.get(number, who.phone),
            phone=lambda number, who: None if number in cut else who.phone,
        ),
        mute("PENDIDIKAN", "S1", "SLTA"),
    )
    page.heads(*columns)
    rows = page.rows_of(
        crew(
            "|Eneng Nurjanah|S.Pd; |Ujang Sukardi|S.Sos; |Iis Holisoh|S.Pd.I; Sarmani;"
            " |Neneng Hasanah|S.Sos; |Asep Saepudin|S.H;"
            "Titin Kartini; |Dedi Junaedi|S.Kom; |Yayah Rokayah|S.Sos.I; Mamat Rahmat",
            *("36.02.14 36.02.02", "Lebak, Rangkasbitung, Malingping", "lebak"),
        ),
        *columns,
        category="TKS",
        programme="TKSK",
    )
    for number in spoilt:
        page.damaged(rows[number - 1], "nik")
    for number in cut:
        page.damaged(rows[number - 1], "phone")
    return book


def pandeglang() -> Book:
    book = Book(
        "17-pandeglang-pkh.xlsx", "Kelompok dengan jumlahnya, nama berkapital, kepala diulang.", by="36.01"
    )
    page = book.page("Pendamping")
    page.over(7, "DAFTAR NAMA PENDAMPING SOSIAL PKH KABUPATEN PANDEGLANG")
    page.blank()
    columns = (
        *(
            NO,
            own("NAMA", "capitals"),
            own("NIK", "nik_in_groups", "nik"),
            SEX,
            own("TTL", born, "birth_place", "birth_date"),
        ),
        *(made("JUMLAH KPM", lambda number, _: 180 + number * 7), PHONE),
    )
    number = 1
    for title, (district, called) in {
        "KEC. LABUAN (4 ORANG)": ("Labuan", "Siti Maesaroh; Ahmad Jajuli; Euis Komalasari; Jaenudin"),
        "KEC. MENES (3 ORANG)": ("Menes", "Ratu Nurhasanah; Tubagus Suhendar; Nani Suryani"),
        "KEC. CARITA (3 ORANG)": ("Carita", "Eha Julaeha; Udin Saprudin; Iim Rohimah"),
    }.items():
        page.line(title)
        page.heads(*columns)
        people = crew(called, "36.01.12 36.01.13", "Pandeglang, Labuan, Menes", title)
        page.rows_of(
            people, *columns, start=number, programme="PKH", place=below("36.01", district)[district]
        )
        page.line(
            "", "Jumlah KPM", "", "", "", sum(180 + each * 7 for each in range(number, number + len(people)))
        )
        number += len(people)
        page.blank()
    for each in book.rows:
        each["values"]["name"] = each["values"]["name"].upper()
    return book


def tangerang_selatan() -> Book:
    book = Book(
        "19-tangsel-psm.ods",
        "Kelurahan dan kecamatan satu sel, dua lembar lanjutan.",
        by="36.74",
        category="RELAWAN",
    )
    page = book.page("PSM Ciputat-Pamulang")
    page.over(7, "DATA PSM KOTA TANGERANG SELATAN")
    villages = {
        **{
            f"Kel. {name}, Kec. Ciputat": code
            for name, code in below("36.74.04", "Serua", "Sawah Baru", "Jombang", "Cipayung").items()
        },
        **{
            f"Kel. {name}, Kec. Pamulang": code
            for name, code in below(
                "36.74.06", "Benda Baru", "Kedaung", "Bambu Apus", "Pamulang Timur"
            ).items()
        },
    }
    columns = (
        *(
            NO,
            NAME,
            NIK,
            SEX,
            own(
                "Tempat/Tgl. Lahir",
                lambda who: f"{who.birth_place}/{dmy(who.birth_date, '/')}",
                "birth_place",
                "birth_date",
            ),
        ),
        *(
            picked("Kelurahan/Kecamatan", "place", villages),
            own("Telp.", lambda who: f"+62{who.phone[1:]}", "phone"),
        ),
    )
    page.heads(*columns)
    page.line(*"1234567")
    page.rows_of(
        crew(
            "Aminah; Sanusi; Rohayati; Madinah Abdullah; Suhartini; Nasrullah; Sri Mulyati;"
            " Boin Suryana; Maemunah; Marjuki",
            *("36.74.04 36.74.06", "Tangerang, Jakarta, Bogor", "tangsel"),
        ),
        *columns,
        **PSM,
    )
    page.line("JUMLAH", "", "", 10)
    page.merge(page.row, 1, page.row, 3)
    return book


def kota_tangerang() -> Book:
    book = Book(
        "20-kota-tangerang-jf.xlsx", "Dua lembar dengan kepala berlainan, NIP berkelompok.", by="36.71"
    )
    page = book.page("Peksos")
    page.over(8, "DAFTAR PEJABAT FUNGSIONAL PEKERJA SOSIAL", "DINAS SOSIAL KOTA TANGERANG")
    page.blank()
    first = (
        *(
            NO,
            own("Nama", "full"),
            own("NIP", "nip_in_groups", "nip"),
            own(
                "Tempat / Tgl Lahir",
                lambda who: f"{who.birth_place}, {long_date(who.birth_date).replace(' ', '-')}",
                "birth_place",
                "birth_date",
            ),
        ),
        mute("Pangkat", "Penata (III/c)", "Penata Muda (III/a)"),
        told(
            "Jabatan",
            ("Pekerja Sosial Ahli Muda", {"category": "PEKSOS"}),
            ("Pekerja Sosial Ahli Pertama", {"category": "PEKSOS"}),
        ),
        *(PHONE, mute("NIP Atasan", "19691212 199403 1 005")),
    )
    page.heads(*first)
    page.rows_of(
        crew(
            "|Dini Rahmawati|S.ST; |Ade Suryadi|S.Sos; Hj.|Mimin Aminah|S.Sos., M.Si;"
            " |Rizki Ramadhan|S.Tr.Sos; |Fenny Oktaviani|S.Psi",
            *("36.71.01 36.71.05", TOWNS, "tangerang jf"),
        ),
        *first,
    )
    page = book.page("Penyuluh", left=3)
    page.plain("PENYULUH SOSIAL")
    second = (
        own("NAMA / NIP", lambda who: f"{who.full} / {who.nip}", "nip"),
        *(
            own("NIK", "nik", "nik"),
            told(
                "JABATAN",
                ("Penyuluh Sosial Ahli Pertama", {"category": "PENYULUH"}),
                ("Penyuluh Sosial Ahli Muda", {"category": "PENYULUH"}),
            ),
        ),
        own("LAHIR", "birth_date", "birth_date"),
    )
    page.heads(*second)
    page.rows_of(
        crew(
            "|Anita Kurniasari|S.Sos; |Rahmat Effendi|S.IP; |Wiwin Winarti|S.Sos; |Iwan Setiawan|S.I.Kom",
            *("36.71.07", TOWNS, "tangerang pensos"),
        ),
        *second,
    )
    page.signature(
        4,
        "Tangerang, 20 November 2026",
        "Kepala Dinas Sosial",
        "",
        "",
        "Drs. H. Mulyani, M.Si",
        "NIP. 196801011993031010",
    )
    return book


def kota_serang() -> Book:
    book = Book(
        "21-kota-serang-tagana.csv",
        "Tab, Windows-1252, kepala kode aplikasi.",
        by="36.73",
        category="RELAWAN",
    )
    book.delimiter, book.encoding = "\t", "cp1252"
    page = book.page("21-kota-serang-tagana")
    columns = (
        *(
            own("nama_lengkap", "full"),
            own("no_ktp", "nik", "nik"),
            own("jns_kelamin", "sex", "sex"),
            own("tmpt_lhr", "birth_place", "birth_place"),
        ),
        own("tgl_lhr", lambda who: f"{who.birth_date:%Y/%m/%d}", "birth_date"),
        *(
            picked(
                "kelurahan",
                "place",
                below("36.73.01", "Cipare", "Unyur", "Lopang", "Kota Baru", "Sumur Pecung"),
            ),
            own("no_hp", lambda who: who.phone[1:], "phone"),
        ),
        mute("catatan", "alamat: Jl. Raya Cilegon – Serang", "50½ jam pelatihan", ""),
    )
    page.heads(*columns)
    page.rows_of(
        crew(
            "Siti Rohmah; Maman Suherman; Hayati Nufus; Ahmad Baihaki; Sunariyah; Subhan; Nurhasanah;"
            " Jajang Nurjaman",
            *("36.73.01", "Serang", "serang tagana"),
        ),
        *columns,
        category="RELAWAN",
        programme="TAGANA",
    )
    return book


def cilegon() -> Book:
    book = Book(
        "22-cilegon-peksos.xlsx", "NIP di sel angka: tiga angka terakhir menjadi nol; NIK utuh.", by="36.72"
    )
    page = book.page("DATA ASN")
    page.over(8, "DAFTAR PEKERJA SOSIAL ASN", "DINAS SOSIAL KOTA CILEGON")
    page.blank()
    columns = (
        *(NO, own("NAMA", "full"), own("NIP", lambda who: int(who.nip) // 1000 * 1000), NIK),
        own("TGL. LAHIR", lambda who: dmy(who.birth_date), "birth_date"),
        made("TMT JABATAN", lambda number, _: long_date(dated(number, 2021))),
        *(
            picked(
                "KECAMATAN BINAAN",
                "place",
                below("36.72", "Cibeber", "Pulomerak", "Ciwandan", "Jombang", "Citangkil"),
            ),
            own("HP", without_zero, "phone"),
        ),
    )
    page.heads(*columns)
    rows = page.rows_of(
        crew(
            "|Nining Yuningsih|S.Sos; |Fahrurozi|S.ST; |Heni Herawati|S.Sos; |Mulyadi Sanusi|S.IP;"
            " |Elis Lisnawati|A.KS; |Aat Syafaat|S.Sos;"
            "|Nia Kurniawati|S.Psi; |Deni Juweni|S.Sos",
            *("36.72.02 36.72.05", TOWNS, "cilegon"),
        ),
        *columns,
        nip=None,
    )
    page.formatted(rows, 3, "0")
    for row in rows:
        page.damaged(row, "nip")
    return book


def serang() -> Book:
    book = Book(
        "23-kab-serang-lks.xlsx",
        "Lembaga sekali untuk beberapa orang, sel gabungan, tanda centang sertifikat.",
        by="36.04",
    )
    page = book.page("LKSA SERANG")
    page.over(8, "DATA SDM LEMBAGA KESEJAHTERAAN SOSIAL ANAK", "KABUPATEN SERANG")
    page.blank()
    page.grid(
        ["NO", "NAMA LKSA", "KECAMATAN", "NAMA SDM", "NIK", "L", "P", "TGL LAHIR"],
    )
    number = 1
    for body, district, called in (
        ("LKSA Al-Mubarok", "Ciruas", "|Siti Nurjanah|S.Pd.I; Ahmad Sofyan; Uun Unayah"),
        ("LKSA Nurul Falah", "Kramatwatu", "Umi Hani; |Khaerudin|S.Ag; |Enung Nurhayati|S.Sos; Sukarta"),
        ("PSAA Darul Aitam", "Anyar", "Ratu Aisyah; Hasanudin"),
    ):
        people = crew(called, "36.04.09 36.04.05", "Serang, Anyer, Cilegon", body)
        rows = []
        for place, who in enumerate(people):
            ticks = ("v", "") if who.sex == "L" else ("", "v")
            rows.append(
                page.line(
                    number,
                    "" if place else body,
                    "" if place else district,
                    who.full,
                    who.nik,
                    *ticks,
                    dmy(who.birth_date, "/"),
                )
            )
            page.told(
                page.row,
                who.told(
                    "nik", "sex", "birth_date", organization=body, place=below("36.04", district)[district]
                ),
            )
            number += 1
        page.merge(rows[0], 2, rows[-1], 2)
        page.merge(rows[0], 3, rows[-1], 3)
    page.line("JUMLAH", "", "", "", "", 4, 5)
    return book


WORKBOOKS = (lebak, pandeglang, tangerang_selatan, kota_tangerang, kota_serang, cilegon, serang)
