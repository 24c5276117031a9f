"""Removing people from the registry, and restoring them. Nothing is deleted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from core.ui.formats import number
from registry.batch_errors import (
    MergedRecordError,
    NikTakenError,
    NipTakenError,
    NothingToChangeError,
)
from registry.enums import BatchKind
from registry.models import Batch, Worker
from registry.services.batches import BulkAct, batch, left_out, narrowest_region, stated
from registry.services.scope import locked, locked_worker, locked_workers
from registry.services.trail import note_about

if TYPE_CHECKING:
    from accounts.models import User

REFUSALS = {
    "registry_worker_nik_unique": NikTakenError,
    "registry_worker_nip_unique": NipTakenError,
}


@transaction.atomic
def remove_worker(*, worker_id: int, reason: str, by: User) -> Batch:
    """Take one person out of every list, count, search and check; the record and its papers are kept.

    Raises ReasonMissingError, OutsideRegionError.
    """
    worker = locked_worker(worker_id, Permission.WORKER_EDIT, by)
    label = _("Removal of %(number)s") % {"number": worker.registry_number}
    return _remove([worker], label, reason, by)


@transaction.atomic
def remove_workers(*, seen: Mapping[int, datetime], reason: str, by: User) -> BulkAct:
    """Remove everybody in `seen`, by the `updated_at` that was shown, as `remove_worker` removes one.

    People who were changed, removed or transferred since then are left out and reported. Raises
    ReasonMissingError, OutsideRegionError for people out of scope, NothingToChangeError.
    """
    mine = locked_workers(seen, Permission.WORKER_EDIT, by)
    ready = [worker for worker in mine if worker.updated_at == seen[worker.pk]]
    if not ready:
        raise NothingToChangeError
    people = ngettext("Removal of %(count)s person", "Removal of %(count)s people", len(ready))
    made = _remove(ready, people % {"count": number(len(ready))}, reason, by)
    return BulkAct(made, len(ready), left_out(seen, [worker.pk for worker in ready]))


def _remove(workers: Sequence[Worker], label: str, reason: str, by: User) -> Batch:
    reason = stated(reason)
    with batch(kind=BatchKind.REMOVAL, label=label, reason=reason, by=by) as made, audit.gathered():
        made.region = narrowest_region(worker.region_id for worker in workers)
        made.count = len(workers)
        now = timezone.now()
        Worker.objects.filter(pk__in=[worker.pk for worker in workers]).update(
            removed_at=now, removed_by=by, removed_reason=reason, updated_at=now
        )
        for worker in workers:
            note_about(AuditAction.WORKER_REMOVED, worker, by=by, reason=reason)
    return made


@transaction.atomic
def restore_worker(*, worker_id: int, by: User) -> Worker:
    """Restore a removed person, with all that belongs to the record.

    Raises OutsideRegionError, MergedRecordError, and NikTakenError or NipTakenError if somebody else was
    given the number meanwhile.
    """
    scope = Worker.everyone.visible_to(by, Permission.WORKER_EDIT).removed()
    worker = locked(scope.select_related("merged_into"), worker_id)
    if worker.merged_into:
        raise MergedRecordError(worker.merged_into.registry_number)
    label = _("Restoration of %(number)s") % {"number": worker.registry_number}
    with batch(kind=BatchKind.RESTORATION, label=label, region=worker.region, by=by) as made:
        made.count = 1
        worker.removed_at, worker.removed_by, worker.removed_reason = None, None, ""
        with refused_as(REFUSALS):
            worker.save(update_fields=["removed_at", "removed_by", "removed_reason", "updated_at"])
        note_about(AuditAction.WORKER_RESTORED, worker, by=by)
    return worker
