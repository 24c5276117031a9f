"""Extracts of a certificate: printed by the office that keeps the record, checked by who scans one."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, public, requires
from accounts.roles import Permission
from certification import services
from certification.enums import CheckDoor
from certification.forms import WithdrawalForm
from certification.models import Certificate, Extract
from certification.register.check_counts import count_check_of
from certification.register.extract_check import check_extract
from certification.register.extract_sheet import ExtractSheet, published_keys
from certification.validity import Validity, validity_on
from certification.views.worker import worker_or_404
from core.errors import DomainError
from core.forms.answers import answers_of
from core.ui.acts import carried_out


@requires(Permission.WORKER_VIEW)
@require_safe
def extract_list(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    """The prints of one certificate, newest first, and whether another can be made."""
    worker = worker_or_404(request, number, Permission.WORKER_VIEW)
    held = Certificate.objects.visible_to(request.user, Permission.WORKER_VIEW)
    certificate = get_object_or_404(held.select_related("issuer", "scheme"), pk=pk, worker=worker)
    visible = Extract.objects.visible_to(request.user, Permission.WORKER_VIEW)
    context = {
        "worker": worker,
        "certificate": certificate,
        "extracts": visible.filter(certificate=certificate).select_related("printed_by", "ended_by"),
        "can_print": _may_print(request, certificate),
        "is_valid": validity_on(certificate, timezone.localdate()) == Validity.VALID,
    }
    return TemplateResponse(request, "certification/extract_list.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def extract_print(request: StaffRequest, number: str, pk: int) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    held = Certificate.objects.visible_to(request.user, Permission.WORKER_EDIT)
    certificate = get_object_or_404(held, pk=pk, worker=worker)
    try:
        extract = services.print_extract(certificate_id=certificate.pk, by=request.user)
    except DomainError as error:
        messages.error(request, error.message)
        return redirect("certification:extract-list", number, pk)
    return redirect("certification:extract-detail", extract.pk)


@requires(Permission.WORKER_VIEW)
@require_safe
def extract_detail(request: StaffRequest, pk: int) -> HttpResponse:
    """The sheet itself, on A4. An extract that ended can be looked at, but says so across the sheet."""
    visible = Extract.objects.visible_to(request.user, Permission.WORKER_VIEW)
    extract = get_object_or_404(visible.select_related("certificate__worker__region"), pk=pk)
    return TemplateResponse(request, "certification/extract_detail.html", {"sheet": ExtractSheet(extract)})


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def extract_revoke(request: StaffRequest, pk: int) -> HttpResponse:
    visible = Extract.objects.visible_to(request.user, Permission.WORKER_EDIT)
    extract = get_object_or_404(visible.select_related("certificate__worker"), pk=pk)
    form = WithdrawalForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        reason, said = form.cleaned_data["reason"], _("The extract was withdrawn. Who scans it is told.")
        carried_out(
            request, lambda: services.revoke_extract(extract_id=pk, reason=reason, by=request.user), said
        )
        worker = extract.certificate.worker
        return redirect("certification:extract-list", worker.registry_number, extract.certificate_id)
    context = {"form": form, "extract": extract, "worker": extract.certificate.worker}
    return TemplateResponse(request, "certification/extract_revoke.html", context)


@public
@require_safe
@never_cache
def extract_check(request: HttpRequest, token: str) -> HttpResponse:
    """Where the QR code leads: what the extract is worth now. Checks and misses are counted.

    A miss is an answer as well: a 404 would write the code into the log of the server.
    """
    today = timezone.localdate()
    answer = check_extract(token, on=today)
    count_check_of(answer.outcome, door=CheckDoor.EXTRACT, on=today)
    response = TemplateResponse(
        request,
        "certification/extract_check.html",
        {"answer": answer, "at": timezone.now()},
    )
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response


@public
@require_safe
@cache_control(public=True, max_age=3600)
def extract_keys(request: HttpRequest) -> HttpResponse:
    """The public keys, for who checks without asking us each time."""
    return JsonResponse(published_keys())


def _may_print(request: StaffRequest, certificate: Certificate) -> bool:
    mine = Certificate.objects.visible_to(request.user, Permission.WORKER_EDIT)
    return mine.filter(pk=certificate.pk).exists()
