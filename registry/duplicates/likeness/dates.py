"""Slips by which one birth date becomes another."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from registry.enums import Finding
from registry.names.slips import one_slip_apart

DECADE = 10
GENERATIONS = range(-60, 61)


def compare_dates(one: date, other: date) -> Finding:
    if one == other:
        return Finding.BIRTH_SAME
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return Finding.BIRTH_SWAPPED
    parts = [(one.year, other.year), (one.month, other.month), (one.day, other.day)]
    differing = [pair for pair in parts if pair[0] != pair[1]]
    are_slips = all(_is_slip(*pair) for pair in differing)
    if are_slips and len(differing) == 1:
        return Finding.BIRTH_DIGIT
    if one.year == other.year and (1, 1) in (_in_year(one), _in_year(other)):
        return Finding.BIRTH_YEAR_ONLY
    return Finding.BIRTH_NEAR if are_slips and len(differing) == 2 else Finding.BIRTH_DIFFERS


def _in_year(day: date) -> tuple[int, int]:
    return day.month, day.day


@lru_cache(maxsize=50_000)
def dates_one_slip_from(born: date) -> frozenset[date]:
    """Every date that may be meant by this one: itself, those one slip away, and the first of January, which
    stands for an unknown day."""
    near = {born, date(born.year, 1, 1)}
    if _in_year(born) == (1, 1):
        near.update(date.fromordinal(born.toordinal() + days) for days in range(365))
    if born.day <= 12:
        near.add(date(born.year, born.day, born.month))
    years = (born.year + apart for apart in GENERATIONS)
    near.update(
        day for year in years if _is_slip(born.year, year) for day in _real(year, born.month, born.day)
    )
    near.update(
        day
        for month in range(1, 13)
        if _is_slip(born.month, month)
        for day in _real(born.year, month, born.day)
    )
    near.update(
        day
        for number in range(1, 32)
        if _is_slip(born.day, number)
        for day in _real(born.year, born.month, number)
    )
    return frozenset(near)


def _real(year: int, month: int, day: int) -> Iterator[date]:
    if day <= monthrange(year, month)[1]:
        yield date(year, month, day)


@lru_cache(maxsize=50_000)
def _is_slip(mine: int, theirs: int) -> bool:
    """A day, month or year: a digit wrong, or one beside, or a year a decade beside."""
    apart = abs(mine - theirs)
    if apart == 1 or (apart == DECADE and mine > DECADE * DECADE):
        return True
    return one_slip_apart(f"{mine:02}", f"{theirs:02}")
