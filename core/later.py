"""The same day of another month or year, where it may not be there."""

from calendar import monthrange
from datetime import date, timedelta


def months_later(day: date, months: int) -> date:
    """The same day of a later month; where it has none, the first of the month after."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    last = monthrange(year, month)[1]
    return date(year, month, day.day) if day.day <= last else date(year, month, last) + timedelta(days=1)


def years_later(day: date, years: int) -> date:
    """The same day of a later year; 29 February becomes 1 March where there is none, as ages do."""
    return months_later(day, 12 * years)


def a_year_before(on: date) -> date:
    """The same day of the year before; 28 February for a leap day: a month is held against the same month."""
    is_leap_day = (on.month, on.day) == (2, 29)
    return on.replace(year=max(date.min.year, on.year - 1), day=28 if is_leap_day else on.day)
