"""Which cells of a breakdown by a personal attribute are closed (suppressed), so that nobody can calculate
them.

Plain counts of people are public, and so is every total here. A cell below `SMALLEST` is closed, also a zero,
because a zero says something about everybody else. Closing it alone is useless if the total, the region above
or the regions beside it reveal it by subtraction. So further cells are closed, until each closed cell has a
range of possible values of `SMALLEST`, or of the number of people in the region.

A column that is closed for a region is closed for all regions below it, so that the range above is possible
below as well. How one table closes its cells: `hiding`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from coverage.personal.hiding import CLOSED, SMALLEST, Node, Row, hide

Columns = frozenset[int]


@dataclass(frozen=True)
class Region:
    """A node of the tree: its people by column, and the regions below it by code."""

    counts: Sequence[int]
    below: Mapping[str, Region] = field(default_factory=dict)
    # People recorded for the region itself. No table of them is published, but their number is.
    unallocated: Sequence[int] = ()


def closed_columns(code: str, region: Region) -> dict[str, Columns]:
    """The closed columns of the region and of all regions below it.

    If a table cannot be hidden among its siblings, the region above it is closed completely, and the search
    starts again. In the worst case everything is closed.
    """
    shut: set[str] = set()
    while True:
        found, exposed = _attempt(code, region, shut)
        if not exposed:
            return found
        shut |= exposed


def _attempt(code: str, region: Region, shut: set[str]) -> tuple[dict[str, Columns], set[str]]:
    """The closed columns, and the regions to be closed completely because a table below them reveals too
    much."""
    everything = frozenset(range(len(region.counts)))
    top = everything if code in shut else _closed_alone(region.counts)
    nodes: list[Node] = [CLOSED if column in top else (code, column) for column in everything]
    found = {code: top}
    children = {
        name: Row(list(child.counts), set(everything if name in shut else top), list(nodes))
        for name, child in region.below.items()
    }
    others = [_unpublished(region.unallocated, nodes)]
    if not hide([*children.values(), *others]):
        return found, {code}
    exposed = set()
    for name, child in region.below.items():
        found[name] = frozenset(children[name].closed)
        beside = [row for other, row in children.items() if other != name] + others
        parts, is_hidden = _hide_below(name, child, children[name], beside)
        found |= parts
        if not is_hidden:
            exposed.add(code if name in shut else name)
    return found, exposed


def _hide_below(
    name: str, region: Region, own: Row, beside: Iterable[Row]
) -> tuple[dict[str, Columns], bool]:
    """The closed columns of the regions below one. Their cells must hide among each other and in the rows
    `beside`."""
    nodes = [own.nodes[column] if column in own.closed else (name, column) for column in _columns(own)]
    rows = {
        code: Row(list(child.counts), set(own.closed), list(nodes)) for code, child in region.below.items()
    }
    unallocated = _unpublished(region.unallocated, nodes)
    fixed = [Row(row.counts, row.closed, row.nodes, is_fixed=True) for row in beside]
    is_hidden = hide([*rows.values(), unallocated, *fixed])
    return {code: frozenset(row.closed) for code, row in rows.items()}, is_hidden


def _columns(row: Row) -> range:
    return range(len(row.nodes))


def _unpublished(counts: Sequence[int], nodes: Sequence[Node]) -> Row:
    """People in no table: only their number is known."""
    return Row(list(counts or [0] * len(nodes)), set(range(len(nodes))), list(nodes), is_fixed=True)


def _closed_alone(counts: Sequence[int]) -> Columns:
    """For a table with nothing above it: small cells, and further ones until they contain enough people."""
    in_order = sorted(range(len(counts)), key=lambda column: (counts[column], column))
    closed = [column for column in in_order if counts[column] < SMALLEST]
    rest = in_order[len(closed) :]
    while closed and rest and (len(closed) < 2 or sum(counts[each] for each in closed) < SMALLEST):
        closed.append(rest.pop(0))
    return frozenset(closed)
