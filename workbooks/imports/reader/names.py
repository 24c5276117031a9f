"""What stands in a cell of names beside the name: its number in the list, an address, marks and remarks."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from registry.names.titles import squeeze

# "1. ", "12) " before a name; "Sdr. ", "Ibu " likewise.
NUMBERED: Final = re.compile(r"^\d{1,4}[.)]\s*(?=\D)")
ADDRESSED: Final = re.compile(
    r"(?i)^(?:nama(?: lengkap)?\s*:\s*)?(?:(?:sdr|sdri|saudara|saudari|bpk|bapak|ibu)\b\.?\s+(?=\w))?"
)
DIED: Final = re.compile(r"(?i)[(\[]?\b(?:alm|almh|almarhum|almarhumah)\b\.?[)\]]?")
# "(Dedi)", "*)", "**", "1)": a nickname, a mark whose meaning stands below the list.
REMARK: Final = re.compile(r"\s*(?:\([^()]*\)|\*+\)?|(?<=\D)\d\))\s*$|^\s*\*+\)?\s*")

# Without any of these a cell holds a name alone: most cells do.
MORE_THAN_A_NAME: Final = re.compile(r"(?i)[(\[*\d:]|\balm|^(?:sdri?|saudar[ai]|bpk|bapak|ibu)\b")


class Bare(NamedTuple):
    """A name with its titles alone, and what was left out of it that says something of the person."""

    name: str
    remarks: tuple[str, ...] = ()
    has_died: bool = False


def bare_name(text: str) -> Bare:
    """Take off what is no name. A cell that would be empty without it is left as it is."""
    if not MORE_THAN_A_NAME.search(text):
        return Bare(text)
    name = ADDRESSED.sub("", NUMBERED.sub("", text))
    alive = DIED.sub("", name)
    has_died, name = alive != name, alive
    remarks = []
    while match := REMARK.search(name):
        remarks.append(match[0].strip())
        name = name[: match.start()] + name[match.end() :]
    name = squeeze(name).rstrip(" ,")
    if not any(sign.isalpha() for sign in name):
        return Bare(text)
    return Bare(name, tuple(remarks), has_died)
