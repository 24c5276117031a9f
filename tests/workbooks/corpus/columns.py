"""The usual columns of office lists, as cells and the fields they tell."""

from datetime import date

from tests.workbooks.corpus.page import Cell, Column
from tests.workbooks.corpus.people import Person

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
# As offices shorten them: two ways each where both are met.
SHORT_MONTHS = ("Jan", "Peb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agt", "Sept", "Okt", "Nop", "Des")
PROGRAMME_WORDS = {
    "PKH": "PKH",
    "LK3": "LK3",
    "SAKTI_PEKSOS": "Sakti Peksos",
    "KELURAHAN": "Peksos Kelurahan",
    "DINSOS": "Dinas Sosial",
}
DAY_OF_EXCEL = date(1899, 12, 30)


def long_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date) -> str:
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year}"


def slashes(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def serial(day: date) -> int:
    return (day - DAY_OF_EXCEL).days


def with_titles(person: Person) -> str:
    name = f"{person.front_title} {person.name}".strip()
    return f"{name}, {person.back_title}" if person.back_title else name


def number_column(head: str = "NO") -> Column:
    """The running number; it is given by the caller's order, so it says nothing."""
    counter = iter(range(1, 10_000))
    return Column(head, lambda _person: next(counter))


def name(head: str = "NAMA LENGKAP") -> Column:
    return Column(head, lambda person: person.name, ("name",))


def titled_name(head: str = "NAMA DAN GELAR") -> Column:
    return Column(head, with_titles, ("name", "front_title", "back_title"))


def shouted_name(head: str = "NAMA") -> Column:
    return Column(head, lambda person: person.name.upper())


def nik(head: str = "NIK") -> Column:
    return Column(head, lambda person: person.nik, ("nik",), "@")


def nip(head: str = "NIP") -> Column:
    return Column(head, lambda person: person.nip, ("nip",), "@")


def sex(head: str = "L/P") -> Column:
    return Column(head, lambda person: person.sex, ("sex",))


def birth_date(head: str = "TANGGAL LAHIR") -> Column:
    return Column(head, lambda person: person.birth_date, ("birth_date",), "dd/mm/yyyy")


def birth_place(head: str = "TEMPAT LAHIR") -> Column:
    return Column(head, lambda person: person.birth_place, ("birth_place",))


def programme(head: str = "PROGRAM") -> Column:
    return Column(head, lambda person: PROGRAMME_WORDS[person.programme], ("programme",))


def place(head: str = "KELURAHAN TUGAS") -> Column:
    return Column(head, lambda person: person.place_name, ("place",))


def phone(head: str = "NO HP") -> Column:
    return Column(head, lambda person: person.phone, ("phone",), "@")


def email(head: str = "EMAIL") -> Column:
    return Column(head, lambda person: person.email, ("email",))


def certificate(head: str = "NO SERTIFIKAT") -> Column:
    return Column(head, lambda person: person.certificate_number, ("certificate_number",))


def issuer(head: str = "LEMBAGA SERTIFIKASI") -> Column:
    return Column(head, lambda person: person.certificate_issuer, ("certificate_issuer",))


def level(head: str = "JENJANG") -> Column:
    return Column(head, lambda person: person.certificate_level.capitalize(), ("certificate_level",))


def issued_on(head: str = "TGL TERBIT") -> Column:
    return Column(head, lambda person: person.certificate_issued_on, ("certificate_issued_on",), "dd/mm/yyyy")


def valid_until(head: str = "BERLAKU SAMPAI") -> Column:
    return Column(
        head, lambda person: person.certificate_valid_until, ("certificate_valid_until",), "dd/mm/yyyy"
    )


def starts_on(head: str = "TMT") -> Column:
    return Column(head, lambda person: person.assignment_starts_on, ("assignment_starts_on",), "dd/mm/yyyy")


def decree(head: str = "NO SK") -> Column:
    return Column(head, lambda person: person.decree_no, ("decree_no",))


def text_of(column: Column, write: object) -> Column:
    """The same column with its dates as text."""
    assert callable(write)

    def cell(person: Person) -> Cell:
        day = column.cell(person)
        return write(day)  # type: ignore[no-any-return]

    return Column(column.head, cell, column.fields)
