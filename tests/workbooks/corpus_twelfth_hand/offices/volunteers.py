"""Lists of PSM, of Tagana and of other volunteers."""

from __future__ import annotations

from tests.workbooks.corpus_twelfth_hand import columns as c
from tests.workbooks.corpus_twelfth_hand.book import Book
from tests.workbooks.corpus_twelfth_hand.people import crew, dated, dmy, long_date, short_date
from tests.workbooks.corpus_twelfth_hand.places import code, spots

PSM = {"programme": "PSM", "category": "RELAWAN"}
TAGANA = {"programme": "TAGANA", "category": "RELAWAN"}


def cimahi() -> Book:
    book = Book("08-cimahi-psm.xlsx", "PSM: baris kelompok per kelurahan.", by="32.77", category="RELAWAN")
    page = book.page("PSM CIMAHI")
    page.over(
        7,
        "PEMERINTAH KOTA CIMAHI",
        "DINAS SOSIAL",
        "DAFTAR PEKERJA SOSIAL MASYARAKAT (PSM) KOTA CIMAHI TAHUN 2025",
    )
    page.blank()
    groups = {
        "Cimahi Selatan/Melong": "|Euis Rohaeti|; |Dadang Supriatna|; |Tati Sumiati|",
        "Cimahi Selatan/Leuwigajah": "|Imas Masitoh|; |Asep Ruhiyat|S.Pd; |Yeti Haryati|; |Ujang Saepudin|",
        "Cimahi Tengah/Padasuka": "|Ai Komariah|; |Deden Kurnia|; |Wiwin Winarti|S.E",
        "Cimahi Utara/Cipageran": "|Nyai Kartika|; |Tatang Sutisna|",
    }
    page.head("No", "Nama PSM", "NIK", "L/P", "Tempat Lahir", "Tgl. Lahir", "No. HP")
    for path, names in groups.items():
        page.line(f"KELURAHAN {path.split('/')[1].upper()}")
        page.merge(page.row, 1, page.row, 7)
        c.lines(
            page,
            crew(names, "32.77.01 32.77.02 32.77.03", "Bandung, Cimahi, Garut, Sumedang", path),
            [
                c.number(),
                c.name("Nama PSM"),
                c.of("NIK", "nik"),
                c.sex("L/P"),
                c.of("Tempat Lahir", "birth_place"),
                c.of("Tgl. Lahir", "birth_date"),
                c.of("No. HP", "phone"),
            ],
            also=PSM | {"place": code("32.77", path)},
        )
    page.signature(
        5, "Cimahi, 3 Maret 2025", "Kepala Bidang Pemberdayaan Sosial", "", "", "HERI KUSNADI, S.Sos., M.AP"
    )
    return book


def lombok_barat() -> Book:
    book = Book(
        "09-lobar-psm.xlsx", "PSM per desa, kecamatan dalam sel gabungan.", by="52.01", category="RELAWAN"
    )
    page = book.page("DATA")
    page.plain("DATA PSM KABUPATEN LOMBOK BARAT", "TAHUN 2024")
    page.blank()
    people = crew(
        "|Baiq Suhartini|; |Lalu Ahmad Zaini|S.Pd; |Sahnim|; |Muhammad Tahir|; |Nurhayati|; |Sabarudin|;"
        "|Baiq Mulianah|S.Pd.I; |Mahsun|; |Rohani|; |Lalu Suparman|",
        "52.01.01 52.01.07 52.01.03",
        "Gerung, Mataram, Sekotong, Narmada",
        "lobar",
    )
    desa = (
        "Gerung/Gapuk, Gerung/Beleka, Gerung/Taman Ayu, Gerung/Banyu Urip, Sekotong/Pelangan, "
        "Sekotong/Kedaro,"
        "Sekotong/Buwun Mas, Narmada/Suranadi, Narmada/Sesaot, Narmada/Lembuak"
    )
    first = page.row + 2
    c.table(
        page,
        people,
        [
            c.number("NO."),
            c.mute("KECAMATAN", *(["GERUNG", "", "", "", "SEKOTONG", "", "", "NARMADA", "", ""])),
            c.given("DESA", "place", *spots("52.01", desa)),
            c.capitals("NAMA LENGKAP"),
            c.of("NIK", "nik"),
            c.of("TGL LAHIR", "birth_date", lambda who: dmy(who.birth_date, ".")),
            c.sex("JK", "L", "P"),
            c.of("NO TELP", "phone").but({3: "", 8: ""}),
            c.mute("PEKERJAAN", "Guru", "Wiraswasta", "IRT", "Petani"),
        ],
        also=PSM,
    )
    page.merge(first, 2, first + 3, 2)
    page.merge(first + 4, 2, first + 6, 2)
    page.merge(first + 7, 2, first + 9, 2)
    page.line("", "JUMLAH", "", "10 ORANG")
    return book


def gunungkidul() -> Book:
    book = Book("10-gunungkidul-psm.xlsx", "Dua lembar, satu per kapanewon.", by="34.03", category="RELAWAN")
    sheets = {
        "Wonosari": (
            "Kepek, Piyaman, Selang, Siraman, Mulo",
            "|Sumarni|; |Suradal|; |Endang Purwanti|S.Pd; |Ngatijo|; |Tri Lestari|",
        ),
        "Playen": (
            "Bleberan, Getas, Logandeng, Gading, Ngawu",
            "|Partinah|; |Sugeng Riyadi|; |Wahyu Utami|S.E; |Sukardi|; |Yuni Astuti|",
        ),
    }
    for kapanewon, (kalurahan, names) in sheets.items():
        page = book.page(kapanewon)
        page.plain(
            "DAFTAR PEKERJA SOSIAL MASYARAKAT (PSM)", f"KAPANEWON {kapanewon.upper()} KABUPATEN GUNUNGKIDUL"
        )
        page.blank()
        c.table(
            page,
            crew(names, "34.03.01 34.03.03", "Gunungkidul, Bantul, Sleman", kapanewon),
            [
                c.number("No"),
                c.name("Nama"),
                c.of("NIK", "nik"),
                c.born(
                    "Tempat dan tanggal lahir", lambda who: f"{who.birth_place}, {long_date(who.birth_date)}"
                ),
                c.given("Kalurahan", "place", *spots(code("34.03", kapanewon), kalurahan)),
                c.of("Nomor HP", "phone"),
                c.mute("Padukuhan", "Kranon", "Jeruk", "Tegalmulyo"),
            ],
            also=PSM,
            shade=False,
        )
    return book


def kaur() -> Book:
    book = Book("11-kaur-psm.xls", "PSM, kecamatan dan desa dua kolom, SK.", by="17.04", category="RELAWAN")
    page = book.page("Lamp. SK")
    page.plain("LAMPIRAN : DAFTAR PEKERJA SOSIAL MASYARAKAT KABUPATEN KAUR")
    page.blank()
    people = crew(
        "|Yusnaini|; |Sahril Efendi|; |Lisdawati|S.Pd; |Hermansyah|; |Nengsi Herawati|; |Zulkipli|; "
        "|Eka Susanti|;"
        "|Darmawan|",
        "17.04.05 17.04.07",
        "Bintuhan, Manna, Nasal",
        "kaur",
    )
    villages = spots(
        "17.04",
        "Kaur Selatan/Sekunyit, Kaur Selatan/Air Dingin, Kaur Selatan/Pasar Lama, Kaur Selatan/Gedung Sako,"
        "Nasal/Muara Dua, Nasal/Merpas, Nasal/Ulak Pandan, Nasal/Air Palawan",
    )
    c.table(
        page,
        people,
        [
            c.number("NO"),
            c.name("NAMA"),
            c.of("NIK", "nik", lambda who: who.nik_in_groups.replace(" ", ".")),
            c.of("TEMPAT LAHIR", "birth_place"),
            c.of("TANGGAL LAHIR", "birth_date", lambda who: dmy(who.birth_date)),
            c.mute("KECAMATAN", *["Kaur Selatan"] * 4, *["Nasal"] * 4),
            c.given("DESA/KEL", "place", *villages),
            c.given("NO. SK", "decree_no", *(f"188.4.45-{50 + each} TAHUN 2024" for each in range(8))),
            c.shown(
                "TMT SK", "assignment_starts_on", lambda line, _: dated(line, 2024), lambda day: dmy(day)
            ),
        ],
        also=PSM,
        numbered="({})",
    )
    return book


def ternate() -> Book:
    book = Book(
        "12-ternate-tagana.xlsx", "Tagana dengan nomor induk, jabatan regu.", by="82.71", category="RELAWAN"
    )
    book.date_format = "DD-MMM-YYYY"
    page = book.page("TAGANA")
    page.over(8, "DATA ANGGOTA TARUNA SIAGA BENCANA (TAGANA)", "KOTA TERNATE PROVINSI MALUKU UTARA")
    page.blank()
    people = crew(
        "|Nurlaila Umasugi|; |Rusli Tomagola|S.Sos; |Hadija Tuanany|; |Iskandar Muhammad|; "
        "|Fatma Alting|S.Pd;"
        "|Ikbal Hamzah|; |Sarifa Assagaf|; |Muchlis Jumati|; |Marwa Syahbuddin|; |Gunawan Radjim|",
        "82.71.02 82.71.03 82.71.06",
        "Ternate, Tidore, Jailolo",
        "ternate",
    )
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.capitals("Nama Anggota"),
            c.mute("NIAT", lambda line, _: f"27.01.{line:04d}"),
            c.of("NIK KTP", "nik"),
            c.of("Tempat Lahir", "birth_place"),
            c.of("Tanggal Lahir", "birth_date"),
            c.sex("L / P"),
            c.mute("Gol. Darah", "O", "A", "B", "AB"),
            c.of("HP", "phone"),
            c.mute("Jabatan", "Ketua", "Sekretaris", *["Anggota"] * 8),
        ],
        also=TAGANA,
    )
    return book


def pangkalpinang() -> Book:
    book = Book("13-pangkalpinang-tagana.csv", "Ekspor aplikasi, kode kolom.", by="19.71", category="RELAWAN")
    book.delimiter, book.encoding = "\t", "utf-8"
    page = book.page("13-pangkalpinang-tagana")
    people = crew(
        "|Yulianti|; |Ferdi Ansyah|; |Rosdiana|S.E; |Apriyanto|S.T; |Heni Marlina|; |Robi Saputra|; "
        "|Desi Ratnasari|;"
        "|Zainal Arifin|",
        "19.71.04 19.71.02 19.71.06",
        "Pangkalpinang, Sungailiat, Muntok",
        "pangkalpinang",
    )
    c.table(
        page,
        people,
        [
            c.number("id", "{:05d}"),
            c.name("nama_lengkap"),
            c.of("nik", "nik"),
            c.sex("jenis_kelamin"),
            c.of("tempat_lahir", "birth_place"),
            c.of("tanggal_lahir", "birth_date", lambda who: who.birth_date.isoformat()),
            c.of("no_hp", "phone"),
            c.given("jenis_pilar", "programme", *["TAGANA"] * 8),
            c.mute("status_aktif", "1"),
            c.mute("created_at", lambda line, _: f"2025-01-{10 + line} 08:15:00"),
        ],
        also=TAGANA,
    )
    return book


def banjarmasin() -> Book:
    book = Book("14-banjarmasin-psm.xlsx", "Kelurahan / kecamatan satu sel.", by="63.71", category="RELAWAN")
    page = book.page("Sheet1")
    page.plain("PSM KOTA BANJARMASIN")
    people = crew(
        "|Norhasanah|; |Akhmad Rifani|S.AP; |Siti Aisyah|; |Syahrani|; |Mahrita|S.Pd; |Gazali Rahman|; "
        "|Rusmini|;"
        "H.|Abdul Hadi|; |Jamilah|",
        "63.71.01 63.71.04",
        "Banjarmasin, Martapura, Marabahan",
        "banjarmasin",
    )
    paths = (
        *("Banjarmasin Selatan/Mantuil", "Banjarmasin Utara/Pangeran", "Banjarmasin Selatan/Pekauman"),
        *(
            "Banjarmasin Utara/Kuin Utara",
            "Banjarmasin Selatan/Kelayan Timur",
            "Banjarmasin Utara/Sungai Miai",
        ),
        *(
            "Banjarmasin Selatan/Murung Raya",
            "Banjarmasin Utara/Surgi Mufti",
            "Banjarmasin Selatan/Pemurus Baru",
        ),
    )
    places = [(" / ".join(reversed(path.split("/"))), code("63.71", path)) for path in paths]
    c.table(
        page,
        people,
        [
            c.number("NO."),
            c.name("Nama PSM"),
            c.of("No.KTP", "nik"),
            c.of("Tgl/bln/thn lahir", "birth_date", lambda who: dmy(who.birth_date, "/")),
            c.given("Kelurahan / Kecamatan", "place", *places),
            c.of("No HP/WA", "phone", lambda who: f"62{who.phone[1:]}"),
        ],
        also=PSM,
    )
    return book


def tomohon() -> Book:
    book = Book("15-tomohon-relawan.ods", "Relawan sosial per kelurahan.", by="71.73", category="RELAWAN")
    page = book.page("Relawan")
    page.over(7, "DATA RELAWAN SOSIAL KOTA TOMOHON", "PER JUNI 2025")
    people = crew(
        "|Meiske Wowor|S.Pd; |Jootje Lumowa|; |Deisy Mandagi|; |Ferry Pangemanan|S.Th; |Olvie Rumengan|; "
        "|Stenly Kalalo|;"
        "|Novita Tular|S.E; |Rommy Poluan|",
        "71.73.02 71.73.03 71.73.01",
        "Tomohon, Manado, Tondano",
        "tomohon",
    )
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.name("Nama Lengkap"),
            c.of("NIK", "nik"),
            c.of("Tanggal Lahir", "birth_date", lambda who: short_date(who.birth_date)),
            c.given(
                "Kelurahan Tugas",
                "place",
                *spots(
                    "71.73",
                    "Tomohon Tengah/Kamasi, Tomohon Tengah/Kolongan, Tomohon Tengah/Talete Satu, "
                    "Tomohon Utara/Kinilow,"
                    "Tomohon Utara/Kayawu, Tomohon Selatan/Lahendong, Tomohon Selatan/Walian, "
                    "Tomohon Utara/Wailan",
                ),
            ),
            c.of("Telepon", "phone"),
            c.mute("Ikut Pelatihan", "Sudah", "Belum"),
        ],
        also={"category": "RELAWAN"},
    )
    return book


WORKBOOKS = (cimahi, lombok_barat, gunungkidul, kaur, ternate, pangkalpinang, banjarmasin, tomohon)
