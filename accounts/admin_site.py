"""The site at /admin/: reference data for administrators, nothing for anybody else.

Other apps register with `ReferenceAdmin` (tables that an administrator may change) or
`ReadOnlyPersonAdmin` (people: a number and a region, and a record only with a reason).
"""

from django.contrib import admin
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts import second_factor
from accounts.access import refusal
from accounts.roles import Permission


class AdministrationSite(admin.AdminSite):
    site_header = _("Registri Peksos: reference data")
    site_title = _("Reference data")
    index_title = _("Reference data")
    enable_nav_sidebar = False

    def has_permission(self, request: HttpRequest) -> bool:
        user = request.user
        return (
            user.is_authenticated
            and user.has_permission(Permission.REFERENCE_EDIT)
            and not second_factor.is_missing_for(user)
        )

    def login(
        self, request: HttpRequest, extra_context: dict[str, object] | None = None
    ) -> HttpResponse:
        """One door: /masuk/. Who is signed in without the right is told so there."""
        if not request.user.is_authenticated:
            return redirect_to_login(request.GET.get("next", reverse("admin:index")))
        if second_factor.is_missing_for(request.user):
            return redirect("mfa_activate_totp")
        raise PermissionDenied(refusal(Permission.REFERENCE_EDIT))

    def logout(
        self, request: HttpRequest, extra_context: dict[str, object] | None = None
    ) -> HttpResponse:
        return redirect("account_logout")
