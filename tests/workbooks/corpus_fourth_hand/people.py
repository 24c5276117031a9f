"""Invented people of many corners of the country, always the same for the same workbook."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

WOMEN = (
    "Yeni Marlina", "Sri Wahyuni", "Desi Ratnasari", "Fitri Handayani", "Nurhayati", "Rosmala Dewi",
    "Weni Oktaria", "Eka Puspitasari", "Lusi Andriani", "Mardiana", "Tri Astuti", "Cut Nyak Rahmi",
    "Novita Sari Br. Ginting", "Maria Goreti Yoku", "Siti Khodijah", "Ratu Ayu Maesaroh", "Elin Herlina",
    "Nyai Romlah", "Widya Ningrum", "Ni'matul Ulya", "Dwi Anggraini", "Hotmaida Sinaga",
)  # fmt: skip
MEN = (
    "Hendri Saputra", "Zulkarnain", "Bambang Irawan", "Ahmad Syarifudin", "Riko Febrian",
    "Tb. Ismet Fauzi", "Sumardi", "Agus Salim Harahap", "Dodi Iskandar", "Muhamad Ikhsan",
    "Wayan Sudiarta", "Teuku Rizal", "Yohanes Wally", "Edi Susanto", "Rahmad Hidayat", "Ade Sunarya",
    "Joko Prasetyo", "Syahrul Ramadhan", "Firdaus", "Iwan Setiawan", "Abdul Ma'arif", "Ketut Suparta",
)  # fmt: skip
TITLES = (
    (None, "S.Sos"), (None, "S.ST"), (None, "A.KS"), (None, None), ("Dra.", None), ("Drs.", "M.Si"),
    (None, "S.Pd., M.M"), (None, "S.Tr.Sos"), ("H.", "S.E"), (None, "S.Kom"),
)  # fmt: skip
PHONES = ("0812", "0813", "0852", "0822", "0857", "0896")
TOWNS = (
    "Curup",
    "Manna",
    "Metro",
    "Kotabumi",
    "Serang",
    "Cimahi",
    "Rangkasbitung",
    "Liwa",
    "Palembang",
    "Yogyakarta",
)


@dataclass(frozen=True)
class Person:
    """What the sheet could tell of one person. `home` is the place of the NIK, six figures."""

    name: str
    sex: str
    birth_date: date
    home: str
    serial: int
    birth_place: str = "Curup"
    front_title: str | None = None
    back_title: str | None = None
    phone: str = ""

    @property
    def nik(self) -> str:
        day = self.birth_date.day + (40 if self.sex == "P" else 0)
        return f"{self.home}{day:02}{self.birth_date:%m%y}{self.serial:04}"

    @property
    def nip(self) -> str:
        """Appointed in the March after the twenty-fifth birthday."""
        sex = 2 if self.sex == "P" else 1
        return f"{self.birth_date:%Y%m%d}{self.birth_date.year + 25}03{sex}{self.serial % 1000:03}"

    @property
    def email(self) -> str:
        word = "".join(sign for sign in self.name.lower() if sign.isalpha())
        return f"{word}{self.serial}@contoh.id"

    @property
    def titled(self) -> str:
        front = f"{self.front_title} " if self.front_title else ""
        return f"{front}{self.name}" + (f", {self.back_title}" if self.back_title else "")

    def born(self, shape: str = "%d/%m/%Y") -> str:
        return self.birth_date.strftime(shape)

    def but(self, **changes: object) -> Person:
        return replace(self, **changes)  # type: ignore[arg-type]


def people(seed: str, count: int, home: str) -> list[Person]:
    """The people of one workbook: its own seed, so that changing one workbook changes no other."""
    dice = random.Random(f"fourth {seed}")
    women, men = dice.sample(WOMEN, count), dice.sample(MEN, count)
    found = []
    for place in range(count):
        sex = dice.choice("LP")
        front, back = dice.choice(TITLES)
        if front in ("Dra.", "Drs.", "H."):
            front = (
                {"Dra.": "Drs.", "H.": "H."}.get(front, front)
                if sex == "L"
                else {"H.": "Hj."}.get(front, "Dra.")
            )
        found.append(
            Person(
                name=(women if sex == "P" else men)[place],
                sex=sex,
                birth_date=date(1972, 1, 1) + timedelta(days=dice.randrange(10_000)),
                home=home,
                serial=9000 + dice.randrange(100, 990),
                birth_place=dice.choice(TOWNS),
                front_title=front,
                back_title=back,
                phone=dice.choice(PHONES) + str(dice.randrange(10_000_000, 99_999_999)),
            )
        )
    return found
