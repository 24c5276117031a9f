"""A workbook of this folder, laid out as those of the eighth hand are, with lines around its people."""

from __future__ import annotations

from pathlib import Path

from openpyxl.styles import Alignment

from tests.workbooks.corpus_eighth_hand.book import THIN
from tests.workbooks.corpus_eighth_hand.book import Book as EighthBook

HERE = Path(__file__).parent


class Book(EighthBook):
    home = HERE

    def save(self) -> None:
        for row in self.rows:
            self._draw(row["sheet"], row["row"])
        for page in self.pages:
            page.sheet.page_setup.orientation = "landscape"
            page.sheet.sheet_properties.pageSetUpPr.fitToPage = True
            page.sheet.page_setup.fitToHeight = 0
        super().save()

    def _draw(self, sheet: str, row: int) -> None:
        for cell in self.workbook[sheet][row]:
            if cell.value is not None:
                cell.border = THIN
            if "\n" in str(cell.value):
                cell.alignment = Alignment(wrap_text=True, vertical="top")
                self.workbook[sheet].row_dimensions[row].height = 30
