"""Tables of regions: all below a place, by programme, the places of a programme, some side by side."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import conditional_page, require_safe

from accounts.access import public
from core.errors import DomainError
from coverage.charts.comparison import comparison_chart
from coverage.charts.matrix import matrix_chart
from coverage.charts.programme import programme_places_chart
from coverage.charts.workbook import table_workbook
from coverage.forms import QuestionForm
from coverage.pages.comparison import MOST, Comparison
from coverage.pages.matrix import Matrix
from coverage.pages.programme import ProgrammePage
from coverage.pages.region_table import RegionTable
from coverage.question import MEASURE, ORDER, PLACE, SIDE_BY_SIDE
from coverage.views.places import place_or_404
from regions.codes import NATION_CODE
from regions.models import Region

CSV = "csv"
KINDS = (CSV, "xlsx")
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@public
@require_safe
@conditional_page
def region_table(request: HttpRequest, slug: str) -> HttpResponse:
    """All regions below a place, a hundred to a page."""
    place = place_or_404(slug)
    form = QuestionForm(request.GET)
    table = RegionTable(place, form.question(), request.GET)
    context = {"page": table, "form": form, "way": table.question.way_to(place)}
    return TemplateResponse(request, "coverage/region_table.html", context)


@public
@require_safe
@conditional_page
def region_table_file(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """All rows of the table as CSV or as a workbook."""
    if kind not in KINDS:
        raise Http404
    place = place_or_404(slug)
    form = QuestionForm(request.GET)
    table = RegionTable(place, form.question(), request.GET)
    if form.complaints:
        return HttpResponseBadRequest("\n".join(form.complaints), content_type="text/plain; charset=utf-8")
    if kind == CSV:
        response = HttpResponse(table.table.csv, content_type="text/csv; charset=utf-8")
    else:
        response = HttpResponse(
            table_workbook(table.table, title=table.file_title, source=table.source, sheet=table.title),
            content_type=XLSX_TYPE,
        )
    response["Content-Disposition"] = f'attachment; filename="{table.file_name}.{kind}"'
    return response


@public
@require_safe
@conditional_page
def programme(request: HttpRequest, slug: str, programme: str) -> HttpResponse:
    """The places of one programme in a region."""
    place = place_or_404(slug)
    form = QuestionForm(request.GET)
    try:
        page = ProgrammePage(place, programme, form.question())
    except DomainError as error:
        raise Http404(error.message) from error
    context = {
        "page": page,
        "chart": programme_places_chart(page),
        "way": page.question.way_to(place),
        "form": form,
    }
    return TemplateResponse(request, "coverage/programme.html", context)


@public
@require_safe
@conditional_page
def matrix(request: HttpRequest) -> HttpResponse:
    """Regions by programme."""
    place = place_or_404(request.GET.get(PLACE) or NATION_CODE)
    form = QuestionForm(request.GET)
    measure, order = request.GET.get(MEASURE, ""), request.GET.get(ORDER, "")
    page = Matrix(place, form.question(), measure=measure, order=order)
    context = {"page": page, "chart": matrix_chart(page), "form": form}
    return TemplateResponse(request, "coverage/matrix.html", context)


@public
@require_safe
@conditional_page
def comparison(request: HttpRequest) -> HttpResponse:
    """Up to eight regions side by side. After a region is added by name, redirects to the address that
    contains it."""
    form = QuestionForm(request.GET)
    added = request.GET.get("tambah", "")
    page = Comparison(request.GET.getlist(SIDE_BY_SIDE), form.question(), added=added)
    if added and not page.complaints:
        return redirect(page.url_with(each.code for each in page.places))
    names = Region.objects.public().large().values_list("short_name", flat=True)
    context = {
        "page": page,
        "chart": comparison_chart(page),
        "form": form,
        "names": names,
        "most": MOST,
    }
    return TemplateResponse(request, "coverage/comparison.html", context)
