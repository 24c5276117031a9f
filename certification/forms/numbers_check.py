"""Many certificate numbers, pasted or in a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from core.errors import DomainError
from core.sheets.reading import open_sheets
from core.sheets.rows import Cell

LARGEST_FILE: Final = 5 * 1024 * 1024
# A column of numbers is found by its heading in the first rows; without one, the first column is taken.
HEADING: Final = re.compile(r"(nomor|no\.?|number)(\s*(sertifikat|certificate|str|registri))?", re.IGNORECASE)
HEADING_ROWS: Final = 20
BETWEEN_CELLS: Final = re.compile(r"[\t;]")
LONGEST_NUMBER: Final = 100


class NumbersCheckForm(forms.Form):
    """The numbers stand in `cleaned_data["asked"]`: each once, in the order given."""

    numbers = forms.CharField(
        label=_("Numbers, one per line"),
        required=False,
        help_text=_("Certificate, STR or registry numbers; paste a column from Excel. 500 at most."),
        widget=forms.Textarea(
            attrs={"rows": 10, "class": "mono", "spellcheck": "false", "autocomplete": "off"}
        ),
    )
    file = forms.FileField(
        label=_("Or a file"),
        required=False,
        help_text=_("Excel or CSV. The column headed “Nomor” is read, else the first one."),
    )

    def clean_file(self) -> list[str]:
        upload: UploadedFile | None = self.cleaned_data["file"]
        if upload is None:
            return []
        if upload.size and upload.size > LARGEST_FILE:
            raise ValidationError(_("The file is larger than 5 MB. Send the column of numbers alone."))
        try:
            return _numbers_in(upload)
        except DomainError as error:
            raise ValidationError(error.message, code=error.code) from error

    def clean(self) -> dict[str, Any]:
        given = super().clean() or self.cleaned_data
        lines = (BETWEEN_CELLS.split(line.strip())[0] for line in given.get("numbers", "").splitlines())
        given["asked"] = _each_once([*lines, *given.get("file", [])])
        if not self.errors and not given["asked"]:
            self.add_error("numbers", _("Paste at least one number, or choose a file."))
        return given


def as_text(numbers: Iterable[str]) -> str:
    """The numbers as they are pasted, so that what was read from a file can be sent again."""
    return "\n".join(numbers)


def _numbers_in(upload: UploadedFile) -> list[str]:
    """The numbers of the first sheet. Raises an UnreadableFileError."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"daftar{Path(upload.name or '').suffix.lower()}"
        path.write_bytes(upload.read())
        rows = list(open_sheets(path)[0].rows())
    row, column = _heading(rows)
    return [_as_number(cells[column]) for cells in rows[row:] if len(cells) > column]


def _heading(rows: list[list[Cell]]) -> tuple[int, int]:
    """The row below the heading and its column; the very first cell where there is no heading."""
    for number, cells in enumerate(rows[:HEADING_ROWS], start=1):
        for column, cell in enumerate(cells):
            if isinstance(cell, str) and HEADING.fullmatch(cell.strip()) and cell.strip().lower() != "no":
                return number, column
    return 0, 0


def _as_number(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else str(cell)


def _each_once(texts: Iterable[str]) -> list[str]:
    def kept() -> Iterator[str]:
        for text in texts:
            number = " ".join(text.replace("\x00", "").split())[:LONGEST_NUMBER]
            if number:
                yield number

    return list(dict.fromkeys(kept()))
