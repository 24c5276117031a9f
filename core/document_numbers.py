"""Numbers of papers, compared as people type them: case, spaces and dots do not matter."""

import re

from django.db.models import CharField, F, Func, TextField, UUIDField, Value
from django.db.models.functions import MD5, Cast, Reverse, Upper

IGNORED = r"[\s.]+"
PUNCTUATION = r"[^A-Z0-9]+"
# "08862/LSP-KEMENSOS/2023": the serial comes first, and who counted it after.
COUNTED_IN_FRONT = "^([0-9]+)[A-Z].*$"


def number_key(text: str) -> str:
    """`lsps.g. 2021 004512` as `LSPSG2021004512`."""
    return re.sub(IGNORED, "", text).upper()


def number_key_of(field: str) -> Func:
    """The same for a column, to be stored and indexed."""
    stripped = Func(F(field), Value(IGNORED), Value(""), Value("g"), function="regexp_replace")
    return Upper(stripped, output_field=CharField())


def number_signs(text: str) -> str:
    """Letters and digits alone, for searching: `0417/LSPS-PS/IX/2019` as `0417LSPSPSIX2019`."""
    return re.sub(PUNCTUATION, "", text.upper())


def number_signs_of(field: str) -> Func:
    """The same for a stored key, for an index and for the search that uses it."""
    return Func(
        F(field),
        Value(PUNCTUATION),
        Value(""),
        Value("g"),
        function="regexp_replace",
        output_field=CharField(),
    )


def number_backwards_of(field: str) -> Func:
    """The signs of a stored key in reverse, for an index that finds a number by its end.

    If a number begins with digits followed by letters, those digits count as its end.
    """
    counted = Func(
        number_signs_of(field),
        Value(COUNTED_IN_FRONT),
        Value(r"\1"),
        function="regexp_replace",
        output_field=CharField(),
    )
    return Reverse(counted)


def numbered_by(issuer: str) -> Func:
    """Issuer and stored key as one value of fixed length.

    For constraints: an index of such values takes half the work of one of issuers and texts.
    """
    paper = Func(
        Cast(F(issuer), TextField()),
        Value(" "),
        F("number_key"),
        arg_joiner=" || ",
        template="(%(expressions)s)",
    )
    return Cast(MD5(paper, output_field=TextField()), UUIDField())
