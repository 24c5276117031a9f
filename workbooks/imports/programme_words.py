"""Which words of a title or of somebody's duty may name a programme: "Korkab PKH", "DATA TKSK KAB. LEBAK"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# Between two names of one thing: "Volunteer Roster / Daftar Relawan LK3".
STROKE: Final = re.compile(r"\s+[/|]\s+")
BRACKETS: Final = re.compile(r"\(([^()]*)\)")
# From here on a text says where or when.
WHERE_OR_WHEN: Final = re.compile(
    r"(?i)(?<=\w)[\s,.\-]+(?:(?:se[\s-]*)?(?:kel|kelurahan|desa|pekon|kec|kecamatan|kab|kabupaten|kota|prov"
    r"|provinsi)|pada|di|tahun|th|thn|periode|bulan)\b.*$"
)
# What stands before the words of a programme, and behind them.
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
    ]
)
# What people write for short among the words of a programme.
IN_FULL: Final = {
    **dict.fromkeys(("rehsos", "rehabsos", "resos"), "rehabilitasi sosial"),
    **dict.fromkeys(("ppkh", "uppkh"), "PKH"),
    "pensosmas": "penyuluh sosial masyarakat",
    "satbakti": "sakti",
    "ipsm": "PSM",
}
# Beside a programme: that somebody is not, or no longer, or not yet of it.
NOT_OF_IT: Final = frozenset({"non", "bukan", "eks", "ex", "mantan", "pensiunan", "calon", "penerima", "kpm"})
# Programmes are called by these words too, but before a name they say what kind of place it is.
KINDS_OF_PLACES: Final = frozenset({"kelurahan", "desa", "kecamatan", "kabupaten", "kota"})
# A name written out has so many words ("Tenaga Kesejahteraan Sosial Kecamatan"); fewer say too little in a
# sentence. Of a title so many are looked at.
SHORTEST_NAME: Final = 3
LONGEST_NAME: Final = 5
MOST_WORDS: Final = 40
WORD: Final = re.compile(r"[^\s,.:;/\-]+")


def programme_phrases(text: str) -> Iterator[str]:
    """What may be a programme's name in the text: all of it first, then with fewer words around it."""
    yield text
    text = _in_full(text)
    for part in (*STROKE.split(BRACKETS.sub(" ", text)), *BRACKETS.findall(text)):
        for phrase in dict.fromkeys((part, WHERE_OR_WHEN.sub("", part))):
            yield from _cores(WORD.findall(phrase))


def runs_of_words(title: str) -> Iterator[str]:
    """What may be a name written out among the words of a title, the longest first."""
    words = WORD.findall(_in_full(title))[:MOST_WORDS]
    for length in range(min(LONGEST_NAME, len(words)), SHORTEST_NAME - 1, -1):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])


def _in_full(text: str) -> str:
    return WORD.sub(lambda word: IN_FULL.get(word[0].casefold(), word[0]), text)


def without_rank(text: str) -> str:
    """ "Pekerja Sosial Ahli Muda" is "Pekerja Sosial"."""
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
