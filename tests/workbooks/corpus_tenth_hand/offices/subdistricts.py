"""TKSK: one in each kecamatan, mostly in the appendix of a decree."""

from __future__ import annotations

from tests.workbooks.corpus_eighth_hand.people import dmy, later, long_date
from tests.workbooks.corpus_tenth_hand.book import Book
from tests.workbooks.corpus_tenth_hand.people import capitals, crew, in_words

TKSK = {"programme": "TKSK", "category": "TKS"}


def bengkulu_utara() -> Book:
    book = Book(
        "01-bengkulu-utara-tksk.xlsx",
        "Lampiran keputusan, rapi, TTL dalam satu sel.",
        by="17.03",
        category="TKS",
    )
    page = book.page("Lampiran SK")
    for text in (
        "LAMPIRAN",
        "KEPUTUSAN KEPALA DINAS SOSIAL KABUPATEN BENGKULU UTARA",
        "NOMOR : 400.9.4/118/DINSOS/2026",
        "TANGGAL : 7 JANUARI 2026",
    ):
        page.line("", "", "", "", text)
    page.blank()
    page.over(7, "DAFTAR NAMA TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK)")
    page.over(7, "KABUPATEN BENGKULU UTARA TAHUN ANGGARAN 2026")
    page.blank()
    page.head("NO", "NAMA", "TEMPAT/TANGGAL LAHIR", "NIK", "PENDIDIKAN", "KECAMATAN TUGAS", "NO. HP")
    people = crew(
        "|Yusnita Anggraini|S.Sos;Hendri Gunawan;Lismawati;|Jon Feri Saputra|S.E;Rohima Dewi;Ujang Supriyadi;"
        "|Nurlaila Hasanah|S.Pd.I;Edwar Antoni;Desmi Hartati;|Zulkifli Amri|S.IP",
        "17.03.07 17.03.06 17.03.10",
        "Arga Makmur, Lais, Ketahun, Bengkulu",
        "bengkulu utara",
    )
    places = (
        *(("Kota Arga Makmur", "07"), ("Kerkap", "06"), ("Lais", "10"), ("Padang Jaya", "09")),
        *(("Air Besi", "15"), ("Ketahun", "12"), ("Putri Hijau", "14"), ("Giri Mulya", "08")),
        *(("Hulu Palik", "19"), ("Enggano", "01")),
    )
    for number, (who, (district, code)) in enumerate(zip(people, places, strict=True), start=1):
        born = f"{who.birth_place}, {long_date(who.birth_date)}"
        school = "S1" if who.back else "SMA"
        row = page.line(number, who.full, born, who.nik, school, district, who.phone)
        told = who.told("nik", "birth_place", "birth_date", "phone", **TKSK, place=f"17.03.{code}")
        page.told(row, told)
    page.signature(
        5,
        "KEPALA DINAS SOSIAL",
        "KABUPATEN BENGKULU UTARA,",
        "",
        "",
        "",
        "Drs. H. SUHARMAN EFFENDI, M.Si",
        "Pembina Utama Muda (IV/c)",
        "NIP. 19690412 199403 1 006",
    )
    return book


def lebak() -> Book:
    book = Book(
        "09-lebak-tksk.xls",
        "Nomor HP sebagai angka, nomor dan tanggal SK terpisah.",
        by="36.02",
        category="TKS",
    )
    book.date_format = "DD-MM-YYYY"
    page = book.page("TKSK 2026")
    page.plain("DATA TKSK KAB. LEBAK", "KEADAAN BULAN OKTOBER 2026")
    page.blank()
    page.head("No", "Nama Lengkap", "NIK", "Alamat", "Kecamatan", "No. SK", "Tgl. SK", "No. Telepon")
    people = crew(
        "|Iis Solihat|S.Pd;Ade Suhendar;Neneng Hayati;|Tubagus Rifai|S.Sos.I;Eneng Kholilah;"
        "Mamat Rohimat;|Siti Saodah|S.Kom.I;Asep Bahrudin;Lilis Komalasari",
        "36.02.14 36.02.01 36.02.13",
        "Lebak, Rangkasbitung, Pandeglang",
        "lebak",
    )
    places = (
        *(("Rangkasbitung", "14", "Kp. Pasir Ona"), ("Malingping", "01", "Kp. Kadu Hauk")),
        *(("Bayah", "03", "Kp. Cibobos"), ("Cipanas", "04", "Kp. Talaga Hiang")),
        *(("Leuwidamar", "06", "Kp. Cibungur"), ("Maja", "13", "Perum Bumi Asri Blok C2/7")),
        *(("Warunggunung", "15", "Kp. Sabagi"), ("Wanasalam", "21", "Kp. Bejod")),
        ("Sobang", "22", "Kp. Citujah Ds. Citujah"),
    )
    for number, (who, (district, code, street)) in enumerate(zip(people, places, strict=True), start=1):
        decree = f"800/Kep.{20 + number}-Dinsos/2026"
        signed = later(who.birth_date.replace(month=1, day=5), 2026 - who.birth_date.year)
        phone = int(who.phone)
        row = page.line(number, who.full, who.nik, street, district, decree, signed, phone)
        page.told(row, who.told("nik", "phone", **TKSK, place=f"36.02.{code}", decree_no=decree))
    return book


def garut() -> Book:
    book = Book(
        "21-garut-tksk.xlsx",
        "Kop surat, nama huruf besar semua, nomor kolom, TMT.",
        by="32.05",
        category="TKS",
    )
    page = book.page("Sheet1")
    page.over(9, "PEMERINTAH KABUPATEN GARUT", "DINAS SOSIAL")
    page.over(9, "Jl. Patriot No. 14 Telp. (0262) 231047 Garut 44151")
    page.blank()
    page.over(9, "DAFTAR TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK) YANG AKTIF TAHUN 2026")
    page.blank()
    page.head(
        *("NO", "KECAMATAN", "NAMA TKSK", "NO. INDUK TKSK", "NIK", "L/P"),
        *("TEMPAT TANGGAL LAHIR", "TMT TKSK", "NO HP/WA"),
    )
    page.line(*(f"({column})" for column in range(1, 10)))
    people = crew(
        "|Euis Rohaeti|S.Pd;Dadan Hamdani;Wiwin Winarti;|Cecep Abdul Kohar|S.Sos;Imas Masriah;Aep Saepudin;"
        "Nia Kurniasih;|Ujang Ridwan|S.Pd.I;Popon Supartini;Agus Sulaeman;Yeti Nurhayati;"
        "|Deni Kusdinar|SE;Tuti Alawiyah;Iwan Setiawan",
        "32.05.01 32.05.17 32.05.09 32.05.14",
        "Garut, Tasikmalaya, Bandung",
        "garut",
    )
    places = (
        *(("GARUT KOTA", "01"), ("KARANGPAWITAN", "02"), ("WANARAJA", "03"), ("TAROGONG KALER", "04")),
        *(("TAROGONG KIDUL", "05"), ("BANYURESMI", "06"), ("SAMARANG", "07"), ("LELES", "09")),
        *(("KADUNGORA", "10"), ("MALANGBONG", "14"), ("BAYONGBONG", "17"), ("CISURUPAN", "20")),
        *(("PAMEUNGPEUK", "27"), ("BL. LIMBANGAN", "38")),
    )
    for number, (who, (district, code)) in enumerate(zip(people, places, strict=True), start=1):
        start = who.birth_date.replace(year=2012 + number % 9, month=1 + number % 3 * 3, day=1)
        born = f"{who.birth_place.upper()}, {dmy(who.birth_date)}"
        row = page.line(
            *(number, district, who.full.upper(), f"32.05.{code}.{number:03d}", who.nik, who.sex),
            *(born, dmy(start), who.phone),
        )
        told = who.told("nik", "sex", "birth_date", "phone", **TKSK, assignment_starts_on=start)
        told = {key: value for key, value in told.items() if key != "back_title"} | capitals(who)
        # "BL. LIMBANGAN" is Balubur Limbangan, the old name of the kecamatan.
        page.told(row, told if district.startswith("BL.") else told | {"place": f"32.05.{code}"})
    page.line("", "JUMLAH", f"{len(people)} ORANG")
    page.signature(
        7,
        "Garut, 2 November 2026",
        "Kepala Bidang Pemberdayaan Sosial,",
        "",
        "",
        "Hj. TETI ROHAYATI, S.Sos., M.Si.",
        "NIP. 19720618 199803 2 004",
    )
    return book


def bima() -> Book:
    book = Book(
        "26-bima-tksk.xlsx",
        "Semua NIK tersimpan sebagai angka: digit terakhir jadi nol.",
        by="52.06",
        category="TKS",
    )
    page = book.page("DATA TKSK")
    page.over(7, "DATA TKSK KABUPATEN BIMA")
    page.blank()
    page.head("NO", "NAMA", "JENIS KELAMIN", "TGL LAHIR", "NIK", "KECAMATAN", "NO REKENING BANK NTB SYARIAH")
    people = crew(
        "Nurfarhati;|Syarifuddin H. Ahmad|S.Sos;|Sri Rahmawati|S.Pd;Arif Budiman;Jubaidah;|Muhlis|S.Pt;"
        "St. Maryam;Abdul Haris;|Fitriani|S.Sos;Suhardin",
        "52.06.03 52.06.02 52.06.06",
        "Bima",
        "bima",
    )
    places = (
        *(("Woha", "03"), ("Bolo", "02"), ("Sape", "06"), ("Belo", "04"), ("Monta", "01")),
        *(("Wera", "07"), ("Langgudu", "11"), ("Lambu", "12"), ("Madapangga", "13"), ("Tambora", "14")),
    )
    for number, (who, (district, code)) in enumerate(zip(people, places, strict=True), start=1):
        spoilt = int(who.nik) // 10 * 10
        account = f"0142{int(who.nik[-4:]) * 7919 % 10**8:08d}"
        row = page.line(number, who.full, in_words(who), who.birth_date, spoilt, district, account)
        page.sheet.cell(row, 5).number_format = "0"
        page.told(row, who.told("sex", "birth_date", **TKSK, place=f"52.06.{code}"))
        page.damaged(row, "nik")
    return book


def way_kanan() -> Book:
    book = Book(
        "36-way-kanan-tksk.xlsx",
        "Satu orang di dua baris: di bawah nama tempat dan tanggal lahir.",
        by="18.08",
        category="TKS",
    )
    page = book.page("Sheet1")
    page.over(6, "DAFTAR TKSK KABUPATEN WAY KANAN TAHUN 2026")
    page.blank()
    page.head("NO", "NAMA / TEMPAT, TANGGAL LAHIR", "NIK", "KECAMATAN", "PENDIDIKAN", "NO. HP")
    people = crew(
        "|Marlena Sari|S.Sos;Ketut Sugiarta;Umi Kulsum;|Herman Sawiran|S.H;Sulastri;Ari Wibowo",
        "18.08.01 18.08.04",
        "Baradatu, Kasui, Blambangan Umpu",
        "way kanan",
    )
    places = (
        *(("Blambangan Umpu", "01"), ("Banjit", "03"), ("Baradatu", "04")),
        *(("Negeri Agung", "07"), ("Kasui", "02"), ("Way Tuba", "08")),
    )
    for number, (who, (district, code)) in enumerate(zip(people, places, strict=True), start=1):
        school = "S1" if who.back else "SLTA"
        row = page.line(number, who.full, who.nik, district, school, who.phone_in_groups)
        page.line("", f"{who.birth_place}, {dmy(who.birth_date)}")
        told = who.told("nik", "birth_place", "birth_date", "phone", **TKSK, place=f"18.08.{code}")
        page.told(row, told)
    return book


WORKBOOKS = (bengkulu_utara, lebak, garut, bima, way_kanan)
