"""Sending people and ending it: every way out and every refusal."""

import datetime as dt

import pytest

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from registry import services
from registry.doubts import Answer, UnansweredDoubtsError
from registry.errors import (
    AssignmentEndedError,
    EndsBeforeStartError,
    OutsideRegionError,
    SecondMainAssignmentError,
)
from registry.models import Assignment
from tests.people import assignment

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ANYWAY = Answer.to_every_doubt("rangkap resmi")


def test_assignment_is_stored_and_noted(ours, operator):
    row = services.assign_worker(
        worker_id=ours.pk, facts=assignment("32.77.01", decree_number="821/12/2024"), by=operator
    )
    stored = Assignment.objects.get(pk=row.pk)
    assert (stored.worker, stored.place_id, stored.share, stored.is_primary) == (ours, "32.77.01", 100, True)
    event = AuditEvent.objects.get(action=AuditAction.ASSIGNMENT_STARTED)
    assert event.details["programme"] == "PKH"


def test_place_outside_the_region(ours, operator):
    with pytest.raises(OutsideRegionError) as refusal:
        services.assign_worker(worker_id=ours.pk, facts=assignment("32.73"), by=operator)
    assert refusal.value.field == "place"


def test_person_outside_the_region(neighbour, operator):
    with pytest.raises(OutsideRegionError):
        services.assign_worker(worker_id=neighbour.pk, facts=assignment(), by=operator)


def test_end_before_start(ours, operator):
    with pytest.raises(EndsBeforeStartError) as refusal:
        services.assign_worker(worker_id=ours.pk, facts=assignment(ends_on=dt.date(2024, 1, 2)), by=operator)
    assert refusal.value.message.startswith("Hari terakhir mendahului hari pertama")


def test_second_main_assignment(ours, operator):
    services.assign_worker(worker_id=ours.pk, facts=assignment(), by=operator)
    with pytest.raises(SecondMainAssignmentError):
        services.assign_worker(
            worker_id=ours.pk, facts=assignment(programme="LK3"), answer=ANYWAY, by=operator
        )


def test_next_main_assignment_starts_the_day_after(ours, operator):
    services.assign_worker(worker_id=ours.pk, facts=assignment(ends_on=dt.date(2025, 6, 30)), by=operator)
    services.assign_worker(
        worker_id=ours.pk, facts=assignment(programme="LK3", starts_on=dt.date(2025, 7, 1)), by=operator
    )
    assert ours.assignments.count() == 2


def test_double_post_over_full_time_asks_then_is_noted(ours, operator):
    services.assign_worker(worker_id=ours.pk, facts=assignment(), by=operator)
    extra = assignment(programme="LK3", is_primary=False, share=50)
    with pytest.raises(UnansweredDoubtsError) as question:
        services.assign_worker(worker_id=ours.pk, facts=extra, by=operator)
    assert [doubt.code for doubt in question.value.doubts] == ["share_over_full_time"]
    services.assign_worker(worker_id=ours.pk, facts=extra, answer=ANYWAY, by=operator)
    event = AuditEvent.objects.filter(action=AuditAction.ASSIGNMENT_STARTED).latest("pk")
    assert event.details["doubts"] == ["share_over_full_time"]


def test_psm_recorded_as_social_worker_asks(ours, operator):
    with pytest.raises(UnansweredDoubtsError) as question:
        services.assign_worker(worker_id=ours.pk, facts=assignment(programme="PSM"), by=operator)
    assert "relawan sosial" in question.value.doubts[0].message


@pytest.fixture
def running(ours, operator):
    return services.assign_worker(worker_id=ours.pk, facts=assignment(), by=operator)


def test_end_is_written_and_noted(running, operator):
    last = dt.date(2026, 5, 31)
    services.end_assignment(assignment_id=running.pk, ends_on=last, by=operator)
    assert Assignment.objects.get(pk=running.pk).ends_on == last
    assert AuditEvent.objects.get(action=AuditAction.ASSIGNMENT_ENDED).details["ends_on"] == "2026-05-31"


def test_end_of_what_has_ended(running, operator):
    services.end_assignment(assignment_id=running.pk, ends_on=dt.date(2026, 5, 31), by=operator)
    with pytest.raises(AssignmentEndedError):
        services.end_assignment(assignment_id=running.pk, ends_on=dt.date(2026, 6, 30), by=operator)


def test_end_before_its_start(running, operator):
    with pytest.raises(EndsBeforeStartError):
        services.end_assignment(assignment_id=running.pk, ends_on=dt.date(2023, 1, 1), by=operator)
    assert Assignment.objects.get(pk=running.pk).ends_on is None


def test_end_by_another_office(running, other_operator):
    with pytest.raises(OutsideRegionError):
        services.end_assignment(assignment_id=running.pk, ends_on=dt.date(2026, 5, 31), by=other_operator)
