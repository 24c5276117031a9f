"""Workbooks to take away: the meeting report for everybody, an empty list for the entitled."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBadRequest
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, public, requires
from accounts.roles import Permission
from core.errors import DomainError
from coverage.forms import QuestionForm
from regions.codes import code_in_slug
from regions.enums import Level
from regions.models import Region
from registry.extra_fields import fields_seen_by
from workbooks.downloads import file_response
from workbooks.exports import template_workbook
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
    return file_response(content, found.file_name)


@requires(Permission.IMPORT_RUN)
@require_safe
def template(request: StaffRequest) -> HttpResponse:
    """An empty list to fill in, with the places that the user may choose."""
    places = Region.objects.visible_to(request.user, Permission.IMPORT_RUN)
    small = places.filter(level__in=[Level.DISTRICT, Level.VILLAGE])
    content = template_workbook(small.select_related("parent").order_by("code"), fields_seen_by(request.user))
    return file_response(content, "templat-impor-tenaga.xlsx")
