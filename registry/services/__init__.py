"""What staff do to people and their assignments. Every act is atomic, locked, scoped and audited."""

from registry.services.assignments import (
    assign_worker,
    correct_assignment,
    end_assignment,
    facts_of_assignment,
)
from registry.services.batches import batch
from registry.services.documents import download_scan, rotate_scan_keys, view_page, view_thumbnail
from registry.services.evaluations import Verdict, evaluate
from registry.services.keys import rotate_nik_keys
from registry.services.notes import change_note, remove_note, write_note
from registry.services.reading import note_reading
from registry.services.removal import remove_worker, remove_workers, restore_worker
from registry.services.undo import preview_undo, undo_batch
from registry.services.workers import (
    change_state,
    facts_of,
    register_worker,
    reveal_nik,
    reveal_phone,
    update_worker,
)

__all__ = [
    "Verdict",
    "assign_worker",
    "batch",
    "change_note",
    "change_state",
    "correct_assignment",
    "download_scan",
    "end_assignment",
    "evaluate",
    "facts_of",
    "facts_of_assignment",
    "note_reading",
    "preview_undo",
    "register_worker",
    "remove_note",
    "remove_worker",
    "remove_workers",
    "restore_worker",
    "reveal_nik",
    "reveal_phone",
    "rotate_nik_keys",
    "rotate_scan_keys",
    "undo_batch",
    "update_worker",
    "view_page",
    "view_thumbnail",
    "write_note",
]
