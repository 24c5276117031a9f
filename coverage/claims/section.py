"""Published figures about a place on its public pages: groups, findings, remainders."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from django.urls import reverse
from django.utils.http import urlencode

from coverage.claims.checks import Finding, findings
from coverage.claims.groups import ClaimGroup, groups
from coverage.claims.reconciling import remainder_in_words
from coverage.claims.wording import as_of_label, dimension_label, measure_label, value_label
from coverage.models import PublishedFigure, Reconciliation
from regions.codes import NATION_CODE, slug_of
from regions.enums import Level
from regions.places import Place

# Parameters of an address about one figure.
PAGE: Final = "halaman"
FIGURE: Final = "angka"


@dataclass(frozen=True)
class ClaimRow:
    """A published figure in words, with the remainder of its reconciliation."""

    figure: PublishedFigure
    measure: str
    dimension: str
    value: str
    as_of: str
    remainder: str
    is_finished: bool
    report_url: str


@dataclass(frozen=True)
class GroupRows:
    """Claims about one thing, and how far apart they are."""

    group: ClaimGroup
    rows: list[ClaimRow]


class ClaimSection:
    """Everything published about exactly this place. Two queries, run when a template asks."""

    def __init__(self, place: Place) -> None:
        self.place = place

    def __bool__(self) -> bool:
        return bool(self.figures)

    @cached_property
    def figures(self) -> list[PublishedFigure]:
        figures = PublishedFigure.objects.public().about(self.place.code)
        return sorted(figures, key=lambda figure: (figure.as_of, figure.code))

    @cached_property
    def findings(self) -> list[Finding]:
        return findings(self.figures)

    @cached_property
    def groups(self) -> list[GroupRows]:
        """Competing groups come first."""
        return [
            GroupRows(group, [self._row(claim) for claim in group.claims]) for group in groups(self.figures)
        ]

    @property
    def competing(self) -> list[GroupRows]:
        return [each for each in self.groups if each.group.is_competing]

    @property
    def single(self) -> list[ClaimRow]:
        """Figures that have no other figure about the same thing."""
        return [row for each in self.groups if not each.group.is_competing for row in each.rows]

    @property
    def url(self) -> str:
        return claims_url(self.place)

    @property
    def csv_url(self) -> str:
        """The same figures for a program, from the API."""
        return f"{reverse('api:published-figures-csv')}?{urlencode({'region': self.place.code})}"

    @cached_property
    def _works(self) -> dict[int, Any]:
        works = Reconciliation.objects.public().filter(figure__in=self.figures).with_placed()
        return {work.figure_id: work for work in works}

    def _row(self, figure: PublishedFigure) -> ClaimRow:
        work = self._works.get(figure.pk)
        asked = {PAGE: self.url, FIGURE: figure.code}
        return ClaimRow(
            figure,
            measure_label(figure.indicator),
            dimension_label(figure.dimension),
            value_label(figure),
            as_of_label(figure.as_of),
            remainder_in_words(figure.value - work.placed) if work and figure.value is not None else "",
            bool(work and work.is_finished),
            f"{reverse('coverage:mistake-report')}?{urlencode(asked)}",
        )


def claims_url(place: Place) -> str:
    """The page of all figures published about a place."""
    slug = NATION_CODE if place.level == Level.COUNTRY else slug_of(place.code, place.short_name)
    return reverse("coverage:region-claims", args=[slug])
