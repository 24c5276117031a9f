"""Invented people of other towns, made like those of the eighth hand. Their serial numbers begin at 6004."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from itertools import count
from random import Random

from tests.workbooks.corpus_eighth_hand import people as eighth
from tests.workbooks.corpus_eighth_hand.people import MONTHS, Person, dmy, later, long_date, short_date

__all__ = ["MONTHS", "Person", "crew", "dated", "dmy", "email", "later", "long_date", "short_date"]

_SERIALS = count(6004, 2)


def crew(names: str, codes: str, towns: str, seed: str) -> list[Person]:
    """People of those names, women and men in turn as they are written, then in any order."""
    people = eighth.crew(names, codes, towns, f"of the eleventh {seed}")
    Random(seed).shuffle(people)
    return [replace(who, nik=f"{who.nik[:12]}{next(_SERIALS)}") for who in people]


def email(who: Person) -> str:
    return f"{who.name.lower().replace('.', '').replace(' ', '.')}@gmail.com"


def dated(number: int, year: int) -> dt.date:
    """A day of that year, another one for each number."""
    return dt.date(year, number * 5 % 12 + 1, number * 11 % 28 + 1)
