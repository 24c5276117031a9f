"""Applies the decisions about the rows of a file, through the services of the screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from certification.models import Certificate
from certification.services.bulk_registration import Outcome, Registration, register_many
from certification.services.revising import revise_many
from core.errors import DomainError
from core.memory import held_for_long
from registry.doubts import Answer
from registry.models import Assignment, Worker, WorkerState
from registry.services import find_duplicates, request_transfer
from registry.services.bulk_recording import hold
from workbooks.enums import JobStep, RowState
from workbooks.imports.deciding import Decision
from workbooks.imports.examining import Examination
from workbooks.imports.plans import Handover, Plan, Update
from workbooks.imports.problems import refused
from workbooks.imports.progress import Progress, nobody_watches
from workbooks.imports.reader.entries import Entry

if TYPE_CHECKING:
    from accounts.models import User

# The tables to which an import writes thousands of rows.
WRITTEN: Final = (Worker, WorkerState, Certificate, Assignment)
# If a file writes at most this many people, they are compared with all others at once, in some seconds. Those
# of a larger file are compared by `manage.py find_duplicates` at night.
MOST_COMPARED: Final = 3_000
# Rows that are written together: enough to save statements, few enough for memory and for steady progress.
AT_ONCE: Final = 1_000


def apply(examination: Examination, *, file_name: str, by: User, progress: Progress = nobody_watches) -> None:
    """Write every row that has a plan. A row that a service refuses becomes invalid; the others are still
    written. Call it inside a transaction: any other exception must undo everything."""
    planned = [decision for decision in examination.decisions if decision.plan]
    _hold(planned)
    written: set[int] = set()
    with held_for_long(len(planned)) as stay:
        for start in range(0, len(planned), AT_ONCE):
            progress(JobStep.WRITING, start, len(planned))
            some = planned[start : start + AT_ONCE]
            for decision, outcome in zip(some, _write(some, file_name, by), strict=True):
                if isinstance(outcome, DomainError):
                    decision.entry.problems.append(refused(outcome))
                    decision.entry.state = RowState.INVALID
                else:
                    written.add(outcome)
            stay()
    progress(JobStep.WRITING, len(planned), len(planned))
    if len(written) <= MOST_COMPARED:
        find_duplicates(among=written)


def _hold(planned: Sequence[Decision]) -> None:
    plans = [decision.plan for decision in planned]
    hold(
        offices={plan.region for plan in plans if isinstance(plan, Registration)},
        workers=[plan.worker_id for plan in plans if isinstance(plan, Update)],
    )


def _write(decisions: Sequence[Decision], file_name: str, by: User) -> list[Outcome]:
    """Write new people together, then known ones; return the outcome of each decision."""
    planned = [(decision.plan, _answer(decision.entry, file_name)) for decision in decisions if decision.plan]
    new = [(plan, answer) for plan, answer in planned if isinstance(plan, Registration)]
    known = [(plan, answer) for plan, answer in planned if isinstance(plan, Update)]
    outcomes: dict[type[Plan], Iterator[Outcome]] = {
        Registration: iter(register_many(new, by=by)),
        Update: iter(revise_many(known, by=by)),
        Handover: (_asked_for(plan, answer, by) for plan, answer in planned if isinstance(plan, Handover)),
    }
    return [next(outcomes[type(plan)]) for plan, _answer in planned]


def _answer(entry: Entry, file_name: str) -> Answer:
    """The answer to every doubt: doubts stand in the report of the import, nobody is asked one by one.
    Each line of the audit trail says which row it comes from."""
    source = _("%(file)s, %(sheet)s, row %(row)s") % {
        "file": file_name,
        "sheet": entry.sheet,
        "row": entry.row,
    }
    return Answer.to_every_doubt(_("Imported from %(file)s") % {"file": file_name}, source=source)


def _asked_for(plan: Handover, answer: Answer, by: User) -> Outcome:
    try:
        return request_transfer(**vars(plan), reason=answer.reason, by=by).worker_id
    except DomainError as refusal:
        return refusal
