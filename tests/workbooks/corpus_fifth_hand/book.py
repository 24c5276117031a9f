"""A workbook that is written line by line, together with what each line means."""

from __future__ import annotations

import json
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).parent
FORMATS = {".xls": "xls:MS Excel 97", ".ods": "ods", ".xlsx": "xlsx:Calc MS Excel 2007 XML"}


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

    def lines(self, *texts: str, over: str = "") -> None:
        """Lines of one text each, merged over the columns up to that one."""
        for text in texts:
            self.line(text)
            if over and text:
                self.merge(f"A{self.row}:{over}{self.row}")

    def skip(self, number: int = 1) -> None:
        self.row += number

    def merge(self, cells: str) -> None:
        self.sheet.merge_cells(cells)
        self.sheet[cells.split(":")[0]].alignment = Alignment(wrap_text=True, vertical="center")

    def person(self, *cells: object, **values: Any) -> int:
        """A line that is a person, of whom it says these values."""
        return self.told(self.line(*cells), **values)

    def told(self, row: int, **values: Any) -> int:
        self.book.rows.append({"sheet": self.sheet.title, "row": row, "values": values})
        return row

    def damaged(self, field: str, severity: str = "error", row: int = 0) -> None:
        """A value of the line that nobody may trust."""
        place = {"sheet": self.sheet.title, "row": row or self.row}
        self.book.damages.append({**place, "field": field, "severity": severity})


class Book:
    """`by` is the region of who brings the file; `people` is false where its sheets hold none."""

    def __init__(
        self, file: str, about: str, by: str, *, category: str = "PEKSOS", encoding: str = ""
    ) -> None:
        self.file, self.about, self.by, self.category = file, about, by, category
        self.workbook = Workbook()
        self.workbook.remove(self.workbook.active)  # type: ignore[arg-type]
        self.rows: list[dict[str, Any]] = []
        self.damages: list[dict[str, Any]] = []
        self.skipped: dict[str, str] = {}
        self.lines: list[str] = []
        self.calculated = False

    def page(self, title: str = "Sheet1", *, skipped: str = "") -> Page:
        if skipped:
            self.skipped[title] = skipped
        return Page(self, self.workbook.create_sheet(title))

    def line_told(self, **values: Any) -> None:
        """The line of a text file that was written last is a person."""
        self.rows.append({**self._line, "values": values})

    def line_damaged(self, field: str) -> None:
        self.damages.append({**self._line, "field": field, "severity": "error"})

    def write(self, line: str) -> None:
        self.lines.append(line)

    @property
    def _line(self) -> dict[str, Any]:
        return {"sheet": Path(self.file).stem, "row": len(self.lines)}

    def save(self) -> None:
        path = HERE / "files" / self.file
        if path.suffix == ".csv":
            text = "\r\n".join([*self.lines, ""])
            path.write_text(text, encoding="utf-8-sig", newline="")
        elif path.suffix != ".xlsx" or self.calculated:
            self._convert(path)
        else:
            self.workbook.save(path)
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
        (HERE / "truths" / f"{path.stem}.json").write_text(text + "\n")

    def _convert(self, path: Path) -> None:
        with tempfile.TemporaryDirectory() as folder:
            draft = Path(folder) / f"{path.stem}.xlsx"
            self.workbook.save(draft)
            out = Path(folder) / "out"
            kind = FORMATS[path.suffix]
            command = ["soffice", "--headless", "--convert-to", kind, "--outdir", str(out), str(draft)]
            subprocess.run(command, check=True, capture_output=True)
            (out / path.name).replace(path)
