"""A workbook as a clerk lays it out, together with what a careful reader takes from it."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbooks.corpus_eighth_hand.people import Person

HERE = Path(__file__).parent
FORMATS = {".xls": "xls:MS Excel 97", ".ods": "ods"}
THIN = Border(*[Side(style="thin")] * 4)
GREY = PatternFill("solid", fgColor="D9D9D9")
Head = str | tuple[str, ...]
Cells = Callable[[int, Person], list[object]]
Values = Callable[[int, Person], dict[str, Any]]


class Page:
    """One sheet; `row` is the line that was written last."""

    def __init__(self, book: Book, sheet: Worksheet, left: int) -> None:
        self.book, self.sheet, self.left, self.row = book, sheet, left, 0

    def blank(self, lines: int = 1) -> None:
        self.row += lines

    def line(self, *cells: object) -> int:
        self.row += 1
        for column, cell in enumerate(cells, start=self.left):
            if cell is not None and cell != "":
                place = self.sheet.cell(self.row, column, cell)
                if isinstance(cell, dt.date):
                    place.number_format = self.book.date_format
                elif isinstance(cell, str) and cell.isdigit():
                    place.number_format = "@"
        return self.row

    def over(self, width: int, *texts: str) -> None:
        """Lines in the middle over the whole table, in bold."""
        for text in texts:
            self.line(text)
            self.merge(self.row, self.left, self.row, self.left + width - 1)
            self.sheet.cell(self.row, self.left).font = Font(bold=True)

    def plain(self, *texts: str) -> None:
        """Lines in the first column."""
        for text in texts:
            self.line(text)

    def head(self, *columns: Head, shade: bool = True) -> None:
        """A head of two lines where some column has parts, of one line otherwise."""
        top, column = self.row + 1, self.left
        deep = any(isinstance(each, tuple) for each in columns)
        for each in columns:
            text, *parts = each if isinstance(each, tuple) else (each,)
            self._title(top, column, text, shade=shade)
            for place, part in enumerate(parts):
                self._title(top + 1, column + place, part, shade=shade)
            last = column + max(len(parts), 1) - 1
            if deep:
                self.merge(top, column, top if parts else top + 1, last)
            column = last + 1
        self.row = top + deep

    def _title(self, row: int, column: int, text: str, *, shade: bool) -> None:
        cell = self.sheet.cell(row, column, text)
        cell.font, cell.border = Font(bold=True), THIN
        cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        if shade:
            cell.fill = GREY

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            span = f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom}"
            self.sheet.merge_cells(span)
            self.sheet.cell(top, left).alignment = Alignment(
                horizontal="center", vertical="center", wrap_text=True
            )

    def people(self, crew: Iterable[Person], cells: Cells, values: Values, *, start: int = 1) -> list[int]:
        """A line for each person; cells and values are asked with the number of the line and the person."""
        rows = []
        for number, who in enumerate(crew, start=start):
            rows.append(self.line(*cells(number, who)))
            self.told(self.row, values(number, who))
        return rows

    def told(self, row: int, values: dict[str, Any]) -> None:
        self.book.rows.append({"sheet": self.sheet.title, "row": row, "values": values})

    def damaged(self, row: int, *fields: str) -> None:
        """Values of the line that nobody may trust."""
        place = {"sheet": self.sheet.title, "row": row}
        self.book.damages += [{**place, "field": field, "severity": "warning"} for field in fields]

    def fit(self) -> None:
        """Columns as wide as what stands in them, lines over the whole table apart."""
        joined = {(span.min_row, span.min_col) for span in self.sheet.merged_cells.ranges}
        for number, cells in enumerate(self.sheet.iter_cols(), start=1):
            lengths = [
                len(str(cell.value)) for cell in cells if cell.value and (cell.row, number) not in joined
            ]
            width = min(max([*lengths, 3]) + 2, 32)
            self.sheet.column_dimensions[get_column_letter(number)].width = width

    def signature(self, column: int, *lines: str) -> None:
        """Who signs, three lines below the table."""
        self.row += 2
        for text in lines:
            self.row += 1
            if text:
                self.sheet.cell(self.row, column, text)


class Book:
    """`by` is the region of who brings the file, `category` what they answer when they are asked."""

    home = HERE

    def __init__(self, file: str, about: str, *, by: str, category: str = "PEKSOS") -> None:
        self.file, self.about, self.by, self.category = file, about, by, category
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.active)  # type: ignore[arg-type]
        self.pages: list[Page] = []
        self.rows: list[dict[str, Any]] = []
        self.damages: list[dict[str, Any]] = []
        self.skipped: dict[str, str] = {}
        self.delimiter, self.encoding, self.date_format = ";", "utf-8-sig", "DD/MM/YYYY"

    def page(self, title: str = "Sheet1", *, left: int = 1, skipped: str = "") -> Page:
        """A sheet whose table begins in the column `left`."""
        if skipped:
            self.skipped[title] = skipped
        self.pages.append(Page(self, self.workbook.create_sheet(title), left))
        return self.pages[-1]

    def save(self) -> None:
        path = self.home / "files" / self.file
        for page in self.pages:
            page.fit()
        if path.suffix == ".csv":
            path.write_text(self._text(), encoding=self.encoding, newline="")
        elif path.suffix == ".xlsx":
            self.workbook.save(path)
        else:
            self._convert(path)
        truth = {
            "file": self.file,
            "about": self.about,
            "as": self.by,
            "answers": {"category": self.category},
            "skipped_sheets": self.skipped,
            "rows": self.rows,
            "damages": self.damages,
        }
        text = json.dumps(truth, ensure_ascii=False, indent=1)
        (self.home / "truths" / f"{path.stem}.json").write_text(text + "\n")

    def _text(self) -> str:
        [sheet] = self.workbook.worksheets
        lines = [
            ["" if cell is None else str(cell) for cell in row] for row in sheet.iter_rows(values_only=True)
        ]
        quoted = [[f'"{cell}"' if self.delimiter in cell else cell for cell in line] for line in lines]
        return "\r\n".join([*map(self.delimiter.join, quoted), ""])

    def _convert(self, path: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            draft = Path(folder) / f"{path.stem}.xlsx"
            self.workbook.save(draft)
            out = Path(folder) / "out"
            command = ["soffice", "--headless", "--convert-to", FORMATS[path.suffix], "--outdir", str(out)]
            subprocess.run([*command, str(draft)], check=True, capture_output=True)
            (out / path.name).replace(path)
