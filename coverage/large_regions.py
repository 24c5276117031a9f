"""Which regions have so many people at work that looking through their records takes seconds.

What takes seconds is counted before anybody asks (`coverage.counting_ahead`) and kept; of fewer records
every figure is counted as they stand.
"""

from __future__ import annotations

from typing import Final

from django.db.models import F, Sum, Value

from coverage.models import TodayCount
from coverage.spans.counters import COLUMNS

# People at work.
LARGE_FROM: Final = 50_000


def is_large(code: str, category: str = "") -> bool:
    """Whether so many people, of one category or of all, are at work in the region ("ID": the nation).

    As it was counted last, whoever was written to since.
    """
    counts = TodayCount.objects.filter(region=code)
    if category:
        counts = counts.filter(category=category)
    persons = Sum(sum(map(F, COLUMNS.values()), start=Value(0)))
    return (counts.aggregate(persons=persons)["persons"] or 0) >= LARGE_FROM
