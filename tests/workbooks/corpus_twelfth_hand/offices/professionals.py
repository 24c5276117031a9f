"""Lists of certified social workers, of functional posts and of the staff of hospitals."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_twelfth_hand import columns as c
from tests.workbooks.corpus_twelfth_hand.book import Book
from tests.workbooks.corpus_twelfth_hand.people import (
    Person,
    crew,
    dated,
    dmy,
    email,
    later,
    long_date,
    short_date,
)
from tests.workbooks.corpus_twelfth_hand.places import code

PEKSOS = {"category": "PEKSOS"}
ASISTEN = ("Asisten Pekerja Sosial", "ASISTEN")
GENERALIS = ("Pekerja Sosial Generalis", "GENERALIS")
SPESIALIS = ("Pekerja Sosial Spesialis", "SPESIALIS")


def issued(line: int, _who: Person) -> dt.date:
    return dated(line, 2022 + line % 3)


def _ended(years: int) -> c.Reckoned:
    return lambda line, who: later(issued(line, who), years)


def makassar() -> Book:
    book = Book("16-makassar-jf-peksos.xlsx", "Jabatan fungsional, NIP di bawah nama, pangkat.", by="73.71")
    page = book.page("JFT PEKSOS")
    page.over(
        9,
        "PEMERINTAH KOTA MAKASSAR",
        "DINAS SOSIAL",
        "DAFTAR NOMINATIF PEJABAT FUNGSIONAL PEKERJA SOSIAL",
        "KEADAAN 30 JUNI 2025",
    )
    page.blank()
    people = crew(
        "|Hasnawati Daeng Ngai|S.Sos., M.Si; |Andi Muhammad Yusuf|S.ST; |Sitti Rahmah|S.Sos; "
        "|Syamsul Bahri|A.KS;"
        "Hj.|Andi Nurhayati|S.E; |Baharuddin Lallo|S.Sos; |Irmawati Sultan|S.Tr.Sos; Drs.|Muhammad Ramli|M.M",
        "73.71.09 73.71.13 73.71.10",
        "Makassar, Sungguminasa, Maros, Watampone",
        "makassar",
    )
    c.table(
        page,
        people,
        [
            c.number(),
            c.both(
                "NAMA / NIP",
                lambda _, who: f"{who.full}\nNIP. {who.nip_in_groups}",
                lambda _, who: {"nip": who.nip},
            ),
            c.born("TEMPAT / TGL LAHIR", lambda who: f"{who.birth_place}, {dmy(who.birth_date)}"),
            c.sex("L/P"),
            c.mute("PANGKAT / GOL", "Penata / III.c", "Penata Muda / III.a", "Pembina / IV.a"),
            c.mute(
                "JABATAN",
                "Pekerja Sosial Ahli Muda",
                "Pekerja Sosial Ahli Pertama",
                "Pekerja Sosial Ahli Madya",
            ),
            c.mute("TMT JABATAN", lambda line, _: dmy(dated(line, 2021))),
            c.mute("PENDIDIKAN", "S1", "D.IV", "S2"),
            c.mute("KET", ""),
        ],
        also=PEKSOS,
        numbered="{}",
    )
    page.signature(
        7,
        "Makassar, 1 Juli 2025",
        "a.n. Kepala Dinas",
        "Sekretaris,",
        "",
        "",
        "Dra. Hj. MARIATI, M.Si",
        "NIP. 197010101991032008",
    )
    return book


def pontianak() -> Book:
    book = Book("17-pontianak-sertifikat.xlsx", "Sertifikat bertingkat judul, tanggal sungguhan.", by="61.71")
    book.date_format = "DD/MM/YYYY"
    page = book.page("Peksos Bersertifikat", left=2)
    page.plain("Daftar Pekerja Sosial yang Telah Memiliki Sertifikat Kompetensi", "Kota Pontianak")
    page.blank()
    people = crew(
        "|Dayang Nurbaiti|S.Sos; |Stefanus Aliang|S.ST; |Lusiana|S.Psi; |Syarif Umar|S.Sos; "
        "|Theresia Mawarni|S.Kesos;"
        "|Bambang Irawan|S.Tr.Sos; |Uray Fitriani|S.Sos; |Hendrikus Acong|S.Sos; |Nurul Qomariah|S.ST",
        "61.71.01 61.71.03 61.71.05",
        "Pontianak, Singkawang, Sambas, Mempawah",
        "pontianak",
    )
    c.table(
        page,
        people,
        [
            c.number("No."),
            c.name("Nama"),
            c.of("NIK", "nik"),
            c.sex("Jenis Kelamin", "Pria", "Wanita"),
            c.given(
                "Nama Instansi",
                "organization",
                *("Dinas Sosial Kota Pontianak", "LKSA Nur Fauzi", "UPT Panti Sosial Anak", "LKS Bina Insan"),
            ),
            c.under(
                "Sertifikat Kompetensi",
                c.given(
                    "Nomor Sertifikat",
                    "certificate_number",
                    *(f"{410 + each * 3}/LSPS/{2022 + (each + 1) % 3}" for each in range(9)),
                ),
                c.given("Jenjang", "certificate_level", GENERALIS, GENERALIS, ASISTEN),
                c.shown("Tgl Terbit", "certificate_issued_on", issued, lambda day: day),
                c.shown("Berlaku s.d.", "certificate_valid_until", _ended(5), lambda day: day),
                c.given("Lembaga Penerbit", "certificate_issuer", "LSPS"),
            ),
            c.of("No. HP", "phone", lambda who: int(who.phone)),
        ],
        also=PEKSOS,
    )
    return book


def palangkaraya() -> Book:
    book = Book(
        "18-palangkaraya-peksos.ods", "Peksos dan wilayah kerja kecamatan, sertifikat sebagian.", by="62.71"
    )
    page = book.page("Data Peksos")
    page.over(9, "DATA PEKERJA SOSIAL", "DINAS SOSIAL KOTA PALANGKA RAYA", "TAHUN 2025")
    page.blank()
    people = crew(
        "|Tiwi Etika|S.Sos; |Rinto Handuran|S.ST; |Mariani Binti|S.Kesos; |Yulius Tarung|S.Sos; "
        "|Rusmiati|S.Psi;"
        "|Fahrudin Noor|S.Sos; |Lensi Adonia|S.Tr.Sos; |Dehen Sampurna|S.Sos",
        "62.71.01 62.71.03 62.71.04",
        "Palangka Raya, Kasongan, Pulang Pisau",
        "palangkaraya",
    )
    without = {3: "belum ada", 6: "belum ada"}
    c.table(
        page,
        people,
        [
            c.number("No"),
            c.name("Nama dan Gelar"),
            c.of("NIK", "nik", lambda who: f"{who.nik} "),
            c.born("TTL", lambda who: f"{who.birth_place}, {short_date(who.birth_date)}"),
            c.given(
                "Kecamatan Wilayah Kerja",
                "place",
                *(
                    (name, code("62.71", name))
                    for name in ("Pahandut", "Jekan Raya", "Sabangau", "Bukit Batu")
                ),
            ),
            c.given(
                "No. Sertifikat", "certificate_number", *(f"PS.{70 + each}.LSP-KS.2023" for each in range(8))
            ).but(without),
            c.shown(
                "Tanggal Sertifikat", "certificate_issued_on", lambda line, _: dated(line, 2023), long_date
            ).but(dict.fromkeys(without, "-")),
            c.both("E-mail", lambda _, who: email(who), lambda _, who: {"email": email(who)}),
            c.of("No. Telp/HP", "phone"),
        ],
        also=PEKSOS,
    )
    return book


def cilacap() -> Book:
    book = Book("19-cilacap-peksos.csv", "CSV koma dari sistem kepegawaian.", by="33.01")
    book.delimiter, book.encoding = ",", "utf-8-sig"
    page = book.page("19-cilacap-peksos")
    people = crew(
        "|Titik Handayani|S.Sos; |Eko Budi Santoso|S.ST; |Umi Kulsum|S.Sos; |Teguh Waluyo|S.Kesos; "
        "|Sri Rejeki|S.Psi;"
        "|Nur Rohman|S.Sos; |Anis Fauziyah|S.Tr.Sos; |Karsono|S.H",
        "33.01.21 33.01.06 33.01.14",
        "Cilacap, Kroya, Purwokerto",
        "cilacap",
    )
    c.table(
        page,
        people,
        [
            c.number("NO"),
            c.of("NIP_BARU", "nip"),
            c.name("NAMA_PEGAWAI"),
            c.of("NIK", "nik"),
            c.of("TEMPAT_LAHIR", "birth_place"),
            c.of("TGL_LAHIR", "birth_date", lambda who: dmy(who.birth_date)),
            c.sex("JENIS_KELAMIN", "Laki-Laki", "Perempuan"),
            c.mute("GOL_RUANG", "III/a", "III/b", "III/c"),
            c.mute("JABATAN", "Pekerja Sosial Ahli Pertama", "Pekerja Sosial Ahli Muda"),
            c.given("UNIT_KERJA", "organization", "Dinas Sosial Kabupaten Cilacap"),
            c.of("NO_HP", "phone"),
            c.both("EMAIL", lambda _, who: email(who), lambda _, who: {"email": email(who)}),
        ],
        also=PEKSOS,
    )
    return book


def medan() -> Book:
    book = Book(
        "20-medan-peksos-medis.xlsx", "Rumah sakit: peksos medis per ruangan, NIP atau NRK.", by="12.71"
    )
    page = book.page("Instalasi Peksos")
    page.over(
        9,
        "RUMAH SAKIT UMUM PUSAT BINA KASIH MEDAN",
        "INSTALASI PELAYANAN SOSIAL MEDIS",
        "DAFTAR TENAGA PEKERJA SOSIAL MEDIS TAHUN 2025",
    )
    page.blank()
    people = crew(
        "|Rotua Simanjuntak|S.Sos; |Edison Ginting|S.ST; |Nurmala Hasibuan|S.Sos; "
        "|Muhammad Irsan Nasution|S.Kesos;"
        "|Debora Tarigan|S.Sos., M.Kesos; |Rahmat Siregar|S.Sos; |Sri Ulina Barus|S.Sos; "
        "|Chandra Lubis|S.Sos.I",
        "12.71.03 12.71.07 12.71.11",
        "Medan, Kabanjahe, Pematangsiantar, Binjai",
        "medan",
    )
    c.table(
        page,
        people,
        [
            c.number("No."),
            c.name("Nama Pegawai"),
            c.of("NIP / NIPPPK", "nip"),
            c.of("NIK", "nik"),
            c.born("Tempat / Tanggal Lahir", lambda who: f"{who.birth_place}, {long_date(who.birth_date)}"),
            c.sex("JK", "LK", "PR"),
            c.mute("Ruangan", "Rindu A", "IGD", "Poli Jiwa", "Hemodialisa"),
            c.given(
                "No. Sertifikat Kompetensi Peksos",
                "certificate_number",
                *(f"MED/{120 + each}/LSPS/2023" for each in range(8)),
            ),
            c.of("No. HP", "phone"),
        ],
        also=PEKSOS,
    )
    page.blank()
    page.plain("Ket : Data per 1 Agustus 2025")
    page.signature(7, "Medan, 4 Agustus 2025", "Kepala Instalasi", "", "", "dr. Lisna Unita Sembiring, Sp.KJ")
    return book


def banten() -> Book:
    book = Book(
        "21-banten-sertifikasi.xlsx", "Provinsi: kolom kab/kota, skema, lembaga sertifikasi.", by="36"
    )
    page = book.page("Rekap Sertifikasi")
    page.over(
        11,
        "REKAPITULASI SDM KESEJAHTERAAN SOSIAL TERSERTIFIKASI",
        "SE-PROVINSI BANTEN",
        "TAHUN 2022 S.D. 2024",
    )
    page.blank()
    people = crew(
        "|Ratu Siti Khodijah|S.Sos; |Tb. Fahmi Ardiansyah|S.ST; |Eneng Nurhasanah|S.Kesos; "
        "|Ade Mulyana|S.Sos;"
        "|Yayah Rokayah|S.Psi; |Mohamad Hasan Basri|S.Sos; |Lina Marlina Sari|S.Tr.Sos; |Agus Wahyudin|S.Sos;"
        "|Dede Nuraeni|S.Sos.I; |Suhendar|S.E; |Ida Farida|S.Sos; |Rian Apriana|S.Sos",
        "36.73.01 36.03.18 36.72.05",
        "Serang, Pandeglang, Rangkasbitung, Tangerang",
        "banten",
    )
    towns = ("Kota Serang", "Kab. Pandeglang", "Kab. Lebak", "Kota Cilegon", "Kab. Serang", "Kota Tangerang")
    codes = ("36.73", "36.01", "36.02", "36.72", "36.04", "36.71")
    c.table(
        page,
        people,
        [
            c.number(),
            c.name("NAMA"),
            c.of("NIK", "nik"),
            c.given("KAB/KOTA", "place", *zip(towns, codes, strict=True)),
            c.given("SKEMA SERTIFIKASI", "certificate_level", GENERALIS, ASISTEN, GENERALIS, SPESIALIS),
            c.given(
                "NOMOR REGISTRASI SERTIFIKAT",
                "certificate_number",
                *(f"PKS {2300 + each * 7} 00{30 + each} 2023" for each in range(12)),
            ),
            c.shown("TANGGAL TERBIT", "certificate_issued_on", issued, long_date),
            c.shown("TANGGAL BERAKHIR", "certificate_valid_until", _ended(3), long_date),
            c.given("LEMBAGA SERTIFIKASI", "certificate_issuer", ("LSP Kemensos", "LSP_KEMENSOS"), "LSPS"),
            c.of("NO. WA", "phone"),
            c.mute("PENDIDIKAN", "S1 Kesejahteraan Sosial", "D4 Pekerjaan Sosial"),
        ],
        also=PEKSOS,
    )
    return book


def samarinda() -> Book:
    book = Book(
        "22-samarinda-peksos-uptd.xlsx", "Sertifikat dan tanggal dalam satu sel, unit kerja.", by="64.72"
    )
    page = book.page("Sheet1")
    page.plain("PEKERJA SOSIAL UPTD DINAS SOSIAL SAMARINDA")
    people = crew(
        "|Noor Aida|S.Sos; |Muhammad Arbain|S.ST; |Desy Paramita|S.Psi; |Yohanes Lawing|S.Sos; "
        "|Ernawati|S.Kesos;"
        "|Rudiansyah|S.Sos; |Hapsah|S.Tr.Sos",
        "64.72.03 64.72.05 64.72.08",
        "Samarinda, Tenggarong, Balikpapan",
        "samarinda",
    )

    def certificate(line: int) -> str:
        return f"{60 + line * 2}/SKK/LSPS/{issued(line, people[0]).year}"

    c.table(
        page,
        people,
        [
            c.number("no"),
            c.name("Nama Peksos"),
            c.of("No Induk Kependudukan", "nik"),
            c.sex("L/P"),
            c.of("Tgl Lahir", "birth_date"),
            c.given(
                "Unit Kerja",
                "organization",
                "UPTD Panti Sosial Perlindungan Anak",
                "UPTD Panti Sosial Tresna Werdha",
            ),
            c.both(
                "Nomor dan Tanggal Sertifikat",
                lambda line, who: f"{certificate(line)}, {dmy(issued(line, who))}",
                lambda line, who: {
                    "certificate_number": certificate(line),
                    "certificate_issued_on": issued(line, who),
                },
            ),
            c.of("Kontak HP", "phone", lambda who: who.phone_in_groups.replace("-", " ")),
        ],
        also=PEKSOS,
    )
    return book


WORKBOOKS = (makassar, pontianak, palangkaraya, cilacap, medan, banten, samarinda)
