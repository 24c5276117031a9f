"""What other offices changed in the records kept here."""

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from registry.outside_changes import changed_by_others


@requires(Permission.WORKER_EDIT)
@require_safe
def outside_changes(request: StaffRequest) -> HttpResponse:
    context = {"changes": changed_by_others(request.user)}
    return TemplateResponse(request, "certification/outside_changes.html", context)
