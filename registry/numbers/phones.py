"""Phone numbers: kept as `+62…`, shown as `08…`, masked until asked for."""

import re

from django.utils.translation import gettext as _

from core.errors import DomainError

SEPARATORS = re.compile(r"[\s().\-/]+")
MOBILE = re.compile(r"8[1-9]\d{7,10}")
LANDLINE = re.compile(r"[2-79]\d{6,10}")


class InvalidPhoneError(DomainError):
    code = "phone_invalid"
    field = "phone"


def parse(text: str) -> str:
    """The number as `+62…`, from `08…`, `62…`, `+62…`, `8…` (Excel drops the zero) or `(022) …`.

    Raises `InvalidPhoneError`.
    """
    digits = SEPARATORS.sub("", text).removeprefix("+")
    national = digits.removeprefix("62") if digits.startswith("62") else digits.removeprefix("0")
    national = national.removeprefix("0")
    has_prefix = national != digits
    if MOBILE.fullmatch(national) or (has_prefix and LANDLINE.fullmatch(national)):
        return f"+62{national}"
    raise InvalidPhoneError(
        _("“%(text)s” is no Indonesian phone number. Write it as 0812 3456 7890.")
        % {"text": text.strip()[:30]}
    )


def national(number: str) -> str:
    """`+6285712342093` as people dial it: `085712342093`."""
    return f"0{number.removeprefix('+62')}" if number.startswith("+62") else number


def mask(number: str) -> str:
    """`0857••••2093`."""
    shown = national(number)
    return f"{shown[:4]}••••{shown[-4:]}" if shown else ""
