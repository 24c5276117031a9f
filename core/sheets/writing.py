"""Workbooks that are looked at and printed: typed cells, formulas with their values, print settings.

A `Book` has `Page`s; a page puts values into cells by row and column, from 1. Text stays text: it can
neither become a number (identifiers of sixteen digits would lose their last) nor a formula.
"""

import re
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field
from decimal import Decimal
from io import BytesIO
from typing import Any, BinaryIO, Final

from django.utils.functional import Promise
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill, Side
from openpyxl.styles import Border as CellBorder
from openpyxl.styles.cell_style import StyleArray
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from core.sheets.addresses import address, column_letter, span
from core.sheets.cached import CachedValue, with_cached_values
from core.sheets.counting import check_rows
from core.sheets.printing import Print, apply_print
from core.sheets.streaming import StreamedRows
from core.sheets.streaming import Value as PlainValue
from core.sheets.styles import FONT, INK, INK_SOFT, LINE, PETROL, PLAIN, Border, Format, Style
from core.sheets.text import safe_text

FORBIDDEN_IN_SHEET_NAMES: Final = re.compile(r"[:\\/?*\[\]]")
SHEET_NAME_LENGTH: Final = 31


@dataclass(frozen=True)
class Formula:
    """A formula (English function names, commas) and the value that it has."""

    text: str
    value: CachedValue


Value = PlainValue | Formula


def sheet_name(wanted: str) -> str:
    """A name that every spreadsheet accepts: 31 characters at most, none of : \\ / ? * [ ]."""
    return FORBIDDEN_IN_SHEET_NAMES.sub("-", wanted).strip("'")[:SHEET_NAME_LENGTH]


@dataclass
class Page:
    """One sheet being written."""

    sheet: Worksheet
    values: dict[str, CachedValue] = field(default_factory=dict)  # of formulas, by cell
    shown: dict[str, CachedValue] = field(default_factory=dict)  # of all numbers, for charts
    dresses: dict[Style, StyleArray] = field(default_factory=dict)  # one for the whole book
    streamed: StreamedRows | None = None

    @property
    def name(self) -> str:
        return self.sheet.title

    def put(self, row: int, column: int, value: Value, style: Style = PLAIN) -> str:
        """Write one cell and return its address. None leaves the cell empty: blank stays blank."""
        cell = self.sheet.cell(row, column)
        where = cell.coordinate
        match value:
            case Formula(text, result):
                cell.value = text
                self.values[where] = self.shown[where] = result
            case str() | Promise():
                cell.value = safe_text(str(value))
                cell.data_type = "s"
            case int() | float() | Decimal():
                cell.value = self.shown[where] = value
            case _:
                cell.value = value
        _dress(cell, style, self.dresses)
        return where

    def row(self, row: int, values: Iterable[Value], styles: Sequence[Style], start: int = 1) -> None:
        for offset, (value, style) in enumerate(zip(values, styles, strict=True)):
            self.put(row, start + offset, value, style)

    def stream(self, first: int, rows: Iterable[Sequence[PlainValue]], styles: Sequence[Style]) -> None:
        """Rows from `first` to the end of the sheet, for long lists: they are asked for while the file is
        written, and never held."""
        self.streamed = StreamedRows(first, rows, [self._style_number(style) for style in styles])

    def _style_number(self, style: Style) -> int:
        cell = WriteOnlyCell(self.sheet)
        _dress(cell, style, self.dresses)
        return int(cell.style_id)

    @property
    def row_count(self) -> int:
        """The rows that the finished sheet holds."""
        own = {row for row, _column in self.sheet._cells} | set(self.sheet.row_dimensions)
        return len(own) + (self.streamed.count if self.streamed else 0)

    def widths(self, widths: Sequence[float]) -> None:
        for column, width in enumerate(widths, start=1):
            self.sheet.column_dimensions[column_letter(column)].width = width

    def height(self, row: int, points: float) -> None:
        self.sheet.row_dimensions[row].height = points

    def merge(self, row: int, column: int, last_row: int, last_column: int) -> None:
        """Join cells for a line of text. Never inside data."""
        self.sheet.merge_cells(span(row, column, last_row, last_column))

    def line(self, row: int, columns: int, style: Style) -> None:
        """Dress a whole row, so that rules and fills run through."""
        for column in range(1, columns + 1):
            _dress(self.sheet.cell(row, column), style, self.dresses)

    def comment(self, row: int, column: int, text: str) -> None:
        note = Comment(text, self.sheet.parent.properties.creator)
        note.width, note.height = 320, 120
        self.sheet.cell(row, column).comment = note

    def freeze(self, row: int, column: int = 1) -> None:
        """Keep what is above and left of this cell in view."""
        self.sheet.freeze_panes = address(row, column)

    def filter(self, row: int, last_row: int, columns: int) -> None:
        self.sheet.auto_filter.ref = span(row, 1, last_row, columns)

    def offer(self, column: int, rows: tuple[int, int], source: str, refusal: str) -> None:
        """A list to choose from in a column; other entries are warned of, not refused."""
        validation = DataValidation(type="list", formula1=source, allow_blank=True)
        validation.errorStyle = "warning"
        validation.error = refusal
        validation.add(span(rows[0], column, rows[1], column))
        self.sheet.add_data_validation(validation)

    def format_column(self, column: int, rows: tuple[int, int], number_format: Format) -> None:
        """Prepare empty cells: what is typed into a text column, such as a NIK, stays text."""
        for row in range(rows[0], rows[1] + 1):
            self.sheet.cell(row, column).number_format = number_format

    def print(self, settings: Print) -> None:
        apply_print(self.sheet, settings)


class Book:
    """A workbook being written. It opens on its first sheet."""

    def __init__(self, *, title: str, creator: str) -> None:
        self._workbook = Workbook()
        self._workbook.remove(self._workbook.active)
        self._workbook.properties.title = title
        self._workbook.properties.creator = creator
        self._pages: list[Page] = []
        self._dresses: dict[Style, StyleArray] = {}

    def page(self, name: str, *, is_hidden: bool = False) -> Page:
        sheet = self._workbook.create_sheet(sheet_name(name))
        sheet.sheet_view.showGridLines = False
        sheet.sheet_format.defaultRowHeight = 15
        if is_hidden:
            sheet.sheet_state = "hidden"
        page = Page(sheet, dresses=self._dresses)
        self._pages.append(page)
        return page

    def save(self, target: BinaryIO) -> None:
        """Write the finished file, each formula with its value, and count its rows in it."""
        draft = BytesIO()
        self._workbook.save(draft)
        draft.seek(0)
        pages = {f"xl/worksheets/sheet{number}.xml": page for number, page in enumerate(self._pages, start=1)}
        values = {part: page.values for part, page in pages.items()}
        streams = {part: page.streamed for part, page in pages.items() if page.streamed}
        with_cached_values(draft, target, values, streams)
        for part, page in pages.items():
            check_rows(target, part, page.row_count)

    def to_bytes(self) -> bytes:
        target = BytesIO()
        self.save(target)
        return target.getvalue()


def _dress(cell: Any, style: Style, known: dict[Style, StyleArray]) -> None:
    """Style a cell. What a style is in the book is worked out once: openpyxl takes long over each part."""
    if style in known:
        cell._style = copy(known[style])
        return
    cell.font = Font(
        name=FONT,
        size=style.size,
        bold=style.is_bold,
        underline="single" if style.is_underlined else None,
        color=INK_SOFT if style.is_soft else INK,
    )
    cell.number_format = style.format
    cell.border = BORDERS[style.border]
    cell.fill = PatternFill("solid", fgColor=style.fill) if style.fill else PatternFill()
    cell.alignment = Alignment(
        horizontal=style.align or ("left" if style.indent else None),
        indent=style.indent,
        vertical="top" if style.top else "bottom",
        wrap_text=style.is_wrapped,
    )
    known[style] = copy(cell._style)


BORDERS: Final = {
    Border.NONE: CellBorder(),
    Border.HAIRLINE: CellBorder(bottom=Side("thin", color=LINE)),
    Border.RULE: CellBorder(bottom=Side("medium", color=PETROL)),
    Border.TOTAL: CellBorder(top=Side("double", color=PETROL)),
    Border.LETTERHEAD: CellBorder(bottom=Side("double", color=INK)),
}
