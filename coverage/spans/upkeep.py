"""Keeps the spans current: processes the queue of changed workers, and the change of the day.

Database triggers put a worker into the queue within the transaction of every write. Readers call
`bring_up_to_date` first. One reader at a time does the work and the others wait: the lock is held until the
commit, so that nobody sees an empty queue with old spans.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice
from typing import Any

from django.db import connection, transaction
from django.utils import timezone

from coverage.models import Span
from coverage.spans.counters import recount, recount_all
from coverage.spans.derivation import DERIVE

# "SPAN" as a number: the advisory lock for writing spans.
LOCK = 0x5350414E
# How many people are derived in one statement: enough to be fast, few enough for memory.
AT_ONCE = 20_000

TAKE_LOCK = "SELECT pg_advisory_xact_lock(%s)"
STATE = 'SELECT EXISTS (SELECT FROM coverage_dirtyworker), (SELECT max("on") FROM coverage_countedday)'
EVERYBODY = "SELECT id FROM registry_worker WHERE removed_at IS NULL ORDER BY category, region_id, id"
EMPTY_QUEUE = "DELETE FROM coverage_dirtyworker"
TAKE_DIRTY = """
WITH taken AS (DELETE FROM coverage_dirtyworker RETURNING worker_id)
SELECT DISTINCT worker_id FROM taken ORDER BY worker_id
"""
FORGET = "DELETE FROM coverage_span WHERE worker_id = ANY(%(workers)s) RETURNING place"
FORGET_ALL = "TRUNCATE coverage_span"
COUNTED_DAY = 'SELECT max("on") FROM coverage_countedday'
FORGET_DAY = "DELETE FROM coverage_countedday"
SET_DAY = 'INSERT INTO coverage_countedday ("on") VALUES (%s)'
TURNED = """
SELECT DISTINCT place FROM coverage_span WHERE place IS NOT NULL AND (
    valid_from > %(first)s AND valid_from <= %(last)s OR valid_until >= %(first)s AND valid_until < %(last)s)
"""
LEARN = "ANALYZE coverage_span, coverage_todaycount"


def bring_up_to_date() -> None:
    """Derive the spans of everybody changed since the last call, and make the counts those of today.

    Afterwards the spans contain everything committed and everything that this transaction wrote. Only one
    small query if nothing waits.
    """
    today = timezone.localdate()
    with connection.cursor() as cursor:
        cursor.execute(STATE)
        if cursor.fetchone() == (False, today):
            return
        with transaction.atomic():
            cursor.execute(TAKE_LOCK, [LOCK])
            _drain(cursor, today)


def rebuild() -> int:
    """Derive the spans of everybody again, and count. Returns the number of spans."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(TAKE_LOCK, [LOCK])
        cursor.execute(EMPTY_QUEUE)
        cursor.execute(FORGET_ALL)
        cursor.execute(EVERYBODY)
        _derive(cursor, _column(cursor))
        today = timezone.localdate()
        recount_all(cursor, today)
        _set_day(cursor, today)
        cursor.execute(LEARN)
    return Span.objects.count()


def _drain(cursor: Any, today: date) -> None:
    cursor.execute(TAKE_DIRTY)
    places = set(_derive(cursor, _column(cursor)))
    cursor.execute(COUNTED_DAY)
    (counted,) = cursor.fetchone()
    if counted is None:
        recount_all(cursor, today)
    else:
        recount(cursor, places | _turned(cursor, counted, today), today)
    if counted != today:
        _set_day(cursor, today)


def _derive(cursor: Any, workers: Iterable[int]) -> set[str]:
    """Replace the spans of these people. Returns the places whose counts may have changed."""
    places: set[str] = set()
    rest = iter(workers)
    while some := list(islice(rest, AT_ONCE)):
        for statement in (FORGET, DERIVE):
            cursor.execute(statement, {"workers": some})
            places.update(filter(None, _column(cursor)))
    return places


def _turned(cursor: Any, counted: date, today: date) -> set[str]:
    """The places where somebody counts differently on the two days."""
    if counted == today:
        return set()
    first, last = sorted([counted, today])
    cursor.execute(TURNED, {"first": first, "last": last})
    return set(_column(cursor))


def _set_day(cursor: Any, today: date) -> None:
    cursor.execute(FORGET_DAY)
    cursor.execute(SET_DAY, [today])


def _column(cursor: Any) -> list[Any]:
    return [value for (value,) in cursor.fetchall()]
