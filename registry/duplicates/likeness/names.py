"""What two names have in common, in their normal form (lower case, no titles, one spelling per sound)."""

from __future__ import annotations

import re

from registry.enums import Finding
from registry.names.slips import slips

# Letters that a word of this length may differ by, and still be the same word mistyped.
JOINED = re.compile(r"\b(nurul|nur|abdul|abdu|al)(?=[a-z]{3})")
SHORTEST, TOLERANT_FROM, VERY_TOLERANT_FROM = 3, 4, 8


def compare_names(one: str, one_form: str, other: str, other_form: str) -> Finding:
    """The best way in which the two names agree."""
    if one_form == other_form:
        return Finding.NAME_SAME if one.casefold() == other.casefold() else Finding.NAME_SPELLED
    mine, theirs = _words(one_form), _words(other_form)
    if sorted(mine) == sorted(theirs):
        return Finding.NAME_TURNED
    if "".join(mine) == "".join(theirs):
        return Finding.NAME_SPELLED
    if any(_near("".join(mine), "".join(words)) for words in (theirs, [*theirs[1:], *theirs[:1]])):
        return Finding.NAME_NEAR
    shorter, longer = sorted((mine, theirs), key=len)
    return _by_words(shorter, longer)


def _words(form: str) -> list[str]:
    """The words, with those taken apart that the normal form joins: it writes "Nur Aini" as "nuraini"."""
    return JOINED.sub(r"\1 ", form).split()


def _by_words(shorter: list[str], longer: list[str]) -> Finding:
    """Every word of the shorter name is looked for in the longer."""
    left = list(longer)
    full = initials = 0
    for word in sorted(shorter, key=len, reverse=True):
        match = next((other for other in left if other == word), None) or next(
            (other for other in left if _near(word, other)), None
        )
        if match:
            full += 1
        else:
            match = next((other for other in left if _is_initial(word, other)), None)
            initials += match is not None
        if match:
            left.remove(match)
    if full + initials < len(shorter) or not full:
        return Finding.NAME_SHARED_WORD if full else Finding.NAME_DIFFERS
    if initials:
        return Finding.NAME_INITIALS
    return Finding.NAME_PARTIAL if left else Finding.NAME_NEAR


def _near(one: str, other: str) -> bool:
    length = min(len(one), len(other))
    if length < TOLERANT_FROM and (len(one) == len(other) or length < SHORTEST):
        return False  # "Ani" and "Ayu" are two names, "Fei" is "Feri" with a letter left out
    most = 2 if length >= VERY_TOLERANT_FROM else 1
    return slips(one, other, most) <= most


def _is_initial(one: str, other: str) -> bool:
    return one[0] == other[0] and 1 in (len(one), len(other))
