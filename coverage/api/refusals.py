"""What the API refuses, with which status, and the answer: a code and a sentence."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from ninja import Schema
from ninja.errors import HttpError, ValidationError

from certification.register.errors import TooManyListsError
from core.errors import DomainError
from coverage.periods.errors import PeriodSilentError, PeriodUnknownError
from regions.places import UnknownRegionError


class ErrorOut(Schema):
    """`code` is stable and for programs; `detail` is a sentence for people, in the language asked for."""

    code: str
    detail: str


class TooManyRequestsError(DomainError):
    code = "too_many_requests"

    def __init__(self, quota: int) -> None:
        super().__init__(
            _("At most %(quota)s requests an hour. Wait as Retry-After says, or ask with a key.")
            % {"quota": quota}
        )


class TooManyChecksError(DomainError):
    code = "too_many_checks"


class NumberMissingError(DomainError):
    code = "number_missing"
    field = "number"


class KeyMissingError(DomainError):
    code = "key_missing"


class KeyUnknownError(DomainError):
    code = "key_unknown"


class ScopeMissingError(DomainError):
    code = "scope_missing"


class UnknownAddressError(DomainError):
    code = "unknown_address"


STATUS_OF_REFUSAL: dict[type[DomainError], int] = {
    KeyMissingError: 401,
    KeyUnknownError: 401,
    ScopeMissingError: 403,
    UnknownRegionError: 404,
    UnknownAddressError: 404,
    PeriodUnknownError: 404,
    PeriodSilentError: 404,
    TooManyChecksError: 429,
    TooManyListsError: 429,
    TooManyRequestsError: 429,
}


def refuse(request: HttpRequest, error: DomainError) -> HttpResponse:
    status = STATUS_OF_REFUSAL.get(type(error), 400)
    response = JsonResponse({"code": error.code, "detail": error.message}, status=status)
    if status == 401:
        response["WWW-Authenticate"] = 'Bearer realm="api"'
    return response


def refuse_parameter(request: HttpRequest, error: ValidationError) -> HttpResponse:
    names = ", ".join(str(fault["loc"][-1]) for fault in error.errors)
    detail = _("Parameter %(names)s cannot be read. Dates are written 2026-11-21.") % {"names": names}
    return JsonResponse({"code": "parameter_invalid", "detail": detail}, status=400)


def refuse_body(request: HttpRequest, error: HttpError) -> HttpResponse:
    """Ninja raises it for a body that is not JSON, before the operation is called."""
    detail = _("The body cannot be read. Send JSON in UTF-8, as openapi.json describes it.")
    return JsonResponse({"code": "body_unreadable", "detail": detail}, status=error.status_code)


def refuse_address(request: HttpRequest, rest: str = "") -> HttpResponse:
    """Answers addresses without an operation like every other refusal: JSON with a sentence."""
    return refuse(request, UnknownAddressError(_("This address does not exist. See /api/v1/openapi.json.")))
