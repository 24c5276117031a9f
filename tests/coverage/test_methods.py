"""The arithmetic of norms, against the examples that were published of each method."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coverage.enums import Method
from coverage.needs.methods.activities import Service, factor_for, staff_for
from coverage.needs.methods.activity_standards import activity_standards
from coverage.needs.methods.fixed_posts import fixed_posts
from coverage.needs.methods.ratio import ratio
from coverage.needs.methods.tasks import tasks
from coverage.needs.methods.wisn import wisn
from coverage.needs.methods.working_time import ASSUMPTIONS, working_time

HOUR = 60


def service(volume: int, minutes: object) -> Service:
    return Service(Fraction(volume), Fraction(str(minutes)))


def rounded(exact: Fraction, places: int) -> float:
    return round(float(exact), places)


def test_wisn_of_the_kenyan_clinic() -> None:
    """100,000 visits of a quarter of an hour; 179 days of 8 hours, 10 of which are training."""
    available = Fraction(179 * 8 * HOUR)
    reckoning = wisn([service(100_000, 15)], available=available, support_share=Fraction(10, 179))
    assert rounded(reckoning.for_services, 2) == 17.46
    assert rounded(reckoning.factor, 4) == 1.0592
    assert rounded(reckoning.exact, 2) == 18.49
    alone = wisn([service(100_000, 15)], available=available, individual_minutes=available / 2)
    assert alone.exact - alone.for_services == Fraction(1, 2)


def test_activity_standards_round_only_the_last_figure() -> None:
    """The source truncates at every step and prints 3.92; unrounded it is 3.9410."""
    reckoning = activity_standards(
        [service(15_800, 3), service(45_000, 5)], available=Fraction(72_000), support_share=Fraction(4, 100)
    )
    assert [rounded(staff, 4) for staff in reckoning.staff] == [0.6583, 3.125]
    assert rounded(reckoning.for_services, 4) == 3.7833
    assert rounded(reckoning.factor, 4) == 1.0417
    assert rounded(reckoning.exact, 4) == 3.9410


def test_task_by_task() -> None:
    work = [service(600, 180), service(1800, 120), service(120, 150), service(600, 90)]
    assert tasks(work, available=Fraction(75_000)).exact == Fraction(528, 100)


def test_ratio_and_fixed_posts_stay_exact() -> None:
    assert ratio(17_722, Fraction(100)) == Fraction("177.22")
    assert fixed_posts(3, Fraction("0.25")) == Fraction(3, 4)
    with pytest.raises(ValueError, match="0"):
        ratio(1, Fraction(0))


@pytest.mark.parametrize("share", [Fraction(-1, 10), Fraction(1), Fraction(3, 2)])
def test_no_factor_where_no_time_is_left(share: Fraction) -> None:
    with pytest.raises(ValueError, match=str(share)):
        factor_for(share)


def test_no_staff_without_time() -> None:
    with pytest.raises(ValueError, match="0"):
        staff_for([service(1, 1)], Fraction(0))


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 600)), min_size=1, max_size=6))
def test_the_methods_agree_where_nothing_is_added(work: list[tuple[int, int]]) -> None:
    services = [service(*each) for each in work]
    available = Fraction(72_000)
    needs = {
        wisn(services, available=available).exact,
        activity_standards(services, available=available).exact,
        tasks(services, available=available).exact,
    }
    assert needs == {sum((each.total for each in services), Fraction(0)) / available}


# -- the time of one worker -------------------------------------------------------------------------


def test_hours_of_the_year_are_assumed_by_the_method() -> None:
    assert working_time(Method.ABK_KES, {}).minutes == 72_000
    assert working_time(Method.ABK_TASKS, {}).minutes == 75_000
    (hours,) = working_time(Method.ABK_TASKS, {}).figures
    assert (hours.is_assumed, hours.is_checked) == (True, False)


def test_wisn_counts_by_the_calendar() -> None:
    stated = {
        "working_days": Decimal(234),
        "public_holidays": Decimal(10),
        "leave_days": Decimal(30),
        "sick_days": Decimal(15),
        "hours_per_day": Decimal(8),
    }
    time = working_time(Method.WISN, stated)
    assert time.minutes == 179 * 8 * HOUR
    assumed = {figure.name for figure in time.figures if figure.is_assumed}
    assert assumed == {"training_days", "effective_percent"}


def test_what_a_norm_states_of_days_takes_the_place_of_assumed_hours() -> None:
    time = working_time(Method.ABK_TASKS, {"working_days": Decimal(312)})
    assert time.minutes == (312 - 16 - 12) * Fraction("7.5") * Fraction(70, 100) * HOUR
    assert working_time(Method.ABK_TASKS, {"hours_per_year": Decimal(1300)}).minutes == 78_000


def test_assumptions_stay_as_adopted_norms_were_reckoned_with_them() -> None:
    assert {method: dict(each) for method, each in ASSUMPTIONS.items()}.keys() == {
        Method.WISN,
        Method.ABK_KES,
        Method.ABK_TASKS,
    }
    assert ASSUMPTIONS[Method.ABK_KES]["hours_per_year"].value == 1200
    assert ASSUMPTIONS[Method.ABK_TASKS]["hours_per_year"].value == 1250
    assert [str(ASSUMPTIONS[Method.WISN][name].value) for name in ASSUMPTIONS[Method.WISN]] == [
        "260",
        "16",
        "12",
        "0",
        "0",
        "7.5",
        "100",
    ]
