"""The rows of the list of people: what is known of each on a day, and how they are counted and shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, DateField, Max, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from certification.enums import Status
from certification.status import Standing, certificates_standing_on, with_status_on
from certification.validity import SOON, Mark, days_left
from regions.models import Region
from registry.enums import State
from registry.models import Programme, Worker
from registry.querysets import WorkerQuerySet

FAR_FUTURE = date(9999, 12, 31)
MARKS = {
    Status.VALIDITY_UNKNOWN: "unknown",
    Status.LAPSED: "ended",
    Status.NEVER_CERTIFIED: "none",
}


def annotated(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """State, place, programme and status on the day, and when the certificate ends.

    `certified_until`: last end among the certificates that make the person certified on the day.
    `latest_until`: last end among all that exist on it. `ends_on`: the former, far ahead where there is
    none, to sort by.
    """
    standing = certificates_standing_on(on).filter(
        worker=OuterRef("pk"), scheme__category=OuterRef("category")
    )
    return with_status_on(workers.with_state_on(on).with_place_on(on), on).annotate(
        certified_until=_last_end(standing.filter(standing__lte=Standing.COUNTING)),
        latest_until=_last_end(standing),
        ends_on=Coalesce(
            _last_end(standing.filter(standing__lte=Standing.COUNTING)),
            Value(FAR_FUTURE),
            output_field=DateField(),
        ),
    )


def _last_end(certificates: Any) -> Subquery:
    ends = certificates.order_by().values("worker").annotate(end=Max("valid_until")).values("end")
    return Subquery(ends, output_field=DateField())


@dataclass(frozen=True)
class Tally:
    """How many of the filtered there are, by status; persons, each once."""

    everybody: int
    certified: int
    validity_unknown: int
    lapsed: int
    never_certified: int
    ending_soon: int


def tally(workers: WorkerQuerySet, on: date) -> Tally:
    """Counts for the tabs above the list. `workers` is annotated for the same day."""
    groups = {
        row["status_on"]: row
        for row in workers.order_by()
        .values("status_on")
        .annotate(persons=Count("pk"), ending=Count("pk", filter=Q(certified_until__lte=on + SOON)))
    }

    def having(status: Status, count: str = "persons") -> int:
        return groups[status][count] if status in groups else 0

    return Tally(
        everybody=sum(row["persons"] for row in groups.values()),
        certified=having(Status.CERTIFIED),
        validity_unknown=having(Status.VALIDITY_UNKNOWN),
        lapsed=having(Status.LAPSED),
        never_certified=having(Status.NEVER_CERTIFIED),
        ending_soon=having(Status.CERTIFIED, "ending"),
    )


@dataclass(frozen=True)
class Row:
    """One person as a line of the list."""

    worker: Worker
    programme: Programme | None
    place: Region
    mark: Mark | None
    until: date | None
    state: str

    @property
    def is_estimate(self) -> bool:
        """The end shown is not confirmed."""
        return self.until is not None and self.worker.status_on == Status.VALIDITY_UNKNOWN  # type: ignore[attr-defined]


def rows(workers: Iterable[Any], on: date) -> list[Row]:
    """The lines of one page, in its order; two queries, however many lines."""
    page = list(workers)
    programmes = Programme.objects.public().in_bulk(
        {worker.programme_on for worker in page if worker.programme_on}
    )
    places = Region.objects.in_bulk({worker.place_on for worker in page})
    return [
        Row(
            worker=worker,
            programme=programmes.get(worker.programme_on),
            place=places[worker.place_on],
            mark=_mark(worker, on),
            until=worker.certified_until or worker.latest_until,
            state="" if worker.state_on == State.ACTIVE else _state(worker.state_on),
        )
        for worker in page
    ]


def _mark(worker: Any, on: date) -> Mark | None:
    if worker.status_on is None:
        return None
    status = Status(worker.status_on)
    if status == Status.CERTIFIED:
        return days_left(worker.certified_until, on)
    if status == Status.LAPSED and worker.latest_until and worker.latest_until >= on:
        return Mark("revoked", _("Suspended or revoked"))
    return Mark(MARKS[status], str(status.label))


def _state(code: str | None) -> str:
    return str(State(code).label) if code else _("not yet recorded on that day")
