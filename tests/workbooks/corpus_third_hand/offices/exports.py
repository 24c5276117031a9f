"""What other programs hand out: machine heads, web pages that call themselves Excel, text of every sort."""

from __future__ import annotations

from pathlib import Path

from tests.workbooks.corpus_other_hand.book import Book
from tests.workbooks.corpus_other_hand.people import long_date
from tests.workbooks.corpus_third_hand.people import of_banten, of_bengkulu, of_cimahi, of_lampung_barat


def siks_ng() -> Book:
    book = Book(
        "th-37-unduhan-siks-ng.xlsx",
        "Unduhan aplikasi: judul mesin dengan garis bawah, kode wilayah, tanggal ISO sebagai teks.",
        by="36",
    )
    page = book.sheet("Worksheet")
    page.say(
        "id_petugas",
        "nama_petugas",
        "nik_petugas",
        "jns_kelamin",
        "tmp_lahir",
        "tgl_lahir",
        "kd_prov",
        "nm_prov",
        "nm_kab",
        "nm_kec",
        "no_hp",
        "created_at",
        "updated_at",
        "is_active",
    )
    for number, one in enumerate(of_banten(10), start=1):
        page.person(
            f"7f3a{number:04}",
            one.name.upper(),
            one.nik,
            "LAKI-LAKI" if one.sex == "L" else "PEREMPUAN",
            "LEBAK",
            f"{one.born:%Y-%m-%d}",
            "36",
            "BANTEN",
            "LEBAK",
            "MALINGPING",
            one.phone,
            "2024-02-01 08:12:44",
            "2025-02-01 10:00:00",
            "1",
            name=one.name.upper(),
            nik=one.nik,
            sex=one.sex,
            birth_date=one.born,
            place="36.02.01",
            phone=one.phone,
        )
    return book


def google_form() -> Book:
    book = Book(
        "th-38-jawaban-google-form.xlsx",
        "Jawaban formulir: judul berupa pertanyaan panjang, cap waktu, alamat surel.",
        by="32.77",
    )
    page = book.sheet("Form Responses 1")
    page.say(
        "Timestamp",
        "Email Address",
        "Nama Lengkap (beserta gelar, sesuai ijazah)",
        "Nomor Induk Kependudukan (NIK) 16 digit sesuai KTP",
        "Jenis Kelamin",
        "Tempat Lahir",
        "Tanggal Lahir",
        "Nomor WhatsApp yang aktif",
        "Kelurahan tempat tugas saat ini",
        "Apakah sudah memiliki sertifikat kompetensi?",
        "Jika sudah, tuliskan nomor sertifikat",
        "Saran dan masukan untuk Dinas Sosial",
    )
    for number, one in enumerate(of_cimahi(9), start=1):
        has = number % 3 == 0
        page.person(
            f"{number}/15/2025 9:1{number}:02",
            f"peksos{number}@contoh.id",
            one.titled,
            one.nik,
            "Laki-laki" if one.sex == "L" else "Perempuan",
            "Cimahi",
            one.born,
            one.phone,
            "Pasirkaliki",
            "Sudah" if has else "Belum",
            f"38.{number:03}/LSPS" if has else None,
            ("", "Semoga lebih baik", "Mohon NIK tidak disebar")[number % 3],
            name=one.name,
            nik=one.nik,
            sex=one.sex,
            birth_place="Cimahi",
            birth_date=one.born,
            phone=one.phone,
            email=f"peksos{number}@contoh.id",
            place="32.77.03.1001",
            certificate_number=f"38.{number:03}/LSPS" if has else None,
            **one.titles,
        )
    page.format("G", "m/d/yyyy", first=2)
    return book


def of_libreoffice() -> Book:
    book = Book(
        "th-39-dari-libreoffice.ods", "ODS dengan tanggal bertipe, sel digabung, baris berulang.", by="36"
    )
    page = book.sheet("Lembar1")
    page.say("DATA PENDAMPING REHABILITASI SOSIAL PROVINSI BANTEN")
    page.merge("A1:F1")
    page.skip(3)
    page.say("No.", "Nama", "NIK", "Tanggal Lahir", "Kota/Kab", "TMT Tugas")
    for number, one in enumerate(of_banten(7), start=1):
        page.person(
            number,
            one.titled,
            one.nik,
            one.born,
            "Kota Serang",
            long_date(one.born.replace(year=2021)),
            name=one.name,
            nik=one.nik,
            birth_date=one.born,
            place="36.73",
            assignment_starts_on=one.born.replace(year=2021),
            **one.titles,
        )
    page.format("D", "dd/mm/yyyy", first=6)
    return book


def old_excel() -> Book:
    book = Book(
        "th-40-excel-lama-kelompok-program.xls",
        "Excel 97: kelompok A. / B. per program, nomor mulai lagi, kolom kosong di kiri.",
        by="17.71",
        category="",
    )
    page = book.sheet("SDM KESOS")
    page.say(None, "DATA SDM KESEJAHTERAAN SOSIAL KOTA BENGKULU")
    page.skip()
    page.say(None, "NO", "NAMA", "NIK", "KECAMATAN", "TGL. LAHIR")
    places = (("Gading Cempaka", "17.71.02"), ("Ratu Agung", "17.71.06"), ("Muara Bangkahulu", "17.71.04"))
    people = iter(of_bengkulu(10))
    for letter, programme, category, words in (
        ("A.", "TKSK", "TKS", "Tenaga Kesejahteraan Sosial Kecamatan (TKSK)"),
        ("B.", "TAGANA", "RELAWAN", "TAGANA"),
    ):
        page.say(None, letter, words)
        for number in range(1, 6):
            one = next(people)
            place, code = places[number % 3]
            page.person(
                None,
                number,
                one.titled,
                one.nik,
                place,
                one.born,
                name=one.name,
                nik=one.nik,
                place=code,
                birth_date=one.born,
                programme=programme,
                category=category,
            )
        page.say(None, None, "Jumlah", None, None, 5)
    page.format("F", "dd-mm-yyyy", first=4)
    return book


def plain(book: Book, people: int = 6) -> Book:
    """A small list of Bengkulu, for files whose kind is the trouble."""
    path = Path(book.file)
    page = book.text() if path.suffix in (".csv", ".txt") else book.sheet(path.stem)
    page.say("NO", "NAMA", "NIK", "KABUPATEN/KOTA", "TANGGAL LAHIR", "NO HP")
    for number, one in enumerate(of_bengkulu(people), start=1):
        page.person(
            number,
            one.titled,
            one.nik,
            "Kab. Seluma",
            f"{one.born:%d-%m-%Y}",
            one.phone,
            name=one.name,
            nik=one.nik,
            place="17.05",
            birth_date=one.born,
            phone=one.phone,
            **one.titles,
        )
    return book


def web_page() -> Book:
    return plain(
        Book(
            "th-41-halaman-web.xls", "Tombol Ekspor Excel sebuah aplikasi: tabel HTML bernama .xls.", by="17"
        )
    )


def old_named_new() -> Book:
    return plain(Book("th-42-xls-bernama-xlsx.xlsx", "Berkas Excel 97 yang diberi nama .xlsx.", by="17"))


def text_named_excel() -> Book:
    return plain(Book("th-43-teks-bernama-xls.xls", "Teks bertab UTF-16 yang diberi nama .xls.", by="17"))


def with_password() -> Book:
    book = Book(
        "th-44-berkata-sandi.xlsx", "Berkas dengan kata sandi: tidak dapat dibaca, harus dikatakan.", by="17"
    )
    book.sheet("Sheet1").say("NO", "NAMA", "NIK")
    return book


def not_a_table() -> Book:
    book = Book("th-45-pdf-bernama-xlsx.xlsx", "PDF yang diberi nama .xlsx: harus dikatakan.", by="17")
    book.sheet("Sheet1").say("NO", "NAMA", "NIK")
    return book


def semicolons_with_titles() -> Book:
    book = Book(
        "th-46-titik-koma-berkop.csv",
        "CSV dari Excel Indonesia: sep=;, kop, judul di baris 6, Windows-1252.",
        by="32.77",
    )
    page = book.text()
    page.say("sep=;")
    page.say("PEMERINTAH KOTA CIMAHI", "", "", "", "")
    page.say("DINAS SOSIAL – DATA PEKERJA SOSIAL", "", "", "", "")
    page.say("Tahun 2025", "", "", "", "")
    page.say("", "", "", "", "")
    page.say("No", "Nama", "NIK", "Kelurahan", "Ket.")
    for number, one in enumerate(of_cimahi(8, 3), start=1):
        page.person(
            number,
            one.titled,
            f"'{one.nik}",
            "Kel. Setiamanah",
            "–",
            name=one.name,
            nik=one.nik,
            place="32.77.02.1004",
            **one.titles,
        )
    page.say("", "Jumlah", "", "8", "")
    return book


def pipes() -> Book:
    return plain(Book("th-47-garis-tegak.csv", "CSV dengan garis tegak, UTF-8 bertanda BOM.", by="17"))


def guarded_numbers() -> Book:
    book = Book(
        "th-48-nik-bertanda-rumus.csv",
        'CSV koma: NIK sebagai ="3277...", alamat dengan koma dan ganti baris dalam tanda petik.',
        by="32.77",
    )
    page = book.text()
    page.say("Nama Lengkap", "NIK", "Alamat", "Kelurahan", "Tgl Lahir", "No. HP")
    for number, one in enumerate(of_cimahi(8), start=1):
        page.person(
            one.titled,
            f'="{one.nik}"',
            f"Jl. Sangkuriang No. {number}, RT 01\nRW 05, Cimahi",
            "Cipageran",
            f"{one.born:%d/%m/%Y}",
            f'="{one.phone}"',
            name=one.name,
            nik=one.nik,
            place="32.77.03.1004",
            birth_date=one.born,
            phone=one.phone,
            **one.titles,
        )
    return book


def tabs() -> Book:
    return plain(Book("th-49-teks-bertab.txt", "Tempelan Notepad bertab bernama .txt, UTF-8.", by="17"))


def scientific_text() -> Book:
    book = Book(
        "th-50-csv-nik-eksponen.csv",
        "CSV yang pernah dibuka dan disimpan Excel: NIK dan HP berubah, sebagian utuh.",
        by="32.77",
    )
    page = book.text()
    page.say("NO", "NAMA", "NIK", "NO HP", "KELURAHAN")
    for number, one in enumerate(of_cimahi(8), start=1):
        is_eaten = number % 2 == 0
        nik = "3,27702E+15" if is_eaten else one.nik
        page.person(
            number,
            one.name,
            nik,
            one.phone.removeprefix("0"),
            "Cibeber",
            name=one.name,
            nik=one.nik,
            phone=one.phone,
            place="32.77.01.1005",
        )
        if is_eaten:
            page.damaged("nik")
    return book


def many_years() -> Book:
    book = Book(
        "th-51-centang-per-tahun.xlsx",
        "Kolom centang per tahun, dua kolom L dan P, pendidikan bercentang, jumlah di kanan.",
        by="18.04",
    )
    page = book.sheet("Rekap Peksos")
    page.say(
        "NO",
        "NAMA PEKSOS",
        "NIK",
        "JENIS KELAMIN",
        None,
        "PENDIDIKAN",
        None,
        None,
        "MENERIMA HONOR TAHUN",
        None,
        None,
        "KEC.",
    )
    page.say(None, None, None, "L", "P", "SLTA", "D3", "S1", 2022, 2023, 2024, None)
    page.merge("D1:E1", "F1:H1", "I1:K1", "A1:A2", "B1:B2", "C1:C2", "L1:L2")
    for number, one in enumerate(of_lampung_barat(8), start=1):
        page.person(
            number,
            one.titled,
            one.nik,
            "√" if one.sex == "L" else None,
            "√" if one.sex == "P" else None,
            None,
            None,
            "v",
            "v",
            "v",
            "v",
            ("Pagar Dewa", "Air Hitam")[number % 2],
            name=one.name,
            nik=one.nik,
            sex=one.sex,
            place=("18.04.20", "18.04.19")[number % 2],
            **one.titles,
        )
    page.say("JUMLAH", None, None, 4, 4, 0, 0, 8, 8, 8, 8)
    return book


def wps_list() -> Book:
    book = Book(
        "th-52-dari-wps.xlsx",
        "WPS: tanggal tahun/bulan/hari, angka lebar penuh di judul, spasi ganda, huruf kecil semua.",
        by="32.77",
    )
    page = book.sheet("工作表1")
    page.say(
        "nama  pekerja  sosial", "nik / no.ktp", "tgl.lahir", "j.kel", "kel/desa", "thn.masuk", "no.hp/wa"
    )
    for number, one in enumerate(of_cimahi(8, 4), start=1):
        page.person(
            one.titled.lower(),
            one.nik,
            f"{one.born.year}/{one.born.month}/{one.born.day}",
            one.sex.lower(),
            ("melong", "kel.utama")[number % 2],
            2015 + number,
            one.phone,
            name=one.name.lower(),
            nik=one.nik,
            birth_date=one.born,
            sex=one.sex,
            place=("32.77.01.1001", "32.77.01.1003")[number % 2],
            phone=one.phone,
        )
    return book


BOOKS = (siks_ng, google_form, of_libreoffice, old_excel, many_years, wps_list)
# The name tells one kind of file, the content is another: the content.
DISGUISED = (
    (web_page, "html"),
    (old_named_new, "xls"),
    (text_named_excel, "utf-16 text"),
    (with_password, "encrypted"),
    (not_a_table, "pdf"),
)
TEXTS = (
    (semicolons_with_titles, ";", "cp1252"),
    (pipes, "|", "utf-8-sig"),
    (guarded_numbers, ",", "utf-8"),
    (tabs, "\t", "utf-8"),
    (scientific_text, ";", "cp1252"),
)
