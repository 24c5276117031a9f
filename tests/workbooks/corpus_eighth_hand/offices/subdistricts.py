"""Lists of TKSK, one in each kecamatan or distrik."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.book import Book
from tests.workbooks.corpus_eighth_hand.people import crew, dmy, long_date

TKSK = {"programme": "TKSK", "category": "TKS"}


def manado() -> Book:
    book = Book("01-manado-tksk.xlsx", "Kop surat, judul dua baris, nomor kolom, tanda tangan.", by="71.71")
    book.category = "TKS"
    page = book.page("TKSK")
    page.over(
        12,
        "PEMERINTAH KOTA MANADO",
        "DINAS SOSIAL DAN PEMBERDAYAAN MASYARAKAT",
        "Jalan Balai Kota Nomor 1 Manado, Telp. (0431) 851234",
    )
    page.blank()
    page.over(12, "DATA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK)", "KOTA MANADO TAHUN 2026")
    page.blank()
    page.head(
        "NO",
        "NAMA",
        "NIK",
        "L/P",
        ("TEMPAT TANGGAL LAHIR", "TEMPAT", "TANGGAL"),
        "WILAYAH TUGAS (KECAMATAN)",
        "PENDIDIKAN TERAKHIR",
        "NO. HP / WA",
        ("SURAT KEPUTUSAN", "NOMOR", "TANGGAL"),
        "KET",
    )
    page.line(*(str(number) for number in range(1, 13)))
    districts = {
        "Bunaken": "71.71.01",
        "Tuminting": "71.71.02",
        "Singkil": "71.71.03",
        "Wenang": "71.71.04",
        "Tikala": "71.71.05",
        "Sario": "71.71.06",
        "Wanea": "71.71.07",
        "Mapanget": "71.71.08",
        "Malalayang": "71.71.09",
        "Paal Dua": "71.71.11",
    }
    places = list(districts.items())
    people = crew(
        "Meity Rumengan; Jantje Lumentut; |Grace Mamuaja|S.Sos; Stenly Kaunang; Olvie Pontoh;"
        "|Frangky Tumbelaka|SE; Deisy Wowor; Ronny Sumual; |Vonny Kalalo|S.Pd; Noldy Tangkudung",
        "71.71.04 71.71.07 71.71.02 71.71.09",
        "Manado, Tomohon, Tondano, Bitung",
        "manado",
    )
    page.people(
        people,
        lambda number, who: [
            number,
            who.full,
            who.nik,
            who.sex,
            who.birth_place,
            dmy(who.birth_date),
            places[number - 1][0],
            "S1" if who.back else "SMA",
            who.phone,
            f"{240 + number}/KEP/D.07/SOS/I/2026",
            "05-01-2026",
            "Diperpanjang" if number % 4 else "Baru diangkat",
        ],
        lambda number, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            **TKSK,
            place=places[number - 1][1],
            decree_no=f"{240 + number}/KEP/D.07/SOS/I/2026",
        ),
    )
    page.signature(
        9,
        "Manado, 12 Januari 2026",
        "KEPALA DINAS,",
        "",
        "",
        "Dra. LENNY MAKALEW, M.Si",
        "PEMBINA UTAMA MUDA",
        "NIP. 19680714 199303 2 007",
    )
    return book


def bone() -> Book:
    book = Book("02-bone-tksk.xlsx", "Nama huruf besar, tempat dan tanggal lahir dalam satu sel.", by="73.08")
    book.category = "TKS"
    page = book.page("Sheet1")
    page.plain("Nama-nama TKSK Kab. Bone Tahun 2025")
    page.blank()
    page.head(
        "No.",
        "Nama Lengkap",
        "Kecamatan",
        "Nomor KTP",
        "Tempat/Tgl Lahir",
        "Alamat",
        "Pend.",
        "No. HP",
        "Tahun diangkat",
        "Ket.",
        shade=False,
    )
    districts = {
        "Tanete Riattang": "73.08.21",
        "Tanete Riattang Barat": "73.08.22",
        "Tanete Riattang Timur": "73.08.23",
        "Barebbo": "73.08.09",
        "Cina": "73.08.10",
        "Sibulue": "73.08.08",
        "Mare": "73.08.07",
        "Kajuara": "73.08.03",
        "Awangpone": "73.08.16",
        "Dua Boccoe": "73.08.19",
        "Lamuru": "73.08.13",
        "Ponre": "73.08.11",
    }
    places = list(districts.items())
    people = crew(
        "|Andi Nurbaya|S.Sos; Muh. Arsyad; Hasnawati; |Andi Mappatoba|SH; Hj.|Sitti Marwah|S.Pd; Sudirman;"
        "Nurlaela; Ambo Tang; |Rosmiati|S.Kom; H.|Mustamin|; A. Tenri Ola; Baharuddin",
        "73.08.21 73.08.09 73.08.16",
        "Watampone, Bone, Sinjai, Ujung Pandang",
        "bone",
    )
    page.people(
        people,
        lambda number, who: [
            number,
            who.capitals,
            places[number - 1][0],
            who.nik,
            f"{who.birth_place}, {dmy(who.birth_date)}",
            ("Jl. Jend. Sudirman", "Jl. MH. Thamrin", "Dusun Labotto", "Jl. Poros Bone-Sinjai")[number % 4],
            "S1" if who.back else ("SMA", "D3")[number % 2],
            who.phone_in_groups,
            2013 + number % 9,
            "aktif",
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "phone"),
            **TKSK,
            name=who.name.upper(),
            place=places[number - 1][1],
        ),
    )
    return book


def sambas() -> Book:
    book = Book("03-sambas-tksk.xls", "Berkas Excel lama, tanggal sungguhan, HP tanpa nol.", by="61.01")
    book.category, book.date_format = "TKS", "DD-MM-YYYY"
    page = book.page("TKSK 2024", left=2)
    page.over(
        9, "REKAPITULASI NAMA TKSK SE-KABUPATEN SAMBAS", "DINAS SOSIAL PEMBERDAYAAN MASYARAKAT DAN DESA"
    )
    page.blank(2)
    page.head(
        *("NO", "KECAMATAN", "NAMA TKSK", "JENIS KELAMIN", "NIK", "TEMPAT LAHIR", "TGL LAHIR", "NO HP", "TMT")
    )
    districts = {
        "SAMBAS": "61.01.01",
        "TELUK KERAMAT": "61.01.02",
        "JAWAI": "61.01.03",
        "TEBAS": "61.01.04",
        "PEMANGKAT": "61.01.05",
        "SEJANGKUNG": "61.01.06",
        "SELAKAU": "61.01.07",
        "PALOH": "61.01.08",
        "SAJAD": "61.01.14",
    }
    places = list(districts.items())
    people = crew(
        "Sri Rahayu; Urai Heriansyah; Nuraini; Bujang Rusli; Desi Ratnasari; Juanda; Maryati; Liu Kim Fo;"
        "Erma Suryani",
        "61.01.01 61.01.05",
        "Sambas, Pemangkat, Singkawang, Tebas",
        "sambas",
    )
    begun = [dt.date(2013 + place, 1 + place % 3, 2) for place in range(9)]
    page.people(
        people,
        lambda number, who: [
            number,
            places[number - 1][0],
            who.name,
            "Perempuan" if who.sex == "P" else "Laki-laki",
            who.nik,
            who.birth_place,
            who.birth_date,
            int(who.phone),
            begun[number - 1],
        ],
        lambda number, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            **TKSK,
            place=places[number - 1][1],
            assignment_starts_on=begun[number - 1],
        ),
    )
    return book


def belitung() -> Book:
    book = Book("04-belitung-tksk.csv", "CSV berkoma dari lembar daring.", by="19.02")
    book.category, book.delimiter, book.encoding = "TKS", ",", "utf-8"
    page = book.page("04-belitung-tksk")
    page.line(
        "Nama Lengkap (sesuai KTP)",
        "NIK",
        "Tempat Lahir",
        "Tanggal Lahir",
        "Jenis Kelamin",
        "Jabatan",
        "Kecamatan Tugas",
        "Nomor HP Aktif",
        "Alamat Email",
        "Pendidikan Terakhir",
    )
    districts = {
        "Tanjungpandan": "19.02.01",
        "Membalong": "19.02.02",
        "Selat Nasik": "19.02.03",
        "Sijuk": "19.02.04",
        "Badau": "19.02.05",
    }
    places = list(districts.items())
    people = crew(
        "|Yuliarti|S.AP; Hendra Saputra; Sumarsih; Ardiansyah; |Novita Sari|S.Sos",
        "19.02.01",
        "Tanjungpandan, Manggar, Membalong",
        "belitung",
    )
    page.people(
        people,
        lambda number, who: [
            who.full,
            who.nik,
            who.birth_place,
            dmy(who.birth_date, "/"),
            "Perempuan" if who.sex == "P" else "Laki-laki",
            "TKSK",
            places[number - 1][0],
            who.phone,
            f"{who.name.split()[0].lower()}.tksk{number}@contoh.id",
            "S1" if who.back else "SMA/SMK",
        ],
        lambda number, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            **TKSK,
            place=places[number - 1][1],
            email=f"{who.name.split()[0].lower()}.tksk{number}@contoh.id",
        ),
    )
    return book


def papua() -> Book:
    book = Book("05-papua-tksk.xlsx", "Satu lembar per kabupaten dan satu lembar rekap.", by="91")
    book.category = "TKS"
    recap = book.page("REKAP", skipped="Jumlah per kabupaten, bukan daftar orang.")
    recap.over(4, "REKAP JUMLAH TKSK PROVINSI PAPUA", "KEADAAN JANUARI 2026")
    recap.blank()
    recap.head("NO", "KABUPATEN/KOTA", "JUMLAH DISTRIK", "JUMLAH TKSK")
    for line in ((1, "Kabupaten Jayapura", 19, 5), (2, "Kota Jayapura", 5, 5), (3, "Kepulauan Yapen", 17, 5)):
        recap.line(*line)
    recap.line("", "JUMLAH", 41, 15)
    sheets = {
        "KAB. JAYAPURA": (
            "Yosefina Felle; Simon Suebu; Orpa Wally; Yulianus Ohee; Marlina Taime",
            ("Sentani", "91.03.01"),
            ("Sentani Timur", "91.03.02"),
            ("Depapre", "91.03.03"),
            ("Demta", "91.03.10"),
            ("Waibu", "91.03.13"),
        ),
        "KOTA JAYAPURA": (
            "Fransina Hamadi; Petrus Rollo; |Selvina Itaar|S.Sos; Agus Mano; Ribka Merauje",
            ("Jayapura Utara", "91.71.01"),
            ("Jayapura Selatan", "91.71.02"),
            ("Abepura", "91.71.03"),
            ("Muara Tami", "91.71.04"),
            ("Heram", "91.71.05"),
        ),
        "KEP. YAPEN": (
            "Dorce Ayomi; Elias Wanggai; Naomi Kirihio; |Hengky Bonai|S.IP; Martina Worabai",
            ("Yapen Selatan", "91.05.01"),
            ("Yapen Barat", "91.05.02"),
            ("Yapen Timur", "91.05.03"),
            ("Angkaisera", "91.05.04"),
            ("Kosiwo", "91.05.06"),
        ),
    }
    for title, (names, *places) in sheets.items():
        page = book.page(title)
        page.over(
            8,
            "DAFTAR TENAGA KESEJAHTERAAN SOSIAL KECAMATAN",
            title.replace("KAB.", "KABUPATEN").replace("KEP.", "KABUPATEN KEPULAUAN"),
        )
        page.blank()
        page.head("NO", "NAMA", "L/P", "NIK", "TEMPAT, TANGGAL LAHIR", "DISTRIK", "NO. HP", "KETERANGAN")
        page.people(
            crew(names, places[0][1], "Jayapura, Serui, Biak, Sentani", title),
            lambda number, who, places=places: [
                number,
                who.full,
                who.sex,
                who.nik,
                f"{who.birth_place}, {long_date(who.birth_date)}",
                places[number - 1][0],
                who.phone,
                "",
            ],
            lambda number, who, places=places: who.told(
                *("nik", "sex", "birth_place", "birth_date", "phone"),
                **TKSK,
                place=places[number - 1][1],
            ),
        )
    return book


WORKBOOKS = (manado, bone, sambas, belitung, papua)
