"""Reads the spans: the persons of a region on a day, summed to the requested levels.

Today is read from stored counts; every other day is one pass over the spans of the region.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime
from typing import Any, NamedTuple

from django.db import connection
from django.utils import timezone

from certification.status import Standing
from coverage.models import Span
from coverage.spans.counters import NAMES, PERSONS, SUMS, depth_of
from coverage.spans.upkeep import bring_up_to_date
from regions.codes import LENGTHS, NATION_CODE


class Group(NamedTuple):
    """The persons at or below a region in one programme (None: not placed), by `Standing`, from the best."""

    region: str
    programme_id: int | None
    persons: tuple[int, ...]
    touched_at: datetime


class End(NamedTuple):
    """Until when a person is certified; for a lapsed person the last end of their certificates, if known."""

    worker: int
    until: date | None
    is_lapsed: bool


TODAY = f"""
SELECT region, programme_id, {NAMES}, touched_at FROM coverage_todaycount
WHERE category = %(category)s AND (region = %(code)s OR depth = ANY(%(below)s) AND region LIKE %(inside)s)
"""  # noqa: S608 - names of ours, no input

# Summed to the lowest requested level first; only that small result is summed to all of them.
ANY_DAY = f"""
WITH deepest AS (
    SELECT left(place, %(deepest)s) AS place, programme_id, {PERSONS}, max(touched_at) AS touched_at
    FROM coverage_span
    WHERE category = %(category)s AND place LIKE %(inside)s
        AND valid_from <= %(on)s AND (valid_until IS NULL OR valid_until >= %(on)s)
    GROUP BY 1, 2
)
SELECT CASE depth WHEN 0 THEN '{NATION_CODE}' ELSE left(place, depth) END AS region, programme_id,
    {SUMS}, max(touched_at)
FROM deepest JOIN unnest(%(depths)s) AS depth ON depth <= length(place)
GROUP BY 1, 2
"""  # noqa: S608 - names of ours, no input

# One index lookup for each office and the regions below it: "/" follows "." in the character order.
KEEPING = """
SELECT code FROM regions_region region
WHERE level = 'regency' AND code LIKE %(inside)s AND EXISTS (
    SELECT FROM coverage_span WHERE office ~>=~ region.code AND office ~<~ (region.code || '/')
        AND valid_from <= %(on)s AND (valid_until IS NULL OR valid_until >= %(on)s)
)
"""


def groups_on(code: str, category: str, on: date, depths: Collection[int]) -> list[Group]:
    """The groups of the region ("ID": the nation) and of the regions below it at these depths."""
    bring_up_to_date()
    top = depth_of(code)
    below = [depth for depth in LENGTHS if depth in depths and depth > top]
    values: dict[str, Any] = {"code": code, "category": category, "on": on, "inside": inside(code)}
    with connection.cursor() as cursor:
        if on == timezone.localdate():
            cursor.execute(TODAY, values | {"below": below})
        else:
            # For the nation a group is read per province, which costs nothing.
            deepest = max([*below, top, min(LENGTHS)])
            cursor.execute(ANY_DAY, values | {"depths": [top, *below], "deepest": deepest})
        return [
            Group(region, programme, tuple(persons), touched_at)
            for region, programme, *persons, touched_at in cursor.fetchall()
        ]


def keeping_regencies(code: str, on: date) -> set[str]:
    """The kabupaten/kota in or above the region whose offices keep a worker known on the day."""
    bring_up_to_date()
    with connection.cursor() as cursor:
        cursor.execute(KEEPING, {"inside": inside(code), "on": on})
        return {regency for (regency,) in cursor.fetchall()}


def known_ends(on: date) -> set[End]:
    """The end for everybody who is certified or lapsed on the day, as `certification.spans` reads it."""
    bring_up_to_date()
    spans = Span.objects.of_day(on)
    certified = spans.filter(certified_until__isnull=False).values_list("worker", "certified_until")
    lapsed = spans.filter(standing=Standing.LAPSED).values_list("worker", "lapsed_on")
    return {
        *(End(worker, until, is_lapsed=False) for worker, until in certified),
        *(End(worker, until, is_lapsed=True) for worker, until in lapsed),
    }


def inside(code: str) -> str:
    return "%" if code == NATION_CODE else f"{code}%"
