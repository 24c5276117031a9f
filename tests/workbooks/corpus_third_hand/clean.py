"""Clean lists of any length, as files: nothing in them is wrong, though much of it is seldom."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from openpyxl import Workbook

GIVEN = [
    "Siti",
    "Nur",
    "Dewi",
    "Sri",
    "Rina",
    "Eka",
    "Agus",
    "Dedi",
    "Hendra",
    "Yanto",
    "Rudi",
    "Iwan",
    "Budi",
    "Joko",
    "Asep",
    "Wawan",
    "Ani",
    "Lia",
    "Tuti",
]
MIDDLE = [
    "Ayu",
    "Indah",
    "Puspita",
    "Kartika",
    "Maulana",
    "Rahman",
    "Hakim",
    "Fauzi",
    "Saputra",
    "Kurnia",
    "Wahyuni",
    "Hidayat",
    "Aulia",
]
LAST = [
    "Sari",
    "Putri",
    "Handayani",
    "Setiawan",
    "Nugroho",
    "Permana",
    "Siregar",
    "Harahap",
    "Batubara",
    "Wijaya",
    "Utami",
    "Anwar",
]
# Seven in a hundred give no day at their registration and stand as born on 1 January; serials of every end.
NEW_YEAR_SHARE = 0.07

Line = Sequence[object]


@dataclass(frozen=True)
class Clean:
    """A list without a fault: who brings it, how it is kept, its head, and a line per person."""

    file: str
    by: str
    head: Line
    line: Callable[[int, Random], Line]

    def write(self, folder: Path, people: int) -> Path:
        path = folder / self.file
        lines = self._lines(people)
        if path.suffix == ".csv":
            with path.open("w", newline="", encoding="utf-8-sig") as stream:
                csv.writer(stream, delimiter=";").writerows(lines)
            return path
        workbook = Workbook(write_only=True)
        sheet = workbook.create_sheet("Data")
        for line in lines:
            sheet.append(line)
        workbook.save(path)
        return path

    def _lines(self, people: int) -> Iterator[Line]:
        random = Random(self.file)
        yield (*self.head, "PROGRAM")
        for number in range(1, people + 1):
            yield (*self.line(number, random), "LK3")


def name_of(random: Random) -> str:
    return " ".join(random.choice(words) for words in (GIVEN, MIDDLE, LAST))


def born(random: Random) -> dt.date:
    year = random.randint(1962, 2003)
    if random.random() < NEW_YEAR_SHARE:
        return dt.date(year, 1, 1)
    return dt.date(year, 1, 1) + dt.timedelta(days=random.randrange(365))


def nik_of(district: str, day: dt.date, sex: str, number: int) -> str:
    """Serials count on, so that one in ten ends in zero and some in two zeros."""
    return f"{district}{day.day + (40 if sex == 'P' else 0):02}{day:%m%y}{number % 9000 + 1:04}"


def phone_of(random: Random) -> str:
    return f"08{random.choice(('12', '13', '21', '52', '57', '95'))}{random.randrange(10**7, 10**8)}"


def split_regencies(number: int, random: Random) -> Line:
    """Pringsewu was Tanggamus, Pesisir Barat was Lampung Barat: their elders' NIKs say so still."""
    day, sex = born(random), random.choice("LP")
    district, place = random.choice(
        (
            ("180611", "Kab. Pringsewu"),
            ("181001", "Kab. Pringsewu"),
            ("180401", "Pesisir Barat"),
            ("180506", "Tubaba"),
        )
    )
    return (
        number,
        name_of(random),
        nik_of(district, day, sex, number),
        sex,
        f"{day:%d/%m/%Y}",
        place,
        phone_of(random),
    )


def moved_people(number: int, random: Random) -> Line:
    """Half of a suburb was registered elsewhere in the country."""
    day, sex = born(random), random.choice("LP")
    district = random.choice(("317403", "360304", "337401", "127106", "367403", "367405", "320116"))
    nik = nik_of(district, day, sex, number)
    return (
        name_of(random).upper(),
        nik,
        "Laki-laki" if sex == "L" else "Perempuan",
        day,
        "Kota Tangerang Selatan",
    )


def typed_days(number: int, random: Random) -> Line:
    day, sex = born(random), random.choice("LP")
    nik = nik_of(random.choice(("177102", "170302", "170105")), day, sex, number)
    phone = phone_of(random).removeprefix("0")
    return (
        number,
        f"{name_of(random)}, S.Sos",
        f"'{nik}",
        f"Bengkulu, {day.day:02}-{day.month:02}-{day.year}",
        phone,
        "Seginim",
    )


def neighbours(number: int, random: Random) -> Line:
    """Cimahi was part of Kabupaten Bandung until 2001; many live there and work here."""
    day, sex = born(random), random.choice("LP")
    nik = nik_of(random.choice(("327701", "320406", "327306", "321705")), day, sex, number)
    village = random.choice(("Melong", "Cibabat", "Padasuka", "Cipageran", "Baros"))
    return number, name_of(random), nik, sex, day.isoformat(), village


def officials(number: int, random: Random) -> Line:
    """PNS and PPPK: the number of the latter has 21 where the month of appointment stands."""
    day, sex = born(random), random.choice("LP")
    marker = 1 if sex == "L" else 2
    month = random.choice(("01", "03", "12", "21"))
    nip = f"{day:%Y%m%d}{day.year + 24}{month}{marker}{number % 999 + 1:03}"
    nik = nik_of(random.choice(("180404", "187105", "180102")), day, sex, number)
    return (
        number,
        f"{name_of(random)}, A.Md",
        f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}",
        nik,
        sex,
        "Kota Metro",
        "PPPK" if month == "21" else "PNS",
    )


def certified(number: int, random: Random) -> Line:
    day, sex = born(random), random.choice("LP")
    issued = dt.date(2022, 1, 1) + dt.timedelta(days=random.randrange(1200))
    until = issued + dt.timedelta(days=5 * 365)
    nik = nik_of(random.choice(("360214", "360401")), day, sex, number)
    return (
        number,
        name_of(random),
        nik,
        f"{number:06}/LSPS/{issued.year}",
        "LSPS",
        "Generalis",
        issued,
        until,
        "Kab. Lebak",
    )


LISTS = (
    Clean(
        "bersih-1-lampung.xlsx",
        "18",
        ("NO", "NAMA", "NIK", "L/P", "TGL LAHIR", "KAB/KOTA", "NO HP"),
        split_regencies,
    ),
    Clean(
        "bersih-2-tangsel.xlsx", "36", ("Nama", "NIK", "Jenis Kelamin", "Tgl Lahir", "Kab/Kota"), moved_people
    ),
    Clean("bersih-3-bengkulu.csv", "17", ("NO", "NAMA", "NIK", "TTL", "NO HP", "KECAMATAN"), typed_days),
    Clean("bersih-4-cimahi.csv", "32.77", ("no", "nama", "nik", "jk", "tgl_lahir", "kelurahan"), neighbours),
    Clean("bersih-5-pns.csv", "18", ("NO", "NAMA", "NIP", "NIK", "L/P", "KAB/KOTA", "STATUS"), officials),
    Clean(
        "bersih-6-sertifikat.xlsx",
        "36",
        (
            "NO",
            "NAMA",
            "NIK",
            "NO SERTIFIKAT",
            "PENERBIT",
            "JENJANG",
            "TGL TERBIT",
            "BERLAKU S/D",
            "KAB/KOTA",
        ),
        certified,
    ),
)
