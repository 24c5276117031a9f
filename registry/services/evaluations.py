"""The yearly evaluation of people appointed by yearly decree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from accounts.enums import AuditAction
from core.constraints import refused_as
from registry.enums import EvaluationOutcome
from registry.errors import EvaluationUnexplainedError
from registry.models import Evaluation
from registry.services.assignments import end_assignment, locked_assignment
from registry.services.trail import note_about

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True)
class Verdict:
    """The outcome for one assignment, in one year."""

    assignment_id: int
    outcome: str
    note: str = ""


@transaction.atomic
def evaluate(*, year: int, verdicts: Iterable[Verdict], by: User) -> int:
    """Record or replace the outcomes of a year, all or none; returns how many.

    An assignment that is not extended and has no last day ends on 31 December of the year. Raises
    OutsideRegionError, EvaluationUnexplainedError.
    """
    last_day = date(year, 12, 31)
    recorded = 0
    for recorded, verdict in enumerate(verdicts, start=1):  # noqa: B007
        assignment = locked_assignment(verdict.assignment_id, by)
        if verdict.outcome == EvaluationOutcome.NOT_EXTENDED and not verdict.note:
            raise EvaluationUnexplainedError(assignment.worker.name)
        with refused_as():
            Evaluation.objects.update_or_create(
                assignment=assignment,
                year=year,
                defaults={
                    "outcome": verdict.outcome,
                    "note": verdict.note,
                    "evaluated_on": timezone.localdate(),
                    "evaluated_by": by,
                },
            )
        if verdict.outcome == EvaluationOutcome.NOT_EXTENDED and assignment.ends_on is None:
            end_assignment(assignment_id=assignment.pk, ends_on=last_day, by=by)
        action = AuditAction.ASSIGNMENT_EVALUATED
        note_about(action, assignment.worker, by=by, year=year, outcome=verdict.outcome)
    return recorded
