"""A workbook with its truth: what is written is told in the same breath as what it means."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import subprocess
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

Cells = Sequence[object]
Values = dict[str, object]

HERE = Path(__file__).parent


class Book:
    """What an office sends, who brings it in, and the one answer that a person gives."""

    def __init__(self, file: str, about: str, *, by: str = "32.77", category: str = "PEKSOS") -> None:
        self.file, self.about, self.by = file, about, by
        self.answers = {"category": category} if category else {}
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.active)
        self.lines: list[Cells] = []
        self.rows: list[dict[str, Any]] = []
        self.damages: list[dict[str, Any]] = []
        self.skipped_sheets: dict[str, str] = {}

    def sheet(self, title: str, *, skipped: str = "") -> Sheet:
        if skipped:
            self.skipped_sheets[title] = skipped
        return Sheet(self, self.workbook.create_sheet(title))

    def text(self) -> Text:
        return Text(self)

    def truth(self) -> str:
        told = {
            "file": self.file,
            "about": self.about,
            "as": self.by,
            "answers": self.answers,
            "skipped_sheets": self.skipped_sheets,
            "rows": self.rows,
            "damages": self.damages,
        }
        return json.dumps(told, indent=1, ensure_ascii=False, default=_iso) + "\n"


class Page(ABC):
    """Lines from top to bottom; a line may be a person."""

    title = ""

    def __init__(self, book: Book) -> None:
        self.book, self.row = book, 0

    @abstractmethod
    def write(self, cells: Cells) -> None:
        """Put the cells into the line that was begun."""

    def say(self, *cells: object) -> int:
        """A line that is nobody."""
        self.row += 1
        self.write(cells)
        return self.row

    def skip(self, lines: int = 1) -> None:
        for _ in range(lines):
            self.say()

    def person(self, *cells: object, **values: object) -> int:
        row = self.say(*cells)
        self.book.rows.append({"sheet": self.title, "row": row, "values": values})
        return row

    def damaged(self, field: str, severity: str = "error") -> None:
        """The person just written has a value there that cannot be trusted."""
        last = self.book.rows[-1]
        last["values"][field] = None
        self.book.damages.append(
            {"sheet": last["sheet"], "row": last["row"], "field": field, "severity": severity}
        )


class Sheet(Page):
    def __init__(self, book: Book, worksheet: Worksheet) -> None:
        super().__init__(book)
        self.worksheet, self.title = worksheet, worksheet.title

    def write(self, cells: Cells) -> None:
        for column, value in enumerate(cells, start=1):
            if value is not None:
                cell = self.worksheet.cell(self.row, column, value)
                if isinstance(value, str) and value.isdigit() and len(value) > 8:
                    cell.number_format = "@"

    def merge(self, *ranges: str) -> None:
        for each in ranges:
            self.worksheet.merge_cells(each)

    def hide(self, *, rows: Sequence[int] = (), columns: str = "") -> None:
        for row in rows:
            self.worksheet.row_dimensions[row].hidden = True
        for column in columns:
            self.worksheet.column_dimensions[column].hidden = True

    def format(self, column: str, pattern: str, *, first: int) -> None:
        for row in range(first, self.row + 1):
            self.worksheet[f"{column}{row}"].number_format = pattern


class Text(Page):
    """A file of separated values: one page without a name of its own."""

    def __init__(self, book: Book) -> None:
        super().__init__(book)
        self.title = Path(book.file).stem

    def write(self, cells: Cells) -> None:
        self.book.lines.append(cells)


def save(make: Callable[[], Book], *, delimiter: str = ";", encoding: str = "utf-8") -> None:
    """Write the file beside the others, in the format of its name, and its truth."""
    book = make()
    path = HERE / "files" / book.file
    if path.suffix == ".csv":
        buffer = io.StringIO(newline="")
        csv.writer(buffer, delimiter=delimiter).writerows(book.lines)
        path.write_bytes(buffer.getvalue().encode(encoding))
    else:
        book.workbook.save(path.with_suffix(".xlsx"))
        if path.suffix != ".xlsx":
            _convert(path)
    (HERE / "truths" / f"{path.stem}.json").write_text(book.truth())


def _convert(path: Path) -> None:
    """By LibreOffice, as an office would: "Save as"."""
    source = path.with_suffix(".xlsx")
    command = ["soffice", "--headless", "--convert-to", path.suffix[1:], "--outdir", path.parent, source]
    subprocess.run(command, check=True, capture_output=True)
    source.unlink()


def _iso(value: object) -> str:
    if isinstance(value, dt.date):
        return value.isoformat()
    raise TypeError(value)
