"""The parts of every chart, and its files."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.charts.files import Picture, picture_file
from core.charts.scenes import Scene
from core.sheets.text import neutralize
from core.ui.formats import current_language, long_date, number, percent
from coverage.answer import Coverage
from coverage.charts import drawings
from coverage.question import PLACE, Question
from regions.places import Place

# The id of the table of the regions below, on the page of the region.
TABLE_OF_CHILDREN = "tabel"

Cell = str | int | Decimal | None


@dataclass(frozen=True)
class ShownCell:
    text: str
    is_number: bool


def _shown(cell: Cell) -> ShownCell:
    """Persons as whole numbers, a `Decimal` as a share, words as they are."""
    if isinstance(cell, str):
        return ShownCell(cell, is_number=False)
    return ShownCell(percent(cell) if isinstance(cell, Decimal) else number(cell), is_number=True)


@dataclass(frozen=True)
class Table:
    """The numbers of a chart. None means not known or not reported: a blank in a file, never 0."""

    columns: tuple[str | Promise, ...]
    rows: tuple[tuple[Cell, ...], ...]

    @property
    def shown(self) -> list[list[ShownCell]]:
        """The rows as people read them."""
        return [[_shown(cell) for cell in row] for row in self.rows]

    @property
    def csv(self) -> str:
        out = io.StringIO()
        writer = csv.writer(out)
        writer.writerow([str(column) for column in self.columns])
        for row in self.rows:
            writer.writerow([neutralize(cell) for cell in row])
        return out.getvalue()


@dataclass(frozen=True)
class Chart:
    """A drawing with everything that must accompany it.

    `title`: the finding. `measure`: what is drawn, with its unit. `sentence`: the drawing in words.
    `drawing`: for the page. `scene`: for a file. `table_id`: the element with the numbers on the page.
    `asked`: the parameters of the chart's address besides place, category and day.
    """

    name: str
    title: str
    measure: str
    sentence: str
    drawing: SafeString
    scene: Scene
    table: Table
    table_id: str
    place: Place
    question: Question
    asked: Mapping[str, str] = field(default_factory=dict)
    places: str = ""  # if it is about several places

    @property
    def element_id(self) -> str:
        return f"grafik-{self.name}"

    @property
    def subtitle(self) -> str:
        """Measure and unit, kind of worker, place and day."""
        place = self.places or self.place.title
        about = (self.question.category_label, place, long_date(self.question.on))
        return f"{self.measure}. {', '.join(about)}"

    @property
    def source(self) -> str:
        return self.question.source

    @property
    def citation(self) -> str:
        """How to cite the chart; the address follows it."""
        return _("Registri Peksos (%(year)s). %(title)s. %(subtitle)s. Known on %(today)s.") % {
            "year": self.question.today.year,
            "title": self.title,
            "subtitle": self.subtitle,
            "today": long_date(self.question.today),
        }

    @cached_property
    def query(self) -> str:
        return urlencode({PLACE: self.place.code, **self.question.whole_parameters, **self.asked}, safe=",")

    @property
    def picture_url(self) -> str:
        return f"{reverse('coverage:chart-picture', args=[self.name])}?{self.query}"

    @property
    def table_url(self) -> str:
        return f"{reverse('coverage:chart-table', args=[self.name])}?{self.query}"

    @property
    def file_name(self) -> str:
        return f"{self.name}-{self.place.code}-{self.question.on}"

    @property
    def picture(self) -> str:
        """The SVG file."""
        return picture_file(
            Picture(
                scene=self.scene,
                title=self.title,
                subtitle=self.subtitle,
                sentence=self.sentence,
                source=self.source,
                language=current_language(),
            )
        )


PLACE_COLUMNS = (gettext_lazy("Code"), gettext_lazy("Name"))
MEASURE_COLUMNS = (
    gettext_lazy("At work"),
    gettext_lazy("Certified"),
    gettext_lazy("Not yet certified"),
    gettext_lazy("Need"),
    gettext_lazy("Missing"),
    gettext_lazy("Surplus"),
    gettext_lazy("Coverage"),
)
ANSWER_COLUMNS = (*PLACE_COLUMNS, *MEASURE_COLUMNS)


def answers_table(answers: Iterable[Coverage]) -> Table:
    """One line per answer, with the same measures in every file. An answer for a programme has its name."""
    return Table(
        ANSWER_COLUMNS, tuple((_code(each), drawings.name_of(each), *_measures(each)) for each in answers)
    )


def places_table(answers: Iterable[Coverage]) -> Table:
    """One line per place. All answers must be for the same programme."""
    return Table(ANSWER_COLUMNS, tuple((*_place(each), *_measures(each)) for each in answers))


def cells_table(answers: Iterable[Coverage]) -> Table:
    """One line per place and programme, so that a spreadsheet can pivot it."""
    columns = (*PLACE_COLUMNS, gettext_lazy("Programme"), *MEASURE_COLUMNS)
    return Table(
        columns, tuple((*_place(each), drawings.name_of(each), *_measures(each)) for each in answers)
    )


def _place(answer: Coverage) -> tuple[Cell, ...]:
    return answer.place.code, answer.place.title


def _code(answer: Coverage) -> str:
    if answer.is_unplaced:
        return ""
    return answer.programme.code if answer.programme else answer.place.code


def _measures(answer: Coverage) -> tuple[Cell, ...]:
    return (
        answer.present,
        answer.certified,
        answer.uncertified,
        answer.needed,
        answer.shortage,
        answer.surplus,
        answer.share,
    )
