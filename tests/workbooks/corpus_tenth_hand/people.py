"""Invented people; the serials of their NIKs lie in the seven thousands."""

from __future__ import annotations

import datetime as dt
from itertools import count
from random import Random

from tests.workbooks.corpus_eighth_hand.people import Person

_SERIALS = count(7003, 2)
_PREFIXES = ("0811", "0812", "0813", "0819", "0821", "0822", "0831", "0852", "0853", "0857", "0878", "0896")


def crew(names: str, codes: str, towns: str, seed: str) -> list[Person]:
    """People of those names, women and men in turn, written `front|name|back` where they have titles; their
    NIKs were given in the kecamatan of those codes, and they were born in those towns."""
    chance = Random(f"tenth {seed}")
    return [
        _person(entry.strip(), place, codes.split(), towns.split(", "), chance)
        for place, entry in enumerate(names.split(";"))
    ]


def _person(entry: str, place: int, codes: list[str], towns: list[str], chance: Random) -> Person:
    front, name, back = entry.split("|") if "|" in entry else ("", entry, "")
    sex = "PL"[place % 2]
    birth = dt.date(chance.randrange(1970, 1998), chance.randrange(1, 13), chance.randrange(1, 29))
    code = codes[place % len(codes)].replace(".", "")
    nik = f"{code}{birth.day + 40 * (sex == 'P'):02d}{birth:%m%y}{next(_SERIALS)}"
    phone = f"{chance.choice(_PREFIXES)}{chance.randrange(10**7, 10**8)}"
    return Person(front, name, back, sex, birth, chance.choice(towns), nik, phone)


def pppk_number(who: Person, year: int) -> str:
    """The number of a government employee under contract, taken in in that year."""
    return f"{who.birth_date:%Y%m%d}{year}21{'12'[who.sex == 'P']}{int(who.nik[-3:]) % 90 + 1:03d}"


def capitals(who: Person) -> dict[str, str]:
    """The name where a list has it all in capitals, titles too: how those are written is left open."""
    return {"name": who.name.upper()}


def in_words(who: Person) -> str:
    return "Perempuan" if who.sex == "P" else "Laki-laki"
