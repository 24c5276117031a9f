"""How many rows each choice of a filter would leave, in one statement for all filters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import F, QuerySet
from django.db.models.expressions import Combinable

from core.lists.paging import patiently

# What the rows are grouped by, by the name of the filter.
Facets = Mapping[str, str | Combinable]
ChoiceCounts = dict[str, dict[str, int]]


def choice_counts(rows: QuerySet[Any], facets: Facets, most: int) -> ChoiceCounts:
    """Rows per choice, by filter. Empty if there are more than `most` rows, or counting takes too long."""
    if not facets:
        return {}
    columns = [f"facet_{place}" for place in range(len(facets))]
    expressions = (F(what) if isinstance(what, str) else what for what in facets.values())
    named = rows.order_by().values(**dict(zip(columns, expressions, strict=True)))
    grouped = patiently(lambda: _grouped(named[: most + 1], columns))
    if grouped is None:
        return {}
    found: ChoiceCounts = {name: defaultdict(int) for name in facets}
    for place, choice, count in grouped:
        found[list(facets)[place]][choice] += count
    return found if all(sum(counts.values()) <= most for counts in found.values()) else {}


def _grouped(rows: QuerySet[Any], columns: list[str]) -> list[tuple[int, str, int]]:
    """Place of the column, choice and number of rows, for each choice of each column."""
    try:
        sql, values = rows.query.sql_with_params()
    except EmptyResultSet:
        return []
    names, sets = ", ".join(columns), ", ".join(f"({column})" for column in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT GROUPING({names}), {names}, COUNT(*) FROM ({sql}) AS facets "  # noqa: S608 Django wrote it
            f"GROUP BY GROUPING SETS ({sets})",
            values,
        )
        return [_line(mask, choices, count) for mask, *choices, count in cursor.fetchall()]


def _line(mask: int, choices: list[object], count: int) -> tuple[int, str, int]:
    """GROUPING() sets a bit for each column that a row is not grouped by, the last column's bit first."""
    last = len(choices) - 1
    place = next(place for place in range(len(choices)) if not mask >> (last - place) & 1)
    return place, "" if choices[place] is None else str(choices[place]), count
