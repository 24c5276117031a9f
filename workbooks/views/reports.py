"""The pack for a meeting: totals for everybody, configurable by staff, with names for users with the
permission."""

from __future__ import annotations

import re

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import StaffRequest, public, requires
from accounts.request_limits import PLAIN, too_many_files
from accounts.roles import Permission
from core.errors import DomainError
from coverage.question import PLACE
from coverage.views.places import chosen_place, own_places, place_or_404
from workbooks.downloads import file_response
from workbooks.enums import ReportKind
from workbooks.forms.packs import PackForm, ReportForm, usual_answers
from workbooks.models import IssuedReport
from workbooks.reports.issuing import issue_report
from workbooks.reports.kept import kept_report
from workbooks.reports.meeting import Report, meeting_report
from workbooks.reports.names import may_name, names_of
from workbooks.reports.pack_page import PackPage
from workbooks.reports.stamp_page import StampPage
from workbooks.reports.state import State


@public
@require_safe
def report(request: HttpRequest, slug: str, kind: str) -> HttpResponse:
    """The pack of a region as a file: public figures, under the letterhead of the signed-in user."""
    _refuse_other_kinds(kind)
    place, form = place_or_404(slug), ReportForm(request.GET)
    try:
        state = form.state(place)
        found = meeting_report(state, reader=request.user, sections=form.sections, paper=form.paper)
    except DomainError as error:
        raise Http404(error.message) from error
    if form.complaints:
        return HttpResponseBadRequest("\n".join(form.complaints), content_type=PLAIN)
    return _file(request, found, kind)


@public
@require_safe
def stamp_search(request: HttpRequest) -> HttpResponse:
    """From the stamp on a paper to its page; without one, the form to type it."""
    code = re.sub(r"[^a-z0-9]", "", request.GET.get("kode", "").lower())
    if not code:
        return TemplateResponse(request, "workbooks/stamp_unknown.html", {"code": ""})
    return redirect("workbooks:report-stamp", code)


@public
@require_safe
@never_cache
def report_stamp(request: HttpRequest, code: str) -> HttpResponse:
    """The page of a stamp: the figures of the file, beside those of today."""
    issued = IssuedReport.objects.public().filter(code=code).first()
    if issued is None:
        return TemplateResponse(request, "workbooks/stamp_unknown.html", {"code": code}, status=404)
    kept = kept_report(issued, reader=request.user)
    page = StampPage(issued, kept, meeting_report(kept.state.today, reader=request.user))
    return TemplateResponse(request, "workbooks/report_stamp.html", {"page": page})


@public
@require_safe
def stamped_report(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """The file as it was issued, again, with the same figures and the same stamp."""
    _refuse_other_kinds(kind)
    issued = get_object_or_404(IssuedReport.objects.public(), code=code)
    return _file(request, kept_report(issued, reader=request.user), kind)


def _refuse_other_kinds(kind: str) -> None:
    if kind not in ReportKind.values:
        raise Http404


def _file(request: HttpRequest, found: Report, kind: str) -> HttpResponse:
    """Each file is computed and stored, so a visitor gets a limited number an hour."""
    refusal = too_many_files(request)
    if refusal:
        return refusal
    return file_response(issue_report(found, kind=kind, by=request.user), found.file_name(kind))


@requires(Permission.REPORT_EXPORT)
@require_http_methods(["GET", "POST"])
@transaction.atomic
def pack(request: StaffRequest) -> HttpResponse:
    """Everything has a default: one click downloads. A change is previewed at an address that can be
    bookmarked."""
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
    if request.method == "POST" and form.is_valid():
        with translation.override(form.language):
            return _pack_file(request, form, state)
    found = meeting_report(state, reader=request.user, sections=form.sections, paper=form.paper)
    context = {"page": PackPage(found, places), "form": form}
    return TemplateResponse(request, "workbooks/pack.html", context)


def _shown(data: QueryDict) -> QueryDict:
    """The parameters in the address of a preview: neither the password nor the reason."""
    kept = data.copy()
    for name in ("csrfmiddlewaretoken", "bentuk", "sandi", "alasan"):
        kept.pop(name, None)
    return kept


def _pack_file(request: StaffRequest, form: PackForm, state: State) -> HttpResponse:
    kind, reason = form.cleaned_data["bentuk"], form.cleaned_data.get("alasan", "")
    names = None
    if form.wants_names:
        names = names_of(state, reader=request.user, reason=reason, at=timezone.now())
    found = meeting_report(state, reader=request.user, sections=form.sections, paper=form.paper, names=names)
    password = form.cleaned_data["sandi"] if form.wants_names else ""
    content = issue_report(found, kind=kind, by=request.user, reason=reason, password=password)
    return file_response(content, found.file_name(kind))
