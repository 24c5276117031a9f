"""Lists of volunteers, of members and of those who were tested."""

from __future__ import annotations

import datetime as dt

from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from tests.workbooks.corpus_fifth_hand.book import Book
from tests.workbooks.corpus_fifth_hand.people import crew, long_date


def villages() -> Book:
    """Kecamatan with roman numerals, desa with letters, numbers that begin again, sub-totals in words."""
    book = Book(
        "fh-10-psm-per-desa-romawi.xlsx",
        "Kecamatan bernomor romawi, desa berhuruf, nomor orang mulai lagi.",
        "35.16",
    )
    page = book.page("PSM")
    page.lines("DAFTAR NAMA PEKERJA SOSIAL MASYARAKAT (PSM)", "SE KABUPATEN MOJOKERTO TAHUN 2026", over="G")
    page.skip()
    page.line("NO", "KECAMATAN / DESA / NAMA PSM", "L", "P", "NIK", "NO. HP", "KETERANGAN")
    groups = [
        (
            "I",
            "KECAMATAN SOOKO",
            [("a", "DESA GEMEKAN", "35.16.13.2001", 2), ("b", "DESA JAPAN", "35.16.13.2009", 2)],
        ),
        (
            "II",
            "KECAMATAN TROWULAN",
            [("a", "DESA BEJIJONG", "35.16.12.2008", 3), ("b", "DESA TEMON", "35.16.12.2004", 1)],
        ),
    ]
    for roman, district, inside in groups:
        page.line(roman, district)
        for letter, village, code, size in inside:
            page.line(letter, village)
            for number, who in enumerate(crew("jawa", code[:8], size, village), start=1):
                ticks = ("√", None) if who.sex == "L" else (None, "√")
                page.person(
                    number,
                    who.name,
                    *ticks,
                    who.nik,
                    who.phone,
                    **who.told,
                    sex=who.sex,
                    phone=who.phone,
                    place=code,
                    programme="PSM",
                )
        page.line(None, f"Jumlah {district.title()} : 4 orang")
    page.line(None, "JUMLAH TOTAL", 4, 4)
    return book


def tested() -> Book:
    """A certifying body's report: competent and not yet, number of the form, term in words."""
    book = Book(
        "fh-11-lsp-rekap-hasil-asesmen.xlsx",
        "Hasil asesmen: K dan BK, nomor blanko, masa berlaku 3 (tiga) tahun.",
        "35",
    )
    page = book.page("BA Pleno")
    page.lines(
        "LEMBAGA SERTIFIKASI PEKERJAAN SOSIAL (LSPS)",
        "BERITA ACARA RAPAT PLENO HASIL UJI KOMPETENSI",
        "TUK : Dinas Sosial Provinsi Jawa Timur, 12 s.d. 14 Mei 2025",
        over="K",
    )
    page.skip()
    page.line(
        "No.",
        "Nama Asesi",
        "NIK",
        "Asal Kab/Kota",
        "Skema",
        "Asesor",
        "Rekomendasi (K/BK)",
        "No. Blanko",
        "No. Sertifikat",
        "Tgl. Terbit",
        "Masa Berlaku",
    )
    towns = [
        ("Kab. Gresik", "35.25"),
        ("Kab Lamongan", "35.24"),
        ("Kota Surabaya", "35.78"),
        ("Kab. Sidoarjo", "35.15"),
        ("Kota Malang", "35.73"),
        ("Kab. Malang", "35.07"),
        ("Kab. Jember", "35.09"),
    ]
    for number, who in enumerate(crew("jawa", "35.16.02", 7), start=1):
        town, code = towns[number - 1]
        fine = number not in (3, 6)
        certificate = f"{number:05d}/PS-GEN/LSPS/VI/2025"
        issued = dt.date(2025, 6, 2 + number)
        last = dt.date(2028, 6, 1 + number)
        told = {
            "certificate_number": certificate,
            "certificate_issued_on": issued.isoformat(),
            "certificate_valid_until": last.isoformat(),
        }
        page.person(
            number,
            f"{who.name}, S.Tr.Sos.",
            who.nik,
            town,
            "Pekerja Sosial Generalis",
            "Dra. Neni Kusumawardhani, MS",
            "K" if fine else "BK",
            f"71{number:05d}" if fine else "-",
            certificate if fine else "-",
            long_date(issued) if fine else "-",
            "3 (tiga) tahun" if fine else "-",
            **who.told,
            back_title="S.Tr.Sos.",
            place=code,
            **(told if fine else dict.fromkeys(told)),
        )
    page.skip()
    page.line(None, "Keterangan: K = Kompeten; BK = Belum Kompeten")
    page.line(None, "Jumlah asesi 7 orang, kompeten 5 orang, belum kompeten 2 orang")
    return book


def members() -> Book:
    """IPSPI: member number and STR, which are no certificate; names in lower case; letters of towns."""
    book = Book(
        "fh-12-ipspi-dpd-anggota.xlsx", "Anggota IPSPI: nomor anggota dan STR bukan nomor sertifikat.", "17"
    )
    page = book.page("anggota")
    page.line("data anggota ipspi dpd provinsi bengkulu per 31 maret 2026")
    page.line(
        "no",
        "nama lengkap & gelar",
        "no. anggota",
        "no. str",
        "str berlaku s/d",
        "instansi",
        "kab/kota",
        "e-mail",
        "wa",
    )
    towns = [
        ("rejang lebong", "17.02"),
        ("kota bengkulu", "17.71"),
        ("kepahiang", "17.08"),
        ("bengkulu utara", "17.03"),
        ("mukomuko", "17.06"),
    ]
    for number, who in enumerate(crew("rejang", "17.02.19", 5), start=1):
        town, code = towns[number - 1]
        mail = f"anggota{number}.ipspi@contoh.id"
        page.person(
            number,
            f"{who.name.lower()}, s.st., m.pssp",
            f"17.{number:04d}.2019",
            f"STR-17{number:05d}",
            f"31/12/20{27 + number}",
            "dinsos",
            town,
            mail,
            who.phone.replace("08", "+628", 1),
            name=who.name.lower(),
            back_title="s.st., m.pssp",
            place=code,
            email=mail,
            phone=who.phone,
            certificate_number=None,
            certificate_valid_until=None,
        )
    return book


def colours() -> Book:
    """What the colours mean stands in a legend; comments; rows that the filter hides are people too."""
    book = Book(
        "fh-13-pkh-warna-dan-saringan.xlsx",
        "Warna dijelaskan di keterangan, komentar sel, baris tersaring.",
        "73.06",
    )
    page = book.page("SDM PKH")
    page.line("SDM PKH KABUPATEN GOWA PER JANUARI 2026 (UPDATE KORKAB)")
    page.line("No", "NIK", "Nama SDM", "Jabatan", "Kec. Dampingan", "Tgl Lahir", "TMT", "No HP", "Jml KPM")
    head = page.row
    districts = [
        ("Somba Opu", "73.06.08"),
        ("Pallangga", "73.06.07"),
        ("Bajeng", "73.06.02"),
        ("Barombong", "73.06.12"),
        ("Tompobulu", "73.06.03"),
    ]
    colour = {2: "FFFF00", 5: "FF0000"}
    for number, who in enumerate(crew("bugis", "73.06.07", 10), start=1):
        district, code = districts[number % 5]
        since = dt.date(2015 + number % 4, 9, 1)
        row = page.person(
            number,
            who.nik,
            who.name,
            "Pendamping Sosial",
            district,
            who.birth,
            since,
            who.phone,
            200 + number,
            **who.told,
            place=code,
            birth_date=who.birth.isoformat(),
            assignment_starts_on=since.isoformat(),
            phone=who.phone,
            programme="PKH",
        )
        page.sheet.cell(row, 6).number_format = page.sheet.cell(row, 7).number_format = "d mmm yyyy"
        if number in colour:
            for column in range(1, 10):
                page.sheet.cell(row, column).fill = PatternFill("solid", fgColor=colour[number])
        page.sheet.row_dimensions[row].hidden = number in (4, 7, 8)
    page.sheet.cell(head + 2, 3).comment = Comment("cuti melahirkan s/d April", "Korkab")
    page.sheet.auto_filter.ref = f"A{head}:I{page.row}"
    page.skip()
    page.line("Ket:")
    for text, fill in (("= cuti", "FFFF00"), ("= pindah kecamatan mulai Februari", "FF0000")):
        page.line(None, None, text)
        page.sheet.cell(page.row, 2).fill = PatternFill("solid", fgColor=fill)
    return book


def extension_workers() -> Book:
    """Dates with roman months, with the month first in words, with short years after an apostrophe."""
    book = Book(
        "fh-14-penyuluh-sosial-masyarakat.xls",
        "Tanggal berangka romawi, '88, dan nama bulan disingkat titik.",
        "64.02",
    )
    page = book.page("Pensosmas")
    page.line("REKAPITULASI PENYULUH SOSIAL MASYARAKAT KAB. KUTAI KARTANEGARA")
    page.line("NO.", "NAMA", "NOMOR IDENTITAS (KTP)", "LAHIR", None, "KECAMATAN BINAAN", "MULAI TUGAS")
    page.line(None, None, None, "DI", "TANGGAL")
    romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
    short = ["Jan.", "Feb.", "Mrt.", "Apr.", "Mei", "Jun.", "Jul.", "Agst.", "Sept.", "Okt.", "Nop.", "Des."]
    districts = [
        ("Tenggarong", "64.02.06"),
        ("Loa Kulu", "64.02.02"),
        ("Tenggarong Sbrg", "64.02.18"),
        ("Muara Badak", "64.02.05"),
        ("Kota Bangun", "64.02.08"),
        ("Samboja", "64.02.13"),
    ]
    for number, who in enumerate(crew("kutai", "64.02.02", 6, "Tenggarong"), start=1):
        day, month, year = who.birth.day, who.birth.month - 1, who.birth.year
        shapes = [
            f"{day}-{romans[month]}-{year}",
            f"{day} {short[month]} '{year % 100}",
            f"{day:02d} {short[month]} {year}",
        ]
        district, code = districts[number - 1]
        name, front = (who.name[3:], "Hj") if who.name.startswith("Hj ") else (who.name, None)
        told = {"name": name, "nik": who.nik, "front_title": front, "birth_place": who.town}
        place = {} if "Sbrg" in district else {"place": code}
        page.person(
            number,
            who.name,
            who.nik,
            who.town,
            shapes[number % 3],
            district,
            f"1-{romans[number]}-2021",
            **told,
            **place,
            birth_date=who.birth.isoformat(),
            assignment_starts_on=f"2021-{number + 1:02d}-01",
        )
    return book


WORKBOOKS = [villages, tested, members, colours, extension_workers]
