"""Undoing a batch: earlier values are restored, later edits stay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from registry.batch_errors import AlreadyUndoneError, NothingUndoneError
from registry.enums import BatchKind
from registry.models import Batch
from registry.services.batches import batch
from registry.services.scope import locked
from registry.services.transfers import withdraw_transfer
from registry.undo.limits import leave_other_offices, leave_relied_upon, leave_unreadable, worker_ids
from registry.undo.plan import Conflict, locked_rows_of, plan_for
from registry.undo.requests import take_requests
from registry.undo.writing import write

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True)
class Undoing:
    """What an undoing did, or would do.

    `undo` is the batch that the undoing itself is, `rows` are the restored rows, and `withdrawn` are requests
    for transfer that the batch made and nobody had answered.
    """

    batch: Batch
    undo: Batch
    put_back: int
    removed: int
    returned: int
    withdrawn: int
    people: int
    conflicts: tuple[Conflict, ...]

    @property
    def rows(self) -> int:
        return self.put_back + self.removed + self.returned

    @property
    def is_in_vain(self) -> bool:
        """Nothing would be restored."""
        return bool(self.conflicts) and not (self.rows or self.withdrawn)


@transaction.atomic
def undo_batch(*, batch_id: int, by: User) -> Undoing:
    """Restore the values from before the batch, wherever the batch's values are still in place.

    Later edits stay and are reported as conflicts, as are rows that belong to another office by now and rows
    that the database refuses. Requests for transfer that still wait are withdrawn. The undoing is itself a
    batch and can be undone. Raises OutsideRegionError, AlreadyUndoneError, NothingUndoneError.
    """
    undone = _locked(batch_id, by)
    done = _undo(undone, by)
    if done.is_in_vain:
        raise NothingUndoneError
    undone.undone_at, undone.undone_by = timezone.now(), by
    undone.save(update_fields=["undone_at", "undone_by"])
    audit.record(
        AuditAction.BATCH_UNDONE,
        target=undone,
        by=by,
        region_code=undone.region_id or "",
        rows=done.rows,
        conflicts=len(done.conflicts),
    )
    return done


@transaction.atomic
def preview_undo(*, batch_id: int, by: User) -> Undoing:
    """What `undo_batch` would do now: it is done and rolled back, so the two cannot differ."""
    undone = _locked(batch_id, by)
    with transaction.atomic():
        done = _undo(undone, by)
        transaction.set_rollback(True)
    return done


def _undo(undone: Batch, by: User) -> Undoing:
    label = _("Undoing: %(what)s") % {"what": undone.label}
    with batch(kind=BatchKind.UNDO, label=label, region=undone.region, by=by) as made:
        touched = locked_rows_of(undone.history_context)
        plan = plan_for(touched)
        waiting = take_requests(plan, touched, by.region_codes(Permission.WORKER_EDIT))
        leave_other_offices(plan, touched, undone.history_context, by)
        leave_unreadable(plan, touched)
        leave_relied_upon(plan)
        conflicts = [*plan.conflicts, *write(plan)]
        withdrawn = [withdraw_transfer(transfer_id=key, by=by) for key in waiting]
        written = {*plan.updates, *plan.removals, *plan.returns}
        people = {pk for row in touched if row.record in written for pk in worker_ids(row) or ()}
        people |= {transfer.worker_id for transfer in withdrawn}
        made.count = len(people) or len(written)
    return Undoing(
        batch=undone,
        undo=made,
        put_back=len(plan.updates),
        removed=len(plan.removals),
        returned=len(plan.returns),
        withdrawn=len(withdrawn),
        people=len(people),
        conflicts=tuple(conflicts),
    )


def _locked(batch_id: int, by: User) -> Batch:
    found = locked(Batch.objects.visible_to(by, Permission.WORKER_EDIT), batch_id)
    if found.undone_at:
        raise AlreadyUndoneError
    return found
