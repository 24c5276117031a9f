"""What every template may know about this installation."""

from typing import TypedDict

from django.conf import settings
from django.http import HttpRequest


class Installation(TypedDict):
    is_demo: bool
    has_official_strip: bool
    session_seconds: int


def installation(request: HttpRequest) -> Installation:
    return {
        "is_demo": settings.DEMO,
        "has_official_strip": settings.OFFICIAL_STRIP,
        "session_seconds": settings.SESSION_COOKIE_AGE,
    }
