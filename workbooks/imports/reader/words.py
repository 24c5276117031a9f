"""Spellings of the values of closed lists. The keys are squeezed (`regions.names.squeezed`)."""

from collections.abc import Mapping
from typing import Final

from certification.enums import Level
from regions.names import squeezed
from registry.enums import EmploymentStatus, Sex
from registry.names.slips import slips

# "1" and "2" are the codes of the statistical office and of the ministry's applications.
SEX_WORDS: Final[Mapping[str, str]] = {
    **dict.fromkeys(("l", "lk", "lakilaki", "laki", "laki2", "lelaki", "pria", "m", "male", "1"), Sex.MALE),
    **dict.fromkeys(
        ("p", "pr", "prp", "perp", "perempuan", "wanita", "wnt", "w", "f", "female", "2"), Sex.FEMALE
    ),
}
# Where women are W, P stands for pria.
PRIA_WORDS: Final[Mapping[str, str]] = {**SEX_WORDS, "p": Sex.MALE}
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
# Words that say that a status has ended or has not begun yet.
NOT_NOW: Final = frozenset({"pensiunan", "mantan", "eks", "ex", "purna", "bekas", "calon"})
# In shorter words one wrong letter often makes another word.
SHORTEST_MISSPELT: Final = 6
# The spellings of each field that has a closed list.
CLOSED: Final[Mapping[str, Mapping[str, str]]] = {
    "sex": SEX_WORDS,
    "certificate_level": LEVEL_WORDS,
    "employment_status": EMPLOYMENT_WORDS,
}
# Marks that mean "yes" in a column of ticks.
TICKS: Final = frozenset({"√", "✓", "✔", "☑", "v", "x", "*", "1", "ya", "ü"})
# Texts that mean that there is no value or that it is not known.
EMPTY_MARKS: Final = frozenset(
    [
        *("", "-", "--", "–", "—", ".", "...", "?"),
        *("n/a", "na", "#n/a", "#ref!", "null", "t.a.d.", "t.a.d", "tad"),
        *("nihil", "belum", "belum ada", "blm ada", "belum punya", "kosong", "lowong", "vacant"),
        *("tidak ada", "tidak punya", "tdk ada", "tdk punya"),
    ]
)
# What a failed formula leaves in a cell, as an error value or as text.
FORMULA_ERRORS: Final = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
)
# Signs for "same as above", without blanks, dots and dashes.
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

# Headers of the columns that the workbook of rows to repair adds to those of the file
# (`workbooks.repairs.bad_rows`).
ROW_HEAD: Final = "Baris"
REASON_HEAD: Final = "Alasan"


def misspelt(text: str, words: Mapping[str, str]) -> str | None:
    """The only value that has a spelling one typing error away. None if the text is a known spelling
    itself, is too short, or may mean several values."""
    if len(text) < SHORTEST_MISSPELT or (key := squeezed(text)) in words or len(key) < SHORTEST_MISSPELT:
        return None
    meant = {
        value for word, value in words.items() if len(word) >= SHORTEST_MISSPELT and slips(key, word, 1) == 1
    }
    return meant.pop() if len(meant) == 1 else None
