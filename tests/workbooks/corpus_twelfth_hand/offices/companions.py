"""Lists of companions: PKH, Sakti Peksos, social rehabilitation."""

from __future__ import annotations

from tests.workbooks.corpus_twelfth_hand import columns as c
from tests.workbooks.corpus_twelfth_hand.book import Book
from tests.workbooks.corpus_twelfth_hand.people import crew, dated, dmy, email, long_date, short_date
from tests.workbooks.corpus_twelfth_hand.places import code, spots

PKH = {"programme": "PKH"}
SAKTI = {"programme": "SAKTI_PEKSOS", "category": "PEKSOS"}


def malang() -> Book:
    book = Book("27-kab-malang-pkh.xlsx", "PKH: baris kelompok kecamatan, sub-jumlah.", by="35.07")
    page = book.page("PENDAMPING PKH")
    page.over(8, "DAFTAR PENDAMPING SOSIAL PROGRAM KELUARGA HARAPAN (PKH)", "KABUPATEN MALANG TAHUN 2025")
    page.blank()
    page.head("No", "Nama Pendamping", "NIK", "Tempat Lahir", "Tanggal Lahir", "L/P", "Jml KPM", "No. HP")
    groups = {
        "Singosari": "|Lilik Sulistyowati|S.Pd; |Moch. Soleh|S.Sos; |Ika Wahyuni|S.E; |Andik Setiawan|S.Pd",
        "Kepanjen": "|Siti Mutmainah|S.Sos; |Rudi Cahyono|S.H; |Yulianti Rahayu|S.KM",
        "Dampit": "|Khoirun Nisa|S.Pd; |Bagus Priyanto|S.Kom; |Dwi Retnowati|S.Sos; |Muhamad Alwi|S.Psi",
    }
    start = 1
    for name, names in groups.items():
        page.line(f"KECAMATAN {name.upper()}")
        people = crew(names, "35.07.24 35.07.13 35.07.05", "Malang, Blitar, Pasuruan", name)
        c.lines(
            page,
            people,
            [
                c.number(),
                c.name(""),
                c.of("", "nik"),
                c.of("", "birth_place"),
                c.of("", "birth_date", lambda who: dmy(who.birth_date, "/")),
                c.sex(""),
                c.mute("", 245, 267, 301, 198),
                c.of("", "phone"),
            ],
            start=start,
            also=PKH | {"place": code("35.07", name)},
        )
        page.line("", "Jumlah", len(people))
        start += len(people)
    page.line("", "JUMLAH SELURUHNYA", start - 1)
    return book


def gorontalo() -> Book:
    book = Book(
        "28-kab-gorontalo-pkh.xls",
        "PKH dengan jabatan, kecamatan dampingan, TMT.",
        by="75.01",
        category="TKS",
    )
    page = book.page("SDM PKH")
    page.plain("SDM PKH KABUPATEN GORONTALO", "KEADAAN BULAN MEI 2025")
    page.blank()
    people = crew(
        "|Rahmatia Abdullah|S.Pd; |Yusran Hasan|S.Kom; |Sartin Ibrahim|S.Sos; |Hamzah Pakaya|S.E; "
        "|Fatmah Lihawa|S.H;"
        "|Irwan Mohamad|S.Pd.I; |Nurain Ahmad|S.KM; |Ismail Tuli|S.Sos; |Meylan Daud|A.Md",
        "75.01.01 75.01.02 75.01.04",
        "Gorontalo, Limboto, Isimu",
        "kab gorontalo",
    )
    c.table(
        page,
        people,
        [
            c.number("NO"),
            c.capitals("NAMA"),
            c.of("NIK", "nik"),
            c.of("TANGGAL LAHIR", "birth_date"),
            c.sex("JK"),
            c.mute("JABATAN", "Korkab PKH", "APD PKH", *["Pendamping PKH"] * 7),
            c.given(
                "KECAMATAN DAMPINGAN",
                "place",
                *spots(
                    "75.01",
                    "Limboto, Telaga, Tibawa, Batudaa, Pulubala, Boliyohuto, Tilango, Bongomeme, "
                    "Limboto Barat",
                ),
            ),
            c.shown("TMT", "assignment_starts_on", lambda line, _: dated(line, 2014 + line), lambda day: day),
            c.of("NO. HP", "phone"),
        ],
        also=PKH,
    )
    return book


def kupang() -> Book:
    book = Book("29-kupang-sakti-peksos.xlsx", "Sakti Peksos, judul kolom diulang di halaman kedua.", by="53")
    page = book.page("Sakti Peksos NTT")
    page.over(8, "DATA SATUAN BAKTI PEKERJA SOSIAL (SAKTI PEKSOS)", "PROVINSI NUSA TENGGARA TIMUR")
    page.blank()
    people = crew(
        "|Yustina Bria|S.Sos; |Gregorius Seran|S.ST; |Maria Yasinta Due|S.Sos; |Petrus Kanisius Ola|S.Kesos;"
        "|Elisabeth Tukan|S.Psi; |Umbu Ndapa Tarap|S.Sos; |Rambu Kareri|S.Sos; |Markus Loin|S.Tr.Sos",
        "53.71.02 53.16.01 53.01.06",
        "Kupang, Atambua, Waingapu, Larantuka",
        "sakti ntt",
    )
    towns = (
        "Kabupaten Kupang, Kabupaten Nagekeo, Kabupaten Belu, Kabupaten Sikka, Kabupaten Sumba Timur,"
        "Kabupaten Alor, Kabupaten Ende, Kabupaten Rote Ndao"
    )
    columns = [
        c.number("No"),
        c.name("Nama Sakti Peksos"),
        c.of("NIK", "nik"),
        c.born("Tempat/Tgl Lahir", lambda who: f"{who.birth_place}/{dmy(who.birth_date)}"),
        c.sex("Jenis Kelamin"),
        c.given("Wilayah Penugasan", "place", *spots("53", towns)),
        c.shown(
            "Tgl Mulai Tugas", "assignment_starts_on", lambda line, _: dated(line, 2013 + line % 6), long_date
        ),
        c.of("No HP", "phone", lambda who: f"'{who.phone}"),
    ]
    c.table(page, people[:5], columns, also=SAKTI)
    page.blank(2)
    page.head(*(column.heads for column in columns))
    c.lines(page, people[5:], columns, start=6, also=SAKTI)
    return book


def polewali() -> Book:
    book = Book("30-polman-pkh.csv", "CSV titik koma, kecamatan, surel.", by="76.04")
    page = book.page("30-polman-pkh")
    page.plain("DATA PENDAMPING PKH KAB. POLEWALI MANDAR")
    people = crew(
        "|Hasmiati|S.Pd; |Muh. Idrus|S.Sos; |Nurwahidah|S.H; |Abd. Rahim|S.Pd.I; |Sitti Hadrah|S.E; "
        "|Syarifuddin|S.Kom;"
        "|Jumriani|S.KM; |Burhanuddin|S.Sos",
        "76.04.04 76.04.03 76.04.02",
        "Polewali, Wonomulyo, Majene, Parepare",
        "polman",
    )
    c.table(
        page,
        people,
        [
            c.number("No."),
            c.name("Nama Lengkap"),
            c.of("NIK", "nik", lambda who: f"'{who.nik}"),
            c.of("Tmpt Lahir", "birth_place"),
            c.of("Tgl Lahir", "birth_date", lambda who: long_date(who.birth_date)),
            c.sex("Kelamin", "Laki-laki", "Perempuan"),
            c.given(
                "Kec. Dampingan",
                "place",
                *spots(
                    "76.04", "Polewali, Wonomulyo, Campalagian, Tinambung, Binuang, Mapilli, Luyo, Matakali"
                ),
            ),
            c.both("e-mail", lambda _, who: email(who), lambda _, who: {"email": email(who)}),
            c.of("Telp.", "phone"),
        ],
        also=PKH,
    )
    return book


def bintan() -> Book:
    book = Book("31-bintan-pkh.xlsx", "Satu lembar per kecamatan.", by="21.01")
    sheets = {
        "Bintan Timur": "|Nurlela|S.Pd; |Dodi Kurniawan|S.Sos; |Suryani|S.E; |Hendra Wijaya|S.H",
        "Gunung Kijang": "|Sumiyati|S.Sos; |Raja Hafizan|S.Kom; |Evi Susanti|S.Pd.I",
        "Teluk Sebong": "|Marhamah|S.Sos; |Jasman|S.T; |Wan Rosnah|S.Pd",
    }
    for title, names in sheets.items():
        page = book.page(title)
        page.plain("PENDAMPING PKH KABUPATEN BINTAN", f"KECAMATAN : {title.upper()}")
        page.blank()
        c.table(
            page,
            crew(names, "21.01.06 21.01.04 21.01.10", "Tanjungpinang, Kijang, Dabo Singkep", title),
            [
                c.number("No"),
                c.name("Nama Pendamping"),
                c.of("NIK", "nik"),
                c.of("Tempat Lahir", "birth_place"),
                c.of("Tgl Lahir", "birth_date", lambda who: short_date(who.birth_date)),
                c.sex("Jenis Kelamin", "Laki-Laki", "Perempuan"),
                c.of("Nomor Handphone", "phone"),
            ],
            also=PKH | {"place": code("21.01", title)},
        )
    return book


def kaltim() -> Book:
    book = Book(
        "32-kaltim-pendamping-rehsos.xlsx", "Pendamping rehabilitasi sosial, kab/kota digabung.", by="64"
    )
    page = book.page("2025")
    page.over(
        8,
        "DINAS SOSIAL PROVINSI KALIMANTAN TIMUR",
        "BIDANG REHABILITASI SOSIAL",
        "DAFTAR PENDAMPING REHABILITASI SOSIAL (EKS SAKTI PEKSOS)",
    )
    page.blank()
    people = crew(
        "|Rahmawati Noor|S.Sos; |Yakobus Juk|S.ST; |Siti Hartinah|S.Psi; |Andi Rahmat|S.Sos; "
        "|Kristina Lung|S.Kesos;"
        "|Muhammad Fauzan|S.Sos; |Wiwin Supriatin|S.Tr.Sos; |Syahruddin|S.Sos",
        "64.71.05 64.72.05",
        "Samarinda, Balikpapan, Tenggarong, Tanah Grogot",
        "kaltim rehsos",
    )
    towns = {
        "Kota Samarinda": "64.72",
        "Kota Balikpapan": "64.71",
        "Kab. Paser": "64.01",
        "Kab. Berau": "64.03",
    }
    pairs = [pair for town, place in towns.items() for pair in ((town, place), ("", place))]
    c.table(
        page,
        people,
        [
            c.number(),
            c.given("KAB/KOTA", "place", *pairs),
            c.name("NAMA"),
            c.of("NIK", "nik"),
            c.born("TTL", lambda who: f"{who.birth_place}, {dmy(who.birth_date)}"),
            c.sex("L/P"),
            c.given("NO. SK", "decree_no", *(f"{20 + each}/4.2/HK.01/1/2025" for each in range(8))),
            c.of("NO. TELP", "phone"),
        ],
        also=SAKTI,
    )
    first = page.row - 7
    for row in range(first, page.row, 2):
        page.merge(row, 2, row + 1, 2)
    return book


def jayapura() -> Book:
    book = Book(
        "33-kota-jayapura-pkh.xlsx", "PKH per distrik, judul singkat, spasi berlebih, sel kosong.", by="91.71"
    )
    page = book.page("Sheet1")
    page.plain("data pendamping pkh kota jayapura")
    people = crew(
        "|Yohana Ireeuw|S.Sos; |Septinus Hamadi|; |Ribka Sibi|S.Pd; |Frans Awi|S.IP; |Dolfina Merauje|S.E;"
        "|Yan Piet Itaar|S.Sos; |Nurdiana|S.KM; |Muh. Saleh|S.Pd.I",
        "91.71.01 91.71.03 91.71.02",
        "Jayapura, Sentani, Biak, Serui",
        "kota jayapura",
    )
    c.table(
        page,
        people,
        [
            c.number("no"),
            c.name("nama", lambda who: f" {who.full.replace(' ', '  ', 1)} "),
            c.of("nik", "nik"),
            c.of("tgl lahir", "birth_date"),
            c.given(
                "distrik",
                "place",
                *spots("91.71", "Jayapura Utara, Abepura, Heram, Jayapura Selatan, Muara Tami"),
            ),
            c.of("no hp", "phone").but({2: "", 7: ""}),
            c.mute("bank", "BRI", "Papua", "Mandiri"),
        ],
        also=PKH,
        shade=False,
    )
    return book


WORKBOOKS = (malang, gorontalo, kupang, polewali, bintan, kaltim, jayapura)
