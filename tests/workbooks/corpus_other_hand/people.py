"""Invented people of Cimahi and Lampung. Their NIKs have serials of the nine thousands."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)


@dataclass(frozen=True)
class Person:
    name: str
    sex: str
    born: dt.date
    front: str = ""
    back: str = ""
    serial: int = 9001
    district: str = "327701"

    @cached_property
    def nik(self) -> str:
        day = self.born.day + (40 if self.sex == "P" else 0)
        return f"{self.district}{day:02}{self.born:%m%y}{self.serial}"

    @cached_property
    def nip(self) -> str:
        """18 digits of one appointed at 27."""
        marker = 1 if self.sex == "L" else 2
        return f"{self.born:%Y%m%d}{self.born.year + 27}03{marker}{self.serial % 1000:03}"

    @cached_property
    def phone(self) -> str:
        return f"0812{self.serial}{self.born:%d%y}"

    @property
    def titled(self) -> str:
        """The name as on a nameplate: titles in front and behind."""
        behind = f", {self.back}" if self.back else ""
        return f"{self.front} {self.name}{behind}".strip()

    @property
    def titles(self) -> dict[str, str | None]:
        return {"front_title": self.front or None, "back_title": self.back or None}


def long_date(day: dt.date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


CIMAHI = (
    ("Euis Komariah", "P", "1979-04-17", "", "S.Sos"),
    ("Asep Rohmat Hidayat", "L", "1984-11-02", "", "S.ST"),
    ("Cucu Cahyati", "P", "1990-01-23", "", ""),
    ("Ade Mulyana", "L", "1976-08-15", "Drs.", "M.Si"),
    ("Nia Kurniasih", "P", "1993-06-30", "", "S.Tr.Sos"),
    ("Jajang Nurjaman", "L", "1988-12-09", "", ""),
    ("Tita Rostita", "P", "1981-03-05", "Hj.", "S.Sos., M.Si"),
    ("Undang Supriatna", "L", "1970-10-28", "H.", ""),
    ("Wiwin Winarti", "P", "1995-02-14", "", "S.Psi"),
    ("Encep Saepulloh", "L", "1986-07-21", "", "S.Pd"),
    ("Mimin Aminah", "P", "1973-09-11", "Dra.", ""),
    ("Gilang Ramadhan", "L", "1998-05-26", "", "S.Tr.Sos"),
    ("Ratu Ayu Anggraini", "P", "1991-12-31", "", "S.Kesos"),
    ("Deden Kusnandar", "L", "1978-01-08", "", "M.Pd"),
    ("Ika Sartika", "P", "1987-10-19", "", ""),
    ("Firman Maulana Yusuf", "L", "1992-04-03", "", "S.Sos"),
    ("Rd. Nenden Kartika", "P", "1983-08-27", "", ""),
    ("Usep Sopandi", "L", "1969-06-16", "", "A.Md"),
    ("Yuni Shara Pertiwi", "P", "1996-11-13", "", "S.Kesos"),
    ("Opik Taufik Rohman", "L", "1985-02-22", "", "S.Ag"),
    ("Elis Lisnawati", "P", "1974-07-04", "", ""),
    ("Rizal Fadilah", "L", "1997-09-18", "", "S.Sos"),
    ("Teti Herawati", "P", "1980-05-12", "", "M.Kesos"),
    ("Yana Suryana", "L", "1971-12-25", "", ""),
)
LAMPUNG = (
    ("I Ketut Sudarma", "L", "1982-03-19", "", "S.Sos"),
    ("Ni Wayan Sukerti", "P", "1989-08-24", "", ""),
    ("Tumpal Simanjuntak", "L", "1975-05-07", "", "S.H"),
    ("Sri Hartati", "P", "1984-12-15", "", "S.Sos"),
    ("Ridwan Saleh Paksi", "L", "1991-10-01", "", "S.Kom"),
    ("Tugiyem", "P", "1972-02-28", "", ""),
    ("Abdul Kohar", "L", "1967-11-11", "H.", ""),
    ("Desi Ratnasari", "P", "1994-04-09", "", "S.Tr.Sos"),
    ("Yohanes Sutrisno", "L", "1980-06-23", "", "S.Pd"),
    ("Mutiara Batin Ratu", "P", "1997-01-17", "", ""),
    ("Suparno", "L", "1973-07-29", "", ""),
    ("Rohana Zainab", "P", "1986-09-14", "Hj.", "S.Ag"),
    ("Benny Kurnia Pubian", "L", "1990-03-03", "", "S.E"),
    ("Wahyu Setyaningrum", "P", "1992-11-20", "", "S.Sos"),
    ("Edi Junaidi", "L", "1977-04-12", "Drs.", ""),
    ("Lasmini", "P", "1970-08-06", "", ""),
    ("Muhammad Iqbal Way", "L", "1995-12-27", "", "S.Kesos"),
    ("Kartika Sari Dewi", "P", "1988-05-31", "", "M.Si"),
    ("Agung Prasetyo", "L", "1983-10-10", "", "A.Md"),
    ("Fitriyani", "P", "1999-02-05", "", ""),
    ("Rusdi Effendi", "L", "1968-01-30", "", ""),
    ("Yunita Br Ginting", "P", "1985-06-08", "", "S.Sos"),
    ("Zulkarnain Abung", "L", "1979-09-22", "", "S.IP"),
    ("Ngatinem", "P", "1974-03-16", "", ""),
)


def of_cimahi(first: int, count: int) -> list[Person]:
    return _people(CIMAHI, "327701", first, count)


def of_lampung(first: int, count: int) -> list[Person]:
    return _people(LAMPUNG, "181001", first, count)


def _people(
    rows: tuple[tuple[str, str, str, str, str], ...], district: str, first: int, count: int
) -> list[Person]:
    """`count` of the rows from `first` on, and round again."""
    chosen = []
    for position in range(first, first + count):
        name, sex, born, front, back = rows[position % len(rows)]
        day = dt.date.fromisoformat(born)
        chosen.append(Person(name, sex, day, front, back, 9101 + position, district))
    return chosen
