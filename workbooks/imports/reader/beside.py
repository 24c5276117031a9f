"""Facts of a person that stand in one cell with the name: NIK and telephone, place and day of birth."""

from __future__ import annotations

import re
from typing import Final

from registry.numbers import nik

# Between two facts: a new line; a stroke with blanks around it, before a long number or behind one.
BETWEEN: Final = re.compile(
    r"(?i)\s*[\n;|]\s*|\s+/\s+(?!\d{1,2}[\s./-])|\s*/\s*(?=(?:nik|nip|no|hp|wa|telp|[\s.:])*\+?\d{8})|(?<=\d{8})\s*/\s*"
)
# Without one, a cell of names holds neither a number of a person nor a day of birth: most do not.
FIGURES: Final = re.compile(r"\d(?:[\s./\-]?\d){3}")
# Where and when somebody was born: "Curup, 12-05-1990".
BIRTH: Final = re.compile(r"[^\d\n]{3,40}[,/\s]\s*\d{1,2}[\s./-]+(?:\d{1,2}|[A-Za-z]+)[\s./-]+\d{4}")
LABEL: Final = re.compile(
    r"(?i)^[\s:]*(?:https?://)?(?:wa\.me/)?(?:(?:nik|ktp|nip|nomor|no|hp|wa|telp?)\b[\s.:/]*)*"
)
# What is said of a number behind it: "(WA)", "(KTP)", "WA", "*".
REMARK: Final = re.compile(r"(?i)(?:\s*\([^\d()]*\)|\s+(?:wa|hp|aktif)\b\.?|\s*\*+)+$")
# Between the digits of a number, as people group them.
GROUPED: Final = re.compile(r"[\s.\-'’`+]+")
NIP_DIGITS: Final = 18
PHONE: Final = re.compile(r"(?:62|0)8\d{7,11}")


def bare(text: str) -> str:
    """A number without the words before and behind it."""
    return text if text.isdigit() else REMARK.sub("", LABEL.sub("", text))


def numbers_apart(cell: str) -> tuple[str, dict[str, str]]:
    """What remains of a cell of names without the numbers and the birth of the person, and those by field."""
    if not FIGURES.search(cell):
        return cell, {}
    parts = BETWEEN.split(cell.strip())
    words: list[str] = []
    numbers: dict[str, str] = {}
    for part in parts:
        digits = GROUPED.sub("", bare(part.strip()))
        is_birth = words and BIRTH.fullmatch(part.strip())
        field = "birth_place_and_date" if is_birth else _field(digits)
        if field and field not in numbers:
            numbers[field] = part if is_birth else digits
        else:
            words.append(part)
    return (" ".join(words), numbers) if numbers else (cell, {})


def _field(digits: str) -> str | None:
    """The field of a number; a NIK with a digit too many or too few is still one: its reader refuses it."""
    if not digits.isdigit():
        return None
    if len(digits) == NIP_DIGITS:
        return "nip"
    if abs(len(digits) - nik.LENGTH) <= 1:
        return "nik"
    return "phone" if PHONE.fullmatch(digits) else None
