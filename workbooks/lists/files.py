"""A list as a file: exactly the rows, their order and the columns that the page showed.

The first row is the header and the rows follow, so that every program can read the file. The filters, the
time, the user and the purpose are beside the data: on a separate sheet, or after the rows.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from io import TextIOWrapper
from typing import Any, BinaryIO, Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from core.lists import Listing
from core.lists.columns import Value
from core.sheets.flat import FlatTable, write_flat
from core.sheets.text import safe_text
from core.ui.formats import moment, number
from workbooks.enums import FileKind

Watched = Callable[[Iterable[Any]], Iterator[Any]]

# Where commas are decimal points, Excel opens a file with semicolons by a double click.
DELIMITER: Final = ";"


@dataclass(frozen=True)
class Statement:
    """What a file says about itself."""

    user: str
    office: str
    reason: str
    at: datetime

    def lines(self, listing: Listing, rows: int) -> list[tuple[str, str]]:
        return [
            (_("List"), str(listing.title)),
            (_("Of the office"), self.office),
            (_("Narrowed by"), listing.filter_in_words or _("none")),
            (_("Rows"), number(rows)),
            (_("Written"), moment(self.at)),
            (_("By"), self.user),
            (_("For"), self.reason),
        ]

    def header(self, listing: Listing) -> str:
        """Title, office and filters of the list: a printed page may be found apart from the notes."""
        return ". ".join(filter(None, (f"{listing.title}, {self.office}", listing.filter_in_words)))

    @property
    def footer(self) -> str:
        return _("Registri Peksos: personal data. %(user)s, %(at)s") % {
            "user": self.user,
            "at": moment(self.at),
        }


def file_name_of(list_name: str, kind: str, day: date) -> str:
    suffix = "csv" if kind == FileKind.CSV else "xlsx"
    return f"{list_name}-{day:%Y-%m-%d}.{suffix}"


def write_list_workbook(
    target: BinaryIO, listing: Listing, statement: Statement, *, watched: Watched = iter
) -> int:
    """Write the file and return its number of rows, as counted in the finished file.

    Every row goes through `watched`, which may report progress.
    """
    columns = listing.shown_columns
    table = FlatTable(
        name=str(listing.title),
        heads=[str(column.label) for column in columns],
        rows=map(listing.values_of, watched(listing.all_rows())),
        widths=[column.width for column in columns],
        frozen=1,
        header=statement.header(listing),
        footer=statement.footer,
    )
    return write_flat(target, table, (_("About this file"), partial(statement.lines, listing)))


def write_list_csv(
    target: BinaryIO, listing: Listing, statement: Statement, *, watched: Watched = iter
) -> int:
    """Write the file and return its number of rows. UTF-8 with a byte order mark, so that Excel reads the
    letters correctly."""
    text = TextIOWrapper(target, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow([safe_text(str(column.label)) for column in listing.shown_columns])
    rows = 0
    for row in watched(listing.all_rows()):
        writer.writerow([_plain(value) for value in listing.values_of(row)])
        rows += 1
    writer.writerow([])
    about = statement.lines(listing, rows)
    writer.writerows([safe_text(name), safe_text(words)] for name, words in about)
    text.detach()
    return rows


def _plain(value: Value) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case str() | Promise():
            return safe_text(str(value))
        case _:
            return str(value)
