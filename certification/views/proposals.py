"""What people propose about their own records, and the office's answer; the personal links."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.person.own_record import compared, subjects_of
from certification.views.worker import worker_or_404
from core.errors import DomainError
from core.forms.answers import answers_of
from core.forms.refusals import refuse
from core.ui.acts import carried_out
from core.ui.pages import page_of
from registry.doubts import UnansweredDoubtsError
from registry.errors import StaleRecordError
from registry.forms.self_service import AnswerForm
from registry.models import Proposal
from registry.services.self_service import (
    accept_proposal,
    close_personal_link,
    make_personal_link,
    return_proposal,
)


@requires(Permission.WORKER_EDIT)
@require_safe
def proposal_list(request: StaffRequest) -> HttpResponse:
    waiting = Proposal.objects.visible_to(request.user, Permission.WORKER_EDIT).waiting()
    rows = waiting.select_related("worker").order_by("made_at", "pk")
    page = page_of(rows, request.GET)
    context = {"page": page, "proposals": [(row, subjects_of(row)) for row in page]}
    return TemplateResponse(request, "certification/proposal_list.html", context)


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def proposal_detail(request: StaffRequest, pk: int) -> HttpResponse:
    proposals = Proposal.objects.visible_to(request.user, Permission.WORKER_EDIT)
    proposal = get_object_or_404(proposals.select_related("worker", "evidence", "answered_by"), pk=pk)
    seen_at = proposal.worker.updated_at.isoformat()
    form = AnswerForm(answers_of(request), initial={"seen_at": seen_at})
    context: dict[str, Any] = {"proposal": proposal, "form": form, "doubts": (), "doubted": form}
    context |= {"compared": compared(proposal), "seen_at": form["seen_at"].value()}
    if request.method == "POST" and form.is_valid():
        try:
            done = _answer(request, pk, form)
        except UnansweredDoubtsError as error:
            form.ask_reason(error.doubts)
            context["doubts"] = error.doubts
        except StaleRecordError as error:
            form.add_error(None, error.message)
            context["seen_at"] = seen_at
        except DomainError as error:
            refuse(form, error)
        else:
            messages.success(request, done)
            return redirect("certification:proposal-list")
    return TemplateResponse(request, "certification/proposal_detail.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def personal_link_make(request: StaffRequest, number: str) -> HttpResponse:
    """Shows the address once; it can be made anew at any time."""
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    try:
        token = make_personal_link(worker_id=worker.pk, by=request.user)
    except DomainError as error:
        messages.error(request, error.message)
        return redirect(worker)
    path = reverse("certification:own-link", args=[token])
    context = {"worker": worker, "address": f"{settings.SITE_ADDRESS}{path}"}
    return TemplateResponse(request, "certification/personal_link.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def personal_link_close(request: StaffRequest, number: str) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    carried_out(
        request,
        lambda: close_personal_link(worker_id=worker.pk, by=request.user),
        _("The link leads nowhere any more."),
    )
    return redirect(worker)


def _answer(request: StaffRequest, pk: int, form: AnswerForm) -> str:
    """Accept or return, as the pressed button says; the sentence about it."""
    word = form.cleaned_data["word"]
    if "kembalikan" in request.POST:
        return_proposal(proposal_id=pk, answer=word, by=request.user)
        return _("The proposal is returned.")
    accept_proposal(
        proposal_id=pk,
        take=form.cleaned_data["take"],
        seen_at=form.cleaned_data["seen_at"],
        doubts=form.answer,
        answer=word,
        by=request.user,
    )
    return _("The proposal is accepted.")
