"""Decides what each row below the header is: a person, a group, a total, a note. Skipped rows get a
reason."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from django.utils.translation import gettext as _

from core.errors import DomainError
from core.sheets.rows import Cell, Row
from regions.names import squeezed
from workbooks.imports.problems import Problem, warning
from workbooks.imports.reader.cells import READERS, Hints
from workbooks.imports.reader.days import Order
from workbooks.imports.reader.groups import heading
from workbooks.imports.reader.headers import SPELLINGS
from workbooks.imports.reader.tables import ENUMERATOR, Line, Table, is_wordy, spelled_heads
from workbooks.imports.reader.texts import is_empty, is_number, text_of
from workbooks.imports.reader.words import SEX_WORDS

COLUMN_MARK: Final = re.compile(r"\(?(\d{1,2}|[A-Za-z])[).]?(?:\s*=.*)?")
TOTALS: Final = (
    *("jumlah", "jumla", "jml", "jmlh", "jlh", "total", "subjumlah", "subjml", "subjlh", "subtotal"),
    *("grandtotal", "ratarata", "persentase"),
)
LAST_NUMBER: Final = re.compile(r"\s*(\d{1,6})\s*[.)]?\s*")
# Headers of the column of running numbers.
NUMBERING: Final = frozenset(
    {"no", "nomor", "nourut", "nomorurut", "urut", "n0", "nr", "nrt", "nout", "nourt"}
)
IDENTIFIERS: Final = ("nik", "nip", "registry_number")
# An identifier has at least this many digits; a sum below its column has fewer.
LEAST_DIGITS: Final = 8
# A readable cell in one of these columns proves a person; the other columns may hold any words.
PROVING: Final = ("birth_date", "birth_place_and_date", "sex", "sex_male", "sex_female", "phone", "email")
# A row without a name, an identifier and any of these facts names nobody: for example a vacant post.
OF_SOMEBODY: Final = (
    *(*PROVING, "birth_place", "certificate_number", "certificate_number_and_date"),
    *("decree_no", "decree_no_and_start", "assignment_starts_on"),
)
# Words that begin a block of signatures or notes below the list.
CLOSING: Final = re.compile(
    r"\s*(?:mengetahui|menyetujui|mengesahkan|keterangan\b|catatan\b|sumber\b|ditetapkan di|dibuat di"
    r"|yang membuat|kepala\b|ketua\b|penanggung jawab|petugas pendata|a\.\s?n\.|plt\.|plh\.|nip\b)",
    re.IGNORECASE,
)

# What stands instead of a name while a post is vacant.
VACANT: Final = re.compile(
    r"(?i)\W*(?:(?:belum|blm|tidak|tdk)\s+(?:ter)?isi|(?:formasi|jabatan|posisi|masih)\s+(?:kosong|lowong)"
    r"|(?:dalam|proses|menunggu)\s+(?:proses|rekrut\w*|seleksi|pengisian|pengganti\w*)|akan\s+diisi)\b"
)

# A row with this many headers begins another table, such as a recap.
LEAST_HEADS: Final = 2

# Whether this heading, in the row of this number, names a known place or programme.
IsGroup = Callable[[str, int], bool]


@dataclass(frozen=True, slots=True)
class Sorted:
    """A row with its verdict. `why_skipped`: None for a person. `group`: the heading if the row begins a
    group."""

    line: Line
    why_skipped: Problem | None = None
    group: str = ""


def sort_lines(table: Table, hints: Hints, is_group: IsGroup) -> Iterator[Sorted]:
    """Every row below the header, in order, with its verdict. Rows of blanks and dashes are left out."""
    sorter = _Sorter(table, hints, is_group)
    found = [sorter.sort(line, line.number in table.repeats) for line in table.below]
    kept = [each for each in found if each is not None]
    last = max((index for index, each in enumerate(kept) if each.is_proven), default=-1)
    end = _end(kept, last)
    for index, each in enumerate(kept):
        if index >= end and each.sorted.why_skipped is None and not each.is_proven:
            yield Sorted(each.sorted.line, note())
        else:
            yield each.sorted


def note() -> Problem:
    return warning("note_row", _("This row names nobody: a note or a heading."))


@dataclass(frozen=True, slots=True)
class _Judged:
    """A row before the end of the list is known.

    `is_proven`: certainly a person, by an identifier, a personal fact or the next running number. `is_bare`:
    not proven, and at most one field is filled.
    """

    sorted: Sorted
    is_proven: bool = False
    is_bare: bool = False


def _end(judged: Sequence[_Judged], last: int) -> int:
    """The index of the first row below the people. It follows the last proven person and has words that
    close a list, stands after an empty row, or has at most one filled field."""
    for index in range(last + 1, len(judged)):
        line = judged[index].sorted.line
        if any(isinstance(cell, str) and CLOSING.match(cell) for cell in line.cells):
            return index
        is_apart = last >= 0 and line.number > judged[index - 1].sorted.line.number + 1
        if is_apart or (last >= 0 and judged[index].is_bare):
            return index
    return len(judged)


class _Sorter:
    def __init__(self, table: Table, hints: Hints, is_group: IsGroup) -> None:
        self.header, self.hints, self.is_group = table.header, hints, is_group
        self.columns = {column.field: column.index for column in self.header.columns if column.field}
        self.numbering = next(
            (column.index for column in self.header.columns if squeezed(column.header) in NUMBERING), None
        )
        self.numbers_people = any(self._number(line.cells) is not None for line in table.below)
        self.last_number = 0
        self.may_restart = True  # groups and pages may begin to number people at 1 again

    def sort(self, line: Line, is_repeated: bool) -> _Judged | None:
        if all(map(is_empty, line.cells)):
            return None
        if is_repeated:
            why = warning("repeated_header", _("This row repeats the headers."))
            self.may_restart = True
            return _Judged(Sorted(line, why))
        has_identifier = any(self._digits(line.cells, name) >= LEAST_DIGITS for name in IDENTIFIERS)
        if not has_identifier:
            judged = self._nobody(line)
            if judged:
                return judged
        is_proven = has_identifier or self._is_proven(line.cells)
        if is_proven:
            self.last_number = self._number(line.cells) or self.last_number
            self.may_restart = False
        is_bare = not is_proven and sum(bool(self._text(line.cells, field)) for field in self.columns) <= 1
        return _Judged(Sorted(line), is_proven, is_bare)

    def _nobody(self, line: Line) -> _Judged | None:
        """The verdict on a row without an identifier; None if it is a person."""
        given = [cell for cell in line.cells if not is_empty(cell)]
        if are_column_numbers(line.cells):
            return _Judged(Sorted(line, warning("column_numbers", _("This row numbers the columns."))))
        if self._is_total(line.cells, given):
            return _Judged(Sorted(line, warning("total_row", _("This row is a total."))))
        text = heading(given) if self._begins_left(line.cells) else ""
        if text and self.is_group(text, line.number):
            why = warning("group_row", _("This row is a heading of the rows below it."))
            self.may_restart = True
            return _Judged(Sorted(line, why, text))
        if self.numbers_people and self._is_lettered(line.cells, given):
            self.may_restart = True
            return _Judged(
                Sorted(line, warning("group_row", _("This row is a heading of the rows below it.")))
            )
        name = self._text(line.cells, "name")
        has_name = bool(name) and not VACANT.match(name)
        if squeezed(name) in SPELLINGS and spelled_heads(line.cells) >= LEAST_HEADS:
            return _Judged(Sorted(line, note()))
        is_below_head = line.number == self.header.row + 1 and is_wordy(line.cells)
        is_of_somebody = has_name or any(self._text(line.cells, name) for name in OF_SOMEBODY)
        if len(given) == 1 or not is_of_somebody or (not has_name and (len(given) <= 2 or is_below_head)):
            return _Judged(Sorted(line, note()))
        return None

    def _is_lettered(self, cells: Row, given: Sequence[Cell]) -> bool:
        """Whether the row is one text with a letter or a Roman number before it: "A." and "LANJUT USIA"."""
        if self.numbering is None or self.numbering >= len(cells) or len(given) != 2:
            return False
        text = text_of(cells[self.numbering])
        return bool(ENUMERATOR.fullmatch(text)) and not any(map(str.isdigit, text))

    def _begins_left(self, cells: Row) -> bool:
        """Whether the row begins no further right than the names. Text further right continues the row
        above."""
        counted = (
            index
            for index, cell in enumerate(cells)
            if not is_empty(cell) and (index != self.numbering or not ENUMERATOR.fullmatch(text_of(cell)))
        )
        first = next(counted, 0)
        return "name" not in self.columns or first <= max(self.columns["name"], self.numbering or 0)

    def _is_total(self, cells: Row, given: Sequence[Cell]) -> bool:
        label = next((squeezed(cell) for cell in given if isinstance(cell, str)), "")
        name = squeezed(self._text(cells, "name"))
        return label.startswith(TOTALS) or name.startswith(TOTALS) or name in SEX_WORDS

    def _is_proven(self, cells: Row) -> bool:
        """Whether the row has a name, and the next running number or a readable cell of `PROVING`."""
        if not self._text(cells, "name"):
            return False
        number = self._number(cells)
        if number is not None and (number == self.last_number + 1 or (number == 1 and self.may_restart)):
            return True
        return any(self._is_readable(cells, name) for name in PROVING)

    def _number(self, cells: Row) -> int | None:
        if self.numbering is None or self.numbering >= len(cells):
            return None
        match = LAST_NUMBER.fullmatch(text_of(cells[self.numbering]))
        return int(match[1]) if match else None

    def _is_readable(self, cells: Row, name: str) -> bool:
        index = self.columns.get(name)
        if index is None or index >= len(cells) or is_empty(cells[index], name):
            return False
        return any(_can_read(cells[index], name, replace(self.hints, order=order)) for order in Order)

    def _digits(self, cells: Row, name: str) -> int:
        index = self.columns.get(name)
        cell = cells[index] if index is not None and index < len(cells) else None
        if is_number(cell):
            return len(text_of(cell))
        text = cell if isinstance(cell, str) else ""
        if text.isdigit():
            return len(text)
        return sum(map(str.isdigit, text)) if not squeezed(text).startswith("nip") else 0

    def _text(self, cells: Row, name: str) -> str:
        index = self.columns.get(name)
        cell = cells[index] if index is not None and index < len(cells) else None
        return "" if is_empty(cell) else text_of(cell)


def _can_read(cell: Cell, name: str, hints: Hints) -> bool:
    try:
        READERS[name](cell, hints)
    except DomainError:
        return False
    return True


def are_column_numbers(cells: Sequence[Cell]) -> bool:
    """Whether the row numbers the columns: (1) (2) (3), or a b c."""
    given = [cell for cell in cells if not is_empty(cell)]
    marks = [COLUMN_MARK.fullmatch(text_of(cell)) for cell in given]
    if len(given) < 3 or not all(marks):
        return False
    texts = [match[1].casefold() for match in marks if match]
    places = [int(text) if text.isdigit() else ord(text) for text in texts]
    return places[:3] == list(range(places[0], places[0] + 3))
