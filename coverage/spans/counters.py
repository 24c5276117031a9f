"""The counts of today: for every region with people, the number of persons by standing.

A region counts the people placed at it and the counts of its children. So a change at a place costs only its
own people and the children of the regions above it, however large the country is.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from certification.status import Standing
from regions.codes import LENGTHS, NATION_CODE, ancestor_codes, parent_code
from registry.enums import Category

DEPTHS = [0, *LENGTHS]
COLUMNS = {
    Standing.VERIFIED: "verified",
    Standing.COUNTING: "counting",
    Standing.UNKNOWN: "unknown",
    Standing.LAPSED: "lapsed",
    Standing.NONE: "without",
}
NAMES = ", ".join(COLUMNS.values())
SUMS = ", ".join(f"sum({name})::integer AS {name}" for name in COLUMNS.values())
PERSONS = ", ".join(
    f"count(*) FILTER (WHERE standing = {standing.value}) AS {name}" for standing, name in COLUMNS.items()
)

ALL_PLACES = "SELECT DISTINCT place FROM coverage_span WHERE place IS NOT NULL"
FORGET_ALL = "DELETE FROM coverage_todaycount"
FORGET = "DELETE FROM coverage_todaycount WHERE region = ANY(%(regions)s)"
COUNT = f"""
INSERT INTO coverage_todaycount (region, parent, depth, category, programme_id, {NAMES}, touched_at)
SELECT region, tree.parent, %(depth)s, category, programme_id, {SUMS}, max(touched_at) FROM (
    SELECT place AS region, category, programme_id, {PERSONS}, max(touched_at) AS touched_at
    FROM coverage_span
    WHERE category = ANY(%(categories)s) AND place = ANY(%(regions)s)
        AND valid_from <= %(on)s AND (valid_until IS NULL OR valid_until >= %(on)s)
    GROUP BY place, category, programme_id
    UNION ALL
    SELECT parent, category, programme_id, {NAMES}, touched_at
    FROM coverage_todaycount WHERE parent = ANY(%(regions)s)
) parts
JOIN unnest(%(regions)s::varchar[], %(parents)s::varchar[]) AS tree (region, parent) USING (region)
GROUP BY region, tree.parent, category, programme_id
"""  # noqa: S608 - names of ours, no input


def recount(cursor: Any, places: Iterable[str], on: date) -> None:
    """Count these places and all regions that contain them again, the lowest level first."""
    regions = {code for place in places for code in (place, *ancestor_codes(place), NATION_CODE)}
    for depth in reversed(DEPTHS):
        here = [code for code in regions if depth_of(code) == depth]
        if not here:
            continue
        values = {
            "regions": here,
            "parents": [parent_code(code) for code in here],
            "depth": depth,
            "categories": Category.values,
            "on": on,
        }
        cursor.execute(FORGET, values)
        cursor.execute(COUNT, values)


def recount_all(cursor: Any, on: date) -> None:
    """Count every place again."""
    cursor.execute(FORGET_ALL)
    cursor.execute(ALL_PLACES)
    recount(cursor, [place for (place,) in cursor.fetchall()], on)


def depth_of(code: str) -> int:
    """The depth of a region as the length of its code; 0 for the nation."""
    return 0 if code == NATION_CODE else len(code)
