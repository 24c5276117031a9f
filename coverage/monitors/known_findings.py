"""The findings of data quality for pages: live for few records, from the last count for many.

Checking a million records by all rules takes half a minute. A worker does it (`coverage.counting_ahead`) and
stores the result by office, so that no page waits for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Final

from django.core.cache import cache
from django.utils import timezone

from certification.quality.counts import Findings, findings_by_office
from coverage.answer import lies_in
from coverage.large_regions import is_large
from regions.codes import NATION_CODE

KEPT: Final = "findings-by-office"
# Raise it when `Findings` changes its shape.
KEPT_AS: Final = 1
# Older findings would mislead more than no findings.
KEPT_SECONDS: Final = 7 * 24 * 60 * 60


@dataclass(frozen=True)
class KnownFindings:
    """The findings by the code of the office that keeps the records. `counted_at`: the time of the count
    for large regions; None if just now. `is_awaited`: a large region that has not been counted yet."""

    by_office: Mapping[str, Findings] = field(default_factory=dict)
    counted_at: datetime | None = None
    is_awaited: bool = False


def known_findings(code: str, on: date) -> KnownFindings:
    """The findings of the offices at or below a region ("ID": the nation)."""
    if not is_large(code):
        return KnownFindings(findings_by_office(code, on))
    kept: KnownFindings | None = cache.get(KEPT, version=KEPT_AS)
    if kept is None:
        return KnownFindings(is_awaited=True)
    inside = {office: found for office, found in kept.by_office.items() if lies_in(office, code)}
    return KnownFindings(inside, kept.counted_at)


def count_ahead(today: date) -> None:
    """Check every record of the nation by all rules, and store the findings."""
    counted_at = timezone.now()
    found = findings_by_office(NATION_CODE, today)
    cache.set(KEPT, KnownFindings(found, counted_at), KEPT_SECONDS, version=KEPT_AS)
