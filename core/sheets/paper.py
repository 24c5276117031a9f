"""Sheets of paper, by the codes of the workbook format."""

from enum import IntEnum


class Paper(IntEnum):
    """Indonesian F4 (215 x 330 mm) is within a millimetre of Folio, which has a code."""

    A4 = 9
    F4 = 14
