"""Lists of civil servants, contract staff and staff of homes."""

from __future__ import annotations

from tests.workbooks.corpus_fifth_hand.book import Book
from tests.workbooks.corpus_fifth_hand.people import crew, long_date

RANKS = [
    "Penata Tk. I / III.d",
    "Penata / III.c",
    "Penata Muda Tk.I (III/b)",
    "Pembina / IV.a",
    "Pengatur / II.c",
]


def rank_list() -> Book:
    """Name and NIP in one cell, the birth below its place, TMT of the rank (not of the post)."""
    book = Book(
        "fh-01-duk-rehsos-mojokerto.xlsx",
        "Daftar urut kepangkatan: nama dan NIP dalam satu sel, TMT milik pangkat, baris nomor kolom.",
        "35.16",
    )
    page = book.page("DUK")
    page.lines(
        "PEMERINTAH KABUPATEN MOJOKERTO",
        "DINAS SOSIAL",
        "Jl. R.A. Basuni No. 19 Sooko, Telp. (0321) 321957, email: dinsos@mojokertokab.go.id",
        over="K",
    )
    page.skip()
    page.lines("DAFTAR URUT KEPANGKATAN BIDANG REHABILITASI SOSIAL", "Keadaan: 1 Oktober 2026", over="K")
    page.skip()
    page.line(
        "NO",
        "NAMA\nNIP",
        "TEMPAT,\nTGL LAHIR",
        "PANGKAT",
        None,
        "JABATAN",
        None,
        "PENDIDIKAN TERAKHIR",
        None,
        "L/P",
        "KET",
    )
    page.line(None, None, None, "GOL", "TMT", "NAMA", "TMT", "NAMA", "LULUS")
    top = page.row - 1
    for cells in ("A", "B", "C", "J", "K"):
        page.merge(f"{cells}{top}:{cells}{top + 1}")
    for cells in ("D{0}:E{0}", "F{0}:G{0}", "H{0}:I{0}"):
        page.merge(cells.format(top))
    page.line(*range(1, 12))
    titles = [("Dra.", ""), ("", "S.ST"), ("", "S.Sos., M.AP"), ("Drs.", "M.Si"), ("", "S.Psi")]
    for number, who in enumerate(crew("jawa", "35.16.13", 5, "Mojokerto"), start=1):
        front, back = titles[number - 1]
        name = f"{front} {who.name}".strip() + (f", {back}" if back else "")
        page.person(
            number,
            f"{name}\nNIP. {who.nip[:8]} {who.nip[8:14]} {who.nip[14]} {who.nip[15:]}",
            f"{who.town},\n{who.birth:%d-%m-%Y}",
            RANKS[number - 1],
            f"01-04-20{14 + number}",
            "Pekerja Sosial Ahli Muda",
            f"02-01-20{18 + number}",
            "S1 Kesejahteraan Sosial",
            1990 + number,
            who.sex,
            None,
            name=who.name,
            nip=who.nip,
            sex=who.sex,
            birth_place=who.town,
            birth_date=who.birth.isoformat(),
            front_title=front or None,
            back_title=back or None,
        )
    page.skip()
    page.line(None, None, None, None, None, None, None, "Mojokerto, 1 Oktober 2026")
    page.line(None, None, None, None, None, None, None, "KEPALA DINAS SOSIAL")
    page.skip(3)
    page.line(None, None, None, None, None, None, None, "Drs. H. SUKARDI WIBOWO, MM")
    page.line(None, None, None, None, None, None, None, "Pembina Utama Muda")
    page.line(None, None, None, None, None, None, None, "NIP. 19670412 199203 1 011")
    return book


def contract_staff() -> Book:
    """PPPK: their number holds 21 for the month, the term is one cell."""
    book = Book("fh-02-pppk-angkatan-2024.xlsx", "PPPK: NI PPPK, masa perjanjian kerja, nomor SK.", "64.02")
    page = book.page("PPPK 2024")
    page.line("LAMPIRAN", ":", "SURAT PERNYATAAN MELAKSANAKAN TUGAS")
    page.line("NOMOR", ":", "800.1.2/1188/DINSOS-SET/2024")
    page.line("TANGGAL", ":", "3 Juni 2024")
    page.skip()
    page.line(
        "No.",
        "Nama Pegawai",
        "NI PPPK",
        "NIK",
        "Tgl. Lahir",
        "Masa Perjanjian Kerja",
        "Nomor SK Pengangkatan",
        "Gol.",
        "Unit Penempatan",
        "HP/WA",
    )
    for number, who in enumerate(crew("kutai", "64.02.06", 6), start=1):
        nip = f"{who.birth:%Y%m%d}202421{'12'[who.sex == 'P']}{number:03d}"
        name, front = who.name, None
        if name.startswith("Hj "):
            name, front = name[3:], "Hj"
        decree = f"800.1.2.5/{410 + number}/BKPSDM/2024"
        page.person(
            f"{number}.",
            f"{who.name}, S.Tr.Sos",
            nip,
            who.nik,
            long_date(who.birth),
            "01-06-2024 s.d. 31-05-2029",
            decree,
            "IX",
            "UPTD PPKS Tenggarong",
            f"+62 {who.phone[1:4]}-{who.phone[4:8]}-{who.phone[8:]}",
            name=name,
            front_title=front,
            back_title="S.Tr.Sos",
            nip=nip,
            nik=who.nik,
            birth_date=who.birth.isoformat(),
            decree_no=decree,
            phone=who.phone,
        )
    page.skip()
    page.line(None, "Tembusan disampaikan kepada Yth.:")
    page.line(None, "1. Bupati Kutai Kartanegara (sebagai laporan)")
    page.line(None, "2. Kepala BKPSDM Kabupaten Kutai Kartanegara")
    return book


def home_staff() -> Book:
    """A children's home: staff on one sheet, the children on another, who are no workers."""
    book = Book(
        "fh-03-lksa-al-ikhlas.ods",
        "LKSA: pengurus dan pengasuh di satu lembar, anak asuh di lembar lain.",
        "17.02",
    )
    page = book.page("Pengurus & Pengasuh")
    page.lines(
        "YAYASAN AL-IKHLAS",
        "LKSA AL-IKHLAS CURUP",
        "Akte Notaris No. 12 Tgl 5 Mei 2009 | Akreditasi : B",
        over="H",
    )
    page.line("DATA PENGURUS DAN PENGASUH")
    page.line("no", "nama", "jabatan", "no. ktp", "ttl", "pendidikan", "mulai bertugas", "no. hp")
    jobs = ["ketua", "sekretaris", "bendahara", "pengasuh", "pengasuh", "juru masak", "peksos pendamping"]
    for number, who in enumerate(crew("rejang", "17.02.09", 7, "curup"), start=1):
        page.person(
            number,
            who.name.lower(),
            jobs[number - 1],
            who.nik,
            f"{who.town}/ {long_date(who.birth).lower()}",
            "sma" if number < 7 else "s1 kesos",
            f"juli {2008 + number}",
            who.phone,
            name=who.name.lower(),
            nik=who.nik,
            birth_place="curup",
            birth_date=who.birth.isoformat(),
            phone=who.phone,
        )
    page.skip()
    page.line(None, "mengetahui,", None, None, None, "curup, 17 maret 2026")
    page.line(None, "ketua yayasan", None, None, None, "sekretaris")
    page.skip(3)
    page.line(None, "h. syamsul bahri", None, None, None, "mirna tri utami")
    children = book.page("Data Anak Asuh", skipped="anak asuh, bukan tenaga")
    children.line("DATA ANAK ASUH LKSA AL-IKHLAS TAHUN 2026")
    children.line("NO", "NAMA ANAK", "NIK", "TGL LAHIR", "KELAS", "STATUS (YATIM/PIATU/DHUAFA)", "NAMA WALI")
    for number, who in enumerate(crew("rejang", "17.02.17", 8), start=1):
        born = f"{who.birth.day:02d}-{who.birth.month:02d}-{2009 + number}"
        nik = f"{who.nik[:10]}{(2009 + number) % 100:02d}{who.nik[12:]}"
        children.line(number, who.name.split()[0], nik, born, f"{number} SD", "YATIM", "Bpk. Mawardi")
    return book


def health_insurance() -> Book:
    """BPJS: mother's name, heir and his NIK stand beside; all dates are texts with dashes."""
    book = Book(
        "fh-04-bpjs-tk-relawan.xls",
        "Peserta BPJS: nama ibu kandung dan NIK ahli waris milik orang lain.",
        "73.06",
    )
    page = book.page("DATA TK")
    page.line("FORMULIR 1a - RINCIAN DATA TENAGA KERJA")
    page.line("NPP", ":", "GG012345")
    page.line("NAMA BADAN USAHA", ":", "DINAS SOSIAL KAB. GOWA")
    page.skip()
    page.line(
        "NO",
        "NO KPJ",
        "NIK",
        "NAMA TENAGA KERJA",
        "TEMPAT LAHIR",
        "TGL LAHIR\n(DD-MM-YYYY)",
        "JENIS KELAMIN\n(L/P)",
        "NAMA IBU KANDUNG",
        "STATUS KAWIN",
        "NO HANDPHONE",
        "EMAIL",
        "UPAH",
        "NAMA AHLI WARIS",
        "NIK AHLI WARIS",
        "HUBUNGAN",
    )
    heirs = crew("bugis", "73.06.02", 6)
    for number, who in enumerate(crew("bugis", "73.06.08", 6, "SUNGGUMINASA"), start=1):
        mail = f"relawan{number}.gowa@contoh.id"
        heir = heirs[number - 1]
        page.person(
            number,
            f"2300{number:07d}",
            who.nik,
            who.name.upper(),
            who.town,
            f"{who.birth:%d-%m-%Y}",
            who.sex,
            "HALIJAH",
            "K",
            who.phone,
            mail.upper(),
            2_100_000,
            heir.name.upper(),
            heir.nik,
            "ANAK",
            name=who.name.upper(),
            nik=who.nik,
            birth_place=who.town,
            birth_date=who.birth.isoformat(),
            sex=who.sex,
            phone=who.phone,
            email=mail,
        )
    page.line("JUMLAH", None, None, None, None, None, None, None, None, None, None, 12_600_000)
    return book


def two_languages() -> Book:
    """An aid project's list in two languages: first and last name apart, M and F, English months."""
    book = Book(
        "fh-05-bilingual-volunteers.xlsx",
        "Kepala kolom dua bahasa, nama depan dan belakang terpisah, M/F.",
        "61.71",
    )
    page = book.page("Volunteer roster")
    page.line("Project: Family Consultation Services (LK3) - Pontianak")
    page.line("Volunteer Roster / Daftar Relawan LK3")
    page.line("Updated: 14 Feb 2026")
    page.skip()
    page.line(
        "#",
        "First Name / Nama Depan",
        "Last Name / Nama Belakang",
        "Sex / Jenis Kelamin (M/F)",
        "Date of Birth / Tgl Lahir",
        "ID Card No. / No. KTP",
        "Mobile / No. HP",
        "E-mail",
        "Sub-district / Kecamatan",
    )
    for number, who in enumerate(crew("melayu", "61.71.02", 6), start=1):
        first, _, last = who.name.partition(" ")
        place, code = [("Pontianak Timur", "61.71.02"), ("Pontianak Tenggara", "61.71.06")][number % 2]
        month = who.birth.strftime("%B")
        page.person(
            number,
            first,
            last or None,
            "MF"[who.sex == "P"],
            f"{who.birth.day} {month} {who.birth.year}",
            who.nik,
            "62" + who.phone[1:],
            f"{first.lower().strip('.')}{number}@contoh.id",
            place,
            name=who.name,
            nik=who.nik,
            sex=who.sex,
            birth_date=who.birth.isoformat(),
            phone=who.phone,
            email=f"{first.lower().strip('.')}{number}@contoh.id",
            place=code,
            programme="LK3",
        )
    page.line("Total volunteers / Jumlah relawan: 6")
    return book


WORKBOOKS = [rank_list, contract_staff, home_staff, health_insurance, two_languages]
