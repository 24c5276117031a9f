"""What an Excel file hides: rows and columns, by hand or by a filter, and formulas that failed.

The library that reads the cells reports neither, so the parts of the file are read once more for this alone.
Only for .xlsx; nothing is known about other kinds.
"""

import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import IO, Final

from core.sheets.archive import CHUNK, OVERLAP, column_number

BOOK: Final = "xl/workbook.xml"
LINKS: Final = "xl/_rels/workbook.xml.rels"
SHEET: Final = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
LINK: Final = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
NAMED: Final = re.compile(r"""([\w:]+)=["']([^"']*)["']""")
HIDDEN: Final = re.compile(rb"""<(?:\w+:)?(row|col)\s[^<>]*\bhidden=["'](?:1|true)["'][^<>]*>""")
# A cell whose formula ended in an error: its place, and the word that people see there.
FAILED: Final = re.compile(
    rb"""<(?:\w+:)?c\s(?=[^<>]*\bt=["']e["'])[^<>]*\br=["']([A-Z]{1,3})([0-9]{1,7})["'][^<>]*>"""
    rb"""(?:<(?:\w+:)?f\b[^<>]*(?:/>|>[^<>]*</(?:\w+:)?f>))?\s*<(?:\w+:)?v>([^<>]{1,20})<"""
)
ERROR_MARKS: Final = (b't="e"', b"t='e'")
NUMBERED: Final = re.compile(rb"""\b(r|min|max)=["']([0-9]{1,7})["']""")


@dataclass(frozen=True)
class Hidden:
    """`rows` by number from 1; `columns` as spans of places in a row, from 0; `errors` by row and place."""

    rows: frozenset[int] = frozenset()
    columns: tuple[range, ...] = ()
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def hides_column(self, index: int) -> bool:
        return any(index in span for span in self.columns)


NOTHING: Final = Hidden()


def hidden_in(path: Path) -> dict[str, Hidden]:
    """What is hidden in each sheet of a packed workbook, by the sheet's name; empty for other kinds."""
    with zipfile.ZipFile(path) as archive:
        parts = set(archive.namelist())
        if not {BOOK, LINKS} <= parts:
            return {}
        found = {}
        for name, part in _sheets(archive):
            if part in parts:
                with archive.open(part) as file:
                    found[name] = _hidden(file)
        return found


def _sheets(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """The name of each sheet, and the part of the archive that holds it."""
    targets = {each["Id"]: each["Target"] for each in _tags(archive, LINKS, LINK)}
    for sheet in _tags(archive, BOOK, SHEET):
        link = next((value for name, value in sheet.items() if name.endswith(":id")), "")
        target = targets.get(link, "")
        yield sheet.get("name", ""), target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _tags(archive: zipfile.ZipFile, part: str, tag: re.Pattern[str]) -> Iterator[Mapping[str, str]]:
    text = archive.read(part).decode("utf-8", errors="replace")
    for match in tag.finditer(text):
        yield {name: unescape(value) for name, value in NAMED.findall(match[0])}


def _hidden(file: IO[bytes]) -> Hidden:
    rows: set[int] = set()
    columns: set[tuple[int, int]] = set()
    errors: dict[tuple[int, int], str] = {}
    rest = b""
    while chunk := file.read(CHUNK):
        text = rest + chunk
        for match in HIDDEN.finditer(text):
            numbers = {name: int(value) for name, value in NUMBERED.findall(match[0])}
            if match[1] == b"row" and b"r" in numbers:
                rows.add(numbers[b"r"])
            elif b"min" in numbers and b"max" in numbers:
                columns.add((numbers[b"min"], numbers[b"max"]))
        if any(mark in text for mark in ERROR_MARKS):
            for letters, row, word in FAILED.findall(text):
                errors[int(row), column_number(letters) - 1] = word.decode()
        rest = text[-OVERLAP:]
    spans = tuple(range(first - 1, last) for first, last in sorted(columns))
    return Hidden(frozenset(rows), spans, errors) if rows or columns or errors else NOTHING
