"""Invented people of four places. Their NIKs have serials of the nine thousands."""

from __future__ import annotations

import datetime as dt

from tests.workbooks.corpus_other_hand.people import Person

# Name, sex, day of birth, title in front, title behind.
Row = tuple[str, str, str, str, str]

LAMPUNG_BARAT: tuple[Row, ...] = (
    ("Hendri Gunawan", "L", "1985-03-12", "", "S.Sos"),
    ("Nurlaila Sari", "P", "1990-11-25", "", "S.E"),
    ("Ansori", "L", "1978-06-02", "", ""),
    ("Lekok Rusmala Dewi", "P", "1983-09-17", "", "S.Pd.I"),
    ("Pirngadi Mat Nur", "L", "1969-12-30", "H.", ""),
    ("Eka Susilawati", "P", "1994-01-08", "", "S.Tr.Sos"),
    ("Dodi Irawan Batin", "L", "1987-07-21", "", ""),
    ("Yeyen Oktarina", "P", "1992-10-13", "", "S.Kom"),
    ("Samsul Bahri", "L", "1981-02-26", "", "S.H"),
    ("Mardiana Zulaikha", "P", "1975-05-19", "Hj.", "S.Ag., M.M"),
    ("Wawan Kurniawan", "L", "1996-08-04", "", ""),
    ("Titin Suhartini", "P", "1988-04-15", "", "A.Md"),
)
BENGKULU: tuple[Row, ...] = (
    ("Robert Sinaga", "L", "1984-05-16", "", "S.Sos"),
    ("Weni Anggraini", "P", "1991-03-28", "", ""),
    ("Zainal Abidin Syah", "L", "1976-10-07", "Drs.", "M.Si"),
    ("Reni Marlinda", "P", "1989-12-19", "", "S.ST"),
    ("Pebrianto", "L", "1993-02-11", "", "S.I.P"),
    ("Ida Royani", "P", "1980-07-24", "", "S.Psi"),
    ("Meksi Saputra", "L", "1986-09-03", "", ""),
    ("Yulia Fitri Handayani", "P", "1995-06-20", "", "S.Sos"),
    ("Suhirman Jaya", "L", "1972-01-14", "", ""),
    ("Lensi Novita", "P", "1997-04-30", "", "S.Kesos"),
    ("Tarmizi Hasan", "L", "1979-11-09", "H.", "S.Ag"),
    ("Desmawati", "P", "1974-08-22", "", ""),
)
BANTEN: tuple[Row, ...] = (
    ("Tb. Ahmad Fatoni", "L", "1982-08-18", "", "S.Sos"),
    ("Siti Rohayati", "P", "1987-02-06", "", "S.Pd"),
    ("Entus Mulyadi", "L", "1971-05-27", "H.", ""),
    ("Neng Uum Umayah", "P", "1993-09-10", "", ""),
    ("Aep Saepudin", "L", "1989-01-31", "", "S.E"),
    ("Ratu Syifa Nabila", "P", "1998-12-02", "", "S.Tr.Sos"),
    ("Jaenal Mutakin", "L", "1977-04-23", "", "S.Ag"),
    ("Iis Ismawati", "P", "1985-10-14", "", ""),
    ("Dede Hermawan", "L", "1990-07-05", "", "S.Kom"),
    ("Euis Rostiana", "P", "1973-03-29", "Hj.", "M.Pd"),
    ("Ucu Suhaemi", "L", "1980-11-16", "", ""),
    ("Lilis Karlina", "P", "1996-06-08", "", "S.Sos"),
)
CIMAHI: tuple[Row, ...] = (
    ("Agus Hermanto", "L", "1983-06-14", "", "S.Sos"),
    ("Rina Agustina", "P", "1990-08-27", "", "S.ST"),
    ("Dadan Ramdani", "L", "1975-11-05", "Drs.", ""),
    ("Heni Nuraeni", "P", "1988-01-19", "", ""),
    ("Tatang Sutarman", "L", "1968-09-23", "H.", "M.Si"),
    ("Vina Marlina Putri", "P", "1994-12-11", "", "S.Tr.Sos"),
    ("Iwan Ridwansyah", "L", "1986-03-30", "", "S.Pd"),
    ("Yati Sumiati", "P", "1972-07-08", "", ""),
    ("Faisal Akbar", "L", "1997-02-17", "", "S.Kesos"),
    ("Dewi Ratna Komala", "P", "1981-10-21", "Dra.", "M.M"),
    ("Cecep Hidayatullah", "L", "1979-05-02", "", ""),
    ("Mega Lestari", "P", "1995-04-16", "", "S.Psi"),
)


def of_lampung_barat(count: int, first: int = 0) -> list[Person]:
    return _people(LAMPUNG_BARAT, "180404", count, first)


def of_bengkulu(count: int, first: int = 0) -> list[Person]:
    return _people(BENGKULU, "177102", count, first)


def of_banten(count: int, first: int = 0) -> list[Person]:
    return _people(BANTEN, "360214", count, first)


def of_cimahi(count: int, first: int = 0) -> list[Person]:
    return _people(CIMAHI, "327702", count, first)


def _people(rows: tuple[Row, ...], district: str, count: int, first: int) -> list[Person]:
    """`count` of the rows from `first` on, and round again with other serials."""
    chosen = []
    for position in range(first, first + count):
        name, sex, born, front, back = rows[position % len(rows)]
        chosen.append(Person(name, sex, dt.date.fromisoformat(born), front, back, 9301 + position, district))
    return chosen
