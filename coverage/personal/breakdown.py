"""The breakdowns of a region that the public may see.

They are for the last day of a half year. On two successive days one person may have come or left, and the
difference of the two tables would reveal who it is. There are none below a kabupaten/kota.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.cache import cache
from django.db import connection
from django.utils.functional import Promise

from coverage.personal.attributes import ATTRIBUTES, Attribute
from coverage.personal.closing import Columns, Region, closed_columns
from coverage.spans.upkeep import bring_up_to_date
from regions.codes import NATION_CODE, PROVINCE_LENGTH, level_of
from regions.enums import Level
from registry.enums import Category

# Levels of the regions that are shown; lower ones have too few people.
LEVELS = (Level.COUNTRY, Level.PROVINCE, Level.REGENCY)
# For large regions a worker computes them every hour (`coverage.counting_ahead`), so that nobody waits.
KEPT_FOR = 2 * 60 * 60  # seconds

# For all attributes together, because reading the people takes most of the time.
COUNTS = f"""
SELECT left(span.place, 5), {", ".join(attribute.value for attribute in ATTRIBUTES)}, count(*)
FROM coverage_span span
JOIN registry_worker w ON w.id = span.worker_id
WHERE span.category = %(category)s AND span.place IS NOT NULL
    AND span.valid_from <= %(on)s AND (span.valid_until IS NULL OR span.valid_until >= %(on)s)
GROUP BY {", ".join(str(1 + place) for place in range(1 + len(ATTRIBUTES)))}
"""  # noqa: S608 - words of ours, no input


@dataclass(frozen=True)
class Share:
    """One value of an attribute. `count` is None if the cell is closed (suppressed), never 0."""

    label: str | Promise
    count: int | None


@dataclass(frozen=True)
class Breakdown:
    """People by one attribute. `unknown`: people whose attribute is not recorded; always shown."""

    attribute: Attribute
    shares: tuple[Share, ...]
    unknown: int
    closed: int  # number of people in all closed cells together

    @property
    def known(self) -> int:
        """The number of people with a recorded attribute: the sum of open and closed cells."""
        return self.open + self.closed

    @property
    def open(self) -> int:
        return sum(share.count or 0 for share in self.shares)


def counted_day(on: date) -> date:
    """The last day of the last half year that had ended by the day."""
    if (on.month, on.day) == (12, 31):
        return on
    return date(on.year, 6, 30) if (on.month, on.day) >= (6, 30) else date(on.year - 1, 12, 31)


def breakdowns(code: str, category: str, on: date) -> list[Breakdown]:
    """One breakdown per attribute, for the half year of the day. Empty below a kabupaten/kota or without
    people."""
    if level_of(code) not in LEVELS:
        return []
    published = _published(category, counted_day(on))
    return [
        _breakdown(attribute, *tables[code])
        for attribute in ATTRIBUTES
        if code in (tables := published[attribute.name])
    ]


def _breakdown(attribute: Attribute, counts: tuple[int, ...], unknown: int, closed: Columns) -> Breakdown:
    shares = tuple(
        Share(label, None if column in closed else counts[column])
        for column, label in enumerate(attribute.labels)
    )
    return Breakdown(attribute, shares, unknown, sum(counts[column] for column in closed))


Published = dict[str, tuple[tuple[int, ...], int, Columns]]


def _published(category: str, day: date) -> dict[str, Published]:
    """By attribute: counts, unknown, and closed columns of every region with people.

    All regions at once, because which cells are closed depends on neighboring regions. Computed once and
    stored.
    """
    found: dict[str, Published] | None = cache.get(_key(category, day))
    if found is None:
        found = _reckon_and_keep(category, day)
    return found


def count_ahead(today: date) -> None:
    """Compute the breakdowns that pages show today, so that no visitor waits for them."""
    day = counted_day(today)
    for category in Category.values:
        _reckon_and_keep(category, day)


def _reckon_and_keep(category: str, day: date) -> dict[str, Published]:
    rows = _counts(category, day)
    found = {
        attribute.name: _reckon(attribute, [(code, values[place], count) for code, *values, count in rows])
        for place, attribute in enumerate(ATTRIBUTES)
    }
    cache.set(_key(category, day), found, KEPT_FOR)
    return found


def _key(category: str, day: date) -> str:
    return f"personal-{category}-{day:%Y%m%d}"


def _reckon(attribute: Attribute, counts: Iterable[tuple[str, int | None, int]]) -> Published:
    known, unknown = _by_region(attribute, counts)
    tree = _tree(known, len(attribute.labels))
    closed = closed_columns(NATION_CODE, tree)
    if not known:
        return {}
    regions: dict[str, Region] = {NATION_CODE: tree, **tree.below}
    for province in tree.below.values():
        regions |= province.below
    return {code: (tuple(region.counts), unknown[code], closed[code]) for code, region in regions.items()}


def _counts(category: str, day: date) -> list[tuple[Any, ...]]:
    """For each code and combination of values, the number of people."""
    bring_up_to_date()
    with connection.cursor() as cursor:
        cursor.execute(COUNTS, {"category": category, "on": day})
        return cursor.fetchall()


def _by_region(
    attribute: Attribute, counts: Iterable[tuple[str, int | None, int]]
) -> tuple[dict[str, list[int]], defaultdict[str, int]]:
    """By code of a kabupaten/kota; by code of a province for people recorded above its kabupaten/kota."""
    known: dict[str, list[int]] = defaultdict(lambda: [0] * len(attribute.labels))
    unknown: defaultdict[str, int] = defaultdict(int)
    for code, value, count in counts:
        above = {code, code[:PROVINCE_LENGTH], NATION_CODE}
        if value is None:
            for each in above:
                unknown[each] += count
        known[code][value or 0] += count if value is not None else 0
    return known, unknown


def _tree(known: dict[str, list[int]], width: int) -> Region:
    """The nation, its provinces and their kabupaten/kota. The counts of a node include all regions below
    it."""
    provinces: dict[str, Region] = {}
    for code in sorted({each[:PROVINCE_LENGTH] for each in known}):
        below = {
            each: Region(counts) for each, counts in known.items() if each[:PROVINCE_LENGTH] == code != each
        }
        own = known.get(code, [0] * width)
        provinces[code] = Region(_sum([*(region.counts for region in below.values()), own]), below, own)
    return Region(_sum([province.counts for province in provinces.values()]) or [0] * width, provinces)


def _sum(rows: list[Any]) -> list[int]:
    return [sum(column) for column in zip(*rows, strict=True)]
