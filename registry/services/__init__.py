"""What staff do to people and their assignments. Every act is atomic, locked, scoped and audited."""

from registry.services.assignments import (
    assign_worker,
    correct_assignment,
    end_assignment,
    facts_of_assignment,
)
from registry.services.keys import rotate_nik_keys
from registry.services.workers import (
    change_state,
    facts_of,
    register_worker,
    reveal_nik,
    reveal_phone,
    update_worker,
)

__all__ = [
    "assign_worker",
    "change_state",
    "correct_assignment",
    "end_assignment",
    "facts_of",
    "facts_of_assignment",
    "register_worker",
    "reveal_nik",
    "reveal_phone",
    "rotate_nik_keys",
    "update_worker",
]
