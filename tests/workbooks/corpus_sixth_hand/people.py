"""Invented people; the serials of their NIKs lie in the nine thousands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import count
from random import Random
from typing import Any

_SERIALS = count(9001)

# Women and men in turn.
NAMES = {
    "malang": "Wiwik Handayani, Hari Sasongko, Titik Sumarni, Moch. Choirul Anam, Yuliatin, Bambang Irawan, "
    "Dyah Ayu Pramesti, Sunarto, Umi Kulsum, Didik Hermawan",
    "gowa": "Nurjannah, Muhammad Ilham, Hj. Rosdiana, Kaharuddin, Sitti Aminah, Syahrir, Nur Hikmah, "
    "Abdul Haris, Rahmawati, Jamaluddin, Mantasia, Sirajuddin",
    "semarang": "Ratna Dewi, Teguh Wibowo, Sulastri, Kusnadi, Eny Purwanti, Wahyu Nugroho, Partini, "
    "Imam Santoso, Mujiati, Heru Cahyono",
    "kupang": "Yohana Bait, Marthen Tnunay, Adelheid Kase, Yunus Taebenu, "
    "Maria Goreti Nenobais, Oktovianus Sabneno, "
    "Dorkas Mella, Soleman Baun, Yuliana Tefa, Melkianus Foenay",
    "padang": "Elfi Yenti, Rahmat Hidayat, Yusnimar, Zulhendri, Mimi Suryani, Afrizal, Nofrita, Deddy Kurnia",
    "medan": "Rosmaida Nasution, Halomoan Sihombing, Erlina Lubis, Faisal Tanjung, "
    "Debora Panjaitan, Sahat Silalahi, "
    "Khairani Harahap, Indra Gunawan, Lasma Sitorus, Ahmad Fauzi Rangkuti",
    "denpasar": "Ni Luh Putu Ariani, I Gede Sudarma, Ni Made Suryani, I Wayan Artana, Ni Ketut Rai Wati, "
    "I Nyoman Widana, Desak Putu Ratih, Ida Bagus Made Oka",
    "balikpapan": "Siti Aisyah, Rusdiansyah, Norhasanah, Achmad Yani, "
    "Dewi Lestari, Andi Baharuddin, Maslian, Suriansyah",
    "lampung": "Eka Septiana, Ahmad Sobri, Nila Kesuma, Heri Suhendra, "
    "Septi Wulandari, Azwar Hadi, Rosita, Yusroni",
    "bandung": "Neng Yati, Asep Saepuloh, Cucu Rohayati, Dadang Supriatna, "
    "Iis Aisah, Ujang Koswara, Euis Komala, "
    "Cecep Hidayat, Yeti Nurhayati, Tatang Sutisna",
    "kendari": "Wa Ode Nurlia, La Ode Safrudin, Hasrawati, Muh. Rizal, "
    "Wa Ode Sitti Hajar, Sarlan, Fitriani, La Ode Hamid",
}

HAJJAH = "Hj. "


@dataclass(frozen=True)
class Person:
    name: str
    sex: str
    birth_date: dt.date
    birth_place: str
    nik: str
    phone: str

    @property
    def nip(self) -> str:
        start = f"{self.birth_date.year + 26}02"
        return f"{self.birth_date:%Y%m%d}{start}{'12'[self.sex == 'P']}{int(self.nik[-3:]) % 900 + 1:03d}"

    @property
    def nip_in_groups(self) -> str:
        return f"{self.nip[:8]} {self.nip[8:14]} {self.nip[14]} {self.nip[15:]}"

    def told(self, *names: str, **values: Any) -> dict[str, Any]:
        """The values of those names as a file tells them, and others."""
        own = {name: getattr(self, name) for name in ("name", *names)}
        if self.name.startswith(HAJJAH):
            own |= {"front_title": "Hj.", "name": self.name.removeprefix(HAJJAH)}
        if "birth_date" in own:
            own["birth_date"] = self.birth_date.isoformat()
        return {**own, **values}


def crew(where: str, code: str, number: int, towns: str) -> list[Person]:
    """So many people whose NIKs were given in the kecamatan of that code, born in those towns."""
    chance = Random(f"sixth {where} {code} {number}")
    names = NAMES[where].split(", ")
    return [
        _person(names[each % len(names)], each, code, towns.split(", "), chance) for each in range(number)
    ]


def _person(name: str, place: int, code: str, towns: list[str], chance: Random) -> Person:
    sex = "PL"[place % 2]
    birth = dt.date(chance.randrange(1968, 1999), chance.randrange(1, 13), chance.randrange(2, 29))
    day = birth.day + 40 * (sex == "P")
    nik = f"{code.replace('.', '')}{day:02d}{birth:%m%y}{next(_SERIALS)}"
    phone = (
        f"08{chance.choice(['12', '13', '21', '52', '53', '78', '95'])}{chance.randrange(10**7, 10**8 - 1)}"
    )
    return Person(name, sex, birth, towns[place % len(towns)], nik, phone)


MONTHS = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)


def long_date(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
