"""Changing a duty from a day on.

The time before that day stays as it was, so that counts of past days stay right: if the change falls inside
an assignment, the assignment is split into two rows.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction

from accounts.enums import AuditAction
from accounts.roles import Permission
from core.calendar import ONE_DAY
from core.constraints import refused_as
from registry.errors import AlreadyMainError, NotRunningError, OutsideRegionError
from registry.models import Assignment
from registry.services.assignments import REFUSALS, locked_assignment
from registry.services.scope import locked_worker
from registry.services.trail import note_assignment

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def make_primary(*, assignment_id: int, from_on: date, by: User) -> Assignment:
    """From the day on, the person counts at this assignment, for as long as it runs.

    On exactly those days a previous main assignment becomes additional. Raises OutsideRegionError,
    AlreadyMainError, NotRunningError.
    """
    assignment = _locked_with_worker(assignment_id, by)
    if assignment.is_primary:
        raise AlreadyMainError
    main = take_over(assignment, from_on)
    note_assignment(AuditAction.ASSIGNMENT_MADE_MAIN, assignment, by=by, from_on=from_on)
    return main


@transaction.atomic
def change_share(*, assignment_id: int, share: int, from_on: date, by: User) -> Assignment:
    """From the day on, another share of full time.

    Raises OutsideRegionError, NotRunningError and what the database refuses.
    """
    assignment = _locked_with_worker(assignment_id, by)
    before = assignment.share
    changed = split_from(assignment, from_on)
    changed.share = share
    with refused_as(REFUSALS):
        changed.save(update_fields=["share", "updated_at"])
    changes = {"before": {"share": before}, "after": {"share": share}}
    note_assignment(AuditAction.ASSIGNMENT_SHARE_CHANGED, assignment, by=by, from_on=from_on, **changes)
    return changed


def take_over(assignment: Assignment, from_on: date) -> Assignment:
    """Make an assignment the main one from the day on; its worker is locked. Raises NotRunningError."""
    main = split_from(assignment, from_on)
    others = main.worker.assignments.primary().not_over_on(from_on).exclude(pk=main.pk)
    for other in others.select_for_update():
        begins = max(other.starts_on or from_on, from_on)
        if main.ends_on and begins > main.ends_on:
            continue
        aside = split_from(other, begins)
        if main.ends_on and (aside.ends_on is None or aside.ends_on > main.ends_on):
            split_from(aside, main.ends_on + ONE_DAY)
        aside.is_primary = False
        aside.save(update_fields=["is_primary", "updated_at"])
    main.is_primary = True
    with refused_as(REFUSALS):
        main.save(update_fields=["is_primary", "updated_at"])
    return main


def split_from(assignment: Assignment, day: date) -> Assignment:
    """The part that begins on the day: a new row, or the whole assignment if it begins then.

    Exceptions that cover the assignment cover both parts. Raises NotRunningError.
    """
    starts_on, ends_on = assignment.starts_on, assignment.ends_on
    if (starts_on and starts_on > day) or (ends_on and ends_on < day):
        raise NotRunningError(starts_on, ends_on)
    if starts_on == day:
        return assignment
    assignment.ends_on = day - ONE_DAY
    assignment.save(update_fields=["ends_on", "updated_at"])
    later = Assignment.objects.get(pk=assignment.pk)
    later.pk, later._state.adding = None, True
    later.starts_on, later.ends_on = day, ends_on
    later.save(force_insert=True)
    for exception in assignment.overlap_exceptions.all():
        exception.assignments.add(later)
    return later


def _locked_with_worker(assignment_id: int, by: User) -> Assignment:
    """The worker is locked first, as in every act that changes several of their assignments."""
    scope = Assignment.objects.visible_to(by, Permission.WORKER_EDIT)
    worker_id = scope.filter(pk=assignment_id).values_list("worker", flat=True).first()
    if worker_id is None:
        raise OutsideRegionError
    locked_worker(worker_id, Permission.WORKER_EDIT, by)
    return locked_assignment(assignment_id, by)
