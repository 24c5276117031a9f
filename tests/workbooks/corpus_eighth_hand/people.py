"""Invented people; the serials of their NIKs lie in the nine thousands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import count
from random import Random
from typing import Any

_SERIALS = count(9003, 2)

MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
SHORT_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")


@dataclass(frozen=True)
class Person:
    front: str
    name: str
    back: str
    sex: str
    birth_date: dt.date
    birth_place: str
    nik: str
    phone: str

    @property
    def full(self) -> str:
        """The name with its titles, as on a letter."""
        called = f"{self.front} {self.name}".strip()
        return f"{called}, {self.back}" if self.back else called

    @property
    def capitals(self) -> str:
        """The name in capitals, the titles behind it as they are."""
        called = f"{self.front} {self.name.upper()}".strip()
        return f"{called}, {self.back}" if self.back else called

    @property
    def nik_in_groups(self) -> str:
        return " ".join(self.nik[start : start + 4] for start in range(0, 16, 4))

    @property
    def nip(self) -> str:
        start = f"{self.birth_date.year + 24}03"
        return f"{self.birth_date:%Y%m%d}{start}{'12'[self.sex == 'P']}{int(self.nik[-3:]) % 90 + 1:03d}"

    @property
    def nip_in_groups(self) -> str:
        return f"{self.nip[:8]} {self.nip[8:14]} {self.nip[14]} {self.nip[15:]}"

    @property
    def phone_in_groups(self) -> str:
        return f"{self.phone[:4]}-{self.phone[4:8]}-{self.phone[8:]}"

    def told(self, *names: str, **values: Any) -> dict[str, Any]:
        """The values of those names as a file tells them, and others; the name always, with its titles."""
        told: dict[str, Any] = {"name": self.name}
        titles = {"front_title": self.front, "back_title": self.back}
        told |= {field: title for field, title in titles.items() if title}
        told |= {name: getattr(self, name) for name in names}
        return {field: _iso(value) for field, value in (told | values).items()}


def _iso(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


def crew(names: str, codes: str, towns: str, seed: str) -> list[Person]:
    """People of those names, women and men in turn, written `front|name|back` where they have titles; their
    NIKs were given in the kecamatan of those codes."""
    chance = Random(f"eighth {seed}")
    return [
        _person(entry.strip(), place, codes.split(), towns.split(", "), chance)
        for place, entry in enumerate(names.split(";"))
    ]


def _person(entry: str, place: int, codes: list[str], towns: list[str], chance: Random) -> Person:
    front, name, back = entry.split("|") if "|" in entry else ("", entry, "")
    sex = "PL"[place % 2]
    birth = dt.date(chance.randrange(1969, 1994), chance.randrange(1, 13), chance.randrange(1, 29))
    day = birth.day + 40 * (sex == "P")
    code = codes[place % len(codes)].replace(".", "")
    nik = f"{code}{day:02d}{birth:%m%y}{next(_SERIALS)}"
    prefix = chance.choice(["0811", "0812", "0813", "0821", "0822", "0852", "0853", "0857", "0878", "0895"])
    phone = f"{prefix}{chance.randrange(10**7, 10**8 - 1)}"
    return Person(front, name, back, sex, birth, towns[chance.randrange(len(towns))], nik, phone)


def dmy(day: dt.date, mark: str = "-") -> str:
    return f"{day.day:02d}{mark}{day.month:02d}{mark}{day.year}"


def long_date(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: dt.date) -> str:
    return f"{day.day:02d} {SHORT_MONTHS[day.month - 1]} {day.year}"


def later(day: dt.date, years: int) -> dt.date:
    return day.replace(year=day.year + years)
