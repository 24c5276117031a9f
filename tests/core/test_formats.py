"""Numbers, percentages, dates and times read the same everywhere, in both languages."""

import datetime as dt
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from core.ui import formats


@pytest.mark.parametrize(
    ("value", "places", "indonesian", "english"),
    [
        (48831, 0, "48.831", "48,831"),
        (1.8, 1, "1,8", "1.8"),
        (Decimal("1234.5"), 1, "1.234,5", "1,234.5"),
        (-1, 0, "−1", "−1"),
        (0, 0, "0", "0"),
        (2.5, 0, "3", "3"),
        (-0.4, 0, "0", "0"),
        (None, 0, "–", "–"),
    ],
)
def test_number(value, places, indonesian, english):
    assert formats.number(value, places, "id") == indonesian
    assert formats.number(value, places, "en") == english


@pytest.mark.parametrize(
    ("share", "screen", "paper"),
    [
        (0.17, "17%", "17,0%"),
        (0, "0%", "0,0%"),
        (0.0049, "<1%", "0,5%"),
        (0.0004, "<1%", "<0,1%"),
        (0.01, "1%", "1,0%"),
        (0.9999, "99%", "99,9%"),
        (0.995, "99%", "99,5%"),
        (1, "100%", "100,0%"),
        (1.2, "120%", "120,0%"),
        (None, "–", "–"),
    ],
)
def test_percent(share, screen, paper):
    assert formats.percent(share, language="id") == screen
    assert formats.percent(share, 1, "id") == paper


@given(st.integers(1, 10_000), st.data())
def test_percent_is_hundred_only_when_nothing_is_missing(needed, data):
    covered = data.draw(st.integers(0, needed))
    shown = formats.percent(Decimal(covered) / needed, language="en")
    assert (shown == "100%") == (covered == needed)
    assert (shown == "0%") == (covered == 0)


def test_changes_carry_their_sign():
    shown = [formats.signed(each, "id") for each in (1234, 0, -3, None)]
    assert shown == ["+1.234", "0", "−3", "–"]


def test_points_carry_their_sign():
    assert formats.points(0.011, "id") == "+1,1 poin"
    assert formats.points(-0.02, "en") == "−2.0 points"
    assert formats.points(0, "id") == "0,0 poin"
    assert formats.points(None, "id") == "–"


def test_dates():
    day = dt.date(2026, 8, 12)
    assert formats.long_date(day, "id") == "12 Agustus 2026"
    assert formats.short_date(day, "id") == "12 Agu 2026"
    assert formats.long_date(day, "en") == "12 August 2026"
    assert formats.short_date(day, "en") == "12 Aug 2026"
    assert formats.long_date(None, "id") == "–"


def test_an_instant_is_told_in_the_zone_of_the_office():
    instant = dt.datetime(2026, 8, 11, 18, 42, tzinfo=dt.UTC)
    assert formats.clock(instant, "id") == "01.42 WIB"
    assert formats.clock(instant, "en") == "01:42 WIB"
    assert formats.moment(instant, "id") == "12 Agu 2026 01.42 WIB"
    assert formats.clock(dt.time(9, 5), "id") == "09.05"


def test_a_time_of_another_zone_names_it():
    assert formats.clock(dt.time(9, 5, tzinfo=dt.timezone(dt.timedelta(hours=9))), "id") == ("09.05 WIT")


def test_the_language_of_the_page_is_the_default():
    with translation.override("en"):
        assert formats.number(1234) == "1,234"
    with translation.override("id"):
        assert formats.number(1234) == "1.234"


@pytest.mark.parametrize(
    ("first", "last", "long", "short"),
    [
        ((2026, 11, 10), (2026, 11, 10), "10 November 2026", "10 Nov 2026"),
        ((2026, 11, 10), (2026, 11, 11), "10–11 November 2026", "10–11 Nov 2026"),
        ((2026, 11, 30), (2026, 12, 1), "30 November – 1 Desember 2026", "30 Nov – 1 Des 2026"),
        ((2026, 12, 31), (2027, 1, 2), "31 Desember 2026 – 2 Januari 2027", "31 Des 2026 – 2 Jan 2027"),
    ],
)
def test_days_say_once_what_both_share(first, last, long, short):
    days = dt.date(*first), dt.date(*last)
    assert formats.long_days(*days, "id") == long
    assert formats.short_days(*days, "id") == short
