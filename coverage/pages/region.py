"""The page of a place, from the nation down to a kelurahan: one answer, arranged for reading.

Every number comes from `coverage()`. Published figures about the place are shown apart and never added.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.charts import bars
from core.charts.bars import BarRow
from core.ui.formats import number, percent
from coverage.answer import Coverage, Picture, coverage
from coverage.charts import drawings
from coverage.claims.section import ClaimSection
from coverage.forecast.page import ForecastPage
from coverage.forecast.paths import WhatIf
from coverage.needs.basis import Basis
from coverage.needs.unmanned import Unmanned, units_without_anyone
from coverage.pages.nearness import distance
from coverage.pages.orders import by_code, lowest_coverage, most_missing
from coverage.periods.attestation import SignedLists, attestation_of
from coverage.personal.breakdown import Breakdown, breakdowns
from coverage.question import MAP, ORDER, OUTLINES, SIDE_BY_SIDE, Question
from coverage.sentences import Sentence, kinds_of_unit, sentence
from regions.enums import Level
from regions.places import Place, places_above

SHORT_LIST = 6
FEWEST_RANKED = 2
NEIGHBOURS = 4
SOURCES_SHOWN = 3

CHILDREN_TITLES: dict[str, Promise] = {
    Level.COUNTRY: gettext_lazy("Provinces"),
    Level.PROVINCE: gettext_lazy("Regencies and cities"),
    Level.REGENCY: gettext_lazy("Districts"),
    Level.DISTRICT: gettext_lazy("Villages and wards"),
}
SIBLINGS_AMONG: dict[str, Promise] = {
    Level.PROVINCE: gettext_lazy("%(place)s among the provinces"),
    Level.REGENCY: gettext_lazy("%(place)s among the regencies and cities of %(parent)s"),
    Level.DISTRICT: gettext_lazy("%(place)s among the districts of %(parent)s"),
    Level.VILLAGE: gettext_lazy("%(place)s among the villages and wards of %(parent)s"),
}
ORDERS: dict[str, Callable[[Coverage], object]] = {
    "wilayah": by_code,
    "cakupan": lowest_coverage,
    "kurang": most_missing,
}


@dataclass(frozen=True)
class Row:
    """One line of a table of answers."""

    answer: Coverage
    url: str
    bar: SafeString
    programme_url: str = ""


@dataclass(frozen=True)
class BasisRow:
    """The basis of a need. Sources are shortened if there are many."""

    basis: Basis
    source: str
    other_sources: int


class RegionPage:
    """Answers the question for one place. Each part is computed when the template asks for it."""

    def __init__(
        self, place: Place, question: Question, order: str = "", *, is_outlined: bool = False
    ) -> None:
        self.place, self.question, self.is_outlined = place, question, is_outlined
        self.order = order if order in ORDERS else next(iter(ORDERS))

    @cached_property
    def picture(self) -> Picture:
        return Picture(self.place, self.question.category, self.question.on)

    @cached_property
    def answer(self) -> Coverage:
        with_children = self.place.level != Level.VILLAGE
        return self.picture.own_answer(with_children=with_children, with_programmes=True)

    def url_of(self, place: Place) -> str:
        """The page of another place that answers the same question."""
        return self.question.url_of(place)

    @cached_property
    def sentence(self) -> Sentence:
        return sentence(self.answer, self.question.today)

    @cached_property
    def forecast(self) -> ForecastPage:
        """When the shortage closes, calculated from this answer."""
        return ForecastPage(self.answer, self.question, WhatIf())

    @property
    def is_nation(self) -> bool:
        return self.place.level == Level.COUNTRY

    @property
    def shows_office(self) -> bool:
        """Whether the region is at the level at which an office reports, or above it."""
        return self.place.level in (Level.COUNTRY, Level.PROVINCE)

    @cached_property
    def ancestors(self) -> list[tuple[Place, str]]:
        """The regions above with their pages, the nation first."""
        return [(place, self.url_of(place)) for place in places_above(self.place)]

    @cached_property
    def signed(self) -> SignedLists:
        return attestation_of(self.place.code, self.question.on)

    @property
    def units(self) -> str:
        return kinds_of_unit(self.answer.completeness.level)

    @property
    def anatomy(self) -> SafeString:
        drawn = drawings.anatomy(self.answer)
        return bars.anatomy(drawn) if drawn else SafeString()

    # -- the gap ---------------------------------------------------------------------------------

    @cached_property
    def rank(self) -> str:
        """The position among its siblings with a coverage: 1 is the highest."""
        shares = [each.share for each in self.siblings if each.share is not None]
        own = self.answer.share
        if own is None or self.parent is None or len(shares) < drawings.FEWEST_DOTS:
            return ""
        return _("Rank %(rank)s of %(count)s; %(parent)s %(share)s") % {
            "rank": number(1 + sum(share > own for share in shares)),
            "count": number(len(shares)),
            "parent": self.parent.place.title,
            "share": percent(self.parent.share),
        }

    # -- what lies below -------------------------------------------------------------------------

    @property
    def children_title(self) -> str:
        return str(CHILDREN_TITLES.get(self.place.level, ""))

    @cached_property
    def children(self) -> list[Row]:
        rows = sorted(self.answer.children, key=ORDERS[self.order])  # type: ignore[arg-type]
        scale = None if any(child.gap for child in rows) else drawings.longest(rows)
        return [self._row(child, scale) for child in rows]

    @cached_property
    def silent(self) -> list[Row]:
        """Children that share the last row of the table, because nothing is known about them."""
        codes = drawings.silent(self.answer.children)
        return [row for row in self.children if row.answer.place.code in codes]

    @property
    def shown_children(self) -> list[Row]:
        """The rows of the table of children, without those that are `silent`."""
        return [row for row in self.children if row not in self.silent]

    @property
    def has_needs_below(self) -> bool:
        return any(child.needed is not None for child in self.answer.children)

    @property
    def map_urls(self) -> dict[str, str]:
        """The addresses of the page with tiles and with outlines."""
        asked = {MAP: OUTLINES}
        return {
            "petak": f"{self.url_of(self.place)}#{MAP}",
            "peta": f"?{urlencode({**self.question.parameters, **asked})}#{MAP}",
        }

    @cached_property
    def lowest(self) -> list[Coverage]:
        """The children with the lowest coverage."""
        known = [child for child in self.answer.children if child.share is not None]
        return self._short(sorted(known, key=lowest_coverage))

    @cached_property
    def most_missing(self) -> list[Coverage]:
        """The children with the largest shortage."""
        return self._short(sorted((each for each in self.answer.children if each.shortage), key=most_missing))

    def _short(self, answers: list[Coverage]) -> list[Coverage]:
        return answers[:SHORT_LIST] if len(answers) >= FEWEST_RANKED else []

    @property
    def lowest_list(self) -> SafeString:
        return self._ranked(self.lowest, lambda child: percent(child.share))

    @property
    def most_missing_list(self) -> SafeString:
        return self._ranked(self.most_missing, lambda child: number(child.shortage))

    def _ranked(self, answers: Sequence[Coverage], value: Callable[[Coverage], str]) -> SafeString:
        return bars.bar_list(
            BarRow(child.place.title, self.url_of(child.place), drawings.bar(child), value(child))
            for child in answers
        )

    @property
    def legend_of_children(self) -> SafeString:
        return bars.legend(drawings.legend(self.answer.children))

    @property
    def orders(self) -> dict[str, str]:
        """The address of each order of the table of children."""
        return {name: f"?{urlencode({**self.question.parameters, ORDER: name})}#tabel" for name in ORDERS}

    @cached_property
    def unmanned(self) -> list[Unmanned]:
        """The units where nobody works, by norm; none without a need."""
        if self.answer.needed is None:
            return []
        return units_without_anyone(self.picture)

    # -- by programme ----------------------------------------------------------------------------

    @cached_property
    def programmes(self) -> list[Row]:
        scale = drawings.longest(self.answer.by_programme)
        return [self._row(each, scale, self._programme_url(each)) for each in self.answer.by_programme]

    def _programme_url(self, answer: Coverage) -> str:
        """The places of one programme in this region."""
        if answer.programme is None:
            return ""
        return (
            reverse("coverage:programme", args=[self.place.slug, answer.programme.code]) + self.question.query
        )

    @property
    def has_programme_needs(self) -> bool:
        return any(each.needed is not None for each in self.answer.by_programme)

    @property
    def programmes_explain(self) -> bool:
        """Whether the need of the region is the sum of its programmes, so that they explain its shortage."""
        needs = [each.needed or 0 for each in self.answer.by_programme]
        return bool(self.answer.shortage) and sum(needs) == self.answer.needed

    @property
    def scale_of_programmes(self) -> str:
        """What the length of a programme's bar means."""
        has_need = {each.gap is not None for each in self.answer.by_programme if not each.is_unplaced}
        if has_need == {True}:
            return _("The length of each bar stands for the need.")
        if True in has_need:
            return _("The length of each bar stands for the need, or for people where no need is known.")
        return _("The length of each bar stands for people.")

    @property
    def legend_of_programmes(self) -> SafeString:
        return bars.legend(drawings.legend(self.answer.by_programme))

    # -- who they are ----------------------------------------------------------------------------

    @cached_property
    def breakdowns(self) -> list[Breakdown]:
        return breakdowns(self.place.code, self.question.category, self.question.on)

    # -- around ----------------------------------------------------------------------------------

    @cached_property
    def parent(self) -> Coverage | None:
        if self.is_nation:
            return None
        return coverage(self.place.parent_code, self.question.category, self.question.on, with_children=True)

    @property
    def siblings(self) -> tuple[Coverage, ...]:
        """The regions with the same parent, including this one."""
        return self.parent.children if self.parent else ()

    @property
    def siblings_title(self) -> str:
        if self.parent is None:
            return ""
        words = {"place": self.place.title, "parent": self.parent.place.title}
        return str(SIBLINGS_AMONG[self.place.level]) % words

    @property
    def has_needs_around(self) -> bool:
        return any(each.needed is not None for each in self.siblings)

    @cached_property
    def neighbours(self) -> list[Row]:
        others = [each for each in self.siblings if each.place.code != self.place.code]
        nearest = sorted(others, key=lambda each: distance(self.place, each.place))[:NEIGHBOURS]
        return [self._row(each, None) for each in nearest]

    # -- as published, and about the data ----------------------------------------------------------

    @cached_property
    def claims(self) -> ClaimSection:
        return ClaimSection(self.place)

    @property
    def basis(self) -> list[BasisRow]:
        return [_basis_row(each) for each in self.answer.basis]

    @property
    def table_url(self) -> str:
        """All regions below in one table."""
        return reverse("coverage:region-table", args=[self.place.slug]) + self.question.query

    @property
    def comparison_url(self) -> str:
        """This region beside its nearest neighbors."""
        codes = [self.place.code, *(row.answer.place.code for row in self.neighbours)]
        asked = {SIDE_BY_SIDE: ",".join(codes), **self.question.parameters}
        return f"{reverse('coverage:comparison')}?{urlencode(asked, safe=',')}"

    @property
    def csv_url(self) -> str:
        asked = {
            "region": self.place.code,
            "category": self.question.category,
            "on": self.question.on.isoformat(),
            "children": "1",
        }
        return f"{reverse('api:coverage-csv')}?{urlencode(asked)}"

    def _row(self, answer: Coverage, scale: int | None, programme_url: str = "") -> Row:
        bar = drawings.bar(answer, full_length=scale)
        return Row(answer, self.url_of(answer.place), bar, programme_url)


def _basis_row(basis: Basis) -> BasisRow:
    sources = basis.source.split("; ")
    return BasisRow(basis, "; ".join(sources[:SOURCES_SHOWN]), max(0, len(sources) - SOURCES_SHOWN))
