"""Who counts differently on two days, read from the spans in one statement.

What is known about a person changes only where a span begins. So only people with a span in the region that
begins or ends between the two days are compared.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Any, NamedTuple

from django.db import connection

from certification.status import Standing
from coverage.change.steps import GAINS, Step
from coverage.spans.reading import inside
from coverage.spans.upkeep import bring_up_to_date
from regions.codes import NATION_CODE


class Turn(NamedTuple):
    """A number of persons who took the same step in the same places. A place is None if they do not count."""

    place_before: str | None
    programme_before: int | None
    place_after: str | None
    programme_after: int | None
    was_certified: bool
    step: Step | None  # None: only moved, the standing is unchanged
    gain: int  # change of the number of certified, per person: 1, 0 or -1
    persons: int


CERTIFIED = f"<= {Standing.COUNTING.value}"
GAINED = " ".join(f"WHEN before.standing = {was.value} THEN '{step.value}'" for was, step in GAINS.items())
# The people who changed, with the span of each day. In a region each is looked up. In the nation all spans
# that end in between are joined with all that begin, because spans follow each other without a gap.
IN_A_REGION = """
(
    SELECT DISTINCT worker_id FROM coverage_span
    WHERE category = %(category)s AND place LIKE %(inside)s
        AND (valid_from > %(first)s AND valid_from <= %(last)s
            OR valid_until >= %(first)s AND valid_until < %(last)s)
) turned
LEFT JOIN LATERAL (
    SELECT * FROM coverage_span WHERE worker_id = turned.worker_id AND valid_from <= %(first)s
    ORDER BY valid_from DESC LIMIT 1
) before ON true
LEFT JOIN LATERAL (
    SELECT * FROM coverage_span WHERE worker_id = turned.worker_id AND valid_from <= %(last)s
    ORDER BY valid_from DESC LIMIT 1
) after ON true
"""
IN_THE_NATION = """
(
    SELECT * FROM coverage_span
    WHERE category = %(category)s AND valid_from <= %(first)s
        AND valid_until >= %(first)s AND valid_until < %(last)s
) before
FULL JOIN (
    SELECT * FROM coverage_span
    WHERE category = %(category)s AND valid_from > %(first)s AND valid_from <= %(last)s
        AND (valid_until IS NULL OR valid_until >= %(last)s)
) after ON after.worker_id = before.worker_id
"""
PEOPLE = f"""
WITH people AS (
    SELECT coalesce(before.worker_id, after.worker_id) AS worker_id,
        before.place AS place_before, before.programme_id AS programme_before,
        after.place AS place_after, after.programme_id AS programme_after,
        coalesce(before.standing {CERTIFIED}, false) AS was_certified,
        coalesce(after.standing {CERTIFIED}, false) AS is_certified,
        CASE
            WHEN before.worker_id IS NULL THEN '{Step.RECORDED.value}'
            WHEN before.place IS NULL THEN '{Step.RETURNED.value}'
            WHEN after.place IS NULL THEN '{Step.LEFT.value}'
            WHEN (before.standing {CERTIFIED}) = (after.standing {CERTIFIED}) THEN NULL
            WHEN after.standing {CERTIFIED} THEN CASE {GAINED} END
            WHEN after.standing = {Standing.UNKNOWN.value} THEN '{Step.UNCERTAIN.value}'
            WHEN 0 < (
                SELECT count(*) FROM certification_certificate paper
                JOIN certification_scheme scheme ON scheme.id = scheme_id AND scheme.category = %(category)s
                JOIN certification_sanction sanction ON sanction.certificate_id = paper.id
                WHERE paper.worker_id = before.worker_id
                    AND (paper.valid_until IS NULL OR paper.valid_until >= %(last)s)
                    AND sanction.starts_on <= %(last)s
                    AND (sanction.ends_on IS NULL OR sanction.ends_on >= %(last)s)
            ) THEN '{Step.SANCTIONED.value}'
            ELSE '{Step.LAPSED.value}'
        END AS step
    FROM {{turned}}
)
"""  # noqa: S608 - words of ours, no input
# Only people whose step changes a number. Places are cut to the requested depth.
GROUPS = f"""
{PEOPLE}, seen AS (
    SELECT left(place_before, %(depth)s) AS place_before, left(place_after, %(depth)s) AS place_after,
        CASE WHEN programme_before = ANY(%(apart)s::bigint[]) THEN programme_before END AS programme_before,
        CASE WHEN programme_after = ANY(%(apart)s::bigint[]) THEN programme_after END AS programme_after,
        was_certified, step, is_certified
    FROM people WHERE was_certified OR is_certified
)
SELECT place_before, programme_before, place_after, programme_after,
    was_certified, step, is_certified::int - was_certified::int, count(*)
FROM seen
WHERE ROW(place_before, programme_before, was_certified)
    IS DISTINCT FROM ROW(place_after, programme_after, is_certified)
GROUP BY 1, 2, 3, 4, 5, 6, 7
"""  # noqa: S608
NAMED = f"""
{PEOPLE}
SELECT worker_id FROM people
WHERE CASE
    WHEN %(step)s = '{Step.MOVED_IN.value}'
        THEN was_certified AND place_after LIKE %(inside)s AND place_before NOT LIKE %(inside)s
    WHEN %(step)s = '{Step.MOVED_OUT.value}'
        THEN was_certified AND place_before LIKE %(inside)s AND place_after NOT LIKE %(inside)s
    WHEN %(step)s = '{Step.LEFT.value}'
        THEN step = %(step)s AND was_certified AND place_before LIKE %(inside)s
    ELSE step = %(step)s AND was_certified <> is_certified AND place_after LIKE %(inside)s
END
"""  # noqa: S608


def turns(
    code: str, category: str, first: date, last: date, *, depth: int, apart: Collection[int]
) -> list[Turn]:
    """People who are certified in the region on at least one of the days and count differently on the other.

    Places are codes of at most `depth` characters, also outside the region. Only the programmes in `apart`
    are distinguished; people of other programmes count as not placed.
    """
    asked = {"depth": depth, "apart": sorted(apart)}
    with connection.cursor() as cursor:
        bring_up_to_date()
        cursor.execute(_written(GROUPS, code), _values(code, category, first, last) | asked)
        return [
            Turn(
                before,
                programme,
                after,
                next_programme,
                certified,
                Step(step) if step else None,
                gain,
                persons,
            )
            for before, programme, after, next_programme, certified, step, gain, persons in cursor.fetchall()
        ]


def people_behind(step: Step, code: str, category: str, first: date, last: date) -> list[int]:
    """The ids of the workers behind a step of a region's certified. Each adds or removes one."""
    with connection.cursor() as cursor:
        bring_up_to_date()
        cursor.execute(_written(NAMED, code), _values(code, category, first, last) | {"step": step.value})
        return [worker for (worker,) in cursor.fetchall()]


def _written(statement: str, code: str) -> str:
    return statement.format(turned=IN_THE_NATION if code == NATION_CODE else IN_A_REGION)


def _values(code: str, category: str, first: date, last: date) -> dict[str, Any]:
    return {"inside": inside(code), "category": category, "first": first, "last": last}
