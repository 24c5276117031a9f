"""Invented people of yet other towns; their serials lie in the seven thousands."""

from __future__ import annotations

from dataclasses import replace
from itertools import count
from random import Random

from tests.workbooks.corpus_eighth_hand import people as eighth
from tests.workbooks.corpus_eighth_hand.people import MONTHS, Person, dmy, later, long_date, short_date
from tests.workbooks.corpus_eleventh_hand.people import dated, email

__all__ = ["MONTHS", "Person", "crew", "dated", "dmy", "email", "later", "long_date", "short_date"]

_SERIALS = count(7000, 2)


def crew(names: str, codes: str, towns: str, seed: str) -> list[Person]:
    """People of those names, women and men in turn as they are written, then in any order."""
    people = eighth.crew(names, codes, towns, f"of the twelfth {seed}")
    Random(f"twelfth {seed}").shuffle(people)
    return [_own(who, next(_SERIALS)) for who in people]


def _own(who: Person, serial: int) -> Person:
    """With a serial of this hand; one telephone number in five has eleven digits."""
    phone = who.phone[:11] if serial % 10 == 4 else who.phone
    return replace(who, nik=f"{who.nik[:12]}{serial}", phone=phone)
