"""A column is declared once: its head, its cell on the page, its value in a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.text import Text
from core.ui.formats import MISSING, number, short_date
from core.ui.markup import escaped

Value = str | Promise | int | date | None


@dataclass(frozen=True)
class Column:
    """`value` is what a file holds; `cell` what the page shows where that is more than the value.

    `sort` names the order of the list that a click on the head asks for. `css` are the classes of the
    work grid (kerja.css): `nama`, `status`, `baris`, `p2`, `p3`, `num`. `phone_label` stands before the
    value where a phone shows no heads. A personal column identifies somebody beyond their name: it
    leaves in a file only with a reason.
    """

    key: str
    label: Text
    value: Callable[[Any], Value]
    cell: Callable[[Any], str] | None = None
    sort: str = ""
    css: str = ""
    phone_label: Text = ""
    width: int = 16
    is_fixed: bool = False
    is_shown: bool = True
    is_personal: bool = False

    def cell_of(self, row: Any) -> SafeString:
        """The cell of the row, whole: a template would take as long for ten of them as this for all."""
        value = self.value(row)
        shown = self.cell(row) if self.cell else in_words(value)
        is_blank = value in (None, "")
        classes = (self.css, "p2" if is_blank else "", "hari" if isinstance(value, date) else "")
        css = " ".join(filter(None, classes))
        attributes = f' class="{css}"' if css else ""
        if self.phone_label and not is_blank:
            attributes += f' data-l="{escaped(self.phone_label)}"'
        return SafeString(f"<td{attributes}>{escaped(shown)}</td>")


@dataclass(frozen=True)
class Line:
    """A row as the page prints it; `key` is what choosing it sends, `choose` what that is called."""

    key: str
    choose: str
    cells: SafeString


def in_words(value: Value | bool) -> str:
    """A value as people read it; a missing one is a dash."""
    if value is None or value == "":
        return MISSING
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return short_date(value)
    if isinstance(value, int):
        return number(value)
    return str(value)
