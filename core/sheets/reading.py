"""Rows of plain values from xlsx, xls, ods and csv files, and from web pages and text with such names.

The first bytes of a file tell its kind, not its name: applications hand out web pages and text as `.xls`. Row
n of a sheet is the n-th list.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from core.sheets.archive import MAX_PACKED, MAX_ROWS, MEGABYTE, refuse_dangerous
from core.sheets.errors import (
    EmptyWorkbookError,
    EncryptedFileError,
    FileTooLargeError,
    NotAWorkbookError,
    TooManyRowsError,
)
from core.sheets.hidden import NOTHING, Hidden, hidden_in
from core.sheets.rows import Cell, Row
from core.sheets.separated import Separated, decoded
from core.sheets.web_pages import is_page, rows_of_page

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

ZIP_MAGIC: Final = b"PK\x03\x04"
OLE_MAGIC: Final = bytes.fromhex("D0CF11E0A1B11AE1")
# The stream in which Office keeps a locked workbook, as OLE directories spell names.
LOCKED_STREAM: Final = "EncryptedPackage".encode("utf-16-le")
TEXT_SUFFIXES: Final = frozenset({".csv", ".tsv", ".txt"})


class Merge(NamedTuple):
    """Cells made one: rows from 1, columns as indexes of a row, all four inclusive."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Sheet:
    """One sheet of a file. `rows()` starts at row 1 each time it is called.

    `merges` is empty for kinds of file that do not tell (ods, csv), `hidden` for all but xlsx.
    """

    name: str
    is_hidden: bool
    rows: Callable[[], Iterator[Row]]
    merges: tuple[Merge, ...] = ()
    hidden: Hidden = NOTHING


def open_sheets(path: Path) -> list[Sheet]:
    """The sheets of a file, in their order. Raises an `UnreadableFileError`.

    A file without a single value is refused; an empty sheet beside a filled one is not.
    """
    size = path.stat().st_size
    if size == 0:
        raise EmptyWorkbookError
    if size > MAX_PACKED:
        raise FileTooLargeError(limit_mb=MAX_PACKED // MEGABYTE)
    with path.open("rb") as file:
        magic = file.read(len(OLE_MAGIC))
    if magic.startswith(ZIP_MAGIC):
        refuse_dangerous(path)
        hidden = hidden_in(path)
        sheets = [replace(each, hidden=hidden.get(each.name, NOTHING)) for each in _workbook_sheets(path)]
    elif magic == OLE_MAGIC:
        if LOCKED_STREAM in path.read_bytes():
            raise EncryptedFileError
        sheets = _workbook_sheets(path)
    else:
        sheets = [_plain_sheet(path)]
    if not any(cell is not None for sheet in sheets for row in sheet.rows() for cell in row):
        raise EmptyWorkbookError
    return sheets


def _workbook_sheets(path: Path) -> list[Sheet]:
    # Reading is seldom needed: a page that only shows figures should not pay for it.
    from python_calamine import (
        CalamineError,
        CalamineWorkbook,
        PasswordError,
        SheetTypeEnum,
        SheetVisibleEnum,
    )

    try:
        # Opened by hand: of a path, the library would believe the name.
        with path.open("rb") as file, CalamineWorkbook.from_filelike(file) as workbook:
            found = []
            for about in workbook.sheets_metadata:
                if about.typ != SheetTypeEnum.WorkSheet:
                    continue
                sheet = workbook.get_sheet_by_name(about.name)
                if sheet.total_height > MAX_ROWS:
                    raise TooManyRowsError(limit=MAX_ROWS)
                hidden = about.visible != SheetVisibleEnum.Visible
                found.append(Sheet(about.name, hidden, partial(iter, _rows(sheet)), _merges(sheet)))
            return found
    except PasswordError:
        raise EncryptedFileError from None
    except CalamineError:
        raise NotAWorkbookError from None


def _rows(sheet: "CalamineSheet") -> list[Row]:
    """All at once, and each text once: nobody needs the library's own copy, as large again, while the rows
    are made sense of."""
    before: Row = [None] * (sheet.start[1] if sheet.start else 0)
    texts: dict[Cell, Cell] = {"": None}
    return [
        before + [texts.setdefault(cell, cell) if type(cell) is str else cell for cell in row]
        for row in sheet.iter_rows()
    ]


def _merges(sheet: "CalamineSheet") -> tuple[Merge, ...]:
    ranges = sheet.merged_cell_ranges or ()
    return tuple(Merge(top + 1, left, bottom + 1, right) for (top, left), (bottom, right) in ranges)


def _plain_sheet(path: Path) -> Sheet:
    """A web page that calls itself a workbook, or text of separated values whatever it is called."""
    text = decoded(path.read_bytes())
    if is_page(text):
        return Sheet(path.stem, is_hidden=False, rows=partial(iter, rows_of_page(text)))
    separated = Separated(text)
    if path.suffix.lower() not in TEXT_SUFFIXES and not separated.is_table:
        raise NotAWorkbookError
    return Sheet(path.stem, is_hidden=False, rows=separated.rows)
