"""Lists that offices keep per year: letterheads, places in titles and sheet names, sums in between."""

from __future__ import annotations

from tests.workbooks.corpus_other_hand.book import Book, Sheet
from tests.workbooks.corpus_third_hand.people import of_banten, of_bengkulu, of_cimahi, of_lampung_barat


def letterhead(page: Sheet, office: str, *, width: int) -> None:
    """A row for the logo, the office, its address and the double line below."""
    page.skip()
    page.say(None, None, "PEMERINTAH KABUPATEN LAMPUNG BARAT")
    page.say(None, None, office)
    page.say(
        None, None, "Jl. Raden Intan II Komplek Pemda, Way Mengaku, Liwa. Telp. (0728) 21234 Kode Pos 34811"
    )
    page.merge(*(f"C{row}:{chr(64 + width)}{row}" for row in (2, 3, 4)))
    page.skip()


def signature(page: Sheet, *lines: str, column: int) -> None:
    page.skip()
    for line in lines:
        page.say(*[None] * (column - 1), line)


def tksk_lampung_barat() -> Book:
    book = Book(
        "th-01-tksk-lampung-barat.xlsx",
        "Kop surat dengan baris logo, judul kolom di baris 9, kabupaten hanya di judul.",
        by="18.04",
        category="",
    )
    page = book.sheet("TKSK")
    letterhead(page, "DINAS SOSIAL", width=9)
    page.say("DATA TKSK KABUPATEN LAMPUNG BARAT TAHUN 2024")
    page.merge("A6:I6")
    page.say("Keadaan s.d. Bulan Juni 2024")
    page.skip()
    page.say("NO", "NAMA TKSK", "NIK", "L/P", "TEMPAT, TGL LAHIR", "KECAMATAN", "NO. HP", "NOMOR SK", "TMT")
    places = (
        ("Balik Bukit", "18.04.04"),
        ("Sumberjaya", "18.04.05"),
        ("Belalau", "18.04.06"),
        ("Way Tenong", "18.04.07"),
        ("Sekincau", "18.04.08"),
        ("Bandar Negeri Suoh", "18.04.23"),
        ("Batu Ketulis", "18.04.21"),
        ("Kebuntebu", "18.04.18"),
    )
    for number, one in enumerate(of_lampung_barat(8), start=1):
        place, code = places[number - 1]
        page.person(
            number,
            one.titled,
            one.nik,
            one.sex,
            f"Liwa, {one.born:%d-%m-%Y}",
            place,
            one.phone,
            f"B/2{number:02}/KPTS/III.08/2024",
            "02/01/2024",
            name=one.name,
            nik=one.nik,
            sex=one.sex,
            birth_place="Liwa",
            birth_date=one.born,
            place=code,
            phone=one.phone,
            decree_no=f"B/2{number:02}/KPTS/III.08/2024",
            assignment_starts_on="2024-01-02",
            programme="TKSK",
            category="TKS",
            **one.titles,
        )
    signature(
        page,
        "Liwa, 28 Juni 2024",
        "Plt. KEPALA DINAS SOSIAL",
        "KABUPATEN LAMPUNG BARAT,",
        "",
        "",
        "RASWAN EFFENDI, S.E., M.M",
        "NIP. 19700412 199803 1 006",
        column=7,
    )
    return book


def pkh_by_regency() -> Book:
    book = Book(
        "th-02-pendamping-pkh-bengkulu.xlsx",
        "Satu lembar per kabupaten/kota, wilayah hanya di nama lembar; Jumlah KPM bukan orang.",
        by="17",
    )
    sheets = (
        ("Kab. Kaur", "17.04"),
        ("SELUMA", "17.05"),
        ("Kota Bkl", None),
        ("Muko2", None),
        ("R.Lebong", "17.02"),
    )
    people = iter(of_bengkulu(20))
    for title, code in sheets:
        page = book.sheet(title)
        page.say("DAFTAR PENDAMPING SOSIAL PKH")
        page.skip()
        page.say("No", "NAMA PENDAMPING", "NO. KTP", "JENIS KELAMIN", "No. HP/WA", "JUMLAH KPM")
        for number in range(1, 5):
            one = next(people)
            told = {"place": code} if code else {}
            page.person(
                f"{number}.",
                one.titled,
                one.nik,
                "Pria" if one.sex == "L" else "Wanita",
                one.phone,
                220 + number * 7,
                name=one.name,
                nik=one.nik,
                sex=one.sex,
                phone=one.phone,
                programme="PKH",
                **told,
                **one.titles,
            )
        page.say(None, "Jumlah KPM", None, None, None, 950)
    return book


def psm_with_sums() -> Book:
    book = Book(
        "th-03-psm-cimahi-sub-jumlah.xlsx",
        "Nomor mulai lagi per kecamatan; Sub Jml per kelurahan dan TOTAL KESELURUHAN.",
        by="32.77",
        category="",
    )
    page = book.sheet("PSM 2024")
    page.say("REKAPITULASI NAMA-NAMA PEKERJA SOSIAL MASYARAKAT (PSM)")
    page.say("KOTA CIMAHI TAHUN 2024")
    page.skip()
    page.say("No", "Nama Lengkap", "N I K", "Jenis Kelamin", "Kelurahan", "No. Telp/HP", "Ket")
    groups = (
        ("I", "KECAMATAN CIMAHI SELATAN", (("Melong", "32.77.01.1001"), ("Utama", "32.77.01.1003"))),
        ("II", "KECAMATAN CIMAHI TENGAH", (("Padasuka", "32.77.02.1005"), ("Cimahi", "32.77.02.1006"))),
        ("III", "KECAMATAN CIMAHI UTARA", (("Citeureup", "32.77.03.1003"),)),
    )
    people = iter(of_cimahi(15))
    for roman, district, villages in groups:
        page.say(roman, district)
        number = 0
        for village, code in villages:
            for _ in range(3):
                number += 1
                one = next(people)
                page.person(
                    number,
                    one.name.upper(),
                    one.nik,
                    "Lk" if one.sex == "L" else "Pr",
                    village,
                    one.phone,
                    ("aktif", "", "Ketua")[number % 3],
                    name=one.name.upper(),
                    nik=one.nik,
                    sex=one.sex,
                    place=code,
                    phone=one.phone,
                    programme="PSM",
                    category="RELAWAN",
                )
            page.say(None, f"Sub Jml Kel. {village}", None, None, None, None, 3)
        page.say(None, "Jumlah", None, None, None, None, number)
    page.say("TOTAL KESELURUHAN", None, None, None, None, None, 15)
    return book


def tagana_pages() -> Book:
    book = Book(
        "th-04-tagana-banten-tiap-halaman.xlsx",
        "Judul kolom, kaki dan jumlah pindahan pada setiap halaman cetak; kabupaten digabung ke bawah.",
        by="36",
        category="",
    )
    page = book.sheet("Anggota TAGANA")
    page.say("DATA ANGGOTA TARUNA SIAGA BENCANA (TAGANA) PROVINSI BANTEN")
    head = ("NO", "KAB/KOTA", "NIA", "NAMA ANGGOTA", "NIK", "TMPT LAHIR", "TGL LAHIR", "JK", "NO HP")
    number = 0
    people = iter(of_banten(18))
    for sheet, (regency, code) in enumerate(
        (("Kab. Lebak", "36.02"), ("Kota Tangsel", "36.74"), ("Kab Pandeglang", "36.01")), start=1
    ):
        page.skip()
        page.say(*head)
        first = page.row + 1
        if sheet > 1:
            page.say(None, "Jumlah Pindahan", None, None, None, None, None, None, number)
            first += 1
        for _ in range(6):
            number += 1
            one = next(people)
            page.person(
                number,
                regency if page.row + 1 == first else None,
                f"36.02.{number:05}",
                one.titled,
                one.nik,
                "Serang",
                one.born,
                one.sex,
                one.phone,
                name=one.name,
                nik=one.nik,
                sex=one.sex,
                birth_place="Serang",
                birth_date=one.born,
                place=code,
                phone=one.phone,
                programme="TAGANA",
                category="RELAWAN",
            )
        page.merge(f"B{first}:B{page.row}")
        page.say(None, None, None, "Jumlah dipindahkan", None, None, None, None, number)
        page.say(None, None, None, None, None, None, None, f"Hal. {sheet} dari 3")
    page.format("G", "dd/mm/yyyy", first=4)
    return book


def two_names() -> Book:
    book = Book(
        "th-05-nama-orang-dan-nama-lembaga.xlsx",
        "Kolom NAMA dua kali: orang dan lembaganya, di bawah judul yang digabung.",
        by="18",
    )
    page = book.sheet("Peksos LKSA")
    page.say("DATA PEKERJA SOSIAL PADA LEMBAGA KESEJAHTERAAN SOSIAL")
    page.say("PROVINSI LAMPUNG")
    page.skip()
    page.say("NO", "LEMBAGA", None, None, "PEKERJA SOSIAL", None, None, None, "KET")
    page.say(None, "NAMA", "ALAMAT", "KAB/KOTA", "NAMA", "NIK", "TGL LAHIR", "NO HP", None)
    page.merge("A4:A5", "B4:D4", "E4:H4", "I4:I5")
    houses = (
        ("LKSA Al-Hidayah", "Jl. Pramuka No. 12", "Kota Bandar Lampung", "18.71"),
        ("Panti Asuhan Mahmudah", "Jl. Ahmad Yani 45", "Kota Metro", "18.72"),
        ("LKSA Bussaina", "Jl. Purnawirawan", "Kab. Pringsewu", "18.10"),
    )
    for number, one in enumerate(of_lampung_barat(9, 3), start=1):
        house, street, regency, code = houses[number % 3]
        page.person(
            number,
            house,
            street,
            regency,
            one.titled,
            one.nik,
            f"{one.born:%d/%m/%Y}",
            one.phone,
            None,
            name=one.name,
            nik=one.nik,
            birth_date=one.born,
            place=code,
            phone=one.phone,
            **one.titles,
        )
    return book


def names_of_others() -> Book:
    book = Book(
        "th-06-nama-ibu-bank-dan-pimpinan.xlsx",
        "Banyak nama yang bukan nama tenaga: pimpinan, ibu kandung, rekening, bank; dua nomor panjang.",
        by="32.77",
    )
    page = book.sheet("Data Insentif")
    page.say("DATA PENERIMA TALI ASIH PEKERJA SOSIAL KOTA CIMAHI")
    page.skip()
    page.say(
        "NO",
        "NAMA LKS",
        "NAMA PIMPINAN LKS",
        "NAMA PEKSOS",
        "NO KK",
        "NIK",
        "NAMA IBU KANDUNG",
        "NAMA BANK",
        "NO REKENING",
        "NAMA PEMILIK REKENING",
        "KELURAHAN TUGAS",
        "NO HP",
        "NO HP PIMPINAN",
    )
    for number, one in enumerate(of_cimahi(8, 2), start=1):
        page.person(
            number,
            "LKS Bina Insani",
            "H. Oman Rohman",
            one.titled,
            f"32770207{number:02}120001",
            one.nik,
            "Mimin",
            "BJB",
            f"00{number}2345678901",
            one.name.upper(),
            ("Baros", "Karangmekar")[number % 2],
            one.phone,
            "081220001111",
            name=one.name,
            nik=one.nik,
            place=("32.77.02.1001", "32.77.02.1003")[number % 2],
            phone=one.phone,
            **one.titles,
        )
    return book


def two_addresses() -> Book:
    book = Book(
        "th-07-alamat-ktp-dan-lokasi-tugas.xlsx",
        "Kabupaten dan kecamatan dua kali: alamat KTP dan lokasi tugas.",
        by="18",
    )
    page = book.sheet("Sheet1")
    page.say("DATA SDM KESEJAHTERAAN SOSIAL PROVINSI LAMPUNG TAHUN 2025")
    page.skip()
    page.say("NO", "NAMA", "NIK", "ALAMAT SESUAI KTP", None, None, "LOKASI TUGAS", None, "NO SK", "TGL SK")
    page.say(None, None, None, "JALAN/DUSUN", "KECAMATAN", "KAB/KOTA", "KECAMATAN", "KAB/KOTA", None, None)
    page.merge("A3:A4", "B3:B4", "C3:C4", "D3:F3", "G3:H3", "I3:I4", "J3:J4")
    for number, one in enumerate(of_lampung_barat(8, 1), start=1):
        place, regency, code = (
            ("Gadingrejo", "Kab. Pringsewu", "18.10.02"),
            ("Kalianda", "Lamsel", "18.01.06"),
            ("Kedaton", "B. Lampung", "18.71.01"),
        )[number % 3]
        page.person(
            number,
            one.titled,
            one.nik,
            f"Dusun {number} RT 0{number}",
            "Balik Bukit",
            "Kab. Lampung Barat",
            place,
            regency,
            f"800/{number}/V.07/2025",
            "06-01-2025",
            name=one.name,
            nik=one.nik,
            place=code,
            decree_no=f"800/{number}/V.07/2025",
            **one.titles,
        )
    return book


BOOKS = (
    tksk_lampung_barat,
    pkh_by_regency,
    psm_with_sums,
    tagana_pages,
    two_names,
    names_of_others,
    two_addresses,
)
