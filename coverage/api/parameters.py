"""Parameters of the API, checked: a text that a database can store, a date that exists."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from ninja import Query

LONGEST: Final = 200
# PostgreSQL cannot store NUL. Other control characters occur in no code, number or name.
PRINTABLE: Final = r"^[^\x00-\x1f\x7f]*$"
EARLIEST, LATEST = date(1900, 1, 1), date(2100, 12, 31)


def text(description: str) -> Any:
    """A parameter that is a code or a number of a paper."""
    return Query(description=description, max_length=LONGEST, pattern=PRINTABLE)


def day(description: str) -> Any:
    """A parameter that is a day of the two centuries in which somebody could have been certified."""
    return Query(description=f"{description} From {EARLIEST} to {LATEST}.", ge=EARLIEST, le=LATEST)


REGION: Final = text("Dotted Kemendagri code such as 32.77, or ID for the nation")
CATEGORY: Final = text("PEKSOS, TKS, RELAWAN or PENYULUH; required")
