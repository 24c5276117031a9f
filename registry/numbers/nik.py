"""NIK, the 16-digit number of the population register (Nomor Induk Kependudukan).

Digits 1-6 are the place of *first* registration, 7-12 the birth date (day + 40 for women), 13-16 a
serial from 0001; there is no check digit. A NIK never changes, even when its holder moves or a birth
date is corrected: so its shape is a hard rule, and its disagreement with a record only a warning.
Source: the explanation of the 16 digits by the population offices (Dukcapil Klaten).
"""

import re
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.errors import DomainError
from registry.enums import Sex

LENGTH = 16
NO_DIGIT = re.compile(r"[^0-9]")
SEPARATORS = re.compile(r"[\s.\-'’`]+")
# The workforce is adult: a two-digit year that makes somebody younger than this is of the last century.
YOUNGEST_AGE = 15


class InvalidNikError(DomainError):
    """The digits cannot be a NIK."""

    code = "nik_invalid"
    field = "nik"


@dataclass(frozen=True)
class Nik:
    """A well-formed NIK and what it says about its holder at birth."""

    digits: str
    birth_date: date
    sex: Sex
    region_code: str  # kabupaten/kota of first registration, dotted; it may no longer exist


def clean(text: str) -> str:
    """What was typed, without the separators people put between the digits."""
    return SEPARATORS.sub("", text)


def parse(text: str, *, today: date) -> Nik:
    """Read a NIK as typed. Raises `InvalidNikError` with a message that says what to correct."""
    digits = clean(text)
    _refuse_wrong_shape(digits)
    day, month, year = int(digits[6:8]), int(digits[8:10]), int(digits[10:12])
    is_female = day > 40
    century = 2000 if today.year - (2000 + year) >= YOUNGEST_AGE else 1900
    try:
        birth_date = date(century + year, month, day - 40 if is_female else day)
    except ValueError:
        raise InvalidNikError(
            _("Digits 7–12 of the NIK (%(part)s) are not a birth date. Check the KTP.")
            % {"part": digits[6:12]},
            code="nik_birth_date_impossible",
        ) from None
    return Nik(
        digits=digits,
        birth_date=birth_date,
        sex=Sex.FEMALE if is_female else Sex.MALE,
        region_code=f"{digits[:2]}.{digits[2:4]}",
    )


def _refuse_wrong_shape(digits: str) -> None:
    letter = NO_DIGIT.search(digits)
    if letter:
        raise InvalidNikError(
            _("The NIK has a sign that is not a digit at position %(position)s. Copy it from the KTP.")
            % {"position": letter.start() + 1},
            code="nik_not_digits",
        )
    missing = LENGTH - len(digits)
    if missing > 0:
        raise InvalidNikError(
            ngettext(
                "A NIK has 16 digits, %(count)s is missing.",
                "A NIK has 16 digits, %(count)s are missing.",
                missing,
            )
            % {"count": missing},
            code="nik_too_short",
        )
    if missing < 0:
        raise InvalidNikError(
            _("A NIK has 16 digits, %(count)s too many.") % {"count": -missing},
            code="nik_too_long",
        )
    if digits.endswith("0000"):
        raise InvalidNikError(
            _("A NIK never ends in 0000. Excel may have changed it; copy it from the KTP."),
            code="nik_serial_zero",
        )


def mask(digits: str) -> str:
    """`3277••••••••0004`: enough to tell two people apart, not enough to use."""
    return f"{digits[:4]}{'•' * 8}{digits[-4:]}" if digits else ""


def group(digits: str) -> str:
    """`3277 0354 0391 0007`, as it is read aloud."""
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))
