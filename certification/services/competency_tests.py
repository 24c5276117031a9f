"""Recording a competency test, changing it, and taking it from plan to end."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

from django.db import transaction

from accounts import audit
from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.candidacy import CompetencyTestFacts
from certification.enums import CompetencyTestState
from certification.errors import MovedPastResultsError, SchemeInUseError, SeatsTakenError, WrongStepError
from certification.models import CompetencyTest
from core.constraints import refused_as
from registry.services.scope import locked, refuse_outside

if TYPE_CHECKING:
    from accounts.models import User

PLAIN_FACTS = tuple(field.name for field in fields(CompetencyTestFacts) if field.name != "schemes")
# States to which a user may move a test. "Held" and "complete" follow from the results.
STEPS = {
    CompetencyTestState.PLANNED: (CompetencyTestState.OPEN, CompetencyTestState.CANCELLED),
    CompetencyTestState.OPEN: (CompetencyTestState.CLOSED, CompetencyTestState.CANCELLED),
    CompetencyTestState.CLOSED: (CompetencyTestState.OPEN, CompetencyTestState.CANCELLED),
}


@transaction.atomic
def plan_test(*, facts: CompetencyTestFacts, by: User) -> CompetencyTest:
    """Record a batch, planned and not yet open. Raises OutsideRegionError and what the constraints refuse."""
    refuse_outside(facts.region, by=by, field="region")
    test = CompetencyTest(entered_by=by, **_plain(facts))
    with refused_as():
        test.save(force_insert=True)
    test.schemes.set(facts.schemes)
    _note(AuditAction.TEST_PLANNED, test, by, after=_said(facts))
    return test


@transaction.atomic
def change_test(*, test_id: int, facts: CompetencyTestFacts, by: User) -> CompetencyTest:
    """Mend what is recorded of a batch.

    Raises OutsideRegionError, SeatsTakenError, SchemeInUseError, MovedPastResultsError.
    """
    test = locked_test(test_id, Permission.WORKER_EDIT, by)
    refuse_outside(facts.region, by=by, field="region")
    _refuse_against_candidates(test, facts)
    recorded = facts_of_test(test)
    for name, value in _plain(facts).items():
        setattr(test, name, value)
    with refused_as():
        test.save()
    test.schemes.set(facts.schemes)
    _note(AuditAction.TEST_CHANGED, test, by, before=_said(recorded), after=_said(facts))
    return test


@transaction.atomic
def lead_test(*, test_id: int, state: str, reason: str = "", by: User) -> CompetencyTest:
    """Open or close the registration, or cancel the test with a reason.

    Raises OutsideRegionError, WrongStepError and, for a cancellation without a reason, ConstraintError.
    """
    test = locked_test(test_id, Permission.WORKER_EDIT, by)
    if state not in STEPS.get(CompetencyTestState(test.state), ()):
        raise WrongStepError
    before = test.state
    test.state = state
    test.cancelled_because = reason.strip() if state == CompetencyTestState.CANCELLED else ""
    with refused_as():
        test.save(update_fields=["state", "cancelled_because", "updated_at"])
    _note(AuditAction.TEST_STATE_CHANGED, test, by, before={"state": before}, after={"state": state})
    return test


def locked_test(test_id: int, permission: Permission, by: User) -> CompetencyTest:
    """The test, locked until the transaction ends, so that no seat is given twice.

    Raises `OutsideRegionError`.
    """
    scope = CompetencyTest.objects.visible_to(by, permission)
    return locked(scope.select_related("organizer", "region", "place"), test_id)


def facts_of_test(test: CompetencyTest) -> CompetencyTestFacts:
    """The facts as they are recorded."""
    values = {name: getattr(test, name) for name in PLAIN_FACTS}
    return CompetencyTestFacts(schemes=tuple(test.schemes.all()), **values)


def _refuse_against_candidates(test: CompetencyTest, facts: CompetencyTestFacts) -> None:
    taken = test.candidates.seated().count()
    if facts.seats < taken:
        raise SeatsTakenError(taken)
    if test.candidates.exclude(scheme__in=facts.schemes).exists():
        raise SchemeInUseError
    if test.candidates.filter(result_on__lt=facts.starts_on).exists():
        raise MovedPastResultsError


def _plain(facts: CompetencyTestFacts) -> dict[str, object]:
    return {name: getattr(facts, name) for name in PLAIN_FACTS}


def _said(facts: CompetencyTestFacts) -> dict[str, object]:
    return {**_plain(facts), "schemes": [scheme.code for scheme in facts.schemes]}


def _note(action: AuditAction, test: CompetencyTest, by: User, **changes: dict[str, object]) -> None:
    audit.record(action, target=test, by=by, region_code=test.region_id, **changes)
