"""Repairs columns that a program or a person separated from their headers.

A PDF converted to a sheet has headers one column beside their cells; a header merged over two columns covers
two cells of each row; a date stands in three columns "Tgl", "Bln", "Thn". After this stage each value stands
in one cell below its header.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from core.errors import DomainError
from core.sheets.reading import Merge
from core.sheets.rows import Cell, Row
from regions.names import squeezed
from workbooks.imports.reader.cells import READERS, Hints, Reader
from workbooks.imports.reader.headers import Mapped
from workbooks.imports.reader.tables import HEADER_ROWS, Line, Table
from workbooks.imports.reader.texts import is_empty, text_of

DAY_PARTS: Final = (
    frozenset({"tgl", "tanggal", "hari"}),
    frozenset({"bln", "bulan"}),
    frozenset({"thn", "th", "tahun"}),
)
# Used only to ask whether a cell can be read.
ANY_DAY: Final = Hints(date.max)
# A column without a header belongs to the one beside it if at least this share of the rows has a cell there.
LEAST_SHARE: Final = 0.5


def with_whole_days(lines: Sequence[Line]) -> list[Line]:
    """The lines with each date from three columns joined in the first of them."""
    for position, line in enumerate(lines[:HEADER_ROWS]):
        for index in _day_columns(line.cells):
            below = [_with_day(each, index) for each in lines[position + 1 :]]
            head = Line(line.number, [*line.cells[: index + 1], None, None, *line.cells[index + 3 :]])
            lines = [*lines[:position], head, *below]
            line = head
    return list(lines)


def _day_columns(heads: Row) -> Iterator[int]:
    words = [squeezed(cell) if isinstance(cell, str) else "" for cell in heads]
    for index in range(len(words) - 2):
        if all(word in part for word, part in zip(words[index:], DAY_PARTS, strict=False)):
            yield index


def _with_day(line: Line, index: int) -> Line:
    parts = [text_of(_at(line.cells, index + offset)) for offset in range(3)]
    if not (parts[0].isdigit() and parts[1] and parts[2].isdigit()):
        return line
    day = ("/" if parts[1].isdigit() else " ").join(parts)
    return Line(line.number, [*line.cells[:index], day, None, None, *line.cells[index + 3 :]])


def widened(table: Table, merges: Sequence[Merge]) -> Table:
    """The table with each value below its header. Changes `table.below` in place."""
    rows = [line.cells for line in table.below if line.number not in table.repeats]
    rows = [cells for cells in rows if sum(not is_empty(cell) for cell in cells) > 1]
    headed = {column.index for column in table.header.columns}
    width = max(map(len, rows), default=0)
    unnamed = [index for index in range(width) if index not in headed and _share(rows, index) >= LEAST_SHARE]
    if not unnamed:
        return table
    for merge in merges:
        if merge.top <= table.header.row <= merge.bottom and merge.left in headed:
            torn = [index for index in unnamed if merge.left < index <= merge.right]
            table.below[:] = [_joined(line, merge.left, torn) for line in table.below]
            unnamed = [index for index in unnamed if index not in torn]
    columns = tuple(_moved(column, rows, unnamed) for column in table.header.columns)
    return replace(table, header=replace(table.header, columns=columns))


def _moved(column: Mapped, rows: Sequence[Row], unnamed: list[int]) -> Mapped:
    """The column moved by one, if all cells below its header are empty and those beside it can be read as
    its field."""
    if column.field is None or _share(rows, column.index):
        return column
    near = (index for index in (column.index + 1, column.index - 1) if index in unnamed)
    beside = next((index for index in near if _are_readable(rows, index, column.field)), None)
    if beside is None:
        return column
    unnamed.remove(beside)
    return replace(column, index=beside)


def _are_readable(rows: Sequence[Row], index: int, field: str) -> bool:
    cells = [cell for cells in rows if not is_empty(cell := _at(cells, index))]
    read = READERS.get(field)
    return read is not None and sum(_can_read(cell, read) for cell in cells) >= LEAST_SHARE * len(cells)


def _can_read(cell: Cell, read: Reader) -> bool:
    try:
        return bool(read(cell, ANY_DAY))
    except DomainError:
        return False


def _joined(line: Line, left: int, torn: Sequence[int]) -> Line:
    given = [_at(line.cells, index) for index in (left, *torn)]
    texts = [text_of(cell) for cell in given if cell is not None]
    if len(texts) < 2:
        return line
    cells = list(line.cells)
    for index in torn:
        cells[index] = None
    cells[left] = " ".join(texts)
    return Line(line.number, cells)


def _share(rows: Sequence[Row], index: int) -> float:
    return sum(not is_empty(_at(cells, index)) for cells in rows) / len(rows) if rows else 0.0


def _at(cells: Row, index: int) -> Cell:
    return cells[index] if index < len(cells) else None
