"""Names in two columns, "Nama depan" and "Nama belakang", joined in the first of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from core.sheets.rows import Row
from regions.names import squeezed
from workbooks.imports.columns import BY_FIELD
from workbooks.imports.reader.tables import HEADER_ROWS, Line
from workbooks.imports.reader.texts import is_empty, text_of

FIRST: Final = frozenset({"namadepan", "firstname", "givenname", "givennames"})
LAST: Final = frozenset({"namabelakang", "namakeluarga", "lastname", "surname", "familyname"})


def with_whole_names(lines: Sequence[Line]) -> list[Line]:
    """The lines with each name in one cell; unchanged if no header has the two columns."""
    for position, line in enumerate(lines[:HEADER_ROWS]):
        for first, last in ((first, first + 1) for first in range(len(line.cells) - 1)):
            if _is_head(line.cells, first, FIRST) and _is_head(line.cells, last, LAST):
                head = _with(line, first, BY_FIELD["name"].title)
                people = [_with(each, first, _joined(each.cells, first)) for each in lines[position + 1 :]]
                return [*lines[:position], head, *people]
    return list(lines)


def _is_head(cells: Row, index: int, words: frozenset[str]) -> bool:
    """Whether the cell is one of the headers, possibly in two languages ("Nama depan / First name")."""
    cell = cells[index]
    return isinstance(cell, str) and any(squeezed(part) in words for part in cell.split("/"))


def _joined(cells: Row, first: int) -> str | None:
    parts = [text_of(cell) for cell in cells[first : first + 2] if not is_empty(cell)]
    return " ".join(parts) or None


def _with(line: Line, first: int, text: str | None) -> Line:
    """The line with this text in place of the two cells."""
    if first >= len(line.cells):
        return line
    return Line(line.number, [*line.cells[:first], text, None, *line.cells[first + 2 :]])
