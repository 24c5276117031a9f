"""Changing a duty from a day on keeps what was before."""

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import AuditEvent, User
from registry.doubts import Answer
from registry.errors import AlreadyMainError, NotRunningError, OutsideRegionError
from registry.models import Assignment, Worker
from registry.services import assign_worker, change_share, make_primary
from tests.people import assignment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ANYWAY = Answer.to_every_doubt("official")


def send(worker: Worker, by: User, programme: str, **facts: object) -> Assignment:
    return assign_worker(
        worker_id=worker.pk, facts=assignment("32.77", programme, **facts), answer=ANYWAY, by=by
    )


def programme_on(worker: Worker, day: dt.date) -> str | None:
    """In which programme the person counts on the day."""
    return (
        Worker.objects.with_place_on(day)  # type: ignore[misc]
        .filter(pk=worker.pk)
        .values_list("main_assignment__programme__code", flat=True)
        .get()
    )


class TestMakePrimary:
    def test_moves_the_count_from_the_day_on_and_leaves_earlier_days(
        self, operator: User, ours: Worker
    ) -> None:
        send(ours, operator, "PKH")
        extra = send(ours, operator, "LK3", starts_on=dt.date(2025, 1, 1), is_primary=False)
        make_primary(assignment_id=extra.pk, from_on=dt.date(2026, 6, 1), by=operator)
        assert programme_on(ours, dt.date(2026, 5, 31)) == "PKH"
        assert programme_on(ours, dt.date(2026, 6, 1)) == "LK3"
        rows = ours.assignments.order_by("starts_on", "programme__code")
        assert [(r.programme.code, r.starts_on, r.ends_on, r.is_primary) for r in rows] == [
            ("PKH", dt.date(2024, 1, 3), dt.date(2026, 5, 31), True),
            ("LK3", dt.date(2025, 1, 1), dt.date(2026, 5, 31), False),
            ("LK3", dt.date(2026, 6, 1), None, True),
            ("PKH", dt.date(2026, 6, 1), None, False),
        ]
        assert AuditEvent.objects.filter(action="ASSIGNMENT_MADE_MAIN").count() == 1

    def test_gives_the_count_back_when_it_ends(self, operator: User, ours: Worker) -> None:
        send(ours, operator, "PKH")
        extra = send(
            ours,
            operator,
            "LK3",
            starts_on=dt.date(2026, 6, 1),
            ends_on=dt.date(2026, 6, 30),
            is_primary=False,
        )
        make_primary(assignment_id=extra.pk, from_on=dt.date(2026, 6, 1), by=operator)
        days = [dt.date(2026, 5, 31), dt.date(2026, 6, 1), dt.date(2026, 6, 30), dt.date(2026, 7, 1)]
        assert [programme_on(ours, day) for day in days] == ["PKH", "LK3", "LK3", "PKH"]

    def test_needs_no_other_main_assignment(self, operator: User, ours: Worker) -> None:
        extra = send(ours, operator, "LK3", is_primary=False)
        make_primary(assignment_id=extra.pk, from_on=dt.date(2024, 1, 3), by=operator)
        assert ours.assignments.get().is_primary

    def test_refuses_the_main_one(self, operator: User, ours: Worker) -> None:
        main = send(ours, operator, "PKH")
        with pytest.raises(AlreadyMainError):
            make_primary(assignment_id=main.pk, from_on=dt.date(2026, 1, 1), by=operator)

    @pytest.mark.parametrize("day", [dt.date(2024, 12, 31), dt.date(2026, 1, 1)])
    def test_refuses_a_day_on_which_it_does_not_run(self, operator: User, ours: Worker, day: dt.date) -> None:
        term = {"starts_on": dt.date(2025, 1, 1), "ends_on": dt.date(2025, 12, 31)}
        extra = send(ours, operator, "LK3", **term, is_primary=False)
        with pytest.raises(NotRunningError):
            make_primary(assignment_id=extra.pk, from_on=day, by=operator)

    def test_refuses_other_offices(self, operator: User, other_operator: User, ours: Worker) -> None:
        extra = send(ours, operator, "LK3", is_primary=False)
        with pytest.raises(OutsideRegionError):
            make_primary(assignment_id=extra.pk, from_on=dt.date(2026, 1, 1), by=other_operator)


class TestChangeShare:
    def test_splits_the_assignment_at_the_day(self, operator: User, ours: Worker) -> None:
        main = send(ours, operator, "PKH")
        change_share(assignment_id=main.pk, share=50, from_on=dt.date(2026, 3, 1), by=operator)
        rows = ours.assignments.order_by("starts_on")
        assert [(r.starts_on, r.ends_on, r.share, r.is_primary) for r in rows] == [
            (dt.date(2024, 1, 3), dt.date(2026, 2, 28), 100, True),
            (dt.date(2026, 3, 1), None, 50, True),
        ]
        assert all(row.decree_number == main.decree_number for row in rows)

    def test_from_its_first_day_stays_one_row(self, operator: User, ours: Worker) -> None:
        main = send(ours, operator, "PKH")
        change_share(assignment_id=main.pk, share=50, from_on=dt.date(2024, 1, 3), by=operator)
        assert ours.assignments.get().share == 50

    def test_refuses_other_offices(self, operator: User, other_operator: User, ours: Worker) -> None:
        main = send(ours, operator, "PKH")
        with pytest.raises(OutsideRegionError):
            change_share(assignment_id=main.pk, share=50, from_on=dt.date(2026, 3, 1), by=other_operator)


DAYS = [dt.date(2026, 1, 1) + dt.timedelta(days=number) for number in range(12)]


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    terms=st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10)), min_size=1, max_size=3),
    moves=st.lists(st.tuples(st.integers(0, 5), st.integers(0, 10)), max_size=3),
)
def test_at_most_one_counts_and_days_before_a_move_never_change(
    operator: User, ours: Worker, terms: list[tuple[int, int]], moves: list[tuple[int, int]]
) -> None:
    ours.assignments.all().delete()
    send(ours, operator, "PKH", starts_on=DAYS[0])
    for first, length in terms:
        term = {"starts_on": DAYS[first], "ends_on": DAYS[min(first + length, 11)]}
        send(ours, operator, "LK3", **term, is_primary=False)
    for which, day in moves:
        rows = list(ours.assignments.order_by("pk"))
        row = rows[which % len(rows)]
        before = [programme_on(ours, earlier) for earlier in DAYS[:day]]
        try:
            make_primary(assignment_id=row.pk, from_on=DAYS[day], by=operator)
        except (AlreadyMainError, NotRunningError):
            continue
        assert [programme_on(ours, earlier) for earlier in DAYS[:day]] == before
        assert programme_on(ours, DAYS[day]) == row.programme.code
    for day in DAYS:
        assert ours.assignments.primary().in_force_on(day).count() == 1
