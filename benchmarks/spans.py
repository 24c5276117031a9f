"""The read model of coverage compared with the definition, one read of the three tables, and `select 1`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial

from django.db import connection, transaction
from django.utils import timezone

from benchmarks.coverage_answers import PAST, SCANS
from benchmarks.harness import Reading, timed
from benchmarks.world import PROVINCE, REGENCY, MeasuredWorld
from certification.models import Certificate
from coverage.spans.definition import defined_groups
from coverage.spans.reading import groups_on
from coverage.spans.upkeep import bring_up_to_date, rebuild
from regions.codes import NATION_CODE
from registry.enums import Category

TITLE = "Model baca cakupan"
# The nation, its provinces and their kabupaten/kota; of these their kecamatan.
DEPTHS = (2, 5, 8)
SAVES = 100
TRIGGER = "coverage_marks_update"


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    yield timed("susun ulang seluruhnya", rebuild, rounds=1)
    floor = timed("lantai: baca ketiga tabel", _scan)
    least = timed("lantai: select 1", partial(_run, "SELECT 1"))
    yield from (floor, least)
    for name, code, goal in (
        ("Indonesia", NATION_CODE, ""),
        ("provinsi", PROVINCE, "paling banyak 40 kali"),
        ("kab/kota", REGENCY, "paling banyak 8 kali"),
    ):
        is_nation = code == NATION_CODE
        against, goal = (floor, "paling banyak 1 kali") if is_nation else (least, goal)
        yield timed(f"{name}, tanggal lampau", _read(code, PAST), against=against, goal=goal)
        plain = timed(f"{name}, menurut definisi", partial(defined_groups, *_asked(code, _today())))
        yield plain
        yield timed(
            f"{name}, hari ini",
            _read(code, _today()),
            against=plain,
            goal="paling sedikit 100 kali lebih cepat" if is_nation else "",
        )
    yield from _saves()


def _saves() -> Iterator[Reading]:
    """One save with the triggers that mark it and one without; then a reader."""
    _run(f"ALTER TABLE certification_certificate DISABLE TRIGGER {TRIGGER}")
    without = timed("simpan sertifikat, tanpa tanda", _save, per=SAVES)
    _run(f"ALTER TABLE certification_certificate ENABLE TRIGGER {TRIGGER}")
    yield without
    yield timed(
        "simpan sertifikat, dengan tanda", _save, per=SAVES, against=without, goal="paling banyak 1,5 kali"
    )
    yield timed(f"susun {SAVES} orang yang bertanda", bring_up_to_date, rounds=1)


def _save() -> None:
    with transaction.atomic():
        for certificate in Certificate.objects.order_by("pk")[:SAVES]:
            certificate.save()


def _today() -> dt.date:
    return timezone.localdate()


def _asked(code: str, on: dt.date) -> tuple[str, str, dt.date, tuple[int, ...]]:
    return code, Category.PEKSOS, on, DEPTHS[:2] if code == NATION_CODE else DEPTHS


def _read(code: str, on: dt.date) -> partial[object]:
    return partial(groups_on, *_asked(code, on))


def _scan() -> None:
    for statement in SCANS:
        _run(statement.replace("%s", f"'{PAST.isoformat()}'"))


def _run(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        if cursor.description:
            cursor.fetchall()
