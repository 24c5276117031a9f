"""Notes that colleagues left about a person."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q

from certification.person.viewing import Viewing
from registry.models import Note


@dataclass(frozen=True)
class ShownNote:
    note: Note
    is_own: bool


def notes(viewing: Viewing) -> list[ShownNote]:
    """Newest first, including those of records merged into this one. An author who may edit the record may
    change them."""
    pk = viewing.worker.pk
    known = Note.objects.filter(Q(worker=pk) | Q(worker__merged_into=pk)).select_related("written_by")
    return [
        ShownNote(
            note, is_own=viewing.can_edit and note.worker_id == pk and note.written_by_id == viewing.by.pk
        )
        for note in known
    ]
