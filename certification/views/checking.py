"""The second pair of eyes at /kerja/verifikasi-berkas/: one document at a time beside its scan."""

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
from certification.checking import CERTIFICATE, WORDS, Queues, Sheet, next_after, papers
from certification.forms import ReasonForm
from certification.querysets import CheckedQuerySet
from core.errors import DomainError
from core.forms.answers import answers_of
from core.ui.acts import carried_out
from core.ui.pages import page_of

AGREES = "sesuai"


@requires(Permission.CERTIFICATE_VERIFY)
@require_safe
def check_list(request: StaffRequest, letter: str = CERTIFICATE) -> HttpResponse:
    """What another person entered and nobody has compared with its paper, oldest first."""
    held = papers(letter).visible_to(request.user, Permission.CERTIFICATE_VERIFY)
    return _list(request, held.waiting_for(request.user), is_queue=True)


@requires(Permission.WORKER_EDIT)
@require_safe
def returned_list(request: StaffRequest, letter: str = CERTIFICATE) -> HttpResponse:
    """What a second person sent back, with the reason."""
    held = papers(letter).visible_to(request.user, Permission.WORKER_EDIT)
    return _list(request, held.returned_to(request.user), is_queue=False)


@requires(Permission.CERTIFICATE_VERIFY)
@require_http_methods(["GET", "POST"])
def check_detail(request: StaffRequest, pk: int, letter: str = CERTIFICATE) -> HttpResponse:
    held = papers(letter).visible_to(request.user, Permission.CERTIFICATE_VERIFY)
    sheet = Sheet(get_object_or_404(held, pk=pk), request.user)
    is_agreed = request.POST.get("decision") == AGREES
    form = ReasonForm(None if is_agreed else answers_of(request))
    if request.method == "POST" and (is_agreed or form.is_valid()):
        try:
            if is_agreed:
                services.verify_paper(kind=WORDS[letter], paper_id=pk, by=request.user)
            else:
                reason = form.cleaned_data["reason"]
                services.return_paper(kind=WORDS[letter], paper_id=pk, reason=reason, by=request.user)
        except DomainError as error:
            messages.error(request, error.message)
        else:
            said = _("%(number)s is verified.") if is_agreed else _("%(number)s goes back to the office.")
            messages.success(request, said % {"number": sheet.paper.number})
        following = next_after(sheet.paper, by=request.user)
        return redirect(following.url if following else "certification:check-list")
    context = {
        "sheet": sheet,
        "form": form,
        "left": papers(letter).waiting_for(request.user).count(),
        "next": next_after(sheet.paper, by=request.user),
    }
    return TemplateResponse(request, "certification/check_detail.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def paper_resubmit(request: StaffRequest, number: str, pk: int, letter: str = CERTIFICATE) -> HttpResponse:
    """The office looked again and changes nothing."""
    held = papers(letter).visible_to(request.user, Permission.WORKER_EDIT)
    paper = get_object_or_404(held, pk=pk, worker__registry_number=number)
    carried_out(
        request,
        lambda: services.resubmit_paper(kind=WORDS[letter], paper_id=pk, by=request.user),
        _("The document waits for a second person again."),
    )
    return redirect(paper.worker)


def _list(request: StaffRequest, rows: CheckedQuerySet, *, is_queue: bool) -> HttpResponse:
    page = page_of(rows.order_by("pk"), request.GET)
    context: dict[str, Any] = {
        "page": page,
        "sheets": [Sheet(paper, request.user) for paper in page],
        "is_queue": is_queue,
        "queues": Queues(request.user, current=request.path),
    }
    return TemplateResponse(request, "certification/check_list.html", context)
