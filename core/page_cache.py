"""Public pages kept in the process: a press day reads the same page many times, and it is rendered once.

A page is kept for the few seconds of `PUBLIC_PAGE_SECONDS`, and after them for as long as PostgreSQL has
finished no writing transaction since before it was rendered: then it could not have become another one. So a
change shows within those seconds, and where nothing changes nothing is rendered. Only for visitors, and only
pages that say by an ETag that they are the same for all of them; whoever is signed in is always answered
anew. Each server process keeps its own.
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
        """Nothing was written since: the page stays for another while."""
        if snapshot() != self.snapshot:
            return False
        self.asked_at = time.monotonic()
        return True


class PageCacheMiddleware:
    """Stands outside of compression, so that what is kept is ready to send."""

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
    """Which transactions PostgreSQL has finished: equal texts, and nothing was written in between.

    Transactions that run below the newest finished one stand in it by number, so their end changes it too.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_current_snapshot()::text")
        return str(cursor.fetchone()[0])


def _is_visitor(request: HttpRequest) -> bool:
    """Without any cookie but the one for light and dark; a cookie is what a session hangs on."""
    return (
        request.method == "GET"
        and set(request.COOKIES) <= {COOKIE}
        and "Authorization" not in request.headers
    )


def _key(request: HttpRequest) -> Key:
    """All that a visitor's page follows from. Its language stands in its address."""
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
