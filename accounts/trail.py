"""The audit trail as a page prints it: fields and values in words, not in code."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import AuditEvent, RoleAssignment
from core.ui.formats import MISSING, long_date

Text = str | Promise

# What services note beside the fields of a record.
WORDS: dict[str, Text] = {
    "activities": gettext_lazy("activities"),
    "category": gettext_lazy("category"),
    "certificate": gettext_lazy("certificate"),
    "changed": gettext_lazy("hours changed"),
    "conflicts": gettext_lazy("left as changed since"),
    "counts": gettext_lazy("rows"),
    "document": gettext_lazy("scan"),
    "doubted": gettext_lazy("kept though unusual"),
    "doubts": gettext_lazy("what looked unusual"),
    "effective_on": gettext_lazy("in force from"),
    "ends_on": gettext_lazy("last day"),
    "extract": gettext_lazy("extract"),
    "fields": gettext_lazy("fields"),
    "file": gettext_lazy("file"),
    "filters": gettext_lazy("filters"),
    "from_region": gettext_lazy("from office"),
    "kind": gettext_lazy("kind"),
    "listed": gettext_lazy("people listed"),
    "month": gettext_lazy("month"),
    "note": gettext_lazy("note"),
    "number": gettext_lazy("number"),
    "on": gettext_lazy("day"),
    "overdue": gettext_lazy("overdue"),
    "people": gettext_lazy("people"),
    "place": gettext_lazy("place"),
    "post": gettext_lazy("post"),
    "programme": gettext_lazy("programme"),
    "reason": gettext_lazy("reason"),
    "source": gettext_lazy("from the file"),
    "right": gettext_lazy("found right"),
    "rows": gettext_lazy("rows"),
    "skipped": gettext_lazy("left out"),
    "starts_on": gettext_lazy("from"),
    "state": gettext_lazy("state"),
    "taken_off": gettext_lazy("people taken off"),
    "to_change": gettext_lazy("found to change"),
    "to_region": gettext_lazy("to office"),
    "verdict": gettext_lazy("verdict"),
    "with_nik": gettext_lazy("with NIK"),
}


@dataclass(frozen=True)
class Line:
    """One field of an act. `before` is None where there was nothing to compare with."""

    name: Text
    before: Text | None
    after: Text


@dataclass(frozen=True)
class Entry:
    event: AuditEvent
    lines: list[Line]


def entries(events: Iterable[AuditEvent]) -> list[Entry]:
    """Each event with its details in words. Asks the database for nothing more."""
    return [Entry(event, lines(event)) for event in events]


def lines(event: AuditEvent) -> list[Line]:
    before = event.details.get("before", {})
    after = event.details.get("after", {})
    facts = {key: value for key, value in event.details.items() if key not in {"before", "after"}}
    return [
        Line(
            name=_name(event, key),
            before=_value(event, key, before[key]) if key in before else None,
            after=_value(event, key, {**facts, **after}.get(key)),
        )
        for key in {**before, **after, **facts}
    ]


def _field(event: AuditEvent, key: str) -> models.Field | None:
    """The field the act wrote: of the record itself, or of the role given to an account."""
    for label in (event.target_type, RoleAssignment._meta.label_lower):
        try:
            field = apps.get_model(label)._meta.get_field(key)
        except (LookupError, ValueError, FieldDoesNotExist):
            continue
        if isinstance(field, models.Field):
            return field
    return None


def _name(event: AuditEvent, key: str) -> Text:
    field = _field(event, key)
    return field.verbose_name if field else WORDS.get(key, key)


def _value(event: AuditEvent, key: str, value: object) -> Text:
    if value is None or value == "":
        return MISSING
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    field = _field(event, key)
    if field and field.flatchoices:
        return dict(field.flatchoices).get(value, str(value))
    if isinstance(value, dict):
        return ", ".join(f"{name} {count}" for name, count in value.items()) or MISSING
    if isinstance(value, list):
        return ", ".join(map(str, value)) or MISSING
    if isinstance(value, str) and len(value) == len("2026-11-21"):
        try:
            return long_date(dt.date.fromisoformat(value))
        except ValueError:
            return value
    return str(value)
