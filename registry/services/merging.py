"""Merging two records into one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from registry.duplicates.errors import OtherOfficeNotAgreedError, RecordsClashError
from registry.duplicates.merging import Moving, clashes, earlier_states, moving
from registry.enums import BatchKind, DuplicateState, DuplicateVerdict
from registry.errors import OutsideRegionError
from registry.models import Batch, DuplicateCase, Worker, WorkerState
from registry.services.batches import batch, narrowest_region, stated
from registry.services.duplicates import decide, find_duplicates, is_agreed, locked_case
from registry.services.workers import REFUSALS, facts_of, refuse_wrong_facts, set_facts

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def merge_workers(
    *, case_id: int, survivor_id: int, taken: Collection[str] = (), reason: str, by: User
) -> Batch:
    """Merge the two records of a case: `survivor_id` is kept, and the other leads to it from now on.

    `taken` names the facts that the kept record takes over. What belongs to the other record moves along.
    Undoing the batch restores both as they were. Raises ReasonMissingError, OutsideRegionError,
    CaseDecidedError, OtherOfficeNotAgreedError, RecordsClashError and what refuses wrong facts.
    """
    reason = stated(reason)
    case = locked_case(case_id, by)
    refuse_unless_agreed(case, by)
    survivor, absorbed = _locked_pair(case, survivor_id)
    moves = moving(absorbed)
    found = clashes(moves, survivor)
    if found:
        raise RecordsClashError(found)
    label = _("Merge of %(absorbed)s into %(survivor)s") % {
        "absorbed": absorbed.registry_number,
        "survivor": survivor.registry_number,
    }
    with batch(kind=BatchKind.MERGE, label=label, reason=reason, by=by) as made:
        made.region = narrowest_region([survivor.region_id, absorbed.region_id])
        made.count = 2
        _take_out(absorbed, survivor, reason, by)
        _move(moves, survivor, absorbed)
        _take_over(survivor, absorbed, taken, by)
        decide(case, DuplicateState.MERGED, reason, by)
        _remember_others(survivor, absorbed)
        _note(survivor, absorbed, moves, taken, reason, by)
    find_duplicates(among=[survivor.pk])
    return made


def refuse_unless_agreed(case: DuplicateCase, by: User) -> None:
    """Raises OtherOfficeNotAgreedError unless both records are in scope, or both offices gave the same
    answer."""
    scope = DuplicateCase.objects.within_scope(by, Permission.WORKER_EDIT)
    if not scope.filter(pk=case.pk).exists() and not is_agreed(case, DuplicateVerdict.SAME):
        raise OtherOfficeNotAgreedError


def _locked_pair(case: DuplicateCase, survivor_id: int) -> tuple[Worker, Worker]:
    pair = {case.first_id, case.second_id}
    workers = Worker.objects.select_for_update(of=("self",)).order_by("pk").in_bulk(pair)
    if len(workers) < 2 or survivor_id not in workers:
        raise OutsideRegionError
    (absorbed_id,) = pair - {survivor_id}
    return workers[survivor_id], workers[absorbed_id]


def _take_out(absorbed: Worker, survivor: Worker, reason: str, by: User) -> None:
    absorbed.removed_at, absorbed.removed_by, absorbed.removed_reason = timezone.now(), by, reason
    absorbed.merged_into = survivor
    absorbed.save(update_fields=["removed_at", "removed_by", "removed_reason", "merged_into", "updated_at"])


def _move(moves: Iterable[Moving], survivor: Worker, absorbed: Worker) -> None:
    for move in moves:
        rows = move.model._base_manager.filter(pk__in=[row.pk for row in move.rows])
        rows.update(**{move.field: survivor})
    states = [state.pk for state in earlier_states(survivor, absorbed)]
    WorkerState.objects.filter(pk__in=states).update(worker=survivor)


def _take_over(survivor: Worker, absorbed: Worker, taken: Collection[str], by: User) -> None:
    theirs, mine = facts_of(absorbed), facts_of(survivor)
    changes: dict[str, Any] = {name: getattr(theirs, name) for name in taken}
    changes["extra"] = {**theirs.extra, **mine.extra}
    refuse_wrong_facts(replace(mine, **changes), by=by, except_id=survivor.pk)
    set_facts(survivor, changes)
    with refused_as(REFUSALS):
        survivor.save()


def _remember_others(survivor: Worker, absorbed: Worker) -> None:
    """People who were said not to be the absorbed person are not the kept one either."""
    for side, other in (("first", "second"), ("second", "first")):
        for case in DuplicateCase.objects.filter(**{side: absorbed}, state=DuplicateState.NOT_SAME):
            first, second = sorted((survivor.pk, getattr(case, f"{other}_id")))
            DuplicateCase.objects.get_or_create(
                first_id=first,
                second_id=second,
                defaults={
                    name: getattr(case, name)
                    for name in ("score", "findings", "state", "decided_at", "decided_by", "reason")
                },
            )


def _note(
    survivor: Worker,
    absorbed: Worker,
    moves: Iterable[Moving],
    taken: Collection[str],
    reason: str,
    by: User,
) -> None:
    for office in sorted({survivor.region_id, absorbed.region_id}):
        audit.record(
            AuditAction.WORKERS_MERGED,
            target=survivor,
            by=by,
            region_code=office,
            merged=absorbed.registry_number,
            moved={move.model._meta.label_lower: len(move.rows) for move in moves},
            taken=sorted(taken),
            reason=reason,
        )
