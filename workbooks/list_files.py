"""A list as a file: exactly the rows, their order and the columns that the page showed.

The first row is the head and the rows follow, so that every program can read the file. What the list was
narrowed by, when, by whom and for what stands beside the data: on a sheet of its own, or behind the rows.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import StringIO
from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from core.lists import Listing
from core.sheets.paper import Paper
from core.sheets.printing import Print
from core.sheets.styles import PETROL_TINT, Border, Format, Style
from core.sheets.writing import Book, Value, safe_text
from core.ui.formats import moment, number

CREATOR: Final = "Registri Peksos"
HEADER: Final = Style(is_bold=True, fill=PETROL_TINT, border=Border.RULE, is_wrapped=True)
MARK: Final = Style(is_bold=True)
TEXT: Final = Style(format=Format.TEXT)
DATE: Final = Style(format=Format.DATE)
NUMBER: Final = Style(format=Format.INTEGER)
WRAPPED: Final = Style(format=Format.TEXT, is_wrapped=True)
# Excel where commas are decimal points opens a file with semicolons by a double click.
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

    @property
    def footer(self) -> str:
        return _("Registri Peksos: personal data. %(user)s, %(at)s") % {
            "user": self.user,
            "at": moment(self.at),
        }


def list_workbook(listing: Listing, statement: Statement) -> tuple[bytes, int]:
    """The file, and how many rows it holds."""
    book = Book(title=str(listing.title), creator=CREATOR)
    page, about = book.page(str(listing.title)), book.page(_("About this file"))
    columns = listing.shown_columns
    page.row(1, [column.label for column in columns], [HEADER] * len(columns))
    page.widths([column.width for column in columns])
    page.height(1, 30)
    page.freeze(2, 2)
    last = 1
    for last, values in enumerate(_values(listing), start=2):
        page.row(last, values, [_style(value) for value in values])
    page.filter(1, max(last, 2), len(columns))
    page.print(Print(paper=Paper.F4, footer=statement.footer, head_rows=(1, 1)))
    for row, (name, text) in enumerate(statement.lines(listing, last - 1), start=1):
        about.row(row, [name, text], [MARK, WRAPPED])
    about.widths([18, 90])
    return book.to_bytes(), last - 1


def list_csv(listing: Listing, statement: Statement) -> tuple[bytes, int]:
    """The file, and how many rows it holds. UTF-8 with its mark, so that Excel reads the letters right."""
    text = StringIO()
    writer = csv.writer(text, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow([safe_text(str(column.label)) for column in listing.shown_columns])
    rows = [[_plain(value) for value in values] for values in _values(listing)]
    writer.writerows([*rows, []])
    about = statement.lines(listing, len(rows))
    writer.writerows([safe_text(name), safe_text(words)] for name, words in about)
    return text.getvalue().encode("utf-8-sig"), len(rows)


def _values(listing: Listing) -> Iterator[Sequence[Value]]:
    for row in listing.all_rows():
        yield [value or None if isinstance(value, str) else value for value in listing.values_of(row)]


def _style(value: Value) -> Style:
    match value:
        case date():
            return DATE
        case int():
            return NUMBER
        case _:
            return TEXT


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
