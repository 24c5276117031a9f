"""The findings of data quality as pages read them: of few records as they stand, of many as they were counted
last.

To ask all rules of a million records takes half a minute, so a worker asks them
(`coverage.counting_ahead`) and their answer is kept by office. No page waits for it.
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
# Older findings would mislead more than none.
KEPT_SECONDS: Final = 7 * 24 * 60 * 60


@dataclass(frozen=True)
class KnownFindings:
    """By the code of the office that keeps the records. `counted_at`: when, where the records are many; None
    is now. `is_awaited`: they are many and were not counted yet, so nothing can be said."""

    by_office: Mapping[str, Findings] = field(default_factory=dict)
    counted_at: datetime | None = None
    is_awaited: bool = False


def known_findings(code: str, on: date) -> KnownFindings:
    """What is known of the offices at or below a region ("ID": the nation)."""
    if not is_large(code):
        return KnownFindings(findings_by_office(code, on))
    kept: KnownFindings | None = cache.get(KEPT, version=KEPT_AS)
    if kept is None:
        return KnownFindings(is_awaited=True)
    inside = {office: found for office, found in kept.by_office.items() if lies_in(office, code)}
    return KnownFindings(inside, kept.counted_at)


def count_ahead(today: date) -> None:
    """Ask the rules of every record of the nation, and keep what they find."""
    counted_at = timezone.now()
    found = findings_by_office(NATION_CODE, today)
    cache.set(KEPT, KnownFindings(found, counted_at), KEPT_SECONDS, version=KEPT_AS)
