"""People and postings that a shortage may be closed from, beyond the four statuses."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import Any

from django.db import connection

from certification.status import Standing
from coverage.counts import EVERYONE, ProgrammeKey, self_and_above
from coverage.spans.reading import inside
from coverage.spans.upkeep import bring_up_to_date

Unit = tuple[str, ProgrammeKey]

PRESENT = """
person.category = %(category)s AND person.place IS NOT NULL
    AND person.valid_from <= %(on)s AND (person.valid_until IS NULL OR person.valid_until >= %(on)s)
"""
# People who are lapsed only because of a sanction.
SANCTIONED = f"""
SELECT person.place, person.programme_id, count(*) FROM coverage_span person
WHERE {PRESENT} AND person.place LIKE %(inside)s AND person.standing = {Standing.LAPSED.value}
    AND person.worker_id IN (
        SELECT paper.worker_id FROM certification_sanction sanction
        JOIN certification_certificate paper ON paper.id = certificate_id
        JOIN certification_scheme scheme ON scheme.id = paper.scheme_id AND scheme.category = %(category)s
        WHERE sanction.starts_on <= %(on)s AND (sanction.ends_on IS NULL OR sanction.ends_on >= %(on)s)
            AND (paper.issued_on IS NULL OR paper.issued_on <= %(on)s)
            AND (paper.valid_until IS NULL OR paper.valid_until >= %(on)s)
    )
GROUP BY 1, 2
"""  # noqa: S608 - words of ours, no input
SECOND_POSTS = f"""
SELECT second.place_id, second.programme_id, person.place LIKE %(inside)s, count(*)
FROM registry_assignment second JOIN coverage_span person ON person.worker_id = second.worker_id
WHERE NOT second.is_primary AND second.place_id LIKE %(inside)s
    AND (second.starts_on IS NULL OR second.starts_on <= %(on)s)
    AND (second.ends_on IS NULL OR second.ends_on >= %(on)s)
    AND {PRESENT}
GROUP BY 1, 2, 3
"""  # noqa: S608


class Pools:
    """The sanctioned people and the second posts of a region on a day, at or below any region inside."""

    def __init__(self, code: str, category: str, on: date) -> None:
        bring_up_to_date()
        values: dict[str, Any] = {"inside": inside(code), "category": category, "on": on}
        self._sanctioned: Counter[Unit] = Counter()
        self._posts: Counter[Unit] = Counter()
        self.posts_of_others = 0
        with connection.cursor() as cursor:
            cursor.execute(SANCTIONED, values)
            for place, programme, persons in cursor.fetchall():
                _add(self._sanctioned, place, programme, persons)
            cursor.execute(SECOND_POSTS, values)
            for place, programme, is_counted_here, posts in cursor.fetchall():
                _add(self._posts, place, programme, posts)
                self.posts_of_others += 0 if is_counted_here else posts

    def sanctioned(self, code: str, key: ProgrammeKey = EVERYONE) -> int:
        """Persons who are lapsed only because their certificate is suspended or revoked."""
        return self._sanctioned[code, key]

    def second_posts(self, code: str, key: ProgrammeKey = EVERYONE) -> int:
        """Postings in force besides a person's main one, by the place and programme of the posting."""
        return self._posts[code, key]


def _add(counter: Counter[Unit], place: str, programme: int | None, number: int) -> None:
    for code in self_and_above(place):
        counter[code, EVERYONE] += number
        counter[code, programme] += number
