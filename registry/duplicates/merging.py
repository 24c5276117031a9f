"""Which of two values is the better one, what would move with a merge, and what forbids it.

Whatever hangs on a person and keeps a history moves with them: it is found by the foreign keys that lead to
`Worker`, so papers of the apps above move too, and nothing here names them. Rows without a history (notes,
receipts) stay at the record that was merged, and with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from registry.facts import WorkerFacts
from registry.models import DuplicateCase, Transfer, Worker, WorkerState
from registry.names.titles import is_shouted
from registry.undo.tracked import by_model

# Belongs to the record, not to the person: states have a rule of their own, past transfers say where this
# record was kept.
STAYING = (Worker, WorkerState, DuplicateCase, Transfer)


@dataclass(frozen=True)
class Moving:
    """Rows of one kind that follow the person."""

    model: type[models.Model]
    field: str
    rows: tuple[models.Model, ...]

    @property
    def name(self) -> str:
        return str(self.model._meta.verbose_name_plural)

    @property
    def told(self) -> list[str]:
        """The rows in words: `plain_label` where `str()` would show keys, being free of other tables."""
        return [getattr(row, "plain_label", "") or str(row) for row in self.rows]


@dataclass(frozen=True)
class Clash:
    """A row that cannot move, and the sentence of the constraint that forbids it."""

    row: models.Model
    message: str


def moving(absorbed: Worker) -> list[Moving]:
    """What would move to the record that is kept, by kind."""
    found = []
    for relation in Worker._meta.get_fields(include_hidden=True):
        if not isinstance(relation, models.ManyToOneRel) or relation.related_model in STAYING:
            continue
        if relation.related_model not in by_model():
            continue
        rows = relation.related_model._base_manager.filter(**{relation.field.name: absorbed}).order_by("pk")
        if rows:
            found.append(Moving(relation.related_model, relation.field.name, tuple(rows)))
    return found


def clashes(moves: Iterable[Moving], survivor: Worker) -> list[Clash]:
    """What one person cannot have twice: the constraints of each table decide, with their own sentences."""
    return [
        Clash(row, message)
        for move in moves
        for row in move.rows
        for message in _violations(row, move.field, survivor)
    ]


def _violations(row: models.Model, field: str, survivor: Worker) -> Iterator[str]:
    owner = getattr(row, field)
    setattr(row, field, survivor)
    try:
        row.validate_constraints()
    except ValidationError as error:
        yield from error.messages
    finally:
        setattr(row, field, owner)


def earlier_states(survivor: Worker, absorbed: Worker) -> list[WorkerState]:
    """States of the absorbed record from before the kept record begins.

    Later ones contradict or repeat what the kept record says, and stay behind.
    """
    first = min((state.valid_from for state in survivor.states.all()), default=None)
    return [state for state in absorbed.states.all() if first is None or state.valid_from < first]


def is_better(name: str, theirs: WorkerFacts, mine: WorkerFacts) -> bool:
    """Whether the fact of the absorbed record is proposed instead of the one kept."""
    other, kept = getattr(theirs, name), getattr(mine, name)
    if not other:
        return False
    if not kept:
        return True
    if name == "name":
        return _fullness(other) > _fullness(kept)
    if name == "birth_date":
        return (kept.month, kept.day) == (1, 1) != (other.month, other.day)
    return False


def _fullness(name: str) -> tuple[int, bool, int]:
    """Full words before initials, proper case before capitals, more letters before fewer."""
    words = [word for word in name.split() if len(word.strip(".")) > 1]
    return len(words), not is_shouted(name), sum(map(len, words))


def choices_differ(name: str, one: WorkerFacts, other: WorkerFacts) -> bool:
    return bool(_plain(getattr(one, name)) != _plain(getattr(other, name)))


def _plain(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value


def kept_record(number: str) -> int | None:
    """The key of the record into which the one with this registry number was merged; None if it was not
    merged."""
    kept, seen = None, set()
    row = Worker.everyone.filter(registry_number=number).values("merged_into").first()
    while row and row["merged_into"] and row["merged_into"] not in seen:
        kept = row["merged_into"]
        seen.add(kept)
        row = Worker.everyone.filter(pk=kept).values("merged_into").first()
    return kept
