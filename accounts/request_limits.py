"""How often a caller may ask: counted in the database, so that all server processes count together.

One statement per request. The count is exact; the window is fixed, so that at its border twice the quota
can pass within a short time, which no limit here needs to prevent.
"""

from __future__ import annotations

import datetime as dt
import time
from dataclasses import dataclass
from typing import Final

from django.db import connection
from django.http import HttpRequest
from django.utils import timezone

from accounts import request_facts
from accounts.models import RequestCount
from core.crypto import keyed_hash

HOUR: Final = 60 * 60
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
    """So many requests per window of so many seconds. The name keeps one limit's counts from another's."""

    name: str
    quota: int
    seconds: int = HOUR


@dataclass(frozen=True)
class Standing:
    """Where a caller stands after this request: how many are used up, and when the window ends."""

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
        """As the IETF's draft on RateLimit headers writes them; `Retry-After` where it was too much."""
        name, quota = self.limit.name, self.limit.quota
        said = {
            "RateLimit-Policy": f'"{name}";q={quota};w={self.limit.seconds}',
            "RateLimit": f'"{name}";r={self.left};t={self.seconds_left}',
        }
        return said | ({"Retry-After": str(self.seconds_left)} if self.is_exceeded else {})


def count_visit(limit: Limit, request: HttpRequest) -> Standing | None:
    """Count one request against the visitor's address. The signed-in are free: None."""
    if request.user.is_authenticated:
        return None
    return count_request(limit, request_facts.current().ip or "")


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
