"""Pages of a list by key: the next page begins behind the last row of this one, however deep.

The address names that row by its number alone, so it holds nothing personal.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet


@dataclass(frozen=True)
class KeyPage:
    """Some rows of an ordered list, where they stand in it, and the rows to go on from."""

    rows: list[Any]
    total: int
    first: int
    after: int | None
    before: int | None

    @property
    def last(self) -> int:
        return self.first + len(self.rows) - 1


def key_page(
    rows: QuerySet[Any], order: Sequence[str], size: int, *, after: str = "", before: str = ""
) -> KeyPage:
    """The page behind row `after`, or the one in front of `before`, or the first.

    `order` names fields that are never null, the last one unique. A row that is not in the list any
    more leads to the first page.
    """
    total = rows.count()
    ordered = rows.order_by(*order)
    if before and (front := _beyond(rows, _reversed(order), before)) is not None:
        found = list(front.order_by(*_reversed(order))[:size])[::-1]
        first = front.count() - len(found) + 1
    elif after and (behind := _beyond(rows, order, after)) is not None:
        found = list(behind.order_by(*order)[:size])
        first = total - behind.count() + 1
    else:
        found, first = list(ordered[:size]), 1
    return KeyPage(
        rows=found,
        total=total,
        first=first if found else 0,
        after=found[-1].pk if found and first + len(found) <= total else None,
        before=found[0].pk if found and first > 1 else None,
    )


def _reversed(order: Sequence[str]) -> list[str]:
    return [field[1:] if field.startswith("-") else f"-{field}" for field in order]


def _beyond(rows: QuerySet[Any], order: Sequence[str], pk: str) -> QuerySet[Any] | None:
    """The rows that come after row `pk` in this order; None where that row is not in the list."""
    names = [field.lstrip("-") for field in order]
    key = rows.filter(pk=pk).values(*names).first() if pk.isdecimal() else None
    if key is None:
        return None
    condition = Q()
    same: dict[str, Any] = {}
    for field, name in zip(order, names, strict=True):
        condition |= Q(**same, **{f"{name}__{'lt' if field.startswith('-') else 'gt'}": key[name]})
        same[name] = key[name]
    return rows.filter(condition)
