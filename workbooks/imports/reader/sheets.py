"""Reads one sheet from start to end: its tables, their rows, each cell by the reader of its column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice
from types import MappingProxyType
from typing import Final

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.sheets.reading import Merge, Sheet
from core.sheets.rows import Cell
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
from workbooks.imports.problems import Problem, error, refused, warning
from workbooks.imports.reader.apart import without_apart
from workbooks.imports.reader.carried import Above, Context, Known, unmerged
from workbooks.imports.reader.cells import Hints, Values
from workbooks.imports.reader.columns import Column, columns_of
from workbooks.imports.reader.contents import explained
from workbooks.imports.reader.cut import cut
from workbooks.imports.reader.damage import noticed
from workbooks.imports.reader.days import Habit
from workbooks.imports.reader.entries import Entry, SheetReading
from workbooks.imports.reader.folded import folded
from workbooks.imports.reader.forms import listed, title_of_all
from workbooks.imports.reader.headers import Header
from workbooks.imports.reader.headless import going_on, without_head
from workbooks.imports.reader.keys import with_meanings
from workbooks.imports.reader.lines import IDENTIFIERS, sort_lines
from workbooks.imports.reader.others import why_none_is_ours
from workbooks.imports.reader.payees import with_payees
from workbooks.imports.reader.tables import LEAST_FIELDS, Line, Table, find_tables, have_labels_at_left
from workbooks.imports.reader.terms import count_term
from workbooks.imports.reader.texts import is_empty, raw, text_of
from workbooks.imports.reader.whole_names import with_whole_names
from workbooks.imports.reader.widened import widened, with_whole_days
from workbooks.imports.reader.words import FORMULA_ERRORS

# Our own template marks its sheets of examples and choices with these words in the first cell.
NOT_READ: Final = "lembar ini tidak dibaca saat impor"
NO_EXTRA: Final[Mapping[str, ExtraField]] = MappingProxyType({})
# Samples of a column: this many different texts, from this many people.
SAMPLES: Final = 3
SAMPLED_ROWS: Final = 100
# Facts that a cell may have besides the field of its column. A column for the fact itself has priority.
BESIDE: Final = frozenset(
    {"front_title", "back_title", "nik", "nip", "phone", "email", "birth_place", "birth_date"}
)


def read_sheet(
    sheet: Sheet,
    *,
    today: date,
    known: Known,
    extra: Mapping[str, ExtraField] = NO_EXTRA,
    arrangements: Arrangements = NONE_CONFIRMED,
    orders: Orders = NONE_SAID,
    before: Header | None = None,
    file_name: str = "",
) -> tuple[SheetReading, list[Entry]]:
    """Read one sheet. A sheet without a list of workers is skipped, with the reason.

    `known`: what the registry knows. `extra`: the fields that an administrator added, by their name in
    `values`. `arrangements`: the confirmed fields of the columns, by shape of the header; they override the
    header. `orders`: the order of day and month that a user chose. `before`: the last header of the earlier
    sheets, which a sheet without a header may continue. `file_name`: the words of the file name, if they are
    about this sheet.
    """
    if sheet.is_hidden:
        return _skipped(sheet, _("The sheet is hidden."))
    lines = lines_of(sheet)
    if not lines:
        return _skipped(sheet, _("The sheet is empty."))
    if isinstance(lines[0].cells[0], str) and lines[0].cells[0].endswith(NOT_READ):
        return _skipped(sheet, _("The sheet belongs to the template and holds no people."))
    tables = tables_of(lines, sheet.merges, extra, arrangements, before)
    if not tables:
        return _skipped(sheet, _why_no_table(lines))
    why_not_ours = why_none_is_ours([table.header for table in tables])
    if why_not_ours:
        return _skipped(sheet, why_not_ours)
    readers = [_TableReader(sheet, table, today, known, extra, orders, file_name) for table in tables]
    readers = [reader for reader in readers if reader.names_workers]
    if not readers:
        return _skipped(sheet, _why_no_table(lines))
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
    """The rows of the sheet that are not empty."""
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
    before: Header | None,
) -> list[Table]:
    """The tables about people in these lines, with the columns that somebody confirmed."""
    spellings = {squeezed(field.label): name for name, field in extra.items()}
    found = find_tables(folded(with_whole_names(with_whole_days(cut(lines)))), merges, spellings)
    tables = [without_apart(with_meanings(widened(table, merges))) for table in found]
    tables = tables or list(_of_forms(lines, spellings)) or _without_heads(cut(lines), before)
    return [replace(table, header=arranged(table.header, arrangements)) for table in tables]


def _of_forms(lines: Sequence[Line], spellings: Mapping[str, str]) -> Iterator[Table]:
    for table in find_tables(listed(lines), extra=spellings):
        above = table.above or title_of_all(lines)
        yield replace(table, header=replace(table.header, is_form=True), above=above)


def _without_heads(lines: Sequence[Line], before: Header | None) -> list[Table]:
    table = (going_on(lines, before) if before else None) or without_head(lines)
    return [table] if table else []


def _skipped(sheet: Sheet, why: str) -> tuple[SheetReading, list[Entry]]:
    return SheetReading(sheet.name, (), 0, why), []


def _why_no_table(lines: Sequence[Line]) -> str:
    if have_labels_at_left(lines):
        return _(
            "Here the words Nama and NIK stand below each other, each person in a column or on a form. Write "
            "one person per row: copy the table, then Paste Special, Transpose."
        )
    return _("No row with headers such as Nama and NIK was found in the first 30 rows.")


class _TableReader:
    def __init__(
        self,
        sheet: Sheet,
        table: Table,
        today: date,
        known: Known,
        extra: Mapping[str, ExtraField],
        orders: Orders,
        file_name: str,
    ) -> None:
        self.sheet_name, self.hidden = sheet.name, sheet.hidden
        self.context = Context(known)
        self.context.read_title(table.above, sheet.name, file_name)
        self.context.read_head(table.header)
        is_told = len(table.header.fields) >= LEAST_FIELDS
        table = with_payees(table, are_workers=self.context.is_of_workers)
        # A list of payees with only a NIK may be about anybody who receives help.
        self.names_workers = is_told or "name" in table.header.fields
        if not table.header.is_form:
            table.below[:] = unmerged(table.below, sheet.merges)
        self.rows = list(sort_lines(table, Hints(today), self.context.enter))
        self.context.leave_groups()
        people = [row.line for row in self.rows if row.why_skipped is None]
        self.header = explained(table.header, people, known, today)
        self.above = Above(people, self.header)
        self.beside = self.header.person_beside()
        said = orders.get(shape_of(self.header), {})
        self.columns = columns_of(people, self.header, today, extra, said)

    def entries(self) -> Iterator[Entry]:
        for row in self.rows:
            entry = Entry(self.sheet_name, row.line.number, self.header)
            if row.why_skipped:
                entry.state = RowState.SKIPPED
                entry.problems += [row.why_skipped, *self._beside(row.line)]
                if row.group:
                    self.context.enter(row.group, row.line.number)
                    self.above.forget_places()
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
            failed = self._failed(line, column)
            if failed:
                entry.problems.append(failed)
                continue
            cell, shared = self.above.cell(line, column.index, column.field)
            if is_empty(cell, column.field):
                continue
            if shared:
                entry.problems.append(shared.note())
            self._read_cell(entry, column, cell)
        entry.problems += self.context.fill(entry.values)
        count_term(entry)
        entry.problems += self._beside(line)
        if line.number in self.hidden.rows:
            sentence = _("This row is hidden in the file, by hand or by a filter. It is read all the same.")
            entry.problems.append(warning("hidden_row", sentence))

    def _failed(self, line: Line, column: Column) -> Problem | None:
        """The problem of a formula without a value: an error in a column of identifiers, because the row
        cannot be matched to a person; otherwise a warning."""
        cell = line.cells[column.index] if column.index < len(line.cells) else None
        if cell is None and self.hidden.errors:
            word = self.hidden.errors.get((line.number, column.index), "")
        else:
            word = cell if isinstance(cell, str) and cell in FORMULA_ERRORS else ""
        if not word:
            return None
        sentence = _("The formula in this cell failed and has no value. Write the value itself.")
        say = error if column.field in IDENTIFIERS else warning
        return say("formula_failed", sentence, column.field, word)

    def _beside(self, line: Line) -> Iterator[Problem]:
        """A warning if another person stands in a table to the right: one row cannot become two people."""
        column = self.beside
        if column is None or column.index >= len(line.cells) or is_empty(line.cells[column.index]):
            return
        sentence = _(
            "Another person stands beside this one, in column %(letter)s, and is not read. Move the table on "
            "the right below the one on the left."
        )
        yield warning("person_beside", sentence % {"letter": column.letter})

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
        _take(entry, found, column.field, cell)


def _take(entry: Entry, found: Values, field: str, cell: Cell) -> None:
    """Store the values of a cell, except a fact that a column of its own has already given."""
    for name, value in found.items():
        if not value or (name != field and name in BESIDE and entry.values.get(name)):
            continue
        if name == "sex" and entry.values.get(name) not in (None, value):
            sentence = _("L and P are both marked. Mark one of them.")
            entry.distrust(error("sex_unclear", sentence, "sex", raw(cell)))
        else:
            entry.values[name] = value
