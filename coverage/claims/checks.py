"""What published figures of one region say against each other. Pure functions; nothing is mended.

The rules know no region and no outlet: they compare parts with totals, readings of one measure with
each other, persons with families, participants with certified. Each finding names the figures that
it rests on, so that a reader can open them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import NamedTuple

from django.utils.translation import gettext as _

from core.ui.formats import number
from coverage.claims.wording import as_of_label, measure_label
from coverage.models import PublishedFigure

# Counts of people at work. Other measures (PPKS, clients) change by nature and are not compared.
WORKFORCE = frozenset({"workers_total", "workers_certified", "posting_count"})
SAME_MEASURE = {"workers_certified_passed": "workers_certified"}
OTHER_CATEGORIES = re.compile(r"\b(tks|relawan|penyuluh)")
# How the ledger notes parts that were printed without a name of their own.
PRINTED_PARTS = re.compile(r"\bBagian tercetak (\d+(?:\+\d+)+)")
PERSONS = re.compile(r"\b(orang|jiwa)\b")
FAMILIES = re.compile(r"\b(keluarga|rumah tangga)\b")


@dataclass(frozen=True)
class Finding:
    """One thing that does not fit, in a sentence, with the codes of the figures it compares."""

    rule: str
    sentence: str
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
    note: str


def findings(figures: Iterable[PublishedFigure]) -> list[Finding]:
    """Everything the rules find among the published figures of one region, or of the nation."""
    rows = sorted(_stated(figures))
    rules = (parts_against_total, noted_parts_against_total, readings_apart, persons_and_families, not_passes)
    return [finding for rule in rules for finding in rule(rows)]


def _stated(figures: Iterable[PublishedFigure]) -> Iterator[Stated]:
    for each in figures:
        if each.value is not None:
            words = (each.unit, each.outlet, each.note)
            yield Stated(each.as_of, each.code, each.indicator, each.dimension, each.value, *words)


def parts_against_total(figures: Sequence[Stated]) -> Iterator[Finding]:
    """A sum of postings that differs from the total of the same day, and what would make it agree."""
    for total_of_parts in _of(figures, "posting_count_sum"):
        same_day = [figure for figure in figures if figure.as_of == total_of_parts.as_of]
        parts = _by_part(_of(same_day, "posting_count"))
        for total in _of(same_day, "workers_total"):
            if total.value == total_of_parts.value:
                continue
            sentence = _("The printed parts add up to %(sum)s, the total was given as %(total)s.") % {
                "sum": number(total_of_parts.value),
                "total": number(total.value),
            }
            agreeing = list(_agreeing_readings(parts, total.value - total_of_parts.value))
            codes = [figure.code for readings in parts.values() for figure in readings]
            yield Finding(
                "parts_against_total",
                " ".join([sentence, *agreeing]),
                (*codes, total_of_parts.code, total.code),
            )


def noted_parts_against_total(figures: Sequence[Stated]) -> Iterator[Finding]:
    """Parts that were printed with a total and do not add up to it."""
    for figure in figures:
        noted = PRINTED_PARTS.search(figure.note)
        if noted is None or figure.indicator == "posting_count_sum":
            continue
        parts = sum(map(int, noted[1].split("+")))
        if parts != figure.value:
            yield Finding(
                "noted_parts_against_total",
                _("%(measure)s: the printed parts add up to %(sum)s, the total was given as %(total)s.")
                % {
                    "measure": measure_label(figure.indicator),
                    "sum": number(parts),
                    "total": number(figure.value),
                },
                (figure.code,),
            )


def readings_apart(figures: Sequence[Stated]) -> Iterator[Finding]:
    """One measure of the workforce with different values for one day, or lower on a later one."""
    series: dict[tuple[str, str], list[Stated]] = defaultdict(list)
    for figure in figures:
        measure = SAME_MEASURE.get(figure.indicator, figure.indicator)
        if measure in WORKFORCE:
            series[measure, _subject(measure, figure)].append(figure)
    for (measure, subject), readings in series.items():
        if not _contradict(readings):
            continue
        yield Finding(
            "readings_apart",
            _(
                "%(measure)s (%(subject)s) is given as %(values)s. Differences between dates can also "
                "mean that others were counted."
            )
            % {
                "measure": measure_label(measure),
                "subject": subject,
                "values": ", ".join(_reading(figure) for figure in readings),
            },
            tuple(figure.code for figure in readings),
        )


def persons_and_families(figures: Sequence[Stated]) -> Iterator[Finding]:
    """One measure that is counted in persons here and in families there."""
    by_measure: dict[str, list[Stated]] = defaultdict(list)
    for figure in figures:
        if figure.unit:
            by_measure[figure.indicator].append(figure)
    for measure, rows in by_measure.items():
        units = " ".join(figure.unit for figure in rows)
        if PERSONS.search(units) and FAMILIES.search(units):
            yield Finding(
                "persons_and_families",
                _(
                    "%(measure)s is counted in different units: %(values)s. A family is not one "
                    "person; these figures cannot be compared."
                )
                % {
                    "measure": measure_label(measure),
                    "values": ", ".join(
                        f"{number(figure.value)} {figure.unit} ({as_of_label(figure.as_of)})"
                        for figure in rows
                    ),
                },
                tuple(figure.code for figure in rows),
            )


def not_passes(figures: Sequence[Stated]) -> Iterator[Finding]:
    """The same number called participants of a test in one place and certified in another."""
    participants = _of(figures, "competency_test_participants")
    for certified in _of(figures, "workers_certified"):
        for tested in participants:
            if tested.value == certified.value:
                yield Finding(
                    "not_passes",
                    _(
                        "The number %(value)s is given once as participants of a competency test and "
                        "once as certified. Taking part is not passing."
                    )
                    % {"value": number(certified.value)},
                    (tested.code, certified.code),
                )


def _of(figures: Iterable[Stated], indicator: str) -> list[Stated]:
    return [figure for figure in figures if figure.indicator == indicator]


def _by_part(postings: Iterable[Stated]) -> dict[str, list[Stated]]:
    parts: dict[str, list[Stated]] = defaultdict(list)
    for posting in postings:
        parts[posting.dimension.lower()].append(posting)
    return parts


def _agreeing_readings(parts: dict[str, list[Stated]], missing: Decimal) -> Iterator[str]:
    """For each part with competing readings: the one that would make parts and total agree."""
    for readings in parts.values():
        values = {figure.value for figure in readings}
        for figure in readings:
            if figure.value - missing in values:
                yield _("With %(part)s = %(value)s (%(outlet)s) they agree.") % {
                    "part": figure.dimension,
                    "value": number(figure.value),
                    "outlet": figure.outlet,
                }


def _subject(measure: str, figure: Stated) -> str:
    """Who was counted: the programme of a posting, else the category ("peksos" unless it says other)."""
    dimension = figure.dimension.lower()
    if measure == "posting_count":
        return dimension
    other = OTHER_CATEGORIES.search(dimension)
    return other[1] if other else "peksos"


def _contradict(readings: Sequence[Stated]) -> bool:
    """Whether, in order of their days, a value differs from one of the same day or falls below an earlier."""
    for position, later in enumerate(readings):
        for earlier in readings[:position]:
            if later.value < earlier.value or (later.as_of == earlier.as_of and later.value != earlier.value):
                return True
    return False


def _reading(figure: Stated) -> str:
    return f"{number(figure.value)} ({as_of_label(figure.as_of)}, {figure.outlet})"
