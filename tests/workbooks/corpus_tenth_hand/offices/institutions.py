"""Staff of private institutions, and of the one-door services of a kota."""

from __future__ import annotations

from tests.workbooks.corpus_eighth_hand.people import dmy, long_date
from tests.workbooks.corpus_tenth_hand.book import Book
from tests.workbooks.corpus_tenth_hand.people import crew, in_words


def cilegon() -> Book:
    book = Book("10-cilegon-lks.xlsx", "Nama lembaga di sel gabungan, alamat lembaga, kecamatan.", by="36.72")
    page = book.page("LKS 2026")
    page.over(9, "DATA PEKERJA SOSIAL PADA LEMBAGA KESEJAHTERAAN SOSIAL (LKS)", "KOTA CILEGON TAHUN 2026")
    page.blank()
    page.head(
        *(
            "NO",
            "NAMA LKS",
            "ALAMAT LKS",
            "KECAMATAN",
            "NAMA PEKERJA SOSIAL",
            "NIK",
            "L/P",
            "PENDIDIKAN",
            "NO HP",
        )
    )
    people = iter(
        crew(
            "Hj.|Uum Umayah|S.Pd.I;|Mulyadi Sanjaya|S.Sos;Ratu Fatimah;|Syaeful Bahri|S.Ag;"
            "|Yuyun Yuningsih|S.Sos;"
            "Faturohman;|Tuti Herawati|S.Tr.Sos;Jamaludin;|Nining Kurniasih|S.Kesos;Rohmat Hidayat",
            "36.72.02 36.72.05 36.72.08",
            "Cilegon",
            "cilegon",
        )
    )
    bodies = (
        ("LKS Nurul Ihsan Sejahtera", "Jl. Kubang Laban No. 8", "Jombang", "05", 3),
        ("LKS Bina Dhuafa Mandiri", "Link. Pabuaran RT 02/05", "Purwakarta", "07", 2),
        ("Yayasan Cahaya Krakatau Peduli", "Jl. Raya Merak Km. 4", "Grogol", "06", 3),
        ("LKS Harapan Ibu", "Link. Cikerai", "Cibeber", "01", 2),
    )
    number = 0
    for body, (name, street, district, code, size) in enumerate(bodies, start=1):
        first = page.row + 1
        for place in range(size):
            who, number = next(people), number + 1
            shared = ("", "", "", "") if place else (body, name, street, district)
            school = "S1" if who.back else "SMA"
            row = page.line(*shared, who.full, who.nik, who.sex, school, who.phone)
            told = who.told("nik", "sex", "phone", category="PEKSOS", programme="LKS", organization=name)
            page.told(row, told | {"place": f"36.72.{code}"})
        for column in range(1, 5):
            page.merge(first, column, page.row, column)
    return book


def binjai() -> Book:
    book = Book(
        "18-binjai-lksa.xlsx", "Nama lembaga dengan tanda kutip, centang L dan P, nama ketua.", by="12.75"
    )
    page = book.page("LKSA")
    page.over(8, "REKAP PEKERJA SOSIAL PADA LEMBAGA KESEJAHTERAAN SOSIAL ANAK (LKSA)", "KOTA BINJAI")
    page.blank()
    page.head(
        *("No", "Nama LKSA", "Nama Ketua LKSA", "Nama Pekerja Sosial", ("Jenis Kelamin", "L", "P"), "NIK"),
        "Pendidikan Terakhir",
    )
    people = iter(
        crew(
            "|Desi Ratnasari Br. Ginting|S.Sos;|Rahmad Syahputra|S.Pd;Nurainun Nasution;"
            "|Togu Simanjuntak|S.Th;"
            "|Khairunnisa Lubis|S.Sos;M. Iqbal Tarigan;|Lasma Sihombing|S.Psi;"
            "|Ardiansyah Siregar|S.Kessos;Suryani",
            "12.75.01 12.75.04 12.05.09",
            "Binjai, Medan",
            "binjai",
        )
    )
    bodies = (
        ("LKSA Al Jam'iyah Binjai", "H. Zainal Arifin Hsb", 3),
        ("LKSA Kasih Anugerah", "Pdt. R. Br. Sembiring", 2),
        ("Panti Asuhan Putra Harapan", "Dra. Hj. Nurbaiti", 4),
    )
    number = 0
    for name, head, size in bodies:
        for place in range(size):
            who, number = next(people), number + 1
            body = ('"', '"') if place else (name, head)
            ticks = ("√", "") if who.sex == "L" else ("", "√")
            row = page.line(number, *body, who.full, *ticks, who.nik, "S1" if who.back else "SMA/SMK")
            page.told(row, who.told("nik", "sex", category="PEKSOS", programme="LKSA", organization=name))
    return book


def dumai() -> Book:
    book = Book(
        "19-dumai-slrt.csv",
        "NIK jadi pangkat sepuluh; petugas SLRT dan Puskesos.",
        by="14.72",
        category="TKS",
    )
    page = book.page("19-dumai-slrt")
    page.line("DATA PETUGAS SLRT DAN PUSKESOS KOTA DUMAI TAHUN 2026")
    page.line("NO", "NAMA", "NIK", "L/P", "JABATAN", "KELURAHAN", "KECAMATAN", "NO WA")
    people = crew(
        "|Rosnita|S.Sos;|Hendri Yanto|S.Kom;Wan Syarifah;Jefri Saputra;Sri Mulyati;T. Zulkarnain;"
        "Yusmaniar;Dedi Irwan",
        "14.72.01 14.72.02 14.72.03",
        "Dumai",
        "dumai",
    )
    posts = (
        *(("Manajer SLRT", "-", "-", ""), ("Petugas Back Office", "-", "-", "")),
        *(
            ("Supervisor", "-", "Dumai Timur", "02"),
            ("Fasilitator", "Teluk Binjai", "Dumai Timur", "02.1002"),
        ),
        *(("Fasilitator", "Jaya Mukti", "Dumai Timur", "02.1004"), ("Supervisor", "-", "Bukit Kapur", "03")),
        *(("Petugas Puskesos", "Bagan Besar", "Bukit Kapur", "03.1004"),),
        ("Petugas Puskesos", "Purnama", "Dumai Barat", "01.1006"),
    )
    for number, (who, (job, village, district, code)) in enumerate(zip(people, posts, strict=True), start=1):
        spoilt = f"{who.nik[0]},{who.nik[1:6]}E+15"
        row = page.line(number, who.full, spoilt, who.sex, job, village, district, who.phone_in_groups)
        told = who.told("sex", "phone", category="TKS")
        page.told(row, told | {"place": f"14.72.{code}"} if code else told)
        page.damaged(row, "nik")
    return book


def bontang() -> Book:
    book = Book(
        "29-bontang-lks-lu.ods",
        "Tabel kecil rapi, tempat dan tanggal lahir terpisah.",
        by="64.74",
        category="TKS",
    )
    page = book.page("LKS-LU")
    page.over(9, "DAFTAR PENDAMPING LANSIA LKS LANJUT USIA KOTA BONTANG")
    page.blank()
    page.head(
        *("No", "Nama Pendamping", "NIK", "Jenis Kelamin", "Tempat Lahir", "Tanggal Lahir", "Nama Lembaga"),
        *("Alamat Rumah", "No. HP"),
    )
    people = crew(
        "|Herlina Wati|S.Sos;Syamsul Rizal;Kartini Daeng Ngai;|Yohanes Tandi|A.Md;|Norhasanah|S.KM;"
        "Abd. Rahim;"
        "|Rini Puji Lestari|S.Psi;Supriyono",
        "64.74.01 64.74.02 64.74.03",
        "Bontang, Samarinda, Bone",
        "bontang",
    )
    bodies = ("LKS-LU Bina Sejahtera", "LKS-LU Kasih Ibu Pertiwi", "LKS-LU Melati Senja")
    for number, who in enumerate(people, start=1):
        body = bodies[(number - 1) // 3]
        row = page.line(
            *(number, who.full, who.nik, in_words(who), who.birth_place, long_date(who.birth_date)),
            *(body, f"Jl. Cipto Mangunkusumo RT. {number + 10}", who.phone),
        )
        told = who.told("nik", "sex", "birth_place", "birth_date", "phone", category="TKS", organization=body)
        page.told(row, told)
    page.signature(
        7,
        "Bontang, 30 September 2026",
        "Mengetahui,",
        "Kepala Dinas Sosial",
        "",
        "",
        "Hj. RUSMINI, S.E., M.M.",
    )
    return book


def muara_enim() -> Book:
    book = Book(
        "37-muara-enim-pekerja-sosial.xlsx",
        "Nama dan NIK dalam satu sel, judul seperti surat pendek.",
        by="16.03",
    )
    page = book.page("Sheet1")
    page.plain("Nama-nama pekerja sosial yg bertugas di panti/LKS Kab. Muara Enim")
    page.plain("(mohon dikoreksi bila ada yg salah)")
    page.blank()
    page.head("No", "Nama/NIK", "tgl lahir", "Panti / LKS", "HP")
    people = crew(
        "|Nyimas Hartati|S.Sos;Kms. Ahmad Dani;|Leni Puspita|S.Pd;|Iskandar Muda|S.Sos;Yulianah;"
        "Feri Irawansyah",
        "16.03.02 16.03.07",
        "Muara Enim",
        "muara enim",
    )
    bodies = ("Panti Asuhan Serasan Sekundang", "LKS Mitra Lansia Enim")
    for number, who in enumerate(people, start=1):
        body = bodies[number > 3]
        row = page.line(number, f"{who.full}\n{who.nik}", dmy(who.birth_date), body, who.phone)
        page.told(row, who.told("nik", "birth_date", "phone", category="PEKSOS", organization=body))
    return book


WORKBOOKS = (cilegon, binjai, dumai, bontang, muara_enim)
