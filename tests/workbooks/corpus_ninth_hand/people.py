"""Invented people and where they serve; the serials of their NIKs lie in the eight thousands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from typing import NamedTuple

from tests.workbooks.corpus_eighth_hand import people as eighth
from tests.workbooks.corpus_eighth_hand.people import Person

_SERIALS = count(8001, 2)


class Place(NamedTuple):
    code: str
    name: str


def places(parent: str, names: str) -> list[Place]:
    """Places below `parent`, written `03 Suwawa, 01 Tapa`."""
    parts = (each.split(" ", 1) for each in names.split(", "))
    return [Place(f"{parent}.{code}", name) for code, name in parts]


def crew(names: str, seats: Sequence[Place], towns: str) -> list[Person]:
    """People of those names, women and men in turn, whose NIKs were given at those places."""
    codes = " ".join(place.code[:8] for place in seats)
    people = eighth.crew(names, codes, towns, f"ninth {towns} {names}")
    return [replace(who, nik=f"{who.nik[:12]}{next(_SERIALS)}") for who in people]
