"""How many files that are reckoned for whoever asks a visitor may fetch."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from accounts.request_limits import Limit, count_visit

PLAIN: Final = "text/plain; charset=utf-8"


def too_many_files(request: HttpRequest) -> HttpResponse | None:
    """Count one file against the visitor's address. The refusal, if there were too many within the hour; the
    signed-in are free."""
    standing = count_visit(Limit("laporan", settings.REPORT_FILES_PER_HOUR), request)
    if standing is None or not standing.is_exceeded:
        return None
    said = _("Too many files within an hour. Try again later, or sign in.")
    return HttpResponse(said, status=429, content_type=PLAIN, headers=standing.headers)
