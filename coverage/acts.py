"""What was done to a norm or a figure, by whom and why: from the audit trail, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db import models

from accounts.models import AuditEvent


@dataclass(frozen=True)
class Change:
    """One fact before and after."""

    name: str
    before: object
    after: object


@dataclass(frozen=True)
class Act:
    label: str
    at: datetime
    by: str
    reason: str
    changes: tuple[Change, ...]


def acts_on(target: models.Model) -> list[Act]:
    """The acts on one record."""
    events = AuditEvent.objects.filter(target_type=target._meta.label_lower, target_id=str(target.pk))
    return [
        Act(
            event.action_label,
            event.at,
            event.actor_label,
            str(event.details.get("reason", "")),
            tuple(_changes(event, type(target))),
        )
        for event in events.order_by("-pk")
    ]


def _changes(event: AuditEvent, model: type[models.Model]) -> Iterator[Change]:
    before, after = event.details.get("before", {}), event.details.get("after", {})
    labels = {field.name: str(field.verbose_name) for field in model._meta.fields}
    for name in {**before, **after}:
        yield Change(labels.get(name, name), before.get(name), after.get(name))
