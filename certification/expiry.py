"""When the certified stop being certified, if nobody renews further: the one function behind the page of
terms, the list of people, the workbook and the coverage pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db.models import DateField, Exists, F, OuterRef, Q, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.roles import Permission
from certification.enums import Status, TermBasis
from certification.models import Candidate, Certificate
from certification.querysets import sanctioned_on
from certification.spans import with_span_on
from certification.status import Standing, holding, last_of_each
from certification.validity import SOON
from core.calendar import months_later
from registry.models import Worker
from registry.querysets import WorkerQuerySet

if TYPE_CHECKING:
    from accounts.models import User

MONTHS_AHEAD = 12
DAYS_AHEAD = SOON.days
# Before all ends: where people without an end are sorted.
NO_DAY = date(1900, 1, 1)


@dataclass(frozen=True)
class Month:
    """The month that begins on `first`, and the persons whose last certified day lies in it."""

    first: date
    persons: int


def _is_confirmed(on: date) -> Q:
    """That a certificate is of its holder's category, its end, on the day or later, was read from the paper,
    and it is not suspended or revoked on the day. One that begins later is a renewal recorded already."""
    is_known = Q(
        scheme__category=F("worker__category"),
        term_basis=TermBasis.PAPER,
        issued_on__isnull=False,
        valid_until__gte=on,
    )
    return is_known & ~Q(sanctioned_on(on))


def with_last_certified_day(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """Those certified on the day, with `last_day`: the latest confirmed end."""
    last = last_of_each(Certificate.objects.public().filter(_is_confirmed(on))).values("pk")
    certified: WorkerQuerySet = workers.filter(
        holding(Status.CERTIFIED, on), certificates__in=last, certificates__valid_until__gte=on
    )
    return certified.annotate(last_day=F("certificates__valid_until"))


def ending_within(workers: WorkerQuerySet, on: date, days: int) -> WorkerQuerySet:
    """Those certified on the day who stop being so within as many days, with `last_day`."""
    return with_last_certified_day(workers, on).filter(last_day__lte=on + timedelta(days=days))


def is_ending_within(on: date, days: int) -> Q:
    """The condition of `ending_within`, for few people who are known by their keys: of these the database
    finds it as quickly, and plans it in a tenth of the time."""
    runs_longer = Certificate.objects.public().filter(
        _is_confirmed(on), worker=OuterRef("pk"), valid_until__gt=on + timedelta(days=days)
    )
    return holding(Status.CERTIFIED, on) & ~Q(Exists(runs_longer))


def certified_at_work(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """Those of `with_last_certified_day` who are at work, found by their spans in the order of these days."""
    people = with_span_on(workers, on).filter(certified_until__gte=on, works_at__isnull=False)
    certified: WorkerQuerySet = people.annotate(last_day=F("certified_until"))
    return certified


def lapsed(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """People at work on the day whose certificates have all ended, or are suspended or revoked.

    Annotated with `last_day`, the latest of the ends; `NO_DAY` if no certificate names one.
    """
    over = with_span_on(workers, on).filter(span_standing=Standing.LAPSED)
    last_day = Coalesce("lapsed_on", Value(NO_DAY), output_field=DateField())
    people: WorkerQuerySet = over.annotate(last_day=last_day)
    return people


def in_order_of_lapse(people: WorkerQuerySet) -> list[WorkerQuerySet]:
    """Lapsed people in consecutive parts by `last_day`: first those without one, then the others, found by an
    index."""
    dated = people.filter(lapsed_on__isnull=False).annotate(last_day=F("lapsed_on"))
    return [people.filter(lapsed_on__isnull=True), dated]


def is_enrolled(person: str = "pk") -> Exists:
    """Holds a seat in a test whose result is not known yet; `person` is the way to their key."""
    return Exists(Candidate.objects.awaiting_result().filter(worker=OuterRef(person)))


def with_renewal(workers: WorkerQuerySet) -> WorkerQuerySet:
    """`is_enrolled` of each."""
    return workers.annotate(is_enrolled=is_enrolled())


def expiring(user: User, days: int = DAYS_AHEAD, permission: str = Permission.WORKER_VIEW) -> WorkerQuerySet:
    """The people in the user's scope at work today who stop being certified within so many days."""
    today = timezone.localdate()
    people = certified_at_work(Worker.objects.visible_to(user, permission), today)
    return with_renewal(people.filter(last_day__lte=today + timedelta(days=days)))


def by_month(
    persons: Mapping[date, int] | Iterable[date], on: date, months: int = MONTHS_AHEAD
) -> list[Month]:
    """Last days, or persons by last day, gathered by month ahead; the first month is that of the day."""
    found: Counter[tuple[int, int]] = Counter()
    for day, count in Counter(persons).items():
        found[day.year, day.month] += count
    firsts = (months_later(on.replace(day=1), ahead) for ahead in range(months))
    return [Month(first, found[first.year, first.month]) for first in firsts]
