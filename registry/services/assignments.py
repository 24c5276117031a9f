"""Assigning a person to a programme at a place, and ending the assignment."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from accounts.enums import AuditAction
from accounts.roles import Permission
from core.bulk import columns_of
from core.constraints import refused_as
from registry import doubts
from registry.doubts import NO_ANSWER, Answer, Doubt
from registry.errors import (
    AssignmentEndedError,
    EndsBeforeStartError,
    SecondMainAssignmentError,
)
from registry.facts import AssignmentFacts, refuse_before_birth, refuse_elsewhere, values_of
from registry.models import Assignment, Worker
from registry.services.scope import locked, locked_worker, refuse_outside
from registry.services.staleness import refuse_stale
from registry.services.trail import note_about, note_assignment

if TYPE_CHECKING:
    from accounts.models import User

FACTS = tuple(field.name for field in fields(AssignmentFacts))
REFUSALS = {
    "registry_assignment_ends_after_start": EndsBeforeStartError,
    "registry_assignment_one_primary_at_a_time": SecondMainAssignmentError,
}


@transaction.atomic
def assign_worker(
    *, worker_id: int, facts: AssignmentFacts, answer: Answer = NO_ANSWER, by: User
) -> Assignment:
    """Record that a person is sent to a programme at a place.

    Raises OutsideRegionError (person or place), StartsBeforeBirthError, EndsBeforeStartError,
    PostElsewhereError, SecondMainAssignmentError and, for doubts without an answer,
    UnansweredDoubtsError.
    """
    return record_assignment(locked_worker(worker_id, Permission.WORKER_EDIT, by), facts, answer, by)


def record_assignment(worker: Worker, facts: AssignmentFacts, answer: Answer, by: User) -> Assignment:
    """`assign_worker` for a worker who is locked, or newly created, in this transaction."""
    refuse_wrong_assignment(worker, facts, by=by)
    noted = answer.check(assignment_doubts(worker, facts, worker.assignments.all()))
    assignment = new_assignment(worker, facts)
    with refused_as(REFUSALS):
        assignment.save(force_insert=True)
    note_started(worker, facts, by=by, noted=noted)
    return assignment


def refuse_wrong_assignment(worker: Worker, facts: AssignmentFacts, *, by: User) -> None:
    """The hard rules on a new assignment that do not depend on other assignments."""
    refuse_outside(facts.place, by=by, field="place")
    refuse_before_birth(facts.starts_on, worker.birth_date)
    refuse_elsewhere(facts)


def new_assignment(worker: Worker, facts: AssignmentFacts) -> Assignment:
    """The assignment, not yet saved."""
    return Assignment(worker=worker, **values_of(facts))


def assignment_columns(worker: Worker, facts: AssignmentFacts) -> dict[str, object]:
    """The assignment as values for `create_from_values`."""
    return {"worker_id": worker.pk, **columns_of(Assignment, values_of(facts))}


def note_started(worker: Worker, facts: AssignmentFacts, *, by: User, noted: Mapping[str, Any]) -> None:
    """One line on the audit trail, under the person; `noted` are the answered doubts."""
    programme, place, starts_on = facts.programme.code, facts.place.pk, facts.starts_on
    action = AuditAction.ASSIGNMENT_STARTED
    note_about(action, worker, by=by, programme=programme, place=place, starts_on=starts_on, **noted)


@transaction.atomic
def correct_assignment(
    *,
    assignment_id: int,
    facts: AssignmentFacts,
    seen_at: datetime,
    answer: Answer = NO_ANSWER,
    by: User,
) -> Assignment:
    """Correct what was recorded wrongly; a change of duty is a new assignment. The history keeps both
    versions.

    `seen_at` is the `updated_at` of the row the user looked at. Raises StaleRecordError and what
    `assign_worker` raises.
    """
    assignment = locked_assignment(assignment_id, by)
    refuse_stale(assignment, values_of(facts), seen_at=seen_at)
    recorded = facts_of_assignment(assignment)
    if facts.place != recorded.place:
        refuse_outside(facts.place, by=by, field="place")
    refuse_before_birth(facts.starts_on, assignment.worker.birth_date)
    refuse_elsewhere(facts)
    others = assignment.worker.assignments.exclude(pk=assignment.pk)
    noted = answer.check(assignment_doubts(assignment.worker, facts, others))
    for name in FACTS:
        setattr(assignment, name, getattr(facts, name))
    with refused_as(REFUSALS):
        assignment.save()
    changes = {"before": values_of(recorded), "after": values_of(facts)}
    note_about(AuditAction.ASSIGNMENT_CORRECTED, assignment.worker, by=by, **changes, **noted)
    return assignment


@transaction.atomic
def end_assignment(*, assignment_id: int, ends_on: date, by: User) -> Assignment:
    """Write the last day of an assignment; the row stays.

    Raises OutsideRegionError, AssignmentEndedError if it has a last day, EndsBeforeStartError.
    """
    assignment = locked_assignment(assignment_id, by)
    if assignment.ends_on is not None:
        raise AssignmentEndedError
    assignment.ends_on = ends_on
    with refused_as(REFUSALS):
        assignment.save(update_fields=["ends_on", "updated_at"])
    note_ended(assignment, by=by)
    return assignment


def note_ended(assignment: Assignment, *, by: User) -> None:
    """One line on the audit trail, under the person."""
    note_assignment(AuditAction.ASSIGNMENT_ENDED, assignment, by=by, ends_on=assignment.ends_on)


def locked_assignment(assignment_id: int, by: User) -> Assignment:
    """The assignment, locked until the transaction ends. Raises `OutsideRegionError`."""
    scope = Assignment.objects.visible_to(by, Permission.WORKER_EDIT)
    related = ("worker", "programme", "place", "organization", "post")
    return locked(scope.select_related(*related), assignment_id)


def facts_of_assignment(assignment: Assignment) -> AssignmentFacts:
    """The recorded facts."""
    return AssignmentFacts(**{name: getattr(assignment, name) for name in FACTS})


def assignment_doubts(worker: Worker, facts: AssignmentFacts, others: Iterable[Assignment]) -> list[Doubt]:
    """Doubts about this assignment of the person, given their other assignments."""
    return [*first_assignment_doubts(worker.category, facts), *doubts.about_share(facts, others)]


def first_assignment_doubts(category: str, facts: AssignmentFacts) -> list[Doubt]:
    """Doubts about this assignment of somebody of the category who has no other one."""
    return doubts.about_category(category, facts.programme.code)
