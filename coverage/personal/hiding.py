"""The range of possible values of a closed cell, and which further cells to close until it is wide enough.

The published numbers are sums: the total of every region, and the sum of a column if the cell of the region
above is open. People could be moved between closed cells as long as no sum changes. How many could be moved
into or out of a cell is a flow in the network of regions and sums, whose edges are the closed cells.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

SMALLEST = 5
# The one sum of all columns that are closed at the top: none of them is known separately.
CLOSED = "closed"

Node = tuple[str, int] | str
Cell = tuple[int, int]  # the number of a row, and of a column
Stop = int | Node  # a row, or a sum


@dataclass
class Row:
    """The people of one region by column. `nodes`: for each column, the sum that contains its cell.

    No further cell of a fixed row may be closed: it was decided before, or no table of it is published.
    """

    counts: list[int]
    closed: set[int]
    nodes: list[Node]
    is_fixed: bool = False

    @property
    def needed_room(self) -> int:
        """How wide the range of a closed cell must be: at most the number of people in the row."""
        return min(SMALLEST, sum(self.counts))


def hide(rows: Sequence[Row]) -> bool:
    """Close small cells and those that must be closed with them. False if closing all cells is not enough."""
    table = _Table(rows)
    waiting = deque(table.close_small())
    while waiting:
        cell = waiting[0]
        room = table.room(cell)
        if room >= rows[cell[0]].needed_room:
            waiting.popleft()
            continue
        further = table.cheapest_further(cell)
        if not further:
            return False
        for each in further:
            table.close(each)
            waiting.append(each)
    return True


class _Table:
    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = rows
        self.closed_in: dict[Node, list[Cell]] = defaultdict(list)
        for number, row in enumerate(rows):
            for column in row.closed:
                self.closed_in[row.nodes[column]].append((number, column))

    def close(self, cell: Cell) -> None:
        number, column = cell
        self.rows[number].closed.add(column)
        self.closed_in[self.rows[number].nodes[column]].append(cell)

    def close_small(self) -> Iterator[Cell]:
        """Every closed cell that must be hidden. A region without people has nothing to hide."""
        for number, row in enumerate(self.rows):
            if row.is_fixed or not sum(row.counts):
                continue
            for column, count in enumerate(row.counts):
                if count < SMALLEST and column not in row.closed:
                    self.close((number, column))
                if column in row.closed:
                    yield number, column

    def room(self, cell: Cell) -> int:
        """How wide the range of possible values of a closed cell is, counted up to what is needed."""
        number, column = cell
        row = self.rows[number]
        enough = row.needed_room
        into = self._flow(row.nodes[column], number, cell, enough)
        if into >= enough:
            return into
        most_out = min(row.counts[column], enough - into)
        return into + self._flow(number, row.nodes[column], cell, most_out)

    def _flow(self, start: Stop, end: Stop, skip: Cell, enough: int) -> int:
        """How many people can be moved from `start` to `end` through closed cells other than `skip`, at
        most `enough`."""
        counts: dict[Cell, int] = {}
        flow = 0
        while flow < enough:
            way = self._way(start, end, skip, counts)
            if way is None:
                break
            out_of = [cell for cell, is_into in way if not is_into]
            step = min([enough - flow, *(self._count(cell, counts) for cell in out_of)])
            for cell, is_into in way:
                counts[cell] = self._count(cell, counts) + (step if is_into else -step)
            flow += step
        return flow

    def _count(self, cell: Cell, counts: dict[Cell, int]) -> int:
        number, column = cell
        return counts.get(cell, self.rows[number].counts[column])

    def _way(
        self, start: Stop, end: Stop, skip: Cell, counts: dict[Cell, int]
    ) -> list[tuple[Cell, bool]] | None:
        """A shortest path: from a sum through a cell to its row, from a row through a cell to its sum."""
        reached: dict[Stop, tuple[Stop, Cell, bool] | None] = {start: None}
        queue = deque([start])
        while queue and end not in reached:
            stop = queue.popleft()
            for further, cell, is_into in self._steps(stop, counts):
                if cell != skip and further not in reached:
                    reached[further] = (stop, cell, is_into)
                    queue.append(further)
        if end not in reached:
            return None
        way = []
        step = reached[end]
        while step is not None:
            way.append(step[1:])
            step = reached[step[0]]
        return way

    def _steps(self, stop: Stop, counts: dict[Cell, int]) -> Iterator[tuple[Stop, Cell, bool]]:
        if isinstance(stop, int):
            row = self.rows[stop]
            for column in row.closed:
                yield row.nodes[column], (stop, column), True
            return
        for cell in self.closed_in[stop]:
            if self._count(cell, counts):
                yield cell[0], cell, False

    def cheapest_further(self, cell: Cell) -> list[Cell]:
        """The open cells to close so that the cell gains the most room; among equals those with the fewest
        people."""
        best: tuple[tuple[int, int], list[Cell]] | None = None
        needed = self.rows[cell[0]].needed_room
        for corners, gain in self._squares(cell):
            opened = [each for each in corners if each[1] not in self.rows[each[0]].closed]
            if not opened or not gain or any(self.rows[number].is_fixed for number, _column in opened):
                continue
            cost = sum(self.rows[number].counts[column] for number, column in opened)
            rank = (-min(gain, needed), cost)
            if best is None or rank < best[0]:
                best = rank, opened
        return best[1] if best else []

    def _squares(self, cell: Cell) -> Iterator[tuple[list[Cell], int]]:
        """The other three corners of each square of two rows and two columns, and the room that it gives."""
        number, column = cell
        own = self.rows[number].counts
        for other, row in enumerate(self.rows):
            if other == number or row.nodes[column] != self.rows[number].nodes[column]:
                continue
            for beside in range(len(own)):
                if beside == column:
                    continue
                into = min(own[beside], row.counts[column])
                out = min(own[column], row.counts[beside])
                yield [(number, beside), (other, column), (other, beside)], into + out
