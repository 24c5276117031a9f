"""Numbers and names that two records of one person share, looked up for thousands of people at a time.

Wider than any rule: two records that share no mark break no rule on two records.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date

from django.db import connection

from core.bulk import is_any_of
from core.crypto import keyed_hash
from registry.models import Worker

# A number, or the form of the name with the birth date.
Mark = tuple[str, str, date | None]
# Pair by pair: asked for any of the names and any of the days, PostgreSQL reads all who were born on them.
NAMESAKES = f"""
SELECT form, day, worker.id FROM unnest(%s::text[], %s::date[]) AS mark (form, day)
JOIN {Worker._meta.db_table} worker ON worker.birth_date = day AND worker.name_form = form
WHERE worker.removed_at IS NULL
"""  # noqa: S608 - names of ours, no input


def marks_of(*, nik: str, nip: str, form: str, birth_date: date | None) -> set[Mark]:
    """The marks of a person with these numbers, this form of the name and this birth date."""
    found: list[Mark] = []
    if nik:
        found.append(("nik_digest", keyed_hash(nik), None))
    if nip:
        found.append(("nip", nip, None))
    if birth_date:
        found.append(("name_form", form, birth_date))
    return set(found)


def recorded_marks(marks: set[Mark]) -> Iterator[tuple[Mark, int]]:
    """Those of the marks that records have today, each with the worker."""
    workers = Worker.objects.order_by()
    for name in ("nik_digest", "nip"):
        numbers = [number for kind, number, _day in marks if kind == name]
        for number, worker in workers.filter(is_any_of(name, numbers)).values_list(name, "pk"):
            yield (name, number, None), worker
    yield from _namesakes([(form, day) for kind, form, day in marks if kind == "name_form"])


def _namesakes(people: Collection[tuple[str, date | None]]) -> Iterator[tuple[Mark, int]]:
    if not people:
        return
    with connection.cursor() as cursor:
        cursor.execute(NAMESAKES, [list(column) for column in zip(*people, strict=True)])
        for form, day, worker in cursor.fetchall():
            yield ("name_form", form, day), worker
