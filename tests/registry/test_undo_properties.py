"""Random edits, a batch, later edits, undo: what was edited later stays, the rest is as before."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import User
from registry.batch_errors import NothingUndoneError
from registry.enums import BatchKind
from registry.models import Assignment, Programme, Worker
from registry.services import batch, undo_batch
from registry.undo.plan import Conflict

pytestmark = pytest.mark.usefixtures("reference_data")
PEOPLE = 3
VALUES = {
    "education": ["", "D3", "S2", "S3"],
    "birth_place": ["", "Cimahi", "Garut"],
    "birth_date": [None, dt.date(1990, 1, 1), dt.date(1991, 2, 2)],
    "fields_of_practice": [[], ["ANAK"], ["ANAK", "LANSIA"]],
}
DUTY_VALUES = {"share": [50, 75, 100], "ends_on": [None, dt.date(2025, 1, 1)]}

edits = st.lists(
    st.tuples(st.integers(0, PEOPLE - 1), st.sampled_from(sorted(VALUES)), st.integers(0, 2)), max_size=8
)
# On the duty of a person: entered, changed, or deleted.
duties = st.lists(
    st.tuples(st.integers(0, PEOPLE - 1), st.sampled_from(["enter", "share", "ends_on", "delete"])),
    max_size=5,
)
State = dict[tuple[str, int], dict[str, Any]]


def apply_edits(people: list[Worker], chosen: list[tuple[int, str, int]]) -> None:
    for number, name, value in chosen:
        worker = Worker.objects.get(pk=people[number].pk)
        setattr(worker, name, VALUES[name][value])
        worker.save()


def apply_duties(people: list[Worker], chosen: list[tuple[int, str]]) -> None:
    for step, (number, act) in enumerate(chosen):
        held = Assignment.objects.filter(worker=people[number]).first()
        if act == "enter" and held is None:
            Assignment.objects.create(
                worker=people[number],
                programme=Programme.objects.get(code="PKH"),
                place_id="32.77",
                starts_on=dt.date(2024, 1, 1),
            )
        elif held and act == "delete":
            held.delete()
        elif held and act != "enter":
            setattr(held, act, DUTY_VALUES[act][step % len(DUTY_VALUES[act])])
            held.save()


def state() -> State:
    columns = {"worker": [*VALUES], "duty": ["worker_id", "place_id", *DUTY_VALUES]}
    rows = {"worker": Worker.objects.all(), "duty": Assignment.objects.all()}
    return {
        (kind, row["pk"]): {name: row[name] for name in names}
        for kind, names in columns.items()
        for row in rows[kind].values("pk", *names)
    }


def expected_fields(before: State, written: State, now: State, row: tuple[str, int]) -> dict[str, Any]:
    """Of a row that stood at all three moments."""
    return {
        name: before[row][name] if now[row][name] == written[row][name] else now[row][name]
        for name in now[row]
    }


def check(before: State, written: State, now: State, after: State, conflicts: list[Conflict]) -> None:
    told = {(conflict.record.table.model, conflict.record.key) for conflict in conflicts}
    models = {"worker": Worker, "duty": Assignment}
    for row in {*before, *written, *now, *after}:
        is_told = (models[row[0]], row[1]) in told
        if row in before and row in written and row in now:
            assert after[row] == expected_fields(before, written, now, row)
        elif row in before and row in written:
            assert row not in after  # deleted later: stays deleted
        elif row in before and row not in now:
            # Deleted by the batch: back as it was, unless a new duty of the same time stands in its way.
            assert is_told if row not in after else after[row] == before[row]
        elif row in written and row in now:
            # Entered by the batch: gone, unless it was changed since.
            assert (row in after) == (now[row] != written[row] or is_told)
        else:
            assert (row in after) == (row in now)  # never the batch's
    for row in after:
        if after[row] == now.get(row) and row in written and row in before:
            changed = [
                n for n in now[row] if before[row][n] != written[row][n] != now[row][n] != before[row][n]
            ]
            assert bool(changed) <= ((models[row[0]], row[1]) in told)


@given(edits, duties, edits, duties, edits, duties)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_later_edits_stay_and_the_rest_is_as_before(
    make_worker: Callable[..., Worker],
    operator: User,
    first: list[tuple[int, str, int]],
    first_duties: list[tuple[int, str]],
    chosen: list[tuple[int, str, int]],
    chosen_duties: list[tuple[int, str]],
    later: list[tuple[int, str, int]],
    later_duties: list[tuple[int, str]],
) -> None:
    with transaction.atomic():
        people = [make_worker(f"Person {number}", "32.77") for number in range(PEOPLE)]
        apply_edits(people, first)
        apply_duties(people, first_duties)
        before = state()
        with batch(kind=BatchKind.BULK_EDIT, label="Random", by=operator) as made:
            apply_edits(people, chosen)
            apply_duties(people, chosen_duties)
        written = state()
        apply_edits(people, later)
        apply_duties(people, later_duties)
        now = state()
        try:
            conflicts = list(undo_batch(batch_id=made.pk, by=operator).conflicts)
        except NothingUndoneError:
            assert state() == now
        else:
            check(before, written, now, state(), conflicts)
        transaction.set_rollback(True)
