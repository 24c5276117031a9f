"""The files of charts. Each address contains everything that the chart shows."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import conditional_page, require_safe

from accounts.access import public
from core.errors import DomainError
from coverage.charts.by_name import Asked, chart_of
from coverage.charts.chart import Chart
from coverage.forms import QuestionForm
from coverage.question import PLACE
from regions.codes import NATION_CODE
from regions.places import find_region


@public
@require_safe
@conditional_page
def chart_picture(request: HttpRequest, name: str) -> HttpResponse:
    """The drawing as an SVG file with title, source and date."""
    chart = _chart(request, name)
    return _file(chart.picture, "image/svg+xml; charset=utf-8", f"{chart.file_name}.svg")


@public
@require_safe
@conditional_page
def chart_table(request: HttpRequest, name: str) -> HttpResponse:
    """The numbers of a chart as CSV."""
    chart = _chart(request, name)
    return _file(chart.table.csv, "text/csv; charset=utf-8", f"{chart.file_name}.csv")


def _chart(request: HttpRequest, name: str) -> Chart:
    """The chart at the address. 404 if there is nothing to draw."""
    form = QuestionForm(request.GET)
    question = form.question()
    if form.complaints:
        raise Http404(" ".join(form.complaints))
    try:
        place = find_region(request.GET.get(PLACE, NATION_CODE))
        chart = chart_of(name, Asked(place, question, request.GET))
    except DomainError as error:
        raise Http404(error.message) from error
    if chart is None:
        raise Http404
    return chart


def _file(content: str, kind: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=kind)
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
