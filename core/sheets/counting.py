"""Counts the rows of a finished workbook, so that an incomplete file is never handed out."""

import zipfile
from typing import BinaryIO, Final

CHUNK: Final = 1024 * 1024
ROW_TAG: Final = b"<row "


class IncompleteFileError(Exception):
    """A finished file does not hold the rows that were written: a defect of the program."""


def check_rows(file: BinaryIO, part: str, written: int) -> None:
    """Raises IncompleteFileError if the sheet part (`xl/worksheets/sheet1.xml`) has not that many rows."""
    found = rows_in(file, part)
    if found != written:
        raise IncompleteFileError(f"{written} rows were written, {found} stand in {part}")


def rows_in(file: BinaryIO, part: str) -> int:
    """The rows of a sheet, its head among them, read without unpacking it as a whole."""
    found, kept = 0, b""
    with zipfile.ZipFile(file) as archive, archive.open(part) as sheet:
        while chunk := sheet.read(CHUNK):
            window = kept + chunk
            found += window.count(ROW_TAG)
            kept = window[-len(ROW_TAG) + 1 :]
    return found
