"""Needs of the own region at /kerja/kebutuhan/: norms side by side, units without anyone, declared needs."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.forms.answers import answers_of
from core.forms.refusals import refusals_on
from coverage import services
from coverage.forms import QuestionForm
from coverage.forms.needs import DeclaredNeedForm
from coverage.forms.norms import EndForm
from coverage.models import DeclaredNeed
from coverage.needs.page import NeedPage
from coverage.question import PLACE
from coverage.views.places import chosen_place, own_places, place_tabs
from regions.models import Region


@requires(Permission.COVERAGE_VIEW)
@require_safe
def need_home(request: StaffRequest) -> HttpResponse:
    places = own_places(request.user)
    form = QuestionForm(request.GET)
    place = chosen_place(places, request.GET.get(PLACE, ""))
    page = NeedPage(place, form.question(), user=request.user)
    return TemplateResponse(
        request,
        "coverage/need_home.html",
        {"page": page, "form": form, "places": place_tabs(places, place, page.url_of)},
    )


@requires(Permission.NORM_PROPOSE)
@require_http_methods(["GET", "POST"])
def need_declare(request: StaffRequest) -> HttpResponse:
    form = DeclaredNeedForm(answers_of(request), user=request.user)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            declared = services.declare_need(by=request.user, **form.cleaned_data)
            messages.success(request, _("The declared need is recorded."))
            return redirect(_home_of(declared.region, declared.category))
    context = {"form": form, "title": _("Declare a need"), "declared": None}
    return TemplateResponse(request, "coverage/need_form.html", context)


@requires(Permission.NORM_PROPOSE)
@require_http_methods(["GET", "POST"])
def need_end(request: StaffRequest, pk: int) -> HttpResponse:
    scope = DeclaredNeed.objects.visible_to(request.user, Permission.NORM_PROPOSE)
    declared = get_object_or_404(scope.select_related("region", "programme"), pk=pk)
    form = EndForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.end_need(declared_id=pk, by=request.user, **form.cleaned_data)
            messages.success(request, _("The last day of the declared need is recorded."))
            return redirect(_home_of(declared.region, declared.category))
    context = {"form": form, "title": _("End the declared need"), "declared": declared}
    return TemplateResponse(request, "coverage/need_form.html", context)


def _home_of(region: Region, category: str) -> str:
    return f"{reverse('coverage:need-home')}?{urlencode({PLACE: region.code, 'kategori': category})}"
