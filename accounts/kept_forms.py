"""A form that arrives after its session has ended is stored, and restored once its sender has signed in.

This works without script: the sign-in page leads back to the form, which shows what was typed. The answers
are encrypted and stored for an hour, for the account whose signed cookie came with them; they are shown to
nobody else, and nothing is recorded before their sender looks at them and saves.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.utils import timezone

from accounts.models import KeptForm, User
from core.crypto import decrypt, encrypt

# Cookies: who used this browser last, signed; and the page whose form was sent too late.
SENDER: Final = "petugas"
WAITING: Final = "isian"
SENDER_KNOWN_FOR = timedelta(days=3)
KEPT_FOR = timedelta(hours=1)
MOST_CHARACTERS = 100_000


def keep(request: HttpRequest) -> str:
    """Store a form that was sent without a session; returns the page to open after signing in."""
    page = request.path
    if request.method != "POST":
        return request.get_full_path()
    if not _is_form_of_its_own_page(request):
        return _came_from(request) or page
    sender = request.get_signed_cookie(SENDER, default=None, max_age=SENDER_KNOWN_FOR)
    answers = request.POST.copy()
    answers.pop("csrfmiddlewaretoken", None)
    typed = answers.urlencode()
    _drop_outdated()
    if sender and len(typed) <= MOST_CHARACTERS and User.objects.active().filter(pk=sender).exists():
        KeptForm.objects.update_or_create(
            user_id=int(sender), path=page[:300], defaults={"ciphertext": encrypt(typed)}
        )
    return page


def mark_waiting(request: HttpRequest, response: HttpResponseBase) -> None:
    """Let the browser remember that a form is stored, so that other requests need no query."""
    if request.method == "POST" and _is_form_of_its_own_page(request):
        _set_cookie(response, WAITING, request.path, KEPT_FOR)


def answers_waiting(request: HttpRequest, user: User) -> QueryDict | None:
    """What the user had typed into this page, or None. Sending the form again, or discarding it, ends it."""
    if request.COOKIES.get(WAITING) != request.path:
        return None
    own = KeptForm.objects.of(user).filter(path=request.path)
    if request.method != "GET":
        own.delete()
        return None
    kept = own.kept_since(timezone.now() - KEPT_FOR).first()
    return QueryDict(decrypt(kept.ciphertext)) if kept else None


def drop(user: User, path: str) -> None:
    KeptForm.objects.of(user).filter(path=path).delete()


def _came_from(request: HttpRequest) -> str:
    return urlsplit(request.headers.get("Referer", "")).path


def _is_form_of_its_own_page(request: HttpRequest) -> bool:
    """Not a button on another page, nor a request of its script: those have no typed text to keep."""
    return _came_from(request) == request.path


def _drop_outdated() -> None:
    """Delete the forms whose senders never came back."""
    KeptForm.objects.exclude(kept_at__gte=timezone.now() - KEPT_FOR).delete()


def remember_sender(request: HttpRequest, response: HttpResponseBase, user: User) -> None:
    """Remember whose browser this is, in case the session ends while a form is open."""
    known = request.get_signed_cookie(SENDER, default=None, max_age=SENDER_KNOWN_FOR / 2)
    if known != str(user.pk):
        response.set_signed_cookie(
            SENDER,
            str(user.pk),
            max_age=SENDER_KNOWN_FOR,
            httponly=True,
            samesite="Lax",
            secure=settings.SESSION_COOKIE_SECURE,
        )


def _set_cookie(response: HttpResponseBase, name: str, value: str, max_age: timedelta) -> None:
    response.set_cookie(
        name, value, max_age=max_age, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
