"""Lists that officers of the provinces of Lampung and Banten bring."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_thirteenth_hand.book import Book
from tests.workbooks.corpus_thirteenth_hand.columns import (
    NAME,
    NIK,
    NO,
    PHONE,
    SEX,
    made,
    mute,
    own,
    picked,
    told,
)
from tests.workbooks.corpus_thirteenth_hand.people import (
    born,
    crew,
    dated,
    dmy,
    email,
    later,
    serial,
)

TOWNS = "Tanjung Karang, Metro, Kotabumi, Kalianda, Pringsewu"
BANTEN_TOWNS = "Serang, Pandeglang, Rangkasbitung, Tangerang, Cilegon"


def lampung() -> Book:
    book = Book(
        "07-lampung-peksos-sertifikat.xlsx",
        "Kabupaten seperti orang menulisnya, nomor dan tanggal satu kolom.",
        by="18",
    )
    page = book.page("Data Peksos")
    page.over(
        9, "PEMERINTAH PROVINSI LAMPUNG", "DINAS SOSIAL", "DAFTAR PEKERJA SOSIAL YANG TELAH BERSERTIFIKAT"
    )
    page.blank()
    page.grid(
        [
            "NO",
            "NAMA DAN GELAR",
            "NIK",
            "TEMPAT, TANGGAL LAHIR",
            "KAB/KOTA TEMPAT TUGAS",
            "SERTIFIKASI",
            "<",
            "<",
            "NO. HP",
        ],
        ["^", "^", "^", "^", "^", "NOMOR / TANGGAL SERTIFIKAT", "JENJANG", "PENERBIT", "^"],
    )
    page.line(*range(1, 10))
    page.rows_of(
        crew(
            "|Rina Wulandari|S.Sos; |I Made Suardana|S.ST; Dra. Hj.|Siti Khodijah|M.M; |Hendra Gunawan|S.Sos;"
            "|Dwi Astuti|S.Tr.Sos; Ir.|Sutopo|M.Si; |Nyoman Sri Utami|S.Sos; |Edi Susanto|A.KS;"
            "|Mega Puspita|S.Psi; Drs.|Ahmad Rojali|MPSSp; |Yuni Lestari|S.Sos; |Bayu Prasetyo|S.ST",
            *("18.71.01 18.01.04 18.72.01 18.05.08", TOWNS, "lampung provinsi"),
        ),
        *(NO, NAME, NIK, own("", born, "birth_place", "birth_date")),
        picked(
            "",
            "place",
            {
                **{
                    "Kab. Lampung Selatan": "18.01",
                    "Bandarlampung": "18.71",
                    "Lamsel": "18.01",
                    "Metro": "18.72",
                },
                **{
                    "Tulangbawang": "18.05",
                    "Tubaba": "18.12",
                    "Kota Bandar Lampung": "18.71",
                    "Lamteng": "18.02",
                },
                **{
                    "Kab. Pringsewu": "18.10",
                    "Lampung Utara": "18.03",
                    "Pesawaran": "18.09",
                    "Waykanan": "18.08",
                },
            },
        ),
        made(
            "",
            lambda number, _: f"0{number + 40}/LSPS-G/VII/2023\n{dmy(dated(number, 2023))}",
            certificate_number=lambda number, _: f"0{number + 40}/LSPS-G/VII/2023",
            certificate_issued_on=lambda number, _: dated(number, 2023),
        ),
        picked(
            "",
            "certificate_level",
            {"Generalis": "GENERALIS", "Asisten": "ASISTEN", "Spesialis": "SPESIALIS"},
        ),
        told(
            "",
            ("LSPS", {"certificate_issuer": "LSPS"}),
            ("Lembaga Sertifikasi Pekerjaan Sosial", {"certificate_issuer": "LSPS"}),
        ),
        own("", "phone_in_groups", "phone"),
    )
    page.signature(
        7,
        "Bandar Lampung, 12 Oktober 2026",
        "a.n. Kepala Dinas",
        "Sekretaris,",
        "",
        "",
        "Drs. Ratna Fitriani, M.M",
        "NIP 197003121992032005",
    )
    return book


def sakti_peksos() -> Book:
    book = Book(
        "14-lampung-sakti-peksos.xlsx",
        "Tanggal sungguhan dan angka seri, lembar lama disembunyikan.",
        by="18",
    )
    old = book.page("2019", skipped="Lembar yang disembunyikan: daftar lama.")
    page = book.page("2026")
    page.over(10, "DAFTAR SATUAN BAKTI PEKERJA SOSIAL (SAKTI PEKSOS)", "PROVINSI LAMPUNG TAHUN 2026")
    page.blank()
    columns = (
        *(NO, own("NAMA LENGKAP", "full"), NIK),
        made(
            "LAHIR",
            lambda number, who: serial(who.birth_date) if number % 3 else who.birth_date,
            birth_date=lambda _, who: who.birth_date,
        ),
        *(PHONE, made("E-MAIL", lambda _, who: email(who), email=lambda _, who: email(who))),
        picked(
            "LOKASI PENEMPATAN",
            "place",
            {
                "Kota Metro": "18.72",
                "Lampung Selatan": "18.01",
                "Tanggamus": "18.06",
                "Pesawaran": "18.09",
                "Lambar": "18.04",
            },
        ),
        made(
            "NO SK",
            lambda number, _: f"{30 + number}/4.1/KP.04/1/2026",
            decree_no=lambda number, _: f"{30 + number}/4.1/KP.04/1/2026",
        ),
        made(
            "TMT",
            lambda number, _: dt.date(2026, 1, 12 + number),
            assignment_starts_on=lambda number, _: dt.date(2026, 1, 12 + number),
        ),
        mute("KET"),
    )
    page.heads(*columns)
    people = crew(
        "|Sundari|S.ST; |Arif Rahman|S.Sos; |Wiwik Handayani|S.Tr.Sos; |Ridho Saputra|S.ST;"
        " |Elya Kartika|S.Sos;"
        "|Gusti Randa|S.Sos; |Nia Daniati|S.ST; |Yogi Pratama|S.Tr.Sos; |Tri Astuti|S.Sos",
        *("18.72.01 18.01.06 18.06.01", TOWNS, "sakti"),
    )
    page.rows_of(people, *columns, programme="SAKTI_PEKSOS", category="PEKSOS")
    old.head("NO", "NAMA", "NIK", "KAB")
    for number, who in enumerate(people[:3], start=1):
        old.line(number, who.full, who.nik, "Metro")
    old.sheet.sheet_state = "hidden"
    return book


def tresna_werdha() -> Book:
    book = Book(
        "15-lampung-uptd-pslu.xlsx", "Rekap di samping daftar, baris tersembunyi, nama berkapital.", by="18"
    )
    page = book.page("UPTD")
    page.plain(
        "UPTD PELAYANAN SOSIAL LANJUT USIA TRESNA WERDHA", "DAFTAR PEKERJA SOSIAL DAN TENAGA PENDAMPING"
    )
    page.blank()
    columns = (
        *(NO, own("NAMA", "capitals"), NIK, own("TGL LHR", "birth_date", "birth_date"), SEX, PHONE),
        made("UNIT", lambda *_: "UPTD PSLU Tresna Werdha", organization=lambda *_: "UPTD PSLU Tresna Werdha"),
    )
    page.heads(*columns)
    people = crew(
        "|Herlina|S.Sos; |Joni Efendi|S.Sos; |Sumiyati|S.Kep; |Rudi Hartono|S.E; |Lina Marlina|S.Psi;"
        " |Anton Wijaya|S.Sos;"
        "|Tuti Haryati|S.Sos; Mulyadi",
        *("18.71.01 18.01.04 18.09.01", TOWNS, "tresna"),
    )
    rows = page.rows_of(people, *columns)
    for told_row in book.rows:
        told_row["values"]["name"] = told_row["values"]["name"].upper()
    page.hide_rows(rows[2], rows[5])
    for place, cells in enumerate((("Rekap", "L", "P"), ("PNS", 2, 2), ("Kontrak", 2, 2), ("Jumlah", 4, 4))):
        for column, cell in enumerate(cells, start=10):
            page.sheet.cell(rows[0] - 1 + place, column, cell)
    page.signature(
        5,
        "Natar, 1 September 2026",
        "Kepala UPTD,",
        "",
        "",
        "Dra. Yanti Susilowati",
        "NIP. 19680214 199403 2 003",
    )
    return book


def ipspi_banten() -> Book:
    book = Book(
        "18-dpd-ipspi-banten.xlsx", "Kepala tiga baris, sertifikat dan STR, asal kabupaten dan kota.", by="36"
    )
    page = book.page("Anggota", left=2)
    page.plain("DPD IPSPI PROVINSI BANTEN", "Data Anggota per Oktober 2026")
    page.blank(2)
    page.grid(
        [
            "No.",
            "Nama & Gelar",
            "NIK",
            "Jenis Kelamin",
            "Sertifikat Kompetensi",
            "<",
            "<",
            "<",
            "Kab/Kota Tempat Bekerja",
            "Kontak",
            "<",
        ],
        ["^", "^", "^", "^", "Nomor", "Penerbit", "Tanggal", "<", "^", "Telepon", "Surel"],
        ["^", "^", "^", "^", "^", "^", "Terbit", "Berakhir", "^", "^", "^"],
    )
    issued = {number: dated(number, 2023 + number % 3) for number in range(1, 12)}
    page.rows_of(
        crew(
            "|Ratu Intan Permata|S.Sos., M.Kesos; |Mohamad Fikri|S.ST; |Dian Anggraeni|S.Tr.Sos;"
            " Dr.|Encep Hidayat|M.Si;"
            "|Lia Amalia|S.Sos; |Tubagus Rully Hermawan|S.Sos; |Kartika Dewi|A.KS; H.|Suherman|MPSSp;"
            " |Nurul Fadhilah|S.Psi; |Yosep Kurnia|S.ST",
            *("36.73.01 36.71.01 36.04.09", BANTEN_TOWNS, "ipspi banten"),
        ),
        *(
            NO,
            NAME,
            NIK,
            made(
                "",
                lambda _, who: "Perempuan" if who.sex == "P" else "Laki - laki",
                sex=lambda _, who: who.sex,
            ),
        ),
        made(
            "",
            lambda number, _: f"PS.{number:03d}/KOMP/{issued[number].year}",
            certificate_number=lambda number, _: f"PS.{number:03d}/KOMP/{issued[number].year}",
        ),
        told(
            "",
            ("LSPS", {"certificate_issuer": "LSPS"}),
            ("LSP Kemensos", {"certificate_issuer": "LSP_KEMENSOS"}),
        ),
        made("", lambda number, _: issued[number], certificate_issued_on=lambda number, _: issued[number]),
        made(
            "",
            lambda number, _: later(issued[number], 5),
            certificate_valid_until=lambda number, _: later(issued[number], 5),
        ),
        picked(
            "",
            "place",
            {
                "Kota Serang": "36.73",
                "Kab. Serang": "36.04",
                "Tangsel": "36.74",
                "Kab Tangerang": "36.03",
                "Kota Tangerang": "36.71",
                "Lebak": "36.02",
                "Cilegon": "36.72",
            },
        ),
        *(
            own("", lambda who: f"({who.phone[:4]}) {who.phone[4:]}", "phone"),
            made("", lambda _, who: email(who), email=lambda _, who: email(who)),
        ),
    )
    return book


WORKBOOKS = (lampung, sakti_peksos, tresna_werdha, ipspi_banten)
