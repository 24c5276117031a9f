"""Text as a spreadsheet may hold it."""

from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

from core.text import neutralize


def safe_text(text: str) -> str:
    """Text that no spreadsheet takes for a formula, without signs that no file may hold."""
    return str(neutralize(ILLEGAL_CHARACTERS_RE.sub("", text)))
