"""Dates as people type them."""

import datetime as dt

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from core.dates import UnreadableDateError, first_of_month, parse_date
from core.forms.fields import TypedDateField

TODAY = dt.date(2026, 11, 21)
MARCH = dt.date(1991, 3, 14)


@pytest.mark.parametrize(
    "text",
    [
        "14/3/1991",
        "14-3-91",
        "14 mar 1991",
        "14 Maret 1991",
        "14 March 1991",
        "14-Mar-91",
        "14.03.1991",
        "14031991",
        "140391",
        "1991-03-14",
        "1991/3/14",
        "  14 / 03 / 1991 ",
    ],
)
def test_ways_to_write_one_day(text):
    assert parse_date(text, today=TODAY) == MARCH


@pytest.mark.parametrize("text", ["h", "H", "hari ini", "today"])
def test_today_in_a_letter(text):
    assert parse_date(text, today=TODAY) == TODAY


@pytest.mark.parametrize(("text", "day"), [("5 Agt 2023", 5), ("6 agustus 2023", 6), ("7 Ags 23", 7)])
def test_spellings_of_august(text, day):
    assert parse_date(text, today=TODAY) == dt.date(2023, 8, day)


def test_two_digit_years_turn_with_the_kind_of_date():
    assert parse_date("1-1-30", today=TODAY) == dt.date(2030, 1, 1)
    assert parse_date("1-1-30", today=TODAY, is_past=True) == dt.date(1930, 1, 1)


@pytest.mark.parametrize(
    "text", ["kemarin", "32/2/2023", "14/13/1991", "0/1/2020", "1/1/1600", "/", "14 xyz 1991"]
)
def test_unreadable_date_says_how_to_write_it(text):
    with pytest.raises(UnreadableDateError) as refusal:
        parse_date(text, today=TODAY)
    assert refusal.value.code == "date_unreadable"
    assert "hh/bb/tttt" in refusal.value.message
    assert text.strip() in refusal.value.message


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("31-02-2026", "Februari 2026 tidak punya tanggal 31. Periksa tanggalnya."),
        ("29 Feb 2023", "Februari 2023 tidak punya tanggal 29. Periksa tanggalnya."),
        ("31/4/90", "April 1990 tidak punya tanggal 31. Periksa tanggalnya."),
    ],
)
def test_day_that_its_month_has_not_is_named(text, sentence):
    with pytest.raises(UnreadableDateError) as refusal:
        parse_date(text, today=TODAY)
    assert (refusal.value.code, refusal.value.message) == ("date_unreadable", sentence)


def test_a_mere_year_is_refused_with_the_likely_day():
    with pytest.raises(UnreadableDateError, match="31/12/2027") as refusal:
        parse_date("2027", today=TODAY)
    assert refusal.value.code == "date_year_only"


@pytest.mark.parametrize("text", ["Mei 2027", "mei-2027", "05/2027", "5.2027"])
def test_a_month_without_its_day_is_asked_for(text):
    with pytest.raises(UnreadableDateError) as refusal:
        parse_date(text, today=TODAY)
    assert refusal.value.code == "date_month_only"
    assert first_of_month(text) == dt.date(2027, 5, 1)


@pytest.mark.parametrize("text", ["13/2027", "Mei", "2027", "Mei 27", "xyz 2027"])
def test_what_is_no_month_of_a_year(text):
    assert first_of_month(text) is None


@given(day=st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)))
def test_what_the_form_shows_is_read_back(day):
    assert parse_date(f"{day:%d/%m/%Y}", today=TODAY) == day
    assert parse_date(day.isoformat(), today=TODAY) == day


class Typed(forms.Form):
    day = TypedDateField(required=False)


def test_field_shows_the_day_as_it_is_typed_here():
    assert 'value="14/03/1991"' in str(Typed(initial={"day": MARCH})["day"])


def test_field_keeps_what_cannot_be_read():
    form = Typed({"day": "s/d 2027"})
    assert not form.is_valid()
    assert 'value="s/d 2027"' in str(form["day"])


def test_a_day_of_an_address_is_shown_as_days_are_typed():
    day = TypedDateField()
    assert day.prepare_value("2026-11-21") == "21/11/2026"
    assert [day.prepare_value(other) for other in ("21 Nov 2026", "2026", None)] == [
        "21 Nov 2026",
        "2026",
        None,
    ]
