"""Lists of members as chapters of IPSPI keep them, and of those who sat a test."""

from __future__ import annotations

from tests.workbooks.corpus_twelfth_hand import columns as c
from tests.workbooks.corpus_twelfth_hand.book import Book
from tests.workbooks.corpus_twelfth_hand.offices.professionals import ASISTEN, GENERALIS, PEKSOS, SPESIALIS
from tests.workbooks.corpus_twelfth_hand.people import crew, dated, dmy, email, later, long_date
from tests.workbooks.corpus_twelfth_hand.places import code


def lampung() -> Book:
    book = Book(
        "23-ipspi-lampung-anggota.xlsx", "DPD IPSPI: anggota, nomor KTA, tempat kerja, sertifikat.", by="18"
    )
    page = book.page("Anggota DPD")
    page.over(
        11,
        "INDEPENDEN PEKERJA SOSIAL PROFESIONAL INDONESIA (IPSPI)",
        "DEWAN PENGURUS DAERAH PROVINSI LAMPUNG",
        "DATABASE ANGGOTA TAHUN 2025",
    )
    page.blank()
    people = crew(
        "|Dewi Kurniasih|S.Sos; |Ahmad Rifai|S.ST; |Nining Suryani|S.Kesos; |I Wayan Sudarma|S.Sos; "
        "|Ratna Juwita|M.Kesos;"
        "|Firmansyah Putra|S.Sos; |Siti Rukoyah|S.Tr.Sos; |Heri Susanto|S.Sos; |Mega Puspita|S.Psi;"
        "Dr.|Yusuf Efendi|M.Si; |Wiwik Setyaningsih|A.KS",
        "18.71.13 18.01.04 18.71.15",
        "Bandar Lampung, Metro, Kotabumi, Kalianda",
        "ipspi lampung",
    )
    towns = (
        *(("Kota Bandar Lampung", "18.71"), ("Kab. Lampung Selatan", "18.01"), ("Kota Metro", "18.72")),
        *(("Kab. Pringsewu", "18.10"), ("Kab. Lampung Tengah", "18.02")),
    )
    c.table(
        page,
        people,
        [
            c.number("No."),
            c.mute("No. KTA", lambda line, _: f"18.{line:03d}.2023"),
            c.name("Nama Anggota"),
            c.of("NIK", "nik"),
            c.born("Tempat, Tgl Lahir", lambda who: f"{who.birth_place}, {long_date(who.birth_date)}"),
            c.sex("JK"),
            c.given("Kabupaten/Kota Tempat Bekerja", "place", *towns),
            c.given(
                "No. Sertifikat Kompetensi",
                "certificate_number",
                *(f"{150 + each * 5}/LSPS/{2021 + each % 3}" for each in range(11)),
            ),
            c.shown(
                "Masa Berlaku Sertifikat",
                "certificate_valid_until",
                lambda line, _: dated(line, 2027),
                long_date,
            ),
            c.of("No. HP / WA", "phone"),
            c.both("Alamat Surel", lambda _, who: email(who), lambda _, who: {"email": email(who)}),
        ],
        also=PEKSOS,
    )
    page.signature(
        8, "Bandar Lampung, 5 Mei 2025", "Ketua DPD IPSPI Lampung", "", "", "Drs. Sugeng Haryanto, M.Si"
    )
    return book


def bengkulu() -> Book:
    book = Book("24-ipspi-bengkulu.xlsx", "Google Spreadsheet IPSPI, pertanyaan sebagai judul.", by="17")
    book.date_format = "D/M/YYYY"
    page = book.page("Form Responses 1")
    people = crew(
        "|Rina Oktavia|S.Sos; |Hengki Saputra|S.ST; |Yeni Marlena|S.Kesos; |Joni Iskandar|S.Sos; "
        "|Fitri Yuliani|S.Sos;"
        "|Mardianto|S.Tr.Sos; |Leni Haryati|S.Psi; |Supriyadi|S.Sos; |Novi Anggraini|S.Sos",
        "17.71.02 17.71.06 17.02.09",
        "Bengkulu, Curup, Manna, Arga Makmur",
        "ipspi bengkulu",
    )
    c.table(
        page,
        people,
        [
            c.mute("Timestamp", lambda line, _: f"2025-03-{10 + line} 10:2{line}:31"),
            c.mute("Email Address", lambda _, who: ""),
            c.name("Nama Lengkap (beserta gelar)"),
            c.of("NIK sesuai KTP", "nik"),
            c.of("Tempat Lahir", "birth_place"),
            c.of("Tanggal Lahir", "birth_date"),
            c.sex("Jenis Kelamin", "Laki-laki", "Perempuan"),
            c.given(
                "Di kabupaten/kota mana Anda bertugas?",
                "place",
                ("Kota Bengkulu", "17.71"),
                ("Kabupaten Rejang Lebong", "17.02"),
                ("Kabupaten Kaur", "17.04"),
            ),
            c.of("Nomor HP yang bisa dihubungi", "phone"),
            c.given(
                "Nomor sertifikat kompetensi",
                "certificate_number",
                *(f"BKL-{30 + each}/LSPS/2023" for each in range(9)),
            ).but({4: "-", 7: "-"}),
            c.mute("Apakah bersedia mengikuti Musda?", "Ya", "Ya", "Tidak"),
        ],
        also=PEKSOS,
    )
    return book


def jambi() -> Book:
    book = Book("25-jambi-lulus-ukom.xlsx", "Lulusan uji kompetensi, dua lembar menurut jenjang.", by="15")
    page_names = {
        "GENERALIS": (
            GENERALIS,
            "|Mailina|S.Sos; |Raden Syahrial|S.ST; |Yusmawati|S.Kesos; |Fadli Rahman|S.Sos; "
            "|Erna Dewita|S.Sos",
        ),
        "ASISTEN": (
            ASISTEN,
            "|Nurul Huda|A.Md; |Kms. Ridwan|; |Siti Zubaidah|S.Pd; |Andri Kusuma|; |Tri Wahyuningrum|A.Md",
        ),
    }
    for title, (level, names) in page_names.items():
        page = book.page(title)
        page.over(
            8,
            "DAFTAR PESERTA YANG DINYATAKAN LULUS UJI KOMPETENSI",
            f"JENJANG {level[0].upper()}",
            "PROVINSI JAMBI TAHUN 2024",
        )
        page.blank()
        number = "GEN" if level is GENERALIS else "AST"
        c.table(
            page,
            crew(names, "15.71.01 15.05.06 15.71.08", "Jambi, Muara Bulian, Sengeti", title),
            [
                c.number("No"),
                c.name("Nama Peserta"),
                c.of("NIK", "nik"),
                c.given(
                    "Kab/Kota Tugas",
                    "place",
                    ("Kota Jambi", "15.71"),
                    ("Kab. Muaro Jambi", code("15", "Muaro Jambi")),
                    ("Kab. Bungo", code("15", "Bungo")),
                ),
                c.given(
                    "Instansi/Lembaga",
                    "organization",
                    "Dinas Sosial Kota Jambi",
                    "LKSA Al Hidayah",
                    "LKS Sejahtera Bungo",
                ),
                c.given("Jenjang", "certificate_level", level),
                c.given(
                    "No Sertifikat",
                    "certificate_number",
                    *(f"{number}-{200 + each * 4}/LSPS/2024" for each in range(5)),
                ),
                c.shown(
                    "Tgl Sertifikat",
                    "certificate_issued_on",
                    lambda line, _: dated(line, 2024),
                    lambda day: dmy(day, "/"),
                ),
            ],
            also=PEKSOS,
            numbered="{}",
        )
    return book


def surabaya() -> Book:
    book = Book(
        "26-surabaya-masa-berlaku.xlsx", "Pemantauan masa berlaku, kolom berakhir dan sisa hari.", by="35.78"
    )
    page = book.page("Monitoring")
    page.plain("MONITORING MASA BERLAKU SERTIFIKAT PEKERJA SOSIAL", "DINAS SOSIAL KOTA SURABAYA")
    page.blank()
    people = crew(
        "|Nur Laily|S.Sos; |Moch. Arifin|S.ST; |Dian Ekawati|S.Psi; |Sutrisno|S.Sos; "
        "|Rr. Endah Wulansari|S.Tr.Sos;"
        "|Achmad Zaini|S.Sos; |Elok Faiqoh|S.Kesos; |Didik Hermanto|S.Sos; |Lilis Suryani|S.Sos",
        "35.78.08 35.78.03 35.78.04",
        "Surabaya, Sidoarjo, Gresik, Mojokerto",
        "surabaya",
    )
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.name("Nama"),
            c.of("NIK", "nik"),
            c.of("Tgl Lahir", "birth_date", lambda who: dmy(who.birth_date)),
            c.given("Kualifikasi Sertifikat", "certificate_level", GENERALIS, SPESIALIS, ASISTEN),
            c.given(
                "Nomor Sertifikat",
                "certificate_number",
                *(f"35.{each:02d}/BNSP/LSP-KS/2023" for each in range(1, 10)),
            ),
            c.given("Penerbit", "certificate_issuer", ("LSP Kementerian Sosial", "LSP_KEMENSOS")),
            c.shown(
                "Tanggal Terbit", "certificate_issued_on", lambda line, _: dated(line, 2023), lambda day: day
            ),
            c.shown(
                "Tanggal Kadaluarsa",
                "certificate_valid_until",
                lambda line, _: later(dated(line, 2023), 3),
                lambda day: day,
            ),
            c.mute("Sisa (hari)", 120, 233, 45, 310),
            c.mute("Keterangan", "Masih berlaku", "Masih berlaku", "Segera perpanjang"),
        ],
        also=PEKSOS,
    )
    return book


WORKBOOKS = (lampung, bengkulu, jambi, surabaya)
