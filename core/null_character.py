"""A null character: no keyboard types it, and the database cannot keep it in an answer or search for it."""

from __future__ import annotations

from collections.abc import Callable
from itertools import chain

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

NULL = "\x00"
# The API refuses it in its own words.
API = "/api/"


class NullCharacterMiddleware:
    """Refuses the request before a view asks the database with it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_view: object) -> None:
        if not request.path_info.startswith(API) and _has_null(request):
            raise BadRequest("null character")


def _has_null(request: HttpRequest) -> bool:
    said = chain(request.GET.lists(), request.POST.lists())
    return NULL in request.path_info or any(NULL in text for name, given in said for text in (name, *given))
