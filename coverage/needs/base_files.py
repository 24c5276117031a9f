"""Base figures as a file that an office fills in and sends back.

Every row is checked by the same form as on the screen. Nothing is stored before somebody has seen the
preview.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from django.core import signing
from django.db.models import QuerySet
from django.db.models.enums import TextChoices
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.roles import Permission
from core.errors import DomainError
from core.sheets.reading import open_sheets
from core.sheets.rows import Cell
from core.sheets.text import FORMULA_STARTS
from coverage.forms.bases import BaseFigureForm
from coverage.services import BaseChange, BaseFacts
from regions.codes import NATION_CODE
from regions.models import IndicatorValue

if TYPE_CHECKING:
    from accounts.models import User

COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "region": ("kode wilayah", "kode", "region"),
    "indicator": ("angka dasar", "indikator", "indicator"),
    "value": ("nilai", "jumlah", "value"),
    "unit": ("satuan", "unit"),
    "base_on": ("per tanggal", "tanggal", "keadaan", "as of"),
    "source": ("sumber", "source"),
    "source_url": ("alamat sumber", "tautan", "address"),
    "note": ("catatan", "note"),
}
NEEDED = frozenset({"region", "indicator", "value", "base_on", "source"})
HEADER_WITHIN = 20
MOST_ROWS = 1000
SALT = "coverage.base-files"
SEALED_FOR = 60 * 60 * 12
Typed = dict[str, str]


class FoundState(TextChoices):
    NEW = "NEW", gettext_lazy("new")
    CHANGED = "CHANGED", gettext_lazy("changed")
    UNCHANGED = "UNCHANGED", gettext_lazy("unchanged")
    INVALID = "INVALID", gettext_lazy("to be mended")


class NoHeaderError(DomainError):
    code = "base_file_without_header"
    field = "file"

    def __init__(self) -> None:
        super().__init__(
            _("No row names the columns: region code, base figure, value, as of, source. Use the template.")
        )


class TooManyFiguresError(DomainError):
    code = "base_file_too_long"
    field = "file"

    def __init__(self) -> None:
        super().__init__(_("At most %(most)s rows at a time. Split the file.") % {"most": MOST_ROWS})


@dataclass(frozen=True)
class FoundFigure:
    """A row of the file, and what storing it would do. `before`: the figure that it would correct."""

    row: int
    typed: Typed
    state: FoundState
    problems: tuple[str, ...] = ()
    facts: BaseFacts | None = None
    before: IndicatorValue | None = None

    @property
    def change(self) -> BaseChange | None:
        if self.facts is None or self.state == FoundState.UNCHANGED:
            return None
        return BaseChange(self.facts, self.before.pk if self.before else None)


def read_file(name: str, content: bytes) -> list[tuple[int, Typed]]:
    """The rows of the first sheet that has the columns, with their numbers.

    Raises an `UnreadableFileError`, NoHeaderError or TooManyFiguresError.
    """
    with tempfile.NamedTemporaryFile(suffix=Path(name).suffix) as file:
        file.write(content)
        file.flush()
        for sheet in open_sheets(Path(file.name)):
            rows = _typed_rows(sheet.rows())
            if rows is not None:
                if len(rows) > MOST_ROWS:
                    raise TooManyFiguresError
                return rows
    raise NoHeaderError


def _typed_rows(rows: Iterable[list[Cell]]) -> list[tuple[int, Typed]] | None:
    """The rows below the header row; None if there is no header row."""
    places: dict[str, int] = {}
    found = []
    for number, row in enumerate(rows, start=1):
        if not places:
            if number > HEADER_WITHIN:
                return None
            places = _header(row)
            continue
        cells = {name: row[place] if place < len(row) else None for name, place in places.items()}
        typed = {name: _text(cell) for name, cell in cells.items()} | {"region": _code(cells["region"])}
        if typed["value"]:
            found.append((number, typed))
    return found if places else None


def _header(row: list[Cell]) -> dict[str, int]:
    words = [re.sub(r"\W+", " ", str(cell or "")).strip().casefold() for cell in row]
    places = {
        name: next(words.index(word) for word in known if word in words)
        for name, known in COLUMNS.items()
        if any(word in words for word in known)
    }
    return places if places.keys() >= NEEDED else {}


def _code(cell: Cell) -> str:
    """A region code. Excel reads 18.10 as a number and drops its last digit."""
    return f"{cell:05.2f}" if isinstance(cell, float) and not cell.is_integer() else _text(cell)


def _text(cell: Cell) -> str:
    """A cell as people would type it."""
    match cell:
        case None:
            return ""
        case dt.datetime() | dt.date():
            return cell.strftime("%d/%m/%Y")
        case float() if cell.is_integer():
            return str(int(cell))
        case _:
            return str(cell).strip()


def examine(rows: Iterable[tuple[int, Typed]], *, by: User) -> list[FoundFigure]:
    """What storing each row now would do."""
    form = BaseFigureForm({}, user=by)
    known = {
        _key(value): value
        for value in IndicatorValue.objects.visible_to(by, Permission.BASE_EDIT).filter(
            region__in={typed["region"] for _row, typed in rows}
        )
    }
    return [_found(row, typed, form, known) for row, typed in rows]


Key = tuple[str | None, str, dt.date, str]


def _key(value: IndicatorValue) -> Key:
    return value.region_id, value.indicator_id, value.base_on, value.source


def _found(row: int, typed: Typed, form: BaseFigureForm, known: Mapping[Key, IndicatorValue]) -> FoundFigure:
    form.data = typed | ({"region": ""} if typed["region"] == NATION_CODE else {})
    form.full_clean()
    if form.errors:
        problems = tuple(
            f"{form.fields[name].label if name in form.fields else ''}: {message}".lstrip(": ")
            for name, messages in form.errors.items()
            for message in messages
        )
        return FoundFigure(row, typed, FoundState.INVALID, problems)
    facts = form.facts()
    key = (facts.region.code if facts.region else None, facts.indicator.code, facts.base_on, facts.source)
    before = known.get(key)
    state = FoundState.NEW
    if before:
        is_same = (before.value, before.unit) == (facts.value, facts.unit)
        state = FoundState.UNCHANGED if is_same else FoundState.CHANGED
    return FoundFigure(row, typed, state, facts=facts, before=before)


def seal(rows: Iterable[tuple[int, Typed]]) -> str:
    """The rows, signed, so that the browser cannot change them."""
    return signing.dumps(list(rows), salt=SALT, compress=True)


def unseal(sealed: str) -> list[tuple[int, Typed]]:
    """Raises BadSignature if the rows were changed or are older than half a day."""
    return [(row, typed) for row, typed in signing.loads(sealed, salt=SALT, max_age=SEALED_FOR)]


def written(values: QuerySet[IndicatorValue]) -> bytes:
    """Figures as text for Excel in Indonesia, with the columns that the import reads."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(known[0].capitalize() for known in COLUMNS.values())
    writer.writerows(_lines(values))
    return out.getvalue().encode("utf-8-sig")


def _lines(values: QuerySet[IndicatorValue]) -> Iterator[list[str]]:
    for value in values:
        yield [
            value.place_code,
            value.indicator_id,
            str(value.value),
            _plain(value.unit),
            value.base_on.strftime("%d/%m/%Y"),
            _plain(value.source),
            value.source_url,
            _plain(value.note),
        ]


def _plain(text: str) -> str:
    """Text that a spreadsheet does not read as a formula. The added blank is removed when the file is
    read."""
    return f" {text}" if text.startswith(FORMULA_STARTS) else text
