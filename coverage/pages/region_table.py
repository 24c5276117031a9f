"""All regions below a place in one table, on the page and as a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.core.paginator import Page
from django.http import QueryDict
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from core.ui.formats import long_date
from core.ui.pages import page_of
from coverage.answer import Coverage, Picture
from coverage.charts.chart import ANSWER_COLUMNS, Table, answers_table
from coverage.pages.region import CHILDREN_TITLES
from coverage.periods.attestation import SignedLists, attestation_of
from coverage.question import LEVEL, ORDER, Question
from regions.codes import LENGTHS
from regions.enums import Level
from regions.models import Region
from regions.places import Place

# How many levels below a place can be chosen: a province shows its regencies and their districts.
LEVELS_BELOW = 2
ROWS = 100
# By name: the sort key, and whether the largest value comes first. Unknown values come last.
ORDERS: dict[str, tuple[Callable[[Coverage], object], bool]] = {
    "wilayah": (lambda answer: answer.place.code, False),
    "nama": (lambda answer: answer.place.short_name, False),
    "bertugas": (lambda answer: answer.present, True),
    "bersertifikat": (lambda answer: answer.certified, True),
    "belum": (lambda answer: answer.uncertified, True),
    "kebutuhan": (lambda answer: answer.needed, True),
    "kurang": (lambda answer: answer.shortage, True),
    "lebih": (lambda answer: answer.surplus, True),
    "cakupan": (lambda answer: answer.share, False),
}


@dataclass(frozen=True)
class Heading:
    """A column and the address of its order."""

    title: str | Promise
    url: str
    sorted: str  # ascending, descending, or "" where the rows are in another order
    is_number: bool


class RegionTable:
    """The regions of one level below a place, in an order. `asked`: the parameters of the address."""

    def __init__(self, place: Place, question: Question, asked: QueryDict) -> None:
        self.place, self.question, self.asked = place, question, asked
        self.order = asked.get(ORDER, "") if asked.get(ORDER) in ORDERS else next(iter(ORDERS))
        levels = [each for each, _label in self.levels]
        self.level = asked.get(LEVEL, "") if asked.get(LEVEL) in levels else (levels or [""])[0]

    @property
    def levels(self) -> list[tuple[str, str]]:
        """The levels that can be chosen, the nearest first."""
        own = Level.values.index(self.place.level)
        below = Level.values[own + 1 : own + 1 + LEVELS_BELOW]
        return [(level, str(CHILDREN_TITLES[Level.values[own + place]])) for place, level in enumerate(below)]

    @property
    def title(self) -> str:
        return dict(self.levels).get(self.level, "")

    @cached_property
    def _answers(self) -> tuple[Coverage, list[Coverage]]:
        """The place, and the regions of the level by code, read once for all."""
        level = Level(self.level)
        depth = next(length for length, each in LENGTHS.items() if each == level)
        picture = Picture(self.place, self.question.category, self.question.on, depths=[depth])
        regions = Region.objects.valid_on(self.question.on).level(level).under(self.place.code)
        return picture.answer(self.place, None), [
            picture.answer(region, None) for region in regions.order_by("code")
        ]

    @property
    def whole(self) -> Coverage:
        return self._answers[0]

    @cached_property
    def signed(self) -> SignedLists:
        return attestation_of(self.place.code, self.question.on)

    @cached_property
    def rows(self) -> list[Coverage]:
        """In order; rows without a value in that column come last."""
        if not self.level:
            return []
        key, is_descending = ORDERS[self.order]
        answers = self._answers[1]
        known = [each for each in answers if key(each) is not None]
        unknown = [each for each in answers if key(each) is None]
        return [*sorted(known, key=key, reverse=is_descending), *unknown]  # type: ignore[arg-type]

    @cached_property
    def page(self) -> Page[Coverage]:
        return page_of(self.rows, self.asked, ROWS)

    @cached_property
    def lines(self) -> list[tuple[Coverage, str]]:
        """The answers of one page with the addresses of their regions."""
        return [(answer, self.question.url_of(answer.place)) for answer in self.page]

    @property
    def headings(self) -> list[Heading]:
        return [
            Heading(
                title,
                f"?{urlencode({**self.parameters, ORDER: name})}",
                ("descending" if ORDERS[name][1] else "ascending") if name == self.order else "",
                is_number=place >= 2,
            )
            for place, (title, name) in enumerate(zip(ANSWER_COLUMNS, ORDERS, strict=True))
        ]

    @property
    def parameters(self) -> dict[str, str]:
        return {**self.question.parameters, LEVEL: self.level}

    @cached_property
    def table(self) -> Table:
        """Every row, whatever page is shown; the place itself comes last."""
        rows = self.rows
        return answers_table([*rows, self.whole] if rows else [])

    @property
    def file_title(self) -> str:
        return _("%(kinds)s of %(place)s, %(category)s, %(day)s") % {
            "kinds": self.title,
            "place": self.place.title,
            "category": self.question.category_label,
            "day": long_date(self.question.on),
        }

    @property
    def source(self) -> str:
        return self.question.source

    @property
    def file_name(self) -> str:
        return f"peksos-{self.place.code}-{self.level}-{self.question.on}"

    def file_url(self, kind: str) -> str:
        """The file of all rows in this order: csv or xlsx."""
        address = reverse("coverage:region-table-file", args=[self.place.code, kind])
        whole = {**self.question.whole_parameters, LEVEL: self.level, ORDER: self.order}
        return f"{address}?{urlencode(whole)}"

    @property
    def csv_url(self) -> str:
        return self.file_url("csv")

    @property
    def xlsx_url(self) -> str:
        return self.file_url("xlsx")
