"""How much is read right of workbooks of a fourth hand: see corpus_fourth_hand/README.md."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from accounts.models import User
from accounts.roles import Role
from regions.models import Region
from tests.workbooks.test_corpus import Verdict, judged, told
from workbooks.imports.examining import Examination, examine
from workbooks.imports.understanding import Answers

CORPUS = Path(__file__).parent / "corpus_fourth_hand"
TRUTHS = [json.loads(path.read_text()) for path in sorted((CORPUS / "truths").glob("*.json"))]
CODES = {truth["as"] for truth in TRUTHS}
# What is reached; it only ever rises. The goal is 0.98, with every damage caught and nobody invented.
PEOPLE_READ_RIGHT = 1.0
INVENTED, MISSED_DAMAGES = 0, 0
# Files in which nothing is wrong: a value that is put in doubt is a false alarm.
CLEAN = "bersih-"

pytestmark = pytest.mark.django_db


@pytest.fixture
def places(db: None) -> dict[str, Region]:
    return Region.objects.in_bulk(CODES)


@pytest.fixture
def examined(references: None, make_user: Callable[..., User]) -> Callable[[dict[str, Any]], Examination]:
    """Examine a file as an operator of the kabupaten or kota, or officer of the province, that brings it."""
    roles = {True: Role.OPERATOR, False: Role.PROVINCE_OFFICER}
    users = {code: make_user(f"u{code}", roles["." in code], code) for code in CODES}

    def examine_file(truth: dict[str, Any]) -> Examination:
        answers = Answers(truth["answers"]["category"], "", "")
        return examine(CORPUS / "files" / truth["file"], by=users[truth["as"]], answers=answers)

    return examine_file


def test_people_of_a_fourth_hand_are_read_right(examined: Callable[[dict[str, Any]], Examination]) -> None:
    answers = [(truth, examined(truth).as_contract()) for truth in TRUTHS]
    verdicts: list[Verdict] = [judged(truth, answer) for truth, answer in answers]
    assert len(verdicts) >= 45
    assert told(verdicts) >= PEOPLE_READ_RIGHT
    assert sum(each.invented for each in verdicts) <= INVENTED
    assert sum(each.damages - each.caught for each in verdicts) <= MISSED_DAMAGES
    assert [problem for truth, answer in answers for problem in false_alarms(truth, answer)] == []


def false_alarms(truth: dict[str, Any], answer: dict[str, Any]) -> list[Any]:
    if not truth["file"].startswith(CLEAN):
        return []
    return [problem for row in answer["rows"] for problem in row["problems"] if problem["value"] is not None]
