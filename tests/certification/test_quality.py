"""The rules of data quality: each finds its row and no other, and its number is the length of its list."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from certification import reference
from certification.enums import TermBasis
from certification.lists.workers import WorkerList
from certification.models import Certificate, Issuer, Scheme
from certification.quality.counts import Findings, findings_by_office, together
from certification.quality.rules import ANY_GRAVE, COMPLETENESS_RULES, GRAVE, INCOMPLETE, RULES
from core.crypto import encrypt, keyed_hash
from registry.completeness import EXPECTED, incomplete
from registry.enums import DocumentKind, Education, EmploymentStatus, Finding, Sex, State
from registry.models import Assignment, Document, DuplicateCase, Programme, Worker, WorkerState
from tests.people import BORN, nik_of

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)
MISSING = {
    "NIK_MISSING": {"nik_ciphertext": "", "nik_digest": None},
    "SEX_MISSING": {"sex": ""},
    "BIRTH_DATE_MISSING": {"birth_date": None},
    "BIRTH_PLACE_MISSING": {"birth_place": ""},
    "EMPLOYMENT_MISSING": {"employment_status": ""},
    "EDUCATION_MISSING": {"education": ""},
    "PHONE_MISSING": {"phone": ""},
    "DOMICILE_MISSING": {"domicile_id": None},
}


@pytest.fixture(autouse=True)
def known() -> None:
    reference.load()


@pytest.fixture
def sound(make_worker: Callable[..., Worker]) -> Callable[..., Worker]:
    """Somebody with nothing to complain of, but for what is given."""

    def make(name: str, region: str = "32.77", **changed: object) -> Worker:
        digits = nik_of(Worker.objects.count() + 1)
        facts: dict[str, object] = {
            "nik_ciphertext": encrypt(digits),
            "nik_digest": keyed_hash(digits),
            "sex": Sex.FEMALE,
            "birth_date": BORN,
            "birth_place": "Cimahi",
            "employment_status": EmploymentStatus.PNS,
            "education": Education.D4_S1,
            "phone": "+6281200000001",
            "domicile_id": region,
        }
        worker = make_worker(name, region, **facts | changed)
        post(worker, place=f"{region}.01")
        return worker

    return make


def post(worker: Worker, **changed: object) -> Assignment:
    values: dict[str, object] = {
        "programme": Programme.objects.get(code="PKH"),
        "starts_on": dt.date(2024, 1, 3),
        "decree_number": "SK-1",
        "place": worker.region_id,
    }
    values.update(changed)
    values["place_id"] = values.pop("place")
    return Assignment.objects.create(worker=worker, **values)


def paper(worker: Worker, by: User, **changed: object) -> Certificate:
    """Verified, scanned, valid for a year."""
    today = timezone.localdate()
    values: dict[str, object] = {
        "issuer": Issuer.objects.get(code="LSPS"),
        "scheme": Scheme.objects.get(code="GENERALIS"),
        "number": f"C-{worker.pk}",
        "issued_on": today - 30 * DAY,
        "valid_until": today + 365 * DAY,
        "verified_at": timezone.now(),
        "verified_by": by,
        "scan": Document.objects.create(
            worker=worker,
            kind=DocumentKind.CERTIFICATE,
            file_name="sertifikat.png",
            content_type="image/png",
            size=1,
            pages=1,
            sha256=f"{worker.pk:064}",
            uploaded_by=by,
        ),
    }
    return Certificate.objects.create(worker=worker, **values | changed)


@pytest.fixture
def one_of_each(sound: Callable[..., Worker], verifier: User) -> dict[str, Worker]:
    """In Kota Cimahi one record for each rule, found by that rule alone, and one that none finds."""
    paper(sound("Tanpa Cela"), verifier)
    found = {code: sound(code.title(), **facts) for code, facts in MISSING.items()}
    found["NUMBERS_DISAGREE"] = sound("Beda Lahir", birth_date=BORN + DAY)
    twice = found["OVERLAPPING"] = sound("Dua Tugas")
    kelurahan = Programme.objects.get(code="KELURAHAN")
    post(twice, programme=kelurahan, place="32.77.02", is_primary=False)
    Assignment.objects.filter(worker=(unplaced := sound("Belum Tempat"))).delete()
    found["UNPLACED"] = unplaced
    wide = found["PLACE_WIDE"] = sound("Tempat Luas")
    Assignment.objects.filter(worker=wide).update(place="32.77")
    undecreed = found["DECREE_MISSING"] = sound("Tanpa SK")
    Assignment.objects.filter(worker=undecreed).update(decree_number="")
    estimate = found["TERM_UNCONFIRMED"] = sound("Perkiraan")
    paper(estimate, verifier, term_basis=TermBasis.ESTIMATE)
    unverified = found["UNVERIFIED"] = sound("Belum Periksa")
    paper(unverified, verifier, verified_at=None, verified_by=None)
    unscanned = found["SCAN_MISSING"] = sound("Tanpa Pindai")
    paper(unscanned, verifier, scan=None)
    stale = found["STALE"] = sound("Lama Diam")
    Worker.objects.filter(pk=stale.pk).update(updated_at=timezone.now() - 367 * DAY)
    first, second = sound("Hadi Suparman"), sound("Hadi Soeparman", region="18.71")
    DuplicateCase.objects.create(first=first, second=second, score=90, findings=[Finding.NAME_SAME])
    found["DUPLICATE"] = first
    return found


def rows(user: User, finding: str, office: str = "32.77") -> set[Worker]:
    listing = WorkerList(QueryDict(f"finding={finding}&office={office}"), user=user)
    return set(listing.matching)


def test_every_rule_finds_its_record_and_no_other(one_of_each: dict[str, Worker], verifier: User) -> None:
    findings = findings_by_office("32", timezone.localdate())
    assert set(findings) == {"32.77"}
    assert findings["32.77"].records == len(RULES) + 1
    assert dict(findings["32.77"].found) == {
        **dict.fromkeys((rule.code for rule in RULES), 1),
        ANY_GRAVE: sum(rule.severity == GRAVE for rule in RULES),
        INCOMPLETE: len(EXPECTED),
    }
    assert {rule.code: rows(verifier, rule.code) for rule in RULES} == {
        rule.code: {one_of_each[rule.code]} for rule in RULES
    }


def test_a_number_is_the_length_of_its_list(one_of_each: dict[str, Worker], verifier: User) -> None:
    findings = findings_by_office("32.77", timezone.localdate())["32.77"]
    assert len(rows(verifier, ANY_GRAVE)) == findings.grave
    incomplete_rows = WorkerList(QueryDict("incomplete=true"), user=verifier).matching
    assert incomplete_rows.count() == findings.incomplete


def test_records_of_other_offices_and_of_who_left_do_not_count(
    one_of_each: dict[str, Worker], sound: Callable[..., Worker], verifier: User
) -> None:
    sound("Di Bandung", region="32.73", phone="")
    left = sound("Sudah Pensiun", phone="")
    WorkerState.objects.create(worker=left, state=State.RETIRED, valid_from=timezone.localdate())
    findings = findings_by_office("32", timezone.localdate())
    assert findings["32.77"].count("PHONE_MISSING") == 1
    assert findings["32.73"].count("PHONE_MISSING") == 1
    assert together(findings.values()).count("PHONE_MISSING") == 2
    assert rows(verifier, "PHONE_MISSING") == {one_of_each["PHONE_MISSING"]}
    assert rows(verifier, "PHONE_MISSING", office="32.73") == set()


def test_completeness_is_the_part_of_the_expected_facts_that_is_filled_in(
    one_of_each: dict[str, Worker],
) -> None:
    assert len(COMPLETENESS_RULES) == len(EXPECTED)
    findings = findings_by_office("32.77", timezone.localdate())["32.77"]
    assert findings.completeness == 1 - Decimal(8) / (findings.records * 8)
    assert Worker.objects.under("32.77").filter(incomplete()).count() == 8


def test_without_a_record_nothing_is_said() -> None:
    nothing = together(findings_by_office("17", timezone.localdate()).values())
    assert nothing == Findings()
    assert (nothing.completeness, nothing.sound, nothing.share("NIK_MISSING")) == (None, None, None)


def test_numbers_are_compared_again_once_a_fact_has_changed(sound: Callable[..., Worker]) -> None:
    worker = sound("Beda Lahir", birth_date=BORN + DAY)
    today = timezone.localdate()
    assert findings_by_office("32.77", today)["32.77"].count("NUMBERS_DISAGREE") == 1
    Worker.objects.filter(pk=worker.pk).update(birth_date=BORN)
    assert findings_by_office("32.77", today)["32.77"].count("NUMBERS_DISAGREE") == 0
    Worker.objects.filter(pk=worker.pk).update(sex=Sex.MALE)
    assert findings_by_office("32.77", today)["32.77"].count("NUMBERS_DISAGREE") == 1
    Worker.objects.filter(pk=worker.pk).update(nik_ciphertext="", nik_digest=None)
    assert findings_by_office("32.77", today)["32.77"].count("NUMBERS_DISAGREE") == 0


@pytest.mark.parametrize("people", [1, 3])
def test_all_rules_together_cost_the_same_few_queries(
    sound: Callable[..., Worker], django_assert_num_queries: DjangoAssertNumQueries, people: int
) -> None:
    for number in range(people):
        sound(f"Orang {number}", birth_date=BORN + DAY)
    findings_by_office("32.77", timezone.localdate())  # compares the numbers, once
    with django_assert_num_queries(5):
        findings_by_office("32.77", timezone.localdate())


def test_the_list_offers_the_rules_as_a_filter(
    one_of_each: dict[str, Worker], operator: User, client_for: Callable[[User], Client]
) -> None:
    page = client_for(operator).get("/kerja/tenaga/?finding=DECREE_MISSING").content.decode()
    assert "Tanpa SK" in page
    assert "Tanpa Cela" not in page
    assert "Penugasan tanpa nomor SK" in page
