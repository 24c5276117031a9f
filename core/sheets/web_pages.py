"""Rows from a web page: many applications hand out a page with a table under "Export to Excel"."""

import re
from html.parser import HTMLParser
from typing import Final

from core.sheets.archive import MAX_CELLS, MAX_ROWS
from core.sheets.errors import SheetTooWideError, TooManyRowsError
from core.sheets.rows import Row

# A page begins with a tag and has a table near its beginning; the styles of Office may stand before it.
PAGE: Final = re.compile(r"\s*<(?:.*<)?table\b", re.DOTALL | re.IGNORECASE)
LOOKED_AT: Final = 100_000
CELLS: Final = frozenset({"td", "th"})
# Between them a cell's words stand on lines of their own.
BREAKS: Final = frozenset({"br", "p", "div"})
DIGITS: Final = re.compile(r"[0-9]{1,5}")


def is_page(text: str) -> bool:
    return PAGE.match(text[:LOOKED_AT]) is not None


def rows_of_page(text: str) -> list[Row]:
    """The rows of all tables of a page, one below the other. A cell that spans others fills the first."""
    page = _Page()
    page.feed(text)
    page.close()
    return page.rows


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.rows: list[Row] = []
        self.parts: list[str] | None = None  # of the cell that is open
        self.covered: dict[int, int] = {}  # columns that a cell above reaches into, and for how many rows
        self.span = (1, 1)
        self.cells = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._begin_row()
        elif tag in CELLS:
            self._end_cell()
            self.parts = []
            about = dict(attrs)
            self.span = _count(about.get("colspan")), _count(about.get("rowspan"))
        elif tag in BREAKS and self.parts is not None:
            self.parts.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in CELLS or tag == "tr":
            self._end_cell()
        elif tag == "table":
            self._end_cell()
            self.covered = {}

    def handle_data(self, data: str) -> None:
        if self.parts is not None:
            self.parts.append(data)

    def close(self) -> None:
        super().close()
        self._end_cell()

    def _begin_row(self) -> None:
        self._end_cell()
        if len(self.rows) >= MAX_ROWS:
            raise TooManyRowsError(limit=MAX_ROWS)
        self.rows.append([])

    def _end_cell(self) -> None:
        if self.parts is None:
            return
        text = "".join(self.parts).strip()
        self.parts = None
        if not self.rows:
            self._begin_row()
        row, (wide, tall) = self.rows[-1], self.span
        while self.covered.get(len(row), 0):
            self.covered[len(row)] -= 1
            row.append(None)
        self.covered |= dict.fromkeys(range(len(row), len(row) + wide), tall - 1)
        row += [text or None, *[None] * (wide - 1)]
        self.cells += wide
        if self.cells > MAX_CELLS:
            raise SheetTooWideError


def _count(text: str | None) -> int:
    """How many columns or rows a cell spans: one, unless the page says a number that can be."""
    return max(1, int(text)) if text and DIGITS.fullmatch(text) else 1
