"""Changing people by the thousand: the rules and audit lines of `update_worker`, in few statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from core.bulk import update_by_copy
from registry import doubts
from registry.doubts import Answer
from registry.duplicates.marks import Mark, marks_of, recorded_marks
from registry.models import Worker
from registry.names.form import name_forms
from registry.services.workers import (
    facts_of,
    note_updated,
    refuse_wrong_person,
    set_facts,
)

if TYPE_CHECKING:
    from accounts.models import User

# Facts by which a person is recognized: a change may make them a duplicate of somebody.
MARKED: Final = frozenset({"nik", "nip", "name", "birth_date"})
# Facts that the numbers of a person repeat: a change may make them disagree.
TOLD: Final = frozenset({"nik", "nip", "birth_date", "sex"})


@dataclass(frozen=True)
class ChangedWorker:
    """A record changed in memory: the facts before and after, and the doubts that were answered."""

    worker: Worker
    before: Mapping[str, object]
    after: Mapping[str, object]
    noted: Mapping[str, Any]


def meet_somebody(changes: Sequence[tuple[Worker, Mapping[str, object]]]) -> set[int]:
    """Whose change gives them a NIK, a NIP, or name and birth date that another record has or is to have."""
    marked = [(worker, changed) for worker, changed in changes if MARKED & changed.keys()]
    forms = name_forms({str(changed.get("name", worker.name)) for worker, changed in marked})
    marks = {worker.pk: _marks_after(worker, changed, forms) for worker, changed in marked}
    owners: dict[Mark, set[int]] = defaultdict(set)
    for mark, owner in recorded_marks(set().union(*marks.values())):
        owners[mark].add(owner)
    for pk, own in marks.items():
        for mark in own:
            owners[mark].add(pk)
    return {pk for pk, own in marks.items() if any(owners[mark] != {pk} for mark in own)}


def changed_worker(
    worker: Worker,
    changes: Mapping[str, Any],
    answer: Answer,
    *,
    is_region: Callable[[str], bool],
    today: date,
) -> ChangedWorker:
    """Check one change against the rules on a single record, and make it in memory.

    Only for a worker whom `meet_somebody` did not return. Raises what `update_worker` raises about one
    record.
    """
    told = bool(TOLD & changes.keys())
    recorded = facts_of(worker, with_nik=told or "nik" in changes)
    facts = replace(recorded, **changes)
    refuse_wrong_person(facts, today=today)
    found = []
    if told:
        old = {doubt.code for doubt in doubts.about_person(recorded, is_region=is_region, today=today)}
        new = doubts.about_person(facts, is_region=is_region, today=today)
        found = [doubt for doubt in new if doubt.code not in old]
    noted = answer.check(found)
    before = {name: getattr(recorded, name) for name in changes}
    set_facts(worker, changes)
    return ChangedWorker(worker, before, changes, noted)


def write_changes(people: Sequence[ChangedWorker], *, by: User) -> None:
    """Write changed records, which the caller has locked, and audit each."""
    names = {name for person in people for name in person.after}
    if "nik" in names:
        names |= {"nik_ciphertext", "nik_digest"}
    update_by_copy([person.worker for person in people], names)
    for person in people:
        note_updated(person.worker, before=person.before, after=person.after, by=by, noted=person.noted)


def _marks_after(worker: Worker, changed: Mapping[str, object], forms: Mapping[str, str]) -> set[Mark]:
    """The marks after the change. An unchanged NIK is left out: nobody else can have it."""
    values = {"name": worker.name, "birth_date": worker.birth_date, **changed}
    return marks_of(
        nik=str(values.get("nik", "")),
        nip=str(values.get("nip", "")),
        form=forms[str(values["name"])],
        birth_date=values["birth_date"],  # type: ignore[arg-type]
    )
