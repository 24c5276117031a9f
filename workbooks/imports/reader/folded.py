"""One person over two or three rows, joined to one: the NIP below the name, the birth date below its place.

The header has as many rows, or names both facts in one cell. Both facts are written in one cell, as an office
would do it, so that later stages see a plain list. The joined row keeps the number of its first row. A cell
below a header that forms no pair (the rank below the NIP) is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, NamedTuple

from core.sheets.rows import Cell, Row
from regions.names import squeezed
from workbooks.imports.columns import BY_FIELD
from workbooks.imports.reader.beside import BIRTH
from workbooks.imports.reader.days import day_of_number
from workbooks.imports.reader.head_words import head_text
from workbooks.imports.reader.headers import understood
from workbooks.imports.reader.lines import are_column_numbers
from workbooks.imports.reader.places import SAYS_WIDTH
from workbooks.imports.reader.tables import HEADER_ROWS, WHO, Line, is_wordy
from workbooks.imports.reader.texts import is_empty, is_number, text_of
from workbooks.imports.reader.topics import TWO_FACTS

# The fields of a row and of the row below it, and the field that holds both in one cell.
PAIRS: Final[Mapping[tuple[str, str], str]] = {
    ("name", "nip"): "name",
    ("name", "nik"): "name",
    ("name", "birth_place_and_date"): "name",
    ("name", "job"): "job",
    ("name", "programme"): "job",
    ("nik", "birth_place_and_date"): "nik",
    ("birth_place_and_date", "nik"): "nik",
    ("nik", "nip"): "nik",
    ("nip", "nik"): "nik",
    ("phone", "email"): "phone",
    ("email", "phone"): "phone",
    ("place", "place_district"): "place",
    ("birth_place", "birth_date"): "birth_place_and_date",
    ("certificate_number", "certificate_issued_on"): "certificate_number_and_date",
    ("decree_no", "assignment_starts_on"): "decree_no_and_start",
}
# A header that is no field, and that of a name with a job behind it.
JOB: Final = re.compile(r"(?i)\W*(?:nama\s+)?jab(?:atan)?\W*")
NAME_AND_JOB: Final = "Nama/jabatan"
# This many people prove that a list is written so; its header has one of these numbers of rows.
LEAST_PEOPLE: Final = 2
HEIGHTS: Final = (3, 2, 1)
# Between two facts in one cell of a header.
PARTS: Final = re.compile(r"\s*[\n/]\s*")
# Columns whose header may be one line even if the cells have two facts below each other.
OF_ONE_HEAD: Final = TWO_FACTS | {"name", "nik"}
# Cells of these columns hold facts of any kind, told apart by their form.
OF_PERSON: Final = frozenset({"name", "nik"})
# Second facts that are words.
OF_WORDS: Final = frozenset({"job", "place"})
# A NIP or NIK below a name, alone in its cell.
NUMBER: Final = re.compile(r"(?i)(?:nip|nik|ni pppk)?[\s.:]*\d(?:[\s.\-]*\d){14,}")
NIP_DIGITS: Final = 17


class Second(NamedTuple):
    """How many rows below the first one a column has its second fact, and the field that holds both."""

    offset: int
    field: str


@dataclass(frozen=True)
class Stack:
    """The header of people over several rows. `seconds`: the second facts, by column. `told`: for each row
    after the first, the columns that it may fill."""

    heads: Sequence[Line]
    seconds: Mapping[int, Second]
    told: Sequence[frozenset[int]]

    @property
    def height(self) -> int:
        """The rows of each person: two if a single header row names both facts."""
        return max(2, len(self.heads))


def folded(lines: Sequence[Line]) -> list[Line]:
    """The lines with the rows of each person joined; unchanged if no list is written so."""
    for position in range(min(len(lines), HEADER_ROWS)):
        for height in HEIGHTS:
            stack = _stack(lines[position : position + height])
            start = position + height
            marks = [line for line in lines[start : start + 1] if are_column_numbers(line.cells)]
            start += len(marks)
            people = _people(lines[start:], stack) if stack else []
            if stack and len(people) >= LEAST_PEOPLE:
                joined = [_joined(each, stack.seconds) for each in people]
                rest = lines[start + sum(map(len, people)) :]
                return [*lines[:position], _head(stack), *marks, *joined, *rest]
    return list(lines)


def _stack(heads: Sequence[Line]) -> Stack | None:
    """The stack of these header rows; None if no column has a second fact or none identifies the person."""
    top, *below = [line.cells for line in heads]
    if not all(is_wordy(line.cells) for line in heads) or not _adjoin(heads):
        return None
    seconds = {}
    for index, cell in enumerate(top):
        field = _field(cell)
        pairs = (
            (offset, PAIRS.get((field or "", _field(_at(row, index)) or "")))
            for offset, row in enumerate(below, 1)
        )
        found = next((Second(offset, both) for offset, both in pairs if both), None)
        if found:
            seconds[index] = found
        elif not below and (both := _of_one_head(cell)):
            seconds[index] = Second(1, both)
    if not seconds or not any(_field(cell) in WHO for cell in top):
        return None
    told = [frozenset(index for index, cell in enumerate(row) if head_text(cell)) for row in below]
    return Stack(heads, seconds, told or [frozenset(seconds)])


def _of_one_head(cell: Cell) -> str | None:
    """The field that holds both facts of a header that names them in one cell; None if it names no pair."""
    parts = [_field(part) or "" for part in PARTS.split(cell)] if isinstance(cell, str) else []
    field = _field(cell)
    both = PAIRS.get((parts[0], parts[1])) if len(parts) == 2 else None
    return both or (field if field in OF_ONE_HEAD else None)


def _field(cell: Cell) -> str | None:
    text = head_text(cell)
    if JOB.fullmatch(text):
        return "job"
    return understood((text,))[0] if text else None


def _people(lines: Sequence[Line], stack: Stack) -> list[Sequence[Line]]:
    """The rows of each person below the header, up to the first rows that are no stack."""
    found: list[Sequence[Line]] = []
    position = 0
    while position < len(lines):
        end = lines[position].number + stack.height
        person = [line for line in lines[position : position + stack.height] if line.number < end]
        first, *others = person
        if not (others and _begins(first, stack) and all(_continues(line, first, stack) for line in others)):
            break
        found.append(person)
        position += len(person)
    return found


def _adjoin(lines: Sequence[Line]) -> bool:
    return lines[-1].number - lines[0].number == len(lines) - 1


def _begins(line: Line, stack: Stack) -> bool:
    """Whether the line fills a column that has no second fact, as the first row of a person does."""
    return any(not is_empty(cell) for index, cell in enumerate(line.cells) if index not in stack.seconds)


def _continues(line: Line, first: Line, stack: Stack) -> bool:
    """Whether the line fills only columns that belong below the first row. Beside a NIP or NIK below the
    name it may fill any column."""
    offset = line.number - first.number
    given = {index: cell for index, cell in enumerate(line.cells) if not is_empty(cell)}
    is_numbered = any(
        stack.seconds.get(index) == Second(offset, "name") and NUMBER.fullmatch(text_of(cell))
        for index, cell in given.items()
    )
    return bool(given) and all(
        (is_numbered or index in stack.told[offset - 1])
        and _is_second(cell, offset, stack.seconds.get(index))
        for index, cell in given.items()
    )


def _is_second(cell: Cell, offset: int, second: Second | None) -> bool:
    """Whether the cell is the second fact of its column; true for any cell if the column has none in this
    row."""
    if second is None or second.offset != offset:
        return True
    text = text_of(cell)
    if second.field in OF_PERSON:
        return bool(NUMBER.fullmatch(text) or BIRTH.fullmatch(text))
    has_digits = any(map(str.isdigit, text))
    if second.field in OF_WORDS:
        return not has_digits
    return isinstance(cell, date) or has_digits or "@" in text


def _joined(person: Sequence[Line], seconds: Mapping[int, Second]) -> Line:
    first = person[0]
    by_offset = {line.number - first.number: line.cells for line in person}
    cells = list(first.cells)
    for index, (offset, field) in seconds.items():
        below = _at(by_offset.get(offset, []), index)
        if not is_empty(below):
            cells[index] = _written(cells[index], below, field)
    return Line(first.number, cells)


def _written(cell: Cell, below: Cell, field: str) -> str:
    """Both facts as the text of one cell."""
    if field == "nik" and BIRTH.fullmatch(text_of(cell)):
        return f"{text_of(below)}\n{text_of(cell)}"
    if field in ("nik", "phone", "job") or (field == "name" and BIRTH.fullmatch(text_of(below))):
        return f"{text_of(cell)}\n{text_of(below)}"
    if field == "place":
        level = "" if SAYS_WIDTH.match(text_of(below)) else "Kec. "
        return f"{text_of(cell)}, {level}{text_of(below)}"
    if field == "name":
        digits = squeezed(text_of(below)).removeprefix("nip").removeprefix("nik")
        return f"{text_of(cell)} NIP {digits}" if len(digits) >= NIP_DIGITS else f"{text_of(cell)}\n{digits}"
    day = day_of_number(below) if is_number(below) else None
    return f"{text_of(cell)}, {text_of(day or below)}"


def _head(stack: Stack) -> Line:
    width = max(len(line.cells) for line in stack.heads)
    cells: Row = []
    for index in range(width):
        texts = (_at(line.cells, index) for line in stack.heads)
        own = next((text for text in texts if text is not None), None)
        second = stack.seconds.get(index)
        if second and (len(stack.heads) > 1 or _field(own) != second.field):
            own = NAME_AND_JOB if second.field == "job" else BY_FIELD[second.field].title
        cells.append(own)
    return Line(stack.heads[-1].number, cells)


def _at(cells: Row, index: int) -> Cell:
    return cells[index] if index < len(cells) else None
