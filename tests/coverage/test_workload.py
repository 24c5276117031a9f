"""The load per worker against the norm, in worlds counted by hand."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from django.test import Client

from accounts.models import User
from coverage.needs.workload import workloads
from coverage.question import Question
from registry.enums import Category, State
from tests.coverage.worlds import DAY, base, fixed_norm, person, programme, ratio_norm

pytestmark = pytest.mark.django_db
ASKED = Question(Category.PEKSOS, DAY, DAY)


def told(code: str) -> list[tuple[str, int, Decimal | None, Decimal | None, bool]]:
    rows = workloads(code, ASKED)
    return [(row.place.code, row.persons, row.per_worker, row.times, row.is_outlier) for row in rows]


def test_the_base_is_shared_by_those_at_work(administrator: User) -> None:
    ratio_norm(administrator, per=100)
    base("32.77", 600)
    base("32.73", 300)
    for _each in range(2):
        person("32.77", place="32.77")
    person("32.77", state=State.RETIRED)
    for _each in range(3):
        person("32.73")
    assert told("32") == [
        ("32.77", 2, Decimal(300), Decimal(3), True),
        ("32.73", 3, Decimal(100), Decimal(1), False),
    ]


def test_a_unit_without_anybody_leads_the_list(administrator: User) -> None:
    ratio_norm(administrator, per=100)
    base("32.77", 50)
    base("32.73", 900)
    person("32.73")
    assert [(row[0], row[2], row[4]) for row in told("32")] == [
        ("32.77", None, True),
        ("32.73", Decimal(900), True),
    ]


def test_a_norm_of_a_programme_asks_for_its_own_workers(administrator: User) -> None:
    fixed_norm(administrator, programme=programme("PKH"), unit_level="district")
    person("32.77", place="32.77.01", programme_code="PKH")
    person("32.77", place="32.77.02", programme_code="LK3")
    assert [row[:2] for row in told("32.77")] == [("32.77.02", 0), ("32.77.03", 0), ("32.77.01", 1)]


def test_without_norm_or_base_nothing_is_said(administrator: User) -> None:
    base("32.77", 600)
    person("32.77")
    assert told("32.77") == []
    ratio_norm(administrator, per=100)
    assert told("32.73") == []


def test_page_says_the_load_and_what_is_missing(
    administrator: User, operator: User, client_for: Callable[[User], Client]
) -> None:
    page = client_for(operator).get("/kerja/penugasan/beban/").content.decode()
    assert "Beban belum dapat dihitung" in page
    ratio_norm(administrator, per=100)
    base("32.77", 300)
    person("32.77")
    page = client_for(operator).get("/kerja/penugasan/beban/").content.decode()
    assert "300,0 keluarga PPKS" in page
    assert "3,0 ×" in page
