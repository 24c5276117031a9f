"""Reporting a mistake at /lapor/, following the ticket, and the queue of those who answer."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts import request_facts
from accounts.access import StaffRequest, public, requires
from accounts.request_limits import Limit, count_request
from accounts.roles import Permission
from core.forms.answers import answers_of
from core.forms.once import once
from core.forms.refusals import refusals_on
from core.ui.pages import page_of
from core.ui.tabs import Tab
from coverage.claims.querysets import DAYS_TO_ANSWER
from coverage.claims.section import FIGURE, PAGE
from coverage.forms.mistakes import AnswerForm, HandOverForm, MistakeForm
from coverage.mistakes.pages import page_reported
from coverage.models import MistakeReport
from coverage.services.mistakes import (
    answer_report,
    hand_over_report,
    report_mistake,
    report_of,
    reveal_contact,
)

# Tabs of the queue, by the word in the address.
OPEN, OVERDUE, ANSWERED = "", "terlambat", "terjawab"


@public
@require_http_methods(["GET", "POST"])
@never_cache
@once
def mistake_report(request: HttpRequest) -> HttpResponse:
    """Open to everybody, limited to a few reports an hour. Takes the page and the figure from the address."""
    about = {
        "page": page_reported(request.GET.get(PAGE, "")),
        "figure": request.GET.get(FIGURE, "")[:120],
    }
    form = MistakeForm(answers_of(request), initial=about)
    if request.method == "POST" and form.is_valid():
        limit = Limit("kekeliruan", settings.MISTAKE_REPORTS_PER_HOUR)
        standing = count_request(limit, request_facts.current().ip or "")
        if not standing.is_exceeded:
            ticket = report_mistake(**form.answers())
            return redirect("coverage:mistake-ticket", token=ticket)
        response = _public_page(request, "coverage/mistake_report.html", {"form": form, "limit": limit.quota})
        response.status_code = 429
        response["Retry-After"] = str(standing.seconds_left)
        return response
    return _public_page(request, "coverage/mistake_report.html", {"form": form, "limit": 0})


@public
@require_safe
@never_cache
def mistake_ticket(request: HttpRequest, token: str) -> HttpResponse:
    """The state of a report, for the holder of its ticket."""
    report = report_of(token)
    if report is None:
        raise Http404(_("No report has this ticket. Check the letters and digits."))
    context = {"report": report, "ticket": token.upper(), "days": DAYS_TO_ANSWER}
    return _public_page(request, "coverage/mistake_ticket.html", context)


@requires(Permission.MISTAKE_ANSWER)
@require_safe
def mistake_list(request: StaffRequest) -> HttpResponse:
    """Reports about one's own regions, the oldest first. Administrators answer those about the nation."""
    reports = MistakeReport.objects.visible_to(request.user, Permission.MISTAKE_ANSWER)
    today = timezone.localdate()
    tab = request.GET.get("tampilan", OPEN)
    chosen = {OVERDUE: reports.overdue_on(today), ANSWERED: reports.answered()}.get(tab, reports.open())
    order = ("-answered_at", "-pk") if tab == ANSWERED else ("received_at", "pk")
    context = {
        "page": page_of(chosen.select_related("region", "answered_by").order_by(*order), request.GET),
        "tab": tab,
        "tabs": [
            Tab(label, rows.count(), f"?tampilan={name}", name == tab)
            for name, label, rows in (
                (OPEN, _("Unanswered"), reports.open()),
                (OVERDUE, _("Overdue"), reports.overdue_on(today)),
                (ANSWERED, _("Answered"), reports.answered()),
            )
        ],
        "days": DAYS_TO_ANSWER,
    }
    return TemplateResponse(request, "coverage/mistake_list.html", context)


@requires(Permission.MISTAKE_ANSWER)
@require_http_methods(["GET", "POST"])
def mistake_detail(request: StaffRequest, pk: int) -> HttpResponse:
    report = _report(request, pk)
    form = AnswerForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            answered = answer_report(report_id=pk, by=request.user, **form.cleaned_data)
            said = (
                _("The answer was sent.")
                if answered.told_at
                else _("The answer stands on the ticket's page.")
            )
            messages.success(request, said)
            return redirect("coverage:mistake-list")
    return _detail(request, report, form=form)


@requires(Permission.MISTAKE_ANSWER)
@require_POST
def mistake_hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    report = _report(request, pk)
    form = HandOverForm(request.POST, report=report)
    if form.is_valid():
        region = form.cleaned_data["region"]
        with refusals_on(form):
            hand_over_report(report_id=pk, region=region, by=request.user)
            messages.success(request, _("The report is with %(office)s now.") % {"office": region.label})
            return redirect("coverage:mistake-list")
    return _detail(request, report, hand_over=form)


@requires(Permission.MISTAKE_ANSWER)
@require_POST
def mistake_contact(request: StaffRequest, pk: int) -> HttpResponse:
    """The visitor's contact, shown once. The audit trail records it."""
    report = _report(request, pk)
    return _detail(request, report, contact=reveal_contact(report_id=report.pk, by=request.user))


def _report(request: StaffRequest, pk: int) -> MistakeReport:
    reports = MistakeReport.objects.visible_to(request.user, Permission.MISTAKE_ANSWER)
    return get_object_or_404(reports.select_related("region", "answered_by"), pk=pk)


def _detail(
    request: StaffRequest,
    report: MistakeReport,
    *,
    form: AnswerForm | None = None,
    hand_over: HandOverForm | None = None,
    contact: str = "",
) -> HttpResponse:
    context = {
        "report": report,
        "form": form or AnswerForm(),
        "hand_over": hand_over or HandOverForm(report=report),
        "contact": contact,
    }
    return TemplateResponse(request, "coverage/mistake_detail.html", context)


def _public_page(request: HttpRequest, template: str, context: dict[str, object]) -> TemplateResponse:
    response = TemplateResponse(request, template, context)
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
