"""Reads one sheet from beginning to end: its tables, their rows, each cell by its column's reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import Final

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.sheets.reading import Cell, Merge, Sheet
from regions.names import squeezed
from registry.models import ExtraField
from workbooks.enums import RowState
from workbooks.imports.arrangements import (
    NONE_CONFIRMED,
    NONE_SAID,
    Arrangements,
    Orders,
    arranged,
    shape_of,
)
from workbooks.imports.problems import error, refused, warning
from workbooks.imports.reader.carried import Above, Context, Known, unmerged
from workbooks.imports.reader.cells import Hints, Values, is_empty, raw, text_of
from workbooks.imports.reader.columns import Column, columns_of
from workbooks.imports.reader.contents import explained
from workbooks.imports.reader.damage import noticed
from workbooks.imports.reader.days import Habit
from workbooks.imports.reader.entries import Entry, SheetReading
from workbooks.imports.reader.folded import folded
from workbooks.imports.reader.lines import sort_lines
from workbooks.imports.reader.tables import Line, Table, find_tables
from workbooks.imports.reader.terms import count_term

# Our own template marks its sheets of examples and choices with these words in the first cell.
NOT_READ: Final = "lembar ini tidak dibaca saat impor"
NO_EXTRA: Final[Mapping[str, ExtraField]] = MappingProxyType({})
# So many texts, of so many people, show what a column holds.
SAMPLES: Final = 3
SAMPLED_ROWS: Final = 100
TITLES: Final = frozenset({"front_title", "back_title"})


def read_sheet(
    sheet: Sheet,
    *,
    today: date,
    known: Known,
    extra: Mapping[str, ExtraField] = NO_EXTRA,
    arrangements: Arrangements = NONE_CONFIRMED,
    orders: Orders = NONE_SAID,
) -> tuple[SheetReading, list[Entry]]:
    """Read one sheet; a sheet without a head of ours is skipped with the reason.

    `extra`: the fields that an administrator added, by their name in `values`. `arrangements`: where the
    columns go, by shape of the heads; it goes before what the heads say. `orders`: how days are written.
    """
    if sheet.is_hidden:
        return _skipped(sheet, _("The sheet is hidden."))
    lines = lines_of(sheet)
    if not lines:
        return _skipped(sheet, _("The sheet is empty."))
    if isinstance(lines[0].cells[0], str) and lines[0].cells[0].endswith(NOT_READ):
        return _skipped(sheet, _("The sheet belongs to the template and holds no people."))
    tables = tables_of(lines, sheet.merges, extra, arrangements)
    if not tables:
        return _skipped(sheet, _("No row with headers such as Nama and NIK was found in the first 30 rows."))
    readers = [_TableReader(sheet, table, today, known, extra, orders) for table in tables]
    entries = [entry for reader in readers for entry in reader.entries()]
    reading = SheetReading(
        sheet.name,
        tuple(reader.header for reader in readers),
        len(entries),
        samples=tuple(samples for reader in readers for samples in reader.samples()),
        are_hidden=tuple(each for reader in readers for each in reader.are_hidden()),
        habits=tuple(habit for reader in readers for habit in reader.habits()),
    )
    return reading, entries


def lines_of(sheet: Sheet) -> list[Line]:
    """The rows of the sheet that say anything."""
    return [
        Line(number, cells)
        for number, cells in enumerate(sheet.rows(), start=1)
        if any(cell is not None for cell in cells)
    ]


def tables_of(
    lines: Sequence[Line],
    merges: Sequence[Merge],
    extra: Mapping[str, ExtraField],
    arrangements: Arrangements,
) -> list[Table]:
    """The tables about people in these lines, their columns where somebody confirmed them to go."""
    spellings = {squeezed(field.label): name for name, field in extra.items()}
    return [
        replace(table, header=arranged(table.header, arrangements))
        for table in find_tables(folded(lines), merges, spellings)
    ]


def _skipped(sheet: Sheet, why: str) -> tuple[SheetReading, list[Entry]]:
    return SheetReading(sheet.name, (), 0, why), []


class _TableReader:
    def __init__(
        self,
        sheet: Sheet,
        table: Table,
        today: date,
        known: Known,
        extra: Mapping[str, ExtraField],
        orders: Orders,
    ) -> None:
        self.sheet_name, self.hidden = sheet.name, sheet.hidden
        self.context = Context(known)
        self.context.read_title(table.above, sheet.name)
        table.below[:] = unmerged(table.below, sheet.merges)
        self.rows = list(sort_lines(table, Hints(today), self.context.enter))
        self.context.leave_groups()
        people = [row.line for row in self.rows if row.why_skipped is None]
        self.header = explained(table.header, people, known, today)
        self.above = Above(people, self.header)
        said = orders.get(shape_of(self.header), {})
        self.columns = columns_of(people, self.header, today, extra, said)

    def entries(self) -> Iterator[Entry]:
        for row in self.rows:
            entry = Entry(self.sheet_name, row.line.number, self.header)
            if row.why_skipped:
                entry.state = RowState.SKIPPED
                entry.problems.append(row.why_skipped)
                if row.group:
                    self.context.enter(row.group, row.line.number)
            else:
                self._read(entry, row.line)
            yield entry

    def are_hidden(self) -> Iterator[bool]:
        for column in self.header.columns:
            yield self.hidden.hides_column(column.index)

    def habits(self) -> Iterator[Habit | None]:
        found = {column.index: column.habit for column in self.columns}
        for column in self.header.columns:
            yield found.get(column.index)

    def samples(self) -> Iterator[list[str]]:
        rows = [row.line.cells for row in self.rows if row.why_skipped is None][:SAMPLED_ROWS]
        showing = {column.index: column.shown for column in self.columns}
        for column in self.header.columns:
            shown = showing.get(column.index, text_of)
            texts = (shown(cells[column.index]) for cells in rows if column.index < len(cells))
            yield list(islice(dict.fromkeys(text for text in texts if text), SAMPLES))

    def _read(self, entry: Entry, line: Line) -> None:
        for column in self.columns:
            cell, shared = self.above.cell(line, column.index, column.field)
            if is_empty(cell, column.field):
                continue
            if shared:
                entry.problems.append(shared.note())
            self._read_cell(entry, column, cell)
        entry.problems += self.context.fill(entry.values)
        count_term(entry)
        if line.number in self.hidden.rows:
            sentence = _("This row is hidden in the file, by hand or by a filter. It is read all the same.")
            entry.problems.append(warning("hidden_row", sentence))

    def _read_cell(self, entry: Entry, column: Column, cell: Cell) -> None:
        spoilt = column.spoilt.get(entry.row)
        if spoilt:
            entry.problems.append(spoilt)
            return
        found = column.read(cell)
        if isinstance(found, DomainError):
            entry.problems.append(refused(found, column.field, raw(cell)))
            return
        entry.problems += noticed(column.field, cell)
        _take(entry, found, cell)


def _take(entry: Entry, found: Values, cell: Cell) -> None:
    """Keep what a cell says, unless a column of its own has said it."""
    for name, value in found.items():
        if not value or (name in TITLES and entry.values.get(name)):
            continue
        if name == "sex" and entry.values.get(name) not in (None, value):
            sentence = _("L and P are both marked. Mark one of them.")
            entry.distrust(error("sex_unclear", sentence, "sex", raw(cell)))
        else:
            entry.values[name] = value
