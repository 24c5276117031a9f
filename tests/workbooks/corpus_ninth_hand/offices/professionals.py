"""Social workers with their certificates, ranks and memberships."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.people import dmy, later, long_date
from tests.workbooks.corpus_ninth_hand.book import Book
from tests.workbooks.corpus_ninth_hand.people import crew, places

PEKSOS = {"category": "PEKSOS"}
LEVELS = {
    "GENERALIS": "Pekerja Sosial Generalis",
    "ASISTEN": "Asisten Pekerja Sosial",
    "SPESIALIS": "Pekerja Sosial Spesialis",
}


def banten() -> Book:
    book = Book(
        "13-banten-peksos-bersertifikat.xlsx",
        "Judul kolom dua baris untuk sertifikat, nomor kolom dalam kurung, sumber di bawah tabel.",
        by="36",
    )
    page = book.page("BNBA")
    page.over(11, "PEMERINTAH PROVINSI BANTEN", "DINAS SOSIAL")
    page.blank()
    page.over(
        11, "DAFTAR PEKERJA SOSIAL BERSERTIFIKAT MENURUT KABUPATEN/KOTA", "KEADAAN S.D. 30 SEPTEMBER 2026"
    )
    page.blank()
    page.head(
        *("No", "Kabupaten/Kota", "Nama Lengkap", "NIK", "Jenis Kelamin", "Tempat Bertugas"),
        ("Sertifikat Kompetensi", "Nomor", "Jenjang", "Tanggal Terbit", "Masa Berlaku s.d."),
        "Nomor Handphone",
    )
    page.line(*(f"({number})" for number in range(1, 12)))
    towns = {"36.01": "Kab. Pandeglang", "36.03": "Kab. Tangerang", "36.71": "Kota Tangerang"}
    towns |= {"36.74": "Kota Tangerang Selatan", "36.02": "Kab. Lebak"}
    seats = [
        *places("36.01", "01 Sumur, 21 Pandeglang"),
        *places("36.02", "14 Rangkasbitung, 18 Cibadak"),
        *places("36.03", "01 Balaraja, 03 Tigaraksa"),
        *places("36.71", "01 Tangerang, 07 Karawaci"),
        *places("36.74", "01 Serpong, 03 Pondok Aren"),
    ]
    staff = crew(
        "|Neng Siti Julaeha|S.Tr.Sos;|Ahmad Baihaqi|S.ST;|Ratih Kumala Dewi|S.Sos;|Deden Supriatna|A.KS;"
        "|Annisa Rahmadani|S.Tr.Sos;|Yoga Permana Putra|S.Sos;|Mega Silvia|S.ST;|Fajar Nugroho|S.Kesos;"
        "|Dian Novitasari|S.Sos., M.Si;|Rizal Mutaqin|S.ST",
        seats,
        "Pandeglang, Serang, Tangerang",
    )
    levels = ("GENERALIS", "GENERALIS", "ASISTEN", "GENERALIS", "SPESIALIS")
    issued = [dt.date(2022 + place % 4, 2 + place, 3 + 2 * place) for place in range(10)]
    page.people(
        staff,
        lambda number, who: [
            *(number, towns[seats[number - 1].code[:5]], who.full, who.nik),
            *(
                {"L": "Laki-laki", "P": "Perempuan"}[who.sex],
                "Dinas Sosial",
                f"{1180 + number}/LSPS/{2022 + (number - 1) % 4}",
            ),
            *(LEVELS[levels[number % 5]], issued[number - 1], later(issued[number - 1], 5), who.phone),
        ],
        lambda number, who: who.told(
            *("nik", "sex", "phone"),
            **PEKSOS,
            place=seats[number - 1].code[:5],
            certificate_number=f"{1180 + number}/LSPS/{2022 + (number - 1) % 4}",
            certificate_level=levels[number % 5],
            certificate_issued_on=issued[number - 1],
            certificate_valid_until=later(issued[number - 1], 5),
        ),
    )
    page.blank()
    page.plain("Sumber : Dinas Sosial Kabupaten/Kota se-Provinsi Banten, diolah.")
    page.signature(
        9,
        "Serang, 5 Oktober 2026",
        "Plt. KEPALA DINAS SOSIAL",
        "PROVINSI BANTEN,",
        *("", "", "", "H. UJANG SAEFULLAH, S.Sos., M.Si", "NIP. 19710818 199703 1 004"),
    )
    return book


def semarang() -> Book:
    book = Book(
        "14-semarang-jf-peksos.xlsx",
        "Nama dan NIP dalam satu sel, pangkat dan golongan, jenjang jabatan fungsional.",
        by="33.74",
    )
    page = book.page("JF PEKSOS")
    page.over(8, "DAFTAR PEJABAT FUNGSIONAL PEKERJA SOSIAL", "DINAS SOSIAL KOTA SEMARANG", "PER AGUSTUS 2026")
    page.blank()
    page.head(
        *("NO", "NAMA / NIP", "PANGKAT / GOL. RUANG", "JABATAN", "TEMPAT, TGL LAHIR"),
        *("NIK", "STATUS", "NO. HP"),
    )
    seats = places("33.74", "01 Semarang Tengah, 06 Pedurungan, 10 Tembalang, 13 Semarang Barat, 15 Ngaliyan")
    staff = crew(
        "|Endang Puji Astuti|S.Sos, M.Si;|Slamet Widodo|AKS;|Ika Nur Fitriana|S.ST;Drs.|Suharyanto|;"
        "|Ratna Wulandari|S.Kesos;|Danang Prasetyo|S.Tr.Sos;|Siwi Hapsari|S.Sos;"
        "|Eko Budi Santoso|S.ST, MPS.Sp",
        seats,
        "Semarang, Kendal, Demak",
    )
    posts = ("Penata, III/c", "Penata Tk. I, III/d", "Penata Muda, III/a")
    jobs = ("Pekerja Sosial Ahli Muda", "Pekerja Sosial Ahli Muda", "Pekerja Sosial Ahli Pertama")
    page.people(
        staff,
        lambda number, who: [
            *(number, f"{who.full}\nNIP. {who.nip_in_groups}", posts[number % 3], jobs[number % 3]),
            *(f"{who.birth_place}, {dmy(who.birth_date)}", who.nik, "PNS", who.phone),
        ],
        lambda number, who: who.told(*("nik", "nip", "birth_place", "birth_date", "phone"), **PEKSOS),
    )
    page.signature(
        6, "Kepala Dinas Sosial Kota Semarang", "", "", "Dra. Nining Kusumawati, M.M", "Pembina Tk. I"
    )
    return book


def lampung() -> Book:
    book = Book(
        "15-lampung-hasil-sertifikasi.xlsx",
        "Hasil uji kompetensi LSPS: No. Reg, kualifikasi, asal instansi, catatan di bawah.",
        by="18",
    )
    page = book.page("Hasil")
    page.plain(
        "Lampiran Berita Acara Uji Kompetensi",
        "Lembaga Sertifikasi Pekerjaan Sosial (LSPS)",
        "Bandar Lampung, 17 - 18 Juni 2025",
    )
    page.blank()
    page.over(10, "DAFTAR PESERTA DINYATAKAN KOMPETEN")
    page.blank()
    page.head(
        *("No", "No. Reg", "Nama Peserta", "Tempat & Tgl Lahir", "NIK", "Kualifikasi"),
        *("No. Sertifikat", "Tgl Sertifikat", "Berlaku Sampai", "Asal Kab/Kota"),
    )
    towns = ("Lampung Selatan", "Kota Metro", "Kab. Tanggamus", "Bandar Lampung", "Way Kanan")
    seats = [
        *places("18.01", "04 Natar, 06 Kalianda"),
        *places("18.72", "01 Metro Pusat, 04 Metro Timur"),
        *places("18.06", "01 Kota Agung, 02 Talang Padang"),
        *places("18.71", "01 Kedaton, 13 Kemiling"),
        *places("18.08", "01 Blambangan Umpu, 02 Kasui"),
    ]
    staff = crew(
        "|Siti Aminah Batubara|S.Sos;|Feri Irawan|S.ST;|Desi Ratnasari Putri|S.Tr.Sos;"
        "|Ahmad Rizal Fikri|S.Sos;"
        "Hj.|Nurbaiti|S.Sos, M.M;|Heri Susanto|A.KS;|Mutiara Anggun|S.Tr.Sos;|Bagas Aditya|S.Kesos;"
        "|Tiara Maharani|S.Sos;|Indra Gunawan|S.ST",
        seats,
        "Kalianda, Metro, Kotabumi, Liwa",
    )
    issued = dt.date(2025, 7, 14)
    page.people(
        staff,
        lambda number, who: [
            *(number, f"PS.{2205 + number}.25", who.full, f"{who.birth_place}, {long_date(who.birth_date)}"),
            *(
                who.nik,
                LEVELS["ASISTEN" if number % 4 == 0 else "GENERALIS"],
                f"LSPS-{number + 3046:05d}/VII/2025",
            ),
            *(long_date(issued), long_date(later(issued, 3)), towns[(number - 1) // 2]),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date"),
            **PEKSOS,
            certificate_number=f"LSPS-{number + 3046:05d}/VII/2025",
            certificate_level="ASISTEN" if number % 4 == 0 else "GENERALIS",
            certificate_issued_on=issued,
            certificate_valid_until=later(issued, 3),
        ),
    )
    page.blank()
    page.plain(
        "Catatan :",
        "1. Sertifikat diserahkan melalui Dinas Sosial Provinsi.",
        "2. Peserta tidak hadir 2 orang.",
    )
    return book


def ipspi_bengkulu() -> Book:
    book = Book(
        "16-bengkulu-anggota-ipspi.xlsx",
        "Daftar anggota DPD IPSPI: nomor anggota, surel, domisili, STR, ketua dan sekretaris.",
        by="17",
    )
    page = book.page("Anggota")
    page.over(
        10,
        "DEWAN PENGURUS DAERAH",
        "IKATAN PEKERJA SOSIAL PROFESIONAL INDONESIA (IPSPI)",
        "PROVINSI BENGKULU",
    )
    page.blank()
    page.over(10, "DAFTAR ANGGOTA PERIODE 2024-2029")
    page.blank()
    page.head(
        *("No.", "No. Anggota", "Nama", "NIK", "L/P", "Domisili", "Pendidikan"),
        *("No. WA", "E-mail", "No. STR"),
    )
    seats = [*places("17.71", "01 Selebar, 03 Teluk Segara"), *places("17.02", "09 Curup, 11 Selupu Rejang")]
    staff = crew(
        "|Wike Anggraini|S.Tr.Sos;|Randi Pratama|S.Sos;|Ferawati|S.ST, M.Kesos;|Hengki Saputra|A.KS;"
        "|Meri Susanti|S.Sos;|Yoan Hafiz|S.Tr.Sos;|Tika Permata Sari|S.Kesos;|Doni Alamsyah|S.ST",
        seats,
        "Bengkulu, Curup, Manna",
    )
    mails = [f"{who.name.split()[0].lower()}{who.birth_date:%y}@contoh.id" for who in staff]
    page.people(
        staff,
        lambda number, who: [
            *(
                number,
                f"17.{number:03d}.2024",
                who.full,
                who.nik,
                who.sex,
                ("Kota Bengkulu", "Curup")[number % 2],
            ),
            *("D4 Pekerjaan Sosial" if "ST" in who.back else "S1", who.phone_in_groups, mails[number - 1]),
            f"STR-{number + 700}/IPSPI/2024" if number % 3 else "-",
        ],
        lambda number, who: who.told("nik", "sex", "phone", **PEKSOS, email=mails[number - 1]),
    )
    page.row += 2
    page.line("", "Ketua,", "", "", "", "", "", "Sekretaris,")
    page.row += 3
    page.line("", "Drs. Amrullah Zain, M.Si", "", "", "", "", "", "Vivi Novriani, S.Sos")
    return book


def pekanbaru() -> Book:
    book = Book(
        "17-pekanbaru-masa-berlaku.xlsx",
        "Daftar pantau masa berlaku menurut tahun berakhirnya, sisa hari, perlu diperpanjang.",
        by="14.71",
    )
    page = book.page("Monitoring")
    page.plain("MONITORING MASA BERLAKU SERTIFIKAT KOMPETENSI PEKERJA SOSIAL", "DINAS SOSIAL KOTA PEKANBARU")
    page.plain("Posisi data: 1 November 2026")
    page.blank()
    page.head(
        *("No", "Nama Peksos", "NIP", "NIK", "Nomor Sertifikat", "Penerbit", "Tgl Terbit"),
        *("Berlaku s/d", "Sisa (hari)", "Tindak Lanjut"),
    )
    seats = places("14.71", "01 Sukajadi, 07 Bukit Raya, 09 Marpoyan Damai, 11 Payung Sekaki, 12 Rumbai")
    today = dt.date(2026, 11, 1)
    number = 0
    for heading, year, names in (
        ("Berakhir tahun 2026", 2026, "|Yusnimar|S.Sos;|Said Fakhrurrozi|S.ST;|Leni Marlina Zebua|S.Sos"),
        ("Berakhir tahun 2027", 2027, "|Syafrida Hanum|S.Tr.Sos;|Dodi Irwansyah|A.KS;|Gusti Ayu Rahmi|S.ST"),
        ("Berakhir tahun 2028", 2028, "|Nadia Ulfa|S.Tr.Sos;|Ronaldo Manurung|S.Sos"),
    ):
        page.line(heading)
        staff = crew(names, seats, "Pekanbaru, Bangkinang, Dumai")
        ends = {who: dt.date(year, 11, 20 - place * 3) for place, who in enumerate(staff)}
        page.people(
            staff,
            lambda number, who, ends=ends: [
                *(number, who.full, who.nip, who.nik, f"SK.{who.nik[-4:]}/LSPS/{ends[who].year - 5}", "LSPS"),
                *(later(ends[who], -5), ends[who], (ends[who] - today).days),
                "Segera ajukan perpanjangan" if ends[who].year == 2026 else "",
            ],
            lambda number, who, ends=ends: who.told(
                *("nip", "nik"),
                **PEKSOS,
                certificate_number=f"SK.{who.nik[-4:]}/LSPS/{ends[who].year - 5}",
                certificate_issuer="LSPS",
                certificate_issued_on=later(ends[who], -5),
                certificate_valid_until=ends[who],
            ),
            start=number + 1,
        )
        number += len(staff)
    return book


def denpasar() -> Book:
    book = Book(
        "18-denpasar-peksos.csv",
        "Ekspor sistem kepegawaian: kode status, NIP dan NIK berpetik satu.",
        by="51.71",
    )
    page = book.page("18-denpasar-peksos")
    page.line(
        *("no_urut", "nip", "nama", "nik", "tmp_lahir", "tgl_lahir", "jns_kelamin", "nm_jabatan"),
        *("status_pegawai", "unit_kerja", "no_telp"),
    )
    seats = places("51.71", "01 Denpasar Selatan, 02 Denpasar Timur, 03 Denpasar Barat, 04 Denpasar Utara")
    staff = crew(
        "|Ni Luh Putu Sukerti|S.Sos;|I Made Suardana|S.ST;|Ni Wayan Eka Pertiwi|S.Kesos;"
        "|I Ketut Artawan|A.KS;"
        "|Ida Ayu Mirah Kencana|S.Tr.Sos;|I Gede Sudiarta|S.Sos;|Ni Kadek Dwi Lestari|S.ST",
        seats,
        "Denpasar, Gianyar, Tabanan",
    )
    page.people(
        staff,
        lambda number, who: [
            *(number, f"'{who.nip}", who.full, f"'{who.nik}", who.birth_place, dmy(who.birth_date, "/")),
            *(who.sex, "Pekerja Sosial Ahli Pertama", "PPPK" if number % 3 == 0 else "PNS"),
            *("Bidang Rehabilitasi Sosial", who.phone),
        ],
        lambda number, who: who.told(
            *("nip", "nik", "birth_place", "birth_date", "sex", "phone"),
            **PEKSOS,
        ),
    )
    return book


def sulsel() -> Book:
    book = Book(
        "19-sulsel-uptd.ods",
        "Pegawai menurut UPT sebagai baris kelompok, NIP di kolomnya, status kepegawaian.",
        by="73",
    )
    page = book.page("Peksos UPT")
    page.over(8, "DATA PEKERJA SOSIAL PADA UPT DINAS SOSIAL PROVINSI SULAWESI SELATAN", "TAHUN 2026")
    page.blank()
    page.head(
        *("No", "Nama Lengkap", "NIP", "NIK", "Tanggal Lahir", "Status Kepegawaian"),
        *("Bidang Layanan", "Nomor HP"),
    )
    seats = places("73.71", "02 Mamajang, 10 Tamalate, 12 Manggala, 13 Rappocini")
    number = 0
    for heading, field, names in (
        (
            "A. UPT PPSLU Harapan Senja",
            "Lanjut usia",
            "|Andi Rosdiana|S.Sos;|Muh. Yusran|S.ST;|Hasnawati|S.Kesos;|Syamsul Rijal|A.KS",
        ),
        ("B. UPT PPSA Tunas Bahari", "Anak", "|Andi Nurfadillah|S.Tr.Sos;|Baso Irfan|S.Sos;|St. Hajrah|S.ST"),
    ):
        page.line(heading)
        staff = crew(names, seats, "Makassar, Sungguminasa, Maros")
        page.people(
            staff,
            lambda number, who, field=field: [
                *(number, who.full, who.nip_in_groups, who.nik, who.birth_date),
                *(("PPPK Paruh Waktu" if number % 4 == 0 else "PNS"), field, who.phone),
            ],
            lambda number, who: who.told(
                *("nip", "nik", "birth_date", "phone"),
                **PEKSOS,
            ),
            start=number + 1,
        )
        number += len(staff)
    return book


WORKBOOKS = (banten, semarang, lampung, ipspi_bengkulu, pekanbaru, denpasar, sulsel)
