"""The audit trail as a page shows it: fields and values in words, not in code."""

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

from accounts.authors import authors_of
from accounts.models import AuditEvent
from accounts.trail_words import CODES, FIELDS, PLACES, ROW_NUMBERS, WORDS, WRITTEN
from core.text import Text
from core.ui.formats import MISSING, long_date, moment, month_and_year
from regions.models import Region
from regions.places import NATION

PERSON = "registry.worker"
PROGRAMME = "registry.programme"


@dataclass(frozen=True)
class Line:
    """One field of an action. `before` is None if there was nothing to compare with."""

    name: Text
    before: Text | None
    after: Text


@dataclass(frozen=True)
class Entry:
    """`place` is the name of the action's region, "" if it has none. `author` is "" for a visitor and for the
    system."""

    event: AuditEvent
    author: str
    place: str
    lines: list[Line]


def history_of(target: models.Model) -> list[Entry]:
    """What was done to one record, by whom and why, the newest first."""
    return entries(AuditEvent.objects.about(target).order_by("-pk"))


def entries(events: Iterable[AuditEvent]) -> list[Entry]:
    """Each event with its details in words. Authors, regions and programmes are read once for all events."""
    shown = list(events)
    names, authors = _names(shown), authors_of(shown)
    return [
        Entry(event, authors[event.pk], names.get(event.region_code, event.region_code), lines(event, names))
        for event in shown
    ]


def lines(event: AuditEvent, names: Mapping[str, str] = MappingProxyType({})) -> list[Line]:
    """`names`: of regions and programmes by their codes; a missing one is shown as its code."""
    before = event.details.get("before", {})
    after = event.details.get("after", {})
    facts = {key: value for key, value in event.details.items() if key not in {"before", "after"}}
    return [
        Line(
            name=_name(event, key),
            before=_value(event, key, before[key], names) if key in before else None,
            after=_value(event, key, {**facts, **after}.get(key), names),
        )
        for key in {**before, **after, **facts}
        if not (key in ROW_NUMBERS and isinstance(facts.get(key), int))
    ]


def _names(events: Iterable[AuditEvent]) -> dict[str, str]:
    places, programmes = set(), set()
    for event in events:
        places.add(event.region_code)
        for key, value in _facts(event):
            if key in PLACES:
                places.add(str(value))
            elif key == "programme":
                programmes.add(str(value))
    regions = Region.objects.public().filter(code__in=places - {"", "None", NATION.code})
    names = {NATION.code: NATION.label} | {region.code: region.label for region in regions}
    if programmes:
        known = apps.get_model(PROGRAMME)._default_manager.filter(code__in=programmes)
        names |= dict(known.values_list("code", "name"))
    return names


def _facts(event: AuditEvent) -> Iterator[tuple[str, object]]:
    """All facts of the event, by their names."""
    for key, value in event.details.items():
        yield from value.items() if key in {"before", "after"} else [(key, value)]


def _field(event: AuditEvent, key: str) -> models.Field | None:
    """The field that the action wrote: of the record named beside its target, or of the target."""
    written = next((label for start, label in WRITTEN.items() if event.action.startswith(start)), "")
    return _field_of(written, key) or _field_of(event.target_type, key)


def _field_of(label: str, key: str) -> models.Field | None:
    try:
        field = apps.get_model(label)._meta.get_field(key)
    except (LookupError, ValueError, FieldDoesNotExist):
        return None
    return field if isinstance(field, models.Field) else None


def _name(event: AuditEvent, key: str) -> Text:
    return _field_name(_field(event, key)) or WORDS.get(key.removesuffix("_id"), key)


def _field_name(field: models.Field | None) -> Text:
    """The model's name of the field; a name that Django derived from the code does not count."""
    return field.verbose_name if field and isinstance(field.verbose_name, Promise) else ""


def _value(event: AuditEvent, key: str, value: object, names: Mapping[str, str]) -> Text:
    if value is None or value == "":
        return MISSING
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, dict):
        return ", ".join(f"{_word(event, key, name)} {each}" for name, each in value.items()) or MISSING
    if isinstance(value, list):
        return ", ".join(str(_word(event, key, each)) for each in value) or MISSING
    if key in PLACES or key == "programme":
        return names.get(str(value), str(value))
    return _word(event, key, value)


def _word(event: AuditEvent, key: str, value: object) -> Text:
    """One value: the label of its choice or code, a date in full, or as it is."""
    for choices in _choices(event, key):
        if value in choices:
            return choices[value]
    if not isinstance(value, str):
        return str(value)
    if key in FIELDS:
        return _field_name(_field_of(PERSON, value)) or value
    return _told_time(key, value) or value


def _told_time(key: str, text: str) -> str:
    """A date or a time in full; "" for any other text."""
    try:
        if len(text) == len("2026-11-21"):
            day = dt.date.fromisoformat(text)
            return month_and_year(day) if key == "month" else long_date(day)
        return moment(dt.datetime.fromisoformat(text)) if text[10:11] == "T" else ""
    except ValueError:
        return ""


def _choices(event: AuditEvent, key: str) -> Iterator[Mapping[object, Text]]:
    """The possible labels of a fact: of the choices of its field, of its codes, and the names of the facts
    themselves if it counts or filters by them."""
    field = _field(event, {"outcomes": "outcome"}.get(key, key))
    chosen = field.base_field if isinstance(field, ArrayField) else field
    if chosen is not None and chosen.flatchoices:
        yield dict(chosen.flatchoices)
    yield CODES.get(key, {})
    if key == "filters":
        yield {"q": WORDS["q"]}
    if key == "moved":
        yield {model._meta.label_lower: str(model._meta.verbose_name_plural) for model in apps.get_models()}
