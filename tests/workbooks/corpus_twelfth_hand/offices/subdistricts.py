"""Lists of TKSK, who work in a kecamatan or a distrik each."""

from __future__ import annotations

from tests.workbooks.corpus_twelfth_hand import columns as c
from tests.workbooks.corpus_twelfth_hand.book import Book
from tests.workbooks.corpus_twelfth_hand.people import crew, dated, dmy, email, long_date, short_date
from tests.workbooks.corpus_twelfth_hand.places import code, spots

TKSK = {"programme": "TKSK", "category": "TKS"}


def aceh_utara() -> Book:
    book = Book(
        "01-aceh-utara-tksk.xlsx", "TKSK rapi, tempat dan tanggal lahir satu sel.", by="11.08", category="TKS"
    )
    page = book.page("TKSK 2025")
    page.over(
        10,
        "PEMERINTAH KABUPATEN ACEH UTARA",
        "DINAS SOSIAL, PEMBERDAYAAN PEREMPUAN DAN PERLINDUNGAN ANAK",
        "DATA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK) TAHUN 2025",
    )
    page.blank()
    people = crew(
        "|Cut Nurmala|S.Sos; |Teuku Fakhrurrazi|S.Sos; |Nuraini|S.Pd.I; |Mukhlis|; |Ainul Mardhiah|S.E;"
        "|Zulfikar Usman|S.H; |Rahmawati|A.Md; |Said Munawar|; |Safrina|S.Sos.I; |M. Jafar|",
        "11.08.04 11.08.01 11.08.14 11.08.02",
        "Lhoksukon, Panton Labu, Lhokseumawe, Alue Ie Puteh",
        "aceh utara",
    )
    c.table(
        page,
        people,
        [
            c.number("No."),
            c.name("Nama Lengkap & Gelar"),
            c.of("N I K", "nik"),
            c.born("Tempat/Tgl. Lahir", lambda who: f"{who.birth_place}, {dmy(who.birth_date)}"),
            c.sex("L/P", "L", "P"),
            c.given(
                "Kecamatan Tugas",
                "place",
                *spots(
                    "11.08",
                    "Lhoksukon, Baktiya, Tanah Jambo Aye, Dewantara, Samudera,"
                    "Seunuddon, Matangkuli, Sawang, Nisam, Langkahan",
                ),
            ),
            c.mute("Alamat", lambda line, _: f"Gampong Meunasah Dusun {line}, Aceh Utara"),
            c.mute("Pendidikan Terakhir", "S1", "SMA", "D3"),
            c.of("No. HP/WA", "phone"),
            c.mute("Ket.", ""),
        ],
        also=TKSK,
    )
    page.signature(
        8,
        "Lhoksukon, 14 Januari 2025",
        "KEPALA DINAS,",
        "",
        "",
        "FAKHRURADHI, SH., MH",
        "Pembina Utama Muda",
        "NIP. 196808121994031005",
    )
    return book


def mimika() -> Book:
    book = Book(
        "02-mimika-tksk.xlsx", "TKSK per distrik, NIK dengan spasi, SK dan TMT.", by="94.04", category="TKS"
    )
    page = book.page("Sheet1", left=2)
    page.plain("Daftar Nama TKSK Kabupaten Mimika", "Provinsi Papua Tengah", "Keadaan s/d Maret 2025")
    page.blank(2)
    people = crew(
        "|Yuliana Magal|; |Yohanes Kum|S.Sos; |Maria Omaleng|S.IP; |Elias Beanal|; |Agustina Natkime|;"
        "|Paulus Mameyao|; |Sri Wahyuningsih|S.Sos; |Markus Alomang|S.Pd",
        "94.04.01 94.04.09 94.04.03",
        "Timika, Kokonao, Tembagapura",
        "mimika",
    )
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.name("Nama TKSK"),
            c.of("NIK", "nik", lambda who: who.nik_in_groups),
            c.of("Tanggal Lahir", "birth_date", lambda who: long_date(who.birth_date)),
            c.sex("Jenis Kelamin", "Laki-laki", "Perempuan"),
            c.given(
                "Distrik",
                "place",
                *spots(
                    "94.04",
                    "Mimika Baru, Kuala Kencana, Mimika Timur, Wania, Iwaka, Kwamki Narama, Tembagapura, "
                    "Mimika Barat",
                ),
            ),
            c.given("Nomor SK", "decree_no", *(f"460/{110 + each}/DINSOS/2025" for each in range(8))),
            c.shown(
                "TMT", "assignment_starts_on", lambda line, _: dated(line, 2021), lambda day: dmy(day, "/")
            ),
            c.of("No. Telp", "phone").but({4: "-", 6: "tidak ada"}),
        ],
        also=TKSK,
    )
    page.blank()
    page.line("Jumlah : 8 orang")
    return book


def indragiri_hilir() -> Book:
    book = Book("03-inhil-tksk.csv", "CSV buatan tangan, judul singkatan.", by="14.04", category="TKS")
    page = book.page("03-inhil-tksk")
    people = crew(
        "|Siti Khadijah|; |Raja Abdullah|S.Sos; |Nurhasanah|S.Pd; |Syamsuri|; |Tengku Zahara|; "
        "|Bakhtiar|A.Md;"
        "|Masitah|S.Sos; H.|Jamaluddin|",
        "14.04.04 14.04.09 14.04.08",
        "Tembilahan, Sungai Guntung, Kotabaru Reteh",
        "inhil",
    )
    c.table(
        page,
        people,
        [
            c.number("no"),
            c.name("nama"),
            c.of("nik", "nik", lambda who: f"'{who.nik}"),
            c.sex("jk"),
            c.of("tmpt lahir", "birth_place"),
            c.of("tgl lahir", "birth_date", lambda who: dmy(who.birth_date, "/")),
            c.mute("alamat", lambda line, _: f"Parit {line} RT 0{line}"),
            c.given(
                "kec",
                "place",
                *spots(
                    "14.04",
                    "Tembilahan, Kateman, Keritang, Reteh, Enok, Mandah, Tempuling, Gaung Anak Serka",
                ),
            ),
            c.given("jenis sdm", "programme", *["TKSK"] * 8),
            c.of("hp", "phone"),
        ],
        also=TKSK,
    )
    return book


def tangerang() -> Book:
    book = Book(
        "04-kab-tangerang-tksk.xls", "Nama dan NIK satu sel, dua baris judul.", by="36.03", category="TKS"
    )
    page = book.page("DATA TKSK")
    page.over(9, "DAFTAR TKSK KABUPATEN TANGERANG", "TAHUN ANGGARAN 2025")
    page.blank()
    people = crew(
        "|Eneng Sumiati|S.Pd; |Ahmad Jayadi|; Hj.|Unayah|; |Sarmin Suherman|S.E; |Titin Kartini|S.Sos;"
        "|Encep Hidayatullah|S.Pd.I; |Neneng Komala|; |Mulyadi|S.H; |Iis Aisyah|S.Kom",
        "36.03.01 36.03.12 36.03.18 36.03.08",
        "Tangerang, Serang, Balaraja, Mauk",
        "kab tangerang",
    )
    c.table(
        page,
        people,
        [
            c.number(),
            c.both(
                "NAMA / NIK",
                lambda _, who: f"{who.full}\nNIK. {who.nik}",
                lambda _, who: {"nik": who.nik},
            ),
            c.born("TEMPAT, TANGGAL LAHIR", lambda who: f"{who.birth_place}, {long_date(who.birth_date)}"),
            c.given(
                "WILAYAH KERJA (KECAMATAN)",
                "place",
                *spots(
                    "36.03",
                    "Balaraja, Pasar Kemis, Cikupa, Mauk, Kronjo, Sepatan Timur, Kelapa Dua, Solear, "
                    "Gunung Kaler",
                    "Kec. {}",
                ),
            ),
            c.under(
                "SK PENGANGKATAN",
                c.given(
                    "NOMOR", "decree_no", *(f"800/Kep.{310 + each * 4}-Dinsos/2025" for each in range(9))
                ),
                c.mute("TANGGAL", "2 Januari 2025"),
            ),
            c.of("NO HANDPHONE", "phone", lambda who: who.phone_in_groups),
            c.mute("UKURAN BAJU", "L", "M", "XL"),
        ],
        also=TKSK,
        numbered="{}",
    )
    page.signature(
        6, "Tigaraksa, 20 Februari 2025", "Plt. Kepala Dinas Sosial", "", "", "Drs. H. ENDANG RAMDHANI"
    )
    return book


def ntt() -> Book:
    book = Book(
        "05-ntt-tksk.ods", "Se-provinsi: baris kelompok per kabupaten, sub-jumlah.", by="53", category="TKS"
    )
    page = book.page("Rekap TKSK")
    page.plain("REKAPITULASI TKSK PROVINSI NUSA TENGGARA TIMUR")
    page.plain("Dinas Sosial Provinsi NTT - Bidang Pemberdayaan Sosial")
    page.blank()
    heads = [
        (
            "KABUPATEN KUPANG",
            "53.01",
            "Kupang Timur, Amarasi, Semau, Fatuleu",
            "53.01.06 53.01.09",
            "Oelamasi, Baun",
        ),
        ("KABUPATEN NAGEKEO", "53.16", "Aesesa, Boawae, Nangaroro", "53.16.01 53.16.03", "Mbay, Boawae"),
        ("KOTA KUPANG", "53.71", "Alak, Maulafa, Oebobo, Kelapa Lima", "53.71.02 53.71.04", "Kupang, Soe"),
    ]
    names = (
        "|Yuliana Nubatonis|S.Sos; |Melkianus Tefa|; |Adriana Bees|; |Yeremias Amtiran|S.Pd",
        "|Maria Goreti Wea|S.Sos; |Fransiskus Lalu|; |Kristina Meo|A.Md",
        "|Ance Ndun|S.H; |Daniel Adoe|S.Sos; |Welmince Manafe|; |Jefri Radja|S.IP",
    )
    page.head("No", "Nama", "NIK", "JK", "Tgl Lahir", "Kecamatan", "No HP", "Email")
    total = 0
    for (title, kabupaten, kecamatan, codes, towns), each in zip(heads, names, strict=True):
        page.line("", title)
        people = crew(each, codes, towns, title)
        c.lines(
            page,
            people,
            [
                c.number(),
                c.name("Nama"),
                c.of("NIK", "nik"),
                c.sex("JK"),
                c.of("Tgl Lahir", "birth_date", lambda who: dmy(who.birth_date)),
                c.given("Kecamatan", "place", *spots(kabupaten, kecamatan)),
                c.of("No HP", "phone"),
                c.both("Email", lambda _, who: email(who), lambda _, who: {"email": email(who)}),
            ],
            also=TKSK,
        )
        page.line("", "Sub Jumlah", f"{len(people)} orang")
        total += len(people)
    page.line("", "TOTAL", f"{total} orang")
    return book


def parigi_moutong() -> Book:
    book = Book("06-parigi-moutong-tksk.csv", "Unduhan Google Formulir.", by="72.08", category="TKS")
    book.delimiter, book.encoding = ",", "utf-8"
    page = book.page("06-parigi-moutong-tksk")
    people = crew(
        "|Nurlina Lapasere|S.Sos; |Moh. Rizal|; |Fatmawati|S.Pd; |Arman Djafar|S.Sos; |Ni Wayan Suarti|; "
        "|I Made Sudana|S.Ag;"
        "|Hadijah Tombolotutu|; |Abdul Wahid|S.E; |Sulastri|A.Md",
        "72.08.01 72.08.06 72.08.05",
        "Parigi, Sausu, Tomini, Palu",
        "parigi moutong",
    )
    c.table(
        page,
        people,
        [
            c.mute("Timestamp", lambda line, _: f"{10 + line}/02/2025 9:{12 + line}:07"),
            c.name("Nama lengkap beserta gelar"),
            c.of("Nomor Induk Kependudukan (NIK)", "nik"),
            c.of("Tempat lahir", "birth_place"),
            c.of("Tanggal lahir", "birth_date", lambda who: dmy(who.birth_date, "/")),
            c.sex("Jenis kelamin", "Laki-laki", "Perempuan"),
            c.given(
                "Kecamatan tempat bertugas sebagai TKSK",
                "place",
                *spots(
                    "72.08",
                    "Parigi, Sausu, Tomini, Ampibabo, Kasimbar, Balinggi, Torue, Moutong, Tinombo Selatan",
                ),
            ),
            c.of("Nomor WhatsApp yang aktif", "phone"),
            c.both("Alamat email", lambda _, who: email(who), lambda _, who: {"email": email(who)}),
            c.mute("Kendala di lapangan", "Transportasi", "Sinyal", "Tidak ada"),
        ],
        also=TKSK,
    )
    return book


def toba() -> Book:
    book = Book(
        "07-toba-tksk.xlsx",
        "Kolom mulai bertugas, kontak dengan +62, catatan di bawah.",
        by="12.12",
        category="TKS",
    )
    page = book.page("TKSK")
    page.plain("NAMA-NAMA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN SE-KABUPATEN TOBA")
    page.blank()
    people = crew(
        "|Rosmawati Sihombing|S.Sos; |Jonni Pardede|; |Lamria Napitupulu|S.Th; |Parlindungan Sitorus|S.H;"
        "|Tiurma Manurung|; |Bonar Simangunsong|S.Pd; |Herlina Hutapea|A.Md; |Mangatas Panjaitan|",
        "12.12.01 12.12.02 12.12.07",
        "Balige, Porsea, Laguboti, Tarutung",
        "toba",
    )
    c.table(
        page,
        people,
        [
            c.number("No Urut"),
            c.name("N a m a"),
            c.sex("Lk/Pr", "Lk", "Pr"),
            c.born("Tempat / Tanggal Lahir", lambda who: f"{who.birth_place} / {short_date(who.birth_date)}"),
            c.of("No. KTP", "nik"),
            c.given(
                "Kecamatan Dampingan",
                "place",
                *(
                    (f"{name}", code("12.12", name))
                    for name in [
                        "Balige",
                        "Laguboti",
                        "Porsea",
                        "Silaen",
                        "Uluan",
                        "Ajibata",
                        "Nassau",
                        "Borbor",
                    ]
                ),
            ),
            c.shown(
                "Mulai Bertugas", "assignment_starts_on", lambda line, _: dated(line, 2012 + line), long_date
            ),
            c.of("Kontak", "phone", lambda who: f"+62 {who.phone[1:4]}-{who.phone[4:8]}-{who.phone[8:]}"),
        ],
        also=TKSK,
    )
    page.blank()
    page.plain("Catatan : Kecamatan Habinsaran masih kosong (mengundurkan diri)")
    return book


WORKBOOKS = (aceh_utara, mimika, indragiri_hilir, tangerang, ntt, parigi_moutong, toba)
