"""Lists that leave as they are seen. Every one that names people is on the audit trail."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from django.db import transaction
from django.http import Http404, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from accounts import audit
from accounts.access import StaffRequest, requires
from accounts.enums import AuditAction
from accounts.list_memory import recalled
from accounts.roles import Permission
from certification.lists import LISTS
from core.lists import Listing, chosen_listing
from registry.extra_fields import fields_seen_by
from registry.models import Worker
from workbooks.downloads import streamed_file
from workbooks.exports import people_workbook
from workbooks.forms import FileKind, ListFileForm
from workbooks.list_files import Statement, write_list_csv, write_list_workbook

if TYPE_CHECKING:
    from accounts.models import User
    from registry.querysets import WorkerQuerySet


@requires(Permission.WORKER_EXPORT)
@require_http_methods(["GET", "POST"])
@transaction.atomic
def list_export(request: StaffRequest, name: str) -> HttpResponseBase:
    """The rows of a list as a file. One that identifies people beyond their names asks for a reason.

    A filter that cannot be read narrows nothing: the list says so, and nobody leaves.
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
        return TemplateResponse(request, "workbooks/list_export.html", {"form": form, "listing": listing})
    return _file(request, listing, form.cleaned_data["bentuk"], form.cleaned_data["reason"])


def _file(request: StaffRequest, listing: Listing, kind: str, reason: str) -> HttpResponseBase:
    user = request.user
    region = user.home_region
    now = timezone.now()
    statement = Statement(str(user), region.label if region else "", reason or str(listing.purpose), now)
    with_nik = kind == FileKind.IMPORT and user.has_permission(Permission.NIK_REVEAL)
    file = BytesIO()
    if kind == FileKind.IMPORT:
        people = _kept_by_the_office(listing, user)
        rows = people.count()
        file.write(
            people_workbook(people, on=timezone.localdate(), with_nik=with_nik, extra=fields_seen_by(user))
        )
    elif kind == FileKind.CSV:
        rows = write_list_csv(file, listing, statement)
    else:
        rows = write_list_workbook(file, listing, statement)
    audit.record(
        AuditAction.WORKERS_EXPORTED,
        by=user,
        region_code=region.code if region else "",
        list=str(listing.title),
        people=rows,
        file=kind,
        filters=QueryDict(listing.query).dict(),
        columns=[str(column.label) for column in listing.shown_columns],
        with_nik=with_nik,
        reason=statement.reason,
    )
    suffix = "csv" if kind == FileKind.CSV else "xlsx"
    return streamed_file(file, f"{listing.name}-{timezone.localdate():%Y-%m-%d}.{suffix}")


def _kept_by_the_office(listing: Listing, user: User) -> WorkerQuerySet:
    """Of the people in the list those whose records offices in scope keep: who is only posted here is seen
    in the list, but the NIK and phone number are the other office's to give."""
    kept = Worker.objects.visible_to(user, Permission.WORKER_EXPORT)
    people: WorkerQuerySet = listing.matching.filter(pk__in=kept.values("pk"))
    return people.order_by(*listing.order)
