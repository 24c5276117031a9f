from datetime import date

import pytest

from core.calendar import a_year_before, last_of_month, months_earlier, months_later, years_later


@pytest.mark.parametrize(
    ("day", "last"),
    [
        (date(2026, 2, 1), date(2026, 2, 28)),
        (date(2028, 2, 11), date(2028, 2, 29)),
        (date(2026, 4, 30), date(2026, 4, 30)),
        (date(2026, 12, 31), date(2026, 12, 31)),
    ],
)
def test_last_of_month_is_its_last_day(day, last):
    assert last_of_month(day) == last


def test_months_later_where_the_month_has_no_such_day_is_the_first_of_the_next():
    assert months_later(date(2026, 1, 31), 1) == date(2026, 3, 1)
    assert months_later(date(2026, 11, 30), 3) == date(2027, 3, 1)
    assert months_later(date(2026, 11, 15), 14) == date(2028, 1, 15)


def test_years_from_a_leap_day():
    assert years_later(date(2028, 2, 29), 1) == date(2029, 3, 1)
    assert years_later(date(2028, 2, 29), 4) == date(2032, 2, 29)
    assert a_year_before(date(2028, 2, 29)) == date(2027, 2, 28)


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2026, 3, 31), 36, date(2023, 3, 31)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 1, 15), 3, date(2025, 10, 15)),
    ],
)
def test_months_earlier(day: date, months: int, earlier: date) -> None:
    assert months_earlier(day, months) == earlier
