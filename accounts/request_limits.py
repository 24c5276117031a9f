"""How often a caller may send requests: counted in the database, so that all server processes count together.

One statement per request. The count is exact; the window is fixed, so at its border twice the quota can pass
within a short time, which no limit here needs to prevent.
"""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import request_facts
from accounts.models import RequestCount
from core.crypto import keyed_hash

HOUR: Final = 60 * 60
PLAIN: Final = "text/plain; charset=utf-8"
KEPT: Final = dt.timedelta(days=1)
COUNT_UP: Final = """
INSERT INTO accounts_requestcount AS counted (key, began_at, count) VALUES (%s, %s, 1)
ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN counted.began_at = excluded.began_at THEN counted.count + 1 ELSE 1 END,
    began_at = excluded.began_at
RETURNING count
"""


@dataclass(frozen=True)
class Limit:
    """A number of requests per window of some seconds. The name separates the counts of different limits."""

    name: str
    quota: int
    seconds: int = HOUR


@dataclass(frozen=True)
class Standing:
    """The quota of a caller after this request: how much of it is used, and when the window ends."""

    limit: Limit
    used: int
    seconds_left: int

    @property
    def is_exceeded(self) -> bool:
        return self.used > self.limit.quota

    @property
    def left(self) -> int:
        return max(0, self.limit.quota - self.used)

    @property
    def headers(self) -> dict[str, str]:
        """As in the IETF's draft on RateLimit headers; with `Retry-After` if the limit is exceeded."""
        name, quota = self.limit.name, self.limit.quota
        said = {
            "RateLimit-Policy": f'"{name}";q={quota};w={self.limit.seconds}',
            "RateLimit": f'"{name}";r={self.left};t={self.seconds_left}',
        }
        return said | ({"Retry-After": str(self.seconds_left)} if self.is_exceeded else {})


def count_visit(limit: Limit, request: HttpRequest) -> Standing | None:
    """Count one request against the visitor's address. Signed-in users have no limit: None."""
    if request.user.is_authenticated:
        return None
    return count_request(limit, request_facts.current().ip or "")


def too_many_files(request: HttpRequest) -> HttpResponse | None:
    """Count one generated file; returns the refusal if a visitor took too many this hour."""
    standing = count_visit(Limit("laporan", settings.REPORT_FILES_PER_HOUR), request)
    if standing is None or not standing.is_exceeded:
        return None
    said = _("Too many files within an hour. Try again later, or sign in.")
    return HttpResponse(said, status=429, content_type=PLAIN, headers=standing.headers)


def count_request(limit: Limit, caller: str) -> Standing:
    """Count one request of a caller: an address, or the number of an account or key."""
    now = int(time.time())
    start = now - now % limit.seconds
    began_at = dt.datetime.fromtimestamp(start, dt.UTC)
    with connection.cursor() as cursor:
        cursor.execute(COUNT_UP, [keyed_hash(f"{limit.name}:{caller}"), began_at])
        (used,) = cursor.fetchone()
    if used == 1:
        RequestCount.objects.filter(began_at__lt=timezone.now() - KEPT).delete()
    return Standing(limit, used, start + limit.seconds - now)
