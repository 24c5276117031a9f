"""Writes the corpus anew: `python -m tests.workbooks.corpus.build` (needs LibreOffice for xls and ods).

The files are kept in the project: what is read in tests is a file as it lies on a disk, and the truth was
there before the code that reads it.
"""

from __future__ import annotations

import csv
import json
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tests.workbooks.corpus import contents, damages, dates, groups, kinds, layouts
from tests.workbooks.corpus.page import Book

FOLDER = Path(__file__).parent
FILES, TRUTHS = FOLDER / "files", FOLDER / "truths"
FILTERS = {"xls": "xls:MS Excel 97", "ods": "ods"}


def books() -> Iterator[Book]:
    yield from chain(
        layouts.books(), groups.books(), contents.books(), dates.books(), damages.books(), kinds.books()
    )


def write(book: Book) -> None:
    path = FILES / book.file_name
    if book.suffix == "csv":
        _write_text(book, path)
    elif book.suffix == "xlsx":
        book.workbook().save(path)
    else:
        _convert(book, path)
    truth = json.dumps(book.truth(), ensure_ascii=False, indent=1, default=str)
    (TRUTHS / f"{book.name}.json").write_text(truth + "\n")


def _write_text(book: Book, path: Path) -> None:
    (page,) = book.pages
    bottom, right = max(row for row, _column in page.cells), max(column for _row, column in page.cells)
    with path.open("w", encoding=book.encoding, newline="") as stream:
        writer = csv.writer(stream, delimiter=book.delimiter)
        for row in range(1, bottom + 1):
            cells = (page.cells.get((row, column), (None, ""))[0] for column in range(1, right + 1))
            writer.writerow(["" if cell is None else cell for cell in cells])


def _convert(book: Book, path: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{book.name}.xlsx"
        book.workbook().save(source)
        command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to"]
        words = [*command, FILTERS[book.suffix], "--outdir", str(path.parent), str(source)]
        subprocess.run(words, check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    for folder in (FILES, TRUTHS):
        folder.mkdir(exist_ok=True)
    for book in books():
        write(book)
