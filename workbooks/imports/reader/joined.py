"""Tables too wide for one page: a second sheet has further columns and repeats the names.

A sheet continues an earlier one if it names the same people in the same order and has no identifiers. Its
values then belong to those people, and its own rows are skipped.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from django.utils.translation import gettext as _

from regions.names import squeezed
from workbooks.enums import RowState
from workbooks.imports.problems import warning
from workbooks.imports.reader.entries import Entry
from workbooks.imports.reader.lines import IDENTIFIERS

# Fewer people may have the same names by chance.
LEAST_PEOPLE: Final = 3


def join_columns(entries: Sequence[Entry]) -> None:
    """Add to each person what a later sheet says about them, and skip the rows of that sheet."""
    sheets = [list(rows) for _sheet, rows in groupby(entries, key=lambda entry: entry.sheet)]
    if len(sheets) < 2:
        return
    lists = [[entry for entry in rows if entry.state != RowState.SKIPPED] for rows in sheets]
    for place, people in enumerate(lists):
        if len(people) < LEAST_PEOPLE or any(map(_is_told_apart, people)):
            continue
        names = _names(people)
        earlier = (each for each in lists[:place] if len(each) == len(people))
        first = next((each for each in earlier if _names(each) == names), None)
        if first and all(map(_is_told_apart, first)):
            for person, more in zip(first, people, strict=True):
                _join(person, more)


def _is_told_apart(entry: Entry) -> bool:
    """Whether the table of the row has a column of identifiers."""
    return any(entry.header.index_of(name) is not None for name in IDENTIFIERS)


def _names(people: Sequence[Entry]) -> list[str]:
    return [squeezed(entry.text("name")) for entry in people]


def _join(person: Entry, more: Entry) -> None:
    known = {name for name, value in person.values.items() if value}
    person.values |= {name: value for name, value in more.values.items() if name not in known}
    person.problems += [each for each in more.problems if each.field and each.field not in known]
    more.state = RowState.SKIPPED
    sentence = _("This row goes on from row %(row)s of sheet %(sheet)s; what it says was read there.")
    more.problems = [warning("joined_row", sentence % {"row": person.row, "sheet": person.sheet})]
