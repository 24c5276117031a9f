"""Writing rows by COPY, at a third of the work of INSERT: rows of values, or new rows of a model."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, datetime
from io import TextIOBase
from typing import Any

from django.db import connection, models
from django.utils import timezone

# Not a plain SELECT: before those the context of the history is not set, and before COPY neither.
RESERVE = """
WITH reserved AS (SELECT nextval(pg_get_serial_sequence(%s, %s)) FROM generate_series(1, %s))
SELECT * FROM reserved
"""
NULL = "\\N"
# What COPY reads as an end of something stands for itself behind a backslash.
SIGNS = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
# An element of an array stands in quotes, where quotes and backslashes need one of their own.
QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"'})
Text = Callable[[Any], str]


def create_by_copy(rows: Iterable[models.Model]) -> None:
    """Write new rows of one model and give them their ids, in their order.

    Defaults and automatic times are those of the fields; constraints and triggers of the database hold.
    Like `bulk_create` it calls no `save` and sends no signal. The table has a sequence for its key. Values
    are those that the model keeps: nothing is cleaned here.
    """
    new = list(rows)
    if not new:
        return
    meta = new[0]._meta
    fields = [field for field in meta.concrete_fields if not field.generated]
    for row, number in zip(
        new, reserved_keys(meta.db_table, len(new), column=str(meta.pk.column)), strict=True
    ):
        row.pk = number
        _learn_keys(row, fields)
    _copy(meta.db_table, ", ".join(str(field.column) for field in fields), _lines(new, fields))
    alias = connection.alias
    for row in new:
        row._state.adding, row._state.db = False, alias


def copy_rows(table: str, columns: str, rows: Iterable[Iterable[object]]) -> None:
    """Write rows of values in the order of the columns ("name, region_id"). The names are ours, never a
    user's."""
    _copy(table, columns, ("\t".join(map(_plain, row)) + "\n" for row in rows))


def reserved_keys(table: str, count: int, *, column: str = "id") -> list[int]:
    """Keys of the table's own sequence, taken before the rows are written."""
    with connection.cursor() as cursor:
        cursor.execute(RESERVE, [table, column, count])
        return [number for (number,) in cursor.fetchall()]


def _copy(table: str, columns: str, lines: Iterator[str]) -> None:
    with connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.copy_expert(f"COPY {table} ({columns}) FROM STDIN", _Stream(lines))


def _learn_keys(row: models.Model, fields: Sequence[models.Field]) -> None:
    """The keys of related rows that were written after they were named here."""
    for field in fields:
        if isinstance(field, models.ForeignKey) and field.is_cached(row) and not vars(row)[field.attname]:
            setattr(row, field.name, getattr(row, field.name))


class _Stream(TextIOBase):
    """The lines as a file, made while PostgreSQL stores those before them."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._rest = ""

    def read(self, size: int | None = -1, /) -> str:
        found, length = [self._rest], len(self._rest)
        wanted = size if size and size > 0 else None
        for line in self._lines:
            found.append(line)
            length += len(line)
            if wanted and length >= wanted:
                break
        text = "".join(found)
        self._rest = text[wanted:] if wanted else ""
        return text[:wanted] if wanted else text


def _lines(rows: Sequence[models.Model], fields: Sequence[models.Field]) -> Iterator[str]:
    now = _moment(timezone.now())
    texts = [(field.attname, _text_of(field, now)) for field in fields]
    for row in rows:
        values = vars(row)
        yield "\t".join([text(values[name]) for name, text in texts]) + "\n"


def _text_of(field: models.Field, now: str) -> Text:
    """How values of the field are written."""
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        return lambda _value: now
    if isinstance(field, models.JSONField):
        return lambda value: NULL if value is None else json.dumps(value, cls=field.encoder).translate(SIGNS)
    return _plain


def _plain(value: object) -> str:
    match value:
        case None:
            return NULL
        case str():
            return value.translate(SIGNS)
        case bool():
            return "t" if value else "f"
        case datetime():
            return _moment(value)
        case date():
            return value.isoformat()
        case list() | tuple():
            return (
                "{"
                + ",".join('"' + str(each).translate(QUOTED) + '"' for each in value).translate(SIGNS)
                + "}"
            )
        case _:
            return str(value)


def _moment(value: datetime) -> str:
    return value.isoformat()
