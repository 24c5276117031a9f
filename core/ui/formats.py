"""Numbers, percentages, dates and times as people read them, in Indonesian and in English.

Page, file and sentence all use these, so the same figure is always written the same way. Each function takes
the language of the current thread unless told otherwise. A missing value is an en dash, never 0.
"""

from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Literal

from django.utils import timezone
from django.utils.translation import get_language

Number = int | float | Decimal
Language = Literal["id", "en"]

MISSING = "–"
MINUS = "−"
# Counts of long lists stop here.
COUNTED_TO = 10_000

SEPARATORS = {"id": (".", ","), "en": (",", ".")}
MONTHS = {
    "id": [
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
    ],
    "en": [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
}
SHORT_MONTHS = {
    "id": ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    "en": ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
}
TIME_SEPARATOR = {"id": ".", "en": ":"}
# The three time zones of Indonesia, by their offset in hours.
ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}
POINTS = {"id": "poin", "en": "points"}


def current_language() -> Language:
    return "en" if (get_language() or "").startswith("en") else "id"


def number(value: Number | None, places: int = 0, language: Language | None = None) -> str:
    """`48.831`; with `places`, `1,8`. Halves round up, as on paper."""
    if value is None:
        return MISSING
    thousands, decimal = SEPARATORS[language or current_language()]
    rounded = value if isinstance(value, int) else _rounded(value, places)
    whole, _, fraction = f"{abs(rounded):,.{places}f}".partition(".")
    sign = MINUS if rounded < 0 else ""
    return sign + whole.replace(",", thousands) + (decimal + fraction if fraction else "")


def shortest(value: Decimal | None, language: Language | None = None) -> str:
    """`100`, `0,25`: a stored decimal without the zeros that its column adds."""
    if value is None:
        return MISSING
    exponent = value.normalize().as_tuple().exponent
    return number(value, max(0, -int(exponent)), language)


def capped(count: int | None, language: Language | None = None, *, cap: int = COUNTED_TO) -> str:
    """A count that stopped one past a round number, as core.lists does: `10.000+`."""
    if count is None or count <= cap:
        return number(count, 0, language)
    return f"{number(cap, 0, language)}+"


def percent(value: Number | None, places: int = 0, language: Language | None = None) -> str:
    """A share between 0 and 1 as `17%`: `<1%` when it is more than nothing, never 100% before it is."""
    return MISSING if value is None else _percent(value, places, language or current_language())


@lru_cache(maxsize=1_000)
def _percent(value: Number, places: int, language: Language) -> str:
    hundredfold = Decimal(str(value)) * 100
    step = Decimal(1).scaleb(-places)
    if 0 < hundredfold < step:
        return "<" + number(step, places, language) + "%"
    shown = _rounded(hundredfold, places)
    if hundredfold < 100 <= shown:
        shown = 100 - step
    return number(shown, places, language) + "%"


def points(value: Number | None, language: Language | None = None) -> str:
    """A change of a share, in percentage points with its sign: `+1,1 poin`."""
    if value is None:
        return MISSING
    change = _rounded(Decimal(str(value)) * 100, 1)
    sign = "+" if change > 0 else ""
    return f"{sign}{number(change, 1, language)} {POINTS[language or current_language()]}"


def signed(value: Number | None, language: Language | None = None) -> str:
    """A change of a count with its sign: `+1.234`, `−3`, and a plain 0."""
    return f"+{number(value, 0, language)}" if value and value > 0 else number(value, 0, language)


def long_date(value: date | None, language: Language | None = None) -> str:
    """`12 Agustus 2026`."""
    return _date(value, MONTHS[language or current_language()])


def short_date(value: date | None, language: Language | None = None) -> str:
    """`12 Agu 2026`, for tables."""
    return _date(value, SHORT_MONTHS[language or current_language()])


def long_days(first: date, last: date, language: Language | None = None) -> str:
    """`10–11 November 2026`: the parts that both days share are written once."""
    return _days(first, last, MONTHS[language or current_language()])


def short_days(first: date, last: date, language: Language | None = None) -> str:
    """`10–11 Nov 2026`, for tables."""
    return _days(first, last, SHORT_MONTHS[language or current_language()])


def month_and_year(value: date, language: Language | None = None) -> str:
    """`Agustus 2026`."""
    return f"{MONTHS[language or current_language()][value.month - 1]} {value.year}"


def clock(value: datetime | time | None, language: Language | None = None) -> str:
    """`09.42`; an instant is shown in the office's zone and names it: `09.42 WIB`."""
    if value is None:
        return MISSING
    local = _local(value) if isinstance(value, datetime) else value
    text = f"{local.hour:02d}{TIME_SEPARATOR[language or current_language()]}{local.minute:02d}"
    offset = local.utcoffset()
    if offset is None:
        return text
    hours = int(offset.total_seconds() // 3600)
    return f"{text} {ZONES.get(hours, f'UTC{hours:+d}')}"


def moment(value: datetime | None, language: Language | None = None) -> str:
    """`12 Agu 2026 09.42 WIB`."""
    if value is None:
        return MISSING
    return f"{short_date(value, language)} {clock(value, language)}"


def file_size(size: int, language: Language | None = None) -> str:
    """`214 kB`, `2,4 MB`; at least 1 kB."""
    kilobytes = max(1, round(size / 1024))
    if kilobytes < 1024:
        return f"{kilobytes} kB"
    return f"{number(Decimal(kilobytes) / 1024, 1, language)} MB"


def _date(value: date | None, months: list[str]) -> str:
    if value is None:
        return MISSING
    day = _local(value) if isinstance(value, datetime) else value
    return f"{day.day} {months[day.month - 1]} {day.year}"


def _days(first: date, last: date, months: list[str]) -> str:
    end = _date(last, months)
    if first == last:
        return end
    if first.year != last.year:
        return f"{_date(first, months)} – {end}"
    if first.month != last.month:
        return f"{first.day} {months[first.month - 1]} – {end}"
    return f"{first.day}–{end}"


def _local(value: datetime) -> datetime:
    return timezone.localtime(value) if timezone.is_aware(value) else value


def _rounded(value: Number, places: int) -> Decimal:
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
