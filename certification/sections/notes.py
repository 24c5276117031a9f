"""Notes that colleagues left about a person."""

from __future__ import annotations

from dataclasses import dataclass

from certification.sections.look import Look
from registry.models import Note


@dataclass(frozen=True)
class ShownNote:
    note: Note
    is_own: bool


def notes(look: Look) -> list[ShownNote]:
    """Newest first. Who wrote one and may edit the record may change it."""
    return [
        ShownNote(note, is_own=look.can_edit and note.written_by_id == look.by.pk)
        for note in look.worker.notes.all()
    ]
