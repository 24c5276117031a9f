"""Trainings, who took part, and the hours towards a registration."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import AuditEvent, User
from certification.credits import credit_of
from certification.enums import Status, TrainingKind
from certification.models import CreditRule, Issuer, RegistrationLetter, Training
from certification.services import (
    TrainingFacts,
    correct_training,
    list_attendants,
    record_training,
    set_hours,
)
from certification.status import with_status_on
from core.errors import DomainError
from regions.models import Region
from registry.errors import EndsBeforeStartError, OutsideRegionError
from registry.models import Worker

ON = dt.date(2026, 11, 21)


@pytest.fixture
def facts(places: dict[str, Region]) -> Callable[..., TrainingFacts]:
    def make(**fields: object) -> TrainingFacts:
        told = {
            "title": "Pembinaan PSM",
            "kind": TrainingKind.PEMBINAAN,
            "region": places["32.77"],
            "starts_on": dt.date(2026, 3, 2),
            "ends_on": dt.date(2026, 3, 4),
            "hours": 24,
            "is_credited": True,
        }
        return TrainingFacts(**told | fields)

    return make


@pytest.fixture
def training(facts: Callable[..., TrainingFacts], operator: User) -> Training:
    return record_training(facts=facts(), by=operator)


def test_recording_is_audited(training: Training) -> None:
    event = AuditEvent.objects.get(action="TRAINING_RECORDED")
    assert (event.target_id, event.region_code) == (str(training.pk), "32.77")


def test_training_of_one_day_is_recorded_by_its_first_day(
    operator: User, places: dict[str, Region], client_for: Callable[[User], Client]
) -> None:
    answers = {
        "title": "Bimtek satu hari",
        "kind": TrainingKind.BIMTEK,
        "region": places["32.77"].pk,
        "starts_on": "2/3/2026",
        "hours": "8",
    }
    client_for(operator).post(reverse("certification:training-create"), answers)
    training = Training.objects.get()
    assert training.starts_on == training.ends_on == dt.date(2026, 3, 2)


def test_recording_for_another_office_is_refused(
    facts: Callable[..., TrainingFacts], operator: User, places: dict[str, Region]
) -> None:
    with pytest.raises(OutsideRegionError):
        record_training(facts=facts(region=places["18.71"]), by=operator)


def test_last_day_before_the_first_is_refused(facts: Callable[..., TrainingFacts], operator: User) -> None:
    with pytest.raises(EndsBeforeStartError):
        record_training(facts=facts(ends_on=dt.date(2026, 3, 1)), by=operator)


def test_correcting_keeps_the_hours_already_given(
    training: Training, facts: Callable[..., TrainingFacts], ours: Worker, operator: User
) -> None:
    list_attendants(training_id=training.pk, worker_ids=[ours.pk], by=operator)
    correct_training(training_id=training.pk, facts=facts(hours=30), by=operator)
    assert training.attendances.get().hours == 24


def test_others_cannot_correct(
    training: Training, facts: Callable[..., TrainingFacts], other_operator: User, places: dict[str, Region]
) -> None:
    with pytest.raises(OutsideRegionError):
        correct_training(training_id=training.pk, facts=facts(region=places["18.71"]), by=other_operator)


def test_listing_passes_over_those_outside_and_those_listed(
    training: Training, ours: Worker, theirs: Worker, operator: User
) -> None:
    assert list_attendants(training_id=training.pk, worker_ids=[ours.pk, theirs.pk], by=operator) == 1
    assert list_attendants(training_id=training.pk, worker_ids=[ours.pk], by=operator) == 0
    assert [row.worker_id for row in training.attendances.all()] == [ours.pk]


def test_zero_hours_take_a_person_off(training: Training, ours: Worker, operator: User) -> None:
    list_attendants(training_id=training.pk, worker_ids=[ours.pk], by=operator)
    set_hours(training_id=training.pk, hours={ours.pk: 8}, by=operator)
    assert training.attendances.get().hours == 8
    set_hours(training_id=training.pk, hours={ours.pk: 0}, by=operator)
    assert not training.attendances.exists()


def test_taking_part_certifies_nobody(
    training: Training, ours: Worker, operator: User, reference_data: None
) -> None:
    list_attendants(training_id=training.pk, worker_ids=[ours.pk], by=operator)
    assert with_status_on(Worker.objects.filter(pk=ours.pk), ON).get().status_on == Status.NEVER_CERTIFIED


# -- hours towards a registration ----------------------------------------------------------------


def test_without_a_rule_no_shortfall_is_claimed(training: Training, ours: Worker, operator: User) -> None:
    list_attendants(training_id=training.pk, worker_ids=[ours.pk], by=operator)
    credit = credit_of(ours, ON)
    assert (credit.hours, credit.since, credit.shortfall) == (24, None, None)


@pytest.mark.parametrize(("needed", "shortfall"), [(20, 0), (24, 0), (25, 1)])
def test_shortfall_against_the_rule(
    training: Training, ours: Worker, operator: User, needed: int, shortfall: int
) -> None:
    CreditRule.objects.create(
        category=ours.category, hours=needed, years=5, effective_from=dt.date(2020, 1, 1), source="SK contoh"
    )
    list_attendants(training_id=training.pk, worker_ids=[ours.pk], by=operator)
    credit = credit_of(ours, ON)
    assert (credit.since, credit.shortfall) == (dt.date(2021, 11, 21), shortfall)


def test_cycle_is_that_of_the_registration_in_force(
    training: Training, ours: Worker, operator: User, reference_data: None
) -> None:
    list_attendants(training_id=training.pk, worker_ids=[ours.pk], by=operator)
    RegistrationLetter.objects.create(
        worker=ours,
        issuer=Issuer.objects.public().first(),
        number="STR-1",
        issued_on=dt.date(2026, 3, 5),
        valid_until=dt.date(2031, 3, 4),
    )
    credit = credit_of(ours, ON)
    assert (credit.since, credit.hours) == (dt.date(2026, 3, 5), 0)


def test_uncredited_training_gives_no_hours(
    facts: Callable[..., TrainingFacts], ours: Worker, operator: User
) -> None:
    seminar = record_training(facts=facts(is_credited=False), by=operator)
    list_attendants(training_id=seminar.pk, worker_ids=[ours.pk], by=operator)
    assert credit_of(ours, ON).hours == 0


# -- pages -----------------------------------------------------------------------------------------


def test_pasted_numbers_list_people_and_unknown_ones_stay_in_the_form(
    training: Training, ours: Worker, theirs: Worker, operator: User, client_for: Callable[[User], Client]
) -> None:
    url = reverse("certification:training-attend", args=[training.pk])
    pasted = f"{ours.registry_number}\n{theirs.registry_number}\n"
    page = client_for(operator).post(url, {"numbers": pasted}).content.decode()
    assert [row.worker_id for row in training.attendances.all()] == [ours.pk]
    assert f">{theirs.registry_number}</textarea>" in page.replace("\r", "").replace("\n", "")
    assert theirs.name not in page


def test_hours_are_saved_from_the_grid(
    training: Training, ours: Worker, operator: User, client_for: Callable[[User], Client]
) -> None:
    list_attendants(training_id=training.pk, worker_ids=[ours.pk], by=operator)
    url = reverse("certification:training-hours", args=[training.pk])
    client_for(operator).post(url, {f"hours-{ours.pk}": "16"})
    assert training.attendances.get().hours == 16


def test_people_of_other_offices_are_counted_without_a_name(
    facts: Callable[..., TrainingFacts],
    ours: Worker,
    neighbour: Worker,
    operator: User,
    make_user: Callable[..., User],
    client_for: Callable[[User], Client],
    places: dict[str, Region],
) -> None:
    officer = make_user("jawa_barat", "PROVINCE_OFFICER", "32")
    training = record_training(facts=facts(region=places["32"]), by=officer)
    list_attendants(training_id=training.pk, worker_ids=[ours.pk, neighbour.pk], by=officer)
    url = reverse("certification:training-detail", args=[training.pk])
    page = client_for(operator).get(url).content.decode()
    assert ours.name in page
    assert neighbour.name not in page
    assert "1 lagi dicatat kantor lain" in page
    with pytest.raises(DomainError):
        set_hours(training_id=training.pk, hours={ours.pk: 1}, by=operator)


@pytest.mark.parametrize("count", [1, 3])
def test_list_asks_the_same_number_of_queries(
    count: int,
    facts: Callable[..., TrainingFacts],
    operator: User,
    client_for: Callable[[User], Client],
    django_assert_num_queries: Callable[..., object],
) -> None:
    for number in range(count):
        record_training(facts=facts(title=f"Pembinaan {number}"), by=operator)
    browser = client_for(operator)
    with django_assert_num_queries(8):
        page = browser.get(reverse("certification:training-list")).content.decode()
    assert page.count("Pembinaan ") >= count
