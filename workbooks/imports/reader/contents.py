"""What a column holds that no head explains: its cells tell, where nearly all of them say the same kind.

Only columns that no head has claimed are looked at, only for fields that no other column has, never under
a head about something or somebody else, and never with the certainty of a head.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice
from typing import Final

from core.errors import DomainError
from core.sheets.rows import Cell
from regions.names import squeezed
from workbooks.imports.reader.carried import Known
from workbooks.imports.reader.cells import READERS, Hints, is_empty, text_of
from workbooks.imports.reader.days import NUMERIC
from workbooks.imports.reader.headers import Header, Mapped, is_foreign
from workbooks.imports.reader.places import narrow_first
from workbooks.imports.reader.tables import Line
from workbooks.imports.reader.words import EMPLOYMENT_WORDS

BY_CONTENT: Final = 0.6
# So many cells are looked at, so many at least must stand there, such a share of them must agree.
MOST_CELLS: Final = 40
LEAST_CELLS: Final = 3
LEAST_SHARE: Final = 0.8
# No level has so many figures; the number of a certificate has.
LONG_NUMBER: Final = re.compile(r".*\d{3}.*")
# Fields whose cells have a shape that nothing else has.
SHAPED: Final = ("nik", "nip", "email", "phone")
# What a column may hold whose head says nothing, and the share of its cells that must agree.
ANYWHERE: Final = dict.fromkeys((*SHAPED, "employment_status", "sex", "programme", "category"), LEAST_SHARE)
# What one may hold whose head is about something else. A job is often the programme or the kind of people
# (where one is neither, the others are jobs too), an address of work a region.
PERHAPS: Final = (
    (re.compile(r"(?i)\W*jabatan"), {"programme": LEAST_SHARE, "category": 1.0}),
    (
        re.compile(r"(?i)\W*alamat\s+(?:(?:tempat|lokasi)\s+)?(?:be|pen)?(?:tugas|kerja)"),
        {"place": LEAST_SHARE},
    ),
)

# How many places somebody serves, and not which: "3 desa".
COUNT: Final = re.compile(
    r"(?i)\d{1,3}\s*(?:\([a-z ]+\)\s*)?(?:desa|kel\w*|kec\w*|gampong|nagari|pekon|kampung)?\.?"
)
PLACES: Final = frozenset({"place", "place_district", "place_regency"})

Says = Callable[[Cell], bool]


def explained(header: Header, people: Sequence[Line], known: Known, today: date) -> Header:
    """The header with the columns that their cells explain."""
    tests = _tests(known, Hints(today))
    owned = set(header.fields)
    columns = []
    for column in header.columns:
        if column.field == "certificate_level" and "certificate_number" not in owned:
            column = _numbered(column, people)
        if column.field in PLACES and _are(COUNT, column, people):
            owned.discard(column.field)
            column = replace(column, field=None)
        # An office that ignores a column is as sure as a head that names one.
        field = None if column.confidence else _field_of(column, people, tests, owned)
        if field:
            owned.add(field)
            column = replace(column, field=field, confidence=BY_CONTENT)
        columns.append(column)
    return replace(header, columns=tuple(columns))


def _numbered(column: Mapped, people: Sequence[Line]) -> Mapped:
    """Below "Sertifikat kompetensi" an office writes the level or the number."""
    if _are(LONG_NUMBER, column, people):
        return replace(column, field="certificate_number", confidence=BY_CONTENT)
    return column


def _are(shape: re.Pattern[str], column: Mapped, people: Sequence[Line]) -> bool:
    """Whether all cells of the column have the shape."""
    given = (line.cells[column.index] for line in people if column.index < len(line.cells))
    cells = [text_of(cell) for cell in given if not is_empty(cell)]
    return bool(cells) and all(map(shape.fullmatch, cells))


def _tests(known: Known, hints: Hints) -> dict[str, Says]:
    tests: dict[str, Says] = {name: _reads(name, hints) for name in SHAPED}
    is_sex, is_phone = _reads("sex", hints), _reads("phone", hints)
    # A day has as many figures as the telephone of an office.
    tests["phone"] = lambda cell: not NUMERIC.fullmatch(text_of(cell)) and is_phone(cell)
    # A word of a status may stand in any remark; a status alone is one.
    tests["employment_status"] = lambda cell: squeezed(text_of(cell)) in EMPLOYMENT_WORDS
    # A number may count anything; only a head makes it a code.
    tests["sex"] = lambda cell: not text_of(cell).isdigit() and is_sex(cell)
    tests["programme"] = lambda cell: known.is_programme(text_of(cell))
    tests["category"] = lambda cell: known.is_category(text_of(cell))
    tests["place"] = lambda cell: known.place_field(narrow_first(text_of(cell)), ()) is not None
    return tests


def _reads(name: str, hints: Hints) -> Says:
    def says(cell: Cell) -> bool:
        try:
            return bool(READERS[name](cell, hints))
        except DomainError:
            return False

    return says


def _field_of(
    column: Mapped, people: Sequence[Line], tests: Mapping[str, Says], owned: set[str]
) -> str | None:
    given = (line.cells[column.index] for line in people if column.index < len(line.cells))
    cells = list(islice((cell for cell in given if not is_empty(cell)), MOST_CELLS))
    least = next((fields for head, fields in PERHAPS if head.match(column.header)), None)
    if len(cells) < LEAST_CELLS or (least is None and is_foreign(column.header)):
        return None
    least = least or ANYWHERE
    shares = {name: sum(map(tests[name], cells)) / len(cells) for name in least if name not in owned}
    whole = (name for name, share in shares.items() if share == 1)
    likely = (name for name, share in shares.items() if share >= least[name])
    return next(chain(whole, likely), None)
