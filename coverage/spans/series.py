"""Reads the spans for many days in one pass."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from django.db import connection

from coverage.spans.counters import PERSONS, SUMS, depth_of
from coverage.spans.reading import Group, inside
from coverage.spans.upkeep import bring_up_to_date
from regions.codes import LENGTHS, NATION_CODE

# A span counts from the first requested day not before its beginning to the last one not after its end. Spans
# that count on the same days are summed first; only that small result is spread over the days.
OVER_DAYS = f"""
WITH stays AS (
    SELECT left(place, %(deepest)s) AS place, standing, touched_at,
        CASE WHEN %(apart)s::bigint[] IS NULL OR programme_id = ANY(%(apart)s) THEN programme_id END
            AS programme_id,
        width_bucket(valid_from - 1, %(days)s::date[]) + 1 AS first,
        coalesce(width_bucket(valid_until, %(days)s::date[]), cardinality(%(days)s::date[])) AS last
    FROM coverage_span
    WHERE category = %(category)s AND place LIKE %(inside)s
        AND valid_from <= %(newest)s AND (valid_until IS NULL OR valid_until >= %(oldest)s)
), alike AS (
    SELECT place, programme_id, first, last, {PERSONS}, max(touched_at) AS touched_at
    FROM stays WHERE first <= last GROUP BY 1, 2, 3, 4
), deepest AS (
    SELECT number, place, programme_id, {SUMS}, max(touched_at) AS touched_at
    FROM alike CROSS JOIN LATERAL generate_series(first, last) AS number GROUP BY 1, 2, 3
)
SELECT number, CASE depth WHEN 0 THEN '{NATION_CODE}' ELSE left(place, depth) END, programme_id,
    {SUMS}, max(touched_at)
FROM deepest JOIN unnest(%(depths)s) AS depth ON depth <= length(place)
GROUP BY 1, 2, 3
"""  # noqa: S608 - names of ours, no input


def groups_over(
    code: str,
    category: str,
    days: Sequence[date],
    depths: Collection[int],
    *,
    apart: Collection[int] | None = None,
) -> dict[date, list[Group]]:
    """The results of `groups_on` for each of the days, which must be in order and distinct.

    With `apart`, only these programmes have groups of their own. All other persons are summed with those who
    are not placed, which needs a tenth of the time for the nation.
    """
    bring_up_to_date()
    top = depth_of(code)
    below = [depth for depth in LENGTHS if depth in depths and depth > top]
    values: dict[str, Any] = {
        "category": category,
        "inside": inside(code),
        "days": list(days),
        "oldest": days[0],
        "newest": days[-1],
        "depths": [top, *below],
        "deepest": max([*below, top, min(LENGTHS)]),
        "apart": None if apart is None else sorted(apart),
    }
    found: dict[date, list[Group]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(OVER_DAYS, values)
        for place, region, programme, *persons, touched_at in cursor.fetchall():
            group = Group(region, programme, tuple(persons), touched_at)
            found[days[place - 1]].append(group)
    return found
