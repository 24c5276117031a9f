"""A figure as the rules compare it: what was counted, about whom, when, and how certain the source was."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from coverage.enums import Qualifier
from coverage.models import PublishedFigure
from registry.enums import Category

# Measures that count the same as another one: people who passed the test are certified.
SAME_MEASURE: Final = {"workers_certified_passed": "workers_certified"}
# Measures of people by category: "peksos" unless the figure names another category.
OF_A_CATEGORY: Final = frozenset(
    {"workers_total", "workers_certified", "workers_uncertified", "workers_needed", "workers_gap"}
)
# A region has only one of each of these. A note beside the measure only says how it was counted.
ONE_PER_REGION: Final = frozenset({"ppks_total", "psks_total", "lks_total", "ipspi_registered"})
CATEGORY_WORDS: Final = re.compile(r"\b(tks\b|relawan|penyuluh)")
HEDGED: Final = frozenset({Qualifier.ABOUT, Qualifier.AT_LEAST_ABOUT, Qualifier.PLANNED})


@dataclass(frozen=True)
class Finding:
    """One contradiction: a sentence, what would settle it, and the codes of the figures."""

    rule: str
    sentence: str
    cure: str
    codes: tuple[str, ...]


class Stated(NamedTuple):
    """A published figure that has a number: the facts that the rules compare."""

    as_of: str
    code: str
    indicator: str
    dimension: str
    value: Decimal
    unit: str
    outlet: str
    qualifier: str
    published: str
    quote: str
    note: str

    def agrees_with(self, exact: Decimal) -> bool:
        """Whether the figure agrees with a number, as precisely as its source gives it.

        "About 139.000" agrees with 139.478: it is exact to the last digit that is not zero.
        """
        match self.qualifier:
            case Qualifier.AT_LEAST:
                return exact >= self.value
            case Qualifier.MORE_THAN:
                return exact > self.value
            case hedged if hedged in HEDGED:
                return abs(exact - self.value) < Decimal(10) ** _trailing_zeros(self.value)
            case _:
                return exact == self.value


def stated(figures: Iterable[PublishedFigure]) -> list[Stated]:
    """The figures that have a number, in the order of their time."""
    return sorted(_stated(figures))


def _stated(figures: Iterable[PublishedFigure]) -> Iterator[Stated]:
    for each in figures:
        if each.value is not None:
            words = (each.unit, each.outlet, each.qualifier, each.published, each.quote, each.note)
            yield Stated(each.as_of, each.code, each.indicator, each.dimension, Decimal(each.value), *words)


def of_measure(figures: Iterable[Stated], indicator: str) -> list[Stated]:
    """Those of one measure, as the source names it."""
    return [figure for figure in figures if figure.indicator == indicator]


def measure_of(indicator: str) -> str:
    """The measure that a figure counts, whatever name its source uses."""
    return SAME_MEASURE.get(indicator, indicator)


def subject_of(indicator: str, dimension: str) -> str:
    """Who or what was counted: the category of workers, the programme of a posting, else the words of the
    source."""
    said = " ".join(dimension.casefold().split())
    measure = measure_of(indicator)
    if measure in OF_A_CATEGORY:
        other = CATEGORY_WORDS.search(said)
        return other[1] if other else Category.PEKSOS.lower()
    return "" if measure in ONE_PER_REGION else said


def _trailing_zeros(value: Decimal) -> int:
    """The number of zeros at the end of a whole number."""
    digits = str(int(value))
    return len(digits) - len(digits.rstrip("0")) if int(value) else 0
