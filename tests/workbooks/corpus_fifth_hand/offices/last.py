"""A third batch, again thought of when all before it was read."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_fifth_hand.book import Book
from tests.workbooks.corpus_fifth_hand.people import crew, long_date


def decree_list() -> Book:
    """The annex of a decree: name and rank on two lines of one cell, birth in words, place as a sentence."""
    book = Book(
        "ft-71-lampiran-sk-pengangkatan.xlsx",
        "Lampiran SK: nama/pangkat satu sel, tugas sebagai kalimat.",
        "64.02",
    )
    page = book.page("Lamp")
    page.lines(
        "LAMPIRAN I",
        "KEPUTUSAN BUPATI KUTAI KARTANEGARA",
        "NOMOR : 145/SK-BUP/HK/2026",
        "TENTANG PENETAPAN TENAGA KESEJAHTERAAN SOSIAL KECAMATAN",
        over="F",
    )
    page.skip()
    page.line("NO.", "NAMA / TEMPAT TANGGAL LAHIR", "NIK", "KEDUDUKAN DALAM TIM", "WILAYAH KERJA", "KET.")
    for number, (who, (place, code)) in enumerate(
        zip(
            crew("kutai", "64.02.03", 4, "Samarinda"),
            [
                ("Kec. Loa Janan", "64.02.03"),
                ("Kec. Muara Kaman", "64.02.11"),
                ("Kec. Tabang", "64.02.12"),
                ("Kec. Kenohan", "64.02.09"),
            ],
            strict=True,
        ),
        start=1,
    ):
        page.person(
            number,
            f"{who.name}\nSamarinda, {long_date(who.birth)}",
            who.nik,
            "Anggota",
            place,
            None,
            **who.told,
            birth_place="Samarinda",
            birth_date=who.birth.isoformat(),
            place=code,
        )
    return book


def card_numbers() -> Book:
    """Heads in capitals run together, the first column a code of the registry of another ministry."""
    book = Book(
        "ft-72-ekspor-camel.csv", "CSV titik koma: kepala kolom camelCase, true/false, tanggal ISO.", "73.06"
    )
    book.write(
        "idPsks;namaLengkap;nik;jenisKelamin;tempatLahir;tanggalLahir;nomorHp;kecamatanTugas;jenisPsks;isAktif"
    )
    places = [
        ("Somba Opu", "73.06.08"),
        ("Barombong", "73.06.12"),
        ("Pattallasang", "73.06.13"),
        ("Biringbulu", "73.06.11"),
    ]
    for number, who in enumerate(crew("bugis", "73.06.12", 4, "Gowa"), start=1):
        place, code = places[number - 1]
        sex = {"L": "LAKI_LAKI", "P": "PEREMPUAN"}[who.sex]
        book.write(
            f"PSKS{number:05d};{who.name};{who.nik};{sex};Gowa;{who.birth.isoformat()};{who.phone};{place};PSM;true"
        )
        book.line_told(
            **who.told,
            sex=who.sex,
            birth_place="Gowa",
            birth_date=who.birth.isoformat(),
            phone=who.phone,
            place=code,
            programme="PSM",
        )
    return book


def contact_list() -> Book:
    """Two telephones per person in two columns, an address at home, a desa of duty in brackets."""
    book = Book(
        "ft-73-kontak-darurat.xlsx", "HP sendiri dan HP darurat, alamat rumah dan desa tugas.", "35.16"
    )
    page = book.page("Kontak")
    page.line("DAFTAR KONTAK PSM KECAMATAN SOOKO")
    page.line(
        "No",
        "Nama PSM",
        "No KTP",
        "Alamat Rumah (Desa)",
        "Desa Tugas",
        "No HP Aktif",
        "No HP Darurat (Keluarga)",
        "Nama Kontak Darurat",
    )
    places = [("Japan", 2009), ("Brangkal", 2003), ("Tempuran", 2014), ("Sambiroto", 2007)]
    for number, who in enumerate(crew("jawa", "35.16.13", 4, "d"), start=1):
        place, code = places[number - 1]
        page.person(
            number,
            who.name,
            who.nik,
            "Gemekan",
            place,
            who.phone,
            f"08579900{number:04d}",
            "Ibu Suminah",
            **who.told,
            phone=who.phone,
            place=f"35.16.13.{code}",
            programme="PSM",
        )
    return book


def test_scores() -> Book:
    """Results with points: an attempt number, written and interview scores, a final sentence."""
    book = Book("ft-74-nilai-ujikom.ods", "Nilai tertulis, praktik, wawancara; lulus atau tidak.", "17")
    page = book.page("Nilai")
    page.line("HASIL UJI KOMPETENSI PEKERJA SOSIAL ANGKATAN III")
    page.line(
        "No Peserta",
        "Nama Peserta Ujian",
        "NIK",
        "Instansi Asal",
        "Nilai",
        None,
        None,
        "Jumlah",
        "Keterangan",
        "Kab / Kota",
    )
    page.line(None, None, None, None, "Tertulis", "Praktik", "Wawancara", None, None, None)
    page.merge("E2:G2")
    towns = [
        ("Kab. Rejang Lebong", "17.02"),
        ("Kab. Kepahiang", "17.08"),
        ("Kota Bengkulu", "17.71"),
        ("Kab. Mukomuko", "17.06"),
    ]
    for number, who in enumerate(crew("rejang", "17.02.18", 4, "n"), start=1):
        town, code = towns[number - 1]
        page.person(
            f"UK-03-{number:03d}",
            who.name,
            who.nik,
            "Dinas Sosial",
            70 + number,
            80,
            75,
            225 + number,
            "LULUS" if number % 2 else "TIDAK LULUS",
            town,
            **who.told,
            place=code,
        )
    return book


def merged_places() -> Book:
    """The kabupaten and the kecamatan merged downwards, the desa in each row, in a list of a province."""
    book = Book(
        "ft-75-kabupaten-kecamatan-digabung.xlsx",
        "Kabupaten dan kecamatan digabung ke bawah, desa per baris.",
        "35",
    )
    page = book.page("PSM Jatim")
    page.line("DATA PSM PROVINSI JAWA TIMUR")
    page.line("KAB/KOTA", "KECAMATAN", "DESA/KEL", "NAMA", "NIK", "JK")
    tall = [
        ("Kab. Mojokerto", "Sooko", ["Gemekan", "Japan"], "35.16.13", [2001, 2009]),
        ("Kab. Mojokerto", "Trowulan", ["Temon", "Pakis"], "35.16.12", [2004, 2005]),
    ]
    start = page.row + 1
    for kab, kec, desa, code, numbers in tall:
        first = page.row + 1
        for index, who in enumerate(crew("jawa", code, 2, kec)):
            page.person(
                kab if page.row + 1 == start else None,
                kec if index == 0 else None,
                desa[index],
                who.name,
                who.nik,
                who.sex,
                **who.told,
                sex=who.sex,
                place=f"{code}.{numbers[index]}",
                programme="PSM",
            )
        page.merge(f"B{first}:B{page.row}")
    page.merge(f"A{start}:A{page.row}")
    return book


def old_and_new() -> Book:
    """Old and new data side by side: the new ones count."""
    book = Book(
        "ft-76-data-lama-baru.xlsx", "Perubahan data: nomor lama dan nomor baru bersebelahan.", "33.74"
    )
    page = book.page("Perubahan")
    page.line("PEMUTAKHIRAN DATA TKS KOTA SEMARANG")
    page.line("No", "Nama", "NIK", "No HP Lama", "No HP Baru", "Kelurahan Tugas Lama", "Kelurahan Tugas Baru")
    wards = [("Meteseh", 1001), ("Bulusan", 1004), ("Tandang", 1008), ("Kramas", 1005)]
    for number, who in enumerate(crew("jawa", "33.74.10", 4, "l"), start=1):
        ward, code = wards[number - 1]
        page.person(
            number,
            who.name,
            who.nik,
            f"08129900{number:04d}",
            who.phone,
            "Jangli",
            ward,
            **who.told,
            phone=who.phone,
            place=f"33.74.10.{code}",
        )
    return book


def dotted_heads() -> Book:
    """Heads with numbers before them, as questions of a form on paper."""
    book = Book("ft-77-kepala-bernomor.xls", "Kepala kolom bernomor dan berupa pertanyaan.", "36.04")
    page = book.page("Isian")
    page.line(
        "1. Nama Responden (sesuai KTP)",
        "2. NIK",
        "3. Jenis Kelamin 1) Laki-laki 2) Perempuan",
        "4. Tanggal Lahir (tgl-bln-thn)",
        "5. Nomor HP/WA aktif",
        "6. Kecamatan Tempat Tugas",
        "7. Sudah memiliki sertifikat kompetensi?",
    )
    places = [("Ciomas", "36.04.27"), ("Mancak", "36.04.32"), ("Kibin", "36.04.16"), ("Tanara", "36.04.14")]
    for number, who in enumerate(crew("melayu", "36.04.27", 4, "r"), start=1):
        place, code = places[number - 1]
        page.person(
            who.name,
            who.nik,
            "1" if who.sex == "L" else "2",
            f"{who.birth:%d-%m-%Y}",
            who.phone,
            place,
            "Ya" if number % 2 else "Tidak",
            **who.told,
            sex=who.sex,
            birth_date=who.birth.isoformat(),
            phone=who.phone,
            place=code,
        )
    return book


def damaged_columns() -> Book:
    """Damaged: NIKs that are hidden or too wide for their column, a birth in the year 0."""
    book = Book("ft-78-rusak-isi-kosong.xlsx", "NIK ##### dan xxxx, tanggal 00/00/0000.", "18.03")
    page = book.page("Data")
    page.line("No", "Nama", "NIK", "Tgl Lahir", "Desa")
    for number, who in enumerate(crew("rejang", "18.03.01", 4, "x"), start=1):
        nik = {2: "180301xxxxxx0001", 3: "################"}.get(number, who.nik)
        born = "00/00/0000" if number == 4 else f"{who.birth:%d/%m/%Y}"
        page.person(
            number,
            who.name,
            nik,
            born,
            "Dwikora",
            name=who.name,
            nik=None if number in (2, 3) else who.nik,
            birth_date=None if number == 4 else who.birth.isoformat(),
            place="18.03.01.2006",
        )
        if number in (2, 3):
            page.damaged("nik")
        if number == 4:
            page.damaged("birth_date")
    return book


def clean_dates() -> Book:
    """Clean: people born on 29 February, on the last of a year and hardly of age, all newly appointed."""
    book = Book(
        "bersih-79-tanggal-langka.xlsx", "Lahir 29 Februari, TMT tahun depan, umur 19 tahun.", "61.71"
    )
    page = book.page("Data")
    page.line("No", "Nama", "NIK", "Tanggal Lahir", "JK", "TMT")
    births = [dt.date(1988, 2, 29), dt.date(2007, 1, 31), dt.date(1992, 2, 29), dt.date(1961, 12, 31)]
    for number, who in enumerate(crew("melayu", "61.71.03", 4, "29"), start=1):
        born = births[number - 1]
        nik = f"617103{born.day + 40 * (who.sex == 'P'):02d}{born:%m%y}{who.nik[12:]}"
        page.person(
            number,
            who.name,
            nik,
            born,
            who.sex,
            dt.date(2026, 10, number),
            name=who.name,
            nik=nik,
            sex=who.sex,
            birth_date=born.isoformat(),
            assignment_starts_on=f"2026-10-0{number}",
        )
        for column in (4, 6):
            page.sheet.cell(page.row, column).number_format = "dd/mm/yyyy"
    return book


WORKBOOKS = [
    *(decree_list, card_numbers, contact_list, test_scores, merged_places, old_and_new, dotted_heads),
    *(damaged_columns, clean_dates),
]
