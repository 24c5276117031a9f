"""The rows of an examined file, each with everything that was found about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from coverage.expected import Move, Seat
from workbooks.enums import RowState, Verdict

# Left out by the office when the file was read last.
LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the file. `told`: the row of the contract. `worker`: the id of the person it refers to;
    None if the registry knows nobody."""

    told: Mapping[str, Any]
    changes: Sequence[Mapping[str, str]]
    worker: int | None
    asks: Sequence[Verdict]
    move: Move | None

    @property
    def place(self) -> tuple[str, int]:
        """Its sheet and its row number there."""
        return self.told["sheet"], self.told["row"]

    @property
    def state(self) -> RowState:
        return RowState(self.told["state"])

    @property
    def codes(self) -> set[str]:
        return {problem["code"] for problem in self.told["problems"]}

    @property
    def can_be_ticked(self) -> bool:
        """Whether staff can include or leave out the row: it would be imported, or was left out before."""
        return self.state in (RowState.NEW, RowState.CHANGED) or LEFT_OUT in self.codes


def rows_of(outcome: Mapping[str, Any]) -> list[Row]:
    columns = (outcome[name] for name in ("rows", "changes", "workers", "asks", "moves"))
    return [
        Row(told, changes, worker, [Verdict(each) for each in asks], _move(move))
        for told, changes, worker, asks, move in zip(*columns, strict=True)
    ]


def _move(kept: Sequence[Any] | None) -> Move | None:
    if kept is None:
        return None
    before, after, office = kept
    return Move(Seat(*before) if before else None, Seat(*after) if after else None, office)


def address_of(sheets: Sequence[str], place: tuple[str, int]) -> str:
    """The name of a row in forms: position of its sheet, row number."""
    sheet, row = place
    return f"{sheets.index(sheet)}:{row}"
