"""The second pair of eyes at /kerja/verifikasi-berkas/: one certificate at a time beside its scan."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification import services
from certification.checking import Queues, Sheet, next_after
from certification.forms import ReasonForm
from certification.models import Certificate
from certification.querysets import CertificateQuerySet
from core.errors import DomainError
from core.ui.acts import carried_out
from core.ui.answers import answers_of
from core.ui.pages import page_of

AGREES = "sesuai"


@requires(Permission.CERTIFICATE_VERIFY)
@require_safe
@never_cache
def check_list(request: StaffRequest) -> HttpResponse:
    """What another person entered and nobody has compared with its paper, oldest first."""
    held = Certificate.objects.visible_to(request.user, Permission.CERTIFICATE_VERIFY)
    return _list(request, held.waiting_for(request.user), is_queue=True)


@requires(Permission.WORKER_EDIT)
@require_safe
@never_cache
def returned_list(request: StaffRequest) -> HttpResponse:
    """What a second person sent back, with the reason."""
    held = Certificate.objects.visible_to(request.user, Permission.WORKER_EDIT)
    return _list(request, held.returned_to(request.user), is_queue=False)


@requires(Permission.CERTIFICATE_VERIFY)
@require_http_methods(["GET", "POST"])
@never_cache
def check_detail(request: StaffRequest, pk: int) -> HttpResponse:
    held = _with_all(Certificate.objects.visible_to(request.user, Permission.CERTIFICATE_VERIFY))
    certificate = get_object_or_404(held, pk=pk)
    is_agreed = request.POST.get("decision") == AGREES
    form = ReasonForm(None if is_agreed else answers_of(request))
    if request.method == "POST" and (is_agreed or form.is_valid()):
        try:
            if is_agreed:
                services.verify_certificate(certificate_id=pk, by=request.user)
            else:
                services.return_certificate(certificate_id=pk, by=request.user, **form.cleaned_data)
        except DomainError as error:
            messages.error(request, error.message)
        else:
            said = _("%(number)s is verified.") if is_agreed else _("%(number)s goes back to the office.")
            messages.success(request, said % {"number": certificate.number})
        return _on_to_the_next(request, certificate)
    context = {
        "sheet": Sheet(certificate, request.user),
        "form": form,
        "left": Queues(request.user).to_check,
        "next": next_after(pk, by=request.user),
    }
    return TemplateResponse(request, "certification/check_detail.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def certificate_resubmit(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    """The office looked again and changes nothing."""
    held = Certificate.objects.visible_to(request.user, Permission.WORKER_EDIT).select_related("worker")
    certificate = get_object_or_404(held, pk=pk, worker__registry_number=number)
    carried_out(
        request,
        lambda: services.resubmit_certificate(certificate_id=pk, by=request.user),
        _("The certificate waits for a second person again."),
    )
    return redirect(certificate.worker)


def _on_to_the_next(request: StaffRequest, certificate: Certificate) -> HttpResponse:
    following = next_after(certificate.pk, by=request.user)
    if following is None:
        return redirect("certification:check-list")
    return redirect("certification:check-detail", pk=following)


def _list(request: StaffRequest, rows: CertificateQuerySet, *, is_queue: bool) -> HttpResponse:
    page = page_of(_with_all(rows).order_by("pk"), request.GET)
    context: dict[str, Any] = {
        "page": page,
        "is_queue": is_queue,
        "queues": Queues(request.user),
        "current": "check" if is_queue else "returned",
    }
    return TemplateResponse(request, "certification/check_list.html", context)


def _with_all(rows: CertificateQuerySet) -> CertificateQuerySet:
    return rows.select_related(
        "worker__region", "issuer", "scheme", "scan", "entered_by", "changed_by", "returned_by"
    )
