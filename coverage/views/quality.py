"""Data quality: for staff the rules with their rows, for everybody the trust in each office's data."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import conditional_page, require_safe

from accounts.access import StaffRequest, public, requires
from accounts.roles import Permission
from coverage.monitors.nation import NationPage
from coverage.monitors.quality import RULE, QualityPage
from coverage.monitors.trust_page import TrustPage
from coverage.question import PLACE
from coverage.views.places import chosen_place, own_places, place_or_404, place_tabs
from regions.enums import Level
from regions.models import Region

WITH_OFFICES = (Level.PROVINCE, Level.REGENCY)


@requires(Permission.COVERAGE_VIEW)
@require_safe
def quality(request: StaffRequest) -> HttpResponse:
    """Every rule with its rows, then the parts of the region: offices; for the nation, provinces."""
    places = own_places(request.user)
    place = chosen_place(places, request.GET.get(PLACE, ""))
    today, rule, tabs = timezone.localdate(), request.GET.get(RULE, ""), place_tabs(places, place)
    if place.level == Level.COUNTRY:
        nation = NationPage(today, user=request.user, rule=rule)
        return TemplateResponse(request, "coverage/quality_nation.html", {"page": nation, "places": tabs})
    if place.level not in WITH_OFFICES:
        raise Http404
    page = QualityPage(place, today, user=request.user, rule=rule)
    return TemplateResponse(request, "coverage/quality.html", {"page": page, "places": tabs})


@public
@require_safe
@conditional_page
def region_trust(request: HttpRequest, slug: str) -> HttpResponse:
    """The trust in the data of each office of a province, in parts that can be recalculated."""
    place = place_or_404(slug)
    if not isinstance(place, Region) or place.level not in WITH_OFFICES:
        raise Http404
    page = TrustPage(place, timezone.localdate())
    return TemplateResponse(request, "coverage/region_trust.html", {"page": page})
