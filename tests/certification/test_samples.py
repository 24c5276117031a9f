"""The monthly sample: the same draw for everybody, answers that count once, and what they measure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from django.db import IntegrityError
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import AuditEvent, User
from certification.errors import NotInSampleError
from certification.models import SampleAnswer
from certification.samples import SIZE, Accuracy, accuracy_by_office, month_of, sample_of
from certification.services.samples import answer_sample
from regions.models import Region
from registry.enums import State
from registry.errors import OutsideRegionError
from registry.models import Worker, WorkerState

pytestmark = pytest.mark.django_db

ADDRESS = "/kerja/mutu/sampel/"
MakeWorker = Callable[..., Worker]


@pytest.fixture
def month() -> dt.date:
    return month_of(timezone.localdate())


def drawn(month: dt.date, office: str = "32.77") -> list[str]:
    return [worker.registry_number for worker in sample_of(Worker.objects.under(office), month)]


def many(make_worker: MakeWorker, count: int) -> list[Worker]:
    return [make_worker(f"Orang {number}", "32.77") for number in range(count)]


def test_thirty_are_drawn_and_everybody_draws_the_same(make_worker: MakeWorker, month: dt.date) -> None:
    many(make_worker, SIZE + 5)
    first = drawn(month)
    assert len(set(first)) == SIZE
    assert drawn(month) == first
    assert drawn(dt.date(2026, 1, 1)) != drawn(dt.date(2026, 2, 1))


def test_who_was_not_at_work_when_the_month_began_is_not_drawn(
    ours: Worker, neighbour: Worker, make_worker: MakeWorker, month: dt.date
) -> None:
    new = make_worker("Baru Masuk", "32.77")
    WorkerState.objects.filter(worker=new).update(valid_from=month + dt.timedelta(days=1))
    left = make_worker("Sudah Pensiun", "32.77")
    WorkerState.objects.create(worker=left, state=State.RETIRED, valid_from=month)
    assert drawn(month) == [ours.registry_number]


def test_what_was_answered_stays_in_the_sample(
    make_worker: MakeWorker, places: dict[str, Region], operator: User, month: dt.date
) -> None:
    many(make_worker, SIZE + 5)
    answered = drawn(month)[-1]
    answer_sample(office=places["32.77"], answers={answered: True}, by=operator)
    assert drawn(month)[0] == answered
    assert len(drawn(month)) == SIZE


def test_answers_are_recorded_once_and_can_change(
    ours: Worker, places: dict[str, Region], operator: User, verifier: User, month: dt.date
) -> None:
    number = ours.registry_number
    assert answer_sample(office=places["32.77"], answers={number: True}, by=operator) == 1
    assert answer_sample(office=places["32.77"], answers={number: True}, by=verifier) == 0
    assert answer_sample(office=places["32.77"], answers={number: False}, by=verifier) == 1
    (answer,) = SampleAnswer.objects.all()
    assert (answer.month, answer.is_right, answer.answered_by) == (month, False, verifier)
    events = AuditEvent.objects.filter(action="SAMPLE_ANSWERED").order_by("pk")
    assert [event.details["right"] for event in events] == [[number], []]
    assert [event.region_code for event in events] == ["32.77", "32.77"]


def test_only_records_of_the_sample_are_answered(
    ours: Worker, neighbour: Worker, places: dict[str, Region], operator: User
) -> None:
    with pytest.raises(NotInSampleError):
        answer_sample(
            office=places["32.77"],
            answers={ours.registry_number: True, neighbour.registry_number: True},
            by=operator,
        )
    assert not SampleAnswer.objects.exists()


def test_another_office_cannot_answer(ours: Worker, places: dict[str, Region], other_operator: User) -> None:
    with pytest.raises(OutsideRegionError):
        answer_sample(office=places["32.77"], answers={ours.registry_number: True}, by=other_operator)


@pytest.mark.parametrize(
    "wrong", [{"month": dt.date(2026, 11, 2)}, {"month": dt.date(2026, 11, 1)}], ids=["inside", "twice"]
)
def test_the_database_refuses_a_day_inside_a_month_and_a_second_answer(
    ours: Worker, operator: User, wrong: dict[str, dt.date]
) -> None:
    facts = {"worker": ours, "office_id": "32.77", "is_right": True, "answered_by": operator}
    SampleAnswer.objects.create(month=dt.date(2026, 11, 1), **facts)
    with pytest.raises(IntegrityError):
        SampleAnswer.objects.create(**facts, **wrong)


# -- what is measured ------------------------------------------------------------------------------


def test_accuracy_is_the_newest_measurement_of_each_office(
    ours: Worker, neighbour: Worker, theirs: Worker, operator: User
) -> None:
    for worker, month, is_right in (
        (ours, 9, True),
        (ours, 10, False),
        (neighbour, 10, True),
        (theirs, 10, True),
    ):
        SampleAnswer.objects.create(
            worker=worker,
            office=worker.region,
            month=dt.date(2026, month, 1),
            is_right=is_right,
            answered_by=operator,
        )
    assert accuracy_by_office("32", {"32.77": 1, "32.73": 5}) == {
        "32.77": Accuracy(dt.date(2026, 10, 1), right=0, answered=1, records=1),
        "32.73": Accuracy(dt.date(2026, 10, 1), right=1, answered=1, records=5),
    }


def test_the_interval_is_that_of_wilson() -> None:
    measured = Accuracy(dt.date(2026, 10, 1), right=27, answered=30, records=400)
    assert measured.share == 0.9
    assert (round(measured.low, 3), round(measured.high, 3)) == (0.744, 0.965)
    all_right = Accuracy(dt.date(2026, 10, 1), right=30, answered=30, records=400)
    assert (round(all_right.low, 3), all_right.high) == (0.886, 1.0)


def test_where_every_record_was_answered_nothing_is_estimated() -> None:
    measured = Accuracy(dt.date(2026, 10, 1), right=9, answered=10, records=10)
    assert (measured.low, measured.high) == (0.9, 0.9)
    nobody = Accuracy(dt.date(2026, 10, 1), right=0, answered=0, records=10)
    assert (nobody.share, nobody.low, nobody.high) == (None, None, None)


# -- the page --------------------------------------------------------------------------------------


def test_the_office_answers_on_one_page(
    ours: Worker, neighbour: Worker, operator: User, client_for: Callable[[User], Client]
) -> None:
    client = client_for(operator)
    page = client.get(ADDRESS).content.decode()
    assert ours.name in page
    assert neighbour.name not in page
    done = client.post(f"{ADDRESS}?wilayah=32.77", {ours.registry_number: "ubah"}, follow=True)
    assert "1 jawaban tercatat." in done.content.decode()
    assert SampleAnswer.objects.get().is_right is False
    assert "0 dari 1 data benar" in client.get(ADDRESS).content.decode()


def test_an_unknown_answer_is_refused_in_a_sentence(
    ours: Worker, operator: User, client_for: Callable[[User], Client]
) -> None:
    page = client_for(operator).post(f"{ADDRESS}?wilayah=32.77", {ours.registry_number: "mungkin"})
    assert page.status_code == 200
    assert "Galat" in page.content.decode()
    assert not SampleAnswer.objects.exists()


def test_who_keeps_several_offices_chooses_one(
    theirs: Worker, province_officer: User, client_for: Callable[[User], Client]
) -> None:
    client = client_for(province_officer)
    assert "Kota Bandar Lampung" in client.get(ADDRESS).content.decode()
    assert theirs.name in client.get(ADDRESS, {"wilayah": "18.71"}).content.decode()
    assert client.get(ADDRESS, {"wilayah": "32.77"}).status_code == 404


def test_an_office_without_records_is_told_so(operator: User, client_for: Callable[[User], Client]) -> None:
    assert "Tidak ada data yang dapat diundi" in client_for(operator).get(ADDRESS).content.decode()


@pytest.mark.parametrize("people", [1, 3])
def test_the_page_costs_the_same_whoever_is_drawn(
    make_worker: MakeWorker,
    operator: User,
    client_for: Callable[[User], Client],
    django_assert_num_queries: DjangoAssertNumQueries,
    people: int,
) -> None:
    many(make_worker, people)
    client = client_for(operator)
    with django_assert_num_queries(11):
        client.get(ADDRESS)
