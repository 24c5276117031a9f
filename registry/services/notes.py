"""Notes about a person. The author of a note may change or remove it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.roles import Permission
from registry.errors import NoteOfAnotherError
from registry.models import Note
from registry.services.scope import locked, locked_worker
from registry.services.trail import note_about

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def write_note(*, worker_id: int, text: str, by: User) -> Note:
    """Leave a note about a person. Raises OutsideRegionError."""
    worker = locked_worker(worker_id, Permission.WORKER_EDIT, by)
    note = Note.objects.create(worker=worker, text=text, written_by=by)
    _record(AuditAction.NOTE_WRITTEN, note, by)
    return note


@transaction.atomic
def change_note(*, note_id: int, text: str, by: User) -> Note:
    """Change one's own note. Raises OutsideRegionError, NoteOfAnotherError."""
    note = _own_note(note_id, by)
    note.text, note.changed_at = text, timezone.now()
    note.save(update_fields=["text", "changed_at"])
    _record(AuditAction.NOTE_CHANGED, note, by)
    return note


@transaction.atomic
def remove_note(*, note_id: int, by: User) -> None:
    """Delete one's own note for good. Raises OutsideRegionError, NoteOfAnotherError."""
    note = _own_note(note_id, by)
    _record(AuditAction.NOTE_REMOVED, note, by)
    note.delete()


def _own_note(note_id: int, by: User) -> Note:
    scope = Note.objects.visible_to(by, Permission.WORKER_EDIT)
    note = locked(scope.select_related("worker"), note_id)
    if note.written_by_id != by.pk:
        raise NoteOfAnotherError
    return note


def _record(action: AuditAction, note: Note, by: User) -> None:
    """The audit trail says that there is a note, not what it says."""
    note_about(action, note.worker, by=by, note=note.pk)
