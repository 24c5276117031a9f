"""Invented people: names of several peoples of the country, NIKs whose serials lie in the nine thousands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import count
from random import Random

_SERIALS = count(9501)

# Names of women and of men, as one part of the country gives them.
NAMES = {
    "jawa": (
        [
            "Sri Wahyuningsih",
            "Endah Kusumawati",
            "Siti Nurkhasanah",
            "Retno Palupi",
            "Dwi Astutik",
            "Lestari",
        ],
        ["Joko Prasetyo", "Agus Setiawan", "Suparman", "Bagus Wicaksono", "Slamet Riyadi", "Eko Purnomo"],
    ),
    "bugis": (
        ["Andi Tenri Abeng", "Hasnawati", "St. Rahmatia", "Nurhayati Dg. Ngai", "Rosmini", "Kasmawati"],
        ["Muh. Yusuf", "Syamsuddin Dg. Tula", "Baso Ambo Dalle", "Abd. Rahman", "Irwan Mappiasse", "Arsyad"],
    ),
    "kutai": (
        ["Noor Aida", "Rusmini", "Hj Jumiati", "Maulida Hasanah", "Erlina Sari", "Norhayati"],
        ["Aji Muhammad Rifani", "Syahrani", "Hairil Anwar", "Edi Damansyah Putra", "Gusti Rahmadi", "Sugeng"],
    ),
    "rejang": (
        ["Yeni Puspita", "Mirna Tri Utami", "Lisnawati", "Fitri Handayani", "Desi Ratnasari", "Weli Novita"],
        ["Rizal Effendi", "Hendra Gunawan", "Yurnal Basri", "Mawardi", "Deki Saputra", "Zulkarnain"],
    ),
    "melayu": (
        ["Fatimah Zahra", "Syarifah Aminah", "Uray Dewi", "Mariana", "Nurul Hikmah", "Zubaidah"],
        ["Syarif Abdullah", "Uray Heri", "Iskandar Muda", "Budi Raharjo", "M. Ridwan", "Jamaludin"],
    ),
    "batak": (
        [
            "Rotua Sinaga",
            "Tiurma Pasaribu",
            "Lamria Hutapea",
            "Nurmala Siregar",
            "Delima Tambunan",
            "Sondang",
        ],
        ["Parlindungan Manalu", "Binsar Situmorang", "Marolop Simbolon", "Tigor Nababan", "Jonggi", "Saut"],
    ),
}


@dataclass(frozen=True)
class Person:
    name: str
    sex: str
    birth: dt.date
    nik: str
    phone: str
    town: str

    @property
    def told(self) -> dict[str, str]:
        return {"name": self.name, "nik": self.nik}

    @property
    def nip(self) -> str:
        start = dt.date(self.birth.year + 25, 3, 1)
        return f"{self.birth:%Y%m%d}{start:%Y%m}{'12'[self.sex == 'P']}{int(self.nik[-3:]):03d}"


def crew(kind: str, code: str, number: int, town: str = "") -> list[Person]:
    """So many people, women and men in turn, whose NIKs were given in the kecamatan of that code."""
    chance = Random(f"{kind}{code}{number}{town}")
    return [_person(kind, code, each, town, chance) for each in range(number)]


def _person(kind: str, code: str, place: int, town: str, chance: Random) -> Person:
    sex = "PL"[place % 2]
    name = NAMES[kind][place % 2][place // 2 % 6]
    birth = dt.date(1968 + chance.randrange(30), chance.randrange(1, 13), chance.randrange(13, 29))
    serial = next(_SERIALS)
    day = birth.day + 40 * (sex == "P")
    nik = f"{code.replace('.', '')}{day:02d}{birth:%m%y}{serial}"
    phone = f"08{chance.choice(['12', '13', '22', '52', '57', '95'])}{chance.randrange(10**7, 10**8 - 1)}"
    return Person(name, sex, birth, nik, phone, town)


MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


def long_date(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
