"""Writing rows by COPY, at a third of the work of INSERT: rows of values, new or changed rows of a model."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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
    links = [field for field in fields if isinstance(field, models.ForeignKey)]
    for row, number in zip(
        new, reserved_keys(meta.db_table, len(new), column=str(meta.pk.column)), strict=True
    ):
        row.pk = number
        _learn_keys(row, links)
    _copy(meta.db_table, _columns(fields), _lines(map(vars, new), fields))
    alias = connection.alias
    for row in new:
        row._state.adding, row._state.db = False, alias


def create_from_values(model: type[models.Model], rows: Sequence[Mapping[str, object]]) -> None:
    """Write new rows of a model from the values of their columns: `create_by_copy` without an object for
    each. A column that is left out holds the default of its field."""
    meta = model._meta
    fields = [field for field in meta.concrete_fields if not field.generated]
    key = str(meta.pk.attname)
    defaults = [(str(field.attname), field.get_default) for field in fields]
    whole = (
        {name: row[name] if name in row else default() for name, default in defaults} | {key: number}
        for row, number in zip(
            rows, reserved_keys(meta.db_table, len(rows), column=str(meta.pk.column)), strict=True
        )
    )
    _copy(meta.db_table, _columns(fields), _lines(whole, fields))


def update_by_copy(rows: Sequence[models.Model], names: Iterable[str]) -> None:
    """Write the fields of these names to rows that exist; times of change are those of the moment.

    Constraints and triggers of the database hold; no `save` is called, no signal sent. The rows are locked
    by the caller: every field of the names is written, also where it did not change.
    """
    if not rows:
        return
    meta = rows[0]._meta
    key, wanted = meta.pk, {*names}
    changed = [
        field for field in meta.concrete_fields if field.name in wanted or getattr(field, "auto_now", False)
    ]
    incoming, columns = f"incoming_{meta.db_table}", _columns([key, *changed])
    setting = ", ".join(f"{field.column} = incoming.{field.column}" for field in changed)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE {incoming} AS SELECT {columns} FROM {meta.db_table} WITH NO DATA")  # noqa: S608
        _copy(incoming, columns, _lines(map(vars, rows), [key, *changed]))
        cursor.execute(
            f"UPDATE {meta.db_table} AS kept SET {setting} "  # noqa: S608 - names of our models
            f"FROM {incoming} AS incoming WHERE kept.{key.column} = incoming.{key.column}"
        )
        cursor.execute(f"DROP TABLE {incoming}")


def copy_rows(table: str, columns: str, rows: Iterable[Iterable[object]]) -> None:
    """Write rows of values in the order of the columns ("name, region_id"). The names are ours, never a
    user's."""
    _copy(table, columns, ("\t".join(map(_plain, row)) + "\n" for row in rows))


def is_any_of(field: str, values: Iterable[object]) -> models.Func | models.Q:
    """Whether a column has one of many values: for `filter`, as `__in`, which looks at each value in Python.

    Values are those that the column keeps; of none no query is made.
    """
    many = list(values)
    if not many:
        return models.Q(pk__in=[])
    return models.Func(
        models.F(field),
        models.Value(many),
        arg_joiner=" = ANY(",
        template="%(expressions)s)",
        output_field=models.BooleanField(),
    )


def reserved_keys(table: str, count: int, *, column: str = "id") -> list[int]:
    """Keys of the table's own sequence, taken before the rows are written."""
    with connection.cursor() as cursor:
        cursor.execute(RESERVE, [table, column, count])
        return [number for (number,) in cursor.fetchall()]


def _copy(table: str, columns: str, lines: Iterator[str]) -> None:
    with connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.copy_expert(f"COPY {table} ({columns}) FROM STDIN", _Stream(lines))


def _columns(fields: Iterable[models.Field]) -> str:
    return ", ".join(str(field.column) for field in fields)


def _learn_keys(row: models.Model, links: Sequence[models.ForeignKey]) -> None:
    """The keys of related rows that were written after they were named here."""
    values = vars(row)
    for field in links:
        if values[field.attname] is None and field.is_cached(row):
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


def _lines(rows: Iterable[Mapping[str, object]], fields: Sequence[models.Field]) -> Iterator[str]:
    now = _moment(timezone.now())
    texts = [(str(field.attname), _text_of(field, now)) for field in fields]
    for row in rows:
        yield "\t".join([text(row[name]) for name, text in texts]) + "\n"


def _text_of(field: models.Field, now: str) -> Text:
    """How values of the field are written."""
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        return lambda _value: now
    if isinstance(field, models.JSONField):
        encode = (field.encoder or json.JSONEncoder)().encode
        return lambda value: NULL if value is None else _escaped(encode(value))
    return _plain


def _plain(value: object) -> str:
    return TEXTS.get(type(value), _of_other_kind)(value)


def _of_other_kind(value: object) -> str:
    """Kinds of text and number, such as choices, and what nobody foresaw."""
    return _escaped(str(value))


def _escaped(text: str) -> str:
    """Nearly no text has a sign to escape, and looking is quicker than translating."""
    return text if text.isprintable() and "\\" not in text else text.translate(SIGNS)


def _array(values: Sequence[object]) -> str:
    return _escaped("{" + ",".join('"' + str(each).translate(QUOTED) + '"' for each in values) + "}")


def _moment(value: datetime) -> str:
    return value.isoformat()


TEXTS: Mapping[type, Text] = {
    type(None): lambda _value: NULL,
    str: _escaped,
    int: str,
    bool: lambda value: "t" if value else "f",
    datetime: _moment,
    date: date.isoformat,
    list: _array,
    tuple: _array,
}
