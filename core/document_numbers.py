"""Numbers of papers, compared as people type them: case, spaces and dots do not matter."""

import re

from django.db.models import CharField, F, Func, Value
from django.db.models.functions import Upper

IGNORED = r"[\s.]+"


def number_key(text: str) -> str:
    """`lsps.g. 2021 004512` as `LSPSG2021004512`."""
    return re.sub(IGNORED, "", text).upper()


def number_key_of(field: str) -> Func:
    """The same of a column, for a stored and indexed key."""
    stripped = Func(F(field), Value(IGNORED), Value(""), Value("g"), function="regexp_replace")
    return Upper(stripped, output_field=CharField())
