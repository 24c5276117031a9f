"""Acts on many rows that are undone as one."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pghistory
from django.db import connection, transaction
from pghistory import runtime

from regions.codes import ancestor_codes
from regions.models import Region
from registry.batch_errors import ReasonMissingError
from registry.enums import BatchKind
from registry.models import Batch, Worker

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True)
class BulkAct:
    """What was done to chosen people, and who was left out because somebody else changed their record
    meanwhile."""

    batch: Batch
    changed: int
    skipped: Sequence[Worker]


def stated(reason: str) -> str:
    """The reason, without blanks around it. Raises ReasonMissingError."""
    reason = reason.strip()
    if not reason:
        raise ReasonMissingError
    return reason


def left_out(seen: Collection[int], done: Collection[int]) -> list[Worker]:
    """The people who were shown but not changed, including removed ones."""
    return list(Worker.everyone.filter(pk__in=set(seen) - set(done)).order_by("name", "pk"))


@contextmanager
def batch(
    *, kind: BatchKind, label: str, reason: str = "", region: Region | None = None, by: User
) -> Iterator[Batch]:
    """Everything written inside belongs to one batch, in one transaction.

    The caller sets `count` (records touched) and, if it knows a narrower one than the region of `by`,
    `region`; both are saved at the end. The caller also audits the act. Only tables that keep a history can
    be undone.
    """
    with transaction.atomic():
        made = Batch.objects.create(
            kind=kind, label=label[:200], reason=reason, region=region or by.home_region, made_by=by
        )
        with _own_history_context(made.history_context, batch=made.pk, user=by.pk):
            check_at_once()
            yield made
        made.save(update_fields=["count", "region", "label"])


def narrowest_region(codes: Iterable[str]) -> Region | None:
    """The lowest region that holds all of the codes; None is the whole country."""
    common = None
    for code in set(codes):
        above = [*ancestor_codes(code), code]
        common = above if common is None else [one for one in common if one in above]
    return Region.objects.filter(code=common[-1]).first() if common else None


def check_at_once() -> None:
    """Foreign keys are checked row by row instead of at the commit.

    The history triggers are far slower while thousands of deferred checks wait.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@contextmanager
def _own_history_context(context_id: uuid.UUID, **metadata: object) -> Iterator[None]:
    """A separate context for the history rows written inside.

    pghistory joins nested contexts into the outermost one, here that of the request; then the rows of two
    acts could not be told apart. What the request noted (who, from where) is copied.
    """
    is_outermost = not hasattr(runtime._tracker, "value")
    with pghistory.context():
        outer = runtime._tracker.value
        runtime._tracker.value = runtime.Context(context_id, {**outer.metadata, **metadata})
        try:
            yield
        finally:
            runtime._tracker.value = outer
    if is_outermost:
        _leave_context()


def _leave_context() -> None:
    """pghistory sets the context for the rest of the transaction; without a request nobody sets another."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('pghistory.context_id', '', true)")
