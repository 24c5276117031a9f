"""The time that a figure is about: a day, a month or a year, as exact as the source."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from core.calendar import last_of_month


class Span(NamedTuple):
    """The first and the last day that are meant, both inclusive."""

    first: date
    last: date


def span_of(as_of: str) -> Span | None:
    """`2017-12-03` is that day, `2017-12` its month, `2012` its year; None if the source gives no time."""
    if not as_of:
        return None
    year, month, day = (*map(int, as_of.split("-")), 0, 0)[:3]
    if day:
        return Span(date(year, month, day), date(year, month, day))
    if month:
        first = date(year, month, 1)
        return Span(first, last_of_month(first))
    return Span(date(year, 1, 1), date(year, 12, 31))


PRECISIONS = {4: "year", 7: "month", 10: "day"}


def precision_of(as_of: str) -> str:
    """How exactly the source dates its figure, in the words of the ledger."""
    return PRECISIONS.get(len(as_of), "")
