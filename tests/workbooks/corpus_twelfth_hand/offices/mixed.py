"""Lists with several kinds of people together."""

from __future__ import annotations

from tests.workbooks.corpus_twelfth_hand import columns as c
from tests.workbooks.corpus_twelfth_hand.book import Book
from tests.workbooks.corpus_twelfth_hand.people import crew, dated, dmy, email, long_date
from tests.workbooks.corpus_twelfth_hand.places import spots

TKSK = {"programme": "TKSK", "category": "TKS"}
PSM = {"programme": "PSM", "category": "RELAWAN"}
TAGANA = {"programme": "TAGANA", "category": "RELAWAN"}


def bandar_lampung() -> Book:
    book = Book("40-bandar-lampung-sdm.xlsx", "Beberapa jenis SDM dalam satu kolom.", by="18.71")
    page = book.page("SDM")
    page.over(
        8,
        "PEMERINTAH KOTA BANDAR LAMPUNG",
        "DINAS SOSIAL",
        "DATA SDM KESEJAHTERAAN SOSIAL TAHUN 2025",
    )
    page.blank()
    people = crew(
        "|Yuli Astuti|S.Sos; |Hendri Gunawan|; |Rosmala Dewi|; |M. Ikhsan|S.ST; |Nurbaiti|; "
        "|Dedi Setiadi|; |Sri Murni|S.Sos;"
        "|Apriyadi|; |Ketut Ayu Lestari|S.Pd; |Joko Purnomo|",
        "18.71.13 18.71.15 18.71.02",
        "Bandar Lampung, Pringsewu, Metro",
        "bandar lampung",
    )
    c.table(
        page,
        people,
        [
            c.number(),
            c.name("NAMA"),
            c.of("NIK", "nik"),
            c.born("TEMPAT / TGL LAHIR", lambda who: f"{who.birth_place}, {dmy(who.birth_date)}"),
            c.sex("L/P"),
            c.several(
                "JENIS SDM KESOS",
                ("TKSK", TKSK),
                ("PSM", PSM),
                ("Tagana", TAGANA),
                ("Pekerja Sosial", {"category": "PEKSOS"}),
                ("Penyuluh Sosial", {"category": "PENYULUH"}),
            ),
            c.given(
                "KECAMATAN TUGAS",
                "place",
                *spots(
                    "18.71",
                    "Kemiling, Way Halim, Sukarame, Rajabasa, Panjang, Kedaton, Enggal, Langkapura, "
                    "Sukabumi, Bumi Waras",
                ),
            ),
            c.of("NO. HP", "phone"),
        ],
    )
    return book


def jayawijaya() -> Book:
    book = Book(
        "41-jayawijaya-tksk-psm.xlsx",
        "Lembar TKSK dan lembar PSM, lembar rekap.",
        by="95.01",
        category="RELAWAN",
    )
    recap = book.page("REKAP", skipped="Rekap jumlah, bukan daftar orang.")
    recap.plain("REKAP SDM KESEJAHTERAAN SOSIAL KABUPATEN JAYAWIJAYA")
    recap.head("No", "Jenis", "Jumlah")
    recap.line(1, "TKSK", 5)
    recap.line(2, "PSM", 5)
    recap.line("", "Jumlah", 10)
    sheets = {
        "TKSK": (
            TKSK,
            "|Yuliana Wetipo|S.Sos; |Yunus Asso|; |Naomi Matuan|; |Lukas Hubi|S.IP; |Sara Wenda|",
            "Wamena, Kurulu, Bolakme, Asologaima, Napua",
        ),
        "PSM": (
            PSM,
            "|Mina Lokobal|; |Alex Kossay|; |Ester Itlay|; |Simon Mabel|; |Dorkas Hilapok|",
            "Hubikosi, Pelebaga, Wouma, Asolokobal, Welesi",
        ),
    }
    for title, (kind, names, distrik) in sheets.items():
        page = book.page(title)
        page.plain(f"DAFTAR NAMA {title} KABUPATEN JAYAWIJAYA", "TAHUN 2025")
        page.blank()
        c.table(
            page,
            crew(names, "95.01.01 95.01.02", "Wamena, Kurulu, Jayapura", title),
            [
                c.number("No"),
                c.name("Nama Lengkap"),
                c.of("NIK", "nik"),
                c.of("Tanggal Lahir", "birth_date", lambda who: long_date(who.birth_date)),
                c.sex("Jenis Kelamin"),
                c.given("Distrik Tugas", "place", *spots("95.01", distrik)),
                c.of("No. HP", "phone").but({2: "-"}),
            ],
            also=kind,
        )
    return book


def jakarta_selatan() -> Book:
    book = Book(
        "42-jaksel-sdm.csv",
        "Ekspor sistem: kode jenis, kode wilayah bertitik.",
        by="31.74",
        category="RELAWAN",
    )
    book.delimiter, book.encoding = ",", "utf-8"
    page = book.page("42-jaksel-sdm")
    people = crew(
        "|Sri Lestari Ningsih|; |Rachmat Hidayat|; |Nurjanah|S.Pd; |Abdul Rojak|; |Fitriyani|; "
        "|Andi Firmansyah|; |Masnah|;"
        "|Bayu Prasetyo|S.Kom",
        "31.74.01 31.74.04 31.74.09",
        "Jakarta, Bogor, Depok",
        "jaksel",
    )
    kecamatan = spots(
        "31.74", "Tebet, Pasar Minggu, Jagakarsa, Cilandak, Pancoran, Kebayoran Lama, Setiabudi, Pesanggrahan"
    )
    c.table(
        page,
        people,
        [
            c.number("id_sdm", "{:06d}"),
            c.name("nama_sdm"),
            c.of("nik", "nik"),
            c.of("tgl_lahir", "birth_date", lambda who: who.birth_date.isoformat()),
            c.sex("jenis_kelamin"),
            c.several("jenis_pilar", ("PSM", PSM), ("TKSK", TKSK), ("TAGANA", TAGANA), ("PSM", PSM)),
            c.given("kecamatan_tugas", "place", *kecamatan),
            c.of("no_telepon", "phone"),
            c.both("email", lambda _, who: email(who), lambda _, who: {"email": email(who)}),
            c.mute("last_update", lambda line, _: f"2025-04-{line + 10} 14:0{line}:11"),
        ],
    )
    return book


def kuningan() -> Book:
    book = Book(
        "43-kuningan-penyuluh.xlsx",
        "Penyuluh sosial masyarakat, kecamatan binaan.",
        by="32.08",
        category="PENYULUH",
    )
    page = book.page("Pensos")
    page.plain("DAFTAR PENYULUH SOSIAL MASYARAKAT", "KABUPATEN KUNINGAN")
    page.blank()
    people = crew(
        "|Iis Nuraisyah|S.Pd; |Maman Suparman|; |Tuti Alawiyah|; |Uus Kusnadi|S.Ag; |Elin Herlina|S.Sos; "
        "|Oman Rohman|;"
        "|Cucu Sukaesih|; |Nana Sumarna|S.Pd.I",
        "32.08.08 32.08.01 32.08.15",
        "Kuningan, Cirebon, Majalengka",
        "kuningan",
    )
    c.table(
        page,
        people,
        [
            c.number("NO"),
            c.name("NAMA PENYULUH"),
            c.of("NIK", "nik"),
            c.sex("JK"),
            c.of("TANGGAL LAHIR", "birth_date"),
            c.given(
                "KECAMATAN BINAAN",
                "place",
                *spots(
                    "32.08", "Garawangi, Kadugede, Mandirancan, Ciniru, Cilimus, Darma, Jalaksana, Maleber"
                ),
            ),
            c.shown("MULAI TUGAS", "assignment_starts_on", lambda line, _: dated(line, 2020), long_date),
            c.of("NOMOR HP", "phone"),
        ],
        also={"category": "PENYULUH"},
    )
    return book


WORKBOOKS = (bandar_lampung, jayawijaya, jakarta_selatan, kuningan)
