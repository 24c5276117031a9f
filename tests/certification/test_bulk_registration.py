"""People recorded together leave what people recorded one by one leave; one refusal keeps nobody else out."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accounts.models import AuditEvent, User
from certification.facts import CertificateFacts
from certification.models import Certificate, Issuer, Scheme
from certification.services import register_with_documents
from certification.services.bulk_registration import Registration, register_many
from core.errors import DomainError
from regions.models import Region
from registry.doubts import Answer
from registry.facts import AssignmentFacts, WorkerFacts
from registry.models import Assignment, Programme, RegistrySequence, Worker, WorkerState

pytestmark = pytest.mark.usefixtures("reference_data")
ANSWER = Answer.to_every_doubt("Dari berkas", source="rekap.xlsx, REKAP, baris 5")
BORN = dt.date(1991, 3, 14)

people = st.builds(
    WorkerFacts,
    name=st.sampled_from(["Siti Nurjanah", "Sitti Nurjannah", "Ujang Suherman", "Dewi"]),
    category=st.sampled_from(["PEKSOS", "TKS"]),
    nik=st.sampled_from(["", "3277035403910007", "3277031708850002", "9977035403910008"]),
    nip=st.sampled_from(["", "", "199103142019032001"]),
    employment_status=st.sampled_from(["PNS", "PNS", "HONORER"]),
    birth_date=st.sampled_from([None, BORN, dt.date(2990, 1, 1)]),
)
papers = st.none() | st.tuples(
    st.sampled_from(["A.1", "a1", "B.2"]),
    st.sampled_from([None, dt.date(2000, 1, 1), dt.date(2025, 3, 1)]),
    st.sampled_from([None, dt.date(2028, 2, 28), dt.date(1999, 1, 1)]),
)
duties = st.none() | st.tuples(
    st.sampled_from(["PKH", "PSM"]),
    st.sampled_from(["32.77", "18.71"]),
    st.sampled_from([None, dt.date(1980, 1, 1), dt.date(2025, 4, 1)]),
)
entries = st.lists(
    st.tuples(people, papers, duties, st.sampled_from(["32.77", "32.77", "18.71"])), max_size=6
)


@pytest.fixture
def registration(reference_data: None, places: dict[str, Region]) -> Callable[..., Registration]:
    programmes = {row.code: row for row in Programme.objects.all()}
    issuer, scheme = Issuer.objects.get(code="LSPS"), Scheme.objects.get(code="GENERALIS")

    def make(person: WorkerFacts, paper: Any = None, duty: Any = None, office: str = "32.77") -> Registration:
        certificate = assignment = None
        if paper:
            number, issued_on, until = paper
            certificate = CertificateFacts(
                issuer=issuer, scheme=scheme, number=number, issued_on=issued_on, valid_until=until
            )
        if duty:
            programme, place, starts_on = duty
            assignment = AssignmentFacts(
                programme=programmes[programme], place=places[place], starts_on=starts_on
            )
        return Registration(person, places[office], certificate, assignment)

    return make


def one_by_one(registrations: list[Registration], by: User) -> list[int | DomainError]:
    outcomes: list[int | DomainError] = []
    for each in registrations:
        try:
            outcomes.append(register_with_documents(**vars(each), answer=ANSWER, by=by).pk)
        except DomainError as refusal:
            outcomes.append(refusal)
    return outcomes


def _details(event: AuditEvent) -> list[tuple[str, str]]:
    return sorted((name, str(value)) for name, value in event.details.items() if name != "certificate")


def left_behind(outcomes: list[int | DomainError]) -> dict[str, Any]:
    """All that was written, with the place in the list instead of ids; registry numbers only counted."""
    place = {pk: index for index, pk in enumerate(outcomes) if isinstance(pk, int)}
    varying = {"_state", "id", "registry_number", "nik_ciphertext", "created_at", "updated_at", "chain"}

    def rows(model: type) -> list[str]:
        found = []
        for row in model.objects.all():
            worker = place.get(row.pk if model is Worker else row.worker_id)
            if worker is not None:
                values = {name: value for name, value in vars(row).items() if name not in varying}
                found.append(f"{worker} {sorted((values | {'worker_id': worker}).items())}")
        return sorted(found)

    lines = [
        (place.get(int(event.target_id)), event.action, event.region_code, event.actor_id, _details(event))
        for event in AuditEvent.objects.filter(target_type="registry.worker")
    ]
    return {
        **{model.__name__: rows(model) for model in (Worker, WorkerState, Certificate, Assignment)},
        "niks": sorted((place[row.pk], row.nik) for row in Worker.objects.filter(pk__in=place)),
        "audit": sorted(lines, key=str),
        "last numbers": list(
            RegistrySequence.objects.order_by("region").values_list("region", "last_number")
        ),
        "outcomes": [getattr(outcome, "code", "recorded") for outcome in outcomes],
    }


@given(entries)
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_together_is_as_one_by_one(
    registration: Callable[..., Registration], operator: User, chosen: list[tuple[Any, ...]]
) -> None:
    registrations = [registration(*each) for each in chosen]
    left = []
    for way in (one_by_one, lambda all_, by: register_many([(each, ANSWER) for each in all_], by=by)):
        with transaction.atomic():
            left.append(left_behind(way(registrations, operator)))
            transaction.set_rollback(True)

    assert left[1] == left[0]


def test_a_refusal_of_the_database_keeps_nobody_else_out(
    registration: Callable[..., Registration], operator: User
) -> None:
    """The last day before the first is told by a constraint alone, in the midst of a statement for all."""
    wrong = ("B.2", dt.date(2025, 3, 1), dt.date(2024, 1, 1))
    names = [f"Orang {word}" for word in ("satu", "dua", "tiga", "empat", "lima")]
    chosen = [
        registration(WorkerFacts(name=name, category="PEKSOS"), wrong if name.endswith("tiga") else None)
        for name in names
    ]

    outcomes = register_many([(each, ANSWER) for each in chosen], by=operator)

    assert [getattr(outcome, "code", "") for outcome in outcomes] == [
        "",
        "",
        "certificate_ends_before_issue",
        "",
        "",
    ]
    assert Worker.objects.filter(name__startswith="Orang ").count() == 4
    assert AuditEvent.objects.filter(action="WORKER_REGISTERED").count() == 4


def test_many_people_cost_as_many_statements_as_few(
    registration: Callable[..., Registration], operator: User, django_assert_max_num_queries: Any
) -> None:
    def chosen(first: int, count: int) -> list[tuple[Registration, Answer]]:
        return [
            (
                registration(
                    WorkerFacts(name=f"Orang {number}", category="PEKSOS"),
                    (f"X.{number}", dt.date(2025, 3, 1), dt.date(2028, 2, 28)),
                    ("PKH", "32.77", dt.date(2025, 4, 1)),
                ),
                ANSWER,
            )
            for number in range(first, first + count)
        ]

    register_many(chosen(0, 2), by=operator)
    for first, count in ((10, 2), (100, 50)):
        people = chosen(first, count)
        with django_assert_max_num_queries(17):
            register_many(people, by=operator)
