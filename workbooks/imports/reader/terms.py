"""How long a certificate is valid, where a sheet says that instead of the day on which it ends."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from django.utils.translation import gettext as _

from core.calendar import months_later
from core.sheets.rows import Cell
from core.ui.formats import long_date
from workbooks.imports.problems import error, warning
from workbooks.imports.reader.entries import Entry

# Such as: 12 bulan; 3 (tiga) tahun; 5 thn.
TERM: Final = re.compile(r"(?i)\s*(\d{1,3})\s*(?:\([^)]*\)\s*)?(bulan|bln|tahun|thn|th)\.?\s*")
MONTHS: Final = {"bulan": 1, "bln": 1, "tahun": 12, "thn": 12, "th": 12}
LONGEST: Final = 120  # months
# What a cell said, until the day of issue beside it says when that ends.
TERM_FIELD: Final = "certificate_term"
END: Final = "certificate_valid_until"


def months_in(cell: Cell, unit: int = 0) -> int | None:
    """The months that a cell speaks of; null for anything else, such as a day.

    `unit`: months for each 1 in a cell of numbers, where the head of its column says so.
    """
    if isinstance(cell, str):
        match = TERM.fullmatch(cell)
        number, unit = (int(match[1]), MONTHS[match[2].casefold()]) if match else (0, 0)
    else:
        number = int(cell) if isinstance(cell, int | float) else 0
    months = number * unit
    return months if 0 < months <= LONGEST else None


def unit_of(header: str) -> int:
    """The months that a 1 stands for below this head; 0 where it names neither months nor years."""
    words = re.findall(r"[^\W\d_]+", header.casefold())
    return next((MONTHS[word] for word in words if word in MONTHS), 0)


def count_term(entry: Entry) -> None:
    """Let the term end the day before it is over, counted from the day of issue, and say so."""
    months = entry.values.pop(TERM_FIELD, None)
    if not isinstance(months, int):
        return
    issued = entry.day("certificate_issued_on")
    if issued is None:
        sentence = _("The sheet says only for how long it is valid. Write the day of issue, or the last day.")
        entry.problems.append(
            error("term_without_issue", sentence, END, _("%(months)s months") % {"months": months})
        )
        return
    until = months_later(issued, months) - timedelta(days=1)
    entry.values[END] = until
    sentence = _("Counted from the day of issue: valid until %(day)s. Compare it with the paper.")
    entry.problems.append(warning("term_counted", sentence % {"day": long_date(until)}, END))
