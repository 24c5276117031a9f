"""Counts in advance what takes seconds for many records.

That is findings of data quality, people by personal attributes, the months of a trend and the basis of
forecasts. A worker does it (`manage.py work`), or cron by `count_ahead`.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.core.cache import cache
from django.db import connection
from django.utils import timezone

from coverage.change import trend
from coverage.forecast import observed
from coverage.large_regions import is_large
from coverage.monitors import known_findings
from coverage.personal import breakdown
from regions.codes import NATION_CODE

# "AHED" as a number: the advisory lock of the process that counts. One process is enough.
LOCK: Final = 0x41484544
TRY_LOCK: Final = "SELECT pg_try_advisory_lock(%s)"
RELEASE: Final = "SELECT pg_advisory_unlock(%s)"
# The day for which everything was counted within the last hour. A new day is counted at once.
COUNTED: Final = "counted-ahead"
HOLDS_SECONDS: Final = 60 * 60


def count_ahead() -> bool:
    """Count once an hour, and at the beginning of a day.

    Returns False if nothing was done: there are few records, or another process counts or has counted.
    """
    if not is_large(NATION_CODE):
        return False
    with _alone() as is_ours:
        today = timezone.localdate()
        if not is_ours or cache.get(COUNTED) == today:
            return False
        for figures in (observed, breakdown, trend, known_findings):
            figures.count_ahead(today)
        cache.set(COUNTED, today, HOLDS_SECONDS)
    return True


@contextmanager
def _alone() -> Iterator[bool]:
    """Hold the lock in this session; yields False if another session has it. If the process dies, the lock
    is released."""
    with connection.cursor() as cursor:
        cursor.execute(TRY_LOCK, [LOCK])
        (is_ours,) = cursor.fetchone()
        try:
            yield is_ours
        finally:
            if is_ours:
                cursor.execute(RELEASE, [LOCK])
