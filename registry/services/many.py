"""Recording people by the thousand: the rules and the lines of `register_worker`, in few statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from core.bulk import create_from_values, is_any_of
from core.crypto import keyed_hash
from registry.enums import State
from registry.facts import WorkerFacts
from registry.models import Worker, WorkerState
from registry.names.form import name_forms
from registry.services.numbers import next_registry_numbers
from registry.services.workers import note_registered

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region

# What two records of one person share: a number, or the form of the name with the birth date.
Mark = tuple[str, str, date | None]


@dataclass(frozen=True)
class NewWorker:
    """A person in memory, from which day the first state holds, and the doubts that were answered."""

    worker: Worker
    active_from: date
    noted: Mapping[str, Any]


def hold(*, offices: Iterable[Region], workers: Iterable[int]) -> None:
    """Lock what a long act writes, in one order for everybody: the numbers of offices, then people.

    Two such acts then wait for each other, and never both.
    """
    for office in sorted(offices, key=lambda region: region.code):
        next_registry_numbers(office, 0)
    locked = Worker.objects.filter(is_any_of("pk", workers)).select_for_update(of=("self",))
    list(locked.order_by("pk").values_list("pk"))


def resemble_somebody(people: Sequence[WorkerFacts]) -> list[bool]:
    """For each: does a record, or somebody earlier in the list, share a NIK, a NIP, or name and birth date?

    Wider than any rule: who resembles nobody can break none of the rules on two records.
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
    """Write people to whom every rule was put, and note each. They get their numbers in the order given."""
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


def marks_of(*, nik: str, nip: str, form: str, birth_date: date | None) -> set[Mark]:
    """What a person of these numbers, this form of the name and this birth date is found again by."""
    found: list[Mark] = []
    if nik:
        found.append(("nik_digest", keyed_hash(nik), None))
    if nip:
        found.append(("nip", nip, None))
    if birth_date:
        found.append(("name_form", form, birth_date))
    return set(found)


def recorded_marks(marks: set[Mark]) -> Iterator[tuple[Mark, int]]:
    """Those of the marks that a record of today bears, each with the worker."""
    workers = Worker.objects.order_by()
    for name in ("nik_digest", "nip"):
        numbers = [number for kind, number, _day in marks if kind == name]
        for number, worker in workers.filter(is_any_of(name, numbers)).values_list(name, "pk"):
            yield (name, number, None), worker
    people = [(form, day) for kind, form, day in marks if kind == "name_form"]
    namesakes = workers.filter(
        is_any_of("name_form", {form for form, _day in people}),
        is_any_of("birth_date", {day for _form, day in people}),
    )
    for form, day, worker in namesakes.values_list("name_form", "birth_date", "pk"):
        yield ("name_form", form, day), worker


def _give_numbers(workers: Sequence[Worker]) -> None:
    offices: dict[Region, list[Worker]] = {}
    for worker in workers:
        offices.setdefault(worker.region, []).append(worker)
    for office in sorted(offices, key=lambda region: region.code):  # one order of locks for everybody
        numbers = next_registry_numbers(office, len(offices[office]))
        for worker, number in zip(offices[office], numbers, strict=True):
            worker.registry_number = number
