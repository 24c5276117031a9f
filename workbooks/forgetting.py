"""Imports that are over: previews that nobody went on with, and rows that waited long enough
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
    """Forget the imports that are over, each in a transaction of its own; how many. An import with work
    under way is left for the next time."""
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
    """Throw the file and its rows away now. What was written stays, and so does the way to undo it.

    Raises OutsideImportScopeError, JobUnderWayError.
    """
    run = run_of(run_id, by, locked=True)
    if run.jobs.open().exists():
        raise JobUnderWayError
    _forget(run, by)


def _forget(run: ImportRun, by: User | None) -> None:
    """Delete what lies encrypted; of an import that never wrote anything, the line too."""
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
