"""Regions by programme: in each cell the number of certified workers and the number needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.safestring import SafeString
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core.charts.tile_maps import UNREPORTED_BAND, band, band_legend
from core.ui.formats import MISSING, number
from coverage.answer import Coverage, Picture
from coverage.charts import drawings
from coverage.pages.orders import by_code, lowest_coverage, most_missing
from coverage.periods.attestation import SignedLists, attestation_of
from coverage.question import MEASURE, ORDER, PLACE, Question
from regions.enums import Level
from regions.models import Region
from regions.places import NATION, Place, places_above

MEASURES: dict[str, Promise] = {
    "cakupan": _("Certified / needed"),
    "kurang": _("Shortage"),
    "belum": _("Not yet certified"),
}
ORDER_LABELS: dict[str, Promise] = {
    "cakupan": _("lowest coverage"),
    "kurang": _("largest shortage"),
    "wilayah": _("region"),
}
ORDERS: dict[str, Callable[[Coverage], object]] = {
    "cakupan": lowest_coverage,
    "kurang": most_missing,
    "wilayah": by_code,
}


@dataclass(frozen=True)
class Cell:
    """One programme in one region. `strong` of `weak`: certified of needed; without numbers it is not
    reported."""

    strong: str
    weak: str
    band: int | None  # None if no need is known: the number has no color
    is_reported: bool
    url: str = ""

    @property
    def text(self) -> str:
        return self.strong + self.weak


@dataclass(frozen=True)
class MatrixRow:
    answer: Coverage
    url: str
    cells: list[Cell]
    whole: Cell
    is_greyed: bool = False  # the office has not signed the list that is due


class Matrix:
    """The children of a place by programme. A parameter that cannot be read gets its usual value."""

    def __init__(self, place: Place, question: Question, *, measure: str = "", order: str = "") -> None:
        self.place, self.question = place, question
        self.measure = measure if measure in MEASURES else next(iter(MEASURES))
        self.order = order if order in ORDERS else next(iter(ORDERS))

    @cached_property
    def _answers(self) -> tuple[Coverage, list[Coverage]]:
        """The place, and its children in order; each with the answers of all programmes."""
        picture = Picture(self.place, self.question.category, self.question.on)

        def answer(place: Place) -> Coverage:
            by_programme = [picture.answer(place, each) for each in picture.programmes]
            unplaced = picture.answer(place, None, is_unplaced=True)
            return picture.answer(place, None, by_programme=[*by_programme, unplaced])

        regions = Region.objects.valid_on(self.question.on).children_of(self.place.code).order_by("code")
        children = [] if self.place.level == Level.VILLAGE else [answer(region) for region in regions]
        return answer(self.place), sorted(children, key=ORDERS[self.order])  # type: ignore[arg-type]

    @cached_property
    def signed(self) -> SignedLists:
        """Who has signed the list that is due."""
        return attestation_of(self.place.code, self.question.on)

    @property
    def total(self) -> Coverage:
        return self._answers[0]

    @cached_property
    def columns(self) -> list[int]:
        """The indexes of the programmes that have people or a need anywhere here."""
        return [
            place
            for place, each in enumerate(self.total.by_programme)
            if each.present or each.needed is not None
        ]

    @property
    def headings(self) -> list[Coverage]:
        """The columns: the total of each programme, and of people who are not placed."""
        return self.by_column(self.total)

    def by_column(self, answer: Coverage) -> list[Coverage]:
        return [answer.by_programme[place] for place in self.columns]

    @cached_property
    def rows(self) -> list[MatrixRow]:
        return [self._row(answer) for answer in self._answers[1]]

    @cached_property
    def silent(self) -> list[MatrixRow]:
        """Rows that are left out and named below the table, because nothing is known about their regions."""
        codes = drawings.silent([row.answer for row in self.rows])
        return [row for row in self.rows if row.answer.place.code in codes]

    @property
    def shown_rows(self) -> list[MatrixRow]:
        """The rows with cells, without those that are `silent`."""
        return [row for row in self.rows if row not in self.silent]

    @cached_property
    def total_row(self) -> MatrixRow:
        return self._row(self.total)

    def _row(self, answer: Coverage) -> MatrixRow:
        return MatrixRow(
            answer,
            self.question.url_of(answer.place),
            [self._cell(each) for each in self.by_column(answer)],
            self._cell(answer),
            self.signed.greys(answer.place.code),
        )

    def _cell(self, answer: Coverage) -> Cell:
        strong, weak = self._numbers(answer)
        shade = None if answer.share is None else band(answer.share)
        if not answer.is_reported:
            shade = UNREPORTED_BAND
        return Cell(strong, weak, shade, answer.is_reported, self._url(answer))

    def _numbers(self, answer: Coverage) -> tuple[str, str]:
        if self.measure == "kurang":
            return number(answer.shortage), ""
        if self.measure == "belum":
            return number(answer.uncertified), ""
        weak = "" if answer.needed is None else f"/{number(answer.needed)}"
        if not answer.has_scheme:
            return number(answer.present), ""
        return (MISSING if not answer.is_reported else number(answer.certified)), weak

    def _url(self, answer: Coverage) -> str:
        if answer.programme is None:
            return ""
        return (
            reverse("coverage:programme", args=[answer.place.slug, answer.programme.code])
            + self.question.query
        )

    @property
    def parameters(self) -> dict[str, str]:
        """The address of this matrix, without usual values."""
        asked = dict(self.question.parameters)
        if self.place.code != NATION.code:
            asked[PLACE] = self.place.code
        if self.measure != next(iter(MEASURES)):
            asked[MEASURE] = self.measure
        if self.order != next(iter(ORDERS)):
            asked[ORDER] = self.order
        return asked

    @property
    def measures(self) -> list[tuple[str, Promise, str]]:
        """Each measure with its label and the address that shows it."""
        return [
            (name, label, f"?{urlencode({**self.parameters, MEASURE: name})}")
            for name, label in MEASURES.items()
        ]

    @property
    def orders(self) -> list[tuple[str, Promise, str]]:
        return [
            (name, label, f"?{urlencode({**self.parameters, ORDER: name})}")
            for name, label in ORDER_LABELS.items()
        ]

    @cached_property
    def ancestors(self) -> list[tuple[Place, str]]:
        """The regions above, each with its own matrix."""
        return [
            (each, f"?{urlencode({**self.question.parameters, PLACE: each.code})}")
            for each in places_above(self.place)
        ]

    @property
    def legend(self) -> SafeString:
        return band_legend(gettext("Coverage, percent of the need"), gettext("not reported"))
