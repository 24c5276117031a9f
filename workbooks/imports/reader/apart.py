"""Tables to the right of the people's table, behind an empty column: a recap, a second list.

Their headers stand in the row of the people's headers, so their columns look like columns of the people. They
get no field if they say a fact that the people's own columns say (a recap by L and P), if they count, or if
their rows go on below the people. All other columns behind an empty one belong to the people: an office may
leave a column free.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from core.sheets.rows import Cell, Row
from regions.names import squeezed
from workbooks.imports.reader.headers import PLACES, TICKS, Mapped, understood
from workbooks.imports.reader.lines import TOTALS
from workbooks.imports.reader.tables import LEAST_FIELDS, WHO, Line, Table
from workbooks.imports.reader.texts import is_empty, is_number

SEX: Final = TICKS | {"sex", "sex_and_age"}
# People have one of each; a second telephone or certificate may be their own.
SAID_ONCE: Final = WHO | PLACES | {"sex", "programme", "category", "employment_status"}
# Headers of a column that counts people.
COUNTS: Final = frozenset({"jumlah", "jml", "jlh", "jumlahorang", "total", "banyaknya", "orang", "jumlahsdm"})


@dataclass(frozen=True)
class _Split:
    """A table split at an empty column: its people, and the columns on both sides."""

    people: Sequence[Line]
    left: Sequence[Mapped]
    right: Sequence[Mapped]

    def beside(self, line: Line) -> list[Cell]:
        """The cells of the line in the columns at the right."""
        return [_at(line.cells, column.index) for column in self.right]


def without_apart(table: Table) -> Table:
    """The table without the fields of the columns of another table at its right. The cells of that table are
    removed from the rows that are nobody's. Changes `table.below` in place."""
    split = next((each for each in _splits(table) if _is_another(each, table)), None)
    if split is None:
        return table
    if WHO.isdisjoint(map(_fact, split.right)):
        end = split.right[0].index
        own = {line.number for line in split.people} | table.repeats
        table.below[:] = [
            line if line.number in own else Line(line.number, line.cells[:end]) for line in table.below
        ]
    aside = (replace(column, field=None, confidence=0.0, is_apart=True) for column in split.right)
    return replace(table, header=replace(table.header, columns=(*split.left, *aside)))


def _splits(table: Table) -> Iterator[_Split]:
    """The table split at each column that is empty in the header and beside all people."""
    columns = table.header.columns
    headed = {column.index for column in columns}
    for index in range(max(headed, default=0)):
        left = [column for column in columns if column.index < index]
        known = [column for column in left if column.field]
        if index in headed or len(known) < LEAST_FIELDS or WHO.isdisjoint(column.field for column in known):
            continue
        people = [line for line in table.below if line.number not in table.repeats and _tells(line, known)]
        if people and all(is_empty(_at(line.cells, index)) for line in people):
            yield _Split(people, left, [column for column in columns if column.index > index])


def _tells(line: Line, known: Sequence[Mapped]) -> bool:
    """Whether the line fills at least two of these columns."""
    return sum(not is_empty(_at(line.cells, column.index)) for column in known) >= LEAST_FIELDS


def _is_another(split: _Split, table: Table) -> bool:
    if not any(map(_fact, split.right)):
        return False
    own = {_fact(column) for column in split.left if column.field} & SAID_ONCE
    is_said_again = not own.isdisjoint(map(_fact, split.right))
    goes_on = _goes_on(split, table.below)
    return is_said_again or _sums_up(split) or goes_on or (_stops(split) and _has_counts(split))


def _fact(column: Mapped) -> str:
    field = column.field or understood((column.header,))[0] or ""
    return "sex" if field in SEX else field


def _sums_up(split: _Split) -> bool:
    """Whether the right table has a total, or numbers of men and women below L and P."""
    cells = [cell for line in split.people for cell in split.beside(line)]
    ticks = [column.index for column in split.right if column.field in TICKS]
    numbers = [_at(line.cells, index) for line in split.people for index in ticks]
    is_total = any(isinstance(cell, str) and squeezed(cell).startswith(TOTALS) for cell in cells)
    return is_total or any(is_number(cell) and cell > 1 for cell in numbers)


def _has_counts(split: _Split) -> bool:
    return any(squeezed(column.header.rpartition(" ")[2]) in COUNTS for column in split.right)


def _stops(split: _Split) -> bool:
    """Whether the right table ends before the people do."""
    return all(map(is_empty, split.beside(split.people[-1])))


def _goes_on(split: _Split, lines: Sequence[Line]) -> bool:
    """Whether the right table has a further row directly below the last person."""
    last = split.people[-1].number
    below = next((line for line in lines if line.number == last + 1), None)
    if below is None or not all(map(is_empty, below.cells[: split.right[0].index])):
        return False
    return sum(not is_empty(cell) for cell in split.beside(below)) >= LEAST_FIELDS


def _at(cells: Row, index: int) -> Cell:
    return cells[index] if index < len(cells) else None
