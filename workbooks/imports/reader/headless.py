"""Lists without a header row: the header of an earlier sheet applies, or the cells show what a column holds.

Only a list with a column of NIKs and a column of names is read. Without an earlier header there must be
exactly one of each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from core.sheets.addresses import column_letter
from core.sheets.rows import Cell
from registry.numbers import nik
from workbooks.imports.columns import BY_FIELD
from workbooks.imports.reader.headers import Header, Mapped
from workbooks.imports.reader.kinds import BY_CONTENT, LEAST_SHARE
from workbooks.imports.reader.others import OF_SERVED
from workbooks.imports.reader.tables import Line, Table
from workbooks.imports.reader.texts import is_empty, text_of

# Rows with fewer cells are titles, notes and signatures.
LEAST_CELLS: Final = 3
LEAST_PEOPLE: Final = 3
SHORTEST_NAME: Final = 3
# Names of columns in such files are Indonesian in every language, like the headers of other files.
NUMBERING: Final = "No"
UNNAMED: Final = "Kolom"


def going_on(lines: Sequence[Line], before: Header) -> Table | None:
    """The lines as a continuation of a table of another sheet; None if its columns hold no names and NIKs
    here."""
    name, identifier = before.index_of("name"), before.index_of("nik")
    people = _people(lines)
    if name is None or identifier is None or before.is_form or not people:
        return None
    if not (_hold(people, name, _is_name) and _hold(people, identifier, _is_nik)):
        return None
    return _table(lines, people, replace(before, row=0, top=0))


def without_head(lines: Sequence[Line]) -> Table | None:
    """The lines with headers for the name and the NIK; None unless exactly one column holds each."""
    people = _people(lines)
    if len(people) < LEAST_PEOPLE or _is_of_served(lines, people[0]):
        return None
    width = max(len(line.cells) for line in people)
    niks = [index for index in range(width) if _hold(people, index, _is_nik)]
    names = [index for index in range(width) if _hold(people, index, _is_name) and _differ(people, index)]
    if len(niks) != 1 or len(names) != 1:
        return None
    fields = {names[0]: "name", niks[0]: "nik"}
    columns = tuple(_mapped(people, index, fields.get(index)) for index in range(width))
    return _table(lines, people, Header(0, columns))


def _people(lines: Sequence[Line]) -> list[Line]:
    return [line for line in lines if sum(not is_empty(cell) for cell in line.cells) >= LEAST_CELLS]


def _is_of_served(lines: Sequence[Line], first: Line) -> bool:
    """Whether a title says that the list is about people who receive help."""
    titles = (text_of(cell) for line in lines if line.number < first.number for cell in line.cells)
    return any(map(OF_SERVED.search, titles))


def _table(lines: Sequence[Line], people: Sequence[Line], header: Header) -> Table:
    first = people[0].number
    above = [line for line in lines if line.number < first]
    return Table(header, above, [line for line in lines if line.number >= first])


def _mapped(people: Sequence[Line], index: int, field: str | None) -> Mapped:
    if field:
        return Mapped(index, BY_FIELD[field].title, field, BY_CONTENT)
    counted = [text_of(cell) for cell in _cells(people, index)]
    is_numbering = counted == [str(number) for number in range(1, len(people) + 1)]
    return Mapped(index, NUMBERING if is_numbering else f"{UNNAMED} {column_letter(index + 1)}", None, 0.0)


def _cells(people: Sequence[Line], index: int) -> Iterator[Cell]:
    return (line.cells[index] if index < len(line.cells) else None for line in people)


def _hold(people: Sequence[Line], index: int, says: Callable[[Cell], bool]) -> bool:
    return sum(map(says, _cells(people, index))) >= LEAST_SHARE * len(people)


def _differ(people: Sequence[Line], index: int) -> bool:
    return len(set(_cells(people, index))) >= LEAST_SHARE * len(people)


def _is_nik(cell: Cell) -> bool:
    return len("".join(sign for sign in text_of(cell) if sign.isdigit())) == nik.LENGTH


def _is_name(cell: Cell) -> bool:
    text = cell if isinstance(cell, str) else ""
    return len(text) >= SHORTEST_NAME and not any(map(str.isdigit, text)) and any(map(str.isalpha, text))
