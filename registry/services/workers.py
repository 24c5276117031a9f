"""Recording a person, and changing what is recorded."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.utils import timezone

from accounts.enums import AuditAction
from accounts.roles import Permission
from core.constraints import refused_as
from core.crypto import encrypt, keyed_hash
from registry import doubts
from registry.doubts import NO_ANSWER, Answer, Doubt
from registry.duplicates import at_entry
from registry.enums import State
from registry.errors import (
    BirthDateInFutureError,
    NikOfOtherOfficeError,
    NipKnownError,
)
from registry.facts import WorkerFacts
from registry.models import Worker, WorkerState
from registry.numbers.nip import CIVIL_SERVANTS, NipWithoutCivilServantError
from registry.services.duplicates import find_duplicates
from registry.services.numbers import next_registry_number
from registry.services.scope import get_or_refuse, is_known_regency, locked_worker, refuse_outside
from registry.services.staleness import refuse_stale
from registry.services.trail import note_about

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region

FACTS = tuple(field.name for field in fields(WorkerFacts))
REFUSALS = {
    # Two offices at once: who came first is not in this transaction's view.
    "registry_worker_nik_unique": NikOfOtherOfficeError,
    "registry_worker_nip_unique": NipKnownError,
}


@transaction.atomic
def register_worker(
    *,
    facts: WorkerFacts,
    region: Region,
    state: str = State.ACTIVE,
    state_from: date | None = None,
    answer: Answer = NO_ANSWER,
    by: User,
) -> Worker:
    """Record a person at the office `region`, with a registry number and a first state.

    The state holds from `state_from`, else from today. Raises OutsideRegionError, NikKnownError,
    NikOfOtherOfficeError, NipKnownError, NipWithoutCivilServantError, BirthDateInFutureError and, for doubts
    without an answer, UnansweredDoubtsError.
    """
    refuse_outside(region, by=by, field="region")
    refuse_wrong_facts(facts, by=by)
    noted = answer.check(person_doubts(facts, by=by))
    worker = new_worker(facts, region)
    worker.registry_number = next_registry_number(region)
    with refused_as(REFUSALS):
        worker.save(force_insert=True)
    WorkerState.objects.create(worker=worker, state=state, valid_from=state_from or timezone.localdate())
    note_registered(worker, by=by, noted=noted)
    if not answer.to_all:  # work in bulk compares all its people at once, at its end
        find_duplicates(among=[worker.pk])
    return worker


@transaction.atomic
def update_worker(
    *,
    worker_id: int,
    changes: Mapping[str, Any],
    seen_at: datetime,
    answer: Answer = NO_ANSWER,
    by: User,
) -> Worker:
    """Change facts of a person. `seen_at` is the `updated_at` of the record the user looked at.

    Raises StaleRecordError if somebody saved meanwhile, and what `register_worker` raises.
    """
    worker = locked_worker(worker_id, Permission.WORKER_EDIT, by)
    refuse_stale(worker, changes, seen_at=seen_at)
    recorded = facts_of(worker)
    facts = replace(recorded, **changes)
    refuse_wrong_facts(facts, by=by, except_id=worker.pk)
    noted = answer.check(_new_doubts(recorded, facts, except_id=worker.pk, by=by))
    before = {name: getattr(recorded, name) for name in changes}
    set_facts(worker, changes)
    with refused_as(REFUSALS):
        worker.save()
    note_updated(worker, before=before, after=changes, by=by, noted=noted)
    if not answer.to_all:
        find_duplicates(among=[worker.pk])
    return worker


@transaction.atomic
def change_state(*, worker_id: int, state: str, valid_from: date, reason: str = "", by: User) -> WorkerState:
    """Record the person's state from a day on.

    A second entry for the same day replaces the first; the history keeps both. Raises OutsideRegionError.
    """
    worker = locked_worker(worker_id, Permission.WORKER_EDIT, by)
    row, _created = WorkerState.objects.update_or_create(
        worker=worker, valid_from=valid_from, defaults={"state": state, "reason": reason}
    )
    action = AuditAction.WORKER_STATE_CHANGED
    note_about(action, worker, by=by, state=state, valid_from=valid_from, reason=reason)
    return row


@transaction.atomic
def reveal_nik(*, worker_id: int, by: User) -> str:
    """The NIK in clear, or "". The view is recorded. Raises OutsideRegionError."""
    return _reveal(worker_id, "nik", AuditAction.NIK_REVEALED, by)


@transaction.atomic
def reveal_phone(*, worker_id: int, by: User) -> str:
    """The phone number in clear, or "". The view is recorded. Raises OutsideRegionError."""
    return _reveal(worker_id, "phone", AuditAction.PHONE_REVEALED, by)


def new_worker(facts: WorkerFacts, region: Region) -> Worker:
    """The record, not yet saved and without a registry number."""
    return Worker(region=region, **_columns({name: getattr(facts, name) for name in FACTS}))


def note_registered(worker: Worker, *, by: User, noted: Mapping[str, Any]) -> None:
    """One line on the audit trail; `noted` are the answered doubts."""
    note_about(AuditAction.WORKER_REGISTERED, worker, by=by, category=worker.category, **noted)


def note_updated(
    worker: Worker,
    *,
    before: Mapping[str, object],
    after: Mapping[str, object],
    by: User,
    noted: Mapping[str, Any],
) -> None:
    """One line on the audit trail; `noted` are the answered doubts."""
    note_about(AuditAction.WORKER_UPDATED, worker, by=by, before=before, after=after, **noted)


def facts_of(worker: Worker, *, with_nik: bool = True) -> WorkerFacts:
    """The recorded facts; without the NIK, which must be decrypted, if it is not needed."""
    values = {name: getattr(worker, name) for name in FACTS if with_nik or name != "nik"}
    return WorkerFacts(**values | {"fields_of_practice": tuple(worker.fields_of_practice)})


def person_doubts(facts: WorkerFacts, *, by: User, except_id: int | None = None) -> list[Doubt]:
    """All doubts about a person, including a namesake with the same birth date whom the user may see."""
    namesakes = at_entry.same_name_and_birth(facts.name, facts.birth_date, by=by, except_id=except_id)
    return [
        *doubts.about_person(facts, is_region=is_known_regency, today=timezone.localdate()),
        *at_entry.same_person_doubts(namesakes),
    ]


def refuse_wrong_facts(facts: WorkerFacts, *, by: User, except_id: int | None = None) -> None:
    """The hard rules on a person beyond the shape of each field."""
    refusal = at_entry.nik_refusal(facts.nik, by=by, except_id=except_id)
    if refusal:
        raise refusal
    refuse_wrong_person(facts, today=timezone.localdate())


def refuse_wrong_person(facts: WorkerFacts, *, today: date) -> None:
    """The hard rules that need no other record.

    Raises BirthDateInFutureError, NipWithoutCivilServantError.
    """
    if facts.birth_date and facts.birth_date > today:
        raise BirthDateInFutureError
    if facts.nip and facts.employment_status not in CIVIL_SERVANTS:
        raise NipWithoutCivilServantError


def _new_doubts(recorded: WorkerFacts, facts: WorkerFacts, *, except_id: int, by: User) -> list[Doubt]:
    """Doubts that the change brings. Earlier doubts were answered when the facts were recorded."""
    old = {doubt.code for doubt in person_doubts(recorded, by=by, except_id=except_id)}
    found = person_doubts(facts, by=by, except_id=except_id)
    return [doubt for doubt in found if doubt.code not in old]


def set_facts(worker: Worker, values: Mapping[str, object]) -> None:
    """Set facts on the record in memory; the caller saves it."""
    for name, value in _columns(values).items():
        setattr(worker, name, value)


def _columns(facts: Mapping[str, Any]) -> dict[str, Any]:
    """The facts as columns of the record."""
    values = dict(facts)
    if "nik" in values:
        nik = values.pop("nik")
        values["nik_ciphertext"] = encrypt(nik) if nik else ""
        values["nik_digest"] = keyed_hash(nik) if nik else None
    if "fields_of_practice" in values:
        values["fields_of_practice"] = list(values["fields_of_practice"])
    return values


def _reveal(worker_id: int, field: str, action: AuditAction, by: User) -> str:
    worker = get_or_refuse(Worker.objects.visible_to(by, Permission.NIK_REVEAL), worker_id)
    note_about(action, worker, by=by)
    return str(getattr(worker, field))
