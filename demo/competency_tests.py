"""Example competency tests: one of every state in each of the first regions, with candidates of every kind.

They certify nobody: the passes that led to a certificate refer to one that the world already has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice

from certification.enums import CandidateState, CompetencyTestState, Status
from certification.expiry import with_last_certified_day
from certification.models import Candidate, Certificate, CompetencyTest, Issuer, Scheme
from certification.status import with_status_on
from demo.places import CIMAHI, FIRST_REGIONS
from demo.store import Clerks
from registry.enums import Category
from registry.models import Worker

ORGANIZER = "LSP_KEMENSOS"
PLACES = {"17": "17.71", "18": "18.71", "36": "36.73", CIMAHI: CIMAHI}
SOON = timedelta(days=90)


@dataclass(frozen=True)
class Plan:
    """A test some days from today, and how its candidates are drawn."""

    name: str
    days: int
    state: CompetencyTestState
    seats: int
    funder: str
    cancelled_because: str = ""


REPORTED = Plan("angkatan 1", -200, CompetencyTestState.REPORTED, 24, "APBN (contoh)")
HELD = Plan("angkatan 2", -12, CompetencyTestState.HELD, 20, "APBD (contoh)")
CLOSED = Plan("angkatan 3", 8, CompetencyTestState.CLOSED, 6, "APBD (contoh)")
NEAREST = Plan("angkatan 4", 26, CompetencyTestState.OPEN, 15, "APBN (contoh)")
LATER = Plan("angkatan 5", 61, CompetencyTestState.OPEN, 40, "Mandiri (contoh)")
PLANNED = Plan("angkatan 6", 124, CompetencyTestState.PLANNED, 30, "APBD (contoh)")
CANCELLED = Plan(
    "angkatan 4a",
    33,
    CompetencyTestState.CANCELLED,
    20,
    "APBD (contoh)",
    "Contoh: tempat uji tidak tersedia",
)
PLANS = (REPORTED, HELD, CLOSED, NEAREST, LATER, PLANNED, CANCELLED)


def hold_examples(*, day: date, clerks: Clerks) -> int:
    """Record the example tests of the first regions as they are on the day; returns their number."""
    return sum(_hold(code, day, clerks) for code in FIRST_REGIONS)


def _hold(code: str, day: date, clerks: Clerks) -> int:
    tests = {plan: _test(code, plan, day, clerks) for plan in PLANS}
    people = Worker.objects.under(code).filter(category=Category.PEKSOS).present_on(day)
    ending = with_last_certified_day(people, day).filter(last_day__lte=day + SOON).order_by("last_day", "pk")
    without = with_status_on(people, day).filter(status_on=Status.NEVER_CERTIFIED).order_by("pk")
    fresh = without.iterator()
    ending_people = list(ending[:12])
    rows = [*_reported(tests[REPORTED], code, day, fresh)]
    rows += _held(tests[HELD], day, fresh)
    rows += _seated(tests[CLOSED], list(islice(fresh, 6)), CandidateState.REGISTERED)
    rows += _seated(tests[NEAREST], ending_people[1::3], CandidateState.REGISTERED)
    rows += _seated(tests[NEAREST], list(islice(fresh, 1)), CandidateState.INVITED)
    rows += _seated(tests[LATER], ending_people[2::6], CandidateState.INVITED)
    withdrawn = _seated(tests[LATER], list(islice(fresh, 1)), CandidateState.WITHDRAWN)
    for row in withdrawn:
        row.withdrawn_because = "Contoh: bertugas di tempat bencana"
    rows += withdrawn
    for row in rows:
        row.entered_by_id = clerks.entered_by
    Candidate.objects.bulk_create(rows)
    return len(tests)


def _test(code: str, plan: Plan, day: date, clerks: Clerks) -> CompetencyTest:
    starts_on = day + timedelta(days=plan.days)
    test = CompetencyTest.objects.create(
        name=f"Uji kompetensi {plan.name}, {starts_on.year}",
        organizer=Issuer.objects.get(code=ORGANIZER),
        region_id=code,
        place_id=PLACES[code],
        venue="Balai diklat (contoh)",
        funder=plan.funder,
        starts_on=starts_on,
        ends_on=starts_on + timedelta(days=1),
        registration_until=starts_on - timedelta(days=7),
        seats=plan.seats,
        state=plan.state,
        cancelled_because=plan.cancelled_because,
        entered_by_id=clerks.entered_by,
    )
    test.schemes.set(Scheme.objects.filter(category=Category.PEKSOS))
    return test


def _reported(test: CompetencyTest, code: str, day: date, fresh: Iterator[Worker]) -> list[Candidate]:
    """All results are in: passes that led to a certificate, two who are not yet competent, one absent."""
    followed = (
        Certificate.objects.filter(
            worker__in=Worker.objects.under(code).values("pk"),
            scheme__category=Category.PEKSOS,
            issued_on__range=(test.ends_on, day - timedelta(days=60)),
        )
        .select_related("worker")
        .order_by("worker_id", "-issued_on", "pk")
        .distinct("worker_id")[:9]
    )
    rows = [
        Candidate(
            test=test,
            worker=paper.worker,
            scheme_id=paper.scheme_id,
            state=CandidateState.PASSED,
            result_on=paper.issued_on,
            certificate=paper,
        )
        for paper in followed
    ]
    failed = _seated(test, list(islice(fresh, 2)), CandidateState.FAILED)
    for row in failed:
        row.result_on = test.ends_on
    return rows + failed + _seated(test, list(islice(fresh, 1)), CandidateState.ABSENT)


def _held(test: CompetencyTest, day: date, fresh: Iterator[Worker]) -> list[Candidate]:
    """Just over: some results are known, two passes wait for the number of their certificate."""
    passed = _seated(test, list(islice(fresh, 2)), CandidateState.PASSED)
    for row in passed:
        row.result_on = day - timedelta(days=3)
    return [
        *passed,
        *_seated(test, list(islice(fresh, 1)), CandidateState.ABSENT),
        *_seated(test, list(islice(fresh, 2)), CandidateState.ATTENDED),
        *_seated(test, list(islice(fresh, 5)), CandidateState.REGISTERED),
    ]


def _seated(test: CompetencyTest, workers: Sequence[Worker], state: CandidateState) -> list[Candidate]:
    """Candidates for the scheme in which most people are tested."""
    scheme = Scheme.objects.get(code="GENERALIS")
    return [Candidate(test=test, worker=worker, scheme=scheme, state=state) for worker in workers]
