"""Contradictions between the published figures of one region. Pure functions; nothing is corrected.

The rules know no region and no outlet: they compare values of one measure, persons with families, and
participants with certified people; `arithmetic` recalculates sums, shares and ratios. Each finding names its
figures, so that a reader can open them, and what would settle it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from django.utils.translation import gettext as _

from core.ui.formats import number
from coverage.claims.arithmetic import RULES as ARITHMETIC
from coverage.claims.stated import Finding, Stated, measure_of, of_measure, stated, subject_of
from coverage.claims.wording import as_of_label, dimension_label, measure_label
from coverage.models import PublishedFigure

# Counts of people at work. Other measures (PPKS, clients) change by nature and are not compared.
WORKFORCE = frozenset({"workers_total", "workers_certified", "posting_count"})
PERSONS = re.compile(r"\b(orang|jiwa)\b")
FAMILIES = re.compile(r"\b(keluarga|rumah tangga)\b")


def findings(figures: Iterable[PublishedFigure]) -> list[Finding]:
    """Everything the rules find among the published figures of one region, or of the nation."""
    rows = stated(figures)
    return [finding for rule in RULES for finding in rule(rows)]


def findings_about(figure: PublishedFigure, others: Iterable[PublishedFigure]) -> list[Finding]:
    """The findings that a figure would cause among the others of its region. It may not have a code yet."""
    beside = [each for each in others if each.code != figure.code]
    return [finding for finding in findings([*beside, figure]) if figure.code in finding.codes]


def readings_apart(figures: Sequence[Stated]) -> Iterator[Finding]:
    """One measure of the workforce with different values for one day, or lower on a later one."""
    series: dict[tuple[str, str], list[Stated]] = defaultdict(list)
    for figure in figures:
        measure = measure_of(figure.indicator)
        if measure in WORKFORCE:
            series[measure, subject_of(figure.indicator, figure.dimension)].append(figure)
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
                "subject": dimension_label(subject),
                "values": ", ".join(_reading(figure) for figure in readings),
            },
            _("Ask each source whom it counted, and write the answer beside the figure."),
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
                _("Compare only figures of one unit. Take the unit from the source itself."),
                tuple(figure.code for figure in rows),
            )


def not_passes(figures: Sequence[Stated]) -> Iterator[Finding]:
    """The same number is called participants of a test in one place and certified people in another."""
    participants = of_measure(figures, "competency_test_participants")
    for certified in of_measure(figures, "workers_certified"):
        for tested in participants:
            if tested.value == certified.value:
                yield Finding(
                    "not_passes",
                    _(
                        "The number %(value)s is given once as participants of a competency test and "
                        "once as certified. Taking part is not passing."
                    )
                    % {"value": number(certified.value)},
                    _("Count the certificates of that test: only who passed is certified."),
                    (tested.code, certified.code),
                )


RULES: tuple[Callable[[Sequence[Stated]], Iterator[Finding]], ...] = (
    *ARITHMETIC,
    readings_apart,
    persons_and_families,
    not_passes,
)


def _contradict(readings: Sequence[Stated]) -> bool:
    """Whether a value, in order of time, differs from one of the same day or is lower than an earlier one."""
    for position, later in enumerate(readings):
        for earlier in readings[:position]:
            if later.value < earlier.value or (later.as_of == earlier.as_of and later.value != earlier.value):
                return True
    return False


def _reading(figure: Stated) -> str:
    return f"{number(figure.value)} ({as_of_label(figure.as_of)}, {figure.outlet})"
