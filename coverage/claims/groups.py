"""Groups claims about the same thing, and says how far apart they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from functools import cached_property
from typing import Final

from django.utils.translation import gettext as _

from core.ui.formats import number
from coverage.claims.checks import FAMILIES, PERSONS
from coverage.claims.stated import measure_of, subject_of
from coverage.claims.times import span_of
from coverage.claims.wording import as_of_label, dimension_label, measure_label
from coverage.models import PublishedFigure

# Claims further apart than this are about different times.
WINDOW: Final = timedelta(days=2 * 366)
TELLING_FACTOR: Final = 2


@dataclass(frozen=True)
class ClaimGroup:
    """The claims about one thing (region, measure, people, time), in the order of time."""

    measure: str
    subject: str
    claims: tuple[PublishedFigure, ...]

    @property
    def title(self) -> str:
        """The title of the group, for example "Tenaga bersertifikat, peksos"."""
        return ", ".join(filter(None, [measure_label(self.measure), dimension_label(self.subject)]))

    @cached_property
    def _numbered(self) -> list[PublishedFigure]:
        with_number = [claim for claim in self.claims if claim.value is not None]
        return sorted(with_number, key=lambda claim: (claim.value, claim.as_of, claim.code))

    @property
    def is_competing(self) -> bool:
        """Whether there are at least two different numbers for the same thing."""
        return len({claim.value for claim in self._numbered}) > 1

    @property
    def has_units_apart(self) -> bool:
        """Whether some count persons and others families. Then no difference can be calculated."""
        units = " ".join(claim.unit for claim in self._numbered)
        return bool(PERSONS.search(units) and FAMILIES.search(units))

    @property
    def difference(self) -> Decimal | None:
        """The highest minus the lowest number; None if they do not compete or cannot be compared."""
        if not self.is_competing or self.has_units_apart:
            return None
        return Decimal(self._numbered[-1].value or 0) - Decimal(self._numbered[0].value or 0)

    @property
    def sentence(self) -> str:
        """The spread in words; "" if there is none."""
        if not self.is_competing:
            return ""
        low, high = self._numbered[0], self._numbered[-1]
        facts = {"low": _said(low), "high": _said(high)}
        if self.difference is None:
            return _("From %(low)s to %(high)s, in different units: they cannot be compared.") % facts
        facts["difference"] = f"{number(self.difference)} {high.unit}".strip()
        if low.as_of == high.as_of:
            words = _("For the same time %(low)s and %(high)s: %(difference)s apart.")
        else:
            words = _("From %(low)s to %(high)s: %(difference)s apart, at different times.")
        return " ".join(filter(None, [words % facts, _times_as_many(low, high)]))


def groups(figures: Iterable[PublishedFigure]) -> list[ClaimGroup]:
    """Every figure in exactly one group. Competing groups come first, then by title."""
    by_thing: dict[tuple[str, str], list[PublishedFigure]] = defaultdict(list)
    for figure in figures:
        key = measure_of(figure.indicator), subject_of(figure.indicator, figure.dimension)
        by_thing[key].append(figure)
    found = [
        ClaimGroup(measure, subject, tuple(claims))
        for (measure, subject), rows in by_thing.items()
        for claims in _windows(rows)
    ]
    return sorted(found, key=lambda group: (not group.is_competing, group.title, group.claims[0].as_of))


def _windows(claims: Sequence[PublishedFigure]) -> Iterator[list[PublishedFigure]]:
    """Claims in the order of time, divided where the next one is about a much later time."""
    window: list[PublishedFigure] = []
    for claim in sorted(claims, key=lambda claim: (claim.as_of, claim.code)):
        if window and _is_much_later(window[-1], claim):
            yield window
            window = []
        window.append(claim)
    yield window


def _is_much_later(earlier: PublishedFigure, later: PublishedFigure) -> bool:
    before, after = span_of(earlier.as_of), span_of(later.as_of)
    if before is None or after is None:
        return before is not after
    return after.first - before.last > WINDOW


def _said(claim: PublishedFigure) -> str:
    where = ", ".join(filter(None, [as_of_label(claim.as_of), claim.outlet]))
    return f"{number(claim.value)} ({where})" if where else number(claim.value)


def _times_as_many(low: PublishedFigure, high: PublishedFigure) -> str:
    """How many times as high the higher one is; "" if that is less than `TELLING_FACTOR`."""
    if not low.value:
        return ""
    times = Decimal(high.value or 0) / Decimal(low.value)
    if times < TELLING_FACTOR:
        return ""
    places = 0 if times >= 10 or times == int(times) else 1
    return _("The higher is %(times)s times the lower.") % {"times": number(times, places)}
