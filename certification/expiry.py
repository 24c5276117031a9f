"""When the certified stop being certified, if nobody renews further: the one function behind the page of
terms, the list of people, the workbook and the coverage pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from django.db.models import Exists, F, Max, Min, OuterRef
from django.utils import timezone

from accounts.roles import Permission
from certification.enums import Status, TermBasis
from certification.models import Candidate, Certificate
from certification.querysets import CertificateQuerySet
from certification.status import holding, last_of_each
from certification.validity import SOON
from registry.models import Worker
from registry.querysets import WorkerQuerySet

if TYPE_CHECKING:
    from accounts.models import User

MONTHS_AHEAD = 12
DAYS_AHEAD = SOON.days


@dataclass(frozen=True)
class Month:
    """The month that begins on `first`, and the persons whose last certified day lies in it."""

    first: date
    persons: int


def _confirmed(on: date) -> CertificateQuerySet:
    """Certificates of their holder's category whose end, on the day or later, was read from the paper, and
    that are not suspended or revoked on it. One that begins later is a renewal that is recorded already."""
    confirmed = Certificate.objects.filter(
        scheme__category=F("worker__category"),
        term_basis=TermBasis.PAPER,
        issued_on__isnull=False,
        valid_until__gte=on,
    ).with_sanctioned_on(on)
    counting: CertificateQuerySet = confirmed.filter(is_sanctioned_on=False)  # type: ignore[misc]
    return counting.order_by()


def last_certified_days(workers: WorkerQuerySet, on: date) -> list[tuple[int, str, date]]:
    """Key, category and last day of each of the workers who is certified on the day: the same days as
    `with_last_certified_day`, for all at once."""
    # From the people to their papers: of a province the papers of the whole country are not looked at.
    holders = workers.filter(
        certificates__in=_confirmed(on).values("pk"), certificates__valid_until__gte=on
    ).order_by()
    persons = holders.values("pk", "category").annotate(
        last_day=Max("certificates__valid_until"), since=Min("certificates__issued_on")
    )
    return list(persons.filter(since__lte=on).values_list("pk", "category", "last_day"))


def with_last_certified_day(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """Those certified on the day, with `last_day`: the latest confirmed end. In the order of these days they
    are found by an index."""
    last = last_of_each(_confirmed(on)).values("pk")
    certified: WorkerQuerySet = workers.filter(
        holding(Status.CERTIFIED, on), certificates__in=last, certificates__valid_until__gte=on
    )
    return certified.annotate(last_day=F("certificates__valid_until"))


def ending_within(workers: WorkerQuerySet, on: date, days: int) -> WorkerQuerySet:
    """Those certified on the day who stop being so within as many days, with `last_day`."""
    return with_last_certified_day(workers, on).filter(last_day__lte=on + timedelta(days=days))


def with_renewal(workers: WorkerQuerySet) -> WorkerQuerySet:
    """`is_enrolled`: holds a seat in a test whose result is not known yet."""
    awaiting = Candidate.objects.awaiting_result().filter(worker=OuterRef("pk"))
    return workers.annotate(is_enrolled=Exists(awaiting))


def expiring(user: User, days: int = DAYS_AHEAD, permission: str = Permission.WORKER_VIEW) -> WorkerQuerySet:
    """The people in the user's scope at work today who stop being certified within so many days."""
    today = timezone.localdate()
    people = Worker.objects.visible_to(user, permission).present_on(today)
    return with_renewal(ending_within(people, today, days))


def by_month(
    persons: Mapping[date, int] | Iterable[date], on: date, months: int = MONTHS_AHEAD
) -> list[Month]:
    """Last days, or persons by last day, gathered by month ahead; the first month is that of the day."""
    found: Counter[tuple[int, int]] = Counter()
    for day, count in Counter(persons).items():
        found[day.year, day.month] += count
    return [Month(first, found[first.year, first.month]) for first in islice(_months_from(on), months)]


def _months_from(on: date) -> Iterator[date]:
    year, month = on.year, on.month
    while True:
        yield date(year, month, 1)
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
