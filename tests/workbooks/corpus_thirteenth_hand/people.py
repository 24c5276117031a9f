"""Invented people of other towns, made as those of the eighth hand; serials lie in the seven thousands."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import count
from random import Random

from tests.workbooks.corpus_eighth_hand import people as eighth
from tests.workbooks.corpus_eighth_hand.people import MONTHS, Person, dmy, later, long_date, short_date

__all__ = [
    "MONTHS",
    "Person",
    "born",
    "crew",
    "dated",
    "dmy",
    "email",
    "later",
    "long_date",
    "serial",
    "short_date",
    "without_zero",
]

_SERIALS = count(7001, 2)


def crew(names: str, codes: str, towns: str, seed: str) -> list[Person]:
    """People of those names, women and men in turn as they are written, then in any order."""
    people = eighth.crew(names, codes, towns, f"of the thirteenth {seed}")
    Random(f"thirteenth {seed}").shuffle(people)
    return [replace(who, nik=f"{who.nik[:12]}{next(_SERIALS)}") for who in people]


def email(who: Person) -> str:
    return f"{who.name.lower().replace('.', '').replace(' ', '.')}@gmail.com"


def dated(number: int, year: int) -> dt.date:
    """A day of that year, another one for each number; never one that can be read two ways."""
    return dt.date(year, number * 5 % 12 + 1, number * 3 % 15 + 13)


def born(who: Person) -> str:
    """Town and day as on a diploma."""
    return f"{who.birth_place}, {long_date(who.birth_date)}"


def serial(day: dt.date) -> int:
    """The number of a day as a spreadsheet keeps it."""
    return (day - dt.date(1899, 12, 30)).days


def without_zero(who: Person) -> int:
    return int(who.phone)
