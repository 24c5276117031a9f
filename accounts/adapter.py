"""How allauth behaves here: accounts are given by an administrator, never taken."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils.translation import gettext_lazy as _

from accounts import audit
from accounts.enums import AuditAction
from accounts.models import User
from accounts.roles import Role

WRONG_SIGN_IN = _("Username or password is wrong. Check both, then try again.")


class ClosedSignupAdapter(DefaultAccountAdapter):
    """No sign-up. Sign-ins, good and bad, are on the audit trail."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG_SIGN_IN,
        "email_password_mismatch": WRONG_SIGN_IN,
        "incorrect_password": _("This is not your password. Type it again."),
        "enter_current_password": _("This is not your password. Type it again."),
        "too_many_login_attempts": _("Too many tries. Wait five minutes, then try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """An IPSPI chapter starts at its monitor, everybody else at the work home page."""
        user = request.user
        if isinstance(user, User) and user.roles() == {Role.CHAPTER_VIEWER}:
            return resolve_url(settings.CHAPTER_LOGIN_REDIRECT_URL)
        return str(super().get_login_redirect_url(request))

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        response = super().post_login(request, user, **kwargs)
        audit.record(AuditAction.SIGNED_IN, target=user, by=user)
        return response

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """The name that was typed is not kept: it may be a password in the wrong field."""
        audit.record(AuditAction.SIGN_IN_FAILED, by=None)
