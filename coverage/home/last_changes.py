"""The people changed last in the user's regions, and by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from accounts.authors import authors_of
from accounts.enums import AuditAction
from accounts.models import AuditEvent
from accounts.roles import Permission
from regions.querysets import code_within
from registry.models import Worker

if TYPE_CHECKING:
    from accounts.models import User

SHOWN = 5
# How many events are read: several may be about one person, or about people out of scope.
LOOKED_AT = 40
LOOKS = (
    AuditAction.NIK_REVEALED,
    AuditAction.PHONE_REVEALED,
    AuditAction.PERSON_OPENED,
    AuditAction.PERSON_READ,
    AuditAction.PERSONAL_LINK_OPENED,
)


@dataclass(frozen=True)
class LastChange:
    worker: Worker
    act: str
    author: str
    at: datetime


def last_changes(user: User) -> list[LastChange]:
    """The newest acts on people whom the user may see, the newest first. Looking at a record is not a
    change."""
    codes = user.region_codes(Permission.WORKER_VIEW)
    if not codes:
        return []
    events = AuditEvent.objects.filter(
        code_within("region_code", codes), target_type=Worker._meta.label_lower
    ).exclude(action__in=LOOKS)
    newest = list(events.order_by("-pk")[:LOOKED_AT])
    seen = Worker.objects.visible_to(user, Permission.WORKER_VIEW)
    workers = seen.in_bulk({int(event.target_id) for event in newest})
    shown = list(_first_of_each(newest, workers))[:SHOWN]
    authors = authors_of(shown)
    return [
        LastChange(workers[int(event.target_id)], event.action_label, authors[event.pk], event.at)
        for event in shown
    ]


def _first_of_each(events: list[AuditEvent], workers: dict[int, Worker]) -> Iterator[AuditEvent]:
    """The newest act on each person in the scope."""
    told: set[int] = set()
    for event in events:
        pk = int(event.target_id)
        if pk in workers and pk not in told:
            told.add(pk)
            yield event
