"""What prevents rows from being imported, as the correction page shows it: one cause at a time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.core.paginator import Page, Paginator
from django.utils import timezone

from core.ui.formats import short_date
from regions.models import Region
from workbooks.imports.storage import read_outcome
from workbooks.imports.titles import titles_with
from workbooks.models import ImportRun
from workbooks.preview.rows import address_of
from workbooks.repairs.answering import Answering, Choice
from workbooks.repairs.causes import Cause, Fault, causes_of
from workbooks.repairs.kept import corrections_of

if TYPE_CHECKING:
    from accounts.models import User

ROWS_SHOWN = 25


@dataclass(frozen=True)
class Answered:
    """A problem or a word with its answer: `text` is in the input, `refusal` says why it is not accepted."""

    old: str
    text: str
    message: str
    is_mended: bool


@dataclass(frozen=True)
class Cell:
    """One row of the grid. `address` is its name in the form: position of its sheet, row number."""

    address: str
    row: Any
    answered: Answered
    is_left_out: bool
    born: str
    place: str


@dataclass(frozen=True)
class Word:
    """One word of the file with the number of rows that have it, and what it probably means."""

    rows: int
    answered: Answered
    likely: Choice | None


@dataclass(frozen=True)
class CauseLink:
    cause: Cause
    left: int
    is_current: bool


class RepairPage:
    """`key` (of the cause) and `number` (of the page) come from the address; an unknown key shows the first
    cause that still waits."""

    def __init__(self, run: ImportRun, *, by: User, key: str = "", number: str = "") -> None:
        self.run, self.key, self.number = run, key, number
        self.said = corrections_of(run, by=by)
        self.answering = Answering(by=by, today=timezone.localdate())
        self.titles = titles_with(self.answering.extra.values())

    @cached_property
    def outcome(self) -> dict[str, Any]:
        return read_outcome(self.run)

    @cached_property
    def causes(self) -> list[Cause]:
        return causes_of(self.outcome, self.titles, self.answering.closed)

    @cached_property
    def links(self) -> list[CauseLink]:
        return [CauseLink(cause, len(self._waiting[cause.key]), cause is self.cause) for cause in self.causes]

    @cached_property
    def cause(self) -> Cause | None:
        asked = next((cause for cause in self.causes if cause.key == self.key), None)
        waiting = (cause for cause in self.causes if self._waiting[cause.key])
        return asked or next(waiting, None) or next(iter(self.causes), None)

    @property
    def mended(self) -> int:
        """Rows that had a problem and will be imported, or left out, when the file is read again."""
        waiting = {fault.place for faults in self._waiting.values() for fault in faults}
        return self.run.to_mend - len(waiting)

    @property
    def to_mend(self) -> int:
        """Rows that still wait for an answer."""
        return self.run.to_mend - self.mended

    @cached_property
    def sheets(self) -> list[str]:
        return [sheet["name"] for sheet in self.outcome["sheets"]]

    @cached_property
    def choices(self) -> list[Choice]:
        return self.answering.choices(self.cause.name) if self.cause else []

    @cached_property
    def words(self) -> list[Word]:
        """The words of the current cause, if one answer corrects all rows of a word."""
        if self.cause is None or not self.cause.is_word:
            return []
        return [self._word(self.cause, faults) for faults in self.cause.words().values()]

    @property
    def has_likely(self) -> bool:
        return sum(1 for word in self.words if word.likely) > 1

    @cached_property
    def page(self) -> Page:
        faults = self.cause.faults if self.cause and not self.cause.is_word else []
        return Paginator(faults, ROWS_SHOWN).get_page(self.number)

    @cached_property
    def cells(self) -> list[Cell]:
        """The rows of the current cause on this page, if each has an answer of its own."""
        if self.cause is None:
            return []
        codes = (fault.row["values"]["place"] for fault in self.page.object_list)
        places = Region.objects.public().labels(codes)
        return [self._cell(self.cause, fault, places) for fault in self.page.object_list]

    @cached_property
    def faults_by_address(self) -> dict[str, Fault]:
        """The rows of the current cause by their names in the form."""
        faults = self.cause.faults if self.cause else []
        return {address_of(self.sheets, fault.place): fault for fault in faults}

    def _cell(self, cause: Cause, fault: Fault, places: dict[str, str]) -> Cell:
        return Cell(
            address_of(self.sheets, fault.place),
            fault.row,
            self._answered(cause, fault),
            fault.place in self.said.left_out,
            short_date(_day(fault.row["values"]["birth_date"])),
            places.get(fault.row["values"]["place"], ""),
        )

    def _word(self, cause: Cause, faults: list[Fault]) -> Word:
        answered = self._answered(cause, faults[0])
        likely = None if answered.is_mended else self.answering.likely(cause.name, answered.old)
        return Word(len(faults), answered, likely)

    def _answered(self, cause: Cause, fault: Fault) -> Answered:
        text = cause.answer(fault, self.said)
        if text is None:
            return Answered(fault.old, "" if cause.is_word else fault.old, fault.message, is_mended=False)
        refusal = self.answering.refusal(cause.name, text)
        return Answered(fault.old, text, refusal, is_mended=not refusal)

    @cached_property
    def _waiting(self) -> dict[str, list[Fault]]:
        """The rows that still wait for an answer, by the key of their cause."""
        return {
            cause.key: [fault for fault in cause.faults if self._waits(cause, fault)] for cause in self.causes
        }

    def _waits(self, cause: Cause, fault: Fault) -> bool:
        return fault.place not in self.said.left_out and not self._answered(cause, fault).is_mended


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
