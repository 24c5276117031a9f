"""The kinds of content that a column may have, judged by its cells and not by its header.

A kind of all cells wins over a kind of nearly all cells. If two such kinds fit, the first one in the table
wins, so the order matters: kinds with a shape of their own (a NIK, an e-mail address), then words that only
the registry and its lists know, then regions and bodies, whose names occur anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import Final

from core.errors import DomainError
from core.sheets.rows import Cell
from regions.names import squeezed
from registry.numbers import nik
from workbooks.imports.reader.bodies import BODY
from workbooks.imports.reader.carried import PLACES, Known, is_ditto
from workbooks.imports.reader.cells import READERS, Hints
from workbooks.imports.reader.days import BIRTH, NUMERIC
from workbooks.imports.reader.texts import is_empty, text_of
from workbooks.imports.reader.words import EMPLOYMENT_WORDS

Says = Callable[[Cell], bool]

# Confidence of a field found only by its cells: lower than that of any header except `headers.OF_A_BODY`.
BY_CONTENT: Final = 0.6
# How many cells are examined, how many must be filled, and what share of them must agree: one error in five
# rows is common in these lists, and two cells may agree by chance.
MOST_CELLS: Final = 40
LEAST_CELLS: Final = 3
LEAST_SHARE: Final = 0.8
EVERY: Final = 1.0
# A level never has three digits in sequence; the number of a certificate has.
LONG_NUMBER: Final = re.compile(r".*\d{3}.*")
# Numbers that only certificates have: with a certifier in them, or in the groups of BNSP.
OF_CERTIFICATE: Final = re.compile(
    r"(?i)(?=.*\d{2}).*\b(?:lsp\w*|bnsp)\b.*|\d{5}[ .]\d{4}[ .]\d[ .]\d{5,7}[ .]\d{4}"
)
# The first and the last day in one cell.
DAY: Final = r"\d{1,2}[\s./-]+\w{1,9}[\s./-]+\d{4}"
TWO_DAYS: Final = re.compile(
    rf"(?i)\s*{DAY}\s*(?:[-–—]|s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?|hingga)\s*{DAY}\s*"
)
# How many places somebody serves, not which: "3 desa".
COUNT: Final = re.compile(
    r"(?i)\d{1,3}\s*(?:\([a-z ]+\)\s*)?(?:desa|kel\w*|kec\w*|gampong|nagari|pekon|kampung)?\.?"
)
# Header words for regions where nobody works, and for bodies that employ nobody of the list.
OF_HOME: Final = frozenset({"asal", "lahir", "kelahiran", "ktp", "home", "born", "birth"})
OF_OTHERS: Final = frozenset({"uji", "ujian", "tuk", "penyelenggara", "mitra", "training", "asesmen"})


@dataclass(frozen=True)
class Kind:
    """Something that a column may hold. `says`: whether a cell is of this kind.

    `beside`: the field that another column must have, because the cells alone may mean anything. `against`:
    header words that exclude the kind. `least_different`: how many different cells there must be.
    `may_stand_twice`: if several columns are of this kind, the first one gets the field. `is_open`: whether
    the kind is tried for columns with unknown headers.
    """

    field: str
    says: Says
    share: float = LEAST_SHARE
    beside: str = ""
    against: frozenset[str] = frozenset()
    least_different: int = 1
    may_stand_twice: bool = False
    is_open: bool = True

    def holds(self, cells: Sequence[Cell], share: float) -> bool:
        """Whether at least this share of the cells is of this kind, and not less than `self.share`."""
        spare = round((1 - max(share, self.share)) * len(cells), 2)
        for cell in cells:
            spare -= not self.says(cell)
            if spare < 0:
                return False
        return len(set(map(text_of, cells))) >= self.least_different


def kinds_of(known: Known, hints: Hints, births: frozenset[date]) -> list[Kind]:
    """All kinds, in order of priority. `births`: the birth dates in the NIKs of the list."""
    return [*_of_shape(hints, births), *_words(known), *_papers(known, hints), *_places(known)]


def _of_shape(hints: Hints, births: frozenset[date]) -> Iterator[Kind]:
    is_phone, is_sex = reads("phone", hints), reads("sex", hints)
    yield from (Kind(field, reads(field, hints)) for field in ("nik", "nip"))
    yield Kind("email", reads("email", hints), may_stand_twice=True)
    # A date may have as many digits as the telephone of an office.
    yield Kind(
        "phone", lambda cell: not NUMERIC.fullmatch(text_of(cell)) and is_phone(cell), may_stand_twice=True
    )
    yield Kind("employment_status", lambda cell: squeezed(text_of(cell)) in EMPLOYMENT_WORDS)
    # A number may count anything; only a header makes it a code of the sex.
    yield Kind("sex", lambda cell: not text_of(cell).isdigit() and is_sex(cell))
    yield Kind("birth_date", lambda cell: not births.isdisjoint(days_in("birth_date", cell, hints)))
    yield Kind("birth_place_and_date", lambda cell: _is_birth(cell, births, hints))


def _words(known: Known) -> Iterator[Kind]:
    """A programme is often a category as well (TKSK, PSM). A column of categories may contain a programme
    that leaves the category open (PKH)."""
    yield Kind("programme", lambda cell: _is_programme(cell, known))
    yield Kind("category", lambda cell: known.is_category(text_of(cell)) or _is_programme(cell, known))


def _papers(known: Known, hints: Hints) -> Iterator[Kind]:
    is_level, is_end = reads("certificate_level", hints), reads("certificate_valid_until", hints)
    yield Kind("certificate_issuer", lambda cell: known.is_issuer(text_of(cell)), beside="certificate_number")
    yield Kind(
        "certificate_number", lambda cell: bool(OF_CERTIFICATE.fullmatch(text_of(cell))), least_different=2
    )
    yield Kind("certificate_number", _is_long_number, EVERY, is_open=False)
    yield Kind("certificate_level", is_level, beside="certificate_number")
    yield Kind(
        "certificate_valid_until",
        lambda cell: bool(TWO_DAYS.fullmatch(text_of(cell))) and is_end(cell),
        beside="certificate_number",
    )
    yield Kind(
        "assignment_starts_on", lambda cell: any(days_in("assignment_starts_on", cell, hints)), is_open=False
    )


def _places(known: Known) -> Iterator[Kind]:
    """Regions of one level, the widest first, because a kelurahan may have the name of its kecamatan. Then
    regions of any level, then bodies."""
    for field in PLACES:
        says = _names_region(known, frozenset({field}))
        yield Kind(field, says, against=OF_HOME, least_different=2)
    yield Kind("place", _names_region(known, frozenset(PLACES)), against=OF_HOME, least_different=2)
    yield Kind("organization", lambda cell: is_body(cell, known), against=OF_OTHERS)


def _names_region(known: Known, fields: frozenset[str]) -> Says:
    return lambda cell: not fields.isdisjoint(known.region_fields(text_of(cell)))


def is_body(cell: Cell, known: Known) -> bool:
    """Whether the registry knows a body of this name, or the text begins like the name of a body. "Panti"
    alone is a programme."""
    text = text_of(cell)
    return known.is_organization(text) or bool(BODY.match(text) and not known.is_programme_name(text))


def reads(field: str, hints: Hints) -> Says:
    def says(cell: Cell) -> bool:
        try:
            return bool(READERS[field](cell, hints))
        except DomainError:
            return False

    return says


def days_in(field: str, cell: Cell, hints: Hints) -> set[date]:
    """The date in the cell; empty if there is none. Numbers are ignored, because they may count anything."""
    if isinstance(cell, int | float):
        return set()
    try:
        day = READERS[field](cell, hints).get(field)
    except DomainError:
        return set()
    return {day} if isinstance(day, date) else set()


def told(cells: Iterable[Cell]) -> list[Cell]:
    """The filled cells, at most `MOST_CELLS`. A ditto sign is replaced by the cell above."""
    found: list[Cell] = []
    for cell in islice((cell for cell in cells if not is_empty(cell)), MOST_CELLS):
        is_sign = isinstance(cell, str) and is_ditto(cell)
        found += found[-1:] if is_sign else [cell]
    return found


def births_of(cells: Iterable[Cell], today: date) -> frozenset[date]:
    """The birth dates in a column of NIKs."""
    found: set[date] = set()
    for cell in told(cells):
        try:
            found.add(nik.parse(text_of(cell), today=today).birth_date)
        except DomainError:
            continue
    return frozenset(found)


def _is_programme(cell: Cell, known: Known) -> bool:
    text = text_of(cell)
    return known.is_programme(text) and not known.names_several_kinds(text) and not is_body(cell, known)


def _is_long_number(cell: Cell) -> bool:
    return bool(LONG_NUMBER.fullmatch(text_of(cell)))


def _is_birth(cell: Cell, births: frozenset[date], hints: Hints) -> bool:
    """Whether the cell holds place and date of birth. If the list has NIKs, one of them must contain the
    date."""
    match = BIRTH.fullmatch(text_of(cell)) if isinstance(cell, str) else None
    if not match or not match["place"] or not match["date"]:
        return False
    days = days_in("birth_date", match["date"], hints)
    return bool(days) and (not births or not births.isdisjoint(days))
