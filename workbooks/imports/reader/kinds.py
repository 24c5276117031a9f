"""The kinds of things that the cells of a column may be, whatever its head says.

What all cells are goes before what nearly all are; of two such kinds the first has the column, so the order
is part of the table: what has a shape of its own (a NIK, an address), then words that only the registry and
its lists know, then regions and bodies, whose names may be of anything.
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
from workbooks.imports.reader.cells import BIRTH, READERS, Hints, is_empty, text_of
from workbooks.imports.reader.days import NUMERIC
from workbooks.imports.reader.words import EMPLOYMENT_WORDS

Says = Callable[[Cell], bool]

# How sure a column is that only its cells tell: less than by any head.
BY_CONTENT: Final = 0.6
# So many cells are looked at, so many at least must stand there, such a share of them must agree: one slip of
# the hand in five rows is common in these lists, and two cells may be anything by chance.
MOST_CELLS: Final = 40
LEAST_CELLS: Final = 3
LEAST_SHARE: Final = 0.8
EVERY: Final = 1.0
# No level has so many figures; the number of a certificate has.
LONG_NUMBER: Final = re.compile(r".*\d{3}.*")
# Numbers that only certificates have: the certifier within, or the groups of BNSP.
OF_CERTIFICATE: Final = re.compile(
    r"(?i)(?=.*\d{2}).*\b(?:lsp\w*|bnsp)\b.*|\d{5}[ .]\d{4}[ .]\d[ .]\d{5,7}[ .]\d{4}"
)
# The first and the last day in one cell.
DAY: Final = r"\d{1,2}[\s./-]+\w{1,9}[\s./-]+\d{4}"
TWO_DAYS: Final = re.compile(
    rf"(?i)\s*{DAY}\s*(?:[-–—]|s\.?\s*/?\s*d\.?|sampai(?:\s+dengan)?|hingga)\s*{DAY}\s*"
)
# How many places somebody serves, and not which: "3 desa".
COUNT: Final = re.compile(
    r"(?i)\d{1,3}\s*(?:\([a-z ]+\)\s*)?(?:desa|kel\w*|kec\w*|gampong|nagari|pekon|kampung)?\.?"
)
# Words of heads over regions where nobody works, and over bodies for which nobody works.
OF_HOME: Final = frozenset({"asal", "lahir", "kelahiran", "ktp", "home", "born", "birth"})
OF_OTHERS: Final = frozenset({"uji", "ujian", "tuk", "penyelenggara", "mitra", "training", "asesmen"})


@dataclass(frozen=True)
class Kind:
    """What a column may hold, and which of its cells `says` so.

    `beside`: what another column must say, without which the cells may mean anything. `against`: words of a
    head that speak against it. `least_different`: so many different cells must stand there.
    `may_stand_twice`: of several such columns the first is meant. `is_open`: whether it is looked for below a
    head that nobody knows.
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
        """Whether such a share of the cells is of this kind, at least; it stops where too many are not."""
        spare = round((1 - max(share, self.share)) * len(cells), 2)
        for cell in cells:
            spare -= not self.says(cell)
            if spare < 0:
                return False
        return len(set(map(text_of, cells))) >= self.least_different


def kinds_of(known: Known, hints: Hints, births: frozenset[date]) -> list[Kind]:
    """All kinds, by precedence. `births`: the days of birth that the NIKs of the list tell."""
    return [*_of_shape(hints, births), *_words(known), *_papers(known, hints), *_places(known)]


def _of_shape(hints: Hints, births: frozenset[date]) -> Iterator[Kind]:
    is_phone, is_sex = reads("phone", hints), reads("sex", hints)
    yield from (Kind(field, reads(field, hints)) for field in ("nik", "nip"))
    yield Kind("email", reads("email", hints), may_stand_twice=True)
    # A day has as many figures as the telephone of an office.
    yield Kind(
        "phone", lambda cell: not NUMERIC.fullmatch(text_of(cell)) and is_phone(cell), may_stand_twice=True
    )
    yield Kind("employment_status", lambda cell: squeezed(text_of(cell)) in EMPLOYMENT_WORDS)
    # A number may count anything; only a head makes it a code.
    yield Kind("sex", lambda cell: not text_of(cell).isdigit() and is_sex(cell))
    yield Kind("birth_date", lambda cell: not births.isdisjoint(days_in("birth_date", cell, hints)))
    yield Kind("birth_place_and_date", lambda cell: _is_birth(cell, births, hints))


def _words(known: Known) -> Iterator[Kind]:
    """A programme is often a category as well (TKSK, PSM); among kinds of people it may be one that leaves
    the category open (PKH)."""
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
    """Regions of one level, from the widest: a kelurahan may bear the name of its kecamatan. Then regions of
    any level, then bodies."""
    for field in PLACES:
        says = _names_region(known, frozenset({field}))
        yield Kind(field, says, against=OF_HOME, least_different=2)
    yield Kind("place", _names_region(known, frozenset(PLACES)), against=OF_HOME, least_different=2)
    yield Kind("organization", lambda cell: is_body(cell, known), against=OF_OTHERS)


def _names_region(known: Known, fields: frozenset[str]) -> Says:
    return lambda cell: not fields.isdisjoint(known.region_fields(text_of(cell)))


def is_body(cell: Cell, known: Known) -> bool:
    """Whether the registry knows a body of this name, or the words begin as such names do. "Panti" alone is a
    programme."""
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
    """The day that a cell says; none where it says none. A number may count anything."""
    if isinstance(cell, int | float):
        return set()
    try:
        day = READERS[field](cell, hints).get(field)
    except DomainError:
        return set()
    return {day} if isinstance(day, date) else set()


def told(cells: Iterable[Cell]) -> list[Cell]:
    """The cells that say something, as many as are looked at; a sign for what stands above says that."""
    found: list[Cell] = []
    for cell in islice((cell for cell in cells if not is_empty(cell)), MOST_CELLS):
        is_sign = isinstance(cell, str) and is_ditto(cell)
        found += found[-1:] if is_sign else [cell]
    return found


def births_of(cells: Iterable[Cell], today: date) -> frozenset[date]:
    """The days of birth in a column of NIKs."""
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
    """Where and when somebody was born: on a day that a NIK tells, where the list has NIKs."""
    match = BIRTH.fullmatch(text_of(cell)) if isinstance(cell, str) else None
    if not match or not match["place"] or not match["date"]:
        return False
    days = days_in("birth_date", match["date"], hints)
    return bool(days) and (not births or not births.isdisjoint(days))
