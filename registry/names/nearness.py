"""How near a typed name is to a recorded one, compared word by word with tolerance for typing errors.

One word that differs entirely makes it another name: "Bonifasius Ndruru" is not "Bonifasius Telaumbanua".
"""

import re
from collections.abc import Sequence

from registry.names.slips import slips

# How many slips a word of at least this length may have, the longest first. Shorter ones may have none.
TOLERANCES = ((8, 2.0), (4, 1.0))
VOWELS = re.compile(r"[aiueo]")
# A slip between words that differ only in vowels ("Rokayah", "Rukoyah") counts half.
VOWEL_WEIGHT = 0.5
# The normal form hardens a last d and b, and a short form ends where its word goes on: "Md", "Made".
HARD = str.maketrans("db", "tp")


def nearness(typed: Sequence[str], name: Sequence[str]) -> float:
    """The share of the typed letters that are right, from 0 (another name) to 1.

    Both names are in their normal form. Words may be in any order, together or apart. Every typed word must
    match a word of the name, or every word of the name a typed one.
    """
    letters = sum(map(len, typed))
    together = slips("".join(typed), "".join(name), 1)
    wrong = min(_wrong_by_words(typed, name), together if together <= 1 else letters)
    return max(0.0, 1 - wrong / letters)


def _wrong_by_words(typed: Sequence[str], name: Sequence[str]) -> float:
    """The weight of what was typed wrongly; all letters if these are the words of another name."""
    left, strange = list(name), []
    wrong = 0.0
    for word in sorted(typed, key=len, reverse=True):
        nearest = _nearest(word, left)
        if nearest is None:
            strange.append(word)
        else:
            wrong += nearest[0]
            left.remove(nearest[1])
    is_another = strange and left
    return sum(map(len, typed)) if is_another else wrong + sum(map(len, strange))


def _nearest(word: str, others: Sequence[str]) -> tuple[float, str] | None:
    found = [(mended, other) for other in others if (mended := _mended(word, other)) is not None]
    return min(found, default=None)


def _mended(word: str, other: str) -> float | None:
    """The weight of the slips between two words; none if they are too many. A short form is no slip."""
    if _shortens(word, other) or _shortens(other, word):
        return 0.0
    longest = max(len(word), len(other))
    most = next((most for length, most in TOLERANCES if longest >= length), 0.0)
    weight = VOWEL_WEIGHT if VOWELS.sub("", word) == VOWELS.sub("", other) else 1.0
    found = slips(word, other, int(most / weight)) * weight
    return found if found <= most else None


def _shortens(short: str, word: str) -> bool:
    """An initial, or consonants of the word in their order: "Md", "Wyn", "Gst"."""
    if len(short) >= len(word) or short[0] != word[0] or VOWELS.search(short[1:]):
        return False
    letters = iter(word.translate(HARD))
    return all(letter in letters for letter in short.translate(HARD))
