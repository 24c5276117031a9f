"""How allauth behaves here: accounts are given by an administrator, never taken."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse

from accounts import audit
from accounts.enums import AuditAction
from accounts.models import User


class ClosedSignupAdapter(DefaultAccountAdapter):
    """No sign-up. Sign-ins, good and bad, are on the audit trail."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def post_login(self, request: HttpRequest, user: User, **kwargs: Any) -> HttpResponse:
        response = super().post_login(request, user, **kwargs)
        audit.record(AuditAction.SIGNED_IN, target=user, by=user)
        return response

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """The name that was typed is not kept: it may be a password in the wrong field."""
        audit.record(AuditAction.SIGN_IN_FAILED, by=None)
