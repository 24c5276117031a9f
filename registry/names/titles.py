"""Names as on the KTP, and the titles that papers print around them."""

import re
from dataclasses import dataclass

# "Hi." is Haji as it is written in Lampung; without its dot it may be of a name.
FRONT = re.compile(r"(?i)(?:prof|dr|drs|dra|drg|ir|kh|k\.h|h|hj|hi|apt|ns)\.")
FRONT_BARE = frozenset({"drs", "dra", "dr", "drg", "ir", "prof", "hj", "kh"})
# Of a name by itself ("H Siregar"), a title behind another one: "Drs H Ahmad".
FRONT_BEHIND = frozenset({"h", "hi"})
# "Drs.H. Maman": titles that were written without a blank between them.
GLUED = re.compile(r"(?i)\b((?:prof|drs?|dra|ir|kh|h[ij]?)\.)(?=[a-z])")
# Degrees without dots behind the name; in capitals, for "Mm" and "Sh" may be of a name.
BACK_BARE = frozenset(
    [
        *("SH", "SE", "ST", "SP", "MM", "MH", "MA", "MP", "MT", "SKM", "SAP", "MAP", "SIP", "MKM", "STP"),
        *("SKep", "SKom", "SAg", "SHI", "SPsi", "SHut", "Lc"),
    ]
)
# So without vowels that no name is: however they are written.
BACK_UNLIKE_NAMES = frozenset(
    ["ssos", "ssosi", "spd", "spdi", "mpd", "mpdi", "ssi", "msi", "sst", "mpssp", "skm", "mkm", "spsi"]
)
# "S. Sos", "A. Md": degrees that were written with a blank in them.
BACK_PARTED = re.compile(
    r"(?i)(?<=[^\s]\s)(?:[sm]\.? (?:sos|pd|si|ag|kom|psi|kep|kes|hum|hut|ip|ap|th|i\.?kom)|a\.? md)"
    r"(?:\.[a-z]+)*\.?$"
)
# "FAUZI.S.Sos": a degree that was written without a blank before it.
GLUED_BACK = re.compile(r"(?i)(?<=[a-z]{3})\.(?=[sm]\.[a-z]{2,})")
# Degrees begin with their kind (sarjana, magister, ahli madya…); a bare initial such as "R." does not.
BACK = re.compile(
    r"(?i)(?:[sm]\.(?:[a-z]{2,}|[a-z]\.[a-z]+|[heptmia])(?:\.[a-z]+)*"
    r"|s\.?tr\.?(?:\.?[a-z]+)*|m\.?tr\.?(?:\.?[a-z]+)+|a\.?md(?:\.[a-z]+)*|sp\.[a-z]+(?:\.[a-z]+)*"
    r"|ph\.?d|[sm]\.[a-z]{2,}|mpssp|a\.?ks|rsw|cht|nwa)\.?"
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
    head, back = _degrees_apart(GLUED_BACK.sub(" ", head))
    words = GLUED.sub(r"\1 ", head).split() if FRONT.match(head) else head.split()
    front: list[str] = []
    while len(words) > 1 and _is_front(words[0], is_behind=bool(front)):
        front.append(words.pop(0))
    parts = [*back, *(part.strip() for part in tail.split(",") if part.strip())]
    return NameParts(" ".join(front), " ".join(words), ", ".join(parts))


def is_shouted(name: str) -> bool:
    """Typed all in capitals. Initials and one-letter names do not count."""
    return name.isupper() and any(len(word) > 2 for word in name.split())


def _degrees_apart(text: str) -> tuple[str, list[str]]:
    """The words of a name without the degrees behind it, and those."""
    degrees: list[str] = []
    while " " in text:
        parted = BACK_PARTED.search(text)
        rest, _blank, last = text.rpartition(" ")
        if parted:
            rest, last = text[: parted.start()].strip(), parted[0]
        elif not _is_degree(last):
            break
        text = rest
        degrees.insert(0, last)
    return text, degrees


def _is_degree(word: str) -> bool:
    bare = word.rstrip(".")
    return bool(BACK.fullmatch(word)) or bare in BACK_BARE or bare.lower() in BACK_UNLIKE_NAMES


def _is_front(word: str, *, is_behind: bool) -> bool:
    bare = word.lower()
    return bool(FRONT.fullmatch(word)) or bare in FRONT_BARE or (is_behind and bare in FRONT_BEHIND)
