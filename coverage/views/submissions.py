"""One office's list for a period, at /kerja/periode/<period>/<office>/: check, sign and send, answer."""

from __future__ import annotations

from collections.abc import Callable

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.errors import DomainError
from core.ui.acts import carried_out
from coverage import services
from coverage.forms.periods import ReturnForm, SignForm
from coverage.models import Submission
from coverage.periods.submission_page import SubmissionPage
from registry.forms import refuse


@requires(Permission.COVERAGE_VIEW)
@require_safe
@never_cache
def submission_detail(request: StaffRequest, code: str, region: str) -> HttpResponse:
    return _page(request, _submission_or_404(request, code, region, Permission.COVERAGE_VIEW))


@requires(Permission.PERIOD_SEND)
@require_POST
@never_cache
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
@never_cache
def submission_send(request: StaffRequest, code: str, region: str) -> HttpResponse:
    submission = _submission_or_404(request, code, region, Permission.PERIOD_SEND)
    form = SignForm(request.POST)

    def send() -> None:
        services.send_submission(submission_id=submission.pk, by=request.user, **form.cleaned_data)

    return _carry_out(request, submission, form, send, _("The list is signed and sent."), signing=form)


@requires(Permission.PERIOD_ACCEPT)
@require_POST
@never_cache
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
@never_cache
def submission_return(request: StaffRequest, code: str, region: str) -> HttpResponse:
    submission = _submission_or_404(request, code, region, Permission.PERIOD_ACCEPT)
    form = ReturnForm(request.POST)

    def give_back() -> None:
        services.return_submission(submission_id=submission.pk, by=request.user, **form.cleaned_data)

    return _carry_out(
        request, submission, form, give_back, _("The list is returned to the office."), returning=form
    )


def _carry_out(
    request: StaffRequest,
    submission: Submission,
    form: forms.Form,
    act: Callable[[], None],
    done: str,
    **shown: forms.Form,
) -> HttpResponse:
    """Do what the form asks; a refused form stands on the page of the list again."""
    if form.is_valid():
        try:
            act()
        except DomainError as error:
            refuse(form, error)
            submission.refresh_from_db()
        else:
            messages.success(request, done)
            return redirect(submission)
    return _page(request, submission, refused=form, **shown)


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
