"""How one birth date may have become another."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from registry.enums import Finding
from registry.likeness.spelling import one_slip_apart

DECADE = 10
GENERATIONS = range(-60, 61)


def compare_dates(one: date, other: date) -> Finding:
    if one == other:
        return Finding.BIRTH_SAME
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return Finding.BIRTH_SWAPPED
    differing = [part for part in ("year", "month", "day") if getattr(one, part) != getattr(other, part)]
    are_slips = all(_is_slip(one, other, part) for part in differing)
    if are_slips and len(differing) == 1:
        return Finding.BIRTH_DIGIT
    if one.year == other.year and date(one.year, 1, 1) in (one, other):
        return Finding.BIRTH_YEAR_ONLY
    return Finding.BIRTH_NEAR if are_slips and len(differing) == 2 else Finding.BIRTH_DIFFERS


@lru_cache(maxsize=50_000)
def dates_one_slip_from(born: date) -> tuple[date, ...]:
    """Every date that may be meant where this one was typed: itself, and the first of the year, which
    stands where no more is known."""
    near = {
        born,
        date(born.year, 1, 1),
        *(day for day in _beside(born) if compare_dates(born, day) == Finding.BIRTH_DIGIT),
    }
    if born.day <= 12:
        near.add(date(born.year, born.day, born.month))
    return tuple(sorted(near))


def _beside(born: date) -> Iterator[date]:
    """All dates that share two of day, month and year with it."""
    for year in GENERATIONS:
        yield from _real(born.year + year, born.month, born.day)
    for month in range(1, 13):
        yield from _real(born.year, month, born.day)
    for day in range(1, 32):
        yield from _real(born.year, born.month, day)


def _real(year: int, month: int, day: int) -> Iterator[date]:
    if day <= monthrange(year, month)[1]:
        yield date(year, month, day)


def _is_slip(one: date, other: date, part: str) -> bool:
    """A digit wrong, or a year, a month, a day or a decade beside."""
    mine, theirs = getattr(one, part), getattr(other, part)
    if abs(mine - theirs) == 1 or (part == "year" and abs(mine - theirs) == DECADE):
        return True
    return one_slip_apart(f"{mine:02}", f"{theirs:02}")
