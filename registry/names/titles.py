"""Names as on the KTP, and the titles that papers print around them."""

import re
from dataclasses import dataclass

# "Hi." is Haji as it is written in Lampung; without its dot it may be of a name.
FRONT = re.compile(r"(?i)(?:prof|dr|drs|dra|drg|ir|kh|h|hj|hi|apt|ns)\.")
FRONT_BARE = frozenset({"drs", "dra", "prof", "hj"})
# "Drs.H. Maman": titles that were written without a blank between them.
GLUED = re.compile(r"(?i)\b((?:prof|drs?|dra|ir|kh|h[ij]?)\.)(?=[a-z])")
# Degrees without dots behind the name; in capitals, for "Mm" and "Sh" may be of a name.
BACK_BARE = frozenset(
    {"SH", "SE", "MM", "MH", "SKM", "SAP", "MAP", "SIP", "SKep", "SSos", "SPd", "MPd", "MSi"}
)
# Degrees begin with their kind (sarjana, magister, ahli madya…); a bare initial such as "R." does not.
BACK = re.compile(
    r"(?i)(?:[sm]\.(?:[a-z]{2,}|[a-z]\.[a-z]+|[heptmia])(?:\.[a-z]+)*"
    r"|s\.?tr\.?(?:\.?[a-z]+)*|m\.?tr\.?(?:\.?[a-z]+)+|a\.?md(?:\.[a-z]+)*|sp\.[a-z]+(?:\.[a-z]+)*"
    r"|ph\.?d|[sm]\.[a-z]{2,}|mpssp|aks|rsw|cht|nwa)\.?"
)


@dataclass(frozen=True)
class NameParts:
    front_title: str
    name: str
    back_title: str


def squeeze(text: str) -> str:
    """The text with its runs of blanks made one."""
    return " ".join(text.split())


def split_titles(text: str) -> NameParts:
    """Take the titles off a name. What is not certainly a title stays in the name; case is kept."""
    head, _comma, tail = squeeze(text).partition(",")
    words = GLUED.sub(r"\1 ", head).split() if FRONT.match(head) else head.split()
    front: list[str] = []
    while len(words) > 1 and _is_front(words[0]):
        front.append(words.pop(0))
    back: list[str] = []
    while len(words) > 1 and (BACK.fullmatch(words[-1]) or words[-1] in BACK_BARE):
        back.insert(0, words.pop())
    parts = [*back, *(part.strip() for part in tail.split(",") if part.strip())]
    return NameParts(" ".join(front), " ".join(words), ", ".join(parts))


def is_shouted(name: str) -> bool:
    """Typed all in capitals. Initials and one-letter names do not count."""
    return name.isupper() and any(len(word) > 2 for word in name.split())


def _is_front(word: str) -> bool:
    return bool(FRONT.fullmatch(word)) or word.lower() in FRONT_BARE
