"""Examines what importing a workbook would do. Writes nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils import timezone

from registry.extra_fields import fields_seen_by, name_of
from workbooks.enums import RowState
from workbooks.imports.arrangements import shape_of
from workbooks.imports.corrections import Corrections, mend
from workbooks.imports.deciding import Decider, Decision
from workbooks.imports.effects import moves_of
from workbooks.imports.lookups import Lookups
from workbooks.imports.plans import Change, Handover, Update
from workbooks.imports.problems import Problem
from workbooks.imports.progress import Progress, nobody_watches
from workbooks.imports.reader.entries import Entry, SheetReading
from workbooks.imports.reader.headers import Header
from workbooks.imports.readings import Reading, read_file
from workbooks.imports.understanding import Answers
from workbooks.imports.words import in_words

if TYPE_CHECKING:
    from accounts.models import User


@dataclass(frozen=True)
class Examination:
    """The sheets of a file and the decision about each row, as of the day `on`."""

    sheets: tuple[SheetReading, ...]
    decisions: tuple[Decision, ...]
    on: date

    @property
    def counts(self) -> dict[str, int]:
        """Rows per state, including states without rows."""
        found = Counter(decision.entry.state for decision in self.decisions)
        return {state.value: found[state] for state in RowState}

    def as_contract(self) -> dict[str, object]:
        """The answer of `import_workbook --json`. Its keys are stable: offices' scripts read them."""
        return self._about_sheets() | {"rows": list(self._rows())}

    def as_record(self, *, is_ahead: bool) -> dict[str, object]:
        """The contract's answer with what the pages need besides. For each row: what it changes, whom it
        means, the verdicts that can be given, the fields of its problems. For each sheet: its shape, samples
        of its columns. The values of rows are iterators (`storage.sealed_json`).

        `is_ahead`: nothing is written yet, so the record also says how each row would change who is counted
        where.
        """
        record = self._about_sheets() | {"rows": self._rows(), "on": self.on.isoformat()}
        record["fields"] = (
            [problem.field or "" for problem in decision.entry.problems] for decision in self.decisions
        )
        record["shapes"] = {name: shape_of(header) for name, header in self._headers.items()}
        record["samples"] = [samples for sheet in self.sheets for samples in sheet.samples]
        record["hidden"] = [is_hidden for sheet in self.sheets for is_hidden in sheet.are_hidden]
        record["habits"] = [
            asdict(habit) if habit else None for sheet in self.sheets for habit in sheet.habits
        ]
        plans = [decision.plan for decision in self.decisions]
        record["changes"] = (
            [*map(_change, plan.changes)] if isinstance(plan, Update | Handover) else [] for plan in plans
        )
        record["workers"] = (decision.about_id for decision in self.decisions)
        record["asks"] = (list(map(str, decision.asks)) for decision in self.decisions)
        record["moves"] = moves_of(plans, self.on) if is_ahead else [None] * len(plans)
        return record

    def _about_sheets(self) -> dict[str, object]:
        return {
            "sheets": [_sheet(sheet) for sheet in self.sheets],
            "mapping": [line for sheet in self.sheets for line in _mapping(sheet)],
            "counts": self.counts,
        }

    def _rows(self) -> Iterator[dict[str, object]]:
        return (self._row(decision.entry) for decision in self.decisions)

    def _row(self, entry: Entry) -> dict[str, object]:
        return {
            "sheet": entry.sheet,
            "row": entry.row,
            "state": entry.state.value,
            "values": entry.printed_values(),
            "problems": [_problem(problem, entry) for problem in entry.problems],
        }

    @cached_property
    def _headers(self) -> dict[str, Header]:
        return {sheet.name: sheet.header for sheet in self.sheets if sheet.header}


def examine(path: Path, *, by: User, answers: Answers, corrections: Corrections | None = None) -> Examination:
    """Read the file as `by` would import it, apply the corrections, and compare it with the registry.

    Raises `UnreadableFileError`.
    """
    said = corrections or Corrections()
    lookups = Lookups(by)
    reading = read_file(path, name=path.name, lookups=lookups, said=said, progress=nobody_watches)
    return compared(reading, lookups=lookups, answers=answers, said=said)


def compared(
    reading: Reading,
    *,
    lookups: Lookups,
    answers: Answers,
    said: Corrections,
    progress: Progress = nobody_watches,
) -> Examination:
    """Apply the corrections to what was read, and compare it with the registry of this moment."""
    today = timezone.localdate()
    extra = {name_of(field): field for field in fields_seen_by(lookups.by)}
    for entry in reading.entries:
        mend(entry, said, today=today, extra=extra)
    decider = Decider(
        reading.entries,
        lookups=lookups,
        answers=answers,
        by=lookups.by,
        today=today,
        extra=extra,
        verdicts=said.verdicts,
    )
    return Examination(reading.sheets, tuple(decider.decide_all(progress)), today)


def _sheet(sheet: SheetReading) -> dict[str, object]:
    return {
        "name": sheet.name,
        "header_row": (sheet.header.row or None) if sheet.header else None,
        "rows_read": sheet.rows_read,
        "why_skipped": sheet.why_skipped or None,
    }


def _mapping(sheet: SheetReading) -> list[dict[str, object]]:
    return [
        {
            "sheet": sheet.name,
            "column": column.letter,
            "header": column.header,
            "field": column.field,
            "confidence": column.confidence,
        }
        for header in sheet.headers
        for column in header.columns
    ]


def _change(change: Change) -> dict[str, str]:
    field, old, new = change
    return {"field": field, "old": in_words(field, old), "new": in_words(field, new)}


def _problem(problem: Problem, entry: Entry) -> dict[str, object]:
    return {
        "column": entry.letter_of(problem.field or ""),
        "code": problem.code,
        "severity": str(problem.severity),
        "message": problem.message,
        "value": problem.value,
    }
