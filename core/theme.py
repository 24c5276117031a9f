"""Light, dark, or whatever the device prefers: a wish of this browser, kept in a cookie."""

from typing import Final

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from core.ui.addresses import inside

COOKIE: Final = "tema"
THEMES: Final = frozenset({"terang", "gelap"})
YEAR: Final = 365 * 24 * 60 * 60


def theme_of(request: HttpRequest) -> str:
    """The chosen theme; empty when the device decides."""
    chosen = request.COOKIES.get(COOKIE, "")
    return chosen if chosen in THEMES else ""


# Exempt: a forged request could change colours and nothing else, and a token in the footer of every
# public page would make each answer different, so that no browser could keep one.
@csrf_exempt
@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Remember the theme and go back to the page; anything but a known theme forgets the choice."""
    response = HttpResponseRedirect(inside(request.POST.get("next", ""), "/"))
    chosen = request.POST.get(COOKIE, "")
    if chosen in THEMES:
        response.set_cookie(COOKIE, chosen, max_age=YEAR, samesite="Lax", secure=request.is_secure())
    else:
        response.delete_cookie(COOKIE, samesite="Lax")
    return response
