"""Destroying records that were removed longer ago than the office may keep them
(docs/adr/0031-purge-by-rule.md)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

import pgtrigger
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from accounts.enums import AuditAction
from certification.models import Certificate, PracticeLicense, RegistrationLetter, SanctionProposal
from core.calendar import years_later
from registry.models import Document, Proposal, Worker
from registry.services.trail import note_about
from registry.undo.tracked import Table, by_model, tables

if TYPE_CHECKING:
    from registry.querysets import WorkerQuerySet


def due_for_purge(*, years: int) -> WorkerQuerySet:
    """People removed at least so many years ago, in the order of their removal.

    Records into which others were merged follow in a later run, after those.
    """
    last_day = years_later(timezone.localdate(), -years)
    removed = Worker.everyone.removed().filter(removed_at__date__lte=last_day)
    holding = Worker.everyone.filter(merged_into__isnull=False).values("merged_into")
    return removed.exclude(pk__in=holding).order_by("removed_at", "pk")


def purge_removed(*, years: int) -> Iterator[str]:
    """Destroy everybody who is due: record, papers, files and history; yields each registry number.

    Nothing brings them back. The audit trail keeps the number, the office and the day of the removal. Each
    person is a transaction of their own, so that a run that stops goes on where it was.
    """
    for pk in list(due_for_purge(years=years).values_list("pk", flat=True)):
        with transaction.atomic():
            due = due_for_purge(years=years).select_for_update(of=("self",), skip_locked=True)
            worker = due.filter(pk=pk).first()
            if worker is None:
                continue
            with pgtrigger.ignore(*_append_only()):
                _destroy(worker)
            removed_on = timezone.localdate(worker.removed_at)
            note_about(AuditAction.WORKER_PURGED, worker, by=None, removed_on=removed_on, years=years)
        yield worker.registry_number


def _append_only() -> list[str]:
    """What keeps every history row for ever; only the retention rule goes past it."""
    return [f"{table.event._meta.label}:append_only" for table in tables()]


def _destroy(worker: Worker) -> None:
    """What protects another row goes before it; the history goes last, for deleting writes history too."""
    key = worker.pk
    for document in Document.objects.filter(worker=worker):
        for kept in (document.file, document.thumbnail):
            transaction.on_commit(partial(kept.storage.delete, str(kept.name)))
    Proposal.objects.filter(worker=worker).delete()
    SanctionProposal.objects.filter(certificate__worker=worker).delete()
    for model in (Certificate, RegistrationLetter, PracticeLicense):
        while model.objects.filter(worker=worker, renewed_by=None).delete()[0]:
            pass
    worker.delete()
    worker.pk = key
    for table in reversed(tables()):
        if table.model is not Worker:
            _forget_rows(table, key)
    by_model()[Worker].events(pgh_obj_id=key).delete()


def _forget_rows(table: Table, worker: int) -> None:
    """The history of the rows that went with the person, or with a row that did. A row that a merge gave
    to another record keeps its own."""
    for link in table.foreign_keys:
        parent = by_model().get(link.related_model)
        if link.related_model is Worker:
            _gone(table, **{link.attname: worker}).delete()
        elif parent:
            owners = [above.attname for above in parent.foreign_keys if above.related_model is Worker]
            for owner in owners:
                owned = _gone(parent, **{owner: worker}).values("pgh_obj_id")
                _gone(table, **{f"{link.attname}__in": owned}).delete()


def _gone(table: Table, **which: Any) -> QuerySet[Any]:
    """History rows of what is no longer there."""
    kept = table.model._base_manager.filter(pk=OuterRef("pgh_obj_id"))
    return table.events(**which).exclude(Exists(kept))
