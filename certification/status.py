"""Is a person certified on a day? One rule, in one place, for every screen, file and API answer.

The first that fits (docs/glossary.md, "Status"):

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
from enum import IntEnum
from functools import lru_cache
from typing import cast

from django.db.models import (
    Case,
    CharField,
    Exists,
    F,
    Func,
    IntegerField,
    Min,
    OuterRef,
    Q,
    Subquery,
    When,
)
from django.db.models.functions import Coalesce

from certification.enums import Status, TermBasis
from certification.facts import CertificateFacts
from certification.models import Certificate, Scheme
from certification.querysets import CertificateQuerySet
from registry.querysets import WorkerQuerySet


class Standing(IntEnum):
    """What a certificate is worth on a day, best first; a person's standing is that of their best
    certificate."""

    VERIFIED = 1  # counts, and a second person has checked it
    COUNTING = 2
    UNKNOWN = 3
    LAPSED = 4
    NONE = 5

    @property
    def status(self) -> Status:
        return STATUS_OF[self]


STATUS_OF = {
    Standing.VERIFIED: Status.CERTIFIED,
    Standing.COUNTING: Status.CERTIFIED,
    Standing.UNKNOWN: Status.VALIDITY_UNKNOWN,
    Standing.LAPSED: Status.LAPSED,
    Standing.NONE: Status.NEVER_CERTIFIED,
}


def expected_standing(facts: CertificateFacts, category: str, on: date) -> Standing:
    """What a certificate with these facts will be worth to somebody of the category, once it is recorded.

    Then nobody has checked it and nothing suspends it.
    """
    if facts.scheme.category != category or (facts.issued_on and facts.issued_on > on):
        return Standing.NONE
    if facts.valid_until and facts.valid_until < on:
        return Standing.LAPSED
    is_confirmed = facts.issued_on and facts.valid_until and facts.term_basis == TermBasis.PAPER
    return Standing.COUNTING if is_confirmed else Standing.UNKNOWN


def with_standing_on(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """Annotate `standing_on`: the `Standing` of each worker's best certificate of their category's schemes.

    It means nothing for a category without a scheme.
    """
    return cast(WorkerQuerySet, workers.annotate(standing_on=_standing_on(on)))


def _standing_on(on: date) -> Coalesce:
    best = (
        certificates_standing_on(on)
        .filter(worker=OuterRef("pk"), scheme__category=OuterRef("category"))
        .order_by()
        .values("worker")
        .annotate(best=Min("standing"))
        .values("best")
    )
    return Coalesce(Subquery(best), Standing.NONE.value, output_field=IntegerField())


class StatusOfStanding(Func):
    """The status of a standing. An array, because a CASE would compute the standing for each branch."""

    template = "(ARRAY[%(words)s])[%(expressions)s]"
    output_field = CharField()

    def __init__(self, standing: Coalesce) -> None:
        super().__init__(standing, words=", ".join(f"'{each.status.value}'" for each in Standing))


def with_status_on(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """Annotate `status_on`: a `Status` for every worker of a category with schemes, else null."""
    has_no_scheme = ~Exists(Scheme.objects.filter(category=OuterRef("category")))
    status = Case(
        When(has_no_scheme, then=None),
        default=StatusOfStanding(_standing_on(on)),
        output_field=CharField(),
    )
    return cast(WorkerQuerySet, workers.annotate(status_on=status))


@lru_cache(maxsize=64)
def holding(status: Status, on: date, standing: Standing = Standing.COUNTING) -> Q:
    """The condition that a worker has the status on the day: as `status_on`, but served by an index.

    Certified may be narrowed to a better `standing`. Built once a day: every filter takes a copy.
    """
    held = existing_on(on).filter(worker=OuterRef("pk"), scheme__category=OuterRef("category"))
    # In conditions on columns, not on a standing: the database knows how many rows these leave.
    standing_well = held.with_sanctioned_on(on).filter(is_sanctioned_on=False)
    counting = standing_well.filter(_counts(on))
    if status == Status.CERTIFIED:
        is_narrower = standing == Standing.VERIFIED
        return Q(Exists(counting.filter(verified_at__isnull=False) if is_narrower else counting))
    if status == Status.NEVER_CERTIFIED:
        return Q(Exists(Scheme.objects.filter(category=OuterRef("category")))) & ~Q(Exists(held))
    if status == Status.LAPSED:
        return Q(Exists(held)) & ~Q(Exists(standing_well.filter(_may_run(on))))
    return Q(Exists(standing_well.filter(_may_run(on), ~_counts(on)))) & ~Q(Exists(counting))


def with_last_end(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """Workers certified on the day, with `ends_on`: the last end of the certificates that count.

    An index finds them in the order of the ends.
    """
    own = existing_on(on).filter(_counts(on), scheme__category=F("worker__category"))
    counting = last_of_each(own.with_sanctioned_on(on).filter(is_sanctioned_on=False))
    certified = workers.filter(certificates__in=counting.values("pk"), certificates__valid_until__gte=on)
    return cast(WorkerQuerySet, certified.annotate(ends_on=F("certificates__valid_until")))


def last_of_each(papers: CertificateQuerySet) -> CertificateQuerySet:
    """The paper of each person that ends last. All papers must have an end."""
    ends_later = Q(valid_until__gt=OuterRef("valid_until"))
    ends_as_late = Q(valid_until=OuterRef("valid_until"), pk__gt=OuterRef("pk"))
    later = papers.filter(ends_later | ends_as_late, worker=OuterRef("worker"))
    return papers.filter(~Exists(later))


def existing_on(on: date) -> CertificateQuerySet:
    """Certificates that exist on the day: not those issued later."""
    existing = Certificate.objects.filter(Q(issued_on__lte=on) | Q(issued_on__isnull=True))
    return cast(CertificateQuerySet, existing)


def _counts(on: date) -> Q:
    return Q(valid_until__gte=on, term_basis=TermBasis.PAPER, issued_on__isnull=False)


def _may_run(on: date) -> Q:
    return Q(valid_until__isnull=True) | Q(valid_until__gte=on)


def certificates_standing_on(on: date) -> CertificateQuerySet:
    """Certificates that exist on the day, each with its `standing`."""
    standing = Case(
        When(is_sanctioned_on=True, then=Standing.LAPSED.value),
        When(_counts(on) & Q(verified_at__isnull=False), then=Standing.VERIFIED.value),
        When(_counts(on), then=Standing.COUNTING.value),
        When(_may_run(on), then=Standing.UNKNOWN.value),
        default=Standing.LAPSED.value,
        output_field=IntegerField(),
    )
    return cast(CertificateQuerySet, existing_on(on).with_sanctioned_on(on).annotate(standing=standing))
