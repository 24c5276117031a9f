"""Editions of the datasets: each a set of frozen figures with a permanent address."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from django.db.models import QuerySet
from django.db.models.functions import Length
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from core.ui.formats import long_date
from coverage.enums import FrozenKind
from coverage.frozen.freezing import computed, norms_in_force, rows_by_key
from coverage.models import FinalFigures, FrozenAnswer, FrozenFigures
from regions.codes import LENGTHS, NATION_CODE

TODAY: Final = "hari-ini"
LONGEST_NUMBER: Final = 4
# The length of the code of a kabupaten/kota. Answers below that level are not published.
DEEPEST: Final = sorted(LENGTHS)[1]


@dataclass(frozen=True)
class Edition:
    """One edition. `name`: its part of the address: a day for monthly figures, period and number for final
    ones (2026-S1-1), `hari-ini` for today's figures, which change with the records."""

    name: str
    label: str
    on: date
    figures: FrozenFigures | None

    @property
    def is_live(self) -> bool:
        return self.figures is None

    @property
    def is_final(self) -> bool:
        return self.figures is not None and self.figures.kind == FrozenKind.PERIOD

    @property
    def taken_at(self) -> datetime | None:
        return self.figures.taken_at if self.figures else None

    @cached_property
    def norms(self) -> list[dict[str, object]]:
        return self.figures.norms if self.figures else norms_in_force(NATION_CODE, self.on)

    def answers(self) -> Iterable[FrozenAnswer]:
        """All answers from the nation down to the kabupaten/kota, as stored. Those of today are computed."""
        if self.figures:
            kept = self.figures.answers.annotate(depth=Length("region")).filter(depth__lte=DEEPEST)
            return kept.order_by("region", "category", "programme", "is_unplaced")
        return rows_by_key(computed(NATION_CODE, self.on)).values()


def editions() -> list[Edition]:
    """All stored public editions, the newest first; on the same day final ones before monthly ones."""
    kept = [*map(_final, _finals()), *map(_month, _months())]
    return sorted(kept, key=lambda edition: edition.on, reverse=True)


def newest() -> Edition:
    """The newest stored edition; today's figures if there is none."""
    return next(iter(editions()), today())


def today() -> Edition:
    return Edition(TODAY, _("Today, changes with the records"), timezone.localdate(), None)


def edition_named(name: str) -> Edition | None:
    """The edition at an address; None if there is none."""
    if name == TODAY:
        return today()
    if day := _day(name):
        return next(map(_month, _months().filter(on=day)), None)
    period, _dash, number = name.rpartition("-")
    if not number.isdecimal() or len(number) > LONGEST_NUMBER:
        return None
    return next(map(_final, _finals().filter(period__code=period, number=number)), None)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _months() -> QuerySet[FrozenFigures]:
    kept = FrozenFigures.objects.public().filter(kind=FrozenKind.MONTH, region=NATION_CODE)
    return kept.order_by("-on")


def _month(figures: FrozenFigures) -> Edition:
    return Edition(str(figures.on), long_date(figures.on), figures.on, figures)


def _finals() -> QuerySet[FinalFigures]:
    finals = FinalFigures.objects.public().filter(figures__region=NATION_CODE)
    return finals.select_related("period", "figures").order_by("-period__on", "-number")


def _final(final: FinalFigures) -> Edition:
    label = _("%(period)s, final, edition %(number)s") % {"period": final.period.code, "number": final.number}
    return Edition(f"{final.period.code}-{final.number}", label, final.period.on, final.figures)
