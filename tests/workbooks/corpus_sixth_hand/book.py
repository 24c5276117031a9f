"""A workbook as an office lays it out, together with what a careful reader takes from it."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from tests.workbooks.corpus_sixth_hand.people import Person

HERE = Path(__file__).parent
FORMATS = {".xls": "xls:MS Excel 97", ".ods": "ods", ".xlsx": "xlsx:Calc MS Excel 2007 XML"}
Cells = Callable[[int, Person], list[object]]
Values = Callable[[int, Person], dict[str, Any]]


class Page:
    """One sheet; `row` is the line that was written last."""

    def __init__(self, book: Book, sheet: Worksheet) -> None:
        self.book, self.sheet, self.row = book, sheet, 0

    def line(self, *cells: object) -> int:
        self.row += 1
        for column, cell in enumerate(cells, start=1):
            if cell is not None and cell != "":
                self.sheet.cell(self.row, column, cell)
        return self.row

    def titles(self, width: int, *texts: str) -> None:
        """Lines over the whole table; an empty text leaves its line empty."""
        for text in texts:
            self.line(text)
            if text:
                self.merge(self.row, 1, self.row, width)
                self.sheet.cell(self.row, 1).font = Font(bold=True)

    def head(self, *columns: str | tuple[str, ...]) -> None:
        """A head of two lines where some column has parts, of one line otherwise."""
        top, column = self.row + 1, 1
        deep = any(isinstance(each, tuple) for each in columns)
        for each in columns:
            text, *parts = each if isinstance(each, tuple) else (each,)
            self.sheet.cell(top, column, text)
            for place, part in enumerate(parts):
                self.sheet.cell(top + 1, column + place, part)
            last = column + max(len(parts), 1) - 1
            if deep:
                self.merge(top, column, top if parts else top + 1, last)
            column = last + 1
        self.row = top + deep

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        if (top, left) != (bottom, right):
            self.sheet.merge_cells(
                f"{get_column_letter(left)}{top}:{get_column_letter(right)}{bottom}",
            )
            self.sheet.cell(top, left).alignment = Alignment(wrap_text=True, vertical="center")

    def people(self, crew: Iterable[Person], cells: Cells, values: Values, *, start: int = 1) -> None:
        """A line for each person; cells and values are asked with the number of the line and the person."""
        for number, who in enumerate(crew, start=start):
            self.told(self.line(*cells(number, who)), values(number, who))

    def told(self, row: int, values: dict[str, Any]) -> None:
        self.book.rows.append({"sheet": self.sheet.title, "row": row, "values": values})

    def damaged(self, row: int, *fields: str) -> None:
        """Values of the line that nobody may trust."""
        place = {"sheet": self.sheet.title, "row": row}
        self.book.damages += [{**place, "field": field, "severity": "warning"} for field in fields]

    def signature(self, column: int, place: str, office: str, name: str, nip: str) -> None:
        self.row += 1
        for text in (f"{place}, 5 Januari 2026", office, "", "", name, "Pembina Tingkat I", f"NIP. {nip}"):
            self.line(*([None] * (column - 1)), text)


class Book:
    """`by` is the region of who brings the file."""

    def __init__(self, file: str, about: str, by: str) -> None:
        self.file, self.about, self.by = file, about, by
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.active)  # type: ignore[arg-type]
        self.rows: list[dict[str, Any]] = []
        self.damages: list[dict[str, Any]] = []
        self.skipped: dict[str, str] = {}
        self.delimiter, self.encoding = ";", "utf-8-sig"

    def page(self, title: str = "Sheet1", *, skipped: str = "") -> Page:
        if skipped:
            self.skipped[title] = skipped
        return Page(self, self.workbook.create_sheet(title))

    def save(self, folder: Path = HERE) -> None:
        path = folder / "files" / self.file
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
            "answers": {"category": "PEKSOS"},
            "skipped_sheets": self.skipped,
            "rows": self.rows,
            "damages": self.damages,
        }
        text = json.dumps(truth, ensure_ascii=False, indent=1)
        (folder / "truths" / f"{path.stem}.json").write_text(text + "\n")

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
            command = [
                "soffice",
                "--headless",
                "--convert-to",
                FORMATS[path.suffix],
                "--outdir",
                str(out),
                str(draft),
            ]
            subprocess.run(command, check=True, capture_output=True)
            (out / path.name).replace(path)
