"""What every template can read about this installation."""

from typing import TypedDict

from django.conf import settings
from django.http import HttpRequest


class Installation(TypedDict):
    is_demo: bool
    has_official_strip: bool
    session_seconds: str  # a number for the script, never grouped as for people


def installation(request: HttpRequest) -> Installation:
    return {
        "is_demo": settings.DEMO,
        "has_official_strip": settings.OFFICIAL_STRIP,
        "session_seconds": str(settings.SESSION_SECONDS),
    }
