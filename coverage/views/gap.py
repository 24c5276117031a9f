"""The shortage of one's own region with all its parts."""

from __future__ import annotations

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from coverage.forms import QuestionForm
from coverage.question import PLACE
from coverage.remedies.page import GapPage
from coverage.views.places import chosen_place, own_places, place_tabs


@requires(Permission.COVERAGE_VIEW)
@require_safe
def gap_detail(request: StaffRequest) -> HttpResponse:
    """What closes the shortage, and the people for each part."""
    places = own_places(request.user)
    form = QuestionForm(request.GET)
    place = chosen_place(places, request.GET.get(PLACE, ""))
    page = GapPage(place, form.question(), user=request.user)
    context = {"page": page, "form": form, "places": place_tabs(places, place, page.url_of)}
    return TemplateResponse(request, "coverage/gap_detail.html", context)
