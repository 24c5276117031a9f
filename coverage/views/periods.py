"""Reporting periods, at /kerja/periode/: who has sent, opening, closing and revising."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.forms.answers import answers_of
from core.forms.refusals import refusals_on
from core.ui.acts import carried_out
from core.ui.pages import page_of
from coverage import services
from coverage.forms.periods import PeriodForm, RevisionForm, usual_days
from coverage.models import Period
from coverage.periods.period_page import PeriodPage, period_rows
from coverage.periods.revisions import revisions


@requires(Permission.COVERAGE_VIEW)
@require_safe
def period_list(request: StaffRequest) -> HttpResponse:
    """Every period with the number of sent lists in one's own regions."""
    periods = Period.objects.visible_to(request.user, Permission.COVERAGE_VIEW).order_by("-on")
    page = page_of(periods, request.GET)
    context = {
        "page": page,
        "rows": period_rows(list(page.object_list), request.user),
        "can_open": request.user.has_permission(Permission.PERIOD_MANAGE),
    }
    return TemplateResponse(request, "coverage/period_list.html", context)


@requires(Permission.COVERAGE_VIEW)
@require_safe
def period_detail(request: StaffRequest, code: str) -> HttpResponse:
    view = PeriodPage(_period_or_404(request, code), request.GET, user=request.user)
    page = page_of(view.submissions, request.GET)
    context = {
        "view": view,
        "period": view.period,
        "page": page,
        "rows": view.rows(list(page.object_list)),
        "revisions": revisions(view.editions),
    }
    return TemplateResponse(request, "coverage/period_detail.html", context)


@requires(Permission.PERIOD_MANAGE)
@require_http_methods(["GET", "POST"])
def period_open(request: StaffRequest) -> HttpResponse:
    opened = Period.objects.visible_to(request.user, Permission.PERIOD_MANAGE).values_list("code", flat=True)
    form = PeriodForm(answers_of(request), initial=usual_days(timezone.localdate(), set(opened)))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            period = services.open_period(by=request.user, **form.cleaned_data)
            messages.success(request, _("The period is open. Every office has been asked for its list."))
            return redirect(period)
    return TemplateResponse(request, "coverage/period_open.html", {"form": form})


@requires(Permission.PERIOD_MANAGE)
@require_POST
def period_close(request: StaffRequest, code: str) -> HttpResponse:
    period = _period_or_404(request, code)
    carried_out(
        request,
        lambda: services.close_period(period_id=period.pk, by=request.user),
        _("The period is final: its figures are frozen."),
    )
    return redirect(period)


@requires(Permission.PERIOD_MANAGE)
@require_http_methods(["GET", "POST"])
def period_revise(request: StaffRequest, code: str) -> HttpResponse:
    period = _period_or_404(request, code)
    form = RevisionForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.revise_period(period_id=period.pk, by=request.user, **form.cleaned_data)
            messages.success(request, _("The revision stands beside the figures it corrects."))
            return redirect(period)
    return TemplateResponse(request, "coverage/period_revise.html", {"form": form, "period": period})


def _period_or_404(request: StaffRequest, code: str) -> Period:
    return get_object_or_404(Period.objects.visible_to(request.user, Permission.COVERAGE_VIEW), code=code)
