"""Workbooks to take away: the meeting report for everybody, lists of people for the entitled."""

from __future__ import annotations

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts import audit
from accounts.access import StaffRequest, public, requires
from accounts.enums import AuditAction
from accounts.roles import Permission
from certification.filters import WorkerFilter
from core.errors import DomainError
from coverage.forms import QuestionForm
from regions.codes import code_in_slug
from regions.enums import Level
from regions.models import Region
from registry.models import Worker
from workbooks.downloads import workbook_response
from workbooks.exports import people_workbook, template_workbook
from workbooks.reports.meeting import meeting_report, record_download
from workbooks.reports.workbook import meeting_workbook


@public
@require_safe
def report(request: HttpRequest, slug: str) -> HttpResponse:
    """The meeting workbook of a region: public figures, under the letterhead of who is signed in."""
    form = QuestionForm(request.GET)
    question = form.question()
    if form.complaints:
        return HttpResponseBadRequest("\n".join(form.complaints), content_type="text/plain; charset=utf-8")
    try:
        found = meeting_report(code_in_slug(slug), question.category, question.on, reader=request.user)
    except DomainError as error:
        raise Http404(error.message) from error
    content = meeting_workbook(found)
    if request.user.is_authenticated:
        record_download(found, by=request.user)
    return workbook_response(content, found.file_name)


@requires(Permission.WORKER_EXPORT)
@require_safe
@transaction.atomic
def people(request: StaffRequest) -> HttpResponse:
    """The people of the list, filtered as the list was, as a workbook that can be imported again.

    A filter that cannot be read narrows nothing: the list says so, and nobody leaves.
    """
    today = timezone.localdate()
    scope = Worker.objects.visible_to(request.user, Permission.WORKER_EXPORT)
    chosen = WorkerFilter(request.GET, user=request.user, queryset=scope)
    if not chosen.is_valid():
        return redirect(f"{reverse('certification:worker-list')}?{request.GET.urlencode()}")
    workers = chosen.qs.order_by("name", "pk")
    with_nik = request.user.has_permission(Permission.NIK_REVEAL)
    content = people_workbook(workers, on=today, with_nik=with_nik)
    audit.record(
        AuditAction.WORKERS_EXPORTED,
        by=request.user,
        region_code=request.user.home_region.code if request.user.home_region else "",
        people=workers.count(),
        with_nik=with_nik,
        filters=request.GET.dict(),
    )
    return workbook_response(content, f"tenaga-{today:%Y-%m-%d}.xlsx")


@requires(Permission.IMPORT_RUN)
@require_safe
def template(request: StaffRequest) -> HttpResponse:
    """An empty list to fill in, with the places that the user may choose."""
    places = Region.objects.visible_to(request.user, Permission.IMPORT_RUN)
    small = places.filter(level__in=[Level.DISTRICT, Level.VILLAGE])
    content = template_workbook(small.select_related("parent").order_by("code"))
    return workbook_response(content, "templat-impor-tenaga.xlsx")
