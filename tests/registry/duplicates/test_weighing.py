"""What two records say together, fact by fact."""

import datetime as dt

import pytest

from registry.duplicates.likeness import Evidence, compare
from registry.duplicates.likeness.dates import compare_dates, dates_one_slip_from
from registry.duplicates.likeness.names import compare_names
from registry.enums import Finding
from registry.names.slips import one_slip_apart, slips

BORN = dt.date(1988, 5, 14)


def person(**changed: object) -> Evidence:
    facts = {"name": "Suparman Hadi", "name_form": "suparman hadi", "birth_date": BORN, "sex": "L"}
    return Evidence(**facts | changed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "other", "finding"),
    [
        ("suparman hadi", "suparman hadi", Finding.NAME_SAME),
        ("hadi suparman", "suparman hadi", Finding.NAME_TURNED),
        ("suparman hadi", "suparmanhadi", Finding.NAME_SPELLED),
        ("suparman hadi", "suparmn hadi", Finding.NAME_NEAR),
        ("suparman hadi", "suparman h", Finding.NAME_INITIALS),
        ("suparman hadi", "suparman", Finding.NAME_PARTIAL),
        ("suparman hadi", "ibrahim hadi", Finding.NAME_SHARED_WORD),
        ("nuraini lestari", "nur lestari", Finding.NAME_PARTIAL),
        ("suparman hadi", "endang lestari", Finding.NAME_DIFFERS),
        ("ani", "ayu", Finding.NAME_DIFFERS),
    ],
)
def test_names(one: str, other: str, finding: Finding) -> None:
    assert compare_names(one, one, other, other) == finding
    assert compare_names(other, other, one, one) == finding


@pytest.mark.parametrize(
    ("other", "finding"),
    [
        (dt.date(1988, 5, 14), Finding.BIRTH_SAME),
        (dt.date(1988, 5, 15), Finding.BIRTH_DIGIT),
        (dt.date(1978, 5, 14), Finding.BIRTH_DIGIT),
        (dt.date(1988, 6, 14), Finding.BIRTH_DIGIT),
        (dt.date(1989, 5, 15), Finding.BIRTH_NEAR),
        (dt.date(1988, 1, 1), Finding.BIRTH_YEAR_ONLY),
        (dt.date(1963, 5, 3), Finding.BIRTH_DIFFERS),
    ],
)
def test_birth_dates(other: dt.date, finding: Finding) -> None:
    assert compare_dates(BORN, other) == compare_dates(other, BORN) == finding


def test_day_and_month_changed_over() -> None:
    assert compare_dates(dt.date(1988, 5, 4), dt.date(1988, 4, 5)) == Finding.BIRTH_SWAPPED


def test_every_date_one_slip_away_is_looked_for_from_both_sides() -> None:
    for other in dates_one_slip_from(BORN):
        assert BORN in dates_one_slip_from(other), other


@pytest.mark.parametrize(
    ("one", "other", "finding"),
    [
        # the same place and date, the next serial: twins
        ("3277031405880004", "3277031405880005", Finding.NIK_SERIAL),
        ("3277031405880004", "3277031405880104", Finding.NIK_DIGIT),
        ("3277031405880004", "3272031405880004", Finding.NIK_DIGIT),
        ("3277031405880004", "1871021406700031", Finding.NIK_DIFFERS),
    ],
)
def test_nik(one: str, other: str, finding: Finding) -> None:
    assert finding in compare(person(nik=one), person(nik=other)).findings


@pytest.mark.parametrize(
    ("nik", "finding"),
    [
        ("3277032405880004", None),  # a slip that the birth date was filled in from, or somebody else
        ("3271032405880009", Finding.NIK_DIFFERS),
    ],
)
def test_nik_that_differ_as_the_birth_dates_do_are_no_slip(nik: str, finding: Finding | None) -> None:
    likeness = compare(person(nik="3277031405880004"), person(birth_date=dt.date(1988, 5, 24), nik=nik))

    said = [one for one in likeness.findings if one.startswith("NIK_")]
    assert said == ([finding] if finding else [])


def test_birth_date_is_read_from_the_nik_where_it_is_missing() -> None:
    likeness = compare(person(birth_date=None, nik="3277031405880004"), person())

    assert Finding.BIRTH_SAME in likeness.findings


def test_name_that_many_bear_tells_less() -> None:
    rare = compare(person(birth_date=None), person(birth_date=None))
    common = compare(person(birth_date=None, namesakes=400), person(birth_date=None))

    assert common.score < rare.score


def test_what_one_side_lacks_says_nothing() -> None:
    alone = compare(person(), person())
    lacking = compare(person(phone="+628123456789", nip="198805142010011001"), person())

    assert lacking == alone


@pytest.mark.parametrize(
    ("one", "other", "count"), [("rini", "rani", 1), ("rini", "irni", 1), ("a", "abcd", 3)]
)
def test_slips(one: str, other: str, count: int) -> None:
    assert slips(one, other, most=2) == count


def test_one_slip_apart_needs_equal_length() -> None:
    assert one_slip_apart("12", "21")
    assert not one_slip_apart("12", "123")
