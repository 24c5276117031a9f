"""Restoring rows in few statements: the values go from the history to the row inside the database."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, connection, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _

from core.constraints import sentence_of
from registry.undo.plan import Conflict, Plan, Reason, Record
from registry.undo.tracked import Table, tables

Execute = Callable[[Sequence["Item"]], None]


@dataclass(frozen=True)
class Item:
    """One row to write, and the history row with its values."""

    record: Record
    event_id: int = 0


@dataclass(frozen=True)
class Step:
    """Rows that one statement writes."""

    execute: Execute
    items: Sequence[Item]


def write(plan: Plan) -> list[Conflict]:
    """Restore all that the database accepts; returns what it refuses, with its message.

    A row may have to wait for another of the same plan (a NIK that returns to its first holder), so refused
    rows are tried again as long as some succeed.
    """
    pending = list(_steps(plan))
    while True:
        refused: list[tuple[Step, str]] = []
        for step in pending:
            refused += _try(step)
        if not refused or sum(len(step.items) for step in pending) == len(refused):
            break
        pending = [step for step, _sentence in refused]
    for step, _sentence in refused:
        plan.drop(step.items[0].record)
    return [Conflict(step.items[0].record, Reason.REFUSED, note=sentence) for step, sentence in refused]


def _steps(plan: Plan) -> Iterator[Step]:
    """Children are removed before their parents, and parents restored before their children."""
    removed: dict[Table, list[Item]] = defaultdict(list)
    returned: dict[Table, list[Item]] = defaultdict(list)
    updated: dict[tuple[Table, tuple[str, ...]], list[Item]] = defaultdict(list)
    for record in plan.removals:
        removed[record.table].append(Item(record))
    for record, event_id in plan.returns.items():
        returned[record.table].append(Item(record, event_id))
    for record, (columns, event_id) in plan.updates.items():
        updated[record.table, columns].append(Item(record, event_id))
    order = tables()
    for table in sorted(removed, key=order.index, reverse=True):
        yield Step(_removal(table), removed[table])
    for table in sorted(returned, key=order.index):
        yield Step(_return(table), returned[table])
    for (table, columns), items in updated.items():
        yield Step(_update(table, columns), items)


def _try(step: Step) -> list[tuple[Step, str]]:
    """Write the rows; on a refusal split them in halves, until each refused row is alone with its message."""
    try:
        with transaction.atomic():
            step.execute(step.items)
    except IntegrityError as error:
        if len(step.items) == 1:
            return [(step, _sentence(error))]
        middle = len(step.items) // 2
        halves = (step.items[:middle], step.items[middle:])
        return [refused for half in halves for refused in _try(Step(step.execute, half))]
    return []


def _sentence(error: IntegrityError) -> str:
    if isinstance(error, ProtectedError):
        return _("Other records still refer to it.")
    return sentence_of(error) or _("What it referred to is no longer recorded.")


def _removal(table: Table) -> Execute:
    def execute(items: Sequence[Item]) -> None:
        table.rows(item.record.key for item in items).delete()

    return execute


def _return(table: Table) -> Execute:
    columns = _names([table.key, *table.fields])
    now = _names(table.touched_at)
    statement = (
        f"INSERT INTO {_name(table.model)} ({', '.join([*columns, *now])}) "  # noqa: S608
        f"SELECT {', '.join([*columns, *(['now()'] * len(now))])} FROM {_name(table.event)} "
        "WHERE pgh_id = ANY(%s)"
    )
    return _from_history(statement)


def _update(table: Table, columns: tuple[str, ...]) -> Execute:
    back = [f"{column} = history.{column}" for column in _names(columns)]
    now = [f"{column} = now()" for column in _names(table.touched_at)]
    statement = (
        f"UPDATE {_name(table.model)} AS kept SET {', '.join([*back, *now])} "  # noqa: S608
        f"FROM {_name(table.event)} AS history "
        f"WHERE history.pgh_id = ANY(%s) AND kept.{_names([table.key])[0]} = history.pgh_obj_id"
    )
    return _from_history(statement)


def _from_history(statement: str) -> Execute:
    def execute(items: Sequence[Item]) -> None:
        with connection.cursor() as cursor:
            cursor.execute(statement, [[item.event_id for item in items]])

    return execute


def _name(model: Any) -> str:
    return connection.ops.quote_name(model._meta.db_table)


def _names(columns: Sequence[str]) -> list[str]:
    return [connection.ops.quote_name(column) for column in columns]
