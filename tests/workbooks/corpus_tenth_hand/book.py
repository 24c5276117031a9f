"""The workbook of the eighth hand, written into the folder of this one."""

from __future__ import annotations

from pathlib import Path

from openpyxl.styles import Alignment

from tests.workbooks.corpus_eighth_hand import book

HERE = Path(__file__).parent


class Book(book.Book):
    home = HERE

    def save(self) -> None:
        """Lines within a cell are shown below each other, as Excel does when they are typed."""
        for sheet in self.workbook.worksheets:
            for cells in sheet.iter_rows():
                for cell in cells:
                    if "\n" in str(cell.value):
                        cell.alignment = Alignment(wrap_text=True, vertical="top")
        super().save()
