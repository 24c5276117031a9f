"""The result of reading a sheet: one entry for each row that is not empty."""

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

# Further fields whose column may hold the fact.
ALSO_IN: Final[Mapping[str, tuple[str, ...]]] = {
    "birth_place": ("birth_place_and_date", "name", "nik"),
    "birth_date": ("birth_place_and_date", "name", "nik"),
    "certificate_number": ("certificate_number_and_date",),
    "certificate_issued_on": ("certificate_number_and_date",),
    "decree_no": ("decree_no_and_start",),
    "assignment_starts_on": ("decree_no_and_start",),
    "place": ("place_district", "place_regency", "programme"),
    "sex": ("sex_male", "sex_female", "sex_and_age"),
    "front_title": ("name",),
    "back_title": ("name",),
    "nik": ("name",),
    "nip": ("name", "nik"),
    "phone": ("name",),
    "email": ("phone",),
}


@dataclass(slots=True)
class Entry:
    """One row of a sheet: what was read from it, and later what the import decides about it."""

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
        """Add the problem and set the fields to None (by default the field of the problem).

        The problem keeps the text of the cell.
        """
        self.problems.append(problem)
        for name in names or (problem.field,):
            self.values[name or ""] = None

    def letter_of(self, name: str) -> str | None:
        """The letter of the column that holds the field, alone or with other facts; None if no column
        does."""
        names = (name, *ALSO_IN.get(name, ()))
        return next(filter(None, (self.header.letter_of(each) for each in names)), None)

    def contract_values(self) -> dict[str, object]:
        return {name: self.values.get(name) or None for name in CONTRACT_FIELDS}

    def printed_values(self) -> dict[str, str | None]:
        """The values as the contract prints them: ISO dates, telephones in national form, None if unknown."""
        values = self.contract_values()
        values["phone"] = national(self.text("phone")) or None
        return {name: None if value is None else str(value) for name, value in values.items()}


@dataclass(frozen=True)
class SheetReading:
    """The result of reading one sheet. `why_skipped`: the reason if it was skipped, else "". `headers`: one
    per table.

    The other lists have one item per column of each table, in order. `samples`: the first few different texts
    of the column. `are_hidden`: whether the column is hidden in the file. `habits`: how its dates are
    written, None if the order of day and month does not matter.
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
        """The header of the first table; None if the sheet was skipped."""
        return next(iter(self.headers), None)
