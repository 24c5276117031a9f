"""One office's list for a period, at /kerja/periode/<period>/<office>/: check, sign and send, answer."""

from __future__ import annotations

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.forms.refusals import refusals_on
from core.ui.acts import carried_out
from coverage import services
from coverage.forms.periods import ReturnForm, SignForm
from coverage.models import Submission
from coverage.periods.submission_page import SubmissionPage


@requires(Permission.COVERAGE_VIEW)
@require_safe
def submission_detail(request: StaffRequest, code: str, region: str) -> HttpResponse:
    return _page(request, _submission_or_404(request, code, region, Permission.COVERAGE_VIEW))


@requires(Permission.PERIOD_SEND)
@require_POST
def submission_check(request: StaffRequest, code: str, region: str) -> HttpResponse:
    submission = _submission_or_404(request, code, region, Permission.PERIOD_SEND)
    carried_out(
        request,
        lambda: services.check_submission(submission_id=submission.pk, by=request.user),
        _("The list is checked. Sign it and send it below."),
    )
    return redirect(submission)


@requires(Permission.PERIOD_SEND)
@require_POST
def submission_send(request: StaffRequest, code: str, region: str) -> HttpResponse:
    submission = _submission_or_404(request, code, region, Permission.PERIOD_SEND)
    form = SignForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            services.send_submission(submission_id=submission.pk, by=request.user, **form.cleaned_data)
            messages.success(request, _("The list is signed and sent."))
            return redirect(submission)
        submission.refresh_from_db()
    return _page(request, submission, refused=form, signing=form)


@requires(Permission.PERIOD_ACCEPT)
@require_POST
def submission_accept(request: StaffRequest, code: str, region: str) -> HttpResponse:
    submission = _submission_or_404(request, code, region, Permission.PERIOD_ACCEPT)
    carried_out(
        request,
        lambda: services.accept_submission(submission_id=submission.pk, by=request.user),
        _("The list of %(office)s is accepted.") % {"office": submission.region.label},
    )
    return redirect(submission.period)


@requires(Permission.PERIOD_ACCEPT)
@require_POST
def submission_return(request: StaffRequest, code: str, region: str) -> HttpResponse:
    submission = _submission_or_404(request, code, region, Permission.PERIOD_ACCEPT)
    form = ReturnForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            services.return_submission(submission_id=submission.pk, by=request.user, **form.cleaned_data)
            messages.success(request, _("The list is returned to the office."))
            return redirect(submission)
        submission.refresh_from_db()
    return _page(request, submission, refused=form, returning=form)


def _page(
    request: StaffRequest, submission: Submission, refused: forms.Form | None = None, **shown: forms.Form
) -> HttpResponse:
    page = SubmissionPage(submission, user=request.user)
    if isinstance(refused, SignForm):
        refused.read_anew(page.live_digest)
    context = {
        "page": page,
        "submission": submission,
        "period": submission.period,
        "office": submission.region,
        "refused": refused or forms.Form(),
        "signing": SignForm(initial=page.signing) if page.can_send else None,
        "returning": ReturnForm() if page.can_answer else None,
    }
    return TemplateResponse(request, "coverage/submission_detail.html", context | shown)


def _submission_or_404(request: StaffRequest, code: str, region: str, permission: Permission) -> Submission:
    mine = Submission.objects.visible_to(request.user, permission).select_related("period", "region")
    return get_object_or_404(mine, period__code=code, region=region)
