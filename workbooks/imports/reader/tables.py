"""Finds the tables of a sheet: their titles, their headers of one to four rows, the rows below."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from core.sheets.reading import Merge
from core.sheets.rows import Row
from regions.names import squeezed
from workbooks.imports.reader.head_words import PAYEE, head_text, is_year
from workbooks.imports.reader.headers import (
    EXACT,
    NONE,
    PLACES,
    SPELLINGS,
    Header,
    Understood,
    understood,
)
from workbooks.imports.reader.mapping import mapped

# The first table begins within this many rows; a header has at most this many rows.
HEADER_ROWS: Final = 30
HEAD_LINES: Final = 4
# A header has at least this many known columns, one of which identifies the person.
LEAST_FIELDS: Final = 2
WHO: Final = frozenset({"name", "nik", "nip"})
# Labels below each other stand in one of the first columns; this many known labels prove it.
LABEL_COLUMNS: Final = 4
LEAST_LABELS: Final = 3
# No header has this many digits in sequence; nearly every row of a person does.
DIGITS: Final = re.compile(r"\d{5}")
# A row with this many equal headers repeats the header, for example on the next printed page.
REPEATED_HEADS: Final = 3
# Enumerators before a title or a group: "A.", "IV.", "1)".
ENUMERATOR: Final = re.compile(r"\(?(?:[ivxIVX]{1,5}|[A-Za-z]|\d{1,2})[.)]*")


class Line(NamedTuple):
    """A row of the file that is not empty, with its number (counted from 1)."""

    number: int
    cells: Row


@dataclass(frozen=True)
class Table:
    header: Header
    above: Sequence[Line]
    below: list[Line] = field(default_factory=list)
    repeats: set[int] = field(default_factory=set)  # numbers of the rows that repeat the header


def find_tables(
    lines: Sequence[Line], merges: Sequence[Merge] = (), extra: Mapping[str, str] = NONE
) -> list[Table]:
    """The tables about people, from the top. Later tables may have other columns."""
    finder = _Finder(lines, merges, extra)
    tables: list[Table] = []
    position = 0
    while position < len(lines):
        line = lines[position]
        if not tables and line.number > HEADER_ROWS:
            break
        header = finder.header_at(position, is_first=not tables)
        if header is None:
            if tables:
                tables[-1].below.append(line)
            position += 1
            continue
        heads = [each for each in lines[position : position + HEAD_LINES] if each.number <= header.row]
        if tables and _is_same(header, tables[-1].header):
            tables[-1].below.extend(heads)
            tables[-1].repeats.update(each.number for each in heads)
        else:
            above = _title_below(tables[-1]) if tables else lines[:position]
            tables.append(Table(header, above))
        position += len(heads)
    return tables


def have_labels_at_left(lines: Sequence[Line]) -> bool:
    """Whether headers stand below each other: people in columns, or one person on a form."""
    for index in range(LABEL_COLUMNS):
        texts = (head_text(line.cells[index]) for line in lines[:HEADER_ROWS] if index < len(line.cells))
        known = {field for field, confidence in map(_understood_label, texts) if confidence == EXACT}
        if len(known) >= LEAST_LABELS and WHO & known:
            return True
    return False


def _understood_label(text: str) -> Understood:
    return understood((text.rstrip(" :"),))


class _Finder:
    def __init__(self, lines: Sequence[Line], merges: Sequence[Merge], extra: Mapping[str, str]) -> None:
        self.lines, self.extra = lines, extra
        self.wide = {(each.top, each.left): each.right for each in merges if each.right > each.left}

    def header_at(self, position: int, *, is_first: bool) -> Header | None:
        """The best header that begins in this row; None if none does, or if a better one begins later.

        After the first table nearly all rows are people; a quick test passes over them.
        """
        if not is_wordy(self.lines[position].cells) or not (is_first or self._may_begin(position)):
            return None
        best, best_rank = None, (0.0, 0, 0, 0)
        for top in range(position, min(position + HEAD_LINES, len(self.lines))):
            if best and not is_wordy(self.lines[top].cells):
                break  # people stand between: a later header is that of another table
            for header in self._headers(top, position + HEAD_LINES):
                rank = (_score(header), -self._idle(position, header), -header.top, header.row)
                if rank[0] > 0 and (best is None or rank > best_rank):
                    best, best_rank = header, rank
        return best if best and best.top == self.lines[position].number else None

    def _idle(self, position: int, header: Header) -> int:
        """How many rows of the header would not be a header by themselves."""
        near = self.lines[position : position + 2 * HEAD_LINES]
        heads = (line for line in near if header.top <= line.number <= header.row)
        return sum(spelled_heads(line.cells) < LEAST_FIELDS for line in heads)

    def _may_begin(self, position: int) -> bool:
        near = self.lines[position : position + HEAD_LINES]
        return any(spelled_heads(line.cells) >= LEAST_FIELDS for line in near)

    def _headers(self, top: int, end: int) -> Iterator[Header]:
        """The possible headers that begin in row `top`, from one row upwards."""
        groups: list[Line] = []
        if self._is_title(self.lines[top], self.lines[top + 1 : end]):
            return
        for line in self.lines[top:end]:
            if not is_wordy(line.cells) or (groups and line.number > groups[-1].number + 1):
                return
            if groups and _is_labelled(line, groups[-1]):
                return
            if sum(cell is not None for cell in line.cells) < LEAST_FIELDS:
                groups.append(line)
                continue
            yield Header(line.number, mapped(self._paths(groups, line), self.extra), self.lines[top].number)
            groups.append(line)

    def _is_title(self, line: Line, below: Sequence[Line]) -> bool:
        """Whether the row is a title of the whole table: one text that begins no further right than the
        first column and is not merged over a part of the columns only. Other titles may stand between."""
        given = _given(line)
        columns = next((heads for each in below if len(heads := _given(each)) >= LEAST_FIELDS), [])
        if len(given) != 1 or not columns or given[0] > columns[0]:
            return False
        return self.wide.get((line.number, given[0]), columns[-1]) >= columns[-1]

    def _paths(self, groups: Sequence[Line], bottom: Line) -> list[tuple[int, tuple[str, ...]]]:
        """The path of each column: the widest group first, the own words last. Equal texts count once."""
        spread = [self._spread(line, [*groups[row + 1 :], bottom]) for row, line in enumerate(groups)]
        spread.append([head_text(cell) for cell in bottom.cells])
        width = max(len(texts) for texts in spread)
        paths = []
        for index in range(width):
            texts = [texts[index] for texts in spread if index < len(texts) and texts[index]]
            paths.append((index, tuple(dict.fromkeys(texts))))
        return paths

    def _spread(self, line: Line, below: Sequence[Line]) -> list[str]:
        """The texts of a row of groups. A text also covers the columns that it is merged across, or the
        empty cells to its right that have headers below."""
        texts: list[str] = []
        end = 0
        for index, cell in enumerate(line.cells):
            text = head_text(cell)
            if text:
                end = self.wide.get((line.number, index), len(line.cells))
            elif index <= end and _has_text(below, index) and texts and texts[-1]:
                text = texts[-1] if _has_text(below, index - 1) else ""
            texts.append(text)
        return texts


def _is_labelled(line: Line, head: Line) -> bool:
    """Whether a row below headers is the first group and no part of the header: "Kecamatan", "Maja" below
    "NO", "NAMA"."""
    given = _given(line)
    if len(given) != 2 or not set(given) <= set(_given(head)):
        return False
    label, value = (_understood_label(head_text(line.cells[index])) for index in given)
    return label[1] == EXACT and label[0] in PLACES and value[0] is None


def _given(line: Line) -> list[int]:
    """The indexes of the filled cells."""
    return [index for index, cell in enumerate(line.cells) if cell is not None]


def _has_text(lines: Sequence[Line], index: int) -> bool:
    return any(index < len(line.cells) and head_text(line.cells[index]) for line in lines)


def is_wordy(cells: Row) -> bool:
    """Whether the cells hold only texts without long numbers, and years."""
    return all(
        cell is None or is_year(cell) or (isinstance(cell, str) and not DIGITS.search(cell)) for cell in cells
    )


def spelled_heads(cells: Row) -> int:
    return sum(1 for cell in cells if isinstance(cell, str) and squeezed(cell) in SPELLINGS)


def _score(header: Header) -> float:
    """How well the columns are understood: the sum of the confidences, lower if known headers repeat, so that
    a header with the groups that distinguish them wins. 0 if it is no header.

    A column of payees counts as known, because they may be workers (`payees`).
    """
    fields = [column for column in header.columns if column.field]
    has_payees = any(not column.field and PAYEE.match(column.header) for column in header.columns)
    if len(fields) + has_payees < LEAST_FIELDS or not WHO & header.fields:
        return 0
    again = Counter(squeezed(column.header) for column in header.columns)
    repeated = sum(count - 1 for words, count in again.items() if words in SPELLINGS)
    return sum(column.confidence for column in fields) / (1 + repeated)


def _is_same(one: Header, other: Header) -> bool:
    heads = {(column.index, squeezed(column.header)) for column in one.columns}
    again = heads & {(column.index, squeezed(column.header)) for column in other.columns}
    return len(again) >= min(REPEATED_HEADS, len(other.columns)) and one.fields <= other.fields


def _title_below(table: Table) -> list[Line]:
    """Remove the title of the next table from the end of this one, and return its lines."""
    title: list[Line] = []
    while table.below and lone_text(table.below[-1].cells):
        if title and title[0].number - table.below[-1].number > 1:
            break
        title.insert(0, table.below.pop())
    return title


def lone_text(cells: Row) -> str:
    """The only text of a row, ignoring an enumerator before it; "" if there is more."""
    texts = [cell for cell in cells if cell is not None]
    if len(texts) == 2 and isinstance(texts[0], str) and ENUMERATOR.fullmatch(texts[0].strip()):
        texts = texts[1:]
    return head_text(texts[0]) if len(texts) == 1 else ""
