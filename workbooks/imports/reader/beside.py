"""Facts of a person in the same cell as the name or the NIK: NIK, NIP, telephone, place and date of birth."""

from __future__ import annotations

import re
from typing import Final

from registry.numbers import nik

# Separators between two facts: a line break, ";" or "|"; a "/" with blanks around it, before a long number or
# after one.
BETWEEN: Final = re.compile(
    r"(?i)\s*[\n;|]\s*|\s+/\s+(?!\d{1,2}[\s./-])|\s*/\s*(?=(?:nik|nip|no|hp|wa|telp|[\s.:])*\+?\d{8})|(?<=\d{8})\s*/\s*"
)
# A quick test: without four digits in sequence, a cell has no number and no date of birth. Most cells have
# none.
FIGURES: Final = re.compile(r"\d(?:[\s./\-]?\d){3}")
# Place and date of birth: "Curup, 12-05-1990".
BIRTH: Final = re.compile(r"[^\d\n]{3,40}[\W_]\s*\d{1,2}[\s./-]+(?:\d{1,2}|[A-Za-z]+)[\s./-]+\d{4}")
LABEL: Final = re.compile(
    r"(?i)^[\s:]*(?:https?://)?(?:wa\.me/)?(?:(?:nik|ktp|nip|nomor|no|hp|wa|telp?)\b[\s.:/]*)*"
)
# Remarks after a number: "(WA)", "(KTP)", "WA", "*".
REMARK: Final = re.compile(r"(?i)(?:\s*\([^\d()]*\)|\s+(?:wa|hp|aktif)\b\.?|\s*\*+)+$")
# Characters with which people group the digits of a number.
GROUPED: Final = re.compile(r"[\s.\-'’`+]+")
NIP_DIGITS: Final = 18
PHONE: Final = re.compile(r"(?:62|0)8\d{7,11}")


def bare(text: str) -> str:
    """The number without labels before it and remarks after it."""
    return text if text.isdigit() else REMARK.sub("", LABEL.sub("", text))


def numbers_apart(cell: str) -> tuple[str, dict[str, str]]:
    """Split a cell into the remaining text, usually the name, and the facts found in it, by field."""
    if not FIGURES.search(cell):
        return cell, {}
    parts = BETWEEN.split(cell.strip())
    words: list[str] = []
    numbers: dict[str, str] = {}
    for part in parts:
        digits = GROUPED.sub("", bare(part.strip()))
        is_birth = (words or numbers) and BIRTH.fullmatch(part.strip())
        field = "birth_place_and_date" if is_birth else _field(digits)
        if field and field not in numbers:
            numbers[field] = part if is_birth else digits
        else:
            words.append(part)
    return (" ".join(words), numbers) if numbers else (cell, {})


def _field(digits: str) -> str | None:
    """The field of a number, by its length; None for other texts. One digit too many or too few still
    makes a NIK, so that the reader of NIKs reports the error."""
    if not digits.isdigit():
        return None
    if len(digits) == NIP_DIGITS:
        return "nip"
    if abs(len(digits) - nik.LENGTH) <= 1:
        return "nik"
    return "phone" if PHONE.fullmatch(digits) else None
