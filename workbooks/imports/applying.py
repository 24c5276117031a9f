"""Applies what was decided about the rows of a file, through the services of the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from django.db import transaction
from django.utils.translation import gettext as _

from certification.services import issue_certificate, renew_certificate
from certification.services.many import Outcome, Registration, register_many
from core.errors import DomainError
from registry.doubts import Answer
from registry.services import (
    assign_worker,
    end_assignment,
    find_duplicates,
    request_transfer,
    update_worker,
)
from workbooks.enums import JobStep, RowState
from workbooks.imports.deciding import Decision
from workbooks.imports.examining import Examination
from workbooks.imports.plans import Handover, Update
from workbooks.imports.problems import refused
from workbooks.imports.progress import Progress, nobody_watches
from workbooks.imports.reader.entries import Entry

if TYPE_CHECKING:
    from accounts.models import User

# People of one file who are compared with all others at once, in some seconds; those of a larger file are
# compared by `manage.py find_duplicates`, by night.
MOST_COMPARED: Final = 3_000
# Rows that are written together: enough that statements pay, few enough for memory and a living progress.
AT_ONCE: Final = 1_000


def apply(examination: Examination, *, file_name: str, by: User, progress: Progress = nobody_watches) -> None:
    """Write every row that has a plan. A row that a service refuses becomes invalid, and the others
    are written all the same. Call inside a transaction: a fault of the program undoes everything.
    """
    planned = [decision for decision in examination.decisions if decision.plan]
    written: set[int] = set()
    for start in range(0, len(planned), AT_ONCE):
        progress(JobStep.WRITING, start, len(planned))
        some = planned[start : start + AT_ONCE]
        for decision, outcome in zip(some, _write(some, file_name, by), strict=True):
            if isinstance(outcome, DomainError):
                decision.entry.problems.append(refused(outcome))
                decision.entry.state = RowState.INVALID
            else:
                written.add(outcome)
    progress(JobStep.WRITING, len(planned), len(planned))
    if len(written) <= MOST_COMPARED:
        find_duplicates(among=written)


def _write(decisions: Sequence[Decision], file_name: str, by: User) -> list[Outcome]:
    """New people together, then what is known of others row by row; what became of each."""
    answers = [_answer(decision.entry, file_name) for decision in decisions]
    plans = [decision.plan for decision in decisions if decision.plan]
    planned = list(zip(plans, answers, strict=True))
    new = [(plan, answer) for plan, answer in planned if isinstance(plan, Registration)]
    registered = iter(register_many(new, by=by))
    return [
        next(registered) if isinstance(plan, Registration) else _alone(plan, answer, by)
        for plan, answer in planned
    ]


def _answer(entry: Entry, file_name: str) -> Answer:
    """The doubts stand in the report of the import, nobody is asked one by one; every line of the audit
    trail says which row it comes from."""
    source = _("%(file)s, %(sheet)s, row %(row)s") % {
        "file": file_name,
        "sheet": entry.sheet,
        "row": entry.row,
    }
    return Answer.to_every_doubt(_("Imported from %(file)s") % {"file": file_name}, source=source)


def _alone(plan: Update | Handover, answer: Answer, by: User) -> Outcome:
    try:
        if isinstance(plan, Handover):
            return request_transfer(**vars(plan), reason=answer.reason, by=by).worker_id
        _update(plan, answer, by)
    except DomainError as refusal:
        return refusal
    return plan.worker.pk


@transaction.atomic
def _update(plan: Update, answer: Answer, by: User) -> None:
    """In order: the person, the paper, the place of work."""
    worker_id = plan.worker.pk
    if plan.person:
        update_worker(
            worker_id=worker_id,
            changes=plan.person,
            seen_at=plan.worker.updated_at,
            answer=answer,
            by=by,
        )
    if plan.certificate and plan.renews_id:
        renew_certificate(certificate_id=plan.renews_id, facts=plan.certificate, answer=answer, by=by)
    elif plan.certificate:
        issue_certificate(worker_id=worker_id, facts=plan.certificate, answer=answer, by=by)
    if plan.ends and plan.ends_on:
        end_assignment(assignment_id=plan.ends.pk, ends_on=plan.ends_on, by=by)
    if plan.assignment:
        assign_worker(worker_id=worker_id, facts=plan.assignment, answer=answer, by=by)
