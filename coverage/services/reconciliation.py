"""Assigns people to a published figure. Atomic, scoped to people whom the user may see, audited."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from coverage.claims.errors import (
    NotOfPeopleError,
    ReconciliationFinishedError,
    RemainderUnexplainedError,
)
from coverage.claims.reconciling import counted_as, judged_in
from coverage.enums import ClaimVerdict
from coverage.models import PublishedFigure, ReconciledPerson, Reconciliation
from registry.errors import OutsideRegionError
from registry.models import Worker
from registry.services.scope import locked

if TYPE_CHECKING:
    from accounts.models import User


class Judgement(NamedTuple):
    """A judgement about one person and a claim. Without a verdict an earlier one is withdrawn."""

    verdict: str
    note: str = ""


@transaction.atomic
def start_reconciliation(*, figure_id: int, by: User) -> Reconciliation:
    """Start the reconciliation of a figure, or continue one that was started.

    Raises OutsideRegionError, and NotOfPeopleError if the figure counts no people of the registry.
    """
    scope = PublishedFigure.objects.public().visible_to(by, Permission.WORKER_EDIT)
    figure = locked(scope, figure_id)
    begun = Reconciliation.objects.filter(figure=figure).first()
    if begun:
        return begun
    counted = counted_as(figure)
    if counted is None:
        raise NotOfPeopleError
    work = Reconciliation.objects.create(
        figure=figure,
        category=counted.category,
        programme=counted.programme,
        is_of_certified=counted.is_of_certified,
        counted_on=counted.on,
        started_by=by,
    )
    _record(AuditAction.RECONCILIATION_STARTED, work, by, on=counted.on)
    return work


@transaction.atomic
def judge_people(*, reconciliation_id: int, judgements: Mapping[int, Judgement], by: User) -> int:
    """Store for each person whether the claim counted them; returns how many judgements changed.

    Raises OutsideRegionError for a person whom `by` may not see, ReconciliationFinishedError.
    """
    work = _locked(reconciliation_id, by)
    if work.is_finished:
        raise ReconciliationFinishedError
    workers = Worker.objects.visible_to(by, Permission.WORKER_VIEW).in_bulk(list(judgements))
    if len(workers) < len(judgements):
        raise OutsideRegionError
    before = {row.worker_id: row for row in work.people.filter(worker__in=workers)}
    changed = {
        pk: judgement
        for pk, judgement in judgements.items()
        if judgement != _of(before.get(pk)) and (judgement.verdict or pk in before)
    }
    with refused_as():
        for pk, judgement in changed.items():
            _write(work, before.get(pk), pk, judgement, by)
    if changed:
        people = sorted(workers[pk].registry_number for pk in changed)
        _record(AuditAction.PEOPLE_JUDGED, work, by, people=people)
    return len(changed)


@transaction.atomic
def finish_reconciliation(*, reconciliation_id: int, conclusion: str, by: User) -> Reconciliation:
    """Finish: no more people will be found, and the remainder is explained.

    Raises OutsideRegionError, ReconciliationFinishedError, RemainderUnexplainedError.
    """
    work = _locked(reconciliation_id, by)
    if work.is_finished:
        raise ReconciliationFinishedError
    remainder = (work.figure.value or 0) - judged_in(work)[ClaimVerdict.INCLUDED]
    if remainder and not conclusion.strip():
        raise RemainderUnexplainedError
    work.finished_by, work.finished_at, work.conclusion = by, timezone.now(), conclusion.strip()
    work.save(update_fields=["finished_by", "finished_at", "conclusion"])
    _record(AuditAction.RECONCILIATION_FINISHED, work, by, remainder=remainder)
    return work


@transaction.atomic
def reopen_reconciliation(*, reconciliation_id: int, by: User) -> Reconciliation:
    """Reopen a finished reconciliation; the judgements stay. Raises OutsideRegionError."""
    work = _locked(reconciliation_id, by)
    work.finished_by = work.finished_at = None
    work.save(update_fields=["finished_by", "finished_at"])
    _record(AuditAction.RECONCILIATION_REOPENED, work, by)
    return work


def _write(work: Reconciliation, row: ReconciledPerson | None, worker: int, new: Judgement, by: User) -> None:
    if not new.verdict:
        if row:
            row.delete()
        return
    row = row or ReconciledPerson(reconciliation=work, worker_id=worker)
    row.verdict, row.note, row.marked_by = new.verdict, new.note, by
    row.save()


def _of(row: ReconciledPerson | None) -> Judgement:
    return Judgement(row.verdict, row.note) if row else Judgement("")


def _locked(reconciliation_id: int, by: User) -> Reconciliation:
    scope = Reconciliation.objects.visible_to(by, Permission.WORKER_EDIT)
    return locked(scope.select_related("figure", "programme"), reconciliation_id)


def _record(action: AuditAction, work: Reconciliation, by: User, **details: Any) -> None:
    audit.record(action, target=work.figure, by=by, region_code=work.figure.region_id or "", **details)
