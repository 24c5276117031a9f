"""20,000 invented people of whom it is known who was recorded twice: what the finder is measured on.

Drawn from a seed, before any scoring existed. A second record is made as offices make it: another office
types the same person from another paper. What looks alike and is somebody else is put in on purpose:
twins, brothers and sisters, fathers and sons of one name, and the names that hundreds bear.

The database refuses an equal NIK or NIP, so a second record has none, or one with a slip. A second record
whose birth date is lost keeps a phone number or an e-mail address: without any of them no clerk could tell.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations
from random import Random

from demo import names
from registry.enums import Sex
from tests.registry.duplicates import slips
from tests.registry.duplicates.slips import OFFICES

SEED = 2326
PEOPLE = 20_000
COPIES, SECOND_COPIES = 1_500, 100
TWINS, SIBLINGS, FATHERS = 200, 300, 150
COMMON_SHARE = 0.08
COMMON = {
    Sex.FEMALE: (
        "Siti Aminah", "Siti Nurhayati", "Sri Wahyuni", "Sri Lestari", "Nurhayati", "Nur Aini",
        "Siti Aisyah", "Dewi Lestari", "Endang Sulastri", "Sri Rahayu", "Nurjanah", "Siti Khadijah",
        "Rina Marlina",
        "Eka Wahyuni", "Yuliana", "Ratnawati", "Sumiati", "Siti Fatimah", "Dian Anggraeni",
        "Indah Permatasari",
    ),
    Sex.MALE: (
        "Muhammad Rizki", "Ahmad Hidayat", "Agus Setiawan", "Budi Santoso", "Muhammad Yusuf", "Abdul Rahman",
        "Dedi Kurniawan", "Eko Prasetyo", "Slamet Riyadi", "Bambang Irawan", "Muhammad Ali", "Agus Salim",
        "Suparman", "Ahmad Fauzi", "Joko Susilo", "Andi Saputra", "Hendra Gunawan", "Iwan Setiawan",
        "Syaiful Bahri", "Wahyudi",
    ),
}  # fmt: skip
FRONT_NAMES = {
    Sex.FEMALE: ("Siti", "Nur", "Sri", "Tri"),
    Sex.MALE: ("Muhammad", "Ahmad", "Abdul", "Mochamad"),
}
TWIN_NAMES = {
    Sex.FEMALE: (("Rini", "Rani"), ("Dina", "Dini"), ("Laila", "Lailatul"),
                 ("Hasna", "Husna"), ("Ayu", "Ajeng")),
    Sex.MALE: (("Hasan", "Husen"), ("Rama", "Rami"), ("Andi", "Indra"), ("Galih", "Gilang"), ("Adi", "Edi")),
}  # fmt: skip
TOWNS = (
    "Bengkulu", "Curup", "Manna", "Metro", "Kalianda", "Kotabumi", "Liwa", "Bandar Lampung", "Cimahi",
    "Bandung", "Garut", "Tasikmalaya", "Sukabumi", "Serang", "Cilegon", "Pandeglang", "Lebak", "Tangerang",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Record:
    """One row of an office's list. Records of the same human being have the same `who`."""

    who: int
    name: str
    office: str
    sex: str
    birth_date: date | None
    birth_place: str = ""
    nik: str = ""
    nip: str = ""
    phone: str = ""
    email: str = ""
    certificate: str = ""


def population(seed: int = SEED, people: int = PEOPLE) -> list[Record]:
    """The records in a chance order; the number of copies and look-alikes keeps its share of `people`."""
    rng = Random(seed)
    share = people / PEOPLE
    maker = _Maker(rng)
    for _time in range(round(TWINS * share)):
        maker.twins()
    for _time in range(round(SIBLINGS * share)):
        maker.siblings()
    for _time in range(round(FATHERS * share)):
        maker.father_and_son()
    copies, seconds = round(COPIES * share), round(SECOND_COPIES * share)
    while len(maker.records) < people - copies - seconds:
        maker.somebody()
    twice = rng.sample(maker.records, copies)
    maker.records += [slips.copy(original, rng, maker.fresh_phone) for original in twice]
    maker.records += [slips.copy(original, rng, maker.fresh_phone) for original in twice[:seconds]]
    rng.shuffle(maker.records)
    return _without_equal_numbers(maker.records)


def same_people(records: list[Record]) -> set[tuple[int, int]]:
    """Positions, lower first, of all pairs that are one human being."""
    of: dict[int, list[int]] = {}
    for position, record in enumerate(records):
        of.setdefault(record.who, []).append(position)
    return {pair for positions in of.values() for pair in combinations(positions, 2)}


class _Maker:
    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.records: list[Record] = []
        self._phones = 0

    def somebody(self) -> Record:
        rng = self.rng
        sex = Sex.FEMALE if rng.random() < 0.56 else Sex.MALE
        return self._add(self._name(sex), sex, self._birth_date(), rng.choice(OFFICES), rng.choice(TOWNS))

    def twins(self) -> None:
        first = self.somebody()
        assert first.birth_date
        pair = self.rng.choice(TWIN_NAMES[Sex(first.sex)])
        family = first.name.split()[-1]
        self.records[-1] = replace(first, name=f"{pair[0]} {family}")
        twin = self._add(
            f"{pair[1]} {family}", Sex(first.sex), first.birth_date, first.office, first.birth_place
        )
        if first.nik:
            serial = int(first.nik[-4:]) % 9_998 + 1
            self.records[-1] = replace(twin, nik=f"{first.nik[:12]}{serial:04}")

    def siblings(self) -> None:
        first = self.somebody()
        assert first.birth_date
        born = first.birth_date + timedelta(days=self.rng.randrange(400, 3_000))
        sex = Sex.FEMALE if self.rng.random() < 0.5 else Sex.MALE
        name = f"{self.rng.choice(names.GIVEN[sex])} {first.name.split()[-1]}"
        sibling = self._add(name, sex, born, first.office, first.birth_place)
        if first.phone and self.rng.random() < 0.15:  # one telephone in the house
            self.records[-1] = replace(sibling, phone=first.phone)

    def father_and_son(self) -> None:
        son = self.somebody()
        assert son.birth_date
        years = self.rng.randrange(20, 38)
        day = min(son.birth_date.day, 28) if self.rng.random() < 0.05 else self.rng.randrange(1, 29)
        born = date(son.birth_date.year - years, self.rng.randrange(1, 13), day)
        self._add(son.name, Sex(son.sex), born, son.office, son.birth_place)

    def fresh_phone(self) -> str:
        self._phones += 1
        return f"+62849{self._phones:08}"

    def _add(self, name: str, sex: Sex, born: date, office: str, town: str) -> Record:
        rng = self.rng
        record = Record(
            who=len(self.records),
            name=name,
            office=office,
            sex=sex.value,
            birth_date=born if rng.random() < 0.97 else None,
            birth_place=town if rng.random() < 0.8 else "",
            nik=self._nik(office, born, sex) if rng.random() < 0.9 else "",
            nip=f"{born:%Y%m%d}{rng.randrange(2005, 2026)}{rng.randrange(1, 13):02}"
            f"{1 if sex == Sex.MALE else 2}{rng.randrange(1, 1000):03}"
            if rng.random() < 0.15
            else "",
            phone=self.fresh_phone() if rng.random() < 0.8 else "",
            email=f"{name.lower().replace(' ', '.')}{len(self.records)}@contoh.example"
            if rng.random() < 0.35
            else "",
            certificate=f"LSPS.G.{rng.randrange(2015, 2026)}.{len(self.records):06}"
            if rng.random() < 0.4
            else "",
        )
        if not record.birth_date and not record.phone and not record.email:
            record = replace(record, birth_date=born)
        self.records.append(record)
        return replace(record, birth_date=born)

    def _name(self, sex: Sex) -> str:
        rng = self.rng
        if rng.random() < COMMON_SHARE:
            return rng.choice(COMMON[sex])
        name = names.draw(rng, sex)
        return f"{rng.choice(FRONT_NAMES[sex])} {name}" if rng.random() < 0.12 else name

    def _birth_date(self) -> date:
        return date(1962, 1, 1) + timedelta(days=self.rng.randrange(42 * 365))

    def _nik(self, office: str, born: date, sex: Sex) -> str:
        day = born.day + (40 if sex == Sex.FEMALE else 0)
        district = self.rng.randrange(1, 15)
        return f"{office.replace('.', '')}{district:02}{day:02}{born:%m%y}{self.rng.randrange(1, 60):04}"


def _without_equal_numbers(records: list[Record]) -> list[Record]:
    """As the database holds them: an equal NIK or NIP is recorded once, and blank the second time."""
    known: set[str] = set()
    kept = []
    for record in records:
        nik = "" if record.nik in known else record.nik
        nip = "" if record.nip in known else record.nip
        known |= {number for number in (nik, nip) if number}
        kept.append(replace(record, nik=nik, nip=nip))
    return kept
