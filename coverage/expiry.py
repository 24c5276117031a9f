"""When today's certified stop being certified, if nobody renews: per month ahead. One function, for the
page and the file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from django.db.models import Max, OuterRef, Subquery

from certification.enums import Status
from certification.status import Standing, certificates_standing_on
from coverage.counts import counted, has_scheme

MONTHS_AHEAD = 12


@dataclass(frozen=True)
class Month:
    """The month that begins on `first`, and the persons whose last certified day lies in it."""

    first: date
    persons: int


@dataclass(frozen=True)
class Expiry:
    """The certified of a region on a day by the month of their last day. The parts sum to `certified`.

    The first month begins on the day asked for; `later` are those who last longer than the months shown.
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
    """Last certified days of everybody certified on the day; null for a category without a scheme.

    A person lasts as long as the certificate with the latest confirmed end. Unit: persons.
    """
    if not has_scheme(category):
        return None
    counting = certificates_standing_on(on).filter(
        worker=OuterRef("pk"),
        scheme__category=OuterRef("category"),
        standing__in=[Standing.VERIFIED.value, Standing.COUNTING.value],
    )
    last_day = counting.order_by().values("worker").annotate(last=Max("valid_until")).values("last")
    certified = counted(code, category, on).filter(status_on=Status.CERTIFIED)
    days = certified.annotate(last_day=Subquery(last_day)).values_list("last_day", flat=True)
    found = Counter((day.year, day.month) for day in days)
    shown = list(islice(_months_from(on), months))
    persons = [Month(first, found.pop((first.year, first.month), 0)) for first in shown]
    return Expiry(tuple(persons), later=sum(found.values()))


def _months_from(on: date) -> Iterator[date]:
    year, month = on.year, on.month
    while True:
        yield date(year, month, 1)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
