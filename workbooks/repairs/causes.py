"""What prevents rows of a file from being imported, grouped by what would correct them.

One unknown word ("Cileunyi Wtn", "s/d 2027", no category) gets one answer for all rows that have it; what
belongs to one person (a NIK, a name) is corrected cell by cell.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from regions.names import squeezed
from workbooks.enums import RowState, Severity
from workbooks.imports.corrections import WORDS, Corrections
from workbooks.imports.problems import said_of_all

# Suffix of the codes for a value that a whole file may lack: one answer corrects all its rows.
MISSING = "_missing"


@dataclass(frozen=True)
class Fault:
    """One row with the problem of its cause. `old` is the text in the file."""

    row: Mapping[str, Any]
    message: str
    old: str

    @property
    def place(self) -> tuple[str, int]:
        return self.row["sheet"], self.row["row"]


@dataclass
class Cause:
    """All rows that fail for one reason in the field `name`, called `title` on screens; "" if no field of the
    file would correct it. `is_word`: one answer for all rows of a word."""

    code: str
    name: str
    title: str
    is_word: bool
    faults: list[Fault] = field(default_factory=list)

    @property
    def key(self) -> str:
        return f"{self.code}.{self.name}"

    @property
    def message(self) -> str:
        return said_of_all([fault.message for fault in self.faults])

    @property
    def is_mendable(self) -> bool:
        """Whether another text could correct it; else the row can only be left out."""
        return bool(self.title)

    def words(self) -> dict[str, list[Fault]]:
        """The rows per word of the file, the most frequent word first."""
        found: dict[str, list[Fault]] = {}
        for fault in self.faults:
            found.setdefault(squeezed(fault.old), []).append(fault)
        return dict(sorted(found.items(), key=lambda pair: -len(pair[1])))

    def answer(self, fault: Fault, said: Corrections) -> str | None:
        """The correction of the old text; None if there is none yet."""
        of_cell = said.cells.get(fault.place, {}).get(self.name)
        if of_cell is not None or not self.is_word:
            return of_cell
        return said.words.get((self.name, squeezed(fault.old)))


def causes_of(
    outcome: Mapping[str, Any], titles: Mapping[str, str], closed: Collection[str] = ()
) -> list[Cause]:
    """The causes of the rows that cannot be imported, the most frequent first.

    `titles`: of the fields that can be corrected. `closed`: extra fields with a list of answers.
    """
    found: dict[str, Cause] = {}
    for row, name, problem in _errors(outcome):
        old = problem["value"] or ""
        has_words = name in WORDS or name in closed
        is_word = has_words and (bool(old) or problem["code"].endswith(MISSING))
        cause = Cause(problem["code"], name, titles.get(name, ""), is_word)
        found.setdefault(cause.key, cause).faults.append(Fault(row, problem["message"], old))
    return sorted(found.values(), key=lambda cause: -len(cause.faults))


def _errors(
    outcome: Mapping[str, Any],
) -> Iterator[tuple[Mapping[str, Any], str, Mapping[str, Any]]]:
    for row, names in zip(outcome["rows"], outcome["fields"], strict=True):
        if row["state"] == RowState.INVALID:
            for name, problem in zip(names, row["problems"], strict=True):
                if problem["severity"] == Severity.ERROR:
                    yield row, name, problem
