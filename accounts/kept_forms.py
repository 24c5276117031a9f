"""A form that arrives after its session has ended is kept, and given back once its sender has signed in.

Without script too: the sign-in page leads back to the form, and the form shows what was typed. The answers
lie encrypted, for an hour, under the account whose signed cookie came with them; to nobody else they are
shown, and nothing is recorded before their sender looks at them and saves.
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

# Who used this browser last, signed; and the page whose form was sent too late.
SENDER: Final = "petugas"
WAITING: Final = "isian"
SENDER_KNOWN_FOR = timedelta(days=3)
KEPT_FOR = timedelta(hours=1)
MOST_CHARACTERS = 100_000


def keep(request: HttpRequest) -> str:
    """Keep a form that was sent without a session; the page to come back to after signing in."""
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
    """Let the browser remember that a form waits, so that no other request has to ask."""
    if request.method == "POST" and _is_form_of_its_own_page(request):
        _set_cookie(response, WAITING, request.path, KEPT_FOR)


def answers_waiting(request: HttpRequest, user: User) -> QueryDict | None:
    """What the user had typed into this page, or None. Sending the form anew, or dropping it, ends it."""
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
    """Not a button on another page, nor a question of its script: there nothing was typed to be kept."""
    return _came_from(request) == request.path


def _drop_outdated() -> None:
    """Those whose senders never came back."""
    KeptForm.objects.exclude(kept_at__gte=timezone.now() - KEPT_FOR).delete()


def remember_sender(request: HttpRequest, response: HttpResponseBase, user: User) -> None:
    """Who this browser belongs to, should its session end while a form is open."""
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
