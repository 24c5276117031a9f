"""The columns of an uploaded file as the screen shows them: their content and their fields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from django.utils.translation import gettext as _

from accounts.roles import Permission
from regions.names import squeezed
from registry.extra_fields import fields_seen_by
from workbooks.imports.columns import COLUMNS, COMBINED, column_of
from workbooks.imports.reader.days import Habit, Order
from workbooks.imports.reader.headers import EXACT
from workbooks.imports.reader.kinds import BY_CONTENT
from workbooks.imports.reader.lines import NUMBERING
from workbooks.imports.reader.words import REASON_HEAD, ROW_HEAD
from workbooks.imports.words import half_hidden
from workbooks.models import Arrangement, ImportRun

if TYPE_CHECKING:
    from accounts.models import User

# Headers of columns that nobody needs to map: row numbers, and the columns that we add to the rows to
# correct.
NEEDLESS: Final = NUMBERING | {squeezed(ROW_HEAD), squeezed(REASON_HEAD)}
# Fields in which long numbers identify somebody. A column without a field is shown in full, so that it can be
# recognized.
PERSONAL: Final = frozenset({"name", "nik", "nip", "phone"})


def said_of(habit: Habit) -> str:
    """How the dates of a column were read, and the evidence for it."""
    if habit.is_chosen:
        chosen = {
            Order.DAY_FIRST: _("Read as day/month/year, as was said here."),
            Order.MONTH_FIRST: _("Read as month/day/year, as was said here."),
        }
        return chosen[Order(habit.order)]
    if habit.order == Order.MIXED:
        return _("Written in both orders (%(proof)s): what can be either is not read.") % {
            "proof": habit.proof
        }
    if not habit.proof:
        return _("Read as day/month/year; no date of the column proves it.")
    proven = {
        Order.DAY_FIRST: _("Read as day/month/year; %(proof)s proves it."),
        Order.MONTH_FIRST: _("Read as month/day/year; %(proof)s proves it."),
    }
    return proven[Order(habit.order)] % {"proof": habit.proof}


@dataclass(frozen=True)
class Column:
    """One column of a shape. `note` is the first problem found in it, `faults` the number of rows with a
    problem, `order` the order of day and month that somebody chose for it."""

    letter: str
    header: str
    samples: list[str]
    field: str
    is_sure: bool
    is_by_content: bool
    faults: int
    note: str
    is_hidden: bool
    habit: Habit | None
    order: str

    @property
    def says_days(self) -> str:
        """How its dates were read, and the evidence for it; "" if there is no doubt."""
        return said_of(self.habit) if self.habit else ""

    @property
    def is_settled(self) -> bool:
        return self.is_sure or squeezed(self.header) in NEEDLESS or not self.samples


@dataclass
class Shape:
    """Sheets with the same headers, which one answer maps."""

    key: str
    sheets: list[str]
    header_row: int | None
    columns: list[Column]

    @property
    def matched(self) -> int:
        return sum(1 for column in self.columns if column.field)


class ColumnsPage:
    """`outcome` is what was found in the file (`read_outcome`); `said` what somebody chose on this page and
    what was not accepted yet."""

    def __init__(
        self, run: ImportRun, outcome: dict[str, Any], *, by: User, said: Mapping[str, str] | None = None
    ) -> None:
        self.run, self.outcome, self.by, self.said = run, outcome, by, said or {}

    @property
    def is_settled(self) -> bool:
        """There is nothing to ask: every header is one of ours, or the office confirmed its shape before."""
        unsure = {
            shape.key for shape in self.shapes if not all(column.is_settled for column in shape.columns)
        }
        known = Arrangement.objects.visible_to(self.by, Permission.IMPORT_RUN)
        return known.of_shapes(self.run.region_id, unsure).count() == len(unsure)

    @cached_property
    def choices(self) -> list[tuple[str, str]]:
        """The possible fields of a column, in the order of our own files."""
        extra = [column_of(field) for field in fields_seen_by(self.by)]
        return [(column.field, column.title) for column in (*COLUMNS, *COMBINED, *extra)]

    @cached_property
    def shapes(self) -> list[Shape]:
        found: dict[str, Shape] = {}
        heads = {sheet["name"]: sheet["header_row"] for sheet in self.outcome["sheets"]}
        for name, key in self.outcome["shapes"].items():
            if key in found:
                found[key].sheets.append(name)
            else:
                found[key] = Shape(key, [name], heads[name], list(self._columns(name, key)))
        return list(found.values())

    def _columns(self, sheet: str, shape: str) -> list[Column]:
        columns = (self.outcome[name] for name in ("mapping", "samples", "hidden", "habits"))
        return [
            self._column(f"{shape}-{told[0]['column']}", *told)
            for told in zip(*columns, strict=True)
            if told[0]["sheet"] == sheet
        ]

    def _column(
        self,
        name: str,
        line: dict[str, Any],
        samples: list[str],
        is_hidden: bool,
        habit: dict[str, Any] | None,
    ) -> Column:
        """`name` is that of the column in the form."""
        faults = self._faults.get((line["sheet"], line["column"]), [])
        read = Habit(**habit) if habit else None
        chosen = read.order if read and read.is_chosen else ""
        return Column(
            letter=line["column"],
            header=line["header"],
            samples=[half_hidden(each) for each in samples] if line["field"] in PERSONAL else samples,
            field=self.said.get(name, line["field"] or ""),
            is_sure=line["confidence"] == EXACT,
            is_by_content=line["confidence"] == BY_CONTENT,
            faults=len(faults),
            note=faults[0] if faults else "",
            is_hidden=is_hidden,
            habit=read,
            order=self.said.get(f"{name}-hari", chosen),
        )

    @cached_property
    def _faults(self) -> dict[tuple[str, str], list[str]]:
        """The messages about problems, by sheet and letter of the column."""
        found: dict[tuple[str, str], list[str]] = {}
        for row in self.outcome["rows"]:
            for problem in row["problems"]:
                if problem["column"]:
                    found.setdefault((row["sheet"], problem["column"]), []).append(problem["message"])
        return found
