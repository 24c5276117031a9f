"""Carrying out an act from one button."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest

from core.errors import DomainError


def carried_out(request: HttpRequest, act: Callable[[], object], said: str = "") -> bool:
    """Carry out the act; returns whether it succeeded. The user reads `said`, if there is any, or why it was
    refused."""
    try:
        act()
    except DomainError as error:
        messages.error(request, error.message)
        return False
    if said:
        messages.success(request, said)
    return True
