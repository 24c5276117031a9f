"""What undoing a batch would do: per row and field, the values before, by the batch and now.

If the batch's value is still in place, the earlier one returns. A later edit stays, and is reported.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from registry.undo.tracked import Table, Values, is_loose, tables


class Reason(StrEnum):
    """Why a row or field is not put back."""

    EDITED_LATER = "EDITED_LATER"
    DELETED_LATER = "DELETED_LATER"
    RELIED_UPON = "RELIED_UPON"
    OTHER_OFFICE = "OTHER_OFFICE"
    NO_EARLIER = "NO_EARLIER"
    REFUSED = "REFUSED"


class Record(NamedTuple):
    """One row of one table."""

    table: Table
    key: Any


@dataclass(frozen=True)
class Conflict:
    """A row, or one column of it, that stays as it is. `note` adds details in words, if there are any."""

    record: Record
    reason: Reason
    column: str = ""
    before: Any = None
    written: Any = None
    now: Any = None
    note: str = ""


@dataclass(frozen=True)
class Touched:
    """A row that the batch wrote: before it, by it, and now. None means that there was no such row."""

    record: Record
    before: Values | None
    written: Values | None
    now: Values | None
    has_history: bool = True

    @property
    def values(self) -> Iterator[Values]:
        return (values for values in (self.before, self.written, self.now) if values is not None)


@dataclass
class Plan:
    """What would be written. A history row is named by its `pgh_id`: its values stay in the database."""

    updates: dict[Record, tuple[tuple[str, ...], int]] = field(default_factory=dict)
    removals: dict[Record, Touched] = field(default_factory=dict)
    returns: dict[Record, int] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        return not (self.updates or self.removals or self.returns)

    def drop(self, record: Record) -> bool:
        """Leave the row as it is. Returns whether there was anything to do."""
        found = [part.pop(record, None) is not None for part in (self.updates, self.removals, self.returns)]
        return any(found)


def plan_for(touched: Collection[Touched]) -> Plan:
    """The plan for these rows, before asking whose they are or what depends on them."""
    plan = Plan()
    for row in touched:
        if not row.has_history:
            plan.conflicts.append(Conflict(row.record, Reason.NO_EARLIER))
        elif row.before is None:
            if not is_loose(row.record.table.model):
                _plan_removal(plan, row)
        elif row.written is None:
            if row.now is None:
                plan.returns[row.record] = row.before["pgh_id"]
        else:
            _plan_update(plan, row)
    return plan


def _plan_removal(plan: Plan, row: Touched) -> None:
    """A row that the batch entered is removed if nobody changed it since."""
    if row.written is None or row.now is None:
        return
    edited = [
        Conflict(row.record, Reason.EDITED_LATER, name, None, row.written[name], row.now[name])
        for name in row.record.table.units
        if row.now[name] != row.written[name]
    ]
    plan.conflicts += edited
    plan.removals[row.record] = row


def _plan_update(plan: Plan, row: Touched) -> None:
    """Field by field: the batch's value is replaced, a later one stays."""
    before, written, now = row.before or {}, row.written or {}, row.now
    changed = [name for name in row.record.table.units if before[name] != written[name]]
    if now is None:
        if changed:
            plan.conflicts.append(Conflict(row.record, Reason.DELETED_LATER))
        return
    back: tuple[str, ...] = ()
    for name in changed:
        if now[name] == written[name]:
            back += row.record.table.units[name]
        elif now[name] != before[name]:
            plan.conflicts.append(
                Conflict(row.record, Reason.EDITED_LATER, name, before[name], written[name], now[name])
            )
    if back:
        plan.updates[row.record] = (back, before["pgh_id"])


def locked_rows_of(context: UUID) -> list[Touched]:
    """Every row that was written under the history context, locked, parents before children."""
    return [row for table in tables() for row in _touched(table, context)]


def _touched(table: Table, context: UUID) -> Iterator[Touched]:
    first: dict[Any, Values] = {}
    last: dict[Any, Values] = {}
    columns = ["pgh_id", "pgh_label", "pgh_obj_id", *table.fields]
    for row in table.events(pgh_context_id=context).order_by("pgh_id").values(*columns):
        first.setdefault(row["pgh_obj_id"], row)
        last[row["pgh_obj_id"]] = row
    if not first:
        return
    before = _standing_before(table, {key: row["pgh_id"] for key, row in first.items()})
    rows = table.rows(first).order_by("pk").select_for_update()
    now = {row[table.key]: row for row in rows.values(*table.columns())}
    for key, began in first.items():
        written = last[key] if last[key]["pgh_label"] != "delete" else None
        was = before.get(key) if began["pgh_label"] != "insert" else None
        has_history = began["pgh_label"] == "insert" or was is not None
        yield Touched(Record(table, key), was, written, now.get(key), has_history)


def _standing_before(table: Table, first: Mapping[Any, int]) -> dict[Any, Values]:
    """For each row, the history row just before the given one, if the row existed then."""
    earlier = table.events(pgh_obj_id__in=list(first), pgh_id__lt=max(first.values()))
    newest = {
        key: number
        for key, number in earlier.order_by("pgh_id").values_list("pgh_obj_id", "pgh_id")
        if number < first[key]
    }
    rows = table.events(pgh_id__in=list(newest.values())).exclude(pgh_label="delete")
    return {row["pgh_obj_id"]: row for row in rows.values("pgh_id", "pgh_obj_id", *table.fields)}
