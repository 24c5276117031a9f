"""One change for many people: looked at first, then done by the rules of one."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from regions.models import Region
from registry.batch_errors import NothingToChangeError, ReasonMissingError
from registry.bulk.edits import EndEdit, FactsEdit, ProgrammeEdit, StateEdit
from registry.bulk.steps import Edit, Preview, preview
from registry.doubts import Answer
from registry.enums import Category, Education, EmploymentStatus, State
from registry.errors import OutsideRegionError
from registry.models import Assignment, Batch, Programme, Worker, WorkerState
from registry.services import BulkAct, assign_worker, edit_workers, remove_worker, undo_batch
from tests.people import assignment

pytestmark = pytest.mark.usefixtures("reference_data")
SURE = Answer.to_every_doubt("test")
TODAY = dt.date(2025, 6, 1)


@pytest.fixture
def people(make_worker: Callable[..., Worker]) -> list[Worker]:
    return [
        make_worker("Asep", "32.77", education=Education.D3),
        make_worker("Budi", "32.77", education=Education.S2),
        make_worker("Cecep", "32.77"),
    ]


def look(people: list[Worker], edit: Edit, by: User) -> Preview:
    return preview(
        list(Worker.objects.filter(pk__in=[each.pk for each in people]).order_by("pk")), [edit], by
    )


def do(people: list[Worker], edit: Edit, by: User) -> BulkAct:
    return edit_workers(seen=look(people, edit, by).seen, edits=[edit], reason="SK 2025", by=by)


def duty(worker: Worker, by: User, **changed: object) -> Assignment:
    return assign_worker(worker_id=worker.pk, facts=assignment(**changed), answer=SURE, by=by)


# -- looking -----------------------------------------------------------------------------------


def test_the_preview_tells_who_changes_and_who_does_not(people: list[Worker], operator: User) -> None:
    found = look(people, FactsEdit({"education": Education.S2}), operator)
    assert [(len(found.changed), len(found.same), len(found.refused))] == [(2, 1, 0)]
    told = [(str(line.label), line.before, line.after, count) for line, count in found.transitions]
    assert told == [("pendidikan terakhir", "D3", "S2", 1), ("pendidikan terakhir", "–", "S2", 1)]


def test_the_preview_changes_nothing(people: list[Worker], operator: User) -> None:
    look(people, FactsEdit({"education": Education.S3}), operator)
    assert not Worker.objects.filter(education=Education.S3).exists()


def test_who_has_a_nip_stays_a_civil_servant(make_worker: Callable[..., Worker], operator: User) -> None:
    servant = make_worker("Dewi", "32.77", nip="199103142015042001", employment_status=EmploymentStatus.PNS)
    (row,) = look([servant], FactsEdit({"employment_status": EmploymentStatus.HONORER}), operator).refused
    assert "NIP" in row.refusal


def test_a_category_that_the_programme_speaks_against_is_doubted(
    make_worker: Callable[..., Worker], operator: User
) -> None:
    volunteer = make_worker("Eka", "32.77", category=Category.RELAWAN)
    duty(volunteer, operator, programme="PSM")
    (row,) = look([volunteer], FactsEdit({"category": Category.PEKSOS}), operator).doubted
    assert "PSM" in row.doubts[0]


@pytest.mark.parametrize(
    "edit",
    [
        FactsEdit({"education": "S3", "category": "TKS"}),
        StateEdit(State.INACTIVE, TODAY),
        EndEdit(TODAY),
        ProgrammeEdit(TODAY),
    ],
    ids=lambda edit: type(edit).__name__,
)
def test_looking_costs_the_same_for_one_and_for_three(
    people: list[Worker], operator: User, edit: Edit
) -> None:
    assert operator.roles()  # read once per account, not per look

    def queries(count: int) -> int:
        workers = list(Worker.objects.order_by("pk")[:count])
        with CaptureQueriesContext(connection) as captured:
            edit.look(workers, operator)
        return len(captured)

    assert queries(3) == queries(1)


# -- doing -------------------------------------------------------------------------------------


def test_an_edit_is_one_batch_with_its_reason(people: list[Worker], operator: User) -> None:
    done = do(people, FactsEdit({"education": Education.S3}), operator)
    assert (done.changed, list(done.skipped)) == (3, [])
    batch = Batch.objects.get()
    assert (batch.count, batch.reason, batch.region_id) == (3, "SK 2025", "32.77")
    assert batch.label == "Pendidikan terakhir: 3 orang"
    event = AuditEvent.objects.get(action=AuditAction.WORKERS_EDITED)
    assert (event.details["people"], event.details["reason"]) == (3, "SK 2025")


def test_an_edit_is_undone_as_one(people: list[Worker], operator: User) -> None:
    before = list(Worker.objects.order_by("pk").values_list("education", "fields_of_practice"))
    edit = FactsEdit({"education": Education.S3, "fields_of_practice": ["ANAK"]})
    done = do(people, edit, operator)
    undo_batch(batch_id=done.batch.pk, by=operator)
    assert list(Worker.objects.order_by("pk").values_list("education", "fields_of_practice")) == before


def test_an_empty_value_empties_the_field(people: list[Worker], operator: User) -> None:
    do(people, FactsEdit({"education": ""}), operator)
    assert not Worker.objects.exclude(education="").exists()


def test_fields_of_practice_are_added_or_replaced(make_worker: Callable[..., Worker], operator: User) -> None:
    worker = make_worker("Fajar", "32.77", fields_of_practice=["LANSIA"])
    do([worker], FactsEdit({"fields_of_practice": ["ANAK"]}), operator)
    worker.refresh_from_db()
    assert worker.fields_of_practice == ["ANAK", "LANSIA"]
    do([worker], FactsEdit({"fields_of_practice": ["MEDIS"]}, adds_practice=False), operator)
    worker.refresh_from_db()
    assert worker.fields_of_practice == ["MEDIS"]


def test_a_state_for_the_same_day_is_replaced(people: list[Worker], operator: User) -> None:
    WorkerState.objects.create(worker=people[0], state=State.RETIRED, valid_from=TODAY)
    done = do(people, StateEdit(State.INACTIVE, TODAY), operator)
    states = WorkerState.objects.filter(valid_from=TODAY).values_list("state", flat=True)
    assert list(states) == [State.INACTIVE] * 3
    undo_batch(batch_id=done.batch.pk, by=operator)
    left = WorkerState.objects.filter(valid_from=TODAY).values_list("worker", "state")
    assert list(left) == [(people[0].pk, State.RETIRED)]


def test_an_end_is_written_where_a_main_assignment_is_open(people: list[Worker], operator: User) -> None:
    running = duty(people[0], operator)
    duty(people[1], operator, ends_on=dt.date(2025, 12, 31))
    found = look(people, EndEdit(TODAY), operator)
    assert [row.worker for row in found.changed] == [people[0]]
    assert [row.worker for row in found.refused] == people[1:]
    do(people, EndEdit(TODAY), operator)
    running.refresh_from_db()
    assert running.ends_on == TODAY


def test_a_new_programme_begins_when_the_old_one_ends(people: list[Worker], operator: User) -> None:
    old = duty(people[0], operator, share=50)
    done = do(people, ProgrammeEdit(TODAY, programme=Programme.objects.get(code="LK3")), operator)
    old.refresh_from_db()
    new = Assignment.objects.get(programme__code="LK3")
    assert (old.ends_on, new.starts_on, new.share, new.place) == (dt.date(2025, 5, 31), TODAY, 50, old.place)
    undo_batch(batch_id=done.batch.pk, by=operator)
    assert Assignment.objects.get().ends_on is None


def test_a_programme_from_the_first_day_is_written_into_the_assignment(
    people: list[Worker], operator: User
) -> None:
    duty(people[0], operator)
    do(people, ProgrammeEdit(dt.date(2024, 1, 3), programme=Programme.objects.get(code="LK3")), operator)
    assert Assignment.objects.get().programme.code == "LK3"


def test_an_assignment_at_a_place_out_of_reach_is_refused(
    people: list[Worker], operator: User, places: dict[str, Region]
) -> None:
    held = duty(people[0], operator)
    Assignment.objects.filter(pk=held.pk).update(place=places["18.71"])
    (row, *_others) = look(people, EndEdit(TODAY), operator).refused
    assert row.worker == people[0]
    assert "wilayah" in row.refusal


# -- what may go wrong -------------------------------------------------------------------------


def test_a_reason_is_mandatory(people: list[Worker], operator: User) -> None:
    edit = FactsEdit({"education": Education.S3})
    with pytest.raises(ReasonMissingError):
        edit_workers(seen=look(people, edit, operator).seen, edits=[edit], reason=" ", by=operator)


def test_who_was_changed_meanwhile_is_left_out_and_told(people: list[Worker], operator: User) -> None:
    edit = FactsEdit({"education": Education.S3})
    seen = look(people, edit, operator).seen
    people[0].birth_place = "Garut"
    people[0].save()
    remove_worker(worker_id=people[1].pk, reason="test", by=operator)
    done = edit_workers(seen=seen, edits=[edit], reason="SK", by=operator)
    assert (done.changed, list(done.skipped)) == (1, people[:2])


def test_an_assignment_changed_meanwhile_leaves_its_holder_out(people: list[Worker], operator: User) -> None:
    held = duty(people[0], operator)
    duty(people[1], operator)
    edit = EndEdit(TODAY)
    seen = look(people, edit, operator).seen
    held.decree_number = "SK-1"
    held.save()
    done = edit_workers(seen=seen, edits=[EndEdit(TODAY)], reason="SK", by=operator)
    assert [worker.pk for worker in done.skipped] == [people[0].pk]


def test_nothing_left_to_change_is_refused(people: list[Worker], operator: User) -> None:
    edit = FactsEdit({"education": Education.S3})
    seen = look(people, edit, operator).seen
    edit_workers(seen=seen, edits=[edit], reason="SK", by=operator)
    with pytest.raises(NothingToChangeError):
        edit_workers(seen=seen, edits=[edit], reason="SK", by=operator)


def test_people_of_another_office_are_not_edited(theirs: Worker, operator: User) -> None:
    edit = FactsEdit({"education": Education.S3})
    with pytest.raises(OutsideRegionError):
        edit_workers(seen={theirs.pk: 1}, edits=[edit], reason="SK", by=operator)


def test_writing_costs_the_same_for_one_and_for_three(
    make_worker: Callable[..., Worker], operator: User
) -> None:
    def queries(count: int) -> int:
        workers = [make_worker(f"Person {count} {number}", "32.77") for number in range(count)]
        for worker in workers:
            duty(worker, operator)
        edits = [FactsEdit({"education": Education.S3}), StateEdit(State.INACTIVE, TODAY), EndEdit(TODAY)]
        seen = preview(workers, edits, operator).seen
        with CaptureQueriesContext(connection) as captured:
            edit_workers(seen=seen, edits=edits, reason="SK", by=operator)
        return len(captured)

    assert queries(3) == queries(1)
