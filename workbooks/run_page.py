"""One import as its page shows it: counts, rows of one state at a time, what is wrong with them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.core.paginator import Page, Paginator

from regions.models import Region
from registry.nik import mask
from registry.phones import mask as mask_phone
from workbooks.enums import RowState, Severity
from workbooks.imports.columns import BY_FIELD
from workbooks.imports.storage import read_outcome
from workbooks.models import ImportRun

ROWS_SHOWN = 50
# Faults that one answer for the whole file mends.
ANSWERABLE = frozenset({"category_missing", "certificate_issuer_missing", "certificate_level_missing"})
# The order in which the states are worth looking at.
STATES = (
    RowState.INVALID,
    RowState.REVIEW,
    RowState.NEW,
    RowState.CHANGED,
    RowState.UNCHANGED,
    RowState.SKIPPED,
)


@dataclass(frozen=True)
class Tab:
    state: RowState
    count: int
    is_current: bool


@dataclass(frozen=True)
class Fault:
    """One sort of fault of the shown rows, and how many rows have it."""

    code: str
    message: str
    rows: int
    is_error: bool


@dataclass(frozen=True)
class Line:
    """One row of the file, fit for a screen: NIK and phone masked."""

    sheet: str
    row: int
    name: str
    nik: str
    birth_date: str
    place: str
    programme: str
    problems: list[dict[str, str]]
    changes: list[dict[str, str]]


class RunPage:
    """`state` and `code` come from the address; anything unknown shows the first state that has rows."""

    def __init__(self, run: ImportRun, *, state: str, code: str, number: str) -> None:
        self.run = run
        self.asked_state, self.code, self.number = state, code, number

    @cached_property
    def outcome(self) -> dict[str, Any]:
        return read_outcome(self.run)

    @property
    def sheets(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.outcome["sheets"]
        return found

    @cached_property
    def mapping(self) -> list[dict[str, Any]]:
        """Every column of the read sheets with the title of the field it fills; null where ignored."""
        return [
            line | {"title": BY_FIELD[line["field"]].title if line["field"] else ""}
            for line in self.outcome["mapping"]
        ]

    @property
    def recognized(self) -> int:
        """How many columns of the file an import reads."""
        return sum(1 for line in self.mapping if line["field"])

    @cached_property
    def state(self) -> RowState:
        if self.asked_state in RowState.values:
            return RowState(self.asked_state)
        return next((state for state in STATES if self.run.counts.get(state)), RowState.NEW)

    @property
    def tabs(self) -> list[Tab]:
        return [Tab(state, int(self.run.counts.get(state, 0)), state == self.state) for state in STATES]

    @cached_property
    def faults(self) -> list[Fault]:
        """The sorts of faults of this state, errors and the most frequent first, each with a sentence."""
        counts: Counter[str] = Counter()
        first: dict[str, dict[str, str]] = {}
        for row, _changes in self._of_state:
            for code in {problem["code"] for problem in row["problems"]}:
                counts[code] += 1
            for problem in row["problems"]:
                first.setdefault(problem["code"], problem)
        found = [
            Fault(code, first[code]["message"], rows, first[code]["severity"] == Severity.ERROR)
            for code, rows in counts.most_common()
        ]
        return sorted(found, key=lambda fault: not fault.is_error)

    @property
    def needs_answers(self) -> bool:
        """Some rows lack what can be said once for the whole file."""
        return any(fault.code in ANSWERABLE for fault in self.faults)

    @cached_property
    def page(self) -> Page:
        rows = [
            pair
            for pair in self._of_state
            if not self.code or any(problem["code"] == self.code for problem in pair[0]["problems"])
        ]
        return Paginator(rows, ROWS_SHOWN).get_page(self.number)

    @cached_property
    def lines(self) -> list[Line]:
        codes = {row["values"]["place"] for row, _changes in self.page.object_list}
        places = {region.code: region.label for region in Region.objects.public().filter(code__in=codes)}
        return [_line(row, changes, places) for row, changes in self.page.object_list]

    @cached_property
    def _of_state(self) -> list[tuple[dict[str, Any], list[dict[str, str]]]]:
        pairs = zip(self.outcome["rows"], self.outcome["changes"], strict=True)
        return [pair for pair in pairs if pair[0]["state"] == self.state]


def _line(row: dict[str, Any], changes: list[dict[str, str]], places: dict[str, str]) -> Line:
    values = row["values"]
    return Line(
        sheet=row["sheet"],
        row=row["row"],
        name=values["name"] or "",
        nik=mask(values["nik"] or ""),
        birth_date=values["birth_date"] or "",
        place=places.get(values["place"], ""),
        programme=values["programme"] or "",
        problems=[problem | {"value": _masked(problem)} for problem in row["problems"]],
        changes=[change | {"title": BY_FIELD[change["field"]].title} for change in changes],
    )


def _masked(problem: dict[str, str]) -> str:
    """What stands in the file; a number that may be somebody's is shown only at its ends."""
    value = problem["value"] or ""
    if problem["code"].startswith("phone"):
        return mask_phone(value)
    digits = sum(sign.isdigit() for sign in value)
    return f"{value[:4]}…{value[-4:]}" if digits > len("3277035403") else value
