"""The library of norms at /kerja/kebutuhan/norma/: propose, change, preview, adopt, end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.forms.answers import answers_of
from core.forms.once import once
from core.forms.refusals import refusals_on
from coverage import services
from coverage.forms.norms import (
    AdoptionForm,
    EndForm,
    NormForm,
    PreviewForm,
    ReasonForm,
    SeenActivitiesForm,
    activities_in,
    activity_rows,
)
from coverage.models import Norm
from coverage.needs.norm_page import NormPage
from coverage.needs.preview import Preview, levels_below
from coverage.question import PLACE
from coverage.views.places import chosen_place, own_places
from regions.enums import Level
from regions.places import NATION, Place

STATES = ("DRAFT", "ADOPTED")


@requires(Permission.COVERAGE_VIEW)
@require_safe
def norm_list(request: StaffRequest) -> HttpResponse:
    """All norms: they are public, the drafts too."""
    norms = Norm.objects.public().select_related("programme", "region")
    state = request.GET.get("keadaan", "")
    if state in STATES:
        norms = norms.filter(state=state)
    context = {
        "norms": norms.order_by("code", "-version"),
        "state": state,
        "today": timezone.localdate(),
        "can_propose": request.user.has_permission(Permission.NORM_PROPOSE),
    }
    return TemplateResponse(request, "coverage/norm_list.html", context)


@requires(Permission.NORM_PROPOSE)
@require_http_methods(["GET", "POST"])
@once
def norm_create(request: StaffRequest) -> HttpResponse:
    form = NormForm(answers_of(request), user=request.user)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            norm = services.propose_norm(norm=form.save(commit=False), by=request.user)
            messages.success(request, _("%(norm)s was proposed.") % {"norm": norm})
            page = "coverage:norm-activities" if norm.is_workload else "coverage:norm-detail"
            return redirect(page, pk=norm.pk)
    return TemplateResponse(request, "coverage/norm_form.html", {"form": form, "norm": None})


@requires(Permission.COVERAGE_VIEW)
@require_safe
def norm_detail(request: StaffRequest, pk: int) -> HttpResponse:
    norm = _norm(pk)
    page = NormPage(norm, _place(request), timezone.localdate(), user=request.user)
    return TemplateResponse(request, "coverage/norm_detail.html", {"norm": norm, "page": page})


@requires(Permission.NORM_PROPOSE)
@require_http_methods(["GET", "POST"])
def norm_edit(request: StaffRequest, pk: int) -> HttpResponse:
    norm = _own_draft(request, pk)
    form = NormForm(answers_of(request), instance=norm, user=request.user)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.change_draft(norm_id=pk, facts=form.facts(), by=request.user)
            messages.success(request, _("The draft was changed."))
            return redirect("coverage:norm-detail", pk=pk)
    return TemplateResponse(request, "coverage/norm_form.html", {"form": form, "norm": norm})


@requires(Permission.NORM_PROPOSE)
@require_http_methods(["GET", "POST"])
def norm_activities(request: StaffRequest, pk: int) -> HttpResponse:
    """The activities of workers in a year for a workload norm: rows to fill in, change or remove."""
    norm = _own_draft(request, pk)
    if not norm.is_workload:
        raise Http404
    answers, recorded = answers_of(request), list(norm.activities.all())
    rows, refused = activity_rows(answers, recorded), SeenActivitiesForm(answers, recorded=recorded)
    if request.method == "POST" and rows.is_valid() and refused.is_valid():
        with refusals_on(refused):
            services.set_activities(norm_id=pk, activities=activities_in(rows), by=request.user)
            messages.success(request, _("The activities are recorded."))
            return redirect("coverage:norm-detail", pk=pk)
    context = {"norm": norm, "rows": rows, "refused": refused}
    return TemplateResponse(request, "coverage/norm_activities.html", context)


@requires(Permission.COVERAGE_VIEW)
@require_safe
def norm_preview(request: StaffRequest, pk: int) -> HttpResponse:
    """Need and gap of every region before and after, on one page."""
    norm = _norm(pk)
    place: Place = norm.region or NATION
    form = PreviewForm(request.GET)
    levels = list(levels_below(place))
    form.fields["per"].choices = [(level.value, level.label) for level in levels]  # type: ignore[attr-defined]
    form.full_clean()
    per = Level(form.cleaned_data.get("per") or (Level.REGENCY if Level.REGENCY in levels else levels[0]))
    on = form.cleaned_data.get("tanggal") or norm.effective_from or timezone.localdate()
    preview = Preview(norm, on, per=per) if norm.has_numbers else None
    context = {
        "norm": norm,
        "form": form,
        "preview": preview,
        "on": on,
        "per": per,
        "can_adopt": norm.is_draft and request.user.has_permission(Permission.NORM_ADOPT),
    }
    return TemplateResponse(request, "coverage/norm_preview.html", context)


@requires(Permission.NORM_ADOPT)
@require_http_methods(["GET", "POST"])
def norm_adopt(request: StaffRequest, pk: int) -> HttpResponse:
    return _act(request, _norm(pk), AdoptionForm, services.adopt_norm, _("Adopt by decree"))


@requires(Permission.NORM_ADOPT)
@require_http_methods(["GET", "POST"])
def norm_end(request: StaffRequest, pk: int) -> HttpResponse:
    return _act(request, _norm(pk), EndForm, services.end_norm, _("End the norm"))


@requires(Permission.NORM_PROPOSE)
@require_http_methods(["GET", "POST"])
def norm_revise(request: StaffRequest, pk: int) -> HttpResponse:
    norm = _in_own_regions(request, pk)
    return _act(request, norm, ReasonForm, services.propose_version, _("Propose a new version"))


@requires(Permission.NORM_PROPOSE)
@require_http_methods(["GET", "POST"])
def norm_withdraw(request: StaffRequest, pk: int) -> HttpResponse:
    norm = _own_draft(request, pk)
    return _act(request, norm, ReasonForm, services.withdraw_draft, _("Withdraw the draft"))


def _act(
    request: StaffRequest,
    norm: Norm,
    form_class: type[forms.Form],
    service: Callable[..., Norm | None],
    title: str,
) -> HttpResponse:
    """Show the form for the service, call it, and go to the norm that it returns; else to the list."""
    form = form_class(answers_of(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            done = service(norm_id=norm.pk, by=request.user, **form.cleaned_data)
            messages.success(request, _("%(norm)s was saved.") % {"norm": done or norm})
            return redirect(done or "coverage:norm-list")
    return TemplateResponse(request, "coverage/norm_act.html", {"form": form, "norm": norm, "title": title})


def _norm(pk: int) -> Norm:
    return get_object_or_404(_with_facts(Norm.objects.public()), pk=pk)


def _in_own_regions(request: StaffRequest, pk: int) -> Norm:
    return get_object_or_404(
        _with_facts(Norm.objects.visible_to(request.user, Permission.NORM_PROPOSE)), pk=pk
    )


def _own_draft(request: StaffRequest, pk: int) -> Norm:
    norm = _in_own_regions(request, pk)
    if not norm.is_draft:
        raise Http404
    return norm


def _with_facts(norms: Any) -> Any:
    return norms.select_related("programme", "region", "indicator", "adopted_by")


def _place(request: StaffRequest) -> Place:
    """The region for which the computation is shown: the requested one, else the first of one's own."""
    places = own_places(request.user)
    return chosen_place(places, request.GET.get(PLACE, "")) if places else NATION
