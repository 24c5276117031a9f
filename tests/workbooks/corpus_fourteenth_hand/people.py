"""Invented people with names of their regions. The serial numbers of their NIKs are even, from 8000."""

from __future__ import annotations

import datetime as dt
import lzma
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from tests.workbooks.corpus_eighth_hand.people import (
    Person,
    dmy,
    later,
    long_date,
    short_date,
)

__all__ = [
    "Person",
    "crew",
    "dashed",
    "dated",
    "dmy",
    "email",
    "later",
    "long_date",
    "short_date",
    "weekday",
    "within",
    "without",
]

REGIONS = Path(__file__).parents[3] / "regions/facts/data/regions.tsv.xz"
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
PREFIXES = ("0811", "0812", "0813", "0821", "0822", "0852", "0853", "0857", "0878", "0895")
DEGREES = ("S.Sos", "S.Sos., M.Si", "S.ST", "S.Tr.Sos", "S.Psi", "S.Pd", "S.Kesos")
PILGRIMS = ("sunda", "jawa", "sumatra", "banten", "bugis", "borneo", "sasak", "aceh")
_SERIALS = count(8000, 2)

# For each people: names of women, names of men, names that stand behind either.
NAMES = {
    "sunda": (
        "Neng Rina,Euis Nurhayati,Yayah Rohayah,Iis Sumiati,Teti Herawati,Lilis Suryani,Ai Nuraeni,Wiwin",
        "Asep,Dadan,Cecep,Ujang,Iwan,Deden,Yayan,Agus,Encep,Rukman",
        "Setiawan,Hidayat,Kurnia,Suherman,Ruhiyat,Permana,Gunawan,Saepudin,Nugraha,Mulyana",
    ),
    "jawa": (
        "Sri Wahyuni,Endang,Wiwik,Nanik,Retno,Tutik,Dwi Lestari,Ratna,Yuli,Siti Khotimah,Eko Yuliani",
        "Bambang,Joko,Slamet,Agus,Sugeng,Teguh,Heru,Wahyu,Tri,Suryo,Muh. Arifin",
        "Prasetyo,Hartono,Santoso,Wibowo,Riyadi,Purnomo,Susanto,Utomo,Mulyono,Basuki,Nugroho",
    ),
    "sumatra": (
        "Rika,Yeni,Desi,Mardiana,Elvi,Novita,Susilawati,Leni,Reni,Yulia,Hartati,Meri,Fitria",
        "Hendra,Zainal,Firdaus,Rusdi,Iskandar,Rahmat,Syahrul,Yusrizal,Ahmad,Robi,Dedi,Ferdi",
        "Saputra,Alamsyah,Wijaya,Ramadhan,Effendi,Hidayat,Kurniawan,Azhari,Pratama,Irawan,Susanto",
    ),
    "banten": (
        "Siti Aisyah,Mulyanah,Eneng,Sarinah,Hafsah,Nurlaela,Ida,Muslihah,Ratu,Tuti,Enok",
        "Ahmad,Tubagus,Sahrudin,Mahfud,Jamaludin,Ujang,Hasan,Mad,Suhaemi,Encep,Entus",
        "Fauzi,Rosid,Sobari,Hidayatullah,Maulana,Sanusi,Rifai,Khaerudin,Syafei,Basri",
    ),
    "batak": (
        "Rosdiana,Tiurma,Lasma,Netti,Ernita,Masniari,Rotua,Dame",
        "Parlindungan,Hotman,Jhonson,Saut,Binsar,Ramses,Tumpal,Marudut",
        "Simanjuntak,Siregar,Hutapea,Nainggolan,Harahap,Nasution,Sihombing,Manurung,Lubis",
    ),
    "bugis": (
        "Andi Nurhaeni,Hasnah,Sitti Rahma,Nurlina,Rosmini,Suriani,Darmawati,Besse",
        "Muh. Yusuf,Andi Baso,Syamsuddin,Sudirman,Abd. Rahman,Arifuddin,Ilham,Baharuddin",
        "Mappanyukki,Saleh,Tahir,Rauf,Rasyid,Amir,Tawakkal,Kadir,Latief,Hafid",
    ),
    "timur": (
        "Maria,Yohana,Agustina,Martha,Theresia,Elisabeth,Ferdinanda,Rambu",
        "Yohanes,Petrus,Melkianus,Benyamin,Dominggus,Yakobus,Frans,Marthen",
        "Nalle,Tuati,Benu,Manafe,Ndoen,Lakapu,Taolin,Seran,Bria,Nenobais,Tefa",
    ),
    "maluku": (
        "Maria,Yohana,Agustina,Martha,Elsina,Fatma,Saartje,Hajar",
        "Yohanes,Petrus,Dominggus,Abdullah,Frans,Marthen,Husein,Samuel",
        "Tehupeiory,Latuconsina,Sahetapy,Pattiasina,Matulessy,Salampessy,Tuasikal,Lekatompessy",
    ),
    "papua": (
        "Maria,Yohana,Agustina,Martha,Theresia,Dorce,Ferdinanda,Orpa",
        "Yohanes,Petrus,Benyamin,Yakobus,Frans,Marthen,Melkias,Otniel",
        "Wanggai,Rumbiak,Kaize,Wenda,Ohee,Rumbewas,Mandowen,Felle,Ondi",
    ),
    "minahasa": (
        "Wenny,Meike,Deysi,Olga,Jeane,Selvie,Meity,Altje",
        "Jantje,Ferry,Robby,Hengky,Welly,Stenly,Noldy,Denny",
        "Mandagi,Lumentut,Rondonuwu,Kalalo,Sondakh,Wowor,Tumbelaka,Pangemanan",
    ),
    "sasak": (
        "Baiq Nurhayati,Baiq Sri,Hurniati,Sakinah,Baiq Mariani,Inaq Sahnim,Rohani,Zohriah",
        "Lalu Muhammad,Lalu Gede,Sahabudin,Muhsan,Amrullah,Lalu Wirya,Nasrudin,Sahnan",
        "Hidayati,Zulkarnain,Jayadi,Hamdani,Wardani,Suparman,Hakim,Marzuki",
    ),
    "aceh": (
        "Cut Nurlela,Cut Maneh,Nurhayati,Safrina,Mutia,Yusnidar,Fauziah,Erlina",
        "Teuku Iskandar,Muhammad,Zulfikar,Said,Mukhlis,Teuku Raja,Saifuddin,Munawar",
        "Hasballah,Daud,Ibrahim,Usman,Abdullah,Ismail,Yahya,Juned",
    ),
    "bali": (
        "Ni Wayan,Ni Made,Ni Luh,Ni Nyoman,Ni Ketut,Ni Putu",
        "I Wayan,I Made,I Nyoman,I Ketut,I Gede,I Putu",
        "Suartini,Wirawan,Sukadana,Artawan,Kertiyasa,Sudiana,Budiarta,Adnyana,Mahendra,Sariasih",
    ),
    "borneo": (
        "Norhasanah,Rusmiati,Siti Mariam,Halimah,Noor Hayati,Rahmawati,Masdiana,Jumiati",
        "Muhammad Noor,Akhmad,Syarifuddin,Fahriadi,Abdul Hadi,Rusli,Gusti,Hairul",
        "Rahmadi,Anwar,Hakim,Fadillah,Maulidi,Zaini,Rizani,Aspari,Humaidi",
    ),
}


@cache
def _regions() -> dict[str, str]:
    lines = lzma.decompress(REGIONS.read_bytes()).decode().splitlines()[1:]
    columns = (line.split("\t") for line in lines)
    return {code: name for code, name, *_ in columns}


def within(code: str, names: str = "") -> dict[str, str]:
    """Codes of the regions of those names right below that one, of all of them if none is named."""
    below = {
        name: each
        for each, name in _regions().items()
        if each.startswith(f"{code}.") and each.count(".") == code.count(".") + 1
    }
    return {name: below[name] for name in names.split(", ")} if names else below


def crew(size: int, people: str, code: str, towns: str, *, titled: int = 6) -> list[Person]:
    """That many people of the kabupaten or kota, of which `titled` in ten have a title behind their name."""
    chance = Random(f"fourteenth {code} {size} {people} {towns}")
    women, men, last = (names.split(",") for names in NAMES[people])
    kecamatan, taken, found = sorted(within(code).values()), set[str](), list[Person]()
    while len(found) < size:
        sex = chance.choice("PL")
        name = f"{chance.choice(women if sex == 'P' else men)} {chance.choice(last)}"
        if name in taken:
            continue
        taken.add(name)
        birth = dt.date(chance.randrange(1970, 1997), chance.randrange(1, 13), chance.randrange(1, 29))
        day = birth.day + 40 * (sex == "P")
        nik = f"{chance.choice(kecamatan).replace('.', '')}{day:02d}{birth:%m%y}{next(_SERIALS)}"
        phone = f"{chance.choice(PREFIXES)}{chance.randrange(10**7, 10**8 - 1)}"
        back = chance.choice(DEGREES) if chance.randrange(10) < titled else ""
        front = ""
        if titled and birth.year < 1976 and not chance.randrange(3):
            front, back = {"P": "Dra.", "L": "Drs."}[sex], chance.choice(("", "M.Si"))
        elif people in PILGRIMS and not chance.randrange(9):
            front = {"P": "Hj.", "L": "H."}[sex]
        found.append(Person(front, name, back, sex, birth, chance.choice(towns.split(", ")), nik, phone))
    return found


def without(told: dict[str, Any], *names: str) -> dict[str, Any]:
    """What the file tells, those values apart."""
    return {name: value for name, value in told.items() if name not in names}


def email(who: Person) -> str:
    return f"{who.name.lower().replace('.', '').replace(' ', '.')}@gmail.com"


def dashed(nip: str) -> str:
    return f"{nip[:8]}-{nip[8:14]}-{nip[14]}-{nip[15:]}"


def dated(number: int, year: int) -> dt.date:
    """A day of that year, another one for each number."""
    return dt.date(year, number * 7 % 12 + 1, number * 13 % 28 + 1)


def weekday(day: dt.date) -> str:
    return f"{DAYS[day.weekday()]}, {long_date(day)}"
