"""Every view says who may call it: `@requires(permission)`, `@signed_in` or `@public`.

Without the right anywhere: 403. What the view then shows is the question of `visible_to()`: a row
outside the user's region is a 404. A test walks the URL map and reads the marks set here.

No answer to a signed-in user is kept by a browser or on the way: a view that says nothing of caching
need not think of it.
"""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, Final, ParamSpec, cast

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext as _

from accounts import kept_forms, second_factor
from accounts.models import User
from accounts.roles import Permission

P = ParamSpec("P")

PUBLIC: Final = "PUBLIC"
SIGNED_IN: Final = "SIGNED_IN"
MARK: Final = "access_mark"


class StaffRequest(HttpRequest):
    """A request that passed `@requires` or `@signed_in`: its user is one of ours.

    `kept_answers`: what they typed into this page before their session ended, to be shown again.
    """

    user: User
    kept_answers: QueryDict | None


PublicView = Callable[Concatenate[HttpRequest, P], HttpResponseBase]
StaffView = Callable[Concatenate[StaffRequest, P], HttpResponseBase]


def public(view: Callable[P, HttpResponseBase]) -> Callable[P, HttpResponseBase]:
    """Anybody may call this view. It reaches rows only by `.public()`."""
    setattr(view, MARK, PUBLIC)
    return view


def requires(permission: Permission) -> Callable[[StaffView[P]], PublicView[P]]:
    """Only a signed-in user who has `permission` somewhere may call this view."""

    def decorate(view: StaffView[P]) -> PublicView[P]:
        return _guarded(view, permission)

    return decorate


def signed_in(view: StaffView[P]) -> PublicView[P]:
    """Any signed-in user may call this view; it decides by itself what each one sees."""
    return _guarded(view, None)


def _guarded(view: StaffView[P], permission: Permission | None) -> PublicView[P]:
    @wraps(view)
    def guarded(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        user = request.user
        if not isinstance(user, User):
            response: HttpResponseBase = redirect_to_login(kept_forms.keep(request))
            kept_forms.mark_waiting(request, response)
            return response
        if second_factor.is_missing_for(user):
            messages.warning(request, _("Set up two-step sign-in first. Your role requires it."))
            return redirect("mfa_activate_totp")
        if permission is not None and not user.has_permission(permission):
            raise PermissionDenied(refusal(permission))
        staff_request = cast(StaffRequest, request)
        staff_request.kept_answers = kept_forms.answers_waiting(request, user)
        response = view(staff_request, *args, **kwargs)
        kept_forms.remember_sender(request, response, user)
        if not response.has_header("Cache-Control"):
            add_never_cache_headers(response)
        return response

    setattr(guarded, MARK, permission or SIGNED_IN)
    return guarded


def refusal(permission: Permission) -> str:
    """The message of the 403 page."""
    return _("Your account does not have the right “%(right)s”. Ask your administrator for it.") % {
        "right": permission.label
    }
