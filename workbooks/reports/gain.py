"""The gain in coverage over the twelve months before the day of a pack, for each line of its summary."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from coverage.answer import Coverage

Points = dict[str, Decimal]


def points_gained(before: Coverage, now: Coverage) -> Points:
    """By the code of the region, of those below it and of its programmes. Unit: percentage points.

    Values that cannot be compared are left out: coverage that is unknown on either day, or that covers other
    units.
    """
    earlier = dict(_by_code(before))
    return {
        code: (answer.share - then.share) * 100
        for code, answer in _by_code(now)
        if (then := earlier.get(code)) and then.share is not None and answer.share is not None
        if then.completeness.measured == answer.completeness.measured
    }


def _by_code(answer: Coverage) -> Iterator[tuple[str, Coverage]]:
    yield answer.place.code, answer
    for child in answer.children:
        yield child.place.code, child
    for part in answer.by_programme:
        if part.programme:
            yield part.programme.code, part
