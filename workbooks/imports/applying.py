"""Applies what was decided about the rows of a file, through the services of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from certification.services import issue_certificate, register_with_documents, renew_certificate
from core.errors import DomainError
from registry.doubts import Answer
from registry.services import assign_worker, end_assignment, find_duplicates, update_worker
from workbooks.enums import RowState
from workbooks.imports.examining import Examination
from workbooks.imports.plans import Plan, Registration, Update
from workbooks.imports.problems import refused
from workbooks.imports.progress import Progress, nobody_watches

if TYPE_CHECKING:
    from accounts.models import User

# People of one file who are compared with all others at once, in some seconds; those of a larger file are
# compared by `manage.py find_duplicates`, by night.
MOST_COMPARED = 3_000


def apply(examination: Examination, *, file_name: str, by: User, progress: Progress = nobody_watches) -> None:
    """Write every row that has a plan. A row that a service refuses becomes invalid, and the others
    are written all the same. Call inside a transaction: a fault of the program undoes everything.
    """
    # The doubts stand in the report of the import; nobody is asked one by one.
    answer = Answer.to_every_doubt(_("Imported from %(file)s") % {"file": file_name})
    written = set()
    for decision in examination.decisions:
        if decision.plan is None:
            continue
        try:
            written.add(_write(decision.plan, answer, by))
        except DomainError as refusal:
            decision.entry.problems.append(refused(refusal))
            decision.entry.state = RowState.INVALID
    if len(written) <= MOST_COMPARED:
        find_duplicates(among=written)


def _write(plan: Plan, answer: Answer, by: User) -> int:
    """Write the row as a whole or not at all; the person it is about."""
    match plan:
        case Registration():
            return register_with_documents(
                person=plan.person,
                region=plan.region,
                certificate=plan.certificate,
                assignment=plan.assignment,
                answer=answer,
                by=by,
            ).pk
        case Update():
            _update(plan, answer, by)
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
