"""A second batch, as small offices write: short heads, no letterheads, days and numbers as they come."""

from __future__ import annotations

from tests.workbooks.corpus_sixth_hand.book import Book
from tests.workbooks.corpus_sixth_hand.people import crew, long_date

LAMPUNG = ("Bukit Kemuning", "Kotabumi", "Sungkai Selatan", "Tanjung Raja", "Abung Timur", "Abung Barat")
DENPASAR = ("Denpasar Selatan", "Denpasar Timur", "Denpasar Barat", "Denpasar Utara")


def contract_staff() -> Book:
    """Social workers on contracts that begin and end."""
    book = Book("6h-24-kontrak-dinsos.xlsx", "Tenaga kontrak, awal dan akhir kontrak.", "51.71")
    page = book.page("Kontrak 2026")
    page.titles(8, "DAFTAR PEKERJA SOSIAL TENAGA KONTRAK", "DINAS SOSIAL KOTA DENPASAR", "")
    page.head("No", "Nama Pegawai", "NIK", "L/P", "Awal Kontrak", "Akhir Kontrak", "Area Dampingan", "No. WA")
    page.people(
        crew("denpasar", "51.71.01", 8, "Denpasar"),
        lambda n, who: [
            *(n, who.name, who.nik, who.sex, f"{n:02d}/02/2024", "31/12/2026", DENPASAR[n % 4], who.phone)
        ],
        lambda n, who: who.told(
            *("nik", "sex", "phone"),
            assignment_starts_on=f"2024-02-{n:02d}",
            place=f"51.71.{n % 4 + 1:02d}",
        ),
    )
    return book


def volunteers_who_joined() -> Book:
    """Tagana and the day each of them joined."""
    book = Book("6h-25-tagana-lampura.xlsx", "Tagana; tanggal bergabung, pelatihan.", "18.03")
    page = book.page("TAGANA")
    page.titles(7, "DATA ANGGOTA TARUNA SIAGA BENCANA KAB. LAMPUNG UTARA", "KEADAAN S/D DESEMBER 2025", "")
    page.head(
        "NO", "NAMA ANGGOTA", "NO. KTP", "TGL. LAHIR", "TGL BERGABUNG", "KECAMATAN", "PELATIHAN TERAKHIR"
    )
    page.people(
        crew("lampung", "18.03.02", 6, "Kotabumi"),
        lambda n, who: [
            *(n, who.name, who.nik, f"{who.birth_date:%d-%m-%Y}", f"1{n}-03-2019", LAMPUNG[n - 1], "2022")
        ],
        lambda n, who: who.told(
            *("nik", "birth_date"),
            programme="TAGANA",
            assignment_starts_on=f"2019-03-1{n}",
            place=f"18.03.{n:02d}",
        ),
    )
    return book


def paid_volunteers() -> Book:
    """An allowance paid to PSM; who receives it is who works."""
    book = Book("6h-26-insentif-psm.xlsx", "Insentif PSM; nama penerima, rekening.", "51.71")
    page = book.page("Insentif")
    page.titles(7, "TANDA TERIMA INSENTIF PSM KECAMATAN DENPASAR UTARA KOTA DENPASAR", "SEMESTER II 2025", "")
    page.head("No", "Nama Penerima Insentif", "NIK", "No Rekening", "Bank", "Jumlah", "Ttd")
    page.people(
        crew("denpasar", "51.71.04", 5, "Denpasar"),
        lambda n, who: [n, who.name, who.nik, f"010 02.{n}1.88", "BPD", 600_000, f"{n}"],
        lambda n, who: who.told("nik", programme="PSM", place="51.71.04"),
    )
    page.line("", "Jumlah", "", "", "", 3_000_000)
    return book


def extension_workers() -> Book:
    """Civil servants who inform; the decree of their function."""
    book = Book(
        "6h-27-penyuluh-sosial.xlsx", "Penyuluh sosial, NIP dan TMT jabatan di samping TMT tugas.", "73"
    )
    page = book.page("Penyuluh")
    page.titles(7, "DAFTAR NAMA PENYULUH SOSIAL", "PROVINSI SULAWESI SELATAN TAHUN 2026", "")
    page.head("No.", "Nama/Gelar", "NIP", "Kab/Kota", "TMT Jabatan", "Bertugas Sejak", "SK Kepala Dinas")
    places = [("Kota Makassar", "73.71"), ("Kab. Gowa", "73.06"), ("Kab. Maros", "73.09")]
    page.people(
        crew("gowa", "73.71.01", 6, "Makassar"),
        lambda n, who: [
            *(n, f"{who.name}, S.Sos", who.nip_in_groups, places[n % 3][0], "01-04-2015"),
            *(f"0{n}-09-2021", f"800/{n}17/DINSOS/2021"),
        ],
        lambda n, who: who.told(
            "nip",
            back_title="S.Sos",
            programme="PENYULUH",
            place=places[n % 3][1],
            assignment_starts_on=f"2021-09-0{n}",
            decree_no=f"800/{n}17/DINSOS/2021",
        ),
    )
    return book


def certified() -> Book:
    """Who passed, the certificate's number below "Sertifikat Kompetensi"."""
    book = Book("6h-28-lulus-uji.xlsx", "Peksos bersertifikat; nomor tanpa kata nomor.", "73")
    page = book.page("Lulus uji")
    page.titles(6, "PEKERJA SOSIAL YANG LULUS UJI KOMPETENSI", "")
    page.head("No", "Nama", "NIK", "Sertifikat Kompetensi", "Tgl Terbit", "Kota/Kab")
    page.people(
        crew("gowa", "73.71.02", 6, "Makassar"),
        lambda n, who: [
            *(n, who.name, who.nik, f"{410 + n}/LSPS-PS/2024", f"1{n}/10/2024", "Makassar"),
        ],
        lambda n, who: who.told(
            "nik",
            certificate_number=f"{410 + n}/LSPS-PS/2024",
            certificate_issued_on=f"2024-10-1{n}",
            place="73.71",
        ),
    )
    return book


def decree_of_the_mayor() -> Book:
    """The annex of a decree whose number stands in each row."""
    book = Book(
        "6h-29-sk-wali-kota.xlsx", "TKSK, dua baris kepala: SK WALI KOTA, nomor dan tanggal.", "51.71"
    )
    page = book.page("Sheet1")
    page.titles(7, "TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK) KOTA DENPASAR", "")
    page.head("NO", "NAMA LENGKAP", "NIK", ("SK WALI KOTA", "NOMOR", "TANGGAL"), "WILAYAH KERJA", "NO HP")
    page.people(
        crew("denpasar", "51.71.03", 4, "Denpasar"),
        lambda n, who: [
            *(n, who.name.upper(), who.nik, f"188.45/{n}9/HK/2025", f"{n} Januari 2025", DENPASAR[n % 4]),
            who.phone,
        ],
        lambda n, who: who.told(
            *("nik", "phone"),
            name=who.name.upper(),
            programme="TKSK",
            decree_no=f"188.45/{n}9/HK/2025",
            assignment_starts_on=f"2025-01-0{n}",
            place=f"51.71.{n % 4 + 1:02d}",
        ),
    )
    return book


def plain_list() -> Book:
    """Nothing but a list, typed by hand, without a title."""
    book = Book("6h-30-daftar-polos.xlsx", "Tanpa judul; kolom pekerjaan berisi program.", "18.03")
    page = book.page("Sheet1")
    page.line("nama", "nik", "lahir", "kec", "sebagai", "mulai kerja", "hp")
    jobs = ("TKSK", "PSM", "PKH")
    page.people(
        crew("lampung", "18.03.05", 6, "Kotabumi"),
        lambda n, who: [
            *(who.name.lower(), who.nik, long_date(who.birth_date), LAMPUNG[n - 1].lower()),
            *(jobs[n % 3].lower(), f"{n}/6/2020", who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "birth_date", "phone"),
            name=who.name.lower(),
            place=f"18.03.{n:02d}",
            programme=jobs[n % 3],
            assignment_starts_on=f"2020-06-0{n}",
        ),
    )
    return book


def by_birthplace() -> Book:
    """Birth in two columns below one head, titles of study apart."""
    book = Book("6h-31-sakti-peksos.xlsx", "Kelahiran: tempat dan tanggal; gelar terpisah.", "73")
    page = book.page("Sakti Peksos")
    page.titles(8, "SATUAN BAKTI PEKERJA SOSIAL SULAWESI SELATAN", "")
    page.head("No", "Nama", "Gelar", "NIK", ("Kelahiran", "Tempat", "Tanggal"), "Penempatan", "Masuk Kerja")
    page.people(
        crew("gowa", "73.06.08", 8, "Sungguminasa, Makassar"),
        lambda n, who: [
            *(n, who.name, "S.Tr.Sos", who.nik, who.birth_place, f"{who.birth_date:%d/%m/%Y}", "Kab. Gowa"),
            f"1{n}/01/2022",
        ],
        lambda n, who: who.told(
            *("nik", "birth_place", "birth_date"),
            back_title="S.Tr.Sos",
            programme="SAKTI_PEKSOS",
            place="73.06",
            assignment_starts_on=f"2022-01-1{n}",
        ),
    )
    return book


def reached_at() -> Book:
    """Whom to reach, in the order that a phone list has."""
    book = Book("6h-32-kontak-pkh.xlsx", "Daftar kontak; HP dulu, nama kemudian.", "51.71")
    page = book.page("Kontak")
    page.titles(6, "KONTAK SDM PKH KOTA DENPASAR", "per 2 Januari 2026", "")
    page.head("Nomor WA Aktif", "Surel", "Nama SDM", "Jns Klmn", "No Identitas (NIK)", "Kec. Penugasan")
    page.people(
        crew("denpasar", "51.71.02", 8, "Denpasar"),
        lambda n, who: [
            *(who.phone, f"sdm{n}@contoh.id", who.name, "Perempuan" if who.sex == "P" else "Laki-laki"),
            *(who.nik, DENPASAR[n % 4]),
        ],
        lambda n, who: who.told(
            *("phone", "sex", "nik"),
            email=f"sdm{n}@contoh.id",
            programme="PKH",
            place=f"51.71.{n % 4 + 1:02d}",
        ),
    )
    return book


def nobody_of_ours() -> Book:
    """Those whom a TKSK helps: no workers."""
    book = Book("kosong-33-dampingan-tksk.xlsx", "Penerima santunan dampingan TKSK: bukan petugas.", "18.03")
    page = book.page("Data", skipped="Daftar orang yang menerima bantuan.")
    page.titles(6, "DAFTAR PENERIMA SANTUNAN DAMPINGAN TKSK KECAMATAN KOTABUMI", "TAHUN 2025", "")
    page.head("No", "Nama Penerima", "NIK", "No KK", "Alamat", "Jumlah (Rp)")
    for n, who in enumerate(crew("lampung", "18.03.02", 5, "Kotabumi"), start=1):
        page.line(n, who.name, who.nik, f"180302010111{n:04d}", f"Jl. Mawar {n}", 300_000)
    return book


WORKBOOKS = (
    *(contract_staff, volunteers_who_joined, paid_volunteers, extension_workers, certified),
    *(decree_of_the_mayor, plain_list, by_birthplace, reached_at, nobody_of_ours),
)
