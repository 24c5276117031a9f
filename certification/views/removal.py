"""Removing a person from the registry, and the page of removed people."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.views.worker import worker_or_404
from core.forms.answers import answers_of
from core.forms.refusals import refusals_on
from core.ui.acts import carried_out
from core.ui.pages import page_of
from registry.forms.bulk import ReasonForm
from registry.models import Worker
from registry.services import remove_worker, restore_worker


@requires(Permission.WORKER_EDIT)
@require_safe
def worker_removed_list(request: StaffRequest) -> HttpResponse:
    removed = Worker.everyone.visible_to(request.user, Permission.WORKER_EDIT).removed()
    rows = removed.select_related("region", "removed_by", "merged_into").order_by("-removed_at", "-pk")
    page = page_of(rows, request.GET)
    return TemplateResponse(request, "certification/removed_list.html", {"page": page})


@requires(Permission.WORKER_EDIT)
@require_http_methods(["GET", "POST"])
def worker_remove(request: StaffRequest, number: str) -> HttpResponse:
    worker = worker_or_404(request, number, Permission.WORKER_EDIT)
    form = ReasonForm(answers_of(request))
    if request.method == "POST" and form.is_valid():
        with refusals_on(form):
            made = remove_worker(worker_id=worker.pk, reason=form.cleaned_data["reason"], by=request.user)
            said = _("%(name)s was removed.") % {"name": worker.name_with_titles}
            undo_url = reverse("certification:batch-undo", args=[made.pk])
            messages.success(request, said, extra_tags=undo_url)
            return redirect("certification:worker-list")
    context = {
        "form": form,
        "worker": worker,
        "certificates": worker.certificates.count(),
        "assignments": worker.assignments.count(),
    }
    return TemplateResponse(request, "certification/worker_remove.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def worker_restore(request: StaffRequest, number: str) -> HttpResponse:
    removed = Worker.everyone.visible_to(request.user, Permission.WORKER_EDIT).removed()
    worker = get_object_or_404(removed, registry_number=number)
    is_back = carried_out(
        request,
        lambda: restore_worker(worker_id=worker.pk, by=request.user),
        _("The record is back, with all that belongs to it."),
    )
    return redirect(worker if is_back else "certification:worker-removed-list")
