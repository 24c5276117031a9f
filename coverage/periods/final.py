"""Final figures: the figures of a closed period, by edition, beside today's records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TypedDict, Unpack

from coverage.answer import Coverage, refuse_unknown_category
from coverage.frozen.reading import read
from coverage.models import FinalFigures, Period
from coverage.periods.errors import PeriodDayError, PeriodSilentError, PeriodUnknownError
from coverage.querysets import FinalFiguresQuerySet
from regions.places import find_region


class AnswerParts(TypedDict, total=False):
    """Optional parts of a question besides region, category and day."""

    programme: str
    with_children: bool
    with_programmes: bool


@dataclass(frozen=True)
class Final:
    """An edition of a final period, from which answers are read."""

    edition: FinalFigures

    @property
    def period(self) -> Period:
        return self.edition.period

    def answer(self, region: str, category: str, **parts: Unpack[AnswerParts]) -> Coverage | None:
        """The answer of `coverage()` when the figures were frozen; None if the set does not contain it.

        Sets go down to the kecamatan, and leave out a kecamatan without people and without a need.
        """
        return read(self.edition.figures, region, category, **parts)

    def required_answer(self, region: str, category: str, **parts: Unpack[AnswerParts]) -> Coverage:
        """Raises UnknownRegionError, UnknownCategoryError, and PeriodSilentError if the set has no answer."""
        refuse_unknown_category(category)
        answer = self.answer(find_region(region).code, category, **parts)
        if answer is None:
            raise PeriodSilentError(self.period)
        return answer


def published_final(code: str, on: date | None = None, *, edition: int | None = None) -> Final:
    """The public final figures of a period: the newest edition, or the one with a number.

    Raises PeriodUnknownError if there are none yet, PeriodDayError if `on` is not their day.
    """
    editions = FinalFigures.objects.public().filter(period__code=code.upper())
    found = _newest(editions if edition is None else editions.filter(number=edition))
    if found is None:
        raise PeriodUnknownError(code)
    if on is not None and on != found.period.on:
        raise PeriodDayError(found.period)
    return Final(found)


def final_before(period: Period) -> Final | None:
    """The final figures of the last period before this one, published or not, for those who work on this
    one."""
    edition = _newest(FinalFigures.objects.filter(period__on__lt=period.on))
    return Final(edition) if edition else None


def editions_of(period: Period) -> list[FinalFigures]:
    """Every edition of a final period, the newest first."""
    return list(period.editions.select_related("figures", "made_by").order_by("-number"))


def published_periods() -> list[Period]:
    """The periods whose final figures everybody may read, the newest first."""
    return list(Period.objects.public().order_by("-on"))


def _newest(editions: FinalFiguresQuerySet) -> FinalFigures | None:
    return editions.select_related("period", "figures").order_by("-period__on", "-number").first()
