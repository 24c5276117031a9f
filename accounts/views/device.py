"""Settings of a signed-in person for their own screen: the session, a form that came too late, keys."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from accounts import kept_forms, services
from accounts.access import StaffRequest, signed_in
from core.ui.addresses import inside

HOME = settings.LOGIN_REDIRECT_URL


@signed_in
@require_safe
def session(request: StaffRequest) -> HttpResponse:
    """The request extends the session; the answer says for how many seconds from now, at least."""
    return JsonResponse({"seconds": settings.SESSION_SECONDS})


@signed_in
@require_POST
def kept_form_drop(request: StaffRequest) -> HttpResponse:
    """Delete what was typed before the session ended."""
    page = request.POST.get("next", "")
    kept_forms.drop(request.user, page)
    return redirect(inside(page, HOME))


@signed_in
@require_POST
def shortcuts(request: StaffRequest) -> HttpResponse:
    """Single letters that open pages, on or off for this account."""
    is_on = request.POST.get("nyala") == "1"
    services.set_shortcuts(on=is_on, by=request.user)
    said = _("Keyboard shortcuts are on.") if is_on else _("Keyboard shortcuts are off.")
    messages.success(request, said)
    return redirect(inside(request.POST.get("next", ""), HOME))
