"""Stores the results of formulas, for viewers that do not calculate.

openpyxl writes a formula without its result: the preview on a phone then shows an empty cell. Each result is
known when its formula is written, so it is added to the finished file. Excel and LibreOffice still calculate
when they open it.
"""

import re
import zipfile
from collections.abc import Iterable, Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import BinaryIO, Final
from xml.sax.saxutils import escape

CachedValue = int | float | Decimal | str | None

# A formula cell exactly as openpyxl writes it: no result, no type.
FORMULA_CELL: Final = re.compile(
    rb'<c r="([A-Z]+[0-9]+)"((?: s="[0-9]+")?)><f>([^<]*)</f><v ?/?>(?:</v>)?</c>'
)

DIMENSION: Final = re.compile(rb"<dimension [^>]*/>")
END_OF_ROWS: Final = b"</sheetData>"


class UncachedFormulaError(Exception):
    """A formula was written without its result, or its cell was not found: a defect of the program."""


def with_cached_values(
    source: BinaryIO,
    target: BinaryIO,
    values: Mapping[str, Mapping[str, CachedValue]],
    streams: Mapping[str, Iterable[bytes]] = MappingProxyType({}),
) -> None:
    """Copy a workbook, filling in the results of formulas.

    `values` are by sheet part (`xl/worksheets/sheet1.xml`) and cell; `streams` are rows to append to a sheet
    part.
    """
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for part in before.infolist():
            content = before.read(part)
            if part.filename in values:
                content = _filled(content, values[part.filename])
            if part.filename in streams:
                _write_streamed(after, part.filename, content, streams[part.filename])
            else:
                after.writestr(part, content, zipfile.ZIP_DEFLATED)


def _write_streamed(archive: zipfile.ZipFile, name: str, content: bytes, rows: Iterable[bytes]) -> None:
    """The size that the sheet says it has is left out: nobody knows it yet, and nobody needs it."""
    head, end, tail = DIMENSION.sub(b"", content).partition(END_OF_ROWS)
    with archive.open(name, "w") as part:
        part.write(head)
        for row in rows:
            part.write(row)
        part.write(end + tail)


def _filled(xml: bytes, values: Mapping[str, CachedValue]) -> bytes:
    seen: set[str] = set()

    def fill(cell: re.Match[bytes]) -> bytes:
        name = cell[1].decode()
        seen.add(name)
        return _cell(cell, values[name])

    try:
        filled = FORMULA_CELL.sub(fill, xml)
    except KeyError as missing:
        raise UncachedFormulaError(f"no value for the formula in {missing}") from missing
    if seen != values.keys() or filled.count(b"<f>") != len(seen):
        raise UncachedFormulaError(f"formulas not found: {sorted(values.keys() ^ seen)}")
    return filled


def _cell(cell: re.Match[bytes], value: CachedValue) -> bytes:
    if value is None:
        value = ""  # a formula that shows nothing has the empty text as its result
    kind = b' t="str"' if isinstance(value, str) else b""
    result = escape(str(value)).encode()
    return b'<c r="%b"%b%b><f>%b</f><v>%b</v></c>' % (cell[1], cell[2], kind, cell[3], result)
