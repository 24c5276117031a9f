"""What staff do to people and their assignments. Every act is atomic, locked, scoped and audited."""

from registry.services.assignments import (
    assign_worker,
    correct_assignment,
    end_assignment,
    facts_of_assignment,
)
from registry.services.batches import BulkAct, batch
from registry.services.bulk_edit import edit_workers
from registry.services.documents import download_scan, rotate_scan_keys, view_page, view_thumbnail
from registry.services.duplicates import answer_case, find_duplicates
from registry.services.duties import change_share, make_primary
from registry.services.earlier import earlier_facts, restore_facts
from registry.services.evaluations import Verdict, evaluate
from registry.services.keys import rotate_nik_keys
from registry.services.merging import merge_workers
from registry.services.notes import change_note, remove_note, write_note
from registry.services.overlaps import accept_overlap, end_exception, settle_overlap
from registry.services.possible_duplicates import possible_duplicates, tell_apart
from registry.services.posts import close_post, create_post, update_post
from registry.services.reading import note_reading
from registry.services.removal import remove_worker, remove_workers, restore_worker
from registry.services.transfers import (
    accept_transfer,
    answer_request,
    decline_request,
    propose_transfer,
    request_transfer,
    return_transfer,
    withdraw_transfer,
)
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
    "BulkAct",
    "Verdict",
    "accept_overlap",
    "accept_transfer",
    "answer_case",
    "answer_request",
    "assign_worker",
    "batch",
    "change_note",
    "change_share",
    "change_state",
    "close_post",
    "correct_assignment",
    "create_post",
    "decline_request",
    "download_scan",
    "earlier_facts",
    "edit_workers",
    "end_assignment",
    "end_exception",
    "evaluate",
    "facts_of",
    "facts_of_assignment",
    "find_duplicates",
    "make_primary",
    "merge_workers",
    "note_reading",
    "possible_duplicates",
    "preview_undo",
    "propose_transfer",
    "register_worker",
    "remove_note",
    "remove_worker",
    "remove_workers",
    "request_transfer",
    "restore_facts",
    "restore_worker",
    "return_transfer",
    "reveal_nik",
    "reveal_phone",
    "rotate_nik_keys",
    "rotate_scan_keys",
    "settle_overlap",
    "tell_apart",
    "undo_batch",
    "update_post",
    "update_worker",
    "view_page",
    "view_thumbnail",
    "withdraw_transfer",
    "write_note",
]
