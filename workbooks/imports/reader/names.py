"""Removes from a cell of names what is not the name: numbers, forms of address, jobs, marks, remarks."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from registry.names.titles import squeeze

# List numbers ("1. ", "12) ") and forms of address ("Sdr. ", "Ibu ") before a name.
NUMBERED: Final = re.compile(r"^\d{1,4}[.)]\s*(?=\D)")
ADDRESSED: Final = re.compile(
    r"(?i)^(?:nama(?: lengkap)?\s*:\s*)?(?:(?:sdr|sdri|saudara|saudari|bpk|bapak|ibu)\b\.?\s+(?=\w))?"
)
DIED: Final = re.compile(r"(?i)[(\[]?\b(?:alm|almh|almarhum|almarhumah)\b\.?[)\]]?")
# Nicknames "(Dedi)", and marks that are explained below the list: "*)", "**", "1)".
REMARK: Final = re.compile(r"\s*(?:\([^()]*\)|\*+\)?|(?<=\D)\d\))\s*$|^\s*\*+\)?\s*")

# A quick test: a cell without any of these holds only a name. Most cells do.
MORE_THAN_A_NAME: Final = re.compile(r"(?i)[(\[*\d:]|\balm|^(?:sdri?|saudar[ai]|bpk|bapak|ibu)\b")
# The job behind a name, in a column of both: "Siti Ani, S.Sos / Pendamping PKH", "Siti Ani (TKSK)".
JOB_BEHIND: Final = re.compile(
    r"(?P<name>.+?)(?:\s*[\n/;|]\s*|\s+[-–]\s+|\s*\()(?P<job>[^\d\n()]+)\)?\s*", re.DOTALL
)
# Holds that job until the whole row is read. It is used if it is a programme and no column names one.
JOB_BESIDE: Final = "job"


class Bare(NamedTuple):
    """A name with its titles. `remarks`: what was removed and says something about the person."""

    name: str
    remarks: tuple[str, ...] = ()
    has_died: bool = False


def bare_name(text: str) -> Bare:
    """Remove what is not the name. The text stays unchanged if no letter would remain."""
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
