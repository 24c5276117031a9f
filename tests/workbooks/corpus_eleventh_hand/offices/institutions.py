"""Lists of who works in LKSA, LKS and in a home of the province."""

from __future__ import annotations

from tests.workbooks.corpus_eleventh_hand.book import Book
from tests.workbooks.corpus_eleventh_hand.people import crew, dmy, long_date

PEKSOS = {"category": "PEKSOS"}


def malang() -> Book:
    book = Book("29-malang-lksa.xlsx", "Nama LKSA di sel gabungan ke bawah.", by="35.73")
    people = crew(
        "|Ninik Wahyuni|S.Sos;|Choirul Anwar|S.Pd;|Titik Handayani|S.Sos;|Agus Salim|S.Sos;Suliati;"
        "|Fajar Wibowo|S.Tr.Sos;|Endah Lestari|S.Psi;Imam Syafii;|Nurul Qomariyah|S.Sos",
        "35.73.02 35.73.05",
        "Malang, Blitar, Kepanjen",
        "malang",
    )
    bodies = {"LKSA Sunan Kalijaga": 3, "LKSA Harapan Ummat": 2, "LKSA Kasih Bunda Malang": 4}
    page = book.page("LKSA")
    page.over(
        7, "DATA PEKERJA SOSIAL PADA LEMBAGA KESEJAHTERAAN SOSIAL ANAK (LKSA)", "KOTA MALANG TAHUN 2026"
    )
    page.blank()
    page.head("NO", "NAMA LKSA", "NAMA PEKERJA SOSIAL", "NIK", "L/P", "PENDIDIKAN", "NO. HP")
    number = 1
    for body, size in bodies.items():
        rows = page.people(
            [people.pop() for _ in range(size)],
            lambda n, who, body=body, first=number: [
                *(n, body if n == first else None, who.full, f"'{who.nik}", who.sex),
                *("S1" if who.back else "SMA", who.phone),
            ],
            lambda _, who, body=body: who.told(
                "nik", "sex", "phone", organization=body, programme="LKSA", **PEKSOS
            ),
            start=number,
        )
        page.merge(rows[0], 2, rows[-1], 2)
        number += size
    return book


def lampung_selatan() -> Book:
    """An export of an application; where the body lies is not told as where they serve."""
    book = Book("30-lamsel-lks.csv", "Unduhan aplikasi dengan nama kolom sistem.", by="18.01", category="TKS")
    people = crew(
        "Sumarni;|Heri Kiswanto|S.Pd;Nurlela;Abdul Manan;|Dwi Lestari|S.Sos;Suyatno;Marlina",
        "18.01.04 18.01.06",
        "Kalianda, Natar, Bandar Lampung",
        "lampung selatan",
    )
    bodies = ("LKS Bina Insani Natar", "LKS Al Hidayah Kalianda", "LKS Mutiara Kasih")
    page = book.page("30-lamsel-lks")
    page.head(
        *("id", "nama_lks", "nama_petugas", "nik", "jenis_kelamin", "tempat_lahir", "tgl_lahir", "jabatan"),
        *("no_hp", "created_at"),
    )
    page.people(
        people,
        lambda n, who: [
            *(f"{n + 1187}", bodies[n % 3], who.full, who.nik, who.sex, who.birth_place),
            *(f"{who.birth_date}", ("Ketua", "Sekretaris", "Pendamping")[n % 3], who.phone),
            f"2026-02-{n + 3:02d} 09:{n * 6:02d}:11",
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_place", "birth_date", "phone"),
            organization=bodies[n % 3],
            category="TKS",
        ),
    )
    return book


def bengkulu() -> Book:
    """Those who serve without a NIP have a dash."""
    book = Book("31-bengkulu-pstw.xlsx", "Panti provinsi: NIP, yang bukan ASN bertanda hubung.", by="17")
    people = crew(
        "|Mirnawati|S.Sos;|Rahman Jayadi|S.ST;|Lena Puspita|S.Tr.Sos;|Harmen Putra|S.Sos;|Sulastini|S.Sos;"
        "|Feri Irawan|S.Sos;|Desmawati|S.Tr.Sos",
        "17.71.02 17.01.07 17.03.09",
        "Bengkulu, Manna, Curup",
        "bengkulu",
    )
    page = book.page("Pekerja Sosial")
    page.over(
        *(9, "PEMERINTAH PROVINSI BENGKULU", "DINAS SOSIAL", "UPTD PANTI SOSIAL TRESNA WERDHA PAGAR DEWA"),
    )
    page.blank()
    page.over(9, "DAFTAR PEKERJA SOSIAL TAHUN 2026")
    page.head("No", "Nama", "NIP/NI PPPK", "NIK", "Tempat Lahir", "Tgl Lahir", "Jabatan", "Status", "No HP")

    def is_civil_servant(n: int) -> bool:
        return n % 3 != 0

    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nip if is_civil_servant(n) else "-", who.nik, who.birth_place),
            *(
                long_date(who.birth_date),
                "Pekerja Sosial Ahli Pertama" if is_civil_servant(n) else "Pekerja Sosial",
            ),
            *("PNS" if is_civil_servant(n) else "Non ASN", who.phone),
        ],
        lambda n, who: who.told(
            *(("nip",) if is_civil_servant(n) else ()),
            *("nik", "birth_place", "birth_date", "phone"),
            **PEKSOS,
        ),
    )
    page.signature(
        7, "Bengkulu, 15 Januari 2026", "Kepala UPTD,", "", "", "Zulkarnain Efendi, S.Sos", "Penata Tk. I"
    )
    return book


def tangerang_selatan() -> Book:
    book = Book(
        "32-tangsel-lks-lansia.xls", "LKS lanjut usia, wilayah tugas kelurahan.", by="36.74", category="TKS"
    )
    people = crew(
        "|Maryati|S.Sos;Rohmani;Siti Nuraeni;|Hendi Suhendi|S.Pd;Yuliana Sari;Madropi;|Nina Marlina|S.Sos",
        "36.74.06 36.74.01",
        "Tangerang, Jakarta, Bogor",
        "tangsel",
    )
    places = {
        **{"Pamulang Barat": "06.1001", "Benda Baru": "06.1002", "Pondok Benda": "06.1003"},
        **{"Bambu Apus": "06.1007", "Ciater": "01.1001", "Rawabuntu": "01.1002", "Cilenggang": "01.1008"},
    }
    names, codes = list(places), list(places.values())
    bodies = ("LKS LU Melati", "LKS LU Sehat Bahagia")
    page = book.page("LKS LU")
    page.over(7, "DATA PENDAMPING LANJUT USIA PADA LKS", "KOTA TANGERANG SELATAN")
    page.blank()
    page.head("No", "Nama LKS", "Nama Pendamping", "NIK", "Tgl Lahir", "Kelurahan Tugas", "No HP")
    page.people(
        people,
        lambda n, who: [
            *(
                n,
                bodies[n % 2],
                who.full,
                who.nik,
                dmy(who.birth_date, "/"),
                names[n - 1],
                who.phone_in_groups,
            ),
        ],
        lambda n, who: who.told(
            *("nik", "birth_date", "phone"),
            organization=bodies[n % 2],
            place=f"36.74.{codes[n - 1]}",
            category="TKS",
        ),
    )
    return book


WORKBOOKS = (malang, lampung_selatan, bengkulu, tangerang_selatan)
