"""Assignments as lines of one table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from certification.sections.look import Look
from registry.doubts import FULL_TIME
from registry.models import Assignment


@dataclass(frozen=True)
class Posting:
    """An assignment as one line of the table."""

    assignment: Assignment
    is_running: bool
    is_overlapping: bool
    can_end: bool
    can_correct: bool


def postings(look: Look) -> list[Posting]:
    rows = list(look.worker.assignments.all())
    running = [row for row in rows if _runs(row, look.today)]
    is_over = sum(row.share for row in running) > FULL_TIME
    return [
        Posting(
            assignment=row,
            is_running=row in running,
            is_overlapping=is_over and row in running,
            can_end=look.can_edit and row.ends_on is None,
            can_correct=look.can_edit,
        )
        for row in rows
    ]


def _runs(row: Assignment, today: date) -> bool:
    return (row.starts_on is None or row.starts_on <= today) and (row.ends_on is None or row.ends_on >= today)
