"""Invented people for the corpus: whole records, of which each workbook tells a part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

MEN = (
    "Agus Setiawan",
    "Dedi Kurniawan",
    "Ujang Suherman",
    "Hendra Gunawan",
    "Asep Saepudin",
    "Muhammad Rizki",
    "Budi Santoso",
    "Rahmat Hidayat",
    "Yusuf Maulana",
    "Iwan Setiadi",
    "Suparman",
    "Wahyu Ma'ruf",
    "Tatang Koswara",
    "Nana Sujana",
)
WOMEN = (
    "Siti Nurjanah",
    "Rina Marlina",
    "Dewi Sartika",
    "Euis Komariah",
    "Neng Hasanah",
    "Nur'aini Fitri",
    "Sumiati",
    "Yeni Rohaeni",
    "Lilis Suryani",
    "Ai Nurhayati",
    "Maya Puspita",
    "Tuti Alawiyah",
    "Ratna Dewi Kusuma",
)
LAST = ("Permana", "Wulandari", "Hakim", "Lestari", "Siregar", "Pratama", "Anggraeni", "Nugraha", "Fauzi")
TITLES = (
    ("", "S.Sos"),
    ("", "S.ST"),
    ("", ""),
    ("Dra.", ""),
    ("", "S.Sos., M.Si"),
    ("Drs.", ""),
    ("", "A.KS"),
)
CIMAHI = {
    "32.77.01.1001": "Melong",
    "32.77.01.1002": "Cibeureum",
    "32.77.02.1003": "Karangmekar",
    "32.77.03.1002": "Cibabat",
}
LEVELS = ("GENERALIS", "ASISTEN", "SPESIALIS")


@dataclass(frozen=True)
class Person:
    """What is true of somebody, whatever a sheet makes of it."""

    name: str
    front_title: str
    back_title: str
    sex: str
    birth_date: date
    birth_place: str
    nik: str
    nip: str
    phone: str
    email: str
    category: str
    programme: str
    place: str
    place_name: str
    organization: str
    certificate_number: str
    certificate_issuer: str
    certificate_level: str
    certificate_issued_on: date
    certificate_valid_until: date
    assignment_starts_on: date
    decree_no: str

    def but(self, **facts: object) -> Person:
        return replace(self, **facts)  # type: ignore[arg-type]

    def true(self, field: str) -> object:
        """The value of a field as `import_workbook` writes it."""
        value = getattr(self, field)
        if isinstance(value, date):
            return value.isoformat()
        return value or None


def nik_of(rng: Random, region: str, born: date, sex: str) -> str:
    """A NIK of a first registration in the region; nobody has it: the serial is of the nine thousands."""
    day = born.day + (40 if sex == "P" else 0)
    return f"{region.replace('.', '')[:6]:0<6}{day:02}{born:%m%y}{rng.randrange(9001, 9989)}"


def nip_of(rng: Random, born: date, sex: str, serial: int) -> str:
    """A number of somebody appointed at 24: birth, month of appointment, sex, serial."""
    return f"{born:%Y%m%d}{born.year + 24}{rng.randrange(1, 13):02}{1 if sex == 'L' else 2}{serial:03}"


def people(seed: int, count: int, *, region: str = "32.77.01") -> Iterator[Person]:
    """People of one town, the same for the same seed. No two share a name, a NIK or a number."""
    rng = Random(seed)
    for index in range(count):
        sex = rng.choice("LP")
        first = rng.choice(MEN if sex == "L" else WOMEN)
        name = first if index % 7 == 6 else f"{first} {rng.choice(LAST)}"
        front, back = rng.choice(TITLES)
        if front:
            front = "Drs." if sex == "L" else "Dra."
        born = date(rng.randrange(1966, 2001), rng.randrange(1, 13), rng.randrange(1, 29))
        issued = date(rng.randrange(2021, 2026), rng.randrange(1, 13), rng.randrange(1, 29))
        place, place_name = rng.choice(tuple(CIMAHI.items()))
        begun = date(rng.randrange(2018, 2025), rng.randrange(1, 13), 1)
        yield Person(
            name=name,
            front_title=front,
            back_title=back,
            sex=sex,
            birth_date=born,
            birth_place=rng.choice(("Cimahi", "Bandung", "Garut", "Tasikmalaya")),
            nik=nik_of(rng, region, born, sex),
            nip=nip_of(rng, born, sex, index % 9 + 1),
            phone=f"08{rng.choice(('12', '13', '21', '57'))}{rng.randrange(10_000_000, 99_999_999)}",
            email=f"{name.split()[0].lower().replace(chr(39), '')}.{seed}.{index}@contoh.id",
            category="PEKSOS",
            programme=rng.choice(("PKH", "LK3", "SAKTI_PEKSOS", "KELURAHAN", "DINSOS")),
            place=place,
            place_name=place_name,
            organization="",
            certificate_number=f"{seed:02}{index:03}/LSPS-PS/{issued.year}",
            certificate_issuer="LSPS",
            certificate_level=rng.choice(LEVELS),
            certificate_issued_on=issued,
            certificate_valid_until=issued.replace(year=issued.year + 5) - timedelta(days=1),
            assignment_starts_on=begun,
            decree_no=f"460/{100 + index}/DINSOS/{begun.year}",
        )
