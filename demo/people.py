"""Generates the persons of the synthetic world: plausible for their work, and nobody real."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from random import Random

from core.calendar import years_later
from coverage.forecast.retirement import USUAL_AGE
from demo import names
from demo.lives import Person
from demo.numbers import Serials
from demo.places import Office
from registry.enums import (
    Category,
    Education,
    EmploymentStatus,
    FieldOfPractice,
    FunctionalLevel,
    Sex,
)
from registry.numbers.nip import CIVIL_SERVANTS

WOMEN_SHARE = 0.56
YOUNGEST, OLDEST = 22, 50
UNKNOWN_NIK_SHARE = 0.06
UNKNOWN_BIRTH_SHARE = 0.3  # of those without NIK and NIP
EMAIL_SHARE = 0.4
PHONE_SHARE = 0.85
HAJI_SHARE = 0.04
MEMBER_SHARE = 0.22
# Maximum number of days before today for the last writes to the records of one office.
FRESHNESS = 240

EMPLOYMENT: dict[str, Sequence[EmploymentStatus]] = {
    "PKH": (EmploymentStatus.KONTRAK, EmploymentStatus.PPPK),
    "LK3": (EmploymentStatus.SWASTA, EmploymentStatus.HONORER),
    "SAKTI_PEKSOS": (EmploymentStatus.KONTRAK, EmploymentStatus.PPPK),
    "KELURAHAN": (EmploymentStatus.HONORER, EmploymentStatus.PPPK_PW, EmploymentStatus.KONTRAK),
    "DINSOS": (EmploymentStatus.PNS, EmploymentStatus.PNS, EmploymentStatus.PPPK, EmploymentStatus.HONORER),
    "TKSK": (EmploymentStatus.KONTRAK,),
    "PSM": (EmploymentStatus.RELAWAN,),
    "TAGANA": (EmploymentStatus.RELAWAN,),
    "LKS": (EmploymentStatus.SWASTA,),
    "LKSA": (EmploymentStatus.SWASTA,),
    "UPT": (EmploymentStatus.PNS, EmploymentStatus.PPPK),
    "PENYULUH": (EmploymentStatus.PNS, EmploymentStatus.RELAWAN),
}
EDUCATION: dict[str, Sequence[Education]] = {
    Category.PEKSOS: (Education.D4_S1, Education.D4_S1, Education.D4_S1, Education.S2, Education.D3),
    Category.TKS: (Education.D4_S1, Education.D3, Education.SMA),
    Category.RELAWAN: (Education.SMA, Education.SMA, Education.D3, Education.D4_S1),
    Category.PENYULUH: (Education.D4_S1, Education.S2),
}
DEGREES: dict[Education, Sequence[str]] = {
    Education.D4_S1: ("S.Sos.", "S.Tr.Sos.", "S.ST.", "S.Sos.", "S.Kesos.", "S.Psi.", ""),
    Education.S2: ("S.Sos., M.Si.", "S.ST., MPSSp.", "S.Sos., M.Kesos.", "S.Tr.Sos., M.Tr.Sos."),
    Education.D3: ("A.Md.", "A.Md.Sos.", ""),
}
LEVELS = (
    FunctionalLevel.TERAMPIL,
    FunctionalLevel.AHLI_PERTAMA,
    FunctionalLevel.AHLI_PERTAMA,
    FunctionalLevel.AHLI_MUDA,
    FunctionalLevel.AHLI_MADYA,
)
FIELDS = tuple(FieldOfPractice)


class PeopleMaker:
    """Generates persons from one random stream: the same stream gives the same persons."""

    def __init__(self, rng: Random, serials: Serials, day: date) -> None:
        self.rng = rng
        self.serials = serials
        self.day = day
        self._touched: dict[str, date] = {}

    def person(
        self, category: Category, programme: str, office: Office, joined_on: date, *, oldest: int = OLDEST
    ) -> Person:
        """Somebody who joined the office on that day, to work in the programme ("" for none)."""
        rng = self.rng
        sex = Sex.FEMALE if rng.random() < WOMEN_SHARE else Sex.MALE
        age = timedelta(days=rng.randrange(YOUNGEST * 365, oldest * 365))
        birth_date = joined_on - age
        education = rng.choice(EDUCATION[category])
        status = rng.choice(EMPLOYMENT.get(programme) or (EmploymentStatus.HONORER,))
        home = rng.choice(office.homes)
        name = names.draw(rng, sex)
        person = Person(
            category=category,
            name=name,
            office=office.code,
            touched_on=self.touched_on(office, joined_on),
            sex=sex,
            birth_date=birth_date,
            birth_place=office.name.removeprefix("Kabupaten ").removeprefix("Kota "),
            back_title=rng.choice(DEGREES.get(education, ("",))),
            front_title="H." if sex == Sex.MALE and rng.random() < HAJI_SHARE else "",
            education=education,
            employment_status=status,
            domicile=home,
            fields_of_practice=tuple(sorted(rng.sample(FIELDS, rng.randrange(3)))),
        )
        self._identify(person, home, birth_date, sex, joined_on)
        self._reach(person, name)
        return person

    def touched_on(self, office: Office, joined_on: date) -> date:
        """The day of the last write: offices differ in how up to date they keep their records."""
        newest = self._touched.setdefault(
            office.code, self.day - timedelta(days=1 + self.rng.randrange(FRESHNESS // 3))
        )
        return max(min(joined_on, self.day), newest - timedelta(days=self.rng.randrange(FRESHNESS)))

    def _identify(self, person: Person, district: str, birth_date: date, sex: Sex, joined_on: date) -> None:
        rng = self.rng
        if rng.random() >= UNKNOWN_NIK_SHARE:
            person.nik = self.serials.nik(district, birth_date, sex)
        status = EmploymentStatus(person.employment_status)
        if status in CIVIL_SERVANTS:
            person.nip = self.serials.nip(birth_date, sex, joined_on, status)
        if status == EmploymentStatus.PNS and person.category == Category.PEKSOS:
            person.functional_level = rng.choice(LEVELS)
        if person.category == Category.PEKSOS and rng.random() < MEMBER_SHARE:
            person.ipspi_member_number = f"IPSPI-{self.serials.paper()}"
            person.consent_basis = "Persetujuan anggota IPSPI (contoh)"
            person.consented_on = max(joined_on, date(2022, 10, 17))
        if not person.nik and not person.nip and rng.random() < UNKNOWN_BIRTH_SHARE:
            person.birth_date = None

    def _reach(self, person: Person, name: str) -> None:
        rng = self.rng
        if rng.random() < PHONE_SHARE:
            person.phone = self.serials.phone()
        if rng.random() < EMAIL_SHARE:
            person.email = f"{'.'.join(name.lower().split())}@contoh.example"


def retirement_of(person: Person) -> date | None:
    """The day on which the person reaches the age of retirement."""
    return years_later(person.birth_date, USUAL_AGE) if person.birth_date else None
