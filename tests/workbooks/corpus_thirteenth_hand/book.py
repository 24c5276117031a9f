"""A workbook of this folder: laid out as those of the eighth hand are, by heads of any depth and by "
"columns."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl.styles import Alignment

from tests.workbooks.corpus_eighth_hand.book import THIN
from tests.workbooks.corpus_eighth_hand.book import Book as EighthBook
from tests.workbooks.corpus_eighth_hand.book import Page as EighthPage
from tests.workbooks.corpus_thirteenth_hand.columns import Column
from tests.workbooks.corpus_thirteenth_hand.people import Person

HERE = Path(__file__).parent
LEFT, ABOVE = "<", "^"


class Page(EighthPage):
    def grid(self, *lines: Sequence[str], shade: bool = True) -> None:
        """A head of as many lines as given; "<" goes on with the cell to the left, "^" with the one above."""
        top = self.row + 1
        for place, line in enumerate(lines):
            for column, text in enumerate(line):
                if text and text not in (LEFT, ABOVE):
                    self._title(top + place, self.left + column, text, shade=shade)
                    bottom, right = place, column
                    while right + 1 < len(line) and line[right + 1] == LEFT:
                        right += 1
                    while bottom + 1 < len(lines) and lines[bottom + 1][column] == ABOVE:
                        bottom += 1
                    self.merge(top + place, self.left + column, top + bottom, self.left + right)
        self.row = top + len(lines) - 1

    def heads(self, *columns: Column) -> None:
        """A head of one line, of the heads of those columns."""
        self.head(*(column.head for column in columns))

    def rows_of(self, crew: Iterable[Person], *columns: Column, start: int = 1, **values: Any) -> list[int]:
        """A line for each person with a cell in each column; `values` are told of all of them."""
        return self.people(
            crew,
            lambda number, who: [column.cell(number, who) for column in columns],
            lambda number, who: who.told(
                **{
                    **values,
                    **{name: value for column in columns for name, value in column.told(number, who).items()},
                }
            ),
            start=start,
        )

    def hide_rows(self, *rows: int) -> None:
        for row in rows:
            self.sheet.row_dimensions[row].hidden = True

    def hide_columns(self, *letters: str) -> None:
        for letter in letters:
            self.sheet.column_dimensions[letter].hidden = True

    def formatted(self, rows: Iterable[int], column: int, number_format: str) -> None:
        for row in rows:
            self.sheet.cell(row, column).number_format = number_format


class Book(EighthBook):
    home = HERE

    def page(self, title: str = "Sheet1", *, left: int = 1, skipped: str = "") -> Page:
        if skipped:
            self.skipped[title] = skipped
        page = Page(self, self.workbook.create_sheet(title), left)
        self.pages.append(page)
        return page

    def save(self) -> None:
        for row in self.rows:
            self._draw(row["sheet"], row["row"])
        super().save()

    def _draw(self, sheet: str, row: int) -> None:
        for cell in self.workbook[sheet][row]:
            if cell.value is not None:
                cell.border = THIN
            if "\n" in str(cell.value):
                cell.alignment = Alignment(wrap_text=True, vertical="top")

    def _text(self) -> str:
        [sheet] = self.workbook.worksheets
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter, lineterminator="\r\n")
        for row in sheet.iter_rows(values_only=True):
            writer.writerow(["" if cell is None else str(cell) for cell in row])
        return text.getvalue()
