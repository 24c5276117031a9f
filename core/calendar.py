"""The same day in another month or year, where it may not exist; the last day of a month."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Final

ONE_DAY: Final = timedelta(days=1)


def months_later(day: date, months: int) -> date:
    """The same day of a later month; if it does not exist, the first of the next month."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    last = last_of_month(date(year, month, 1))
    return last.replace(day=day.day) if day.day <= last.day else last + ONE_DAY


def months_earlier(day: date, months: int) -> date:
    """The same day of an earlier month, or that month's last where it is shorter."""
    last = last_of_month(months_later(day.replace(day=1), -months))
    return last.replace(day=min(day.day, last.day))


def years_later(day: date, years: int) -> date:
    """The same day of a later year; 29 February becomes 1 March where it does not exist, as for ages."""
    return months_later(day, 12 * years)


def a_year_before(on: date) -> date:
    """The same day of the year before; 28 February for a leap day, so that a month is compared with the same
    month."""
    is_leap_day = (on.month, on.day) == (2, 29)
    return on.replace(year=max(date.min.year, on.year - 1), day=28 if is_leap_day else on.day)


def last_of_month(day: date) -> date:
    """The last day of the month in which the day lies."""
    return day.replace(day=monthrange(day.year, day.month)[1])
