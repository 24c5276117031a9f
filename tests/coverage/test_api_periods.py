"""The API answers with the final figures of a period: as they were frozen, in the shape of live ones."""

import csv
import io

import pytest
from django.test import Client

from accounts.models import User
from certification.enums import Status
from coverage.models import Period
from regions.models import Region
from tests.coverage.half_years import make_final, open_half_year
from tests.coverage.worlds import DAY, base, person, ratio_norm, scheme

pytestmark = pytest.mark.django_db

CIMAHI = {"region": "32.77", "category": "PEKSOS"}


@pytest.fixture
def period(places: dict[str, Region], administrator: User) -> Period:
    """2026-S1 of Jawa Barat is final: three certified in Kota Cimahi, one not placed."""
    scheme()
    ratio_norm(administrator)
    base("32.77", 800)
    for _number in range(2):
        person("32.77", place="32.77.01", programme_code="PKH", status=Status.CERTIFIED)
    person("32.77", status=Status.CERTIFIED)
    made = open_half_year(administrator)
    make_final(made, administrator, region="32")
    return made


def ask(path: str = "coverage", **asked: object):  # type: ignore[no-untyped-def]
    return Client().get(f"/api/v1/{path}", {**CIMAHI, **asked})


def test_the_final_answer_is_the_live_one_of_its_moment(
    places: dict[str, Region], administrator: User
) -> None:
    scheme()
    ratio_norm(administrator)
    base("32.77", 800)
    person("32.77", status=Status.CERTIFIED)
    live = ask(on=DAY.isoformat(), by="programme").json()
    make_final(open_half_year(administrator), administrator)
    person("32.77", status=Status.CERTIFIED)

    final = ask(period="2026-S1", by="programme").json()

    assert (live.pop("period"), final.pop("period")) == (None, "2026-S1")
    assert final == live
    assert ask(on=DAY.isoformat()).json()["certified"] == 2


def test_a_later_write_changes_no_final_figure(period: Period) -> None:
    before = ask(period="2026-S1").json()
    person("32.77", status=Status.CERTIFIED)
    base("32.77", 2_000, on=DAY)

    assert ask(period="2026-S1").json() == before
    assert (before["certified"], before["needed"], before["on"]) == (3, 8, DAY.isoformat())


def test_children_of_a_final_answer_name_the_period_too(period: Period) -> None:
    answer = ask(region="32", period="2026-s1", children=1).json()
    told = {child["region"]["code"]: child for child in answer["children"]}

    assert len(told) == 27
    assert (told["32.77"]["certified"], told["32.77"]["period"]) == (3, "2026-S1")
    assert told["32.73"]["certified"] is None


def test_csv_has_the_period_and_the_same_numbers(period: Period) -> None:
    lines = list(csv.DictReader(io.StringIO(ask("coverage.csv", period="2026-S1").text)))
    assert [(line["period"], line["certified"], line["needed"]) for line in lines] == [("2026-S1", "3", "8")]


@pytest.mark.parametrize(
    ("asked", "status", "code"),
    [
        ({"period": "2019-S1"}, 404, "period_unknown"),
        ({"period": "2026-S1", "on": "2026-07-01"}, 400, "period_other_day"),
        ({"period": "2026-S1", "region": "32.77.01.1001"}, 404, "period_silent"),
        ({"period": "2026-S1", "programme": "TAGANA"}, 404, "period_silent"),
        ({"period": "2026-S1", "region": "99"}, 404, "unknown_region"),
        ({"period": "2026-S1", "category": "GURU"}, 400, "category_unknown"),
    ],
)
def test_what_is_not_frozen_is_refused_with_a_sentence(
    period: Period, asked: dict[str, str], status: int, code: str
) -> None:
    response = ask(**asked)
    assert response.status_code == status
    assert response.json()["code"] == code
    assert response.json()["detail"].endswith(".")


def test_a_period_that_runs_has_no_final_figures(administrator: User, places: dict[str, Region]) -> None:
    open_half_year(administrator)
    assert ask(period="2026-S1").json()["code"] == "period_unknown"
