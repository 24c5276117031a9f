"""Companions: PKH, Sakti Peksos, those of the old and the disabled."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_eighth_hand.people import dmy, long_date, short_date
from tests.workbooks.corpus_tenth_hand.book import Book
from tests.workbooks.corpus_tenth_hand.people import capitals, crew, in_words

PKH = {"programme": "PKH", "category": "TKS"}


def pringsewu() -> Book:
    book = Book(
        "05-pringsewu-pkh.xlsx", 'SDM PKH: korkab, operator, pendamping; "sda".', by="18.10", category="TKS"
    )
    page = book.page("SDM PKH")
    page.over(8, "DATA SDM PKH KABUPATEN PRINGSEWU", "BULAN SEPTEMBER 2026")
    page.blank()
    page.head(
        *(
            "NO",
            "NAMA",
            "NIK",
            "L/P",
            "JABATAN",
            ("WILAYAH DAMPINGAN", "KECAMATAN", "PEKON"),
            "TMT PENDAMPING",
        )
    )
    people = crew(
        "|Septiana Wulandari|S.Sos;|Anggi Prasetyo|S.Kom;|Fitri Amelia|S.Pd;Eko Nur Cahyo;"
        "|Rina Oktaviani|S.E;"
        "|Yoga Pratama|S.Kom.I;Dian Puspitasari;|Slamet Widodo|S.P;|Nita Agustina|S.Sos;M. Ridho Saputra",
        "18.10.01 18.10.02 18.71.04",
        "Pringsewu, Tanggamus",
        "pringsewu",
    )
    posts = (
        *(("KOORDINATOR KABUPATEN", "-", "-", ""), ("ADMINISTRATOR PANGKALAN DATA", "-", "-", "")),
        *(
            ("PENDAMPING SOSIAL", "PRINGSEWU", "FAJARESUK, MARGAKAYA", "01"),
            ("sda", "sda", "SIDOHARJO", "01.2008"),
        ),
        *(("sda", "sda", "PODOMORO, BUMI ARUM", "01"), ("sda", "GADING REJO", "WONODADI, TEGALSARI", "02")),
        *(
            ("sda", "sda", "BULOKARTO", "02.2004"),
            ("sda", "SUKOHARJO", "-", "08"),
            ("sda", "ADILUWIH", "-", "07"),
        ),
        ("sda", "PAGELARAN UTARA", "-", "09"),
    )
    for number, (who, (job, district, villages, code)) in enumerate(zip(people, posts, strict=True), start=1):
        start = dt.date(2012 + number, 1 + number % 4 * 3, 1)
        row = page.line(number, who.full, who.nik, who.sex, job, district, villages, start)
        told = who.told("nik", "sex", **PKH, assignment_starts_on=start)
        # Of several pekon the kecamatan is what they have in common.
        page.told(row, told | {"place": f"18.10.{code}"} if code else told)
    return book


def pidie() -> Book:
    book = Book(
        "17-pidie-pkh.xlsx",
        "Sembarangan: spasi, huruf kecil, tanggal beraneka, alamat gampong.",
        by="11.07",
        category="TKS",
    )
    page = book.page("Sheet1")
    page.plain("Data pendamping PKH kab. pidie")
    page.head(
        *("No", "nama", "nik", "Tempat lahir", "tgl lahir", "alamat", "kec. dampingan", "no hp", "ket"),
        shade=False,
    )
    people = crew(
        "|Cut Nurmala|S.Pd;|Teuku Mahfud|SE;nurul fajri;|Zulfahmi|S.Sos.I;Mutiawati;|M. Jamil|S.HI;"
        "|Asmaul Husna|S.Ag;"
        "Muzakkir;|Cut Rahmi Ulfa|S.Psi",
        "11.07.09 11.07.16 11.07.13",
        "Sigli, Pidie, Banda Aceh",
        "pidie",
    )
    places = (
        *(("Kota Sigli", "09"), ("kec. Pidie", "16"), ("Indrajaya", "07"), ("Mutiara Timur ", "24")),
        *(("MUTIARA", "13"), ("grong-grong", "25"), ("Padang Tiji", "14"), ("Kembang tanjong", "08")),
        ("Simpang tiga", "18"),
    )
    streets = ("gp. Blok Sawah", "Gampong Lampeudeu", "gp tanjong", "Gp. Meunasah Peukan", "gp. mee")
    shapes = (dmy, long_date, short_date)
    for number, (who, (district, code)) in enumerate(zip(people, places, strict=True), start=1):
        born = shapes[number % 3](who.birth_date)
        remark = {4: "PAW", 8: "cuti melahirkan istri"}.get(number, "")
        row = page.line(
            *(number, f" {who.full}", who.nik, who.birth_place, born, streets[number % 5]),
            *(district, who.phone if number % 2 else who.phone_in_groups, remark),
        )
        told = who.told("nik", "birth_place", "birth_date", "phone", **PKH, place=f"11.07.{code}")
        page.told(row, told)
    return book


def trenggalek() -> Book:
    book = Book(
        "23-trenggalek-pendamping.xlsx",
        "Tiga lembar pendamping, kolom tiap lembar lain.",
        by="35.03",
        category="TKS",
    )
    everyone = crew(
        "|Anik Sulistyowati|S.Sos;Mujiono;|Endang Rahayuningsih|S.Psi;Puguh Santoso;Binti Maslikah;"
        "|Wahyu Hidayat|S.ST;Lilik Indrawati;|Nur Kholis|S.Pd;|Dewi Masitoh|S.Tr.Sos;Heru Susilo;"
        "Umi Nadhiroh;|Agung Priyambodo|S.Sos",
        "35.03.11 35.03.12 35.03.13",
        "Trenggalek, Tulungagung, Ponorogo",
        "trenggalek",
    )
    old, disabled, children = everyone[:4], everyone[4:8], everyone[8:]

    page = book.page("LANSIA")
    page.over(6, "DAFTAR PENDAMPING LANJUT USIA KABUPATEN TRENGGALEK")
    page.blank()
    page.head("NO", "NAMA PENDAMPING", "NIK", "KECAMATAN", "JUMLAH DAMPINGAN", "NO HP")
    places = (("Trenggalek", "11"), ("Pogalan", "12"), ("Durenan", "13"), ("Watulimo", "08"))
    for number, (who, (district, code)) in enumerate(zip(old, places, strict=True), start=1):
        row = page.line(number, who.full, who.nik, district, 20 + number * 3, who.phone)
        page.told(row, who.told("nik", "phone", category="TKS", place=f"35.03.{code}"))

    page = book.page("DISABILITAS")
    page.over(5, "PENDAMPING PENYANDANG DISABILITAS")
    page.head("No.", "Nama", "Jenis Kelamin", "Tgl. Lahir", "Wilayah Kerja (Kec.)")
    places = (("Karangan", "06"), ("Tugu", "05"), ("Gandusari", "10"), ("Munjungan", "02"))
    for number, (who, (district, code)) in enumerate(zip(disabled, places, strict=True), start=1):
        row = page.line(number, who.full, in_words(who), who.birth_date, district)
        page.told(row, who.told("sex", "birth_date", category="TKS", place=f"35.03.{code}"))

    page = book.page("ANAK")
    page.over(5, "PENDAMPING ANAK BERHADAPAN DENGAN HUKUM (ABH)")
    page.head("NO", "NIK", "NAMA", "TMT TUGAS", "EMAIL")
    for number, who in enumerate(children, start=1):
        start = dt.date(2019 + number, 2, 1)
        mail = f"{who.name.split()[0].lower()}.{who.birth_date:%y}@gmail.com"
        row = page.line(number, who.nik, who.full, long_date(start), mail)
        page.told(row, who.told("nik", category="TKS", email=mail, assignment_starts_on=start))
    return book


def sumba_timur() -> Book:
    book = Book("25-sumba-timur-sakti-peksos.xlsx", "Berkas kecil, judul kolom dua baris.", by="53.11")
    page = book.page("Sakti Peksos")
    page.over(10, "DATA SATUAN BAKTI PEKERJA SOSIAL (SAKTI PEKSOS)", "KABUPATEN SUMBA TIMUR TAHUN 2026")
    page.blank()
    page.head(
        *("NO", "NAMA", "NIK", "L/P", "NO. HP", "TMT PENUGASAN"),
        ("SERTIFIKAT KOMPETENSI", "NOMOR", "LEMBAGA", "TANGGAL TERBIT", "MASA BERLAKU S/D"),
    )
    people = crew(
        "|Rambu Ana Hamu|S.Sos;|Umbu Ndapa Pajuang|S.ST;|Maria Goreti Kolo|S.Tr.Sos;|Yohanis Ndilu|S.Sos;"
        "|Rambu Lika Enga|S.Kesos;|Marthen Landu Praing|S.Sos",
        "53.11.01 53.11.16 53.71.04",
        "Waingapu, Kupang",
        "sumba timur",
    )
    for number, who in enumerate(people, start=1):
        start = dt.date(2014 + number, 3, 1)
        told = who.told(
            "nik", "sex", "phone", category="PEKSOS", programme="SAKTI_PEKSOS", assignment_starts_on=start
        )
        paper: tuple[object, ...] = ("belum", "-", "-", "-")
        if number not in {3, 6}:
            issued = dt.date(2022 + number % 3, 6, 12 + number)
            ends = issued.replace(year=issued.year + 5, day=issued.day - 1)
            paper = (f"0{430 + number}/LSPS/PSG/{issued.year}", "LSPS", issued, ends)
            told |= {
                "certificate_number": str(paper[0]),
                "certificate_issuer": "LSPS",
                "certificate_issued_on": issued.isoformat(),
                "certificate_valid_until": ends.isoformat(),
            }
        page.told(page.line(number, who.full, who.nik, who.sex, who.phone, start, *paper), told)
    return book


def gunung_mas() -> Book:
    book = Book(
        "27-gunung-mas-pkh.xlsx",
        "Dua tabel bersusun di satu lembar, nama huruf besar.",
        by="62.10",
        category="TKS",
    )
    page = book.page("PKH GUMAS")
    page.over(6, "DAFTAR NAMA SDM PROGRAM KELUARGA HARAPAN (PKH)", "KABUPATEN GUNUNG MAS")
    page.blank()
    people = crew(
        "|Yessy Kristiani|S.E;|Sahat Tuah Lambung|S.Sos;Novita Sari Dewel;Benyamin Runtu;"
        "|Merry Christina|S.Pd;"
        "Hendra Tundan;|Lorensia Ranying|S.Th;Rikardo Nuhan",
        "62.10.02 62.10.03 62.71.01",
        "Kuala Kurun, Palangka Raya, Tewah",
        "gunung mas",
    )
    page.plain("A. PENDAMPING SOSIAL")
    page.head("NO", "NAMA", "NIK", "TANGGAL LAHIR", "KECAMATAN", "NO. HP")
    places = (
        *(("KURUN", "02"), ("TEWAH", "03"), ("SEPANG", "01"), ("RUNGAN", "05"), ("MANUHING", "06")),
        ("MIRI MANASA", "09"),
    )
    for number, (who, (district, code)) in enumerate(zip(people[:6], places, strict=True), start=1):
        row = page.line(number, who.full.upper(), who.nik, dmy(who.birth_date), district, who.phone)
        told = {"nik": who.nik, "birth_date": who.birth_date.isoformat(), "phone": who.phone, **PKH}
        page.told(row, told | capitals(who) | {"place": f"62.10.{code}"})
    page.blank()
    page.plain("B. OPERATOR KABUPATEN")
    page.head("NO", "NAMA", "NIK", "TANGGAL LAHIR", "NO. HP", "EMAIL")
    for number, who in enumerate(people[6:], start=1):
        mail = f"{who.name.split()[-1].lower()}.pkhgumas@gmail.com"
        row = page.line(number, who.full.upper(), who.nik, dmy(who.birth_date), who.phone, mail)
        told = {"nik": who.nik, "birth_date": who.birth_date.isoformat(), "phone": who.phone, **PKH}
        page.told(row, told | capitals(who) | {"email": mail})
    return book


def jayawijaya() -> Book:
    book = Book(
        "34-jayawijaya-pkh.csv", "Nomor HP jadi pangkat sepuluh, NIK utuh.", by="95.01", category="TKS"
    )
    book.encoding = "cp1252"
    page = book.page("34-jayawijaya-pkh")
    page.line("DATA PENDAMPING PKH KABUPATEN JAYAWIJAYA")
    page.line("")
    page.line("NO", "NAMA LENGKAP", "NO KTP", "JENIS KELAMIN", "TGL LAHIR", "DISTRIK", "NO HP")
    people = crew(
        "Yuliana Wenda;Yusak Asso;Marlina Kossay;Benny Huby;Naomi Matuan;Elias Logo;Ester Itlay;"
        "Paulus Wetipo",
        "95.01.01 95.01.02 95.01.16",
        "Wamena",
        "jayawijaya",
    )
    places = (
        *(("Wamena", "01"), ("Kurulu", "02"), ("Hubikiak", "16"), ("Asologaima", "03")),
        *(("Napua", "13"), ("Wesaput", "40"), ("Bolakme", "05"), ("Welesi", "35")),
    )
    for number, (who, (district, code)) in enumerate(zip(people, places, strict=True), start=1):
        phone = f"8,{who.phone[2:7]}E+{len(who.phone) - 2:02d}"
        row = page.line(
            number, who.full, f"'{who.nik}", in_words(who), dmy(who.birth_date, "/"), district, phone
        )
        page.told(row, who.told("nik", "sex", "birth_date", **PKH, place=f"95.01.{code}"))
        page.damaged(row, "phone")
    return book


WORKBOOKS = (pringsewu, pidie, trenggalek, sumba_timur, gunung_mas, jayawijaya)
