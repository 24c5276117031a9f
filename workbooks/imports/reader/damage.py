"""Values damaged by a spreadsheet or by hand, found by the whole column or by other cells of the row.

Damage that one cell shows by itself (a NIK as 3,2042E+15, a date before 1900) is refused by its reader. Here
are values that look sound without their neighbors, and warnings about cells that could still be read. Nothing
is written.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from functools import lru_cache
from math import comb
from typing import Final, NamedTuple

from django.utils.translation import gettext as _

from core.sheets.rows import Cell
from registry.numbers import nik as niks
from workbooks.imports.problems import Problem, warning
from workbooks.imports.reader.cells import NUMBER_AS_TEXT
from workbooks.imports.reader.days import NUMERIC, with_month_mended
from workbooks.imports.reader.names import bare_name
from workbooks.imports.reader.terms import END, is_lifelong
from workbooks.imports.reader.texts import is_number, raw, text_of
from workbooks.imports.reader.words import CLOSED, misspelt
from workbooks.imports.words import DAYS, in_words

# A list is damaged if at least this share of its numbers ends in zeros, and the probability that clean
# numbers do so is below `LEAST_LIKELY`.
SUSPICIOUS_SHARE: Final = 0.3
LEAST_LIKELY: Final = 1e-4
LEAST_ZEROS: Final = 4
# In longer lists such a share cannot be chance, so the probability is not calculated.
LONGEST_COUNTED: Final = 500


class Number(NamedTuple):
    """An identifier of more than fifteen digits: its length, and how many digits at its end Excel turns
    into zeros."""

    length: int
    lost: int


NUMBERS: Final = {"nik": Number(16, 1), "nip": Number(18, 3)}
# The field of the date in a column of this field.
DAY_IN: Final = {
    **{name: name for name in DAYS},
    "birth_place_and_date": "birth_date",
    "certificate_number_and_date": "certificate_issued_on",
    "decree_no_and_start": "assignment_starts_on",
}
# Fewer dates cannot show a pattern.
LEAST_TEXTS: Final = 2


def zeroed(cells: Sequence[Cell], number: Number) -> frozenset[int]:
    """The positions of numbers whose last digits became 0 before they were copied as text.

    Empty if chance explains how many end so. A number with a 0 before those digits proves nothing: in some
    lists the serial number restarts at every birth date.
    """
    digits = [niks.clean(cell) if isinstance(cell, str) else "" for cell in cells]
    whole = [index for index, text in enumerate(digits) if len(text) == number.length and text.isdigit()]
    ends = "0" * number.lost
    telling = [digits[index] for index in whole if digits[index][-number.lost - 1] != "0"]
    count, zeros = len(telling), sum(text.endswith(ends) for text in telling)
    if zeros < max(LEAST_ZEROS, SUSPICIOUS_SHARE * count) or _chance(count, zeros, number) >= LEAST_LIKELY:
        return frozenset()
    return frozenset(index for index in whole if digits[index].endswith(ends))


def _chance(count: int, zeros: int, number: Number) -> float:
    """An upper bound of the probability that this many clean numbers or more end in zeros."""
    if count > LONGEST_COUNTED:
        return 0.0
    share = 10.0**-number.lost
    odds = share / (1 - share)
    exactly = comb(count, zeros) * odds**zeros * (1 - share) ** count
    return exactly / (1 - (count - zeros) / (zeros + 1) * odds)


def swapped(cells: Sequence[Cell], births: Sequence[date | None]) -> frozenset[int]:
    """The positions of dates in which a spreadsheet exchanged day and month.

    Proved by the NIK of the row (`births`, for a column of birth dates) or by the column: if every text in it
    begins with a number above twelve, each date that could be read month first became a date cell.
    """
    by_nik = frozenset(
        index
        for index, (cell, born) in enumerate(zip(cells, births, strict=True))
        if born and (day := _day_of(cell)) and day != born and _exchanged(day) == born
    )
    return by_nik | _by_pattern(cells, births)


def _by_pattern(cells: Sequence[Cell], births: Sequence[date | None]) -> frozenset[int]:
    texts = [match for cell in cells if isinstance(cell, str) and (match := NUMERIC.fullmatch(cell))]
    numbers = [(int(match[1]), int(match[2])) for match in texts]
    above_twelve = sum(one > 12 for one, _two in numbers)
    if above_twelve < LEAST_TEXTS or any(one <= 12 and one != two for one, two in numbers):
        return frozenset()
    days = {index: day for index, cell in enumerate(cells) if (day := _day_of(cell))}
    if any(day.day > 12 for day in days.values()):
        return frozenset()
    return frozenset(index for index, day in days.items() if day.day != day.month and day != births[index])


def _day_of(cell: Cell) -> date | None:
    """The date of a date cell; None for a text, which is read in the order of its column."""
    match cell:
        case datetime():
            return cell.date()
        case date():
            return cell
    return None


def _exchanged(day: date) -> date | None:
    return date(day.year, day.day, day.month) if day.day <= 12 else None


def swapped_problem(field: str, cell: Cell) -> Problem:
    sentence = _("Excel seems to have exchanged day and month here. Copy the date from the paper.")
    return warning("date_swapped", sentence, field, raw(cell))


def zeroed_problem(field: str, cell: Cell) -> Problem:
    sentences = {
        "nik": _("Nearly all NIKs of this column end in 0: Excel damaged them. Copy them from the KTP."),
        "nip": _("Excel damaged this NIP. Copy it from the decree into a text column."),
    }
    return warning(f"{field}_zeroed", sentences[field], field, raw(cell))


def noticed(field: str, cell: Cell) -> list[Problem]:
    """Warnings about a cell that could be read: it is stored as a number, has a typing error, or says more
    than the value."""
    if field == "name":
        return _said_of_name(text_of(cell))
    if field in DAY_IN:
        return _said_of_day(DAY_IN[field], cell)
    if field in CLOSED:
        return _said_of_word(field, cell) if isinstance(cell, str) else []
    if field not in ("nik", "phone") or not _is_kept_as_number(cell):
        return []
    if field == "phone":
        sentence = _("The cell is a number and lost its first 0; it was put back. Keep phones as text.")
        return [warning("phone_zero_lost", sentence, field, raw(cell))]
    sentence = _("The NIK stands in a cell of numbers. Compare its last digit, and keep NIKs as text.")
    return [warning("nik_from_number", sentence, field, raw(cell))]


def _said_of_name(text: str) -> list[Problem]:
    bare = bare_name(text)
    found = []
    if bare.has_died:
        sentence = _("The file says that this person has died. Skip the row, or record it afterwards.")
        found.append(warning("said_to_have_died", sentence, "name", text))
    if bare.remarks:
        sentence = _("What stands beside the name was left out. See in the file what it says of this person.")
        found.append(warning("name_remark", sentence, "name", text))
    return found


def _said_of_day(field: str, cell: Cell) -> list[Problem]:
    if field == END and is_lifelong(cell):
        sentence = _("Certificates have a last day, so “%(text)s” was left out. Write the day on the paper.")
        return [warning("lifelong", sentence % {"text": raw(cell)[:40]}, field, raw(cell))]
    text = cell if isinstance(cell, str) else ""
    mended = with_month_mended(text)
    if mended == text:
        return []
    sentence = _("“%(text)s” was read as %(mended)s. Compare it with the paper.")
    told = {"text": raw(text)[:40], "mended": raw(mended)[:40]}
    return [warning("month_misspelt", sentence % told, field, raw(cell))]


def _said_of_word(field: str, text: str) -> list[Problem]:
    meant = _meant(field, text)
    if meant is None:
        return []
    sentence = _("“%(text)s” was read as %(mended)s. Compare it with the paper.")
    told = {"text": raw(text)[:40], "mended": in_words(field, meant)}
    return [warning("word_misspelt", sentence % told, field, raw(text))]


@lru_cache(maxsize=1_024)
def _meant(field: str, text: str) -> str | None:
    return misspelt(text, CLOSED[field])


def _is_kept_as_number(cell: Cell) -> bool:
    return is_number(cell) or (isinstance(cell, str) and NUMBER_AS_TEXT.fullmatch(cell) is not None)
