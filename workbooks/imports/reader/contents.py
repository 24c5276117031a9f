"""Finds the field of a column by its cells, if the header does not tell and nearly all cells are of one kind.

- A column with an unknown header is judged by its cells.
- A header with several meanings ("LEMBAGA", "Penugasan") gives way if no cell fits it, or if too few cells
  fit it and all of them are of another kind.
- A header about something or somebody else ("Pendidikan", "NIP atasan"), a column confirmed by an office and
  a column of another table beside the list stay as they are.
- If two columns are of one kind, neither gets the field: one of them is about somebody else.

A wrong guess is worse than none. So a guess needs nearly all cells (`kinds.LEAST_SHARE`), has a lower
confidence than a header, and the page of columns asks the user to check it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import chain, islice, pairwise
from typing import Final

from core.sheets.rows import Cell
from workbooks.imports.reader.bodies import BODY
from workbooks.imports.reader.carried import PLACES, Known
from workbooks.imports.reader.cells import Hints
from workbooks.imports.reader.headers import Header, Mapped, is_foreign
from workbooks.imports.reader.kinds import (
    BY_CONTENT,
    COUNT,
    EVERY,
    LEAST_CELLS,
    LEAST_SHARE,
    MOST_CELLS,
    Kind,
    Says,
    births_of,
    days_in,
    is_body,
    kinds_of,
    reads,
    told,
)
from workbooks.imports.reader.tables import Line
from workbooks.imports.reader.texts import text_of

# Headers about something else whose columns may still have a field, and the share of cells that must say so.
# A job is often the programme or the category (if one cell is no category, the others are jobs too); an
# address of work is a region; a term of service is a period, or a length that says no day.
PERHAPS: Final = (
    (re.compile(r"(?i)\W*jabatan"), {"programme": LEAST_SHARE, "category": EVERY}),
    (
        re.compile(r"(?i)\W*alamat\s+(?:(?:tempat|lokasi)\s+)?(?:be|pen)?(?:tugas|kerja)"),
        dict.fromkeys(PLACES, LEAST_SHARE),
    ),
    (
        re.compile(r"(?i)\W*(?:masa|periode|jangka waktu)\s+(?:(?:be|pen)?tugas|kontrak|kerja)"),
        {"assignment_starts_on": LEAST_SHARE},
    ),
)
# Fields that the cells may have instead, below headers with several meanings.
INSTEAD: Final[Mapping[str, frozenset[str]]] = {
    "organization": frozenset({"certificate_issuer", "programme", "category", *PLACES}),
    "programme": frozenset(
        {"category", "employment_status", "organization", "assignment_starts_on", *PLACES}
    ),
    "category": frozenset({"programme", "employment_status"}),
    "employment_status": frozenset({"programme", "category"}),
    "place": frozenset({"programme", "category", "assignment_starts_on"}),
    "certificate_issuer": frozenset({"certificate_number", "certificate_level"}),
    "certificate_level": frozenset({"certificate_number", "certificate_issuer"}),
    "decree_no": frozenset({"assignment_starts_on"}),
    "birth_place": frozenset({"birth_place_and_date"}),
    "birth_date": frozenset({"birth_place_and_date"}),
}
CATEGORY: Final = re.compile(r"(?i)kategori|category")
# The first and the last day of a certificate, and the allowed distance between them.
TERM: Final = ("certificate_issued_on", "certificate_valid_until")
SHORTEST, LONGEST = timedelta(days=700), timedelta(days=2200)


def is_told_by_cells(field: str, header: Header) -> bool:
    return any(column.field == field and column.confidence == BY_CONTENT for column in header.columns)


def asks_for_category(header: Header) -> bool:
    """Whether the header of the categories says so, and not only its cells."""
    heads = [column.header for column in header.columns if column.field == "category"]
    return any(map(CATEGORY.search, heads)) and not is_told_by_cells("category", header)


def explained(header: Header, people: Sequence[Line], known: Known, today: date) -> Header:
    """The header with the fields that the cells of its columns show."""
    return _Explainer(header, people, known, Hints(today)).explained()


class _Explainer:
    def __init__(self, header: Header, people: Sequence[Line], known: Known, hints: Hints) -> None:
        self.header, self.people, self.hints = header, people, hints
        index = header.index_of("nik")
        births = births_of([] if index is None else self._all_cells(index), hints.today)
        self.kinds = kinds_of(known, hints, births)
        self.says = _own_tests(known, hints)

    def explained(self) -> Header:
        claims: dict[str, list[tuple[Mapped, Kind]]] = defaultdict(list)
        for column in self.header.columns:
            kind = self._kind_of(column)
            if kind:
                claims[kind.field].append((column, kind))
        found = {
            column.index: field
            for field, each in claims.items()
            for column, kind in each[:1]
            if len(each) == 1 or kind.may_stand_twice
        }
        found |= self._terms(found)
        columns = tuple(self._mapped(column, found) for column in self.header.columns)
        return replace(self.header, columns=columns)

    def _mapped(self, column: Mapped, found: Mapping[int, str]) -> Mapped:
        if column.index in found:
            return replace(column, field=found[column.index], confidence=BY_CONTENT)
        return replace(column, field=None, confidence=0.0) if self._means_nothing(column) else column

    def _kind_of(self, column: Mapped) -> Kind | None:
        """The kind of the cells; None if there is none or the header does not leave the field to them."""
        cells = self._cells(column)
        is_few = len(cells) < LEAST_CELLS
        if column.is_confirmed or column.is_apart or not cells or (is_few and column.field is None):
            return None
        kinds = [kind for kind in self._possible(column, cells) if self._fits(kind, column)]
        whole = (kind for kind in kinds if kind.holds(cells, EVERY))
        nearly = (kind for kind in kinds if not is_few and kind.holds(cells, LEAST_SHARE))
        return next(chain(whole, nearly), None)

    def _possible(self, column: Mapped, cells: Sequence[Cell]) -> Iterator[Kind]:
        """The kinds that the header leaves open."""
        if column.field:
            return self._instead(column.field, cells)
        perhaps = next((fields for head, fields in PERHAPS if head.match(column.header)), None)
        if perhaps is not None:
            return (replace(each, share=perhaps[each.field]) for each in self.kinds if each.field in perhaps)
        return (each for each in self.kinds if each.is_open and not is_foreign(column.header))

    def _instead(self, field: str, cells: Sequence[Cell]) -> Iterator[Kind]:
        """The kinds to which a header of this field gives way."""
        own = sum(map(self.says[field], cells)) if field in INSTEAD else len(cells)
        if own < LEAST_SHARE * len(cells):
            for kind in self.kinds:
                if kind.field in INSTEAD[field]:
                    yield replace(kind, share=EVERY) if own else kind

    def _fits(self, kind: Kind, column: Mapped) -> bool:
        """Whether no other column has the field, and another column has the field that the kind needs."""
        others = [each for each in self.header.columns if each is not column]
        fields = {each.field for each in others}
        words = re.findall(r"[^\W_]+", column.header.casefold())
        if kind.field in fields or not kind.against.isdisjoint(words):
            return False
        if kind.field in PLACES and not fields.isdisjoint(PLACES):
            # The regions of one place stand in adjacent columns; others are of a home, a birth, a school.
            return any(each.field in PLACES and abs(each.index - column.index) == 1 for each in others)
        return not kind.beside or kind.beside in fields

    def _terms(self, found: Mapping[int, str]) -> dict[int, str]:
        """Two adjacent columns of dates, as far apart as the first and the last day of a certificate.
        Empty unless exactly one pair fits."""
        told = self.header.fields | set(found.values())
        if "certificate_number" not in told or not told.isdisjoint(TERM):
            return {}
        left = [
            column
            for column in self.header.columns
            if column.field is None and column.index not in found and not column.is_apart
            if not is_foreign(column.header)
        ]
        near = [(one.index, two.index) for one, two in pairwise(left) if two.index == one.index + 1]
        pairs = [pair for pair in near if self._are_term(*pair)]
        return dict(zip(pairs[0], TERM, strict=True)) if len(pairs) == 1 else {}

    def _are_term(self, first: int, last: int) -> bool:
        columns = zip(TERM, (first, last), strict=True)
        days = [
            [days_in(field, cell, self.hints) for cell in islice(self._all_cells(at), MOST_CELLS)]
            for field, at in columns
        ]
        given = [(one, two) for one, two in zip(*days, strict=True) if one or two]
        terms = [max(two) - min(one) for one, two in given if one and two]
        fitting = sum(SHORTEST <= each <= LONGEST for each in terms)
        return fitting >= max(LEAST_CELLS, LEAST_SHARE * len(given))

    def _means_nothing(self, column: Mapped) -> bool:
        """Whether no cell is what the header asks for: a column of places that counts them, or one of
        levels without certificates ("Jenjang: Madya" of a volunteer)."""
        cells = self._cells(column)
        if column.is_confirmed or not cells:
            return False
        if column.field in PLACES:
            return all(COUNT.fullmatch(text_of(cell)) for cell in cells)
        is_level = column.field == "certificate_level" and "certificate_number" not in self.header.fields
        return is_level and not any(map(self.says["certificate_level"], cells))

    def _cells(self, column: Mapped) -> list[Cell]:
        return told(self._all_cells(column.index))

    def _all_cells(self, index: int) -> Iterator[Cell]:
        return (line.cells[index] if index < len(line.cells) else None for line in self.people)


def _own_tests(known: Known, hints: Hints) -> dict[str, Says]:
    """For each field of `INSTEAD`, whether a cell fits a header of this field."""
    return {
        "organization": lambda cell: is_body(cell, known) and not known.is_issuer(text_of(cell)),
        "programme": lambda cell: known.is_programme(text_of(cell)),
        "category": lambda cell: known.is_category(text_of(cell)),
        "employment_status": reads("employment_status", hints),
        "place": lambda cell: bool(known.region_fields(text_of(cell)) or BODY.match(text_of(cell))),
        "certificate_issuer": lambda cell: known.is_issuer(text_of(cell)),
        "certificate_level": reads("certificate_level", hints),
        "decree_no": lambda cell: not any(days_in("assignment_starts_on", cell, hints)),
        "birth_place": lambda cell: not any(map(str.isdigit, text_of(cell))),
        "birth_date": reads("birth_date", hints),
    }
