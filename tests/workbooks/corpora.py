"""The corpora: workbooks as offices make them, each with what it says.

Each folder `corpus*` holds a README, `files/`, their `truths/`, and the program that wrote both. A reading is
held against the truth row by row; `pytest -s tests/workbooks/test_corpora.py` prints what is not right.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from core.sheets.errors import UnreadableFileError
from workbooks.imports.examining import Examination
from workbooks.imports.problems import Problem
from workbooks.imports.reader.entries import Entry

Truth = dict[str, Any]
Place = tuple[str, int]

# Files in which nothing is wrong, and much looks so: there even a warning is a false alarm.
CLEAN = "bersih-"
# What the file does not tell, or not whole: asking for the rest is no false alarm.
UNTOLD = ("_missing", "date_year_only", "date_month_only", "employment_status_from_nip")


@dataclass(frozen=True)
class Corpus:
    """The workbooks of one hand, and what is reached: `workbooks` and `read_right` (of 1) never fall,
    `false_alarms` never rise, and nobody is invented nor a damage missed.
    """

    folder: str
    workbooks: int
    read_right: float = 1.0
    false_alarms: int = 0

    @cached_property
    def path(self) -> Path:
        return Path(__file__).parent / self.folder

    @cached_property
    def truths(self) -> list[Truth]:
        return [json.loads(path.read_text()) for path in sorted((self.path / "truths").glob("*.json"))]

    @property
    def refused(self) -> list[Truth]:
        """Files that are no workbooks."""
        return [truth for truth in self.truths if truth.get("refused")]

    @property
    def codes(self) -> set[str]:
        """Regions of those who bring the files."""
        return {truth["as"] for truth in self.truths}

    def file_of(self, truth: Truth) -> Path:
        return self.path / "files" / truth["file"]

    def truth_of(self, beginning: str) -> Truth:
        (truth,) = (truth for truth in self.truths if truth["file"].startswith(beginning))
        return truth


@dataclass(frozen=True)
class Verdict:
    """One workbook: people in it, people of whom every value is right, and what was wrong."""

    name: str
    people: int
    right: int
    wrong: Counter[str]
    invented: list[Place]
    missed_damages: list[Truth]
    false_alarms: list[str]

    @property
    def is_flawless(self) -> bool:
        return self.right == self.people and not (self.invented or self.missed_damages or self.false_alarms)


def judge(truth: Truth, examine: Callable[[Truth], Examination]) -> Verdict:
    """Hold a reading against its truth. A file that is refused has nobody in it."""
    try:
        entries = [decision.entry for decision in examine(truth).decisions]
    except UnreadableFileError:
        entries = []
    rows = {(entry.sheet, entry.row): entry for entry in entries if entry.state != "skipped"}
    faults = [_faults(person["values"], rows.get(_place(person))) for person in truth["rows"]]
    return Verdict(
        name=truth["file"],
        people=len(truth["rows"]),
        right=faults.count([]),
        wrong=Counter(name for each in faults for name in each),
        invented=sorted(rows.keys() - set(map(_place, truth["rows"]))),
        missed_damages=[each for each in truth["damages"] if not _is_caught(each, rows.get(_place(each)))],
        false_alarms=[_words(entry, problem) for entry, problem in false_alarms(truth, entries)],
    )


def _place(told: Truth) -> Place:
    return told["sheet"], told["row"]


def _faults(true: dict[str, Any], entry: Entry | None) -> list[str]:
    """Names of the values that were read otherwise than the row tells them."""
    if entry is None:
        return ["row"]
    found = entry.printed_values()
    return [name for name, value in true.items() if found[name] != value]


def _is_caught(damage: Truth, entry: Entry | None) -> bool:
    """The value is not trusted, and a problem of that field says why, as severely as the truth does."""
    if entry is None or entry.printed_values()[damage["field"]] is not None:
        return False
    problems = [problem for problem in entry.problems if problem.field == damage["field"]]
    return any(problem.is_error or damage["severity"] == "warning" for problem in problems)


def false_alarms(truth: Truth, entries: list[Entry]) -> list[tuple[Entry, Problem]]:
    """What is refused in rows in which nothing is wrong; in a clean file, whatever is said of them."""
    damaged = set(map(_place, truth["damages"]))
    is_clean = truth["file"].startswith(CLEAN)
    return [
        (entry, problem)
        for entry in entries
        if (entry.sheet, entry.row) not in damaged
        for problem in entry.problems
        if (problem.is_error or is_clean) and not problem.code.endswith(UNTOLD)
    ]


def _words(entry: Entry, problem: Problem) -> str:
    return f"{entry.sheet} {entry.row}: {problem.field} {problem.code} {problem.value!r}"


def told(verdicts: list[Verdict]) -> str:
    """The share of people read right, and per workbook what is not right."""
    people, right = sum(each.people for each in verdicts), sum(each.right for each in verdicts)
    lines = [f"{right} of {people} people read right ({right / people:.1%})"]
    lines += [
        f"  {each.name}: {each.right}/{each.people} right, wrong {dict(each.wrong.most_common(4))},"
        f" invented {each.invented}, missed {each.missed_damages}, false alarms {each.false_alarms}"
        for each in verdicts
        if not each.is_flawless
    ]
    return "\n".join(lines)
