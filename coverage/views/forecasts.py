"""When a gap closes: for everybody; and for staff with the plans that they save and share."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, public, requires
from accounts.roles import Permission
from core.forms.once import once
from core.forms.refusals import refusals_on
from core.ui.acts import carried_out
from core.ui.pages import page_of
from coverage import services
from coverage.charts.forecast import forecast_chart
from coverage.forecast.address import parameters_of
from coverage.forecast.page import ForecastPage, slug_of_place
from coverage.forecast.paths import WhatIf
from coverage.forecast.seats_page import SeatsPage
from coverage.forms import QuestionForm
from coverage.forms.forecast import MOST_SEATS, ScenarioForm, SeatsForm, WhatIfForm, what_if_of
from coverage.models import Scenario
from coverage.question import PLACE, Question
from coverage.views.places import chosen_place, own_places, place_or_404, place_tabs
from regions.codes import NATION_CODE
from regions.models import Region
from regions.places import Place, find_region


@public
@require_safe
@conditional_page
def forecast(request: HttpRequest, slug: str) -> HttpResponse:
    """The forecast of one region ("ID": the nation). The address contains a plan."""
    place = place_or_404(slug)
    if slug != slug_of_place(place):
        return redirect("coverage:forecast", slug_of_place(place), permanent=True)
    asked, tried = QuestionForm(request.GET), WhatIfForm(request.GET)
    page = ForecastPage.of_place(place, asked.question(), tried.what_if())
    context = {"page": page, "chart": forecast_chart(page), "form": asked, "plan": tried}
    return TemplateResponse(request, "coverage/forecast.html", context)


@requires(Permission.COVERAGE_VIEW)
@require_safe
def scenario_list(request: StaffRequest) -> HttpResponse:
    """The forecast of one's own region, and the plans saved for it."""
    places = own_places(request.user)
    place = chosen_place(places, request.GET.get(PLACE, ""))
    form, tried = QuestionForm(request.GET), WhatIfForm(request.GET)
    scenarios = Scenario.objects.visible_to(request.user, Permission.COVERAGE_VIEW)
    page = ForecastPage.of_place(place, form.question(), tried.what_if())
    context = {
        "page": page,
        "chart": forecast_chart(page),
        "form": form,
        "plan": tried,
        "places": place_tabs(places, place),
        "seats_url": _asking("coverage:seats", place, form.question(), WhatIf()),
        "keep_url": _asking("coverage:scenario-create", place, form.question(), tried.what_if()),
        "scenarios": page_of(scenarios.select_related("region", "owner"), request.GET),
    }
    return TemplateResponse(request, "coverage/scenario_list.html", context)


def _asking(view_name: str, place: Place, question: Question, what_if: WhatIf) -> str:
    """The address of another page with the same parameters."""
    asked = {PLACE: place.code, **question.parameters, **parameters_of(what_if)}
    return f"{reverse(view_name)}?{urlencode(asked)}"


@requires(Permission.COVERAGE_VIEW)
@require_http_methods(["GET", "POST"])
@once
def scenario_create(request: StaffRequest) -> HttpResponse:
    """Save a plan under a name. The form is filled in from the address."""
    asked = QuestionForm(request.GET)
    place = chosen_place(own_places(request.user), request.GET.get(PLACE, ""))
    question = asked.question()
    form = ScenarioForm(request.POST or None, initial=request.GET.dict())
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            scenario = services.save_scenario(
                region=place if isinstance(place, Region) else None,
                category=question.category,
                name=form.cleaned_data["name"],
                what_if=form.what_if(),
                by=request.user,
            )
            messages.success(request, _("The plan is kept. Only you see it until you share it."))
            return redirect(scenario)
    context = {"form": form, "place": place, "question": question}
    return TemplateResponse(request, "coverage/scenario_form.html", context)


@requires(Permission.COVERAGE_VIEW)
@require_safe
def scenario_detail(request: StaffRequest, pk: int) -> HttpResponse:
    """A saved plan, computed again from the records of today."""
    scenario = _scenario(request, pk)
    usual = Question.usual()
    question = Question(scenario.category, usual.on, usual.today)
    place = find_region(scenario.region_id or NATION_CODE)
    page = ForecastPage.of_place(place, question, what_if_of(scenario))
    context = {
        "page": page,
        "chart": forecast_chart(page),
        "scenario": scenario,
        "is_own": scenario.owner_id == request.user.pk,
        "asked": parameters_of(page.what_if),
    }
    return TemplateResponse(request, "coverage/scenario_detail.html", context)


@requires(Permission.COVERAGE_VIEW)
@require_POST
def scenario_share(request: StaffRequest, pk: int) -> HttpResponse:
    """Share one's own plan, or stop sharing it."""
    scenario = _scenario(request, pk)
    is_shared = not scenario.is_shared
    said = (
        _("Everybody who sees this region now finds the plan.") if is_shared else _("Only you see the plan.")
    )
    carried_out(
        request,
        lambda: services.share_scenario(scenario_id=pk, is_shared=is_shared, by=request.user),
        said,
    )
    return redirect(scenario)


@requires(Permission.COVERAGE_VIEW)
@require_POST
def scenario_remove(request: StaffRequest, pk: int) -> HttpResponse:
    scenario = _scenario(request, pk)
    if carried_out(
        request,
        lambda: services.remove_scenario(scenario_id=pk, by=request.user),
        _("The plan is removed."),
    ):
        return redirect("coverage:scenario-list")
    return redirect(scenario)


def _scenario(request: StaffRequest, pk: int) -> Scenario:
    visible = Scenario.objects.visible_to(request.user, Permission.COVERAGE_VIEW)
    return get_object_or_404(visible.select_related("region", "owner"), pk=pk)


@requires(Permission.COVERAGE_VIEW)
@require_safe
def seats(request: StaffRequest) -> HttpResponse:
    """Distributes a number of seats where they close most shortage below one's own region."""
    page, form = _seats_page(request)
    places = place_tabs(own_places(request.user), page.place, page.url_of)
    context = {"page": page, "form": form, "places": places, "most": MOST_SEATS}
    return TemplateResponse(request, "coverage/seats.html", context)


@requires(Permission.COVERAGE_VIEW)
@require_safe
def seats_csv(request: StaffRequest) -> HttpResponse:
    page, _form = _seats_page(request)
    response = HttpResponse(page.table.csv, content_type="text/csv; charset=utf-8")
    name = f"kursi-{page.place.code}-{page.question.on}.csv"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _seats_page(request: StaffRequest) -> tuple[SeatsPage, SeatsForm]:
    place = chosen_place(own_places(request.user), request.GET.get(PLACE, ""))
    form = SeatsForm(request.GET)
    question = QuestionForm(request.GET).question()
    return SeatsPage(place, question, form.seats(), user=request.user), form
