"""Forecasts: how fast they are, and how often the outcome was inside the interval.

There are three kinds of outcomes: invented histories whose rules are known, the histories of the measured
world seen from a past day, and published figures.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial
from random import Random

from django.core.cache import cache

from benchmarks.coverage_answers import DAY
from benchmarks.forecast_process import (
    CLUMPED,
    LARGE,
    MIDDLING,
    RARE,
    SMALL,
    SMALL_CLUMPED,
    UNEVEN,
    History,
    World,
)
from benchmarks.harness import Reading, timed
from benchmarks.world import PROVINCE, REGENCY, MeasuredWorld
from core.calendar import months_earlier
from coverage.answer import coverage
from coverage.forecast.answer import Forecast, forecast_of
from coverage.forecast.paths import PathKind, WhatIf, paths_of
from coverage.forecast.rates import rates_of
from coverage.forecast.simulation import Point
from coverage.reference import ledger
from regions.codes import NATION_CODE
from regions.enums import Level
from regions.models import Region
from registry.enums import Category

TITLE = "Perkiraan"
SEED = 3277
YEARS = (1, 3, 5)
BACK = 3
INVENTED = (
    ("kecil, 40 orang", SMALL, 200),
    ("sedang, 400 orang", MIDDLING, 60),
    ("sedang, uji sembilan bulan sekali", UNEVEN, 60),
    ("kecil, uji tak menentu", SMALL_CLUMPED, 200),
    ("sedang, uji tak menentu", CLUMPED, 150),
    ("sedang, uji jarang, tak menentu", RARE, 150),
    ("besar, 4.000 orang", LARGE, 24),
)


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    for name, code, goal in (
        ("satu kab/kota", REGENCY, "paling lama 200 ms"),
        ("satu provinsi", PROVINCE, "paling lama 200 ms"),
        ("Indonesia", NATION_CODE, "paling lama 1 detik"),
    ):
        cache.clear()
        yield timed(f"{name}, pertama hari itu", partial(_forecast, code, DAY), rounds=1)
        yield timed(f"{name}, berikutnya", partial(_forecast, code, DAY), goal=goal)
    for name, invented, runs in INVENTED:
        yield timed(
            f"rekaan: {name}", partial(_invented, invented, runs), rounds=1, note=_invented(invented, runs)
        )
    yield timed("dunia ukur, dari tiga tahun lalu", _looked_back, rounds=1, note=_looked_back())
    yield timed("angka terbitan Kota Cimahi", _published, rounds=1, note=_published())


def _forecast(code: str, on: dt.date) -> Forecast | None:
    return forecast_of(coverage(code, Category.PEKSOS, on))


def _invented(world: World, runs: int) -> str:
    """The share of outcomes inside the interval, by years ahead."""
    rng = Random(SEED)  # noqa: S311 - invented histories must be the same again
    pairs: list[tuple[Point, int]] = []
    for _run in range(runs):
        seen, truth = History(world, rng).run(max(YEARS))
        points = paths_of(seen, rates_of(seen), None, WhatIf())[PathKind.PACE].points
        pairs += [(point, truth[point.years_ahead - 1]) for point in points if point.years_ahead in YEARS]
    return _share_inside(pairs)


def _looked_back() -> str:
    """Every kabupaten/kota of the measured province as it was three years ago, compared with its later
    figures.

    There the pace itself doubles in these years, which no forecast at a steady pace predicts.
    """
    past, pairs = months_earlier(DAY, 12 * BACK), []
    for code in Region.objects.level(Level.REGENCY).under(PROVINCE).values_list("code", flat=True):
        forecast = _forecast(code, past)
        for point in forecast.pace.points if forecast else ():
            if point.years_ahead in YEARS and point.years_ahead <= BACK:
                on = months_earlier(past, -12 * point.years_ahead)
                pairs.append((point, coverage(code, Category.PEKSOS, on).certified or 0))
    return _share_inside(pairs)


def _share_inside(pairs: list[tuple[Point, int]]) -> str:
    said = []
    for years in YEARS:
        held = [point.low <= real <= point.high for point, real in pairs if point.years_ahead == years]
        if held:
            said.append(f"{years} tahun {sum(held)}/{len(held)} ({100 * sum(held) / len(held):.0f}%)")
    return "di dalam rentang 80%: " + ", ".join(said)


def _published() -> str:
    """What published figures can say about a forecast: the certified of one place on two days give one pace,
    no outcome."""
    known = [
        (row["as_of"], row["value"])
        for row in ledger()
        if row["region"] == "32.77"
        and row["indicator"] == "workers_certified"
        and row["dimension"].startswith("peksos")
    ]
    counted = ", ".join(f"{value} pada {as_of}" for as_of, value in sorted(known))
    return f"{counted}: {len(known)} angka, kurang dari yang perlu untuk menguji rentang"
