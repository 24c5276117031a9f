"""Looks into a packed workbook before anything opens it.

A few kilobytes can unpack to gigabytes, and two cells at opposite corners make a sheet that exceeds all
memory: the reader would not refuse, it would crash the process. So the sizes in the zip directory are summed
first, then the parts are unpacked in pieces, because a directory can lie, and the farthest cells of every
sheet are found on the way.
"""

import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from core.sheets.errors import (
    EncryptedFileError,
    NotAWorkbookError,
    SheetTooWideError,
    TooManyRowsError,
    ZipBombError,
)

MEGABYTE: Final = 1024 * 1024
MAX_PACKED: Final = 50 * MEGABYTE
MAX_UNPACKED: Final = 300 * MEGABYTE
MAX_ROWS: Final = 100_000
# Cells between the first corner and the last that hold something; the reader makes room for them all.
MAX_CELLS: Final = 10_000_000
CHUNK: Final = MEGABYTE

LOCAL_HEADER: Final = struct.Struct("<26xHH")
EXCEL_SHEET: Final = re.compile(r"xl/worksheets/[^/]+\.xml")
# A cell that holds something, which begins after its tag; an empty one, however styled, is closed at once.
EXCEL_CELL: Final = re.compile(
    rb"""<(?:\w+:)?c\b[^<>]*?\br=["']([A-Z]{1,3})([0-9]{1,7})["'][^<>]*(?<!/)>(?=\s*<[^/])"""
)
ODF_TOKEN: Final = re.compile(
    rb"""<(?:\w+:)?(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^<>]*)>"""
)
ODF_REPEATED: Final = re.compile(rb"""number-(?:rows|columns)-repeated=["']([0-9]{1,10})["']""")
# No cell's tag is longer; so much of the last chunk is looked at again with the next.
OVERLAP: Final = 4096


@dataclass
class Extent:
    """The last row and column that hold something, from 1."""

    rows: int = 0
    columns: int = 0

    def reach(self, row: int, column: int) -> None:
        """Take in the cells up to here. Refuses as soon as the sheet is larger than may be read."""
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)
        if self.rows > MAX_ROWS:
            raise TooManyRowsError(limit=MAX_ROWS)
        if self.rows * self.columns > MAX_CELLS:
            raise SheetTooWideError


def refuse_dangerous(path: Path) -> None:
    """Refuse a zip file that is no workbook, is locked, or is larger inside than may be read."""
    try:
        with zipfile.ZipFile(path) as archive, path.open("rb") as raw:
            parts = archive.infolist()
            _refuse_wrong_kind({part.filename for part in parts})
            if sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise ZipBombError(limit_mb=MAX_UNPACKED // MEGABYTE)
            _refuse_dangerous_parts(raw, parts)
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError):
        raise NotAWorkbookError from None


def _refuse_wrong_kind(names: set[str]) -> None:
    is_excel = "[Content_Types].xml" in names and "xl/workbook.xml" in names
    is_open_document = "mimetype" in names and "META-INF/manifest.xml" in names
    if not is_excel and not is_open_document:
        raise NotAWorkbookError


def _refuse_dangerous_parts(raw: BinaryIO, parts: list[zipfile.ZipInfo]) -> None:
    left = MAX_UNPACKED
    for part in parts:
        if part.flag_bits & 0x1:
            raise EncryptedFileError
        chunks = _unpacked(raw, part, left)
        if EXCEL_SHEET.fullmatch(part.filename):
            left -= _refuse_far_cells(chunks)
        elif part.filename == "content.xml":
            left -= _refuse_repeated_cells(chunks)
        elif part.filename == "META-INF/manifest.xml":
            left -= _refuse_locked(chunks)
        else:
            left -= sum(len(chunk) for chunk in chunks)


def _unpacked(raw: BinaryIO, part: zipfile.ZipInfo, limit: int) -> Iterator[bytes]:
    """The part in pieces, whatever its directory entry says of its size."""
    raw.seek(part.header_offset)
    name_length, extra_length = LOCAL_HEADER.unpack(raw.read(LOCAL_HEADER.size))
    raw.seek(name_length + extra_length, 1)
    packed_left, total = part.compress_size, 0
    inflater = zlib.decompressobj(-zlib.MAX_WBITS) if part.compress_type == zipfile.ZIP_DEFLATED else None
    if inflater is None and part.compress_type != zipfile.ZIP_STORED:
        raise NotAWorkbookError
    while packed_left > 0 and (packed := raw.read(min(CHUNK, packed_left))):
        packed_left -= len(packed)
        while packed:
            chunk = inflater.decompress(packed, CHUNK) if inflater else packed
            packed = inflater.unconsumed_tail if inflater else b""
            total += len(chunk)
            if total > limit:
                raise ZipBombError(limit_mb=MAX_UNPACKED // MEGABYTE)
            yield chunk


def _refuse_far_cells(chunks: Iterator[bytes]) -> int:
    """Size of an Excel sheet. Refuses one whose cells reach too far."""
    extent, size, kept = Extent(), 0, b""
    for chunk in chunks:
        size += len(chunk)
        window = kept + chunk
        if cells := EXCEL_CELL.findall(window):
            columns, rows = map(set, zip(*cells, strict=True))
            extent.reach(max(map(int, rows)), max(map(column_number, columns)))
        kept = window[-OVERLAP:]
    return size


def column_number(letters: bytes) -> int:
    """A is 1, as in the addresses of cells."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _refuse_repeated_cells(chunks: Iterator[bytes]) -> int:
    """Size of the sheets of an OpenDocument file, where one cell can stand for a million."""
    text = b"".join(chunks)
    extent, row, column = Extent(), 0, 0
    for token, attributes in ODF_TOKEN.findall(text):
        times = int(found[1]) if (found := ODF_REPEATED.search(attributes)) else 1
        if token == b"table":
            extent, row = Extent(), 0
        elif token == b"table-row":
            row += times
            column = 0
        else:
            column += times
            if b"value-type" in attributes:
                extent.reach(row, column)
    return len(text)


def _refuse_locked(chunks: Iterator[bytes]) -> int:
    text = b"".join(chunks)
    if b"encryption-data" in text:
        raise EncryptedFileError
    return len(text)
