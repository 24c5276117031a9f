"""Requests for a person's record, which a batch sent to the office that keeps it.

That office has seen them, so they are withdrawn and not deleted. A request that nobody agreed to says nothing
about the record, and belongs to the office that asked.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from registry.enums import TransferState
from registry.models import Transfer
from registry.undo.plan import Plan, Touched


def is_own_request(row: Touched, codes: Iterable[str]) -> bool:
    """A request from one of these regions that nobody agreed to."""
    if row.record.table.model is not Transfer:
        return False
    return all(
        values["to_region_id"].startswith(tuple(codes)) and values["proposed_by_id"] is None
        for values in row.values
    )


def take_requests(plan: Plan, touched: Iterable[Touched], codes: Collection[str]) -> list[int]:
    """Take the batch's own requests out of the plan; returns the keys of those that still wait.

    A request that was declined or withdrawn since needs no undoing.
    """
    made = {row.record: row.now for row in touched if row.before is None and is_own_request(row, codes)}
    for record in made:
        plan.drop(record)
    plan.conflicts[:] = [conflict for conflict in plan.conflicts if conflict.record not in made]
    return [record.key for record, now in made.items() if now and now["state"] == TransferState.REQUESTED]
