"""Lists exported as they are shown. Every export of a list that names people is in the audit trail."""

from __future__ import annotations

from typing import Final

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from accounts.access import StaffRequest, requires
from accounts.list_memory import recalled
from accounts.roles import Permission
from core.errors import DomainError
from core.lists import Listing, chosen_listing
from core.ui.acts import carried_out
from coverage.lists import LISTS
from workbooks.downloads import file_response, streamed_file
from workbooks.forms.list_files import ListFileForm
from workbooks.jobs.page import WorkPage
from workbooks.jobs.requests import stop_work
from workbooks.lists.exporting import (
    content_of_list_file,
    export_list,
    is_long,
    listing_of,
    request_list_file,
)
from workbooks.lists.files import file_name_of
from workbooks.models import ListFile

FILES_SHOWN: Final = 10


@requires(Permission.WORKER_EXPORT)
@require_http_methods(["GET", "POST"])
@transaction.atomic
def list_export(request: StaffRequest, name: str) -> HttpResponseBase:
    """The rows of a list as a file. Columns that identify people beyond their names require a reason.

    An invalid filter would narrow nothing: the list says so, and nothing is exported.
    """
    kind = LISTS.get(name)
    if kind is None:
        raise Http404
    asked = request.POST if request.method == "POST" else request.GET
    listing = chosen_listing(kind, asked, user=request.user, memory=recalled(request.user, kind.name))
    if not listing.filter.form.is_valid():
        return redirect(listing.address)
    form = ListFileForm(request.POST if "bentuk" in request.POST else None, listing=listing)
    if not form.is_valid():
        files = ListFile.objects.visible_to(request.user, Permission.WORKER_EXPORT).with_open_jobs()
        context = {
            "form": form,
            "listing": listing,
            "is_long": is_long(listing),
            "files": files.order_by("-pk")[:FILES_SHOWN],
        }
        return TemplateResponse(request, "workbooks/list_export.html", context)
    return _file(request, listing, form.cleaned_data)


def _file(request: StaffRequest, listing: Listing, answers: dict[str, str]) -> HttpResponseBase:
    """At once, or from the page that shows the progress of a worker."""
    kind, reason = answers["bentuk"], answers["reason"]
    if is_long(listing):
        return redirect(request_list_file(listing, kind=kind, reason=reason, by=request.user))
    file, _rows = export_list(listing, kind=kind, reason=reason, by=request.user)
    return streamed_file(file, file_name_of(listing.name, kind, timezone.localdate()))


@requires(Permission.WORKER_EXPORT)
@require_safe
def list_file(request: StaffRequest, pk: int) -> HttpResponse:
    """The progress of the file of a long list, and for a day its download."""
    wanted = _own(request, pk)
    context = {
        "wanted": wanted,
        "work": WorkPage(wanted),
        "listing": listing_of(wanted),
        "is_open": wanted.is_open_at(timezone.now()),
    }
    return TemplateResponse(request, "workbooks/list_file.html", context)


@requires(Permission.WORKER_EXPORT)
@require_safe
def list_file_download(request: StaffRequest, pk: int) -> HttpResponseBase:
    wanted = _own(request, pk)
    try:
        content = content_of_list_file(wanted)
    except DomainError as error:
        messages.warning(request, error.message)
        return redirect(wanted)
    day = timezone.localdate(wanted.asked_at)
    return file_response(content, file_name_of(wanted.list_name, wanted.kind, day))


@requires(Permission.WORKER_EXPORT)
@require_POST
def list_file_stop(request: StaffRequest, pk: int) -> HttpResponse:
    wanted = _own(request, pk)
    carried_out(request, lambda: stop_work(wanted))
    return redirect(wanted)


def _own(request: StaffRequest, pk: int) -> ListFile:
    return get_object_or_404(ListFile.objects.visible_to(request.user, Permission.WORKER_EXPORT), pk=pk)
