"""Rows of a sheet as XML, one at a time: they are written into the finished file without ever being cells in
memory."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from xml.sax.saxutils import escape

from django.utils.functional import Promise
from openpyxl.utils.datetime import to_excel

from core.sheets.addresses import column_letter
from core.sheets.text import safe_text

Value = str | Promise | int | float | Decimal | dt.date | None


class StreamedRows:
    """Rows from `first` down, each dressed alike: `styles` are numbers of the book's styles, by column.

    `count`: how many have been written so far.
    """

    def __init__(self, first: int, rows: Iterable[Sequence[Value]], styles: Sequence[int]) -> None:
        self.first, self.count = first, 0
        self._rows = rows
        self._cells = [(column_letter(place), style) for place, style in enumerate(styles, start=1)]

    def __iter__(self) -> Iterator[bytes]:
        for number, row in enumerate(self._rows, start=self.first):
            self.count += 1
            cells = "".join(
                _cell(f"{letter}{number}", style, value)
                for (letter, style), value in zip(self._cells, row, strict=True)
            )
            yield f'<row r="{number}">{cells}</row>'.encode()


def _cell(where: str, style: int, value: Value) -> str:
    match value:
        case None | "":
            return f'<c r="{where}" s="{style}"/>'
        case str() | Promise():
            text = escape(safe_text(str(value)))
            return f'<c r="{where}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'
        case dt.date():
            return f'<c r="{where}" s="{style}"><v>{to_excel(value)}</v></c>'
        case _:
            return f'<c r="{where}" s="{style}"><v>{value}</v></c>'
