"""NIP and NI PPPK, the 18-digit number of a civil servant.

Digits 1-8 are the birth date, 9-14 the month of appointment, or for PPPK the year and `21`; digit 15
is 1 for men and 2 for women, 16-18 a serial. Source: Perka BKN 22/2007 and 43/2007.
"""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from core.errors import DomainError
from registry.enums import EmploymentStatus, Sex

SHAPE = re.compile(
    r"(?P<birth>(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))"
    r"(?:19|20)\d{2}(?:0[1-9]|1[0-2]|21)(?P<sex>[12])\d{3}"
)
CIVIL_SERVANTS = frozenset({EmploymentStatus.PNS, EmploymentStatus.PPPK, EmploymentStatus.PPPK_PW})


class InvalidNipError(DomainError):
    """The digits cannot be a NIP."""

    code = "nip_invalid"
    field = "nip"


class NipWithoutCivilServantError(DomainError):
    """Only civil servants have a NIP."""

    code = "nip_not_civil_servant"
    field = "nip"

    def __init__(self) -> None:
        super().__init__(_("Only civil servants have a NIP. Choose PNS or PPPK, or leave it empty."))


@dataclass(frozen=True)
class Nip:
    digits: str
    birth_date: date
    sex: Sex


def digits_of(text: str) -> str:
    """What was typed, without spaces and marks between the groups."""
    return re.sub(r"[\s.\-'’]+", "", text)


def parse(text: str) -> Nip:
    """Read a NIP as typed, with or without spaces. Raises `InvalidNipError`."""
    digits = digits_of(text)
    match = SHAPE.fullmatch(digits)
    if not match:
        raise InvalidNipError(_("A NIP has 18 digits, for example 19910314 201903 2 001. Check the decree."))
    try:
        birth_date = date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        raise InvalidNipError(
            _("Digits 1–8 of the NIP (%(part)s) are not a birth date. Check the decree.")
            % {"part": match["birth"]}
        ) from None
    return Nip(digits, birth_date, Sex.MALE if match["sex"] == "1" else Sex.FEMALE)


def group(digits: str) -> str:
    """`19910314 201903 2 001`, as it is printed."""
    return f"{digits[:8]} {digits[8:14]} {digits[14:15]} {digits[15:]}" if digits else ""
