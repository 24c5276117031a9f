"""Plain workbooks of many rows, to work with: one table from A1, and a sheet of notes.

Rows are written as they come, so a hundred thousand of them take no more memory than a hundred.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from core.sheets import counting
from core.sheets.counting import check_rows
from core.sheets.paper import Paper
from core.sheets.streaming import Value
from core.sheets.styles import PETROL_TINT, Format
from core.sheets.text import safe_text
from core.sheets.writing import sheet_name

if TYPE_CHECKING:
    from rustpy_xlsxwriter import Format as CellFormat

Note = tuple[str, str]

# How many rows are sampled to find out what a column holds.
SAMPLE: Final = 500
# Of the two sheets of the file, the first holds the rows.
ROWS_PART: Final = "xl/worksheets/sheet1.xml"
MARGIN: Final = 0.47  # inches; 1.2 cm
NOTE_WIDTHS: Final = (24.0, 100.0)
# A spreadsheet takes 255 signs over a page, "&L" and doubled signs among them.
HEADER_LENGTH: Final = 200


@dataclass(frozen=True)
class FlatTable:
    """A table from A1: the heads, the rows under them, and how the sheet is seen and printed.

    `frozen` columns stay in view beside the head; `header` is printed above every page, `footer` under it.
    """

    name: str
    heads: Sequence[str]
    rows: Iterable[Sequence[Value]]
    widths: Sequence[float] = ()
    frozen: int = 0
    header: str = ""
    footer: str = ""


@dataclass
class _Count:
    """How many rows have been handed to the writer so far."""

    rows: int = 0
    columns: list[str] = field(default_factory=list)


def flat_workbook(table: FlatTable, notes: tuple[str, Sequence[Note]]) -> bytes:
    """The finished file. The first row is the head; None and "" leave a cell empty; notes stand last."""
    target = BytesIO()
    name, lines = notes
    write_flat(target, table, (name, lambda _rows: lines))
    return target.getvalue()


def write_flat(target: BinaryIO, table: FlatTable, notes: tuple[str, Callable[[int], Sequence[Note]]]) -> int:
    """Write the file; returns how many rows it holds, as counted in the finished file.

    The notes are made after the rows have been written, from their number.
    """
    # Seldom needed: a page that only shows figures should not pay for it.
    from rustpy_xlsxwriter import Format as CellFormat
    from rustpy_xlsxwriter import write_worksheets

    count = _Count(columns=_told_apart(table.heads))
    rows = iter(table.rows)
    sample = list(islice(rows, SAMPLE))
    sheet, notes_sheet = sheet_name(table.name), sheet_name(notes[0])
    head = CellFormat().set_bold().set_background_color(f"#{PETROL_TINT}").set_text_wrap()
    write_worksheets(
        [(sheet, _records(count, chain(sample, rows))), (notes_sheet, _note_records(count, notes[1]))],
        target,
        freeze_panes={sheet: {"row": 1, "col": table.frozen}},
        autofilter={sheet: True},
        header_format={sheet: head, notes_sheet: head},
        column_formats={sheet: _formats(count.columns, sample)},
        column_widths={
            sheet: dict(zip(count.columns, table.widths, strict=False)),
            notes_sheet: list(NOTE_WIDTHS),
        },
        datetime_format=Format.DATE,
        page_setup={sheet: _page_setup(table), notes_sheet: _page_setup(table)},
    )
    check_rows(target, ROWS_PART, 1 + count.rows)
    return count.rows


def rows_in(file: BinaryIO) -> int:
    """The rows under the head, counted in the finished file."""
    return max(0, counting.rows_in(file, ROWS_PART) - 1)


def _records(count: _Count, rows: Iterable[Sequence[Value]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        count.rows += 1
        yield dict(zip(count.columns, map(_cell, row), strict=True))
    if not count.rows:  # a file without rows still shows its head
        yield dict.fromkeys(count.columns)


def _note_records(count: _Count, lines: Callable[[int], Sequence[Note]]) -> Iterator[dict[str, Any]]:
    for subject, words in lines(count.rows):
        yield {_("Subject"): _cell(subject), _("Note"): _cell(words)}


def _told_apart(heads: Sequence[str]) -> list[str]:
    """The heads, the second of the same name numbered: a row is written by the names of its columns."""
    seen: Counter[str] = Counter()
    names = []
    for head in map(safe_text, heads):
        seen[head] += 1
        names.append(f"{head} ({seen[head]})" if seen[head] > 1 else head)
    return names


def _formats(columns: Sequence[str], sample: Sequence[Sequence[Value]]) -> dict[str, CellFormat]:
    """Columns of words are typed as text, so that what is typed into them later keeps its digits too."""
    from rustpy_xlsxwriter import Format as CellFormat

    found = {}
    for place, column in enumerate(columns):
        value = next((row[place] for row in sample if row[place] not in (None, "")), None)
        match value:
            case str() | Promise():
                found[column] = CellFormat().set_num_format(Format.TEXT)
            case dt.date():
                found[column] = CellFormat().set_num_format(Format.DATE).set_align("left")
    return found


def _cell(value: Value) -> str | int | float | dt.date | None:
    match value:
        case str() | Promise():
            return safe_text(str(value)) or None
        case Decimal():
            return float(value)
        case _:
            return value


def _page_setup(table: FlatTable) -> dict[str, Any]:
    header, left = (text.replace("&", "&&") for text in (table.header[:HEADER_LENGTH], table.footer))
    right = _("Page %(page)s of %(pages)s") % {"page": "&P", "pages": "&N"}
    return {
        "landscape": True,
        "paper_size": int(Paper.F4),
        "fit_to_pages": (1, 0),
        "repeat_rows": 0,
        "margins": {"left": MARGIN, "right": MARGIN, "top": 0.75 if header else MARGIN, "bottom": 0.63},
        **({"header": f"&L{header}"} if header else {}),
        "footer": f"&L{left}&R{right}",
    }
