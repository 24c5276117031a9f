"""Workbooks whose difficulty is where things stand: titles, heads, groups, totals, sheets, what is hidden."""

from __future__ import annotations

from collections.abc import Iterator

from tests.workbooks.corpus import columns as of
from tests.workbooks.corpus.groups import by_place
from tests.workbooks.corpus.page import PEKSOS, Book, Column, Page
from tests.workbooks.corpus.people import people

NOT_PEOPLE = "not_people"
EMPTY = "empty"


def usual() -> list[Column]:
    return [of.number_column(), of.name(), of.nik(), of.sex(), of.birth_date(), of.place(), of.phone()]


def plain() -> Book:
    page = Page("Sheet1")
    page.everybody(page.heads(1, heads := usual()), heads, people(1, 14))
    return Book(
        "01-judul-di-baris-pertama", "Judul kolom di baris 1, satu baris per orang.", [page], answers=PEKSOS
    )


def titled() -> Book:
    page = Page("DATA")
    row = page.title("DAFTAR PEKERJA SOSIAL", "KOTA CIMAHI", "TAHUN 2026", width=7) + 1
    page.everybody(page.heads(row, heads := usual()), heads, people(2, 15))
    return Book("02-tiga-baris-judul", "Tiga baris judul digabung di atas tabel.", [page], answers=PEKSOS)


def letterhead() -> Book:
    page = Page("Lampiran")
    row = page.title(
        "PEMERINTAH KOTA CIMAHI", "DINAS SOSIAL", "Jl. Rd. Demang Hardjakusumah, Cimahi", width=9
    )
    page.line(row + 1, ["Lampiran", ": Surat Kepala Dinas Sosial Kota Cimahi"])
    page.line(row + 2, ["Nomor", ": 460/215/DINSOS/2026"])
    page.line(row + 3, ["Tanggal", ": 4 Agustus 2026"])
    heads = [of.number_column("No."), *usual()[1:], of.programme(), of.starts_on()]
    page.everybody(page.heads(row + 6, heads), heads, people(3, 16))
    return Book(
        "03-kop-surat-dan-nomor-lampiran",
        "Kop surat, nomor lampiran, lalu tabel di kolom A.",
        [page],
        answers=PEKSOS,
    )


def two_line_heads() -> Book:
    page = Page("REKAP BNBA")
    heads = [
        of.number_column(),
        of.name("NAMA"),
        of.nik(),
        of.certificate("NOMOR"),
        of.issued_on("TANGGAL"),
        of.valid_until("BERLAKU S/D"),
        of.phone("HP"),
    ]
    page.line(3, ["NO", "NAMA", "NIK", "SERTIFIKAT KOMPETENSI", None, None, "KONTAK"])
    page.line(4, [None, None, None, "NOMOR", "TANGGAL", "BERLAKU S/D", "HP"])
    for column in (1, 2, 3):
        page.merge(3, column, 4, column)
    page.merge(3, 4, 3, 6)
    page.title("REKAPITULASI PEKSOS BERSERTIFIKAT", width=7)
    page.everybody(5, heads, people(4, 15))
    return Book(
        "04-judul-dua-baris-digabung",
        "Judul kolom dua baris: kelompok SERTIFIKAT di atas tiga kolom.",
        [page],
        answers=PEKSOS,
    )


def three_line_heads() -> Book:
    page = Page("Data")
    heads = [
        of.number_column(),
        of.titled_name("Nama"),
        of.birth_place("Tempat"),
        of.birth_date("Tanggal"),
        of.programme("Program"),
        of.decree("Nomor"),
        of.starts_on("TMT"),
        of.nik(),
    ]
    page.line(2, ["No", "Identitas", None, None, "Penugasan", None, None, "NIK"])
    page.line(3, [None, "Nama", "Kelahiran", None, "Program", "Surat Keputusan", None, None])
    page.line(4, [None, None, "Tempat", "Tanggal", None, "Nomor", "TMT", None])
    for merge in ((2, 1, 4, 1), (2, 2, 2, 4), (3, 2, 4, 2), (3, 3, 3, 4), (2, 5, 2, 7), (3, 5, 4, 5)):
        page.merge(*merge)
    page.merge(3, 6, 3, 7)
    page.merge(2, 8, 4, 8)
    page.everybody(5, heads, people(5, 12))
    return Book(
        "05-judul-tiga-baris",
        "Judul kolom tiga baris dengan penggabungan ke dua arah.",
        [page],
        answers=PEKSOS,
    )


def numbered_columns() -> Book:
    page = Page("FORMAT A")
    row = page.title("FORM A. DATA SDM KESEJAHTERAAN SOSIAL", width=7) + 1
    heads = usual()
    row = page.heads(row, heads)
    page.line(row, [f"({number})" for number in range(1, 8)])
    page.everybody(row + 1, heads, people(6, 14))
    return Book("06-baris-nomor-kolom", "Baris (1) (2) (3) di bawah judul kolom.", [page], answers=PEKSOS)


def bare_column_numbers() -> Book:
    page = Page("FORMAT B")
    heads = usual()
    row = page.heads(4, heads)
    page.line(row, [1, 2, 3, 4, 5, 6, 7])
    page.title("FORM B", width=7)
    page.everybody(row + 1, heads, people(7, 13))
    return Book("07-nomor-kolom-tanpa-kurung", "Nomor kolom sebagai angka biasa.", [page], answers=PEKSOS)


def totals() -> Book:
    page = Page("BNBA")
    heads = [of.number_column(), of.name(), of.nik(), of.place(), of.sex()]
    row = page.heads(page.title("DATA PEKSOS", width=5) + 1, heads)
    for place_name, group in by_place(13, 16):
        row = page.everybody(row, heads, group)
        page.put(row, 1, f"Jumlah {place_name}")
        page.put(row, 5, len(group))
        page.merge(row, 1, row, 4)
        row += 1
    page.line(row, ["JUMLAH TOTAL", None, None, None, 16])
    page.line(row + 1, [None, "Laki-laki", None, None, 7])
    page.line(row + 2, [None, "Perempuan", None, None, 9])
    return Book(
        "13-sub-jumlah-dan-jumlah",
        "Sub-jumlah per kelurahan, jumlah, dan rincian di akhir.",
        [page],
        answers=PEKSOS,
    )


def signed() -> Book:
    page = Page("Daftar")
    row = page.everybody(page.heads(4, heads := usual()), heads, people(14, 12))
    page.title("DAFTAR NOMINATIF", width=7)
    page.line(row + 2, [None] * 4 + ["Cimahi, 4 Agustus 2026"])
    page.line(row + 3, [None] * 4 + ["KEPALA DINAS SOSIAL"])
    page.line(row + 4, [None, "Mengetahui,", None, None, "KOTA CIMAHI,"])
    page.line(row + 8, [None, "Drs. BAMBANG SUTRISNO", None, None, "Dra. HJ. RATNA JUWITA, M.Si"])
    page.line(row + 9, [None, "Sekretaris", None, None, "Pembina Utama Muda (IV/c)"])
    page.line(row + 10, [None, "NIP. 19680412 199403 1 002", None, None, "NIP. 19690817 199503 2 001"])
    return Book(
        "14-blok-tanda-tangan",
        "Blok tanda tangan dengan dua nama dan NIP yang bukan tenaga.",
        [page],
        answers=PEKSOS,
    )


def footnotes() -> Book:
    page = Page("Daftar")
    row = page.everybody(page.heads(2, heads := usual()), heads, people(15, 12))
    page.line(row + 1, ["Keterangan:"])
    page.line(row + 2, ["*)", "Nama sesuai KTP, bukan nama panggilan"])
    page.line(row + 3, ["1.", "Data per 30 Juni 2026"])
    page.line(row + 4, ["2.", "Sumber: Dinas Sosial Kota Cimahi, diolah"])
    return Book("15-catatan-kaki", "Keterangan dan sumber di bawah tabel.", [page], answers=PEKSOS)


def sheet_per_place() -> Book:
    pages = []
    for place_name, group in by_place(16, 20):
        page = Page(f"KEL {place_name.upper()}")
        row = page.title(f"KELURAHAN {place_name.upper()}", width=5) + 1
        heads = [of.number_column(), of.name(), of.nik(), of.sex(), of.phone()]
        row = page.heads(row, heads)
        for person in group:
            row = page.person(row, heads, person, told={"place": person.place})
        pages.append(page)
    return Book(
        "16-satu-lembar-per-kelurahan",
        "Satu lembar per kelurahan; tempat hanya ada pada judul lembar.",
        pages,
        answers=PEKSOS,
    )


def sheets_of_other_heads() -> Book:
    first, second = Page("PKH"), Page("Sakti Peksos")
    heads = [of.number_column(), of.name("Nama Pendamping"), of.nik("No. KTP"), of.place("Wilayah Dampingan")]
    first.everybody(
        first.heads(1, heads),
        heads,
        (p.but(programme="PKH") for p in people(17, 10)),
        told={"programme": "PKH"},
    )
    others = [of.nik(), of.titled_name("Nama & Gelar"), of.sex("Jenis Kelamin"), of.phone("WA")]
    row = second.heads(3, others)
    second.title("SATUAN BAKTI PEKERJA SOSIAL", width=4)
    second.everybody(row, others, people(117, 8), told={"programme": "SAKTI_PEKSOS"})
    return Book(
        "17-dua-lembar-judul-berbeda",
        "Dua lembar dengan judul kolom lain; nama lembar adalah programnya.",
        [first, second],
        answers=PEKSOS,
    )


def recap_beside_people() -> Book:
    recap, page = Page("REKAP", why_skipped=NOT_PEOPLE), Page("BNBA")
    recap.title("REKAPITULASI PEKSOS MENURUT KELURAHAN", width=4)
    recap.line(3, ["NO", "KELURAHAN", "LAKI-LAKI", "PEREMPUAN", "JUMLAH"])
    for row, place_name in enumerate(("Melong", "Cibeureum", "Karangmekar", "Cibabat"), start=4):
        recap.line(row, [row - 3, place_name, row, row + 1, 2 * row + 1])
    recap.line(8, ["JUMLAH", None, 22, 26, 48])
    page.everybody(page.heads(1, heads := usual()), heads, people(18, 14))
    return Book(
        "18-lembar-rekap-dan-daftar",
        "Lembar rekap angka mendahului lembar daftar nama.",
        [recap, page],
        answers=PEKSOS,
    )


def hidden_rows() -> Book:
    page = Page("Data")
    heads = usual()
    row = page.everybody(page.heads(1, heads), heads, people(19, 14))
    page.hidden_rows = {4, 5, 9, row - 1}
    return Book(
        "19-baris-tersembunyi",
        "Beberapa orang di baris tersembunyi; mereka juga orang.",
        [page],
        answers=PEKSOS,
    )


def hidden_columns() -> Book:
    page = Page("Data")
    heads = [*usual()[:3], of.email(), of.decree(), *usual()[3:]]
    page.everybody(page.heads(2, heads), heads, people(20, 13))
    page.hidden_columns = {3, 4}
    return Book("20-kolom-tersembunyi", "NIK dan surel di kolom tersembunyi.", [page], answers=PEKSOS)


def empty_sheets() -> Book:
    page = Page("Sheet2")
    page.everybody(page.heads(1, heads := usual()), heads, people(21, 11))
    blank, last = Page("Sheet1", why_skipped=EMPTY), Page("Sheet3", why_skipped=EMPTY)
    return Book(
        "21-lembar-kosong", "Lembar kosong di depan dan di belakang.", [blank, page, last], answers=PEKSOS
    )


def old_hidden_sheet() -> Book:
    page, reference = Page("INPUT"), Page("ref", is_hidden=True, why_skipped=NOT_PEOPLE)
    page.everybody(page.heads(1, heads := usual()), heads, people(22, 12))
    reference.line(1, ["KODE", "PROGRAM"])
    for row, (code, label) in enumerate(of.PROGRAMME_WORDS.items(), start=2):
        reference.line(row, [code, label])
    return Book(
        "22-lembar-acuan-tersembunyi",
        "Lembar acuan pilihan yang tersembunyi.",
        [page, reference],
        answers=PEKSOS,
    )


def offset_table() -> Book:
    page = Page("Sheet1")
    heads = usual()
    page.line(2, ["PEKSOS KOTA CIMAHI"], column=3)
    page.line(6, [each.head for each in heads], column=3)
    page.everybody(7, heads, people(23, 13), column=3)
    return Book("23-tabel-mulai-kolom-c", "Tabel mulai di kolom C, baris 6.", [page], answers=PEKSOS)


def gaps() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), Column("", lambda _person: None), of.nik(), of.place()]
    row = page.heads(1, heads)
    for index, person in enumerate(people(24, 15)):
        row = page.person(row, heads, person) + (2 if index % 5 == 4 else 0)
    return Book(
        "24-baris-dan-kolom-kosong",
        "Baris kosong di antara orang, satu kolom kosong di tengah.",
        [page],
        answers=PEKSOS,
    )


def repeated_heads() -> Book:
    page = Page("Cetak")
    heads = usual()
    row = page.heads(2, heads)
    for index, person in enumerate(people(25, 21)):
        if index and index % 7 == 0:
            page.line(row, [f"Halaman {index // 7 + 1}"])
            row = page.heads(row + 1, heads)
        row = page.person(row, heads, person)
    return Book(
        "25-judul-berulang-tiap-halaman",
        "Judul kolom diulang untuk tiap halaman cetak.",
        [page],
        answers=PEKSOS,
    )


def two_tables() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), of.place()]
    page.put(1, 1, "A. PENDAMPING PKH")
    row = page.heads(2, heads)
    row = page.everybody(row, heads, people(26, 8), told={"programme": "PKH"})
    page.put(row + 2, 1, "B. LK3")
    others = [of.number_column("No"), of.nik("Nomor KTP"), of.name("Nama Petugas"), of.phone("HP")]
    row = page.heads(row + 3, others)
    page.everybody(row, others, people(126, 7), told={"programme": "LK3"})
    return Book(
        "26-dua-tabel-satu-lembar", "Dua tabel bertumpuk dengan urutan kolom berbeda.", [page], answers=PEKSOS
    )


def place_in_the_title() -> Book:
    page = Page("Data")
    page.line(1, ["DATA PEKERJA SOSIAL"])
    page.line(2, ["Provinsi", ": Jawa Barat"])
    page.line(3, ["Kab/Kota", ": Kota Cimahi"])
    page.line(4, ["Kecamatan", ": Cimahi Selatan"])
    heads = [of.number_column(), of.name(), of.nik(), of.sex()]
    page.everybody(page.heads(6, heads), heads, people(27, 10), told={"place": "32.77.01"})
    return Book("27-tempat-di-atas-tabel", "Kecamatan tertulis sekali di atas tabel.", [page], answers=PEKSOS)


def wide() -> Book:
    page = Page("Pendataan")
    others = [
        Column(head, lambda _person, said=said: said)
        for head, said in (
            ("Nama Ibu Kandung", "Aminah"),
            ("Agama", "Islam"),
            ("Status Kawin", "Kawin"),
            ("Ukuran Baju", "L"),
            ("No Rekening", "0012345678"),
            ("Nama Bank", "bjb"),
            ("Program Studi", "Kesejahteraan Sosial"),
            ("Nama Atasan", "Drs. Bambang Sutrisno"),
            ("NIP Atasan", "196804121994031002"),
            ("No HP Atasan", "081200000001"),
            ("Keterangan", "-"),
        )
    ]
    heads = [*others[:3], *usual()[:4], *others[3:8], *usual()[4:], *others[8:]]
    page.everybody(page.heads(1, heads), heads, people(28, 12))
    return Book(
        "28-banyak-kolom-lain",
        "Nama ibu, atasan dan NIP-nya, rekening: bukan milik kita.",
        [page],
        answers=PEKSOS,
    )


def books() -> Iterator[Book]:
    yield plain()
    yield titled()
    yield letterhead()
    yield two_line_heads()
    yield three_line_heads()
    yield numbered_columns()
    yield bare_column_numbers()
    yield totals()
    yield signed()
    yield footnotes()
    yield sheet_per_place()
    yield sheets_of_other_heads()
    yield recap_beside_people()
    yield hidden_rows()
    yield hidden_columns()
    yield empty_sheets()
    yield old_hidden_sheet()
    yield offset_table()
    yield gaps()
    yield repeated_heads()
    yield two_tables()
    yield place_in_the_title()
    yield wide()
