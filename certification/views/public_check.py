"""Checking a certificate at /verifikasi/: open to everybody, a few times an hour."""

from django.conf import settings
from django.core import signing
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from accounts.access import public
from certification.enums import CheckDoor
from certification.forms import PublicCheckForm
from certification.register.check_counts import count_results
from certification.register.check_limit import count_check
from certification.register.public_check import certificates_of, find, results, token_for
from core.forms.answers import answers_of


@public
@csrf_exempt
@require_http_methods(["GET", "POST"])
@never_cache
def public_check(request: HttpRequest) -> HttpResponse:
    """Nothing of anybody changes by a check, so it asks for no token: one would make every public page
    that carries the field another page each time."""
    form = PublicCheckForm(answers_of(request))
    is_missing = False
    if request.method == "POST" and form.is_valid():
        standing = count_check(request)
        if standing and standing.is_exceeded:
            return _page(request, {"form": form, "is_limited": True}, status=429, headers=standing.headers)
        today = timezone.localdate()
        found = find(form.cleaned_data["number"], on=today)
        count_results([found], door=CheckDoor.NUMBER, on=today)
        if found:
            return redirect("certification:public-check-result", token=token_for(found))
        is_missing = True
    return _page(request, {"form": form, "is_missing": is_missing})


@public
@require_safe
@never_cache
def public_check_result(request: HttpRequest, token: str) -> HttpResponse:
    try:
        ids = certificates_of(token)
    except signing.BadSignature:
        raise Http404 from None
    found = results(ids, on=timezone.localdate())
    if not found:
        raise Http404
    return _page(request, {"form": PublicCheckForm(), "results": found, "at": timezone.now()})


def _page(
    request: HttpRequest,
    context: dict[str, object],
    status: int = 200,
    headers: dict[str, str] | None = None,
) -> HttpResponse:
    given = {"results": [], "is_missing": False, "is_limited": False, "at": None} | context
    response = TemplateResponse(
        request,
        "certification/public_check.html",
        given | {"limit": settings.VERIFICATIONS_PER_HOUR},
        status=status,
        headers=headers,
    )
    response["X-Robots-Tag"] = "noindex, nofollow"
    return response
