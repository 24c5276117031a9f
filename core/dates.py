"""Dates as people type them: any separator, month names, Roman months, two-digit years, `h` for today."""

import re
from datetime import date

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.ui.formats import MONTHS, SHORT_MONTHS, month_and_year

TODAY = frozenset({"h", "hari ini", "today"})
EARLIEST_YEAR, LATEST_YEAR = 1900, 2100
# A two-digit year more than this far ahead is of the last century.
YEARS_AHEAD = 20

_SPELLINGS = {
    "pebruari": 2,
    "peb": 2,
    "mrt": 3,
    "agt": 8,
    "agust": 8,
    "agustu": 8,
    "ags": 8,
    "agus": 8,
    "sept": 9,
    "nop": 11,
    "nopember": 11,
}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
MONTH_NUMBERS = {
    name.lower(): number
    for names in (*MONTHS.values(), *SHORT_MONTHS.values())
    for number, name in enumerate(names, start=1)
} | _SPELLINGS
MONTH_NUMBERS |= {name: number for number, name in enumerate(_ROMAN, start=1)}
# Parts around a date that do not matter: the day of the week, the time of day, a full stop.
_AROUND = re.compile(
    r"^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|tanggal|tgl\.?)[\s,:]+|[\sT]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?(?:z|[+-]\d{2}:?\d{2})?$|[.,;]+$",
    re.IGNORECASE,
)
_SEPARATED = re.compile(
    r"(\d{1,2})[\s./,\-–]*([a-z]+|(?<=[\s./,\-–])\d{1,2})[\s./,'’\-–]*(?<!\d)(\d{4}|\d{2})"
)
_MONTH_NAMED_FIRST = re.compile(r"([a-z]+)[\s./\-]+(\d{1,2})[\s,]+(\d{4})")
_ISO = re.compile(r"(\d{4})[\s./\-]+(\d{1,2})[\s./\-]+(\d{1,2})")
_JOINED_ISO = re.compile(r"((?:19|20)\d{2})(0\d|1[0-2])([0-3]\d)")
_JOINED = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_YEAR = re.compile(r"\d{4}")
_MONTH_AND_YEAR = re.compile(r"([a-z]+|\d{1,2})[\s./,\-–]*(?<!\d)(\d{4})")


class UnreadableDateError(DomainError):
    """The text does not tell which day was meant."""

    code = "date_unreadable"


def parse_date(text: str, *, today: date, is_past: bool = False, is_month_first: bool = False) -> date:
    """Read a typed date, day first unless `is_month_first` (a column of a workbook can be).

    `is_past` excludes days after today (a birth date). Raises `UnreadableDateError` with a message that shows
    how to write a date.
    """
    typed = _AROUND.sub("", _AROUND.sub("", " ".join(text.casefold().split())))
    if typed in TODAY:
        return today
    if _YEAR.fullmatch(typed) and EARLIEST_YEAR <= int(typed) <= LATEST_YEAR:
        raise UnreadableDateError(
            _("%(text)s is only a year. Write the whole date, for example 31/12/%(text)s.") % {"text": typed},
            code="date_year_only",
        )
    if match := _ISO.fullmatch(typed) or _JOINED_ISO.fullmatch(typed):
        year, month, day = match.groups()
    elif match := _SEPARATED.fullmatch(typed) or _JOINED.fullmatch(typed):
        day, month, year = match.groups()
        if is_month_first and month.isdigit():
            day, month = month, day
    elif match := _MONTH_NAMED_FIRST.fullmatch(typed):
        month, day, year = match.groups()
    elif first_of_month(typed):
        raise UnreadableDateError(
            _("“%(text)s” names no day. Write the whole date, for example 14/03/1991.")
            % {"text": typed[:40]},
            code="date_month_only",
        )
    else:
        raise _unreadable(text)
    number = int(month) if month.isdigit() else MONTH_NUMBERS.get(month, 0)
    full_year = _full_year(year, today, is_past)
    try:
        found = date(full_year, number, int(day))
    except ValueError:
        raise _missing_day(int(day), number, full_year) or _unreadable(text) from None
    if not EARLIEST_YEAR <= found.year <= LATEST_YEAR:
        raise _unreadable(text)
    return found


def first_of_month(text: str) -> date | None:
    """The first day of a month that stands without a day: "Mei 2027", "05/2027"; null for anything else."""
    match = _MONTH_AND_YEAR.fullmatch(text.strip().casefold())
    if match is None or not EARLIEST_YEAR <= int(match[2]) <= LATEST_YEAR:
        return None
    number = int(match[1]) if match[1].isdigit() else MONTH_NUMBERS.get(match[1], 0)
    return date(int(match[2]), number, 1) if 1 <= number <= 12 else None


def _full_year(text: str, today: date, is_past: bool) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    latest = today.year if is_past else today.year + YEARS_AHEAD
    return 2000 + year if 2000 + year <= latest else 1900 + year


def _missing_day(day: int, month: int, year: int) -> UnreadableDateError | None:
    """The error for a day that its month does not have, such as 31 February."""
    if not (28 < day <= 31 and 1 <= month <= 12 and EARLIEST_YEAR <= year <= LATEST_YEAR):
        return None
    named = month_and_year(date(year, month, 1))
    return UnreadableDateError(
        _("%(month)s has no day %(day)s. Check the date.") % {"month": named, "day": day}
    )


def _unreadable(text: str) -> UnreadableDateError:
    return UnreadableDateError(
        _("The date “%(text)s” cannot be read. Write dd/mm/yyyy, for example 14/03/1991.")
        % {"text": text.strip()[:40]}
    )
