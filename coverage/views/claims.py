"""Published figures: the public page of a place, and the ledger that staff keep at /kerja/angka-terbitan/."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import conditional_page, require_http_methods, require_safe

from accounts.access import StaffRequest, public, requires
from accounts.roles import Permission
from core.forms.answers import answers_of
from core.forms.once import once
from core.forms.refusals import refusals_on
from core.ui.pages import page_of
from coverage.claims.checks import Finding
from coverage.claims.facts import facts_of, fingerprint
from coverage.claims.pages import ClaimSheet, findings_of
from coverage.claims.section import ClaimSection, claims_url
from coverage.claims.wording import as_of_label, dimension_label, measure_label, value_label
from coverage.forms.claims import ClaimForm, WithdrawalForm
from coverage.models import PublishedFigure
from coverage.services.claims import correct_claim, enter_claim, withdraw_claim
from coverage.views.places import place_or_404

# Tabs of the list, by the word in the address.
STANDING, ENTERED, WITHDRAWN = "", "sendiri", "ditarik"
# The button that saves a figure despite contradictions: it is stored as it was published.
AS_PUBLISHED = "pasti"


@public
@require_safe
@conditional_page
def region_claims(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything published about one place, with competing figures grouped."""
    place = place_or_404(slug)
    if request.path != claims_url(place):
        return redirect(claims_url(place), permanent=True)
    return TemplateResponse(request, "coverage/region_claims.html", {"claims": ClaimSection(place)})


@requires(Permission.COVERAGE_VIEW)
@require_safe
def claim_list(request: StaffRequest) -> HttpResponse:
    """The ledger of one's own regions: current figures, figures that staff entered, withdrawn figures."""
    figures = PublishedFigure.objects.visible_to(request.user, Permission.COVERAGE_VIEW)
    tab, text = request.GET.get("tampilan", STANDING), request.GET.get("q", "").strip()
    page = page_of(_found(_of_tab(figures, tab), text).order_by("region_id", "as_of", "code"), request.GET)
    context = {
        "page": page,
        "rows": [_row(figure) for figure in page],
        "tab": tab,
        "text": text,
        "tabs": [
            (STANDING, _("Figures that stand")),
            (ENTERED, _("Entered by staff")),
            (WITHDRAWN, _("Withdrawn")),
        ],
        "can_enter": request.user.has_permission(Permission.CLAIM_EDIT),
    }
    return TemplateResponse(request, "coverage/claim_list.html", context)


@requires(Permission.COVERAGE_VIEW)
@require_safe
def claim_detail(request: StaffRequest, code: str) -> HttpResponse:
    sheet = ClaimSheet(_figure(request, code, Permission.COVERAGE_VIEW), request.user)
    return TemplateResponse(request, "coverage/claim_detail.html", {"sheet": sheet})


@requires(Permission.CLAIM_EDIT)
@require_http_methods(["GET", "POST"])
@once
def claim_create(request: StaffRequest) -> HttpResponse:
    form = ClaimForm(answers_of(request), user=request.user)
    found: list[Finding] = []
    if request.method == "POST" and form.is_valid():
        found = findings_of(form.facts().written_to(PublishedFigure()))
        if not found or AS_PUBLISHED in request.POST:
            with refusals_on(form):
                figure = enter_claim(facts=form.facts(), by=request.user)
                messages.success(request, _("%(code)s was entered.") % {"code": figure.code})
                return redirect(figure)
    return _form(request, form, found)


@requires(Permission.CLAIM_EDIT)
@require_http_methods(["GET", "POST"])
def claim_edit(request: StaffRequest, code: str) -> HttpResponse:
    figure = _figure(request, code, Permission.CLAIM_EDIT)
    shown = {**facts_of(figure).columns(), "region": figure.region}
    form = ClaimForm(answers_of(request), user=request.user, initial=shown)
    if request.method == "POST" and form.is_valid():
        seen = request.POST.get("seen", "")
        with refusals_on(form):
            correct_claim(figure_id=figure.pk, facts=form.facts(), seen=seen, by=request.user)
            messages.success(request, _("%(code)s was corrected.") % {"code": figure.code})
            return redirect(figure)
    return _form(request, form, [], figure)


@requires(Permission.CLAIM_EDIT)
@require_http_methods(["GET", "POST"])
def claim_withdraw(request: StaffRequest, code: str) -> HttpResponse:
    figure = _figure(request, code, Permission.CLAIM_EDIT)
    form = WithdrawalForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            withdraw_claim(figure_id=figure.pk, by=request.user, **form.cleaned_data)
            messages.success(request, _("%(code)s was withdrawn.") % {"code": figure.code})
            return redirect(figure)
    context = {"form": form, "sheet": ClaimSheet(figure, request.user)}
    return TemplateResponse(request, "coverage/claim_withdraw.html", context)


def _form(
    request: StaffRequest, form: ClaimForm, found: list[Finding], figure: PublishedFigure | None = None
) -> HttpResponse:
    context = {
        "form": form,
        "found": found,
        "figure": figure,
        "seen": request.POST.get("seen") or (fingerprint(figure) if figure else ""),
    }
    return TemplateResponse(request, "coverage/claim_form.html", context)


def _figure(request: StaffRequest, code: str, permission: Permission) -> PublishedFigure:
    figures = PublishedFigure.objects.visible_to(request.user, permission)
    with_people = figures.select_related("region", "entered_by", "withdrawn_by", "reconciliation")
    return get_object_or_404(with_people, code=code)


def _of_tab(figures: QuerySet[PublishedFigure], tab: str) -> QuerySet[PublishedFigure]:
    if tab == WITHDRAWN:
        return figures.filter(withdrawn_at__isnull=False)
    standing = figures.filter(withdrawn_at=None)
    return standing.filter(entered_by__isnull=False) if tab == ENTERED else standing


def _found(figures: QuerySet[PublishedFigure], text: str) -> QuerySet[PublishedFigure]:
    """Figures whose region, source, speaker or quote contains the text, or whose code equals it."""
    said = Q()
    for name in ("area", "outlet", "attributed_to", "quote", "dimension"):
        said |= Q(**{f"{name}__icontains": text})
    found = figures.filter(said | Q(code__iexact=text)) if text else figures
    return found.select_related("region", "entered_by", "reconciliation")


def _row(figure: PublishedFigure) -> dict[str, Any]:
    return {
        "figure": figure,
        "measure": measure_label(figure.indicator),
        "dimension": dimension_label(figure.dimension),
        "value": value_label(figure),
        "as_of": as_of_label(figure.as_of),
        "work": getattr(figure, "reconciliation", None),
    }
