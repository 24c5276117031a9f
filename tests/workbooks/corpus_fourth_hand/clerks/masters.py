"""The "master" with sixty columns, and what other systems give out."""

from __future__ import annotations

from datetime import date

from tests.workbooks.corpus_fourth_hand.book import Book, Cell, joined
from tests.workbooks.corpus_fourth_hand.people import people

MASTER = (
    "No",
    "Employee ID",
    "Full Name",
    "NIK KTP",
    "No. KK",
    "Sex",
    "Place of Birth",
    "Date of Birth",
    "Age",
    "Religion",
    "Marital Status",
    "Nama Ibu Kandung",
    "Nama Pasangan",
    "NIK Pasangan",
    "Tgl Lahir Pasangan",
    "Jumlah Anak",
    "Alamat KTP",
    "RT/RW",
    "Kode Pos",
    "Mobile Phone",
    "No. Telp Rumah",
    "Email",
    "NPWP",
    "No. BPJS Kesehatan",
    "No. BPJS TK",
    "Bank",
    "No. Rekening",
    "Nama di Rekening",
    "Last Education",
    "Jurusan",
    "Universitas",
    "Tahun Lulus",
    "Program",
    "Duty District",
    "Start Date",
    "No. SK",
    "Gaji",
    "Tunjangan",
    "Emergency Contact",
    "Emergency Phone",
    "Ukuran Baju",
    "Ukuran Sepatu",
    "Golongan Darah",
    "Nama Koordinator",
    "NIK Koordinator",
    "Sumber Dana",
    "Status Data",
    "Updated By",
    "Updated At",
    "Remarks",
)


def sixty_columns() -> Book:
    book = Book(
        "master-sdm-60-kolom.xlsx",
        "Master 50 kolom, Inggris dan Indonesia bercampur; banyak milik orang lain.",
        "36.02",
    )
    page = book.page("MASTER")
    page.line(*MASTER)
    others = people(f"{book.file} others", 6, "360213")
    for number, (who, other) in enumerate(zip(people(book.file, 6, "360214"), others, strict=True), start=1):
        start = date(2018 + number, 1, 2)
        cells: dict[str, Cell] = {
            "No": number,
            "Employee ID": f"EMP-{number:04}",
            "Full Name": who.name,
            "NIK KTP": who.nik,
            "No. KK": f"36021401011{number:05}",
            "Sex": "Male" if who.sex == "L" else "Female",
            "Place of Birth": who.birth_place,
            "Date of Birth": who.birth_date,
            "Age": 2026 - who.birth_date.year,
            "Religion": "Islam",
            "Nama Ibu Kandung": "Aminah",
            "Nama Pasangan": other.name,
            "NIK Pasangan": other.nik,
            "Tgl Lahir Pasangan": other.birth_date,
            "Jumlah Anak": number % 4,
            "Alamat KTP": "Jl. Multatuli 3",
            "RT/RW": "002/004",
            "Kode Pos": 42312,
            "Mobile Phone": who.phone,
            "No. Telp Rumah": "0252201234",
            "Email": who.email,
            "NPWP": "09.254.294.3-407.000",
            "No. BPJS Kesehatan": f"000123456789{number}",
            "Bank": "BRI",
            "No. Rekening": f"01230100123450{number}",
            "Nama di Rekening": who.name.upper(),
            "Last Education": "S1",
            "Jurusan": "Kesejahteraan Sosial",
            "Tahun Lulus": 2012,
            "Program": "PKH",
            "Duty District": ("Maja", "Sajira")[number % 2],
            "Start Date": start,
            "No. SK": f"12{number}/3.4/SK/2019",
            "Gaji": 3_250_000,
            "Emergency Contact": other.name,
            "Emergency Phone": other.phone,
            "Ukuran Baju": "L",
            "Nama Koordinator": "Asep Hidayat",
            "NIK Koordinator": "3602140101809001",
            "Sumber Dana": "APBN",
            "Status Data": "Valid",
            "Updated By": "admin",
            "Updated At": date(2026, 10, 1),
        }
        row = page.line(*(cells.get(head) for head in MASTER))
        page.means(
            row,
            who,
            "sex birth_place birth_date phone email",
            programme="PKH",
            place=("36.02.13", "36.02.12")[number % 2],
            assignment_starts_on=start,
            decree_no=f"12{number}/3.4/SK/2019",
            nip=None,
        )
    return book


def mothers_first() -> Book:
    book = Book(
        "master-nama-ibu-di-depan.xlsx",
        "Nama ibu, ahli waris dan atasan berdiri di depan nama orangnya.",
        "18.71",
    )
    page = book.page("DB_2026")
    page.line(
        "ID",
        "NAMA IBU KANDUNG",
        "NAMA AHLI WARIS",
        "NIP ATASAN",
        "NAMA ATASAN",
        "NAMA PENDAMPING",
        "NIK PENDAMPING",
        "HP 1",
        "HP 2",
        "KECAMATAN DAMPINGAN",
    )
    boss = people(f"{book.file} boss", 1, "187101")[0]
    for number, who in enumerate(people(book.file, 6, "187112"), start=1):
        place, code = (("Sukarame", "18.71.02"), ("Way Halim", "18.71.15"))[number % 2]
        row = page.line(
            f"L-{number}",
            "Suminah",
            "Karti",
            boss.nip,
            boss.titled,
            who.titled,
            who.nik,
            who.phone,
            "0721" + who.phone[-6:],
            place,
        )
        page.means(row, who, "titles phone", place=code, nip=None)
    return book


def siks() -> Book:
    book = Book("siks-ng-ekspor.csv", "Ekspor sistem: kode dan garis bawah, pemisah garis tegak.", "36.02")
    page = book.page("siks-ng-ekspor")
    page.line(
        "id_sdm",
        "nm_lengkap",
        "nik",
        "tmp_lhr",
        "tgl_lhr",
        "jns_kel",
        "kd_kab",
        "nm_kec",
        "no_hp",
        "nm_program",
        "tmt",
        "no_sk",
        "sts_aktif",
        "created_at",
    )
    for number, who in enumerate(people(book.file, 8, "360214"), start=1):
        place, code = (("RANGKASBITUNG", "36.02.14"), ("CIBADAK", "36.02.18"), ("WARUNGGUNUNG", "36.02.15"))[
            number % 3
        ]
        row = page.line(
            9000 + number,
            who.name.upper(),
            who.nik,
            who.birth_place.upper(),
            who.born("%Y-%m-%d"),
            who.sex,
            "36.02",
            place,
            who.phone,
            "PKH",
            "2021-03-01",
            f"821/{number}/2021",
            "1",
            "2026-01-03 10:11:12",
        )
        page.means(
            row,
            who,
            "birth_date sex phone",
            name=who.name.upper(),
            birth_place=who.birth_place.upper(),
            place=code,
            programme="PKH",
            assignment_starts_on=date(2021, 3, 1),
            decree_no=f"821/{number}/2021",
        )
    book.raw = joined(page, "|").encode()
    return book


def simpeg() -> Book:
    book = Book(
        "simpeg-ekspor.xlsx",
        "Ekspor kepegawaian: tanggal 19900512, NIP, TMT CPNS dan pangkat yang bukan penempatan.",
        "17",
    )
    page = book.page("EXPORT")
    page.line(
        "NIP_BARU",
        "NIP_LAMA",
        "GLR_DEPAN",
        "NAMA",
        "GLR_BLKG",
        "NIK",
        "TMP_LAHIR",
        "TGL_LAHIR",
        "JK",
        "TMT_CPNS",
        "GOL_RUANG",
        "TMT_GOL",
        "JABATAN",
        "NO_HP",
    )
    for who in people(book.file, 7, "177103"):
        row = page.line(
            who.nip,
            None,
            who.front_title,
            who.name,
            who.back_title,
            who.nik,
            who.birth_place,
            who.born("%Y%m%d"),
            who.sex,
            f"{who.birth_date.year + 25}0301",
            "III/c",
            "20230401",
            "Pekerja Sosial Ahli Muda",
            who.phone,
        )
        page.means(row, who, "titles nip birth_place birth_date sex phone", assignment_starts_on=None)
    return book


def formation() -> Book:
    book = Book(
        "e-formasi-kutip.csv",
        "Ekspor dengan tanda petik di depan angka agar Excel tidak merusaknya.",
        "18.04",
    )
    page = book.page("e-formasi-kutip")
    page.line(
        "no_urut", "nama_pegawai", "nik", "nip", "tanggal_lahir", "jenis_kelamin", "unit_kerja", "no_telepon"
    )
    for number, who in enumerate(people(book.file, 6, "180404"), start=1):
        sex = "LAKI-LAKI" if who.sex == "L" else "PEREMPUAN"
        row = page.line(
            number,
            who.titled,
            f"'{who.nik}",
            f"'{who.nip}",
            who.born("%d-%m-%Y"),
            sex,
            "Dinas Sosial Kab. Lampung Barat",
            f"'{who.phone}",
        )
        page.means(row, who, "titles nip birth_date sex phone")
    book.raw = joined(page, ";").encode("utf-8-sig")
    return book


def coded_sex() -> Book:
    book = Book(
        "dtsen-sdm-kode.xlsx",
        "Ekspor dengan kode 1 dan 2 untuk jenis kelamin dan keterangannya di judul.",
        "36.72",
    )
    page = book.page("sdm")
    page.line("kode_kec", "nama_kec", "nama_kel", "nama_sdm", "no_ktp", "jk (1=L; 2=P)", "tgl_lahir", "telp")
    places = (
        ("367205", "JOMBANG", "MASIGIT", "36.72.05.1003"),
        ("367206", "GEROGOL", "GEREM", "36.72.06.1004"),
    )
    for number, who in enumerate(people(book.file, 6, "367205")):
        code, district, village, place = places[number % 2]
        row = page.line(
            code, district, village, who.name, who.nik, 1 if who.sex == "L" else 2, who.birth_date, who.phone
        )
        page.means(row, who, "sex birth_date phone", place=place)
    return book


BOOKS = (sixty_columns, mothers_first, siks, simpeg, formation, coded_sex)
