"""Plain workbooks of many rows, to go on working with: one table from A1, and a sheet of notes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import BytesIO

from core.sheets.writing import safe_text, sheet_name

Value = str | int | float | Decimal | dt.date | None
Note = tuple[str, str]


def flat_workbook(
    *,
    title: str,
    sheet: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Value]],
    notes: tuple[str, Sequence[Note]],
) -> bytes:
    """One header row in A1, then the rows, typed; None and "" leave the cell empty. Notes stand last."""
    # Seldom needed, and slow to import: a page that only shows figures should not pay for it.
    from openpyxl import Workbook

    workbook = Workbook(write_only=True)
    workbook.properties.title, workbook.properties.creator = title, "Registri Peksos"
    table = workbook.create_sheet(sheet_name(sheet))
    table.freeze_panes = "A2"
    table.append(list(columns))
    for row in rows:
        table.append([_cell(value) for value in row])
    name, lines = notes
    beside = workbook.create_sheet(sheet_name(name))
    for line in lines:
        beside.append([_cell(text) for text in line])
    out = BytesIO()
    workbook.save(out)
    return out.getvalue()


def _cell(value: Value) -> Value:
    if isinstance(value, str):
        return safe_text(value) if value else None
    return value
