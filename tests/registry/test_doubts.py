"""Soft rules ask; they never refuse what was answered."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registry import doubts
from registry.doubts import Answer, UnansweredDoubtsError
from registry.enums import Category, EmploymentStatus, Sex
from registry.facts import AssignmentFacts
from tests.people import person

JANUARY = dt.date(2026, 1, 1)


def codes(found):
    return [doubt.code for doubt in found]


def everywhere(_code):
    return True


def test_person_who_agrees_with_the_nik_raises_none():
    assert doubts.about_person(person(), is_region=everywhere, today=JANUARY) == []


@pytest.mark.parametrize(
    ("changed", "code", "field"),
    [
        ({"birth_date": dt.date(1991, 3, 15)}, "nik_birth_date_differs", "birth_date"),
        ({"sex": Sex.MALE}, "nik_sex_differs", "sex"),
        ({"nip": "199103152019032001"}, "nip_birth_date_differs", "nip"),
        ({"nip": "199103142019031001"}, "nip_sex_differs", "nip"),
    ],
)
def test_number_that_disagrees(changed, code, field):
    facts = person(employment_status=EmploymentStatus.PNS, **changed)
    (doubt,) = doubts.about_person(facts, is_region=everywhere, today=JANUARY)
    assert (doubt.code, doubt.field) == (code, field)


def test_nik_of_no_known_regency():
    (doubt,) = doubts.about_person(person(), is_region=lambda code: code != "32.77", today=JANUARY)
    assert doubt.code == "nik_region_unknown"
    assert "3277" in doubt.message


def test_unknown_is_not_doubtful():
    assert doubts.about_person(person(birth_date=None, sex=""), is_region=everywhere, today=JANUARY) == []


def test_psm_is_no_social_worker():
    assert codes(doubts.about_category(Category.PEKSOS, "PSM")) == ["psm_as_peksos"]
    assert doubts.about_category(Category.RELAWAN, "PSM") == []
    assert doubts.about_category(Category.PEKSOS, "PKH") == []


def share(percent, first=None, last=None):
    day = lambda number: None if number is None else JANUARY + dt.timedelta(days=number)  # noqa: E731
    return AssignmentFacts(programme=None, place=None, share=percent, starts_on=day(first), ends_on=day(last))


@pytest.mark.parametrize(
    ("wanted", "others", "doubtful"),
    [
        (share(100, 0), [], False),
        (share(50, 0), [share(50, 0)], False),
        (share(51, 0), [share(50, 0)], True),
        (share(100, 10), [share(100, 0, 9)], False),
        (share(100, 10), [share(100, 0, 10)], True),
        (share(100), [share(1, 5, 6)], True),
        (share(50, 0, 9), [share(50, 0, 4), share(50, 5, 9)], False),
        (share(50, 0, 9), [share(50, 0, 5), share(50, 5, 9)], True),
    ],
)
def test_more_than_full_time(wanted, others, doubtful):
    assert bool(doubts.about_share(wanted, others)) is doubtful


terms = st.builds(share, st.integers(1, 100), st.integers(0, 12), st.integers(0, 12)).filter(
    lambda term: term.starts_on <= term.ends_on
)


@given(wanted=terms, others=st.lists(terms, max_size=4))
def test_share_is_that_of_the_fullest_day(wanted, others):
    span = (wanted.ends_on - wanted.starts_on).days + 1
    days = [wanted.starts_on + dt.timedelta(days=number) for number in range(span)]
    fullest = max(
        wanted.share + sum(other.share for other in others if other.starts_on <= day <= other.ends_on)
        for day in days
    )
    assert bool(doubts.about_share(wanted, others)) is (fullest > 100)


class TestAnswer:
    found = [doubts.Doubt("a", "A?"), doubts.Doubt("b", "B?")]

    def test_nothing_doubted_needs_no_answer(self):
        assert Answer().check([]) == {}

    @pytest.mark.parametrize(
        "answer",
        [
            Answer(),
            Answer(reason="sesuai KTP"),
            Answer(reason="sesuai KTP", codes=frozenset({"a"})),
            Answer(reason="  ", codes=frozenset({"a", "b"})),
        ],
        ids=["none", "unseen", "one unseen", "blank reason"],
    )
    def test_what_is_no_answer(self, answer):
        with pytest.raises(UnansweredDoubtsError) as refusal:
            answer.check(self.found)
        assert refusal.value.doubts == tuple(self.found)

    def test_seen_with_a_reason_is_noted(self):
        answer = Answer(reason=" sesuai KTP ", codes=frozenset({"a", "b", "c"}))
        assert answer.check(self.found) == {"doubts": ["a", "b"], "reason": "sesuai KTP"}

    def test_work_in_bulk_answers_all(self):
        assert Answer.to_every_doubt("impor").check(self.found)["reason"] == "impor"
