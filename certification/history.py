"""What happened to a person's record, in words: who, when, before and after.

Read from the history rows that the database itself writes, so nothing can pass by it, and from the audit
trail where masked data was opened. A NIK never appears, a phone number only masked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from operator import attrgetter
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from core.ui.formats import MISSING, short_date
from registry.enums import ExtraAudience
from registry.extra_fields import said
from registry.models import ExtraField, Worker
from registry.phones import mask as mask_phone

LOOKS = {AuditAction.NIK_REVEALED, AuditAction.PHONE_REVEALED, AuditAction.PERSON_OPENED}
# Fields that say nothing to a reader, or are said by the sentence itself.
UNSAID = frozenset(
    {
        "id",
        "name_key",
        "name_form",
        "number_key",
        "nik_ciphertext",
        "registry_number",
        "worker",
        "certificate",
        "chain",
        "renews",
        "entered_by",
        "verified_by",
        "verified_at",
        "changed_by",
        "returned_by",
        "returned_at",
        "requested_by",
        "proposed_by",
        "proposed_at",
        "answered_by",
        "answered_at",
        "removed_by",
        "created_at",
        "updated_at",
    }
)
HIDDEN_VALUES = frozenset({"nik_digest"})


@dataclass(frozen=True)
class Change:
    """One field: what it was, what it is. Empty sides are not shown."""

    label: str
    before: str
    after: str


@dataclass(frozen=True)
class Moment:
    """One line of the history."""

    at: datetime
    sentence: str
    author: str
    changes: Sequence[Change] = field(default_factory=tuple)
    order: int = 0  # among moments of one transaction, which share their instant
    earlier: int | None = None  # the history row of the person's facts, where they have changed since


@dataclass(frozen=True)
class Track:
    """A table whose history belongs to the person, and how to say what happened to a row of it."""

    label: str
    worker_path: str
    inserted: str
    updated: str
    deleted: str

    @cached_property
    def event(self) -> type[models.Model]:
        return apps.get_model(f"{self.label}Event")

    @cached_property
    def related(self) -> list[str]:
        """What the sentence names beyond the row itself."""
        skipped = UNSAID | {"pgh_obj", "pgh_context"}
        return [
            column.name
            for column in self.event._meta.fields
            if column.is_relation and column.name not in skipped
        ]


def tracks() -> tuple[Track, ...]:
    return (
        Track("registry.Worker", "id", _("Recorded"), _("Changed"), _("Deleted")),
        Track("registry.WorkerState", "worker", _("State entered"), _("State changed"), _("State deleted")),
        Track(
            "registry.Assignment",
            "worker",
            _("Assignment entered"),
            _("Assignment changed"),
            _("Assignment deleted"),
        ),
        Track(
            "registry.Transfer", "worker", _("Transfer entered"), _("Transfer changed"), _("Transfer deleted")
        ),
        Track(
            "certification.Certificate",
            "worker",
            _("Certificate entered"),
            _("Certificate changed"),
            _("Certificate deleted"),
        ),
        Track(
            "certification.RegistrationLetter", "worker", _("STR entered"), _("STR changed"), _("STR deleted")
        ),
        Track(
            "certification.PracticeLicense",
            "worker",
            _("SIPPS entered"),
            _("SIPPS changed"),
            _("SIPPS deleted"),
        ),
    )


def history(worker: Worker) -> list[Moment]:
    """Everything that happened to the record and to what hangs on it, newest first."""
    moments = [moment for track in tracks() for moment in _moments(track, worker)]
    moments += _sanctions(worker)
    moments += _noted(worker)
    return sorted(moments, key=attrgetter("at", "order"), reverse=True)


def _noted(worker: Worker) -> list[Moment]:
    """What the audit trail adds: looks at masked data, and the rows of files that were imported."""
    events = AuditEvent.objects.about(worker).filter(Q(action__in=LOOKS) | Q(details__has_key="source"))
    sources = {event.details["source"]: event for event in events if "source" in event.details}
    looks = [
        Moment(event.at, str(event.action_label), event.actor_label)
        for event in events
        if "source" not in event.details
    ]
    return looks + [
        Moment(event.at, _("Imported from %(file)s") % {"file": source}, event.actor_label)
        for source, event in sources.items()
    ]


def _moments(track: Track, worker: Worker) -> Iterator[Moment]:
    rows = (
        track.event._default_manager.filter(**{track.worker_path: worker.pk})
        .select_related("pgh_context", *track.related)
        .order_by("pgh_id")
    )
    return _told(track, rows)


def _sanctions(worker: Worker) -> Iterator[Moment]:
    track = Track(
        "certification.Sanction",
        "certificate",
        _("Sanction entered"),
        _("Sanction changed"),
        _("Sanction deleted"),
    )
    certificates = worker.certificates.values("pk")
    rows = track.event._default_manager.filter(certificate__in=certificates)
    return _told(track, rows.select_related("pgh_context").order_by("pgh_id"))


def _told(track: Track, rows: Iterable[Any]) -> Iterator[Moment]:
    """Each history row against the one before it; a row in which nothing told changed is left out."""
    latest: dict[int, Any] = {}
    rows = list(rows)
    authors = _authors(rows)
    for row in rows:
        earlier = latest.get(row.id)
        latest[row.id] = row
        sentence = {"insert": track.inserted, "update": track.updated, "delete": track.deleted}[row.pgh_label]
        changes = () if row.pgh_label == "delete" else tuple(_changes(row, earlier))
        if _is_verification(row, earlier):
            sentence = _("Certificate %(number)s verified") % {"number": row.number}
        elif row.pgh_label == "update" and not changes:
            continue
        author = authors.get(_user_id(row), "")
        was_replaced = track.label == Worker._meta.label and row is not rows[-1]
        earlier_id = row.pgh_id if was_replaced else None
        yield Moment(row.pgh_created_at, sentence, author, changes, order=row.pgh_id, earlier=earlier_id)


def _is_verification(row: Any, earlier: Any | None) -> bool:
    return getattr(row, "verified_at", None) is not None and earlier is not None and not earlier.verified_at


def _changes(row: Any, earlier: Any | None) -> Iterator[Change]:
    for column in row._meta.fields:
        name = column.name
        if name in UNSAID or name.startswith("pgh_"):
            continue
        now = getattr(row, column.attname)
        before = getattr(earlier, column.attname) if earlier else None
        if now == before or (earlier is None and now in (None, "", [], {})):
            continue
        if name == "extra":
            yield from _extra_changes(before or {}, now)
        elif name in HIDDEN_VALUES:
            yield Change(_("NIK"), "", _("recorded") if now else _("removed"))
        else:
            label = str(column.verbose_name)
            yield Change(label, _said(earlier, column) if earlier else "", _said(row, column))


def _extra_changes(before: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Change]:
    """Of the fields that an administrator added, out of use or not, those that everybody may see."""
    for added in ExtraField.objects.public().filter(code__in={*before, *now}, audience=ExtraAudience.VIEWERS):
        old, new = before.get(added.code), now.get(added.code)
        if old != new:
            yield Change(added.label, said(added, old) or MISSING, said(added, new) or MISSING)


def _said(row: Any, column: models.Field[Any, Any]) -> str:
    """A value as people read it."""
    value = getattr(row, column.name)
    if column.name == "phone":
        return mask_phone(value) or MISSING
    if value in (None, "", [], {}):
        return MISSING
    if column.choices:
        return str(getattr(row, f"get_{column.name}_display")())
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, list):
        return ", ".join(value)
    return str(getattr(value, "label", value))


def _authors(rows: Iterable[Any]) -> dict[int | None, str]:
    users = User.objects.in_bulk({number for row in rows if (number := _user_id(row))})
    return {number: user.name_with_office for number, user in users.items()}


def _user_id(row: Any) -> int | None:
    return row.pgh_context.metadata.get("user") if row.pgh_context else None
