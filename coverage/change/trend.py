"""A region's numbers over time: computed for each day with today's knowledge, beside those stored on the
day."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.core.cache import cache
from django.db.models import QuerySet
from django.utils import timezone

from core.calendar import last_of_month, months_later
from coverage.answer import Coverage, Picture
from coverage.change.breaks import Break, breaks_between
from coverage.enums import FrozenKind
from coverage.large_regions import is_large
from coverage.models import FrozenAnswer
from coverage.needs.need import rules_in_force
from coverage.spans.reading import Group
from coverage.spans.series import groups_over
from regions.codes import REGENCY_LENGTH
from regions.places import NATION, Place
from registry.enums import Category

MONTHS, YEARS = 24, 10
# For many people two years take seconds. A worker computes those of the nation every hour.
KEPT_SECONDS = 2 * 60 * 60
# Raise it when `Coverage` changes its shape.
KEPT_AS = 1


@dataclass(frozen=True)
class Point:
    """One day of a trend. `kept`: the answer computed then, if a snapshot of the day was stored."""

    answer: Coverage
    kept: FrozenAnswer | None = None

    @property
    def on(self) -> date:
        return self.answer.on

    @property
    def is_corrected(self) -> bool:
        """Whether today's answer for the day differs from the one stored then."""
        told = (self.answer.certified, self.answer.needed, self.answer.shortage)
        return self.kept is not None and told != (self.kept.certified, self.kept.needed, self.kept.shortage)


@dataclass(frozen=True)
class Course:
    """The certified and the need on days in order, and where their definition changed between them.

    None: not reported or not known.
    """

    days: tuple[date, ...]
    certified: tuple[int | None, ...]
    needed: tuple[int | None, ...]
    breaks: tuple[Break, ...]

    @property
    def is_known(self) -> bool:
        """Whether a line can be drawn: the number of certified is known on at least two days."""
        return sum(count is not None for count in self.certified) > 1

    def breaks_before(self, place: int) -> list[Break]:
        """The breaks since the previous day of the course."""
        since, until = self.days[place - 1], self.days[place]
        return [each for each in self.breaks if since < each.on <= until] if place else []


@dataclass(frozen=True)
class Trend:
    """The days in order; the last one is the day asked for.

    `counted_at`: when the earlier days were computed, for large regions; None if just now.
    """

    points: tuple[Point, ...]
    course: Course
    counted_at: datetime | None = None


def month_ends(last: date, count: int = MONTHS) -> list[date]:
    """The last days of this many months before the day, and the day itself."""
    first = last.replace(day=1)
    return [*(last_of_month(months_later(first, -back)) for back in range(count, 0, -1)), last]


def year_ends(last: date, count: int = YEARS) -> list[date]:
    """The last days of this many years before the day, and the day itself."""
    first = date(last.year, 1, 1)
    return [date(first.year - back, 12, 31) for back in range(count, 0, -1)] + [last]


def trend(place: Place, category: str, days: Sequence[date]) -> Trend:
    """The answers for these days with today's knowledge. The days must be in order."""
    answers, counted_at = _answers(place, category, days)
    kept = {row.figures.on: row for row in _kept_rows(place.code, category).filter(figures__on__in=days)}
    points = tuple(Point(answer, kept.get(answer.on)) for answer in answers)
    told = [(answer.on, answer.certified, answer.needed) for answer in answers]
    return Trend(points, _course(place, category, told), counted_at)


def count_ahead(today: date) -> None:
    """Compute the earlier months of the nation anew."""
    for category in Category.values:
        if is_large(NATION.code, category):
            _count_and_keep(NATION, category, month_ends(today)[:-1])


Kept = tuple[list[Coverage], datetime | None]


def _answers(place: Place, category: str, days: Sequence[date]) -> Kept:
    if not is_large(place.code, category):
        return _count(place, category, days), None
    *past, last = days
    kept: Kept | None = cache.get(_key(place, category, past), version=KEPT_AS)
    answers, counted_at = kept or _count_and_keep(place, category, past)
    return [*answers, Picture(place, category, last).answer(place, None)], counted_at


def _count_and_keep(place: Place, category: str, days: Sequence[date]) -> Kept:
    counted_at = timezone.now()
    kept = _count(place, category, days), counted_at
    cache.set(_key(place, category, days), kept, KEPT_SECONDS, version=KEPT_AS)
    return kept


def _key(place: Place, category: str, days: Sequence[date]) -> str:
    return f"trend:{place.code}:{category}:{days[0]}:{days[-1]}:{len(days)}"


def _count(place: Place, category: str, days: Sequence[date]) -> list[Coverage]:
    rules = {on: rules_in_force(place.code, category, on) for on in days}
    depths = {depth for each in rules.values() for depth in each.depths}
    programmes = {programme for each in rules.values() for programme in each.programmes}
    groups = groups_over(place.code, category, days, {REGENCY_LENGTH, *depths}, apart=programmes)

    def read(code: str, category: str, on: date, depths: Collection[int]) -> list[Group]:
        return groups.get(on, [])

    pictures = (Picture(place, category, on, rules=rules[on], depths=depths, read=read) for on in days)
    return [picture.answer(place, None) for picture in pictures]


def kept_course(answer: Coverage) -> Course:
    """The months stored before the day of an answer, with the numbers of that time, and the answer itself."""
    rows = _kept_rows(answer.place.code, answer.category).filter(figures__on__lt=answer.on)
    told = [(row.figures.on, row.certified, row.needed) for row in rows.order_by("-figures__on")[:MONTHS]]
    return _course(
        answer.place, answer.category, [*reversed(told), (answer.on, answer.certified, answer.needed)]
    )


def _course(place: Place, category: str, told: Sequence[tuple[date, int | None, int | None]]) -> Course:
    days, certified, needed = zip(*told, strict=True)
    return Course(days, certified, needed, tuple(breaks_between(place.code, category, days[0], days[-1])))


def _kept_rows(code: str, category: str) -> QuerySet[FrozenAnswer]:
    """The rows of the monthly snapshots for a region and category as a whole."""
    return FrozenAnswer.objects.filter(
        region=code,
        category=category,
        programme="",
        is_unplaced=False,
        figures__kind=FrozenKind.MONTH,
    ).select_related("figures")
