"""The waiting rows of an uploaded file, as a workbook in which they are corrected and uploaded again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from django.utils import timezone
from django.utils.translation import gettext as _

from core.errors import DomainError
from core.sheets.reading import Sheet, open_sheets
from core.sheets.rows import Cell, Row
from core.sheets.streaming import Value
from core.sheets.styles import Format
from core.sheets.writing import SHEET_NAME_LENGTH, Book, Page
from regions.names import squeezed
from registry.extra_fields import fields_seen_by, name_of
from workbooks.enums import RowState, Severity
from workbooks.imports.columns import BY_FIELD
from workbooks.imports.corrections import NOTHING, PLACE_PARTS
from workbooks.imports.reader.carried import PLACES, is_ditto, unmerged
from workbooks.imports.reader.cells import READERS, Hints
from workbooks.imports.reader.damage import NUMBERS
from workbooks.imports.reader.headers import Header, Mapped, understood
from workbooks.imports.reader.sheets import lines_of, tables_of
from workbooks.imports.reader.tables import Line, Table
from workbooks.imports.reader.texts import is_empty, raw, text_of
from workbooks.imports.reader.words import REASON_HEAD, ROW_HEAD
from workbooks.imports.storage import read_outcome, unsealed
from workbooks.imports.titles import titles_with
from workbooks.lists.people import CREATOR, HEADER, STYLES
from workbooks.repairs.kept import corrections_of

if TYPE_CHECKING:
    from accounts.models import User
    from registry.models import ExtraField
    from workbooks.imports.arrangements import Arrangements
    from workbooks.imports.corrections import Corrections
    from workbooks.models import ImportRun

# Appended to a number if only its column shows that it is damaged: no reader takes it for valid.
DOUBT: Final = "?"
# Field names of the answers for a whole file, where they differ from those of the columns.
ANSWERED_AS: Final = {"issuer": "certificate_issuer", "level": "certificate_level"}
# A number cell with more digits has lost some: it is written as text.
EXACT_DIGITS: Final = 15


@dataclass(frozen=True)
class Waiting:
    """A row that was not imported. `values`: as they were read. `owed`: by field, values that come from
    outside the row's own columns. `shared`: by column letter, a value that the file has once for several
    rows. `mended`: by field, the corrections of this row alone."""

    values: Mapping[str, str | None]
    reasons: str
    owed: Mapping[str, str]
    shared: Mapping[str, str]
    mended: Mapping[str, str]


def bad_rows_workbook(run: ImportRun, *, by: User) -> bytes:
    """The rows that were not imported, with the reasons. A sheet per table, in the columns of the file.

    Values that a row takes from a group, a title, the row above or an answer for the whole file are written
    into it, and each missing value gets a column. So the row can be uploaded again by itself, and nobody has
    to answer twice.
    """
    said = corrections_of(run, by=by)
    waiting = _waiting(read_outcome(run), said, _given(run, said))
    extra = {name_of(field): field for field in fields_seen_by(by)}
    titles = titles_with(extra.values())
    book = Book(title=_("Rows to mend"), creator=CREATOR)
    before: Header | None = None
    with unsealed(run) as path:
        for sheet in open_sheets(path):
            if sheet.is_hidden:
                continue
            rows = waiting.get(sheet.name, {})
            tables = _tables(sheet, extra, said.arrangements, before)
            before = tables[-1].header if tables else before
            for number, table in enumerate(tables, start=1):
                lines = [line for line in table.below if line.number in rows]
                if lines:
                    page = book.page(_page_name(sheet.name, number))
                    _write_table(page, table, lines, rows, said.words, titles)
    return book.to_bytes()


def _page_name(sheet: str, number: int) -> str:
    """A sheet for each table: below another table, identical headers would be read as a repetition."""
    mark = f" ({number})" if number > 1 else ""
    return f"{sheet[: SHEET_NAME_LENGTH - len(mark)]}{mark}"


def _tables(
    sheet: Sheet, extra: Mapping[str, ExtraField], arrangements: Arrangements, before: Header | None
) -> list[Table]:
    tables = tables_of(lines_of(sheet), sheet.merges, extra, arrangements, before)
    for table in tables:
        table.below[:] = unmerged(table.below, sheet.merges)
    return tables


def _given(run: ImportRun, said: Corrections) -> dict[str, str]:
    """By field, the answers for all rows that have no value there."""
    answers = {ANSWERED_AS.get(name, name): text for name, text in run.answers.items() if text}
    return answers | {name: text for (name, old), text in said.words.items() if old == NOTHING}


def _waiting(
    outcome: Mapping[str, Any], said: Corrections, given: Mapping[str, str]
) -> dict[str, dict[int, Waiting]]:
    """The waiting rows, by sheet and row number."""
    found: dict[str, dict[int, Waiting]] = {}
    for row, fields in zip(outcome["rows"], outcome["fields"], strict=True):
        if row["state"] in (RowState.INVALID, RowState.REVIEW):
            mended = said.cells.get((row["sheet"], row["row"]), {})
            found.setdefault(row["sheet"], {})[row["row"]] = _one_waiting(row, fields, given, mended)
    return found


def _one_waiting(
    row: Mapping[str, Any], fields: Sequence[str], given: Mapping[str, str], mended: Mapping[str, str]
) -> Waiting:
    owed = {name: row["values"].get(name) or text for name, text in {**given, **mended}.items()}
    shared: dict[str, str] = {}
    for problem, field in zip(row["problems"], fields, strict=True):
        name = PLACES[-1] if field in PLACES else field
        text = row["values"].get(name) or problem["value"] or ""
        if problem["column"] is None and name in BY_FIELD:
            owed.setdefault(name, text)
        elif problem["code"].endswith("_carried"):
            shared[problem["column"]] = text
    return Waiting(row["values"], _reasons(row), owed, shared, mended)


def _reasons(row: Mapping[str, Any]) -> str:
    """Why the row waits: its errors, or its warnings if it has no errors."""
    errors = [problem for problem in row["problems"] if problem["severity"] == Severity.ERROR]
    return " ".join(problem["message"] for problem in errors or row["problems"])


def _write_table(
    page: Page,
    table: Table,
    lines: Sequence[Line],
    waiting: Mapping[int, Waiting],
    words: Mapping[tuple[str, str], str],
    titles: Mapping[str, str],
) -> None:
    """Write the row number of the file first, then the columns as they were, the values that rows take
    from elsewhere or lack, and the reason last."""
    columns = {column.index: column for column in table.header.columns}
    places = range(max(columns) + 1)
    told = [(line, _with_its_place(waiting[line.number], line.cells, columns, words)) for line in lines]
    own = {column.field for column in columns.values()}
    owed = list(dict.fromkeys(name for _line, row in told for name in row.owed if name not in own))
    heads = [_head(columns.get(place)) for place in places] + [titles[name] for name in owed]
    rows: list[list[Value]] = []
    for line, row in told:
        cells = (_as_told(line.cells, place, columns.get(place), row, words) for place in places)
        added = (row.owed.get(name) for name in owed)
        rows.append([line.number, *map(_as_it_was, cells), *added, row.reasons])
    page.row(1, [ROW_HEAD, *heads, REASON_HEAD], [HEADER] * (len(heads) + 2))
    page.stream(2, rows, [STYLES[_format_of(values)] for values in zip(*rows, strict=True)])
    page.widths([7, *([18] * len(heads)), 80])
    page.freeze(2)


def _head(column: Mapped | None) -> str:
    """The header of the column; ours, if its own words do not say what it contains."""
    if column is None:
        return ""
    is_clear = column.field not in BY_FIELD or understood((column.header,))[0] == column.field
    return column.header if is_clear else BY_FIELD[column.field or ""].title


def _with_its_place(
    row: Waiting, cells: Row, columns: Mapping[int, Mapped], words: Mapping[tuple[str, str], str]
) -> Waiting:
    """With the answer about its place, which replaces all parts of the place: their columns are emptied."""
    parts = {
        column.field: text_of(_with_the_row_above(cells[place], column, row))
        for place, column in columns.items()
        if column.field in PLACE_PARTS and place < len(cells)
    }
    stands = ", ".join(parts[name] for name in PLACE_PARTS if parts.get(name))
    said = row.mended.get("place") or (words.get(("place", squeezed(stands))) if stands else None)
    if not said:
        return row
    emptied = dict.fromkeys(parts, "")
    return replace(row, mended={**row.mended, **emptied, "place": said}, owed={**row.owed, "place": said})


def _as_told(
    cells: Row, place: int, column: Mapped | None, row: Waiting, words: Mapping[tuple[str, str], str]
) -> Cell:
    """The text of the cell, or the correction or the value of the row above that replaces it."""
    cell = cells[place] if place < len(cells) else None
    if column is None or column.field is None:
        return cell
    stands = _with_the_row_above(cell, column, row)
    said = row.mended.get(column.field, words.get((column.field, squeezed(text_of(stands)))))
    if said is not None:
        return said
    if stands is cell and column.field in NUMBERS and not is_empty(cell) and not row.values[column.field]:
        return _doubted(cell, column.field)
    return stands


def _with_the_row_above(cell: Cell, column: Mapped, row: Waiting) -> Cell:
    if is_empty(cell):
        return row.shared.get(column.letter, cell)
    if isinstance(cell, str) and is_ditto(cell):
        return row.values.get(column.field or "") or cell
    return cell


def _doubted(cell: Cell, field: str) -> Cell:
    """A rejected identifier. If it would be accepted by itself, it becomes text with a mark."""
    try:
        READERS[field](raw(cell), Hints(timezone.localdate()))
    except DomainError:
        return cell
    return f"{raw(cell)}{DOUBT}"


def _as_it_was(cell: Cell) -> Value:
    """The cell as it was. Long numbers become text, so that a correction keeps all their digits."""
    match cell:
        case int() | float() if not isinstance(cell, bool):
            return f"{cell:.0f}" if abs(cell) >= 10 ** (EXACT_DIGITS - 1) else cell
        case date():
            return cell
        case _:
            return text_of(cell) or None


def _format_of(values: Iterable[Value]) -> Format:
    """The format of a column: text, so that typed digits are kept, unless it contains dates or plain
    numbers."""
    given = [value for value in values if value is not None]
    if any(isinstance(value, date) for value in given):
        return Format.DATE
    return Format.GENERAL if given and not any(isinstance(each, str) for each in given) else Format.TEXT
