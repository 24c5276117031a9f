"""Who must be reminded that a certificate runs out, and which reminders they got already.

A reminder has a stage: 180, 90, 30 or 7 days before the last certified day. The stage of a day is the nearest
that has begun; a missed earlier stage is not sent late.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from certification.enums import ReminderChannel, ReminderStage
from certification.expiry import ending_within
from certification.models import Reminder
from registry.models import Worker
from registry.querysets import WorkerQuerySet

FURTHEST = max(ReminderStage)


@dataclass(frozen=True)
class Due:
    """Somebody who stops being certified soon. `told`: the ways used already at this stage."""

    worker: Worker
    last_day: date
    stage: ReminderStage
    told: frozenset[str]

    def days_left(self, on: date) -> int:
        return (self.last_day - on).days


def stage_on(last_day: date, on: date) -> ReminderStage | None:
    """The stage that has begun on the day; None earlier than 180 days before, or after the last day."""
    left = (last_day - on).days
    begun = [stage for stage in ReminderStage if 0 <= left <= stage]
    return min(begun) if begun else None


def due_on(workers: WorkerQuerySet, on: date) -> list[Due]:
    """Those of the workers who are at work and whose certificate runs out within 180 days, the nearest first.

    Two queries, however many there are.
    """
    soon = ending_within(workers.present_on(on), on, FURTHEST)
    found = cast(Iterable[Any], soon.select_related("region").order_by("last_day", "name", "pk"))
    rows = [(worker, stage_on(worker.last_day, on)) for worker in found]
    told = _told(worker for worker, _stage in rows)
    return [
        Due(worker, worker.last_day, stage, told.get((worker.pk, worker.last_day, stage), frozenset()))
        for worker, stage in rows
        if stage is not None
    ]


def _told(workers: Iterable[Worker]) -> dict[tuple[int, date, int], frozenset[str]]:
    """The ways used, by person, last certified day and stage."""
    found: dict[tuple[int, date, int], frozenset[str]] = {}
    sent = Reminder.objects.filter(worker__in=[worker.pk for worker in workers]).sent()
    for row in sent.order_by("pk"):
        key = (row.worker_id, row.last_day, row.stage)
        found[key] = found.get(key, frozenset()) | {row.channel}
    return found


def untold(due: Iterable[Due], channel: ReminderChannel) -> list[Due]:
    """Those not yet reminded this way at their stage."""
    return [row for row in due if channel not in row.told]
