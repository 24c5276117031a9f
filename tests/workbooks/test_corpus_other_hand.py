"""How much is read right of workbooks that the reader was not taught on: see corpus_other_hand/README.md."""

from __future__ import annotations

from pathlib import Path

import pytest

from accounts.models import User
from tests.workbooks.test_corpus import told, verdict_on

TRUTHS = sorted((Path(__file__).parent / "corpus_other_hand" / "truths").glob("*.json"))
# What is reached; it only ever rises. The goal is 0.98.
PEOPLE_READ_RIGHT = 1.0

pytestmark = pytest.mark.django_db


def test_people_of_another_hand_are_read_right(
    references: None, operator: User, province_officer: User
) -> None:
    users = {"operator": operator, "province_officer": province_officer}
    assert told([verdict_on(path, users) for path in TRUTHS]) >= PEOPLE_READ_RIGHT
