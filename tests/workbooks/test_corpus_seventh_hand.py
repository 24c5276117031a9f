"""How much is read right of workbooks of a seventh hand: see corpus_seventh_hand/README.md."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from accounts.models import User
from accounts.roles import Role
from regions.models import Region
from registry.enums import OrganizationKind
from registry.models import Organization
from tests.workbooks.test_corpus import judged, told
from workbooks.imports.examining import Examination, examine
from workbooks.imports.understanding import Answers

CORPUS = Path(__file__).parent / "corpus_seventh_hand"
TRUTHS = [json.loads(path.read_text()) for path in sorted((CORPUS / "truths").glob("*.json"))]
CODES = {truth["as"] for truth in TRUTHS}
# What is reached; the share never falls, the others never rise.
PEOPLE_READ_RIGHT = 0.77
INVENTED, MISSED_DAMAGES, FALSE_ALARMS = 11, 0, 19
# What the file does not tell whole: asking for the rest is no false alarm.
UNFINISHED = "date_year_only"

pytestmark = pytest.mark.django_db


@pytest.fixture
def places(db: None) -> dict[str, Region]:
    return Region.objects.in_bulk(CODES)


@pytest.fixture
def homes(places: dict[str, Region]) -> None:
    """The registry knows the bodies that the truths name: others are never told."""
    for truth in TRUTHS:
        named = {row["values"].get("organization") for row in truth["rows"]} - {None}
        Organization.objects.bulk_create(
            Organization(name=name, kind=OrganizationKind.LKS, location=places[truth["as"]])
            for name in sorted(named)
        )


@pytest.fixture
def examined(
    references: None, homes: None, make_user: Callable[..., User]
) -> Callable[[dict[str, Any]], Examination]:
    """Examine a file as an operator of the kabupaten or kota, or officer of the province, that brings it."""
    roles = {True: Role.OPERATOR, False: Role.PROVINCE_OFFICER}
    users = {code: make_user(f"u{code}", roles["." in code], code) for code in CODES}

    def examine_file(truth: dict[str, Any]) -> Examination:
        answers = Answers(truth["answers"]["category"], "", "")
        return examine(CORPUS / "files" / truth["file"], by=users[truth["as"]], answers=answers)

    return examine_file


def test_people_of_a_seventh_hand_are_read_right(examined: Callable[[dict[str, Any]], Examination]) -> None:
    answers = [(truth, examined(truth).as_contract()) for truth in TRUTHS]
    verdicts = [judged(truth, answer) for truth, answer in answers]
    assert len(verdicts) >= 28
    assert told(verdicts) >= PEOPLE_READ_RIGHT
    assert sum(each.invented for each in verdicts) <= INVENTED
    assert sum(each.damages - each.caught for each in verdicts) <= MISSED_DAMAGES
    assert sum(len(false_alarms(truth, answer)) for truth, answer in answers) <= FALSE_ALARMS


def false_alarms(truth: dict[str, Any], answer: dict[str, Any]) -> list[Any]:
    """Values refused in rows in which nothing is wrong."""
    damaged = {(damage["sheet"], damage["row"]) for damage in truth["damages"]}
    rows = [row for row in answer["rows"] if (row["sheet"], row["row"]) not in damaged]
    problems = [problem for row in rows for problem in row["problems"] if problem["severity"] == "error"]
    return [each for each in problems if each["value"] is not None and each["code"] != UNFINISHED]
