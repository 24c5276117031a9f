"""Recording people by the thousand: the rules and the lines of `register_worker`, in few statements."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from core.bulk import create_by_copy
from core.crypto import keyed_hash
from registry.enums import State
from registry.facts import WorkerFacts
from registry.models import Worker, WorkerState
from registry.name_form import name_forms
from registry.services.numbers import next_registry_numbers
from registry.services.workers import note_registered

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region

# What two records of one person share: a number, or the form of the name with the birth date.
Mark = str | tuple[str, date]


@dataclass(frozen=True)
class NewWorker:
    """A person in memory, from which day the first state holds, and the doubts that were answered."""

    worker: Worker
    active_from: date
    noted: Mapping[str, Any]


def resemble_somebody(people: Sequence[WorkerFacts]) -> list[bool]:
    """For each: does a record, or somebody earlier in the list, share a NIK, a NIP, or name and birth date?

    Wider than any rule: who resembles nobody can break none of the rules on two records.
    """
    forms = name_forms({person.name for person in people})
    marks = [_marks(person, forms) for person in people]
    seen = _recorded(set().union(*marks))
    found = []
    for own in marks:
        found.append(not seen.isdisjoint(own))
        seen.update(own)
    return found


def record_workers(people: Sequence[NewWorker], *, by: User) -> None:
    """Write people to whom every rule was put, and note each. They get their numbers in the order given."""
    _give_numbers([person.worker for person in people])
    create_by_copy(person.worker for person in people)
    create_by_copy(
        WorkerState(worker=person.worker, state=State.ACTIVE, valid_from=person.active_from)
        for person in people
    )
    for person in people:
        note_registered(person.worker, by=by, noted=person.noted)


def _marks(person: WorkerFacts, forms: Mapping[str, str]) -> set[Mark]:
    marks: set[Mark] = set()
    if person.nik:
        marks.add(keyed_hash(person.nik))
    if person.nip:
        marks.add(person.nip)
    if person.birth_date:
        marks.add((forms[person.name], person.birth_date))
    return marks


def _recorded(marks: set[Mark]) -> set[Mark]:
    """Those of the marks that a record of today bears."""
    texts = [mark for mark in marks if isinstance(mark, str)]
    forms = {mark[0] for mark in marks if isinstance(mark, tuple)}
    days = {mark[1] for mark in marks if isinstance(mark, tuple)}
    workers = Worker.objects.order_by()
    namesakes = workers.filter(name_form__in=forms, birth_date__in=days)
    return {
        *workers.filter(nik_digest__in=texts).values_list("nik_digest", flat=True),
        *workers.filter(nip__in=texts).values_list("nip", flat=True),
        *namesakes.values_list("name_form", "birth_date"),
    }


def _give_numbers(workers: Sequence[Worker]) -> None:
    offices: dict[Region, list[Worker]] = {}
    for worker in workers:
        offices.setdefault(worker.region, []).append(worker)
    for office in sorted(offices, key=lambda region: region.code):  # one order of locks for everybody
        numbers = next_registry_numbers(office, len(offices[office]))
        for worker, number in zip(offices[office], numbers, strict=True):
            worker.registry_number = number
