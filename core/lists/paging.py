"""Pages of a list by key: the next page begins after the last row of this one, however deep.

The address names that row by its number alone, so it holds nothing personal. From there the database follows
an index: the last page costs what the first does.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from django.core.exceptions import EmptyResultSet
from django.db import OperationalError, connection, transaction
from django.db.models import Q, QuerySet
from psycopg2.errors import QueryCanceled

from core.lists.kept_statements import with_keys
from core.ui.formats import COUNTED_TO

Counted = TypeVar("Counted")

CAP: Final = COUNTED_TO
END: Final = "akhir"
# Milliseconds for a statement that counts.
PATIENCE = 100


@dataclass(frozen=True)
class KeyPage:
    """Some rows of an ordered list, by primary key, and the rows to go on from.

    `first` is the place of the first of them in the list; None if nobody counted that far.
    """

    keys: list[int]
    first: int | None
    after: int | None
    before: int | None

    @property
    def last(self) -> int | None:
        return None if self.first is None else self.first + len(self.keys) - 1


@dataclass(frozen=True)
class Found:
    """How many rows were found, counted up to one past the cap, and their keys if they are few."""

    total: int
    keys: list[int] | None


def capped_count(rows: QuerySet[Any], cap: int) -> int:
    """How many rows there are, counted up to one past the cap."""
    return rows.order_by().values("pk")[: cap + 1].count()


def patient_counts(querysets: Sequence[QuerySet[Any]]) -> list[int] | None:
    """How many rows each has, counted up to one past the cap, in one statement.

    None if that takes longer than `PATIENCE`.
    """
    return patiently(CountStatement.compiled(querysets).counted) if querysets else []


def patiently(count: Callable[[], Counted]) -> Counted | None:
    """The result of counting, or None after `PATIENCE`: a number is a courtesy, and no page waits for it.

    Only for statements that read: the transaction that limits their time is rolled back.
    """
    try:
        with transaction.atomic(), connection.execute_wrapper(_bounded):
            counted = count()
            transaction.set_rollback(True)
            return counted
    except OperationalError as error:
        if not isinstance(error.__cause__, QueryCanceled):
            raise
        return None


def _bounded(execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
    """Sends the time limit together with the statement, which saves a round trip."""
    return execute(f"SET LOCAL statement_timeout = {PATIENCE}; {sql}", *rest)


@dataclass(frozen=True)
class FindStatement:
    """A statement that counts rows of disjoint parts, and gives their keys if they are few.

    Parts are read one after another until the cap is passed; `few` is the limit for keys. "" finds nothing.
    """

    statement: str
    values: Sequence[Any]

    @classmethod
    def compiled(cls, parts: Sequence[QuerySet[Any]], few: int) -> FindStatement:
        statements, values = _capped(parts)
        if not statements:
            return cls("", values)
        together = " UNION ALL ".join(f"({statement})" for statement in statements.values())
        return cls(
            f"SELECT COUNT(*), CASE WHEN COUNT(*) <= {few} THEN COALESCE(ARRAY_AGG(pk), '{{}}') END "  # noqa: S608 Django wrote it
            f"FROM (SELECT pk FROM ({together}) AS parts LIMIT {CAP + 1}) AS found",
            values,
        )

    def found(self) -> Found:
        if not self.statement:
            return Found(0, [])
        with connection.cursor() as cursor:
            cursor.execute(self.statement, self.values)
            return Found(*cursor.fetchone())


def patient_find(parts: Sequence[QuerySet[Any]], few: int) -> Found | None:
    """What a `FindStatement` of these parts finds. None if that takes longer than `PATIENCE`."""
    return patiently(FindStatement.compiled(parts, few).found)


@dataclass(frozen=True)
class CountStatement:
    """A statement that counts the rows of some querysets. `places` are those that can have rows."""

    statement: str
    values: Sequence[Any]
    places: Sequence[int]
    querysets: int

    @classmethod
    def compiled(cls, querysets: Sequence[QuerySet[Any]]) -> CountStatement:
        statements, values = _capped(querysets)
        counts = (f"(SELECT COUNT(*) FROM ({each}) AS part_{place})" for place, each in statements.items())  # noqa: S608 Django wrote it
        return cls(f"SELECT {', '.join(counts)}", values, tuple(statements), len(querysets))

    def counted(self, keys: Sequence[int] = ()) -> list[int]:
        """The numbers; for these keys, if it was compiled for SOME."""
        found: dict[int, int] = {}
        if self.places:
            with connection.cursor() as cursor:
                cursor.execute(self.statement, with_keys(self.values, keys))
                found = dict(zip(self.places, cursor.fetchone(), strict=True))
        return [found.get(place, 0) for place in range(self.querysets)]


def _capped(querysets: Sequence[QuerySet[Any]]) -> tuple[dict[int, str], list[Any]]:
    """For each queryset the SQL of its keys, up to one past the cap, and the parameters of all.

    Querysets that can have no rows are left out.
    """
    statements: dict[int, str] = {}
    values: list[Any] = []
    for place, rows in enumerate(querysets):
        try:
            statement, its_values = rows.order_by().values("pk")[: CAP + 1].query.sql_with_params()
        except EmptyResultSet:
            continue
        statements[place] = statement
        values.extend(its_values)
    return statements, values


def key_page(
    stretches: Sequence[QuerySet[Any]],
    order: Sequence[str],
    size: int,
    *,
    after: str = "",
    before: str = "",
    first: int | None = None,
    total: int | None = None,
) -> KeyPage:
    """The page after row `after`, or before row `before` ("akhir": the last page), or the first.

    `stretches` are the rows in consecutive parts. `order` names fields that are never null, the last one
    unique. `first` is where the page begins according to its address, `total` how many rows there are if that
    is known. If the row is no longer in the list, this is the first page.
    """
    if before == END:
        return _last_page(stretches, order, size, total)
    page = None
    if before:
        page = _page_before(stretches, order, size, before, first)
    elif after:
        page = _page_after(stretches, order, size, after, first)
    return page or _first_page(stretches, order, size)


def _first_page(stretches: Sequence[QuerySet[Any]], order: Sequence[str], size: int) -> KeyPage:
    found = _keys(stretches, order, size + 1)
    keys = found[:size]
    return KeyPage(keys, 1 if keys else 0, after=keys[-1] if len(found) > size else None, before=None)


def _last_page(
    stretches: Sequence[QuerySet[Any]], order: Sequence[str], size: int, total: int | None
) -> KeyPage:
    found = _keys(stretches[::-1], turned(order), size + 1)
    keys = found[:size][::-1]
    first = None if total is None else total - len(keys) + 1
    return KeyPage(keys, first, after=None, before=keys[0] if len(found) > size else None)


def _page_before(
    stretches: Sequence[QuerySet[Any]], order: Sequence[str], size: int, pk: str, first: int | None
) -> KeyPage | None:
    """None if it would not be full, or would begin the list: that is the first page."""
    found = _keys(_beyond(stretches[::-1], turned(order), pk), turned(order), size + 1)
    if len(found) <= size:
        return None
    keys = found[:size][::-1]
    return KeyPage(keys, first, after=keys[-1], before=keys[0])


def _page_after(
    stretches: Sequence[QuerySet[Any]], order: Sequence[str], size: int, pk: str, first: int | None
) -> KeyPage | None:
    """None if nothing comes after the row, or it is not in the list."""
    found = _keys(_beyond(stretches, order, pk), order, size + 1)
    if not found:
        return None
    return KeyPage(found[:size], first, after=found[size - 1] if len(found) > size else None, before=found[0])


def turned(order: Sequence[str]) -> list[str]:
    """The order reversed."""
    return [field[1:] if field.startswith("-") else f"-{field}" for field in order]


def _keys(stretches: Sequence[QuerySet[Any]], order: Sequence[str], size: int) -> list[int]:
    keys: list[int] = []
    for rows in stretches:
        if len(keys) < size:
            keys += rows.order_by(*order).values_list("pk", flat=True)[: size - len(keys)]
    return keys


def _beyond(stretches: Sequence[QuerySet[Any]], order: Sequence[str], pk: str) -> list[QuerySet[Any]]:
    """The rows after row `pk` in this order; none if that row is not in the list."""
    names = [field.lstrip("-") for field in order]
    found = (rows.filter(pk=pk).values(*names).first() for rows in stretches if pk.isdecimal())
    key = next(filter(None, found), None)
    if key is None:
        return []
    steps = ["lt" if field.startswith("-") else "gt" for field in order]
    condition = Q()
    same: dict[str, Any] = {}
    for name, step in zip(names, steps, strict=True):
        condition |= Q(**same, **{f"{name}__{step}": key[name]})
        same[name] = key[name]
    # Redundant, but an index can use it.
    guard = Q(**{f"{names[0]}__{steps[0]}e": key[names[0]]})
    return [rows.filter(guard, condition) for rows in stretches]
