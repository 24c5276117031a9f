"""Putting names to a published figure: 3 people of Kota Cimahi claimed, and who they were."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from accounts.enums import AuditAction
from accounts.models import AuditEvent, User
from certification import reference
from coverage.answer import coverage
from coverage.claims.errors import (
    NotOfPeopleError,
    ReconciliationFinishedError,
    RemainderUnexplainedError,
)
from coverage.claims.reconciling import Reckoning, counted_as, people_of, suggested
from coverage.enums import ClaimVerdict
from coverage.models import PublishedFigure, ReconciledPerson, Reconciliation
from coverage.services.reconciliation import (
    Judgement,
    finish_reconciliation,
    judge_people,
    reopen_reconciliation,
    start_reconciliation,
)
from registry.errors import OutsideRegionError
from registry.models import Assignment, DuplicateCase, Programme, Worker
from registry.services import merge_workers, remove_worker

pytestmark = pytest.mark.usefixtures("programmes")

DAY = dt.date(2021, 6, 30)
IN, OUT, UNSURE = ClaimVerdict.INCLUDED, ClaimVerdict.EXCLUDED, ClaimVerdict.UNSURE
MakeWorker = Callable[..., Worker]


@pytest.fixture
def programmes(db: None) -> None:
    reference.load()


def claim(value: int | None = 3, **changed: object) -> PublishedFigure:
    given: dict[str, object] = {
        "code": f"X{PublishedFigure.objects.count()}",
        "region_id": "32.77",
        "area": "Kota Cimahi",
        "indicator": "workers_total",
        "dimension": "peksos",
        "qualifier": "exact",
        "value": value,
        "value_text": "" if value is not None else "banyak",
        "as_of": DAY.isoformat(),
        "outlet": "koran.example",
    }
    return PublishedFigure.objects.create(**given | changed)


@pytest.fixture
def figure(db: None) -> PublishedFigure:
    return claim()


@pytest.fixture
def three(make_worker: MakeWorker) -> list[Worker]:
    """At work in Kota Cimahi since 2020; the first two in programmes, the third not placed."""
    people = [make_worker(name, "32.77") for name in ("Asep Sunarya", "Budi Santoso", "Cucu Rohani")]
    for worker, programme in zip(people, ("PKH", "LK3"), strict=False):
        Assignment.objects.create(
            worker=worker,
            programme=Programme.objects.get(code=programme),
            place_id="32.77",
            starts_on=dt.date(2020, 1, 1),
            is_primary=True,
        )
    return people


@pytest.fixture
def work(figure: PublishedFigure, three: list[Worker], operator: User) -> Reconciliation:
    return start_reconciliation(figure_id=figure.pk, by=operator)


def judge(work: Reconciliation, by: User, *verdicts: tuple[Worker, str]) -> int:
    judgements = {worker.pk: Judgement(verdict) for worker, verdict in verdicts}
    return judge_people(reconciliation_id=work.pk, judgements=judgements, by=by)


# -- whom a claim counts ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("changed", "counted"),
    [
        ({}, ("PEKSOS", None, False, DAY)),
        ({"dimension": "tks"}, ("TKS", None, False, DAY)),
        ({"dimension": "relawan_sosial"}, ("RELAWAN", None, False, DAY)),
        ({"indicator": "workers_certified"}, ("PEKSOS", None, True, DAY)),
        ({"indicator": "posting_count", "dimension": "LK3"}, ("PEKSOS", "LK3", False, DAY)),
        ({"indicator": "posting_count", "dimension": "sakti_peksos"}, ("PEKSOS", "SAKTI_PEKSOS", False, DAY)),
        ({"as_of": "2016"}, ("PEKSOS", None, False, dt.date(2016, 12, 31))),
    ],
)
def test_a_claim_counts_people_of_a_category_or_programme(
    changed: dict[str, str], counted: tuple[object, ...]
) -> None:
    found = counted_as(claim(**changed))
    assert found is not None
    programme = found.programme.code if found.programme else None
    assert (found.category, programme, found.is_of_certified, found.on) == counted


@pytest.mark.parametrize(
    "changed",
    [
        {"indicator": "ppks_total"},
        {"indicator": "workers_needed"},
        {"value": None},
        {"as_of": ""},
        {"indicator": "posting_count", "dimension": "tukang"},
    ],
)
def test_other_claims_have_no_names(changed: dict[str, object], operator: User) -> None:
    figure = claim(**changed)  # type: ignore[arg-type]
    assert counted_as(figure) is None
    with pytest.raises(NotOfPeopleError):
        start_reconciliation(figure_id=figure.pk, by=operator)


def test_those_suggested_are_those_the_one_function_counts(work: Reconciliation, three: list[Worker]) -> None:
    assert set(suggested(work)) == set(three)
    assert Reckoning(work).balance.own == coverage("32.77", "PEKSOS", DAY).present == 3


def test_a_posting_suggests_its_programme_only(three: list[Worker], operator: User) -> None:
    figure = claim(2, indicator="posting_count", dimension="PKH")
    work = start_reconciliation(figure_id=figure.pk, by=operator)
    assert list(suggested(work)) == three[:1]
    assert Reckoning(work).balance.own == 1


def test_parts_stand_beside_what_was_published_of_them(work: Reconciliation) -> None:
    published = claim(2, indicator="posting_count", dimension="pkh")
    parts = {part.name: (part.own, part.claims) for part in Reckoning(work).parts}
    assert parts == {"PKH": (1, (published,)), "LK3": (1, ()), "Belum ditempatkan": (1, ())}
    assert "2 mempunyai program; 1 belum" in Reckoning(work).placement


# -- the remainder ---------------------------------------------------------------------------------


def test_the_remainder_is_the_claim_less_those_found(
    work: Reconciliation, three: list[Worker], operator: User
) -> None:
    judge(work, operator, (three[0], IN), (three[1], IN), (three[2], UNSURE))
    balance = Reckoning(work).balance
    assert (balance.claimed, balance.own, balance.placed, balance.unsure, balance.remainder) == (
        3,
        3,
        2,
        1,
        1,
    )
    assert "Sisa 1" in balance.sentence


def test_more_found_than_claimed_is_said_so(three: list[Worker], operator: User) -> None:
    work = start_reconciliation(figure_id=claim(2).pk, by=operator)
    judge(work, operator, *((worker, IN) for worker in three))
    assert Reckoning(work).balance.remainder == -1
    assert "1 orang lebih banyak" in Reckoning(work).balance.sentence


def test_the_claim_itself_and_the_counts_do_not_change(
    work: Reconciliation, figure: PublishedFigure, three: list[Worker], operator: User
) -> None:
    before = coverage("32.77", "PEKSOS", DAY)
    judge(work, operator, (three[0], OUT))
    figure.refresh_from_db()
    assert (figure.value, coverage("32.77", "PEKSOS", DAY)) == (3, before)


def test_a_judgement_is_changed_and_taken_back(
    work: Reconciliation, three: list[Worker], operator: User
) -> None:
    assert judge(work, operator, (three[0], IN), (three[1], "")) == 1
    assert judge(work, operator, (three[0], IN)) == 0
    assert judge(work, operator, (three[0], OUT)) == 1
    assert judge(work, operator, (three[0], "")) == 1
    assert not ReconciledPerson.objects.exists()
    assert AuditEvent.objects.filter(action=AuditAction.PEOPLE_JUDGED).count() == 3


def test_somebody_outside_the_count_may_be_added(
    work: Reconciliation, make_worker: MakeWorker, operator: User
) -> None:
    late = make_worker("Dedi Kurnia", "32.77", category="TKS")
    judge(work, operator, (late, IN))
    assert late in people_of(work)
    assert late not in suggested(work)


# -- refusals --------------------------------------------------------------------------------------


def test_people_of_others_are_not_judged(work: Reconciliation, theirs: Worker, operator: User) -> None:
    with pytest.raises(OutsideRegionError):
        judge(work, operator, (theirs, IN))


def test_another_office_neither_starts_nor_judges(
    work: Reconciliation, three: list[Worker], other_operator: User
) -> None:
    with pytest.raises(OutsideRegionError):
        start_reconciliation(figure_id=work.figure_id, by=other_operator)
    with pytest.raises(OutsideRegionError):
        judge(work, other_operator, (three[0], IN))


def test_it_is_begun_once(work: Reconciliation, verifier: User) -> None:
    assert start_reconciliation(figure_id=work.figure_id, by=verifier) == work


def test_a_remainder_is_explained_before_it_is_closed(
    work: Reconciliation, three: list[Worker], operator: User
) -> None:
    with pytest.raises(RemainderUnexplainedError):
        finish_reconciliation(reconciliation_id=work.pk, conclusion=" ", by=operator)
    judge(work, operator, *((worker, IN) for worker in three))
    finish_reconciliation(reconciliation_id=work.pk, conclusion="", by=operator)
    with pytest.raises(ReconciliationFinishedError):
        judge(work, operator, (three[0], OUT))
    reopen_reconciliation(reconciliation_id=work.pk, by=operator)
    assert judge(work, operator, (three[0], OUT)) == 1


# -- people who leave or were recorded twice -------------------------------------------------------


def test_who_is_taken_out_of_the_registry_is_not_found_any_more(
    work: Reconciliation, three: list[Worker], operator: User
) -> None:
    judge(work, operator, *((worker, IN) for worker in three))
    remove_worker(worker_id=three[0].pk, reason="Contoh", by=operator)
    assert Reckoning(work).balance.placed == 2
    assert Reconciliation.objects.public().with_placed().get(pk=work.pk).placed == 2


def test_a_judgement_follows_the_person_into_the_record_that_is_kept(
    work: Reconciliation, three: list[Worker], make_worker: MakeWorker, operator: User
) -> None:
    judge(work, operator, (three[0], IN))
    first, second = sorted([three[0], make_worker("Asep Soenarya", "32.77")], key=lambda worker: worker.pk)
    case = DuplicateCase.objects.create(first=first, second=second, score=90, findings=[])
    merge_workers(case_id=case.pk, survivor_id=second.pk, reason="Orang yang sama", by=operator)
    assert ReconciledPerson.objects.get().worker_id == second.pk


# -- pages -----------------------------------------------------------------------------------------


def test_an_office_puts_names_to_a_claim_without_script(
    figure: PublishedFigure, three: list[Worker], operator: User, client_for: Callable[[User], Client]
) -> None:
    client = client_for(operator)
    page = reverse("coverage:reconciliation", args=[figure.code])
    assert "Mulai mencocokkan" in client.get(page).content.decode()
    client.post(reverse("coverage:reconciliation-start", args=[figure.code]))

    judged = {f"putusan-{three[2].pk}": UNSURE, f"catatan-{three[2].pk}": "Baru datang", "selebihnya": "1"}
    client.post(reverse("coverage:reconciliation-judge", args=[figure.code]), judged)
    html = client.get(page).content.decode()
    assert "Sisa 1 belum ada namanya" in html
    assert 'value="Baru datang"' in html

    finish = reverse("coverage:reconciliation-finish", args=[figure.code])
    assert "Tulis apa yang menjelaskan" in client.post(finish, {"conclusion": ""}).content.decode()
    client.post(finish, {"conclusion": "Satu orang baru datang"})
    assert "Satu orang baru datang" in client.get(page).content.decode()


def test_a_note_without_a_judgement_is_not_lost_in_silence(
    work: Reconciliation, three: list[Worker], operator: User, client_for: Callable[[User], Client]
) -> None:
    judge_page = reverse("coverage:reconciliation-judge", args=[work.figure.code])
    answer = client_for(operator).post(judge_page, {f"catatan-{three[0].pk}": "Ragu"})
    assert "Pilih penilaian" in answer.content.decode()
    assert 'value="Ragu"' in answer.content.decode()


def test_somebody_is_added_by_registry_number(
    work: Reconciliation,
    theirs: Worker,
    make_worker: MakeWorker,
    operator: User,
    client_for: Callable[[User], Client],
) -> None:
    late = make_worker("Euis Komalasari", "32.77", category="TKS")
    client = client_for(operator)
    address = reverse("coverage:reconciliation-judge", args=[work.figure.code])
    refused = client.post(address, {"tambah": "1", "number": theirs.registry_number})
    assert "Tidak ada orang" in refused.content.decode()
    client.post(address, {"tambah": "1", "number": late.registry_number.lower()})
    assert ReconciledPerson.objects.get().worker == late


def test_the_public_reads_the_remainder_and_no_name(
    work: Reconciliation, three: list[Worker], operator: User
) -> None:
    judge(work, operator, (three[0], IN))
    html = Client().get("/wilayah/32.77-kota-cimahi/angka-terbitan/").content.decode()
    assert "Sisa 2 belum ada namanya" in html
    assert "Pencocokan belum selesai" in html
    assert not any(worker.name in html for worker in three)


@pytest.mark.parametrize("people", [1, 3])
def test_the_page_asks_as_often_for_many_people_as_for_one(
    make_worker: MakeWorker,
    operator: User,
    client_for: Callable[[User], Client],
    django_assert_num_queries: DjangoAssertNumQueries,
    people: int,
) -> None:
    for number in range(people):
        make_worker(f"Orang {number}", "32.77")
    figure = claim(Decimal(people))  # type: ignore[arg-type]
    start_reconciliation(figure_id=figure.pk, by=operator)
    client = client_for(operator)
    address = reverse("coverage:reconciliation", args=[figure.code])
    client.get(address)
    with django_assert_num_queries(28):
        client.get(address)
