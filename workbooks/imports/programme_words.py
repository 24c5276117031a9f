"""Which words of a title or a job may name a programme: "Korkab PKH", "DATA TKSK KAB. LEBAK"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# Between two names of the same thing: "Volunteer Roster / Daftar Relawan LK3".
STROKE: Final = re.compile(r"\s+[/|]\s+")
BRACKETS: Final = re.compile(r"\(([^()]*)\)")
# From here on a text says where or when.
WHERE_OR_WHEN: Final = re.compile(
    r"(?i)(?<=\w)[\s,.\-]+(?:(?:se[\s-]*)?(?:kel|kelurahan|desa|pekon|kec|kecamatan|kab|kabupaten|kota|prov"
    r"|provinsi)|pada|di|tahun|th|thn|periode|bulan)\b.*$"
)
# Words before the name of a programme, and words after it.
BEFORE: Final = frozenset(
    [
        *("data", "daftar", "rekap", "rekapitulasi", "laporan", "form", "formulir", "nama", "nominatif"),
        *("lampiran", "sdm", "pendamping", "petugas", "tenaga", "program", "peksos", "pekerja", "sosial"),
        *("anggota", "kader", "pengurus", "peserta", "koordinator", "korkab", "korkot", "korcam", "korwil"),
        *("supervisor", "administrator", "kontak", "honor", "honorarium", "insentif", "biodata", "profil"),
        *("identitas", "usulan", "perubahan", "pemutakhiran", "update", "hadir", "kehadiran", "absensi"),
        *("ketua", "wakil", "sekretaris", "bendahara", "pengasuh", "apd", "pangkalan"),
        *("operator", "asisten", "staf", "relawan", "wilayah", "kabupaten", "kota", "kecamatan", "personil"),
    ]
)
BEHIND: Final = frozenset(
    [
        *("pratama", "muda", "madya", "utama", "aktif", "ahli", "pertama", "terampil", "mahir", "penyelia"),
        *("pemula", "pelaksana", "lanjutan", "asisten", "generalis", "spesialis", "profesional"),
        *("medis", "medik"),
    ]
)
# Other spellings of words in names of programmes.
IN_FULL: Final = {
    **dict.fromkeys(("rehsos", "rehabsos", "resos"), "rehabilitasi sosial"),
    **dict.fromkeys(("ppkh", "uppkh"), "PKH"),
    "pensosmas": "penyuluh sosial masyarakat",
    "satbakti": "sakti",
    "ipsm": "PSM",
}
# Words beside a programme that say that somebody does not belong to it, no longer, or not yet.
NOT_OF_IT: Final = frozenset({"non", "bukan", "eks", "ex", "mantan", "pensiunan", "calon", "penerima", "kpm"})
# Some programmes are called by these words too, but before a name they give the level of a region.
KINDS_OF_PLACES: Final = frozenset({"kelurahan", "desa", "kecamatan", "kabupaten", "kota"})
# How many words a full name has ("Tenaga Kesejahteraan Sosial Kecamatan"); fewer words say too little in a
# sentence. This many words of a title are examined.
SHORTEST_NAME: Final = 3
LONGEST_NAME: Final = 5
MOST_WORDS: Final = 40
WORD: Final = re.compile(r"[^\s,.:;/\-]+")


def programme_phrases(text: str) -> Iterator[str]:
    """The possible names of a programme in the text: the whole text first, then its parts with fewer
    words."""
    yield text
    text = _in_full(text)
    for part in (*STROKE.split(BRACKETS.sub(" ", text)), *BRACKETS.findall(text)):
        for phrase in dict.fromkeys((part, WHERE_OR_WHEN.sub("", part))):
            yield from _cores(WORD.findall(phrase))


def runs_of_words(title: str) -> Iterator[str]:
    """The possible full names among the words of a title, the longest first."""
    words = WORD.findall(_in_full(title))[:MOST_WORDS]
    for length in range(min(LONGEST_NAME, len(words)), SHORTEST_NAME - 1, -1):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])


def _in_full(text: str) -> str:
    return WORD.sub(lambda word: IN_FULL.get(word[0].casefold(), word[0]), text)


def without_rank(text: str) -> str:
    """The text without the rank at its end: "Pekerja Sosial" of "Pekerja Sosial Ahli Muda"."""
    return " ".join(_without_rank(WORD.findall(text)))


def _without_rank(words: list[str]) -> list[str]:
    end = len(words)
    while end and words[end - 1].casefold() in BEHIND:
        end -= 1
    return words[:end]


def _cores(words: list[str]) -> Iterator[str]:
    words = _without_rank(words)
    for start in range(len(words)):
        core = words[start:]
        if len(core) > 1 or core[0].casefold() not in KINDS_OF_PLACES:
            yield " ".join(core)
        if words[start].casefold() not in BEFORE:
            return
