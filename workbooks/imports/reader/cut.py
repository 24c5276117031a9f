"""Lists whose columns all stand in the first column of the file: separated values, or messages in a fixed
format.

The first line names the columns, possibly after other words: "FORMAT : NAMA#NIK#NO HP", "Peserta (nama,
NIK)".
"""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from typing import Final

from core.sheets.rows import Row
from core.sheets.separated import LEAST_COLUMNS, best_delimiter
from workbooks.imports.reader.headers import EXACT, understood
from workbooks.imports.reader.tables import Line

# The separator in the format that people are told to use for messages.
OF_MESSAGES: Final = "#"
# Where the names of the columns stand in the first line: in brackets, or after a colon.
NAMED: Final = (re.compile(r".*\(([^()]+)\)\s*"), re.compile(r"[^:]*:(.+)"))


def cut(lines: Sequence[Line]) -> list[Line]:
    """The lines split into columns; unchanged if more than one column is used or nothing separates them."""
    texts = [_only_text(line.cells) for line in lines]
    if not all(texts):
        return list(lines)
    delimiter = OF_MESSAGES if all(OF_MESSAGES in text for text in texts) else best_delimiter(texts)
    rows: list[Row] = [[cell or None for cell in _cells(text, delimiter)] for text in texts]
    if sum(map(len, rows)) < LEAST_COLUMNS * len(rows):
        return list(lines)
    rows[0] = _heads(texts[0], delimiter) or rows[0]
    return [Line(line.number, row) for line, row in zip(lines, rows, strict=True)]


def _heads(text: str, delimiter: str) -> Row:
    """The names of the columns that stand behind other words; [] if not all of them are known headers."""
    for named in NAMED:
        match = named.fullmatch(text)
        heads = _cells(match[1], delimiter) if match else []
        if heads and all(understood((head.strip(),))[1] >= EXACT for head in heads):
            return [head.strip() for head in heads]
    return []


def _only_text(cells: Row) -> str:
    given = [cell for cell in cells if cell is not None]
    return cells[0] if len(given) == 1 and isinstance(cells[0], str) else ""


def _cells(text: str, delimiter: str) -> list[str]:
    return next(csv.reader([" ".join(text.splitlines())], delimiter=delimiter), [])
