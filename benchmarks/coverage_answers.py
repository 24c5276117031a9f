"""Coverage of a region on a day, compared with one read of the three tables and with `select 1`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial

from django.db import connection

from benchmarks.harness import Reading, timed
from benchmarks.world import PROVINCE, REGENCY, MeasuredWorld
from coverage.answer import coverage
from regions.codes import NATION_CODE
from registry.enums import Category

TITLE = "Cakupan suatu wilayah"
DAY = dt.date(2026, 11, 21)
PAST = dt.date(2024, 6, 30)
SCANS = (
    "SELECT count(*) FROM registry_worker WHERE category = 'PEKSOS'",
    "SELECT count(*) FROM registry_assignment WHERE is_primary AND starts_on <= %s",
    "SELECT count(*) FROM certification_certificate WHERE issued_on <= %s",
)


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    floor = timed("lantai: baca ketiga tabel", _scan)
    yield floor
    least = timed("lantai: select 1", partial(_run, "SELECT 1"))
    yield least
    yield timed(
        "Indonesia dengan provinsinya",
        partial(_ask, NATION_CODE, DAY),
        against=floor,
        goal="paling banyak 1 kali",
    )
    yield timed(
        "Indonesia, tanggal lampau",
        partial(_ask, NATION_CODE, PAST),
        against=floor,
        goal="paling banyak 1 kali",
    )
    yield timed(
        "satu provinsi dengan kab/kota",
        partial(_ask, PROVINCE, DAY),
        against=least,
        goal="paling banyak 40 kali",
    )
    yield timed(
        "satu kab/kota dengan kecamatan",
        partial(_ask, REGENCY, DAY),
        against=least,
        goal="paling banyak 8 kali",
    )


def _ask(code: str, on: dt.date) -> None:
    coverage(code, Category.PEKSOS, on, with_children=True)


def _scan() -> None:
    for statement in SCANS:
        _run(statement)


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, [DAY] if "%s" in statement else None)
        cursor.fetchall()
