"""The base figures of one's own regions at /kerja/kebutuhan/angka/: list, record, correct, upload a file."""

from __future__ import annotations

from django.contrib import messages
from django.core.signing import BadSignature
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.forms.answers import answers_of
from core.forms.once import once
from core.forms.refusals import refusals_on
from core.ui.formats import number
from coverage import services
from coverage.forms.bases import ApplyBasesForm, BaseFigureForm, BaseFileForm, CorrectBaseForm
from coverage.forms.norms import ReasonForm
from coverage.needs.base_files import FoundFigure, FoundState, examine, read_file, seal, unseal, written
from coverage.needs.base_page import BaseList, BasePage
from coverage.question import PLACE
from coverage.views.places import chosen_place, own_places, place_tabs
from regions.models import IndicatorValue


@requires(Permission.COVERAGE_VIEW)
@require_safe
def base_list(request: StaffRequest) -> HttpResponse:
    places = own_places(request.user)
    place = chosen_place(places, request.GET.get(PLACE, ""))
    bases = BaseList(place, request.GET, user=request.user)
    return TemplateResponse(
        request, "coverage/base_list.html", {"bases": bases, "places": place_tabs(places, place)}
    )


@requires(Permission.COVERAGE_VIEW)
@require_safe
def base_file(request: StaffRequest) -> HttpResponse:
    """The figures of the list as a file that can be uploaded again."""
    place = chosen_place(own_places(request.user), request.GET.get(PLACE, ""))
    content = written(BaseList(place, request.GET, user=request.user).values)
    response = HttpResponse(content, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="angka-dasar-{place.code}.csv"'
    return response


@requires(Permission.COVERAGE_VIEW)
@require_safe
def base_detail(request: StaffRequest, pk: int) -> HttpResponse:
    value = get_object_or_404(_values(request, Permission.COVERAGE_VIEW), pk=pk)
    page = BasePage(value, user=request.user)
    return TemplateResponse(request, "coverage/base_detail.html", {"page": page, "value": value})


@requires(Permission.BASE_EDIT)
@require_http_methods(["GET", "POST"])
@once
def base_create(request: StaffRequest) -> HttpResponse:
    asked = {"region": request.GET.get(PLACE), "indicator": request.GET.get("angka")}
    form = BaseFigureForm(answers_of(request), user=request.user, initial=asked)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            value = services.record_base(facts=form.facts(), by=request.user)
            messages.success(request, _("The base figure is recorded."))
            return redirect("coverage:base-detail", pk=value.pk)
    context = {"form": form, "value": None, "title": _("Record a base figure")}
    return TemplateResponse(request, "coverage/base_form.html", context)


@requires(Permission.BASE_EDIT)
@require_http_methods(["GET", "POST"])
def base_edit(request: StaffRequest, pk: int) -> HttpResponse:
    value = get_object_or_404(_values(request, Permission.BASE_EDIT), pk=pk)
    form = CorrectBaseForm(answers_of(request), user=request.user, value=value)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        with refusals_on(form):
            services.correct_base(value_id=pk, facts=form.facts(), reason=reason, by=request.user)
            messages.success(request, _("The base figure is corrected."))
            return redirect("coverage:base-detail", pk=pk)
    context = {"form": form, "value": value, "title": _("Correct the base figure")}
    return TemplateResponse(request, "coverage/base_form.html", context)


@requires(Permission.BASE_EDIT)
@require_http_methods(["GET", "POST"])
def base_remove(request: StaffRequest, pk: int) -> HttpResponse:
    value = get_object_or_404(_values(request, Permission.BASE_EDIT), pk=pk)
    form = ReasonForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.remove_base(value_id=pk, by=request.user, **form.cleaned_data)
            messages.success(request, _("The base figure is removed; its history stays."))
            return redirect("coverage:base-list")
    context = {"form": form, "value": value, "title": _("Remove the base figure")}
    return TemplateResponse(request, "coverage/base_form.html", context)


@requires(Permission.BASE_EDIT)
@require_http_methods(["GET", "POST"])
def base_import(request: StaffRequest) -> HttpResponse:
    """Read a file and show what it would do; nothing is stored yet."""
    form = BaseFileForm(answers_of(request), request.FILES or None)
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        with refusals_on(form):
            rows = read_file(file.name, file.read())
            found = examine(rows, by=request.user)
            applying = ApplyBasesForm(initial={"found": seal(rows)}, corrects=_corrects(found))
            return _found_page(request, found, applying)
    return TemplateResponse(request, "coverage/base_import.html", {"form": form})


@requires(Permission.BASE_EDIT)
@require_POST
def base_apply(request: StaffRequest) -> HttpResponse:
    """Store the valid rows of a previewed file, all or none."""
    try:
        rows = unseal(request.POST.get("found", ""))
    except BadSignature:
        messages.error(request, _("The preview is too old. Bring the file again."))
        return redirect("coverage:base-import")
    found = examine(rows, by=request.user)
    changes = [row.change for row in found if row.change]
    form = ApplyBasesForm(request.POST, corrects=_corrects(found))
    if form.is_valid():
        with refusals_on(form):
            reason = form.cleaned_data["reason"]
            count = services.store_bases(changes=changes, reason=reason, by=request.user)
            done = ngettext("%(count)s figure was stored.", "%(count)s figures were stored.", count)
            messages.success(request, done % {"count": number(count)})
            return redirect("coverage:base-list")
    return _found_page(request, found, form)


def _found_page(request: StaffRequest, found: list[FoundFigure], form: ApplyBasesForm) -> HttpResponse:
    context = {
        "found": found,
        "form": form,
        "counts": [(state.label, sum(row.state == state for row in found)) for state in FoundState],
        "ready": sum(row.change is not None for row in found),
        "corrects": _corrects(found),
    }
    return TemplateResponse(request, "coverage/base_found.html", context)


def _corrects(found: list[FoundFigure]) -> bool:
    return any(row.state == FoundState.CHANGED for row in found)


def _values(request: StaffRequest, permission: Permission) -> QuerySet[IndicatorValue]:
    return IndicatorValue.objects.visible_to(request.user, permission).select_related("region", "indicator")
