"""What a head means: the field of its column, and how surely.

A head is a path: its own words last, the groups above it first ("SERTIFIKAT" over "NOMOR"). The whole
path is looked up as an office's spelling; words of somebody or something else ("atasan", "ijazah") take
the column away from us; then a group lends its meaning to the words below it; then parts and misspellings
are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from core.sheets.addresses import column_letter
from core.sheets.reading import Cell
from regions.names import squeezed
from workbooks.imports.columns import COLUMNS, COMBINED
from workbooks.imports.reader.topics import FOREIGN, NAMED_WITH, TELLING, TOPICS, of_place, of_topic

EXACT, CONTAINED, MISSPELT = 1.0, 0.8, 0.7
# Shorter spellings ("NIK", "HP") inside a longer head would mean anything.
SHORTEST_CONTAINED: Final = 6
SHORTEST_MISSPELT: Final = 5
# Topics as short as these are whole words ("SK"); longer ones are stems ("sertifi").
LONGEST_WORD: Final = 3
LEAST_LIKENESS: Final = 0.82
NONE: Final[Mapping[str, str]] = MappingProxyType({})
SPELLINGS: Final = {key: column.field for column in (*COLUMNS, *COMBINED) for key in sorted(column.keys)}
# A second column of places is the wider one: the kecamatan beside the kelurahan.
WIDER: Final = (("kec", "place_district"), ("kab", "place_regency"), ("kota", "place_regency"))
TICKS: Final = frozenset({"sex_male", "sex_female"})

Understood = tuple[str | None, float]
NOTHING: Final[Understood] = (None, 0.0)


@dataclass(frozen=True)
class Mapped:
    """One column of a table. `field` is null where nothing understands the head."""

    index: int
    header: str
    field: str | None
    confidence: float

    @property
    def letter(self) -> str:
        return column_letter(self.index + 1)


@dataclass(frozen=True)
class Header:
    """The lines of heads, `top` to `row` (from 1), and what the columns hold."""

    row: int
    columns: tuple[Mapped, ...]
    top: int = 0

    def index_of(self, field: str) -> int | None:
        return next((column.index for column in self.columns if column.field == field), None)

    def letter_of(self, field: str) -> str | None:
        return next((column.letter for column in self.columns if column.field == field), None)

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(column.field for column in self.columns if column.field)


def understood(path: Sequence[str], extra: Mapping[str, str] = NONE) -> Understood:
    """The field that a head means, and the confidence from 0 to 1.

    `extra`: the field of each further head, by its squeezed spelling.
    """
    for text in (path[-1], " ".join(path)):
        if squeezed(text) in extra:
            return extra[squeezed(text)], EXACT
    return _understood(tuple(path))


def is_foreign(text: str) -> bool:
    """Whether the words of a head are about something or somebody else."""
    return not FOREIGN.isdisjoint(_words(_without_brackets(text)))


def head_text(cell: Cell) -> str:
    return " ".join(cell.split()) if isinstance(cell, str) else ""


@lru_cache(maxsize=4_096)
def _understood(path: tuple[str, ...]) -> Understood:
    leaf, whole = path[-1], " ".join(path)
    if squeezed(whole) in SPELLINGS:
        return SPELLINGS[squeezed(whole)], EXACT
    if is_foreign(whole):
        return NOTHING
    for start in range(len(path) - 1):
        field = _in_group(path[start], " ".join(path[start + 1 :])) or _in_group(path[start], leaf)
        if field:
            return field, EXACT
    for text in (leaf, _without_brackets(leaf)):
        if squeezed(text) in SPELLINGS:
            return SPELLINGS[squeezed(text)], EXACT
    field = _by_words(leaf) or of_topic(_words(_without_brackets(whole))) or _contained(leaf)
    return (field, CONTAINED) if field else _misspelt(leaf)


def _in_group(group: str, text: str) -> str | None:
    stem, words = squeezed(group), _words(group)
    leaf = squeezed(_without_brackets(text))
    for topic, fields in TOPICS:
        is_about = topic in words if len(topic) <= LONGEST_WORD else topic in stem
        if is_about and leaf in fields:
            return fields[leaf]
    return None


def _by_words(text: str) -> str | None:
    """By single words that tell, whatever stands around them."""
    words = _words(_without_brackets(text))
    if words[:1] == ["nama"] and not NAMED_WITH.isdisjoint(words[1:2]):
        return "name"
    field = of_place(words) or of_topic(words)
    if field or words[:1] == ["nama"]:
        return field
    return next((TELLING[word] for word in (*words, *_words(text)) if word in TELLING), None)


def _contained(text: str) -> str | None:
    key = squeezed(text)
    inside = [known for known in SPELLINGS if len(known) >= SHORTEST_CONTAINED and known in key]
    return SPELLINGS[max(inside, key=len)] if inside else None


def _misspelt(text: str) -> Understood:
    key = squeezed(text)
    if len(key) < SHORTEST_MISSPELT:
        return NOTHING
    near = get_close_matches(key, SPELLINGS, n=1, cutoff=LEAST_LIKENESS)
    return (SPELLINGS[near[0]], MISSPELT) if near else NOTHING


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)", " ", text)


def mapped(paths: Iterable[tuple[int, Sequence[str]]], extra: Mapping[str, str] = NONE) -> tuple[Mapped, ...]:
    """Each column's field; where two claim the same field, the surer one has it, else the first."""
    found = [Mapped(index, " ".join(path), *understood(path, extra)) for index, path in paths if path]
    if not {column.field for column in found} >= TICKS:
        found = [column if column.field not in TICKS else _unmapped(column) for column in found]
    owners: dict[str, Mapped] = {}
    for column in found:
        if column.field and column.confidence > getattr(owners.get(column.field), "confidence", 0):
            owners[column.field] = column
    return tuple(
        column if not column.field or owners[column.field] is column else _second(column, owners)
        for column in found
    )


def _second(column: Mapped, owners: Mapping[str, Mapped]) -> Mapped:
    """What a column holds whose field another column has."""
    if column.field == "place":
        for word, field in WIDER:
            if word in squeezed(column.header) and field not in owners:
                return replace(column, field=field)
    return _unmapped(column)


def _unmapped(column: Mapped) -> Mapped:
    return replace(column, field=None, confidence=0.0)
