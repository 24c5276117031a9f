"""The arithmetic of a gap, over all small numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coverage.gap import Gap, StatusCounts, unit_gap

people = st.integers(min_value=0, max_value=400)
counts = st.builds(
    StatusCounts,
    certified=people,
    validity_unknown=people,
    lapsed=people,
    never_certified=people,
)
needs = st.integers(min_value=0, max_value=900)
units = st.lists(st.tuples(needs, counts), max_size=8)


@given(needs, counts)
def test_shortage_less_surplus_is_need_less_certified(needed: int, present: StatusCounts) -> None:
    gap = unit_gap(needed, present)

    assert gap.shortage - gap.surplus == needed - present.certified
    assert gap.shortage == 0 or gap.surplus == 0


@given(needs, counts)
def test_remedies_sum_to_the_shortage_and_take_no_more_than_is_there(
    needed: int, present: StatusCounts
) -> None:
    gap = unit_gap(needed, present)
    remedies = gap.remedies

    assert remedies.confirm + remedies.renew + remedies.examine + remedies.recruit == gap.shortage
    assert remedies.confirm <= present.validity_unknown
    assert remedies.renew <= present.lapsed
    assert remedies.examine <= present.never_certified


@given(needs, counts)
def test_nobody_is_recruited_while_somebody_present_could_be_certified(
    needed: int, present: StatusCounts
) -> None:
    remedies = unit_gap(needed, present).remedies

    uncertified = present.present - present.certified
    assert remedies.recruit == 0 or remedies.confirm + remedies.renew + remedies.examine == uncertified


@given(units)
def test_a_surplus_never_hides_a_shortage(rows: list[tuple[int, StatusCounts]]) -> None:
    parts = [unit_gap(needed, present) for needed, present in rows]

    whole = sum(parts, Gap())

    assert whole.shortage == sum(part.shortage for part in parts)
    assert whole.shortage - whole.surplus == whole.needed - whole.certified
    assert whole.shortage >= whole.needed - whole.certified


@given(units)
def test_coverage_lies_between_nothing_and_all_and_says_all_only_when_nothing_lacks(
    rows: list[tuple[int, StatusCounts]],
) -> None:
    whole = sum((unit_gap(needed, present) for needed, present in rows), Gap())

    if whole.needed == 0:
        assert whole.coverage is None
        return
    assert whole.coverage is not None
    assert 0 <= whole.coverage <= 1
    assert (whole.coverage == 1) == (whole.shortage == 0)


@pytest.mark.parametrize(
    ("needed", "certified", "coverage"),
    [(178, 13, "0.073"), (100, 13, "0.130"), (3, 4, "1"), (100_000, 99_999, "0.999")],
)
def test_coverage_has_three_decimals(needed: int, certified: int, coverage: str) -> None:
    assert unit_gap(needed, StatusCounts(certified=certified)).coverage == Decimal(coverage)


def test_the_gap_of_cimahi_in_december_2017() -> None:
    gap = unit_gap(178, StatusCounts(certified=13, never_certified=23))

    assert (gap.shortage, gap.surplus) == (165, 0)
    assert (gap.remedies.examine, gap.remedies.recruit) == (23, 142)
    assert (gap.remedies.confirm, gap.remedies.renew) == (0, 0)


@given(counts, counts)
def test_counts_add_and_subtract_part_by_part(one: StatusCounts, other: StatusCounts) -> None:
    assert (one + other) - other == one
    assert (one + other).present == one.present + other.present
