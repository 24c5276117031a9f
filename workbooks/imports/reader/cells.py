"""Reads single cells: from what the spreadsheet holds to the value that the registry keeps.

Each reader takes a cell and returns the values found, by field. It raises `DomainError` if the cell cannot be
read or trusted. Numbers of people are checked by `registry.numbers`, so a workbook follows the same rules as
the screen.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

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
from workbooks.imports.reader.days import BIRTH, DAY_FIRST, NUMBER_AND_DATE, Order, parse_day, read_day
from workbooks.imports.reader.names import JOB_BEHIND, JOB_BESIDE, bare_name
from workbooks.imports.reader.places import PLACE_BEHIND, PLACE_OF_PROGRAMME, narrow_first
from workbooks.imports.reader.terms import END, TERM_FIELD, is_lifelong, months_in
from workbooks.imports.reader.texts import is_empty, is_number, text_of
from workbooks.imports.reader.words import (
    EMPLOYMENT_WORDS,
    LEVEL_WORDS,
    NOT_NOW,
    SEX_WORDS,
    TICKS,
    misspelt,
)

Values = Mapping[str, object]

# From this number on, a spreadsheet (64-bit floating point) no longer keeps every digit.
EXACT_NUMBERS: Final = 2**53
EXPONENT: Final = re.compile(r"[0-9]([.,][0-9]+)?[eE]\+?[0-9]+")
# A number that another program saved as text with decimals: "3277035403910007.0".
NUMBER_AS_TEXT: Final = re.compile(r"(\d{9,18})[.,]0+")
# A longer cell holds more than a NIK, its label and the signs between its digits.
LONGEST_NIK: Final = 24
NIP_IN_NAME: Final = re.compile(r"(?i)[\s,(/]*\bnip\b[\s.:]*(\d[\d\s.]{16,25}\d)\)?")
# Characters that people put around a NIK, besides those that `registry.numbers` removes.
QUOTES: Final = re.compile(r"[\"“”,;=]")
ADDRESS: Final = re.compile(r"[^\s/;,|]+@[^\s/;,|]+")
BESIDE_AT: Final = re.compile(r"\s*@\s*")
# Between two telephone numbers: a separator, or the point where a second number begins.
SEVERAL: Final = re.compile(r"\s*(?:[/;,&]|\bdan\b|\batau\b)\s*|(?<=\d{3})[\s\-]+(?=(?:\+?62[\s\-]?|0)8\d)")
# A denied status is written as one word ("Non ASN" as "nonasn"), so that "ASN" is not found in it.
NO_STATUS: Final = re.compile(r"\b(non|bukan)[\s\-]+(\w+)")


@dataclass(frozen=True)
class Hints:
    """What a reader must know besides the cell. `today`: the day of reading. `order`: the order of day and
    month in the column. `unit`: how many months a plain number in the column means; 0 if the header does
    not say it."""

    today: date
    order: Order = Order.DAY_FIRST
    unit: int = 0


Reader = Callable[[Cell, Hints], Values]


class DamagedNikError(DomainError):
    """The spreadsheet stored the NIK as a number and lost its last digits."""

    code = "nik_damaged"
    field = "nik"

    def __init__(self) -> None:
        super().__init__(_("Excel damaged this NIK. Copy it from the KTP into a text column."))


class UnknownWordError(DomainError):
    """The text is none of the choices of its field."""


def read_text(field: str) -> Reader:
    return lambda cell, _hints: {field: text_of(cell)}


def read_name(cell: Cell, hints: Hints) -> Values:
    """The name, its titles, and the facts written beside it. Remarks are left out; `damage.noticed`
    reports them."""
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


def read_name_and_job(cell: Cell, hints: Hints) -> Values:
    """The name as in a column of its own, and the job behind it."""
    match = JOB_BEHIND.fullmatch(cell) if isinstance(cell, str) else None
    if match is None:
        return read_name(cell, hints)
    return {**read_name(match["name"], hints), JOB_BESIDE: text_of(match["job"])}


def read_nik(cell: Cell, hints: Hints) -> Values:
    """The NIK, and the facts written beside it. A NIK stored as a number is accepted only if the spreadsheet
    cannot have changed its digits."""
    if isinstance(cell, str) and len(cell) > LONGEST_NIK:
        facts = numbers_apart(cell)[1]
        if facts.keys() > {"nik"}:
            return {
                name: value for each in facts for name, value in READERS[each](facts[each], hints).items()
            }
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
    """The telephone number; the first if there are several. An e-mail address in the cell is returned too."""
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
    """The e-mail address; the first if there are several."""
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
    """The last day of validity, or the length of validity in months if the cell says that ("3 tahun")."""
    if is_lifelong(cell):
        return {}
    months = months_in(cell, hints.unit)
    if months:
        return {TERM_FIELD: months}
    return {END: read_day(_day_cell(cell), END, hints.today, hints.order)}


def read_word(field: str, words: Mapping[str, str], code: str, refusal: Promise) -> Reader:
    """A reader for a closed list. It accepts every spelling of a choice, and one typing error.

    `refusal`: the error message, with the placeholder %(text)s.
    """

    def read(cell: Cell, _hints: Hints) -> Values:
        text = text_of(cell)
        found = words.get(squeezed(text)) or misspelt(text, words)
        if found is None:
            raise UnknownWordError(str(refusal) % {"text": text[:60]}, field=field, code=code)
        return {field: found}

    return read


def read_word_within(field: str, words: Mapping[str, str], read_whole: Reader) -> Reader:
    """A reader that accepts a longer text if its words name exactly one choice ("PS Generalis", "P
    (Perempuan)"). `read_whole` reads all other texts."""

    def read(cell: Cell, hints: Hints) -> Values:
        said = map(squeezed, re.findall(r"[^\W\d_]+", text_of(cell)))
        named = {words[word] for word in said if word in words}
        return {field: named.pop()} if len(named) == 1 else read_whole(cell, hints)

    return read


def read_employment(cell: Cell, hints: Hints) -> Values:
    """The status by the whole text if that is a known spelling, else by the only status that its words
    name ("THL Dinsos", "PPPK Tahap 1"). Words such as "mantan" and "calon" prevent the second."""
    text = text_of(cell)
    words = re.findall(r"[^\W_]+", NO_STATUS.sub(r"\1\2", text.casefold()))
    named = {EMPLOYMENT_WORDS[word] for word in words if word in EMPLOYMENT_WORDS}
    if EmploymentStatus.PPPK_PW in named:
        named.discard(EmploymentStatus.PPPK)
    is_one = len(named) == 1 and NOT_NOW.isdisjoint(words) and squeezed(text) not in EMPLOYMENT_WORDS
    return {"employment_status": named.pop()} if is_one else _read_employment(cell, hints)


def read_sex(words: Mapping[str, str]) -> Reader:
    return read_word_within("sex", words, read_word("sex", words, "sex_unknown", SEX_UNKNOWN))


def read_tick(sex: str, words: Mapping[str, str] = SEX_WORDS) -> Reader:
    """A reader for a column of ticks for men or for women. The letter or word of the sex counts as a tick."""

    def read(cell: Cell, _hints: Hints) -> Values:
        text = squeeze(text_of(cell)).casefold()
        if text in TICKS or words.get(squeezed(text)) == sex:
            return {"sex": sex}
        raise UnknownWordError(str(SEX_UNKNOWN) % {"text": text[:60]}, field="sex", code="sex_unknown")

    return read


def read_place(field: str) -> Reader:
    """A reader for the name of a region: the narrowest region first, a comma before each wider one."""

    def read(cell: Cell, _hints: Hints) -> Values:
        return {field: narrow_first(text_of(cell))}

    return read


def read_programme(cell: Cell, _hints: Hints) -> Values:
    """The programme, and the place if one follows it in the same cell: "PKH Kec. Curup"."""
    text = text_of(cell)
    behind = PLACE_BEHIND.search(text)
    return {"programme": text} | ({PLACE_OF_PROGRAMME: narrow_first(behind["place"])} if behind else {})


def read_sex_beside_age(cell: Cell, hints: Hints) -> Values:
    """The letters of a cell such as "P / 42" are the sex; the digits are the age."""
    return READERS["sex"]("".join(sign for sign in text_of(cell) if sign.isalpha()), hints)


def read_birth_place_and_date(cell: Cell, hints: Hints) -> Values:
    """Place and date of birth: "Cimahi, 14 Maret 1991". One of the two may be missing."""
    if isinstance(cell, datetime | date) or is_number(cell):
        return {"birth_date": read_day(cell, "birth_date", hints.today, hints.order)}
    match = BIRTH.fullmatch(DAY_FIRST.sub(r"\g<place>, \g<date>", text_of(cell)))
    place, day = (match["place"] or "", match["date"] or "") if match else ("", "")
    found: dict[str, object] = {}
    if not is_empty(place):
        found["birth_place"] = place.rstrip(".")
    if day:
        found["birth_date"] = parse_day(day, "birth_date", hints.today, hints.order)
    return found


def read_number_and_date(number_field: str, date_field: str) -> Reader:
    """A reader for a number with its date: "0123/LSPS/2017 / 12 Mei 2017". One of the two may be missing."""

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
    "sex": read_sex(SEX_WORDS),
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
# Fields whose values often repeat within a column. Their result depends only on the cell and the column, so
# `columns.Column` reads each different cell once.
REPEATED: Final = frozenset(READERS) - {"name", "nik", "nip", "phone", "email", "registry_number"}
