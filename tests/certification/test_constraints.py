"""What the database itself refuses about certificates and letters, tried behind the services' back."""

import datetime as dt
import uuid

import pytest
from django.utils import timezone

from certification.models import (
    Certificate,
    EntryReceipt,
    Issuer,
    PracticeLicense,
    RegistrationLetter,
    Sanction,
    Scheme,
)
from regions.models import Region
from tests.database import refused

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference_data")]
ISSUED, ENDED, BEFORE = dt.date(2024, 1, 1), dt.date(2026, 12, 31), dt.date(2023, 12, 31)
TOKEN = uuid.uuid4()


@pytest.fixture
def base(ours, operator):
    """Valid values by model; each test spoils one."""
    issuer = Issuer.objects.get(code="LSPS")
    term = {"number": "N1", "issued_on": ISSUED, "valid_until": ENDED}
    scheme = Scheme.objects.get(code="GENERALIS")
    certificate = {"worker": ours, "issuer": issuer, "scheme": scheme, **term}
    return {
        Certificate: certificate,
        Sanction: {
            "certificate": Certificate.objects.create(**certificate | {"number": "N0"}),
            "kind": "SUSPENDED",
            "starts_on": ISSUED,
            "reason": "contoh",
        },
        RegistrationLetter: {"worker": ours, "issuer": issuer, **term},
        PracticeLicense: {"worker": ours, "issued_by": Region.objects.get(code="32.77"), **term},
        Scheme: {"code": "X", "name": "X", "level": "ASISTEN", "category": "PEKSOS"},
        Issuer: {"code": "X", "name": "X"},
        EntryReceipt: {"token": TOKEN, "entered_by": operator},
    }


@pytest.mark.parametrize(
    ("model", "spoiled", "name"),
    [
        (Certificate, {"number": ""}, "number_given"),
        (Certificate, {"valid_until": BEFORE}, "ends_after_issue"),
        (Certificate, {"term_basis": "GUESS"}, "term_basis_known"),
        (Certificate, {"verified_at": timezone.now()}, "verification_is_paired"),
        (Sanction, {"kind": "SCOLDED"}, "kind_known"),
        (Sanction, {"kind": "REVOKED", "ends_on": ENDED}, "revocation_is_open_ended"),
        (Sanction, {"ends_on": BEFORE}, "ends_after_start"),
        (Issuer, {"default_years": 5}, "usual_term_has_source"),
        (RegistrationLetter, {"number": ""}, "number_given"),
        (RegistrationLetter, {"valid_until": BEFORE}, "ends_after_issue"),
        (PracticeLicense, {"number": ""}, "number_given"),
        (PracticeLicense, {"valid_until": BEFORE}, "ends_after_issue"),
        (Scheme, {"category": "DUKUN"}, "category_known"),
        (Scheme, {"level": "DEWA"}, "level_known"),
    ],
)
def test_row_that_breaks_a_rule(base, model, spoiled, name):
    assert refused(model, base[model] | spoiled) == f"certification_{model._meta.model_name}_{name}"


def test_verified_by_who_entered(base, operator):
    spoiled = {"verified_at": timezone.now(), "verified_by": operator, "entered_by": operator}
    name = refused(Certificate, base[Certificate] | spoiled)
    assert name == "certification_certificate_verified_by_another"


@pytest.mark.parametrize("number", ["N1", "n1", "N 1", "N.1"])
def test_number_of_an_issuer_on_two_papers(base, neighbour, number):
    later = {
        "worker": neighbour,
        "number": number,
        "issued_on": dt.date(2027, 1, 1),
        "valid_until": dt.date(2030, 1, 1),
    }
    name = refused(Certificate, base[Certificate], base[Certificate] | later)
    assert name == "certification_certificate_number_unique_per_issuer"


@pytest.mark.parametrize("first_day", [ENDED, dt.date(2025, 1, 1), None])
def test_two_terms_of_one_certificate_overlap(base, first_day):
    first = Certificate.objects.create(**base[Certificate])
    second = {
        "chain": first.chain,
        "renews": first,
        "issued_on": first_day,
        "valid_until": dt.date(2030, 1, 1),
    }
    name = refused(Certificate, base[Certificate] | second)
    assert name == "certification_certificate_terms_do_not_overlap"


def test_terms_that_touch_do_not_overlap(base):
    first = Certificate.objects.create(**base[Certificate])
    second = {"chain": first.chain, "renews": first, "issued_on": dt.date(2027, 1, 1), "valid_until": None}
    assert Certificate.objects.create(**base[Certificate] | second).pk


@pytest.mark.parametrize("model", [RegistrationLetter, PracticeLicense])
def test_two_terms_of_one_letter_overlap(base, model):
    chain = {"chain": TOKEN}
    name = refused(model, base[model] | chain, base[model] | chain | {"number": "n 1"})
    assert name == f"certification_{model._meta.model_name}_terms_do_not_overlap"


@pytest.mark.parametrize("model", [RegistrationLetter, PracticeLicense])
def test_number_of_a_letter_on_two_papers(base, model):
    later = {"number": "n.1", "issued_on": dt.date(2027, 1, 1), "valid_until": None}
    name = refused(model, base[model], base[model] | later)
    assert name == f"certification_{model._meta.model_name}_number_unique_per_issuer"


def test_one_form_twice(base):
    name = refused(EntryReceipt, base[EntryReceipt], base[EntryReceipt])
    assert name == "certification_entryreceipt_once_per_form"


@pytest.mark.parametrize("typed", ["N1", "n1", " N 1 ", "n.1"])
def test_number_is_found_however_typed(base, typed):
    certificate = Certificate.objects.create(**base[Certificate])
    assert Certificate.objects.public().numbered(typed).get() == certificate
