"""Records on their way between offices, at /kerja/pindah/."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from core.errors import DomainError
from core.ui.acts import carried_out
from core.ui.answers import answers_of
from core.ui.pages import page_of
from registry import services
from registry.forms import refuse
from registry.forms.transfer import HandOverForm, PlacementForm, ProposeForm, ReasonForm, RequestForm
from registry.models import Transfer, Worker
from registry.transfers import tab_rows, transfer_views, transfers_of

PER_PAGE = 25
TABS = (
    ("", gettext_lazy("Waiting for you")),
    ("masuk", gettext_lazy("Incoming")),
    ("keluar", gettext_lazy("Outgoing")),
    ("riwayat", gettext_lazy("Answered")),
)


@requires(Permission.WORKER_VIEW)
@require_safe
@never_cache
def transfer_list(request: StaffRequest) -> HttpResponse:
    chosen = request.GET.get("lihat", "")
    rows = tab_rows(request.user, chosen).order_by("-effective_on", "-pk")
    page = page_of(rows, request.GET, PER_PAGE)
    context = {
        "page": page,
        "rows": transfer_views(list(page.object_list), request.user),
        "tabs": [(name, label, tab_rows(request.user, name).count(), name == chosen) for name, label in TABS],
        "can_ask": request.user.has_permission(Permission.WORKER_EDIT),
    }
    return TemplateResponse(request, "registry/transfer_list.html", context)


@requires(Permission.WORKER_VIEW)
@require_safe
@never_cache
def transfer_detail(request: StaffRequest, pk: int) -> HttpResponse:
    return _page(request, _transfer_or_404(request, pk, Permission.WORKER_VIEW))


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@never_cache
def transfer_propose(request: StaffRequest, number: str) -> HttpResponse:
    people = Worker.objects.visible_to(request.user, Permission.WORKER_EDIT)
    worker = get_object_or_404(people.select_related("region"), registry_number=number)
    form = ProposeForm(answers_of(request), worker=worker)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.propose_transfer(worker_id=worker.pk, by=request.user, **form.cleaned_data)
        except DomainError as error:
            refuse(form, error)
        else:
            done = _("The transfer is proposed. Nothing changes until %(office)s accepts it.")
            messages.success(request, done % {"office": made.to_region.label})
            return redirect(worker)
    return TemplateResponse(request, "registry/transfer_propose.html", {"form": form, "worker": worker})


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@never_cache
def transfer_request(request: StaffRequest) -> HttpResponse:
    form = RequestForm(answers_of(request), user=request.user)
    if request.method == "POST" and form.is_valid():
        try:
            services.request_transfer(by=request.user, **form.cleaned_data)
        except DomainError as error:
            refuse(form, error)
        else:
            messages.success(
                request, _("The office that keeps the record was asked. Its answer stands here.")
            )
            return redirect("registry:transfer-list")
    return TemplateResponse(request, "registry/transfer_request.html", {"form": form})


@requires(Permission.TRANSFER_ACCEPT)
@require_POST
@never_cache
def transfer_accept(request: StaffRequest, pk: int) -> HttpResponse:
    transfer = _transfer_or_404(request, pk, Permission.TRANSFER_ACCEPT)
    form = PlacementForm(request.POST, user=request.user, transfer=transfer)

    def accept() -> None:
        services.accept_transfer(transfer_id=pk, placement=form.facts(), by=request.user)

    return _answer(request, transfer, form, accept, _("The record is yours now."), placement=form)


@requires(Permission.TRANSFER_ACCEPT)
@require_POST
@never_cache
def transfer_return(request: StaffRequest, pk: int) -> HttpResponse:
    transfer = _transfer_or_404(request, pk, Permission.TRANSFER_ACCEPT)
    form = ReasonForm(request.POST, prefix="kembali")

    def give_back() -> None:
        services.return_transfer(transfer_id=pk, by=request.user, **form.cleaned_data)

    return _answer(request, transfer, form, give_back, _("The transfer is returned."), returning=form)


@requires(Permission.WORKER_EDIT)
@require_POST
@never_cache
def transfer_agree(request: StaffRequest, pk: int) -> HttpResponse:
    """The office that keeps the record agrees to a request: it becomes a proposal."""
    transfer = _transfer_or_404(request, pk, Permission.WORKER_EDIT)
    form = HandOverForm(request.POST, prefix="setuju")

    def agree() -> None:
        services.answer_request(transfer_id=pk, by=request.user, **form.cleaned_data)

    return _answer(request, transfer, form, agree, _("The transfer is proposed."), agreeing=form)


@requires(Permission.WORKER_EDIT)
@require_POST
@never_cache
def transfer_decline(request: StaffRequest, pk: int) -> HttpResponse:
    transfer = _transfer_or_404(request, pk, Permission.WORKER_EDIT)
    form = ReasonForm(request.POST, prefix="tolak")

    def decline() -> None:
        services.decline_request(transfer_id=pk, by=request.user, **form.cleaned_data)

    return _answer(request, transfer, form, decline, _("The request is declined."), declining=form)


@requires(Permission.WORKER_EDIT)
@require_POST
@never_cache
def transfer_withdraw(request: StaffRequest, pk: int) -> HttpResponse:
    """Take back what the own office proposed, or what it asked for."""
    transfer = _transfer_or_404(request, pk, Permission.WORKER_EDIT)
    carried_out(
        request,
        lambda: services.withdraw_transfer(transfer_id=pk, by=request.user),
        _("The transfer is withdrawn."),
    )
    return redirect("registry:transfer-detail", transfer.pk)


def _transfer_or_404(request: StaffRequest, pk: int, permission: Permission) -> Transfer:
    mine = Transfer.objects.visible_to(request.user, permission).values("pk")
    return get_object_or_404(transfers_of(request.user).filter(pk__in=mine), pk=pk)


def _answer(
    request: StaffRequest,
    transfer: Transfer,
    form: forms.Form,
    act: Callable[[], None],
    done: str,
    **shown: forms.Form,
) -> HttpResponse:
    """Carry out an answer; a refused form stands on the page of the transfer again."""
    if form.is_valid():
        try:
            act()
        except DomainError as error:
            refuse(form, error)
        else:
            messages.success(request, done)
            return redirect("registry:transfer-detail", transfer.pk)
    return _page(request, transfer, refused=form, **shown)


def _page(
    request: StaffRequest, transfer: Transfer, refused: forms.Form | None = None, **shown: forms.Form
) -> HttpResponse:
    (view,) = transfer_views([transfer], request.user)
    asked = {"effective_on": transfer.effective_on}
    context: dict[str, Any] = {
        "view": view,
        "transfer": transfer,
        "refused": refused or forms.Form(),
        "placement": PlacementForm(user=request.user, transfer=transfer) if view.can_accept else None,
        "returning": ReasonForm(prefix="kembali"),
        "agreeing": HandOverForm(prefix="setuju", initial=asked),
        "declining": ReasonForm(prefix="tolak"),
    }
    return TemplateResponse(request, "registry/transfer_detail.html", context | shown)
