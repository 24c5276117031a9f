"""Suspension and revocation: propose on the person's page, decide as a second person."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification import services
from certification.checking import Queues
from certification.enums import ProposalKind
from certification.forms import ReasonForm, SanctionForm
from certification.models import Certificate, SanctionProposal
from certification.querysets import SanctionProposalQuerySet
from certification.views.documents import document_page
from certification.views.worker import worker_or_404
from core.errors import DomainError
from core.forms.answers import answers_of
from core.forms.once import once
from core.ui.acts import carried_out
from core.ui.pages import page_of
from registry.doubts import Answer

APPROVED = "setuju"


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def sanction_propose(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    held = Certificate.objects.visible_to(request.user, Permission.WORKER_EDIT)
    certificate = get_object_or_404(held, pk=pk, worker=worker)
    form = SanctionForm(answers_of(request))

    def propose(answer: Answer) -> None:
        _propose(certificate, form.cleaned_data, request)

    title = _("Propose a sanction on %(number)s") % {"number": certificate.number}
    return document_page(
        request,
        worker,
        form,
        propose,
        title,
        _("The proposal waits for a second person. Nothing changes yet."),
    )


@requires(Permission.CERTIFICATE_VERIFY)
@require_safe
def sanction_list(request: StaffRequest) -> HttpResponse:
    """Proposals of others on which the user may decide, oldest first."""
    held = SanctionProposal.objects.visible_to(request.user, Permission.CERTIFICATE_VERIFY)
    waiting = _with_all(held.waiting_for(request.user)).order_by("pk")
    page = page_of(waiting, request.GET)
    context = {"page": page, "queues": Queues(request.user, current=request.path)}
    return TemplateResponse(request, "certification/sanction_list.html", context)


@requires(Permission.CERTIFICATE_VERIFY)
@require_http_methods(["GET", "POST"])
def sanction_decide(request: StaffRequest, pk: int) -> HttpResponse:
    held = _with_all(SanctionProposal.objects.visible_to(request.user, Permission.CERTIFICATE_VERIFY))
    proposal = get_object_or_404(held, pk=pk)
    is_approved = request.POST.get("decision") == APPROVED
    form = ReasonForm(None if is_approved else answers_of(request))
    if request.method == "POST" and (is_approved or form.is_valid()):
        try:
            if is_approved:
                services.approve_proposal(proposal_id=pk, by=request.user)
            else:
                services.refuse_proposal(proposal_id=pk, by=request.user, **form.cleaned_data)
        except DomainError as error:
            messages.error(request, error.message)
        else:
            messages.success(request, _("The proposal is decided."))
        return redirect(proposal.certificate.worker)
    context: dict[str, Any] = {
        "form": form,
        "proposal": proposal,
        "worker": proposal.certificate.worker,
        "may_decide": proposal.is_waiting and proposal.proposed_by_id != request.user.pk,
    }
    return TemplateResponse(request, "certification/sanction_decide.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def sanction_withdraw(request: StaffRequest, pk: int) -> HttpResponse:
    held = SanctionProposal.objects.visible_to(request.user, Permission.WORKER_EDIT)
    proposal = get_object_or_404(held.select_related("certificate__worker"), pk=pk)
    carried_out(
        request,
        lambda: services.withdraw_proposal(proposal_id=pk, by=request.user),
        _("The proposal is withdrawn."),
    )
    return redirect(proposal.certificate.worker)


def _propose(certificate: Certificate, said: dict[str, Any], request: StaffRequest) -> None:
    about = {"certificate_id": certificate.pk, "reason": said["reason"], "by": request.user}
    match said["kind"]:
        case ProposalKind.SUSPEND:
            services.propose_suspension(**about, starts_on=said["starts_on"], ends_on=said["ends_on"])
        case ProposalKind.REVOKE:
            services.propose_revocation(**about, starts_on=said["starts_on"])
        case ProposalKind.LIFT:
            services.propose_lifting(**about, ends_on=said["ends_on"])


def _with_all(rows: SanctionProposalQuerySet) -> SanctionProposalQuerySet:
    return rows.select_related(
        "certificate__worker__region",
        "certificate__issuer",
        "certificate__scheme",
        "proposed_by",
        "decided_by",
    )
