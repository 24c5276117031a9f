"""People who are not in the file: those at work whose records its offices keep, in the categories of the
file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from accounts.roles import Permission
from regions.codes import REGENCY_LENGTH
from regions.models import Region
from registry.models import Programme, Worker
from registry.querysets import WorkerQuerySet
from workbooks.enums import RowState
from workbooks.models import ImportRun
from workbooks.preview.rows import Row

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True)
class Absent:
    """Somebody who is not in the file, with the place and the programme where they count."""

    worker: Worker
    place: str
    programme: str


def absents(people: Sequence[Any]) -> list[Absent]:
    """The people of `missing_from` for the screen."""
    places = Region.objects.public().labels(person.place_on for person in people)
    ids = {person.programme_on for person in people}
    programmes = {each.pk: each.short_name for each in Programme.objects.public().filter(pk__in=ids)}
    return [
        Absent(person, places.get(person.place_on, ""), programmes.get(person.programme_on, ""))
        for person in people
    ]


def missing_from(run: ImportRun, rows: Iterable[Row], *, on: date, by: User) -> WorkerQuerySet:
    """The people who are not in the file, for information only: nothing happens to them.

    For a file of a province, only offices are included in whose regencies the file has somebody at work.
    """
    people = [row for row in rows if row.state != RowState.SKIPPED]
    known = {row.worker for row in people if row.worker}
    kept = Worker.objects.visible_to(by, Permission.WORKER_VIEW).filter(
        region__code__startswith=run.region_id
    )
    if len(run.region_id) < REGENCY_LENGTH:
        places = {row.told["values"]["place"] or "" for row in people}
        offices = {place[:REGENCY_LENGTH] for place in places if len(place) >= REGENCY_LENGTH}
        kept = kept.filter(region__in=offices)
    categories = {row.told["values"]["category"] for row in people}
    return kept.counted_on(on).filter(category__in=categories).exclude(pk__in=known).order_by("name", "pk")
