"""The length of validity of a certificate, where a sheet gives that instead of the last day."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Final

from django.utils.translation import gettext as _

from core.calendar import months_later
from core.sheets.rows import Cell
from core.ui.formats import long_date
from regions.names import squeezed
from workbooks.imports.problems import error, warning
from workbooks.imports.reader.entries import Entry

# Examples: 12 bulan; 3 (tiga) tahun; 5 thn.
TERM: Final = re.compile(r"(?i)\s*(\d{1,3})\s*(?:\([^)]*\)\s*)?(bulan|bln|tahun|thn|th)\.?\s*")
MONTHS: Final = {"bulan": 1, "bln": 1, "tahun": 12, "thn": 12, "th": 12}
LONGEST: Final = 120  # months
# A certificate always has a last day; what a typist writes instead leaves it open.
LIFELONG: Final = frozenset(
    {"seumurhidup", "selamanya", "tidakterbatas", "tanpabatas", "seterusnya", "lifetime"}
)
# Holds the months until the issue date of the row is known and gives the last day.
TERM_FIELD: Final = "certificate_term"
END: Final = "certificate_valid_until"


def months_in(cell: Cell, unit: int = 0) -> int | None:
    """The length in months; None for any other cell, for example a date.

    `unit`: the months that 1 means in a cell of numbers; 0 if the header of the column does not say it.
    """
    if isinstance(cell, str):
        match = TERM.fullmatch(cell)
        number, unit = (int(match[1]), MONTHS[match[2].casefold()]) if match else (0, 0)
    else:
        number = int(cell) if isinstance(cell, int | float) else 0
    months = number * unit
    return months if 0 < months <= LONGEST else None


def is_lifelong(cell: Cell) -> bool:
    """Whether the cell says that there is no last day: "Seumur hidup"."""
    return isinstance(cell, str) and squeezed(cell).removeprefix("berlaku") in LIFELONG


def unit_of(header: str) -> int:
    """The months that 1 means below this header; 0 if it names neither months nor years."""
    words = re.findall(r"[^\W\d_]+", header.casefold())
    return next((MONTHS[word] for word in words if word in MONTHS), 0)


def count_term(entry: Entry) -> None:
    """Set the last day: the issue date plus the months, minus one day. Adds a warning, or an error if the
    issue date is missing."""
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
