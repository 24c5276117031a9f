"""Lists that institutions send: LKSA, LKS, a Sentra, homes, and a form."""

from __future__ import annotations

from tests.workbooks.corpus_twelfth_hand import columns as c
from tests.workbooks.corpus_twelfth_hand.book import Book
from tests.workbooks.corpus_twelfth_hand.people import crew, dated, dmy, email, long_date, short_date
from tests.workbooks.corpus_twelfth_hand.places import spots

PEKSOS = {"category": "PEKSOS"}


def _pairs(entries: list[tuple[str, str]]) -> list[c.Entry]:
    """Each for two people, the second time by a word."""
    return [entry for text, value in entries for entry in ((text, value), ("idem", value))]


def ambon() -> Book:
    book = Book(
        "34-ambon-lks.xlsx",
        "Pendamping LKS lansia dan disabilitas, kolom LKS dengan kata idem.",
        by="81.71",
        category="TKS",
    )
    page = book.page("LKS")
    page.over(8, "DATA TENAGA KESEJAHTERAAN SOSIAL PADA LKS", "KOTA AMBON TAHUN 2025")
    page.blank()
    people = crew(
        "|Fransina Latuheru|S.Sos; |Yopie Pattiasina|; |Martha Sahetapy|S.Pd; |Ongky Louhenapessy|S.Th; "
        "|Wa Ode Nurhayati|;"
        "|La Ode Samsul|S.Sos; |Josina Tuhumury|; |Ridwan Pelupessy|S.E",
        "81.71.02 81.71.01 81.71.03",
        "Ambon, Saparua, Masohi",
        "ambon lks",
    )
    bodies = ("LKS Kasih Maluku", "LKS Inowatie", "LKS Bina Sejahtera", "LKS Caleb House")
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.name("Nama"),
            c.of("NIK", "nik"),
            c.sex("L/P"),
            c.born("Tempat Tanggal Lahir", lambda who: f"{who.birth_place}, {long_date(who.birth_date)}"),
            c.given("Nama LKS", "organization", *_pairs([(name, name) for name in bodies])),
            c.given(
                "Kecamatan LKS", "place", *_pairs(spots("81.71", "Sirimau, Nusaniwe, Baguala, Teluk Ambon"))
            ),
            c.of("No Kontak", "phone"),
        ],
        also={"category": "TKS"},
    )
    return book


def buleleng() -> Book:
    book = Book("35-buleleng-lksa.xlsx", "Pekerja sosial LKSA, surat keputusan pengurus.", by="51.08")
    page = book.page("Peksos LKSA", left=2)
    page.plain("DAFTAR PEKERJA SOSIAL PADA LEMBAGA KESEJAHTERAAN SOSIAL ANAK", "KABUPATEN BULELENG")
    page.blank()
    people = crew(
        "|Ni Luh Sukerti|S.Sos; |I Ketut Arnawa|S.Pd; |Ni Made Ayu Widiani|S.Psi; |I Gede Suardika|S.Sos;"
        "|Luh Putu Ekayanti|S.Kesos; |Komang Budiarta|S.H; |Kadek Sri Astini|S.Sos",
        "51.08.06 51.08.05 51.08.02",
        "Singaraja, Denpasar, Negara",
        "buleleng lksa",
    )
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.given(
                "Nama LKSA",
                "organization",
                "LKSA Dana Punia",
                "LKSA Narayan Seva",
                "LKSA Widhya Asih Singaraja",
            ),
            c.name("Nama Pekerja Sosial"),
            c.of("Nomor KTP", "nik"),
            c.of("Tanggal Lahir", "birth_date", lambda who: dmy(who.birth_date, "/")),
            c.sex("Jenis Kelamin", "Laki-laki", "Perempuan"),
            c.given("Nomor SK", "decree_no", *(f"{4 + each}/SK/LKSA/I/2024" for each in range(7))),
            c.shown(
                "Terhitung Mulai Tanggal",
                "assignment_starts_on",
                lambda line, _: dated(line, 2024),
                long_date,
            ),
            c.of("Nomor Telepon", "phone"),
            c.mute("Jumlah Anak Asuh", 24, 31, 18),
        ],
        also=PEKSOS,
    )
    return book


def palembang() -> Book:
    book = Book("36-sentra-palembang.xls", "Sentra: peksos menurut jabatan, NIP, sertifikat.", by="16.71")
    page = book.page("PEKSOS SENTRA")
    page.over(
        9,
        "KEMENTERIAN SOSIAL REPUBLIK INDONESIA",
        "SENTRA BUDI PERKASA DI PALEMBANG",
        "DAFTAR PEKERJA SOSIAL",
    )
    page.blank()
    people = crew(
        "|Nyayu Khodijah|S.ST; |Masagus Hasanuddin|S.Sos; |Rita Zahara|M.Kesos; |Feri Irawan|S.Tr.Sos; "
        "|Susilawati|S.Sos;"
        "|Dedi Kurniadi|S.ST; |Yunita Sari|S.Psi",
        "16.71.07 16.71.04 16.02.05",
        "Palembang, Kayuagung, Prabumulih",
        "sentra palembang",
    )
    c.table(
        page,
        people,
        [
            c.number(),
            c.name("NAMA PEGAWAI"),
            c.of("NIP", "nip", lambda who: who.nip_in_groups),
            c.of("TEMPAT LAHIR", "birth_place"),
            c.of("TANGGAL LAHIR", "birth_date"),
            c.mute("JABATAN", "Pekerja Sosial Ahli Muda", "Pekerja Sosial Ahli Pertama"),
            c.given(
                "NO. SERTIFIKAT",
                "certificate_number",
                *(f"88992.2635.3.{6000 + each * 3}" for each in range(7)),
            ),
            c.given("PENERBIT SERTIFIKAT", "certificate_issuer", ("LSP Kemensos", "LSP_KEMENSOS")),
            c.both("EMAIL", lambda _, who: email(who), lambda _, who: {"email": email(who)}),
        ],
        also=PEKSOS,
        numbered="({})",
    )
    page.signature(
        7,
        "Palembang, 12 Mei 2025",
        "Kepala Sentra",
        "",
        "",
        "WAHYU DEWANTO, S.Sos., M.Si",
        "NIP 197304121998031004",
    )
    return book


def kendari() -> Book:
    book = Book("37-kendari-panti.xlsx", "Panti werdha: pramu dan peksos, hanya peksos.", by="74.71")
    page = book.page("Sheet1")
    page.plain("UPTD PANTI SOSIAL TRESNA WERDHA MINAULA KENDARI", "Daftar nama pekerja sosial panti")
    page.blank()
    people = crew(
        "|Wa Ode Sitti Rahma|S.Sos; |La Ode Muhammad Ali|S.ST; |Hartati|S.Kesos; |Asrul Sani|S.Sos; "
        "|Nurjannah|S.Psi;"
        "|Sulaeman|S.Sos",
        "74.71.10 74.71.04 74.71.07",
        "Kendari, Raha, Bau-Bau, Kolaka",
        "kendari panti",
    )
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.name("Nama / Gelar"),
            c.of("NIK", "nik"),
            c.born("Tempat & Tgl Lahir", lambda who: f"{who.birth_place}, {short_date(who.birth_date)}"),
            c.sex("Jenis Kelamin", "laki-laki", "perempuan"),
            c.mute("Jml Lansia Dampingan", 12, 14, 11),
            c.of("Nomor Telp/WA", "phone", lambda who: f"+62{who.phone[1:]}"),
        ],
        also=PEKSOS,
    )
    return book


def bukittinggi() -> Book:
    book = Book("38-bukittinggi-peksos.xlsx", "Tanggal lahir di tiga kolom, NIP dan NIK.", by="13.75")
    page = book.page("Formulir")
    page.over(
        11,
        "PEMERINTAH KOTA BUKITTINGGI",
        "DINAS SOSIAL",
        "FORMULIR PENDATAAN PEKERJA SOSIAL TAHUN 2025",
    )
    page.blank()
    people = crew(
        "|Yulisma|S.Sos; |Hendri Yaldi|S.ST; |Refni Wati|S.Kesos; |Syafril|S.Sos; |Desi Arisanti|S.Psi; "
        "|Zulhendri|S.Sos;"
        "|Gusnimar|A.KS",
        "13.75.01 13.75.02",
        "Bukittinggi, Payakumbuh, Padang Panjang",
        "bukittinggi",
    )
    day = c.Column(
        ("TANGGAL LAHIR", "TGL", "BLN", "THN"),
        lambda _, who: [who.birth_date.day, who.birth_date.month, who.birth_date.year],
        lambda _, who: {"birth_date": who.birth_date},
    )
    c.table(
        page,
        people,
        [
            c.number(),
            c.name("NAMA LENGKAP"),
            c.of("NIK", "nik"),
            c.of("NIP", "nip"),
            c.of("TEMPAT LAHIR", "birth_place"),
            day,
            c.sex("L/P"),
            c.of("NO. HP", "phone"),
            c.both("EMAIL", lambda _, who: email(who), lambda _, who: {"email": email(who)}),
        ],
        also=PEKSOS,
    )
    page.signature(9, "Bukittinggi, 17 Maret 2025", "Petugas Pendata,", "", "", "ROZA MELINDA, S.Kom")
    return book


def tarakan() -> Book:
    book = Book("39-tarakan-lksa.csv", "CSV buatan tangan dari LKSA.", by="65.71", category="TKS")
    page = book.page("39-tarakan-lksa")
    people = crew(
        "|Sitti Hajrah|S.Pd; |Muhammad Nasir|; |Yunarti|S.Sos; |Hasanuddin Tahir|S.Pd.I; "
        "|Ernawati Lumbaa|; |Yusup Padan|;"
        "|Rosita|S.E",
        "65.71.01 65.71.03 65.71.02",
        "Tarakan, Nunukan, Tanjung Selor",
        "tarakan lksa",
    )
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.name("Nama Pengasuh"),
            c.of("No. NIK", "nik"),
            c.sex("Jns Kelamin", "L", "P"),
            c.of("Tgl. Lhr", "birth_date", lambda who: dmy(who.birth_date)),
            c.given("Lembaga", "organization", "LKSA Al Khairaat", "LKSA Ruhama", "LKSA Putra Harapan"),
            c.given(
                "Kecamatan Lembaga", "place", *spots("65.71", "Tarakan Barat, Tarakan Tengah, Tarakan Timur")
            ),
            c.of("HP/WA", "phone"),
        ],
        also={"category": "TKS"},
    )
    return book


WORKBOOKS = (ambon, buleleng, palembang, kendari, bukittinggi, tarakan)
