"""Reads dates: real dates, serial numbers, and texts whose order is decided by the column.

An office writes day, month, year; a spreadsheet set to another country writes the month first. The cells of a
column show which order it uses: a number above twelve cannot be a month. If they contradict each other, a
date that can be read both ways is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from typing import Final

from django.utils.translation import gettext as _

from core.dates import EARLIEST_YEAR, LATEST_YEAR, MONTH_NUMBERS, UnreadableDateError, parse_date
from core.errors import DomainError
from core.sheets.rows import Cell
from core.ui.formats import MONTHS
from registry.errors import BirthDateInFutureError
from registry.names.slips import slips

# Serial number 0 of spreadsheet dates. Spreadsheets count a 29 February 1900, which did not exist.
SERIAL_EPOCH: Final = date(1899, 12, 30)
SERIAL_DAYS: Final = range(3_000, 80_001)
# A serial number stored as text. Digits that may be a date without its leading zero (5 07 88) do not match.
SERIAL_AS_TEXT: Final = re.compile(r"[1-6](?:1[3-9]|[2-9]\d)\d{2}")
# No worker is older than this, in years.
OLDEST: Final = 100
# A year alone in a cell of dates is stored as a day of 1905: the serial numbers 1900 to 2100.
YEARS_AS_DAYS: Final = range(EARLIEST_YEAR, LATEST_YEAR + 1)
NUMERIC: Final = re.compile(r"\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(?:\d{4}|\d{2})\s*")
# A date after another fact in one cell.
NUMBER_AND_DATE: Final = re.compile(
    r"(?:(?P<number>.+?)(?:\s*[/,;(]\s*|\s+))??(?:tgl\.?|(?:ter)?tanggal|tmt)?\s*"
    r"(?P<date>\d{1,2}[\s./\-]+(?:\d{1,2}|[A-Za-z]+)[\s./\-]+\d{4})\)?",
    re.DOTALL | re.IGNORECASE,
)
BIRTH: Final = re.compile(
    r"(?i)(?:lahir\s+)?(?:di\s+)?(?P<place>[^\d]*?)[\s/,;:|(\-–—&+=*~_\\•·]*"
    r"(?:\b(?:dan|pada|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|tanggal|tgl)\b[\s,.:/(\-–]*)*"
    r"(?P<date>\d.*?)?\)?"
)
# The date before the place: "14 Maret 1991, Cimahi".
DAY_FIRST: Final = re.compile(
    r"^(?P<date>\d{1,2}[\s./\-]*(?:\d{1,2}|[A-Za-z]+)[\s./\-]*\d{4})\s*[,/]\s*(?P<place>[^\d]+)$"
)
# Before the last day of a period: "s/d 11 Mei 2026", "habis 11 Mei 2026", "12/05/2021-11/05/2026".
UNTIL: Final = re.compile(
    r"(?i)(?:^|\s)(?:s\.?\s*/?\s*d\.?|sampai(?: dengan)?|hingga|habis|berakhir|exp(?:ired)?\.?)\s+"
    r"|(?<=[/.\-\s]\d{4})\s*[-–]\s*(?=\d{1,2}[/.\-\s]|[a-z])"
)
# Fields that take the first day of such a period. All others take the last.
BEGINNING: Final = frozenset({"assignment_starts_on", "certificate_issued_on"})
# Words before a date: "sejak 1 Maret 2020", "TMT 01-03-2020".
SINCE: Final = re.compile(r"(?i)^(?:sejak|terhitung mulai|mulai|tmt|tanggal|tgl|per)\b[\s.:]*(?=\S)")
# The word between the numbers of a date: "14 Febuari 1991".
MONTH: Final = re.compile(r"(?i)(?:(?<=\d)|(?<=\d[\s./,\-–]))[a-z]{4,}(?=[\s./,'’\-–]{0,2}\d)")
# Names of months in which one typing error does not make another month. In shorter names it can.
LONG_NAMES: Final = {name: number for name, number in MONTH_NUMBERS.items() if len(name) >= 4}
# Certificates are dated ahead by months, not by years.
MOST_AHEAD: Final = timedelta(days=366)
# If at most this share of the cells contradicts the others, they are typing errors and the others decide.
MOST_SLIPS: Final = 0.05


class Order(StrEnum):
    """The order of day and month in the texts of one column."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"
    MIXED = "mixed"


class AmbiguousDateError(UnreadableDateError):
    """The date can be read both ways, and the column contains both orders."""

    code = "date_ambiguous"

    def __init__(self, text: str) -> None:
        super().__init__(
            _("“%(text)s”: day and month are written in both orders in this column. Write 5 Juli 1988.")
            % {"text": text[:40]}
        )


@dataclass(frozen=True)
class Habit:
    """How the dates of a column are written. `proof`: a text that proves the order; one for each order if
    they are mixed, "" if there is none. `is_chosen`: a user chose the order."""

    order: Order = Order.DAY_FIRST
    proof: str = ""
    is_chosen: bool = False


def habit_of(
    cells: Iterable[Cell], births: Iterable[date | None] = (), chosen: Order | None = None
) -> Habit | None:
    """The order that the texts of a column prove; day first if nothing proves another. None if the column has
    no numeric date in which the order matters.

    `births`: the birth date in the NIK of each row, for a column of birth dates. `chosen`: the order that a
    user chose; it overrides everything.
    """
    proofs = {Order.DAY_FIRST: "", Order.MONTH_FIRST: ""}
    counts = dict.fromkeys(proofs, 0)
    is_asked = False
    told = iter(births)
    for cell in cells:
        born = next(told, None)
        match = NUMERIC.fullmatch(cell) if isinstance(cell, str) else None
        if not match or match[1] == match[2]:
            continue
        is_asked = True
        for order, (day, month) in zip(proofs, ((match[1], match[2]), (match[2], match[1])), strict=True):
            if int(day) > 12 >= int(month) or (born and (born.day, born.month) == (int(day), int(month))):
                counts[order] += 1
                proofs[order] = proofs[order] or match[0].strip()
    if not is_asked:
        return None
    return Habit(chosen, is_chosen=True) if chosen else _proven(counts, proofs)


def _proven(counts: Mapping[Order, int], proofs: Mapping[Order, str]) -> Habit:
    days, months = counts[Order.DAY_FIRST], counts[Order.MONTH_FIRST]
    if min(days, months) > MOST_SLIPS * (days + months):
        return Habit(Order.MIXED, ", ".join(proofs.values()))
    order = Order.MONTH_FIRST if months > days else Order.DAY_FIRST
    return Habit(order, proofs[order])


def day_of_number(number: float) -> date | None:
    """The date that a spreadsheet stores as this number; None if the number is out of range."""
    return SERIAL_EPOCH + timedelta(days=int(number)) if int(number) in SERIAL_DAYS else None


def read_day(cell: Cell, field: str, today: date, order: Order) -> date:
    """The date in a cell. Raises `DomainError` if it cannot be read or is impossible for the field."""
    match cell:
        case datetime():
            return _possible(cell.date(), field, today)
        case date():
            return _possible(cell, field, today)
        case int() | float() if day := day_of_number(cell):
            return _possible(day, field, today)
        case float() if cell.is_integer():
            return parse_day(str(int(cell)), field, today, order)
    return parse_day(str(cell), field, today, order)


def parse_day(text: str, field: str, today: date, order: Order) -> date:
    """The date in a text. Of a period ("12 Mei 2021 s/d 11 Mei 2026") the field decides which end is
    meant."""
    first, *others = UNTIL.split(" ".join(text.split()))
    said = first if first.strip() and field in BEGINNING else [first, *others][-1]
    typed = with_month_mended(SINCE.sub("", said.strip()))
    if SERIAL_AS_TEXT.fullmatch(typed) and (serial := day_of_number(int(typed))):
        return _possible(serial, field, today)
    is_month_first = order == Order.MONTH_FIRST
    if order == Order.MIXED and (match := NUMERIC.fullmatch(typed)):
        one, two = int(match[1]), int(match[2])
        if max(one, two) <= 12 and one != two:
            raise AmbiguousDateError(typed)
        is_month_first = two > 12
    is_past = field == "birth_date"
    day = parse_date(typed, today=today, is_past=is_past, is_month_first=is_month_first)
    return _possible(day, field, today)


def with_month_mended(text: str) -> str:
    """The text with a misspelt month corrected: "14 Febuari 1991" becomes "14 Februari 1991"."""
    return MONTH.sub(lambda match: _mended(match[0]), text)


@lru_cache(maxsize=1_024)
def _mended(word: str) -> str:
    """The name of the only month that is one typing error away, or of which letters are left out. The word
    itself if it is a month, or if it may mean none or several."""
    typed = word.casefold()
    if typed in MONTH_NUMBERS:
        return word
    meant = {number for name, number in LONG_NAMES.items() if _is_meant(typed, name)}
    return MONTHS["id"][meant.pop() - 1] if len(meant) == 1 else word


def _is_meant(typed: str, name: str) -> bool:
    letters = iter(name)
    is_shortened = typed[0] == name[0] and all(letter in letters for letter in typed)
    return is_shortened or slips(typed, name, 1) == 1


def _possible(day: date, field: str, today: date) -> date:
    serial = (day - SERIAL_EPOCH).days
    if serial in YEARS_AS_DAYS:
        return parse_date(str(serial), today=today)  # refused, with the message for a year alone
    if day.year < EARLIEST_YEAR:
        raise UnreadableDateError(
            _("%(day)s lies before 1900. Check the paper.") % {"day": f"{day:%d/%m/%Y}"},
            code="date_too_early",
        )
    if field == "birth_date" and day.year < today.year - OLDEST:
        raise UnreadableDateError(
            _("%(day)s lies more than %(years)s years back. Copy the date from the KTP.")
            % {"day": f"{day:%d/%m/%Y}", "years": OLDEST},
            code="date_too_early",
        )
    if day > today and field == "birth_date":
        raise BirthDateInFutureError
    if day > today + MOST_AHEAD and field == "certificate_issued_on":
        raise DomainError(
            _("The issue date lies in the future. Check the paper."), field=field, code="issued_in_future"
        )
    return day
