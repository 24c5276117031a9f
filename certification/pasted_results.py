"""Results copied out of Excel: which column holds what, and whose line it is.

Lines are matched by registry number, else by name, else by their order. Nothing is guessed silently: what
could not be read, or belongs to nobody, is reported with its line.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, fields
from typing import Final

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from certification.enums import CandidateState
from registry.names.titles import split_titles, squeeze

WORDS: Final = {
    CandidateState.PASSED: ("k", "kompeten", "lulus", "pass", "passed", "competent"),
    CandidateState.FAILED: (
        "bk",
        "belum kompeten",
        "tidak kompeten",
        "tidak lulus",
        "tl",
        "gagal",
        "fail",
        "failed",
        "not yet competent",
    ),
    CandidateState.ABSENT: ("th", "tidak hadir", "absen", "mangkir", "alpa", "absent"),
    CandidateState.ATTENDED: ("h", "hadir", "attended", "present"),
}
STATE_OF: Final = {word: state for state, words in WORDS.items() for word in words}
NO_ANSWER: Final = frozenset({"", "-", "–", "belum", "belum ada"})
REGISTRY_NUMBER: Final = re.compile(r"(?i)rp-\d+-\d+")
# A certificate number has digits and is longer than a line's own number; it is no date and no NIK.
DOCUMENT_NUMBER: Final = re.compile(r"(?!\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$)(?!\d{16}$)(?=.*\d).{5,}")
NIK: Final = re.compile(r"\d{16}")
LONGEST: Final = 1000


@dataclass(frozen=True)
class Listed:
    """Somebody of the grid, in its order."""

    pk: int
    registry_number: str
    name: str


@dataclass(frozen=True)
class Answer:
    """What one line says about somebody; "" where it says nothing."""

    state: str = ""
    number: str = ""


@dataclass
class Reading:
    """What was understood, by person, and what was not."""

    answers: dict[int, Answer] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
    matched_by: str = ""


@dataclass(frozen=True)
class _Columns:
    state: int | None
    number: int | None
    registry_number: int | None
    name: int | None
    strangers: int | None


def read_pasted(text: str, people: Sequence[Listed]) -> Reading:
    """What the pasted cells say of the people of the grid."""
    lines = _lines(text)
    columns = _columns(lines, people)
    if columns.state is None and columns.number is None:
        return Reading(problems=[_("No results could be read. Copy the column with K, BK or TH.")])
    if lines and _is_head(lines[0], columns, people):
        lines = lines[1:]
    if columns.strangers is not None and columns.registry_number is None and columns.name is None:
        return Reading(problems=[_of_strangers(line[columns.strangers] for line in lines)])
    reading = Reading()
    whose = _matched(lines, columns, people, reading)
    for place, line in enumerate(lines, start=1):
        answer = _answer(line, columns, place, reading)
        pk = whose(place, line)
        if pk is None and answer != Answer():
            reading.problems.append(
                _("Line %(line)s belongs to nobody in this list: %(cells)s.")
                % {"line": place, "cells": ", ".join(filter(None, line))[:80]}
            )
        elif pk is not None and answer != Answer():
            reading.answers[pk] = answer
    return reading


def _lines(text: str) -> list[list[str]]:
    rows = csv.reader(io.StringIO(text.replace("\r\n", "\n")), delimiter="\t")
    lines = [[squeeze(cell) for cell in row] for row in rows][:LONGEST]
    while lines and not any(lines[-1]):
        lines.pop()
    width = max(map(len, lines), default=0)
    return [line + [""] * (width - len(line)) for line in lines]


def _columns(lines: Sequence[Sequence[str]], people: Sequence[Listed]) -> _Columns:
    """Which column holds what, judged by most of its filled cells."""
    names = {_name_key(person.name) for person in people} - {""}
    kinds: dict[str, int] = {}
    for place, column in enumerate(zip(*lines, strict=True)):
        kind = _kind(column, names)
        if kind:
            kinds.setdefault(kind, place)
    return _Columns(**{each.name: kinds.get(each.name) for each in fields(_Columns)})


def _kind(column: Sequence[str], names: set[str]) -> str:
    filled = [cell for cell in column if cell.casefold() not in NO_ANSWER]
    # One known name is enough: the list of a test names people of many offices, of whom few are here.
    if any(_name_key(cell) in names for cell in filled):
        return "name"
    said = Counter(filled)
    looks: dict[str, Callable[[str], object]] = {
        "state": lambda cell: cell.casefold() in STATE_OF,
        "registry_number": REGISTRY_NUMBER.fullmatch,
        "number": DOCUMENT_NUMBER.fullmatch,
        "strangers": lambda cell: NIK.fullmatch(cell) or (any(map(str.isalpha, cell)) and said[cell] == 1),
    }
    for kind, is_one in looks.items():
        if filled and 2 * sum(bool(is_one(cell)) for cell in filled) >= len(filled):
            return kind
    return ""


def _of_strangers(cells: Iterable[str]) -> str:
    """NIKs, or words that differ from line to line: read in order they would give results to others."""
    named = ", ".join(filter(None, cells))[:80]
    return _(
        "Nobody in this list has such a name or number: %(cells)s. "
        "Paste the names as they stand here, or the results alone."
    ) % {"cells": named}


def _is_head(line: Sequence[str], columns: _Columns, people: Sequence[Listed]) -> bool:
    """The first line names the columns: nothing in it says anything of anybody."""
    cells = [
        (columns.state, lambda cell: cell.casefold() in STATE_OF or cell.casefold() in NO_ANSWER),
        (columns.number, lambda cell: not cell or bool(DOCUMENT_NUMBER.fullmatch(cell))),
        (columns.registry_number, lambda cell: bool(REGISTRY_NUMBER.fullmatch(cell))),
        (columns.name, lambda cell: _name_key(cell) in {_name_key(person.name) for person in people}),
    ]
    return any(line) and not any(looks(line[place]) for place, looks in cells if place is not None)


def _answer(line: Sequence[str], columns: _Columns, place: int, reading: Reading) -> Answer:
    word = line[columns.state] if columns.state is not None else ""
    state = STATE_OF.get(word.casefold(), "")
    if not state and word.casefold() not in NO_ANSWER:
        reading.problems.append(
            _("Line %(line)s says “%(word)s”. Write K, BK, TH or hadir.") % {"line": place, "word": word[:40]}
        )
    number = line[columns.number] if columns.number is not None else ""
    if number and columns.state is None:
        state = CandidateState.PASSED
    return Answer(state=state, number="" if number in NO_ANSWER else number)


def _matched(
    lines: Sequence[Sequence[str]], columns: _Columns, people: Sequence[Listed], reading: Reading
) -> Callable[[int, Sequence[str]], int | None]:
    """The function from a line to the person it is about."""
    if columns.registry_number is not None:
        column = columns.registry_number
        by_number = {person.registry_number.casefold(): person.pk for person in people}
        reading.matched_by = _("by registry number")
        return lambda place, line: by_number.get(line[column].casefold())
    if columns.name is not None:
        name_column = columns.name
        by_name: dict[str, int | None] = {}
        for person in people:
            key = _name_key(person.name)
            by_name[key] = None if key in by_name else person.pk
        reading.matched_by = _("by name")
        return lambda place, line: by_name.get(_name_key(line[name_column]))
    reading.matched_by = _("by order")
    if len(lines) != len(people):
        reading.problems.append(
            ngettext(
                "%(lines)s line was pasted for %(people)s people: it was read in order. Check who got what.",
                "%(lines)s lines were pasted for %(people)s people: they were read in order. "
                "Check who got what.",
                len(lines),
            )
            % {"lines": len(lines), "people": len(people)}
        )
    return lambda place, line: people[place - 1].pk if place <= len(people) else None


def _name_key(name: str) -> str:
    """A name without titles, case and marks."""
    return re.sub(r"[^a-z ]", "", split_titles(name).name.casefold())
