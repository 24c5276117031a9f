"""The monitor of a board of IPSPI."""

from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from coverage.charts.region import RegionCharts
from coverage.forms import QuestionForm
from coverage.monitors.chapter import ChapterMonitor
from coverage.question import ORDER, PLACE
from coverage.views.places import chosen_place, own_places, place_tabs


@requires(Permission.COVERAGE_VIEW)
@require_safe
def chapter_monitor(request: StaffRequest) -> HttpResponse:
    places = own_places(request.user)
    form = QuestionForm(request.GET)
    place = chosen_place(places, request.GET.get(PLACE, ""))
    page = ChapterMonitor(place, form.question(), request.GET.get(ORDER, ""), user=request.user)
    context = {
        "page": page,
        "charts": RegionCharts(page),
        "form": form,
        "places": place_tabs(places, place, page.url_of),
    }
    return TemplateResponse(request, "coverage/chapter_monitor.html", context)
