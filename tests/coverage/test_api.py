"""The read API says what the pages say."""

import csv
import io
from datetime import date

import pytest
from django.test import Client

from accounts.models import User
from certification.enums import Status
from certification.models import Certificate
from coverage.answer import coverage
from coverage.enums import Qualifier
from coverage.models import PublishedFigure
from tests.coverage.worlds import DAY, base, person, ratio_norm, scheme

pytestmark = pytest.mark.django_db

FIELDS = [
    "region", "category", "programme", "on", "period",
    "present", "certified", "validity_unknown", "lapsed", "never_certified",
    "needed", "needed_exact", "shortage", "surplus", "coverage", "remedies", "basis", "completeness",
    "verified_share", "data_as_of", "children", "unallocated", "by_programme",
]  # fmt: skip


@pytest.fixture
def cimahi(administrator: User, verifier: User) -> None:
    """13 certified of 36, 17,722 people in need counted as persons, a norm of 1 : 100 families."""
    scheme()
    ratio_norm(administrator, code="N1", other_unit_reason="hanya jiwa yang diterbitkan")
    base("32.77", 17_722, on=date(2020, 1, 1), unit="PPKS (orang)")
    for number in range(36):
        is_certified = number < 13
        person(
            "32.77",
            place="32.77.01" if number else "",
            status=Status.CERTIFIED if is_certified else Status.NEVER_CERTIFIED,
            verified_by=verifier if number < 8 else None,
        )


def ask(path: str, **parameters: object):  # type: ignore[no-untyped-def]
    return Client().get(f"/api/v1/{path}", parameters)


def test_the_answer_has_the_agreed_fields_and_numbers(cimahi: None) -> None:
    answer = ask("coverage", region="32.77", category="PEKSOS", on=DAY).json()

    assert sorted(answer) == sorted(FIELDS)
    assert answer["region"] == {
        "code": "32.77",
        "name": "Kota Cimahi",
        "level": "regency",
        "parent": "32",
    }
    numbers = {name: answer[name] for name in FIELDS[5:15]}
    assert numbers == {
        "present": 36,
        "certified": 13,
        "validity_unknown": 0,
        "lapsed": 0,
        "never_certified": 23,
        "needed": 178,
        "needed_exact": 177.22,
        "shortage": 165,
        "surplus": 0,
        "coverage": 0.073,
    }
    assert answer["remedies"] == {"confirm": 0, "renew": 0, "examine": 23, "recruit": 142}
    assert answer["completeness"] == {"units": 1, "with_need": 1, "reported": 1}
    assert answer["verified_share"] == 0.62
    assert answer["basis"][0]["base_on"] == "2020-01-01"
    assert answer["basis"][0]["unit_note"] == "satuan berbeda"
    assert (answer["children"], answer["unallocated"], answer["period"]) == ([], None, None)


@pytest.mark.parametrize("code", ["ID", "32", "32.77", "32.77.01", "18", "18.71"])
def test_the_api_prints_what_the_function_answers(cimahi: None, code: str) -> None:
    known = coverage(code, "PEKSOS", DAY, with_children=True, with_programmes=True)

    said = ask("coverage", region=code, category="PEKSOS", on=DAY, children=1, by="programme").json()

    assert (said["present"], said["shortage"]) == (known.present, known.shortage)
    assert [child["present"] for child in said["children"]] == [c.present for c in known.children]
    assert sum(row["present"] for row in said["by_programme"]) == (said["present"] or 0)


def test_an_unchanged_answer_is_not_sent_twice(cimahi: None) -> None:
    first = ask("coverage", region="32.77", category="PEKSOS", on=DAY)

    again = Client(headers={"if-none-match": first["ETag"]}).get(
        "/api/v1/coverage", {"region": "32.77", "category": "PEKSOS", "on": DAY}
    )

    assert (again.status_code, again.content) == (304, b"")


def test_a_region_without_report_answers_null(cimahi: None) -> None:
    answer = ask("coverage", region="18.71", category="PEKSOS", on=DAY).json()

    assert all(answer[name] is None for name in FIELDS[5:16])


@pytest.mark.parametrize(
    ("parameters", "status", "code"),
    [
        ({"region": "32.77"}, 400, "category_unknown"),
        ({"region": "32.77", "category": "GURU"}, 400, "category_unknown"),
        ({"region": "99", "category": "PEKSOS"}, 404, "unknown_region"),
        ({"region": "32.77", "category": "PEKSOS", "on": "kemarin"}, 400, "parameter_invalid"),
        ({"region": "32.77", "category": "PEKSOS", "programme": "XYZ"}, 400, "programme_unknown"),
        ({"region": "32.77", "category": "PEKSOS", "by": "sex"}, 400, "parameter_invalid"),
        ({"region": "32.77", "category": "PEKSOS", "period": "2026-S1"}, 404, "period_unknown"),
    ],
)
def test_a_wrong_question_gets_a_sentence(
    places: object, parameters: dict[str, str], status: int, code: str
) -> None:
    response = ask("coverage", **parameters)

    assert response.status_code == status
    assert response.json()["code"] == code
    assert response.json()["detail"].endswith(".")


@pytest.mark.parametrize("path", ["coverage.csv", "coverage"])
def test_csv_has_one_line_per_region_and_the_same_numbers(cimahi: None, path: str) -> None:
    response = Client(headers={"accept": "text/csv"}).get(
        f"/api/v1/{path}", {"region": "32", "category": "PEKSOS", "on": DAY, "children": 1}
    )

    lines = {line["region_code"]: line for line in csv.DictReader(io.StringIO(response.text))}
    assert response["Content-Type"].startswith("text/csv")
    assert (lines["32.77"]["certified"], lines["32.77"]["remedies_recruit"]) == ("13", "142")
    assert lines["32.73"]["certified"] == ""


def test_published_figures_keep_words_and_null_numbers(places: object) -> None:
    PublishedFigure.objects.create(
        code="S16",
        region_id="32.77",
        area="Kota Cimahi",
        indicator="workers_needed",
        value_min=100,
        value_max=999,
        qualifier=Qualifier.VAGUE,
        value_text="ratusan orang",
        outlet="contoh.example",
        quote="seharusnya berjumlah ratusan orang",
    )

    (figure,) = ask("published-figures", region="32.77").json()

    assert figure["value"] is None
    assert (figure["value_min"], figure["value_max"]) == (100, 999)
    assert (figure["qualifier"], figure["value_text"]) == ("vague", "ratusan orang")
    assert ask("published-figures", region="18").json() == []


def test_regions_carry_both_codes(places: object) -> None:
    regions = {row["code"]: row for row in ask("regions", parent="18").json()}

    assert len(regions) == 15
    assert regions["18.01"]["bps_code"] == "1803"
    assert regions["18.01"]["population"] == 1_124_683


def test_the_schema_names_every_address() -> None:
    paths = ask("openapi.json").json()["paths"]

    assert {"/api/v1/coverage", "/api/v1/regions", "/api/v1/published-figures"} <= set(paths)


@pytest.fixture
def held(places: object) -> Certificate:
    scheme()
    return person("32.77", status=Status.CERTIFIED).certificates.get()


def test_a_certificate_number_answers_status_and_nothing_of_the_person(held: Certificate) -> None:
    (answer,) = ask("certificates", number=held.number.lower()).json()

    assert answer == {
        "number": held.number,
        "issuer": "LSPS",
        "level": "GENERALIS",
        "issued_on": held.issued_on.isoformat(),
        "valid_until": held.valid_until.isoformat(),
        "status": "ended",
    }
    assert ask("certificates", number=held.number, issuer="BNSP").json() == []
    assert ask("certificates", number="tidak-ada").json() == []


def test_a_visitor_checks_a_few_numbers_an_hour(held: Certificate, operator: User, settings: object) -> None:
    settings.VERIFICATIONS_PER_HOUR = 2  # type: ignore[attr-defined]

    statuses = [ask("certificates", number=held.number).status_code for _each in range(3)]
    staff = Client()
    staff.force_login(operator)

    assert statuses == [200, 200, 429]
    assert staff.get("/api/v1/certificates", {"number": held.number}).status_code == 200
    assert ask("certificates").json()["code"] == "number_missing"
