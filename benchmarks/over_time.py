"""Why a number changed in a year, its course over two, and a stored month: beside one answer of a past
day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial

from django.core.cache import cache

from benchmarks.coverage_answers import DAY
from benchmarks.harness import Reading, timed
from benchmarks.world import PROVINCE, REGENCY, MeasuredWorld
from coverage.answer import coverage
from coverage.change.trend import MONTHS, month_ends, trend
from coverage.change.waterfall import change
from coverage.frozen.freezing import computed
from coverage.frozen.months import last_complete_month
from coverage.remedies.parts import detail
from regions.codes import NATION_CODE
from regions.places import find_region
from registry.enums import Category

TITLE = "Dari waktu ke waktu"
YEAR = dt.timedelta(days=365)


def readings(world: MeasuredWorld) -> Iterator[Reading]:
    for name, code in (("kab/kota", REGENCY), ("provinsi", PROVINCE), ("Indonesia", NATION_CODE)):
        answer = timed(
            f"{name}, jawaban tanggal lampau", partial(coverage, code, Category.PEKSOS, DAY - YEAR)
        )
        yield answer
        asked = (code, Category.PEKSOS, DAY - YEAR, DAY)
        yield timed(f"{name}, sebab perubahan setahun", partial(change, *asked), against=answer)
        line = partial(trend, find_region(code), Category.PEKSOS, month_ends(DAY, MONTHS))
        cache.clear()  # with many people the months are cached for an hour
        yield timed(
            f"{name}, garis {MONTHS} bulan", line, against=answer, goal=f"kurang dari {MONTHS} kali", rounds=1
        )
        yield timed(f"{name}, garis itu berikutnya", line, against=answer)
        yield timed(
            f"{name}, rincian kekurangan", partial(detail, code, Category.PEKSOS, DAY), against=answer
        )
    month = last_complete_month(DAY)
    yield timed("hitung angka sebulan, seluruh negeri", partial(computed, NATION_CODE, month), rounds=1)
