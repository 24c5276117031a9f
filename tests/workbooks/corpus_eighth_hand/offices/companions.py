"""Lists of companions of programmes: PKH, social rehabilitation."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.book import Book
from tests.workbooks.corpus_eighth_hand.people import crew, dmy, long_date, short_date

PKH = {"programme": "PKH"}


def kalimantan_barat() -> Book:
    book = Book("16-kalbar-pkh.xlsx", "Kelompok per kabupaten dengan sub-jumlah.", by="61")
    page = book.page("SDM PKH")
    page.over(
        9,
        "DAFTAR NAMA SUMBER DAYA MANUSIA PROGRAM KELUARGA HARAPAN",
        "PROVINSI KALIMANTAN BARAT",
        "TAHUN 2025",
    )
    page.blank()
    page.head(
        "NO", "NAMA", "NIK", "TEMPAT LAHIR", "TANGGAL LAHIR", "JABATAN", "NO. HP", "PENDIDIKAN", "KETERANGAN"
    )
    groups = {
        "KABUPATEN SANGGAU": (
            "61.03",
            "61.03.01 61.03.09",
            "|Veronika Lusi|S.Sos; Fransiskus Andi; Kristina Ayu; |Markus Jelani|SE",
        ),
        "KABUPATEN KETAPANG": (
            "61.04",
            "61.04.16 61.04.18",
            "Uti Hidayati; |Syarif Abdurrahman|S.H; |Mariamah|S.Pd",
        ),
        "KOTA PONTIANAK": (
            "61.71",
            "61.71.01 61.71.04",
            "|Lim Sui Lan|S.E; |Heri Kurniawan|S.Sos; Dayang Rosnah; |Agustinus Rudi|S.Kom; Nurjanah",
        ),
    }
    remarks = {3: "Cuti melahirkan s.d. Februari 2026", 6: "Pindahan dari Kab. Sintang", 9: "baru"}
    number = 1
    for title, (place, codes, names) in groups.items():
        page.line(title)
        people = crew(names, codes, "Pontianak, Sanggau, Ketapang, Singkawang", title)
        page.people(
            people,
            lambda each, who, first=number: [
                each,
                who.full,
                who.nik,
                who.birth_place,
                dmy(who.birth_date),
                "Koordinator Kabupaten/Kota" if each == first else "Pendamping Sosial PKH",
                who.phone,
                "S1" if who.back else "D3",
                remarks.get(each, ""),
            ],
            lambda each, who, place=place: who.told(
                *("nik", "birth_place", "birth_date", "phone"), **PKH, place=place
            ),
            start=number,
        )
        page.line("", f"Sub jumlah {title.title()}", len(people))
        number += len(people)
    page.line("", "TOTAL", number - 1)
    return book


def kampar() -> Book:
    book = Book("17-kampar-pkh.xlsx", "Judul dua baris, TMT dan nomor SK, tanggal bertitik.", by="14.01")
    page = book.page("Pendamping PKH")
    page.over(
        12,
        "DAFTAR PENDAMPING PKH KABUPATEN KAMPAR",
        "BERDASARKAN SK DIREKTUR JENDERAL PERLINDUNGAN DAN JAMINAN SOSIAL",
    )
    page.blank()
    page.head(
        *("NO", "NAMA LENGKAP", "NIK", "JENIS KELAMIN"),
        ("KELAHIRAN", "TEMPAT", "TANGGAL"),
        *("KECAMATAN DAMPINGAN", "JUMLAH KPM"),
        ("SURAT KEPUTUSAN", "NOMOR SK", "TMT"),
        *("NOMOR HP", "STATUS"),
    )
    districts = {
        "Bangkinang Kota": "14.01.01",
        "Kuok": "14.01.05",
        "Siak Hulu": "14.01.06",
        "Tapung": "14.01.10",
        "Tapung Hilir": "14.01.11",
        "Salo": "14.01.13",
        "Perhentian Raja": "14.01.16",
        "Gunung Sahilan": "14.01.20",
    }
    places = list(districts.items())
    people = crew(
        "|Yusrida|S.Pd.I; Hermanto; |Elvi Susanti|SE; |Ridwan Saleh|S.Sos; Murniati; |Afrizon|SP;"
        "|Susi Harianti|S.E; Jumadi; |Rahmi Fitriani|S.Si; Darwis Nasution; Fauziah; |Budi Setiawan|S.Ag",
        "14.01.01 14.01.10 14.01.06",
        "Bangkinang, Pekanbaru, Kuok, Payakumbuh",
        "kampar",
    )
    begun = [dt.date(2016 + place % 6, 1 + place % 4, 2 + place % 3) for place in range(len(people))]

    def decree(number: int) -> str:
        return f"{number + 10}/LJS/{begun[number - 1]:%m}/{begun[number - 1].year}"

    page.people(
        people,
        lambda number, who: [
            number,
            who.full,
            who.nik,
            "LAKI-LAKI" if who.sex == "L" else "PEREMPUAN",
            who.birth_place,
            dmy(who.birth_date, "."),
            places[number % 8][0],
            180 + number * 7,
            decree(number),
            dmy(begun[number - 1], "."),
            who.phone,
            "PPPK" if number % 2 else "Kontrak",
        ],
        lambda number, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            **PKH,
            place=places[number % 8][1],
            decree_no=decree(number),
            assignment_starts_on=begun[number - 1],
        ),
    )
    page.line("", "JUMLAH", "", "", "", "", "", sum(180 + number * 7 for number in range(1, 13)))
    return book


def lombok_timur() -> Book:
    book = Book("18-lotim-pkh.xls", "Excel lama; kecamatan di sel gabungan, nama huruf besar.", by="52.03")
    page = book.page("PKH LOTIM")
    page.over(8, "DATA PENDAMPING SOSIAL PKH", "DINAS SOSIAL KABUPATEN LOMBOK TIMUR")
    page.blank()
    page.head("NO", "KECAMATAN", "NAMA", "NIK", "TANGGAL LAHIR", "PENDIDIKAN / JURUSAN", "NO HP", "EMAIL")
    groups = {
        "SELONG": ("52.03.07", "BQ. NURHAYATI; L. MUH. ZAINI; HIDAYATI"),
        "MASBAGIK": ("52.03.05", "SITI RAEHANUN; |SAHABUDIN|S.Pd; BQ. EKA SAFITRI; HAERUL ANWAR"),
        "SIKUR": ("52.03.04", "|RABIATUL ADAWIYAH|S.Sos; MUHSAN"),
        "AIKMEL": ("52.03.09", "|NURUL AINI|S.Kep; LALU SUPRIADI; MARIANI"),
    }
    number = 1
    for title, (place, names) in groups.items():
        top, people = page.row + 1, crew(names, place, "Selong", f"lotim {title}")
        page.people(
            people,
            lambda each, who, first=number, title=title: [
                each,
                title if each == first else "",
                who.full,
                who.nik,
                who.birth_date,
                "S1 Pendidikan" if who.back else "SMA / IPS",
                who.phone,
                f"pendamping{each}@contoh.id",
            ],
            lambda each, who, place=place: who.told(
                *("nik", "birth_date", "phone"), **PKH, place=place, email=f"pendamping{each}@contoh.id"
            ),
            start=number,
        )
        page.merge(top, 2, page.row, 2)
        number += len(people)
    return book


def nusa_tenggara_barat() -> Book:
    book = Book("19-ntb-rehsos.xlsx", "Beberapa nomor HP terpotong waktu diketik.", by="52")
    page = book.page("Pendamping Rehsos")
    page.over(9, "DATA PENDAMPING REHABILITASI SOSIAL", "PROVINSI NUSA TENGGARA BARAT TAHUN 2025")
    page.blank()
    page.head(
        *("No", "Nama", "NIK", "Tempat dan Tanggal Lahir", "Kabupaten/Kota Penugasan", "Klaster"),
        *("No. HP", "Tahun Masuk", "Keterangan"),
    )
    regions = [
        ("Kota Mataram", "52.71"),
        ("Kab. Lombok Barat", "52.01"),
        ("Kab. Lombok Timur", "52.03"),
        ("Kab. Sumbawa", "52.04"),
        ("Kab. Lombok Utara", "52.08"),
    ]
    people = crew(
        "|Baiq Rohani|S.Sos; |Lalu Ahmad Yani|S.Psi; |Nurmala Sari|S.Sos; |Syamsul Hadi|S.ST;"
        "|Dewi Ratna|S.Tr.Sos; |I Ketut Sudiana|S.Sos; |Mulyani|S.Pd; |Arif Rahman|S.Kesos; |Hilmiati|S.Sos",
        "52.71.01 52.03.07 52.04.08",
        "Mataram, Praya, Selong, Sumbawa Besar",
        "ntb",
    )
    cut = {3, 7}
    rows = page.people(
        people,
        lambda number, who: [
            number,
            who.full,
            who.nik,
            f"{who.birth_place}, {long_date(who.birth_date)}",
            regions[number % 5][0],
            ("Anak", "Lanjut Usia", "Penyandang Disabilitas")[number % 3],
            who.phone[:6] if number in cut else who.phone,
            2017 + number % 5,
            "",
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date"),
            place=regions[number % 5][1],
            phone=None if number in cut else who.phone,
        ),
    )
    for number in sorted(cut):
        page.damaged(rows[number - 1], "phone")
    return book


def jakarta() -> Book:
    book = Book(
        "20-jaktim-pendamsos.xlsx", "Pendamping sosial per kecamatan, kontrak dengan masa kerja.", by="31"
    )
    page = book.page("JAKTIM")
    page.plain(
        "SUKU DINAS SOSIAL KOTA ADMINISTRASI JAKARTA TIMUR",
        "DATA PENDAMPING SOSIAL (PENDAMSOS) PER NOVEMBER 2025",
    )
    page.blank()
    page.head(
        *("NO", "NAMA", "NIK", "L/P", "TEMPAT LAHIR", "TANGGAL LAHIR", "PENEMPATAN (KECAMATAN)"),
        ("KONTRAK", "NOMOR", "MULAI", "BERAKHIR"),
        *("PENDIDIKAN", "NO. HANDPHONE"),
        shade=False,
    )
    districts = {
        "Matraman": "31.75.01",
        "Pulogadung": "31.75.02",
        "Jatinegara": "31.75.03",
        "Cakung": "31.75.06",
        "Duren Sawit": "31.75.07",
        "Ciracas": "31.75.09",
        "Cipayung": "31.75.10",
    }
    places = list(districts.items())
    people = crew(
        "|Rizka Amalia|S.Sos; |Fajar Nugraha|S.Kesos; |Annisa Putri|S.Tr.Sos; |Muhamad Ridho|S.Sos;"
        "|Siti Khodijah|S.Psi; |Dimas Pratama|S.Kesos; |Yuni Astuti|S.Sos",
        "31.75.02 31.75.07 31.75.10",
        "Jakarta, Bekasi, Depok",
        "jaktim",
    )
    page.people(
        people,
        lambda number, who: [
            number,
            who.full,
            who.nik,
            who.sex,
            who.birth_place,
            short_date(who.birth_date),
            places[number - 1][0],
            f"{800 + number}/SPK/2025",
            "02 Jan 2025",
            "31 Des 2025",
            "S1",
            "-" if number == 5 else who.phone,
        ],
        lambda number, who: who.told(
            *("nik", "sex", "birth_place", "birth_date"),
            place=places[number - 1][1],
            phone=None if number == 5 else who.phone,
        ),
    )
    return book


WORKBOOKS = (kalimantan_barat, kampar, lombok_timur, nusa_tenggara_barat, jakarta)
