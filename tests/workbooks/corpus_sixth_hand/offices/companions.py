"""Lists of companions of programmes and of those who serve villages and provinces."""

from __future__ import annotations

from tests.workbooks.corpus_sixth_hand.book import Book
from tests.workbooks.corpus_sixth_hand.people import crew, long_date


def pkh_groups() -> Book:
    """A line per kecamatan above its companions, a sum of families below them."""
    book = Book("6h-14-pkh-gowa.xlsx", "Baris kecamatan, subjumlah KPM, jumlah seluruhnya.", "73.06")
    page = book.page("Data SDM PKH")
    page.titles(
        7,
        "DATA PENDAMPING SOSIAL PROGRAM KELUARGA HARAPAN (PKH)",
        "KABUPATEN GOWA PROVINSI SULAWESI SELATAN",
        "TAHUN 2025",
        "",
    )
    page.line("No", "Nama Pendamping", "NIK", "Desa/Kelurahan Dampingan", "Jumlah KPM", "Nomor HP", "Ket")
    team = crew("gowa", "73.06.08", 10, "Gowa")
    groups = {
        "KECAMATAN SOMBA OPU": (
            "73.06.08",
            [("Samata", 1005), ("Katangka", 1006), ("Romangpolong", 1010), ("Paccinongang", 1011)],
        ),
        "KECAMATAN PALLANGGA": ("73.06.07", [("Julubori", 2006), ("Kampili", 2007), ("Taeng", 2016)]),
        "KECAMATAN BAROMBONG": ("73.06.12", [("", 0), ("", 0), ("", 0)]),
    }
    done = 0
    for title, (code, villages) in groups.items():
        page.titles(7, title)
        places = [(name, f"{code}.{number}" if name else code) for name, number in villages]
        page.people(
            team[done : done + len(places)],
            lambda n, who, places=places, done=done: [  # type: ignore[misc]
                *(n, who.name, who.nik, places[n - done - 1][0], 180 + 7 * n, who.phone),
            ],
            lambda n, who, places=places, done=done: who.told(  # type: ignore[misc]
                *("nik", "phone"), place=places[n - done - 1][1], programme="PKH"
            ),
            start=done + 1,
        )
        done += len(places)
        page.line(
            "Jumlah", None, None, None, sum(180 + 7 * n for n in range(done - len(places) + 1, done + 1))
        )
    page.line("Jumlah Total", None, None, None, sum(180 + 7 * n for n in range(1, 11)))
    page.signature(5, "Sungguminasa", "Koordinator Kabupaten PKH", "MUHAMMAD ILHAM, S.Pd", "-")
    return book


def pkh_posts() -> Book:
    """Names in capitals with degrees, coordinators and companions, a bank account of each."""
    book = Book("6h-15-sdm-pkh-denpasar.xls", "Nama besar bergelar, jabatan, TTL, rekening, surel.", "51.71")
    page = book.page("SDM PKH")
    page.titles(9, "NOMINATIF SDM PKH KOTA DENPASAR", "KEADAAN 1 OKTOBER 2025", "")
    page.line(
        *("NO", "NAMA SDM PKH", "TTL", "JABATAN", "LOKASI TUGAS", "NO. REKENING BNI", "NO. IDENTITAS (KTP)"),
        *("TELEPON", "ALAMAT SUREL"),
    )
    places = ["Denpasar Selatan", "Denpasar Timur", "Denpasar Barat", "Denpasar Utara"]
    degrees = ["S.E", "S.Sos", "S.Pd", "S.H", "S.Ag", "S.Kom", "S.Sos", "S.Pd"]
    page.people(
        crew("denpasar", "51.71.02", 8, "Denpasar, Singaraja"),
        lambda n, who: [
            *(n, f"{who.name.upper()}, {degrees[n - 1]}", f"{who.birth_place}, {who.birth_date:%d-%m-%Y}"),
            *("Pendamping Sosial", f"Kec. {places[n % 4]}", f"08{n}5521{n}90", who.nik, who.phone),
            f"pkh.dps{n}@contoh.id",
        ],
        lambda n, who: who.told(
            *("birth_place", "birth_date", "nik", "phone"),
            name=who.name.upper(),
            back_title=degrees[n - 1],
            email=f"pkh.dps{n}@contoh.id",
            place=f"51.71.{n % 4 + 1:02d}",
            programme="PKH",
        ),
    )
    return book


def saved_by_excel() -> Book:
    """A text file that a spreadsheet saved: long numbers are gone."""
    book = Book("6h-16-sakti-peksos-sumut.csv", "Rusak: 1,27111E+15, disimpan sebagai csv.", "12")
    page = book.page("6h-16-sakti-peksos-sumut")
    page.line("No", "Nama", "NIK", "Kabupaten/Kota Penempatan", "Tanggal Lahir", "Nomor HP")
    places = [
        ("Kota Medan", "12.71"),
        ("Kab. Deli Serdang", "12.07"),
        ("Kab. Asahan", "12.09"),
        ("Kab. Dairi", "12.11"),
        ("Kota Tebing Tinggi", "12.76"),
        ("Kab. Nias Selatan", "12.14"),
    ]
    for n, who in enumerate(crew("medan", "12.71.02", 6, "Medan"), start=1):
        nik = f"{int(who.nik) / 10**15:.5f}E+15".replace(".", ",") if n > 2 else f"'{who.nik}"
        row = page.line(n, who.name, nik, places[n - 1][0], f"{who.birth_date:%d/%m/%Y}", who.phone)
        values = who.told("nik", "birth_date", "phone", place=places[n - 1][1])
        if n > 2:
            values["nik"] = None
            page.damaged(row, "nik")
        page.told(row, values)
    return book


def village_desks() -> Book:
    """Facilitators of village desks, the decree of the village head."""
    book = Book("6h-17-puskesos-singosari.ods", "Fasilitator Puskesos per desa, SK kepala desa.", "35.07")
    page = book.page("Puskesos")
    page.line("Lampiran Surat Camat Singosari")
    page.line("Nomor : 400.9/217/35.07.24/2025")
    page.line("Tanggal : 19 September 2025")
    page.line()
    page.titles(8, "DAFTAR FASILITATOR PUSKESOS SE-KECAMATAN SINGOSARI", "")
    page.line(
        "No.", "Desa / Kelurahan", "Nama Fasilitator", "NIK", "Tempat / Tanggal Lahir", "No. SK", "WA", "Ttd"
    )
    villages = [
        *(("Candirenggo", 1015), ("Wonorejo", 2001), ("Dengkol", 2002), ("Baturetno", 2003)),
        *(("Watugede", 2004), ("Banjararum", 2005), ("Tunjungtirto", 2006), ("Klampok", 2009)),
    ]
    page.people(
        crew("malang", "35.07.24", 8, "Malang, Pasuruan"),
        lambda n, who: [
            *(n, villages[n - 1][0], who.name, who.nik, f"{who.birth_place} / {long_date(who.birth_date)}"),
            *(f"140/{n + 20}/421.6/2024", who.phone, f"{n}."),
        ],
        lambda n, who: who.told(
            *("nik", "birth_place", "birth_date", "phone"),
            place=f"35.07.24.{villages[n - 1][1]}",
            decree_no=f"140/{n + 20}/421.6/2024",
        ),
    )
    page.signature(6, "Singosari", "Camat Singosari", "Drs. AGUS NURALI, M.AP", "19710630 199101 1 001")
    return book


def province() -> Book:
    """The kabupaten and kota of a province as lines between its people."""
    book = Book("6h-18-peksos-se-sulsel.xlsx", "Kabupaten/kota sebagai baris A, B, C; status dan asal.", "73")
    page = book.page("Peksos Sulsel")
    page.titles(8, "DATA PEKERJA SOSIAL SE-SULAWESI SELATAN", "SUMBER: DINAS SOSIAL KABUPATEN/KOTA", "")
    page.head(
        *("No", "Nama", "JK", "NIP/NIK"),
        ("Sertifikat", "Nomor", "Tahun"),
        *("Status Kepegawaian", "Kontak"),
    )
    team = crew("gowa", "73.06.08", 12, "Makassar")
    groups = {
        "A. KOTA MAKASSAR": ("73.71", team[:4]),
        "B. KAB. GOWA": ("73.06", team[4:7]),
        "C. KAB. MAROS": ("73.09", team[7:10]),
        "D. KAB. TANA TORAJA": ("73.18", team[10:]),
    }
    for title, (code, crowd) in groups.items():
        page.line(title)
        page.people(
            crowd,
            lambda n, who: [
                *(n, who.name, who.sex, who.nip if n == 1 else who.nik),
                *(f"{who.nik[-4:]}/LSPS/2023" if n < 3 else "-", 2023 if n < 3 else "-"),
                *("PNS" if n == 1 else "Non ASN", who.phone),
            ],
            lambda n, who, code=code: who.told(  # type: ignore[misc]
                *("sex", "phone", "nip" if n == 1 else "nik"),
                place=code,
                certificate_number=f"{who.nik[-4:]}/LSPS/2023" if n < 3 else None,
            ),
        )
    return book


WORKBOOKS = (pkh_groups, pkh_posts, saved_by_excel, village_desks, province)
