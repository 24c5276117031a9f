"""A region's numbers over time: computed for each day from what is known today, beside those kept then."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coverage.answer import Coverage, Picture
from coverage.change.breaks import Break, breaks_between
from coverage.counts import REGENCY_LENGTH
from coverage.enums import FrozenKind
from coverage.models import FrozenAnswer
from coverage.need import rules_in_force
from coverage.spans.reading import Group
from coverage.spans.series import groups_over
from regions.places import Place

MONTHS, YEARS = 24, 10


@dataclass(frozen=True)
class Point:
    """One day of a trend. `kept` is what was computed then, where a snapshot of the day was kept."""

    answer: Coverage
    kept: FrozenAnswer | None = None

    @property
    def on(self) -> date:
        return self.answer.on

    @property
    def is_corrected(self) -> bool:
        """Whether the day is told otherwise today than it was then."""
        told = (self.answer.certified, self.answer.needed, self.answer.shortage)
        return self.kept is not None and told != (self.kept.certified, self.kept.needed, self.kept.shortage)


@dataclass(frozen=True)
class Trend:
    """The days in order, the last being the day asked for, and where the definition changed between them."""

    points: tuple[Point, ...]
    breaks: tuple[Break, ...]

    @property
    def is_known(self) -> bool:
        """Whether anybody can be certified here and at least two days are reported."""
        return sum(point.answer.certified is not None for point in self.points) > 1

    def breaks_before(self, place: int) -> list[Break]:
        """What changed since the point before this one."""
        since, until = self.points[place - 1].on, self.points[place].on
        return [each for each in self.breaks if since < each.on <= until] if place else []


def month_ends(last: date, count: int = MONTHS) -> list[date]:
    """The last days of so many months before the day, and the day itself."""
    return [*_month_ends(last, count), last]


def year_ends(last: date, count: int = YEARS) -> list[date]:
    """The last days of so many years before the day, and the day itself."""
    first = date(last.year, 1, 1)
    return [date(first.year - back, 12, 31) for back in range(count, 0, -1)] + [last]


def _month_ends(last: date, count: int) -> Iterator[date]:
    for back in range(count, 0, -1):
        month = last.year * 12 + last.month - 1 - back
        year, month = divmod(month, 12)
        yield date(year, month + 1, monthrange(year, month + 1)[1])


def trend(place: Place, category: str, days: Sequence[date]) -> Trend:
    """What is known today of each of these days, which are in order."""
    rules = {on: rules_in_force(place.code, category, on) for on in days}
    depths = {depth for each in rules.values() for depth in each.depths}
    groups = groups_over(place.code, category, days, {REGENCY_LENGTH, *depths})

    def read(code: str, category: str, on: date, depths: Collection[int]) -> list[Group]:
        return groups.get(on, [])

    kept = _kept(place.code, category, days)
    pictures = (Picture(place, category, on, rules=rules[on], depths=depths, read=read) for on in days)
    answers = (picture.answer(place, None) for picture in pictures)
    points = tuple(Point(answer, kept.get(answer.on)) for answer in answers)
    return Trend(points, tuple(breaks_between(place.code, category, days[0], days[-1])))


def _kept(code: str, category: str, days: Sequence[date]) -> dict[date, FrozenAnswer]:
    rows = FrozenAnswer.objects.filter(
        region=code,
        category=category,
        programme="",
        is_unplaced=False,
        figures__kind=FrozenKind.MONTH,
        figures__on__in=days,
    ).select_related("figures")
    return {row.figures.on: row for row in rows.order_by("pk")}
