"""Tables beside the people's table, parted from it by an empty column: a recap, a second list.

Their headers stand in the row of the people's headers, so their columns look like columns of the people. They
get no field if they say a fact that the people's own columns say (a recap by L and P), if they count, or if
their rows go on below the people. All other columns beside an empty one belong to the people: an office may
leave a column free.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
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
    """A table split at an empty column: its people, their columns, and those on the other side."""

    people: Sequence[Line]
    own: Sequence[Mapped]
    others: Sequence[Mapped]

    def beside(self, line: Line) -> list[Cell]:
        """The cells of the line in the columns on the other side."""
        return [_at(line.cells, column.index) for column in self.others]


def without_apart(table: Table) -> Table:
    """The table without the fields of the columns of another table beside it. Removes the cells of a recap
    from the rows that are nobody's, which changes `table.below` in place."""
    split = next((each for each in _splits(table) if _is_another(each, table)), None)
    if split is None:
        return table
    aside = {column.index for column in split.others}
    if WHO.isdisjoint(map(_fact, split.others)):
        kept = {line.number for line in split.people} | table.repeats
        table.below[:] = [
            line if line.number in kept else Line(line.number, _without(line.cells, aside))
            for line in table.below
        ]
    columns = tuple(
        replace(column, field=None, confidence=0.0, is_apart=True) if column.index in aside else column
        for column in table.header.columns
    )
    return replace(table, header=replace(table.header, columns=columns))


def _without(cells: Row, indexes: Set[int]) -> Row:
    return [None if index in indexes else cell for index, cell in enumerate(cells)]


def _splits(table: Table) -> Iterator[_Split]:
    """The table split at each column that is empty in the header and beside all people. The people are on the
    left if both sides name somebody."""
    columns = table.header.columns
    headed = {column.index for column in columns}
    for index in range(max(headed, default=0)):
        sides = [
            [column for column in columns if column.index < index],
            [column for column in columns if column.index > index],
        ]
        own = next((side for side in sides if not WHO.isdisjoint(column.field for column in side)), [])
        known = [column for column in own if column.field]
        if index in headed or len(known) < LEAST_FIELDS:
            continue
        people = [line for line in table.below if line.number not in table.repeats and _tells(line, known)]
        if people and all(is_empty(_at(line.cells, index)) for line in people):
            yield _Split(people, own, sides[1] if own is sides[0] else sides[0])


def _tells(line: Line, known: Sequence[Mapped]) -> bool:
    """Whether the line fills at least two of these columns."""
    return sum(not is_empty(_at(line.cells, column.index)) for column in known) >= LEAST_FIELDS


def _is_another(split: _Split, table: Table) -> bool:
    if _stops(split) and _has_counts(split):
        return True
    if not any(map(_fact, split.others)):
        return False
    own = {_fact(column) for column in split.own if column.field} & SAID_ONCE
    is_said_again = not own.isdisjoint(map(_fact, split.others))
    goes_on = _goes_on(split, table.below)
    return is_said_again or _sums_up(split) or goes_on


def _fact(column: Mapped) -> str:
    field = column.field or understood((column.header,))[0] or ""
    return "sex" if field in SEX else field


def _sums_up(split: _Split) -> bool:
    """Whether the other table has a total, or numbers of men and women below L and P."""
    cells = [cell for line in split.people for cell in split.beside(line)]
    ticks = [column.index for column in split.others if column.field in TICKS]
    numbers = [_at(line.cells, index) for line in split.people for index in ticks]
    is_total = any(isinstance(cell, str) and squeezed(cell).startswith(TOTALS) for cell in cells)
    return is_total or any(is_number(cell) and cell > 1 for cell in numbers)


def _has_counts(split: _Split) -> bool:
    return any(squeezed(column.header.rpartition(" ")[2]) in COUNTS for column in split.others)


def _stops(split: _Split) -> bool:
    """Whether the other table ends before the people do."""
    return all(map(is_empty, split.beside(split.people[-1])))


def _goes_on(split: _Split, lines: Sequence[Line]) -> bool:
    """Whether the other table has a further row directly below the last person."""
    last = split.people[-1].number
    below = next((line for line in lines if line.number == last + 1), None)
    if below is None or any(not is_empty(_at(below.cells, column.index)) for column in split.own):
        return False
    return sum(not is_empty(cell) for cell in split.beside(below)) >= LEAST_FIELDS


def _at(cells: Row, index: int) -> Cell:
    return cells[index] if index < len(cells) else None
