"""What reading a sheet leaves behind: one entry for each row that says anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from registry.numbers.phones import national
from workbooks.enums import RowState
from workbooks.imports.columns import CONTRACT_FIELDS
from workbooks.imports.problems import Problem
from workbooks.imports.reader.days import Habit
from workbooks.imports.reader.headers import Header

# Facts that stand in a column of another name.
ALSO_IN: Final[Mapping[str, tuple[str, ...]]] = {
    "birth_place": ("birth_place_and_date", "name"),
    "birth_date": ("birth_place_and_date", "name"),
    "certificate_number": ("certificate_number_and_date",),
    "certificate_issued_on": ("certificate_number_and_date",),
    "decree_no": ("decree_no_and_start",),
    "assignment_starts_on": ("decree_no_and_start",),
    "place": ("place_district", "place_regency", "programme"),
    "sex": ("sex_male", "sex_female", "sex_and_age"),
    "front_title": ("name",),
    "back_title": ("name",),
    "nik": ("name",),
    "nip": ("name",),
    "phone": ("name",),
    "email": ("phone",),
}


@dataclass(slots=True)
class Entry:
    """One row of a sheet, on its way from cells to a decision."""

    sheet: str
    row: int
    header: Header
    values: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    state: RowState = RowState.NEW

    @property
    def has_errors(self) -> bool:
        return any(problem.is_error for problem in self.problems)

    def get(self, name: str) -> object:
        return self.values.get(name)

    def text(self, name: str) -> str:
        return str(self.values.get(name) or "")

    def day(self, name: str) -> date | None:
        value = self.values.get(name)
        return value if isinstance(value, date) else None

    def distrust(self, problem: Problem, *names: str) -> None:
        """Note the problem and take back the value: null here, raw in the problem."""
        self.problems.append(problem)
        for name in names or (problem.field,):
            self.values[name or ""] = None

    def letter_of(self, name: str) -> str | None:
        """The letter of the column in which the field stands, alone or with another."""
        names = (name, *ALSO_IN.get(name, ()))
        return next(filter(None, (self.header.letter_of(each) for each in names)), None)

    def contract_values(self) -> dict[str, object]:
        return {name: self.values.get(name) or None for name in CONTRACT_FIELDS}

    def printed_values(self) -> dict[str, str | None]:
        """As the contract prints them: dates ISO, phones as people dial them, unknown null."""
        values = self.contract_values()
        values["phone"] = national(self.text("phone")) or None
        return {name: None if value is None else str(value) for name, value in values.items()}


@dataclass(frozen=True)
class SheetReading:
    """What became of a sheet. `why_skipped` is empty where it was read; `headers` are of its tables.

    For each column of each table, in order: `samples`, the first few different texts that stand in it;
    `are_hidden`, whether nobody sees it in the file; `habits`, how its days were read (null where that is no
    question).
    """

    name: str
    headers: tuple[Header, ...]
    rows_read: int
    why_skipped: str = ""
    samples: tuple[list[str], ...] = ()
    are_hidden: tuple[bool, ...] = ()
    habits: tuple[Habit | None, ...] = ()

    @property
    def header(self) -> Header | None:
        """The head of the first table."""
        return next(iter(self.headers), None)
