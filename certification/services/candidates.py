"""Who takes a competency test: registering, inviting, withdrawing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.candidacy import fitting_scheme
from certification.enums import SEATED, CandidateState
from certification.errors import (
    AlreadySatError,
    NobodyChosenError,
    NotEnoughSeatsError,
    NotTakingRegistrationsError,
)
from certification.models import Candidate, Certificate, CompetencyTest, Scheme
from certification.services.competency_tests import locked_test
from core.constraints import refused_as
from registry.errors import OutsideRegionError
from registry.models import Worker
from registry.services.scope import locked
from registry.services.trail import note_about

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True)
class Enrolment:
    """What became of the chosen people: enrolled now, listed already, of a category that is not tested."""

    enrolled: Sequence[Worker]
    listed: Sequence[Worker]
    unfit: Sequence[Worker]


@transaction.atomic
def register_candidates(*, test_id: int, worker_ids: Iterable[int], by: User) -> Enrolment:
    """Give each of the chosen people a seat, those invited before included.

    People of a category that the test does not test are left out and named in the answer. Raises
    OutsideRegionError, NobodyChosenError, NotTakingRegistrationsError, NotEnoughSeatsError.
    """
    test = locked_test(test_id, Permission.WORKER_VIEW, by)
    open_tests = CompetencyTest.objects.filter(pk=test.pk).taking_registrations(timezone.localdate())
    if not open_tests.exists():
        raise NotTakingRegistrationsError
    chosen = _sorted_out(test, worker_ids, SEATED, by)
    free = test.seats - test.candidates.seated().count()
    if len(chosen.enrolled) > free:
        raise NotEnoughSeatsError(max(free, 0), len(chosen.enrolled))
    _enrol(test, chosen.enrolled, CandidateState.REGISTERED, by)
    return chosen


@transaction.atomic
def invite_candidates(*, test_id: int, worker_ids: Iterable[int], by: User) -> Enrolment:
    """List the chosen people without a seat. Raises OutsideRegionError, NobodyChosenError,
    NotTakingRegistrationsError."""
    test = locked_test(test_id, Permission.WORKER_VIEW, by)
    if not CompetencyTest.objects.filter(pk=test.pk).coming(timezone.localdate()).exists():
        raise NotTakingRegistrationsError
    chosen = _sorted_out(test, worker_ids, (*SEATED, CandidateState.INVITED), by)
    _enrol(test, chosen.enrolled, CandidateState.INVITED, by)
    return chosen


@transaction.atomic
def withdraw_candidate(*, candidate_id: int, reason: str, by: User) -> Candidate:
    """Take somebody out of a test, which frees the seat; the row stays with the reason.

    Raises OutsideRegionError, AlreadySatError and, without a reason, ConstraintError.
    """
    candidate = locked_candidate(candidate_id, by)
    if candidate.state not in (CandidateState.INVITED, CandidateState.REGISTERED):
        raise AlreadySatError
    candidate.state = CandidateState.WITHDRAWN
    candidate.withdrawn_because = reason.strip()
    with refused_as():
        candidate.save(update_fields=["state", "withdrawn_because", "updated_at"])
    about = {"test": candidate.test, "reason": candidate.withdrawn_because}
    note_about(AuditAction.CANDIDATE_WITHDRAWN, candidate.worker, by=by, **about)
    return candidate


def locked_candidate(candidate_id: int, by: User) -> Candidate:
    """The candidate, locked until the transaction ends. Raises `OutsideRegionError`."""
    scope = Candidate.objects.visible_to(by, Permission.WORKER_EDIT)
    return locked(scope.select_related("worker", "test", "scheme"), candidate_id)


def _sorted_out(
    test: CompetencyTest, worker_ids: Iterable[int], listed_states: Iterable[str], by: User
) -> Enrolment:
    """The chosen people by what can be done with them. Raises OutsideRegionError, NobodyChosenError."""
    wanted = set(worker_ids)
    scope = Worker.objects.visible_to(by, Permission.WORKER_EDIT)
    workers = list(scope.filter(pk__in=wanted).order_by("name", "pk"))
    if not wanted:
        raise NobodyChosenError
    if len(workers) != len(wanted):
        raise OutsideRegionError
    there = set(
        test.candidates.filter(worker__in=workers, state__in=listed_states).values_list("worker", flat=True)
    )
    categories = {scheme.category for scheme in test.schemes.all()}
    listed = [worker for worker in workers if worker.pk in there]
    others = [worker for worker in workers if worker.pk not in there]
    return Enrolment(
        enrolled=[worker for worker in others if worker.category in categories],
        listed=listed,
        unfit=[worker for worker in others if worker.category not in categories],
    )


def _enrol(test: CompetencyTest, workers: Sequence[Worker], state: CandidateState, by: User) -> None:
    schemes = _schemes_for(test, workers)
    Candidate.objects.bulk_create(
        [
            Candidate(test=test, worker=worker, scheme=schemes[worker.pk], state=state, entered_by=by)
            for worker in workers
        ],
        update_conflicts=True,
        unique_fields=["test", "worker"],
        update_fields=["state", "withdrawn_because", "entered_by", "updated_at"],
    )
    if workers:
        is_seat = state == CandidateState.REGISTERED
        audit.record(
            AuditAction.CANDIDATES_REGISTERED if is_seat else AuditAction.CANDIDATES_INVITED,
            target=test,
            by=by,
            region_code=test.region_id,
            people=[worker.registry_number for worker in workers],
        )


def _schemes_for(test: CompetencyTest, workers: Sequence[Worker]) -> dict[int, Scheme]:
    """The scheme each person is tested in, by worker."""
    held: dict[int, list[int]] = defaultdict(list)
    newest_first = Certificate.objects.filter(worker__in=workers).order_by(
        F("issued_on").desc(nulls_last=True), "-pk"
    )
    for worker, scheme in newest_first.values_list("worker", "scheme"):
        held[worker].append(scheme)
    offered = {scheme.pk: scheme for scheme in test.schemes.order_by("pk")}
    found = {worker.pk: fitting_scheme(worker.category, held[worker.pk], offered) for worker in workers}
    return {pk: scheme for pk, scheme in found.items() if scheme}
