"""Which regions have so many people at work that reading their records takes seconds.

Their figures are counted in advance (`coverage.counting_ahead`) and stored. For other regions every figure is
counted live.
"""

from __future__ import annotations

from typing import Final

from django.db.models import F, Sum, Value

from coverage.models import TodayCount
from coverage.spans.counters import COLUMNS

# People at work.
LARGE_FROM: Final = 50_000


def is_large(code: str, category: str = "") -> bool:
    """Whether the region ("ID": the nation) has that many people at work, of one category or of all.

    According to the last count, whatever was written since.
    """
    counts = TodayCount.objects.filter(region=code)
    if category:
        counts = counts.filter(category=category)
    persons = Sum(sum(map(F, COLUMNS.values()), start=Value(0)))
    return (counts.aggregate(persons=persons)["persons"] or 0) >= LARGE_FROM
