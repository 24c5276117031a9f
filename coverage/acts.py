"""What was done to a norm or a figure, by whom and why: from the audit trail, newest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import models
from django.utils.translation import gettext as _

from accounts.models import AuditEvent
from core.ui.formats import long_date


@dataclass(frozen=True)
class Change:
    """One fact before and after."""

    name: str
    before: str
    after: str


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
    fields = {field.name: field for field in model._meta.fields}
    for name in {**before, **after}:
        field = fields.get(name)
        label = str(field.verbose_name) if field else _("activities")
        yield Change(label, _in_words(before.get(name), field), _in_words(after.get(name), field))


def _in_words(value: object, field: models.Field | None) -> str:
    """A value as the trail holds it, as people read it."""
    if value in (None, "", []):
        return ""
    if isinstance(value, list):
        return ", ".join(map(str, value))
    if isinstance(field, models.DateField) and isinstance(value, str):
        return long_date(date.fromisoformat(value))
    return str(dict(field.flatchoices).get(value, value)) if field else str(value)
