"""What is found in the database: every seeded overlap, nothing else, in the scope, in few queries."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from registry.doubts import Answer
from registry.enums import OverlapRule, State
from registry.facts import PostFacts
from registry.models import Assignment, Post, Worker, WorkerState
from registry.overlaps.rules import Duty, about_worker
from registry.overlaps.search import COLUMNS, find, findings_of_worker, open_findings, subject_of
from registry.overlaps.words import finding_rows
from registry.services import accept_overlap, assign_worker, change_state, create_post
from tests.people import assignment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ANYWAY = Answer.to_every_doubt("rangkap resmi")
Make = Callable[..., Worker]


def send(
    worker: Worker, by: User, programme: str = "PKH", place: str = "32.77", **facts: object
) -> Assignment:
    wanted = assignment(place, programme, **facts)
    return assign_worker(worker_id=worker.pk, facts=wanted, answer=ANYWAY, by=by)


def post(by: User, programme: str = "PKH", seats: int = 1) -> Post:
    told = assignment("32.77", programme)
    facts = PostFacts(programme=told.programme, place=told.place, seats=seats, valid_from=dt.date(2020, 1, 1))
    return create_post(facts=facts, by=by)


def codes(user: User) -> list[str]:
    return [each.rule for each in open_findings(user)]


@pytest.fixture
def full_twice(operator: User, ours: Worker) -> Worker:
    send(ours, operator)
    send(ours, operator, "LK3", starts_on=dt.date(2026, 6, 1), is_primary=False)
    return ours


def test_every_kind_is_found(operator: User, make_worker: Make, full_twice: Worker) -> None:
    twice = make_worker("Dua Program", "32.77")
    send(twice, operator, share=50)
    send(twice, operator, place="32.77.01", share=50, is_primary=False)
    again = make_worker("Dua Catatan", "32.77")
    for is_primary in (True, False):
        send(again, operator, share=50, is_primary=is_primary)
    gone = make_worker("Sudah Pensiun", "32.77")
    send(gone, operator)
    change_state(worker_id=gone.pk, state=State.RETIRED, valid_from=dt.date(2026, 3, 1), by=operator)
    seat = post(operator, "TKSK")
    for name in ("Satu Kursi", "Kursi Sama"):
        send(make_worker(name, "32.77"), operator, "TKSK", post=seat)
    post(operator, "DINSOS")
    assert sorted(codes(operator)) == sorted(OverlapRule.values)


def test_nothing_is_found_where_all_is_well(operator: User, make_worker: Make, ours: Worker) -> None:
    send(ours, operator, share=50)
    send(ours, operator, "LK3", share=50, is_primary=False)
    before = make_worker("Berurutan", "32.77")
    send(before, operator, ends_on=dt.date(2026, 5, 31))
    send(before, operator, "LK3", starts_on=dt.date(2026, 6, 1))
    over = make_worker("Sudah Lewat", "32.77")
    for programme in ("PKH", "LK3"):
        send(over, operator, programme, ends_on=dt.date(2025, 1, 1), is_primary=programme == "PKH")
    seat = post(operator, "TKSK")
    send(make_worker("Pemegang", "32.77"), operator, "TKSK", post=seat)
    assert codes(operator) == []


def test_who_came_back_is_at_work(operator: User, full_twice: Worker) -> None:
    change_state(worker_id=full_twice.pk, state=State.RETIRED, valid_from=dt.date(2026, 1, 1), by=operator)
    assert codes(operator) == [OverlapRule.DEPARTED]
    change_state(worker_id=full_twice.pk, state=State.ACTIVE, valid_from=dt.date(2026, 2, 1), by=operator)
    assert codes(operator) == [OverlapRule.OVER_FULL_TIME]


def test_other_offices_see_nothing(operator: User, other_operator: User, full_twice: Worker) -> None:
    post(operator, "DINSOS")
    assert codes(other_operator) == []
    assert len(open_findings(operator, region="32.77")) == 2
    assert open_findings(operator, region="32.73") == []


def test_removed_people_are_not_counted(operator: User, full_twice: Worker) -> None:
    Worker.objects.filter(pk=full_twice.pk).update(
        removed_at=timezone.now(), removed_by=operator, removed_reason="keliru"
    )
    assert codes(operator) == []


class TestExceptions:
    def test_covers_until_its_last_day(self, operator: User, full_twice: Worker) -> None:
        (finding,) = findings_of_worker(full_twice.pk)
        today = timezone.localdate()
        exception = accept_overlap(finding=finding, reason="SK rangkap", valid_until=today, by=operator)
        assert codes(operator) == []
        type(exception).objects.update(valid_until=today - dt.timedelta(days=1))
        assert codes(operator) == [OverlapRule.OVER_FULL_TIME]

    def test_another_assignment_opens_it_again(self, operator: User, full_twice: Worker) -> None:
        (finding,) = findings_of_worker(full_twice.pk)
        accept_overlap(finding=finding, reason="SK rangkap", valid_until=timezone.localdate(), by=operator)
        send(full_twice, operator, "DINSOS", starts_on=dt.date(2026, 7, 1), share=25, is_primary=False)
        assert codes(operator) == [OverlapRule.OVER_FULL_TIME]

    def test_of_one_rule_covers_no_other(self, operator: User, full_twice: Worker) -> None:
        (finding,) = findings_of_worker(full_twice.pk)
        accept_overlap(finding=finding, reason="SK rangkap", valid_until=timezone.localdate(), by=operator)
        send(full_twice, operator, "LK3", starts_on=dt.date(2026, 6, 1), share=1, is_primary=False)
        assert OverlapRule.SAME_PLACE in codes(operator)


def test_a_key_finds_its_finding_and_no_other(full_twice: Worker) -> None:
    (finding,) = findings_of_worker(full_twice.pk)
    assert find(finding.key) == finding
    assert find(f"{finding.key}-9") is None
    assert subject_of("nonsense") == (None, None)


@pytest.mark.parametrize("people", [1, 3])
def test_queries_do_not_grow_with_the_rows(
    operator: User, make_worker: Make, django_assert_num_queries, people: int
) -> None:  # type: ignore[no-untyped-def]
    for number in range(people):
        worker = make_worker(f"Orang {number}", "32.77")
        send(worker, operator)
        send(worker, operator, "LK3", is_primary=False)
        post(operator, "DINSOS")
    assert operator.assignments_today
    with django_assert_num_queries(8):
        rows = finding_rows(open_findings(operator), operator)
        assert [row.sentence for row in rows]
    assert len(rows) == 2 * people


DAY = dt.date(2026, 1, 1)
TERMS = st.lists(
    st.tuples(
        st.sampled_from(["PKH", "LK3"]),
        st.sampled_from(["32.77", "32.77.01"]),
        st.sampled_from([25, 50, 100]),
        st.integers(0, 400),
        st.none() | st.integers(0, 400),
    ),
    max_size=4,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lives=st.lists(
        st.tuples(TERMS, st.sampled_from([State.ACTIVE, State.INACTIVE, State.RETIRED])), max_size=3
    )
)
def test_the_database_leaves_nobody_out(operator: User, make_worker: Make, lives: list) -> None:  # type: ignore[type-arg]
    """Those whom the query keeps, put to the rules, are all whom the rules find among everybody."""
    Worker.objects.all().delete()
    today = timezone.localdate()
    left_on = DAY + dt.timedelta(days=100)
    expected = set()
    for number, (terms, state) in enumerate(lives):
        worker = make_worker(f"Orang {number}", "32.77")
        if state != State.ACTIVE:
            WorkerState.objects.create(worker=worker, state=state, valid_from=left_on)
        for programme, place, share, first, length in terms:
            start = DAY + dt.timedelta(days=first)
            end = None if length is None else start + dt.timedelta(days=length)
            send(
                worker,
                operator,
                programme,
                place,
                share=share,
                starts_on=start,
                ends_on=end,
                is_primary=False,
            )
        rows = worker.assignments.not_over_on(today).order_by("starts_on", "pk").values_list(*COLUMNS)
        gone = left_on if state == State.RETIRED else None
        expected |= {each.key for each in about_worker([Duty(*row) for row in rows], gone)}
    assert {each.key for each in open_findings(operator)} == expected
