"""Lists that Excel or a hand has spoilt: what is lost there cannot be trusted."""

from __future__ import annotations

from tests.workbooks.corpus_twelfth_hand import columns as c
from tests.workbooks.corpus_twelfth_hand.book import Book
from tests.workbooks.corpus_twelfth_hand.people import crew, dmy, long_date
from tests.workbooks.corpus_twelfth_hand.places import spots

PSM = {"programme": "PSM", "category": "RELAWAN"}
TKSK = {"programme": "TKSK", "category": "TKS"}
TAGANA = {"programme": "TAGANA", "category": "RELAWAN"}
PKH = {"programme": "PKH"}


def ogan_komering_ilir() -> Book:
    book = Book("44-oki-psm.xlsx", "Nomor HP terpotong pada sebagian baris.", by="16.02", category="RELAWAN")
    page = book.page("PSM OKI")
    page.plain("DAFTAR PSM KABUPATEN OGAN KOMERING ILIR TAHUN 2025")
    page.blank()
    people = crew(
        "|Nuraini|; |Sapuan|; |Marlena|S.Pd; |Aliudin|; |Suhartini|; |Rusdi Hartono|; |Emawati|; "
        "|Khairul Anwar|S.Sos;"
        "|Holipah|; |Iskandar|",
        "16.02.05 16.02.11 16.02.13",
        "Kayuagung, Palembang, Tulung Selapan",
        "oki",
    )
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.name("Nama"),
            c.of("NIK", "nik"),
            c.of("Tgl Lahir", "birth_date", lambda who: dmy(who.birth_date, "/")),
            c.given(
                "Kecamatan Tugas",
                "place",
                *spots(
                    "16.02",
                    "Kayu Agung, Tulung Selapan, Lempuing, Pampangan, Jejawi, Cengal, Teluk Gelam, "
                    "Pedamaran, Tanjung Lubuk, Sungai Menang",
                ),
            ),
            c.of("No HP", "phone").damaged({2: "08127", 5: "0813-66", 7: "085267", 10: "0821"}),
        ],
        also=PSM,
    )
    return book


def pekanbaru() -> Book:
    book = Book("45-pekanbaru-pkh.xlsx", "NIK diketik sebagai angka: digit terakhir hilang.", by="14.71")
    page = book.page("Sheet1")
    page.over(7, "PENDAMPING PKH KOTA PEKANBARU")
    people = crew(
        "|Rina Susanti|S.Sos; |Afrizal|S.Pd; |Yusnidar|S.E; |Hendri Saputra|S.Kom; |Elvi Sukaesih|S.H; "
        "|Mardius|S.Sos;"
        "|Nova Indriani|S.KM; |Syafrinaldi|S.Pd.I; |Desmiwati|S.Sos; |Roni Chandra|S.T",
        "14.71.09 14.71.10 14.71.07",
        "Pekanbaru, Bangkinang, Duri, Dumai",
        "pekanbaru",
    )
    c.table(
        page,
        people,
        [
            c.number(),
            c.name("NAMA PENDAMPING"),
            c.of("NIK", "nik").damaged(
                {place: int(who.nik[:15] + "0") for place, who in enumerate(people, start=1)}
            ),
            c.born("TEMPAT, TGL LAHIR", lambda who: f"{who.birth_place}, {long_date(who.birth_date)}"),
            c.given(
                "KECAMATAN DAMPINGAN",
                "place",
                *spots("14.71", "Sukajadi, Bukit Raya, Marpoyan Damai, Tenayan Raya, Senapelan"),
            ),
            c.of("NO. HP", "phone"),
        ],
        also=PKH,
    )
    return book


def muaro_jambi() -> Book:
    book = Book("46-muaro-jambi-tksk.csv", "Tanggal lahir yang tidak ada.", by="15.05", category="TKS")
    page = book.page("46-muaro-jambi-tksk")
    page.plain("DATA TKSK KABUPATEN MUARO JAMBI")
    people = crew(
        "|Asmawati|S.Sos; |Zainuddin|; |Sumiati|; |Ahmad Fauzi|S.Pd; |Rukiah|; |Sopian|; |Nurlela|S.E; "
        "|M. Yunus|",
        "15.05.02 15.05.06 15.05.08",
        "Sengeti, Jambi, Muara Bulian",
        "muaro jambi",
    )
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.name("Nama TKSK"),
            c.of("NIK", "nik"),
            c.of("Tanggal Lahir", "birth_date", lambda who: dmy(who.birth_date)).damaged(
                {2: "31-02-1984", 4: "30-02-1979", 7: "31-04-1988"}
            ),
            c.sex("L/P"),
            c.given(
                "Kecamatan",
                "place",
                *spots(
                    "15.05",
                    "Sekernan, Kumpeh Ulu, Sungai Gelam, Jambi Luar Kota, Mestong, Maro Sebo, "
                    "Sungai Bahar, Kumpeh",
                ),
            ),
            c.of("No HP", "phone"),
        ],
        also=TKSK,
    )
    return book


def manokwari() -> Book:
    book = Book(
        "47-manokwari-tagana.xlsx", "NIK salah ketik pada empat baris.", by="92.02", category="RELAWAN"
    )
    page = book.page("Tagana")
    page.plain("DAFTAR ANGGOTA TAGANA", "KABUPATEN MANOKWARI")
    page.blank()
    people = crew(
        "|Yosina Mandacan|; |Melkias Indou|; |Selvina Wonggor|S.Sos; |Otniel Dowansiba|; "
        "|Margaretha Saiba|; |Hengky Meidodga|S.Pd;"
        "|Sarlota Ullo|; |Rahmat Hidayat|; |Yuliana Mansim|",
        "92.02.12 92.02.15 92.02.04",
        "Manokwari, Ransiki, Sorong",
        "manokwari",
    )
    c.table(
        page,
        people,
        [
            c.number("No."),
            c.name("Nama Anggota"),
            c.of("NIK", "nik").damaged(
                {
                    2: people[1].nik[:-1],
                    4: people[3].nik[:9] + "X" + people[3].nik[10:],
                    6: people[5].nik + "1",
                    8: people[7].nik[:7] + people[7].nik[8:],
                }
            ),
            c.of("Tempat Lahir", "birth_place"),
            c.of("Tanggal Lahir", "birth_date"),
            c.sex("Jenis Kelamin", "Laki-laki", "Perempuan"),
            c.of("Nomor HP", "phone"),
        ],
        also=TAGANA,
    )
    return book


def sorong() -> Book:
    book = Book(
        "48-kota-sorong-psm.csv",
        "NIK tersimpan seperti yang ditampilkan Excel.",
        by="96.71",
        category="RELAWAN",
    )
    page = book.page("48-kota-sorong-psm")
    page.plain("Data PSM Kota Sorong")
    people = crew(
        "|Dorce Kambu|; |Yance Salosa|; |Febelina Howay|S.Sos; |Agustinus Duwit|; |Hasna Rumakey|; "
        "|Robert Kareth|;"
        "|Regina Momot|",
        "96.71.02 96.71.10",
        "Sorong, Teminabuan, Fakfak",
        "kota sorong",
    )
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.name("Nama"),
            c.of("NIK", "nik").damaged(
                {place: f"{who.nik[0]},{who.nik[1:6]}E+15" for place, who in enumerate(people, start=1)}
            ),
            c.sex("L/P"),
            c.of("Tgl Lahir", "birth_date", lambda who: dmy(who.birth_date, "/")),
            c.given(
                "Distrik", "place", *spots("96.71", "Sorong Timur, Sorong Barat, Sorong Manoi, Klaurung")
            ),
            c.of("HP", "phone"),
        ],
        also=PSM,
    )
    return book


def merauke() -> Book:
    book = Book("49-merauke-pkh.xlsx", "Rumus VLOOKUP nomor HP yang gagal.", by="93.01")
    page = book.page("PKH MERAUKE")
    page.over(7, "DATA PENDAMPING PKH", "KABUPATEN MERAUKE PROVINSI PAPUA SELATAN")
    page.blank()
    people = crew(
        "|Maria Goreti Gebze|S.Sos; |Petrus Mahuze|S.Pd; |Yuliana Ndiken|; |Agus Suryanto|S.E; "
        "|Elisabet Kaize|S.H;"
        "|Kosmas Balagaize|; |Sri Wulandari|S.Sos; |Damianus Basik|S.IP",
        "93.01.01 93.01.05 93.01.06",
        "Merauke, Bade, Tanah Merah",
        "merauke",
    )
    c.table(
        page,
        people,
        [
            c.number(),
            c.name("NAMA"),
            c.of("NIK", "nik"),
            c.of("TGL LAHIR", "birth_date"),
            c.sex("JK"),
            c.given(
                "DISTRIK DAMPINGAN",
                "place",
                *spots("93.01", "Merauke, Semangga, Tanah Miring, Kurik, Jagebob, Sota, Malind, Muting"),
            ),
            c.of("NO HP", "phone").damaged({3: "#N/A", 5: "#N/A", 8: "#REF!"}),
        ],
        also=PKH,
    )
    return book


WORKBOOKS = (ogan_komering_ilir, pekanbaru, muaro_jambi, manokwari, sorong, merauke)
