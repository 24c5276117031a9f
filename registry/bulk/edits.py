"""The kinds of change that can be made to many people at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.roles import Permission
from core.calendar import ONE_DAY
from core.text import Text
from core.ui.formats import MISSING, short_date
from registry import doubts
from registry.bulk.steps import Line, Step
from registry.enums import FieldOfPractice, State
from registry.errors import AssignmentEndedError, OutsideRegionError
from registry.in_words import said
from registry.models import Assignment, Worker, WorkerState
from registry.numbers.nip import CIVIL_SERVANTS, NipWithoutCivilServantError

if TYPE_CHECKING:
    from accounts.models import User
    from registry.models import Programme

PRACTICE = "fields_of_practice"


@dataclass(frozen=True)
class FactsEdit:
    """Facts of the person that many may share. An empty value empties the field.

    Fields of practice are added to what is recorded, or put in its place.
    """

    values: Mapping[str, Any]
    adds_practice: bool = True

    @property
    def labels(self) -> list[Text]:
        return [_field(name).verbose_name for name in self.values]

    def look(self, workers: Sequence[Worker], by: User) -> dict[int, Step]:
        programmes = _running_programmes(workers) if "category" in self.values else {}
        return {worker.pk: self._step(worker, programmes.get(worker.pk, ())) for worker in workers}

    def write(self, workers: Sequence[Worker], by: User) -> None:
        groups: dict[tuple[Any, ...], list[int]] = defaultdict(list)
        for worker in workers:
            after = self._after(worker)
            values = (tuple(value) if name == PRACTICE else value for name, value in after.items())
            groups[tuple(values)].append(worker.pk)
        for shared, keys in groups.items():
            changed = dict(zip(self.values, shared, strict=True))
            if PRACTICE in changed:
                changed[PRACTICE] = list(changed[PRACTICE])
            Worker.objects.filter(pk__in=keys).update(**changed, updated_at=timezone.now())

    def _step(self, worker: Worker, programmes: Sequence[str]) -> Step:
        after = self._after(worker)
        lines = tuple(
            Line(_field(name).verbose_name, said(_field(name), now), said(_field(name), value))
            for name, value in after.items()
            if (now := getattr(worker, name)) != value
        )
        status = after.get("employment_status")
        refused = status is not None and worker.nip and status not in CIVIL_SERVANTS
        found = [
            doubt.message for code in programmes for doubt in doubts.about_category(after["category"], code)
        ]
        return Step(
            lines=lines,
            refusal=NipWithoutCivilServantError().message if refused else "",
            doubt=found[0] if found else "",
        )

    def _after(self, worker: Worker) -> dict[str, Any]:
        after = dict(self.values)
        if PRACTICE in after:
            kept = worker.fields_of_practice if self.adds_practice else []
            chosen = {*kept, *after[PRACTICE]}
            after[PRACTICE] = [code for code in FieldOfPractice.values if code in chosen]
            if set(after[PRACTICE]) == set(worker.fields_of_practice):
                after[PRACTICE] = worker.fields_of_practice
        return after


@dataclass(frozen=True)
class StateEdit:
    """The state of the people from a day on. A state recorded for the same day is replaced."""

    state: str
    valid_from: date
    reason: str = ""

    @property
    def labels(self) -> list[Text]:
        return [WorkerState._meta.verbose_name]  # type: ignore[list-item]

    def look(self, workers: Sequence[Worker], by: User) -> dict[int, Step]:
        rows = WorkerState.objects.filter(worker__in=workers, valid_from__lte=self.valid_from)
        latest = {row.worker_id: row for row in rows.order_by("valid_from")}
        return {worker.pk: self._step(latest.get(worker.pk)) for worker in workers}

    def write(self, workers: Sequence[Worker], by: User) -> None:
        WorkerState.objects.bulk_create(
            [
                WorkerState(worker=worker, state=self.state, valid_from=self.valid_from, reason=self.reason)
                for worker in workers
            ],
            update_conflicts=True,
            unique_fields=["worker", "valid_from"],
            update_fields=["state", "reason"],
        )

    def _step(self, now: WorkerState | None) -> Step:
        if now and now.state == self.state:
            return Step(basis=str(now.pk))
        after = _("%(state)s from %(day)s") % {
            "state": State(self.state).label,
            "day": short_date(self.valid_from),
        }
        before = now.get_state_display() if now else MISSING
        return Step((Line(self.labels[0], before, after),), basis=str(now.pk if now else 0))


@dataclass(frozen=True)
class DutyEdit:
    """A change of the main assignment that runs on a day."""

    on: date
    found: dict[int, Assignment] = field(default_factory=dict, compare=False, repr=False)

    def look(self, workers: Sequence[Worker], by: User) -> dict[int, Step]:
        codes = by.region_codes(Permission.WORKER_EDIT)
        running = (
            Assignment.objects.filter(worker__in=workers)
            .primary()
            .in_force_on(self.on)
            .select_related("programme", "place", "worker")
        )
        self.found.update({duty.worker_id: duty for duty in running})
        return {worker.pk: self._step_or_refusal(worker, codes) for worker in workers}

    def _step_or_refusal(self, worker: Worker, codes: frozenset[str]) -> Step:
        duty = self.found.get(worker.pk)
        if duty is None:
            return Step(
                refusal=_("No main assignment runs on %(day)s. Record one first.")
                % {"day": short_date(self.on)}
            )
        if not any(duty.place_id.startswith(code) for code in codes):
            return Step(refusal=OutsideRegionError().message)
        return self.step(duty)

    def step(self, duty: Assignment) -> Step:
        """What happens to the assignment."""
        return Step(basis=f"{duty.pk} {duty.updated_at.isoformat()}")

    def duties(self, workers: Sequence[Worker]) -> list[Assignment]:
        return [self.found[worker.pk] for worker in workers]


@dataclass(frozen=True)
class EndEdit(DutyEdit):
    """The last day of the main assignment."""

    labels: Sequence[Text] = (gettext_lazy("last day of the main assignment"),)

    def step(self, duty: Assignment) -> Step:
        basis = super().step(duty).basis
        if duty.ends_on == self.on:
            return Step(basis=basis)
        if duty.ends_on:
            return Step(basis=basis, refusal=AssignmentEndedError().message)
        before = _("%(programme)s, open-ended") % {"programme": duty.programme.short_name}
        return Step((Line(self.labels[0], before, short_date(self.on)),), basis=basis)

    def write(self, workers: Sequence[Worker], by: User) -> None:
        keys = [duty.pk for duty in self.duties(workers)]
        Assignment.objects.filter(pk__in=keys).update(ends_on=self.on, updated_at=timezone.now())


@dataclass(frozen=True)
class ProgrammeEdit(DutyEdit):
    """Another programme from a day on, at the same place: the current assignment ends the day before."""

    programme: Programme | None = None
    labels: Sequence[Text] = (gettext_lazy("programme of the main assignment"),)

    def step(self, duty: Assignment) -> Step:
        basis = super().step(duty).basis
        if self.programme is None or duty.programme_id == self.programme.pk:
            return Step(basis=basis)
        after = _("%(programme)s from %(day)s") % {
            "programme": self.programme.short_name,
            "day": short_date(self.on),
        }
        found = doubts.about_category(duty.worker.category, self.programme.code)
        return Step(
            (Line(self.labels[0], duty.programme.short_name, after),),
            basis=basis,
            doubt=found[0].message if found else "",
        )

    def write(self, workers: Sequence[Worker], by: User) -> None:
        duties, now = self.duties(workers), timezone.now()
        begun = [duty for duty in duties if duty.starts_on != self.on]
        same_day = [duty.pk for duty in duties if duty.starts_on == self.on]
        Assignment.objects.filter(pk__in=same_day).update(programme=self.programme, post=None, updated_at=now)
        Assignment.objects.filter(pk__in=[duty.pk for duty in begun]).update(
            ends_on=self.on - ONE_DAY, updated_at=now
        )
        Assignment.objects.bulk_create([self._successor(duty) for duty in begun])

    def _successor(self, duty: Assignment) -> Assignment:
        return Assignment(
            worker=duty.worker,
            programme=self.programme,
            organization_id=duty.organization_id,
            place_id=duty.place_id,
            starts_on=self.on,
            ends_on=duty.ends_on,
            share=duty.share,
            is_primary=True,
        )


def _running_programmes(workers: Sequence[Worker]) -> dict[int, list[str]]:
    running = Assignment.objects.filter(worker__in=workers).in_force_on(timezone.localdate())
    found: dict[int, list[str]] = defaultdict(list)
    for worker, code in running.order_by("pk").values_list("worker_id", "programme__code"):
        found[worker].append(code)
    return found


def _field(name: str) -> models.Field[Any, Any]:
    return cast("models.Field[Any, Any]", Worker._meta.get_field(name))
