"""What a batch wrote, person by person and in the words of their history.

The batch holds no rows of its own: the history rows with its context say whom it touched.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import QuerySet
from django.utils.text import capfirst

from certification.person.history import Moment, told, tracks
from registry.models import Worker
from registry.undo.tracked import tables

if TYPE_CHECKING:
    from accounts.models import User
    from registry.models import Batch
    from registry.querysets import WorkerQuerySet


@dataclass(frozen=True)
class Share:
    """One person, and what the batch wrote about them: first the record, then what belongs to it."""

    worker: Worker
    moments: list[Moment]


def people_of(batch: Batch, *, by: User, permission: str) -> WorkerQuerySet:
    """Those whom the batch touched and `by` may see, removed ones among them."""
    return Worker.everyone.visible_to(by, permission).filter(pk__in=_touched(batch)).order_by("name", "pk")


def touched(batch: Batch) -> int:
    """How many people the batch touched, wherever they are recorded by now, and if they still are."""
    return _touched(batch).count()


def shares(batch: Batch, workers: Collection[Worker]) -> list[Share]:
    """What the batch wrote about each of them; as many queries for one as for many."""
    found: dict[int, list[Moment]] = defaultdict(list)
    keys = [worker.pk for worker in workers]
    for track in tracks():
        for row, moment in told(track, track.rows(keys)):
            if row.pgh_context_id == batch.history_context:
                found[row.of_worker].append(moment)
    return [Share(worker, found[worker.pk]) for worker in workers]


def other_records(batch: Batch) -> list[tuple[str, int]]:
    """What else it wrote, which no person's history tells: the kind, and how many."""
    told_of = {track.event for track in tracks()}
    counts = [
        (table, table.events(pgh_context_id=batch.history_context).values("pgh_obj_id").distinct().count())
        for table in tables()
        if table.event not in told_of
    ]
    return [(capfirst(str(table.model._meta.verbose_name)), count) for table, count in counts if count]


def _touched(batch: Batch) -> QuerySet[Worker, int]:
    first, *others = (track.workers_of(batch.history_context) for track in tracks())
    return first.union(*others)
