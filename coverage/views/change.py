"""What changed in a region over time and why: numbers for everybody, people for users who may see them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import conditional_page, require_safe

from accounts.access import StaffRequest, public, requires
from accounts.roles import Permission
from certification.views.lists import list_page
from coverage.change.page import ChangePage
from coverage.change.people import ChangeList
from coverage.charts.change import certified_chart, shortage_chart, trend_chart
from coverage.forms.change import ChangeForm
from coverage.views.places import place_or_404


@public
@require_safe
@conditional_page
def region_change(request: HttpRequest, slug: str) -> HttpResponse:
    """The trend of a region, and the steps between two days; by default one year until today."""
    place = place_or_404(slug)
    form = ChangeForm(request.GET)
    first, question = form.days()
    page = ChangePage(place, question, first, form.pace, user=request.user)
    waterfalls = [chart for chart in (certified_chart(page), shortage_chart(page)) if chart]
    context = {
        "page": page,
        "trend_chart": trend_chart(page),
        "waterfalls": waterfalls,
        "way": question.way_to(place),
        "form": form,
    }
    return TemplateResponse(request, "coverage/region_change.html", context)


@requires(Permission.WORKER_VIEW)
@require_safe
def change_people(request: StaffRequest) -> HttpResponse:
    """The people behind a step, as far as the user may see them."""
    return list_page(request, ChangeList, "coverage/change_people.html")
