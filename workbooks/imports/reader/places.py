"""Texts about places: which part is the wider region, and which place follows a programme."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

# Between two regions in one text: "Melong Kec. Cimahi Selatan", "Natar (Lampung Selatan)".
NEXT_REGION: Final = re.compile(
    r"(?i)\s*\(\s*"
    r"|(?<=[\w.])(?:\s+|\s*/\s*)(?=(?:kelurahan|kel|desa|kecamatan|kec|distrik|kabupaten|kab|provinsi|prov)\b)"
    r"|\s+[-–]\s+"
)
# A kota after a narrower region. Not always: "Kec. Kota Agung" is one name.
KOTA_BEHIND: Final = re.compile(r"(?i)(?<=\w)\s+(?=kota\s)")
# Signs that may stand for the comma between two regions. Some names contain them: "Muko-Muko".
PARTED: Final = re.compile(r"\s*[,/\-–:;|]\s*")
# Between several regions of one level.
SEVERAL: Final = re.compile(r"(?i)\s*(?:[,/;&+]|\bdan\b|\bserta\b)\s*")
# Desa, kecamatan, kabupaten, province.
MOST_PARTS: Final = 4
# The level of a region after its name: "Natar (Kec)".
KIND_BEHIND: Final = re.compile(
    r"(?i)(?P<name>[^,]+?)[\s,(]+(?P<kind>kelurahan|kel|desa|kecamatan|kec|kabupaten|kab|kota)\.?\)?"
)
# Villages of one name are numbered in Roman numerals, which people often write as digits.
FIGURE: Final = re.compile(r"(?<=\s)[1-9]$")
ROMAN: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
# "Kel./Desa Melong": either level.
EITHER_KIND: Final = re.compile(
    r"(?i)\b(?:kelurahan|kel|desa|ds)\b\.?\s*/\s*(?:kelurahan|kel|desa|ds)\b\.?(?=\s*\w)"
)
# Words around a place that say where in it: "Melong RW 05", "Kantor Kelurahan Melong".
WITHIN: Final = re.compile(r"(?i)[\s,(/]*\b(?:rt|rw)\b[\s.:]*\d+(?:\s*/\s*\d+)*\)?[\s,/]*")
AROUND: Final = re.compile(
    r"(?i)^(?:kantor|balai|wilayah|seluruh|dinas sosial|dinsos|di|se)[\s\-]+"
    r"(?=(?:kelurahan|kel|desa|kecamatan|kec|distrik|kabupaten|kab|kota)\b)"
    r"|^\d{1,2}[.)]\s+(?=[^\W\d])"
)
# Words for the level of a region. "Kota" is not one of them: Kota Agung is a kecamatan.
WIDTHS: Final = (
    re.compile(r"(?i)(?:kelurahan|kel|desa)\b"),
    re.compile(r"(?i)(?:kecamatan|kec|distrik)\b"),
    re.compile(r"(?i)(?:kabupaten|kab)\b"),
    re.compile(r"(?i)(?:provinsi|prov)\b"),
)
# With "kota": a text with one of these words must be a region.
SAYS_WIDTH: Final = re.compile(
    r"(?i)(?:kelurahan|kel|desa|kecamatan|kec|distrik|kabupaten|kab|kota|provinsi|prov)\b"
)
# The place after a programme in one cell: "PKH Kec. Curup".
PLACE_BEHIND: Final = re.compile(
    r"(?i)(?<=\w)[\s,.\-]+(?P<place>(?:kel|kelurahan|desa|pekon|kec|kecamatan|distrik|kab|kabupaten|kota)\b.+)"
)
# Holds that place until the whole row is read, because the row's own cells have priority.
PLACE_OF_PROGRAMME: Final = "programme_place"
# Holds the place in the title. It is used only if the row's own place may be one of several.
PLACE_OF_TITLE: Final = "title_place"


def ways_to_read(text: str) -> Iterator[str]:
    """The text, then other readings to try if no region has this name: a kota at the end without a comma,
    the level after the name, a digit for a Roman numeral, a slash or dash for a comma, the wider region
    first ("Cimahi Selatan / Melong")."""
    yield text
    if KOTA_BEHIND.search(text):
        yield KOTA_BEHIND.sub(", ", text)
    if behind := KIND_BEHIND.fullmatch(text):
        yield f"{behind['kind']} {behind['name']}"
    if FIGURE.search(text):
        yield FIGURE.sub(lambda figure: ROMAN[int(figure[0]) - 1], text)
    parts = [part for part in PARTED.split(text) if part]
    if 1 < len(parts) <= MOST_PARTS:
        yield ", ".join(parts)
        yield ", ".join(reversed(parts))


def readings(text: str) -> Iterator[str]:
    """The readings of a title as a place, the most likely first: "KECAMATAN TEMBALANG KOTA SEMARANG"."""
    yield narrow_first(text)
    if KOTA_BEHIND.search(text):
        yield narrow_first(KOTA_BEHIND.sub(", ", text))


def narrow_first(text: str) -> str:
    """The regions with a comma before each wider one, also if the widest stands first: "Kab. Lebak - Kec.
    Maja"."""
    bare = AROUND.sub("", EITHER_KIND.sub("Desa", WITHIN.sub(" ", text)).strip()) or text
    parted = NEXT_REGION.sub(", ", bare).replace(")", "")
    parts = [part.strip() for part in parted.split(",") if part.strip()]
    return ", ".join(reversed(parts) if _is_wide_first(parts) else parts)


def _is_wide_first(parts: Sequence[str]) -> bool:
    """Whether each part names its level and is narrower than the part before. A name alone is narrower
    than a kabupaten or province."""
    widths = [next((width for width, word in enumerate(WIDTHS) if word.match(part)), None) for part in parts]
    if len(parts) == 2 and widths[1] is None:
        return widths[0] in (2, 3)
    known = [width for width in widths if width is not None]
    return len(parts) > 1 and len(known) == len(parts) and all(one > two for one, two in pairwise(known))
