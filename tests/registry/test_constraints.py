"""What the database itself refuses, tried by breaking each rule behind the services' back."""

import datetime as dt

import pytest
from django.apps import apps

from regions.models import Region
from registry.models import Assignment, Organization, Programme, Transfer, Worker, WorkerState
from tests.database import refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
DAY = dt.date(2024, 1, 1)


@pytest.fixture
def base(ours, neighbour):
    """Valid values by model; each test spoils one."""
    cimahi, bandung = Region.objects.get(code="32.77"), Region.objects.get(code="32.73")
    return {
        Worker: {"registry_number": "RP-1", "name": "A", "category": "PEKSOS", "region": cimahi},
        WorkerState: {"worker": ours, "state": "ACTIVE", "valid_from": DAY},
        Assignment: {
            "worker": ours,
            "programme": Programme.objects.get(code="PKH"),
            "place": cimahi,
            "starts_on": DAY,
        },
        Organization: {"name": "Panti", "kind": "LKS", "location": cimahi},
        Transfer: {
            "worker": ours,
            "from_region": cimahi,
            "to_region": bandung,
            "effective_on": DAY,
        },
    }


@pytest.mark.parametrize(
    ("model", "spoiled", "name"),
    [
        (Worker, {"category": "DUKUN"}, "registry_worker_category_known"),
        (Worker, {"sex": "X"}, "registry_worker_sex_known"),
        (Worker, {"name": ""}, "registry_worker_name_given"),
        (Worker, {"nik_ciphertext": "abc"}, "registry_worker_nik_is_paired"),
        (Worker, {"nik_digest": "abc"}, "registry_worker_nik_is_paired"),
        (WorkerState, {"state": "ASLEEP"}, "registry_workerstate_state_known"),
        (Assignment, {"ends_on": dt.date(2023, 12, 31)}, "registry_assignment_ends_after_start"),
        (Assignment, {"share": 0}, "registry_assignment_share_is_percent"),
        (Assignment, {"share": 101}, "registry_assignment_share_is_percent"),
        (Organization, {"kind": "BANK"}, "registry_organization_kind_known"),
        (
            Organization,
            {"valid_from": dt.date(2024, 1, 1), "valid_until": dt.date(2023, 12, 31)},
            "registry_organization_ends_after_start",
        ),
        (Transfer, {"state": "LOST"}, "registry_transfer_state_known"),
    ],
)
def test_row_that_breaks_a_rule(base, model, spoiled, name):
    assert refused(model, base[model] | spoiled) == name


@pytest.mark.parametrize(
    ("model", "first", "second", "name"),
    [
        (
            Worker,
            {"nik_ciphertext": "a", "nik_digest": "same"},
            {"nik_ciphertext": "b", "nik_digest": "same", "registry_number": "RP-2"},
            "registry_worker_nik_unique",
        ),
        (
            Worker,
            {"nip": "199103142019032001"},
            {"nip": "199103142019032001", "registry_number": "RP-2"},
            "registry_worker_nip_unique",
        ),
        (WorkerState, {}, {"state": "RETIRED"}, "registry_workerstate_one_per_day"),
        (
            Assignment,
            {"ends_on": dt.date(2024, 6, 30)},
            {"starts_on": dt.date(2024, 6, 30)},
            "registry_assignment_one_primary_at_a_time",
        ),
        (Assignment, {"starts_on": None}, {}, "registry_assignment_one_primary_at_a_time"),
        (Organization, {}, {"kind": "LKSA"}, "registry_organization_name_unique_in_place"),
        (Transfer, {}, {"effective_on": dt.date(2025, 1, 1)}, "registry_transfer_one_open"),
    ],
)
def test_second_row_that_collides(base, model, first, second, name):
    assert refused(model, base[model] | first, base[model] | second) == name


def test_transfer_to_where_one_is(base):
    values = base[Transfer]
    assert refused(Transfer, values | {"to_region": values["from_region"]}) == (
        "registry_transfer_goes_elsewhere"
    )


def test_every_constraint_has_a_sentence_in_indonesian():
    unsaid = [
        constraint.name
        for app in ("registry", "certification")
        for model in apps.get_app_config(app).get_models()
        for constraint in model._meta.constraints
        if "Event" not in model.__name__ and " " not in str(constraint.violation_error_message)
    ]
    assert unsaid == []


def test_blank_numbers_do_not_collide(base):
    for serial in range(2):
        Worker.objects.create(**base[Worker] | {"registry_number": f"RP-{serial}"})
