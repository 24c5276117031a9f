"""One workbook while it is laid out: what stands in it, and what a careful reader takes from it."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell as SheetCell
from openpyxl.utils import get_column_letter

from tests.workbooks.corpus_fourth_hand.people import Person

Cell = str | int | float | date | datetime | None

MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def long_date(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


@dataclass
class Page:
    """A sheet. `row` is the next free row; truths are kept under the row where the person's name stands."""

    name: str
    row: int = 1
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    formats: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[str] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    truths: dict[int, dict[str, object]] = field(default_factory=dict)
    damages: list[tuple[int, str, str]] = field(default_factory=list)
    is_hidden: bool = False
    why_skipped: str = ""

    def line(self, *cells: Cell, at: int = 1) -> int:
        """Write the next row, from column `at`; the row it became."""
        for offset, value in enumerate(cells):
            if value is not None:
                self.cells[self.row, at + offset] = value
        self.row += 1
        return self.row - 1

    def lines(self, *texts: str) -> None:
        for text in texts:
            self.line(text or None)

    def gap(self, rows: int = 1) -> None:
        self.row += rows

    def merge(self, row: int, left: int, right: int, *, until: int | None = None) -> None:
        self.merges.append(f"{get_column_letter(left)}{row}:{get_column_letter(right)}{until or row}")

    def means(self, row: int, who: Person, told: str = "", **values: object) -> None:
        """The row is this person; `told` names what the row tells as the person has it."""
        own: dict[str, object] = {"name": who.name, "nik": who.nik}
        for each in told.split():
            if each == "titles":
                own |= {"front_title": who.front_title, "back_title": who.back_title}
            else:
                own[each] = getattr(who, each)
        own |= values
        self.truths[row] = {
            key: value.isoformat() if isinstance(value, date) else value for key, value in own.items()
        }

    def damaged(self, row: int, name: str, severity: str = "error") -> None:
        """The cell cannot be trusted, or can be read two ways: it is asked, never guessed."""
        self.damages.append((row, name, severity))
        self.truths[row][name] = None


@dataclass
class Book:
    """A file with its pages. `by` is the region of who brings it."""

    file: str
    about: str
    by: str
    category: str = "PEKSOS"
    pages: list[Page] = field(default_factory=list)
    raw: bytes | None = None

    def page(self, name: str = "Sheet1") -> Page:
        self.pages.append(Page(name))
        return self.pages[-1]

    def truth(self) -> dict[str, object]:
        return {
            "file": self.file,
            "about": self.about,
            "as": self.by,
            "answers": {"category": self.category},
            "skipped_sheets": {page.name: page.why_skipped for page in self.pages if page.why_skipped},
            "rows": [
                {"sheet": page.name, "row": row, "values": values}
                for page in self.pages
                for row, values in sorted(page.truths.items())
            ],
            "damages": [
                {"sheet": page.name, "row": row, "field": name, "severity": severity}
                for page in self.pages
                for row, name, severity in page.damages
            ],
        }

    def write(self, folder: Path) -> None:
        path = folder / self.file
        if self.raw is not None:
            path.write_bytes(self.raw)
            return
        workbook = Workbook()
        workbook.remove(workbook.active)
        for page in self.pages:
            sheet = workbook.create_sheet(page.name)
            for (row, column), value in sorted(page.cells.items()):
                cell = sheet.cell(row, column, value)
                assert isinstance(cell, SheetCell)
                cell.number_format = page.formats.get((row, column), cell.number_format)
            for merge in page.merges:
                sheet.merge_cells(merge)
            for row in page.hidden_rows:
                sheet.row_dimensions[row].hidden = True
            for column in page.hidden_columns:
                sheet.column_dimensions[get_column_letter(column)].hidden = True
            if page.is_hidden:
                sheet.sheet_state = "hidden"
        path.write_bytes(_undated(workbook))


def _undated(workbook: Workbook) -> bytes:
    """The same bytes whenever it is written, so that a build changes only the workbooks that changed."""
    saved, undated = BytesIO(), BytesIO()
    workbook.save(saved)
    with zipfile.ZipFile(saved) as dated, zipfile.ZipFile(undated, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in dated.namelist():
            part = re.sub(rb"20\d\d-\d\d-\d\dT[\d:]+Z", b"2026-11-22T00:00:00Z", dated.read(name))
            packed.writestr(zipfile.ZipInfo(name, (2026, 11, 22, 0, 0, 0)), part, zipfile.ZIP_DEFLATED)
    return undated.getvalue()


def joined(page: Page, delimiter: str, *, quoted: Iterable[int] = ()) -> str:
    """The page as text, as programs write it: a cell with a delimiter, quote or break is in quotes."""
    quote = set(quoted)
    lines = []
    for row in range(1, page.row):
        last = max((column for each, column in page.cells if each == row), default=0)
        cells = []
        for column in range(1, last + 1):
            value = page.cells.get((row, column))
            text = "" if value is None else str(value)
            if column in quote or any(sign in text for sign in (delimiter, '"', "\n")):
                text = '"' + text.replace('"', '""') + '"'
            cells.append(text)
        lines.append(delimiter.join(cells))
    return "\r\n".join(lines) + "\r\n"
