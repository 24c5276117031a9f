"""Headings above the people of a group: what stands around the name of their place or programme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from core.sheets.rows import Cell
from registry.names.titles import squeeze
from workbooks.imports.reader.head_words import head_text
from workbooks.imports.reader.headers import EXACT, PLACES, understood
from workbooks.imports.reader.tables import lone_text
from workbooks.imports.reader.texts import is_number, text_of

# Enumerators before the words of a heading: "A. ", "IV) ", "1. ".
ENUMERATED: Final = re.compile(r"^\(?(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)]+\s*")
# Signs that only decorate: "** Kec. Maja **".
DECORATION: Final = " *=-_#~<>:."
# How many people stand in a group, after its name: "(4 ORANG)", "- 3 org", "(jumlah 12)", "= 4". A number
# after a blank or a dash alone may belong to the name: "Sukamaju 2".
SUM: Final = r"(?:jumlah|jml|jlh|total|sebanyak)[\s.:=]*"
SOMEBODY: Final = (
    r"(?:orang|org|or|jiwa|petugas|pendamping|peksos|tksk|psm|tagana|relawan|anggota|peserta|sdm)\b"
)
COUNT: Final = rf"(?:(?:{SUM})?\d{{1,4}}\s*(?:\([a-z ]+\)\s*)?{SOMEBODY}|{SUM}\d{{1,4}})"
COUNT_BEHIND: Final = re.compile(rf"(?i)(?:[\s,:;=(\[\-–]+{COUNT}|\s*[=:(\[]\s*\d{{1,4}})[\s.)\]]*$")
COUNT_ALONE: Final = re.compile(rf"(?i)[\s:=(\[\-–]*{COUNT}[\s.)\]]*")
# Who leads the group, after its name: "(Koordinator: Asep)".
LEADER_BEHIND: Final = re.compile(
    r"(?i)\s*[(,;:\-–]+\s*(?:koordinator|koord|korcam|korkab|ketua|supervisor|spv|pj|penanggung jawab)\b.*$"
)
LABELS: Final = frozenset((field, EXACT) for field in PLACES)
LABELLED: Final = re.compile(r"(?P<label>[A-Za-z/ .]{3,30}?)\s*:\s*(?P<value>.+)")


def ways_to_read(text: str) -> Iterator[str]:
    """The heading, then without what may not belong to the name: "R.Lebong" is a place and no enumerated
    "Lebong", "Sukamaju (2)" may be one as well."""
    whole = squeeze(text).strip(DECORATION)
    bare = LEADER_BEHIND.sub("", COUNT_BEHIND.sub("", whole))
    yield from dict.fromkeys((whole, bare, ENUMERATED.sub("", whole), ENUMERATED.sub("", bare)))


def heading(given: Sequence[Cell]) -> str:
    """The only text of a row, ignoring numbers and counts, or the label of a place and its text; "" if there
    are other texts."""
    words = [cell for cell in given if not (is_number(cell) or text_of(cell).isdigit())]
    words = [cell for cell in words if not COUNT_ALONE.fullmatch(text_of(cell))]
    texts = [text.strip(" :") for text in map(head_text, words) if text.strip(" :")]
    if len(texts) == 2 and understood((texts[0],)) in LABELS:
        return " : ".join(texts)
    return lone_text(words) if words else ""
