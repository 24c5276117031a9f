"""Is a person certified on a day? One rule, in one place, for every screen, file and API answer.

Definitions, section 3, in order of precedence:

1. certified: a certificate of the category's schemes, issued on or before the day, confirmed valid
   until the day or later, not suspended or revoked on it;
2. validity_unknown: one that would count but for a missing end, an end that is only the issuer's
   usual term, or a missing issue date;
3. lapsed: held one that on the day is expired, suspended or revoked;
4. never_certified: the rest.

A certificate issued after the day does not exist on it. Unverified certificates count. A category
without a scheme (volunteers, extension workers) has no status at all: null.
"""

from datetime import date

from django.db.models import (
    Case,
    CharField,
    Exists,
    IntegerField,
    Min,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce

from certification.enums import Status, TermBasis
from certification.models import Certificate, Scheme
from registry.querysets import WorkerQuerySet

CERTIFIED, UNKNOWN, LAPSED, NEVER = 1, 2, 3, 4


def with_status_on(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """`status_on`: a `Status` for every worker of a category with schemes, else null."""
    return workers.alias(
        standing=Coalesce(Subquery(_best_standing(on)), NEVER, output_field=IntegerField()),
    ).annotate(
        status_on=Case(
            When(~Exists(Scheme.objects.filter(category=OuterRef("category"))), then=None),
            When(standing=CERTIFIED, then=Value(Status.CERTIFIED)),
            When(standing=UNKNOWN, then=Value(Status.VALIDITY_UNKNOWN)),
            When(standing=LAPSED, then=Value(Status.LAPSED)),
            default=Value(Status.NEVER_CERTIFIED),
            output_field=CharField(),
        )
    )


def certificates_standing_on(on: date):  # type: ignore[no-untyped-def]
    """Certificates that exist on the day, each with `standing`: 1 counts, 2 unknown, 3 lapsed."""
    runs = Q(valid_until__gte=on)
    may_run = Q(valid_until__isnull=True) | runs
    confirmed = Q(term_basis=TermBasis.PAPER)
    return (
        Certificate.objects.filter(Q(issued_on__lte=on) | Q(issued_on__isnull=True))
        .with_sanctioned_on(on)
        .annotate(
            standing=Case(
                When(is_sanctioned_on=True, then=LAPSED),
                When(runs & confirmed & Q(issued_on__isnull=False), then=CERTIFIED),
                When(may_run, then=UNKNOWN),
                default=LAPSED,
                output_field=IntegerField(),
            )
        )
    )


def _best_standing(on: date):  # type: ignore[no-untyped-def]
    return (
        certificates_standing_on(on)
        .filter(worker=OuterRef("pk"), scheme__category=OuterRef("category"))
        .order_by()
        .values("worker")
        .annotate(best=Min("standing"))
        .values("best")
    )
