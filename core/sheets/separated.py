"""Rows out of text: values between delimiters, as spreadsheets and other programs save them."""

import csv
import io
import re
import statistics
from collections.abc import Iterator
from typing import Final

from core.sheets.archive import MAX_ROWS
from core.sheets.errors import NotAWorkbookError, TooManyRowsError
from core.sheets.rows import Row

DELIMITERS: Final = ",;\t|"
SAMPLE: Final = 50
# Prose has a comma in a line too; a table has columns in every line.
LEAST_COLUMNS: Final = 3
NAMES_DELIMITER: Final = "sep="
# A text written as a formula, so that no spreadsheet takes it for a number: ="3277035403910007".
GUARDED: Final = re.compile(r'="([^"]*)"')


def decoded(raw: bytes) -> str:
    """Text as Excel saves it: UTF-8 or UTF-16 with their marks, plain UTF-8, else Windows-1252."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", errors="replace")
    if b"\x00" in raw:
        raise NotAWorkbookError
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


class Separated:
    """A text of separated values. `rows()` starts at the first line each time it is called."""

    def __init__(self, text: str) -> None:
        self.lines = list(io.StringIO(text, newline=""))  # keeps the line breaks inside cells
        if len(self.lines) > MAX_ROWS:
            raise TooManyRowsError(limit=MAX_ROWS)
        self.is_named, self.delimiter = _delimiter(self.lines)

    @property
    def is_table(self) -> bool:
        """Whether its lines have columns, whatever the file is called."""
        return _columns(_sample(self.lines), self.delimiter) >= LEAST_COLUMNS

    def rows(self) -> Iterator[Row]:
        if self.is_named:  # the line that names the delimiter still counts as row 1
            yield []
        reader = csv.reader(self.lines[1:] if self.is_named else self.lines, delimiter=self.delimiter)
        try:
            for row in reader:
                yield [_unguarded(cell) or None for cell in row]
        except csv.Error:
            raise NotAWorkbookError from None


def best_delimiter(lines: list[str]) -> str:
    """The delimiter that cuts the lines into most columns."""
    sample = _sample(lines)
    return max(DELIMITERS, key=lambda delimiter: _columns(sample, delimiter))


def _delimiter(lines: list[str]) -> tuple[bool, str]:
    """The delimiter, and whether the first line names it ("sep=;"); else the one that cuts best."""
    first = lines[0].rstrip("\r\n") if lines else ""
    if first.lower().startswith(NAMES_DELIMITER) and len(first) > len(NAMES_DELIMITER):
        return True, first[len(NAMES_DELIMITER)]
    return False, best_delimiter(lines)


def _sample(lines: list[str]) -> list[str]:
    return [line for line in lines if line.strip()][:SAMPLE]


def _columns(sample: list[str], delimiter: str) -> float:
    try:
        return statistics.mean(len(row) for row in csv.reader(sample, delimiter=delimiter))
    except (statistics.StatisticsError, csv.Error):  # no line at all, or a field without end
        return 0


def _unguarded(cell: str) -> str:
    match = GUARDED.fullmatch(cell)
    return match[1] if match else cell
