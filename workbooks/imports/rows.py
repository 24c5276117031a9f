"""Reads the rows of a sheet: one `Entry` per row that says anything, each cell by its column's reader.

Rows that tell of nobody (column numbers, totals, a header repeated, a line under the table) are listed
as skipped with their reason: nothing disappears silently.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import Final

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.sheets.reading import Cell, Row, Sheet
from regions.names import squeezed
from registry.extra_fields import read as read_extra
from registry.models import ExtraField
from registry.phones import national
from workbooks.enums import RowState
from workbooks.imports.arrangements import NONE_CONFIRMED, Arrangements, arranged
from workbooks.imports.columns import CONTRACT_FIELDS
from workbooks.imports.headers import Header, find_header
from workbooks.imports.problems import Problem, refused, warning
from workbooks.imports.readings import READERS, Values, is_empty, text_of

COLUMN_NUMBER: Final = re.compile(r"\(?(\d{1,2})\)?(?:\s*=.*)?")
TOTALS: Final = ("jumlah", "total", "subtotal", "grandtotal")
# A total may stand in the column of an identifier; no identifier is as short.
LONGEST_SUM: Final = 7
# Our own template marks its sheets of examples and choices with these words in the first cell.
NOT_READ: Final = "lembar ini tidak dibaca saat impor"
# So many equal headers make a row a repetition of the header, for example on a second printed page.
REPEATED_HEADERS: Final = 3
NO_EXTRA: Final[Mapping[str, ExtraField]] = MappingProxyType({})


@dataclass
class Entry:
    """One row of a sheet, on its way from cells to a decision."""

    sheet: str
    row: int
    values: dict[str, object] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    state: RowState = RowState.NEW
    cells: Row = field(default_factory=list)

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

    def contract_values(self) -> dict[str, object]:
        return {name: self.values.get(name) or None for name in CONTRACT_FIELDS}

    def printed_values(self) -> dict[str, str | None]:
        """As the contract prints them: dates ISO, phones as people dial them, unknown null."""
        values = self.contract_values()
        values["phone"] = national(self.text("phone")) or None
        return {name: None if value is None else str(value) for name, value in values.items()}


@dataclass(frozen=True)
class SheetReading:
    """What became of a sheet. `why_skipped` is empty where it was read."""

    name: str
    header: Header | None
    rows_read: int
    why_skipped: str = ""


def read_sheet(
    sheet: Sheet,
    *,
    today: date,
    extra: Mapping[str, ExtraField] = NO_EXTRA,
    arrangements: Arrangements = NONE_CONFIRMED,
) -> tuple[SheetReading, list[Entry]]:
    """Read one sheet; a sheet without a header of ours is skipped with the reason.

    `extra`: the fields that an administrator added, by their name in `values`. `arrangements`: where the
    columns go, by shape of the heads; it goes before what the heads say.
    """
    if sheet.is_hidden:
        return _skipped(sheet, _("The sheet is hidden."))
    first = next(sheet.rows(), [])
    if first and isinstance(first[0], str) and first[0].endswith(NOT_READ):
        return _skipped(sheet, _("The sheet belongs to the template and holds no people."))
    spellings = {squeezed(field.label): name for name, field in extra.items()}
    header = find_header(enumerate(sheet.rows(), start=1), spellings)
    if header is None:
        has_content = any(cell is not None for row in sheet.rows() for cell in row)
        if not has_content:
            return _skipped(sheet, _("The sheet is empty."))
        return _skipped(sheet, _("No row with headers such as Nama and NIK was found in the first 30 rows."))
    header = arranged(header, arrangements)
    entries = list(_entries(sheet, header, today, extra))
    return SheetReading(sheet.name, header, len(entries)), entries


def _skipped(sheet: Sheet, why: str) -> tuple[SheetReading, list[Entry]]:
    return SheetReading(sheet.name, None, 0, why), []


def _entries(sheet: Sheet, header: Header, today: date, extra: Mapping[str, ExtraField]) -> Iterator[Entry]:
    for number, row in enumerate(sheet.rows(), start=1):
        if number <= header.row or all(is_empty(cell) for cell in row):
            continue
        entry = Entry(sheet.name, number, dict.fromkeys(CONTRACT_FIELDS), cells=row)
        reason = _nobody(row, header)
        if reason:
            entry.state = RowState.SKIPPED
            entry.problems.append(reason)
        else:
            _read_cells(entry, header, today, extra)
        yield entry


def _read_cells(entry: Entry, header: Header, today: date, extra: Mapping[str, ExtraField]) -> None:
    for column in header.columns:
        cell = entry.cells[column.index] if column.index < len(entry.cells) else None
        if column.field is None or is_empty(cell, column.field):
            continue
        try:
            if column.field in extra:
                found: Values = {column.field: read_extra(extra[column.field], cell)}
            else:
                found = READERS[column.field](cell, today)
        except DomainError as refusal:
            entry.problems.append(refused(refusal, column.field, raw(cell)))
            continue
        for name, value in found.items():
            if value and not (name in ("front_title", "back_title") and entry.values.get(name)):
                entry.values[name] = value


def raw(cell: Cell) -> str:
    """The cell as it stands in the file, for the person who has to find it."""
    if isinstance(cell, float) and abs(cell) >= 1e15:
        return f"{cell:.0f}"
    return text_of(cell)[:200]


def _nobody(row: Row, header: Header) -> Problem | None:
    """Why the row is about nobody; null for a row that may be a person."""
    filled = [cell for cell in row if not is_empty(cell)]
    if _are_column_numbers(filled):
        return warning("column_numbers", _("This row numbers the columns."))
    if sum(1 for column in header.columns if _is_header_again(row, column.index, column.header)) >= min(
        REPEATED_HEADERS, len(header.columns)
    ):
        return warning("repeated_header", _("This row repeats the headers."))
    who = [_filled_text(row, header, name) for name in ("name", "nik", "nip", "registry_number")]
    label = next((squeezed(cell) for cell in filled if isinstance(cell, str)), "")
    if label.startswith(TOTALS) and not any(len(number) > LONGEST_SUM for number in who[1:]):
        return warning("total_row", _("This row is a total."))
    if not any(who) or len(filled) == 1:
        return _note(filled, who)
    return None


def _note(filled: Row, who: list[str]) -> Problem | None:
    """A line under or between the people. Without a name but with much else it is a person unnamed."""
    if len(filled) > 2 and not any(who):
        return None
    return warning("note_row", _("This row names nobody: a note or a heading."))


def _are_column_numbers(filled: Row) -> bool:
    numbers = [COLUMN_NUMBER.fullmatch(text_of(cell)) for cell in filled]
    if len(filled) < 3 or not all(numbers):
        return False
    found = [int(match[1]) for match in numbers if match]
    return found[:3] == list(range(found[0], found[0] + 3))


def _is_header_again(row: Row, index: int, header: str) -> bool:
    cell = row[index] if index < len(row) else None
    return isinstance(cell, str) and squeezed(cell) == squeezed(header)


def _filled_text(row: Row, header: Header, name: str) -> str:
    index = header.index_of(name)
    cell = row[index] if index is not None and index < len(row) else None
    return "" if is_empty(cell, name) else text_of(cell)
