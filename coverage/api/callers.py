"""Who calls the API, how often they may call, and the headers that tell them.

Totals are public; a key lifts the limit. The status of many numbers requires a key with that scope. The
decorators wrap an operation of Ninja, so they return refusals themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from accounts import api_keys, request_facts, request_limits
from accounts.enums import TokenScope
from accounts.models import ApiToken
from core.errors import DomainError
from coverage.api.refusals import (
    KeyMissingError,
    KeyUnknownError,
    ScopeMissingError,
    TooManyRequestsError,
    refuse,
)

BEARER: Final = "Bearer "
Operation = Callable[..., HttpResponse]


class ApiRequest(HttpRequest):
    """A request that a decorator of this module has admitted."""

    caller: Caller


@dataclass(frozen=True)
class Caller:
    """The caller: a key, or a visitor known only by an address."""

    token: ApiToken | None

    @property
    def limit(self) -> request_limits.Limit:
        if self.token:
            return request_limits.Limit("kunci", settings.API_REQUESTS_PER_HOUR_WITH_KEY)
        return request_limits.Limit("anonim", settings.API_REQUESTS_PER_HOUR)

    @property
    def name(self) -> str:
        return f"key {self.token.pk}" if self.token else request_facts.current().ip or ""

    def may(self, scope: TokenScope) -> bool:
        return self.token is not None and api_keys.allows(self.token, scope)


def open_to_all(operation: Operation) -> Operation:
    """Anybody may call. A key for totals replaces the visitor's limit by its own."""
    return _limited(operation, None)


def with_key(scope: TokenScope) -> Callable[[Operation], Operation]:
    """Only callers with a key of this scope."""
    return lambda operation: _limited(operation, scope)


def _limited(operation: Operation, needed: TokenScope | None) -> Operation:
    @wraps(operation)
    def answer(request: ApiRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            caller = _caller(request)
            standing = request_limits.count_request(caller.limit, caller.name)
            if standing.is_exceeded:
                response = refuse(request, TooManyRequestsError(standing.limit.quota))
            else:
                _refuse_without(needed, caller)
                request.caller = caller
                response = operation(request, *args, **kwargs)
        except DomainError as error:
            return refuse(request, error)
        for name, value in standing.headers.items():
            response[name] = value
        return response

    return answer


def _caller(request: HttpRequest) -> Caller:
    """Raises KeyUnknownError for a key that is not valid, because the caller should learn of the mistake."""
    shown = request.headers.get("Authorization", "")
    if not shown:
        return Caller(None)
    key = shown.removeprefix(BEARER).strip() if shown.startswith(BEARER) else ""
    token = api_keys.token_of(key, on=timezone.localdate()) if key else None
    if token is None:
        raise KeyUnknownError(_("This key opens nothing. Check it, or make a new one in your account."))
    return Caller(token)


def _refuse_without(needed: TokenScope | None, caller: Caller) -> None:
    if needed is None or caller.may(needed):
        return
    if caller.token is None:
        raise KeyMissingError(
            _("Send a key: “Authorization: Bearer rpk_…”. Staff make one in their account.")
        )
    raise ScopeMissingError(
        _("This key lacks the scope %(scope)s. Make one that has it.") % {"scope": needed}
    )
