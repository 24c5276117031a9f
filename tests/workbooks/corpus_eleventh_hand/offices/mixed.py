"""Lists of several kinds of people together."""

from __future__ import annotations

from typing import Any

from tests.workbooks.corpus_eleventh_hand.book import Book
from tests.workbooks.corpus_eleventh_hand.people import Person, crew, dmy

ROLES: dict[str, dict[str, str]] = {
    "TKSK": {"programme": "TKSK", "category": "TKS"},
    "PSM": {"programme": "PSM", "category": "RELAWAN"},
    "Tagana": {"programme": "TAGANA", "category": "RELAWAN"},
    "Anggota Tagana": {"programme": "TAGANA", "category": "RELAWAN"},
    "Pendamping PKH": {"programme": "PKH"},
    "Penyuluh Sosial": {"programme": "PENYULUH", "category": "PENYULUH"},
    "Penyuluh Sosial Ahli Muda": {"programme": "PENYULUH", "category": "PENYULUH"},
    "Pekerja Sosial": {"category": "PEKSOS"},
    "Pekerja Sosial Ahli Pertama": {"category": "PEKSOS"},
    "Pekerja Sosial Ahli Muda": {"category": "PEKSOS"},
}


def pringsewu() -> Book:
    book = Book(
        "33-pringsewu-sdm-kesos.xlsx", "Baris kelompok per bidang, peran di kolom jabatan.", by="18.10"
    )
    people = crew(
        "|Sri Hartati|S.ST;|Budi Santoso|S.Sos;Eni Sulistyowati;Suprapto;|Wiwik Andayani|S.Sos;Riyanto;"
        "Siti Zulaikha;|Arif Rahman Hakim|S.Pd;Puji Rahayu;Supriyadi;Watini",
        "18.10.01 18.10.02",
        "Pringsewu, Gisting, Metro, Bandar Lampung",
        "pringsewu",
    )
    whole = ("Kab. Pringsewu", "18.10")
    first, second = ("Kec. Pringsewu", "18.10.01"), ("Kec. Gading Rejo", "18.10.02")
    groups = {
        "BIDANG REHABILITASI SOSIAL": [
            ("Pekerja Sosial Ahli Muda", whole),
            ("Pekerja Sosial Ahli Pertama", whole),
            ("Pekerja Sosial Ahli Pertama", whole),
        ],
        "BIDANG PEMBERDAYAAN SOSIAL": [
            ("Penyuluh Sosial Ahli Muda", whole),
            ("TKSK", first),
            ("TKSK", second),
            ("PSM", first),
            ("PSM", second),
        ],
        "BIDANG PERLINDUNGAN DAN JAMINAN SOSIAL": [
            ("Pendamping PKH", first),
            ("Pendamping PKH", second),
            ("Anggota Tagana", whole),
        ],
    }
    page = book.page("SDM KESOS")
    page.over(7, "DATA SDM KESEJAHTERAAN SOSIAL", "DINAS SOSIAL KABUPATEN PRINGSEWU TAHUN 2026")
    page.blank()
    page.head("NO", "NAMA", "NIK", "TEMPAT/TGL LAHIR", "JABATAN", "WILAYAH TUGAS", "NO HP")
    number = 1
    for group, posts in groups.items():
        page.over(7, group)
        page.people(
            [people.pop() for _ in posts],
            lambda n, who, posts=posts, start=number: [
                *(n, _carelessly(who, n), who.nik, f"{who.birth_place}, {dmy(who.birth_date)}"),
                *(posts[n - start][0], posts[n - start][1][0], who.phone),
            ],
            lambda n, who, posts=posts, start=number: who.told(
                *("nik", "birth_place", "birth_date", "phone"),
                place=posts[n - start][1][1],
                **ROLES[posts[n - start][0]],
            ),
            start=number,
        )
        number += len(posts)
    return book


def _carelessly(who: Person, number: int) -> str:
    """A space too many here and there."""
    return who.full.replace(" ", "  ", 1) if number % 4 == 2 else f"{who.full} " if number % 4 else who.full


def gorontalo() -> Book:
    """A sheet for each kind, and one of sums before them."""
    book = Book("34-gorontalo-psks.xlsx", "Satu lembar per jenis, lembar rekap.", by="75.71", category="TKS")
    people = crew(
        "Hasna Pakaya;Rahmat Dunggio;Yusni Hulopi;|Iwan Djafar|S.Sos;Nurain Mohamad;Abdul Wahab Lasena;"
        "|Sri Yulan Tangahu|S.Pd;Ridwan Bila;Fatmah Usman;Usman Kadir;|Meyke Abdullah|S.Sos;Hamzah Nento;"
        "Asni Biya;Kadir Yusuf",
        "75.71.02 75.71.03",
        "Gorontalo, Limboto, Manado",
        "gorontalo",
    )
    districts = {
        "Kota Barat": "75.71.01",
        "Kota Selatan": "75.71.02",
        "Dungingi": "75.71.04",
        "Sipatana": "75.71.07",
    }
    villages = {
        **{"Dembe I": "75.71.01.1001", "Lekobalo": "75.71.01.1002", "Biawao": "75.71.02.1010"},
        "Wongkaditi Timur": "75.71.03.1004",
    }
    sheets = {
        "TKSK": ("Kecamatan", districts, ROLES["TKSK"]),
        "PSM": ("Kelurahan", villages, ROLES["PSM"]),
        "TAGANA": ("Alamat", {"Jl. Jeruk": "", "Jl. Madura": "", "Jl. Raja Eyato": ""}, ROLES["Tagana"]),
        "PKH": (
            *("Kecamatan", {"Kota Utara": "75.71.03", "Kota Timur": "75.71.05", "Hulonthalangi": "75.71.09"}),
            {**ROLES["Pendamping PKH"], "category": "TKS"},
        ),
    }
    rekap = book.page("REKAP", skipped="Jumlah per jenis, tanpa nama.")
    rekap.plain("REKAPITULASI PSKS KOTA GORONTALO TAHUN 2026")
    rekap.blank()
    rekap.head("No", "Jenis PSKS", "Jumlah")
    for number, (title, (_, places, _)) in enumerate(sheets.items(), start=1):
        rekap.line(number, title, len(places))
    rekap.line(None, "Jumlah", len(people))
    for title, (head, places, role) in sheets.items():
        _gorontalo_sheet(book, title, head, places, role, [people.pop() for _ in places])
    return book


def _gorontalo_sheet(
    book: Book, title: str, head: str, places: dict[str, str], role: dict[str, str], people: list[Person]
) -> None:
    names, codes = list(places), list(places.values())
    page = book.page(title)
    page.over(6, f"DAFTAR NAMA {title} KOTA GORONTALO", "TAHUN 2026")
    page.blank()
    page.head("NO", "NAMA", "L/P", "NIK", head.upper(), "NO HP")

    def values(n: int, who: Person) -> dict[str, Any]:
        place = {"place": codes[n - 1]} if codes[n - 1] else {}
        return who.told("nik", "sex", "phone", **place, **role)

    page.people(
        people,
        lambda n, who: [n, who.full.upper(), who.sex, who.nik, names[n - 1], who.phone],
        _capitals(values),
    )


def _capitals(values: Any) -> Any:
    """The values of a person whose name and title stand in capitals: how the title is written is not told."""

    def told(n: int, who: Person) -> dict[str, Any]:
        known: dict[str, Any] = values(n, who) | {"name": who.name.upper()}
        return {field: value for field, value in known.items() if field != "back_title"}

    return told


def bandar_lampung() -> Book:
    book = Book("35-bandar-lampung-sdm.ods", "Jenis SDM di satu kolom.", by="18.71")
    people = crew(
        "|Yeni Puspitasari|S.Sos;Sukirman;Nurjanah;|Firmansyah|S.ST;Linda Sari;|Edwin Saputra|S.Sos;"
        "Mega Lestari;"
        "Zainudin;|Rosdiana Putri|S.Tr.Sos;Heru Gunawan",
        "18.71.01 18.71.10 18.71.15",
        "Bandar Lampung, Metro, Kalianda",
        "bandar lampung",
    )
    kinds = ("Pekerja Sosial", "TKSK", "PSM", "Tagana", "Penyuluh Sosial")
    places = {
        **{"Kedaton": "01", "Sukarame": "02", "Panjang": "04", "Rajabasa": "10", "Tanjung Senang": "11"},
        **{"Sukabumi": "12", "Kemiling": "13", "Labuhan Ratu": "14", "Way Halim": "15", "Enggal": "17"},
    }
    names, codes = list(places), list(places.values())
    page = book.page("SDM 2026")
    page.over(8, "DATABASE SDM PENYELENGGARA KESEJAHTERAAN SOSIAL", "KOTA BANDAR LAMPUNG")
    page.blank()
    page.head("No", "Nama", "NIK", "Jenis Kelamin", "Tgl Lahir", "Jenis SDM", "Kecamatan Tugas", "HP")
    page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.nik, {"L": "Lk", "P": "Pr"}[who.sex], who.birth_date, kinds[n % 5]),
            *(names[n - 1], who.phone),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "birth_date", "phone"), place=f"18.71.{codes[n - 1]}", **ROLES[kinds[n % 5]]
        ),
    )
    return book


WORKBOOKS = (pringsewu, gorontalo, bandar_lampung)
