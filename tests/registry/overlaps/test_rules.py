"""The rules against their definition, day by day."""

import datetime as dt
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from registry.doubts import FULL_TIME
from registry.enums import OverlapRule
from registry.overlaps.fixes import EndDuties, ShareDuties, fixes
from registry.overlaps.rules import Duty, Finding, Seats, about_post, about_worker

TODAY = dt.date(2026, 6, 15)
DAY = dt.timedelta(days=1)
# Days on which something can begin or end, and as many before and after them.
DAYS = [TODAY + dt.timedelta(days=number) for number in range(-12, 13)]


@st.composite
def duties(draw: st.DrawFn, *, workers: int = 1) -> list[Duty]:
    """Assignments that are not over on the day, in the order in which they are read."""
    rows = []
    for pk in range(1, draw(st.integers(0, 5)) + 1):
        starts_on = draw(st.none() | st.sampled_from(DAYS[1:-1]))
        earliest = max(starts_on or TODAY, TODAY)
        ends_on = draw(st.none() | st.sampled_from([day for day in DAYS[:-1] if day >= earliest]))
        rows.append(
            Duty(
                pk,
                draw(st.integers(1, workers)),
                draw(st.integers(1, 2)),
                draw(st.sampled_from(["32.77.01", "32.77.02"])),
                draw(st.none() | st.integers(1, 2)),
                1,
                draw(st.sampled_from([25, 50, 75, 100])),
                pk == 1,
                starts_on,
                ends_on,
            )
        )
    return sorted(rows, key=lambda duty: (duty.first, duty.pk))


def running(rows: list[Duty], day: dt.date) -> list[Duty]:
    return [duty for duty in rows if duty.first <= day <= duty.last]


def days_of(found: list[Finding]) -> set[dt.date]:
    """All days that the findings cover, of those that are looked at."""
    return {day for each in found for day in DAYS if (each.first or day) <= day <= (each.last or day)}


@given(rows=duties())
def test_over_full_time_is_said_of_exactly_the_days_on_which_it_is_so(rows: list[Duty]) -> None:
    found = [each for each in about_worker(rows, None) if each.rule == OverlapRule.OVER_FULL_TIME]
    assert days_of(found) == {day for day in DAYS if sum(d.share for d in running(rows, day)) > FULL_TIME}
    for each in found:
        there = [day for day in DAYS if (each.first or day) <= day <= (each.last or day)]
        assert set(each.duties) == {duty for day in there for duty in running(rows, day)}
        assert each.total == max(sum(d.share for d in running(rows, day)) for day in there)
        assert each.last is None or each.last >= TODAY


@given(rows=duties())
def test_a_programme_twice_is_said_of_every_pair_that_shares_a_day(rows: list[Duty]) -> None:
    expected = set()
    for one, other in combinations(rows, 2):
        shared = [day for day in DAYS if {one, other} <= set(running(rows, day))]
        houses = {one.organization, other.organization}
        if one.programme != other.programme or not shared:
            continue
        if one.place != other.place:
            expected.add((OverlapRule.SAME_PROGRAMME, frozenset({one.pk, other.pk})))
        elif len(houses) == 1 or None in houses:
            expected.add((OverlapRule.SAME_PLACE, frozenset({one.pk, other.pk})))
    found = [each for each in about_worker(rows, None) if each.rule != OverlapRule.OVER_FULL_TIME]
    assert {(each.rule, frozenset(d.pk for d in each.duties)) for each in found} == expected
    for each in found:
        assert days_of([each]) == {day for day in DAYS if set(each.duties) <= set(running(rows, day))}


@given(rows=duties(), left_on=st.sampled_from([day for day in DAYS if day <= TODAY]))
def test_who_left_has_one_finding_with_every_assignment_that_goes_on(
    rows: list[Duty], left_on: dt.date
) -> None:
    found = list(about_worker(rows, left_on))
    assert [each.rule for each in found] == ([OverlapRule.DEPARTED] if rows else [])
    for each in found:
        assert set(each.duties) == set(rows)
        assert each.first == left_on


@given(rows=duties(workers=3), seats=st.integers(1, 2), is_held=st.booleans())
def test_a_post_is_overfilled_on_exactly_the_days_with_more_persons_than_seats(
    rows: list[Duty], seats: int, is_held: bool
) -> None:
    found = list(about_post(Seats(1, seats, TODAY), rows, is_held=is_held))
    crowded = [each for each in found if each.rule == OverlapRule.POST_OVERFILLED]
    assert days_of(crowded) == {
        day for day in DAYS if len({duty.worker for duty in running(rows, day)}) > seats
    }
    assert [each.rule for each in found if each not in crowded] == [OverlapRule.POST_VACANT] * (not is_held)


def after(finding: Finding, fix: EndDuties | ShareDuties) -> list[Duty]:
    """The assignments of the finding as the fix leaves them."""
    rows = []
    for duty in finding.duties:
        match fix:
            case EndDuties(ended, last_day):
                rows.append(duty._replace(ends_on=last_day) if duty.pk in ended else duty)
            case ShareDuties(shares, from_on):
                share = dict(shares).get(duty.pk)
                if share is None:
                    rows.append(duty)
                    continue
                if duty.first < from_on:
                    rows.append(duty._replace(ends_on=from_on - DAY))
                rows.append(duty._replace(share=share, starts_on=max(duty.first, from_on)))
    return [duty for duty in rows if duty.last >= TODAY]


@given(rows=duties())
def test_every_offered_fix_settles_its_finding(rows: list[Duty]) -> None:
    for finding in about_worker(rows, None):
        for fix in fixes(finding, TODAY):
            left = about_worker(after(finding, fix), None)
            assert finding.rule not in {each.rule for each in left}


@given(rows=duties(), left_on=st.sampled_from([day for day in DAYS if day <= TODAY]))
def test_a_fix_never_ends_an_assignment_before_it_began(rows: list[Duty], left_on: dt.date) -> None:
    starts = {duty.pk: duty.first for duty in rows}
    for finding in [*about_worker(rows, None), *about_worker(rows, left_on)]:
        for fix in fixes(finding, TODAY):
            match fix:
                case EndDuties(ended, last_day):
                    assert all(starts[pk] <= last_day for pk in ended)


def test_two_full_time_duties_offer_the_end_of_the_older_and_half_time_for_both() -> None:
    older = Duty(1, 7, 1, "32.77.01", None, None, 100, True, dt.date(2022, 1, 3), None)
    newer = Duty(2, 7, 2, "32.77.02", None, None, 100, False, dt.date(2026, 6, 1), None)
    (finding,) = about_worker([older, newer], None)
    assert (finding.first, finding.total, finding.days(TODAY)) == (dt.date(2026, 6, 1), 200, 15)
    assert fixes(finding, TODAY) == [
        EndDuties((1,), dt.date(2026, 5, 31), successor=2),
        EndDuties((2,), dt.date(2026, 6, 14)),
        ShareDuties(((1, 50), (2, 50)), dt.date(2026, 6, 1)),
    ]


def test_a_newer_duty_with_room_left_becomes_part_time() -> None:
    half = Duty(1, 7, 1, "32.77.01", None, None, 50, True, dt.date(2022, 1, 3), None)
    newer = Duty(2, 7, 2, "32.77.02", None, None, 75, False, dt.date(2026, 6, 1), None)
    (finding,) = about_worker([half, newer], None)
    assert fixes(finding, TODAY)[-1] == ShareDuties(((2, 50),), dt.date(2026, 6, 1))
