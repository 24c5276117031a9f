"""Lists of social workers: certificates, registration, civil servants, members of IPSPI."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.workbooks.corpus_eleventh_hand.book import Book
from tests.workbooks.corpus_eleventh_hand.people import Person, crew, dated, dmy, email, later, long_date

PEKSOS = {"category": "PEKSOS"}
LEVELS = {
    "Pekerja Sosial Generalis": "GENERALIS",
    "Asisten Pekerja Sosial": "ASISTEN",
    "Pekerja Sosial Spesialis": "SPESIALIS",
}
ISSUERS = {"LSPS": "LSPS", "LSP Kemensos": "LSP_KEMENSOS"}


def _level(number: int) -> str:
    return list(LEVELS)[(0, 0, 1, 0, 2)[number % 5]]


def lampung() -> Book:
    book = Book("13-lampung-peksos-bersertifikat.xlsx", "Judul dua tingkat, seluruh provinsi.", by="18")
    people = crew(
        "|Dwi Astuti|S.ST;|Hendra Wijaya|S.Sos;|Ratna Dewi|S.Tr.Sos;|Ahmad Fauzan|S.Sos., M.Si;"
        "|Ni Luh Sukerti|S.Sos;|Rizal Effendi|AKS;|Fitria Ningrum|S.Tr.Sos;|Joko Purnomo|S.ST;"
        "|Lia Amelia|S.Sos;|M. Ridwan Saleh|S.Sos;|Evi Yunita|S.ST., MPSSp",
        "18.71.01 18.01.06 18.10.01",
        "Bandar Lampung, Kotabumi, Metro, Pringsewu",
        "lampung",
    )
    places = {
        **{"Kota Bandar Lampung": "18.71", "Kab. Lampung Selatan": "18.01", "Kab. Pesawaran": "18.09"},
        **{"Kab. Tanggamus": "18.06", "Kota Metro": "18.72", "Kab. Lampung Utara": "18.03"},
    }
    names, codes = list(places), list(places.values())

    def terms(n: int) -> dict[str, Any]:
        issuer = "LSPS" if n % 3 else "LSP Kemensos"
        issued = dated(n, 2021 + n % 4)
        return {
            "certificate_number": f"{n * 37 + 1200:05d}/{issuer.split()[0]}/{issued.year}",
            "certificate_level": _level(n),
            "certificate_issuer": issuer,
            "certificate_issued_on": issued,
            "certificate_valid_until": later(issued, 5 if issuer == "LSPS" else 3),
        }

    page = book.page("BNBA")
    page.over(
        11, "DAFTAR NAMA PEKERJA SOSIAL BERSERTIFIKAT", "PROVINSI LAMPUNG", "KEADAAN S.D. 30 SEPTEMBER 2026"
    )
    page.blank()
    page.head(
        *("NO", "KABUPATEN/KOTA", "NAMA LENGKAP", "NIK", "L/P"),
        ("SERTIFIKAT KOMPETENSI", "NOMOR", "JENJANG", "PENERBIT", "TANGGAL TERBIT", "BERLAKU S.D."),
        "NO. HP",
    )
    page.line(*(f"({column})" for column in range(1, 12)))
    page.people(
        people,
        lambda n, who: [n, names[n % 6], who.full, who.nik, who.sex, *terms(n).values(), who.phone],
        lambda n, who: who.told(
            *("nik", "sex", "phone"),
            place=codes[n % 6],
            **terms(n)
            | {
                "certificate_level": LEVELS[terms(n)["certificate_level"]],
                "certificate_issuer": ISSUERS[terms(n)["certificate_issuer"]],
            },
            **PEKSOS,
        ),
    )
    page.plain("Sumber: Dinas Sosial kabupaten/kota se-Provinsi Lampung, diolah")
    page.signature(
        8,
        "Bandar Lampung, 5 Oktober 2026",
        "KEPALA DINAS SOSIAL",
        "",
        "",
        "Dra. ROSMIATI, M.M",
        "NIP 196905121994032004",
    )
    sums = book.page("Rekap", skipped="Jumlah per kabupaten/kota, tanpa nama.")
    sums.over(3, "REKAPITULASI PEKERJA SOSIAL BERSERTIFIKAT MENURUT KABUPATEN/KOTA")
    sums.head("No", "Kabupaten/Kota", "Jumlah")
    for number, name in enumerate(names):
        sums.line(number + 1, name, len(range(number or 6, len(people) + 1, 6)))
    sums.line(None, "JUMLAH", len(people))
    return book


def jawa_tengah() -> Book:
    """Name and NIP stand in one cell, as in the lists of rank;"
    " the day of the rank is none of the assignment."""
    book = Book("14-jateng-jf-peksos.xlsx", "Nama dan NIP satu sel, pangkat, unit kerja.", by="33")
    people = crew(
        "|Sulastri|S.ST;Drs.|Widodo Budi Santoso|M.Si;|Retno Palupi|S.Sos;|Eko Prasetyo|S.Tr.Sos;"
        "|Anik Setyowati|AKS;|Heru Susanto|S.ST., M.Si;|Puji Hastuti|S.Sos;|Yoga Pamungkas|S.Tr.Sos",
        "33.74.11 33.72.01 33.02.01",
        "Semarang, Surakarta, Banyumas, Kudus",
        "jateng",
    )
    units = (
        "Panti Pelayanan Sosial Lanjut Usia Pucang Gading Semarang",
        "Panti Pelayanan Sosial Anak Kumuda Putra Putri Magelang",
        "Panti Pelayanan Sosial Disabilitas Mental Ngudi Rahayu Kendal",
    )
    ranks = ("Penata Muda, III/a", "Penata, III/c", "Pembina, IV/a")
    page = book.page("JF Peksos")
    page.over(
        *(8, "DAFTAR PEJABAT FUNGSIONAL PEKERJA SOSIAL"),
        *("DI LINGKUNGAN DINAS SOSIAL PROVINSI JAWA TENGAH", "PER 1 JULI 2026"),
    )
    page.blank()
    page.head(
        *("No", "Nama / NIP", "NIK", "Tempat, Tanggal Lahir", ("Pangkat", "Gol. Ruang", "TMT")),
        *("Jabatan", "Unit Kerja"),
    )
    page.people(
        people,
        lambda n, who: [
            *(n, f"{who.full}\nNIP. {who.nip_in_groups}", who.nik),
            *(f"{who.birth_place}, {dmy(who.birth_date)}", ranks[n % 3], f"01-04-{2018 + n % 7}"),
            *(f"Pekerja Sosial Ahli {('Pertama', 'Muda', 'Madya')[n % 3]}", units[n % 3]),
        ],
        lambda n, who: who.told(
            "nip", "nik", "birth_place", "birth_date", organization=units[n % 3], **PEKSOS
        ),
    )
    return book


def cimahi() -> Book:
    """The columns of the province's form; where they serve is a mixture of bodies and kelurahan."""
    book = Book(
        "15-cimahi-peksos.xlsx", "Formulir provinsi: nomor dan tanggal sertifikat satu sel.", by="32.77"
    )
    people = crew(
        "|Wulan Sari|S.Tr.Sos;|Deni Ramdani|S.ST;|Rini Rahmawati|S.Sos;|Iwan Setiawan|S.Tr.Sos;"
        "Hj.|Nia Kurniasih|S.Sos;|Yusuf Maulana|S.ST;|Anisa Fitriani|S.Tr.Sos;|Asep Rahmat|S.Sos;"
        "|Lina Herlina|AKS",
        "32.77.01 32.77.02 32.77.03",
        "Cimahi, Bandung, Sumedang",
        "cimahi peksos",
    )
    posts = ("Dinsos P2KBP3A Kota Cimahi", "LKSA Nurul Falah", "Kelurahan Cibabat", "LK3 Kota Cimahi")
    page = book.page("Data Peksos")
    page.over(13, "DATA PEKERJA SOSIAL KOTA CIMAHI")
    page.blank()
    page.head(
        *("No", "Kabupaten/Kota", "Nama Lengkap", "NIK", "Jenis Kelamin", "Pendidikan Terakhir"),
        *("Nomor / Tanggal Sertifikasi", "Sertifikasi Kompetensi", "Tempat Bertugas"),
        *("Status Peksos (Pemerintah/Masyarakat)", "Nomor Handphone", "Email", "Status Keaktifan"),
    )

    def number(n: int) -> str:
        return f"{n * 13 + 402:04d}/LSPS/{2022 + n % 3}"

    page.people(
        people,
        lambda n, who: [
            *(n, "Kota Cimahi", who.full, who.nik, {"L": "Laki-laki", "P": "Perempuan"}[who.sex]),
            *("S1/D4", f"{number(n)} / {long_date(dated(n, 2022 + n % 3))}", _level(n), posts[n % 4]),
            *("Pemerintah" if n % 2 else "Masyarakat", who.phone, email(who), "Aktif"),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "phone"),
            email=email(who),
            certificate_number=number(n),
            certificate_issued_on=dated(n, 2022 + n % 3),
            certificate_level=LEVELS[_level(n)],
            **PEKSOS,
        ),
    )
    return book


def kalimantan_selatan() -> Book:
    book = Book("16-kalsel-ipspi.xlsx", "Anggota IPSPI: KTA, tempat kerja; NIK belum lengkap.", by="63")
    people = crew(
        "|Noor Jannah|S.Sos;H.|Akhmad Rifani|S.Sos;|Rusdiana|S.ST;|Fahrurazi|S.Sos., M.AP;|Mahrita|S.Tr.Sos;"
        "|Gazali Rahman|AKS;|Siti Raudah|S.Sos;|Supian Hadi Noor|S.ST;|Erna Susanti|S.Tr.Sos",
        "63.71.03 63.72.02 63.03.05",
        "Banjarmasin, Martapura, Kandangan",
        "kalsel",
    )
    bodies = (
        *("PSTW Budi Sejahtera", "Dinas Sosial Provinsi Kalimantan Selatan", "RSUD Ulin Banjarmasin"),
        "Sentra Budi Luhur Banjarbaru",
    )
    page = book.page("Anggota")
    page.over(
        *(8, "DEWAN PENGURUS DAERAH", "INDEPENDEN PEKERJA SOSIAL PROFESIONAL INDONESIA (IPSPI)"),
        "PROVINSI KALIMANTAN SELATAN",
    )
    page.blank()
    page.plain("DAFTAR ANGGOTA PERIODE 2025-2028")
    page.head("No", "No. KTA", "Nama", "L/P", "NIK", "Tempat Kerja", "No. WA", "Email")
    page.people(
        people,
        lambda n, who: [
            *(n, f"IPSPI.63.{2018 + n % 6}.{n * 3:04d}", who.full, who.sex, None if n in (4, 7) else who.nik),
            *(bodies[n % 4], who.phone_in_groups, email(who)),
        ],
        lambda n, who: who.told(
            *(() if n in (4, 7) else ("nik",)),
            *("sex", "phone"),
            email=email(who),
            organization=bodies[n % 4],
            **PEKSOS,
        ),
    )
    page.signature(6, "Banjarmasin, 2 Februari 2026", "Ketua,", "", "", "Drs. H. Syamsul Bahri Noor")
    return book


def sulawesi_selatan() -> Book:
    """Who held the test stands in the title alone, and where they come from is not where they work."""
    book = Book("17-sulsel-lulus-uji-kompetensi.xlsx", "Peserta yang dinyatakan kompeten.", by="73")
    people = crew(
        "|Nurhidayah|S.Sos;|Andi Baso Mattalatta|S.ST;|Hasnawati|S.Tr.Sos;|Muh. Arfah|S.Sos;|Rosdiana|S.Sos;"
        "|Syamsuddin Daeng Ngalle|S.Sos;|St. Aminah|S.Pd;|Abd. Rahim|S.Tr.Sos;|Marlina Padang|S.Sos",
        "73.71.09 73.06.02 73.08.17",
        "Makassar, Sungguminasa, Watampone, Parepare",
        "sulsel",
    )
    page = book.page("Lulus")
    page.over(
        *(8, "DAFTAR PESERTA UJI KOMPETENSI PEKERJA SOSIAL YANG DINYATAKAN KOMPETEN"),
        *("LSP KEMENTERIAN SOSIAL", "TUK BBPPKS MAKASSAR, 11 - 13 MEI 2026"),
    )
    page.blank()
    page.head(
        *("NO", "NO. PESERTA", "NAMA PESERTA", "NIK", "TTL", "ASAL INSTANSI", "SKEMA"),
        *("NO. SERTIFIKAT", "HASIL"),
    )
    page.people(
        people,
        lambda n, who: [
            *(n, f"UK-2026-05-{n + 40:03d}", who.full.upper(), who.nik),
            *(
                f"{who.birth_place.upper()}, {dmy(who.birth_date)}",
                "DINAS SOSIAL" if n % 2 else "SENTRA WIRAJAYA",
            ),
            *(_level(n).upper(), f"88990 2635 3 {n * 41 + 7003:07d} 2026", "KOMPETEN"),
        ],
        lambda n, who: _in_capitals(
            who,
            certificate_number=f"88990 2635 3 {n * 41 + 7003:07d} 2026",
            certificate_level=LEVELS[_level(n)],
        ),
    )
    return book


def _in_capitals(who: Person, **certificate: Any) -> dict[str, Any]:
    """The title stands in capitals too: how it is to be written then is not told."""
    told = who.told(
        *("nik", "birth_date"),
        name=who.name.upper(),
        birth_place=who.birth_place.upper(),
        **certificate,
        **PEKSOS,
    )
    return {field: value for field, value in told.items() if field != "back_title"}


def yogyakarta() -> Book:
    book = Book("18-diy-sertifikat-berakhir.xlsx", "Sertifikat yang akan berakhir, sisa hari.", by="34")
    people = crew(
        "|Sri Mulyani Astuti|S.Sos;|Agung Nugroho|S.ST;|Dyah Kusumaningrum|S.Psi;|Bayu Aji Saputro|S.Tr.Sos;"
        "|Nanik Suryani|S.Sos;|Tri Haryanto|S.ST;|Ika Nur Cahyani|S.Tr.Sos;|Wahyu Jatmiko|S.Sos",
        "34.71.03 34.04.07 34.02.08",
        "Yogyakarta, Sleman, Bantul, Wates",
        "diy",
    )
    places = {"Kulon Progo": "34.01", "Bantul": "34.02", "Gunungkidul": "34.03", "Sleman": "34.04"}
    names, codes = list(places), list(places.values())
    page = book.page("Akan berakhir")
    page.plain(
        "Daftar pekerja sosial yang sertifikatnya berakhir dalam 12 bulan",
        "Dinas Sosial DIY, posisi 1 Januari 2026",
    )
    page.blank()
    page.head(
        *("No", "Nama", "NIK", "Kabupaten", "Nomor Sertifikat", "Penerbit", "Jenjang"),
        *("Tgl Terbit", "Tgl Berakhir", "Sisa (hari)"),
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, names[n % 4], f"LSPS.{n * 29 + 310:04d}.2021", "LSPS", "Generalis"),
            *(dated(n, 2021), later(dated(n, 2021), 5)),
            (later(dated(n, 2021), 5) - dt.date(2026, 1, 1)).days,
        ],
        lambda n, who: who.told(
            "nik",
            place=codes[n % 4],
            certificate_number=f"LSPS.{n * 29 + 310:04d}.2021",
            certificate_issuer="LSPS",
            certificate_level="GENERALIS",
            certificate_issued_on=dated(n, 2021),
            certificate_valid_until=later(dated(n, 2021), 5),
            **PEKSOS,
        ),
    )
    return book


def metro() -> Book:
    book = Book("19-metro-peksos.xlsx", "Daftar kecil tanpa hiasan.", by="18.72")
    people = crew(
        "|Yuni Kartika|S.Sos;|Andi Kurniawan|S.ST;|Septi Wulandari|S.Tr.Sos;|Bambang Irawan|S.Sos;"
        "|Nurul Aini|S.Sos",
        "18.72.01 18.72.04",
        "Metro, Kotagajah",
        "metro",
    )
    page = book.page("Sheet1")
    page.line("nama peksos yg sudah sertifikasi kota metro")
    page.line("no", "nama", "nik", "tmpt lahir", "tgl lahir", "no sertifikat", "tgl sertifikat", "hp")
    page.people(
        people,
        lambda n, who: [
            *(
                n,
                who.full.replace(who.name, who.name.lower()),
                who.nik,
                who.birth_place.lower(),
                dmy(who.birth_date, "/"),
            ),
            f"LSPS/{n * 17 + 88}/2023",
            *(dmy(dated(n, 2023), "/"), who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "birth_date", "phone"),
            name=who.name.lower(),
            birth_place=who.birth_place.lower(),
            certificate_number=f"LSPS/{n * 17 + 88}/2023",
            certificate_issued_on=dated(n, 2023),
            **PEKSOS,
        ),
    )
    return book


def bali() -> Book:
    """The registration letter of IPSPI beside the certificate: only the certificate is the contract's."""
    book = Book("20-bali-sertifikat-str.xlsx", "Sertifikat kompetensi dan STR berdampingan.", by="51")
    people = crew(
        "|Ni Wayan Sri Utami|S.Sos;|I Gede Suardana|S.ST;|Ni Made Ayu Lestari|S.Tr.Sos;"
        "|I Ketut Sudiarta|S.Sos;"
        "|Ni Nyoman Rusmini|S.Sos;|I Putu Agus Wirawan|S.Tr.Sos;|Ni Komang Trisnawati|AKS",
        "51.71.01 51.08.06 51.04.05",
        "Denpasar, Singaraja, Gianyar",
        "bali",
    )
    places = {"Denpasar": "51.71", "Buleleng": "51.08", "Gianyar": "51.04", "Tabanan": "51.02"}
    names, codes = list(places), list(places.values())
    page = book.page("Bali")
    page.over(11, "DATA PEKERJA SOSIAL BERSERTIFIKAT DAN TEREGISTRASI", "PROVINSI BALI TAHUN 2026")
    page.blank()
    page.head(
        *("No", "Nama", "NIK", "Kab/Kota Tempat Tugas"),
        ("Sertifikat Kompetensi", "Nomor", "Tanggal", "Berlaku sampai"),
        ("STR", "Nomor STR", "Tanggal STR", "Berlaku sampai"),
        "No HP",
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, names[n % 4]),
            *(f"{n * 19 + 640:04d}/LSPS/2023", dated(n, 2023), later(dated(n, 2023), 5)),
            *(f"STR.51.{n:04d}/IPSPI/2024", dated(n + 3, 2024), later(dated(n + 3, 2024), 5), who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "phone"),
            place=codes[n % 4],
            certificate_number=f"{n * 19 + 640:04d}/LSPS/2023",
            certificate_issued_on=dated(n, 2023),
            certificate_valid_until=later(dated(n, 2023), 5),
            **PEKSOS,
        ),
    )
    return book


def bandung() -> Book:
    book = Book("21-bandung-peksos-medis.xls", "Pekerja sosial medis di rumah sakit.", by="32.73")
    people = crew(
        "|Rosmayanti|S.ST;|Cepi Hermawan|S.Tr.Sos;|Dewi Anggraeni|S.Sos;|Fajar Gumilar|S.ST;"
        "|Elis Nurhayati|AKS;"
        "|Gun Gun Gunawan|S.Sos",
        "32.73.05 32.73.14",
        "Bandung, Sumedang, Tasikmalaya",
        "bandung",
    )
    hospitals = ("RSUP Dr. Hasan Sadikin", "RSUD Kota Bandung", "RSUD Bandung Kiwari")
    page = book.page("Peksos Medis")
    page.over(7, "DAFTAR PEKERJA SOSIAL MEDIS", "RUMAH SAKIT DI WILAYAH KOTA BANDUNG")
    page.blank()
    page.head("No.", "Nama Lengkap dan Gelar", "NIP", "NIK", "L/P", "Nama Rumah Sakit", "Telepon Seluler")
    page.people(
        people,
        lambda n, who: [n, who.full, who.nip, who.nik, who.sex, hospitals[n % 3], who.phone],
        lambda n, who: who.told("nip", "nik", "sex", "phone", organization=hospitals[n % 3], **PEKSOS),
    )
    return book


def palu() -> Book:
    book = Book("22-palu-sentra-nipotowe.xlsx", "Pekerja sosial satu sentra, jabatan dan TMT.", by="72")
    people = crew(
        "|Nurlaila Lamato|S.ST;|Moh. Rizky Pakamundi|S.Tr.Sos;|Hartini Tondi|S.Sos;"
        "|Irwan Lasimpo|S.ST., M.Si;"
        "|Asriani|S.Tr.Sos;|Yunus Toding|S.Sos",
        "72.71.01 72.10.01",
        "Palu, Donggala, Poso",
        "palu",
    )
    page = book.page("Peksos")
    page.over(8, "DAFTAR PEKERJA SOSIAL SENTRA NIPOTOWE PALU", "KEMENTERIAN SOSIAL RI", "TAHUN 2026")
    page.blank()
    page.head(
        *("No", "Nama", "NIP", "NIK", "Golongan", "Jabatan", "TMT Jabatan", "Pendidikan"),
        shade=False,
    )
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nip_in_groups, who.nik_in_groups, ("III/a", "III/b", "III/c")[n % 3]),
            *(
                f"Pekerja Sosial Ahli {('Pertama', 'Pertama', 'Muda')[n % 3]}",
                dmy(dated(n, 2022)),
                "D-IV Peksos",
            ),
        ],
        lambda _, who: who.told("nip", "nik", **PEKSOS),
    )
    return book


WORKBOOKS = (
    *(lampung, jawa_tengah, cimahi, kalimantan_selatan, sulawesi_selatan),
    *(yogyakarta, metro, bali, bandung, palu),
)
