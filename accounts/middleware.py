"""For every request: extends its session, and tells the services who writes what from where."""

import time
import uuid
from collections.abc import Callable

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from accounts.audit import HIDDEN
from accounts.request_facts import RequestFacts, answering

URL_LENGTH = 300
USED_AT = "used_at"


class SessionUseMiddleware:
    """Ends a session a fixed time after its last use; the use is recorded once in `SESSION_WRITTEN_EVERY`
    seconds."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        session, now = request.session, int(time.time())
        is_due = now - session.get(USED_AT, 0) >= settings.SESSION_WRITTEN_EVERY
        if request.user.is_authenticated and is_due:
            session[USED_AT] = now
        return self.get_response(request)


class HistoryContextMiddleware:
    """Adds the address, the path and an id of the request to its audit lines and history rows.

    The id is also sent as the header `X-Request-ID`, so that a user's report leads to its lines.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        facts = RequestFacts(
            request_id=uuid.uuid4().hex,
            ip=get_adapter().get_client_ip(request),
            url=_without_token(request.path)[:URL_LENGTH],
        )
        with answering(facts, user_id=request.user.pk):
            response = self.get_response(request)
        response["X-Request-ID"] = facts.request_id
        return response


def _without_token(path: str) -> str:
    """A reader of the audit trail or the history must not be able to follow a link that opens a record."""
    try:
        token = resolve(path).kwargs.get("token", "")
    except Resolver404:
        return path
    return path.replace(token, HIDDEN) if token else path
