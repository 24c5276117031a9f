"""Where the tables of a sheet stand: their titles, their heads of one to four lines, the rows below."""

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
    SPELLINGS,
    Header,
    Understood,
    mapped,
    understood,
)

# The first table begins within so many rows; a head has so many lines at most.
HEADER_ROWS: Final = 30
HEAD_LINES: Final = 4
# A head has at least so many known columns, one of which tells who the row is about.
LEAST_FIELDS: Final = 2
WHO: Final = frozenset({"name", "nik", "nip"})
# Labels below each other stand in one of so many columns, so many of them show it.
LABEL_COLUMNS: Final = 4
LEAST_LABELS: Final = 3
# No head holds as many digits on end; nearly every person does.
DIGITS: Final = re.compile(r"\d{5}")
# So many equal heads make a row a repetition, for example on a second printed page.
REPEATED_HEADS: Final = 3
# What stands before a title or a group: "A.", "IV.", "1)".
ENUMERATOR: Final = re.compile(r"\(?(?:[ivxIVX]{1,5}|[A-Za-z]|\d{1,2})[.)]*")


class Line(NamedTuple):
    """One row of the file that says anything, with its number from 1."""

    number: int
    cells: Row


@dataclass(frozen=True)
class Table:
    header: Header
    above: Sequence[Line]
    below: list[Line] = field(default_factory=list)
    repeats: set[int] = field(default_factory=set)  # numbers of rows that repeat the heads


def find_tables(
    lines: Sequence[Line], merges: Sequence[Merge] = (), extra: Mapping[str, str] = NONE
) -> list[Table]:
    """The tables of a sheet about people, from the top. Later ones may have other columns."""
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
    """Whether the words of heads stand below each other: people in columns, or one person on a form."""
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
        """The best head that begins with this line; null where none does, or a better one begins later.

        Below a first head nearly all lines are people: those are passed by quickly.
        """
        if not is_wordy(self.lines[position].cells) or not (is_first or self._may_begin(position)):
            return None
        best, best_rank = None, (0.0, 0, 0, 0)
        for top in range(position, min(position + HEAD_LINES, len(self.lines))):
            for header in self._headers(top, position + HEAD_LINES):
                rank = (_score(header), -self._idle(position, header), -header.top, header.row)
                if rank[0] > 0 and (best is None or rank > best_rank):
                    best, best_rank = header, rank
        return best if best and best.top == self.lines[position].number else None

    def _idle(self, position: int, header: Header) -> int:
        """How many lines of the head say too little to be heads themselves."""
        near = self.lines[position : position + 2 * HEAD_LINES]
        heads = (line for line in near if header.top <= line.number <= header.row)
        return sum(_spelled_heads(line.cells) < LEAST_FIELDS for line in heads)

    def _may_begin(self, position: int) -> bool:
        near = self.lines[position : position + HEAD_LINES]
        return any(_spelled_heads(line.cells) >= LEAST_FIELDS for line in near)

    def _headers(self, top: int, end: int) -> Iterator[Header]:
        """The heads of one line and more that begin at `top`."""
        groups: list[Line] = []
        if self._is_title(self.lines[top], self.lines[top + 1 : end]):
            return
        for line in self.lines[top:end]:
            if not is_wordy(line.cells) or (groups and line.number > groups[-1].number + 1):
                return
            if sum(cell is not None for cell in line.cells) < LEAST_FIELDS:
                groups.append(line)
                continue
            yield Header(line.number, mapped(self._paths(groups, line), self.extra), self.lines[top].number)
            groups.append(line)

    def _is_title(self, line: Line, below: Sequence[Line]) -> bool:
        """Whether the line says something of the whole table: one text that begins above its first column,
        maybe with other titles between."""
        given = _given(line)
        columns = next((heads for each in below if len(heads := _given(each)) >= LEAST_FIELDS), [])
        if len(given) != 1 or not columns or given[0] > columns[0]:
            return False
        return self.wide.get((line.number, given[0]), columns[-1]) >= columns[-1]

    def _paths(self, groups: Sequence[Line], bottom: Line) -> list[tuple[int, tuple[str, ...]]]:
        """The words above each column, widest group first; a text that repeats itself counts once."""
        spread = [self._spread(line, [*groups[row + 1 :], bottom]) for row, line in enumerate(groups)]
        spread.append([head_text(cell) for cell in bottom.cells])
        width = max(len(texts) for texts in spread)
        paths = []
        for index in range(width):
            texts = [texts[index] for texts in spread if index < len(texts) and texts[index]]
            paths.append((index, tuple(dict.fromkeys(texts))))
        return paths

    def _spread(self, line: Line, below: Sequence[Line]) -> list[str]:
        """A line of groups: each text also over the columns it was merged across, or stands empty over."""
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


def _given(line: Line) -> list[int]:
    """The places of the cells that are filled."""
    return [index for index, cell in enumerate(line.cells) if cell is not None]


def _has_text(lines: Sequence[Line], index: int) -> bool:
    return any(index < len(line.cells) and head_text(line.cells[index]) for line in lines)


def is_wordy(cells: Row) -> bool:
    """Texts without long numbers and years, and nothing else."""
    return all(
        cell is None or is_year(cell) or (isinstance(cell, str) and not DIGITS.search(cell)) for cell in cells
    )


def _spelled_heads(cells: Row) -> int:
    return sum(1 for cell in cells if isinstance(cell, str) and squeezed(cell) in SPELLINGS)


def _score(header: Header) -> float:
    """How much the head says; heads that repeat themselves are told apart by the groups above them.

    Payees may turn out to be workers (`payees`), and so count as a known column.
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
    """The lines at the end of a table that are the title of the next one, taken off it."""
    title: list[Line] = []
    while table.below and lone_text(table.below[-1].cells):
        if title and title[0].number - table.below[-1].number > 1:
            break
        title.insert(0, table.below.pop())
    return title


def lone_text(cells: Row) -> str:
    """The only words of a line, before which a letter or a number may count; "" where there is more."""
    texts = [cell for cell in cells if cell is not None]
    if len(texts) == 2 and isinstance(texts[0], str) and ENUMERATOR.fullmatch(texts[0].strip()):
        texts = texts[1:]
    return head_text(texts[0]) if len(texts) == 1 else ""
