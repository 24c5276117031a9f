"""Statements that are compiled once and run for the rows of one page after another.

Django compiles a statement to SQL each time it runs. For one that computes what is known about a person on a
day, that takes longer than the database needs for a page of rows.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from django.db.models import Model, QuerySet
from django.db.models.query import RawQuerySet

from core.bulk import is_any_of

# Stands for the keys while the statement is compiled.
SOME: Final = [-1]
Kept = TypeVar("Kept")


def with_keys(values: Iterable[Any], keys: Sequence[int]) -> list[Any]:
    """The parameters of a statement that was compiled for SOME, with these keys in their place."""
    return [list(keys) if value == SOME else value for value in values]


class SmallCache(Generic[Kept]):
    """Up to `most` values, by what they depend on, such as a day. It is emptied when it is full.

    Unlike `lru_cache` it is given the function that makes a missing value, which need not be hashable.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._kept: dict[Hashable, Kept] = {}

    def get(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        kept = self._kept.get(key)
        if kept is None:
            if len(self._kept) >= self.most:
                self._kept.clear()
            kept = self._kept[key] = make()
        return kept


@dataclass(frozen=True)
class KeyedStatement:
    """A queryset, compiled for rows with given primary keys. The caller decides which keys."""

    model: type[Model]
    statement: str
    values: tuple[Any, ...]

    @classmethod
    def compiled(cls, rows: QuerySet[Any]) -> KeyedStatement:
        statement, values = rows.filter(is_any_of("pk", SOME)).query.sql_with_params()
        return cls(rows.model, statement, values)

    def read(self, keys: Sequence[int]) -> RawQuerySet:
        return self.model._default_manager.raw(self.statement, with_keys(self.values, keys))
