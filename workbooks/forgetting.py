"""Deletes old imports: previews that nobody continued, and rows that have waited long enough
(docs/adr/0029-imports-are-forgotten.md)."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from workbooks.errors import JobUnderWayError
from workbooks.models import ImportRun
from workbooks.scope import run_of

if TYPE_CHECKING:
    from accounts.models import User


def forget_over(*, now: datetime | None = None) -> int:
    """Delete the imports that are over, each in a transaction of its own; returns their number. An import
    with a job in progress is left for the next run."""
    over = ImportRun.objects.over(now or timezone.now())
    count = 0
    for pk in over.order_by("pk").values_list("pk", flat=True):
        with transaction.atomic():
            run = over.select_for_update(of=("self",), skip_locked=True).filter(pk=pk).first()
            if run:
                _forget(run, None)
                count += 1
    return count


@transaction.atomic
def forget_run(*, run_id: int, by: User) -> None:
    """Delete the file and its rows now. What was written stays, and can still be undone.

    Raises OutsideImportScopeError, JobUnderWayError.
    """
    run = run_of(run_id, by, locked=True)
    if run.jobs.open().exists():
        raise JobUnderWayError
    _forget(run, by)


def _forget(run: ImportRun, by: User | None) -> None:
    """Delete the encrypted files; if the import never wrote anything, its row too."""
    for kept in (getattr(run, name) for name in ImportRun.FILES):
        if kept:
            transaction.on_commit(partial(kept.storage.delete, str(kept.name)))
    audit.record(
        AuditAction.IMPORT_FORGOTTEN, target=run, by=by, region_code=run.region_id, waiting=run.parked
    )
    if run.batch_id is None:
        run.delete()
        return
    run.file = run.outcome = run.reading = run.repairs = ""
    run.forgotten_at = timezone.now()
    run.save(update_fields=[*ImportRun.FILES, "repairs", "forgotten_at"])
