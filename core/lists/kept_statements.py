"""Statements that are written once and sent for the rows of one page after another.

Django writes a statement anew each time it is sent. For one that computes what is known of a person on a day
that takes longer than the database needs for a page of it.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final, Generic, TypeVar

from django.db.models import Model, QuerySet
from django.db.models.query import RawQuerySet

from core.bulk import is_any_of

# Stands for the keys while the statement is written.
SOME: Final = [-1]
Kept = TypeVar("Kept")


def with_keys(values: Iterable[Any], keys: Sequence[int]) -> list[Any]:
    """The values of a statement that was written of SOME, with keys in their place."""
    return [list(keys) if value == SOME else value for value in values]


class Shelf(Generic[Kept]):
    """A few statements by what they follow from, such as a day."""

    def __init__(self, most: int) -> None:
        self.most = most
        self._kept: dict[Hashable, Kept] = {}

    def get(self, what: Hashable, write: Callable[[], Kept]) -> Kept:
        kept = self._kept.get(what)
        if kept is None:
            if len(self._kept) >= self.most:
                self._kept.clear()
            kept = self._kept[what] = write()
        return kept


@dataclass(frozen=True)
class OfKeys:
    """What a queryset reads, of the rows of given primary keys: whose keys they are is for the caller."""

    model: type[Model]
    statement: str
    values: tuple[Any, ...]

    @classmethod
    def written(cls, rows: QuerySet[Any]) -> OfKeys:
        statement, values = rows.filter(is_any_of("pk", SOME)).query.sql_with_params()
        return cls(rows.model, statement, values)

    def read(self, keys: Sequence[int]) -> RawQuerySet:
        return self.model._default_manager.raw(self.statement, with_keys(self.values, keys))
