"""What other offices changed in the records that an office keeps: a province edits records of its offices,
and the office that answers for a record is told.

Nothing is stored for this. The audit trail says who did what, and whether somebody of the office has opened
the record since: then the change is no news any more.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from accounts.authors import authors_of
from accounts.enums import AuditAction
from accounts.models import AuditEvent, RoleAssignment
from accounts.roles import Permission
from regions.querysets import code_within, in_scope
from registry.models import Worker

if TYPE_CHECKING:
    from accounts.models import User
    from accounts.querysets import AuditEventQuerySet

NEWS_FOR = timedelta(days=30)
MOST_SHOWN = 100
READINGS = frozenset(
    {
        AuditAction.PERSON_READ,
        AuditAction.PERSON_OPENED,
        AuditAction.NIK_REVEALED,
        AuditAction.PHONE_REVEALED,
    }
)


@dataclass(frozen=True)
class OutsideChange:
    """One act of another office on a record kept here."""

    worker: Worker
    at: datetime
    act: str
    author: str


def changed_by_others(user: User) -> list[OutsideChange]:
    """Acts of the last 30 days on records that `user` keeps, by people of no office inside the user's
    region, and not read there since; newest first, a hundred at most."""
    events = list(_unread(user)[:MOST_SHOWN])
    workers = Worker.objects.visible_to(user, Permission.WORKER_VIEW).in_bulk(
        {int(event.target_id) for event in events}
    )
    authors = authors_of(events)
    return [
        OutsideChange(
            worker=workers[int(event.target_id)],
            at=event.at,
            act=event.action_label,
            author=authors[event.pk],
        )
        for event in events
        if int(event.target_id) in workers
    ]


def count_changed_by_others(user: User) -> int:
    """How many records such acts touched."""
    return _unread(user).order_by().values("target_id").distinct().count()


def _unread(user: User) -> AuditEventQuerySet:
    codes = user.region_codes(Permission.WORKER_EDIT)
    colleagues = _staff_of(codes)
    read_since = AuditEvent.objects.filter(
        target_type=OuterRef("target_type"),
        target_id=OuterRef("target_id"),
        pk__gt=OuterRef("pk"),
        action=AuditAction.PERSON_READ,
        actor_id__in=colleagues,
    )
    return (
        AuditEvent.objects.filter(
            code_within("region_code", codes),
            ~Q(action__in=READINGS),
            ~Exists(read_since),
            target_type=Worker._meta.label_lower,
            at__gte=timezone.now() - NEWS_FOR,
            actor_id__isnull=False,
        )
        .exclude(actor_id__in=colleagues)
        .order_by("-pk")
    )


def _staff_of(codes: frozenset[str]) -> QuerySet[Any, Any]:
    """The accounts whose role lies inside the region."""
    return RoleAssignment.objects.in_force().filter(in_scope("region", codes)).values("user_id")
