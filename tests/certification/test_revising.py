"""Records changed together are left as records changed one by one; one refusal keeps nobody else out."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import AuditEvent, User
from certification.facts import CertificateFacts
from certification.models import Certificate, Issuer, Scheme
from certification.services import register_with_documents
from certification.services.revising import Revision, revise, revise_many
from core.errors import DomainError
from regions.models import Region
from registry.doubts import Answer
from registry.facts import AssignmentFacts, WorkerFacts
from registry.models import Assignment, Programme, Worker

pytestmark = pytest.mark.usefixtures("reference_data")
ANSWER = Answer.to_every_doubt("Dari berkas", source="rekap.xlsx, REKAP, baris 5")
RECORDED, OTHERS, FREE = "3277035403910007", "3277031708850002", "3277035403910011"
NAMES = ("Siti Nurjanah", "Ujang Suherman", "Dewi Lestari")
ISSUED_ON, VALID_UNTIL, STARTS_ON = dt.date(2022, 3, 1), dt.date(2025, 2, 28), dt.date(2023, 4, 1)

changes = st.sampled_from(
    [
        {},
        {"phone": "+6281299999999", "birth_place": "Cimahi"},
        {"nik": OTHERS},
        {"nik": FREE},
        {"birth_date": dt.date(1992, 1, 2)},
        {"birth_date": dt.date(2990, 1, 1)},
        {"nip": "199103142019031001"},
        {"category": "TKS"},
        {"name": "Dewi Lestari", "birth_date": dt.date(1990, 12, 15)},
    ]
)
papers = st.none() | st.tuples(
    st.booleans(),
    st.sampled_from(["A.0", "A.2", "N.1"]),
    st.sampled_from([dt.date(2000, 1, 1), dt.date(2025, 3, 1), dt.date(2026, 3, 1)]),
    st.sampled_from([dt.date(2028, 2, 28), dt.date(1999, 1, 1)]),
)
duties = st.none() | st.tuples(
    st.booleans(), st.sampled_from(["32.77", "18.71"]), st.sampled_from([dt.date(2026, 1, 5), STARTS_ON])
)
wanted = st.lists(st.tuples(st.sampled_from([0, 0, 1]), changes, papers, duties), max_size=4)


@pytest.fixture
def papers_of(places: dict[str, Region]) -> Callable[..., tuple[CertificateFacts, AssignmentFacts]]:
    def make(number: str, since: dt.date, until: dt.date, place: str, starts_on: dt.date) -> tuple[Any, Any]:
        issuer, scheme = Issuer.objects.get(code="LSPS"), Scheme.objects.get(code="GENERALIS")
        paper = CertificateFacts(
            issuer=issuer, scheme=scheme, number=number, issued_on=since, valid_until=until
        )
        programme = Programme.objects.get(code="PKH")
        return paper, AssignmentFacts(programme=programme, place=places[place], starts_on=starts_on)

    return make


@pytest.fixture
def recorded(places: dict[str, Region], operator: User, papers_of: Callable[..., Any]) -> list[Worker]:
    """Three people of Cimahi with a certificate and a duty each; the third is left in peace."""
    found = []
    for number, (name, nik) in enumerate(zip(NAMES, (RECORDED, "", OTHERS), strict=True)):
        paper, duty = papers_of(f"A.{number}", ISSUED_ON, VALID_UNTIL, "32.77", STARTS_ON)
        person = WorkerFacts(
            name=name, category="PEKSOS", nik=nik, birth_date=dt.date(1990, 12, 15) if number else None
        )
        found.append(
            register_with_documents(
                person=person,
                region=places["32.77"],
                certificate=paper,
                assignment=duty,
                answer=ANSWER,
                by=operator,
            )
        )
    return found


@pytest.fixture
def revision(recorded: list[Worker], papers_of: Callable[..., Any]) -> Callable[..., Revision]:
    def make(who: int, person: dict[str, Any], paper: Any = None, duty: Any = None) -> Revision:
        worker = recorded[who]
        term, current = worker.certificates.get(), worker.assignments.get()
        renews, number, since, until = paper or (False, "", ISSUED_ON, VALID_UNTIL)
        ends, place, starts_on = duty or (False, "32.77", STARTS_ON)
        certificate, assignment = papers_of(number, since, until, place, starts_on)
        return Revision(
            worker_id=worker.pk,
            seen_at=worker.updated_at,
            person=person,
            certificate=certificate if paper else None,
            renews_id=term.pk if renews else None,
            assignment=assignment if duty else None,
            ends_id=current.pk if ends else None,
            ends_on=starts_on - dt.timedelta(days=1) if ends else None,
        )

    return make


def one_by_one(revisions: Sequence[Revision], by: User) -> list[int | DomainError]:
    outcomes: list[int | DomainError] = []
    for each in revisions:
        try:
            revise(each, answer=ANSWER, by=by)
            outcomes.append(each.worker_id)
        except DomainError as refusal:
            outcomes.append(refusal)
    return outcomes


def together(revisions: Sequence[Revision], by: User) -> list[int | DomainError]:
    return revise_many([(each, ANSWER) for each in revisions], by=by)


def left_behind(outcomes: Sequence[int | DomainError]) -> dict[str, Any]:
    """All that is recorded now, and the history and lines of it, without what each writing makes anew."""
    varying = {"_state", "id", "nik_ciphertext", "created_at", "updated_at", "chain", "renews_id"}
    varying |= {"pgh_id", "pgh_created_at", "pgh_context_id", "pgh_obj_id"}
    histories = [model._meta.get_field("events").related_model for model in (Worker, Certificate, Assignment)]
    models = (Worker, Certificate, Assignment, *histories)
    rows = {
        model.__name__: sorted(
            str(sorted((name, str(value)) for name, value in vars(row).items() if name not in varying))
            for row in model._default_manager.all()
        )
        for model in models
    }
    lines = [
        (event.target_id, event.action, event.region_code, {**event.details, "certificate": ""})
        for event in AuditEvent.objects.filter(target_type="registry.worker")
    ]
    codes = [getattr(outcome, "code", "written") for outcome in outcomes]
    renewals = Certificate.objects.exclude(renews=None).values_list("number", "renews__number")
    return {**rows, "lines": sorted(lines, key=str), "codes": codes, "renewals": sorted(renewals)}


@given(wanted)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_together_is_as_one_by_one(
    revision: Callable[..., Revision], operator: User, chosen: list[tuple[Any, ...]]
) -> None:
    revisions = [revision(*each) for each in chosen]
    left = []
    for way in (one_by_one, together):
        with transaction.atomic():
            left.append(left_behind(way(revisions, operator)))
            transaction.set_rollback(True)

    assert left[1] == left[0]


def test_what_somebody_else_saved_meanwhile_is_not_overwritten(
    revision: Callable[..., Revision], recorded: list[Worker], operator: User
) -> None:
    stale, fresh = revision(0, {"phone": "+6281299999999"}), revision(1, {"phone": "+6281288888888"})
    recorded[0].email = "siti@contoh.id"
    recorded[0].save()

    outcomes = together([stale, fresh], operator)

    assert [getattr(outcome, "code", "written") for outcome in outcomes] == ["stale_record", "written"]
    assert list(
        Worker.objects.filter(pk__in=[each.pk for each in recorded[:2]])
        .order_by("pk")
        .values_list("email", "phone")
    ) == [("siti@contoh.id", ""), ("", "+6281288888888")]


def test_nobody_outside_the_scope_is_changed(
    revision: Callable[..., Revision], recorded: list[Worker], other_operator: User
) -> None:
    (outcome,) = together([revision(0, {"phone": "+6281299999999"})], other_operator)

    assert getattr(outcome, "code", "") == "outside_region"
    recorded[0].refresh_from_db()
    assert recorded[0].phone == ""


def test_many_cost_as_many_statements_as_few(
    revision: Callable[..., Revision], operator: User, django_assert_num_queries: Any
) -> None:
    chosen = [
        revision(
            who,
            {"phone": f"+62812999999{who}"},
            (True, f"A.{who}", dt.date(2025, 3, 1), dt.date(2028, 2, 28)),
            (True, "32.77", dt.date(2026, 1, 5)),
        )
        for who in range(3)
    ]

    for some in (chosen[:1], chosen[1:]):
        with django_assert_num_queries(24):
            assert all(isinstance(outcome, int) for outcome in together(some, operator))
