"""Recording who opened a person's record: the person may ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.models import AuditEvent
from registry.services.trail import note_about

if TYPE_CHECKING:
    from accounts.models import User
    from registry.models import Worker


@transaction.atomic
def note_reading(worker: Worker, *, by: User) -> None:
    """Record that `by` opened the record: once a day per account, and again after the record has changed.

    So a change that the office has seen can be told from one that it has not. Refuses nothing: the caller has
    found the worker in the scope of `by`.
    """
    own = Q(action=AuditAction.PERSON_READ, actor_id=by.pk)
    newest = (
        AuditEvent.objects.about(worker)
        .filter(own | ~Q(action=AuditAction.PERSON_READ))
        .order_by("-pk")
        .first()
    )
    is_own = newest is not None and newest.action == AuditAction.PERSON_READ
    if newest and is_own and timezone.localdate(newest.at) == timezone.localdate():
        return
    note_about(AuditAction.PERSON_READ, worker, by=by)
