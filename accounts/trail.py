"""The audit trail as a page prints it: fields and values in words, not in code."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.apps import apps
from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.models import AuditEvent, RoleAssignment
from core.ui.formats import MISSING, long_date
from regions.models import Region

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


# What services note beside another record, and the choices that it is one of.
NOTED_BESIDE: dict[str, tuple[str, ...]] = {
    "category": ("registry.worker",),
    "kind": (
        "registry.document",
        "certification.sanction",
        "certification.sanctionproposal",
        "certification.training",
    ),
    "state": ("registry.workerstate",),
    "verdict": ("registry.duplicateopinion",),
}
# Facts that are the code of a region.
PLACES = frozenset(
    {"area", "area_served", "from_region", "location", "place", "region", "region_id", "to_region"}
)


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
    """Each event with its details in words. The names of all their regions are read at once."""
    shown = list(events)
    codes = {str(value) for event in shown for key, value in _facts(event) if key in PLACES and value}
    names = {region.code: region.label for region in Region.objects.public().filter(code__in=codes)}
    return [Entry(event, lines(event, names)) for event in shown]


def lines(event: AuditEvent, places: Mapping[str, str] = MappingProxyType({})) -> list[Line]:
    """`places`: the names of regions by their codes; a region without one is told by its code."""
    before = event.details.get("before", {})
    after = event.details.get("after", {})
    facts = {key: value for key, value in event.details.items() if key not in {"before", "after"}}
    return [
        Line(
            name=_name(event, key),
            before=_value(event, key, before[key], places) if key in before else None,
            after=_value(event, key, {**facts, **after}.get(key), places),
        )
        for key in {**before, **after, **facts}
    ]


def _facts(event: AuditEvent) -> Iterator[tuple[str, object]]:
    """Everything that the event notes, by its name."""
    for key, value in event.details.items():
        yield from value.items() if key in {"before", "after"} else [(key, value)]


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


def _value(event: AuditEvent, key: str, value: object, places: Mapping[str, str]) -> Text:
    if value is None or value == "":
        return MISSING
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dict):
        return ", ".join(f"{name} {count}" for name, count in value.items()) or MISSING
    if isinstance(value, list):
        return ", ".join(str(_word(event, key, each)) for each in value) or MISSING
    if key in PLACES and value in places:
        return places[str(value)]
    return _word(event, key, value)


def _word(event: AuditEvent, key: str, value: object) -> Text:
    """One value: the word of its choice, a day in full, or as it is."""
    for choices in _choices(event, key):
        if value in choices:
            return choices[value]
    if isinstance(value, str) and len(value) == len("2026-11-21"):
        try:
            return long_date(dt.date.fromisoformat(value))
        except ValueError:
            return value
    return str(value)


def _choices(event: AuditEvent, key: str) -> Iterator[dict[object, Text]]:
    """The words that a fact may be one of: those of the record, then those of records noted beside it."""
    field = _field(event, key)
    beside = [apps.get_model(label)._meta.get_field(key) for label in NOTED_BESIDE.get(key, ())]
    for each in [field, *beside]:
        chosen = each.base_field if isinstance(each, ArrayField) else each
        if isinstance(chosen, models.Field) and chosen.flatchoices:
            yield dict(chosen.flatchoices)
