"""Which jobs have a living worker: advisory locks, each held by the database session that runs the job."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

# "JOB" as a number: the first half of every lock key; the second is the id of the job.
SPACE = 0x4A4F42
TRY = "SELECT pg_try_advisory_lock(%s, %s)"
RELEASE = "SELECT pg_advisory_unlock(%s, %s)"
IS_HELD = """
SELECT EXISTS (
    SELECT FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database
    WHERE locktype = 'advisory' AND datname = current_database() AND classid = %s AND objid = %s AND granted
)
"""
# During a statement, the session checks twice a second whether its client is still alive.
NOTICE_DEATH = "SET client_connection_check_interval = '500ms'"


@contextmanager
def doing(job_id: int) -> Iterator[bool]:
    """Hold the lock of the job in this session; yields False if a living worker has it.

    An error inside ends the worker, and the lock with its session.
    """
    with connection.cursor() as cursor:
        cursor.execute(NOTICE_DEATH)
        cursor.execute(TRY, [SPACE, job_id])
        (is_ours,) = cursor.fetchone()
    yield is_ours
    if is_ours:
        with connection.cursor() as cursor:
            cursor.execute(RELEASE, [SPACE, job_id])


def is_being_done(job_id: int) -> bool:
    """Whether a worker holds the lock now."""
    with connection.cursor() as cursor:
        cursor.execute(IS_HELD, [SPACE, job_id])
        (is_held,) = cursor.fetchone()
    return bool(is_held)
