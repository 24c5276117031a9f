"""The content of a file, and how it is stored until its rows are written.

Applying uses the rows as the preview read them: the file is not read twice, and what is written is what was
shown. The corrections of cells and rows are applied to them (`corrections`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from functools import cache, partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from django.core.files.base import ContentFile
from django.utils import timezone

from core.sheets.reading import Sheet, open_sheets
from registry.extra_fields import fields_seen_by, name_of
from workbooks.enums import JobStep, RowState
from workbooks.imports.corrections import Corrections
from workbooks.imports.lookups import Lookups
from workbooks.imports.problems import Problem
from workbooks.imports.progress import Progress
from workbooks.imports.reader.carried import title_of_file
from workbooks.imports.reader.days import Habit
from workbooks.imports.reader.entries import Entry, SheetReading
from workbooks.imports.reader.headers import Header, Mapped
from workbooks.imports.reader.joined import join_columns
from workbooks.imports.reader.sheets import read_sheet
from workbooks.imports.storage import AT_ONCE, read_lines, sealed_lines, unsealed

if TYPE_CHECKING:
    from workbooks.models import ImportRun

ReadSheet = Callable[..., tuple[SheetReading, list[Entry]]]
# To be increased with every change of the stored form below. A file stored in another form is read again.
FORMAT: Final = 2


@dataclass(frozen=True)
class Reading:
    """The sheets of a file, and an entry for each row that is not empty, before any correction."""

    sheets: tuple[SheetReading, ...]
    entries: list[Entry]

    @property
    def headers(self) -> list[Header]:
        return [header for sheet in self.sheets for header in sheet.headers]


def read_file(path: Path, *, name: str, lookups: Lookups, said: Corrections, progress: Progress) -> Reading:
    """Read the file as the user of `lookups` would import it, with the confirmed columns.

    `name`: the name that its office gave it, wherever it is stored now.

    Raises `UnreadableFileError`.
    """
    read = partial(
        read_sheet,
        today=timezone.localdate(),
        known=lookups,
        extra={name_of(field): field for field in fields_seen_by(lookups.by)},
        arrangements=said.arrangements,
        orders=said.orders,
    )
    return _read_all(path, read, name, progress)


def _read_all(path: Path, read: ReadSheet, name: str, progress: Progress) -> Reading:
    """Read every sheet of the file. The copy of the file in memory is gone when this returns.

    The name of the file is used only if exactly one sheet has content.
    """
    sheets: list[SheetReading] = []
    entries: list[Entry] = []
    before: Header | None = None
    progress(JobStep.READING)
    opened = open_sheets(path)
    told = title_of_file(name) if sum(map(_says_anything, opened)) == 1 else ""
    for sheet in opened:
        about, rows = read(sheet, before=before, file_name=told)
        before = about.headers[-1] if about.headers else before
        sheets.append(about)
        entries += rows
        progress(JobStep.READING, len(entries))
    join_columns(entries)
    return Reading(tuple(sheets), entries)


def _says_anything(sheet: Sheet) -> bool:
    return not sheet.is_hidden and any(cell is not None for row in sheet.rows() for cell in row)


def reading_of(run: ImportRun, *, lookups: Lookups, said: Corrections, progress: Progress) -> Reading:
    """What the preview read. The file is read again if that is not stored, or stored in another form."""
    kept = read_lines(run.reading) if run.reading else iter(())
    head: dict[str, Any] = next(kept, {})
    if head.get("format") != FORMAT:
        with unsealed(run) as path:
            return read_file(path, name=run.file_name, lookups=lookups, said=said, progress=progress)
    reading = Reading(tuple(map(_sheet, head["sheets"])), [])
    build = _EntryBuilder(reading.headers)
    for entries in kept:
        progress(JobStep.READING, len(reading.entries))
        reading.entries.extend(map(build, entries))
    return reading


def sealed_reading(reading: Reading) -> ContentFile:
    """The reading, encrypted. To be stored before its entries are corrected."""
    head = {"format": FORMAT, "sheets": [asdict(sheet) for sheet in reading.sheets]}
    return sealed_lines(chain([head], _told_entries(reading)))


def _told_entries(reading: Reading) -> Iterator[list[Any]]:
    """Several rows per line: names of fields on one line become one object when the line is read."""
    places = {id(header): place for place, header in enumerate(reading.headers)}
    told = (_told(entry, places[id(entry.header)]) for entry in reading.entries)
    while some := list(islice(told, AT_ONCE)):
        yield some


def _told(entry: Entry, header: int) -> list[Any]:
    days = {name: value.isoformat() for name, value in entry.values.items() if isinstance(value, date)}
    others = {name: value for name, value in entry.values.items() if name not in days}
    return [entry.sheet, entry.row, header, entry.state, others, days, [*map(vars, entry.problems)]]


class _EntryBuilder:
    """Builds the entries of a stored file. Equal texts and equal dates are one object, as they were when
    the file was read."""

    def __init__(self, headers: Sequence[Header]) -> None:
        self.headers = headers
        self.day = cache(date.fromisoformat)
        self.texts: dict[str, str] = {}

    def __call__(self, told: Sequence[Any]) -> Entry:
        sheet, row, header, state, others, days, problems = told
        shared = self.texts.setdefault
        values = {
            name: shared(value, value) if isinstance(value, str) else value for name, value in others.items()
        }
        values.update({name: self.day(text) for name, text in days.items()})
        found = [Problem(**problem) for problem in problems]
        return Entry(shared(sheet, sheet), row, self.headers[header], values, found, RowState(state))


def _sheet(told: Mapping[str, Any]) -> SheetReading:
    return SheetReading(
        **{
            **told,
            "headers": tuple(map(_header, told["headers"])),
            "samples": tuple(told["samples"]),
            "are_hidden": tuple(told["are_hidden"]),
            "habits": tuple(habit and Habit(**habit) for habit in told["habits"]),
        }
    )


def _header(told: Mapping[str, Any]) -> Header:
    return Header(**{**told, "columns": tuple(Mapped(**column) for column in told["columns"])})
