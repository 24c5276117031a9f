"""Writing many rows by COPY, at a third of the cost of INSERT: rows of values, new or changed rows of a
model."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from functools import cache
from io import TextIOBase
from itertools import islice, repeat
from typing import Any, Final, TypeVar

from django.db import connection, models
from django.utils import timezone

# Begins with WITH because pghistory does not set its context before a plain SELECT, nor before COPY.
RESERVE = """
WITH own AS MATERIALIZED (SELECT pg_get_serial_sequence(%s, %s)::regclass AS sequence)
SELECT nextval(sequence) FROM own, generate_series(1, %s)
"""
NULL = "\\N"
# COPY needs a backslash before its separators.
SIGNS = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
# Elements of an array are quoted; quotes and backslashes in them need a backslash.
QUOTED = str.maketrans({"\\": "\\\\", '"': '\\"'})
Text = Callable[[Any], str]
# Writes one column of some rows.
Texts = Callable[[Sequence[Any]], Iterable[str]]
Row = TypeVar("Row")
# Rows that are written together, column by column, so that each column is inspected once for all of them.
AT_ONCE: Final = 100
# Characters that are handed to the driver at a time.
PORTION: Final = 65_536


def create_from_values(model: type[models.Model], rows: Sequence[Mapping[str, object]]) -> list[int]:
    """Write new rows of a model from the values of their columns; returns their keys in the same order.

    No object is made, no `save` called, no signal sent. A missing column gets the default of its field;
    automatic timestamps are set; constraints and triggers of the database apply. The table's key has a
    sequence. Values must be as the model stores them: nothing is cleaned here.
    """
    if not rows:
        return []
    meta = model._meta
    fields = [field for field in meta.concrete_fields if not field.generated]
    given = set().union(*rows)
    now = _moment(timezone.now())
    keys = reserved_keys(meta.db_table, len(rows), column=str(meta.pk.column))
    columns = [
        _numbers(keys)
        if field is meta.pk
        else _given(field, now)
        if field.attname in given or callable(field.default)
        else _same(field, now)
        for field in fields
    ]
    _copy(meta.db_table, _names(fields), _lines(rows, columns))
    return keys


def columns_of(model: type[models.Model], values: Mapping[str, object]) -> dict[str, object]:
    """Values of fields as their columns store them: for a related row its key."""
    names = _names_of_columns(model)
    return {
        names[name]: value.pk if isinstance(value, models.Model) else value for name, value in values.items()
    }


def update_by_copy(rows: Sequence[models.Model], names: Iterable[str]) -> None:
    """Write the named fields of existing rows, and set automatic timestamps.

    Constraints and triggers of the database apply; no `save` is called, no signal sent. The caller has locked
    the rows: every named field is written, changed or not.
    """
    if not rows:
        return
    meta = rows[0]._meta
    key, wanted = meta.pk, {*names}
    changed = [
        field for field in meta.concrete_fields if field.name in wanted or getattr(field, "auto_now", False)
    ]
    incoming, columns = f"incoming_{meta.db_table}", _names([key, *changed])
    now = _moment(timezone.now())
    setting = ", ".join(f"{field.column} = incoming.{field.column}" for field in changed)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMP TABLE {incoming} AS SELECT {columns} FROM {meta.db_table} WITH NO DATA")  # noqa: S608
        _copy(incoming, columns, _lines(map(vars, rows), [_given(field, now) for field in (key, *changed)]))
        cursor.execute(
            f"UPDATE {meta.db_table} AS kept SET {setting} "  # noqa: S608 - names of our models
            f"FROM {incoming} AS incoming WHERE kept.{key.column} = incoming.{key.column}"
        )
        cursor.execute(f"DROP TABLE {incoming}")


def copy_rows(table: str, columns: str, rows: Iterable[Iterable[object]]) -> None:
    """Write rows of values in the order of the columns ("name, region_id").

    Table and columns go into the SQL unescaped: they must never come from a user.
    """
    _copy(table, columns, (_text(map(_plain, zip(*some, strict=True))) for some in _blocks(rows)))


def is_any_of(field: str, values: Iterable[object]) -> models.Func | models.Q:
    """The condition that a column has one of many values.

    Unlike `__in` it passes them as one array, without looking at each value in Python. Values must be as the
    column stores them. Without values it matches nothing and no query is made.
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
    """The next `count` keys of the table's own sequence, taken before the rows are written."""
    with connection.cursor() as cursor:
        cursor.execute(RESERVE, [table, column, count])
        return [number for (number,) in cursor.fetchall()]


def _copy(table: str, columns: str, lines: Iterator[str]) -> None:
    with connection.cursor() as cursor, connection.wrap_database_errors:
        cursor.copy_expert(f"COPY {table} ({columns}) FROM STDIN", _Stream(lines), PORTION)


def _names(fields: Iterable[models.Field]) -> str:
    return ", ".join(str(field.column) for field in fields)


@cache
def _names_of_columns(model: type[models.Model]) -> dict[str, str]:
    return {str(field.name): str(field.attname) for field in model._meta.concrete_fields}


class _Stream(TextIOBase):
    """The lines as a file, produced while PostgreSQL stores earlier ones."""

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


def _lines(rows: Iterable[Mapping[str, Any]], columns: Sequence[Texts]) -> Iterator[str]:
    for some in _blocks(rows):
        yield _text(column(some) for column in columns)


def _text(columns: Iterable[Iterable[str]]) -> str:
    return "\n".join(map("\t".join, zip(*columns, strict=True))) + "\n"


def _blocks(rows: Iterable[Row]) -> Iterator[list[Row]]:
    rest = iter(rows)
    while some := list(islice(rest, AT_ONCE)):
        yield some


def _numbers(keys: Iterable[int]) -> Texts:
    """The key of each row, in the order of the rows."""
    rest = iter(keys)
    return lambda rows: map(str, islice(rest, len(rows)))


def _given(field: models.Field, now: str) -> Texts:
    """The value in each row; a row without one gets its own default."""
    name, texts, default = str(field.attname), _texts_of(field, now), field.get_default
    return lambda rows: texts([row[name] if name in row else default() for row in rows])


def _same(field: models.Field, now: str) -> Texts:
    """The same default for all rows."""
    [text] = _texts_of(field, now)([field.get_default()])
    return lambda rows: repeat(text, len(rows))


def _texts_of(field: models.Field, now: str) -> Texts:
    """The function that writes values of the field."""
    if getattr(field, "auto_now", False) or getattr(field, "auto_now_add", False):
        return lambda values: repeat(now, len(values))
    if isinstance(field, models.JSONField):
        encode = (field.encoder or json.JSONEncoder)(ensure_ascii=False).encode
        return lambda values: [NULL if value is None else _escaped(encode(value)) for value in values]
    if isinstance(field, models.CharField | models.TextField):
        return _words
    return _plain


def _plain(values: Sequence[Any]) -> Iterable[str]:
    kinds = set(map(type, values))
    if kinds == {str}:
        return _words(values)
    if len(kinds) == 1:
        [kind] = kinds
        return map(TEXTS.get(kind, _of_other_kind), values)
    return [TEXTS.get(type(value), _of_other_kind)(value) for value in values]


def _words(values: Sequence[Any]) -> Iterable[str]:
    """Texts. Hardly any needs escaping, so all are checked at once."""
    if set(map(type, values)) != {str}:
        return [NULL if value is None else _escaped(str(value)) for value in values]
    whole = "".join(values)
    return values if whole.isprintable() and "\\" not in whole else map(_escaped, values)


def _of_other_kind(value: object) -> str:
    """Subclasses of text and number, such as choices, and anything unforeseen."""
    return _escaped(str(value))


def _escaped(text: str) -> str:
    """Checking is faster than translating."""
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
