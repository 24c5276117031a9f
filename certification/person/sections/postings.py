"""Assignments as lines of one table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from certification.person.viewing import Viewing
from registry.models import Assignment
from registry.overlaps.words import FindingRow


@dataclass(frozen=True)
class Posting:
    """An assignment as one line of the table."""

    assignment: Assignment
    is_running: bool
    is_overlapping: bool
    can_end: bool
    can_correct: bool
    can_lead: bool


def postings(viewing: Viewing, found: Iterable[FindingRow]) -> list[Posting]:
    """`found`: what overlaps about the person; its assignments are marked."""
    rows = list(viewing.worker.assignments.all())
    overlapping = {duty.pk for each in found for duty in each.finding.duties}
    return [
        Posting(
            assignment=row,
            is_running=_runs(row, viewing.today),
            is_overlapping=row.pk in overlapping,
            can_end=viewing.can_edit and row.ends_on is None,
            can_correct=viewing.can_edit,
            can_lead=viewing.can_edit and not row.is_primary and _goes_on(row, viewing.today),
        )
        for row in rows
    ]


def _runs(row: Assignment, today: date) -> bool:
    return (row.starts_on is None or row.starts_on <= today) and _goes_on(row, today)


def _goes_on(row: Assignment, today: date) -> bool:
    return row.ends_on is None or row.ends_on >= today
