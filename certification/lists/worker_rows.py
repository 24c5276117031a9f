"""The rows of the list of people: what is known about each on a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import DateField, Max, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from certification.chain import PageOfChains
from certification.enums import Status
from certification.lists.choices import programmes
from certification.status import Standing, certificates_standing_on, holding, with_last_end, with_status_on
from certification.validity import Mark, days_left
from core.lists.kept_statements import KeyedStatement
from regions.editions import labels
from registry.completeness import completeness
from registry.enums import State
from registry.models import Programme, Worker
from registry.querysets import WorkerQuerySet

FAR_FUTURE = date(9999, 12, 31)
MARKS = {
    Status.VALIDITY_UNKNOWN: "unknown",
    Status.LAPSED: "ended",
    Status.NEVER_CERTIFIED: "none",
}


def known_on(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """State, place, programme and status on the day, and when the certificate ends.

    `certified_until`: last end among the certificates that make the person certified on the day.
    `latest_until`: last end among all that exist on it.
    """
    return with_status_on(workers.with_state_on(on).with_place_on(on), on).annotate(
        certified_until=_last_end(on, Standing.COUNTING), latest_until=_last_end(on, Standing.LAPSED)
    )


@lru_cache(maxsize=8)
def everybody_known_on(on: date) -> KeyedStatement:
    """`known_on` of those with given keys: of rows that the user was found to see."""
    return KeyedStatement.compiled(known_on(Worker.objects.all(), on))


def with_ends_on(workers: WorkerQuerySet, on: date) -> WorkerQuerySet:
    """Annotate `ends_on`: `certified_until`, or a day far ahead, because an order may not hold nulls."""
    end = Coalesce(_last_end(on, Standing.COUNTING), Value(FAR_FUTURE), output_field=DateField())
    return workers.annotate(ends_on=end)


def in_order_of_ends(workers: WorkerQuerySet, on: date, status: str) -> list[WorkerQuerySet]:
    """The rows of `with_ends_on`, in parts that follow each other: the certified, and the others without an
    end. Of the certified an index on the ends of certificates finds the first. `status` says which of the two
    parts there are, if all are known to have it.
    """
    without = workers.annotate(ends_on=Value(FAR_FUTURE, output_field=DateField()))
    if status == Status.CERTIFIED:
        return [with_last_end(workers, on)]
    if status:
        return [without]
    return [with_last_end(workers, on), without.filter(~holding(Status.CERTIFIED, on))]


def _last_end(on: date, worst: Standing) -> Subquery:
    ends = (
        certificates_standing_on(on)
        .filter(worker=OuterRef("pk"), scheme__category=OuterRef("category"), standing__lte=worst)
        .order_by()
        .values("worker")
        .annotate(end=Max("valid_until"))
    )
    return Subquery(ends.values("end"), output_field=DateField())


@dataclass(frozen=True)
class WorkerRow:
    """One person as a line of the list."""

    worker: Worker
    programme: Programme | None
    place: str
    mark: Mark | None
    until: date | None
    state: str
    completeness: Decimal
    chains: PageOfChains

    @property
    def chain(self) -> str:
        """The weakest link of certificate, STR and SIPPS, in one sentence."""
        return self.chains.sentence_of(self.worker)

    @property
    def is_estimate(self) -> bool:
        """The end shown is not confirmed."""
        return self.until is not None and self.worker.status_on == Status.VALIDITY_UNKNOWN  # type: ignore[attr-defined]


def rows_on(workers: Sequence[Any], on: date, edition: UUID) -> list[WorkerRow]:
    """The lines of one page, in its order, with what the edition of the reference data says of them: no more
    than one query, however many lines, and four for the chains where their column is shown."""
    chains = PageOfChains(workers, on)
    named, places = programmes(edition), labels([worker.place_on for worker in workers], edition)
    return [
        WorkerRow(
            worker=worker,
            programme=named.get(worker.programme_on),
            place=places[worker.place_on],
            mark=_mark(worker, on),
            until=worker.certified_until or worker.latest_until,
            state="" if worker.state_on == State.ACTIVE else _state(worker.state_on),
            completeness=completeness(worker),
            chains=chains,
        )
        for worker in workers
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
