"""Workbooks whose difficulty is what stands in the cells: combined columns, dates, names, phones, words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

from tests.workbooks.corpus import columns as of
from tests.workbooks.corpus.page import PEKSOS, Book, Column, Page, one_table
from tests.workbooks.corpus.people import Person, people

LAMPUNG = (
    ("18.01", "Kab. Lampung Selatan"),
    ("18.01", "Lamsel"),
    ("18.71", "Bandarlampung"),
    ("18.05", "Tulangbawang"),
    ("18.72", "Metro"),
    ("18.12", "Kab Tulang Bawang Barat"),
    ("18.07", "LAMPUNG TIMUR"),
    ("18.13", "Pesisir Barat"),
    ("18.08", "Waykanan"),
    ("18.71", "Kota B. Lampung"),
    ("18.12", "Tubaba"),
    ("18.02", "Kabupaten Lampung Tengah"),
)
PROGRAMME_SPELLINGS = (
    ("PKH", "Pendamping PKH"),
    ("PKH", "Program Keluarga Harapan"),
    ("SAKTI_PEKSOS", "Satuan Bakti Pekerja Sosial"),
    ("SAKTI_PEKSOS", "SAKTI PEKSOS"),
    ("LK3", "Lembaga Konsultasi Kesejahteraan Keluarga"),
    ("TKSK", "Tenaga Kesejahteraan Sosial Kecamatan"),
    ("TAGANA", "Taruna Siaga Bencana"),
    ("PSM", "Pekerja Sosial Masyarakat"),
)

# What a programme says of its people by itself; of PKH and LK3 nobody can say it.
CATEGORY_OF = {"SAKTI_PEKSOS": "PEKSOS", "TKSK": "TKS", "TAGANA": "RELAWAN", "PSM": "RELAWAN"}


def names_with_titles() -> Book:
    heads = [of.number_column(), of.titled_name("Nama dan Gelar"), of.nik(), of.sex()]
    return one_table("29-nama-dan-gelar", "Gelar depan dan belakang dalam satu sel.", heads, 29, 18)


def names_in_capitals() -> Book:
    def shouted(person: Person) -> str:
        return of.with_titles(person).replace(person.name, person.name.upper())

    page = Page("Sheet1")
    heads = [of.number_column(), Column("NAMA DAN GELAR", shouted, ("front_title", "back_title")), of.nik()]
    row = page.heads(1, heads)
    for person in people(30, 16):
        row = page.person(row, heads, person, told={"name": person.name.upper()})
    return Book("30-nama-huruf-besar", "Nama dalam huruf besar, gelar seperti biasa.", [page], answers=PEKSOS)


def names_of_every_shape() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), Column("NAMA LENGKAP", lambda _person: None), of.nik()]
    row = page.heads(1, heads)
    shapes = (
        ("H. Dadang Sudrajat, S.Pd., M.M", "Dadang Sudrajat", "H.", "S.Pd., M.M"),
        ("Hj. Entin Supartini", "Entin Supartini", "Hj.", ""),
        ("Dr. Ir. Yayat Ruhiyat, M.Si", "Yayat Ruhiyat", "Dr. Ir.", "M.Si"),
        ("KH. Ahmad Fauzan", "Ahmad Fauzan", "KH.", ""),
        ("Suparman", "Suparman", "", ""),
        ("  Wahyu   Ma'ruf  ", "Wahyu Ma'ruf", "", ""),
        ("Nur'aini, A.Md", "Nur'aini", "", "A.Md"),
        ("R. Tatang Koswara, S.Sos", "R. Tatang Koswara", "", "S.Sos"),
        ("M. Rizki Ramadhan, S.Tr.Sos", "M. Rizki Ramadhan", "", "S.Tr.Sos"),
        ("Ai Nurhayati S.Sos", "Ai Nurhayati", "", "S.Sos"),
        ("Prof. Dr. Adi Fahrudin, M.Sos", "Adi Fahrudin", "Prof. Dr.", "M.Sos"),
        ("Maya\nPuspita, S.ST", "Maya Puspita", "", "S.ST"),
    )
    for person, (cell, name, front, back) in zip(people(31, len(shapes)), shapes, strict=True):
        told = {"name": name, "front_title": front or None, "back_title": back or None}
        row = page.person(row, heads, person, cells={"NAMA LENGKAP": cell}, told=told)
    return Book(
        "31-bentuk-bentuk-nama",
        "H., Hj., Dr. Ir., KH., nama tunggal, spasi ganda, ganti baris.",
        [page],
        answers=PEKSOS,
    )


def titles_apart() -> Book:
    heads = [
        of.number_column(),
        Column("Gelar Depan", lambda person: person.front_title or None, ("front_title",)),
        of.name("Nama Tanpa Gelar"),
        Column("Gelar Belakang", lambda person: person.back_title or None, ("back_title",)),
        of.nik(),
    ]
    return one_table("32-gelar-di-kolom-sendiri", "Gelar depan dan belakang di kolom sendiri.", heads, 32)


def birth_in_one_cell() -> Book:
    def born(person: Person) -> str:
        return f"{person.birth_place}, {of.long_date(person.birth_date)}"

    heads = [
        of.number_column(),
        of.name(),
        Column("Tempat, Tanggal Lahir", born, ("birth_place", "birth_date")),
        of.nik(),
    ]
    return one_table("33-tempat-tanggal-lahir", "Tempat dan tanggal lahir dalam satu sel.", heads, 33)


def birth_in_other_words() -> Book:
    page = Page("Sheet1")
    heads = [
        of.number_column(),
        of.name(),
        Column("TTL", lambda _person: None, ("birth_place", "birth_date")),
        of.nik(),
    ]
    row = page.heads(1, heads)
    shapes = cycle(
        ("{place}, {slashes}", "{place}/{dashes}", "{place} {long}", "{place},{short}", "{upper}, {slashes}")
    )
    for person, shape in zip(people(34, 15), shapes, strict=False):
        day = person.birth_date
        cell = shape.format(
            place=person.birth_place,
            upper=person.birth_place.upper(),
            slashes=of.slashes(day),
            dashes=f"{day:%d-%m-%Y}",
            long=of.long_date(day),
            short=of.short_date(day),
        )
        told = {"birth_place": person.birth_place.upper()} if shape.startswith("{upper}") else None
        row = page.person(row, heads, person, cells={"TTL": cell}, told=told)
    return Book(
        "34-ttl-berbagai-pemisah",
        "TTL dengan koma, garis miring, spasi, dan huruf besar.",
        [page],
        answers=PEKSOS,
    )


def certificate_in_one_cell() -> Book:
    def both(person: Person) -> str:
        return f"{person.certificate_number} / {of.long_date(person.certificate_issued_on)}"

    told = ("certificate_number", "certificate_issued_on")
    heads = [
        of.number_column(),
        of.name(),
        of.nik(),
        Column("Nomor / Tanggal Sertifikat", both, told),
        of.issuer(),
        of.valid_until(),
    ]
    return one_table(
        "35-nomor-dan-tanggal-sertifikat", "Nomor dan tanggal sertifikat dalam satu sel.", heads, 35
    )


def decree_in_one_cell() -> Book:
    def both(person: Person) -> str:
        return f"{person.decree_no}, tanggal {of.long_date(person.assignment_starts_on)}"

    heads = [
        of.number_column(),
        of.name(),
        of.nik(),
        of.programme(),
        Column("Nomor dan Tanggal SK", both, ("decree_no", "assignment_starts_on")),
    ]
    return one_table("36-nomor-dan-tanggal-sk", "Nomor dan tanggal SK dalam satu sel.", heads, 36)


def ticks_for_sex() -> Book:
    page = Page("Sheet1")
    heads = [
        of.number_column(),
        of.name(),
        of.nik(),
        Column("L", lambda _p: None),
        Column("P", lambda _p: None),
        of.phone(),
    ]
    row = page.heads(2, heads)
    page.line(1, [None, None, None, "JENIS KELAMIN"])
    page.merge(1, 4, 1, 5)
    for person, mark in zip(people(37, 16), cycle(("√", "v", "V", "x", "1", "✓")), strict=False):
        row = page.person(row, heads, person, cells={person.sex: mark}, told={"sex": person.sex})
    return Book(
        "37-centang-laki-perempuan", "L dan P sebagai dua kolom yang dicentang.", [page], answers=PEKSOS
    )


def words_for_sex() -> Book:
    words = {
        "L": cycle(("Laki-laki", "Pria", "LK", "laki laki", "L ")),
        "P": cycle(("Perempuan", "Wanita", "PR", "perempuan.", "p")),
    }
    heads = [
        of.number_column(),
        of.name(),
        of.nik(),
        Column("JENIS KELAMIN", lambda p: next(words[p.sex]), ("sex",)),
    ]
    return one_table("38-kata-untuk-jenis-kelamin", "Laki-laki, pria, LK, wanita, PR.", heads, 38, 18)


def phones_of_every_shape() -> Book:
    shapes = cycle(
        (
            lambda phone: phone,
            lambda phone: int(phone),
            lambda phone: "+62" + phone[1:],
            lambda phone: f"{phone[:4]}-{phone[4:8]}-{phone[8:]}",
            lambda phone: f"{phone[:4]} {phone[4:8]} {phone[8:]}",
            lambda phone: "62" + phone[1:],
            lambda phone: f"'{phone}",
            lambda phone: f"({phone[:4]}) {phone[4:]}",
        )
    )
    heads = [
        of.number_column(),
        of.name(),
        of.nik(),
        Column("NO. HP/WA", lambda person: next(shapes)(person.phone), ("phone",)),
    ]
    return one_table(
        "45-bentuk-bentuk-nomor-hp", "Angka tanpa nol, +62, tanda hubung, petik di depan.", heads, 45, 24
    )


def niks_with_signs() -> Book:
    shapes = cycle(
        (
            lambda nik: f"'{nik}",
            lambda nik: " ".join((nik[:4], nik[4:8], nik[8:12], nik[12:])),
            lambda nik: f"{nik[:6]}.{nik[6:12]}.{nik[12:]}",
            lambda nik: f"{nik}\u00a0",
            lambda nik: f"{nik[:2]}-{nik[2:4]}-{nik[4:6]}-{nik[6:12]}-{nik[12:]}",
        )
    )
    heads = [
        of.number_column(),
        of.name(),
        Column("NIK", lambda person: next(shapes)(person.nik), ("nik",)),
        of.nip(),
    ]
    return one_table(
        "46-nik-dengan-spasi-dan-titik",
        "NIK dengan petik, spasi, titik, tanda hubung, spasi tak terputus.",
        heads,
        46,
        20,
    )


def nips_grouped() -> Book:
    def grouped(person: Person) -> str:
        return f"{person.nip[:8]} {person.nip[8:14]} {person.nip[14]} {person.nip[15:]}"

    heads = [of.number_column(), of.titled_name("NAMA / GELAR"), Column("NIP", grouped, ("nip",)), of.nik()]
    return one_table("47-nip-berkelompok", "NIP ditulis 8-6-1-3.", heads, 47)


def regions_of_lampung() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), Column("KAB/KOTA", lambda _p: None), of.phone()]
    row = page.heads(1, heads)
    for person, (code, word) in zip(people(48, 24, region="18.71.01"), cycle(LAMPUNG), strict=False):
        row = page.person(row, heads, person, cells={"KAB/KOTA": word}, told={"place": code})
    return Book(
        "48-kabupaten-lampung",
        "Lamsel, Bandarlampung, Tulangbawang, Metro, Tubaba.",
        [page],
        as_user="18",
        answers=PEKSOS,
    )


def programmes_in_full() -> Book:
    page = Page("Sheet1")
    heads = [of.number_column(), of.name(), of.nik(), Column("JABATAN PROGRAM", lambda _p: None), of.place()]
    row = page.heads(1, heads)
    for person, (code, word) in zip(people(49, 16), cycle(PROGRAMME_SPELLINGS), strict=False):
        told = {"programme": code, "category": CATEGORY_OF.get(code)}
        row = page.person(row, heads, person, cells={"JABATAN PROGRAM": word}, told=told)
        if code not in CATEGORY_OF:
            page.damaged(row - 1, "category")
    return Book("49-nama-panjang-program", "Program dengan nama panjang; kategori dari programnya.", [page])


def issuers_by_alias() -> Book:
    words = cycle(
        ("LSPS", "Lembaga Sertifikasi Pekerjaan Sosial", "Lembaga Sertifikasi Pekerja Sosial", "lsps ")
    )
    levels = {
        "GENERALIS": cycle(("Generalis", "Pekerja Sosial Generalis", "PEKSOS GENERALIS")),
        "ASISTEN": cycle(("Asisten Peksos", "ASISTEN")),
        "SPESIALIS": cycle(("Spesialis", "Peksos Spesialis")),
    }
    heads = [
        of.number_column(), of.name(), of.nik(), of.certificate(),
        Column("PENERBIT", lambda _p: next(words), ("certificate_issuer",)),
        Column("LEVEL", lambda p: next(levels[p.certificate_level]), ("certificate_level",)),
        of.issued_on(), of.valid_until(),
    ]  # fmt: skip
    return one_table(
        "50-penerbit-dan-jenjang", "Penerbit dan jenjang dengan berbagai sebutan.", heads, 50, 16
    )


def misspelt_heads() -> Book:
    heads = [
        of.number_column("N0"), of.name("NAMA LENGAKP"), of.nik("N I K"), of.birth_date("TGL. LAHlR"),
        of.sex("JNS KELAMIN"), of.phone("NO. HANDPONE"), of.certificate("NO. SERTIPIKAT"), of.email("E MAIL"),
    ]  # fmt: skip
    return one_table("51-judul-salah-ketik", "Judul kolom yang salah ketik.", heads, 51)


def nothing_in_many_words() -> Book:
    page = Page("Sheet1")
    heads = [
        of.number_column(),
        of.name(),
        of.nik(),
        of.phone(),
        of.certificate(),
        of.issued_on(),
        of.email(),
    ]
    row = page.heads(1, heads)
    nothing = cycle(("-", "nihil", "belum ada", "tidak ada", "0", "–", "N/A", "t.a.d."))
    for index, person in enumerate(people(52, 16)):
        word = next(nothing)
        lost = (
            {"phone": None, "email": None}
            if index % 2
            else {"certificate_number": None, "certificate_issued_on": None}
        )
        heads_of = {
            "phone": "NO HP",
            "email": "EMAIL",
            "certificate_number": "NO SERTIFIKAT",
            "certificate_issued_on": "TGL TERBIT",
        }
        row = page.person(row, heads, person, cells={heads_of[name]: word for name in lost}, told=lost)
    return Book("52-tanda-tanda-kosong", "-, nihil, belum ada, 0, t.a.d.", [page], answers=PEKSOS)


def volunteers() -> Book:
    page = Page("PSKS")
    heads = [
        of.number_column(),
        of.name(),
        of.nik(),
        Column("JENIS SDM", lambda _p: None),
        of.place("KELURAHAN"),
    ]
    row = page.heads(1, heads)
    kinds = (
        ("PSM", "RELAWAN"),
        ("Tagana", "RELAWAN"),
        ("TKSK", "TKS"),
        ("TKS", "TKS"),
        ("Penyuluh Sosial", "PENYULUH"),
        ("Pekerja Sosial", "PEKSOS"),
    )
    for person, (word, category) in zip(people(53, 18), cycle(kinds), strict=False):
        row = page.person(row, heads, person, cells={"JENIS SDM": word}, told={"category": category})
    return Book("53-psm-tksk-tagana", "Relawan, TKS, penyuluh, dan peksos dalam satu daftar.", [page])


def line_breaks() -> Book:
    heads = [
        of.number_column(),
        Column("NAMA\nLENGKAP", lambda person: f"{person.name}\n", ("name",)),
        Column("NOMOR INDUK\nKEPENDUDUKAN", lambda person: person.nik, ("nik",), "@"),
        Column("TANGGAL\nLAHIR", lambda person: person.birth_date, ("birth_date",), "[$-421]d mmmm yyyy"),
        Column("TEMPAT\nTUGAS", lambda person: f"{person.place_name}\n(Kota Cimahi)", ("place",)),
    ]
    return one_table("54-ganti-baris-dalam-sel", "Judul dan isi sel dengan ganti baris.", heads, 54)


def books() -> Iterator[Book]:
    yield names_with_titles()
    yield names_in_capitals()
    yield names_of_every_shape()
    yield titles_apart()
    yield birth_in_one_cell()
    yield birth_in_other_words()
    yield certificate_in_one_cell()
    yield decree_in_one_cell()
    yield ticks_for_sex()
    yield words_for_sex()
    yield phones_of_every_shape()
    yield niks_with_signs()
    yield nips_grouped()
    yield regions_of_lampung()
    yield programmes_in_full()
    yield issuers_by_alias()
    yield misspelt_heads()
    yield nothing_in_many_words()
    yield volunteers()
    yield line_breaks()
