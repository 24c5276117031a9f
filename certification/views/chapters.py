"""The boards of the association in one's own part of the country, and where none is known."""

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.chapters import boards_of


@requires(Permission.COVERAGE_VIEW)
@require_safe
def chapter_list(request: StaffRequest) -> HttpResponse:
    boards = boards_of(request.user, timezone.localdate())
    return TemplateResponse(request, "certification/chapter_list.html", {"boards": boards})
