"""Several kinds of workforce in one workbook."""

from __future__ import annotations

from tests.workbooks.corpus_fourteenth_hand.book import Book
from tests.workbooks.corpus_fourteenth_hand.people import crew, dmy, within

KINDS = {
    "TKSK": {"category": "TKS", "programme": "TKSK"},
    "PSM": {"category": "RELAWAN", "programme": "PSM"},
    "Tagana": {"category": "RELAWAN", "programme": "TAGANA"},
}


def balikpapan() -> Book:
    book = Book(
        "34-balikpapan-sdm.xlsx", "Satu orang dua baris karena dua peran, rekap di kanan.",
        by="64.71", category="RELAWAN",
    )  # fmt: skip
    people = crew(11, "borneo", "64.71", "Balikpapan, Samarinda, Banjarmasin", titled=3)
    places = within("64.71")
    names, kinds = sorted(places), list(KINDS)
    page = book.page("SDM KESOS")
    page.over(7, "DAFTAR SDM KESEJAHTERAAN SOSIAL", "KOTA BALIKPAPAN TAHUN 2025")
    page.blank()
    page.head("NO", "NAMA", "JENIS SDM", "NIK", "L/P", "KECAMATAN", "NO HP", "", "JENIS", "JML")
    doubled = [*people[:4], people[3], *people[4:]]
    aside: dict[int, list[object]] = {number: [kind, 4] for number, kind in enumerate(kinds, start=2)}
    page.people(
        doubled,
        lambda n, who: [
            *(n, who.full, kinds[n % 3], who.nik, who.sex, names[people.index(who) % 6], who.phone, ""),
            *aside.get(n, []),
        ],
        lambda n, who: who.told(
            *("nik", "sex", "phone"), place=places[names[people.index(who) % 6]], **KINDS[kinds[n % 3]]
        ),
    )
    return book


def banjarmasin() -> Book:
    book = Book(
        "35-banjarmasin-sdm.xlsx", "Satu lembar per macam, rekap di lembar depan.",
        by="63.71", category="RELAWAN",
    )  # fmt: skip
    people = crew(12, "borneo", "63.71", "Banjarmasin, Martapura, Marabahan", titled=3)
    places = within("63.71")
    names = sorted(places)
    recap = book.page("REKAP", skipped="Jumlah per macam SDM, bukan daftar orang.")
    recap.over(3, "REKAPITULASI SDM KESOS KOTA BANJARMASIN")
    recap.head("NO", "JENIS", "JUMLAH")
    for number, kind in enumerate(KINDS, start=1):
        recap.line(number, kind, 4)
    recap.line("", "TOTAL", 12)
    for start, kind in zip((0, 4, 8), KINDS, strict=True):
        page = book.page(kind.upper())
        page.plain(f"DATA {kind.upper()} KOTA BANJARMASIN")
        page.blank()
        page.head("No", "Nama", "NIK", "Tempat/Tgl. Lahir", "Kec.", "HP")
        page.people(
            people[start : start + 4],
            lambda n, who: [
                *(n, who.full, who.nik, f"{who.birth_place}/{dmy(who.birth_date)}", names[n]),
                who.phone_in_groups,
            ],
            lambda n, who, kind=kind: who.told(
                *("nik", "birth_place", "birth_date", "phone"), place=places[names[n]], **KINDS[kind]
            ),
        )
    return book


WORKBOOKS = (balikpapan, banjarmasin)
