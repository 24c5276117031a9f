"""Lists whose values have suffered."""

from __future__ import annotations

from collections.abc import Callable

from tests.workbooks.corpus_fourteenth_hand.book import Book
from tests.workbooks.corpus_fourteenth_hand.people import Person, crew, dmy, long_date, within, without

PSM = {"programme": "PSM", "category": "RELAWAN"}
PKH = {"programme": "PKH", "category": "TKS"}
TKSK = {"programme": "TKSK", "category": "TKS"}


def denpasar() -> Book:
    """NIKs that were typed into a cell of numbers and saved as text."""
    book = Book(
        "36-denpasar-psm.csv", "Tiga NIK seperti yang ditampilkan Excel.", by="51.71", category="RELAWAN"
    )
    people = crew(8, "bali", "51.71", "Denpasar, Badung, Gianyar", titled=3)
    places = within("51.71")
    names, spoilt = sorted(places), {2, 3, 7}
    page = book.page("36-denpasar-psm")
    page.line("No", "Nama PSM", "NIK", "Jenis Kelamin", "Tgl Lahir", "Kecamatan", "No HP")
    rows = page.people(
        people,
        lambda n, who: [
            *(n, who.full, f"{int(who.nik):.5E}".replace(".", ",") if n in spoilt else who.nik, who.sex),
            *(long_date(who.birth_date), names[n % 4], who.phone),
        ],
        lambda n, who: without(
            who.told("nik", "sex", "birth_date", "phone", place=places[names[n % 4]], **PSM),
            *(("nik",) if n in spoilt else ()),
        ),
    )
    for number in sorted(spoilt):
        page.damaged(rows[number - 1], "nik")
    return book


def manado() -> Book:
    """Excel keeps 15 digits of a number: the last one is 0 everywhere."""
    book = Book("37-manado-pkh.xlsx", "Semua NIK berakhir 0.", by="71.71", category="TKS")
    people = crew(10, "minahasa", "71.71", "Manado, Tomohon, Bitung", titled=7)
    places = within("71.71")
    names = sorted(places)
    page = book.page("PKH")
    page.over(6, "PENDAMPING PKH KOTA MANADO")
    page.blank()
    page.head("No", "Nama", "NIK", "L/P", "Kecamatan", "No. HP")
    rows = page.people(
        people,
        lambda n, who: [n, who.full, int(who.nik) // 10 * 10, who.sex, names[n - 1], who.phone],
        lambda n, who: who.told("sex", "phone", place=places[names[n - 1]], **PKH),
    )
    for row in rows:
        page.sheet.cell(row, 3).number_format = "0"
        page.damaged(row, "nik")
    return book


def ambon() -> Book:
    """Days that no month has, telephones that hide their digits."""
    book = Book(
        "38-ambon-psm.xlsx", "Tanggal yang tidak ada, nomor HP disamarkan.", by="81.71", category="RELAWAN"
    )
    people = crew(10, "maluku", "81.71", "Ambon, Masohi, Saparua", titled=3)
    places = within("81.71")
    names = sorted(places)
    dates = {3: "31 Juni 1984", 6: "30 Februari 1990", 9: "31 September 1979"}
    hidden = {2, 5, 8}
    page = book.page("PSM Ambon")
    page.plain("DAFTAR PEKERJA SOSIAL MASYARAKAT (PSM) KOTA AMBON")
    page.blank()
    page.head("No", "Nama", "L/P", "Tempat Lahir", "Tanggal Lahir", "Kecamatan", "Nomor HP")
    rows = page.people(
        people,
        lambda n, who: [
            *(n, who.full, who.sex, who.birth_place, dates.get(n, long_date(who.birth_date))),
            *(names[n % 5], f"{who.phone[:4]}-xxxx-{who.phone[8:]}" if n in hidden else who.phone),
        ],
        lambda n, who: without(
            who.told("sex", "birth_place", "birth_date", "phone", place=places[names[n % 5]], **PSM),
            *(("birth_date",) if n in dates else ()),
            *(("phone",) if n in hidden else ()),
        ),
    )
    for number in dates:
        page.damaged(rows[number - 1], "birth_date")
    for number in sorted(hidden):
        page.damaged(rows[number - 1], "phone")
    return book


def pontianak() -> Book:
    """A lookup that found nothing, and digits of NIKs that were not typed or twice."""
    book = Book("39-pontianak-tksk.xlsx", "Rumus gagal, NIK 15 dan 17 angka.", by="61.71", category="TKS")
    people = crew(6, "borneo", "61.71", "Pontianak, Singkawang, Mempawah", titled=5)
    places = within("61.71")
    names = sorted(places)
    mistyped: dict[int, Callable[[Person], str]] = {
        2: lambda who: who.nik[:11] + who.nik[12:],
        5: lambda who: who.nik[:14] + who.nik[13:],
    }
    lost = {1: "#N/A", 4: "#REF!", 6: "#N/A"}
    page = book.page("TKSK PTK")
    page.over(6, "TKSK KOTA PONTIANAK", "TAHUN 2025")
    page.blank()
    page.head("No", "Nama TKSK", "NIK", "Tanggal Lahir", "Kecamatan", "No. HP")
    rows = page.people(
        people,
        lambda n, who: [
            *(n, who.full, mistyped[n](who) if n in mistyped else who.nik, dmy(who.birth_date)),
            *(names[n - 1], lost.get(n, who.phone)),
        ],
        lambda n, who: without(
            who.told("nik", "birth_date", "phone", place=places[names[n - 1]], **TKSK),
            *(("nik",) if n in mistyped else ()),
            *(("phone",) if n in lost else ()),
        ),
    )
    for number in mistyped:
        page.damaged(rows[number - 1], "nik")
    for number in lost:
        page.damaged(rows[number - 1], "phone")
    return book


def jayapura() -> Book:
    """Digits of NIKs hidden for protection of data, telephones cut off."""
    book = Book("40-jayapura-psm.xls", "NIK disamarkan, nomor HP terpotong.", by="91.71", category="RELAWAN")
    people = crew(9, "papua", "91.71", "Jayapura, Sentani, Biak", titled=3)
    places = within("91.71")
    names = sorted(places)
    hidden, cut = {3, 8}, {4, 7}
    page = book.page("PSM")
    page.over(6, "DATA PSM KOTA JAYAPURA")
    page.head("NO", "NAMA", "NIK", "L/P", "DISTRIK", "NO HP")
    rows = page.people(
        people,
        lambda n, who: [
            *(n, who.full, f"{who.nik[:6]}xxxxxx{who.nik[12:]}" if n in hidden else who.nik, who.sex),
            *(names[n % 5], who.phone[:7] if n in cut else who.phone),
        ],
        lambda n, who: without(
            who.told("nik", "sex", "phone", place=places[names[n % 5]], **PSM),
            *(("nik",) if n in hidden else ()),
            *(("phone",) if n in cut else ()),
        ),
    )
    for number in sorted(hidden):
        page.damaged(rows[number - 1], "nik")
    for number in sorted(cut):
        page.damaged(rows[number - 1], "phone")
    return book


WORKBOOKS = (denpasar, manado, ambon, pontianak, jayapura)
