"""Reads a column as a whole: the order of day and month, patterns of damage. Equal cells are read once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from core.errors import DomainError
from core.sheets.rows import Cell
from regions.names import squeezed
from registry.extra_fields import read as read_extra
from registry.models import ExtraField
from registry.numbers import nik as niks
from workbooks.imports.problems import Problem
from workbooks.imports.reader.beside import NIP_DIGITS
from workbooks.imports.reader.cells import (
    READERS,
    REPEATED,
    Hints,
    Reader,
    Values,
    read_name_and_job,
    read_sex,
    read_tick,
)
from workbooks.imports.reader.damage import NUMBERS, swapped, swapped_problem, zeroed, zeroed_problem
from workbooks.imports.reader.days import BIRTH, NUMBER_AND_DATE, Habit, Order, habit_of
from workbooks.imports.reader.head_words import NAME_AND_JOB, words_of
from workbooks.imports.reader.headers import Header, Mapped
from workbooks.imports.reader.tables import Line
from workbooks.imports.reader.terms import END, unit_of
from workbooks.imports.reader.texts import is_number, text_of
from workbooks.imports.reader.words import PRIA_WORDS
from workbooks.imports.words import DAYS

# Columns with a date after another fact.
BEHIND: Final = {
    "birth_place_and_date": BIRTH,
    "certificate_number_and_date": NUMBER_AND_DATE,
    "decree_no_and_start": NUMBER_AND_DATE,
}
# One column for both numbers: "NIP/NIK", "NIK atau NIP".
EITHER: Final = re.compile(r"(?i)\b(?:nip\W+(?:atau\W+)?nik|nik\W+(?:atau\W+)?nip)\b")
OF_LAKI: Final = frozenset({"l", "lk", "laki", "lakilaki"})
OF_BIRTH: Final = frozenset({"birth_date", "birth_place_and_date"})


class Column:
    """Reads the cells of one column. `spoilt`: the problems of damaged cells, by row number. `habit`: how
    its dates are written; None if the order of day and month does not matter."""

    def __init__(
        self,
        field: str,
        index: int,
        reader: Reader,
        hints: Hints,
        spoilt: Mapping[int, Problem],
        habit: Habit | None = None,
    ) -> None:
        self.field, self.index, self.reader, self.hints = field, index, reader, hints
        self.spoilt, self.habit = spoilt, habit
        self._read: dict[Cell, Values | DomainError] = {}

    def read(self, cell: Cell) -> Values | DomainError:
        """The values of a cell, or the error that explains why it cannot be read."""
        if self.field not in REPEATED:
            return self._look(cell)
        if cell not in self._read:
            self._read[cell] = self._look(cell)
        return self._read[cell]

    def shown(self, cell: Cell) -> str:
        """The text of a cell. A number that means a date is shown as the date, because nobody knows it as
        a number."""
        if self.field in DAYS and is_number(cell):
            found = self.read(cell)
            day = None if isinstance(found, DomainError) else found.get(self.field)
            return text_of(day if isinstance(day, date) else cell)
        return text_of(cell)

    def _look(self, cell: Cell) -> Values | DomainError:
        try:
            return self.reader(cell, self.hints)
        except DomainError as refusal:
            return refusal.with_traceback(None)  # a traceback would keep every row of the sheet in memory


def columns_of(
    people: Sequence[Line],
    header: Header,
    today: date,
    extra: Mapping[str, ExtraField],
    orders: Mapping[str, Order] = MappingProxyType({}),
) -> list[Column]:
    """The columns of a table that have a field.

    `orders`: the order of day and month that a user chose, by column letter.
    """
    births = _births(people, header, today)
    found = []
    for mapped in header.columns:
        if mapped.field is None:
            continue
        if mapped.field in extra:
            reader = _of_extra(mapped.field, extra[mapped.field])
            found.append(Column(mapped.field, mapped.index, reader, Hints(today), {}))
            continue
        cells = [line.cells[mapped.index] if mapped.index < len(line.cells) else None for line in people]
        told = births if mapped.field in OF_BIRTH else [None] * len(people)
        habit = _habit(mapped.field, cells, told, orders.get(mapped.letter))
        unit = unit_of(mapped.header) if mapped.field == END else 0
        hints = Hints(today, habit.order if habit else Order.DAY_FIRST, unit)
        spoilt = {people[place].number: why for place, why in _spoilt(mapped.field, cells, told).items()}
        found.append(Column(mapped.field, mapped.index, _reader(mapped, cells), hints, spoilt, habit))
    return found


def _reader(column: Mapped, cells: Sequence[Cell]) -> Reader:
    if column.field == "name" and NAME_AND_JOB.fullmatch(column.header):
        return read_name_and_job
    if column.field == "sex_male" and words_of(column.header)[-1:] == ["p"]:
        return read_tick("L", PRIA_WORDS)
    if column.field == "sex" and _has_pria(column, cells):
        return read_sex(PRIA_WORDS)
    return _read_either if EITHER.search(column.header) else READERS[column.field or ""]


def _has_pria(column: Mapped, cells: Sequence[Cell]) -> bool:
    """Whether P means pria in a column of sexes: its header or its cells name W, and neither names L."""
    said = {squeezed(cell) for cell in set(cells) if isinstance(cell, str)}.union(words_of(column.header))
    return "w" in said and said.isdisjoint(OF_LAKI)


def _read_either(cell: Cell, hints: Hints) -> Values:
    """Read the NIP of a civil servant, the NIK of anybody else."""
    digits = sum(map(str.isdigit, text_of(cell)))
    return READERS["nip" if digits == NIP_DIGITS else "nik"](cell, hints)


def _of_extra(name: str, about: ExtraField) -> Reader:
    return lambda cell, _hints: {name: read_extra(about, cell)}


def _births(people: Sequence[Line], header: Header, today: date) -> list[date | None]:
    """The birth date in the NIK of each row; None if the NIK cannot be read."""
    index = header.index_of("nik")
    if index is None or not OF_BIRTH & header.fields:
        return [None] * len(people)
    return [_birth(line.cells[index] if index < len(line.cells) else None, today) for line in people]


def _birth(cell: Cell, today: date) -> date | None:
    try:
        return niks.parse(text_of(cell), today=today).birth_date
    except DomainError:
        return None


def _habit(
    name: str, cells: Sequence[Cell], births: Sequence[date | None], chosen: Order | None
) -> Habit | None:
    if name in DAYS:
        return habit_of(cells, births, chosen)
    if name in BEHIND:
        matches = (BEHIND[name].fullmatch(cell) if isinstance(cell, str) else None for cell in cells)
        return habit_of((match["date"] if match else None for match in matches), births, chosen)
    return None


def _spoilt(name: str, cells: Sequence[Cell], births: Sequence[date | None]) -> dict[int, Problem]:
    if name in NUMBERS:
        return {place: zeroed_problem(name, cells[place]) for place in zeroed(cells, NUMBERS[name])}
    if name in DAYS:
        return {place: swapped_problem(name, cells[place]) for place in swapped(cells, births)}
    return {}
