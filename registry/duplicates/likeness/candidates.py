"""Finds the few records that are worth comparing with a person, among all of the country.

Only records that share a birth date or a slip of one, a telephone number, an e-mail address, a
certificate number, or the whole name where a birth date is missing. The same query serves one person
being typed and a thousand records at once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import connection
from django.db.models import Count, Q, QuerySet

from core.crypto import decrypt
from registry.duplicates.likeness.dates import dates_one_slip_from
from registry.duplicates.likeness.weighing import Evidence, Likeness, compare
from registry.models import Worker

# pg_trgm: how much of the shorter name must be found in the longer one where the birth dates only nearly
# agree; where they agree, names are weighed whatever they are.
NEAR_NAMES = 0.5
# Names less similar than this as a whole hardly ever have such a part. Asked first: it costs a quarter, and
# nine of ten names end here.
SIMILAR_NAMES = 0.1

CANDIDATES = """
WITH asked AS (
    SELECT * FROM unnest(%(keys)s::bigint[], %(forms)s::text[], %(born)s::date[], %(phones)s::text[],
                         %(emails)s::text[]) AS a (key, form, born, phone, email)
),
days AS (SELECT * FROM unnest(%(day_keys)s::bigint[], %(days)s::date[]) AS d (key, day))
SELECT a.key, w.id
  FROM days d JOIN asked a USING (key) JOIN registry_worker w ON w.birth_date = d.day
 WHERE w.removed_at IS NULL
   AND (d.day = a.born
        OR similarity(a.form, w.name_form) >= %(similar)s
           AND greatest(word_similarity(a.form, w.name_form),
                        word_similarity(w.name_form, a.form)) >= %(near)s)
UNION
SELECT a.key, w.id FROM asked a JOIN registry_worker w ON w.name_form = a.form
 WHERE w.removed_at IS NULL AND (a.born IS NULL OR w.birth_date IS NULL
       OR date_part('year', a.born) = date_part('year', w.birth_date))
UNION
SELECT a.key, w.id FROM asked a JOIN registry_worker w ON w.phone = a.phone
 WHERE w.removed_at IS NULL AND w.phone <> ''
UNION
SELECT a.key, w.id FROM asked a JOIN registry_worker w ON lower(w.email) = a.email
 WHERE w.removed_at IS NULL AND w.email <> ''
"""
FIELDS = (
    "pk", "name", "name_form", "birth_date", "nik_ciphertext", "nip", "sex", "birth_place", "phone", "email",
    "region_id",
)  # fmt: skip


class Match(NamedTuple):
    """A record that is like the one asked about under `key`."""

    key: int
    worker_id: int
    likeness: Likeness


def is_listed(likeness: Likeness) -> bool:
    return likeness.is_listed


def matches(
    asked: Mapping[int, Evidence], *, is_worth_a_look: Callable[[Likeness], bool] = is_listed
) -> Iterator[Match]:
    """Records worth a look for each person asked about, the best first.

    A record is never a match of itself: its number is the key.
    """
    found = _candidates(asked)
    known = evidence_of(Worker.objects.filter(pk__in={pk for pks in found.values() for pk in pks}))
    namesakes = _namesakes(asked.values())
    for key, candidates in found.items():
        one = replace(asked[key], namesakes=namesakes[asked[key].name_form])
        compared = [Match(key, pk, compare(one, known[pk])) for pk in candidates if pk != key]
        listed = [match for match in compared if is_worth_a_look(match.likeness)]
        yield from sorted(listed, key=lambda match: (-match.likeness.score, match.worker_id))


def evidence_of(workers: QuerySet[Worker]) -> dict[int, Evidence]:
    """What is compared of each record, by its number."""
    numbers = ArrayAgg("certificates__number_key", filter=Q(certificates__number_key__gt=""), default=[])
    return {
        row["pk"]: Evidence(
            name=row["name"],
            name_form=row["name_form"],
            birth_date=row["birth_date"],
            nik=decrypt(row["nik_ciphertext"]) if row["nik_ciphertext"] else "",
            nip=row["nip"],
            sex=row["sex"],
            birth_place=row["birth_place"],
            phone=row["phone"],
            email=row["email"],
            office=row["region_id"],
            certificates=frozenset(row["numbers"]),
        )
        for row in workers.order_by().values(*FIELDS).annotate(numbers=numbers)
    }


def _candidates(asked: Mapping[int, Evidence]) -> dict[int, set[int]]:
    found = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(CANDIDATES, _columns(asked))
        for key, worker_id in cursor.fetchall():
            found[key].add(worker_id)
    for key, worker_id in _of_same_certificate(asked):
        found[key].add(worker_id)
    return found


def _columns(asked: Mapping[int, Evidence]) -> dict[str, Any]:
    days = [
        (key, day)
        for key, one in asked.items()
        if one.birth_date
        for day in dates_one_slip_from(one.birth_date)
    ]
    people = asked.values()
    return {
        "keys": list(asked),
        "forms": [one.name_form for one in people],
        "born": [one.birth_date for one in people],
        "phones": [one.phone for one in people],
        "emails": [one.email.lower() for one in people],
        "day_keys": [key for key, _day in days],
        "days": [day for _key, day in days],
        "near": NEAR_NAMES,
        "similar": SIMILAR_NAMES,
    }


def _of_same_certificate(asked: Mapping[int, Evidence]) -> Iterator[tuple[int, int]]:
    holders = defaultdict(set)
    numbers = {number for one in asked.values() for number in one.certificates}
    if not numbers:
        return
    for number, pk in Worker.objects.filter(certificates__number_key__in=numbers).values_list(
        "certificates__number_key", "pk"
    ):
        holders[number].add(pk)
    for key, one in asked.items():
        yield from ((key, pk) for number in one.certificates for pk in holders[number])


def _namesakes(people: Iterable[Evidence]) -> Counter[str]:
    forms = {one.name_form for one in people}
    counted = Worker.objects.filter(name_form__in=forms).order_by().values_list("name_form")
    return Counter(dict(counted.annotate(Count("pk"))))
