"""A column is declared once: its head, its cell on the page, its value in a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from core.text import Text
from core.ui.formats import MISSING, Language, current_language, number, short_date
from core.ui.markup import escaped

Value = str | Promise | int | date | None


@dataclass(frozen=True)
class Column:
    """`value` is for a file; `cell` is for the page, if it shows more than the value.

    `sort` names the order that a click on the head asks for. `css` are classes of the work grid (kerja.css):
    `nama`, `status`, `baris`, `p2`, `p3`, `num`. `phone_label` is printed before the value on phones, which
    show no heads. A personal column identifies a person beyond their name: exporting it needs a reason.
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

    def writer(self) -> Callable[[Any], str]:
        """A function that writes the cells of a page.

        Rendering ten cells by a template takes as long as writing all of them this way. What is the same in
        every row is built once.
        """
        language = current_language()
        openings = {
            (is_blank, is_day): self._opening(is_blank, is_day)
            for is_blank, is_day in product((False, True), repeat=2)
        }

        def cell_of(row: Any) -> str:
            value = self.value(row)
            shown = self.cell(row) if self.cell else in_words(value, language)
            return f"{openings[value is None or value == '', isinstance(value, date)]}{escaped(shown)}</td>"

        return cell_of

    def _opening(self, is_blank: bool, is_day: bool) -> str:
        css = " ".join(filter(None, (self.css, "p2" if is_blank else "", "hari" if is_day else "")))
        attributes = f' class="{css}"' if css else ""
        if self.phone_label and not is_blank:
            attributes += f' data-l="{escaped(self.phone_label)}"'
        return f"<td{attributes}>"


def in_words(value: Value | bool, language: Language) -> str:
    """A value as people read it; a dash if it is missing."""
    if value is None or value == "":
        return MISSING
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return short_date(value, language)
    if isinstance(value, int):
        return number(value, 0, language)
    return str(value)
