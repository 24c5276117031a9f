"""Public pages: the nation, any region, the search for a region, and the method."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import conditional_page, require_safe

from accounts.access import public
from certification.models import Scheme
from core.charts.tile_maps import BAND_NAMES
from coverage.charts.region import RegionCharts
from coverage.forms import QuestionForm
from coverage.models import Norm
from coverage.monitors.trust import PartOfTrust
from coverage.pages.region import RegionPage
from coverage.pages.region_search import search_region
from coverage.periods.beside import FinalBeside
from coverage.question import MAP, ORDER, OUTLINES, PERIOD, SEARCH
from regions.codes import NATION_CODE, code_in_slug
from regions.errors import SplitRegionError, UnknownRegionError
from regions.models import Region
from regions.places import NATION, Place, resolve_code
from registry.enums import Category


@public
@require_safe
@conditional_page
def national(request: HttpRequest) -> HttpResponse:
    return _answer(request, NATION)


@public
@require_safe
@conditional_page
def region(request: HttpRequest, slug: str) -> HttpResponse:
    """One region by its code. A former code or another name redirects to the present address."""
    code = code_in_slug(slug)
    try:
        place = NATION if code == NATION_CODE else resolve_code(code)
    except SplitRegionError:
        return redirect(f"{reverse('coverage:region-search')}?{urlencode({SEARCH: code})}")
    except UnknownRegionError as error:
        raise Http404(error.message) from error
    if request.path != place.get_absolute_url():
        return redirect(_with_parameters(request, place), permanent=True)
    return _answer(request, place)


def _with_parameters(request: HttpRequest, place: Place) -> str:
    asked = request.META.get("QUERY_STRING", "")
    return place.get_absolute_url() + (f"?{asked}" if asked else "")


def _answer(request: HttpRequest, place: Place) -> HttpResponse:
    form = QuestionForm(request.GET)
    is_outlined = request.GET.get(MAP) == OUTLINES
    page = RegionPage(place, form.question(), request.GET.get(ORDER, ""), is_outlined=is_outlined)
    names = Region.objects.public().large().values_list("short_name", flat=True)
    final = FinalBeside(place, page.question, request.GET.get(PERIOD, ""))
    context = {
        "page": page,
        "charts": RegionCharts(page),
        "form": form,
        "names": names,
        "final": final,
    }
    return TemplateResponse(request, "coverage/region.html", context)


@public
@require_safe
def region_search(request: HttpRequest) -> HttpResponse:
    """Redirects to the region that is meant; else shows the possible ones."""
    question = QuestionForm(request.GET).question()
    text = request.GET.get(SEARCH, "").strip()
    if not text:
        return redirect(question.url_of(NATION))
    matches = search_region(text)
    if matches.region:
        return redirect(question.url_of(matches.region))
    context = {
        "matches": matches,
        "candidates": [(each, question.url_of(each)) for each in matches.candidates],
        "text": text,
        "question": question,
        "names": Region.objects.public().large().values_list("short_name", flat=True),
    }
    return TemplateResponse(request, "coverage/region_search.html", context)


@public
@require_safe
@conditional_page
def method(request: HttpRequest) -> HttpResponse:
    """How everything is counted, and with which norms."""
    norms = Norm.objects.public().select_related("programme", "region", "indicator", "adopted_by")
    context = {
        "adopted": norms.adopted_on(timezone.localdate()),
        "drafts": norms.drafts(),
        "schemes": Scheme.objects.public().order_by("category", "code"),
        "categories": Category.labels,
        "bands": BAND_NAMES,
        "parts_of_trust": list(PartOfTrust),
    }
    return TemplateResponse(request, "coverage/method.html", context)
