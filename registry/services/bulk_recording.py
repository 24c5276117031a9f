"""Recording people by the thousand: the rules and audit lines of `register_worker`, in few statements."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from core.bulk import create_from_values, is_any_of
from registry.duplicates.marks import marks_of, recorded_marks
from registry.enums import State
from registry.facts import WorkerFacts
from registry.models import Worker, WorkerState
from registry.names.form import name_forms
from registry.services.numbers import next_registry_numbers
from registry.services.workers import note_registered

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region


@dataclass(frozen=True)
class NewWorker:
    """A person in memory, the first day of their first state, and the doubts that were answered."""

    worker: Worker
    active_from: date
    noted: Mapping[str, Any]


def hold(*, offices: Iterable[Region], workers: Iterable[int]) -> None:
    """Lock what a long act writes, always in the same order: the numbers of offices, then people.

    Two such acts then wait for each other and never deadlock.
    """
    for office in sorted(offices, key=lambda region: region.code):
        next_registry_numbers(office, 0)
    locked = Worker.objects.filter(is_any_of("pk", workers)).select_for_update(of=("self",))
    list(locked.order_by("pk").values_list("pk"))


def resemble_somebody(people: Sequence[WorkerFacts]) -> list[bool]:
    """Whether each person shares a NIK, a NIP, or name and birth date with a record or with somebody earlier
    in the list.

    Wider than any rule: people who resemble nobody cannot break a rule on two records.
    """
    forms = name_forms({person.name for person in people})
    marks = [
        marks_of(nik=person.nik, nip=person.nip, form=forms[person.name], birth_date=person.birth_date)
        for person in people
    ]
    seen = {mark for mark, _owner in recorded_marks(set().union(*marks))}
    found = []
    for own in marks:
        found.append(not seen.isdisjoint(own))
        seen.update(own)
    return found


def record_workers(people: Sequence[NewWorker], *, by: User) -> None:
    """Write people who passed every rule, and audit each. They get their numbers in the order given."""
    _give_numbers([person.worker for person in people])
    keys = create_from_values(Worker, [vars(person.worker) for person in people])
    for person, key in zip(people, keys, strict=True):
        person.worker.pk = key
    create_from_values(
        WorkerState,
        [
            {"worker_id": person.worker.pk, "state": State.ACTIVE, "valid_from": person.active_from}
            for person in people
        ],
    )
    for person in people:
        note_registered(person.worker, by=by, noted=person.noted)


def _give_numbers(workers: Sequence[Worker]) -> None:
    offices: dict[Region, list[Worker]] = {}
    for worker in workers:
        offices.setdefault(worker.region, []).append(worker)
    for office in sorted(offices, key=lambda region: region.code):  # one order of locks for everybody
        numbers = next_registry_numbers(office, len(offices[office]))
        for worker, number in zip(offices[office], numbers, strict=True):
            worker.registry_number = number
