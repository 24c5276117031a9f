"""The styles of the report, by where they are used."""

from dataclasses import replace
from typing import Final

from core.sheets.styles import PETROL_TINT, Border, Format, Style

SENTENCE: Final = Style(size=18, is_bold=True, is_wrapped=True)
SOFT: Final = Style(size=10, is_soft=True)
SOFT_WRAPPED: Final = Style(size=10, is_soft=True, is_wrapped=True, top=True)
TEXT: Final = Style()
WRAPPED: Final = Style(is_wrapped=True, top=True)
HEADING: Final = Style(is_bold=True)
HEAD_FIRST: Final = Style(size=12, is_bold=True, align="center")
HEAD_SECOND: Final = Style(size=16, is_bold=True, align="center")
HEAD_ADDRESS: Final = Style(size=9, is_soft=True, align="center")
HEAD_RULE: Final = Style(size=4, border=Border.LETTERHEAD)
KEY_LABEL: Final = Style(size=10, is_soft=True, align="left")
KEY_NUMBER: Final = Style(size=18, is_bold=True, format=Format.INTEGER, align="left")
KEY_SHARE: Final = Style(size=10, is_soft=True, format=Format.PERCENT, align="left")
HEADER: Final = Style(size=10, is_bold=True, fill=PETROL_TINT, is_wrapped=True, align="right")
HEADER_TEXT: Final = replace(HEADER, align="left", indent=1)
HEADER_PLACE: Final = replace(HEADER, align="center")
RULE_NUMBER: Final = Style(size=8, is_soft=True, border=Border.RULE, align="right", is_wrapped=True)
RULE_TEXT: Final = replace(RULE_NUMBER, align="left", indent=1)
RULE_PLACE: Final = replace(RULE_NUMBER, align="center")
CELL_PLACE: Final = Style(border=Border.HAIRLINE, align="center")
CELL_TEXT: Final = Style(border=Border.HAIRLINE, indent=1)
CELL_WRAPPED: Final = Style(border=Border.HAIRLINE, is_wrapped=True, top=True, align="left", indent=1)
SUBJECT: Final = replace(CELL_WRAPPED, is_bold=True)
CELL_NUMBER: Final = Style(border=Border.HAIRLINE, format=Format.INTEGER)
CELL_SHARE: Final = Style(border=Border.HAIRLINE, format=Format.PERCENT)
CELL_POINTS: Final = Style(border=Border.HAIRLINE, format=Format.POINTS)
CELL_DAY: Final = Style(border=Border.HAIRLINE, format=Format.DATE, align="left", indent=1)
CELL_MONTH: Final = Style(border=Border.HAIRLINE, format=Format.MONTH, align="left", indent=1)
# Points: room for the double rule above the text.
TOTAL_HEIGHT: Final = 19
TOTAL_TEXT: Final = Style(is_bold=True, border=Border.TOTAL, indent=1)
TOTAL_NUMBER: Final = Style(is_bold=True, border=Border.TOTAL, format=Format.INTEGER)
TOTAL_SHARE: Final = Style(is_bold=True, border=Border.TOTAL, format=Format.PERCENT)
TOTAL_POINTS: Final = Style(is_bold=True, border=Border.TOTAL, format=Format.POINTS)
SIGNED_NAME: Final = Style(is_bold=True, is_underlined=True)
