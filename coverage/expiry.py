"""When today's certified people stop being certified without a renewal: by month. One function for page
and file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from certification.expiry import MONTHS_AHEAD, Month, by_month
from certification.spans import spans_on
from coverage.counts import has_scheme
from regions.querysets import code_within


@dataclass(frozen=True)
class Expiry:
    """The certified of a region on a day, by the month of their last certified day. The parts sum to
    `certified`.

    The first month begins on the day asked for. `later`: people whose last day is after the months shown.
    """

    months: tuple[Month, ...]
    later: int

    @property
    def certified(self) -> int:
        return self.within + self.later

    @property
    def within(self) -> int:
        """Persons who stop being certified within the months shown."""
        return sum(month.persons for month in self.months)


def expiry(code: str, category: str, on: date, months: int = MONTHS_AHEAD) -> Expiry | None:
    """The last certified days of everybody certified on the day; None for a category without a scheme.

    A person is certified until the latest confirmed end of their certificates. Unit: persons.
    """
    if not has_scheme(category):
        return None
    people = spans_on(on).filter(code_within("place", [code]), place__isnull=False, category=category)
    ends = people.filter(certified_until__isnull=False).values_list("certified_until")
    persons: dict[date, int] = dict(ends.annotate(persons=Count("worker")))
    shown = by_month(persons, on, months)
    return Expiry(tuple(shown), later=sum(persons.values()) - sum(month.persons for month in shown))
