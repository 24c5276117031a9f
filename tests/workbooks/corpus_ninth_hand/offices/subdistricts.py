"""TKSK, one in each kecamatan."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.people import dmy, long_date
from tests.workbooks.corpus_ninth_hand.book import Book
from tests.workbooks.corpus_ninth_hand.people import crew, places

TKSK = {"category": "TKS", "programme": "TKSK"}


def bengkulu_utara() -> Book:
    book = Book(
        "01-bengkulu-utara-tksk.xlsx",
        "Kop surat, nomor kolom, tempat dan tanggal lahir dalam satu sel, tanda tangan.",
        by="17.03",
        category="TKS",
    )
    page = book.page("TKSK 2026")
    page.over(9, "PEMERINTAH KABUPATEN BENGKULU UTARA", "DINAS SOSIAL")
    page.over(9, "Jalan Basuki Rahmat Nomor 11, Arga Makmur 38611")
    page.blank()
    page.over(9, "DATA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK)")
    page.over(9, "KABUPATEN BENGKULU UTARA TAHUN 2026")
    page.blank()
    page.head(
        *("No", "Nama Lengkap & Gelar", "NIK KTP", "Tempat/Tgl. Lahir", "L/P"),
        *("Pend. Terakhir", "Alamat Tugas", "No. HP/WA", "Ket."),
    )
    page.line(*range(1, 10))
    seats = places(
        "17.03",
        "07 Kota Arga Makmur, 06 Kerkap, 10 Lais, 11 Batik Nau, 12 Ketahun, 09 Padang Jaya, 08 Giri Mulya,"
        " 16 Air Napal, 24 Pinang Raya",
    )
    staff = crew(
        "|Yenti Marlina|S.Sos;Herman Gusti;|Desmawati|S.Pd;|Rahmat Fauzan|SE;Nurhayati Siregar;"
        "|Dedi Kurniadi|S.Sos;Rosmiati;|Iwan Setiadi|A.Md;|Lenny Puspita|S.H",
        seats,
        "Arga Makmur, Curup, Bengkulu",
    )
    page.people(
        staff,
        lambda number, who: [
            *(number, who.full, who.nik, f"{who.birth_place}, {dmy(who.birth_date)}", who.sex),
            *(("S1", "SMA", "D3")[number % 3], f"Kec. {seats[number - 1].name}", who.phone, ""),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "sex", "phone"), **TKSK, place=seats[number - 1].code
        ),
    )
    page.signature(
        7,
        "Arga Makmur, 12 Januari 2026",
        "Kepala Dinas Sosial",
        "Kabupaten Bengkulu Utara,",
        *("", "", "Drs. SYAFRUDIN HAKIM, M.Si", "Pembina Utama Muda", "NIP. 19690412 199403 1 007"),
    )
    return book


def serang() -> Book:
    book = Book(
        "02-kab-serang-lampiran-sk.xlsx",
        "Lampiran keputusan bupati, nama huruf besar, tanggal lahir dengan nama bulan.",
        by="36.04",
        category="TKS",
    )
    page = book.page("Lampiran")
    for text in (
        "LAMPIRAN",
        "KEPUTUSAN BUPATI SERANG",
        "NOMOR   : 463/Kep.118-Huk/2026",
        "TANGGAL : 19 Januari 2026",
        "TENTANG : PENETAPAN TENAGA KESEJAHTERAAN SOSIAL KECAMATAN TAHUN ANGGARAN 2026",
    ):
        page.line("", "", "", "", text)
    page.blank()
    page.over(7, "DAFTAR NAMA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK)", "KABUPATEN SERANG")
    page.blank()
    page.head("NO", "NAMA", "NIK", "TEMPAT, TANGGAL LAHIR", "JENIS KELAMIN", "WILAYAH TUGAS", "KETERANGAN")
    seats = places(
        "36.04",
        "05 Kramatwatu, 07 Bojonegara, 09 Ciruas, 11 Kragilan, 15 Cikande, 22 Baros, 30 Anyar, 31 Cinangka",
    )
    staff = crew(
        "Ratu Hilmiyah;|Tubagus Ansori|S.Pd.I;Siti Khumaeroh;Ade Sopandi;|Yuyun Wahyuni|S.Sos;"
        "Madroni;Eneng Sumarni;|Jajang Mulyana|S.E.",
        seats,
        "Serang, Pandeglang, Cilegon",
    )
    page.people(
        staff,
        lambda number, who: [
            *(number, who.capitals, who.nik, f"{who.birth_place}, {long_date(who.birth_date)}"),
            *({"L": "Laki-laki", "P": "Perempuan"}[who.sex], seats[number - 1].name.upper(), ""),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "sex"),
            **TKSK,
            name=who.name.upper(),
            place=seats[number - 1].code,
        ),
    )
    page.signature(6, "BUPATI SERANG,", "", "ttd", "", "RATU AISYAH MAULIDA")
    return book


def banyuwangi() -> Book:
    book = Book(
        "03-banyuwangi-tksk.ods",
        "Judul kolom dua baris, nomor KK di samping NIK, TMT, tanggal sebagai tanggal.",
        by="35.10",
        category="TKS",
    )
    page = book.page("Data TKSK")
    page.plain("DATA TKSK KABUPATEN BANYUWANGI", "PER 1 JULI 2026")
    page.blank()
    page.head(
        *("NO", "NAMA TKSK", ("IDENTITAS", "NO. KK", "NIK"), ("LAHIR", "TEMPAT", "TANGGAL")),
        *("JK", "KECAMATAN TUGAS", "TMT", "NO. HP"),
    )
    seats = places(
        "35.10",
        "05 Muncar, 08 Srono, 09 Genteng, 10 Glenmore, 13 Rogojampi, 16 Banyuwangi, 18 Wongsorejo, 24 Licin",
    )
    staff = crew(
        "Endah Susilowati;|Bambang Hariyono|S.Sos;Luluk Mukarromah;Sugeng Priyanto;|Wiwik Handayani|S.Pd;"
        "Mohamad Soleh;Dwi Retno Palupi;|Agung Wicaksana|S.H.",
        seats,
        "Banyuwangi, Jember, Situbondo",
    )
    begun = [dt.date(2014 + place, 1 + place % 3, 1 + place * 2) for place in range(8)]
    page.people(
        staff,
        lambda number, who: [
            *(number, who.full, f"{who.nik[:6]}1204120{number}31", who.nik, who.birth_place, who.birth_date),
            *(who.sex, seats[number - 1].name, begun[number - 1], who.phone),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "sex", "phone"),
            **TKSK,
            place=seats[number - 1].code,
            assignment_starts_on=begun[number - 1],
        ),
    )
    return book


def gorontalo() -> Book:
    book = Book(
        "04-gorontalo-tksk.xlsx",
        "Provinsi: baris kelompok kabupaten dengan angka Romawi, jumlah di bawah tiap kelompok.",
        by="75",
        category="TKS",
    )
    page = book.page("Sheet1")
    page.over(8, "REKAPITULASI NAMA TKSK SE-PROVINSI GORONTALO", "TAHUN 2026")
    page.blank()
    page.head("No", "Nama", "NIK", "JK", "Kecamatan", "No. Rekomendasi", "No. SK Penetapan", "No. HP")
    number = 0
    for heading, regency, districts, names, towns in (
        (
            "I. KABUPATEN BOALEMO",
            "75.02",
            "01 Paguyaman, 03 Dulupi, 04 Tilamuta, 05 Mananggu",
            "Hartin Mohamad;|Rusdin Laiya|S.Pd;Selvi Hunowu;Yamin Tahir",
            "Tilamuta, Limboto",
        ),
        (
            "II. KABUPATEN BONE BOLANGO",
            "75.03",
            "01 Tapa, 02 Kabila, 06 Tilongkabila",
            "|Fatmah Djafar|S.Sos;Ismet Lihawa;Nurlin Pakaya",
            "Suwawa, Gorontalo",
        ),
        (
            "III. KOTA GORONTALO",
            "75.71",
            "01 Kota Barat, 04 Dungingi, 07 Sipatana",
            "Sri Ningsih Abas;|Abdul Kadir Nusi|SE;|Rahmawaty Igirisa|S.Kom",
            "Gorontalo, Limboto",
        ),
    ):
        page.line(heading)
        seats = places(regency, districts)
        staff = crew(names, seats, towns)
        seat = dict(zip((who.nik for who in staff), seats, strict=True))
        page.people(
            staff,
            lambda number, who, seat=seat: [
                *(number, who.full, who.nik, who.sex, seat[who.nik].name),
                *(f"400.9/{110 + number}/Dinsos", f"{210 + number}/KEP/SOS/I/2026", who.phone),
            ],
            lambda number, who, seat=seat: who.told(
                *("nik", "sex", "phone"),
                **TKSK,
                place=seat[who.nik].code,
                decree_no=f"{210 + number}/KEP/SOS/I/2026",
            ),
            start=number + 1,
        )
        number += len(staff)
        page.line("", f"Jumlah : {len(staff)} orang")
    page.line("", f"JUMLAH SELURUHNYA : {number} orang")
    return book


def lampung_tengah() -> Book:
    book = Book(
        "05-lampung-tengah-tksk.csv",
        "Unduhan aplikasi: judul kolom seperti nama kolom basis data, tanggal ISO.",
        by="18.02",
        category="TKS",
    )
    page = book.page("05-lampung-tengah-tksk")
    page.line(
        *("id", "nama_lengkap", "gelar_belakang", "nik", "jenis_kelamin", "tempat_lahir", "tanggal_lahir"),
        *("jabatan", "kecamatan", "no_hp", "tmt", "status_aktif"),
    )
    seats = places(
        "18.02",
        "01 Kalirejo, 03 Padang Ratu, 04 Gunung Sugih, 05 Trimurjo, 06 Punggur, 07 Terbanggi Besar,"
        " 12 Seputih Surabaya, 23 Kota Gajah",
    )
    staff = crew(
        "|Ni Komang Ariani|S.Pd;Suparjo;|Eka Yulianti|S.Sos;Wayan Sudarmo;Tri Lestari;|Anton Wijaya|S.E.;"
        "Suharni;Rudi Hartanto",
        seats,
        "Gunung Sugih, Metro, Kotabumi",
    )
    begun = [dt.date(2018 + place % 5, 1, 2 + place) for place in range(8)]
    page.people(
        staff,
        lambda number, who: [
            *(410 + number, who.name, who.back, who.nik, who.sex, who.birth_place),
            *(who.birth_date.isoformat(), "TKSK", seats[number - 1].name, who.phone),
            *(begun[number - 1].isoformat(), "Aktif"),
        ],
        lambda number, who: who.told(
            *("nik", "birth_place", "birth_date", "sex", "phone"),
            **TKSK,
            place=seats[number - 1].code,
            assignment_starts_on=begun[number - 1],
        ),
    )
    return book


def deli_serdang() -> Book:
    book = Book(
        "06-deli-serdang-tali-asih.xls",
        "Daftar penerima tali asih: bank, nomor rekening, uang, jumlah di bawahnya.",
        by="12.07",
        category="TKS",
    )
    page = book.page("TW II")
    page.over(9, "DAFTAR PEMBAYARAN TALI ASIH TKSK TRIWULAN II", "DINAS SOSIAL KABUPATEN DELI SERDANG")
    page.over(9, "TAHUN ANGGARAN 2026")
    page.blank()
    page.head(
        *("No.", "Nama TKSK", "N I K", "Kecamatan", "Bank", "No. Rekening"),
        *("Bulan", "Jumlah (Rp)", "Telepon"),
    )
    seats = places(
        "12.07",
        "02 Tanjung Morawa, 05 Pancur Batu, 21 Patumbak, 22 Deli Tua, 23 Sunggal, 26 Percut Sei Tuan,"
        " 27 Batang Kuis, 28 Lubuk Pakam, 32 Pantai Labu",
    )
    staff = crew(
        "Rosita Br Tarigan;|Jonni Sembiring|SH;Sulastri;|Parlindungan Harahap|S.Sos;Erlina Br Ginting;"
        "Ridwan Nasution;|Dameria Purba|S.Pd;Syahrial Lubis;Netti Simanjuntak",
        seats,
        "Medan, Lubuk Pakam, Binjai",
    )
    page.people(
        staff,
        lambda number, who: [
            *(number, who.full, who.nik_in_groups, seats[number - 1].name, "Bank Sumut"),
            *(f"260.02.04.01{number:02d}{number * 7:02d}-{number % 9}", "April s.d. Juni", 1500000),
            who.phone_in_groups,
        ],
        lambda number, who: who.told("nik", "phone", **TKSK, place=seats[number - 1].code),
    )
    page.line("", "JUMLAH", "", "", "", "", "", 1500000 * len(staff))
    page.signature(
        2, "Mengetahui,", "Pejabat Pelaksana Teknis Kegiatan", "", "", "Marlina Sitepu, S.Sos, M.AP"
    )
    return book


WORKBOOKS = (bengkulu_utara, serang, banyuwangi, gorontalo, lampung_tengah, deli_serdang)
