"""Reads the tables of a page as rows of cell texts, as a reader sees them."""

from __future__ import annotations

from html.parser import HTMLParser

CELLS = ("td", "th")
ASIDE = ("title",)  # the spoken sentence inside a drawing is no part of a cell's text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self._cell: list[str] | None = None
        self._aside = 0

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in CELLS:
            self._cell = []
        elif tag in ASIDE:
            self._aside += 1

    def handle_endtag(self, tag: str) -> None:
        if tag in CELLS and self._cell is not None:
            self.tables[-1][-1].append(" ".join("".join(self._cell).split()))
            self._cell = None
        elif tag in ASIDE:
            self._aside -= 1

    def handle_data(self, data: str) -> None:
        if self._cell is not None and not self._aside:
            self._cell.append(data)


def tables(html: str) -> list[list[list[str]]]:
    """Every table of the page; each a list of rows, each a list of texts, headers included."""
    reader = _Reader()
    reader.feed(html)
    return reader.tables


def table_headed(html: str, *headers: str) -> list[list[str]]:
    """The rows under the one table whose header holds all these words, without the header."""
    found = [table for table in tables(html) if set(headers) <= set(table[0])]
    assert len(found) == 1, f"{len(found)} tables headed {headers}"
    return found[0][1:]
