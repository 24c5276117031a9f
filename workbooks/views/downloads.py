"""An empty list to download and fill in, for users with the permission."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from regions.enums import Level
from regions.models import Region
from registry.extra_fields import fields_seen_by
from workbooks.downloads import file_response
from workbooks.lists.people import template_workbook


@requires(Permission.IMPORT_RUN)
@require_safe
def template(request: StaffRequest) -> HttpResponse:
    """An empty list to fill in, with the places that the user may choose."""
    places = Region.objects.visible_to(request.user, Permission.IMPORT_RUN)
    small = places.filter(level__in=[Level.DISTRICT, Level.VILLAGE])
    content = template_workbook(small.select_related("parent").order_by("code"), fields_seen_by(request.user))
    return file_response(content, "templat-impor-tenaga.xlsx")
