"""What one cell says: from what a spreadsheet holds to the value the registry keeps.

Each reader takes a cell and gives the values it found, by field; it raises `DomainError` for what
cannot be trusted. The shapes are the registry's own (`registry.nik`, `registry.phones`…): a workbook
is held to the same rules as the screen.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from certification.enums import Level
from core.dates import parse_date
from core.errors import DomainError
from core.sheets.reading import Cell
from regions.names import squeezed
from registry import nik, nip, phones
from registry.enums import EmploymentStatus, Sex
from registry.names import split_titles, squeeze

Values = Mapping[str, object]
Reader = Callable[[Cell, date], Values]

EMPTY_MARKS: Final = frozenset(
    {
        "",
        "-",
        "--",
        "–",
        "—",
        "nihil",
        "belum ada",
        "tidak ada",
        "n/a",
        "na",
        "null",
        "t.a.d.",
        "tad",
        "kosong",
    }
)
# Columns in which a zero says that there is none.
NUMBERS: Final = frozenset({"nik", "nip", "phone", "certificate_number", "decree_no", "registry_number"})
# Beyond this, a spreadsheet's numbers no longer hold every digit.
EXACT_NUMBERS: Final = 2**53
EXPONENT: Final = re.compile(r"[0-9]([.,][0-9]+)?[eE]\+?[0-9]+")
# Day 0 of spreadsheet dates (the year 1900 had no 29 February, whatever spreadsheets say).
SERIAL_EPOCH: Final = date(1899, 12, 30)
SERIAL_DAYS: Final = (3_000, 80_000)
NUMBER_AND_DATE: Final = re.compile(
    r"(?P<number>.+?)(?:\s*[/,;(]\s*|\s+)(?:tgl\.?|tanggal)?\s*"
    r"(?P<date>\d{1,2}[\s./\-]+(?:\d{1,2}|[A-Za-z]+)[\s./\-]+\d{4})\)?",
    re.DOTALL | re.IGNORECASE,
)


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
    if cell is None or (isinstance(cell, str) and squeeze(cell).casefold() in EMPTY_MARKS):
        return True
    return field in NUMBERS and text_of(cell) == "0"


def text_of(cell: Cell) -> str:
    """The cell as text: numbers without a trailing .0, dates as they are written, blanks made one."""
    match cell:
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return f"{cell:%d/%m/%Y}"
        case date():
            return f"{cell:%d/%m/%Y}"
        case str():
            return squeeze(unquoted(cell))
        case _:
            return "" if cell is None else str(cell)


def unquoted(text: str) -> str:
    """Without the apostrophe that keeps a spreadsheet from reading text as a number or a formula."""
    if len(text) > 1 and text[0] in "'’`" and (text[1].isdigit() or text[1] in "=+-@"):
        return text[1:]
    return text


def read_text(field: str) -> Reader:
    return lambda cell, _today: {field: text_of(cell)}


def read_name(cell: Cell, _today: date) -> Values:
    parts = split_titles(text_of(cell))
    return {"name": parts.name, "front_title": parts.front_title, "back_title": parts.back_title}


def read_nik(cell: Cell, today: date) -> Values:
    """A NIK out of a number cell is believed only if the spreadsheet cannot have changed it."""
    text = text_of(cell)
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        is_rounded = cell >= EXACT_NUMBERS or (len(text) >= nik.LENGTH - 1 and text.endswith("0"))
        if is_rounded or not text.isdigit():
            raise DamagedNikError
    elif EXPONENT.fullmatch(text):
        raise DamagedNikError
    return {"nik": nik.parse(text, today=today).digits}


def read_nip(cell: Cell, _today: date) -> Values:
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        raise nip.InvalidNipError(_("Excel damaged this NIP. Copy it from the decree into a text column."))
    return {"nip": nip.parse(text_of(cell)).digits}


def read_phone(cell: Cell, _today: date) -> Values:
    return {"phone": phones.parse(text_of(cell))}


def read_email(cell: Cell, _today: date) -> Values:
    address = text_of(cell).lower()
    try:
        validate_email(address)
    except ValidationError:
        raise DomainError(
            _("“%(text)s” is no e-mail address. Write it as name@example.go.id.") % {"text": address[:60]},
            field="email",
            code="email_invalid",
        ) from None
    return {"email": address}


def read_date(field: str, *, is_past: bool = False) -> Reader:
    def read(cell: Cell, today: date) -> Values:
        return {field: _date(cell, today, is_past)}

    return read


def _date(cell: Cell, today: date, is_past: bool) -> date:
    match cell:
        case datetime():
            return cell.date()
        case date():
            return cell
        case int() | float() if SERIAL_DAYS[0] <= cell <= SERIAL_DAYS[1]:
            return SERIAL_EPOCH + timedelta(days=int(cell))
    text = re.sub(r"(?i)^(?:s\.?\s*/?\s*d\.?|sampai(?: dengan)?|hingga)\s+", "", text_of(cell))
    return parse_date(text, today=today, is_past=is_past)


def read_word(field: str, words: Mapping[str, str], code: str, refusal: Promise) -> Reader:
    """A choice by any of its spellings. `refusal` holds %(text)s."""

    def read(cell: Cell, _today: date) -> Values:
        text = text_of(cell)
        found = words.get(squeezed(text))
        if found is None:
            raise UnknownWordError(str(refusal) % {"text": text[:60]}, field=field, code=code)
        return {field: found}

    return read


def read_birth_place_and_date(cell: Cell, today: date) -> Values:
    """ "Cimahi, 14 Maret 1991"; a cell with only one of the two is read as that one."""
    text = text_of(cell)
    place, comma, rest = text.rpartition(",")
    if not comma:
        match = re.fullmatch(r"(?P<place>[^\d]*?)[\s/]*(?P<date>\d.*)?", text)
        place, rest = (match["place"] or "", match["date"] or "") if match else ("", text)
    found: dict[str, object] = {"birth_place": squeeze(place)} if place.strip() else {}
    if rest.strip():
        found["birth_date"] = parse_date(rest, today=today, is_past=True)
    return found


def read_certificate_number_and_date(cell: Cell, today: date) -> Values:
    """ "0123/LSPS/2017 / 12 Mei 2017"; without a date the whole cell is the number."""
    text = text_of(cell)
    match = NUMBER_AND_DATE.fullmatch(text)
    if not match:
        return {"certificate_number": text}
    return {
        "certificate_number": match["number"].strip(" /,;"),
        "certificate_issued_on": parse_date(match["date"], today=today),
    }


# Spellings of closed lists, squeezed to letters and digits.
SEX_WORDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("l", "lk", "lakilaki", "laki", "pria", "m", "male"), Sex.MALE),
    **dict.fromkeys(("p", "pr", "perempuan", "wanita", "f", "female"), Sex.FEMALE),
}
LEVEL_WORDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("asisten", "asistenpekerjasosial", "asistenpeksos"), Level.ASISTEN),
    **dict.fromkeys(
        ("generalis", "pekerjasosialgeneralis", "peksosgeneralis", "generalist"), Level.GENERALIS
    ),
    **dict.fromkeys(
        ("spesialis", "pekerjasosialspesialis", "peksosspesialis", "specialist"), Level.SPESIALIS
    ),
    **dict.fromkeys(("tks", "tenagakesejahteraansosial"), Level.TKS),
}
EMPLOYMENT_WORDS: Final[Mapping[str, str]] = {
    **{squeezed(status.value): status.value for status in EmploymentStatus},
    **dict.fromkeys(("pegawainegerisipil", "asn", "asnpns"), EmploymentStatus.PNS),
    **dict.fromkeys(("asnpppk", "p3k"), EmploymentStatus.PPPK),
    **dict.fromkeys(("pppkparuhwaktu", "p3kparuhwaktu"), EmploymentStatus.PPPK_PW),
    **dict.fromkeys(("kontrak", "pkwt", "tenagakontrak", "nonasn"), EmploymentStatus.KONTRAK),
    **dict.fromkeys(("honorer", "honor", "tenagahonorer", "thl"), EmploymentStatus.HONORER),
    **dict.fromkeys(("sukarelawan", "relawansosial"), EmploymentStatus.RELAWAN),
}

READERS: Final[Mapping[str, Reader]] = {
    "registry_number": read_text("registry_number"),
    "name": read_name,
    "front_title": read_text("front_title"),
    "back_title": read_text("back_title"),
    "nik": read_nik,
    "nip": read_nip,
    "employment_status": read_word(
        "employment_status",
        EMPLOYMENT_WORDS,
        "employment_status_unknown",
        gettext_lazy(
            "“%(text)s” is no employment status. Write PNS, PPPK, Kontrak, Honorer, Relawan or Swasta."
        ),
    ),
    "sex": read_word(
        "sex",
        SEX_WORDS,
        "sex_unknown",
        gettext_lazy("“%(text)s” is not L or P. Write L for men, P for women."),
    ),
    "birth_place": read_text("birth_place"),
    "birth_date": read_date("birth_date", is_past=True),
    "category": read_text("category"),
    "programme": read_text("programme"),
    "place": read_text("place"),
    "place_district": read_text("place_district"),
    "place_regency": read_text("place_regency"),
    "organization": read_text("organization"),
    "phone": read_phone,
    "email": read_email,
    "certificate_number": read_text("certificate_number"),
    "certificate_issuer": read_text("certificate_issuer"),
    "certificate_level": read_word(
        "certificate_level",
        LEVEL_WORDS,
        "certificate_level_unknown",
        gettext_lazy("“%(text)s” is no level. Write Asisten, Generalis, Spesialis or TKS."),
    ),
    "certificate_issued_on": read_date("certificate_issued_on"),
    "certificate_valid_until": read_date("certificate_valid_until"),
    "assignment_starts_on": read_date("assignment_starts_on"),
    "decree_no": read_text("decree_no"),
    "birth_place_and_date": read_birth_place_and_date,
    "certificate_number_and_date": read_certificate_number_and_date,
}
