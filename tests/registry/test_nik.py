"""The shape of a NIK, and what it says."""

import datetime as dt
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry.enums import Sex
from registry.numbers.nik import InvalidNikError, group, mask, parse

TODAY = dt.date(2026, 11, 21)


def test_woman_of_cimahi():
    nik = parse("3277035403910007", today=TODAY)
    assert (nik.birth_date, nik.sex, nik.region_code) == (dt.date(1991, 3, 14), Sex.FEMALE, "32.77")


@pytest.mark.parametrize("text", ["3277 0354 0391 0007", "3277.0354.0391.0007", " '3277-0354-0391-0007 "])
def test_separators_do_not_matter(text):
    assert parse(text, today=TODAY).digits == "3277035403910007"


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("327703540391000", "nik_too_short", "kurang 1"),
        ("32770354039100071", "nik_too_long", "kelebihan 1"),
        ("327703540391O007", "nik_not_digits", "posisi 13"),
        ("3277037203910007", "nik_birth_date_impossible", "720391"),
        ("3277035403910000", "nik_serial_zero", "0000"),
        ("３２７７035403910007", "nik_not_digits", "posisi 1"),
    ],
)
def test_wrong_shape_says_what_to_mend(text, code, said):
    with pytest.raises(InvalidNikError) as refusal:
        parse(text, today=TODAY)
    assert refusal.value.code == code
    assert said in refusal.value.message


@given(
    born=st.dates(dt.date(1927, 1, 1), dt.date(2011, 12, 31)),
    sex=st.sampled_from(Sex),
    serial=st.integers(1, 9999),
    region=st.integers(1101, 9699),
)
def test_whoever_is_between_15_and_99_is_read_back(born, sex, serial, region):
    day = born.day + (40 if sex == Sex.FEMALE else 0)
    nik = parse(f"{region}01{day:02}{born:%m%y}{serial:04}", today=TODAY)
    assert (nik.birth_date, nik.sex) == (born, sex)
    assert nik.region_code == f"{region // 100}.{region % 100:02}"


@given(digits=st.from_regex(r"[0-9]{16}", fullmatch=True))
def test_sixteen_digits_are_read_or_refused_never_crash(digits):
    with suppress(InvalidNikError):
        assert parse(digits, today=TODAY).digits == digits


def test_masked_and_grouped():
    assert mask("3277035403910007") == "3277••••••••0007"
    assert group("3277035403910007") == "3277 0354 0391 0007"
    assert mask("") == ""
