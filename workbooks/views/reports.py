"""The pack for a meeting: for everybody as totals, for staff put together, with names for the entitled."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, QueryDict
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import StaffRequest, public, requires
from accounts.roles import Permission
from core.errors import DomainError
from core.sheets.locking import locked
from coverage.desk import PLACE, own_places
from coverage.views.places import chosen_place, place_or_404
from workbooks.downloads import file_response
from workbooks.report_forms import PackForm, ReportForm, ReportKind, usual_answers
from workbooks.reports.files import file_of
from workbooks.reports.meeting import Report, meeting_report, record_download
from workbooks.reports.names import may_name, names_of
from workbooks.reports.pack_page import PackPage
from workbooks.reports.state_page import StatePage


@public
@require_safe
def report(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The pack of a region as a file: public figures, under the letterhead of who is signed in."""
    if kind not in ReportKind.values:
        raise Http404
    form = ReportForm(request.GET)
    found = _report(request, slug, form)
    if form.complaints:
        return HttpResponseBadRequest("\n".join(form.complaints), content_type="text/plain; charset=utf-8")
    content = file_of(found, kind)
    if request.user.is_authenticated:
        record_download(found, by=request.user, kind=kind)
    return file_response(content, found.file_name(kind))


@public
@require_safe
def report_state(request: HttpRequest, slug: str) -> HttpResponse:
    """What the stamp of a file leads to: the same state, reckoned again, and whether it says the same."""
    found = _report(request, slug, ReportForm(request.GET))
    context = {"page": StatePage(found, request.GET)}
    return TemplateResponse(request, "workbooks/report_state.html", context)


def _report(request: HttpRequest, slug: str, form: ReportForm) -> Report:
    place = place_or_404(slug)
    try:
        state = form.state(place)
        return meeting_report(state, reader=request.user, sections=form.sections, paper=form.paper)
    except DomainError as error:
        raise Http404(error.message) from error


@requires(Permission.REPORT_EXPORT)
@require_http_methods(["GET", "POST"])
@transaction.atomic
def pack(request: StaffRequest) -> HttpResponse:
    """Everything is preset: one click downloads. A change is previewed at an address that can be kept."""
    asked = request.POST if request.method == "POST" else request.GET
    places = own_places(request.user)
    if not places:
        return redirect("coverage:staff-home")
    place = chosen_place(places, asked.get(PLACE, ""))
    names_allowed = may_name(request.user, place.code)
    answers = asked if "periode" in asked else usual_answers(asked)
    form = PackForm(answers, may_name=names_allowed)
    try:
        state = form.state(place)
    except DomainError as error:
        raise Http404(error.message) from error
    if request.method == "POST" and not form.cleaned_data.get("bentuk"):
        return redirect(f"{reverse('workbooks:pack')}?{_shown(request.POST).urlencode()}")
    found = meeting_report(state, reader=request.user, sections=form.sections, paper=form.paper)
    if request.method == "POST" and form.is_valid():
        return _pack_file(request, form, found)
    context = {"page": PackPage(found, places), "form": form}
    return TemplateResponse(request, "workbooks/pack.html", context)


def _shown(data: QueryDict) -> QueryDict:
    """What the address of a preview says: neither the password nor the reason."""
    kept = data.copy()
    for name in ("csrfmiddlewaretoken", "bentuk", "sandi", "alasan"):
        kept.pop(name, None)
    return kept


def _pack_file(request: StaffRequest, form: PackForm, found: Report) -> HttpResponse:
    kind, reason = form.cleaned_data["bentuk"], form.cleaned_data.get("alasan", "")
    if form.wants_names:
        names = names_of(found.state, reader=request.user, reason=reason, at=timezone.now())
        found = meeting_report(
            found.state, reader=request.user, sections=form.sections, paper=form.paper, names=names
        )
    content = file_of(found, kind)
    if form.wants_names:
        content = locked(content, form.cleaned_data["sandi"])
    record_download(found, by=request.user, kind=kind, reason=reason)
    return file_response(content, found.file_name(kind))
