"""Invisible characters that nobody types: they come with text copied from a document or a chat.

Two names that look alike would differ, and a direction mark shows a name backwards. They are removed from
submitted data before a view reads it; joiners stay, because emoji need them. A null character in an address
cannot come from our pages and is refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import chain
from typing import Final

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, QueryDict

NULL: Final = "\x00"
# Controls but for tab and line ends, soft hyphens, blanks of no width, marks of direction and byte order.
UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]"
)
# The API refuses what it cannot read in its own words.
API: Final = "/api/"


def without_unseen(text: str) -> str:
    """The text as a reader sees it."""
    return UNSEEN.sub("", text)


class UnseenMarksMiddleware:
    """Cleans the data of every form, in one place."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        if request.path_info.startswith(API):
            return
        if NULL in request.path_info or any(NULL in text for text in _texts(request.GET)):
            raise BadRequest("null character")
        request.GET = _cleaned(request.GET)  # type: ignore[assignment]
        request.POST = _cleaned(request.POST)  # type: ignore[assignment]


def _texts(sent: QueryDict) -> chain[str]:
    return chain.from_iterable((name, *given) for name, given in sent.lists())


def _cleaned(sent: QueryDict) -> QueryDict:
    if not any(map(UNSEEN.search, _texts(sent))):
        return sent
    cleaned = QueryDict(mutable=True, encoding=sent.encoding)
    for name, given in sent.lists():
        cleaned.setlist(without_unseen(name), [without_unseen(text) for text in given])
    return cleaned
