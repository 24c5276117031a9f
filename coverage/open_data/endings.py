"""Expiring certificates per province. Months with few people are joined, so that nobody can be identified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from certification.expiry import Month
from coverage.counts import reported_regencies
from coverage.expiry import expiry
from regions.codes import NATION_CODE, PROVINCE_LENGTH
from regions.models import Region
from registry.enums import Category

FEWEST: Final = 5


@dataclass(frozen=True)
class Ending:
    """The people of a province who stop being certified in a span of months; None if they are too few to
    publish."""

    province: Region
    category: str
    first: str
    last: str
    persons: int | None


def endings(on: date) -> Iterator[Ending]:
    """Every province with an office that has reported, by category with a scheme, over the months that the
    pages show."""
    reported = {code[:PROVINCE_LENGTH] for code in reported_regencies(NATION_CODE, on)}
    for province in Region.objects.filter(code__in=reported).order_by("code"):
        for category in Category.values:
            ahead = expiry(province.code, category, on)
            if ahead and ahead.within:
                for months, persons in joined(ahead.months):
                    yield Ending(province, category, _month(months[0]), _month(months[-1]), persons)


def joined(months: Iterable[Month]) -> list[tuple[list[Month], int | None]]:
    """Months joined into spans with no people or at least five. The rest at the end joins the span before it.

    If all months together have fewer than five people, nothing is published. So no span can be computed from
    the others and the total.
    """
    spans: list[tuple[list[Month], int]] = []
    open_months: list[Month] = []
    for month in months:
        open_months.append(month)
        persons = sum(each.persons for each in open_months)
        if persons == 0 or persons >= FEWEST:
            spans.append((open_months, persons))
            open_months = []
    if open_months:
        while spans and sum(each.persons for each in open_months) < FEWEST:
            before, _persons = spans.pop()
            open_months = [*before, *open_months]
        spans.append((open_months, sum(each.persons for each in open_months)))
    return [(span, persons if persons == 0 or persons >= FEWEST else None) for span, persons in spans]


def _month(month: Month) -> str:
    return f"{month.first:%Y-%m}"
