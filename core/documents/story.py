"""What a document says, block by block, before it is laid out on paper or on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date
from textwrap import wrap
from typing import Any, Final

from core.sheets.paper import Paper

# Placeholders for the page number and the number of pages in `Story.page_words`.
PAGE: Final = "{page}"
PAGES: Final = "{pages}"
# Rows for the signature and the stamp.
ROWS_TO_SIGN: Final = 3


@dataclass(frozen=True)
class Head:
    """What stands above everything: whose document it is."""

    first_line: str
    second_line: str
    address: str = ""


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Text:
    text: str
    is_soft: bool = False


@dataclass(frozen=True)
class Terms:
    """What words mean, and other remarks: each a subject and what is said of it."""

    terms: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Points:
    """Numbered sentences."""

    lines: Sequence[str]


@dataclass(frozen=True)
class Figure:
    """One number to be seen at once; `note` is its share, or empty."""

    label: str
    value: str
    note: str = ""


@dataclass(frozen=True)
class Figures:
    figures: Sequence[Figure]


@dataclass(frozen=True)
class Bar:
    """A lying bar of three parts: solid, hatched, blank. Unit: persons."""

    label: str
    parts: tuple[int, int, int]
    note: str = ""


@dataclass(frozen=True)
class Bars:
    """Bars below each other with what their textures mean; `sentence` says the same in words.

    `is_share`: every bar is equally long.
    """

    bars: Sequence[Bar]
    legend: Sequence[str]
    sentence: str
    is_share: bool = True


@dataclass(frozen=True)
class Table:
    """Rows of words under heads; the first column is words, the others are numbers.

    `total`: the last row sums the others.
    """

    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    total: Sequence[str] = ()


@dataclass(frozen=True)
class Course:
    """One line of a drawing over years: `dash` is "solid", "dotted", "short", "long" or "level"."""

    name: str
    dash: str
    points: Sequence[tuple[int, float]]


@dataclass(frozen=True)
class Courses:
    courses: Sequence[Course]
    sentence: str


@dataclass(frozen=True)
class Signature:
    """Where one person signs: `above` the lines of the office stands the place and the day, or that the
    person takes note; under the space for the signature the name, and `lines` of rank and number.

    `is_named`: `name` is one, and not dots to write it on.
    """

    office: Sequence[str]
    name: str
    is_named: bool
    lines: Sequence[str]
    above: str = ""


@dataclass(frozen=True)
class SignOff:
    """Who signs, from left to right; one alone signs on the right."""

    signatures: Sequence[Signature]

    def wrapped(self, length: int) -> SignOff:
        """With no line of an office longer than so many letters, for paper that does not break lines."""
        return SignOff(
            [
                replace(one, office=[part for line in one.office for part in wrap(line, length)])
                for one in self.signatures
            ]
        )

    @property
    def name_row(self) -> int:
        """The row of the names, from 0: all on one, however long an office is."""
        return 1 + max(len(signature.office) for signature in self.signatures) + ROWS_TO_SIGN

    def rows_of(self, signature: Signature) -> list[str]:
        """What the person signs under, row by row."""
        space = [""] * (self.name_row - 1 - len(signature.office))
        return [signature.above, *signature.office, *space, signature.name, *signature.lines]


Block = Heading | Text | Terms | Points | Figures | Bars | Table | Courses | SignOff


@dataclass(frozen=True)
class Story:
    """A whole document. `footer` stands under every page with its number, said by `page_words`."""

    title: str
    head: Head
    blocks: Sequence[Block]
    footer: str
    page_words: str
    language: str
    paper: Paper
    written_on: date


def as_data(block: Block) -> dict[str, Any]:
    """The block as plain data, under the name of its kind."""
    return {"kind": type(block).__name__, **asdict(block)}
