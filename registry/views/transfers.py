"""Transfers between offices, at /kerja/pindah/."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.models import User
from accounts.roles import Permission
from core.forms.answers import answers_of
from core.forms.once import once
from core.forms.refusals import refusals_on
from core.ui.acts import carried_out
from core.ui.pages import page_of
from core.ui.tabs import Tab
from registry import services
from registry.forms.transfer import HandOverForm, PlacementForm, ProposeForm, ReasonForm, RequestForm
from registry.models import Transfer, Worker
from registry.transfers.shown import tab_rows, transfer_views, transfers_of

PER_PAGE = 25
TABS = (
    ("", gettext_lazy("Waiting for you")),
    ("masuk", gettext_lazy("Incoming")),
    ("keluar", gettext_lazy("Outgoing")),
    ("riwayat", gettext_lazy("Answered")),
)


@requires(Permission.WORKER_VIEW)
@require_safe
def transfer_list(request: StaffRequest) -> HttpResponse:
    chosen = request.GET.get("lihat", "")
    rows = tab_rows(request.user, chosen).order_by("-effective_on", "-pk")
    page = page_of(rows, request.GET, PER_PAGE)
    context = {
        "page": page,
        "rows": transfer_views(list(page.object_list), request.user),
        "tabs": [_tab(request.user, name, label, chosen) for name, label in TABS],
        "can_ask": request.user.has_permission(Permission.WORKER_EDIT),
    }
    return TemplateResponse(request, "registry/transfer_list.html", context)


def _tab(user: User, name: str, label: str | Promise, chosen: str) -> Tab:
    return Tab(label, tab_rows(user, name).count(), f"?lihat={name}" if name else "?", name == chosen)


@requires(Permission.WORKER_VIEW)
@require_safe
def transfer_detail(request: StaffRequest, pk: int) -> HttpResponse:
    return _page(request, _transfer_or_404(request, pk, Permission.WORKER_VIEW))


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def transfer_propose(request: StaffRequest, number: str) -> HttpResponse:
    people = Worker.objects.visible_to(request.user, Permission.WORKER_EDIT)
    worker = get_object_or_404(people.select_related("region"), registry_number=number)
    form = ProposeForm(answers_of(request), worker=worker)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            made = services.propose_transfer(worker_id=worker.pk, by=request.user, **form.cleaned_data)
            done = _("The transfer is proposed. Nothing changes until %(office)s accepts it.")
            messages.success(request, done % {"office": made.to_region.label})
            return redirect(worker)
    return TemplateResponse(request, "registry/transfer_propose.html", {"form": form, "worker": worker})


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
@once
def transfer_request(request: StaffRequest) -> HttpResponse:
    form = RequestForm(answers_of(request), user=request.user)
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            services.request_transfer(by=request.user, **form.cleaned_data)
            messages.success(
                request, _("The office that keeps the record was asked. Its answer stands here.")
            )
            return redirect("registry:transfer-list")
    return TemplateResponse(request, "registry/transfer_request.html", {"form": form})


@requires(Permission.TRANSFER_ACCEPT)
@require_POST
def transfer_accept(request: StaffRequest, pk: int) -> HttpResponse:
    transfer = _transfer_or_404(request, pk, Permission.TRANSFER_ACCEPT)
    form = PlacementForm(request.POST, user=request.user, transfer=transfer)
    if form.is_valid():
        with refusals_on(form):
            services.accept_transfer(transfer_id=pk, placement=form.facts(), by=request.user)
            return _answered(request, transfer, _("The record is yours now."))
    return _page(request, transfer, refused=form, placement=form)


@requires(Permission.TRANSFER_ACCEPT)
@require_POST
def transfer_return(request: StaffRequest, pk: int) -> HttpResponse:
    transfer = _transfer_or_404(request, pk, Permission.TRANSFER_ACCEPT)
    form = ReasonForm(request.POST, prefix="kembali")
    if form.is_valid():
        with refusals_on(form):
            services.return_transfer(transfer_id=pk, by=request.user, **form.cleaned_data)
            return _answered(request, transfer, _("The transfer is returned."))
    return _page(request, transfer, refused=form, returning=form)


@requires(Permission.WORKER_EDIT)
@require_POST
def transfer_agree(request: StaffRequest, pk: int) -> HttpResponse:
    """The office that keeps the record agrees to a request: it becomes a proposal."""
    transfer = _transfer_or_404(request, pk, Permission.WORKER_EDIT)
    form = HandOverForm(request.POST, prefix="setuju")
    if form.is_valid():
        with refusals_on(form):
            services.answer_request(transfer_id=pk, by=request.user, **form.cleaned_data)
            return _answered(request, transfer, _("The transfer is proposed."))
    return _page(request, transfer, refused=form, agreeing=form)


@requires(Permission.WORKER_EDIT)
@require_POST
def transfer_decline(request: StaffRequest, pk: int) -> HttpResponse:
    transfer = _transfer_or_404(request, pk, Permission.WORKER_EDIT)
    form = ReasonForm(request.POST, prefix="tolak")
    if form.is_valid():
        with refusals_on(form):
            services.decline_request(transfer_id=pk, by=request.user, **form.cleaned_data)
            return _answered(request, transfer, _("The request is declined."))
    return _page(request, transfer, refused=form, declining=form)


@requires(Permission.WORKER_EDIT)
@require_POST
def transfer_withdraw(request: StaffRequest, pk: int) -> HttpResponse:
    """Withdraw a proposal or a request of one's own office."""
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


def _answered(request: StaffRequest, transfer: Transfer, said: str) -> HttpResponse:
    messages.success(request, said)
    return redirect("registry:transfer-detail", transfer.pk)


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
