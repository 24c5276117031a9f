"""Taking people out of the registry, and bringing them back. Nothing is deleted."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from registry.batch_errors import MergedRecordError, NikTakenError, NipTakenError, ReasonMissingError
from registry.enums import BatchKind
from registry.errors import OutsideRegionError
from registry.models import Batch, Worker
from registry.services.batches import batch, narrowest_region

if TYPE_CHECKING:
    from accounts.models import User

REFUSALS = {
    "registry_worker_nik_unique": NikTakenError,
    "registry_worker_nip_unique": NipTakenError,
}


def remove_worker(*, worker_id: int, reason: str, by: User) -> Batch:
    """Take one person out of every list. Raises what `remove_workers` raises."""
    return remove_workers(worker_ids=[worker_id], reason=reason, by=by)


@transaction.atomic
def remove_workers(*, worker_ids: Collection[int], reason: str, by: User) -> Batch:
    """Take people out of every list, count, search and check; their records and papers are kept.

    Raises ReasonMissingError, OutsideRegionError if one of them lies outside the scope.
    """
    if not reason.strip():
        raise ReasonMissingError
    scope = Worker.objects.visible_to(by, Permission.WORKER_EDIT)
    workers = list(scope.select_for_update(of=("self",)).filter(pk__in=worker_ids).order_by("pk"))
    if not workers or len(workers) < len(set(worker_ids)):
        raise OutsideRegionError
    label = (
        _("Removal of %(number)s") % {"number": workers[0].registry_number}
        if len(workers) == 1
        else ngettext("Removal of %(count)d person", "Removal of %(count)d people", len(workers))
        % {"count": len(workers)}
    )
    with batch(kind=BatchKind.REMOVAL, label=label, reason=reason.strip(), by=by) as made:
        made.region = narrowest_region(worker.region_id for worker in workers)
        made.count = len(workers)
        now = timezone.now()
        Worker.objects.filter(pk__in=[worker.pk for worker in workers]).update(
            removed_at=now, removed_by=by, removed_reason=reason.strip(), updated_at=now
        )
        for worker in workers:
            audit.record(
                AuditAction.WORKER_REMOVED,
                target=worker,
                by=by,
                region_code=worker.region_id,
                reason=reason.strip(),
            )
    return made


@transaction.atomic
def restore_worker(*, worker_id: int, by: User) -> Worker:
    """Bring a removed person back, with all that hangs on the record.

    Raises OutsideRegionError, MergedRecordError, NikTakenError or NipTakenError where the number was given
    to another meanwhile.
    """
    scope = Worker.everyone.visible_to(by, Permission.WORKER_EDIT).removed()
    worker = scope.select_for_update(of=("self",)).select_related("merged_into").filter(pk=worker_id).first()
    if worker is None:
        raise OutsideRegionError
    if worker.merged_into:
        raise MergedRecordError(worker.merged_into.registry_number)
    label = _("Restoration of %(number)s") % {"number": worker.registry_number}
    with batch(kind=BatchKind.RESTORATION, label=label, region=worker.region, by=by) as made:
        made.count = 1
        worker.removed_at, worker.removed_by, worker.removed_reason = None, None, ""
        with refused_as(REFUSALS):
            worker.save(update_fields=["removed_at", "removed_by", "removed_reason", "updated_at"])
        audit.record(AuditAction.WORKER_RESTORED, target=worker, by=by, region_code=worker.region_id)
    return worker
