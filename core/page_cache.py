"""Public pages cached in the process: on a press day the same page is read many times, and rendered once.

A page is kept for `PUBLIC_PAGE_SECONDS`, and after that for as long as PostgreSQL has finished no writing
transaction since before it was rendered: then it cannot have changed. So a change shows within those seconds,
and where nothing changes nothing is rendered. Only visitors get cached pages, and only pages whose ETag says
that they are the same for everybody; signed-in users always get a new one. Each server process has its own
cache.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, cast

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import parse_http_date_safe

from core.theme import COOKIE

MOST_PAGES: Final = 500
LARGEST: Final = 500_000
# Headers of one answer that are not kept with the page.
OF_ONE_ANSWER: Final = ("X-Request-ID",)
OK, NOT_MODIFIED = 200, 304
Key = tuple[str, ...]


@dataclass
class Kept:
    """A page as it was sent, and what PostgreSQL had finished before it was rendered."""

    response: HttpResponse
    snapshot: str
    asked_at: float

    @property
    def is_fresh(self) -> bool:
        return time.monotonic() - self.asked_at < settings.PUBLIC_PAGE_SECONDS

    def is_still_true(self) -> bool:
        """Nothing was written since: the page is kept for another while."""
        if snapshot() != self.snapshot:
            return False
        self.asked_at = time.monotonic()
        return True


class PageCacheMiddleware:
    """Wraps compression, so that what is kept is ready to send."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.pages: OrderedDict[Key, Kept] = OrderedDict()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.PUBLIC_PAGE_SECONDS or not _is_visitor(request):
            return self.get_response(request)
        key = _key(request)
        kept = self.pages.get(key)
        if kept and (kept.is_fresh or kept.is_still_true()):
            answer = _answer(request, kept.response)
            if answer:
                return answer
        asked_at, before = time.monotonic(), snapshot()
        response = self.get_response(request)
        if _may_be_kept(response):
            self._keep(key, Kept(_copy(response), before, asked_at))
        return response

    def _keep(self, key: Key, kept: Kept) -> None:
        self.pages[key] = kept
        self.pages.move_to_end(key)
        while len(self.pages) > MOST_PAGES:
            self.pages.popitem(last=False)


def snapshot() -> str:
    """Which transactions PostgreSQL has finished: if the text is the same, nothing was written in between.

    It lists transactions still running below the newest finished one, so their end changes it too.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_snapshot()::text")
        return str(cursor.fetchone()[0])


def _is_visitor(request: HttpRequest) -> bool:
    """Without any cookie but the one for light and dark; a session needs a cookie."""
    return (
        request.method == "GET"
        and set(request.COOKIES) <= {COOKIE}
        and "Authorization" not in request.headers
    )


def _key(request: HttpRequest) -> Key:
    """All that a visitor's page depends on. Its language is in its address."""
    packed = "gzip" in request.headers.get("Accept-Encoding", "")
    theme = request.COOKIES.get(COOKIE, "")
    address = request.build_absolute_uri()
    return address, theme, str(packed), request.headers.get("Accept", ""), str(timezone.localdate())


def _may_be_kept(response: HttpResponse) -> bool:
    return (
        response.status_code in {OK, NOT_MODIFIED}
        and not response.streaming
        and response.has_header("ETag")
        and not response.cookies
        and not response.has_header("Cache-Control")
        and not response.has_header("RateLimit")
        and len(response.content) <= LARGEST
    )


def _answer(request: HttpRequest, kept: HttpResponse) -> HttpResponse | None:
    """The page, or that the visitor has it already. Of a page that was only ever "not changed" there is no
    body to send: None for who has it not."""
    whole = _copy(kept)
    etag, modified = whole["ETag"], parse_http_date_safe(whole.get("Last-Modified", ""))
    if whole.status_code == NOT_MODIFIED:
        return whole if get_conditional_response(request, etag, modified) else None
    return cast(HttpResponse, get_conditional_response(request, etag, modified, whole))


def _copy(response: HttpResponse) -> HttpResponse:
    headers = {name: value for name, value in response.headers.items() if name not in OF_ONE_ANSWER}
    return HttpResponse(response.content, status=response.status_code, headers=headers)
