"""When the certified stop being certified, if nobody renews further: the one function behind the page of
terms, the list of people, the workbook and the coverage pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING, Any

from django.db.models import DateField, Exists, F, FilteredRelation, Max, Min, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from accounts.roles import Permission
from certification.enums import Status, TermBasis
from certification.models import Candidate, Certificate
from certification.querysets import CertificateQuerySet, sanctioned_on
from certification.status import existing_on, holding, last_of_each
from certification.validity import SOON
from registry.models import Worker
from registry.querysets import WorkerQuerySet, one_of_a_few

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from accounts.models import User

MONTHS_AHEAD = 12
DAYS_AHEAD = SOON.days
OF_HOLDER = F("worker__category")
# Before all ends: sorts those whose papers name none.
NO_DAY = date(1900, 1, 1)


@dataclass(frozen=True)
class Month:
    """The month that begins on `first`, and the persons whose last certified day lies in it."""

    first: date
    persons: int


def _is_confirmed(on: date, paper: str = "", category: F | str = OF_HOLDER) -> Q:
    """That a certificate is of its holder's category, its end, on the day or later, was read from the paper,
    and it is not suspended or revoked on the day. One that begins later is a renewal recorded already.

    `paper` is the way to the certificate, `category` its holder's.
    """
    facts = {
        "scheme__category": category,
        "term_basis": TermBasis.PAPER,
        "issued_on__isnull": False,
        "valid_until__gte": on,
    }
    is_known = Q(**{f"{paper}{name}": value for name, value in facts.items()})
    return is_known & ~Q(sanctioned_on(on, f"{paper}pk"))


def last_certified_days(workers: WorkerQuerySet, on: date) -> list[tuple[int, str, date]]:
    """Key, category and last day of each of the workers who is certified on the day: the same days as
    `with_last_certified_day`, for all at once."""
    # From the people to their papers: of a province the papers of the whole country are not looked at.
    running = FilteredRelation("certificates", condition=Q(certificates__valid_until__gte=on))
    holders = workers.alias(paper=running).filter(_is_confirmed(on, "paper__", F("category"))).order_by()
    persons = holders.values("pk", "category").annotate(
        last_day=Max("paper__valid_until"), since=Min("paper__issued_on")
    )
    return list(persons.filter(since__lte=on).values_list("pk", "category", "last_day"))


def persons_by_last_day(holders: QuerySet[Any], category: str, on: date) -> Counter[date]:
    """How many of the certified last until which day: the same days as `last_certified_days` of people of one
    category. `holders` is a query of their keys.

    From the papers to the people: of a whole country in a fifth of the time.
    """
    papers = Certificate.objects.filter(_is_confirmed(on, category=category), worker__in=holders)
    ends = papers.order_by().values("worker").annotate(last_day=Max("valid_until"), since=Min("issued_on"))
    return Counter(ends.filter(since__lte=on).values_list("last_day", flat=True))


def with_last_certified_day(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """Those certified on the day, with `last_day`: the latest confirmed end. In the order of these days they
    are found by an index."""
    last = last_of_each(Certificate.objects.public().filter(_is_confirmed(on))).values("pk")
    certified: WorkerQuerySet = workers.filter(
        holding(Status.CERTIFIED, on), certificates__in=last, certificates__valid_until__gte=on
    )
    return certified.annotate(last_day=F("certificates__valid_until"))


def ending_within(workers: WorkerQuerySet, on: date, days: int) -> WorkerQuerySet:
    """Those certified on the day who stop being so within as many days, with `last_day`."""
    return with_last_certified_day(workers, on).filter(last_day__lte=on + timedelta(days=days))


def lapsed(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """Those whose certificates are all over, suspended or revoked on the day, with the last of their ends as
    `last_day`; `NO_DAY` where none names an end."""
    held = _held(on).filter(worker=OuterRef("pk")).order_by()
    end = held.values("worker").annotate(end=Max("valid_until")).values("end")
    last_day = Coalesce(Subquery(end), Value(NO_DAY), output_field=DateField())
    return workers.filter(holding(Status.LAPSED, on)).annotate(last_day=last_day)


def in_order_of_lapse(people: WorkerQuerySet, on: date) -> list[WorkerQuerySet]:
    """The lapsed in parts that follow each other by `last_day`, of each of which an index finds the first:
    those without an end, whose end is over, and whose papers would still run but for a sanction."""
    held = _held(on)
    dated = held.filter(valid_until__isnull=False)
    last = last_of_each(dated)
    endless = one_of_a_few("pk", held.filter(sanctioned_on(on), valid_until__isnull=True), "worker")
    by_end = {"last_day": F("certificates__valid_until")}
    return [
        people.filter(endless, ~Exists(dated.filter(worker=OuterRef("pk")))),
        people.filter(certificates__in=last.values("pk"), certificates__valid_until__lt=on).annotate(
            **by_end
        ),
        people.filter(
            certificates__in=last.filter(sanctioned_on(on)).values("pk"), certificates__valid_until__gte=on
        ).annotate(**by_end),
    ]


def _held(on: date) -> CertificateQuerySet:
    """Certificates of their holder's category that exist on the day."""
    own: CertificateQuerySet = existing_on(on).public().filter(scheme__category=F("worker__category"))
    return own


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
