"""Abbreviated names of regions: "Bl. Limbangan", "Pd. Gede", "Sei Serut".

Used after `regions.lookup` has found nothing, and only together with a note in the row: the one name in the
user's regions that the text can mean may still be the wrong one.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from regions.names import TYPED_PREFIXES, squeezed

# Words with two spellings, of which neither abbreviates the other.
SPELLED: Final = {**dict.fromkeys(("sei", "sungai"), "(?:sei|sungai)"), "s": "(?:sei|s[a-z]*)"}
# An abbreviation is that short, and marked by a dot or without a vowel.
LONGEST: Final = 4
VOWELS: Final = frozenset("aeiou")
# At least this many letters of the name are written out.
LEAST_WHOLE: Final = 3
LEVEL: Final = re.compile(rf"(?i)\s*(?:{'|'.join(word for word, _kinds in TYPED_PREFIXES)})\b[\s.:]+(?=\S)")
WORD: Final = re.compile(r"([^\W\d_]+|\d+)(\.?)")


def abbreviation_of(text: str) -> tuple[str, str]:
    """Regular expressions of the squeezed name that the text abbreviates: the whole name, and the name
    without the abbreviation at its beginning, which it may have lost (Limbangan was Balubur Limbangan).

    Both are "" if no word is abbreviated or too little is written out, the second if nothing can be left out.

    The letters of an abbreviation stand in its word in their order, the first one first.
    """
    words = [_Word(squeezed(word), bool(dot)) for word, dot in WORD.findall(LEVEL.sub("", text, count=1))]
    whole = "".join(word.key for word in words if not word.is_short)
    if len(whole) < LEAST_WHOLE or not any(word.is_short for word in words):
        return "", ""
    first, *others = words
    is_first_alone = first.is_short and not any(word.is_short for word in others)
    return "".join(word.pattern for word in words), re.escape(whole) if is_first_alone else ""


class _Word(NamedTuple):
    key: str
    has_dot: bool

    @property
    def is_short(self) -> bool:
        is_marked = self.has_dot or VOWELS.isdisjoint(self.key)
        return self.key in SPELLED or (is_marked and self.key.isalpha() and len(self.key) <= LONGEST)

    @property
    def pattern(self) -> str:
        if not self.is_short:
            return re.escape(self.key)
        return SPELLED.get(self.key) or "".join(f"{letter}[a-z]*" for letter in self.key)
