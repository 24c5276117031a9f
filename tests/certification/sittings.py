"""Competency tests for tests: a batch that is open next week, or one that is over."""

import datetime as dt
from typing import Any

from django.utils import timezone

from certification.enums import CandidateState, CompetencyTestState
from certification.models import Candidate, CompetencyTest, Issuer, Scheme
from registry.models import Worker

DAY = dt.timedelta(days=1)


def sitting(region: str = "32.77", *, days: int = 7, **changed: Any) -> CompetencyTest:
    """A test so many days from today, open, with 2 seats. Needs the reference data."""
    starts_on = timezone.localdate() + days * DAY
    values = {
        "name": "Uji angkatan 1",
        "organizer": Issuer.objects.get(code="LSP_KEMENSOS"),
        "region_id": region,
        "place_id": "32.77",
        "starts_on": starts_on,
        "ends_on": starts_on,
        "seats": 2,
        "state": CompetencyTestState.OPEN,
    }
    test = CompetencyTest.objects.create(**values | changed)
    test.schemes.set(Scheme.objects.filter(category="PEKSOS"))
    return test


def candidate(
    test: CompetencyTest, worker: Worker, state: str = CandidateState.REGISTERED, **changed: Any
) -> Candidate:
    scheme = Scheme.objects.get(code="GENERALIS")
    return Candidate.objects.create(test=test, worker=worker, scheme=scheme, state=state, **changed)
