"""What happened to a person's record, in words: who, when, before and after.

Read from the history rows that the database itself writes, so nothing can pass by it, and from the audit
trail where masked data was opened. A NIK never appears, a phone number only masked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache, cached_property
from operator import attrgetter
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _

from accounts.authors import authors_of, names_of
from accounts.enums import AuditAction
from accounts.models import AuditEvent
from core.ui.formats import MISSING
from registry import extra_fields, in_words
from registry.enums import ExtraAudience
from registry.models import ExtraField, Worker

LOOKS = {AuditAction.NIK_REVEALED, AuditAction.PHONE_REVEALED, AuditAction.PERSON_OPENED}
# Fields that tell a reader nothing, or that the sentence itself names.
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
# How many changed fields can be read at a glance.
MOST_CHANGES = 3
AddedFields = Callable[[], Mapping[str, ExtraField]]


@dataclass(frozen=True)
class Change:
    """One field: its value before and after. Empty sides are not shown."""

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

    @property
    def is_long(self) -> bool:
        """Told by its sentence; the fields are folded away."""
        return len(self.changes) > MOST_CHANGES


@dataclass(frozen=True)
class Track:
    """A table whose history belongs to the person, and how to say what happened to a row of it."""

    label: str
    worker_path: str
    inserted: str
    updated: str
    deleted: str
    verified: str = ""

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

    def rows(self, workers: Collection[int]) -> models.QuerySet[Any]:
        """The history of these people, oldest first; `of_worker` says whose a row is."""
        rows = self.event._default_manager.filter(**{f"{self.worker_path}__in": workers})
        told_of = rows.annotate(of_worker=F(self.worker_path)).select_related("pgh_context", *self.related)
        return told_of.order_by("pgh_id")

    def workers_of(self, context: UUID) -> models.QuerySet[Any]:
        """The people whose rows one act wrote."""
        rows = self.event._default_manager.filter(pgh_context_id=context)
        return rows.order_by().values_list(self.worker_path, flat=True)


def tracks() -> tuple[Track, ...]:
    return (
        Track("registry.Worker", "pgh_obj", _("Recorded"), _("Changed"), _("Deleted")),
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
            _("Certificate %(number)s verified"),
        ),
        Track(
            "certification.RegistrationLetter",
            "worker",
            _("STR entered"),
            _("STR changed"),
            _("STR deleted"),
            _("STR %(number)s verified"),
        ),
        Track(
            "certification.PracticeLicense",
            "worker",
            _("SIPPS entered"),
            _("SIPPS changed"),
            _("SIPPS deleted"),
            _("SIPPS %(number)s verified"),
        ),
        Track(
            "certification.Sanction",
            "certificate__worker",
            _("Sanction entered"),
            _("Sanction changed"),
            _("Sanction deleted"),
        ),
    )


def history(worker: Worker) -> list[Moment]:
    """Everything that happened to the record and to what hangs on it, newest first."""
    moments = [moment for track in tracks() for _row, moment in told(track, track.rows([worker.pk]))]
    moments += _noted(worker)
    return sorted(moments, key=attrgetter("at", "order"), reverse=True)


def _noted(worker: Worker) -> list[Moment]:
    """What the audit trail adds: looks at masked data, and the rows of files that were imported."""
    about = AuditEvent.objects.about(worker).filter(Q(action__in=LOOKS) | Q(details__has_key="source"))
    events = list(about)
    authors = authors_of(events)
    sources = {event.details["source"]: event for event in events if "source" in event.details}
    looks = [
        Moment(event.at, str(event.action_label), authors[event.pk])
        for event in events
        if "source" not in event.details
    ]
    return looks + [
        Moment(event.at, _("Imported from %(file)s") % {"file": source}, authors[event.pk])
        for source, event in sources.items()
    ]


def told(track: Track, rows: Iterable[Any]) -> Iterator[tuple[Any, Moment]]:
    """Each history row against the one before it, in words; one in which nothing told changed is left out."""
    latest: dict[int, Any] = {}
    rows = list(rows)
    authors = names_of(map(_user_id, rows))
    newest = {row.id: row for row in rows}
    added = cache(_added_fields)
    for row in rows:
        earlier = latest.get(row.id)
        latest[row.id] = row
        sentence = {"insert": track.inserted, "update": track.updated, "delete": track.deleted}[row.pgh_label]
        changes = () if row.pgh_label == "delete" else tuple(_changes(row, earlier, added))
        if _is_verification(row, earlier):
            sentence = track.verified % {"number": row.number}
        elif row.pgh_label == "update" and not changes:
            continue
        author = authors.get(_user_id(row), "")
        was_replaced = track.label == Worker._meta.label and row is not newest[row.id]
        earlier_id = row.pgh_id if was_replaced else None
        moment = Moment(row.pgh_created_at, sentence, author, changes, order=row.pgh_id, earlier=earlier_id)
        yield row, moment


def _is_verification(row: Any, earlier: Any | None) -> bool:
    return getattr(row, "verified_at", None) is not None and earlier is not None and not earlier.verified_at


def _changes(row: Any, earlier: Any | None, added: AddedFields) -> Iterator[Change]:
    for column in row._meta.fields:
        name = column.name
        if name in UNSAID or name.startswith("pgh_"):
            continue
        now = getattr(row, column.attname)
        before = getattr(earlier, column.attname) if earlier else None
        if now == before or (earlier is None and now in (None, "", [], {})):
            continue
        if name == "extra":
            yield from _extra_changes(before or {}, now, added())
        elif name in HIDDEN_VALUES:
            yield Change(_("NIK"), "", _("recorded") if now else _("removed"))
        else:
            label = str(column.verbose_name)
            yield Change(label, _said(earlier, column) if earlier else "", _said(row, column))


def _added_fields() -> dict[str, ExtraField]:
    """The fields that an administrator added, out of use or not, that everybody may see."""
    return {added.code: added for added in ExtraField.objects.public().filter(audience=ExtraAudience.VIEWERS)}


def _extra_changes(
    before: Mapping[str, Any], now: Mapping[str, Any], added: Mapping[str, ExtraField]
) -> Iterator[Change]:
    for code, extra in added.items():
        old, new = before.get(code), now.get(code)
        if old != new:
            yield Change(
                extra.label,
                extra_fields.said(extra, old) or MISSING,
                extra_fields.said(extra, new) or MISSING,
            )


def _said(row: Any, column: models.Field[Any, Any]) -> str:
    return in_words.said(column, getattr(row, column.name))


def _user_id(row: Any) -> int | None:
    return row.pgh_context.metadata.get("user") if row.pgh_context else None
