"""A table of a page as a workbook: one sheet, one header row, typed cells."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Final

from core.sheets.styles import PETROL_TINT, Border, Format, Style
from core.sheets.writing import Book
from coverage.charts.chart import Cell, Table

HEAD: Final = Style(is_bold=True, fill=PETROL_TINT, is_wrapped=True, border=Border.RULE)
TEXT: Final = Style(border=Border.HAIRLINE)
NUMBER: Final = replace(TEXT, format=Format.INTEGER)
SHARE: Final = replace(TEXT, format=Format.PERCENT)
NOTE: Final = Style(size=10, is_soft=True)
TITLE: Final = Style(size=14, is_bold=True)
FIRST_ROW, CODE_WIDTH, NAME_WIDTH, NUMBER_WIDTH = 4, 16, 32, 13


def table_workbook(table: Table, *, title: str, source: str, sheet: str) -> bytes:
    """Title, source, header and rows. Not known or not reported is a blank cell, never 0."""
    book = Book(title=title, creator="Registri Peksos")
    page = book.page(sheet)
    page.put(1, 1, title, TITLE)
    page.put(2, 1, source, NOTE)
    page.row(FIRST_ROW - 1, table.columns, [HEAD] * len(table.columns))
    for row, cells in enumerate(table.rows, start=FIRST_ROW):
        page.row(row, cells, [_style(cell) for cell in cells])
    page.widths([CODE_WIDTH, NAME_WIDTH, *(NUMBER_WIDTH for _column in table.columns[2:])])
    page.freeze(FIRST_ROW, 3)
    page.filter(FIRST_ROW - 1, FIRST_ROW - 1 + len(table.rows), len(table.columns))
    return book.to_bytes()


def _style(cell: Cell) -> Style:
    if isinstance(cell, Decimal):
        return SHARE
    return TEXT if isinstance(cell, str) else NUMBER
