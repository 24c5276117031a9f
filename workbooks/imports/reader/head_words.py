"""Normalizes words of headers: abbreviations, and letters that text recognition confused with digits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from core.dates import EARLIEST_YEAR, LATEST_YEAR
from core.sheets.rows import Cell

IN_FULL: Final[Mapping[str, str]] = {
    **dict.fromkeys(("nm", "nma"), "nama"),
    **dict.fromkeys(("glr",), "gelar"),
    **dict.fromkeys(("dpn",), "depan"),
    **dict.fromkeys(("blk", "blkg", "blkng"), "belakang"),
    **dict.fromkeys(("tmp", "tmpt", "tpt"), "tempat"),
    **dict.fromkeys(("lhr", "lahr"), "lahir"),
    **dict.fromkeys(("jns", "jen"), "jenis"),
    **dict.fromkeys(("klmn", "kelmn", "klm"), "kelamin"),
    **dict.fromkeys(("wil", "wily"), "wilayah"),
    **dict.fromkeys(("wilker",), "wilayah kerja"),
    **dict.fromkeys(("lok",), "lokasi"),
    **dict.fromkeys(("kd",), "kode"),
    **dict.fromkeys(("peg", "pgw"), "pegawai"),
    **dict.fromkeys(("jab", "jbt"), "jabatan"),
    **dict.fromkeys(("pend", "pddk"), "pendidikan"),
    **dict.fromkeys(("sert", "sertf"), "sertifikat"),
}
# The header of a column of payees (see `payees`), but not of recipients of help.
PAYEE: Final = re.compile(r"(?i)\W*nama\s+(?:lengkap\s+)?penerima\b(?!\s+(?:manfaat|bantuan|bansos))")
# The header of names with jobs behind them. "Nama jabatan" without a sign is the name of the job.
NAME_AND_JOB: Final = re.compile(
    r"(?i)\W*nama(?:\s+\w+){0,2}?\s*(?:[/,&+]|\bdan\b)\s*(?:jabatan|jab|peran|posisi)\W*"
)
JOB_ON_NEXT_LINE: Final = re.compile(r"(?i)^(\W*nama\b[^\n]*?)\s*\n\s*(?=jab)")
# Characters that look alike on paper, replaced by one of them.
ALIKE: Final = str.maketrans({"0": "o", "1": "l", "i": "l", "5": "s"})

YEARS: Final = range(EARLIEST_YEAR, LATEST_YEAR + 1)


def in_full(text: str) -> str:
    """The words in lower case, with abbreviations written in full: "NM_PEG" becomes "nama pegawai"."""
    return " ".join(IN_FULL.get(word, word) for word in words_of(text))


def words_of(text: str) -> list[str]:
    """The words in lower case, without signs."""
    return re.findall(r"[^\W_]+", text.casefold())


def looks(key: str) -> str:
    """A key that is the same for all squeezed spellings that look alike, for example "nlk" and "nik"."""
    return key.translate(ALIKE)


def head_text(cell: Cell) -> str:
    """The text of a header cell; "" for other cells. A year counts as text ("2023" under "HONOR TAHUN")."""
    if is_year(cell):
        return str(cell)
    return " ".join(JOB_ON_NEXT_LINE.sub(r"\1 / ", cell).split()) if isinstance(cell, str) else ""


def is_year(cell: Cell) -> bool:
    return type(cell) in (int, float) and cell in YEARS
