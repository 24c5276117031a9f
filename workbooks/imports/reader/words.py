"""Words of closed lists as people write them, squeezed to letters and digits."""

from collections.abc import Mapping
from typing import Final

from certification.enums import Level
from regions.names import squeezed
from registry.enums import EmploymentStatus, Sex
from registry.names.slips import slips

# 1 and 2 are the codes of the statistical office and of the ministry's applications.
SEX_WORDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("l", "lk", "lakilaki", "laki", "laki2", "lelaki", "pria", "m", "male", "1"), Sex.MALE),
    **dict.fromkeys(("p", "pr", "prp", "perp", "perempuan", "wanita", "wnt", "f", "female", "2"), Sex.FEMALE),
}
LEVEL_WORDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("asisten", "asistenpekerjasosial", "asistenpeksos"), Level.ASISTEN),
    **dict.fromkeys(
        ("generalis", "pekerjasosialgeneralis", "peksosgeneralis", "generalist"), Level.GENERALIS
    ),
    **dict.fromkeys(
        ("spesialis", "pekerjasosialspesialis", "peksosspesialis", "specialist"), Level.SPESIALIS
    ),
    **dict.fromkeys(("tks", "tenagakesejahteraansosial"), Level.TKS),
}
EMPLOYMENT_WORDS: Final[Mapping[str, str]] = {
    **{squeezed(status.value): status.value for status in EmploymentStatus},
    **dict.fromkeys(("pegawainegerisipil", "pegawainegeri", "asn", "asnpns", "cpns"), EmploymentStatus.PNS),
    **dict.fromkeys(("asnpppk", "p3k", "pppkpenuhwaktu", "p3kpenuhwaktu"), EmploymentStatus.PPPK),
    **dict.fromkeys(("pppkparuhwaktu", "p3kparuhwaktu"), EmploymentStatus.PPPK_PW),
    **dict.fromkeys(("kontrak", "pkwt", "tenagakontrak", "nonasn"), EmploymentStatus.KONTRAK),
    **dict.fromkeys(("pegawaikontrak", "kontrakdaerah", "tkk", "pjlp", "ppnpn"), EmploymentStatus.KONTRAK),
    **dict.fromkeys(("honorer", "honor", "tenagahonorer", "thl", "honorarium"), EmploymentStatus.HONORER),
    **dict.fromkeys(("honordaerah", "honorerdaerah", "phl", "thlt"), EmploymentStatus.HONORER),
    **dict.fromkeys(("tenagaharianlepas", "pegawaiharianlepas"), EmploymentStatus.HONORER),
    **dict.fromkeys(("sukarelawan", "relawansosial", "sukarela"), EmploymentStatus.RELAWAN),
    **dict.fromkeys(("pnsd", "pnsp"), EmploymentStatus.PNS),
    "yayasan": EmploymentStatus.SWASTA,
    "paruh": EmploymentStatus.PPPK_PW,
    "pw": EmploymentStatus.PPPK_PW,
}
# Beside a status: that it is over, or not yet begun.
NOT_NOW: Final = frozenset({"pensiunan", "mantan", "eks", "ex", "purna", "bekas", "calon"})
# Shorter words differ by a letter anyhow.
SHORTEST_MISSPELT: Final = 6
# The words of each field that has a closed list.
CLOSED: Final[Mapping[str, Mapping[str, str]]] = {
    "sex": SEX_WORDS,
    "certificate_level": LEVEL_WORDS,
    "employment_status": EMPLOYMENT_WORDS,
}
# What stands in a column of ticks for "yes".
TICKS: Final = frozenset({"√", "✓", "✔", "☑", "v", "x", "*", "1", "ya", "ü"})
# What stands in a cell of which nothing is known.
EMPTY_MARKS: Final = frozenset(
    [
        *("", "-", "--", "–", "—", ".", "...", "?"),
        *("n/a", "na", "#n/a", "#ref!", "null", "t.a.d.", "t.a.d", "tad"),
        *("nihil", "belum", "belum ada", "blm ada", "belum punya", "kosong", "lowong", "vacant"),
        *("tidak ada", "tidak punya", "tdk ada", "tdk punya"),
    ]
)
# What a failed formula leaves in a cell, or in the text of one that was saved.
FORMULA_ERRORS: Final = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
)
# "The same as above", in all the ways of typists; dots, and dashes around them, are left out.
DITTO: Final = frozenset(
    {
        '"',
        "''",
        "``",
        "″",
        "〃",
        "”",
        "“",
        "//",
        "idem",
        "idm",
        "sda",
        "ditto",
        "sama",
    }
)

# What stands beside the columns of a file in the workbook of its rows to mend (`workbooks.repairs.bad_rows`).
ROW_HEAD: Final = "Baris"
REASON_HEAD: Final = "Alasan"


def misspelt(text: str, words: Mapping[str, str]) -> str | None:
    """The only value whose word is one slip of the hand away; null for a word itself, and for several."""
    if len(text) < SHORTEST_MISSPELT or (key := squeezed(text)) in words or len(key) < SHORTEST_MISSPELT:
        return None
    meant = {
        value for word, value in words.items() if len(word) >= SHORTEST_MISSPELT and slips(key, word, 1) == 1
    }
    return meant.pop() if len(meant) == 1 else None
