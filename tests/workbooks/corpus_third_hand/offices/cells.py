"""What people type into cells: days, sexes, numbers, names; and what cannot be trusted."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_other_hand.book import Book
from tests.workbooks.corpus_other_hand.people import MONTHS, long_date
from tests.workbooks.corpus_third_hand.people import of_banten, of_bengkulu, of_cimahi, of_lampung_barat

SHORT = ["Jan", "Peb", "Mrt", "Apr", "Mei", "Juni", "Juli", "Agust", "Sept", "Okt", "Nop", "Des"]
ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
FIRST_SERIAL_DAY = dt.date(1899, 12, 30)


def days_as_typed() -> Book:
    book = Book(
        "th-26-tanggal-campur.xlsx",
        "Satu kolom, banyak cara menulis tanggal; satu hanya tahun; serial sebagai teks.",
        by="36",
    )
    page = book.sheet("Sheet1")
    page.say("No", "Nama", "NIK", "Tgl Lahir")

    ways = (
        lambda one: f"{one.born.day}-{one.born.month}-{one.born:%y}",
        lambda one: f"{one.born.day} {SHORT[one.born.month - 1]} {one.born.year}",
        lambda one: f"{one.born:%d.%m.%y}",
        lambda one: f"{one.born.day} {MONTHS[one.born.month - 1].upper()} {one.born.year}",
        lambda one: str((one.born - FIRST_SERIAL_DAY).days),
        lambda one: one.born,
        lambda one: f"{one.born.day:02} - {one.born.month:02} - {one.born.year}",
        lambda one: f"Tgl. {long_date(one.born)}",
        lambda one: f"{one.born.day}{MONTHS[one.born.month - 1]}{one.born.year}",
        lambda one: f"'{one.born:%d/%m/%Y}",
        lambda one: str(one.born.year),
        lambda one: f"{one.born.day}/{ROMAN[one.born.month - 1]}/{one.born.year}",
    )
    for number, (one, way) in enumerate(zip(of_banten(12), ways, strict=True), start=1):
        page.person(number, one.titled, one.nik, way(one), name=one.name, nik=one.nik, birth_date=one.born)
        if number == 11:
            page.damaged("birth_date", "warning")
    return book


def places_and_days() -> Book:
    book = Book(
        "th-27-ttl-semua-cara.xlsx",
        "Tempat dan tanggal lahir dalam satu kolom: garis miring, titik, tanpa pemisah, tempat dua kata.",
        by="17",
    )
    page = book.sheet("Data")
    page.say("NO", "NAMA", "NIK", "TTL")
    ways = (
        lambda one: ("Manna", f"Manna/{long_date(one.born)}"),
        lambda one: ("Kota Manna", f"Kota Manna , {one.born:%d-%m-%Y}"),
        lambda one: ("Bengkulu", f"Bengkulu {one.born:%d/%m/%Y}"),
        lambda one: ("Tanjung Karang", f"Tanjung Karang. {long_date(one.born)}"),
        lambda one: ("Curup", f"Curup - {one.born:%d-%m-%Y}"),
        lambda one: ("Padang Guci", f"Padang Guci,{one.born:%d.%m.%Y}"),
        lambda one: ("Ipuh", f"Ipuh\n{long_date(one.born)}"),
        lambda one: ("Bkl. Utara", f"Bkl. Utara, {long_date(one.born)}"),
        lambda one: ("Kepahiang", f"Kepahiang, tgl {long_date(one.born)}"),
        lambda one: ("Seluma", f"Seluma,{one.born.day}{MONTHS[one.born.month - 1]} {one.born.year}"),
    )
    for number, (one, way) in enumerate(zip(of_bengkulu(10), ways, strict=True), start=1):
        place, text = way(one)
        page.person(
            number,
            one.titled,
            one.nik,
            text,
            name=one.name,
            nik=one.nik,
            birth_place=place,
            birth_date=one.born,
        )
    return book


def sexes() -> Book:
    book = Book(
        "th-28-jenis-kelamin.xlsx", "Pria, Wanita, Lk, Pr, laki2, Perp., LAKI - LAKI, Cowok tidak.", by="17"
    )
    page = book.sheet("Sheet1")
    page.say("NO", "NAMA", "NIK", "JNS KEL")
    men = ("Pria", "Lk", "LAKI - LAKI", "laki2", "Lk.", "L")
    women = ("Wanita", "Pr", "PEREMPUAN", "Perp.", "Wnt", "Pr.")
    for number, one in enumerate(of_bengkulu(12), start=1):
        word = (men if one.sex == "L" else women)[(number - 1) // 2]
        page.person(number, one.titled, one.nik, word, name=one.name, nik=one.nik, sex=one.sex)
    return book


def sexes_as_codes() -> Book:
    book = Book(
        "th-29-jenis-kelamin-kode.xlsx", "1 dan 2, judulnya mengatakan artinya; angka sungguhan.", by="17"
    )
    page = book.sheet("SIKS")
    page.say("NO", "NAMA", "NIK", "JENIS KELAMIN (1=Laki-laki, 2=Perempuan)")
    for number, one in enumerate(of_bengkulu(8), start=1):
        page.person(
            number, one.titled, one.nik, 1 if one.sex == "L" else 2, name=one.name, nik=one.nik, sex=one.sex
        )
    return book


def numbers_of_identity() -> Book:
    book = Book(
        "th-30-nik-sebagaimana-diketik.xlsx",
        "NIK dengan spasi, titik, petik, kurung, awalan; huruf O dan l, angka kurang.",
        by="32.77",
    )
    page = book.sheet("Sheet1")
    page.say("NO", "NAMA", "NO INDUK KEPENDUDUKAN", "KELURAHAN")

    def spaced(nik: str) -> str:
        return f"{nik[:4]} {nik[4:8]} {nik[8:12]} {nik[12:]}"

    ways = (
        spaced,
        lambda nik: f"{nik[:6]}.{nik[6:12]}.{nik[12:]}",
        lambda nik: f"'{nik}",
        lambda nik: f"`{nik}",
        lambda nik: f"NIK. {nik}",
        lambda nik: f"{nik[:6]}-{nik[6:12]}-{nik[12:]}",
        lambda nik: f"\u200b{nik}\u00a0",
        lambda nik: f"{nik} (KTP)",
        lambda nik: f"‘{nik}",
        lambda nik: f"{nik[:2]} {nik[2:4]} {nik[4:6]} {nik[6:12]} {nik[12:]}",
        lambda nik: nik.replace("0", "O", 1),
        lambda nik: f"{nik[:-1]}l",
        lambda nik: nik[:-1],
        lambda nik: f"{nik}1",
        lambda nik: f"{nik[:6]}99{nik[8:]}",
        lambda nik: f"{nik[:-4]}0000",
        lambda nik: "3277xxxxxxxxxxxx",
        lambda nik: "dalam proses",
    )
    for number, (one, way) in enumerate(zip(of_cimahi(18), ways, strict=True), start=1):
        page.person(
            number, one.name, way(one.nik), "Baros", name=one.name, nik=one.nik, place="32.77.02.1001"
        )
        if number > 10:
            page.damaged("nik")
    return book


def names_as_typed() -> Book:
    book = Book(
        "th-31-nama-sebagaimana-diketik.xlsx",
        "Gelar berderet, (Alm), nama panggilan, nomor di depan nama, gelar tanpa titik.",
        by="32.77",
    )
    page = book.sheet("Sheet1")
    page.say("NO", "NAMA LENGKAP & GELAR", "NIK")
    forms = (
        ("Hj. SITI AMINAH, S.Sos., M.Si (Alm)", "SITI AMINAH", "Hj.", "S.Sos., M.Si"),
        ("Dedi Kurnia (Dedi)", "Dedi Kurnia", None, None),
        ("1. Ahmad Sobari, S.Pd", "Ahmad Sobari", None, "S.Pd"),
        ("ELIS SUMARNI,S.Sos,M.Si", "ELIS SUMARNI", None, "S.Sos, M.Si"),
        ("Drs.H. Maman Abdurahman", "Maman Abdurahman", "Drs. H.", None),
        ("(Almh) Rokayah", "Rokayah", None, None),
        ("R. Achmad Fauzi, SH., MH.", "R. Achmad Fauzi", None, "SH., MH."),
        ("Yeti Kusmiati S.Sos", "Yeti Kusmiati", None, "S.Sos"),
        ("Sdr. Bambang Irawan", "Bambang Irawan", None, None),
        ("Ibu Nining Suryani, S.Kep", "Nining Suryani", None, "S.Kep"),
        ("ASEP 'ASEP' SUNANDAR", None, None, None),
        ("Muh. Ridwan Al-Farisi, Lc., M.A.", "Muh. Ridwan Al-Farisi", None, "Lc., M.A."),
        ("Nur'aini", "Nur'aini", None, None),
        ("Dra Hj Tuti Herawati MM", "Tuti Herawati", "Dra Hj", "MM"),
        ("Ujang Koswara*", "Ujang Koswara", None, None),
    )
    for number, (one, (text, name, front, back)) in enumerate(
        zip(of_cimahi(15), forms, strict=True), start=1
    ):
        told = {"name": name, "front_title": front, "back_title": back} if name else {}
        page.person(number, text, one.nik, nik=one.nik, **told)
    return book


def telephones() -> Book:
    book = Book(
        "th-32-nomor-telepon.xlsx", "Dua nomor dalam satu sel, (WA), +62, tanpa nol, titik, spasi.", by="18"
    )
    page = book.sheet("Kontak")
    page.say("NO", "NAMA", "NIK", "NO. TELP/HP/WA")
    ways = (
        lambda p: f"{p[:4]}-{p[4:8]}-{p[8:]} / 0813-6900-1122",
        lambda p: f"{p[:4]} {p[4:8]} {p[8:]}",
        lambda p: f"+62 {p[1:4]}-{p[4:8]}-{p[8:]}",
        lambda p: int(p[1:]),
        lambda p: f"62{p[1:]}",
        lambda p: f"{p} (WA)",
        lambda p: f"WA: {p}",
        lambda p: f"{p[:4]}.{p[4:8]}.{p[8:]}",
        lambda p: f"{p};081369001122",
        lambda p: f"{p}\n0813 6900 1122",
        lambda p: f"(+62){p[1:]}",
        lambda p: f"Hp.{p}",
    )
    for number, (one, way) in enumerate(zip(of_lampung_barat(12), ways, strict=True), start=1):
        page.person(number, one.titled, one.nik, way(one.phone), name=one.name, nik=one.nik, phone=one.phone)
    return book


def numbers_eaten() -> Book:
    book = Book(
        "th-33-nik-dimakan-excel.xlsx",
        "NIK angka, NIK eksponen sebagai teks, NIK berakhir nol, NIP angka, #VALUE! di NIK.",
        by="18.04",
    )
    page = book.sheet("PNS")
    page.say("NO", "NAMA", "NIK", "NIP", "KECAMATAN")
    people = of_lampung_barat(8)
    eaten = (
        lambda one: int(one.nik),
        lambda one: f"{int(one.nik) / 10**15:.5f}E+15".replace(".", ","),
        lambda one: int(f"{one.nik[:15]}0"),
        lambda one: float(one.nik),
        lambda one: "#VALUE!",
        lambda one: f"{one.nik}.0",
        lambda one: one.nik,
        lambda one: one.nik,
    )
    trusted = {0: True, 3: True, 5: True, 6: True, 7: True}
    for number, (one, way) in enumerate(zip(people, eaten, strict=True), start=1):
        nip = int(one.nip[:15] + "000") if number == 8 else one.nip
        page.person(
            number, one.name, way(one), nip, "Suoh", name=one.name, nik=one.nik, nip=one.nip, place="18.04.09"
        )
        if not trusted.get(number - 1):
            page.damaged("nik")
        if number == 8:
            page.damaged("nip")
    return book


def impossible_days() -> Book:
    book = Book(
        "th-34-tanggal-mustahil.xlsx", "31 Februari, 1885, lahir besok lusa, 00/00/0000, bulan 13.", by="36"
    )
    page = book.sheet("Sheet1")
    page.say("NO", "NAMA", "NIK", "TANGGAL LAHIR")
    wrong = (
        "31/02/1985",
        "12-03-1885",
        "14/05/2031",
        "00/00/0000",
        "31 Jan 1989",
        "13/13/1990",
        "30 Peb 1991",
        "1/1/1900",
    )
    for number, (one, text) in enumerate(zip(of_banten(8), wrong, strict=True), start=1):
        page.person(number, one.name, one.nik, text, name=one.name, nik=one.nik, birth_date=one.born)
        if number != 5:
            page.damaged("birth_date", "warning")
    return book


def american_days() -> Book:
    book = Book(
        "th-35-hari-bulan-tertukar-sebagian.xlsx",
        "Kolom hari/bulan yang dibuka Excel Amerika: sebagian jadi tanggal dengan hari dan bulan tertukar.",
        by="36",
    )
    page = book.sheet("Sheet1")
    page.say("NO", "NAMA", "NIK", "TANGGAL LAHIR")
    for number, one in enumerate(of_banten(12), start=1):
        is_swapped = one.born.day <= 12 and one.born.day != one.born.month
        cell: object = f"{one.born:%d/%m/%Y}"
        if is_swapped:
            cell = dt.date(one.born.year, one.born.day, one.born.month)
        page.person(number, one.name, one.nik, cell, name=one.name, nik=one.nik, birth_date=one.born)
        if is_swapped:
            page.damaged("birth_date", "warning")
    page.format("D", "m/d/yyyy", first=2)
    return book


def certificates_as_typed() -> Book:
    book = Book(
        "th-36-sertifikat-dalam-satu-sel.xlsx",
        "Nomor, tanggal dan masa berlaku sertifikat dalam satu sel; sudah/belum; jenjang ditulis bebas.",
        by="32.77",
    )
    page = book.sheet("Sertifikat")
    page.say(
        "NO",
        "NAMA",
        "NIK",
        "NO & TGL SERTIFIKAT",
        "BERLAKU SAMPAI DENGAN",
        "LEMBAGA PENERBIT",
        "JENJANG/LEVEL",
    )
    forms = (
        (
            "01234/LSPS/2022, 12 Mei 2022",
            "01234/LSPS/2022",
            "2022-05-12",
            "11 Mei 2027",
            "2027-05-11",
            "LSPS",
            "LSPS",
            "Generalis",
            "GENERALIS",
        ),
        (
            "01235/LSPS/2022 tgl 3-6-2022",
            "01235/LSPS/2022",
            "2022-06-03",
            "02-06-2027",
            "2027-06-02",
            "Lembaga Sertifikasi Pekerja Sosial",
            "LSPS",
            "PS Generalis",
            "GENERALIS",
        ),
        (
            "01236/LSPS/2023 / 14-02-2023",
            "01236/LSPS/2023",
            "2023-02-14",
            "13-02-2028",
            "2028-02-13",
            "LSP-S",
            "LSPS",
            "Spesialis",
            "SPESIALIS",
        ),
        ("Belum", None, None, "-", None, "-", None, "-", None),
        (
            "01237/LSPS/2024\n15 Januari 2024",
            "01237/LSPS/2024",
            "2024-01-15",
            "s.d. 14 Januari 2029",
            "2029-01-14",
            "LSPS",
            "LSPS",
            "Asisten Peksos",
            "ASISTEN",
        ),
        (
            "01238/LSPS/2024 tanggal 20 Agustus 2024",
            "01238/LSPS/2024",
            "2024-08-20",
            "19/08/2029",
            "2029-08-19",
            "BNSP",
            "LSP_KEMENSOS",
            "Asisten",
            "ASISTEN",
        ),
        ("belum ada", None, None, "", None, "", None, "", None),
    )
    for number, (one, form) in enumerate(zip(of_cimahi(7), forms, strict=True), start=1):
        text, certificate, issued, until_text, until, issuer_text, issuer, level_text, level = form
        page.person(
            number,
            one.titled,
            one.nik,
            text,
            until_text,
            issuer_text,
            level_text,
            name=one.name,
            nik=one.nik,
            certificate_number=certificate,
            certificate_issued_on=issued,
            certificate_valid_until=until,
            certificate_issuer=issuer,
            certificate_level=level,
        )
    return book


BOOKS = (
    days_as_typed,
    places_and_days,
    sexes,
    sexes_as_codes,
    numbers_of_identity,
    names_as_typed,
    telephones,
    numbers_eaten,
    impossible_days,
    american_days,
    certificates_as_typed,
)
