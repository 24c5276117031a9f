"""A workbook of this folder, laid out as those of the eleventh hand are; a CSV quotes what must be quoted."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from tests.workbooks.corpus_eleventh_hand.book import Book as EleventhBook

HERE = Path(__file__).parent


class Book(EleventhBook):
    home = HERE

    def _text(self) -> str:
        [sheet] = self.workbook.worksheets
        text = io.StringIO()
        writer = csv.writer(text, delimiter=self.delimiter)
        for row in sheet.iter_rows(values_only=True):
            writer.writerow(["" if cell is None else str(cell) for cell in row])
        return text.getvalue()
