"""One import as its page shows it: counts, rows of one state at a time, their effect on coverage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from django.core.paginator import Page, Paginator
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.roles import Permission
from certification.models import Issuer
from core.ui.tabs import Tab
from regions.models import Region
from registry.extra_fields import fields_seen_by
from registry.models import Programme, Worker
from registry.querysets import WorkerQuerySet
from workbooks.enums import RowState, Severity
from workbooks.imports.problems import said_of_all
from workbooks.imports.reader.days import Habit, Order
from workbooks.imports.storage import read_outcome
from workbooks.imports.titles import titles_with
from workbooks.models import ImportRun
from workbooks.preview.effect import Effect, effect_of
from workbooks.preview.lines import Line, facts_of, shown_problem
from workbooks.preview.missing import Absent, absents, missing_from
from workbooks.preview.rows import LEFT_OUT, Row, address_of, rows_of
from workbooks.repairs.columns_page import said_of
from workbooks.repairs.kept import corrections_of

if TYPE_CHECKING:
    from accounts.models import User

ROWS_SHOWN = 50
# Problems that one answer for the whole file corrects.
ANSWERABLE: Final = frozenset({"category_missing", "certificate_issuer_missing", "certificate_level_missing"})
WAITING, CHANGES, MISSING = "menunggu", "perubahan", "tidak-ada"
WRITTEN: Final = (RowState.NEW, RowState.CHANGED)
# The states that each tab shows, by its name in the address.
TABS: Final[dict[str, tuple[str | Promise, tuple[RowState, ...]]]] = {
    WAITING: (_("Waiting"), (RowState.INVALID, RowState.REVIEW)),
    CHANGES: (_("All changes"), WRITTEN),
    **{
        state.value: (state.label, (state,))
        for state in (
            RowState.NEW,
            RowState.CHANGED,
            RowState.REVIEW,
            RowState.INVALID,
            RowState.UNCHANGED,
            RowState.SKIPPED,
        )
    },
}


@dataclass(frozen=True)
class Fault:
    """One kind of problem of the shown rows, and how many rows have it."""

    code: str
    message: str
    rows: int
    is_error: bool


@dataclass(frozen=True)
class DayColumn:
    """A column whose dates could be read differently."""

    letter: str
    title: str
    sentence: str


class PreviewPage:
    """`tab` and `code` come from the address; an unknown value shows the first tab that has rows."""

    def __init__(self, run: ImportRun, *, by: User, tab: str = "", code: str = "", number: str = "") -> None:
        self.run, self.by = run, by
        self.asked_tab, self.code, self.number = tab, code, number
        self.said = corrections_of(run, by=by)
        self.titles = titles_with(fields_seen_by(by))

    @property
    def asked(self) -> dict[str, str]:
        """The parameters of the address."""
        given = {"keadaan": self.asked_tab, "masalah": self.code, "halaman": self.number}
        return {name: value for name, value in given.items() if value}

    @cached_property
    def outcome(self) -> dict[str, Any]:
        return read_outcome(self.run)

    @cached_property
    def rows(self) -> list[Row]:
        return rows_of(self.outcome)

    @property
    def sheets(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.outcome["sheets"]
        return found

    @cached_property
    def mapping(self) -> list[dict[str, Any]]:
        """Every column of the read sheets with the title of its field; "" if it has none."""
        return [line | {"title": self.titles.get(line["field"], "")} for line in self.outcome["mapping"]]

    @property
    def recognized(self) -> int:
        """How many columns of the file an import reads."""
        return sum(1 for line in self.mapping if line["field"])

    @property
    def sheets_not_read(self) -> int:
        return sum(1 for sheet in self.sheets if sheet["why_skipped"])

    # -- tabs --------------------------------------------------------------------------------------

    @cached_property
    def tab(self) -> str:
        if self.asked_tab in self._counts:
            return self.asked_tab
        return next((name for name, count in self._counts.items() if count), CHANGES)

    @property
    def tab_label(self) -> str | Promise:
        return TABS[self.tab][0]

    @property
    def tabs(self) -> list[Tab]:
        labels = {name: label for name, (label, _states) in TABS.items()} | {MISSING: _("Not in the file")}
        return [
            Tab(labels[name], count, f"?keadaan={name}", name == self.tab)
            for name, count in self._counts.items()
        ]

    @cached_property
    def _counts(self) -> dict[str, int]:
        """Rows per tab; for an import that is written, the waiting rows come first."""
        names = TABS if self.run.is_applied else [name for name in TABS if name != WAITING]
        found = {name: sum(int(self.run.counts.get(each, 0)) for each in TABS[name][1]) for name in names}
        return found if self.run.is_applied else found | {MISSING: self.missing.count()}

    @cached_property
    def faults(self) -> list[Fault]:
        """The kinds of problems of this tab, errors and the most frequent first, each with a message."""
        counts: Counter[str] = Counter()
        problems: dict[str, list[dict[str, str]]] = {}
        for row in self._of_tab:
            counts.update(row.codes)
            for problem in row.told["problems"]:
                problems.setdefault(problem["code"], []).append(problem)
        found = [
            Fault(
                code,
                said_of_all([problem["message"] for problem in problems[code]]),
                rows,
                problems[code][0]["severity"] == Severity.ERROR,
            )
            for code, rows in counts.most_common()
        ]
        return sorted(found, key=lambda fault: not fault.is_error)

    @property
    def needs_answers(self) -> bool:
        """Some rows lack a value that can be given once for the whole file."""
        return any(fault.code in ANSWERABLE for fault in self.faults)

    @cached_property
    def days_to_check(self) -> list[DayColumn]:
        """Columns of dates that nobody confirmed: no date proves their order, or the day is not first."""
        told = zip(self.mapping, self.outcome["habits"], strict=True)
        habits = [(line, Habit(**habit)) for line, habit in told if habit]
        return [
            DayColumn(line["column"], line["title"] or line["header"], said_of(habit))
            for line, habit in habits
            if not habit.is_chosen and (habit.order != Order.DAY_FIRST or not habit.proof)
        ]

    # -- rows --------------------------------------------------------------------------------------

    @cached_property
    def rows_in_view(self) -> list[Row]:
        """The rows of the tab that have the requested problem."""
        return [row for row in self._of_tab if not self.code or self.code in row.codes]

    @cached_property
    def _of_tab(self) -> list[Row]:
        states = TABS[self.tab][1] if self.tab in TABS else ()
        return [row for row in self.rows if row.state in states]

    @cached_property
    def page(self) -> Page:
        shown = self.missing if self.tab == MISSING else self.rows_in_view
        return Paginator(shown, ROWS_SHOWN).get_page(self.number)

    @cached_property
    def lines(self) -> list[Line]:
        if self.tab == MISSING:
            return []
        rows: list[Row] = list(self.page.object_list)
        codes = (row.told["values"]["place"] for row in rows)
        names: dict[str, dict[str, str]] = {
            "place": Region.objects.public().labels(codes),
            "programme": {each.code: each.short_name for each in Programme.objects.public()},
            "certificate_issuer": {each.code: each.name for each in Issuer.objects.public()},
        }
        meant = Worker.objects.visible_to(self.by, Permission.WORKER_VIEW)
        links = {
            worker.pk: worker.get_absolute_url()
            for worker in meant.filter(pk__in=[row.worker for row in rows])
        }
        return [self._line(row, names, links) for row in rows]

    def _line(self, row: Row, names: Mapping[str, Mapping[str, str]], links: dict[int, str]) -> Line:
        values = row.told["values"]
        named = {field: known.get(values[field], "") for field, known in names.items()}
        return Line(
            address=self.address(row),
            row=row,
            is_ticked=row.place not in self.said.left_out,
            verdict=self.said.verdicts.get(row.place, ""),
            place=named["place"],
            programme=named["programme"],
            problems=[shown_problem(problem) for problem in row.told["problems"]],
            changes=[{**change, "title": self.titles.get(change["field"], "")} for change in row.changes],
            facts=facts_of({**values, **named}, self.titles),
            link=links.get(row.worker or 0, ""),
        )

    def address(self, row: Row) -> str:
        return address_of(self._sheet_names, row.place)

    @cached_property
    def _sheet_names(self) -> list[str]:
        return [sheet["name"] for sheet in self.sheets]

    @property
    def can_tick(self) -> bool:
        return not self.run.is_applied and any(row.can_be_ticked for row in self.rows_in_view)

    @property
    def can_choose(self) -> bool:
        return self.can_tick or (not self.run.is_applied and any(line.asks for line in self.lines))

    @cached_property
    def rows_by_address(self) -> dict[str, Row]:
        """The rows by their names in forms."""
        return {self.address(row): row for row in self.rows}

    @cached_property
    def missing(self) -> WorkerQuerySet:
        return missing_from(self.run, self.rows, on=self.on, by=self.by)

    @cached_property
    def absents(self) -> list[Absent]:
        return absents(list(self.page.object_list)) if self.tab == MISSING else []

    # -- what importing would do -------------------------------------------------------------------

    @property
    def on(self) -> date:
        """The day on which the file was compared with the registry."""
        return date.fromisoformat(self.outcome["on"]) if self.outcome["on"] else timezone.localdate()

    @property
    def left_out_before(self) -> set[tuple[str, int]]:
        """Rows that were already left out when the file was read last."""
        return {row.place for row in self.rows if LEFT_OUT in row.codes}

    @cached_property
    def ticked(self) -> list[Row]:
        """The rows that importing writes."""
        return [row for row in self.rows if row.state in WRITTEN and row.place not in self.said.left_out]

    @property
    def ready(self) -> int:
        return self.run.ready if self.run.is_applied else len(self.ticked)

    @property
    def left_out(self) -> int:
        """Rows that would be imported if nobody had left them out since the file was read."""
        return self.run.ready - self.ready

    @cached_property
    def effect(self) -> Effect:
        return effect_of([row.move for row in self.ticked if row.move], self.run.region, self.on)
