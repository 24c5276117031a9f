"""Restoring what was recorded about a person at an earlier moment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import TYPE_CHECKING, Any, cast

from cryptography.fernet import InvalidToken
from django.apps import apps
from django.db import models, transaction
from django.utils.translation import gettext as _

from accounts.enums import AuditAction
from accounts.roles import Permission
from core.crypto import decrypt
from core.ui.formats import long_date
from registry.batch_errors import CipherTooOldError, NothingToChangeError
from registry.bulk.steps import Line
from registry.doubts import Answer
from registry.enums import BatchKind
from registry.facts import WorkerFacts
from registry.in_words import name_of_field, said
from registry.models import Worker
from registry.services.batches import batch, stated
from registry.services.scope import get_or_refuse, locked_worker
from registry.services.trail import note_about
from registry.services.workers import facts_of, update_worker

if TYPE_CHECKING:
    from accounts.models import User

FACTS = tuple(field.name for field in fields(WorkerFacts))


@dataclass(frozen=True)
class Earlier:
    """A moment of a person's record: when it was written, and what would be restored."""

    at: datetime
    changes: Mapping[str, Any]
    lines: Sequence[Line]


def earlier_facts(worker: Worker, event_id: int) -> Earlier:
    """How a history row of the person differs from the record of today.

    Raises OutsideRegionError for a row of somebody else, CipherTooOldError for a NIK that no key opens.
    """
    history = apps.get_model("registry", "WorkerEvent").objects
    event = get_or_refuse(history.filter(pgh_obj=worker.pk), event_id)
    recorded = facts_of(worker)
    changes = {
        name: then
        for name in FACTS
        if name != "nik" and (then := _then(event, name)) != getattr(recorded, name)
    }
    if event.nik_digest != worker.nik_digest:
        changes["nik"] = _nik(event)
    lines = [_line(worker, event, name) for name in changes]
    return Earlier(event.pgh_created_at, changes, lines)


@transaction.atomic
def restore_facts(*, worker_id: int, event_id: int, seen_at: datetime, reason: str, by: User) -> Worker:
    """Write the person's own facts as they were after that change; papers and assignments stay.

    The rules are those of an edit; the reason answers doubts about the earlier facts. `seen_at` is the
    `updated_at` of the record the user looked at. Raises ReasonMissingError, NothingToChangeError,
    StaleRecordError and what `earlier_facts` and `update_worker` raise.
    """
    reason = stated(reason)
    worker = locked_worker(worker_id, Permission.WORKER_EDIT, by)
    earlier = earlier_facts(worker, event_id)
    if not earlier.changes:
        raise NothingToChangeError
    label = _("Return of %(number)s to %(day)s") % {
        "number": worker.registry_number,
        "day": long_date(earlier.at),
    }
    with batch(kind=BatchKind.EARLIER_STATE, label=label, reason=reason, region=worker.region, by=by) as made:
        made.count = 1
        changed = update_worker(
            worker_id=worker_id,
            changes=earlier.changes,
            seen_at=seen_at,
            answer=Answer.to_every_doubt(reason),
            by=by,
        )
    note_about(AuditAction.FACTS_RESTORED, changed, by=by, on=earlier.at, reason=reason)
    return changed


def _then(event: Any, name: str) -> Any:
    value = getattr(event, name)
    return tuple(value) if isinstance(value, list) else value


def _nik(event: Any) -> str:
    try:
        return decrypt(event.nik_ciphertext) if event.nik_ciphertext else ""
    except InvalidToken as error:
        raise CipherTooOldError from error


def _line(worker: Worker, event: Any, name: str) -> Line:
    column = "nik_digest" if name == "nik" else name
    field = cast("models.Field[Any, Any]", Worker._meta.get_field(column))
    before, after = getattr(worker, column), getattr(event, column)
    return Line(name_of_field(field), said(field, before), said(field, after))
