"""Lists of certificates: who passed, whose ends soon, members of the association."""

from __future__ import annotations

import datetime as dt

from openpyxl.styles import PatternFill

from tests.workbooks.corpus_eighth_hand.people import dmy, later, long_date
from tests.workbooks.corpus_tenth_hand.book import Book
from tests.workbooks.corpus_tenth_hand.people import capitals, crew

YELLOW = PatternFill("solid", fgColor="FFF2A8")


def paper(
    number: str, issued: dt.date, ends: dt.date, *, level: str = "", issuer: str = ""
) -> dict[str, str]:
    """What a list tells of a certificate."""
    told = {
        "certificate_number": number,
        "certificate_issued_on": issued.isoformat(),
        "certificate_valid_until": ends.isoformat(),
        "certificate_level": level,
        "certificate_issuer": issuer,
    }
    return {field: value for field, value in told.items() if value}


def _day_before(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=1)


def bengkulu_ipspi() -> Book:
    book = Book("03-bengkulu-anggota-ipspi.xlsx", "Daftar anggota dari DPD IPSPI, tanpa NIK.", by="17")
    page = book.page("Anggota")
    page.over(
        10, "IKATAN PEKERJA SOSIAL PROFESIONAL INDONESIA (IPSPI)", "DEWAN PENGURUS DAERAH PROVINSI BENGKULU"
    )
    page.blank()
    page.over(10, "DAFTAR ANGGOTA PER 1 OKTOBER 2026")
    page.blank()
    page.head(
        *("No", "No. Anggota", "Nama Lengkap dan Gelar", "L/P", "Tempat Lahir", "Tanggal Lahir"),
        *("Tempat Bekerja", "Kab/Kota Tempat Bekerja", "No. WA", "E-mail"),
    )
    people = crew(
        "|Elvi Kurniati|S.ST;|Bobby Hermansyah|S.Sos., M.Si;Dra.|Rusmala Dewi|M.Kesos;"
        "|Andri Wijaya Kusuma|S.Tr.Sos;"
        "|Nopi Anggraini|S.Sos;|Gunawan Sitorus|S.ST., MPS.Sp;|Tiara Wulandari|S.Kesos;|Deri Pranata|S.Sos;"
        "|Meri Yuliza|S.Tr.Sos",
        "17.71.01",
        "Bengkulu, Curup, Manna, Arga Makmur",
        "ipspi bengkulu",
    )
    posts = (
        *(
            ("Dinas Sosial Provinsi Bengkulu", "Kota Bengkulu", "17.71"),
            ("RS Bunga Raflesia", "Kota Bengkulu", "17.71"),
        ),
        *(
            ("Dinas Sosial Kab. Seluma", "Kab. Seluma", "17.05"),
            ("LKSA Bumi Raflesia", "Kab. Rejang Lebong", "17.02"),
        ),
        *(
            ("Dinas Sosial Kab. Kaur", "Kab. Kaur", "17.04"),
            ("Lapas Kelas IIA Curup", "Rejang Lebong", "17.02"),
        ),
        *(("LKS Sahabat Lansia", "Kota Bengkulu", "17.71"), ("Dinas Sosial Kab. Lebong", "Lebong", "17.07")),
        ("LKSA Putri Gading Manna", "Bengkulu Selatan", "17.01"),
    )
    for number, (who, (body, town, code)) in enumerate(zip(people, posts, strict=True), start=1):
        mail = f"{who.name.replace(' ', '').lower()}@gmail.com"
        row = page.line(
            *(number, f"17.{2012 + number}.{number:04d}", who.full, who.sex, who.birth_place),
            *(who.birth_date, body, town, who.phone, mail),
        )
        told = who.told(
            "sex", "birth_place", "birth_date", "phone", category="PEKSOS", email=mail, place=code
        )
        page.told(row, told | {"organization": body})
    page.signature(
        8,
        "Bengkulu, 1 Oktober 2026",
        "Ketua,",
        "",
        "",
        "Bobby Hermansyah, S.Sos., M.Si",
        "No. Anggota 17.2014.0002",
    )
    return book


def metro() -> Book:
    book = Book("06-metro-peksos.csv", "CSV koma, gelar di kolom sendiri, tanggal ISO.", by="18.72")
    book.delimiter, book.encoding = ",", "utf-8"
    page = book.page("06-metro-peksos")
    page.line(
        *("no", "nama", "gelar_depan", "gelar_belakang", "nik", "jk", "tgl_lahir", "kecamatan", "kelurahan"),
        *("no_sertifikat", "lembaga_sertifikasi", "jenjang", "tgl_terbit", "tgl_berakhir"),
    )
    people = crew(
        "|Ayu Lestari|S.Sos;|Wisnu Nugroho|S.ST;|Endah Setyorini|S.Sos;|Made Agus Wirawan|S.Sos., M.M;"
        "|Farida Hanum|S.Kesos;|Bagus Prakoso|S.Tr.Sos;Dra.|Sri Suharti|;|Nanang Qosim|S.Sos.I;"
        "|Lusi Andriani|S.ST",
        "18.72.01 18.72.02 18.07.24",
        "Metro",
        "metro",
    )
    places = (
        *(("Metro Pusat", "Imopuro", "01.1003"), ("Metro Pusat", "Hadimulyo Timur", "01.1002")),
        *(("Metro Pusat", "Yosomulyo", "01.1005"), ("Metro Utara", "Banjarsari", "02.1001")),
        *(("Metro Utara", "Purwosari", "02.1002"), ("Metro Utara", "Karangrejo", "02.1003")),
        *(("Metro Barat", "", "03"), ("Metro Timur", "", "04"), ("Metro Selatan", "", "05")),
    )
    for number, (who, (district, village, code)) in enumerate(zip(people, places, strict=True), start=1):
        told = who.told("nik", "sex", "birth_date", category="PEKSOS", place=f"18.72.{code}")
        certificate: tuple[object, ...] = ("", "", "", "", "")
        if number % 3:
            issued = dt.date(2020 + number % 5, number, 10 + number)
            ends = _day_before(later(issued, 5))
            level = "Asisten" if number == 5 else "Generalis"
            certificate = (f"18.72/{100 + number}/LSPS/{issued.year}", "LSPS", level, issued, ends)
            told |= paper(str(certificate[0]), issued, ends, level=level.upper(), issuer="LSPS")
        row = page.line(
            *(number, who.name, who.front, who.back, who.nik, who.sex, who.birth_date, district, village),
            *certificate,
        )
        page.told(row, told)
    return book


def lampung() -> Book:
    book = Book(
        "07-lampung-masa-berlaku.ods", "Rekap masa berlaku per kabupaten, sisa bulan dihitung.", by="18"
    )
    page = book.page("Masa Berlaku")
    page.over(11, "DAFTAR MASA BERLAKU SERTIFIKAT KOMPETENSI PEKERJA SOSIAL", "PROVINSI LAMPUNG")
    page.over(11, "KEADAAN S.D. 31 OKTOBER 2026")
    page.blank()
    page.head(
        *("NO", "NAMA", "NIK", "KABUPATEN/KOTA"),
        ("SERTIFIKAT KOMPETENSI", "NOMOR", "LEMBAGA PENERBIT", "JENJANG", "TANGGAL TERBIT", "BERLAKU S.D."),
        *("SISA (BULAN)", "KET."),
    )
    page.line(*range(1, 12))
    people = crew(
        "|Reni Septiyani|S.ST;|Agus Mahendra|S.Sos;|Yuliawati|S.Sos;|Hairul Anam|S.Kesos;"
        "|Putu Ratna Dewi|S.Tr.Sos;"
        "|Fajar Kurniawan|S.ST., M.Si;|Novi Haryanti|S.Sos;|Tri Wahyono|S.Sos;|Eli Zubaidah|S.Psi;"
        "|Joko Purnomo|S.ST;"
        "|Dwi Retnowati|S.Sos., M.H;|Ahmad Syahroni|S.Sos",
        "18.71.01 18.03.05 18.02.11",
        "Bandar Lampung",
        "lampung",
    )
    towns = (
        *(("Kota Bandar Lampung", "18.71"), ("Kota Bandar Lampung", "18.71"), ("Kota Metro", "18.72")),
        *(
            ("Kab. Lampung Selatan", "18.01"),
            ("Kab. Lampung Tengah", "18.02"),
            ("Kab. Lampung Timur", "18.07"),
        ),
        *(("Kab. Lampung Utara", "18.03"), ("Kab. Tanggamus", "18.06"), ("Kab. Pringsewu", "18.10")),
        *(("Kab. Tulang Bawang", "18.05"), ("Kab. Mesuji", "18.11"), ("Kab. Pesisir Barat", "18.13")),
    )
    issuers = (("LSPS", "LSPS", 5), ("LSP Kemensos", "LSP_KEMENSOS", 3))
    levels = (
        ("Generalis", "GENERALIS"),
        ("Asisten", "ASISTEN"),
        ("Generalis", "GENERALIS"),
        ("Spesialis", "SPESIALIS"),
    )
    today = dt.date(2026, 10, 31)
    for number, (who, (town, code)) in enumerate(zip(people, towns, strict=True), start=1):
        shown, issuer, years = issuers[number % 3 == 0]
        word, level = levels[number % 4]
        issued = dt.date(2021 + number % 4, number, 27 - number)
        ends = _day_before(later(issued, years))
        left = (ends.year - today.year) * 12 + ends.month - today.month
        remark = "Kedaluwarsa" if left < 0 else "Segera perpanjang" if left < 12 else "Aktif"
        sign = f"{issuer.replace('_', '-')}.{number + 70:05d}/{issued.year}"
        row = page.line(
            number,
            who.full,
            who.nik,
            town,
            sign,
            shown,
            word,
            issued,
            ends,
            left if left > 0 else "-",
            remark,
        )
        told = who.told("nik", category="PEKSOS", place=code)
        page.told(row, told | paper(sign, issued, ends, level=level, issuer=issuer))
    page.blank()
    page.plain(
        "Sumber: Dinas Sosial Kabupaten/Kota se-Provinsi Lampung, diolah.",
        "Ket.: sisa dihitung dari 31 Oktober 2026",
    )
    return book


def banten() -> Book:
    book = Book(
        "12-banten-lulus-uji-kompetensi.xlsx", "Peserta yang lulus, nomor registrasi dan sertifikat.", by="36"
    )
    page = book.page("LULUS")
    page.over(
        *(10, "DAFTAR PESERTA UJI KOMPETENSI PEKERJA SOSIAL YANG DINYATAKAN KOMPETEN"),
        "TEMPAT UJI KOMPETENSI (TUK) DINAS SOSIAL PROVINSI BANTEN",
        "SERANG, 14 S.D. 16 APRIL 2026",
    )
    page.blank()
    page.head(
        *("NO", "NO. PESERTA", "NAMA PESERTA", "NIK", "KAB/KOTA TUGAS", "SKEMA", "HASIL"),
        *("NO. SERTIFIKAT", "TANGGAL TERBIT", "MASA BERLAKU S.D."),
    )
    people = crew(
        "ENENG SUHAETI;TB. FACHRUDIN;RATU NURLAELA;AGUS SUHERMAN;SRI HARTINI;UJANG ROHENDI;NURUL AENI;"
        "YANTO SURYANTO;"
        "MIMI RUSMIATI;HAERUDIN;DESI NATALIA",
        "36.73.01 36.04.05 36.01.21",
        "Serang",
        "banten",
    )
    towns = (
        *(
            ("Kota Serang", "36.73"),
            ("Kab. Serang", "36.04"),
            ("Kab. Pandeglang", "36.01"),
            ("Kab. Lebak", "36.02"),
        ),
        *(("Kota Tangerang", "36.71"), ("Kab. Tangerang", "36.03"), ("Kota Tangsel", "36.74")),
        *(
            ("Kota Cilegon", "36.72"),
            ("Kab. Serang", "36.04"),
            ("Kab. Lebak", "36.02"),
            ("Kota Serang", "36.73"),
        ),
    )
    issued, ends = dt.date(2026, 5, 11), dt.date(2029, 5, 10)
    for number, (who, (town, code)) in enumerate(zip(people, towns, strict=True), start=1):
        level = "Asisten" if number in {2, 7} else "Generalis"
        sign = f"88902 2635 {number % 3 + 1} 0000{410 + number} 2026"
        row = page.line(
            *(number, f"PS-{number:03d}/BTN", who.name, who.nik, town, f"Pekerja Sosial {level}", "K"),
            *(sign, long_date(issued), long_date(ends)),
        )
        told = who.told("nik", category="PEKSOS", place=code)
        page.told(row, told | paper(sign, issued, ends, level=level.upper()))
    page.signature(8, "Serang, 12 Mei 2026", "Ketua TUK,", "", "", "Dra. Hj. IIN INAYAH, M.Si")
    return book


def cimahi() -> Book:
    book = Book(
        "15-cimahi-segera-berakhir.xlsx", "NIP atau NIK dalam satu kolom, tanggal panjang.", by="32.77"
    )
    page = book.page("Jatuh Tempo", left=2)
    page.plain("SERTIFIKAT PEKERJA SOSIAL YANG BERAKHIR S.D. AKHIR 2027", "Dinas Sosial Kota Cimahi")
    page.blank()
    page.head(
        *("No", "Nama", "NIP/NIK", "Nomor Sertifikat", "Penerbit", "Tgl. Terbit", "Berlaku sampai dengan"),
        "Tindak lanjut",
    )
    people = crew(
        "|Rina Marlina|S.Sos;|Asep Ruhiyat|S.ST;Hj.|Tati Sumiati|S.Sos., M.Si;Dikdik Permana;"
        "|Nenden Puspitasari|S.Tr.Sos;"
        "|Budi Raharja|S.Sos;|Elis Lisnawati|S.ST;|Hendra Gunadi|S.Kesos",
        "32.77.02 32.77.03 32.17.06",
        "Cimahi",
        "cimahi sertifikat",
    )
    for number, who in enumerate(people, start=1):
        is_servant = number in {2, 3, 6}
        issued = dt.date(2021 + number % 3 // 2, 1 + number, 3 * number)
        ends = _day_before(later(issued, 5))
        sign = f"{2100 + number * 7}/LSPS-GEN/{'IV' if number % 2 else 'IX'}/{issued.year}"
        step = "sudah daftar ulang" if number % 4 == 0 else ""
        shown = who.nip_in_groups if is_servant else who.nik
        row = page.line(number, who.full, shown, sign, "LSPS", long_date(issued), long_date(ends), step)
        if ends < dt.date(2026, 12, 31):
            page.sheet.cell(row, 8).fill = YELLOW
        told = who.told("nip" if is_servant else "nik", category="PEKSOS")
        page.told(row, told | paper(sign, issued, ends, issuer="LSPS"))
    return book


def cimahi_kelurahan() -> Book:
    book = Book(
        "13-cimahi-peksos-kelurahan.xlsx",
        "Nomor dan tanggal sertifikat dalam satu sel, formasi kosong.",
        by="32.77",
    )
    page = book.page("Kelurahan")
    page.over(8, "DAFTAR PEKERJA SOSIAL KELURAHAN SE-KOTA CIMAHI", "TAHUN 2026")
    page.blank()
    page.head(
        *("NO", "KECAMATAN", "KELURAHAN", "NAMA", "NIK", "L/P", "NOMOR / TANGGAL SERTIFIKAT", "KETERANGAN"),
    )
    people = iter(
        crew(
            "|Wida Widaningsih|S.Sos;Irfan Maulana;|Mira Rahmawati|S.Tr.Sos;Gungun Gunawan;"
            "|Santi Sulastri|S.ST;"
            "|Rizki Ramdani|S.Sos;Eti Kusmiati;|Iman Nurjaman|S.Kesos;|Ani Suryani|S.Sos;Deden Hermawan;"
            "|Lia Yuliani|S.Tr.Sos;|Opik Taufik|S.Sos",
            "32.77.01 32.77.02 32.77.03",
            "Cimahi",
            "cimahi kelurahan",
        )
    )
    wards = {
        "Cimahi Selatan": ("Melong", "Cibeureum", "Utama", "Leuwigajah", "Cibeber"),
        "Cimahi Tengah": ("Baros", "Cigugur Tengah", "Karangmekar", "Setiamanah", "Padasuka", "Cimahi"),
        "Cimahi Utara": ("Pasirkaliki", "Cibabat", "Citeureup", "Cipageran"),
    }
    vacant = {"Cibeber", "Setiamanah", "Pasirkaliki"}
    number = 0
    for part, (district, villages) in enumerate(wards.items(), start=1):
        first = page.row + 1
        for place, village in enumerate(villages, start=1):
            number += 1
            shared = district if place == 1 else ""
            if village in vacant:
                page.line(number, shared, village, "-", "-", "-", "-", "belum terisi")
                continue
            who = next(people)
            told = who.told("nik", "sex", category="PEKSOS", place=f"32.77.{part:02d}.{1000 + place}")
            shown = "-"
            if who.back and number % 4:
                issued = dt.date(2022 + number % 4, 2 + number % 8, 8 + number)
                sign = f"{300 + number}/LSPS/{issued.year}"
                shown = f"{sign} / {dmy(issued)}"
                told |= {"certificate_number": sign, "certificate_issued_on": issued.isoformat()}
            page.told(page.line(number, shared, village, who.full, who.nik, who.sex, shown), told)
        page.merge(first, 2, page.row, 2)
    return book


def nagekeo() -> Book:
    book = Book(
        "38-nagekeo-sertifikasi.xls",
        "Daftar pendek, sertifikat dan masa berlaku sebagai rentang.",
        by="53.16",
    )
    page = book.page("Sheet1")
    page.plain("DAFTAR PEKERJA SOSIAL BERSERTIFIKAT", "KABUPATEN NAGEKEO")
    page.blank()
    page.head("NO", "NAMA", "NIK", "NO SERTIFIKAT", "LEMBAGA", "MASA BERLAKU", "HP")
    people = crew(
        "|Maria Yasinta Wea|S.Sos;|Yohanes Don Bosco Goa|S.Fil;|Elisabeth Mude|S.Sos;|Kornelis Lape|S.ST;"
        "|Agustina Dhae|S.Sos",
        "53.16.01 53.09.02",
        "Mbay",
        "nagekeo",
    )
    for number, who in enumerate(people, start=1):
        issued = dt.date(2022 + number % 3, 4 + number, 14 + number)
        ends = _day_before(later(issued, 5))
        sign = f"LSPS/{800 + number * 3}/G/{issued.year}"
        row = page.line(
            number, who.full.upper(), who.nik, sign, "LSPS", f"{dmy(issued)} s/d {dmy(ends)}", f"'{who.phone}"
        )
        told = {"nik": who.nik, "phone": who.phone, "category": "PEKSOS", "certificate_number": sign}
        told |= {"certificate_issuer": "LSPS", "certificate_valid_until": ends.isoformat()}
        page.told(row, told | capitals(who))
    return book


WORKBOOKS = (bengkulu_ipspi, metro, lampung, banten, cimahi_kelurahan, cimahi, nagekeo)
