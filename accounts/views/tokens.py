"""A member of staff's own API keys at /kerja/kunci/."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts import services
from accounts.access import StaffRequest, signed_in
from accounts.enums import TokenScope
from accounts.forms.management import ApiTokenForm
from accounts.models import ApiToken
from core.forms.refusals import refusals_on


@signed_in
@require_safe
def api_token_list(request: StaffRequest) -> HttpResponse:
    return _page(request, ApiTokenForm())


@signed_in
@require_POST
def api_token_create(request: StaffRequest) -> HttpResponse:
    """The new key is shown in the response and never again, so there is no redirect that could lose it."""
    form = ApiTokenForm(request.POST)
    if form.is_valid():
        with refusals_on(form):
            _token, key = services.make_api_token(
                label=form.cleaned_data["label"],
                scopes=[TokenScope(scope) for scope in form.cleaned_data["scopes"]],
                expires_on=form.cleaned_data["expires_on"],
                by=request.user,
            )
            return _page(request, ApiTokenForm(), key=key)
    return _page(request, form)


@signed_in
@require_POST
def api_token_revoke(request: StaffRequest, pk: int) -> HttpResponse:
    """Only the owner's own; for anybody else's the answer is the same as for a deleted one."""
    token = ApiToken.objects.of(request.user).filter(pk=pk).first()
    if token:
        services.revoke_api_token(token=token, by=request.user)
        messages.success(request, _("The key opens nothing any more."))
    else:
        messages.warning(request, _("This key is no longer there."))
    return redirect("accounts:api-token-list")


def _page(request: StaffRequest, form: ApiTokenForm, *, key: str = "") -> HttpResponse:
    context = {
        "form": form,
        "key": key,
        "tokens": ApiToken.objects.of(request.user),
        "today": timezone.localdate(),
    }
    return TemplateResponse(request, "accounts/api_token_list.html", context)
