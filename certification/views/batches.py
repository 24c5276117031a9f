"""What the office did to many records at once, and undoing it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.batches.contents import other_records, people_of, shares, touched
from certification.batches.undoing import undo_page
from core.errors import DomainError
from core.ui.pages import page_of
from registry.batch_errors import NothingUndoneError
from registry.models import Batch
from registry.services import preview_undo, undo_batch

PEOPLE = 25


@requires(Permission.WORKER_EDIT)
@require_safe
def batch_list(request: StaffRequest) -> HttpResponse:
    batches = Batch.objects.visible_to(request.user, Permission.WORKER_EDIT)
    rows = batches.select_related("region", "made_by", "undone_by").order_by("-made_at", "-pk")
    page = page_of(rows, request.GET)
    return TemplateResponse(request, "certification/batch_list.html", {"page": page})


@requires(Permission.WORKER_EDIT)
@require_safe
def batch_detail(request: StaffRequest, pk: int) -> HttpResponse:
    """The batch, and what undoing it would do now."""
    batch = _batch_or_404(request, pk)
    undoing = None if batch.undone_at else preview_undo(batch_id=pk, by=request.user)
    context = {"batch": batch, "page": undo_page(undoing) if undoing else None, "is_done": False}
    return TemplateResponse(request, "certification/batch_detail.html", context)


@requires(Permission.WORKER_EDIT)
@require_safe
def batch_people(request: StaffRequest, pk: int) -> HttpResponse:
    """Everybody whom the batch touched, and what it wrote about them."""
    batch = _batch_or_404(request, pk)
    people = people_of(batch, by=request.user, permission=Permission.WORKER_EDIT)
    page = page_of(people, request.GET, PEOPLE)
    context = {
        "batch": batch,
        "page": page,
        "shares": shares(batch, list(page)),
        "elsewhere": touched(batch) - page.paginator.count,
        "others": other_records(batch),
    }
    return TemplateResponse(request, "certification/batch_people.html", context)


@requires(Permission.WORKER_EDIT)
@require_POST
def batch_undo(request: StaffRequest, pk: int) -> HttpResponse:
    """Undo at once. Where later edits stay, the page lists them."""
    batch = _batch_or_404(request, pk)
    try:
        done = undo_batch(batch_id=pk, by=request.user)
    except NothingUndoneError as error:
        messages.error(request, error.message)
        return redirect("certification:batch-detail", pk=pk)
    except DomainError as error:
        messages.error(request, error.message)
        return redirect("certification:batch-list")
    page = undo_page(done)
    if done.conflicts:
        batch.refresh_from_db()
        context = {"batch": batch, "page": page, "is_done": True}
        return TemplateResponse(request, "certification/batch_detail.html", context)
    messages.success(request, page.done)
    return redirect("certification:batch-list")


def _batch_or_404(request: StaffRequest, pk: int) -> Batch:
    batches = Batch.objects.visible_to(request.user, Permission.WORKER_EDIT)
    return get_object_or_404(batches.select_related("region", "made_by", "undone_by"), pk=pk)
