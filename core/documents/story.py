"""What a document says, block by block, before it is laid out on paper or on a phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from core.sheets.paper import Paper

# Where the number of the page, and how many there are, stand in `Story.page_words`.
PAGE: Final = "{page}"
PAGES: Final = "{pages}"


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
class SignOff:
    """Place and day, the lines of the office, and under the space for the signature: name, rank, number."""

    place_and_day: str
    office: Sequence[str]
    name: str
    lines: Sequence[str]


Block = Heading | Text | Points | Figures | Bars | Table | Courses | SignOff


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
