"""Possible duplicates: for one person being typed, and for everybody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import cycle

from django.db import connection

from benchmarks.harness import Reading, timed
from benchmarks.world import MeasuredWorld
from registry.duplicates.likeness import Evidence, evidence_of, matches
from registry.models import Worker
from registry.services import find_duplicates

TITLE = "Kemungkinan ganda"
TYPED = 50
NOBODY = 0


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    least = timed("lantai: select 1", _select_one)
    yield least
    typed = cycle(_people_being_typed())
    yield timed(
        "satu orang yang sedang diketik", lambda: _look(next(typed)), against=least, note="tujuan: 30 ms"
    )
    yield timed(
        f"semua, {world.workers} orang",
        partial(find_duplicates),
        against=least,
        note="tujuan: 60 detik untuk 20000 orang",
        rounds=1,
    )


def _people_being_typed() -> list[Evidence]:
    """People of the world as another office would type them: another spelling, no NIK."""
    first = Worker.objects.order_by("registry_number").values_list("pk", flat=True)[:TYPED]
    known = evidence_of(Worker.objects.filter(pk__in=list(first)))
    return [replace(one, name=one.name.replace("u", "oe"), nik="", nip="") for one in known.values()]


def _look(one: Evidence) -> None:
    list(matches({NOBODY: one}))


def _select_one() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        cursor.fetchone()
