"""Codes explained below the table: "**) 1 = PKH, 2 = TKSK" is for the column "Program **)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from core.sheets.rows import Cell
from workbooks.imports.reader.tables import Line, Table
from workbooks.imports.reader.texts import is_empty, text_of

# The mark in a header that refers to its key: "*)", "**)", "1)".
MARK: Final = re.compile(r"(\*+|\d)\)")
PAIR: Final = re.compile(r"(?P<code>\w{1,3})\s*[=:]\s*(?P<meaning>[^,;=:]+?)\s*(?=[,;]|$)")
# One pair alone may be any remark.
LEAST_PAIRS: Final = 2


def with_meanings(table: Table) -> Table:
    """The table with the codes replaced by their meanings, in each column that has a key. Changes
    `table.below` in place."""
    found = ((column.index, MARK.search(column.header)) for column in table.header.columns)
    marked = {index: mark[0] for index, mark in found if mark}
    keys = dict(_keys(table.below)) if marked else {}
    for index, sign in marked.items():
        key = keys.get(sign)
        if key and _is_coded(table.below, index, key):
            table.below[:] = [_explained(line, index, key) for line in table.below]
    return table


def _keys(lines: Sequence[Line]) -> Iterator[tuple[str, Mapping[str, str]]]:
    """The keys below the table, by the mark at their beginning."""
    for line in lines:
        texts = [text_of(cell) for cell in line.cells if not is_empty(cell)]
        mark = MARK.match(texts[0]) if texts else None
        if mark is None:
            continue
        words = " ".join(texts)[mark.end() :]
        key = {pair["code"].casefold(): pair["meaning"] for pair in PAIR.finditer(words)}
        if len(key) >= LEAST_PAIRS:
            yield mark[0], key


def _is_coded(lines: Sequence[Line], index: int, key: Mapping[str, str]) -> bool:
    """Whether all filled cells of the column are codes of the key, except in the rows of the keys
    themselves."""
    codes = [_code(line.cells, index) for line in lines]
    return any(codes) and all(code in key for code in codes if code and MARK.match(code) is None)


def _code(cells: Sequence[Cell], index: int) -> str:
    cell = cells[index] if index < len(cells) else None
    return "" if is_empty(cell) else text_of(cell).casefold()


def _explained(line: Line, index: int, key: Mapping[str, str]) -> Line:
    meaning = key.get(_code(line.cells, index))
    if meaning is None:
        return line
    return Line(line.number, [*line.cells[:index], meaning, *line.cells[index + 1 :]])
