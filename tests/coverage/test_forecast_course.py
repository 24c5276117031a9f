"""The years ahead: bookkeeping by hand, the interval against histories whose truth is known."""

import math
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.forecast_process import MIDDLING, ON, SMALL, SMALL_CLUMPED, History, World
from coverage.forecast.observed import NEVER, QUARTERS, Cell, Observed, Turn
from coverage.forecast.paths import HORIZON, Missing, PathKind, WhatIf, paths_of
from coverage.forecast.rates import Rate, _freedom, rates_of
from coverage.forecast.simulation import Assumptions, Drive, _reach, course, points

NOBODY_MOVES = Assumptions(
    pace=Rate.given(0),
    passes=Rate.given(0),
    renewal=Rate.given(1),
    leaving=Rate.given(0),
    recruits=Rate.given(0),
    ready=Rate.given(0),
    term=Rate.given(3),
)
SEEN = Observed(
    on=ON,
    began_on=ON.replace(year=2018),
    quarters=QUARTERS,
    stocks={},
    turns=dict.fromkeys(Turn, (0,) * QUARTERS),
    continued=0,
    cells=(Cell(1, NEVER, 3, 10), Cell(None, NEVER, None, 20)),
    seated=0,
    passed=0,
    failed=0,
    tested_in="32.77",
)


def seen(continued: int = 0, passed: int = 0, failed: int = 0, **turns: int) -> Observed:
    """As `SEEN`, with so many of each turn, spread over the quarters."""
    counts = {
        Turn(name): tuple(number // QUARTERS + (place < number % QUARTERS) for place in range(QUARTERS))
        for name, number in turns.items()
    }
    return replace(SEEN, turns={**SEEN.turns, **counts}, continued=continued, passed=passed, failed=failed)


def certified(cells: tuple[Cell, ...], assumed: Assumptions, years: int) -> list[float]:
    return [step.certified for step in course(cells, assumed, years)]


def test_terms_end_when_the_papers_say() -> None:
    cells = (Cell(0, NEVER, 3, 4), Cell(2, NEVER, 3, 6))
    assumed = replace(NOBODY_MOVES, renewal=Rate.given(0.5))

    # Half of four at once, half of six in the third year; those renewed end again after three years.
    assert certified(cells, assumed, 6) == [8, 8, 5, 4, 4, 2.5]


def test_retirement_takes_people_in_its_year_whatever_they_hold() -> None:
    cells = (Cell(9, 1, 3, 5), Cell(None, 0, None, 7))

    assert [(step.certified, step.rest) for step in course(cells, NOBODY_MOVES, 2)] == [(5, 0), (0, 0)]


def test_nobody_passes_who_is_not_there() -> None:
    cells = (Cell(None, NEVER, None, 5),)

    assert certified(cells, replace(NOBODY_MOVES, seated=Rate.given(3)), 3) == [3, 5, 5]


def test_pace_is_read_in_two_ways_and_the_middle_taken() -> None:
    cells = (Cell(None, NEVER, None, 100),)
    paced = replace(NOBODY_MOVES, pace=Rate.given(10), passes=Rate.given(0.1))

    (step,) = course(cells, paced, 1)
    assert step.certified == pytest.approx((10 + 100 * (1 - math.exp(-0.1))) / 2)
    assert certified(cells, replace(paced, by_people=0), 3) == [10, 20, 30]


def test_recruits_come_certified_or_wait_for_a_test() -> None:
    assumed = replace(NOBODY_MOVES, recruits=Rate.given(10), ready=Rate.given(0.2))

    assert [(step.certified, step.rest) for step in course((), assumed, 2)] == [(2, 8), (4, 16)]


def test_everybody_is_examined_in_equal_parts() -> None:
    drive = Drive(4, Rate.given(1))

    cells = (Cell(None, NEVER, None, 40),)
    assert certified(cells, replace(NOBODY_MOVES, drive=drive), 4) == [10, 20, 30, 40]


def test_what_is_certain_has_no_interval() -> None:
    cells = (Cell(1, NEVER, 3, 10),)

    assert all(point.low == point.high == 10 for point in points(cells, NOBODY_MOVES, 5))


@given(
    st.integers(0, 50),
    st.integers(0, 50),
    st.floats(0, 1),
    st.floats(0, 0.3),
    st.floats(0, 20),
    st.floats(0, 20),
)
@settings(max_examples=40)
def test_course_holds_together(
    held: int, rest: int, renewal: float, leaving: float, passes: float, recruits: float
) -> None:
    cells = (Cell(1, NEVER, 3, held), Cell(None, 4, None, rest))
    assumed = replace(
        NOBODY_MOVES,
        renewal=Rate.given(renewal),
        leaving=Rate.given(leaving),
        pace=Rate.given(passes),
        passes=Rate.given(passes / 10),
        recruits=Rate.given(recruits),
    )
    steps = course(cells, assumed, 8)
    more = course(cells, replace(assumed, recruits=Rate.given(recruits + 1)), 8)

    for year, step in enumerate(steps):
        assert 0 <= step.kept <= step.certified + 1e-9
        assert step.certified + step.rest <= held + rest + recruits * (year + 1) + 1e-6
    assert all(other.certified >= step.certified - 1e-9 for step, other in zip(steps, more, strict=True))
    for point in points(cells, assumed, 8):
        assert point.low - 1e-9 <= point.expected <= point.high + 1e-9


# -- rates and paths -----------------------------------------------------------------------------


def test_a_share_of_few_is_missing_and_never_zero() -> None:
    few, enough = rates_of(seen(lapsed=2, continued=1)), rates_of(seen(lapsed=4, continued=1))

    assert few.renewal is None
    assert (enough.renewal.value, enough.renewal.numerator, enough.renewal.denominator) == (0.2, 1, 5)


def test_what_never_happened_is_zero_but_not_for_certain() -> None:
    rates = rates_of(seen())

    assert rates.pace.value == rates.passes.value == 0
    assert rates.pace.error > 0


def test_a_part_of_those_without_a_certificate_passes() -> None:
    passes = rates_of(seen(first=15, came=6)).passes

    # Twenty at the end; at the beginning the fifteen besides and the six not yet: 24.5 on the way.
    assert (passes.numerator, passes.denominator) == (15, pytest.approx(24.5 * 3))


def test_batches_spread_more_than_chance() -> None:
    even = rates_of(seen(first=24)).pace
    uneven = rates_of(replace(SEEN, turns={**SEEN.turns, Turn.FIRST: (24,) + (0,) * 11})).pace

    assert even.spread == 1
    assert uneven.spread > 4
    assert uneven.error > even.error


def test_what_few_quarters_tell_of_the_spread_widens_the_interval() -> None:
    """Student's t for the degrees of freedom: 1.886 standard errors at 2, 1.638 at 3, 1.2816 where known."""
    assert [_reach([(4, 1.0)], freedom) / 2 for freedom in (2, 3, 1_000_000)] == pytest.approx(
        [1.886, 1.638, 1.2816], abs=0.01
    )
    # Half the variance is known: the freedom counts four times.
    assert _reach([(2, 1.0), (2, 0.0)], 2) == pytest.approx(_reach([(4, 1.0)], 8))


def test_freedom_of_overlapping_years_is_less_than_of_quarters() -> None:
    assert [_freedom(count, 1) for count in (4, 7)] == pytest.approx([3, 6])
    assert _freedom(QUARTERS - 3, 4) == pytest.approx(3.17, abs=0.01)


def test_never_at_this_pace_is_an_answer() -> None:
    shown = seen(lapsed=6, continued=6)

    closing = paths_of(shown, rates_of(shown), 100, WhatIf())[PathKind.PACE].closing

    assert closing.expected is None
    assert closing.latest is None


def test_pace_closes_in_the_first_year_that_reaches_the_level() -> None:
    shown = seen(first=15, continued=12)

    path = paths_of(shown, rates_of(shown), 17, WhatIf())[PathKind.PACE]

    # Ten today; of twenty without a certificate three or five pass in a year.
    assert path.closing.expected == ON.year + 2
    assert path.closing.earliest <= path.closing.expected < path.closing.latest <= HORIZON


def test_each_course_says_what_it_lacks() -> None:
    nothing = seen(lapsed=1)
    paths = paths_of(nothing, rates_of(nothing), 100, WhatIf())

    assert paths[PathKind.PACE].missing == (Missing.RENEWAL,)
    assert paths[PathKind.EXAMINE].missing == (Missing.RENEWAL, Missing.PASSING)
    assert not paths[PathKind.PLAN].points


def test_what_is_set_stands_for_what_is_not_known() -> None:
    nothing = seen(lapsed=1)
    asked = WhatIf(seats=10, passing=0.8, renewal=0.5, recruits=2)

    plan = paths_of(nothing, rates_of(nothing), 25, asked)[PathKind.PLAN]

    assert plan.assumed.seated.value == 8
    assert plan.assumed.renewal.is_given
    assert plan.closing.expected == ON.year + 3


def test_plan_asks_for_the_fewest_who_close_in_time() -> None:
    shown = seen(continued=12, passed=16, failed=4)
    rates = rates_of(shown)
    plan = paths_of(shown, rates, 60, WhatIf())[PathKind.PLAN]
    fewest = round(plan.assumed.recruits.value)

    assert plan.closing.expected <= ON.year + 10
    fewer = paths_of(shown, rates, 60, WhatIf(recruits=fewest - 1))[PathKind.PLAN]
    assert fewer.closing.expected is None or fewer.closing.expected > ON.year + 10


def test_plan_without_a_need_waits_for_numbers() -> None:
    shown = seen(continued=12, passed=16, failed=4)
    paths = paths_of(shown, rates_of(shown), None, WhatIf())

    assert paths[PathKind.PLAN].missing == (Missing.NEED,)
    assert paths[PathKind.PACE].closing is None
    assert paths_of(shown, rates_of(shown), None, WhatIf(seats=5))[PathKind.PLAN].points


# -- against the truth ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("world", "runs"),
    [(SMALL, 80), (SMALL_CLUMPED, 80), (MIDDLING, 24)],
    ids=["small", "small and irregular", "middling"],
)
def test_interval_holds_about_80_of_100_truths(world: World, runs: int) -> None:
    """`./run bench perkiraan` says the same of more runs and of uneven worlds."""
    rng, inside = Random(3277), []
    for _run in range(runs):
        shown, truth = History(world, rng).run(years_ahead=5)
        path = paths_of(shown, rates_of(shown), None, WhatIf())[PathKind.PACE]
        inside += [
            point.low <= real <= point.high for point, real in zip(path.points[1:], truth, strict=False)
        ]

    assert 0.7 <= sum(inside) / len(inside) <= 0.95
