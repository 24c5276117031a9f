"""Recording a training and who took part in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.models import Training, TrainingAttendance
from core.constraints import refused_as
from registry.errors import EndsBeforeStartError
from registry.models import Worker
from registry.services.scope import locked, refuse_outside

if TYPE_CHECKING:
    from accounts.models import User
    from regions.models import Region
    from registry.models import Organization

REFUSALS = {"certification_training_ends_after_start": EndsBeforeStartError}


@dataclass(frozen=True)
class TrainingFacts:
    """What is known of a training; `hours` are of 60 minutes."""

    title: str
    kind: str
    region: Region
    starts_on: date
    ends_on: date
    hours: int
    organizer: Organization | None = None
    partners: tuple[Organization, ...] = ()
    venue: str = ""
    is_credited: bool = False


COLUMNS = tuple(field.name for field in fields(TrainingFacts) if field.name != "partners")


@transaction.atomic
def record_training(*, facts: TrainingFacts, by: User) -> Training:
    """Raises OutsideRegionError, EndsBeforeStartError."""
    refuse_outside(facts.region, by=by, field="region")
    training = _store(Training(created_by=by), facts)
    _note(AuditAction.TRAINING_RECORDED, training, by)
    return training


@transaction.atomic
def correct_training(*, training_id: int, facts: TrainingFacts, by: User) -> Training:
    """Hours already given to people stay as they are. Raises what `record_training` raises."""
    refuse_outside(facts.region, by=by, field="region")
    training = _store(locked_training(training_id, by), facts)
    _note(AuditAction.TRAINING_CORRECTED, training, by)
    return training


@transaction.atomic
def list_attendants(*, training_id: int, worker_ids: Iterable[int], by: User) -> int:
    """Put people of the user's scope on the list, each with the whole length; how many were new.

    Those outside the scope, and those listed already, are passed over.
    """
    training = locked_training(training_id, by)
    workers = Worker.objects.visible_to(by, Permission.WORKER_EDIT).filter(pk__in=list(worker_ids))
    listed = training.attendances.values("worker")
    attendances = [
        TrainingAttendance(training=training, worker=worker, hours=training.hours)
        for worker in workers.exclude(pk__in=listed).order_by("pk")
    ]
    TrainingAttendance.objects.bulk_create(attendances)
    _note(AuditAction.TRAINING_ATTENDED, training, by, listed=len(attendances))
    return len(attendances)


@transaction.atomic
def set_hours(*, training_id: int, hours: Mapping[int, int], by: User) -> None:
    """The hours that people attended, by the number of the person; 0 takes a person off the list.

    Touches only people of the user's scope.
    """
    training = locked_training(training_id, by)
    rows = training.attendances.visible_to(by, Permission.WORKER_EDIT).filter(worker__in=list(hours))
    changed = [row for row in rows if hours[row.worker_id] != row.hours]
    gone = [row.pk for row in changed if hours[row.worker_id] == 0]
    kept = [row for row in changed if hours[row.worker_id] > 0]
    for row in kept:
        row.hours = hours[row.worker_id]
    training.attendances.filter(pk__in=gone).delete()
    TrainingAttendance.objects.bulk_update(kept, ["hours"])
    if changed:
        _note(AuditAction.TRAINING_ATTENDED, training, by, changed=len(kept), taken_off=len(gone))


def locked_training(training_id: int, by: User) -> Training:
    """Locked until the transaction ends. Raises OutsideRegionError."""
    return locked(Training.objects.visible_to(by, Permission.WORKER_EDIT), training_id)


def _store(training: Training, facts: TrainingFacts) -> Training:
    for name in COLUMNS:
        setattr(training, name, getattr(facts, name))
    with refused_as(REFUSALS):
        training.save()
    training.partners.set(facts.partners)
    return training


def _note(action: AuditAction, training: Training, by: User, **details: Any) -> None:
    audit.record(action, target=training, by=by, region_code=training.region_id, **details)
