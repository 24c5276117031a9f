"""A workbook of this folder, laid out as those of the eleventh hand are."""

from __future__ import annotations

from pathlib import Path

from tests.workbooks.corpus_eleventh_hand.book import Book as EleventhBook

HERE = Path(__file__).parent


class Book(EleventhBook):
    home = HERE
