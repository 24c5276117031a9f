"""Lists by which people are paid, and lists that they sign."""

from __future__ import annotations

from tests.workbooks.corpus_fifth_hand.book import Book
from tests.workbooks.corpus_fifth_hand.people import crew


def honorarium() -> Book:
    """TKSK: account numbers of 15 digits, "a.n.", tax number, signatures in zigzag, the sum in words."""
    book = Book(
        "fh-06-honor-tksk-mojokerto.xlsx",
        "Tanda terima honor TKSK: nomor rekening, a.n., NPWP, tanda tangan.",
        "35.16",
    )
    page = book.page("Tali Asih TW III")
    page.lines(
        "DAFTAR PENERIMAAN TALI ASIH",
        "TENAGA KESEJAHTERAAN SOSIAL KECAMATAN (TKSK) KABUPATEN MOJOKERTO",
        "TRIWULAN III TAHUN ANGGARAN 2026",
        over="M",
    )
    page.skip()
    page.line(
        "NO",
        "NAMA",
        "NIK",
        "KECAMATAN",
        "NO. REKENING",
        "NAMA BANK",
        "ATAS NAMA",
        "NPWP",
        "JUMLAH (Rp)",
        "PPh 21 (5%)",
        "DITERIMA (Rp)",
        "TANDA TANGAN",
        None,
    )
    page.merge(f"L{page.row}:M{page.row}")
    places = [
        ("JATIREJO", "35.16.01"),
        ("GONDANG", "35.16.02"),
        ("PACET", "35.16.03"),
        ("TRAWAS", "35.16.04"),
        ("NGORO", "35.16.05"),
        ("SOOKO", "35.16.13"),
        ("JETIS", "35.16.16"),
    ]
    first = page.row + 1
    for number, who in enumerate(crew("jawa", "35.16.05", 7), start=1):
        place, code = places[number - 1]
        row = page.row + 1
        sign = (f"{number}. ..........", None) if number % 2 else (None, f"{number}. ..........")
        page.person(
            number,
            who.name.upper(),
            who.nik,
            place,
            f"0011{number:02d}501234{500 + number}",
            "BRI Unit Sooko",
            f"a.n. {who.name}",
            f"09.254.{number:03d}.1-602.000",
            1_500_000,
            f"=I{row}*5%",
            f"=I{row}-J{row}",
            *sign,
            name=who.name.upper(),
            nik=who.nik,
            place=code,
            programme="TKSK",
        )
    page.line(
        "JUMLAH",
        None,
        None,
        None,
        None,
        None,
        None,
        None,
        *(f"=SUM({c}{first}:{c}{page.row})" for c in "IJK"),
    )
    page.line("Terbilang : Sepuluh juta lima ratus ribu rupiah")
    page.skip()
    page.line(None, "Lunas dibayar tgl. ..... 2026", None, None, None, None, None, None, "Setuju dibayar,")
    page.line(None, "Bendahara Pengeluaran", None, None, None, None, None, None, "Kuasa Pengguna Anggaran")
    page.skip(3)
    page.line(None, "YULIA INDRASARI, SE", None, None, None, None, None, None, "Drs. BAMBANG PURWANTO")
    page.line(
        None, "NIP. 19830711 200901 2 004", None, None, None, None, None, None, "NIP. 19690203 199403 1 008"
    )
    book.calculated = True
    return book


def monthly() -> Book:
    """The same people on a sheet per month: each is one person."""
    book = Book(
        "fh-07-insentif-psm-tiga-bulan.xlsx", "Orang yang sama di lembar Juli, Agustus, September.", "33.74"
    )
    people = crew("jawa", "33.74.06", 6)
    wards = [
        ("Gemah", 1007),
        ("Palebon", 1011),
        ("Kalicari", 1012),
        ("Tlogomulyo", 1002),
        ("Muktiharjo Kidul", 1005),
        ("Pedurungan Lor", 1009),
    ]
    for month in ("JULI", "AGUSTUS", "SEPTEMBER"):
        page = book.page(month)
        page.line(f"INSENTIF PEKERJA SOSIAL MASYARAKAT (PSM) KEC. PEDURUNGAN BULAN {month} 2026")
        page.line("No", "Nama PSM", "N I K", "Kelurahan", "Jumlah", "Ttd")
        for number, who in enumerate(people, start=1):
            ward, code = wards[number - 1]
            cells = (number, who.name, who.nik, ward, 250_000)
            if month == "JULI":
                page.person(*cells, **who.told, place=f"33.74.06.{code}", programme="PSM")
            else:
                page.line(*cells)
        page.line(None, "Jumlah", None, None, 1_500_000)
    return book


def attendance() -> Book:
    """A meeting's list: guests and participants, no NIK. Who of them is a worker, it does not say."""
    book = Book(
        "fh-08-daftar-hadir-rakor.xlsx",
        "Daftar hadir tanpa NIK: narasumber dan peserta, paraf pagi dan siang.",
        "73.06",
    )
    page = book.page("Hadir", skipped="daftar hadir rapat: siapa tenaga dan siapa tamu tidak dikatakan")
    page.line("DAFTAR HADIR")
    for word, what in (
        ("Kegiatan", "Rapat Koordinasi Pilar-Pilar Sosial"),
        ("Hari/Tanggal", "Selasa, 14 April 2026"),
        ("Tempat", "Aula Dinas Sosial Kab. Gowa"),
        ("Pukul", "09.00 WITA s/d selesai"),
    ):
        page.line(word, None, f": {what}")
    page.skip()
    page.line("NO", "NAMA LENGKAP", "L/P", "JABATAN / UTUSAN", "NO. HP/WA", "PARAF", None)
    page.line(None, None, None, None, None, "PAGI", "SIANG")
    page.merge(f"F{page.row - 1}:G{page.row - 1}")
    for head, people in (
        ("NARASUMBER", crew("bugis", "73.06.08", 2)),
        ("PESERTA", crew("bugis", "73.06.02", 6)[2:]),
    ):
        page.line(head)
        page.merge(f"A{page.row}:G{page.row}")
        for number, who in enumerate(people, start=1):
            page.line(
                number,
                who.name,
                who.sex,
                "Kabid Dayasos" if head == "NARASUMBER" else "Pendamping Sosial PKH",
                f"{who.phone[:4]} {who.phone[4:8]} {who.phone[8:]}",
                "v",
                "v" if number % 2 else None,
            )
    for number in range(5, 9):
        page.line(number)
    page.skip()
    page.line(None, None, None, "Notulis,")
    page.skip(2)
    page.line(None, None, None, "Kasmawati, S.Sos")
    return book


def long_table() -> Book:
    """A table of two pages: the columns go on in a second sheet, where number and name are said again."""
    book = Book(
        "fh-09-tagana-bersambung-kolom.xlsx",
        "Kolom bersambung di lembar kedua: nomor dan nama diulang.",
        "17.02",
    )
    left = book.page("Hal.1")
    right = book.page("Hal.2 (lanjutan kolom)", skipped="lanjutan kolom lembar pertama")
    left.line("DATA ANGGOTA TAGANA KABUPATEN REJANG LEBONG")
    left.line("NO", "NAMA", "NO. INDUK ANGGOTA TAGANA", "NIK", "TEMPAT LAHIR", "TGL LAHIR", "GOL. DARAH")
    right.line("LANJUTAN DATA ANGGOTA TAGANA KABUPATEN REJANG LEBONG")
    right.line("NO", "NAMA", "NO HP", "ALAMAT E-MAIL", "UKURAN BAJU", "KET")
    for number, who in enumerate(crew("rejang", "17.02.10", 8, "Curup"), start=1):
        mail = f"tagana{number}@contoh.id"
        left.person(
            number,
            who.name,
            f"TGN.17.02.{number:04d}",
            who.nik,
            who.town,
            who.birth,
            "OAB"[number % 3],
            **who.told,
            birth_place=who.town,
            birth_date=who.birth.isoformat(),
            programme="TAGANA",
            phone=who.phone,
            email=mail,
        )
        left.sheet.cell(left.row, 6).number_format = "dd/mm/yyyy"
        right.line(number, who.name, who.phone, mail, "XL", "Aktif")
    return book


WORKBOOKS = [honorarium, monthly, attendance, long_table]
