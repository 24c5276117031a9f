"""Finds what a header means: the field of its column, and how certain that is.

A header is a path: the groups above the column first, the column's own words last ("SERTIFIKAT" over
"NOMOR"). The rules are tried in this order: the whole path as a known spelling; long headers (`grammar`);
words about somebody or something else ("atasan", "ijazah"), which leave the column without a field; a group
that gives meaning to the words below it; the own words as a known spelling; then parts and misspellings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from core.sheets.addresses import column_letter
from regions.names import squeezed
from workbooks.imports.columns import COLUMNS, COMBINED
from workbooks.imports.reader.grammar import (
    BODIES,
    ends_a_duty,
    is_of_other_paper,
    of_kinds,
    of_many_words,
)
from workbooks.imports.reader.head_words import NAME_AND_JOB, in_full, looks, words_of
from workbooks.imports.reader.topics import (
    DATE,
    FOREIGN,
    LEVELS,
    NAMED_WITH,
    NUMBER,
    START,
    TELLING,
    TOPICS,
    TWO_FACTS,
    UNTIL,
    asked,
    of_place,
    of_topic,
)

EXACT, CONTAINED, MISSPELT = 1.0, 0.8, 0.7
# Confidence of "Nama" below a group such as "LEMBAGA": it is a person's name only if no other column is.
OF_A_BODY: Final = 0.5
# Shorter spellings ("NIK", "HP") are not searched for inside longer headers: they would match by chance.
SHORTEST_CONTAINED: Final = 6
SHORTEST_MISSPELT: Final = 5
# Topics of at most this many letters ("SK") must be whole words; longer ones ("sertifi") are stems.
LONGEST_WORD: Final = 3
LEAST_LIKENESS: Final = 0.82
LEAST_LIKENESS_JOINED: Final = 0.9
NEAREST: Final = 3
NONE: Final[Mapping[str, str]] = MappingProxyType({})
SPELLINGS: Final = {key: column.field for column in (*COLUMNS, *COMBINED) for key in sorted(column.keys)}
WORDS: Final = {
    squeezed(text): re.findall(r"[^\W_]+", text.casefold())
    for column in (*COLUMNS, *COMBINED)
    for text in column.texts
}
LOOKS: Final = {looks(key): field for key, field in SPELLINGS.items()}
# A group of at most this many words that names a body: names and telephones below it are those of the body.
MOST_WORDS_OF_BODY: Final = 2
# The number of a question, as on paper forms: "2. NIK".
COUNTED: Final = re.compile(r"^\s*\d{1,2}[.)]\s*(?=\D)")
# Words for a kind of fact that may belong to any subject. A header of these words alone is no misspelt field.
OF_ANYTHING: Final = frozenset({*NUMBER, *DATE, *START, "registrasi", "reg"})
REACHED_AT: Final = frozenset({"phone", "email"})
PLACES: Final = frozenset({"place", "place_district", "place_regency"})
TICKS: Final = frozenset({"sex_male", "sex_female"})

# "Petugas" means people; it must not match the topic "tugas".
PEOPLE: Final = "petugas"

Understood = tuple[str | None, float]
NOTHING: Final[Understood] = (None, 0.0)


@dataclass(frozen=True)
class Mapped:
    """A column of a table. `header`: its path as text. `field`: None if unknown. `confidence`: 0 to 1.
    `is_apart`: it belongs to another table beside this one (`apart`)."""

    index: int
    header: str
    field: str | None
    confidence: float
    is_confirmed: bool = False  # by an office
    is_apart: bool = False

    @property
    def letter(self) -> str:
        return column_letter(self.index + 1)


@dataclass(frozen=True)
class Header:
    """The header of a table: its rows `top` to `row` (counted from 1) and its columns.

    `is_form`: the headers are the labels of forms, so they have no column in the file.
    """

    row: int
    columns: tuple[Mapped, ...]
    top: int = 0
    is_form: bool = False

    def index_of(self, field: str) -> int | None:
        return next((column.index for column in self.columns if column.field == field), None)

    @property
    def names_villages(self) -> bool:
        """Whether the header of the places says desa or kelurahan, not just a place."""
        return any(column.field == "place" == width_of(column) for column in self.columns)

    def letter_of(self, field: str) -> str | None:
        if self.is_form:
            return None
        return next((column.letter for column in self.columns if column.field == field), None)

    def person_beside(self) -> Mapped | None:
        """The second column of names, if another table with names and NIKs stands to the right; else None."""
        again = {
            owner.field: column
            for owner in self.columns
            for column in self.columns
            if owner.field and not column.field and _is_told_again(owner.header, column.header)
        }
        return again.get("name") if "nik" in again else None

    @property
    def fields(self) -> frozenset[str]:
        return frozenset(column.field for column in self.columns if column.field)


def understood(path: Sequence[str], extra: Mapping[str, str] = NONE) -> Understood:
    """The field that a header means, and the confidence from 0 to 1. (None, 0.0) if it is not understood.

    `path`: the groups above the column, then its own words. `extra`: the field of each further header, by its
    squeezed spelling.
    """
    for text in (path[-1], " ".join(path)):
        if squeezed(text) in extra:
            return extra[squeezed(text)], EXACT
    return _understood(tuple(path))


def is_foreign(text: str) -> bool:
    """Whether the words of a header are about something or somebody else."""
    return not FOREIGN.isdisjoint(words_of(_without_brackets(text)))


def _is_told_again(header: str, other: str) -> bool:
    """Whether both headers end alike ("REGU A NAMA", "REGU B NAMA") and the second is not `is_foreign`."""
    return header.split()[-1:] == other.split()[-1:] and not is_foreign(other)


@lru_cache(maxsize=4_096)
def _understood(path: tuple[str, ...]) -> Understood:
    path = tuple(COUNTED.sub("", text) or text for text in path)
    if len(path) > 1 and not words_of(_without_brackets(path[-1])):
        path = (*path[:-2], f"{path[-2]} {path[-1]}")  # "NAMA PETUGAS" over "(lengkap dengan gelar)"
    field, confidence = _of_path(path)
    if field is None and not is_foreign(" ".join(path)):
        field, confidence = _of_path(tuple(map(in_full, path)))
        confidence = min(confidence, MISSPELT)
    if field in REACHED_AT and not BODIES.isdisjoint(words_of(path[-1])):
        return NOTHING
    if any(map(_is_body, path[:-1])):
        if field in REACHED_AT:
            return NOTHING
        if field == "name":
            return field, OF_A_BODY
    return field, confidence


def _is_body(group: str) -> bool:
    words = words_of(group)
    return len(words) <= MOST_WORDS_OF_BODY and not BODIES.isdisjoint(words)


def _of_path(path: tuple[str, ...]) -> Understood:
    leaf, whole = path[-1], " ".join(path)
    if squeezed(whole) in SPELLINGS:
        return SPELLINGS[squeezed(whole)], EXACT
    words = words_of(_without_brackets(whole))
    field = of_many_words(words_of(whole)) or of_many_words(words)
    if field:
        return field, CONTAINED
    if NAME_AND_JOB.fullmatch(leaf):
        return "name", CONTAINED
    if is_foreign(whole) or ends_a_duty(words) or is_of_other_paper(words):
        return NOTHING
    for start in range(len(path) - 1):
        field = _in_group(path[start], " ".join(path[start + 1 :])) or _in_group(path[start], leaf)
        if field:
            return field, EXACT
    for text in (leaf, _without_brackets(leaf), asked(_without_brackets(leaf))):
        if squeezed(text) in SPELLINGS:
            return SPELLINGS[squeezed(text)], EXACT
    field = (
        of_kinds(words_of(_without_brackets(leaf)))
        or _of_parts(leaf)
        or _of_many_words(path)
        or _by_words(leaf)
        or _of_topic(whole)
        or _contained(leaf)
    )
    return (field, CONTAINED) if field else _misspelt(leaf)


def _of_many_words(path: Sequence[str]) -> str | None:
    """The field of the column's own words (`grammar`). None below a group about validity."""
    groups = words_of(" ".join(path[:-1]))
    return None if not set(UNTIL).isdisjoint(groups) else of_many_words(words_of(_without_brackets(path[-1])))


def _in_group(group: str, text: str) -> str | None:
    words = words_of(group)
    stem = "".join(word for word in words if word != PEOPLE)
    leaf = squeezed(_without_brackets(text))
    for topic, fields in TOPICS:
        is_about = topic in words if len(topic) <= LONGEST_WORD else topic in stem
        if is_about and leaf in fields:
            return fields[leaf]
    return None


def _of_parts(text: str) -> str | None:
    """By the parts around "/": the name in "desa / nama PSM", else the only part that is a known spelling."""
    parts = [_without_brackets(part) for part in text.split("/")]
    if len(parts) == 1:
        return None
    fields = {SPELLINGS[squeezed(part)] for part in parts if squeezed(part) in SPELLINGS}
    if "name" in fields or any(map(_is_name, parts)):
        return "name"
    if of_topic(words_of(text)) in TWO_FACTS:
        return of_topic(words_of(text))
    return fields.pop() if len(fields) == 1 else None


def _is_name(text: str) -> bool:
    words = words_of(text)
    return words[:1] == ["nama"] and not NAMED_WITH.isdisjoint(words[1:2])


def _by_words(text: str) -> str | None:
    """The field by single words, whatever stands around them."""
    words = words_of(_without_brackets(text))
    if _is_name(_without_brackets(text)):
        return "name"
    field = of_place(words) or of_topic(words)
    if field or words[:1] == ["nama"]:
        return field
    return next((TELLING[word] for word in (*words, *words_of(text)) if word in TELLING), None)


def _of_topic(text: str) -> str | None:
    """By the words outside brackets, else by all words: "Sertifikat (nomor, tanggal)"."""
    return of_topic(words_of(_without_brackets(text))) or of_topic(words_of(text))


def _contained(text: str) -> str | None:
    key = squeezed(text)
    inside = [known for known in SPELLINGS if len(known) >= SHORTEST_CONTAINED and known in key]
    return SPELLINGS[max(inside, key=len)] if inside else None


def _misspelt(text: str) -> Understood:
    key = squeezed(text)
    if looks(key) in LOOKS:
        return LOOKS[looks(key)], MISSPELT
    if len(key) < SHORTEST_MISSPELT or set(words_of(text)) <= OF_ANYTHING:
        return NOTHING
    near = get_close_matches(key, SPELLINGS, n=NEAREST, cutoff=LEAST_LIKENESS)
    meant = next((each for each in near if _is_word_by_word(text, each)), None)
    return (SPELLINGS[meant], MISSPELT) if meant else NOTHING


def _is_word_by_word(text: str, key: str) -> bool:
    """Whether the text misspells the known spelling. Each word must be similar ("tgl akhir" is not "tgl
    lahir"); if the numbers of words differ, only blanks may be wrong and no word may be missing."""
    said, meant = words_of(text), WORDS[key]
    if len(said) != len(meant):
        return SequenceMatcher(None, squeezed(text), key).ratio() >= LEAST_LIKENESS_JOINED
    return all(map(_are_near, said, meant))


def _are_near(word: str, other: str) -> bool:
    if word in NUMBER and other in NUMBER:
        return True
    letters = iter(other)
    is_shortened = word[0] == other[0] and all(letter in letters for letter in word)
    return is_shortened or SequenceMatcher(None, word, other).ratio() >= LEAST_LIKENESS


def _without_brackets(text: str) -> str:
    return re.sub(r"\([^)]*\)", " ", text)


def width_of(column: Mapped) -> str:
    """The field of the level that the header of a place names; "" if it names none ("Wilayah tugas") or
    several ("Kecamatan/Desa")."""
    named = {LEVELS[word] for word in words_of(column.header) if word in LEVELS}
    return named.pop() if len(named) == 1 else ""
