"""What users corrected after a file was read: the fields of its columns, the texts of its cells.

The fields of columns are applied before the rows are read (`arrangements`). The cells are corrected here,
before the rows are compared with the registry.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import Final

from django.utils.translation import gettext as _

from core.errors import DomainError
from regions.names import squeezed
from registry.extra_fields import read as read_extra
from registry.models import ExtraField
from workbooks.enums import RowState
from workbooks.imports.arrangements import Arrangements
from workbooks.imports.problems import refused, warning
from workbooks.imports.reader.bodies import BODY
from workbooks.imports.reader.cells import READERS, Hints
from workbooks.imports.reader.days import Order
from workbooks.imports.reader.entries import Entry
from workbooks.imports.reader.places import PLACE_OF_PROGRAMME
from workbooks.imports.reader.sheets import NO_EXTRA
from workbooks.imports.reader.terms import count_term
from workbooks.imports.reader.texts import is_empty

# Fields in which a word means the same in every row. The other fields are about one person each.
WORDS: Final = (
    "category",
    "programme",
    "place",
    "organization",
    "employment_status",
    "sex",
    "certificate_issuer",
    "certificate_level",
    "certificate_issued_on",
    "certificate_valid_until",
    "assignment_starts_on",
)
PLACE_PARTS: Final = ("place", "place_district", "place_regency")
# A `workbooks.enums.Verdict` by sheet and row.
Verdicts = Mapping[tuple[str, int], str]
NONE_GIVEN: Final[Verdicts] = MappingProxyType({})
# The old text of an answer for all rows whose cell is empty.
NOTHING: Final = ""


@dataclass
class Corrections:
    """The corrections of one file. `arrangements`: by shape of the header, the field of each column ("" if
    it is ignored). `cells`: by sheet and row, the new text of each field. `words`: by field and squeezed
    old text, the new text. `left_out`: rows, by sheet and number, that the office does not want to import.
    `verdicts`: decisions about rows to review. `orders`: by shape and column letter, the order of day and
    month."""

    arrangements: Arrangements = field(default_factory=dict)
    cells: dict[tuple[str, int], dict[str, str]] = field(default_factory=dict)
    words: dict[tuple[str, str], str] = field(default_factory=dict)
    left_out: set[tuple[str, int]] = field(default_factory=set)
    verdicts: dict[tuple[str, int], str] = field(default_factory=dict)
    orders: dict[str, dict[str, Order]] = field(default_factory=dict)

    @cached_property
    def _worded(self) -> tuple[str, ...]:
        """The fields with corrected words."""
        return tuple(dict.fromkeys(name for name, _old in self.words))

    def of_entry(self, entry: Entry) -> Iterator[tuple[str, str]]:
        """The corrected fields of a row with the new texts. The correction of a cell follows that of its
        word, so that it wins."""
        for name in self._worded:
            answer = self.words.get((name, squeezed(stands(entry, name))))
            if answer is not None:
                yield name, answer
        yield from self.cells.get((entry.sheet, entry.row), {}).items()


def stands(entry: Entry, name: str) -> str:
    """The text of the file in this field, whether it could be read or not."""
    for problem in entry.problems:
        if problem.field == name and problem.value:
            return problem.value
    parts = PLACE_PARTS if name == "place" else (name,)
    return ", ".join(text for text in map(entry.text, parts) if text)


def mend(
    entry: Entry, corrections: Corrections, *, today: date, extra: Mapping[str, ExtraField] = NO_EXTRA
) -> None:
    """Apply the corrections to the row."""
    if (entry.sheet, entry.row) in corrections.left_out:
        entry.state = RowState.SKIPPED
        entry.problems = [warning("left_out", _("The office left this row out."))]
    if entry.state == RowState.SKIPPED:
        return
    for name, text in list(corrections.of_entry(entry)):
        say(entry, name, text, today=today, extra=extra)


def say(entry: Entry, name: str, text: str, *, today: date, extra: Mapping[str, ExtraField]) -> None:
    """Replace the text in one field. A text that cannot be read becomes a problem again."""
    entry.problems = [problem for problem in entry.problems if problem.field != name]
    if name == "place" and BODY.match(entry.text("place")):
        # A body in this field says for whom the person works, not where: an answer must not delete it.
        entry.values["organization"] = entry.get("organization") or entry.get("place")
    for part in PLACE_PARTS if name == "place" else (name,):
        entry.values[part] = None
    if is_empty(text, name):
        return
    try:
        found = {name: read_extra(extra[name], text)} if name in extra else READERS[name](text, Hints(today))
    except DomainError as refusal:
        entry.problems.append(refused(refusal, name, text))
        return
    entry.values.update({key: value for key, value in found.items() if value})
    entry.values.pop(PLACE_OF_PROGRAMME, None)
    count_term(entry)
