"""Every chart by its name, which is also its address: `/gambar/<name>.svg` and `.csv`.

A chart that is missing here has no file; a test that visits the pages then fails.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext as _

from core.errors import DomainError
from coverage.change.page import ChangePage
from coverage.charts.change import certified_chart, shortage_chart, trend_chart
from coverage.charts.chart import Chart
from coverage.charts.comparison import comparison_chart
from coverage.charts.forecast import forecast_chart
from coverage.charts.matrix import matrix_chart
from coverage.charts.programme import programme_places_chart
from coverage.charts.region import REGION_CHARTS
from coverage.forecast.page import ForecastPage
from coverage.forms.change import ChangeForm
from coverage.forms.forecast import WhatIfForm
from coverage.pages.comparison import Comparison
from coverage.pages.matrix import Matrix
from coverage.pages.programme import ProgrammePage
from coverage.pages.region import RegionPage
from coverage.question import MEASURE, ORDER, PROGRAMME, SIDE_BY_SIDE, Question
from regions.places import Place


class UnknownChartError(DomainError):
    code = "unknown_chart"


@dataclass(frozen=True)
class Asked:
    """The content of a chart's address: a place, a question, and further parameters of the chart."""

    place: Place
    question: Question
    parameters: QueryDict


def _matrix(asked: Asked) -> Chart | None:
    measure, order = asked.parameters.get(MEASURE, ""), asked.parameters.get(ORDER, "")
    return matrix_chart(Matrix(asked.place, asked.question, measure=measure, order=order))


def _comparison(asked: Asked) -> Chart | None:
    return comparison_chart(Comparison(asked.parameters.getlist(SIDE_BY_SIDE), asked.question))


def _programme_places(asked: Asked) -> Chart | None:
    programme = asked.parameters.get(PROGRAMME)
    if not programme:
        return None
    return programme_places_chart(ProgrammePage(asked.place, programme, asked.question))


def _forecast(asked: Asked) -> Chart | None:
    what_if = WhatIfForm(asked.parameters).what_if()
    return forecast_chart(ForecastPage.of_place(asked.place, asked.question, what_if))


def _change_page(asked: Asked) -> ChangePage:
    form = ChangeForm(asked.parameters)
    first, _question = form.days()
    return ChangePage(asked.place, asked.question, first, form.pace)


OTHER_CHARTS: dict[str, Callable[[Asked], Chart | None]] = {
    "matriks": _matrix,
    "banding": _comparison,
    "tempat-program": _programme_places,
    "tren": lambda asked: trend_chart(_change_page(asked)),
    "perubahan": lambda asked: certified_chart(_change_page(asked)),
    "perubahan-kekurangan": lambda asked: shortage_chart(_change_page(asked)),
    "perkiraan": _forecast,
}
CHARTS = frozenset({*REGION_CHARTS, *OTHER_CHARTS})


def chart_of(name: str, asked: Asked) -> Chart | None:
    """The chart; None if there is nothing to draw. Raises UnknownChartError."""
    if name in REGION_CHARTS:
        return REGION_CHARTS[name](RegionPage(asked.place, asked.question))
    if name in OTHER_CHARTS:
        return OTHER_CHARTS[name](asked)
    raise UnknownChartError(_("There is no chart called %(name)s.") % {"name": name})
