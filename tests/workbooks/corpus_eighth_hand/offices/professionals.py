"""Lists of social workers with their certificates, decrees and letters of registration."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.book import Book
from tests.workbooks.corpus_eighth_hand.people import crew, dmy, later, long_date

LEVELS = {
    "Asisten Pekerja Sosial": "ASISTEN",
    "Pekerja Sosial Generalis": "GENERALIS",
    "Pekerja Sosial Spesialis": "SPESIALIS",
}


def _level(place: int) -> tuple[str, str]:
    """As the paper words it, and its code; most are generalists."""
    word = ("Pekerja Sosial Generalis", "Pekerja Sosial Generalis", "Asisten Pekerja Sosial")[place % 3]
    return word, LEVELS[word]


def palembang() -> Book:
    book = Book("11-palembang-fungsional.xlsx", "Nama dan NIP satu sel, TMT pangkat dan jabatan.", by="16.71")
    page = book.page("JF PEKSOS")
    page.over(
        11,
        "PEMERINTAH KOTA PALEMBANG",
        "DINAS SOSIAL",
        "DAFTAR PEJABAT FUNGSIONAL PEKERJA SOSIAL",
        "KEADAAN BULAN DESEMBER 2025",
    )
    page.blank()
    page.head(
        *("NO", "NAMA / NIP", "TEMPAT / TANGGAL LAHIR", "PANGKAT / GOL. RUANG", "JABATAN"),
        ("SERTIFIKAT KOMPETENSI", "NOMOR", "TANGGAL TERBIT", "BERLAKU S/D", "LEMBAGA PENERBIT"),
        *("PENDIDIKAN", "KET"),
    )
    page.line(*range(1, 12))
    people = crew(
        "|Rusmala Dewi|S.ST; |Zulkarnain|S.Sos., M.Si; |Nyimas Fadilah|S.Tr.Sos; |Muhammad Syukri|S.Sos;"
        "Hj.|Masayu Aminah|S.IP; |Kiagus Abdul Rozak|S.ST; |Lismawati|A.KS",
        "16.71.04 16.71.07",
        "Palembang, Kayu Agung, Lahat, Baturaja",
        "palembang",
    )
    issued = [dt.date(2023, 2 + place, 9 + place * 2) for place in range(len(people))]
    page.people(
        people,
        lambda number, who: [
            number,
            f"{who.full}\nNIP. {who.nip_in_groups}",
            f"{who.birth_place}, {long_date(who.birth_date)}",
            ("Penata, III/c", "Penata Tk. I, III/d", "Penata Muda, III/a")[number % 3],
            f"Pekerja Sosial Ahli {('Muda', 'Muda', 'Pertama')[number % 3]}",
            f"8899{number} 2635 {number % 3 + 3} 000{1180 + number * 7} 2023",
            dmy(issued[number - 1]),
            dmy(later(issued[number - 1], 3)),
            "LSP Kementerian Sosial",
            "D-IV" if "ST" in who.back else "S-1",
            "",
        ],
        lambda number, who: who.told(
            *("nip", "birth_place", "birth_date"),
            certificate_number=f"8899{number} 2635 {number % 3 + 3} 000{1180 + number * 7} 2023",
            certificate_issued_on=issued[number - 1],
            certificate_valid_until=later(issued[number - 1], 3),
            certificate_issuer="LSP_KEMENSOS",
        ),
    )
    page.signature(
        9,
        "Palembang, 31 Desember 2025",
        "Plt. KEPALA DINAS SOSIAL",
        "KOTA PALEMBANG,",
        "",
        "",
        "Drs. H. M. YUSUF HASAN, M.M",
        "Pembina Tk. I / IV.b",
        "NIP. 196903151990031005",
    )
    return book


def batam() -> Book:
    book = Book("12-batam-sertifikat.xlsx", "Daftar pemegang sertifikat, tanggal sungguhan.", by="21.71")
    book.date_format = "D MMMM YYYY"
    page = book.page("Sertifikasi", left=2)
    page.plain("DAFTAR PEKERJA SOSIAL TERSERTIFIKASI KOTA BATAM", "Dinas Sosial dan Pemberdayaan Masyarakat")
    page.blank()
    page.head(
        *("No", "Nama", "NIK", "Jenis Kelamin", "Instansi / Lembaga", "Kualifikasi"),
        ("Sertifikat", "Nomor Sertifikat", "Tanggal Sertifikat", "Masa Berlaku Sampai"),
        *("Penerbit", "Nomor HP"),
    )
    people = crew(
        "|Rina Marlina|S.Tr.Sos; |Dedi Syahputra|S.Sos; |Fitri Handayani|S.Sos; |Yosef Sinaga|S.ST;"
        "|Nurbaiti|S.Kesos; |Rudi Hartono|S.Sos; |Melati Ginting|S.Psi; |Syafrizal|S.Sos.I;"
        "|Dwi Anggraini|S.ST",
        "21.71.03 21.71.10 21.71.12",
        "Batam",
        "batam",
    )
    issued = [dt.date(2022 + place % 3, 1 + place, 5 + place * 2) for place in range(len(people))]
    page.people(
        people,
        lambda number, who: [
            number,
            who.full,
            who.nik,
            who.sex,
            ("Dinsos PM Kota Batam", "LKSA Bina Kasih", "RPTC Batam", "UPTD PPA")[number % 4],
            _level(number)[0],
            f"SKM.{300 + number * 3}/LSPS/{issued[number - 1].year}",
            issued[number - 1],
            later(issued[number - 1], 5),
            "LSPS",
            int(who.phone),
        ],
        lambda number, who: who.told(
            *("nik", "sex", "phone"),
            certificate_level=_level(number)[1],
            certificate_number=f"SKM.{300 + number * 3}/LSPS/{issued[number - 1].year}",
            certificate_issued_on=issued[number - 1],
            certificate_valid_until=later(issued[number - 1], 5),
            certificate_issuer="LSPS",
        ),
    )
    return book


def surakarta() -> Book:
    book = Book("13-surakarta-peksos.ods", "Nomor dan tanggal sertifikat satu sel, kolom STR.", by="33.72")
    page = book.page("Peksos Solo")
    page.over(10, "DATA PEKERJA SOSIAL KOTA SURAKARTA", "TAHUN 2025")
    page.blank()
    page.head(
        *("NO", "NAMA LENGKAP DAN GELAR", "NIK", "TTL", "L/P", "TEMPAT TUGAS", "STATUS KEPEGAWAIAN"),
        *("NOMOR / TANGGAL SERTIFIKAT KOMPETENSI", "NO. STR", "NO. TELEPON"),
    )
    people = crew(
        "|Retno Wulandari|S.Sos; |Joko Susilo|S.ST; Dra.|Sri Hartati|; |Bayu Aji Saputro|S.Tr.Sos;"
        "|Anastasia Kristanti|S.Psi; Drs.|Suparno|M.Si; |Ika Puspitasari|S.Kesos; |Wahyu Hidayat|S.Sos",
        "33.72.01 33.72.04 33.72.05",
        "Surakarta, Sukoharjo, Boyolali, Klaten",
        "surakarta",
    )
    issued = [dt.date(2021 + place % 4, 3 + place, 4 + place * 3) for place in range(len(people))]
    held = {1, 2, 4, 5, 7, 8}

    def certificate(number: int) -> str:
        return f"{90 + number}/LSPS/PSG/{issued[number - 1].year}"

    page.people(
        people,
        lambda number, who: [
            number,
            who.full,
            who.nik,
            f"{who.birth_place}, {dmy(who.birth_date)}",
            who.sex,
            ("Dinas Sosial", "UPT PMKS", "RPS Graha Karya", "LKSA Pamardi Yoga")[number % 4],
            ("PNS", "PPPK", "Non ASN")[number % 3],
            f"{certificate(number)} / {dmy(issued[number - 1])}" if number in held else "-",
            f"STR-33.{210 + number}" if number % 2 else "-",
            who.phone_in_groups,
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "sex", "phone"),
            certificate_number=certificate(number) if number in held else None,
            certificate_issued_on=issued[number - 1] if number in held else None,
        ),
    )
    return book


def jawa_timur() -> Book:
    book = Book("14-jatim-upt.xlsx", "Kelompok per UPT, NIP, pangkat, baris Jumlah.", by="35")
    page = book.page("PEKSOS UPT")
    page.over(
        10,
        "DAFTAR NOMINATIF PEKERJA SOSIAL PADA UPT DINAS SOSIAL",
        "PROVINSI JAWA TIMUR",
        "PER 1 OKTOBER 2025",
    )
    page.blank()
    page.head(
        *("NO.", "NAMA", "NIP", "TGL LAHIR", "JENIS KELAMIN", "GOL.", "JABATAN"),
        *("JENJANG SERTIFIKAT", "NO. SERTIFIKAT", "KETERANGAN"),
    )
    page.line(*(f"({number})" for number in range(1, 11)))
    groups = {
        "UPT PELAYANAN SOSIAL TRESNA WERDHA MAGETAN": (
            "|Nunuk Setyowati|S.ST; |Agung Prabowo|S.Sos; |Lilik Mufidah|S.Sos; |Purnomo Sidi|S.ST"
        ),
        "UPT REHABILITASI SOSIAL ANAK BERHADAPAN DENGAN HUKUM SURABAYA": (
            "|Dian Permatasari|S.Psi; |Slamet Hariyadi|S.ST; |Khusnul Khotimah|S.Sos"
        ),
        "UPT PERLINDUNGAN DAN PELAYANAN SOSIAL ASUHAN BALITA SIDOARJO": (
            "|Ninik Rahayu|A.KS; |Achmad Fauzan|S.Sos; |Evi Nurcahyani|S.Tr.Sos; |Yudi Kristianto|S.ST"
        ),
    }
    number = 1
    for title, names in groups.items():
        page.line(title)
        page.merge(page.row, 1, page.row, 10)
        people = crew(names, "35.15.08 35.78.08", "Surabaya", title)
        page.people(
            people,
            lambda each, who: [
                each,
                who.full,
                who.nip,
                who.birth_date,
                {"L": "Laki-Laki", "P": "Perempuan"}[who.sex],
                ("III/b", "III/c", "III/d")[each % 3],
                ("Pekerja Sosial Ahli Pertama", "Pekerja Sosial Ahli Muda")[each % 2],
                _level(each)[0],
                f"00{520 + each}/LSP-KS/X/2024",
                "",
            ],
            lambda each, who: who.told(
                *("nip", "birth_date", "sex"),
                certificate_level=_level(each)[1],
                certificate_number=f"00{520 + each}/LSP-KS/X/2024",
            ),
            start=number,
        )
        number += len(people)
        page.line("", "JUMLAH", len(people))
    page.line("", "JUMLAH TOTAL", number - 1)
    return book


def jambi() -> Book:
    book = Book("15-jambi-peksos.csv", "CSV bertitik koma dengan judul di atas tabel.", by="15.71")
    page = book.page("15-jambi-peksos")
    page.plain("DATA PEKERJA SOSIAL DAN SUPERVISOR", "DINAS SOSIAL KOTA JAMBI")
    page.blank()
    page.line(
        *("No", "Nama", "NIK", "Tempat Lahir", "Tgl Lahir", "JK", "Alamat", "Pendidikan", "Jurusan"),
        *("No HP", "E-mail", "No SK", "TMT SK"),
    )
    people = crew(
        "|Desmawati|S.Sos; |Fikri Ramadhan|S.Kesos; |Yulia Citra|S.Psi; |Hendri Gunawan|S.Sos;"
        "|Nurul Hikmah|S.Sos.I; |Raden Irfan|S.H",
        "15.71.01 15.71.08 15.71.09",
        "Jambi, Muara Bulian, Kuala Tungkal",
        "jambi",
    )
    begun = [dt.date(2022 + place % 3, 1 + place % 2, 3) for place in range(len(people))]
    page.people(
        people,
        lambda number, who: [
            number,
            who.full,
            f"'{who.nik}",
            who.birth_place,
            dmy(who.birth_date, "/"),
            who.sex,
            f"Jl. Kol. Abunjani No. {number * 4}, RT {number}",
            "S1",
            ("Kesejahteraan Sosial", "Psikologi", "Bimbingan Penyuluhan Islam")[number % 3],
            who.phone,
            f"{who.name.split()[0].lower()}{number}@contoh.id",
            f"{60 + number}/SK/DINSOS/{begun[number - 1].year}",
            dmy(begun[number - 1], "/"),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "sex", "phone"),
            email=f"{who.name.split()[0].lower()}{number}@contoh.id",
            decree_no=f"{60 + number}/SK/DINSOS/{begun[number - 1].year}",
            assignment_starts_on=begun[number - 1],
        ),
    )
    return book


WORKBOOKS = (palembang, batam, surakarta, jawa_timur, jambi)
