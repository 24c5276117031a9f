"""Values written once for many rows: in a group, a title, the name of the sheet or file, a merged cell,
"idem".

A row's own cell always has priority. A row gets a note about each value that comes from another place without
a sign in the row itself, so that nobody takes it for the row's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePath
from typing import Final, Protocol

from django.utils.translation import gettext as _

from core.sheets.reading import Merge
from core.sheets.rows import Cell, Row
from registry.names.titles import squeeze
from workbooks.imports.problems import Problem, warning
from workbooks.imports.programme_words import KINDS_OF_PLACES, runs_of_words
from workbooks.imports.reader.bodies import SERVICE
from workbooks.imports.reader.grammar import AREAS
from workbooks.imports.reader.groups import LABELLED, ways_to_read
from workbooks.imports.reader.headers import EXACT, Header, understood
from workbooks.imports.reader.names import JOB_BESIDE
from workbooks.imports.reader.others import OF_SERVED
from workbooks.imports.reader.places import PLACE_OF_PROGRAMME, PLACE_OF_TITLE, readings
from workbooks.imports.reader.tables import Line
from workbooks.imports.reader.texts import is_empty, text_of
from workbooks.imports.reader.words import DITTO

# Row numbers of values that stand in no row.
SHEET_NAME, FILE_NAME = 0, -1
# From the widest to the narrowest. A new wider place ends the narrower ones.
PLACES: Final = ("place_regency", "place_district", "place")
# Fields that may be written once for the rows below.
SHARED: Final = (*PLACES, "programme", "organization")
LONGEST_DITTO: Final = 10
# Signs around and between the letters of "same as above": "s.d.a.", "s d a", "-"-".
BETWEEN_DITTO: Final = re.compile(r"[\s.\-–—]+")
NEVER_DITTO: Final = frozenset(
    {"name", "nik", "nip", "registry_number", "phone", "email", "certificate_number"}
)
# Lines about an office and its address, not about the people.
LETTERHEAD: Final = re.compile(
    r"(?i)\s*(?:pemerintah|dinas|badan|kementerian|sekretariat|balai|jl\b|jalan)\b"
)
# Where the name of a place begins within a title.
PLACE_IN_TITLE: Final = re.compile(
    r"(?i)\b(?:kelurahan|kel\.?|desa|kecamatan|kec\.?|distrik|kabupaten|kab\.?|kota)\s"
)
# Short names of programmes.
SHORT_NAME: Final = re.compile(r"\b(?:[A-Z]{3,6}\d?|[A-Z]{2}\d|TAGANA|Tagana)\b")
YEAR: Final = re.compile(r"(?i)[\s,.\-]*(?:tahun|th\.?|thn\.?|periode|bulan|per)?[\s.]*(?:19|20)\d{2}.*$")


# Words for the state of a copy at the end of a file name.
COPY: Final = re.compile(
    r"(?i)(?:\s+(?:fix\w*|final|rev\w*|baru|terbaru|terakhir|update|copy|of|salinan|lengkap|ok|v?\d{1,2}|\(\d+\)))+$"
)
# The sender in a file name is not the programme of the people.
SENDER: Final = re.compile(r"(?i)\b(?:dinas sosial|dinsos\w*|kementerian sosial|kemensos)\b")
# Between several kinds of people.
AND: Final = re.compile(r"(?i)\b(?:dan|serta|and)\b|[&+,]")


class Known(Protocol):
    """What the registry knows about words in headings and cells, for the user who imports the file."""

    def is_programme(self, text: str) -> bool: ...

    def is_programme_name(self, text: str) -> bool:
        """Whether the text is the whole name of a programme, or an alias of it."""
        ...

    def is_category(self, text: str) -> bool: ...

    def place_field(self, text: str, within: Sequence[str]) -> str | None:
        """Which of `PLACES` the text names, searched in the regions of `within`; None for anything else."""
        ...

    def region_fields(self, text: str) -> frozenset[str]:
        """Which of `PLACES` have a region of this name where the user may import people."""
        ...

    def names_several_kinds(self, text: str) -> bool:
        """Whether the text names several kinds of people and leaves open which is meant:
        "Peksos/Penyuluh"."""
        ...

    def is_organization(self, text: str) -> bool: ...

    def is_issuer(self, text: str) -> bool: ...


@dataclass(frozen=True)
class Shared:
    """A value written once, and its row (or `SHEET_NAME`, `FILE_NAME`). `is_explicit`: it has a label or
    stands in a group or header; a place found in the words of a title is not explicit."""

    field: str
    text: str
    row: int
    is_explicit: bool = True

    def note(self) -> Problem:
        sentence = _("“%(text)s” stands in row %(row)s; it was read for this row.")
        if self.row == SHEET_NAME:
            sentence = _("“%(text)s” is the sheet's name; it was read for this row.")
        elif self.row == FILE_NAME:
            sentence = _("“%(text)s” is the file's name; it was read for this row.")
        return warning(
            f"{self.field}_carried", sentence % {"text": self.text[:60], "row": self.row}, self.field
        )


class Context:
    """The values that hold for the current row, from titles and groups."""

    def __init__(self, known: Known) -> None:
        self.known = known
        self.held: dict[str, Shared] = {}
        self.titles: dict[str, Shared] = {}
        self.where = ""

    def read_title(self, above: Sequence[Line], sheet_name: str, file_name: str = "") -> None:
        """Read the lines above a table. What they do not say comes from the sheet name, then from the file
        name."""
        self._hold_weakly(self._title_of(file_name), FILE_NAME)
        self._hold_weakly(self._title_of(sheet_name), SHEET_NAME)
        for line in above:
            cells = [text_of(cell) for cell in line.cells if cell is not None]
            labelled = LABELLED.fullmatch(" ".join(cells))
            if labelled:
                self._hold_labelled(labelled["label"], labelled["value"], line.number)
            elif len(cells) <= 2 and not LETTERHEAD.match(cells[0]):
                self._hold_weakly(cells[-1], line.number)
        self.titles = dict(self.held)
        self.where = ", ".join(self.held[name].text for name in reversed(PLACES) if name in self.held)

    def read_head(self, header: Header) -> None:
        """Read the programme in the header of the names ("Nama Pendamping PKH"). It replaces that of a
        title."""
        head = next((column.header for column in header.columns if column.field == "name"), "")
        for word in self._programme_within(self._title_of(head)):
            self._hold(Shared("programme", word, header.row))
            self.titles = dict(self.held)

    @property
    def is_of_workers(self) -> bool:
        """Whether a title names a programme that is also a category of workers ("TKSK"), not help for
        others."""
        programme = self.titles.get("programme")
        return programme is not None and self.known.is_category(programme.text)

    def enter(self, text: str, row: int) -> bool:
        """Begin a group if the text names one; return whether it does."""
        named = self._named(text, is_title=False) or self._labelled(text) or self._body(text)
        if named:
            self._leave_body()
        for each in named:
            self._hold(Shared(*each, row))
        return bool(named)

    def _body(self, text: str) -> list[tuple[str, str]]:
        """The body in a heading above its people: "B. LKSA Kasih Ibu"."""
        *_others, name = ways_to_read(text)
        return [("organization", name)] if SERVICE.match(name) else []

    def _labelled(self, text: str) -> list[tuple[str, str]]:
        """What stands behind its label: "Lokasi Tugas: Kec. Cimahi Selatan"."""
        match = LABELLED.fullmatch(text)
        if match is None:
            return []
        field, confidence = understood((match["label"],))
        if match["label"].casefold() in AREAS:
            field, confidence = "place", EXACT
        if confidence < EXACT or field not in SHARED:
            return []
        value = next(iter(ways_to_read(match["value"])))
        return [("organization", value)] if field == "organization" else self._named(value, is_title=False)

    def _leave_body(self) -> None:
        self.held.pop("organization", None)
        if "organization" in self.titles:
            self.held["organization"] = self.titles["organization"]

    def leave_groups(self) -> None:
        """Forget the groups, so that only the values of the titles hold."""
        self.held = dict(self.titles)

    def fill(self, values: dict[str, object]) -> list[Problem]:
        """Add the values that the row does not have itself; return a note for each.

        The place of a title is only for rows without any place: people may work outside the region of the
        title.
        """
        behind = values.pop(PLACE_OF_PROGRAMME, None)
        if behind and not any(values.get(name) for name in PLACES) and self._place(str(behind)):
            values["place"] = behind
        job = str(values.pop(JOB_BESIDE, None) or "")
        if job and not values.get("programme") and self.known.is_programme(job):
            values["programme"] = job
        has_place = any(values.get(name) for name in PLACES)
        if has_place and self.where:
            values[PLACE_OF_TITLE] = self.where
        notes = []
        for name, shared in self.held.items():
            if values.get(name) or (has_place and name in PLACES and not shared.is_explicit):
                continue
            values[name] = shared.text
            notes.append(shared.note())
        return notes

    def _named(self, text: str, *, is_title: bool) -> list[tuple[str, str]]:
        """The programme and the place that the text names, each with its words.

        In a title the place may stand after any words, in a group only after the programme.
        """
        return max((self._names(words, is_title) for words in ways_to_read(text)), key=len)

    def _title_of(self, sheet_name: str) -> str:
        """The words of a sheet name, with short names of programmes in capitals: "tksk_inhil_2024"."""
        words = sheet_name.replace("_", " ").split()
        return " ".join(word.upper() if self._is_short_name(word) else word for word in words)

    def _is_short_name(self, word: str) -> bool:
        is_open = word.casefold() not in KINDS_OF_PLACES
        return is_open and bool(SHORT_NAME.fullmatch(word.upper())) and self.known.is_programme(word)

    def _names(self, words: str, is_title: bool) -> list[tuple[str, str]]:
        """Of words that name several kinds of people ("PSM (Peksos Medis)") only the place is read."""
        is_open = self.known.names_several_kinds(words)
        programme = [("programme", words)] if self.known.is_programme(words) and not is_open else []
        if is_title and not (programme or is_open):
            programme = [("programme", word) for word in self._programme_within(words)]
        begins = [match.start() for match in PLACE_IN_TITLE.finditer(words)] if is_title or programme else []
        places = filter(None, (self._place(words[start:]) for start in (0, *begins)))
        return [*programme, *islice(places, 1)]

    def _programme_within(self, title: str) -> list[str]:
        """The only programme in a title, by its short name or in full: "REKAP PELATIHAN TKSK". Empty if
        there are several, or if the title is about recipients of help."""
        if OF_SERVED.search(title):
            return []
        found = {word for word in SHORT_NAME.findall(title) if self.known.is_programme(word)}
        if not found:
            names = list(filter(self.known.is_programme_name, runs_of_words(title)))
            found = {name for name in names if not any(name in longer for longer in names if longer != name)}
        return list(found) if len(found) == 1 else []

    def _place(self, words: str) -> tuple[str, str] | None:
        within = [self.held[name].text for name in reversed(PLACES) if name in self.held]
        for reading in readings(words):
            field = self.known.place_field(reading, within) or self.known.place_field(reading, ())
            if field:
                return field, reading
        return None

    def _hold_labelled(self, label: str, value: str, row: int) -> None:
        field, confidence = understood((label,))
        if field is None or confidence < EXACT or field not in SHARED or is_empty(value):
            return
        if field not in PLACES or self.known.place_field(value, ()):
            self._hold(Shared(field, value, row))

    def _hold_weakly(self, text: str, row: int) -> None:
        for each in self._named(YEAR.sub("", squeeze(text)), is_title=True):
            self._hold(Shared(*each, row, is_explicit=False))

    def _hold(self, shared: Shared) -> None:
        if shared.field in PLACES:
            for narrower in PLACES[PLACES.index(shared.field) :]:
                self.held.pop(narrower, None)
        self.held[shared.field] = shared


def title_of_file(name: str) -> str:
    """The words of a file name as a title; "" if they name several lists."""
    words = SENDER.sub("", COPY.sub("", " ".join(re.split(r"[\s_.\-]+", PurePath(name).stem))))
    return "" if AND.search(words) else squeeze(words)


def unmerged(lines: Sequence[Line], merges: Iterable[Merge]) -> list[Line]:
    """The lines with each vertically merged cell filled down to all its rows."""
    tall = [each for each in merges if each.bottom > each.top]
    if not tall:
        return list(lines)
    cells = {line.number: list(line.cells) for line in lines}
    for merge in tall:
        top = cells.get(merge.top)
        value = _at(top, merge.left) if top else None
        for row in range(merge.top + 1, merge.bottom + 1):
            if value is not None and row in cells and merge.left < len(cells[row]):
                cells[row][merge.left] = value
    return [Line(line.number, cells[line.number]) for line in lines]


class Above:
    """Fills a cell from the row above: if it holds a ditto sign, or if the column writes each value only
    once."""

    def __init__(self, people: Sequence[Line], header: Header) -> None:
        self.once = frozenset(
            column.index
            for column in header.columns
            if column.field in SHARED and _is_written_once([_at(line.cells, column.index) for line in people])
        )
        self.indexes = {column.field: column.index for column in header.columns}
        self.last: dict[int, tuple[Line, Cell]] = {}

    def cell(self, line: Line, index: int, field: str) -> tuple[Cell, Shared | None]:
        """The cell to read. The second value is set if it was filled down without a ditto sign and needs a
        note."""
        cell = _at(line.cells, index)
        is_sign = isinstance(cell, str) and is_ditto(cell)
        is_left_out = index in self.once and is_empty(cell)
        if field in NEVER_DITTO or index not in self.last or not (is_sign or is_left_out):
            self.last[index] = line, cell
            return cell, None
        source, above = self.last[index]
        if is_sign:
            return above, None
        if self._is_elsewhere(line, source, field):
            return cell, None
        return above, Shared(field, text_of(above), source.number)

    def forget_places(self) -> None:
        """After the heading of a group, no place from above it is filled down."""
        for name in PLACES:
            self.last.pop(self.indexes.get(name, -1), None)

    def _is_elsewhere(self, line: Line, source: Line, field: str) -> bool:
        """Whether the row names another wider place than its source. Then the narrower place is not filled
        down."""
        wider = PLACES[: PLACES.index(field)] if field in PLACES else ()
        columns = [self.indexes[name] for name in wider if name in self.indexes]
        pairs = ((_at(line.cells, index), _at(source.cells, index)) for index in columns)
        return any(not is_empty(cell) and cell != above for cell, above in pairs)


def _is_written_once(cells: Sequence[Cell]) -> bool:
    """Whether the column writes each value only where it begins, and is empty in at least half of its
    cells."""
    given = [text_of(cell) for cell in cells if not is_empty(cell)]
    is_sparse = 0 < len(given) <= len(cells) - len(given)
    return is_sparse and not is_empty(cells[0]) and len(set(given)) == len(given)


def _at(cells: Row, index: int) -> Cell:
    return cells[index] if index < len(cells) else None


def is_ditto(text: str) -> bool:
    """Whether the text is a sign for "same as above"."""
    if len(text) > LONGEST_DITTO:
        return False
    return BETWEEN_DITTO.sub("", text.casefold()) in DITTO
