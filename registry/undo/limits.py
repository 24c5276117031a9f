"""What an undoing leaves alone: rows of other offices, and rows that later ones depend on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pghistory.models
from cryptography.fernet import InvalidToken
from django.db import models
from django.utils.translation import gettext as _

from accounts.roles import Permission
from core.crypto import decrypt
from regions.querysets import in_scope
from registry.models import Worker
from registry.undo.plan import Conflict, Plan, Reason, Record, Touched
from registry.undo.requests import is_own_request
from registry.undo.tracked import Table, by_model, is_loose

if TYPE_CHECKING:
    from accounts.models import User


def leave_other_offices(plan: Plan, touched: Collection[Touched], context: UUID, by: User) -> None:
    """Take rows that `by` may not edit out of the plan, and report them without showing their contents."""
    workers = {row.record: worker_ids(row) for row in touched}
    mine = _workers_of(by, {pk for pks in workers.values() if pks for pk in pks}, context)
    placed = _records_in(by, touched, context)
    codes = by.region_codes(Permission.WORKER_EDIT)
    others = [
        row.record
        for row in touched
        if not _is_mine(row.record, workers[row.record], mine, placed) and not is_own_request(row, codes)
    ]
    told = {conflict.record for conflict in plan.conflicts}.intersection(others)
    plan.conflicts[:] = [conflict for conflict in plan.conflicts if conflict.record not in told]
    for record in others:
        if plan.drop(record) or record in told:
            plan.conflicts.append(Conflict(record, Reason.OTHER_OFFICE))


def _is_mine(record: Record, pks: set[int] | None, mine: set[int], placed: set[Record]) -> bool:
    return record in placed if pks is None else pks <= mine


def worker_ids(row: Touched) -> set[int] | None:
    """The people the row belonged and belongs to; None for a row that belongs to nobody."""
    path = row.record.table.to_worker
    if path is None:
        return None
    if not path:
        return {row.record.key}
    found = {values[path[0].attname] for values in row.values}
    if len(path) == 1:
        return found
    history = by_model()[path[0].related_model].events(pgh_obj_id__in=found)
    return set(history.values_list(path[1].attname, flat=True))


def _workers_of(by: User, pks: set[int], context: UUID) -> set[int]:
    """The workers among these whom `by` may edit; deleted ones count where they were recorded."""
    kept = set(Worker.everyone.filter(pk__in=pks).values_list("pk", flat=True))
    mine = Worker.everyone.filter(pk__in=kept).visible_to(by, Permission.WORKER_EDIT)
    codes = by.region_codes(Permission.WORKER_EDIT)
    gone = by_model()[Worker].events(pgh_context_id=context, pgh_obj_id__in=pks - kept)
    gone = gone.filter(in_scope("region", codes))
    return {*mine.values_list("pk", flat=True), *gone.values_list("pgh_obj_id", flat=True)}


def _records_in(by: User, touched: Iterable[Touched], context: UUID) -> set[Record]:
    """The rows that belong to no worker but to a region of `by`."""
    codes = by.region_codes(Permission.WORKER_EDIT)
    regional = {row.record.table for row in touched if row.record.table.to_worker is None}
    return {
        Record(table, key)
        for table in regional
        if table.region_field
        for key in table.events(pgh_context_id=context)
        .filter(in_scope(table.region_field, codes))
        .values_list("pgh_obj_id", flat=True)
    }


def leave_unreadable(plan: Plan, touched: Iterable[Touched]) -> None:
    """A NIK whose key is no longer kept is not restored: nobody could read it."""
    for row in touched:
        columns = plan.updates.get(row.record, ((), 0))[0]
        returning = row.record.table.fields if row.record in plan.returns else columns
        ciphers = [name for name in returning if name.endswith("_ciphertext")]
        if not all(_is_readable((row.before or {})[name]) for name in ciphers):
            plan.drop(row.record)
            note = _("The NIK of that day can no longer be read. Type it from the KTP.")
            plan.conflicts.append(Conflict(row.record, Reason.REFUSED, note=note))


def _is_readable(cipher: str) -> bool:
    try:
        return not cipher or bool(decrypt(cipher))
    except InvalidToken:
        return False


def leave_relied_upon(plan: Plan) -> None:
    """Rows that the batch entered together are removed or kept together.

    They are kept if somebody changed one of them, or if something entered later depends on one.
    """
    blocked = {conflict.record for conflict in plan.conflicts} & set(plan.removals)
    for record, label in _hanging(plan):
        blocked.add(record)
        note = _("“%(what)s” was entered later and hangs on it.") % {"what": label}
        plan.conflicts.append(Conflict(record, Reason.RELIED_UPON, note=note))
    for group in _groups(plan):
        if group & blocked:
            for record in group:
                plan.drop(record)


def _hanging(plan: Plan) -> Iterator[tuple[Record, str]]:
    """Each row to be removed that a row outside the plan refers to, and the name of the latter."""
    keys: dict[Table, list[Any]] = defaultdict(list)
    for record in plan.removals:
        keys[record.table].append(record.key)
    for table, mine in keys.items():
        for relation in table.model._meta.get_fields(include_hidden=True):
            if not (isinstance(relation, models.ManyToOneRel) and _holds_fast(relation)):
                continue
            child = by_model().get(relation.related_model)
            rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": mine})
            for key, parent in rows.values_list("pk", relation.field.attname):
                if child is None or Record(child, key) not in plan.removals:
                    yield Record(table, parent), str(relation.related_model._meta.verbose_name)


def _holds_fast(relation: models.ManyToOneRel) -> bool:
    """Whatever staff entered keeps the row in place.

    History rows and what the program itself found do not, nor do derived rows, which have no foreign key.
    """
    model = relation.related_model
    is_tied = relation.field.db_constraint  # type: ignore[attr-defined]
    return is_tied and not issubclass(model, pghistory.models.Event) and not is_loose(model)


def _groups(plan: Plan) -> list[set[Record]]:
    """Rows to be removed, grouped by how they refer to each other."""
    group_of = {record: {record} for record in plan.removals}
    for record, row in plan.removals.items():
        for name, column in record.table.fields.items():
            parent = by_model().get(column.related_model) if column.related_model else None
            other = Record(parent, (row.now or {})[name]) if parent else record
            if other in group_of and group_of[other] is not group_of[record]:
                small, large = sorted((group_of[other], group_of[record]), key=len)
                large |= small
                for member in small:
                    group_of[member] = large
    return list({id(group): group for group in group_of.values()}.values())
