"""A form that is sent twice, by going back or by pressing twice, is recorded once.

Every page has a new CSRF token, so two submissions with the same token come from the same form. The same data
in a newly opened form is intended, and so is another file in the same form.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from http import HTTPStatus
from typing import Concatenate, Final, ParamSpec, TypeVar

from django.contrib import messages
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

SIGN: Final = "csrfmiddlewaretoken"
REMEMBERED_FOR: Final = 60 * 60

P = ParamSpec("P")
R = TypeVar("R", bound=HttpRequest)
View = Callable[Concatenate[R, P], HttpResponse]


def once(view: View[R, P]) -> View[R, P]:
    """Redirect a second submission of a form to where the first one led."""

    @wraps(view)
    def guarded(request: R, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        key = _key(request)
        led_to = cache.get(key) if key else None
        if led_to:
            messages.info(request, _("This was sent twice and is recorded once."))
            return redirect(led_to)
        response = view(request, *args, **kwargs)
        if key and response.status_code == HTTPStatus.FOUND:
            cache.set(key, response["Location"], REMEMBERED_FOR)
        return response

    return guarded


def _key(request: HttpRequest) -> str:
    """The key of one submission; "" for a GET."""
    if request.method != "POST" or SIGN not in request.POST:
        return ""
    sent = f"{request.session.session_key} {request.path} {request.POST.urlencode()}"
    told = sha256(sent.encode())
    for name in request.FILES:
        for file in request.FILES.getlist(name):
            for part in file.chunks():
                told.update(part)
            file.seek(0)
    return f"once-{told.hexdigest()}"
