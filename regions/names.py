"""Names as the decree prints them, as pages show them, and as people type them.

Nothing here queries the database; `regions.lookup` does.
"""

import re
import unicodedata
from collections.abc import Sequence

from regions.enums import Kind

SHORT_PROVINCES = {
    "Daerah Khusus Ibukota Jakarta": "DKI Jakarta",
    "Daerah Istimewa Yogyakarta": "DI Yogyakarta",
}
SHORT_PREFIXES = {
    "Kabupaten Administrasi ": "Kab. ",
    "Kota Administrasi ": "Kota ",
    "Kabupaten ": "Kab. ",
}
# What people write before a name, longest first, and the kinds it can mean.
TYPED_PREFIXES: tuple[tuple[str, frozenset[Kind]], ...] = (
    ("kabupaten administrasi", frozenset({Kind.KABUPATEN})),
    ("kota administrasi", frozenset({Kind.KOTA})),
    ("provinsi", frozenset({Kind.PROVINSI})),
    ("propinsi", frozenset({Kind.PROVINSI})),
    ("kabupaten", frozenset({Kind.KABUPATEN})),
    ("kotamadya", frozenset({Kind.KOTA})),
    ("kodya", frozenset({Kind.KOTA})),
    ("kecamatan", frozenset({Kind.KECAMATAN})),
    ("kelurahan", frozenset({Kind.KELURAHAN})),
    ("desa adat", frozenset({Kind.DESA_ADAT})),
    ("kampung", frozenset({Kind.DESA, Kind.DESA_ADAT})),
    ("kapanewon", frozenset({Kind.KECAMATAN})),
    ("kalurahan", frozenset({Kind.DESA})),
    ("kemantren", frozenset({Kind.KECAMATAN})),
    ("distrik", frozenset({Kind.KECAMATAN})),
    ("gampong", frozenset({Kind.DESA})),
    ("nagari", frozenset({Kind.DESA})),
    ("pekon", frozenset({Kind.DESA})),
    ("tiyuh", frozenset({Kind.DESA})),
    ("prov", frozenset({Kind.PROVINSI})),
    ("prop", frozenset({Kind.PROVINSI})),
    ("kota", frozenset({Kind.KOTA})),
    ("desa", frozenset({Kind.DESA, Kind.DESA_ADAT})),
    ("kab", frozenset({Kind.KABUPATEN})),
    ("kec", frozenset({Kind.KECAMATAN})),
    ("kel", frozenset({Kind.KELURAHAN})),
    ("kal", frozenset({Kind.DESA})),
    ("kap", frozenset({Kind.KECAMATAN})),
    ("nag", frozenset({Kind.DESA})),
    ("ds", frozenset({Kind.DESA})),
    ("gp", frozenset({Kind.DESA})),
)
# Local words for a village; elsewhere the names of other places begin with them ("Negeri Katon").
LOCAL_PREFIXES = ("negeri", "nagori", "lembang", "kute", "ohoi")
# A kelurahan may be called "desa", and the other way round, unless another has that name.
VILLAGES = frozenset({Kind.KELURAHAN, Kind.DESA, Kind.DESA_ADAT})
# Words at the beginning of names, as people abbreviate them.
SHORT_WORDS = {"tj": "tanjung", "tjg": "tanjung", "tg": "tanjung", "tlk": "teluk", "gn": "gunung"}
# Only these belong to the official name and are removed for matching ("Kabupaten Serang").
NAME_PREFIX = re.compile(r"(Kabupaten|Kota)( Administrasi)? ")
# Everyday names of provinces that no prefix explains.
ALIASES = {
    "dkijakarta": "daerahkhususibukotajakarta",
    "jakarta": "daerahkhususibukotajakarta",
    "dkjakarta": "daerahkhususibukotajakarta",
    "diyogyakarta": "daerahistimewayogyakarta",
    "diy": "daerahistimewayogyakarta",
    "sumut": "sumaterautara",
    "sumbar": "sumaterabarat",
    "sumsel": "sumateraselatan",
    "babel": "kepulauanbangkabelitung",
    "kepri": "kepulauanriau",
    "jabar": "jawabarat",
    "jateng": "jawatengah",
    "jatim": "jawatimur",
    "ntb": "nusatenggarabarat",
    "ntt": "nusatenggaratimur",
    "kalbar": "kalimantanbarat",
    "kalteng": "kalimantantengah",
    "kalsel": "kalimantanselatan",
    "kaltim": "kalimantantimur",
    "kaltara": "kalimantanutara",
    "sulut": "sulawesiutara",
    "sulteng": "sulawesitengah",
    "sulsel": "sulawesiselatan",
    "sultra": "sulawesitenggara",
    "sulbar": "sulawesibarat",
    "malut": "malukuutara",
    "lampura": "lampungutara",
    "kbb": "bandungbarat",
}
ROMAN = frozenset("ivx")
# Shorter abbreviations would be ambiguous.
SHORTEST_ABBREVIATION = 4


def short_name(name: str) -> str:
    """The name for tables and headings: "Kab. Lampung Selatan", "Kota Cimahi", "DKI Jakarta"."""
    for prefix, short in SHORT_PREFIXES.items():
        if name.startswith(prefix):
            return short + name.removeprefix(prefix)
    return SHORT_PROVINCES.get(name, name)


def squeezed(text: str) -> str:
    """Letters and digits, without case, accents, spaces and dots: "Muko-Muko" is "mukomuko".

    The comma stays: only it distinguishes the kelurahan "Lubuk Pakam I,II" from "Lubuk Pakam III".
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(character for character in plain if character.isalnum() or character == ",")


def match_key(name: str, kind: Kind) -> str:
    """The stored key of a region's name; a regency's and a city's without the word for its kind."""
    if kind in (Kind.KABUPATEN, Kind.KOTA):
        name = NAME_PREFIX.sub("", name, count=1)
    return squeezed(name)


def readings(typed: str) -> list[tuple[str, frozenset[Kind]]]:
    """The possible readings of a typed name: key and possible kinds, the most specific first.

    "Kota Agung" may be the city Agung or something called Kota Agung: the first reading that finds a region
    is used. An empty set of kinds means any.
    """
    whole = squeezed(typed)
    words = _in_full(re.sub(r"[.:_]", " ", typed).casefold().split())
    found = [(ALIASES.get(whole, whole), frozenset[Kind]())]
    if squeezed(words) != whole:
        found.append((squeezed(words), frozenset()))
    for prefix, kinds in TYPED_PREFIXES:
        if words.startswith(prefix + " "):
            rest = squeezed(words.removeprefix(prefix))
            found.insert(0, (ALIASES.get(rest, rest), kinds))
            if kinds <= VILLAGES:
                found.append((rest, VILLAGES))
            break
    found += [
        (squeezed(words.removeprefix(prefix)), VILLAGES)
        for prefix in LOCAL_PREFIXES
        if words.startswith(prefix + " ")
    ]
    return [(key, kinds) for key, kinds in found if key]


def _in_full(words: Sequence[str]) -> str:
    return " ".join(SHORT_WORDS.get(word, word) for word in words)


def abbreviates(typed: str, name: str) -> bool:
    """Whether people abbreviate the name like this: "Lamsel", "Tubaba", "B. Lampung", "Cimahi Sel.".

    An abbreviation of one word has the beginnings of all words of the name, at least two letters each; in one
    of several words, each word has letters of its own word in their order, starting with the first.
    """
    short = re.findall(r"[a-z]+", typed.casefold())
    words = re.findall(r"[a-z]+", NAME_PREFIX.sub("", name, count=1).casefold())
    if len(words) < 2 or sum(map(len, short)) < SHORTEST_ABBREVIATION:
        return False
    if len(short) == 1:
        return _joins_beginnings(short[0], words)
    return len(short) == len(words) and all(map(_shortens, short, words))


def _joins_beginnings(text: str, words: Sequence[str]) -> bool:
    if not words:
        return not text
    word, *rest = words
    return any(
        _joins_beginnings(text[length:], rest)
        for length in range(2, len(word) + 1)
        if text[:length] == word[:length]
    )


def _shortens(short: str, word: str) -> bool:
    """A Roman numeral shortens nothing: "I" is not "II"."""
    if ROMAN.issuperset(word):
        return short == word
    letters = iter(word)
    return short[0] == word[0] and all(letter in letters for letter in short)
