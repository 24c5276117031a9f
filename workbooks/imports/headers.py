"""Finds the row of headers in a sheet and says which column holds which field, and how surely."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from types import MappingProxyType
from typing import Final

from core.sheets.addresses import column_letter
from core.sheets.reading import Cell, Row
from regions.names import squeezed
from workbooks.imports.columns import COLUMNS, COMBINED

HEADER_ROWS: Final = 30
# A header row has at least so many known headers, one of which tells who the row is about.
LEAST_FIELDS: Final = 2
WHO: Final = frozenset({"name", "nik"})
EXACT, CONTAINED, MISSPELT = 1.0, 0.8, 0.7
# Shorter spellings ("NIK", "HP") inside a longer header would mean anything.
SHORTEST_CONTAINED: Final = 6
LEAST_LIKENESS: Final = 0.86
NONE: Final[Mapping[str, str]] = MappingProxyType({})

# Known, and none of ours, though a part of the words is.
IGNORED: Final = frozenset(
    squeezed(text)
    for text in (
        "Program studi",
        "Nama ibu",
        "Nama ibu kandung",
        "Nama orang tua",
        "Alamat kecamatan",
        "Kecamatan domisili",
        "Nama program studi",
        "Tanggal sertijab",
    )
)
SPELLINGS: Final = {key: column.field for column in (*COLUMNS, *COMBINED) for key in sorted(column.keys)}


@dataclass(frozen=True)
class Mapped:
    """One column of a sheet. `field` is null where nothing understands the header."""

    index: int
    header: str
    field: str | None
    confidence: float

    @property
    def letter(self) -> str:
        return column_letter(self.index + 1)


@dataclass(frozen=True)
class Header:
    """The row of headers (from 1) and what its columns hold."""

    row: int
    columns: tuple[Mapped, ...]

    def index_of(self, field: str) -> int | None:
        return next((column.index for column in self.columns if column.field == field), None)

    def letter_of(self, field: str) -> str | None:
        return next((column.letter for column in self.columns if column.field == field), None)


def find_header(rows: Iterable[tuple[int, Row]], extra: Mapping[str, str] = NONE) -> Header | None:
    """The best header among the first 30 rows; null where no row looks like one.

    `extra`: the field of each further header, by its squeezed spelling.
    """
    best: Header | None = None
    for number, row in rows:
        if number > HEADER_ROWS:
            break
        header = Header(number, _mapped(row, extra))
        if _score(header) > (_score(best) if best else 0):
            best = header
    return best


def understood(text: str, extra: Mapping[str, str] = NONE) -> tuple[str | None, float]:
    """The field that a header means, and the confidence from 0 to 1."""
    key = squeezed(text)
    if key in extra:
        return extra[key], EXACT
    if key in IGNORED:
        return None, 0.0
    if key in SPELLINGS:
        return SPELLINGS[key], EXACT
    inside = [known for known in SPELLINGS if len(known) >= SHORTEST_CONTAINED and known in key]
    if inside:
        return SPELLINGS[max(inside, key=len)], CONTAINED
    near = get_close_matches(key, SPELLINGS, n=1, cutoff=LEAST_LIKENESS)
    return (SPELLINGS[near[0]], MISSPELT) if near else (None, 0.0)


def _mapped(row: Row, extra: Mapping[str, str]) -> tuple[Mapped, ...]:
    """Each header's field; where two claim the same field, the surer one has it, else the first."""
    found = []
    for index, cell in enumerate(row):
        text = _header_text(cell)
        if text:
            found.append(Mapped(index, text, *understood(text, extra)))
    owners: dict[str, Mapped] = {}
    for column in found:
        if column.field and column.confidence > getattr(owners.get(column.field), "confidence", 0):
            owners[column.field] = column
    return tuple(
        column
        if not column.field or owners[column.field] is column
        else Mapped(column.index, column.header, None, 0.0)
        for column in found
    )


def _header_text(cell: Cell) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else ""


def _score(header: Header) -> float:
    fields = [column for column in header.columns if column.field]
    if len(fields) < LEAST_FIELDS or not WHO & {column.field for column in fields}:
        return 0
    return sum(column.confidence for column in fields)
