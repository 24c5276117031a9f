"""What one cell says: from what a spreadsheet holds to the value the registry keeps.

Each reader takes a cell and gives the values it found, by field; it raises `DomainError` for what
cannot be trusted. The shapes are the registry's own (`registry.numbers`): a workbook
is held to the same rules as the screen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, TypeGuard

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.errors import DomainError
from core.sheets.rows import Cell
from regions.names import squeezed
from registry.enums import EmploymentStatus
from registry.names.titles import split_titles, squeeze
from registry.numbers import nik, nip, phones
from workbooks.imports.reader.beside import bare, numbers_apart
from workbooks.imports.reader.days import Order, parse_day, read_day
from workbooks.imports.reader.names import bare_name
from workbooks.imports.reader.places import PLACE_BEHIND, PLACE_OF_PROGRAMME, narrow_first
from workbooks.imports.reader.terms import END, TERM_FIELD, months_in
from workbooks.imports.reader.words import (
    EMPLOYMENT_WORDS,
    EMPTY_MARKS,
    LEVEL_WORDS,
    NOT_NOW,
    SEX_WORDS,
    TICKS,
    misspelt,
)

Values = Mapping[str, object]

# A line to write on: "...........", "- - -".
DOTTED: Final = ".…-–—_ "
# With its brackets and an apostrophe.
LONGEST_MARK: Final = max(map(len, EMPTY_MARKS)) + 3
# Columns in which a zero says that there is none.
NUMBERS: Final = frozenset(
    {"nik", "nip", "phone", "email", "certificate_number", "decree_no", "registry_number"}
)
# Beyond this, a spreadsheet's numbers no longer hold every digit.
EXACT_NUMBERS: Final = 2**53
EXPONENT: Final = re.compile(r"[0-9]([.,][0-9]+)?[eE]\+?[0-9]+")
# A number that another program wrote as text: "3277035403910007.0".
NUMBER_AS_TEXT: Final = re.compile(r"(\d{9,18})[.,]0+")
# Signs that nobody sees and programs leave behind: joiners, soft hyphens, marks of the order of bytes.
UNSEEN: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))
NIP_IN_NAME: Final = re.compile(r"(?i)[\s,(/]*\bnip\b[\s.:]*(\d[\d\s.]{16,25}\d)\)?")
# What a NIK is put in, beside the signs that `registry.numbers` leaves out.
QUOTES: Final = re.compile(r"[\"“”,;=]")
ADDRESS: Final = re.compile(r"[^\s/;,|]+@[^\s/;,|]+")
BESIDE_AT: Final = re.compile(r"\s*@\s*")
NUMBER_AND_DATE: Final = re.compile(
    r"(?:(?P<number>.+?)(?:\s*[/,;(]\s*|\s+))??(?:tgl\.?|(?:ter)?tanggal|tmt)?\s*"
    r"(?P<date>\d{1,2}[\s./\-]+(?:\d{1,2}|[A-Za-z]+)[\s./\-]+\d{4})\)?",
    re.DOTALL | re.IGNORECASE,
)
BIRTH: Final = re.compile(
    r"(?i)(?P<place>[^\d]*?)[\s/,;:|(\-–]*(?:\b(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad)\b[\s,]*)?"
    r"(?P<date>\d.*?)?\)?"
)
# "14 Maret 1991, Cimahi"
DAY_FIRST: Final = re.compile(
    r"^(?P<date>\d{1,2}[\s./\-]*(?:\d{1,2}|[A-Za-z]+)[\s./\-]*\d{4})\s*[,/]\s*(?P<place>[^\d]+)$"
)
# Between two telephones; without a sign, where the second one begins.
SEVERAL: Final = re.compile(r"\s*(?:[/;,&]|\bdan\b|\batau\b)\s*|(?<=\d{3})[\s\-]+(?=(?:\+?62[\s\-]?|0)8\d)")
# "Non ASN": not the status behind it.
NO_STATUS: Final = re.compile(r"\b(non|bukan)[\s\-]+(\w+)")


@dataclass(frozen=True)
class Hints:
    """What a cell alone does not tell: the day of reading, the order of days in its column, and for how many
    months a number stands where the head says so."""

    today: date
    order: Order = Order.DAY_FIRST
    unit: int = 0


Reader = Callable[[Cell, Hints], Values]


class DamagedNikError(DomainError):
    """The spreadsheet took the NIK for a number and lost its end."""

    code = "nik_damaged"
    field = "nik"

    def __init__(self) -> None:
        super().__init__(_("Excel damaged this NIK. Copy it from the KTP into a text column."))


class UnknownWordError(DomainError):
    """A word that is none of the choices of its column."""


def is_empty(cell: Cell, field: str = "") -> bool:
    """Nothing, or one of the signs by which people say so."""
    if cell is None:
        return True
    if isinstance(cell, str):
        if len(cell) > LONGEST_MARK and len(cell.strip("0 ")) > LONGEST_MARK:
            return not cell.strip(DOTTED)
        text = text_of(cell).casefold()
        return (
            not text.strip(DOTTED)
            or text.strip("()") in EMPTY_MARKS
            or (field in NUMBERS and text.strip("0 ") == "")
        )
    return field in NUMBERS and cell == 0


def text_of(cell: Cell) -> str:
    """The cell as text: numbers without a trailing .0, dates as they are written, blanks made one."""
    match cell:
        case str():
            seen = cell if cell.isascii() else cell.translate(UNSEEN)
            return squeeze(unquoted(seen.strip()))
        case float() if cell.is_integer():
            return str(int(cell))
        case date():
            return f"{cell:%d/%m/%Y}"
        case _:
            return "" if cell is None else str(cell)


def raw(cell: Cell) -> str:
    """The cell as it stands in the file, for the person who has to find it."""
    if isinstance(cell, float) and abs(cell) >= 1e15:
        return f"{cell:.0f}"
    return text_of(cell)[:200]


def is_number(cell: Cell) -> TypeGuard[float]:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def unquoted(text: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from reading text as a number or a formula."""
    if len(text) > 1 and text[0] in "'’‘´`" and (text[1].isdigit() or text[1] in "=+-@"):
        return text[1:]
    return text


def read_text(field: str) -> Reader:
    return lambda cell, _hints: {field: text_of(cell)}


def read_name(cell: Cell, hints: Hints) -> Values:
    """Titles are taken off, numbers beside the name, and remarks (of which `damage.noticed` tells)."""
    words, numbers = numbers_apart(cell) if isinstance(cell, str) else (text_of(cell), {})
    text = text_of(words)
    if not any(sign.isalpha() for sign in text):
        raise DomainError(_("This is no name. Write it as on the KTP."), field="name", code="name_unreadable")
    number = NIP_IN_NAME.search(text)
    parts = split_titles(bare_name(NIP_IN_NAME.sub("", text)).name)
    found: dict[str, object] = {"name": parts.name.rstrip(" ;:-–")}
    found |= {"front_title": parts.front_title, "back_title": parts.back_title}
    numbers |= {"nip": number[1]} if number else {}
    for field, digits in numbers.items():
        found |= READERS[field](digits, hints)
    return found


def read_nik(cell: Cell, hints: Hints) -> Values:
    """A NIK out of a number cell is believed only if the spreadsheet cannot have changed it."""
    text = text_of(cell)
    number = NUMBER_AS_TEXT.fullmatch(text)
    if number or is_number(cell):
        text = number[1] if number else text
        may_be_rounded = len(text) >= nik.LENGTH - 1 and text.endswith("0")
        if may_be_rounded or not text.isdigit() or int(text) >= EXACT_NUMBERS:
            raise DamagedNikError
    elif EXPONENT.fullmatch(text):
        raise DamagedNikError
    return {"nik": nik.parse(QUOTES.sub("", bare(text)), today=hints.today).digits}


def read_nip(cell: Cell, _hints: Hints) -> Values:
    text = bare(text_of(cell))
    if is_number(cell) or EXPONENT.fullmatch(text):
        raise nip.InvalidNipError(_("Excel damaged this NIP. Copy it from the decree into a text column."))
    return {"nip": nip.parse(text).digits}


def read_phone(cell: Cell, hints: Hints) -> dict[str, object]:
    """The number; of several in one cell the first that is one. An address beside it is told as well."""
    several = cell.strip().replace("\n", "/") if isinstance(cell, str) else text_of(cell)
    address = ADDRESS.search(several)
    if address:
        rest = several.replace(address[0], "").strip(" /;,|")
        return read_email(address[0], hints) | (read_phone(rest, hints) if rest else {})
    text = NUMBER_AS_TEXT.sub(r"\1", bare(text_of(several)))
    first, *others = SEVERAL.split(text)
    try:
        return {"phone": phones.parse(text)}
    except phones.InvalidPhoneError:
        if not others:
            raise
    return {"phone": phones.parse(bare(first))}


def read_email(cell: Cell, _hints: Hints) -> dict[str, object]:
    """The address; of several in one cell the first."""
    text = BESIDE_AT.sub("@", text_of(cell).lower().removeprefix("mailto:"))
    address = (ADDRESS.findall(text) or [text])[0].rstrip(" ,;.")
    try:
        validate_email(address)
    except ValidationError:
        raise DomainError(
            _("“%(text)s” is no e-mail address. Write it as name@example.go.id.") % {"text": address[:60]},
            field="email",
            code="email_invalid",
        ) from None
    return {"email": address}


def read_date(field: str) -> Reader:
    return lambda cell, hints: {field: read_day(_day_cell(cell), field, hints.today, hints.order)}


def _day_cell(cell: Cell) -> Cell:
    return text_of(cell) if isinstance(cell, str) else cell


def read_end(cell: Cell, hints: Hints) -> Values:
    """The last day, or for how long it is valid ("3 tahun")."""
    months = months_in(cell, hints.unit)
    if months:
        return {TERM_FIELD: months}
    return {END: read_day(_day_cell(cell), END, hints.today, hints.order)}


def read_word(field: str, words: Mapping[str, str], code: str, refusal: Promise) -> Reader:
    """A choice by any of its spellings. `refusal` holds %(text)s."""

    def read(cell: Cell, _hints: Hints) -> Values:
        text = text_of(cell)
        found = words.get(squeezed(text)) or misspelt(text, words)
        if found is None:
            raise UnknownWordError(str(refusal) % {"text": text[:60]}, field=field, code=code)
        return {field: found}

    return read


def read_word_within(field: str, words: Mapping[str, str], read_whole: Reader) -> Reader:
    """A choice by the only one that the words of a longer text name ("PS Generalis", "P (Perempuan)"), else
    by the whole text."""

    def read(cell: Cell, hints: Hints) -> Values:
        said = map(squeezed, re.findall(r"[^\W\d_]+", text_of(cell)))
        named = {words[word] for word in said if word in words}
        return {field: named.pop()} if len(named) == 1 else read_whole(cell, hints)

    return read


def read_employment(cell: Cell, hints: Hints) -> Values:
    """A status by the whole text, else by the only one that its words name: "THL Dinsos", "PPPK Tahap 1"."""
    text = text_of(cell)
    words = re.findall(r"[^\W_]+", NO_STATUS.sub(r"\1\2", text.casefold()))
    named = {EMPLOYMENT_WORDS[word] for word in words if word in EMPLOYMENT_WORDS}
    if EmploymentStatus.PPPK_PW in named:
        named.discard(EmploymentStatus.PPPK)
    is_one = len(named) == 1 and NOT_NOW.isdisjoint(words) and squeezed(text) not in EMPLOYMENT_WORDS
    return {"employment_status": named.pop()} if is_one else _read_employment(cell, hints)


def read_tick(sex: str) -> Reader:
    """A column of ticks for men or for women; its own letter counts as a tick."""

    def read(cell: Cell, _hints: Hints) -> Values:
        text = squeeze(text_of(cell)).casefold()
        if text in TICKS or SEX_WORDS.get(squeezed(text)) == sex:
            return {"sex": sex}
        raise UnknownWordError(str(SEX_UNKNOWN) % {"text": text[:60]}, field="sex", code="sex_unknown")

    return read


def read_place(field: str) -> Reader:
    """A region's name, with a comma before each wider one."""

    def read(cell: Cell, _hints: Hints) -> Values:
        return {field: narrow_first(text_of(cell))}

    return read


def read_programme(cell: Cell, _hints: Hints) -> Values:
    """A programme, and where, if its words go on with a place: "PKH Kec. Curup"."""
    text = text_of(cell)
    behind = PLACE_BEHIND.search(text)
    return {"programme": text} | ({PLACE_OF_PROGRAMME: narrow_first(behind["place"])} if behind else {})


def read_sex_beside_age(cell: Cell, hints: Hints) -> Values:
    """ "P / 42": the letters are the sex."""
    return READERS["sex"]("".join(sign for sign in text_of(cell) if sign.isalpha()), hints)


def read_birth_place_and_date(cell: Cell, hints: Hints) -> Values:
    """ "Cimahi, 14 Maret 1991"; a cell with only one of the two is read as that one."""
    if isinstance(cell, datetime | date) or is_number(cell):
        return {"birth_date": read_day(cell, "birth_date", hints.today, hints.order)}
    match = BIRTH.fullmatch(DAY_FIRST.sub(r"\g<place>, \g<date>", text_of(cell)))
    place, day = (match["place"] or "", match["date"] or "") if match else ("", "")
    found: dict[str, object] = {}
    if not is_empty(place):
        found["birth_place"] = re.sub(r"(?i)[\s,]+(?:tgl|tanggal)\.?$", "", place).rstrip(".")
    if day:
        found["birth_date"] = parse_day(day, "birth_date", hints.today, hints.order)
    return found


def read_number_and_date(number_field: str, date_field: str) -> Reader:
    """ "0123/LSPS/2017 / 12 Mei 2017"; a cell with only one of the two is read as that one."""

    def read(cell: Cell, hints: Hints) -> Values:
        text = text_of(cell)
        match = NUMBER_AND_DATE.fullmatch(text)
        if not match:
            return {number_field: text}
        day = parse_day(match["date"], date_field, hints.today, hints.order)
        return {number_field: (match["number"] or "").strip(" /,;"), date_field: day}

    return read


_read_employment: Final = read_word(
    "employment_status",
    EMPLOYMENT_WORDS,
    "employment_status_unknown",
    gettext_lazy("“%(text)s” is no employment status. Write PNS, PPPK, Kontrak, Honorer, Relawan or Swasta."),
)
LEVEL_UNKNOWN: Final = gettext_lazy("“%(text)s” is no level. Write Asisten, Generalis, Spesialis or TKS.")
SEX_UNKNOWN: Final = gettext_lazy("“%(text)s” is not L or P. Write L for men, P for women.")
READERS: Final[Mapping[str, Reader]] = {
    "registry_number": read_text("registry_number"),
    "name": read_name,
    "front_title": read_text("front_title"),
    "back_title": read_text("back_title"),
    "nik": read_nik,
    "nip": read_nip,
    "employment_status": read_employment,
    "sex": read_word_within("sex", SEX_WORDS, read_word("sex", SEX_WORDS, "sex_unknown", SEX_UNKNOWN)),
    "sex_and_age": read_sex_beside_age,
    "sex_male": read_tick("L"),
    "sex_female": read_tick("P"),
    "birth_place": read_text("birth_place"),
    "birth_date": read_date("birth_date"),
    "category": read_text("category"),
    "programme": read_programme,
    "place": read_place("place"),
    "place_district": read_place("place_district"),
    "place_regency": read_place("place_regency"),
    "organization": read_text("organization"),
    "phone": read_phone,
    "email": read_email,
    "certificate_number": read_text("certificate_number"),
    "certificate_issuer": read_text("certificate_issuer"),
    "certificate_level": read_word_within(
        "certificate_level",
        LEVEL_WORDS,
        read_word("certificate_level", LEVEL_WORDS, "certificate_level_unknown", LEVEL_UNKNOWN),
    ),
    "certificate_issued_on": read_date("certificate_issued_on"),
    "certificate_valid_until": read_end,
    "assignment_starts_on": read_date("assignment_starts_on"),
    "decree_no": read_text("decree_no"),
    "birth_place_and_date": read_birth_place_and_date,
    "certificate_number_and_date": read_number_and_date("certificate_number", "certificate_issued_on"),
    "decree_no_and_start": read_number_and_date("decree_no", "assignment_starts_on"),
}
# Which reader's answer is the same for the same cell anywhere in the column, and often asked for.
REPEATED: Final = frozenset(READERS) - {"name", "nik", "nip", "phone", "email", "registry_number"}
