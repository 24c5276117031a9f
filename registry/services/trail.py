"""Audit lines about a person, for the office that keeps the record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from accounts import audit

if TYPE_CHECKING:
    from accounts.enums import AuditAction
    from accounts.models import User
    from registry.models import Assignment, Worker


def note_about(action: AuditAction, worker: Worker, *, by: User | None, **details: Any) -> None:
    """Audit an act on a person, their papers or their work. `by` is None if no account did it."""
    audit.record(action, target=worker, by=by, region_code=worker.region_id, **details)


def note_assignment(action: AuditAction, assignment: Assignment, *, by: User, **details: Any) -> None:
    """Audit an act on an assignment; programme and place tell it from the person's others."""
    programme, place = assignment.programme.code, assignment.place_id
    note_about(action, assignment.worker, by=by, programme=programme, place=place, **details)
