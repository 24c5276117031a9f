"""The text of a cell, and whether it holds anything."""

from __future__ import annotations

from datetime import date
from typing import Final, TypeGuard

from core.sheets.rows import Cell
from registry.names.titles import squeeze
from workbooks.imports.reader.words import EMPTY_MARKS

# Characters of a line left for writing: "...........", "- - -".
DOTTED: Final = ".…-–—_ "
# The longest mark, with brackets and an apostrophe.
LONGEST_MARK: Final = max(map(len, EMPTY_MARKS)) + 3
# Fields in which 0 means that there is no value.
NUMBERS: Final = frozenset(
    {"nik", "nip", "phone", "email", "certificate_number", "decree_no", "registry_number"}
)
# Invisible characters that programs leave behind: joiners, soft hyphens, byte order marks.
UNSEEN: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"))


def is_empty(cell: Cell, field: str = "") -> bool:
    """Whether the cell is empty, holds a mark that means so, or holds 0 in one of the fields of `NUMBERS`."""
    if cell is None:
        return True
    if isinstance(cell, str):
        if len(cell) > LONGEST_MARK and len(cell.strip("0 ")) > LONGEST_MARK:
            return not cell.strip(DOTTED)
        text = text_of(cell).casefold()
        return (
            not text.strip(DOTTED)
            or text.strip("()") in EMPTY_MARKS
            or (field in NUMBERS and text.strip("0 ") == "")
        )
    return field in NUMBERS and cell == 0


def text_of(cell: Cell) -> str:
    """The cell as text: whole numbers without ".0", dates as dd/mm/yyyy, blanks reduced to one."""
    match cell:
        case str():
            seen = cell if cell.isascii() else cell.translate(UNSEEN)
            return squeeze(unquoted(seen.strip()))
        case float() if cell.is_integer():
            return str(int(cell))
        case date():
            return f"{cell:%d/%m/%Y}"
        case _:
            return "" if cell is None else str(cell)


def raw(cell: Cell) -> str:
    """The text of the cell for messages, at most 200 characters, so that people find it in the file."""
    if isinstance(cell, float) and abs(cell) >= 1e15:
        return f"{cell:.0f}"
    return text_of(cell)[:200]


def is_number(cell: Cell) -> TypeGuard[float]:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def unquoted(text: str) -> str:
    """The text without the apostrophe that stops a spreadsheet from reading it as a number or a formula."""
    if len(text) > 1 and text[0] in "'’‘´`" and (text[1].isdigit() or text[1] in "=+-@"):
        return text[1:]
    return text
