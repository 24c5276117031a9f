"""What kind of number a typed text can be. Nothing here asks the database."""

import re

from core.document_numbers import number_signs
from registry.numbers.nik import LENGTH as NIK_LENGTH

NIP_LENGTH = 18
# What people write before a number: "No. 4512", "NIK: 3277…". A letter's own number may begin like one.
LABEL = re.compile(r"(?i)^\s*(?:nomor|no|nik|nip|str|sipps|sertifikat|reg)\b[\s.:#]*")
# A word in brackets beside it: "3277… (KTP)".
REMARK = re.compile(r"\([^()\d]*\)")
REGISTRY_NUMBER = re.compile(r"(?:RP)?(\d{6,})")
OFFICE_DIGITS = (2, 4)  # a province, a kabupaten or kota


def has_number(text: str) -> bool:
    """Every number of a person or a paper holds a digit; names do not."""
    return any(sign.isdecimal() for sign in text)


def digits_of(text: str, length: int) -> str:
    """The digits of the text if there are exactly `length`, with nothing beside them but a label."""
    bare = number_signs(LABEL.sub("", REMARK.sub("", text)))
    return bare if bare.isdecimal() and len(bare) == length else ""


def typed_nik(text: str) -> str:
    return digits_of(text, NIK_LENGTH)


def typed_nip(text: str) -> str:
    return digits_of(text, NIP_LENGTH)


def registry_numbers(text: str) -> list[str]:
    """The registry numbers that may be meant: `rp 3277 0013` and `3277-0013` are both `RP-3277-0013`."""
    found = (REGISTRY_NUMBER.fullmatch(signs) for signs in paper_numbers(text))
    return [
        f"RP-{digits[1][:office]}-{digits[1][office:]}"
        for digits in found
        if digits
        for office in OFFICE_DIGITS
        if len(digits[1]) - office >= 4
    ]


def paper_numbers(text: str) -> list[str]:
    """Letters and digits that the number of a paper may have: as typed, and without each label in front."""
    readings: list[str] = []
    while (signs := number_signs(text)) and signs not in readings:
        readings.append(signs)
        text = LABEL.sub("", text)
    return [signs for signs in readings if has_number(signs)]
