"""One person over two rows: the NIP below the name, the day of birth below its place.

The heads do the same, or name both in one cell. Where the rows come in such pairs they are made one, as an
office would write them in one cell, and everything after this stage sees a plain list. The row keeps the
number of its first line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Final

from core.sheets.reading import Cell, Row
from regions.names import squeezed
from workbooks.imports.columns import BY_FIELD
from workbooks.imports.reader.cells import is_empty, is_number, text_of
from workbooks.imports.reader.days import day_of_number
from workbooks.imports.reader.headers import head_text, understood
from workbooks.imports.reader.tables import HEADER_ROWS, WHO, Line

# What a line and the one below it hold, and the field that holds both in one cell.
PAIRS: Final[Mapping[tuple[str, str], str]] = {
    ("name", "nip"): "name",
    ("birth_place", "birth_date"): "birth_place_and_date",
    ("certificate_number", "certificate_issued_on"): "certificate_number_and_date",
    ("decree_no", "assignment_starts_on"): "decree_no_and_start",
}
# So many pairs show that a list is written so.
LEAST_PAIRS: Final = 2
# Below a name stands a NIP, and nothing of fewer digits.
NIP_DIGITS: Final = 15

Says = Callable[[Cell], bool]


def folded(lines: Sequence[Line]) -> list[Line]:
    """The lines with those of one person made one; themselves where nobody stands on two."""
    for position in range(min(len(lines), HEADER_ROWS)):
        for height in (2, 1):
            heads = lines[position : position + height]
            seconds = _seconds(heads)
            if seconds and _adjoin(heads):
                below = _pairs(lines[position + height :], seconds)
                if len(below) >= LEAST_PAIRS:
                    people = [_joined(*pair, seconds) for pair in below]
                    rest = lines[position + height + 2 * len(below) :]
                    return [*lines[:position], _head(heads, seconds), *people, *rest]
    return list(lines)


def _seconds(heads: Sequence[Line]) -> dict[int, str]:
    """The columns whose cells have a second line, with the field that holds both."""
    top = heads[0].cells
    bottom: Row = heads[1].cells if len(heads) > 1 else []
    found = {}
    for index, cell in enumerate(top):
        field = _field(cell)
        below = _field(bottom[index]) if index < len(bottom) else None
        if (field, below) in PAIRS:
            found[index] = PAIRS[field or "", below or ""]
        elif not bottom and field in PAIRS.values():
            found[index] = field or ""
    is_about_people = any(_field(cell) in WHO for cell in top)
    return found if is_about_people else {}


def _field(cell: Cell) -> str | None:
    text = head_text(cell)
    return understood((text,))[0] if text else None


def _pairs(lines: Sequence[Line], seconds: Mapping[int, str]) -> list[tuple[Line, Line]]:
    """The people below the heads, as long as they come in pairs of lines."""
    found = []
    for first, second in zip(lines[::2], lines[1::2], strict=False):
        if not (_adjoin((first, second)) and _begins(first, seconds) and _continues(second, seconds)):
            break
        found.append((first, second))
    return found


def _adjoin(lines: Sequence[Line]) -> bool:
    return lines[-1].number - lines[0].number == len(lines) - 1


def _begins(line: Line, seconds: Mapping[int, str]) -> bool:
    """Says something beside what could stand on two lines."""
    return any(not is_empty(cell) for index, cell in enumerate(line.cells) if index not in seconds)


def _continues(line: Line, seconds: Mapping[int, str]) -> bool:
    """Says nothing but what belongs below the line before."""
    given = {index: cell for index, cell in enumerate(line.cells) if not is_empty(cell)}
    return bool(given) and all(
        index in seconds and _is_second(cell, seconds[index]) for index, cell in given.items()
    )


def _is_second(cell: Cell, field: str) -> bool:
    digits = sum(sign.isdigit() for sign in text_of(cell))
    return isinstance(cell, date) or digits >= (NIP_DIGITS if field == "name" else 1)


def _joined(first: Line, second: Line, seconds: Mapping[int, str]) -> Line:
    cells = list(first.cells)
    for index, field in seconds.items():
        below = second.cells[index] if index < len(second.cells) else None
        if not is_empty(below):
            cells[index] = _written(cells[index], below, field)
    return Line(first.number, cells)


def _written(cell: Cell, below: Cell, field: str) -> str:
    """Both in one cell."""
    if field == "name":
        return f"{text_of(cell)} NIP {squeezed(text_of(below)).removeprefix('nip')}"
    day = day_of_number(below) if is_number(below) else None
    return f"{text_of(cell)}, {text_of(day or below)}"


def _head(heads: Sequence[Line], seconds: Mapping[int, str]) -> Line:
    width = max(len(line.cells) for line in heads)
    cells: Row = []
    for index in range(width):
        texts = [line.cells[index] for line in heads if index < len(line.cells)]
        both = BY_FIELD[seconds[index]].title if index in seconds and len(heads) > 1 else None
        cells.append(both or next((text for text in texts if text is not None), None))
    return Line(heads[-1].number, cells)
