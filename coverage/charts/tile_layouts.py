"""The position of each region on a map of equal tiles: drawn by hand, north up, neighbors kept together.

The number in a drawing is the last part of the Kemendagri code. A parent without a drawing has no map; its
page shows the sorted list instead.
"""

from dataclasses import dataclass
from functools import cache

from regions.codes import NATION_CODE

SEA = "--"

DRAWINGS = {
    NATION_CODE: """
        11 -- -- -- -- -- -- 65 -- -- -- -- -- -- --
        -- 12 14 21 -- 61 62 64 -- 75 71 82 -- -- --
        -- 13 15 19 -- -- 63 -- 76 72 -- -- 96 92 91
        -- -- 17 16 -- -- -- -- 73 74 -- 81 -- 94 95
        -- -- -- 18 31 -- -- -- -- -- -- -- -- -- 93
        -- -- -- 36 32 33 35 51 52 53 -- -- -- -- --
        -- -- -- -- -- 34 -- -- -- -- -- -- -- -- --
    """,
    # Bengkulu: a coast from north-west to south-east, the mountains behind it.
    "17": """
        06 -- -- -- --
        -- 03 07 -- --
        -- 71 09 02 --
        -- -- 05 08 --
        -- -- -- 01 --
        -- -- -- -- 04
    """,
    # Lampung: the ocean in the west, the straits in the south-east.
    "18": """
        -- -- -- -- 11 --
        -- -- 08 12 05 --
        13 04 03 02 72 07
        -- 06 10 09 71 01
    """,
    "32": """
        -- 75 16 15 13 12 -- --
        -- 76 -- 14 11 10 09 74
        01 71 03 17 77 73 08 --
        02 72 -- -- 04 05 07 79
        -- -- -- -- -- 06 78 18
    """,
    # Banten: the strait in the west, Jakarta in the east.
    "36": """
        72 04 03 71
        -- 73 -- 74
        01 02 -- --
    """,
}

# Names short enough for a tile; the others fit as they are.
LABELS = {
    "11": "ACEH",
    "12": "SUMUT",
    "13": "SUMBAR",
    "14": "RIAU",
    "15": "JAMBI",
    "16": "SUMSEL",
    "17": "BKL",
    "18": "LPG",
    "19": "BABEL",
    "21": "KEPRI",
    "31": "DKI",
    "32": "JABAR",
    "33": "JATENG",
    "34": "DIY",
    "35": "JATIM",
    "36": "BTN",
    "51": "BALI",
    "52": "NTB",
    "53": "NTT",
    "61": "KALBAR",
    "62": "KALTENG",
    "63": "KALSEL",
    "64": "KALTIM",
    "65": "KALTARA",
    "71": "SULUT",
    "72": "SULTENG",
    "73": "SULSEL",
    "74": "SULTRA",
    "75": "GTLO",
    "76": "SULBAR",
    "81": "MALUKU",
    "82": "MALUT",
    "91": "PAPUA",
    "92": "PABAR",
    "93": "PASEL",
    "94": "PATENG",
    "95": "PAPEG",
    "96": "PBD",
    "18.12": "Tuba Barat",
    "32.17": "Bdg Barat",
    "32.77": "Cimahi",
    "32.78": "Kota Tasik",
    "32.79": "Banjar",
    "32.76": "Depok",
}


@dataclass(frozen=True)
class Spot:
    """Column and row of one region, counted from 0 at the top left. No label: the name fits."""

    code: str
    column: int
    row: int
    label: str


@cache
def layout_of(parent_code: str) -> tuple[Spot, ...]:
    """The spots of a parent's children; empty if nobody has drawn a map yet."""
    prefix = "" if parent_code == NATION_CODE else f"{parent_code}."
    lines = DRAWINGS.get(parent_code, "").strip().splitlines()
    return tuple(
        Spot(prefix + part, column, row, LABELS.get(prefix + part, ""))
        for row, line in enumerate(lines)
        for column, part in enumerate(line.split())
        if part != SEA
    )
