"""Text as a spreadsheet may hold it, in a workbook and in CSV."""

from textwrap import wrap

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

# A spreadsheet runs what begins with one of these as a formula (OWASP, "CSV injection").
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


def neutralize(value: object) -> object:
    """Text that a spreadsheet would take for a formula gets an apostrophe in front; the rest stays."""
    if isinstance(value, str) and value.startswith(FORMULA_STARTS):
        return f"'{value}"
    return value


def safe_text(text: str) -> str:
    """Text that no spreadsheet takes for a formula, without signs that no file may hold."""
    return str(neutralize(ILLEGAL_CHARACTERS_RE.sub("", text)))


def lines_of(text: str, length: int) -> int:
    """How many lines a wrapped text takes where `length` letters fit on one: it is broken between words."""
    return max(1, len(wrap(text, length)))
