"""How cells look: few styles, made of ink and lines, that survive a photocopier."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

FONT: Final = "Calibri"
INK: Final = "16232B"
INK_SOFT: Final = "5B6973"
PETROL: Final = "0F4F63"
PETROL_LIGHT: Final = "8FBECA"
PETROL_HATCH: Final = "17647C"
PETROL_TINT: Final = "E3F0F3"
TURMERIC_TINT: Final = "FBF1DA"
TURMERIC_LINE: Final = "A97A2A"
LINE: Final = "DDE3E5"


class Format(StrEnum):
    """Number formats; the reader's Excel puts its own separators (1.234,5 in Indonesian)."""

    TEXT = "@"
    GENERAL = "General"
    INTEGER = "#,##0"
    PERCENT = "0.0%"
    POINTS = '+0.0" poin";-0.0" poin";0.0" poin"'  # of a percentage
    DATE = "[$-421]d mmmm yyyy"
    MONTH = "[$-421]mmmm yyyy"


class Border(StrEnum):
    NONE = "none"
    HAIRLINE = "hairline"  # under a row of data
    RULE = "rule"  # under a header
    TOTAL = "total"  # double, above a total
    LETTERHEAD = "letterhead"  # thick and thin, under a letterhead


@dataclass(frozen=True)
class Style:
    size: float = 11
    is_bold: bool = False
    is_soft: bool = False  # dates, units, captions
    is_underlined: bool = False
    fill: str = ""
    border: Border = Border.NONE
    format: Format = Format.GENERAL
    align: str = ""  # left, center, right; empty leaves it to the kind of value
    is_wrapped: bool = False
    indent: int = 0
    top: bool = False  # stands at the top of a tall cell instead of the bottom


PLAIN: Final = Style()
