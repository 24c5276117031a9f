"""The home of the workspace, and the numbers in its rail."""

from __future__ import annotations

from dataclasses import asdict

from django.core.paginator import Paginator
from django.http import HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, requires, signed_in
from accounts.roles import Permission
from coverage.charts.region import RegionCharts
from coverage.forms import QuestionForm
from coverage.home.page import HomePage
from coverage.home.rail_counts import rail_counts as counts_of
from coverage.needs.workload import OUTLIER, workloads
from coverage.question import ORDER, PLACE
from coverage.views.places import chosen_place, own_places, place_tabs

LOADS_PER_PAGE = 50


@signed_in
@require_safe
def staff_home(request: StaffRequest) -> HttpResponse:
    """The gap of one's own region. An account without a role is told whom to ask."""
    places = own_places(request.user)
    if not places:
        return TemplateResponse(request, "coverage/no_assignment.html")
    form = QuestionForm(request.GET)
    place = chosen_place(places, request.GET.get(PLACE, ""))
    page = HomePage(place, form.question(), request.GET.get(ORDER, ""), user=request.user)
    context = {
        "page": page,
        "charts": RegionCharts(page),
        "form": form,
        "places": place_tabs(places, place, page.url_of),
    }
    return TemplateResponse(request, "coverage/staff_home.html", context)


@signed_in
@require_safe
def rail_counts(request: StaffRequest) -> JsonResponse:
    """The numbers in the rail, for the script that writes them beside its links."""
    return JsonResponse({"counts": [asdict(count) for count in counts_of(request.user)]})


@requires(Permission.COVERAGE_VIEW)
@require_safe
def workload(request: StaffRequest) -> HttpResponse:
    """The load of each worker of one's own region, compared with the norms in force."""
    places = own_places(request.user)
    form = QuestionForm(request.GET)
    question = form.question()
    place = chosen_place(places, request.GET.get(PLACE, ""))
    loads = workloads(place.code, question)
    context = {
        "page": {"place": place, "question": question},
        "form": form,
        "loads": Paginator(loads, LOADS_PER_PAGE).get_page(request.GET.get("halaman")),
        "outliers": sum(load.is_outlier for load in loads),
        "limit": OUTLIER,
    }
    return TemplateResponse(request, "coverage/workload.html", context)
