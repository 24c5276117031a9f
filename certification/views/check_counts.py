"""How often the public checked certificates, and with what result: counts only."""

import datetime as dt

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from accounts.access import StaffRequest, requires
from accounts.roles import Permission
from certification.register.check_counts import counted_since

DAYS = 30


@requires(Permission.LOG_VIEW)
@require_safe
def public_check_list(request: StaffRequest) -> HttpResponse:
    """The last thirty days, by door and result."""
    since = timezone.localdate() - dt.timedelta(days=DAYS - 1)
    context = {"table": counted_since(since), "days": DAYS, "since": since}
    return TemplateResponse(request, "certification/public_check_list.html", context)
