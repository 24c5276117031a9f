"""The workbooks of the ninth hand are written as those of the eighth, into a folder of their own."""

from __future__ import annotations

from pathlib import Path

from tests.workbooks.corpus_eighth_hand import book as eighth


class Book(eighth.Book):
    home = Path(__file__).parent
