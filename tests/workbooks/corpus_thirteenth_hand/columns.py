"""Columns of a list: what stands in the cell of a person, and what that tells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.workbooks.corpus_thirteenth_hand.people import Person

Show = str | Callable[[Person], object]


@dataclass(frozen=True)
class Column:
    head: str
    cell: Callable[[int, Person], object]
    told: Callable[[int, Person], dict[str, Any]]


def own(head: str, show: Show, *fields: str) -> Column:
    """What belongs to the person, shown as that attribute or in that manner; it tells those fields."""
    shown = (lambda who: getattr(who, show)) if isinstance(show, str) else show
    return Column(
        head, lambda _, who: shown(who), lambda _, who: {field: getattr(who, field) for field in fields}
    )


def told(head: str, *cells: tuple[object, dict[str, Any]]) -> Column:
    """Those cells in turn, each with what it tells."""
    return Column(
        head,
        lambda number, _: cells[(number - 1) % len(cells)][0],
        lambda number, _: cells[(number - 1) % len(cells)][1],
    )


def picked(head: str, field: str, cells: dict[str, Any]) -> Column:
    """Those cells in turn, each with the value of the field that it tells."""
    return told(head, *((cell, {field: value}) for cell, value in cells.items()))


def said(head: str, field: str, *cells: Any) -> Column:
    """Those cells in turn, each told as it stands."""
    return told(head, *((cell, {field: cell}) for cell in cells))


def mute(head: str, *cells: object) -> Column:
    """Those cells in turn, which tell nothing that the registry keeps."""
    return told(head, *((cell, {}) for cell in cells or ("",)))


def made(head: str, cell: Callable[[int, Person], object], **fields: Callable[[int, Person], Any]) -> Column:
    """A cell made of the number of the line and the person, and fields made of the same."""
    return Column(head, cell, lambda number, who: {name: make(number, who) for name, make in fields.items()})


NO = made("NO", lambda number, _: number)
NAME = own("NAMA", "full")
NIK = own("NIK", "nik", "nik")
SEX = own("L/P", "sex", "sex")
PHONE = own("NO HP", "phone", "phone")
