"""The simple computation: the rules applied to every row for one day. Its results define the counts.

It is slow, so only checks of the spans use it: tests, `rebuild_spans --check` and `./run bench`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from datetime import date, datetime

from django.db.models import Count, Exists, F, Max, OuterRef, QuerySet, Subquery
from django.db.models.functions import Greatest

from certification.enums import Status
from certification.expiry import with_last_certified_day
from certification.models import Certificate
from certification.querysets import CertificateQuerySet
from certification.status import Standing, existing_on, holding, with_standing_on
from coverage.spans.counters import depth_of
from coverage.spans.reading import End, Group
from regions.codes import NATION_CODE, REGENCY_LENGTH
from registry.models import Assignment, Worker, WorkerState


def defined_groups(code: str, category: str, on: date, depths: Collection[int]) -> list[Group]:
    """The expected result of `reading.groups_on`."""
    persons: dict[tuple[str, int | None], list[int]] = defaultdict(lambda: [0] * len(Standing))
    touched: dict[tuple[str, int | None], datetime] = {}
    asked = {depth_of(code), *(depth for depth in depths if depth > depth_of(code))}
    for place, programme_id, standing, number, touched_at in _by_place(code, category, on):
        for depth in asked:
            if depth <= len(place):
                key = (place[:depth] or NATION_CODE, programme_id)
                persons[key][standing - Standing.VERIFIED] += number
                touched[key] = max(touched.get(key, touched_at), touched_at)
    return [Group(*key, tuple(numbers), touched[key]) for key, numbers in persons.items()]


def defined_keeping_regencies(code: str, on: date) -> set[str]:
    """The expected result of `reading.keeping_regencies`."""
    kept = (
        Worker.objects.kept_now_or_before(code)
        .with_office_on(on)
        .filter(states__valid_from__lte=on)
        .order_by()
        .values_list("office_on", flat=True)
        .distinct()
    )
    regencies = {office[:REGENCY_LENGTH] for office in kept if len(office) >= REGENCY_LENGTH}
    return {each for each in regencies if code == NATION_CODE or each.startswith(code)}


def defined_ends(on: date) -> set[End]:
    """The expected result of `reading.known_ends`."""
    told = WorkerState.objects.filter(worker=OuterRef("pk"), valid_from__lte=on)
    known = Worker.objects.filter(Exists(told))
    own = existing_on(on).filter(worker=OuterRef("pk"), scheme__category=OuterRef("category"))
    certified = with_last_certified_day(known, on)
    lapsed = known.filter(holding(Status.LAPSED, on)).present_on(on).annotate(until=_last_end(own))
    return {
        *(End(pk, until, is_lapsed=False) for pk, until in certified.values_list("pk", "last_day")),
        *(End(pk, until, is_lapsed=True) for pk, until in lapsed.values_list("pk", "until")),
    }


def _last_end(papers: CertificateQuerySet) -> Subquery:
    return Subquery(papers.order_by().values("worker").annotate(end=Max("valid_until")).values("end"))


def _by_place(code: str, category: str, on: date) -> Iterable[tuple[str, int | None, int, int, datetime]]:
    people = Worker.objects.filter(category=category).counted_on(on).placed_under(code)
    return (
        with_standing_on(people, on)
        .order_by()
        .values("place_on", "programme_on", "standing_on")
        .annotate(persons=Count("pk"), touched_at=Max(_last_write()))
        .values_list("place_on", "programme_on", "standing_on", "persons", "touched_at")
    )


def _last_write() -> Greatest:
    """The last write to a worker, their assignments or their certificates."""

    def latest(model: type[Assignment | Certificate]) -> Subquery:
        rows: QuerySet = model.objects.filter(worker=OuterRef("pk")).order_by().values("worker")
        return Subquery(rows.annotate(at=Max("updated_at")).values("at"))

    return Greatest(F("updated_at"), latest(Assignment), latest(Certificate))
