"""Lays people out as offices do, and keeps the truth of every row beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbooks.corpus.people import Person, people

Cell = str | int | float | date | None
# The answer to "what kind of people are these?", where no column says it.
PEKSOS = {"category": "PEKSOS"}


@dataclass(frozen=True)
class Column:
    """A header, the cell under it for a person, and the fields that the cell tells."""

    head: str
    cell: Callable[[Person], Cell]
    fields: tuple[str, ...] = ()
    number_format: str = "General"


@dataclass(frozen=True)
class Damage:
    """A cell that cannot be trusted: its field is null, and a problem of the row names it.

    `severity` is "error" where the row may not be applied, "warning" where the rest of it may.
    """

    row: int
    field: str
    severity: str = "error"


@dataclass
class Page:
    """One sheet: what stands in it, who it is about, and what is wrong with it."""

    name: str
    rows: list[dict[str, object]] = field(default_factory=list)
    damages: list[Damage] = field(default_factory=list)
    cells: dict[tuple[int, int], tuple[Cell, str]] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    is_hidden: bool = False
    why_skipped: str | None = None  # for sheets that are not about people

    def put(self, row: int, column: int, value: Cell, number_format: str = "General") -> None:
        self.cells[row, column] = value, number_format

    def line(self, row: int, values: Iterable[Cell], column: int = 1) -> None:
        for offset, value in enumerate(values):
            if value is not None:
                self.put(row, column + offset, value)

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        self.merges.append(f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom}")

    def title(self, *lines: str, width: int = 8, row: int = 1) -> int:
        """Centred title lines, merged across; the first free row."""
        for offset, text in enumerate(lines):
            self.put(row + offset, 1, text)
            self.merge(row + offset, 1, row + offset, width)
        return row + len(lines)

    def heads(self, row: int, columns: Iterable[Column], column: int = 1) -> int:
        self.line(row, (each.head for each in columns), column)
        return row + 1

    def person(
        self,
        row: int,
        columns: Iterable[Column],
        person: Person,
        *,
        column: int = 1,
        told: Mapping[str, object] | None = None,
        cells: Mapping[str, Cell] | None = None,
    ) -> int:
        """Write one person. `told` are values that do not stand in the cells of the row, or differ from the
        person's own; `cells` are other cells by header. The next row."""
        values: dict[str, object] = {}
        for offset, each in enumerate(columns):
            cell = cells[each.head] if cells and each.head in cells else each.cell(person)
            if cell is not None:
                self.put(row, column + offset, cell, each.number_format)
            values |= {name: person.true(name) for name in each.fields}
        values |= told or {}
        self.rows.append({"sheet": self.name, "row": row, "values": values})
        return row + 1

    def everybody(
        self,
        row: int,
        columns: Iterable[Column],
        people: Iterable[Person],
        *,
        column: int = 1,
        told: Mapping[str, object] | None = None,
    ) -> int:
        for person in people:
            row = self.person(row, columns, person, column=column, told=told)
        return row

    def damaged(self, row: int, name: str, severity: str = "error") -> None:
        self.damages.append(Damage(row, name, severity))
        for each in self.rows:
            if each["row"] == row:
                each["values"][name] = None  # type: ignore[index]

    def write(self, sheet: Worksheet) -> None:
        for (row, column), (value, number_format) in sorted(self.cells.items()):
            cell = sheet.cell(row, column, value)
            cell.number_format = number_format
        for merge in self.merges:
            sheet.merge_cells(merge)
        for row in self.hidden_rows:
            sheet.row_dimensions[row].hidden = True
        for number in self.hidden_columns:
            sheet.column_dimensions[get_column_letter(number)].hidden = True
        if self.is_hidden:
            sheet.sheet_state = "hidden"


@dataclass
class Book:
    """One file of the corpus. `as_user` brings it; `answers` are what a person says once about a sheet."""

    name: str
    about: str
    pages: list[Page]
    as_user: str = "32.77"
    answers: dict[str, str] = field(default_factory=dict)
    suffix: str = "xlsx"
    encoding: str = "utf-8"
    delimiter: str = ","
    uses_1904: bool = False

    @property
    def file_name(self) -> str:
        return f"{self.name}.{self.suffix}"

    def workbook(self) -> Workbook:
        workbook = Workbook()
        workbook.remove(workbook.active)
        if self.uses_1904:
            from openpyxl.utils.datetime import CALENDAR_MAC_1904

            workbook.epoch = CALENDAR_MAC_1904
        for page in self.pages:
            page.write(workbook.create_sheet(page.name))
        return workbook

    def truth(self) -> dict[str, object]:
        return {
            "file": self.file_name,
            "about": self.about,
            "as": self.as_user,
            "answers": self.answers,
            "skipped_sheets": {page.name: page.why_skipped for page in self.pages if page.why_skipped},
            "rows": [row for page in self.pages for row in page.rows],
            "damages": [
                {"sheet": page.name, "row": each.row, "field": each.field, "severity": each.severity}
                for page in self.pages
                for each in page.damages
            ],
        }


def one_table(name: str, about: str, heads: list[Column], seed: int, count: int = 13) -> Book:
    """A book of one sheet whose table begins in its first cell."""
    page = Page("Sheet1")
    page.everybody(page.heads(1, heads), heads, people(seed, count))
    return Book(name, about, [page], answers=PEKSOS)
